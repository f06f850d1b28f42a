"""Which names mean the same zone, and which of them is the fullest.

昆山经济技术开发区, 昆山开发区 and 昆山经开区 are one zone; so are 冀宁临港工业区 and 临港工业区,
豫清县产业集聚区 and 豫清产业集聚区. 昆山高新区 is another one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from zonenews.document import Part
from zonenews.fields.parks.evidence import Mention
from zonenews.fields.parks.lexicon import lexicon
from zonenews.fields.parks.placing import PARTNERS
from zonenews.fields.parks.registry import place_cores

__all__ = ["Named", "merge"]

_LEVEL = re.compile("[省市县]级|国家级")
_ADDRESS = re.compile("(?:[镇乡]|街道)(?!$)")  # 水口镇|渝东产业园


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
    for mention in (*mentions, *others):
        forms[mention.text].append(mention)
    heads = (
        _join_short(_same_zone({text: found[0] for text, found in forms.items()}), forms)
        if len(forms) > 1
        else {text: text for text in forms}
    )
    zones: dict[str, list[Mention]] = defaultdict(list)
    for text, found in forms.items():
        zones[heads[text]] += found
    outside = set(map(id, others))
    merged = [
        Named(_fullest(found), tuple(sorted(inside, key=lambda m: m.start)))
        for found in zones.values()
        if (inside := [mention for mention in found if id(mention) not in outside])
    ]
    return sorted(merged, key=lambda zone: zone.mentions[0].start)


def _same_zone(forms: dict[str, Mention]) -> dict[str, str]:
    """For each form the form that stands for its zone, fuller forms first."""
    heads: dict[str, str] = {}
    nicknames = lexicon().nicknames
    keys: dict[tuple[str, str, str], str] = {}
    loose: dict[tuple[str, str], set[str]] = defaultdict(set)
    for text, form in sorted(forms.items(), key=_fullness, reverse=True):
        cores, families = _cores(form.place), _families(form)
        known = [(core, form.theme, family) for core in cores for family in families]
        if text in nicknames and not cores:
            known = [(nicknames[text] or text, "", form.family)]
        head = next((keys[key] for key in known if key in keys), None)
        if head is None and not form.theme:
            wider = {head for core in cores for head in loose[core, _wider(form)]}
            head = wider.pop() if len(wider) == 1 else None
        heads[text] = text if head is None else head
        if head is None:
            for key in known[len(cores) * len(families) :]:
                keys.setdefault(key, text)
            for core in cores:
                keys[core, form.theme, families[0]] = text
                for family in (families[0], "any"):
                    loose[core, family].add(text)
    return _join_endings(heads, forms)


def _fullness(item: tuple[str, Mention]) -> tuple[int, bool, int]:
    """Fuller kinds before shorter, 开发区 last of its length: it may be short for any of them."""
    text, form = item
    return len(form.kind), form.family != "development", len(text)


def _cores(place: str) -> tuple[str, ...]:
    """A place as it may be printed elsewhere; a zone in front (枫溪开发区|西区) as its place and family."""
    words = lexicon()
    size = words.kind_endings.longest(place, 0, len(place))
    if not size:
        return place_cores(place)
    at, theme = words.before_theme(place, 0, len(place) - size)
    family = words.kinds[place[-size:]].family
    family = "economic" if family == "development" else family
    return tuple(f"{core} {theme} {family}" for core in place_cores(place[:at]))


def _families(form: Mention) -> list[str]:
    """The family under which a form is known, then those under which a fuller form may be."""
    if form.family in ("park", "industrial"):
        kind = "工业园" if form.kind.startswith("工业") else form.kind.removesuffix("区")
        return [kind] + ["工业园", "产业园", "科技园"] * (kind == "园")
    if form.family == "science_city":
        return [form.kind[-3:] or form.family]  # 科技城 and 科学城 of one place are two
    if form.family == "development":
        return ["development", "economic"]
    return [form.family]


def _wider(form: Mention) -> str:
    """Under which family a form without a theme may mean one with a theme, or of another kind."""
    return "any" if form.kind == "园区" else _families(form)[0]


def _join_endings(heads: dict[str, str], forms: dict[str, Mention]) -> dict[str, str]:
    """临港工业区 is 冀宁临港工业区 if the page names one zone that ends so."""
    endings: dict[str, set[str]] = defaultdict(set)
    for text in forms:
        for start in range(1, len(text) - 2):
            if text[start:] in forms:
                endings[text[start:]].add(heads[text])
    joined: dict[str, str] = {}
    for text in sorted(endings, key=len, reverse=True):
        fuller = {joined.get(head, head) for head in endings[text]} - {text}
        if heads[text] == text and len(fuller) == 1:
            joined[text] = fuller.pop()
    return {text: joined.get(head, head) for text, head in heads.items()}


def _join_short(heads: dict[str, str], forms: dict[str, list[Mention]]) -> dict[str, str]:
    """Short forms of a fuller name of the page: 柘川“火凤”工业园(简称中柘工业园), 稀土高新区, 沪苏|集聚区."""
    ends = {mention.end: text for text, found in forms.items() for mention in found}
    fuller: dict[tuple[str, str], set[str]] = defaultdict(set)
    for text, (form, *_) in forms.items():
        for key in _short_for(form):
            fuller[key].add(heads[text])
    joined: dict[str, str] = {}
    for text, found in forms.items():
        if heads[text] == text:
            meant = {heads[ends[m.short_for]] for m in found if m.short_for in ends}
            meant = meant or {
                heads[ends[m.bracketed]]
                for m in found
                if m.bracketed in ends and _alike(m, forms[ends[m.bracketed]][0])
            }
            meant = meant or fuller.get((found[0].place or found[0].theme, _families(found[0])[0]), set())
            if len(meant) == 1 and text not in meant:
                joined[text] = next(iter(meant))
    return {text: joined.get(head, head) for text, head in heads.items()}


def _alike(form: Mention, other: Mention) -> bool:
    """Whether brackets hold a name of the same kind: 沙川经贸合作区(|石诺合作区)."""
    core = form.place or form.theme
    return form.family == other.family and core != "" and core in other.text


def _short_for(form: Mention) -> Iterator[tuple[str, str]]:
    """The themes, or the partners, and the families of what may be short for a form with a place."""
    if form.theme and form.place:
        for family in _families(form):
            yield form.theme, family
        if form.family in ("economic", "hitech"):
            yield form.theme, "development"  # 栎川火炬高新区 is the 火炬|开发区
    nested = "区" in form.place
    for size in range(2, 2 if nested else len(form.place)):  # 柘山|旅游度假区 is the 柘山慢城|旅游度假区
        if form.place[:size] not in lexicon().places:
            yield form.place[:size], _families(form)[0]
    for size in (2, 3):
        if form.place[:size] in PARTNERS and len(form.place) > size:
            yield form.place[:size], _families(form)[0]


def _fullest(mentions: list[Mention]) -> Mention:
    """The fullest form of the article, unless another part of the page has a fuller one."""
    if len(mentions) == 1:
        return mentions[0]
    inside = [m for m in mentions if m.part in (Part.HEADLINE, Part.BODY)] or mentions
    best = max(inside, key=_form)
    fuller = (m for m in mentions if m.text.endswith(best.text) or _form(m)[:6] > _form(best)[:6])
    return max(fuller, key=_form)


def _form(mention: Mention) -> tuple[bool, bool, bool, bool, int, bool, int, int]:
    """How full a form is: a place in front, no nickname, no address, no level, the longest kind and name."""
    return (
        mention.place != "",
        mention.text.endswith(mention.kind or "-"),
        not _ADDRESS.search(mention.place),
        not _LEVEL.search(mention.text),
        len(mention.kind),
        mention.family != "development",
        len(mention.text),
        -mention.start,
    )
