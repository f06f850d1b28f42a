"""Which registered zone a bare 高新区 or 开发区 means, where the page leaves only one."""

from __future__ import annotations

import pytest

from zonenews import parse_article

# What tells, the page, its address, and the zone that is likely, if any.
LIKELY = [
    (
        "a city in front of its officials",
        "聊城市委书记到高新区调研\n3月4日,聊城市委书记路远方到高新区调研。",
        "聊城高新技术产业开发区",
    ),
    (
        "the city once in full",
        "高新区召开党工委会议\n3月4日,高新区召开会议,传达聊城市委全会精神。",
        "聊城高新技术产业开发区",
    ),
    (
        "the county, not the city in front of it",
        "开发区举办活动\n3月4日,盐城东台市老区促进会在开发区举办活动。",
        "江苏东台经济开发区",
    ),
    (
        "the outlet",
        "路远方到经开区调研\n2021-03-05 来源:安庆日报\n3月4日,市委书记路远方到经开区调研。",
        "安庆经济技术开发区",
    ),
    (
        "the imprint",
        "路远方到经开区调研\n3月4日,市委书记路远方到经开区调研。\n版权所有:安庆市人民政府",
        "安庆经济技术开发区",
    ),
    ("a short form, twice", "市开发区签约\n安庆区位优势明显。安庆已是市开发区的家。", "安庆经济技术开发区"),
    ("no division at all", "路远方到高新区调研\n3月4日,市委书记路远方到高新区调研。", None),
    (
        "visitors from there",
        "聊城市人大常委会领导到高新区考察\n3月4日,聊城市人大常委会一行到高新区考察。",
        None,
    ),
    ("where the officials go", "路远方赴济南市招商\n3月4日,高新区管委会主任路远方赴济南市招商。", None),
    ("two cities", "高新区推介会\n3月4日,高新区推介会举行,聊城市、安庆市有关部门参加。", None),
    (
        "several zones of the kind in a list",
        "路远方调研园区\n3月4日,安庆市委书记路远方到高新区、经开区和开发区调研。",
        None,
    ),
    ("all of a kind", "各开发区争先进\n3月4日,安庆市各开发区争先进位。", None),
    ("the zone is printed", "安庆经开区召开会议\n3月4日,安庆经开区召开会议。", None),
    ("the city has none of the kind", "综保区建设\n3月4日,丽江市综保区管委会召开会议。", None),
    ("a division that is a word", "开发区举行安康杯竞赛\n3月4日,开发区举行安康杯竞赛。", None),
    ("a short county inside words", "开发区召开会议\n3月4日,开发区妇联和县直机关召开会议。", None),
]

ADDRESSED = [
    ("http://www.benxi.gov.cn/xw/1.html", "本溪高新技术产业开发区"),
    ("https://example.org/benxi/news/1.html", "本溪高新技术产业开发区"),
    ("https://example.org/benxinews/1.html", None),
    ("https://suzhou.example.org/1.html", None),  # 苏州, 宿州
    ("not an address", None),
    (None, None),
]


@pytest.mark.parametrize(("page", "expected"), [row[1:] for row in LIKELY], ids=[row[0] for row in LIKELY])
def test_the_zone_that_a_bare_word_means(page: str, expected: str | None) -> None:
    zone = parse_article(page).likely_zone
    assert (zone.name if zone else None) == expected


@pytest.mark.parametrize(("url", "expected"), ADDRESSED)
def test_the_address_tells(url: str | None, expected: str | None) -> None:
    zone = parse_article("路远方到高新区调研\n3月4日,市委书记路远方到高新区调研。", url=url).likely_zone
    assert (zone.name if zone else None) == expected


def test_offices_belong_to_it_on_request_only() -> None:
    page = (
        "聊城市委书记到高新区调研\n2021-03-05\n3月4日,聊城市委书记路远方到高新区调研,高新区管委会主任魏长青、"
        "开发区党工委书记石敏、党工委委员柳依参加。"
    )
    article = parse_article(page)
    assert {office.zone for leader in article.leaders for office in leader.offices} == {None}
    zones = {
        leader.name: [office.zone for office in leader.offices]
        for leader in article.with_likely_zone().leaders
    }
    zone = "聊城高新技术产业开发区"
    assert zones == {"路远方": [None], "魏长青": [zone], "石敏": [zone], "柳依": [zone]}


def test_without_a_likely_zone_nothing_changes() -> None:
    article = parse_article("3月4日,高新区管委会主任魏长青参加。")
    assert article.with_likely_zone() == article


def test_it_is_no_park_and_doubted() -> None:
    article = parse_article(LIKELY[0][1])
    assert article.park is None
    assert article.parks == ()
    (doubt,) = (doubt for doubt in article.doubts if doubt.field == "likely_zone")
    assert "聊城高新技术产业开发区" in doubt.message
    assert "聊城市" in doubt.message_zh
    assert {article.text[span.start : span.end] for span in doubt.spans} == {"高新区"}
