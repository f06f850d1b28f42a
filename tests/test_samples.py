"""The five sample pages: what is in them, and what must not matter to it."""

from __future__ import annotations

import datetime
import unicodedata
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import SAMPLES, SIMPLIFIED, annotate, traditional

import zonenews
from zonenews import Article, Script, Span
from zonenews.restoring import restore

names = st.sampled_from(sorted(SAMPLES))


@dataclass(frozen=True)
class Expected:
    """What a careful reader would copy out of a sample."""

    title: str
    date: str | None
    source: str | None
    park: str | None
    parks: tuple[str, ...]
    leaders: dict[str, tuple[str, ...]]
    cited: tuple[str, ...]
    bylines: tuple[str, ...]
    event_date: str
    script: Script
    body: int


EXPECTED = {
    "000": Expected(
        "开发区第一时间学习贯彻区委务虚会精神,全力打造锡山“产业地标”",
        "2020-12-17",
        "无锡市锡山经济开发区",
        "锡山经济技术开发区",
        ("锡山经济技术开发区", "宛山湖科技城"),
        {
            "陶波": ("锡山区委常委", "锡山经济技术开发区党工委副书记", "管委会副主任"),
            "周文栋": ("区委书记",),
        },
        ("周文栋",),
        (),
        "2020-12-14",
        Script.SIMPLIFIED,
        7,
    ),
    "001": Expected(
        "奋力“双过半”, 勇夺“全年胜”! 南昌开发区召开2020年全区干部大会",
        "2020-07-03",
        "南昌开发区",
        "南昌开发区",
        ("南昌开发区", "赣江新区"),
        {"赵海东": ("区党工委书记",), "程建兵": ("区党工委副书记",)}
        | dict.fromkeys(("吴国荣", "万红梅", "张磊", "王励", "刘兴"), ()),
        (),
        (),
        "2020-06-27",
        Script.SIMPLIFIED,
        29,
    ),
    "002": Expected(
        "封晓春带队赴经开区调研项目推进情况",
        "2021-11-30",
        "宜兴经济技术开发区",
        "宜兴经济技术开发区",
        ("宜兴经济技术开发区", "培源科学城"),
        {"封晓春": ("市委书记",), "吴政隆": ("省委书记",)},
        ("吴政隆",),
        (),
        "2021-11-28",
        Script.SIMPLIFIED,
        14,
    ),
    "003": Expected(
        "扬州召开全市推进开发园区“二次创业”高质量发展大会",
        "2020-10-22",
        "扬州日报",
        None,
        ("扬州高新区", "仪征经济开发区"),
        {"夏心旻": ("市委书记",), "张宝娟": ("市长",), "方桂林": ("副市长",)}
        | dict.fromkeys(("孔令俊", "李航", "陈锴竑", "王炳松", "张长金", "韩骅", "焦庆标"), ()),
        (),
        ("邹平", "世春", "刘宁", "马丽花"),
        "2020-10-21",
        Script.SIMPLIFIED,
        7,
    ),
    "004": Expected(
        "苏锡通园区召开工作务虚会",
        None,
        None,
        "苏锡通园区",
        ("苏锡通园区", "苏州自贸片区苏锡通联动创新区", "中奥苏通生态园", "中新(南通)产业合作区"),
        {"虞越嵩": ("园区党工委书记",), "黄晓峰": ("党工委副书记", "管委会主任")},
        (),
        (),
        "2024-12-22",
        Script.ANNOTATED,
        16,
    ),
}


def fields(article: Article) -> dict[str, object]:
    """The article's values, compared under NFKC without blanks."""

    def norm(value: str | None) -> str | None:
        return None if value is None else squeezed(value)

    return {
        "title": norm(article.title),
        "date": article.date,
        "time": article.published.time if article.published else None,
        "source": norm(article.source.name) if article.source else None,
        "park": norm(article.park.name) if article.park else None,
        "parks": {norm(park.name) for park in article.parks},
        "leaders": {
            (leader.name, tuple(map(norm, leader.titles)), leader.present, len(leader.mentions))
            for leader in article.leaders
        },
        "bylines": [(byline.name, byline.role) for byline in article.bylines],
        "event_date": article.event_date,
        "body": [norm(paragraph.text) for paragraph in article.body],
    }


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_every_field_of_a_sample(name: str) -> None:
    article, expected = zonenews.parse_article(SAMPLES[name]), EXPECTED[name]
    assert article.title == expected.title
    assert (article.date and article.date.isoformat()) == expected.date
    assert (article.source and article.source.name) == expected.source
    assert (article.park and article.park.name) == expected.park
    assert {park.name for park in article.parks} == set(expected.parks)
    assert {leader.name: leader.titles for leader in article.leaders} == expected.leaders
    assert tuple(leader.name for leader in article.leaders if not leader.present) == expected.cited
    assert tuple(byline.name for byline in article.bylines) == expected.bylines
    assert article.event_date == datetime.date.fromisoformat(expected.event_date)
    assert article.script is expected.script
    assert len(article.body) == expected.body


def test_a_zone_is_resolved_only_if_it_is_surely_that_zone() -> None:
    park = zonenews.parse_article(SAMPLES["000"]).park
    assert park is not None
    assert (park.official, park.level, park.province, park.city) == (
        "锡山经济技术开发区", "national", "江苏省", "无锡市",
    )  # fmt: skip
    park = zonenews.parse_article(SAMPLES["004"]).park
    assert park is not None
    assert park.official is None


def spans(article: Article) -> list[tuple[Span, str]]:
    """Every span of the article, with the value it was read from."""
    found = [(paragraph.span, paragraph.text) for paragraph in article.body]
    found += [(block.span, block.text) for block in article.metadata + article.boilerplate]
    if article.published and article.published.span:
        found.append((article.published.span, article.published.text))
    if article.source and article.source.span:
        found.append((article.source.span, article.source.name))
    found += [(byline.span, byline.name) for byline in article.bylines if byline.span]
    found += [(span, "") for park in article.parks for span in park.mentions]
    return found


def squeezed(text: str) -> str:
    """`text` under NFKC, without blanks."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def lines_partition(article: Article) -> None:
    """Every non-blank line lies in exactly one of headline, metadata, body and boilerplate."""
    parts = [span for paragraph in article.body for span in [paragraph.span]]
    parts += [block.span for block in article.metadata + article.boilerplate]
    parts += article.headline.spans if article.headline else ()
    at = 0
    for line in article.text.split("\n"):
        start, end = at + len(line) - len(line.lstrip()), at + len(line.rstrip())
        if line.strip():
            holding = [span for span in parts if span.start < end and start < span.end]
            assert len(holding) == 1, line
            assert holding[0].start <= start
            assert end <= holding[0].end
        at += len(line) + 1


def as_on_its_page(article: Article, span: Span) -> str:
    """What is printed there, restored and simplified; a few characters alone (面著手) do not show how."""
    printed = restore(article.text[span.start : span.end])[0]
    shows = "" if article.script is Script.SIMPLIFIED else "幹部會議。"
    return zonenews.normalize_script(shows + printed).text.removeprefix("干部会议。" if shows else "")


def check_invariants(text: str) -> Article:
    """What holds for any text whatever."""
    article = zonenews.parse_article(text)
    assert article.text == text
    lines_partition(article)
    for span, value in spans(article):
        assert squeezed(value) in squeezed(as_on_its_page(article, span))
    for leader in article.leaders:  # short forms (周书记) are mentions too
        printed_names = [as_on_its_page(article, span) for span in leader.mentions]
        assert any(leader.name in squeezed(name) for name in printed_names)
    assert Article.from_dict(article.to_dict()) == article
    return article


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_invariants_of_the_samples(name: str) -> None:
    check_invariants(SAMPLES[name])


@given(st.text(max_size=400))
def test_any_text_gives_an_article(text: str) -> None:
    check_invariants(text)


@given(names, st.data())
def test_slices_and_shuffles_give_an_article(name: str, data: st.DataObject) -> None:
    text = SAMPLES[name]
    start = data.draw(st.integers(0, len(text)))
    piece = text[start : start + data.draw(st.integers(0, 1500))]
    lines = data.draw(st.permutations(piece.split("\n")))
    check_invariants(piece)
    check_invariants("\n".join(lines))


HALF_TO_FULL = str.maketrans({",": "，", ":": "：", "(": "（", ")": "）", ";": "；", "!": "！", "?": "？"})


@settings(max_examples=30)
@given(names, st.data())
def test_printing_habits_change_no_field(name: str, data: st.DataObject) -> None:
    text = SAMPLES[name]
    lines = text.split("\n")
    if data.draw(st.booleans(), label="blank lines"):
        for _ in range(data.draw(st.integers(1, 6))):
            lines.insert(
                data.draw(st.integers(0, len(lines))), data.draw(st.sampled_from(["", "  ", "\u3000", "\t"]))
            )
    if data.draw(st.booleans(), label="trailing blanks"):
        lines = [line + data.draw(st.sampled_from(["", " ", "\u3000\u3000", "\t"])) for line in lines]
    changed = data.draw(st.sampled_from(["\n", "\r\n"]), label="line ends").join(lines)
    if name != "004" and data.draw(st.booleans(), label="full-width punctuation"):
        changed = changed.translate(HALF_TO_FULL)
    assert fields(zonenews.parse_article(changed)) == fields(zonenews.parse_article(text))


NAVIGATION = [
    "首页 | 新闻中心 | 政务公开 | 招商引资",
    "设为首页  加入收藏",
    "登录 注册",
    "首页",
    "网站地图 联系我们 English",
]
FOOTER = [
    "版权所有 某某管委会 未经许可不得转载",
    "ICP备案号:苏ICP备12345678号-1",
    "上一篇:我区召开防汛会议",
    "分享到:",
    "技术支持:某某网络公司",
]


def test_a_telephone_below_is_furniture() -> None:
    text = SAMPLES["004"]
    assert fields(zonenews.parse_article(f"{text}\n联系电话:0510-12345678")) == fields(
        zonenews.parse_article(text)
    )


@settings(max_examples=30)
@given(
    names,
    st.lists(st.sampled_from(NAVIGATION), max_size=4, unique=True),
    st.lists(st.sampled_from(FOOTER), max_size=4, unique=True),
)
def test_more_boilerplate_changes_no_field(name: str, above: list[str], below: list[str]) -> None:
    text = SAMPLES[name]
    more = "\n".join([*above, text, *below])
    before, after = zonenews.parse_article(text), zonenews.parse_article(more)
    assert fields(after) == fields(before)
    assert len(after.boilerplate) == len(before.boilerplate) + len(above) + len(below)


@pytest.mark.parametrize("name", sorted(SIMPLIFIED))
@pytest.mark.parametrize("annotated", [False, True])
def test_other_scripts_give_the_same(name: str, annotated: bool) -> None:
    converted = traditional(SIMPLIFIED[name])
    back = zonenews.normalize_script(converted).text
    article = zonenews.parse_article(annotate(converted) if annotated else converted)
    original = zonenews.parse_article(SIMPLIFIED[name])
    assert article.script is (Script.ANNOTATED if annotated else Script.TRADITIONAL)
    assert article.date == original.date
    assert original.title is not None
    if original.title in back:
        assert article.title == original.title
    kept = {leader.name for leader in original.leaders if leader.name in back}
    assert kept <= {leader.name for leader in article.leaders}


PEOPLE = {"000": "陶波", "001": "赵海东", "002": "封晓春", "003": "夏心旻"}
SURNAMES = st.sampled_from(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶"
)
GIVEN = st.sampled_from(
    "伟芳娜秀敏静丽强磊军洋勇艳杰娟涛明超霞刚桂英华玉萍红鹏辉颖琳斌宇浩凯健俊帆雪慧建文志国海晓"
)


@settings(max_examples=40)
@given(st.sampled_from(sorted(PEOPLE)), st.builds("".join, st.tuples(SURNAMES, GIVEN, GIVEN)))
def test_another_name_is_found_in_its_place(name: str, person: str) -> None:
    text, old = SAMPLES[name], PEOPLE[name]
    changed = zonenews.parse_article(text.replace(old, person))
    before = {leader.name: leader for leader in zonenews.parse_article(text).leaders}
    after = {leader.name: leader for leader in changed.leaders}
    assert after[person].titles == before[old].titles
    assert len(after[person].mentions) == len(before[old].mentions)


def test_wrong_use() -> None:
    with pytest.raises(TypeError, match="str or bytes"):
        zonenews.parse_article(7)  # type: ignore[arg-type]
    with pytest.raises(zonenews.PageTooLarge):
        zonenews.parse_article("开" * (zonenews.MAX_PAGE_CHARS + 1))
    with pytest.raises(zonenews.ZonenewsError, match="kind must be one of"):
        zonenews.parse_article("", kind="pdf")  # type: ignore[arg-type]
    empty = zonenews.parse_article("")
    assert (empty.title, empty.body, empty.leaders, empty.text) == (None, (), (), "")
