"""Articles as Arrow tables: the types, the round trip, and the engines that take them."""

from __future__ import annotations

import datetime
import typing
from pathlib import Path
from typing import Any

import attrs
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import zonenews
from zonenews import Article, Failure, parse_article
from zonenews.arrow import SCHEMA, from_articles, parse_batch, to_articles
from zonenews.many.transfer import pack, unpack

SAMPLES = [path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parent.glob("samples/*.txt"))]

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=10)


def values(hint: object) -> st.SearchStrategy[Any]:
    """Any value of a type that `article.py` uses: articles that no page gives are stored as well."""
    if isinstance(hint, type) and attrs.has(hint):
        hints = typing.get_type_hints(hint)
        return st.deferred(
            lambda: st.builds(hint, **{a.name: values(hints[a.name]) for a in attrs.fields(hint)})
        )
    if typing.get_origin(hint) is tuple:
        return st.lists(values(typing.get_args(hint)[0]), max_size=2).map(tuple)
    if typing.get_args(hint):
        return st.one_of([values(each) for each in typing.get_args(hint)])
    if hint is int:
        return st.integers(min_value=0, max_value=zonenews.MAX_PAGE_CHARS)
    if hint is float:
        return st.floats(allow_nan=False)  # which equals nothing, not even itself
    return TEXT if hint is str else st.from_type(hint)  # type: ignore[arg-type]


@settings(max_examples=40, deadline=None)
@given(st.lists(values(Article) | st.builds(Failure, url=st.none() | TEXT, error=TEXT), max_size=3))
def test_round_trip(results: list[Article | Failure]) -> None:
    assert to_articles(from_articles(results)) == results
    assert unpack(pack(results)) == results  # and from one process to another


@pytest.mark.parametrize("page", SAMPLES, ids=range(len(SAMPLES)))
def test_round_trip_of_the_samples_through_parquet(page: str, tmp_path: Path) -> None:
    article = parse_article(page, url="https://zone.example/1")
    pq.write_table(pa.Table.from_batches([from_articles([article])]), tmp_path / "a.parquet")
    assert to_articles(pq.read_table(tmp_path / "a.parquet")) == [article]


def test_types() -> None:
    span = pa.struct([("start", pa.int32()), ("end", pa.int32())])
    office = pa.struct(
        [
            ("text", pa.string()),
            ("span", span),
            ("body", pa.string()),
            ("post", pa.string()),
            ("zone", pa.string()),
            ("former", pa.bool_()),
            ("rule", pa.string()),
        ]
    )
    leader = pa.struct(
        [
            ("name", pa.string()),
            ("offices", pa.list_(office)),
            ("present", pa.bool_()),
            ("acts", pa.list_(pa.struct([("text", pa.string()), ("span", span)]))),
            ("mentions", pa.list_(span)),
        ]
    )
    assert SCHEMA.field("leaders").type == pa.list_(leader)
    assert SCHEMA.field("date").type == pa.date32()
    assert SCHEMA.field("event_date").type == pa.date32()
    assert SCHEMA.field("published").type.field("date").type == pa.date32()
    assert SCHEMA.field("script").type == pa.string()
    assert SCHEMA.field("title").type == pa.string()
    assert set(SCHEMA.names) == {"error", "title", "date", "event_date", *parse_article("").to_dict()}


def test_a_row_holds_what_the_article_says() -> None:
    page = "某某经济技术开发区召开会议\n发布时间:2021-03-04\n3月3日,某某经济技术开发区召开会议。"
    article = parse_article(page)
    (row,) = parse_batch(pa.record_batch({"content": [page]})).to_pylist()
    assert row["text"] == page
    assert row["error"] is None
    assert (row["title"], row["date"], row["event_date"]) == (article.title, article.date, article.event_date)
    assert [paragraph["text"] for paragraph in row["body"]] == [p.text for p in article.body]
    assert row["date"] is None or isinstance(row["date"], datetime.date)


PAGES = ["某某经济开发区召开工作会议", "澜川工业园区项目集中开工"]


@pytest.mark.parametrize(
    "content",
    [
        pa.array(PAGES),
        pa.array(PAGES, pa.large_string()),
        pa.array(PAGES, pa.string_view()),
        pa.array(PAGES).dictionary_encode(),
        pa.array([page.encode() for page in PAGES]),
        pa.array([page.encode("gbk") for page in PAGES], pa.large_binary()),
    ],
    ids=lambda array: str(array.type),
)
def test_any_kind_of_string_column_is_read(content: pa.Array) -> None:
    encoding = ["gbk"] * 2 if content.type == pa.large_binary() else [None] * 2
    batch = pa.record_batch({"content": content, "id": [1, 2], "encoding": pa.array(encoding, pa.string())})
    articles = parse_batch(batch)
    assert articles.schema == SCHEMA
    assert articles["text"].to_pylist() == PAGES


def test_a_page_that_fails_keeps_its_row() -> None:
    pages = pa.record_batch({"content": ["园区", None, "项目"], "url": ["a", "b", "c"]})
    articles = parse_batch(pages)
    assert articles["url"].to_pylist() == ["a", "b", "c"]
    assert [error is None for error in articles["error"].to_pylist()] == [True, False, True]
    assert articles["leaders"].to_pylist()[1] is None


def test_an_empty_batch_and_a_table() -> None:
    pages = pa.table({"content": pa.array([], pa.string())})
    assert parse_batch(pages).schema == SCHEMA
    assert isinstance(parse_batch(pages), pa.Table)
    assert isinstance(parse_batch(pa.record_batch({"content": ["园区"]})), pa.RecordBatch)


def test_a_missing_column_is_named() -> None:
    with pytest.raises(zonenews.ZonenewsError, match=r"no column 'content' .*: id, html"):
        parse_batch(pa.record_batch({"id": [1], "html": ["x"]}))


def test_lone_surrogates_are_replaced_one_for_one() -> None:
    (article,) = to_articles(from_articles([parse_article("园\ud83d区")]))
    assert isinstance(article, Article)
    assert article.text == "园\ufffd区"


def test_polars() -> None:
    pl = pytest.importorskip("polars")
    pages = pl.DataFrame({"content": SAMPLES, "url": [str(n) for n in range(len(SAMPLES))]})
    articles = pl.from_arrow(parse_batch(pages.to_arrow()))
    assert articles["url"].to_list() == pages["url"].to_list()
    assert articles["text"].to_list() == SAMPLES
    assert articles.schema["date"] == pl.Date
    leaders = articles.explode("leaders").unnest("leaders")
    assert "offices" in leaders.columns


def test_duckdb(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    pq.write_table(
        pa.Table.from_batches([from_articles(map(parse_article, SAMPLES))]), tmp_path / "a.parquet"
    )
    query = "select count(*), sum(len(leaders)) from read_parquet(?)"
    count, leaders = duckdb.execute(query, [str(tmp_path / "a.parquet")]).fetchone()
    assert count == len(SAMPLES)
    assert leaders == sum(len(parse_article(page).leaders) for page in SAMPLES)
