"""Whether a short line is a sentence, and whether it has a subject: what tells headlines from names."""

from __future__ import annotations

import re
from functools import cache

from zonenews import knowledge
from zonenews.expressions.line_words import has_word, line_words
from zonenews.patterns import pattern

__all__ = ["has_subject", "is_dashed", "is_sentence"]


def is_dashed(line: str) -> bool:
    """Whether a line stands after a dash or speaks of the story as such (`访…`): a kicker or a subtitle."""
    return bool(_DASHED.match(line))


def has_subject(line: str) -> bool:
    """Whether a line begins with a place, a body or a company that may be its subject."""
    return bool(_SUBJECT.search(_QUOTED.sub("", line)[:16]))


def is_sentence(headline: str) -> bool:
    """Whether a headline's line says something by itself, so that the next line is a subtitle.

    Example:
        >>> is_sentence("园区召开安全生产会议"), is_sentence("沂东高新技术产业开发区")
        (True, False)
        >>> is_sentence("康平在柳园调研"), is_sentence("市政协委员视察")
        (True, False)
    """
    rest = _QUOTED.sub("", headline)
    if rest.endswith(line_words("link")) or rest.count("“") != rest.count("”"):
        return False
    if "关于" in rest:
        return rest.endswith(line_words("document"))
    if rest.endswith(line_words("transitive")) and not _PLACED.search(rest[:-2]):
        return False
    rest = _events().sub("", rest)
    bound = _BOUND.search(rest)
    if bound and not has_word("verb", bound[1]):
        rest = rest[: bound.start()]
    rest = rest[1:] if rest.startswith(_PREPOSITIONS) else rest
    return has_word("verb", rest[:-2] if rest.endswith(_NOMINAL) else rest)


_SUBJECT = pattern(r"(?<!社)[市县区镇乡州省局委办园](?!场)|公司|集团|政府|项目")
_DASHED = pattern(r"—{1,4}.|访.{5}|(?:强调|要求):.|强调.{6}")
_QUOTED = pattern(r"[“\"《][^”\"》]{0,40}[”\"》](?=.)")
# Nouns at the end of a line.
_NOMINAL = ("建设", "发展", "改革", "工作", "活动", "服务", "管理", "合作", "创新", "转型", "升级")


@cache
def _events() -> re.Pattern[str]:
    """Nouns made of verbs: 推进会, 签约仪式, 考察团."""
    verbs = knowledge.one_of(dict.fromkeys((verb for verb in line_words("verb") if len(verb) == 2), ""))
    return re.compile(f"(?:{verbs})(?:仪式|典礼|酒会|组|团|院|班|队|大会|会(?![议见]))")


# 让“冷门”产业: what becomes of it stands on the next line
_PREPOSITIONS = tuple("让把将使从在以为对向")
# 代表团赴沿海地区: what for stands on the next line
_BOUND = pattern("赴([\u3400-\u9fff]{1,8}[区市省县州国角岛湾])$")
# 到柳园考察 is complete, 市领导考察 is not.
_PLACED = pattern("[到在赴来莅]")
