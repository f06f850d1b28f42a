"""Doubts: each row of the table is found by its example, and not on the same page put plainly."""

from __future__ import annotations

import pytest

import zonenews
from zonenews import knowledge

BODY = "3月4日,云岭高新区召开会议,部署全年工作,要求各部门抓好落实,加快推进项目建设,做好企业服务。"
PLAIN = f"云岭高新区召开会议部署全年工作\n发布时间:2021-03-05 来源:云岭日报\n{BODY}"

ROWS = {
    ("title", "close"): f"云岭高新区新闻\n园区召开会议部署工作\n{BODY}",
    ("title", "head"): f"<title>云岭高新区召开会议</title><p>{BODY}<p>会议指出,要加快推进项目建设。",
    ("date", "weak"): "关于停水的通知\n各单位:\n定于明日停水检修,请做好准备。\n澜川建设局\n2016年7月4日",
    ("source", "weak"): f"{PLAIN.split(' 来源')[0]}\n{BODY}(云岭县委统战部)",
    ("source", "form"): PLAIN.replace("云岭日报", "春风十里"),
    (
        "park",
        "close",
    ): f"全市召开会议部署全年工作\n{BODY.replace('云岭高新区', '全市')}云岭高新区负责人参加会议。",
    ("parks", "unknown"): PLAIN,
    (
        "leaders",
        "form",
    ): f"{PLAIN}云岭经济技术开发区高端装备制造产业项目建设推进工作领导小组组长魏长青主持会议。",
    ("leaders", "cited"): f"{PLAIN}会议传达学习了区委书记魏长青的讲话精神。区长石敏主持会议。",
    ("leaders", "around"): f"{PLAIN}区委魏长青书记主持会议。",
    ("leaders", "changing"): f"{PLAIN}会议宣布,任命魏长青为云岭高新区管委会主任。",
    ("leaders", "bare"): f"{PLAIN}书记魏长青主持会议。",
    ("leaders", "head"): f"{PLAIN}区委书记魏长青主持会议,国家主席柯一鸣出席。",
    ("leaders", "word"): f"{PLAIN}区委书记高兴主持会议。",
    ("leaders", "many"): f"{PLAIN}区委副书记、园区党工委副书记魏长青主持会议。",
    ("bylines", "form"): PLAIN.replace("云岭日报", "云岭日报 记者:阿尔达克·巴斯汗"),
    ("event", "late"): f"园区召开会议\n2021-03-05\n园区开工,机器轰鸣,各部门抓好落实。\n{BODY}",
    ("body", "short"): PLAIN.replace(BODY, "昨天,园区召开会议。"),
}


def codes(page: str) -> set[tuple[str, str]]:
    return {(doubt.field, doubt.code) for doubt in zonenews.parse_article(page).doubts}


@pytest.mark.parametrize(("field", "code"), ROWS)
def test_a_doubt_is_found_by_its_example(field: str, code: str) -> None:
    assert (field, code) in codes(ROWS[field, code])


def test_a_plain_page_of_a_registered_zone_has_none() -> None:
    page = PLAIN.replace("云岭高新区", "锡山经济技术开发区") + "锡山经济技术开发区管委会主任石敏主持会议。"
    assert codes(page) == set()


def test_doubts_speak_both_languages_and_point_into_the_page() -> None:
    rows = {
        (field, code): (english, chinese) for field, code, english, chinese in knowledge.load("doubts.tsv")
    }
    for page in ROWS.values():
        article = zonenews.parse_article(page)
        for doubt in article.doubts:
            assert (doubt.message, doubt.message_zh) == rows[doubt.field, doubt.code]
            assert all(0 <= span.start <= span.end <= len(article.text) for span in doubt.spans)
    assert len(rows) >= len(ROWS)
