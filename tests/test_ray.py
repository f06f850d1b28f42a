"""Ray Data: `parse_batch` in a real local cluster, where ray is installed (`pip install 'ray[data]'`)."""

from __future__ import annotations

import pyarrow as pa
import pytest

from zonenews import Failure, parse_article
from zonenews.arrow import SCHEMA, parse_batch, to_articles

ray = pytest.importorskip("ray", reason="needs ray: pip install 'ray[data]'")


def test_map_batches_gives_what_parse_article_gives() -> None:
    pages = {"content": ["某某经济开发区召开会议", None], "url": ["a", "b"]}
    ray.init(num_cpus=1, include_dashboard=False, log_to_driver=False)
    try:
        articles = ray.data.from_arrow(pa.table(pages)).map_batches(parse_batch, batch_format="pyarrow")
        table = pa.concat_tables(ray.get(articles.to_arrow_refs()))
    finally:
        ray.shutdown()
    assert table.schema.remove_metadata() == SCHEMA
    assert to_articles(table) == [
        parse_article("某某经济开发区召开会议", url="a"),
        Failure("b", "TypeError: page must be str or bytes, not NoneType"),
    ]
