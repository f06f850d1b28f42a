"""What a type checker knows of the public interface: checked by mypy (see pyproject.toml), never run."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import zonenews

if TYPE_CHECKING:
    from typing_extensions import assert_type


def one_page(page: str | bytes) -> None:
    """The fields of an article, each of the type that the reference says."""
    article = zonenews.parse_article(page, url="https://a.example/", kind="html", encoding="gbk")
    assert_type(article, zonenews.Article)
    assert_type(article.title, str | None)
    assert_type(article.date, datetime.date | None)
    assert_type(article.event_date, datetime.date | None)
    assert_type(article.source, zonenews.Source | None)
    assert_type(article.park, zonenews.Park | None)
    assert_type(article.parks, tuple[zonenews.Park, ...])
    assert_type([leader.titles for leader in article.leaders], list[tuple[str, ...]])
    assert_type([office.zone for leader in article.leaders for office in leader.offices], list[str | None])
    assert_type([byline.role for byline in article.bylines], list[zonenews.BylineRole])
    assert_type([mention.start for park in article.parks for mention in park.mentions], list[int])
    assert_type(article.rules_version, int)
    assert_type(article.to_json(indent=2), str)
    assert_type(zonenews.Article.from_json(article.to_json()), zonenews.Article)
    assert_type(zonenews.Article.from_dict(article.to_dict()), zonenews.Article)


def many_pages(pages: list[str]) -> None:
    """A page that cannot be read is a failure, which the type tells apart."""
    for result in zonenews.parse_articles(pages, workers=2):
        assert_type(result, zonenews.Article | zonenews.Failure)
        if isinstance(result, zonenews.Failure):
            assert_type(result.error, str)
        else:
            assert_type(result.body_text, str)


def why(page: str) -> None:
    """An explanation."""
    told = zonenews.explain(page)
    assert_type(told.article, zonenews.Article)
    assert_type([line.margin for line in told.lines], list[float | None])
    assert_type(told.field("park").won, tuple[zonenews.Contender, ...])


def beside_pages() -> None:
    """The registry, profiles, script."""
    assert_type(zonenews.find_zone("锡山开发区"), zonenews.Zone | None)
    assert_type(zonenews.zones()[0].name, str)
    assert_type(zonenews.Profile.from_toml(Path("site.toml")), zonenews.Profile)
    assert_type(zonenews.normalize_script("園區").text, str)


def wrong() -> None:
    """What a type checker refuses: an unused comment here would be an error."""
    zonenews.parse_article(None)  # type: ignore[arg-type]
    zonenews.parse_article("", kind="pdf")  # type: ignore[arg-type]
    zonenews.parse_article("").title = ""  # type: ignore[misc]
