"""Label: every non-blank line becomes headline, metadata, body or boilerplate.

First what each line shows by itself (the package `evidence`), then whether there is an article at all
(`absence`), which lines are furniture beyond doubt (`margins`) and where the prose is (`boundaries`), then
what each line shows in its place (`features`); all of it is weighed in one pass over the page (`tagger`),
and the parts get their kinds (`headline_roles`, `kinds`).
No rule knows the name of a site.
"""

from __future__ import annotations

from attrs import evolve

from zonenews.article import BlockKind
from zonenews.document import Document, Label, Part
from zonenews.expressions.headline_marks import is_bare_label
from zonenews.labelling.absence import has_no_article
from zonenews.labelling.boundaries import find_body
from zonenews.labelling.evidence import read_clues
from zonenews.labelling.evidence.clues import Clue
from zonenews.labelling.evidence.neighbours import values_below
from zonenews.labelling.evidence.phrases import rows_on
from zonenews.labelling.features import PageEvidence
from zonenews.labelling.furnished import FURNITURE, label_around_furniture
from zonenews.labelling.headline_roles import roles_of
from zonenews.labelling.kinds import label_of
from zonenews.labelling.margins import between_margins
from zonenews.labelling.overruling import overrule
from zonenews.labelling.tagger import Tag, Weighed, tag, weigh

__all__ = ["Weighed", "label", "phrases_on", "weigh_lines"]


def label(document: Document) -> tuple[Label, ...]:
    r"""One label for each of `document.lines`.

    Example:
        >>> from zonenews.normalising import normalise
        >>> from zonenews.reading import ReadPage
        >>> page = ReadPage("首页 > 要闻\n园区召开会议\n2020-12-17 锡山日报\n12月14日,会议召开,部署工作。")
        >>> "".join(line.part.value for line in label(normalise(page)))
        'XTMB'
    """
    return label_around_furniture(document, _label)


def _label(document: Document) -> tuple[Label, ...]:
    clues = read_clues(document)
    if has_no_article(clues):
        absent = (clue.boilerplate or BlockKind.OTHER for clue in clues)
        return overrule(document, tuple(Label(Part.BOILERPLATE, kind, rule="no-article") for kind in absent))
    proper, evidence = _evidence(document, clues)
    above, below = [_ABOVE] * proper.start, [_BELOW] * (len(clues) - proper.stop)
    tags = _settled(clues, [*above, *tag(evidence.lines()), *below])
    signing = {proper.start + number for number in evidence.signing}
    roles = roles_of(clues, tags, document.meta)
    labels: list[Label] = []
    in_links = False
    for number, (line, clue, tagged) in enumerate(zip(document.lines, clues, tags, strict=True)):
        signs = number in signing
        labels.append(label_of(line, clue, tagged, roles.get(number), signs=signs, in_links=in_links))
        in_links = in_links or (tagged.state == "Xu" and clue.boilerplate in _LINKS)
    return overrule(document, tuple(labels))


def _settled(clues: list[Clue], tags: list[Tag]) -> list[Tag]:
    """The tags, changed where one line decides for another."""
    _settle_credits(clues, tags)
    _settle_stamps(clues, tags)
    _settle_labels(clues, tags)
    return tags


def _settle_credits(clues: list[Clue], tags: list[Tag]) -> None:
    """Make metadata of labels over their values right below the article: one decides for both."""
    end = max((number for number, told in enumerate(tags) if _tells(clues[number], told)), default=len(tags))
    for number in values_below(clues):
        if number - 2 >= end and tags[number - 2].state[0] in "BM":
            tags[number - 1] = tags[number] = _CREDIT


def _settle_stamps(clues: list[Clue], tags: list[Tag]) -> None:
    """Make metadata of a line of a stamp under one that is: 来源:松江日报 under the date."""
    for number in range(1, len(tags)):
        told = tags[number].state[0] == "X" and clues[number].metadata in _STAMPS
        if told and tags[number - 1].state[0] == "M":
            tags[number] = Tag(tags[number - 1].state, "beside-stamp")


def _settle_labels(clues: list[Clue], tags: list[Tag]) -> None:
    """Make furniture of a headline's label with no headline: 文章标题: in a form."""
    headed = [number for number, tagged in enumerate(tags) if tagged.state[0] == "T"]
    if all(is_bare_label(clues[number].bare) for number in headed):
        for number in headed:
            tags[number] = Tag(f"X{tags[number].state[1:]}", "bare-label")


def _tells(clue: Clue, tagged: Tag) -> bool:
    return tagged.state == "B" and clue.prose == 2


def _evidence(document: Document, clues: list[Clue]) -> tuple[slice, PageEvidence]:
    """The lines that are weighed, and the evidence for each of them."""
    proper = between_margins(clues)
    return proper, PageEvidence(clues[proper], find_body(clues[proper]), document.meta)


def weigh_lines(document: Document, labels: tuple[Label, ...]) -> dict[int, Weighed]:
    """What was weighed for each line, by its number; lines that a rule settled before are left out.

    Args:
        document: the page.
        labels: what `label` said of its lines.
    """
    shown = [number for number, label in enumerate(labels) if label.rule != FURNITURE]
    clues = read_clues(evolve(document, lines=tuple(document.lines[number] for number in shown)))
    if has_no_article(clues):
        return {}
    proper, evidence = _evidence(document, clues)
    return dict(zip(shown[proper], weigh(evidence.lines()), strict=True))


def phrases_on(text: str) -> tuple[str, ...]:
    """The rows of `phrases.tsv` that stand on a line at the place where they tell."""
    return tuple(f"{kind.value}, {place}: {phrase}" for kind, place, phrase in rows_on(text))


_ABOVE, _BELOW = Tag("Xa", "margin"), Tag("Xu", "margin")
_CREDIT = Tag("Mu", "label-above")
_STAMPS = (BlockKind.STAMP, BlockKind.BYLINE)
_LINKS = (BlockKind.RELATED, BlockKind.PREVIOUS_NEXT)
