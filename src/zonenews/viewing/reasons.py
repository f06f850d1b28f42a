"""An explanation in words: what `zonenews explain` prints, and what the annotated page tells of a line.

headline 园区召开会议
  6.21 nats before the next best reading: most-repeated +2.40, over-stamp=1 +1.10
  or 园区动态, 6.21 nats behind
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zonenews.article import Article
from zonenews.explanation import Contender, Evidence, ExplainedField, ExplainedLine, Explanation
from zonenews.viewing.marks import parks_of

__all__ = ["reasons", "reasons_by_place"]

_TOLD = 5
"""Pieces of evidence that are told of, the strongest."""
_WIDE = 60  # characters of a value


def reasons(explanation: Explanation, fields: Sequence[str] = ()) -> str:
    """All of it, or what is told of some `fields`, of which ``lines`` is one."""
    told: list[str] = []
    if not fields or "lines" in fields:
        for line in explanation.lines:
            told += _line(line)
        told.append("")
    for field in explanation.fields:
        if not fields or field.name in fields:
            told += [*_field(field), ""]
    return "\n".join(told[:-1])


def _line(line: ExplainedLine) -> Iterator[str]:
    yield f"{line.number:>4} {_what(line):<24} {_short(line.text)}"
    for told in _why(line):
        yield f"{'':5}{told}"


def _what(line: ExplainedLine) -> str:
    return line.part if line.part == line.kind else f"{line.part} {line.kind}"


def _why(line: ExplainedLine) -> Iterator[str]:
    if line.margin is None:
        yield f"rule {line.rule}, not weighed"
    else:
        yield f"{line.margin:.2f} nats before {line.runner_up}: {_weights(line.evidence)}"
    if line.items:
        yield f"items {_short('; '.join(line.items))}"
    if line.phrases:
        yield f"phrases.tsv {_short('; '.join(line.phrases))}"


def _weights(evidence: Sequence[Evidence]) -> str:
    """The strongest of the evidence, and how much the rest adds up to."""
    told = [f"{_short(each.name)} {each.weight:+.2f}" for each in evidence[:_TOLD]]
    rest = sum(each.weight for each in evidence[_TOLD:])
    if len(evidence) > _TOLD:
        told.append(f"{len(evidence) - _TOLD} more {rest:+.2f}")
    return ", ".join(told)


def _field(field: ExplainedField) -> Iterator[str]:
    if not field.won:
        yield f"{field.name} none"
    for won in field.won:
        yield f"{field.name} {_short(won.value)}"
        yield from (f"  {told}" for told in _won(won))
    if field.margin is not None:
        yield f"  {field.margin:.2f} nats before the next"
    for other in field.others:
        yield f"  or {_other(other)}"


def _won(won: Contender) -> Iterator[str]:
    rank = "" if won.rank is None else f", rank {won.rank}"
    score = "" if won.score is None else f", {won.score:+.2f} nats"
    yield f"by {won.rule}{rank}{score}{f': {won.says}' if won.says else ''}"
    if any(each.says for each in won.evidence):
        yield from (f"  {each.weight:+.2f} {each.name}: {each.says}" for each in won.evidence if each.weight)
    elif won.evidence:
        yield f"  {_weights(won.evidence)}"


def _other(other: Contender) -> str:
    rank = "" if other.rank is None else f", rank {other.rank}"
    told = ", ".join(f"{each.weight:+.2f} {each.name}" for each in other.evidence[:_TOLD] if each.weight)
    if other.score is None:
        return f"{_short(other.value)} by {other.rule}{rank}: {other.says}"
    value = _short(other.value) or other.says
    return f"{value}, {other.score:+.2f} nats{f': {told}' if told else ''}"


def _short(text: str) -> str:
    """What came out of the page, so that a terminal can show it: on one line, no control characters."""
    shown = "".join(char if char.isprintable() else "�" for char in text[: _WIDE + 1])
    return f"{shown[:_WIDE]}…" if len(shown) > _WIDE else shown


def reasons_by_place(explanation: Explanation) -> dict[str | int, str]:
    """What each line, by the place where it begins, and each row of the record has to tell."""
    text = explanation.article.text
    told: dict[str | int, str] = {
        text.rfind("\n", 0, line.span.start) + 1: _line_reason(line) for line in explanation.lines
    }
    told.update(_row_reasons(explanation))
    return told


def _line_reason(line: ExplainedLine) -> str:
    """Why a line is what it is, in a few short lines."""
    return "\n".join([_what(line), *_why(line)])


def _row_reasons(explanation: Explanation) -> dict[str, str]:
    """Why each row of the record has its value, by the row's name in the annotated page."""
    told = {field.name: field for field in explanation.fields}
    rows = {"event-date": told["event"], "published": told["published"], "source": told["source"]}
    said = {row: "\n".join(_field(field)) for row, field in rows.items() if field.won}
    said |= _zones(explanation.article, told["park"])
    numbers = {
        span: number
        for number, leader in enumerate(explanation.article.leaders)
        for span in (office.span for office in leader.offices)
    }
    for won in told["leaders"].won:
        row = f"leader-{numbers[won.span]}" if won.span in numbers else ""
        said[row] = "\n".join(filter(None, [said.get(row), won.value, *_won(won)]))
    for number, won in enumerate(told["bylines"].won):
        said[f"byline-{number}"] = "\n".join([won.value, *_won(won)])
    return said


def _zones(article: Article, field: ExplainedField) -> Iterator[tuple[str, str]]:
    by_name = {each.value: each for each in (*field.others, *field.won)}
    for number, park in enumerate(parks_of(article)):
        if park.name in by_name:
            yield f"park-{number}", "\n".join([park.name, *_won(by_name[park.name])])
