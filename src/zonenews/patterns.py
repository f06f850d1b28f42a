"""Regular expressions that are compiled when first used: no page needs all of them, and no import any."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from itertools import pairwise
from typing import cast

__all__ = ["DIGIT", "HAN", "needed", "pattern"]


def pattern(source: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    r"""What `re.compile` gives, compiled when it is first asked for something.

    Args:
        source: the expression, or what makes it when it is needed: one made of words from a data file.
        flags: as those of `re.compile`.

    Example:
        >>> numbers = pattern(r"\d+")
        >>> numbers.findall("3月14日")
        ['3', '14']
    """
    return cast("re.Pattern[str]", _Later(source, flags))


class _Later:
    """Stands for a pattern. What it is asked for once, such as `search`, it keeps as its own attribute.

    Compiling takes a thousand times as long as looking for a word: until what the pattern needs stands in a
    text, the answer is that it does not match.
    """

    def __init__(self, source: str | Callable[[], str], flags: int) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        source = self._source
        return re.compile(source if isinstance(source, str) else source(), self._flags)

    @cached_property
    def _needed(self) -> tuple[str, ...]:
        return () if self._flags or not isinstance(self._source, str) else needed(self._source)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # what Python asks of any object
            raise AttributeError(name)
        nothing = _NOTHING.get(name)
        value: object = (
            self._unless_needless(name, nothing)
            if nothing and self._needed and "_compiled" not in self.__dict__
            else getattr(self._compiled, name)
        )
        setattr(self, name, value)
        return value

    def _unless_needless(self, name: str, nothing: Callable[[], object]) -> Callable[..., object]:
        """The method `name` that looks for what the pattern needs, until it finds that somewhere."""
        needed = self._needed

        def asked(text: str, *ends: int) -> object:
            for each in needed:
                if text.find(each, *ends) >= 0:
                    method = getattr(self._compiled, name)
                    setattr(self, name, method)
                    return method(text, *ends)
            return nothing()

        return asked


_NOTHING: dict[str, Callable[[], object]] = {
    **dict.fromkeys(("search", "match", "fullmatch"), lambda: None),
    "finditer": lambda: iter(()),
}
"""What a pattern that does not match answers."""


def needed(source: str) -> tuple[str, ...]:
    r"""Strings of which one stands in whatever a pattern matches, as far as a look at its source tells.

    Only what stands outside all groups counts, and nothing where the pattern is one of several.

    Example:
        >>> needed(r"(?:本报)?记者 ?(\w{2,4})"), needed(r"[(\[](?:摄|供图)"), needed("讯|电")
        (('记者',), ('(', '['), ())
    """
    parts = [*_TOKEN.findall(source), ""]
    depth, run = 0, ""
    best: tuple[str, ...] = ()
    for part, following in pairwise(parts):
        depth += (part == "(") - (part == ")")
        if part == "|" and not depth:
            return ()
        stands = not depth and part[0] not in ")^$.*+?{" and following[:1] not in ("?", "*", "{")
        literal = part[-1] if stands and (len(part) == 1 or part[:-1] == "\\") else ""
        run = run + literal if literal and not (literal.isalnum() and len(part) > 1) else ""
        if run and (len(best) != 1 or len(run) > len(best[0])):
            best = (run,)
        elif stands and not best and part[0] == "[" and _PLAIN.fullmatch(part):
            best = tuple(part[1:-1].replace("\\", ""))
    return best


_TOKEN = re.compile(r"\\(?:u.{4}|U.{8}|x..|.)|\[\^?\]?(?:\\.|[^\]\\])*\]|\{\d*,?\d*\}|.", re.DOTALL)
_PLAIN = re.compile(r"\[(?!\^)(?:[^-\\\]]|\\[^\w\\]){1,12}\]")  # a set of a few characters


HAN = pattern(r"[\u3400-\u9fff]")
"""One Han character."""
DIGIT = pattern(r"\d")
"""One digit."""
