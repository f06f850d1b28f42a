"""Regular expressions that are compiled when first used: no page needs all of them, and no import any."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import cast

__all__ = ["DIGIT", "HAN", "pattern"]


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
    """Stands for a pattern. What it is asked for once, such as `search`, it keeps as its own attribute."""

    def __init__(self, source: str | Callable[[], str], flags: int) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        source = self._source
        return re.compile(source if isinstance(source, str) else source(), self._flags)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # what Python asks of any object
            raise AttributeError(name)
        value: object = getattr(self._compiled, name)
        setattr(self, name, value)
        return value


HAN = pattern(r"[\u3400-\u9fff]")
"""One Han character."""
DIGIT = pattern(r"\d")
"""One digit."""
