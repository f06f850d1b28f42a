"""Learned profiles: they mend what twenty pages show, make nothing worse, and are the same in any order."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from sites import SITES, Story, stories, wrong_fields

import zonenews
from zonenews import Page, Profile
from zonenews.command.cli import zonenews as command
from zonenews.many import Failure
from zonenews.reading import read

Make = Callable[[Story], str]
TOLD = stories(random.Random(7))
SITE = {make.__name__: make for make in SITES}
SLOGAN = SITE["column_as_headline"]
HTML = [make for make in SITES if make(TOLD[0]).startswith("<")]
PLAIN = [f"{story.title}\n{story.stamp}\n" + "\n".join(story.body) for story in TOLD]
ERROR_PAGE = "您访问的页面不存在\n请返回首页\n项目为王 实干争先"
LIST_PAGE = "\n".join(f"{story.title} {story.date}" for story in TOLD)


def errors(pages: list[str], profile: Profile | None, told: list[Story] = TOLD) -> list[list[str]]:
    return [
        wrong_fields(zonenews.parse_article(page, profile=profile), story)
        for page, story in zip(pages, told, strict=True)
    ]


@pytest.mark.parametrize("make", SITES, ids=lambda make: make.__name__)
def test_half_of_a_site_teaches_the_other(make: Make) -> None:
    pages = [make(story) for story in TOLD]
    profile = Profile.learn(pages[:10])
    before, after = errors(pages[10:], None, TOLD[10:]), errors(pages[10:], profile, TOLD[10:])
    assert sum(map(len, after)) * 3 <= sum(map(len, before))
    assert all(set(now) <= set(then) for now, then in zip(after, before, strict=True))


def test_list_pages_and_error_pages_do_no_harm() -> None:
    pages = [SLOGAN(story) for story in TOLD]
    others = [ERROR_PAGE, ERROR_PAGE + "\n错误代码404", LIST_PAGE, "", "\n \n", "404"]
    profile = Profile.learn([*pages[:10], *others])
    assert errors(pages, profile) == [[]] * len(pages)


@settings(max_examples=8, deadline=None)
@given(st.permutations(range(8)), st.sampled_from(SITES))
def test_the_order_of_the_pages_does_not_matter(order: list[int], make: Make) -> None:
    pages = [make(story) for story in TOLD[:8]]
    assert Profile.learn(pages[number] for number in order) == Profile.learn(pages)


@settings(max_examples=8, deadline=None)
@given(st.lists(st.sampled_from(PLAIN) | st.text(max_size=40), max_size=4), st.integers(0, 8))
def test_pages_of_another_host_change_nothing(others: list[str], at: int) -> None:
    pages = [Page(SLOGAN(story), url=f"https://www.bp.example/{story.number}") for story in TOLD[:8]]
    foreign = [Page(page, url=f"https://other.example/{n}") for n, page in enumerate(others)]
    learned = Profile.learn(pages)
    assert learned.host == "www.bp.example"
    assert Profile.learn([*pages[:at], *foreign, *pages[at:]]) == learned
    assert Profile.learn([*foreign, *pages], url="https://www.bp.example/") == learned


@settings(max_examples=10, deadline=None)
@given(st.lists(st.sampled_from(PLAIN), min_size=0, max_size=20))
def test_pages_without_furniture_give_a_profile_that_changes_nothing(pages: list[str]) -> None:
    profile = Profile.learn(pages)
    for page in PLAIN:
        assert zonenews.parse_article(page, profile=profile) == zonenews.parse_article(page)


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from([line for page in PLAIN[:5] for line in page.split("\n")]), max_size=8),
        min_size=3,
        max_size=12,
    )
)
def test_whatever_the_pages_are_no_article_is_lost(pages: list[list[str]]) -> None:
    texts = ["\n".join(lines) for lines in pages]
    profile = Profile.learn(texts)
    for text in texts:
        assert bool(zonenews.parse_article(text, profile=profile).body) == bool(
            zonenews.parse_article(text).body
        )


def test_one_article_under_many_addresses_teaches_nothing() -> None:
    pages = [Page(PLAIN[0] + f"\n浏览 {n}", url=f"https://a.example/{n}") for n in range(9)]
    profile = Profile.learn(pages)
    assert errors(PLAIN, profile) == errors(PLAIN, None)
    assert zonenews.parse_article(pages[0].content, profile=profile).title == TOLD[0].title


def test_an_article_that_others_quote_is_no_furniture() -> None:
    quoted = "\n".join(
        (
            "3月9日,澜川高新区与三家科研院所签订合作协议,共建新型材料实验室。",
            "实验室主任顾长风介绍,首批课题已经确定,设备下个月运抵澜川。",
            "澜川高新区将为落户的科研人员提供公寓,并设立专项基金。",
        )
    )
    pages = [
        f"澜川高新区共建新型材料实验室\n{TOLD[0].stamp}\n{quoted}",
        *(f"{page}\n{quoted}" for page in PLAIN),
    ]
    profile = Profile.learn(pages)
    assert profile.furniture == ()
    for page in pages:
        assert zonenews.parse_article(page, profile=profile) == zonenews.parse_article(page)


@settings(max_examples=12, deadline=None)
@given(
    st.integers(0, 8),
    st.lists(st.integers(0, 4), min_size=1, max_size=4, unique=True),
    st.integers(1, 6),
    st.booleans(),
    st.sampled_from(["", "论坛 首页 登录 注册\n网友发帖区\n"]),
)
def test_pages_that_quote_another_do_it_no_harm(
    victim: int, lines: list[int], quoting: int, first: bool, head: str
) -> None:
    """Fewer than half of the pages, though of one form and under headlines of their own."""
    page = [TOLD[victim].title, *TOLD[victim].body]
    quoted = tuple(page[number] for number in lines if number < len(page))
    pages = [
        f"{head}{story.title}\n{story.stamp}\n"
        + "\n".join((*quoted, *story.body) if first else (*story.body, *quoted))
        for story in TOLD[9 : 9 + quoting]
    ]
    profile = Profile.learn([*PLAIN[:9], *pages])
    for plain in PLAIN[:9]:
        assert zonenews.parse_article(plain, profile=profile) == zonenews.parse_article(plain)


def test_the_same_text_under_many_headlines_stays_a_text() -> None:
    pages = [f"{story.title}\n{story.stamp}\n" + "\n".join(TOLD[0].body) for story in TOLD]
    profile = Profile.learn(pages)
    for page in pages:
        assert zonenews.parse_article(page, profile=profile) == zonenews.parse_article(page)


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(
            lambda s: f"柳园县空气质量日报({s.date.month}月{s.date.day}日)\n{s.stamp}\n" + "\n".join(s.body),
            id="headlines that differ in their numbers",
        ),
        pytest.param(
            lambda s: (
                f"{s.title}的通知\n各镇人民政府,开发区管委会,县政府各部门:\n"
                + "\n".join(s.body)
                + f"\n特此通知。\n柳园县人民政府办公室\n{s.date}"
            ),
            id="notices",
        ),
        pytest.param(
            lambda s: f"{s.title}\n2021-03-02 来源:柳园日报\n" + "\n".join(s.body) + "\n责任编辑:罗远",
            id="one day, one outlet, one editor",
        ),
        pytest.param(
            lambda s: f"{s.title}\n{s.stamp}\n一、总体要求\n{s.body[0]}\n二、主要任务\n{s.body[1]}",
            id="chapters",
        ),
    ],
)
def test_what_documents_repeat_of_their_own_is_no_furniture(make: Make) -> None:
    pages = [make(story) for story in TOLD]
    profile = Profile.learn(pages)
    for page in pages:
        assert zonenews.parse_article(page, profile=profile) == zonenews.parse_article(page)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_too_few_pages_teach_nothing(count: int) -> None:
    profile = Profile.learn([SLOGAN(story) for story in TOLD[:count]])
    assert (profile.furniture, profile.learned_from) == ((), count)


def test_what_is_no_page_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="int"):
        Profile.learn([7])  # type: ignore[list-item]


@pytest.mark.parametrize("make", SITES, ids=lambda make: make.__name__)
def test_a_learned_profile_goes_through_a_file(make: Make, tmp_path: Path) -> None:
    profile = Profile.learn([Page(make(story), url="http://www.a.example/") for story in TOLD[:10]])
    profile.to_toml(tmp_path / "site.toml")
    assert Profile.from_toml(tmp_path / "site.toml") == profile
    assert profile.furniture
    assert all(entry.pages >= 3 for entry in profile.furniture)


def test_furniture_can_be_written_by_hand(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text(
        'furniture = ["聚焦北屏高质量发展大会战特别报道", "项目为王 实干争先"]\n', encoding="utf-8"
    )
    profile = Profile.from_toml(tmp_path / "site.toml")
    assert errors([SLOGAN(story) for story in TOLD], profile) == [[]] * len(TOLD)


@pytest.mark.parametrize(
    "text",
    [
        "furniture = 3",
        "furniture = [3]",
        "furniture = [{pages = 3}]",
        "furniture = [{text = 3}]",
        "furniture = [{text = 'a', kind = 'no such'}]",
        "furniture = [{text = 'a', more = 1}]",
        "learned_from = 'ten'",
        "learned_from = -1",
        "support = 3",
        "support = {title = 'many'}",
    ],
)
def test_a_wrong_file_is_a_profile_error(tmp_path: Path, text: str) -> None:
    (tmp_path / "wrong.toml").write_text(text, encoding="utf-8")
    with pytest.raises(zonenews.ProfileError, match=r"wrong\.toml"):
        Profile.from_toml(tmp_path / "wrong.toml")


def crawl() -> list[Page]:
    """Two sites in turns, and a page of which nothing is known."""
    pages = []
    for story in TOLD:
        pages.append(Page(SLOGAN(story), url=f"https://bp.example/{story.number}"))
        pages.append(Page(SITE["two_stamps"](story), url=f"https://wh.example/{story.number}"))
    return [*pages, Page(PLAIN[3])]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_crawl_is_learned_host_by_host(workers: int) -> None:
    results = list(
        zonenews.parse_articles([*crawl(), Failure("x", "gone")], workers=workers, learn_sites=True)
    )
    assert isinstance(results[-1], Failure)
    assert [article.url for article in results[:-1]] == [page.url for page in crawl()]
    told = [story for story in TOLD for _ in range(2)] + [TOLD[3]]
    assert [wrong_fields(article, story) for article, story in zip(results[:-1], told, strict=True)] == [
        []
    ] * len(told)


def test_a_crawl_is_held_in_blocks() -> None:
    from zonenews.learning.sites import with_profiles

    taken = []

    def pages() -> Iterator[Page]:
        for page in crawl()[:-1] * 2:
            taken.append(page)
            yield page

    found = with_profiles(pages(), block=30)
    first = next(found)
    assert (len(taken), first.url) == (30, crawl()[0].url)
    profiles = {page.profile for page in [first, *found] if isinstance(page, Page)}
    assert {profile and profile.host for profile in profiles} == {"bp.example", "wh.example"}
    assert len(profiles) == 2


def test_the_command_line_learns(tmp_path: Path) -> None:
    dump = tmp_path / "dump.jsonl"
    dump.write_text(
        "".join(json.dumps({"url": page.url, "content": page.content}) + "\n" for page in crawl()),
        encoding="utf-8",
    )
    site = tmp_path / "site.toml"
    done = CliRunner().invoke(command, ["learn", str(dump), "--host", "*.bp.example", "-o", str(site)])
    assert done.exit_code == 0, done.output
    assert done.output.splitlines()[0] == "*.bp.example: learned from 21 pages"
    assert Profile.from_toml(site).host == "*.bp.example"
    shown = CliRunner().invoke(command, ["learn", str(dump), "--host", "*.bp.example"])
    assert shown.output == site.read_text(encoding="utf-8")
    read = CliRunner().invoke(command, ["parse", str(dump), "--learn-sites", "-w", "1"])
    titles = [json.loads(line)["headline"]["text"] for line in read.stdout.splitlines()]
    assert titles[::2][:20] == titles[1::2] == [story.title for story in TOLD]


def test_the_place_of_headlines_is_learned_from_pages_that_say_theirs(tmp_path: Path) -> None:
    """On every third page the head is silent, and a line over the headline looks like one."""
    moods = ("稳中有进开新局", "春风又绿江南岸", "敢教日月换新天", "一枝一叶总关情", "不待扬鞭自奋蹄")
    pages = [
        f"<title>{'丰谷网' if story.number % 3 == 0 else story.title + '_丰谷网'}</title>"
        f"<div class=kv>{moods[story.number % 5]}</div><div class=bt>{story.title}</div>"
        f"<div class=ly>{story.stamp}</div>"
        f"<div class=nr>{''.join(f'<p>{line}</p>' for line in story.body)}</div>"
        for story in TOLD
    ]
    profile = Profile.learn(pages[:10])
    assert profile.title == ("div.bt",)
    assert dict(profile.support)["title"] >= 4
    profile.to_toml(tmp_path / "site.toml")
    assert Profile.from_toml(tmp_path / "site.toml") == profile
    titles = [zonenews.parse_article(page, profile=profile).title for page in pages]
    assert titles == [story.title for story in TOLD]


def test_a_learned_place_that_is_gone_falls_back_and_says_so(caplog: pytest.LogCaptureFixture) -> None:
    make = SITE["related_prose"]
    profile = Profile.learn([make(story) for story in TOLD])
    assert (profile.title, profile.noise) == (("h1.bt",), ("div.xg",))
    anew = "<h1>" + TOLD[0].title + "</h1>" + "".join(f"<p>{line}</p>" for line in TOLD[0].body)
    assert zonenews.parse_article(anew, profile=profile) == zonenews.parse_article(anew)
    assert "finds nothing" in caplog.text


def page_of(story: Story, *, head: str = "", above: str = "", stamp: str = "", below: str = "") -> str:
    """A page whose stamp and text have elements of their own."""
    return (
        f"{head}{above}<h1>{story.title}</h1><div class=inf>{stamp or story.stamp}</div>"
        f"<div class=txt>{''.join(f'<p>{line}</p>' for line in story.body)}</div>{below}"
    )


def test_the_place_of_stamps_is_learned_from_pages_with_one() -> None:
    """On some pages a comment has a labelled date and source as well."""
    comment = "<div class=cm>发布时间:2024-08-0{} 来源:手机客户端</div>"
    pages = [
        page_of(story, below=comment.format(story.number % 9 + 1) if story.number % 3 == 0 else "")
        for story in TOLD
    ]
    profile = Profile.learn(pages[:10])
    assert (profile.date, profile.source) == (("div.inf",), ("div.inf",))
    assert all(count >= 4 for _, count in profile.support)
    assert errors(pages, profile) == [[]] * len(pages)
    swapped = [f"<div class=cm>发布时间:2024-08-01 来源:手机客户端</div>{page}" for page in pages[10:]]
    assert errors(swapped, profile, TOLD[10:]) == [[]] * len(swapped)
    assert any(errors(swapped, None, TOLD[10:]))


def test_web_pages_without_furniture_give_a_profile_that_changes_nothing() -> None:
    pages = [page_of(story, head=f"<title>{story.title}</title>") for story in TOLD]
    profile = Profile.learn(pages[:10])
    assert profile.furniture == ()
    for page in pages:
        assert zonenews.parse_article(page, profile=profile) == zonenews.parse_article(page)


@pytest.mark.parametrize("make", HTML, ids=lambda make: make.__name__)
def test_a_profile_does_no_harm_on_pages_of_another_template(make: Make) -> None:
    profile = Profile.learn([make(story) for story in TOLD[:10]])
    others = [(other(story), story) for other in HTML if other is not make for story in TOLD[12:14]]
    for page, story in others:
        before = wrong_fields(zonenews.parse_article(page), story)
        assert set(wrong_fields(zonenews.parse_article(page, profile=profile), story)) <= set(before)


def test_a_stamp_that_moved_is_found_as_ever() -> None:
    profile = Profile.learn([page_of(story) for story in TOLD])
    assert profile.date == ("div.inf",)
    for story in TOLD:
        moved = page_of(story, stamp="字体:大 中 小", below=f"<p>{story.stamp}</p>")
        assert zonenews.parse_article(moved, profile=profile) == zonenews.parse_article(moved)


def test_a_labelled_date_elsewhere_beats_an_unlabelled_one_in_the_place() -> None:
    pages = [page_of(story, stamp=f"{story.date} {story.source}") for story in TOLD]
    profile = Profile.learn(pages)
    assert profile.date == ("div.inf",)
    page = page_of(TOLD[0], above="<div>发布时间:2020-01-02</div>", stamp="2024-08-01 南沟日报")
    assert zonenews.parse_article(page, profile=profile).date == zonenews.parse_article(page).date


def test_the_place_of_the_text_is_learned(tmp_path: Path) -> None:
    """Prose of another element, of other words on each page, is no part of the article."""
    pages = [
        page_of(story, below=f"<div class=ad>{other.body[0]}</div>" if story.number % 4 == 3 else "")
        for story, other in zip(TOLD, TOLD[::-1], strict=True)
    ]
    profile = Profile.learn(pages[:12])
    assert profile.body == ("div.txt",)
    assert errors(pages, profile) == [[]] * len(pages)
    assert any(errors(pages, None))
    profile.to_toml(tmp_path / "site.toml")
    assert Profile.from_toml(tmp_path / "site.toml") == profile


def test_a_text_that_mostly_stands_elsewhere_stays() -> None:
    profile = Profile.learn([page_of(story) for story in TOLD])
    page = page_of(TOLD[0]).replace(
        "<div class=txt>", "<div class=txt><p>园区新闻一则,敬请留意。</p></div><div class=neu>"
    )
    assert zonenews.parse_article(page, profile=profile) == zonenews.parse_article(page)


def test_what_stands_beside_the_headline_in_the_title_is_learned(tmp_path: Path) -> None:
    """A headline with a dash is cut where the names of sites are."""
    names = ("白水—青石", "柳园—北屏")
    pages = [
        f"<title>{story.title}—澜川网</title><div class=a>{story.title}</div><div>{story.stamp}</div>"
        + "".join(f"<p>{line}</p>" for line in story.body)
        for story in TOLD
    ]
    profile = Profile.learn(pages)
    assert profile.affixes == ("—澜川网",)
    profile.to_toml(tmp_path / "site.toml")
    assert Profile.from_toml(tmp_path / "site.toml") == profile
    for name in names:
        head = f"<title>{name}:两地产业合作示范园—澜川网</title>"
        page = f"{head}<p>{TOLD[0].body[0]}</p>"
        assert read(page, url=None, kind="html", encoding=None, profile=profile).meta.title == (
            f"{name}:两地产业合作示范园"
        )


@pytest.mark.parametrize(
    ("form", "order"), [("{0:%d/%m/%Y}", "dmy"), ("{0:%m/%d/%Y}", "mdy"), ("{0:%Y-%m-%d}", "")]
)
def test_the_order_of_day_and_month_is_learned(form: str, order: str, tmp_path: Path) -> None:
    pages = [
        f"{story.title}\n发布时间:{form.format(story.date)} 来源:{story.source}\n" + "\n".join(story.body)
        for story in TOLD
    ]
    profile = Profile.learn(pages)
    assert profile.date_order == order
    assert errors(pages, profile) == [[]] * len(pages)
    profile.to_toml(tmp_path / "site.toml")
    assert Profile.from_toml(tmp_path / "site.toml") == profile


def test_dates_of_both_orders_teach_none() -> None:
    forms = ("{0:%d/%m/%Y}", "{0:%m/%d/%Y}")
    pages = [
        f"{story.title}\n发布时间:{forms[story.number % 2].format(story.date)}\n" + "\n".join(story.body)
        for story in TOLD
    ]
    assert Profile.learn(pages).date_order == ""


@pytest.mark.parametrize(
    ("encoding", "learned"), [("gbk", "gb18030"), ("big5", "big5hkscs"), ("utf-8", "utf-8")]
)
def test_the_encoding_is_learned(encoding: str, learned: str) -> None:
    profile = Profile.learn([page.encode(encoding, "ignore") for page in PLAIN])
    assert profile.encoding == learned


@pytest.mark.parametrize("fields", [{"date_order": "ymd"}, {"encoding": "base64"}])
def test_an_unknown_form_is_a_profile_error(fields: dict[str, str]) -> None:
    with pytest.raises(zonenews.ProfileError, match=next(iter(fields))):
        Profile(**fields)  # type: ignore[arg-type]


def test_what_was_learned_needs_no_package_for_selectors(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "cssselect", None)
    profile = Profile.learn([page_of(story) for story in TOLD])
    assert profile.body == ("div.txt",)
    profile.to_toml(tmp_path / "site.toml")
    assert Profile.from_toml(tmp_path / "site.toml") == profile
    with pytest.raises(zonenews.ProfileError, match="cssselect"):
        Profile(body="div > p")


def test_what_a_site_calls_the_source_is_learned(tmp_path: Path) -> None:
    pages = [
        f"{story.title}\n{story.date} 出自:{story.source} 阅读:{story.number}\n" + "\n".join(story.body)
        for story in TOLD
    ]
    profile = Profile.learn(pages[:10])
    assert profile.source_label == "出自"
    assert errors(pages, profile) == [[]] * len(pages)
    assert all(errors(pages, None))
    profile.to_toml(tmp_path / "site.toml")
    assert Profile.from_toml(tmp_path / "site.toml") == profile


@pytest.mark.parametrize(
    "stamp",
    [
        pytest.param(lambda s: f"{s.date} 科室:招商{'一二三四'[s.number % 4]}科", id="no outlets"),
        pytest.param(lambda s: f"{s.date} 主编:南沟日报", id="always the same"),
        pytest.param(lambda s: f"{s.stamp} 合作:{s.source}", id="beside a known label"),
    ],
)
def test_other_labels_are_not_taken_for_the_source(stamp: Make) -> None:
    pages = [f"{story.title}\n{stamp(story)}\n" + "\n".join(story.body) for story in TOLD]
    assert Profile.learn(pages).source_label == ""
