"""The JSON schema of an article: what `Article.to_dict` gives and `zonenews parse` writes."""

from __future__ import annotations

import datetime
import enum
import inspect
import typing

import attrs

from zonenews.article import Article, Json

__all__ = ["json_schema"]

_ATOMS: dict[object, dict[str, Json]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    datetime.date: {"type": "string", "format": "date"},
    datetime.time: {"type": "string", "format": "time"},
}


def json_schema() -> dict[str, Json]:
    """The schema (JSON Schema 2020-12) that every record of an article follows.

    Example:
        >>> schema = json_schema()
        >>> schema["$defs"]["Leader"]["properties"]["offices"]
        {'type': 'array', 'items': {'$ref': '#/$defs/Office'}}
    """
    definitions: dict[str, Json] = {}
    article = _of_type(Article, definitions)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **article, "$defs": definitions}


def _of_type(hint: object, definitions: dict[str, Json]) -> dict[str, Json]:
    if hint in _ATOMS:
        return dict(_ATOMS[hint])
    if isinstance(hint, type) and attrs.has(hint):
        if hint.__name__ not in definitions:
            definitions[hint.__name__] = _of_class(hint, definitions)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return {"enum": [member.value for member in hint]}
    arguments = typing.get_args(hint)
    if typing.get_origin(hint) is tuple:
        return {"type": "array", "items": _of_type(arguments[0], definitions)}
    return {"anyOf": [_of_type(argument, definitions) for argument in arguments]}


def _of_class(kind: type[attrs.AttrsInstance], definitions: dict[str, Json]) -> dict[str, Json]:
    hints = typing.get_type_hints(kind)
    names = [attribute.name for attribute in attrs.fields(kind)]
    return {
        "type": "object",
        "description": inspect.cleandoc(kind.__doc__ or "").replace("`", ""),
        "properties": {name: _of_type(hints[name], definitions) for name in names},
        "required": list(names),
        "additionalProperties": False,
    }
