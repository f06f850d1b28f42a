"""`explain` tells what `parse_article` did: nothing else is read, and what it says adds up."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from click.testing import CliRunner

import zonenews
from zonenews import Profile, explain, parse_article
from zonenews.command.cli import zonenews as command
from zonenews.document import Furniture

PAGE = """首页 > 园区动态 > 正文
澜川经济开发区召开项目推进会
2021-03-05 来源:澜川日报 点击:112
3月4日,市委书记石敏到澜川经济开发区调研。区委书记魏长青陪同,石湾高新区负责人参加。
3月2日,项目开工。
(记者 柳依)
供稿:澜川经开区管委会
上一篇:没有了"""
SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.txt"))[::6]
WON = {  # the value that each field of the page got, and the rule that gave it
    "headline": ("澜川经济开发区召开项目推进会", None),
    "published": ("2021-03-05", "beside"),
    "source": ("澜川日报", "label"),
    "park": ("澜川经济开发区", "form"),
    "leaders": ("石敏 市委书记", "before"),
    "bylines": ("柳依 reporter", "stamp"),
    "event": ("2021-03-04 3月4日", "lead"),
}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_the_article_is_that_of_parse_article(sample: Path) -> None:
    page = sample.read_bytes()
    assert explain(page).article == parse_article(page)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_the_evidence_adds_up_to_the_margin(sample: Path) -> None:
    weighed = [line for line in explain(sample.read_bytes()).lines if line.margin is not None]
    assert weighed
    for line in weighed:
        assert line.margin is not None
        assert line.margin >= 0
        assert line.runner_up != line.part
        assert sum(each.weight for each in line.evidence) == pytest.approx(line.margin, abs=0.011)


@pytest.mark.parametrize(("field", "value", "rule"), [(field, *row) for field, row in WON.items()], ids=WON)
def test_a_field_tells_the_rule_that_gave_its_value(field: str, value: str, rule: str | None) -> None:
    first = explain(PAGE).field(field).won[0]
    assert (first.value, rule or first.rule) == (value, first.rule)


def test_runners_up() -> None:
    told = explain(PAGE)
    assert [(other.value, other.rule) for other in told.field("source").others] == [
        ("澜川经开区管委会", "weak_label")
    ]
    assert [other.value for other in told.field("event").others] == ["2021-03-02 3月2日"]
    assert {other.value for other in told.field("park").others} >= {"", "石湾高新区"}


def test_the_score_of_a_park_is_the_sum_of_its_signs() -> None:
    told = explain(PAGE)
    for contender in (*told.field("park").won, *told.field("park").others):
        assert contender.score == pytest.approx(sum(each.weight for each in contender.evidence), abs=0.06)
    assert told.field("park").margin == pytest.approx(
        min(told.field("park").won[0].score or 0.0, 9.0), abs=0.001
    )


def test_the_example_of_a_sign_is_called_one() -> None:
    told = explain(PAGE)
    assert "枫溪" not in PAGE
    shown = [*told.to_text(("park",)).splitlines(), *told.to_html().splitlines()]
    examples = [line for line in shown if "枫溪" in line]
    assert examples
    assert all(": e.g. " in line for line in examples)


def test_lines_that_a_rule_settles_tell_it() -> None:
    lines = explain(PAGE).lines
    assert (lines[0].rule, lines[0].margin) == ("margin", None)
    assert any("上一篇" in phrase for phrase in lines[-1].phrases)
    profile = Profile(furniture=(Furniture("澜川经济开发区召开项目推进会"),))
    assert explain(PAGE, profile=profile).lines[1].rule == "furniture"


def test_an_error_page_has_no_line_weighed() -> None:
    assert {line.rule for line in explain("抱歉,您访问的页面不存在或已被删除").lines} == {"no-article"}


def test_json_has_no_number_that_json_has_not() -> None:
    told = json.dumps(explain(PAGE).to_dict(), allow_nan=False)
    assert "lines" in json.loads(told)
    assert not any(math.isinf(line.margin or 0.0) for line in explain("园区").lines)


@pytest.mark.parametrize(
    "page", ["", "。", "\x1b[2J\n\x00", "园" * 5000], ids=["empty", "dot", "control", "long"]
)
def test_any_page_is_explained_in_printable_characters(page: str) -> None:
    told = explain(page)
    assert all(line.isprintable() for line in told.to_text().split("\n"))
    assert told.to_html()


def test_the_annotated_page_tells_its_reasons_safely() -> None:
    told = explain(PAGE.replace("点击:112", '点击:112 作者:<b>"onload=x'))
    html = told.to_html()
    assert "nats before" in html
    assert '<b>"onload' not in html
    assert 'title="' not in parse_article(PAGE).to_html().partition("<article")[2]


def test_the_command_tells_what_the_library_tells(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    told = explain(PAGE, url=page.as_posix())

    def run(*arguments: str) -> str:
        result = CliRunner().invoke(command, ["explain", str(page), *arguments])
        assert result.exit_code == 0, result.output
        return result.stdout

    assert run() == told.to_text() + "\n"
    assert run("--field", "park", "--field", "lines") == told.to_text(("park", "lines")) + "\n"
    assert json.loads(run("--json")) == told.to_dict()
    assert run("--html", str(tmp_path / "page.html")) == ""
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == told.to_html()


def test_an_unknown_field_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="fax"):
        explain(PAGE).field("fax")


def test_explain_checks_its_arguments_as_parse_article_does() -> None:
    with pytest.raises(TypeError):
        explain(None)  # type: ignore[arg-type]
    with pytest.raises(zonenews.ZonenewsError):
        explain("", kind="pdf")  # type: ignore[arg-type]
