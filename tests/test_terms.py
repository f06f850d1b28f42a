"""What codes and columns are called: every one has its words, the tables and the documentation use them."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import openpyxl
import pyarrow as pa
import pytest
from annotated import ARTICLE
from attrs import evolve
from click.testing import CliRunner

import zonenews
from zonenews import BlockKind, BylineRole, Doubt, ParagraphKind, Script, knowledge
from zonenews.arrow import SCHEMA
from zonenews.command.cli import zonenews as command
from zonenews.command.outputs import Output, format_for
from zonenews.command.outputs.tables import ARTICLES, LEADERS, Table
from zonenews.terms import terms_of

DOCS = Path(__file__).parent.parent / "docs"


@pytest.mark.parametrize(
    ("what", "codes"),
    [
        ("level", {zone.level for zone in zonenews.zones()}),
        ("kind", {zone.kind for zone in zonenews.zones()}),
        ("script", {each.value for each in Script}),
        ("role", {each.value for each in BylineRole}),
        ("line", {"headline", *(each.value for each in [*BlockKind, *ParagraphKind])}),
        ("field", {field for field, *_ in knowledge.load("doubts.tsv")}),
        ("flag", {"True", "False"}),
        ("articles", set(ARTICLES.columns)),
        ("leaders", set(LEADERS.columns)),
        ("sheet", {"articles", "leaders"}),
    ],
)
def test_every_code_has_its_words(what: str, codes: set[str]) -> None:
    words = terms_of(what)
    assert words.keys() >= codes
    assert all(re.search("[一-鿿]", term.chinese) for term in words.values())
    if what in ("articles", "leaders"):
        assert list(words) == list((ARTICLES if what == "articles" else LEADERS).columns)
        assert len({term.chinese for term in words.values()}) == len(codes)  # no two columns of one name


def write(name: str, article: zonenews.Article, **options: object) -> None:
    path = Path(name)
    with Output(path, format_for(path, **options), failures=Path("f"), command={}) as output:  # type: ignore[arg-type]
        for _ in output.remaining([zonenews.Page(article.text)]):
            output.add(article)
        output.finish()


ZONE = zonenews.find_zone("锡山经济技术开发区")
assert ZONE
REGISTERED = evolve(
    ARTICLE,
    park=(park := evolve(ARTICLE.parks[0], official=ZONE.name, level=ZONE.level, kind=ZONE.kind)),
    parks=(park, evolve(park, name="云岭高新区")),
    doubts=(Doubt("park", "close", "two zones are nearly alike", "几个园区难分主次"),),
)


def test_chinese_labels_in_csv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("a.csv", REGISTERED, labels="zh")
    with Path("a.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["标题"], row["园区级别"], row["园区类别"]) == (
        REGISTERED.title,
        "国家级",
        "国家级经济技术开发区",
    )
    assert (row["文字"], row["文中园区"]) == ("简体", "云溪经济开发区；云岭高新区")
    assert row["存疑"] == "园区：几个园区难分主次"
    write("l.csv", REGISTERED, labels="zh", table="leaders")
    with Path("l.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["姓名"], row["职务"], row["是否离任"], row["是否在场"]) == ("魏长青", "区委书记", "否", "是")


def test_without_chinese_labels_nothing_is_chinese_but_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write("a.csv", REGISTERED)
    with Path("a.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert list(row) == list(ARTICLES.columns)
    assert (row["park_kind"], row["script"], row["doubts"]) == ("etdz", "simplified", "park: close")


def test_chinese_labels_in_excel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("a.xlsx", REGISTERED, labels="zh")
    book = openpyxl.load_workbook("a.xlsx")
    assert book.sheetnames == ["文章", "领导"]
    head, row = book["文章"].iter_rows(values_only=True)
    assert dict(zip(head, row, strict=True))["园区类别"] == "国家级经济技术开发区"


def test_labels_on_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("园区召开会议\n2021-03-05\n3月4日,区委书记魏长青主持会议。", encoding="utf-8")

    def run(*words: str) -> tuple[int, str]:
        result = CliRunner().invoke(command, ["parse", "a.txt", "-w", "1", *words])
        return result.exit_code, result.stderr

    assert run("-o", "a.csv", "--labels", "zh")[0] == 0
    assert Path("a.csv").read_text("utf-8-sig").startswith("网址,标题,")
    for output in ("a.parquet", "a.jsonl"):
        status, told = run("-o", output, "--labels", "zh")
        assert (status, "--labels is for CSV and Excel" in told) == (2, True)
    assert run("--labels", "zh")[0] == 2


# --- the documentation's tables


def table_under(page: str, heading: str) -> list[list[str]]:
    """The cells of the first table after a heading."""
    text = (DOCS / page).read_text(encoding="utf-8").split(f"\n{heading}\n")[1]
    rows = re.search(r"(?:^\|.*\n)+", text, re.MULTILINE)[0].splitlines()[2:]  # type: ignore[index]
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in rows]


@pytest.mark.parametrize(
    ("page", "heading", "table"),
    [
        ("many.md", "### Articles", ARTICLES),
        ("many.md", "### Leaders", LEADERS),
        ("zh/many.md", "### 文章表", ARTICLES),
        ("zh/many.md", "### 领导表", LEADERS),
    ],
)
def test_the_documentation_has_every_column(page: str, heading: str, table: Table) -> None:
    rows = table_under(page, heading)
    assert [row[0].strip("`") for row in rows] == list(table.columns)
    assert [row[1] for row in rows] == list(table.head("zh"))
    assert all(row[3] for row in rows)
    for row in rows:  # where Parquet and JSON have it
        kind: pa.DataType = pa.struct(list(SCHEMA))
        for name in re.findall(r"`([\w.]+)`", row[2])[:1]:
            for part in name.split("."):
                kind = kind.value_type if pa.types.is_list(kind) else kind
                kind = kind.field(part).type


@pytest.mark.parametrize(("page", "heading"), [("many.md", "### Codes"), ("zh/many.md", "### 代码")])
def test_the_documentation_has_every_code(page: str, heading: str) -> None:
    told = {
        (column.strip("`"), code.strip("`")): chinese
        for column, code, chinese, *_ in table_under(page, heading)
    }
    for column, what in (("park_level", "level"), ("park_kind", "kind"), ("script", "script")):
        words = {code: term.chinese for code, term in terms_of(what).items()}
        assert {code: chinese for (col, code), chinese in told.items() if col == column} == words


@pytest.mark.parametrize(
    ("page", "heading", "language"),
    [
        ("doubts.md", "# Doubts: which pages to look at", 0),
        ("zh/doubts.md", "# 存疑：先看哪些网页", 1),
    ],
)
def test_the_documentation_has_every_doubt(page: str, heading: str, language: int) -> None:
    text = (DOCS / page).read_text(encoding="utf-8")
    assert text.startswith(heading)
    rows = [(field, code, says[language]) for field, code, *says in knowledge.load("doubts.tsv")]
    shown = [
        tuple(cell.strip(" `") for cell in line.strip("|").split(" | "))
        for line in text.splitlines()
        if line.count("|") == 4 and line.startswith("| `")
    ]
    assert shown == rows
