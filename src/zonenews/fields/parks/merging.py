"""Which names mean the same zone, and which of them is the fullest.

昆山开发区 is short for 昆山经济技术开发区: a name is short for another if it is of the same family and all
of its characters before the kind stand in the other's, in order. So are 豫清产业集聚区 for 豫清县产业集聚区
and 苏宿园区 for 苏州宿迁工业园区. 昆山高新区 is another zone, and so is 昆山花桥工业园 beside 昆山工业园.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import frozen

from zonenews.document import Part
from zonenews.fields.parks.evidence import Mention
from zonenews.fields.parks.lexicon import lexicon
from zonenews.fields.parks.options import FUNCTION_WORDS, LOOSE_WORDS
from zonenews.fields.parks.registry import place_cores
from zonenews.knowledge.places import divisions
from zonenews.patterns import pattern

__all__ = ["Named", "is_short_for", "merge"]

_MANY = 60  # names on a page that are not compared any more
_LEVEL = pattern("[省市县]级|国家级")
_NO_BODY = pattern(r"[省市县]级|国家级?|[^\w]")
_MARK = pattern(r"[^\w]")
_NO_END = FUNCTION_WORDS | LOOSE_WORDS | frozenset("来·")
_ONE_A_CITY = frozenset({"hitech", "bonded", "new_area"})  # 汕尾高新区 is that of 红草, a township there
_PARKS = frozenset({"工业园", "产业园", "科技园"})
_TELLING = frozenset({"物流园", "物流园区", "软件园", "创业园", "农业园"})


@frozen
class Named:
    """One zone with everything that names it; `fullest` is the mention that gives its name."""

    fullest: Mention
    mentions: tuple[Mention, ...]

    @property
    def family(self) -> str:
        """The family of its fullest name."""
        return self.fullest.family


def merge(mentions: Iterable[Mention], others: Sequence[Mention] = ()) -> list[Named]:
    """The zones that `mentions` name, in the order in which the page first names them.

    Among `others`, which stand outside the article, a zone may have a fuller name.
    """
    forms: dict[str, list[Mention]] = defaultdict(list)
    mentions = list(mentions)
    others = (*others, *(mention.outer for mention in mentions if mention.outer))
    for mention in (*mentions, *others):
        forms[mention.text].append(mention)
    heads = _heads(forms)
    zones: dict[str, list[Mention]] = defaultdict(list)
    for text, found in forms.items():
        if text in heads:
            zones[heads[text]] += found
    outside = set(map(id, others))
    merged = [
        Named(_fullest(found), tuple(sorted(inside, key=lambda m: m.start)))
        for found in zones.values()
        if (inside := [mention for mention in found if id(mention) not in outside])
    ]
    return sorted(merged, key=lambda zone: zone.mentions[0].start)


def _heads(forms: dict[str, list[Mention]]) -> dict[str, str]:
    """For each form the one that stands for its zone: of several fuller ones that differ, none does."""
    heads: dict[str, str] = {}
    if not 1 < len(forms) <= _MANY:
        return {text: text for text in forms}
    ends = {mention.end: text for text, found in forms.items() for mention in found}
    ordered = sorted(forms, key=lambda text: _fullness(forms[text][0]), reverse=True)
    for text in ordered:
        form = forms[text][0]
        fuller = {heads[ends[m.short_for]] for m in forms[text] if ends.get(m.short_for) in heads}
        fuller = fuller or {heads[other] for other in heads if is_short_for(form, forms[other][0])}
        if len(fuller) > 1 and not form.place and form.rule == "gone_to":
            continue  # 农业科技园区, where several are named: a word for all of them
        heads[text] = fuller.pop() if len(fuller) == 1 else text
    return heads


def _fullness(form: Mention) -> tuple[bool, int, int, bool, int]:
    """Longer bodies before shorter, then fuller kinds; nicknames and 开发区 last."""
    named = form.text.endswith(form.kind or "-")
    return named, form.whole + len(_core(form)), len(form.kind), form.family != "development", len(form.text)


def is_short_for(form: Mention, other: Mention) -> bool:
    """Whether `form` may be a shorter name of the zone that `other` names."""
    if _family(other) not in _families(form) or (form.whole and not other.whole):
        return False
    short, full = _body(form), _body(other)
    if not form.text.endswith(form.kind or "-"):  # a nickname stands for a name in full
        return full != "" and (short.endswith(full) or full.endswith(short))
    if not short:
        return full != "" and form.kind == other.kind
    core = _core(form)
    if core and _is_within(core, _core(other)):
        return True
    if short in lexicon().places and not _is_only_one(form, other):
        return False
    return _is_within(short, full)


def _is_only_one(form: Mention, other: Mention) -> bool:
    """Whether the city or county of `form` has one zone of its kind: 丹寨|经济开发区 is that of 丹寨金钟."""
    if _core(other) in lexicon().places:
        return False
    if form.family in _ONE_A_CITY:
        return True
    county = any(division.level == "county" for division in divisions().get(_body(form), ()))
    return form.kind == other.kind and (form.kind in _TELLING or (form.family == "economic" and county))


def _is_within(short: str, full: str) -> bool:
    """Whether all characters of `short` stand in `full`, in order."""
    rest = iter(full)
    return all(char in rest for char in short)


def _body(form: Mention) -> str:
    """What stands before the kind, of a zone in another after that one's name, without levels and signs."""
    if not form.text.endswith(form.kind or "-"):
        return form.place + form.theme
    end = len(form.text) - len(form.kind)
    return _NO_BODY.sub("", form.text[form.whole : end] or form.text[:end])


def _core(form: Mention) -> str:
    """The body without the provinces and cities in front of the narrowest place: 四川|天府."""
    body = _body(form)
    cores = [core for core in place_cores(form.place) if body.startswith(form.place)]
    return min(cores, key=len) + body[len(form.place) :] if cores else body


def _family(form: Mention) -> str:
    """The family under which a form is known; parks by their kind."""
    if form.family in ("park", "industrial"):
        kind = form.kind.removesuffix("区")
        return "工业园" if kind.startswith("工业") else "产业园" if kind == "产业" else kind
    if form.family == "science_city":
        return form.kind[-3:] or form.family  # 科技城 and 科学城 of one place are two
    return form.family


def _families(form: Mention) -> set[str]:
    """The families under which a fuller name of the same zone may be known."""
    family = _family(form)
    if family == "园":
        return {family, *_PARKS, "development"}
    if family == "development":
        return {family, "economic"}
    if form.theme and family in ("economic", "hitech"):
        return {family, "development"}  # 栎川火炬高新区 is the 火炬|开发区
    return {family}


def _fullest(mentions: list[Mention]) -> Mention:
    """The fullest form of the article, unless another part of the page has a fuller one."""
    if len(mentions) == 1:
        return mentions[0]
    mentions = [m for m in mentions if not m.company] or mentions
    inside = [m for m in mentions if m.part in (Part.HEADLINE, Part.BODY)] or mentions
    best = max(inside, key=_form)
    fuller = (m for m in mentions if m.text.endswith(best.text) or _form(m)[:5] > _form(best)[:5])
    return max(fuller, key=_form)


def _form(mention: Mention) -> tuple[bool, bool, int, bool, bool, int, int]:
    """How full a form is: a place in front, no nickname, the longest kind, no level, the longest name."""
    return (
        mention.place != "",
        mention.text.endswith(mention.kind or "-"),
        len(mention.kind.replace("园区", "园")) + mention.whole,
        mention.family != "development",
        not _LEVEL.search(mention.text),
        len(_MARK.sub("", mention.text)),
        -mention.start,
    )
