"""Which names mean the same zone, and which of them is the fullest.

昆山经济技术开发区, 昆山开发区 and 昆山经开区 are one zone; so are 冀安临港工业区 and 临港工业区,
豫宁县产业集聚区 and 豫宁产业集聚区. 昆山高新区 is another one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from attrs import frozen

from zonenews.document import Part
from zonenews.fields.parks.evidence import Mention
from zonenews.fields.parks.registry import place_cores

__all__ = ["Named", "merge"]


@frozen
class Named:
    """One zone with everything that names it; `fullest` is the mention that gives its name."""

    fullest: Mention
    mentions: tuple[Mention, ...]

    @property
    def family(self) -> str:
        """The family of its fullest name."""
        return self.fullest.family


def merge(mentions: Iterable[Mention]) -> list[Named]:
    """The zones that `mentions` name, in the order in which the page first names them."""
    forms: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        forms[mention.text].append(mention)
    heads = _same_zone({text: found[0] for text, found in forms.items()})
    zones: dict[str, list[Mention]] = defaultdict(list)
    for text, found in forms.items():
        zones[heads[text]] += found
    merged = [Named(_fullest(found), tuple(sorted(found, key=lambda m: m.start))) for found in zones.values()]
    return sorted(merged, key=lambda zone: zone.mentions[0].start)


def _same_zone(forms: dict[str, Mention]) -> dict[str, str]:
    """For each form the form that stands for its zone."""
    heads: dict[str, str] = {}
    keys: dict[tuple[str, str, str], str] = {}
    for text, form in sorted(forms.items(), key=lambda item: (len(item[1].kind), len(item[0])), reverse=True):
        heads[text] = next(
            (
                keys[core, theme, family]
                for core in place_cores(form.place)
                for theme, family in _families(form)
                if (core, theme, family) in keys
            ),
            text,
        )
        if heads[text] == text:
            for core in place_cores(form.place):
                keys.setdefault((core, *_families(form)[0]), text)
                keys.setdefault((core, "", "any park"), text)
    return _join_endings(heads, forms)


def _families(form: Mention) -> list[tuple[str, str]]:
    """The theme and family under which a form is known, then those under which a fuller form may be."""
    theme, family = form.theme, form.family
    if family in ("park", "industrial"):
        if form.kind == "园区" and not theme:
            return [(theme, "park 园"), ("", "any park")]
        return [(theme, "park " + form.kind.removesuffix("区").replace("工业园", "工业"))]
    if family == "development":
        return [(theme, family), (theme, "economic"), (theme, "hitech")]
    return [(theme, family)]


def _join_endings(heads: dict[str, str], forms: dict[str, Mention]) -> dict[str, str]:
    """临港工业区 is 冀安临港工业区 if the page names one zone that ends so."""
    endings: dict[str, set[str]] = defaultdict(set)
    for text in forms:
        for start in range(1, len(text) - 2):
            if text[start:] in forms:
                endings[text[start:]].add(heads[text])
    for text, fuller in endings.items():
        others = fuller - {heads[text]}
        if heads[text] == text and len(others) == 1:
            (head,) = others
            for form in heads:
                if heads[form] == text:
                    heads[form] = head
    return heads


def _fullest(mentions: list[Mention]) -> Mention:
    """The fullest form: a place in front, the longest kind, in the article itself, the longest name."""
    return max(
        mentions,
        key=lambda m: (
            bool(m.place),
            len(m.kind),
            m.part in (Part.HEADLINE, Part.BODY),
            len(m.text),
            -m.start,
        ),
    )
