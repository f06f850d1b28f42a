"""Traditional and annotated text to simplified, each character traceable to its source.

    開(kāi)發(fā)區(qū)黨工委書記 → 开发区党工委书记

A page is decided as a whole: annotated if enough of its characters carry their reading in brackets,
traditional if it has more characters that only traditional text has than such as only simplified text has.
The characters of a simplified page are never changed. `docs/script.md` tells the weak spots.
"""

from __future__ import annotations

from attrs import field, frozen

from zonenews.article import Script, Span
from zonenews.offsets import Offsets, cut
from zonenews.script.annotations import find_annotations
from zonenews.script.conversion import is_traditional, simplify
from zonenews.script.keeping import keep

__all__ = ["Normalized", "normalize_script"]


def normalize_script(text: str, *, exact: bool = False) -> Normalized:
    """Remove pinyin annotations and make traditional characters simplified.

    Args:
        text: the text of one page; the script is decided on all of it.
        exact: convert letter for letter as OpenCC's t2s does. Without it places (乾安縣) and persons (李昇)
            keep the characters that simplified text prints too, and 著 becomes 着 where the word is certain.

    Returns:
        The text in simplified characters (the very same string if nothing was to be done), the script it
        was in, and the way back to the characters of `text`. Line breaks are those of `text`.

    Example:
        >>> normalized = normalize_script("蘇錫通園區(qū)召開(kāi)會(huì)議")
        >>> normalized.text, normalized.script
        ('苏锡通园区召开会议', <Script.ANNOTATED: 'annotated'>)
        >>> normalized.to_source(Span(3, 5))  # 园区, printed 園區(qū)
        Span(start=3, end=9)
        >>> normalize_script("乾安縣長李昇著手").text, normalize_script("乾安縣長李昇著手", exact=True).text
        ('乾安县长李昇着手', '干安县长李升著手')
    """
    if text.isascii():
        return Normalized(text, Script.SIMPLIFIED)
    traditional = is_traditional(text)
    annotations = find_annotations(text, one_in=500 if traditional else 50)
    clean, offsets = cut(text, annotations) if annotations else (text, Offsets())
    if traditional:
        simplified = simplify(clean)
        clean = simplified if exact else keep(clean, simplified)
    script = Script.ANNOTATED if annotations else Script.TRADITIONAL if traditional else Script.SIMPLIFIED
    return Normalized(clean, script, offsets)


@frozen
class Normalized:
    """Text in simplified characters without annotations, and where each character came from.

    Characters are converted one for one, so only the annotations move them.
    """

    text: str = field(repr=False)
    script: Script
    _offsets: Offsets = field(default=Offsets(), repr=False, eq=False)

    def to_source(self, span: Span) -> Span:
        """The span of the input that `span` of `text` came from.

        An annotation belongs to the character before it. A later offset never has an earlier source.

        Args:
            span: offsets into `text`.

        Returns:
            Offsets into the string that was normalised.

        Example:
            >>> normalize_script("開(kāi)發(fā)區(qū)").to_source(Span(0, 1))
            Span(start=0, end=6)
        """
        return self._offsets.to_source(span)
