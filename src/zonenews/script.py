"""Traditional and annotated text to simplified, each character traceable to its source (placeholder)."""

from __future__ import annotations

from attrs import frozen

from zonenews.article import Script, Span

__all__ = ["Normalized", "normalize_script"]


@frozen
class Normalized:
    """Text in simplified characters without annotations."""

    text: str
    script: Script

    def to_source(self, span: Span) -> Span:
        """The span of the input that `span` of `text` came from."""
        return span


def normalize_script(text: str) -> Normalized:
    """Remove pinyin annotations and make traditional characters simplified."""
    return Normalized(text, Script.SIMPLIFIED)
