"""Regular expressions that are compiled when first used: no page needs all of them, and no import any."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import TypeAlias, cast

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
    def _needed(self) -> Ways:
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
        ways = self._needed
        patience = _PATIENCE // sum(len(group) for groups in ways for group in groups)

        def asked(text: str, *ends: int) -> object:
            nonlocal patience
            patience -= 1
            if patience > 0:
                part = text[slice(*ends, None)]  # type: ignore[call-overload]
                for groups in ways:
                    for group in groups:
                        for each in group:
                            if each in part:
                                break
                        else:
                            break  # none of the group: it does not match in this way
                    else:
                        break  # it may match
                else:
                    return nothing()
            method = getattr(self._compiled, name)
            setattr(self, name, method)
            return method(text, *ends)

        return asked


_PATIENCE = 2000  # strings looked for in vain, which takes as long as to compile a pattern
_NOTHING: dict[str, Callable[[], object]] = {
    **dict.fromkeys(("search", "match", "fullmatch"), lambda: None),
    "finditer": lambda: iter(()),
}
"""What a pattern that does not match answers."""


def needed(source: str) -> Ways:
    r"""The ways in which a pattern may match, as far as a look at its source tells.

    Of every group of a way one string stands in whatever the pattern matches in that way; nothing is told
    of a pattern that matches in some way without any.

    Example:
        >>> needed(r"(?:本报)?记者 ?(\w{2,4}),"), needed(r"讯|[(\[](?:摄|供图)")
        (((('记者',), (',',)),), ((('讯',),), (('(', '['), ('摄', '供图'))))
        >>> needed("讯|.电?")
        ()
    """
    ways = _ways([*_PART.findall(source), ""], 0)[0]
    return tuple(ways) if all(ways) else ()


def _ways(parts: list[str], at: int) -> tuple[list[Groups], int]:
    """What each alternative from `at` on needs, and where they end: before a bracket or the last part."""
    ways: list[Groups] = []
    groups: list[tuple[str, ...]] = []
    run = ""
    while True:
        part, end = parts[at], at + 1
        found: Groups = ()
        literal = False
        if part[:1] == "(" and part[:4] != "(?P=":
            within, end = _ways(parts, end)
            end += 1
            if part in ("(", "(?:", "(?=") or part[:3] == "(?P":
                found = within[0] if len(within) == 1 else _any_of(within)
        elif part[:1] == "[":
            found = (tuple(part[1:-1].replace("\\", "")),) if _PLAIN.fullmatch(part) else ()
        else:
            literal = part not in _SIGNS if len(part) == 1 else part[:1] == "\\" and not part[1].isalnum()
        if parts[end : end + 1] and parts[end].startswith(_NONE_WILL_DO):
            found, literal = (), False
        if literal:
            run += part[-1]
        else:
            groups += [(run,), *found] if run else found
            run = ""
        if part in ("", ")", "|"):
            ways.append(tuple(groups))
            groups = []
            if part != "|":
                return ways, at
        at = end


def _any_of(ways: list[Groups]) -> Groups:
    """The group of strings of which one stands wherever any of `ways` matches, if it is a small one."""
    fewest = [min(groups, key=lambda group: (len(group), -len(group[0]))) for groups in ways if groups]
    strings = tuple(dict.fromkeys(each for group in fewest for each in group))
    return (strings,) if len(fewest) == len(ways) and len(strings) <= _MOST_NEEDED else ()


Groups: TypeAlias = tuple[tuple[str, ...], ...]
Ways: TypeAlias = tuple[Groups, ...]
_MOST_NEEDED = 40
_NONE_WILL_DO = ("?", "*", "{0", "{,")  # a part before one of these may be missing
_SIGNS = frozenset("()[]{}|^$.*+?")
_PART = re.compile(
    r"\\(?:u.{4}|U.{8}|x..|.)|\(\?P=\w+\)|\((?:\?(?:P<\w+>|<?[=!]|\w*:|\(\w+\)))?|\[\^?\]?(?:\\.|[^\]\\])*\]|\{\d*,?\d*\}|.",
    re.DOTALL,
)
_PLAIN = re.compile(r"\[(?!\^)(?:[^-\\\]]|\\[^\w\\]){1,40}\]")  # a set of a few characters

HAN = pattern(r"[\u3400-\u9fff]")
"""One Han character."""
DIGIT = pattern(r"\d")
"""One digit."""
