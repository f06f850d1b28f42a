"""Regular expressions that are compiled when first used: no page needs all of them, and no import any."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
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

    Example:
        >>> needed(r"(?:本报)?记者 ?(\w{2,4})"), needed(r"[(\[](?:摄|供图)"), needed("讯|(?:电|专电)")
        (('记者',), ('(', '['), ('讯', '电', '专电'))
        >>> needed("讯|.电?")
        ()
    """
    return _needed([*_PART.findall(source), ""], 0)[0]


def _needed(parts: list[str], at: int) -> tuple[tuple[str, ...], int]:
    """What the alternatives from `at` on need, and where they end: before a bracket or the last part."""
    branches: list[tuple[str, ...]] = []
    best: tuple[str, ...] = ()
    run = ""
    while True:
        part, end = parts[at], at + 1
        found: tuple[str, ...] = ()
        if part in ("", ")", "|"):
            branches.append(best)
            run, best = "", ()
            if part != "|":
                break
        elif part[0] == "(" and part[:4] != "(?P=":
            found, end = _needed(parts, end)
            found, end = found if part in ("(", "(?:") or part[:3] == "(?P" else (), end + 1
        elif part[0] == "[" and _PLAIN.fullmatch(part):
            found = tuple(part[1:-1].replace("\\", ""))
        literal = part not in _SIGNS if len(part) == 1 else part[:1] == "\\" and not part[1].isalnum()
        if parts[end][:1] in ("?", "*", "{"):  # it may be missing
            found, literal = (), False
        run = run + part[-1] if literal else ""
        found = (run,) if run else found
        if found and (not best or (len(found), -len(found[0])) < (len(best), -len(best[0]))):
            best = found
        at = end
    everywhere = tuple(dict.fromkeys(each for branch in branches for each in branch)) if all(branches) else ()
    return everywhere if len(everywhere) <= _MOST_NEEDED else (), at


_MOST_NEEDED = 12
_SIGNS = frozenset("()[]{}|^$.*+?")
_PART = re.compile(
    r"\\(?:u.{4}|U.{8}|x..|.)|\(\?P=\w+\)|\((?:\?(?:P<\w+>|<?[=!]|\w*:|\(\w+\)))?|\[\^?\]?(?:\\.|[^\]\\])*\]|\{\d*,?\d*\}|.",
    re.DOTALL,
)
_PLAIN = re.compile(r"\[(?!\^)(?:[^-\\\]]|\\[^\w\\]){1,12}\]")  # a set of a few characters

HAN = pattern(r"[\u3400-\u9fff]")
"""One Han character."""
DIGIT = pattern(r"\d")
"""One digit."""
