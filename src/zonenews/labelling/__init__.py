"""Label: every non-blank line becomes headline, metadata, body or boilerplate.

First what each line shows by itself (the package `evidence`), then whether there is an article at all
(`absence`) and where it is (`boundaries`, without a `lead` that it repeats), which lines above it are the
headline (`headlines`) and which sign it (`closings`); what remains is decided by its place (`outline`,
`placing`). No rule knows the name of a site.
"""

from __future__ import annotations

from zonenews.article import BlockKind
from zonenews.document import Document, Label, Part
from zonenews.labelling.absence import has_no_article
from zonenews.labelling.authors import mark_authors
from zonenews.labelling.boundaries import find_body
from zonenews.labelling.evidence import read_clues
from zonenews.labelling.headlines import find_headline_lines
from zonenews.labelling.lead import mark_lead, unmark_introduction
from zonenews.labelling.overruling import overrule
from zonenews.labelling.placing import place

__all__ = ["label"]


def label(document: Document) -> tuple[Label, ...]:
    r"""One label for each of `document.lines`.

    Example:
        >>> from zonenews.normalising import normalise
        >>> from zonenews.reading import ReadPage
        >>> page = ReadPage("首页 > 要闻\n园区召开会议\n2020-12-17 锡山日报\n12月14日,会议召开,部署工作。")
        >>> "".join(line.part.value for line in label(normalise(page)))
        'XTMB'
    """
    clues = read_clues(document)
    if has_no_article(clues):
        labels = tuple(Label(Part.BOILERPLATE, clue.boilerplate or BlockKind.OTHER) for clue in clues)
        return overrule(document.lines, labels)
    unmark_introduction(clues)
    body = find_body(clues)
    if body:
        body = mark_lead(clues, body)
        mark_authors(clues, document.lines, body[0])
    headline = find_headline_lines(clues, body[0] if body else None, document.meta)
    return overrule(document.lines, place(document.lines, clues, body, headline))
