"""How the house is built: which room may know of which, and that names say one thing."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).parent.parent / "src" / "zonenews"
STOREYS = (  # a room imports from those on storeys below its own, and from no other
    ("compiled", "encoding_names", "errors", "patterns"),
    ("article",),
    ("knowledge", "offsets"),
    ("terms",),
    ("document", "explanation"),
    ("expressions", "furniture", "restoring", "script"),
    ("normalising",),
    ("profile",),
    ("reading",),
    ("checking", "labelling"),
    (
        *(
            "fields",
            "fields.bylines",
            "fields.event_date",
            "fields.headline",
            "fields.leaders",
            "fields.parks",
        ),
        *("fields.published", "fields.source"),
    ),
    ("likely_zone",),  # what the fields found, and the address, name together
    ("assembling", "doubting"),
    ("parser",),
    ("explaining", "markdown", "many", "registry", "serialising"),
    ("arrow", "learning", "profile_toml", "viewing"),
    ("view",),
    ("command",),
    ("__init__", "__main__"),
)
STOREY = {room: number for number, rooms in enumerate(STOREYS) for room in rooms}
FIELDS_KNOW = {"article", "document", "expressions", "fields", "knowledge", "normalising", "patterns"}


def room_of(module: str) -> str:
    """`fields.source` for zonenews.fields.source, `labelling` for all that is in it."""
    parts = module.split(".")[1:] or ["__init__"]
    return ".".join(parts[:2]) if parts[0] == "fields" and len(parts) > 1 else parts[0]


def imports(path: Path) -> Iterator[str]:
    """The modules of zonenews that a file needs to be imported; not what it looks up when it is asked."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "zonenews":
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                place = SRC.joinpath(*inner.split(".")[1:])
                yield inner if place.is_dir() or place.with_suffix(".py").exists() else str(node.module)


FILES = sorted(SRC.rglob("*.py"))


def name_of(path: Path) -> str:
    return ".".join(("zonenews", *path.relative_to(SRC).with_suffix("").parts)).removesuffix(".__init__")


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_room_knows_only_of_those_below_it(path: Path) -> None:
    own = room_of(name_of(path))
    others = {room_of(module) for module in imports(path)} - {own, "__init__"}
    assert own in STOREY, "a new room: say on which storey it is"
    assert not [other for other in others if STOREY[other] >= STOREY[own]]


def test_every_room_is_there() -> None:
    assert STOREY.keys() - {room_of(name_of(path)) for path in FILES} == set()


@pytest.mark.parametrize("path", sorted((SRC / "fields").rglob("*.py")), ids=name_of)
def test_a_field_knows_nothing_of_how_lines_were_labelled(path: Path) -> None:
    known = {room_of(module).split(".")[0] for module in imports(path)}
    assert known <= FIELDS_KNOW


def test_no_name_stands_for_several_things() -> None:
    files = Counter(path.name for path in FILES if path.stem != "__init__")
    assert not [name for name, times in files.items() if times > 2]
    classes = Counter(
        node.name
        for path in FILES
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert not [name for name, times in classes.items() if times > 1]


def test_no_expression_is_written_twice() -> None:
    written = Counter(
        ast.unparse(node.args[0])
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("pattern", "re.compile")
    )
    assert [source for source, times in written.items() if times > 1 and source[0] in "'\"f"] == []
