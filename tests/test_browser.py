"""The annotated page in a real headless Chromium: what is seen, what the controls do, what cannot run."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from annotated import ARTICLE, TEXT
from attrs import evolve

from zonenews import Article, Doubt, Failure, Source, Span, parse_article
from zonenews.viewing.site import write_site

pytest.importorskip("selenium", reason="needs the extra browser")
from selenium.webdriver import ActionChains, Chrome, ChromeOptions, Keys
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

pytestmark = pytest.mark.browser

SAMPLES = Path(__file__).parent / "samples"
FLAGS = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
--disable-component-update --disable-sync --window-size=1400,900"""


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not browser or not driver:
        pytest.skip("needs the programs chromium and chromedriver")
    options = ChromeOptions()
    options.binary_location = browser
    for flag in (*FLAGS.split(), f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    chromium = Chrome(options=options, service=Service(driver))
    yield chromium
    chromium.quit()


@pytest.fixture(autouse=True)
def _usual_window(chromium: Chrome) -> None:
    resize(chromium, 1400, 900)


@pytest.fixture
def show(chromium: Chrome, tmp_path: Path) -> Iterator[Callable[[Article], Chrome]]:
    """Opens the annotated page of an article; the console must stay empty throughout the test."""

    def open_page(article: Article) -> Chrome:
        file = tmp_path / "page.html"
        file.write_text(article.to_html(), encoding="utf-8")
        chromium.get(file.as_uri())
        return chromium

    yield open_page
    assert console(chromium) == []


def console(page: Chrome) -> list[object]:
    """What the browser complained of."""
    return list(page.get_log("browser"))  # type: ignore[no-untyped-call]


def classes(element: WebElement) -> str:
    return element.get_attribute("class") or ""


def resize(page: Chrome, width: int, height: int) -> None:
    """The viewport, whatever a window of the system may be."""
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


def all_of(page: Chrome, selector: str) -> list[WebElement]:
    return page.find_elements(By.CSS_SELECTOR, selector)


def one(page: Chrome, selector: str) -> WebElement:
    return page.find_element(By.CSS_SELECTOR, selector)


def background(element: WebElement) -> str:
    return element.value_of_css_property("background-color")


CLEAR = "rgba(0, 0, 0, 0)"
Show = Callable[[Article], Chrome]


def test_the_page_shows_every_line(show: Show) -> None:
    page = show(ARTICLE)
    assert [line.get_property("textContent") for line in all_of(page, "article .line p")] == TEXT.split("\n")
    assert one(page, "aside").is_displayed()
    assert page.title == "云溪经济开发区召开“项目攻坚”会议"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("published", ["2021-03-05"]),
        ("source", ["云溪日报"]),
        ("park", ["云溪经济开发区", "云溪经济开发区"]),
        ("leader", ["魏长青", "魏书记"]),
        ("byline", ["柳依"]),
        ("event", ["3月4日"]),
    ],
)
def test_marks_are_painted_over_the_right_words(show: Show, kind: str, words: list[str]) -> None:
    marks = all_of(show(ARTICLE), f"mark.mark-{kind}")
    assert [mark.text for mark in marks] == words
    assert all(background(mark) != CLEAR for mark in marks)


def test_every_kind_of_mark_differs_in_more_than_colour(show: Show) -> None:
    page = show(ARTICLE)
    looks = {
        (
            mark.value_of_css_property("text-decoration-style"),
            mark.value_of_css_property("box-shadow") != "none",
        )
        for mark in all_of(page, "mark")
    }
    assert len(looks) == 6


@pytest.mark.parametrize("kind", ["published", "source", "park", "leader", "byline", "event"])
def test_the_legend_takes_marks_away_and_brings_them_back(show: Show, kind: str) -> None:
    page = show(ARTICLE)
    entry, mark = one(page, f"#mark-{kind}"), one(page, f"mark.mark-{kind}")
    others = [other for other in all_of(page, "mark") if f"mark-{kind}" not in classes(other)]
    painted = background(mark)
    entry.click()
    assert background(mark) == CLEAR
    assert mark.value_of_css_property("text-decoration-line") == "none"
    assert all(background(other) != CLEAR for other in others)
    entry.send_keys(Keys.SPACE)  # by keyboard too
    assert background(mark) == painted


def test_line_kinds_have_their_legend(show: Show) -> None:
    page = show(ARTICLE)
    line = one(page, ".line-stamp p")
    colour = line.value_of_css_property("border-left-color")
    one(page, "#line-stamp").click()
    assert line.value_of_css_property("border-left-color") == CLEAR != colour


def test_boilerplate_can_be_hidden(show: Show) -> None:
    page = show(ARTICLE)
    boilerplate, rest = all_of(page, ".boilerplate"), all_of(page, ".line:not(.boilerplate)")
    assert len(boilerplate) == 2
    one(page, "#hide-boilerplate").click()
    assert not any(line.is_displayed() for line in boilerplate)
    assert all(line.is_displayed() for line in rest)


NAVIGATION = "".join(f"<li><a href=/{number}>栏目{number}</a></li>" for number in range(120))
PORTAL = f"""<title>云溪经济开发区召开会议部署工作</title><ul>{NAVIGATION}</ul>
<h1>云溪经济开发区召开会议部署工作</h1>
<div>2021-03-05 来源:云溪日报</div>
<p>3月4日,云溪经济开发区召开会议,部署全年工作,区委书记魏长青主持会议并讲话。</p>
<p>会议指出,要加快推进项目建设,做好企业服务,确保全年目标任务全面完成。</p><ul>{NAVIGATION}</ul>"""


def test_the_headline_of_a_portal_is_on_the_first_screen(show: Show) -> None:
    page = show(parse_article(PORTAL))
    headline = one(page, ".line.headline")
    assert headline.rect["y"] + headline.rect["height"] < 900
    folded = all_of(page, "details.fold .line")
    assert len(folded) == 240
    assert not any(line.is_displayed() for line in folded[::40])
    one(page, "details.fold > summary").click()
    assert folded[0].is_displayed()
    assert not folded[-1].is_displayed()


def test_the_row_of_a_mention_in_a_fold_opens_it(show: Show) -> None:
    article = parse_article(PORTAL)
    at = article.text.index("栏目7")
    (park, *_) = article.parks
    page = show(evolve(article, parks=(evolve(park, mentions=(Span(at, at + 3),)),), park=None))
    one(page, "#park-0").click()
    assert one(page, "details.fold mark").is_displayed()


def test_a_page_without_an_article_says_so_and_is_not_folded(show: Show) -> None:
    page = show(parse_article(f"<ul>{NAVIGATION}</ul>"))
    assert "No article was found" in one(page, "aside .notice").text
    assert all_of(page, "details") == []
    assert all_of(show(ARTICLE), ".notice") == []


def test_the_record_comes_first_on_a_narrow_screen_and_beside_on_a_wide_one(show: Show) -> None:
    page = show(ARTICLE)
    text, record = one(page, "article"), one(page, "aside")
    assert text.rect["x"] + text.rect["width"] <= record.rect["x"] + 1
    for width in (360, 600):
        resize(page, width, 800)
        assert record.rect["y"] + record.rect["height"] <= text.rect["y"] + 1
        assert one(page, "#headline td").rect["y"] < 400


@pytest.mark.parametrize("width", [320, 600, 860, 1000, 1400, 1920, 2560])
def test_no_width_leaves_half_a_screen_empty_or_scrolls_sideways(show: Show, width: int) -> None:
    page = show(parse_article(PORTAL))
    resize(page, width, 900)
    assert page.execute_script("return document.documentElement.scrollWidth") <= width
    text, record = one(page, "article").rect, one(page, "aside").rect
    used = text["width"] if text["x"] == record["x"] else text["width"] + record["width"]
    assert used > 0.7 * width


def test_a_switch_shows_everything_in_chinese(show: Show) -> None:
    page = show(ARTICLE)
    assert "leaders" in one(page, "aside").text
    one(page, "#chinese").click()
    assert page.execute_script("return document.documentElement.lang") == "zh-CN"
    shown = one(page, "header").text + one(page, "aside").text
    assert "领导" in shown
    assert re.findall("[a-z]{2,}", shown.replace(str(ARTICLE.url), "")) == []
    label = "return getComputedStyle(document.querySelector('.line.line-stamp'), '::before').content"
    assert page.execute_script(label) == '"发布信息"'
    one(page, "#chinese").click()
    assert "leaders" in one(page, "aside").text


def test_a_page_opens_in_the_language_asked_for(chromium: Chrome, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(ARTICLE.to_html(lang="zh"), encoding="utf-8")
    chromium.get(file.as_uri())
    assert chromium.execute_script("return document.documentElement.lang") == "zh-CN"
    assert one(chromium, "#leader-0 .tag").text == "在场"


def test_an_address_of_the_web_is_a_link(show: Show) -> None:
    link = one(show(ARTICLE), "#url a")
    assert link.get_attribute("href") == ARTICLE.url
    for other in ("news/a.html", "javascript:alert(1)", "data:text/html,x"):
        assert all_of(show(evolve(ARTICLE, url=other)), "#url a") == []


def test_a_site_leads_from_page_to_page(chromium: Chrome, tmp_path: Path) -> None:
    pages = [evolve(ARTICLE, url=str(number)) for number in range(3)]
    doubtless = evolve(parse_article(""), url="none")
    write_site([pages[0], Failure("x", "too <b>long</b>"), pages[1], doubtless, pages[2]], tmp_path / "site")
    chromium.get((tmp_path / "site" / "index.html").as_uri())
    assert len(all_of(chromium, "tbody tr")) == 5
    assert "too <b>long</b>" in one(chromium, "tr.failed").text
    one(chromium, "tbody a").click()
    assert all_of(chromium, "[rel=prev]") == []
    seen = [one(chromium, "#url td").text]
    while following := all_of(chromium, "[rel=next]"):
        following[0].click()
        seen.append(one(chromium, "#url td").text)
    assert seen == ["0", "1", "none", "2"]
    one(chromium, "[rel=prev]").click()
    assert one(chromium, "#url td").text == "none"
    one(chromium, ".beside a").click()
    assert chromium.title == "zonenews"
    assert console(chromium) == []


def test_the_index_can_show_only_pages_with_doubts(chromium: Chrome, tmp_path: Path) -> None:
    doubt = Doubt("park", "close", "two zones are nearly alike", "几个园区难分主次")
    write_site([ARTICLE, evolve(ARTICLE, doubts=(doubt,))], tmp_path / "site", lang="zh")
    chromium.get((tmp_path / "site" / "index.html").as_uri())
    rows = all_of(chromium, "tbody tr")
    assert rows[1].text.endswith("园区")
    one(chromium, "#doubtful").click()
    assert [row.is_displayed() for row in rows] == [False, True]


@pytest.mark.parametrize("width", [320, 600, 1400])
def test_the_index_fits_every_screen(chromium: Chrome, tmp_path: Path, width: int) -> None:
    write_site([ARTICLE, Failure("x", "too long")], tmp_path / "site", lang="zh")
    chromium.get((tmp_path / "site" / "index.html").as_uri())
    resize(chromium, width, 800)
    assert chromium.execute_script("return document.documentElement.scrollWidth") <= width
    cells = [cell for cell in all_of(chromium, "tbody tr:first-child td") if cell.text]
    assert all(cell.rect["height"] < 80 for cell in cells)  # no column of single characters


def test_a_doubt_is_marked_and_its_row_tells(show: Show) -> None:
    assert ARTICLE.source
    assert ARTICLE.source.span
    doubt = Doubt("source", "form", "does not look like an outlet", "不像媒体的名称", (ARTICLE.source.span,))
    page = show(evolve(ARTICLE, doubts=(doubt,)))
    mark = one(page, "mark.mark-doubt")
    assert mark.text == "云溪日报"
    assert mark.value_of_css_property("outline-style") == "dashed"
    one(page, "#mark-doubt").click()
    assert mark.value_of_css_property("outline-style") == "none"
    assert "does not look like an outlet" in one(page, "#doubt-0").text


def test_hover_tells_whom_a_short_mention_means(show: Show) -> None:
    page = show(ARTICLE)
    full, short = all_of(page, "mark.mark-leader")
    tip = one(page, "#tip")
    assert not tip.is_displayed()
    ActionChains(page).move_to_element(short).perform()
    WebDriverWait(page, 5).until(lambda _: tip.is_displayed())
    assert short.text == "魏书记"
    assert "魏长青" in tip.text
    assert "区委书记" in tip.text
    assert "same" in classes(full)
    assert "same" in classes(one(page, "#leader-0"))


def test_focus_tells_the_same_and_escape_closes(show: Show) -> None:
    page = show(ARTICLE)
    page.execute_script("document.querySelectorAll('mark.mark-leader')[0].focus()")
    tip = one(page, "#tip")
    assert "区委书记" in tip.text
    ActionChains(page).send_keys(Keys.TAB).perform()
    assert page.switch_to.active_element.text == "魏书记"
    assert tip.is_displayed()
    ActionChains(page).send_keys(Keys.ESCAPE).perform()
    assert not tip.is_displayed()


def test_a_row_of_the_record_goes_to_its_mentions(show: Show) -> None:
    long = "\n".join(["前文"] * 300 + [TEXT])
    offset = len(long) - len(TEXT)
    source = Source("云溪日报", Span(offset + TEXT.index("云溪日报"), offset + TEXT.index("云溪日报") + 4))
    page = show(evolve(parse_article(""), text=long, source=source))
    in_view = """const box = document.querySelector('mark').getBoundingClientRect();
                 return box.top >= 0 && box.bottom <= innerHeight"""
    assert not page.execute_script(in_view)
    one(page, "#source").click()
    assert page.execute_script(in_view)


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_both_colour_schemes_are_readable(show: Show, scheme: str, dark: bool) -> None:
    page = show(ARTICLE)
    page.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    paper = luminance(page, background(one(page, "body")))
    assert (paper < 0.2) is dark
    for element in all_of(page, "article .line p, article mark, aside th, aside td, .legend span"):
        ink = luminance(page, element.value_of_css_property("color"))
        light, low = max(ink, paper), min(ink, paper)
        assert (light + 0.05) / (low + 0.05) >= 4.5, element.get_attribute("outerHTML")
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def luminance(page: Chrome, colour: str) -> float:
    """WCAG relative luminance of a colour as the browser paints it."""
    red, green, blue = page.execute_script(
        """const context = document.createElement('canvas').getContext('2d');
           context.fillStyle = arguments[0]; context.fillRect(0, 0, 1, 1);
           return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3)""",
        colour,
    )
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (red / 255, green / 255, blue / 255)
    ]
    return float(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])


HOSTILE = """</p></article><script>window.hit = 1</script><img src=x onerror="window.hit = 2">
"><svg onload="window.hit = 3">\x00\x0b\ud800\u202e
</style><style>* { display: none }</style></title><meta http-equiv="refresh" content="0;url=about:blank">
<iframe src="javascript:parent.hit = 4"></iframe>
<a href="javascript:hit = 5">x</a>${script} $text &#x3C;b&#x3E;"""


def test_nothing_from_the_page_runs(show: Show) -> None:
    (leader,) = ARTICLE.leaders
    office, (act, _) = leader.offices[0], leader.acts
    leader = evolve(
        leader,
        name=HOSTILE,
        offices=(evolve(office, text=HOSTILE, zone=HOSTILE),),
        acts=(evolve(act, text=HOSTILE),),
        mentions=(Span(0, 9),),
    )
    page = show(evolve(ARTICLE, text=HOSTILE, url=HOSTILE, leaders=(leader,), parks=(), park=None))
    ActionChains(page).move_to_element(one(page, "mark.mark-leader")).perform()
    WebDriverWait(page, 5).until(lambda _: one(page, "#tip").is_displayed())
    assert page.execute_script("return window.hit") is None
    assert all_of(page, "img, svg, iframe, a, article script, article style, [onerror], [onload]") == []
    assert len(all_of(page, "article .line")) == len(HOSTILE.split("\n"))
    assert "<img src=x" in one(page, "article").text
    assert one(page, "article .line p").get_property("textContent") == HOSTILE.split("\n")[0]


def test_no_script_but_our_own_is_admitted(chromium: Chrome, tmp_path: Path) -> None:
    """The second wall: even mark-up that got through escaping could not run."""
    file = tmp_path / "page.html"
    html = ARTICLE.to_html().replace(
        "</main>", "<script>window.hit = 1</script><img src=x onerror=hit=2></main>"
    )
    file.write_text(html, encoding="utf-8")
    chromium.get(file.as_uri())
    assert chromium.execute_script("return window.hit") is None
    assert len(console(chromium)) >= 2  # each refusal is reported


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_the_samples_are_shown_whole(show: Show, sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    article = parse_article(text)
    page = show(article)
    lines = [line.get_property("textContent") for line in all_of(page, "article .line p")]
    assert lines == [line.removesuffix("\r") for line in text.split("\n")]
    assert len(all_of(page, "aside .leaders > li")) == len(article.leaders)
    assert one(page, "#headline td").text == (article.title or "none")


@pytest.mark.parametrize("width", [700, 900, 1300])
def test_a_notebook_cell_has_no_scroll_bars_of_its_own_and_shows_the_record(
    chromium: Chrome, tmp_path: Path, width: int
) -> None:
    file = tmp_path / "cell.html"
    cell = f"<div id=cell style='width:{width}px;overflow:auto'>{parse_article(PORTAL)._repr_html_()}</div>"
    file.write_text(f"<!doctype html><meta charset=utf-8>{cell}", encoding="utf-8")
    chromium.get(file.as_uri())
    assert chromium.execute_script(
        "return cell.scrollWidth == cell.clientWidth && cell.scrollHeight == cell.clientHeight"
    )
    chromium.switch_to.frame(0)
    assert chromium.execute_script(
        "return document.documentElement.scrollWidth == document.documentElement.clientWidth"
    )
    assert one(chromium, "#headline td").rect["y"] < 300


def test_a_notebook_cell_shows_the_page_in_a_frame(chromium: Chrome, tmp_path: Path) -> None:
    file = tmp_path / "cell.html"
    file.write_text(f"<!doctype html><meta charset=utf-8>{ARTICLE._repr_html_()}", encoding="utf-8")
    chromium.get(file.as_uri())
    chromium.switch_to.frame(0)
    mark = all_of(chromium, "mark.mark-leader")[1]
    ActionChains(chromium).move_to_element(mark).perform()
    WebDriverWait(chromium, 5).until(lambda _: one(chromium, "#tip").is_displayed())
    assert "魏长青" in one(chromium, "#tip").text
    assert console(chromium) == []
