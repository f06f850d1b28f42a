"""A profile as a TOML file: read, checked key by key, and written.

host = "www.example.gov.cn"
learned_from = 20
title = ["h1.headline"]

[support]
title = 18

[[furniture]]
text = "0年0月0日 欢迎访问柳园在线"
kind = "other"
pages = 20
misread = 4
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import fields_dict

from zonenews.article import BlockKind
from zonenews.document import Furniture
from zonenews.profile import PARTS, Profile, ProfileError

__all__ = ["as_toml", "read_profile"]

_TEXTS = ("host", "date_order", "source_label", "encoding")
_NUMBERS = ("learned_from",)
_ENTRY = {"text": str, "kind": str, "pages": int, "misread": int}


def read_profile(path: Path) -> Profile:
    """The profile in a file.

    Raises:
        ProfileError: it says what no profile says.
        OSError: it cannot be read.
    """
    tomllib = importlib.import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    try:
        record = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProfileError(f"{path}: {error}") from error
    except RecursionError as error:
        raise ProfileError(f"{path}: nested too deep") from error
    try:
        return Profile(**{name: _value(name, value) for name, value in record.items()})
    except ProfileError as error:
        raise ProfileError(f"{path}: {error}") from error


def _value(name: str, value: object) -> Any:
    """The value of a key, checked."""
    if name not in fields_dict(Profile):
        raise ProfileError(f"unknown key {name!r}, known are {', '.join(fields_dict(Profile))}")
    if name in _NUMBERS:
        return _number(name, value)
    if name == "support":
        if not isinstance(value, dict):
            raise ProfileError(f"{name} is not a table")
        return {part: _number(part, count) for part, count in value.items()}
    values = value if isinstance(value, list) and name not in _TEXTS else [value]
    if name == "furniture":
        return [_entry(entry) for entry in values]
    if not all(isinstance(text, str) for text in values):
        raise ProfileError(f"{name} is not a string" + ("" if name in _TEXTS else " or list of them"))
    return value


def _number(name: str, value: object) -> int:
    if not isinstance(value, int) or value < 0:
        raise ProfileError(f"{name} is not a number of pages")
    return value


def _entry(value: object) -> str | Furniture:
    """A line of furniture: its text, or a table of what is known of it."""
    if isinstance(value, str):
        return value
    if not isinstance(value, dict) or not value.keys() <= _ENTRY.keys() or "text" not in value:
        raise ProfileError(f"furniture: an entry is a line, or a table of {', '.join(_ENTRY)}")
    if any(not isinstance(part, _ENTRY[name]) for name, part in value.items()):
        raise ProfileError(f"furniture: {value['text']!r} has a value of the wrong kind")
    try:
        return Furniture(**{**value, "kind": BlockKind(value.get("kind", "other"))})
    except ValueError as error:
        raise ProfileError(f"furniture: {error}") from error


def as_toml(profile: Profile) -> str:
    r"""The profile as text of a TOML file.

    Example:
        >>> print(as_toml(Profile(host="*.x.example", title="h1.t", furniture=["第3版 欢迎订阅"])), end="")
        host = "*.x.example"
        title = ["h1.t"]
        <BLANKLINE>
        [[furniture]]
        text = "第0版欢迎订阅"
        kind = "other"
    """
    return "".join(f"{line}\n" for line in _written(profile))


def _written(profile: Profile) -> Iterator[str]:
    for name in _TEXTS:
        if text := getattr(profile, name):
            yield f"{name} = {_quoted(text)}"
    if profile.learned_from:
        yield f"learned_from = {profile.learned_from}"
    for name in (*PARTS, "affixes"):
        if texts := getattr(profile, name):
            yield f"{name} = [{', '.join(map(_quoted, texts))}]"
    if profile.support:
        yield from ("", "[support]", *(f"{part} = {count}" for part, count in profile.support))
    for entry in profile.furniture:
        yield from (
            "",
            "[[furniture]]",
            f"text = {_quoted(entry.text)}",
            f"kind = {_quoted(entry.kind.value)}",
        )
        if entry.pages:
            yield from (f"pages = {entry.pages}", f"misread = {entry.misread}")


def _quoted(text: str) -> str:
    """A TOML string: JSON's escapes are TOML's, but for what no file in UTF-8 can hold."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007f")
