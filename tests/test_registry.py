"""The registry of zones: what its rows promise, and which zone a name means."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import zonenews
from zonenews.fields.parks.registry import _borne, _keyed, _keys
from zonenews.knowledge import load
from zonenews.knowledge.places import provinces
from zonenews.knowledge.zones import zone

REGISTRY_PAGE = Path(__file__).parents[1] / "docs" / "registry.md"

# A name as printed, what tells where it is, and the zone it means, if any.
FOUND = [
    ("锡山经济技术开发区", None, "锡山经济技术开发区"),
    ("锡山开发区", None, "锡山经济技术开发区"),
    ("锡山经开区", None, "锡山经济技术开发区"),
    ("无锡市锡山经济开发区", None, "锡山经济技术开发区"),
    ("錫山經濟技術開發區", None, "锡山经济技术开发区"),
    (" 锡山 开发区 ", None, "锡山经济技术开发区"),
    ("江苏泗阳经济开发区", None, "江苏泗阳经济开发区"),
    ("泗阳经济开发区", None, "江苏泗阳经济开发区"),
    ("江苏省泗阳经济开发区", None, "江苏泗阳经济开发区"),
    ("中国(江苏)自由贸易试验区", None, "中国（江苏）自由贸易试验区"),
    ("江苏自贸试验区", None, "中国（江苏）自由贸易试验区"),
    ("中国光谷", None, "武汉东湖新技术开发区"),
    ("青白江经济技术开发区", None, "成都青白江经济技术开发区"),
    # the name of before it was upgraded
    ("四川雅安经济开发区", None, "雅安经济技术开发区"),
    ("襄樊经济技术开发区", None, "襄阳经济技术开发区"),
    ("苏滁现代产业园", None, "中新苏滁高新技术产业开发区"),
    ("肥西桃花工业园区", None, "安徽肥西经济开发区"),
    # an area of a free-trade zone, however it is put together
    ("前海蛇口自贸片区", None, "中国（广东）自由贸易试验区深圳前海蛇口片区"),
    ("江苏自贸区苏州片区", None, "中国（江苏）自由贸易试验区苏州片区"),
    ("中国(江苏)自贸试验区苏州片区", None, "中国（江苏）自由贸易试验区苏州片区"),
    ("大连自贸片区", None, "中国（辽宁）自由贸易试验区大连片区"),
    ("临港新片区", None, "中国（上海）自由贸易试验区临港新片区"),
    # abroad, resorts
    ("西港特区", None, "柬埔寨西哈努克港经济特区"),
    ("中埃·泰达苏伊士经贸合作区", None, "埃及苏伊士经贸合作区"),
    ("南京汤山温泉旅游度假区", None, "汤山温泉旅游度假区"),
    # another place in front, more words between
    ("濉溪芜湖现代产业园区", None, None),
    ("温岭市东部产业集聚园区", None, None),
    ("武进国家高新区", None, "武进高新技术产业开发区"),
    # a name that several places share
    ("朝阳经济开发区", None, None),
    ("朝阳经济开发区", "吉林省长春市", "长春朝阳经济开发区"),
    ("朝阳经济开发区", "长春", "长春朝阳经济开发区"),
    ("朝阳经济开发区", "云南昭通", None),
    # no zone, no name of one
    ("云溪经济开发区", None, None),
    ("高新区", "无锡", None),
    ("锡山区", None, None),
    ("", None, None),
]


@pytest.mark.parametrize(("name", "near", "expected"), FOUND)
def test_what_a_name_means(name: str, near: str | None, expected: str | None) -> None:
    zone = zonenews.find_zone(name, near=near)
    assert (zone.name if zone else None) == expected


def test_a_zone_of_the_registry_is_found_by_each_of_its_names() -> None:
    """Its official name always; another one where no second zone bears it."""
    borne = Counter(name for zone in zonenews.zones() for name in {zone.name, *zone.aliases})
    lost = [
        (zone.name, name)
        for zone in zonenews.zones()
        for name in (zone.name, *zone.aliases)
        if borne[name] == 1 and zonenews.find_zone(name) != zone
    ]
    assert not lost


def test_the_rows_hold_what_their_head_says() -> None:
    rows = load("zones.tsv")
    zones = zonenews.zones()
    assert {len(row) for row in rows} == {10}
    assert all(row[-1] for row in rows), "each has a source"
    assert {zone.level for zone in zones} <= {"national", "provincial", "overseas"}
    assert {zone.province for zone in zones} <= {None, *provinces().values()}
    assert {zone.within for zone in zones} <= {None, *(zone.name for zone in zones)}
    assert all(1980 < zone.since < 2100 for zone in zones if zone.since is not None)
    assert max(Counter(zone.name for zone in zones).values()) == 1
    codes = Counter(zone.code for zone in zones if zone.code)
    assert max(codes.values()) == 1
    assert all(zone.name not in zone.aliases for zone in zones)


def test_the_documentation_counts_them() -> None:
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \| ([\d,]+) \|", REGISTRY_PAGE.read_text("utf-8"), re.M)
    counted = Counter(zone.kind for zone in zonenews.zones())
    assert {kind: int(number.replace(",", "")) for kind, number in rows} == counted


def test_the_code_is_on_the_park_too() -> None:
    park = zonenews.parse_article("锡山经济技术开发区召开会议\n3月4日,锡山经济技术开发区召开会议。").park
    assert park is not None
    assert park.code == "32101014"
    assert park.within is None


def test_an_area_lies_within_its_zone() -> None:
    park = zonenews.parse_article("大连自贸片区召开会议\n3月4日,大连自贸片区召开会议。").park
    assert park is not None
    assert (park.name, park.within) == ("大连自贸片区", "中国（辽宁）自由贸易试验区")


@pytest.mark.parametrize(
    ("name", "near"), [(1, None), (None, None), (b"x", None), ("锡山开发区", 5), ("锡山开发区", [1])]
)
def test_names_of_another_type_are_refused(name: object, near: object) -> None:
    with pytest.raises(TypeError):
        zonenews.find_zone(name, near=near)  # type: ignore[arg-type]


def test_every_zone_is_found_by_the_parts_of_its_name() -> None:
    today, _ = _borne()
    lost = [name for name, row in today for key in _keys(name) if zone(row) not in _keyed(key)]
    assert not lost, lost[:20]
