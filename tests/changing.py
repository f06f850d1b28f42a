"""The data tables, one of which may be changed: only what was made of it is made again."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from functools import _lru_cache_wrapper, partial
from inspect import signature
from itertools import chain
from types import CodeType, FunctionType, ModuleType
from typing import Any

from zonenews import knowledge, patterns

PLAIN = knowledge.load

Change = Callable[[list[list[str]]], list[list[str]]]
"""What is done to the rows of a table."""


class Tables:
    """The tables, one of which may be changed; what was made of it is made again."""

    def __init__(self) -> None:
        """Every module asks `load` here."""
        self._changed: dict[str, Change] = {}
        self._modules = [m for name, m in sys.modules.items() if name.split(".")[0] == "zonenews"]
        for module in self._modules:
            if getattr(module, "load", None) is PLAIN:
                vars(module)["load"] = self.load
        self._rows: dict[str, list[list[str]]] = {}
        self._later = [each for each in gc.get_objects() if isinstance(each, patterns._Later)]
        self._dependent: dict[str, list[Callable[[], None]]] = {}
        self._asked: set[str] = set()
        self._asks: dict[Callable[[], object], set[str]] = {}

    def close(self) -> None:
        """Put everything back."""
        for table in [*self._changed]:
            self.change(table, None)
        for module in self._modules:
            if getattr(module, "load", None) == self.load:
                vars(module)["load"] = PLAIN

    def rows(self, name: str) -> list[list[str]]:
        """The rows as they are."""
        if name not in self._rows:
            self._rows[name] = PLAIN(name)
        return self._rows[name]

    def load(self, name: str) -> list[list[str]]:
        """The rows as they are now."""
        self._asked.add(name)
        rows = [list(row) for row in self.rows(name)]
        return self._changed[name](rows) if name in self._changed else rows

    def change(self, name: str, change: Change | None) -> None:
        """Change a table, or, with `None`, change it back."""
        self._changed.pop(name, None)
        if change:
            self._changed[name] = change
        if name not in self._dependent:
            self._dependent[name] = list(self._forgetters(name))
        for forget in self._dependent[name]:
            forget()

    def _forgetters(self, table: str) -> Iterator[Callable[[], None]]:
        """What forgets all that was made of a table.

        Told by the names that functions use, and of what can be made again by the tables it then asks for.
        """
        named: dict[str, list[CodeType]] = {}
        wrappers: dict[str, list[Any]] = {}
        for holder in self._modules:
            for name, value in _members(holder):
                function = getattr(value, "__wrapped__", value)
                if isinstance(function, FunctionType):
                    named.setdefault(name, []).extend(_codes(function.__code__))
                if isinstance(value, _lru_cache_wrapper):
                    wrappers.setdefault(name, []).append(value)
        reached = {n for n, codes in named.items() if any(table in code.co_consts for code in codes)}
        grown = -1
        while grown != len(reached):
            grown = len(reached)
            reached |= {
                n for n, codes in named.items() if any(not reached.isdisjoint(c.co_names) for c in codes)
            }
        if table.endswith(".txt"):
            yield knowledge.words_of.cache_clear
        for name in reached & wrappers.keys():
            for wrapper in wrappers[name]:
                if signature(wrapper).parameters or table in self._asked_by(wrapper, wrappers):
                    yield wrapper.cache_clear
        for later in self._later:
            if not isinstance(later._source, str) and table in self._asked_by(later._source, wrappers):
                yield partial(_forget, later)

    def _asked_by(self, make: Callable[[], object], wrappers: dict[str, list[Any]]) -> set[str]:
        """The tables that are asked for where nothing is remembered."""
        if make not in self._asks:
            for wrapper in chain.from_iterable(wrappers.values()):
                wrapper.cache_clear()
            self._asked.clear()
            make()
            self._asks[make] = set(self._asked)
        return self._asks[make]


def _forget(later: Any) -> None:
    for name in later.__dict__.keys() - {"_source", "_flags"}:
        del later.__dict__[name]


def _members(module: ModuleType) -> Iterator[tuple[str, object]]:
    """What a module and its classes define; whoever names a class may use any method of it."""
    for name, value in vars(module).items():
        if isinstance(value, type):
            for method, defined in vars(value).items():
                function = getattr(defined, "fget", None) or getattr(defined, "func", defined)
                yield method, function
                yield name, function
        else:
            yield name, value


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)


def without(places: list[tuple[int, int, str]]) -> Change:
    """Deletes rows, or words of rows of words: the number of the row, the column and the word."""
    gone: dict[tuple[int, int], set[str]] = {}
    for number, column, word in places:
        gone.setdefault((number, column), set()).add(word)

    def change(rows: list[list[str]]) -> list[list[str]]:
        columns = {}
        for (number, column), words in gone.items():
            columns[number] = column
            cell = rows[number][column]
            kept = [] if cell in words else [word for word in cell.split() if word not in words]
            rows[number][column] = " ".join(kept)
        return [row for number, row in enumerate(rows) if number not in columns or row[columns[number]]]

    return change
