"""Pages whose lines begin with their own label: `T` headline, `M` metadata, `B` body, `X` boilerplate,
`>` a breadcrumb."""

from __future__ import annotations

from zonenews.article import BlockKind, ParagraphKind
from zonenews.document import Document, HeadlineRole, Label, Meta, Part, ReadPage
from zonenews.expressions.stamp import read_items
from zonenews.normalising import normalise

_KINDS: dict[Part, BlockKind | ParagraphKind | HeadlineRole] = {
    Part.HEADLINE: HeadlineRole.HEADLINE,
    Part.METADATA: BlockKind.STAMP,
    Part.BODY: ParagraphKind.PARAGRAPH,
    Part.BOILERPLATE: BlockKind.OTHER,
}


def lettered(page: str, meta: Meta | None = None) -> tuple[Document, tuple[Label, ...]]:
    """The page without its letters, and the labels they stand for.

    Lines are separated by newlines or, in one-line rows of a table, by `¶`.
    """
    lines = [line for line in page.replace("¶", "\n").split("\n") if line.strip()]
    document = normalise(ReadPage("\n".join(line[2:] for line in lines), meta=meta or Meta()))
    labels = []
    for printed, line in zip(lines, document.lines, strict=True):
        part = Part.BOILERPLATE if printed[0] == ">" else Part(printed[0])
        kind = BlockKind.BREADCRUMB if printed[0] == ">" else _KINDS[part]
        stamped = part in (Part.METADATA, Part.HEADLINE)
        items = read_items(document.match, line.start, line.end) if stamped else ()
        labels.append(Label(part, kind, items))
    return document, tuple(labels)
