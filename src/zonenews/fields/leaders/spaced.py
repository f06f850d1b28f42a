"""Names printed with blanks inside, to align them or to fill a line.

高 远, 张 延 年, 哈 丹 巴 特 尔     single characters in equal distance
赵 巨川, 廖一 坤                 torn in two
"""

from __future__ import annotations

from zonenews.fields.leaders.name_model import NameModel
from zonenews.patterns import pattern

__all__ = ["APPOINTING", "HAN_RUN", "spaced_after", "spaced_before"]

_SPREAD = 25  # characters that a name with blanks inside, and one after it, may take
HAN_RUN = pattern(r"[\u3400-\u9fff\U00020000-\U0003ffff○〇]+")
_SPACED = pattern(r"([\u3400-\u9fff])( {1,4})([\u3400-\u9fff])")
_SINGLES = pattern(r"[\u3400-\u9fff]( {1,4})[\u3400-\u9fff](?:\1[\u3400-\u9fff](?![\u3400-\u9fff])){1,5}")
_TORN = pattern(r"[\u3400-\u9fff](?:[\u3400-\u9fff] {1,2}| {1,2}[\u3400-\u9fff])[\u3400-\u9fff](?! )")
APPOINTING = "任命|提名|免去|选举|推选|聘任|补选|增选|增补|推荐|解聘"
"""The verbs that a name may follow at once, of two characters each: a pattern may look back for them."""
_SPACED_END = pattern(
    rf"(?:(?<![\u3400-\u9fff])|(?<={APPOINTING}|同意|接受))"
    r"([\u3400-\u9fff](?:[\u3400-\u9fff] {1,2}[\u3400-\u9fff]"
    r"|( {1,4})[\u3400-\u9fff](?:\2?[\u3400-\u9fff])?))$"
)
_MARKS = frozenset("、,。;(")


def spaced_after(names: NameModel, text: str, start: int, stop: int) -> int:
    """Where the name ends that begins at `start` with blanks inside, 高 远, 张 延 年; or 0."""
    stop = min(stop, start + _SPREAD)
    if " " not in text[start + 1 : min(stop, start + 3)]:
        return 0
    singles = _SINGLES.match(text, start, stop)
    if singles and _is_spread(names, singles[0].replace(" ", ""), text[singles.end() : singles.end() + 1]):
        return singles.end()
    pair = _SPACED.match(text, start, stop)
    if text[start] not in names.surnames:  # 思 远, and nothing behind it
        alone = (
            pair
            and text[start] not in names.continuations
            and text[pair.end() : min(stop, pair.end() + 1)] in _MARKS
        )
        return pair.end() if pair and alone and names.is_given(pair[3]) else 0
    if pair:
        third = pair.end() + len(pair[2])
        if text[pair.end() : third] == pair[2] and _closes(names, text, third, stop):
            return third + 1  # 宣 小 钢致辞
        if HAN_RUN.match(text, pair.end(), stop):
            closed = _closes(names, text, pair.end() - 1, stop)
        else:
            closed = names.is_given(pair[3])
        if closed:
            return pair.end()
    torn = _TORN.match(text, start, stop)  # 赵 巨川, 廖一 坤
    if torn and _closes(names, text, torn.end() - 1, stop):
        return torn.end() if names.logp(torn[0].replace(" ", "")) is not None else 0
    return 0


def _is_spread(names: NameModel, name: str, after: str) -> bool:
    """Whether single characters in equal distance are one name, and not a name and what follows it."""
    if len(name) == 3:
        last = names.continuations if after in ("", " ", "\n") else names.followers
        return name[2] not in last and names.logp(name) is not None
    return names.foreign.keys() >= set(name) or (len(name) == 4 and name[:2] in names.surnames)


def _closes(names: NameModel, text: str, last: int, stop: int) -> bool:
    """Whether the character at `last` can end a name, by itself and by what follows it."""
    if not names.is_given(text[last]) or names.starts_with(names.continuing, text, last, stop):
        return False
    if HAN_RUN.match(text, last + 1, stop):
        return names.starts_with(names.following, text, last + 1, stop) > 0
    return True


def spaced_before(names: NameModel, text: str, end: int, stop: int) -> int:
    """Where the name begins that ends at `end`, after a mark or a verb: 免去杭 高远; or `end`."""
    if " " not in text[max(0, end - 6) : end]:
        return end
    found = _SPACED_END.search(text, max(stop, end - _SPREAD), end)
    if not found or found[1][0] not in names.surnames or found[1][-1] in names.continuations:
        return end
    return found.start(1) if names.logp(found[1].replace(" ", "")) is not None else end
