"""Script: which of the three a page is, clean simplified text, and the way back."""

from __future__ import annotations

import time

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from opencc import OpenCC
from pypinyin import Style
from strategies import (
    HAN,
    SAMPLES,
    SIMPLIFIED,
    annotate,
    annotated_passages,
    passages,
    simplified,
    traditional,
    traditional_passages,
)

from zonenews import Script, Span, normalize_script
from zonenews.knowledge import load
from zonenews.script.conversion import simplify

# One row a case: what is printed, the script of the page, what must come out.
PAGES = [
    # annotations: brackets, blanks, tone marks or none, ü in all its forms
    ("開(kāi)發(fā)區(qū)召開會(huì)議", Script.ANNOTATED, "开发区召开会议"),
    ("開（kāi）發（fā）區（qū）召開會（huì）議", Script.ANNOTATED, "开发区召开会议"),
    ("開( kāi )發 (fā)區(qū )召開會（ huì）議", Script.ANNOTATED, "开发区召开会议"),
    ("他們(men)在網(wang)上說", Script.ANNOTATED, "他们在网上说"),
    ("綠(lǜ)色戰略(lüè)、法律(lv)、女(nü)、旅(lv)", Script.ANNOTATED, "绿色战略、法律、女、旅"),
    (
        "開(ka\u0304i)發(fa\u0304)區(qu\u0304)",
        Script.ANNOTATED,
        "开发区",
    ),  # tone marks as characters of their own
    ("綱(ɡānɡ)要(yào)", Script.ANNOTATED, "纲要"),  # the letters of some type setters
    ("重(chóng)慶重(zhòng)點", Script.ANNOTATED, "重庆重点"),
    ("開(kāi)會(huài)了", Script.ANNOTATED, "开会了"),  # a wrong reading, but nothing else can be meant
    ("二〇(líng)二五年會(huì)", Script.ANNOTATED, "二〇二五年会"),
    ("开(kāi)发(fā)区(qū)召开会议,李昇到会", Script.ANNOTATED, "开发区召开会议,李昇到会"),
    # annotations that were damaged or cut
    ("園區(qū)召開(k", Script.ANNOTATED, "园区召开"),
    ("園區(qū)召開(", Script.ANNOTATED, "园区召开("),  # nothing tells what stood there
    ("園區(qū)是真的(?)、對(??)嗎", Script.ANNOTATED, "园区是真的(?)、对(??)吗"),
    ("園區(qū)召開(kā\n下一篇:會(huì)議", Script.ANNOTATED, "园区召开\n下一篇:会议"),
    ("園區(qū)召開(kāi會(huì)議", Script.ANNOTATED, "园区召开会议"),
    ("園區(qū)召開(k?i)會(h\ufffdi)議", Script.ANNOTATED, "园区召开会议"),
    # brackets that are text, on a page with annotations too
    ("中新(南通)開(kāi)發(fā)區(qū)", Script.ANNOTATED, "中新(南通)开发区"),
    ("人工智能(AI)產業(yè)、愛(AI)、錦江(JIN)", Script.ANNOTATED, "人工智能(AI)产业、爱(AI)、锦江(JIN)"),
    ("應用(app)開(kāi)發(fā)、類(a)、鋰(Li)", Script.ANNOTATED, "应用(app)开发、类(a)、锂(Li)"),
    ("圖(左)為開(kāi)工現(xiàn)場(記者 張(zhāng)三)", Script.ANNOTATED, "图(左)为开工现场(记者 张三)"),
    ("馬克(Mark)、何塞(José)到會(huì)", Script.ANNOTATED, "马克(Mark)、何塞(José)到会"),
    (
        "會(huì)議在中新(\n南通)園區(qū)",
        Script.ANNOTATED,
        "会议在中新(\n南通)园区",
    ),  # the bracket closes below
    ("。(馬(mǎ)小桐)", Script.ANNOTATED, "。(马小桐)"),
    # traditional: decided by the page, 后, 台 and 准 are right in both
    ("嵐濱市委后勤部門來臺州,標准廠房", Script.TRADITIONAL, "岚滨市委后勤部门来台州,标准厂房"),
    ("乾隆年間的乾貨,瞭解瞭望臺", Script.TRADITIONAL, "乾隆年间的干货,了解瞭望台"),
    ("「優の良品」在嵐濱開業", Script.TRADITIONAL, "「优の良品」在岚滨开业"),
    # simplified: nothing is touched
    ("区长李昇、香港中联办陳先生到会", Script.SIMPLIFIED, "区长李昇、香港中联办陳先生到会"),
    ("图(左)为人工智能(AI)大会", Script.SIMPLIFIED, "图(左)为人工智能(AI)大会"),
    (
        "会上，张翀(chōng)介绍了高新区的情况。" * 4 + "园区建成后将成为全省最大的基地。" * 20,
        Script.SIMPLIFIED,
        None,
    ),
    ("東京で会議が開催されました", Script.SIMPLIFIED, "東京で会議が開催されました"),
    ("서울시 江南區에서 회의를 열었다", Script.SIMPLIFIED, "서울시 江南區에서 회의를 열었다"),
    ("Hello (hao)", Script.SIMPLIFIED, "Hello (hao)"),
    ("", Script.SIMPLIFIED, ""),
    ("\ud800(ā", Script.SIMPLIFIED, "\ud800(ā"),
]


@pytest.mark.parametrize(("page", "script", "text"), PAGES)
def test_pages(page: str, script: Script, text: str | None) -> None:
    normalized = normalize_script(page)
    assert (normalized.script, normalized.text) == (script, page if text is None else text)


# Where a piece of the output stands in the page.
PLACES = [
    ("開(kāi)發(fā)區(qū)", "开", "開(kāi)"),
    ("開(kāi)發(fā)區(qū)", "发区", "發(fā)區(qū)"),
    ("到開發 (fā)區", "发", "發 (fā)"),
    ("召開會(huì)議。", "议。", "議。"),
    ("召開會(huì)議。", "召开", "召開"),
    ("嵐濱市政府", "市", "市"),
    ("開(kāi)會(h", "会", "會(h"),
]


@pytest.mark.parametrize(("page", "piece", "printed"), PLACES)
def test_places(page: str, piece: str, printed: str) -> None:
    normalized = normalize_script(page)
    start = normalized.text.index(piece)
    source = normalized.to_source(Span(start, start + len(piece)))
    assert page[source.start : source.end] == printed


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("length", [None, 500, 200, 100])
def test_script_of_samples(name: str, length: int | None) -> None:
    page = SAMPLES[name][:length]
    assert (normalize_script(page).script is Script.SIMPLIFIED) == (name in SIMPLIFIED)
    if name in SIMPLIFIED:
        assert normalize_script(traditional(page)).script is Script.TRADITIONAL
        assert normalize_script(annotate(traditional(page))).script is Script.ANNOTATED
        assert normalize_script(annotate(page)).script is Script.ANNOTATED


@pytest.mark.parametrize("style", [Style.TONE, Style.NORMAL])
@pytest.mark.parametrize("name", SIMPLIFIED)
def test_annotated_samples(name: str, style: Style) -> None:
    page = traditional(SIMPLIFIED[name])
    assert normalize_script(annotate(page, style=style), exact=True).text == simplified(page)
    assert normalize_script(annotate(SIMPLIFIED[name], style=style)).text == SIMPLIFIED[name]


@given(annotated_passages())
def test_annotated_passages(pages: tuple[str, str]) -> None:
    annotated, plain = pages
    normalized = normalize_script(annotated, exact=True)
    assert normalized.text == simplified(plain)
    assert (normalized.script is Script.ANNOTATED) == (annotated != plain)


@given(traditional_passages())
def test_traditional_passages(page: str) -> None:
    assert normalize_script(page, exact=True).text == simplified(page)


KEPT = [
    # places of the divisions and zones
    ("乾安縣召開會議", "乾安县召开会议"),
    ("咸陽市乾縣紡織工業園區開業,乾淨", "咸阳市乾县纺织工业园区开业,干净"),
    # persons: by the surname, after an office or a mark and before a mark or an act, and then everywhere
    ("區長李昇著手推進,對李昇來說", "区长李昇着手推进,对李昇来说"),
    ("學者徐乾學、王汎森先生參加", "学者徐乾学、王汎森先生参加"),
    ("歐陽乾學到會", "欧阳乾学到会"),
    ("水平提昇,步步高昇,曬乾的於乾貨", "水平提升,步步高升,晒干的于干货"),
    # 著 for 着 where the word is certain
    ("隨著經濟發展,著重抓落實", "随着经济发展,着重抓落实"),
    ("著名專家的名著手稿、專著重印、顯著力量", "著名专家的名著手稿、专著重印、显著力量"),
    ("發展隨著名作家到來", "发展随著名作家到来"),
    # nothing on a simplified page
    ("乾安县区长李昇著手推进项目", "乾安县区长李昇著手推进项目"),
]


@pytest.mark.parametrize(("page", "text"), KEPT)
def test_names_and_places_are_looked_up_first(page: str, text: str) -> None:
    assert normalize_script(page).text == text


MAY_STAY = {word for kind, word, *_ in load("kept_characters.tsv") if kind == "character"} | {"著"}


@given(
    traditional_passages()
    | annotated_passages().map(lambda pages: pages[0])
    | st.text("乾安縣李昇王汎森徐學甦著手隨名重於長開會、,區", max_size=40)
)
def test_nothing_else_differs_from_opencc(page: str) -> None:
    normalized, exact = normalize_script(page), normalize_script(page, exact=True)
    for at, (char, other) in enumerate(zip(normalized.text, exact.text, strict=True)):
        place = normalized.to_source(Span(at, at + 1)).start
        assert char == other or page[place] in MAY_STAY


@given(st.text(HAN, min_size=1))
def test_annotations_of_any_characters(text: str) -> None:
    assert normalize_script(annotate(text)).text == normalize_script(text).text


@given(passages())
def test_a_simplified_page_is_the_same_string(page: str) -> None:
    normalized = normalize_script(page)
    assert normalized.text is page
    assert normalized.to_source(Span(1, 3)) == Span(1, 3)


@given(annotated_passages(), st.data())
def test_a_slice_of_the_source_holds_what_was_asked_for(pages: tuple[str, str], data: st.DataObject) -> None:
    annotated, plain = pages
    normalized = normalize_script(annotated)
    start = data.draw(st.integers(0, len(plain)))
    end = data.draw(st.integers(start, min(len(plain), start + 30)))
    source = normalized.to_source(Span(start, end))
    asked = normalized.text[start:end]
    assume(asked == simplified(plain[start:end]))  # not so where the slice cuts a phrase in two: 乾|隆
    assert asked in normalize_script(annotated[source.start : source.end]).text


# Brackets, letters, Han of both writings, blanks and breaks: annotations in every state of damage.
SCRAPS = st.lists(
    st.sampled_from(
        [*"開发區们乾隆於(（)） 　\n?aāiuüvAIL\u0304\ufffd\ud800𠮷", "(kāi)", "(fa)", "（qū）", "(hu"]
    ),
    max_size=40,
).map("".join)


@given(SCRAPS | st.text())
@example("開(\n)")
@example("(kāi)")
def test_traceable_whatever_the_text(text: str) -> None:
    normalized = normalize_script(text)
    length = len(normalized.text)
    places = [normalized.to_source(Span(at, at)).start for at in range(length + 1)]
    assert places == sorted(set(places)), "monotone"
    assert normalized.to_source(Span(0, length)) == Span(0, len(text)), "total"
    if normalized.script is Script.SIMPLIFIED:
        assert normalized.text is text
    kept = "".join(text[place] for place in places[:-1])
    exact = normalize_script(text, exact=True).text
    assert exact in (kept, simplified(kept)), "nothing but annotations is dropped"
    for char, start, end in zip(kept, places, places[1:], strict=False):
        assert end == start + 1 or char in "開发區们乾隆於𠮷" or ord(char) > 0x3000, "annotations follow Han"
    assert [bool(line.strip()) for line in normalized.text.split("\n")] == [
        bool(line.strip()) for line in text.split("\n")
    ], "lines stay"


OPENCC = OpenCC("t2s")


def test_every_character_converts_as_with_opencc() -> None:
    for plane in range(0, 0x110000, 0x10000):
        # Each between two hyphens, where no phrase reaches it.
        characters = "-".join(map(chr, range(plane, plane + 0x10000)))
        assert simplify(characters) == OPENCC.convert(characters)


def phrases() -> list[str]:
    return sorted(key for _, _, entries in OPENCC._dict_chain_data[0] for key in entries)


@given(st.lists(st.sampled_from([*phrases(), *"，-　\n開发"]) | HAN, max_size=12).map("".join))
def test_phrases_convert_as_with_opencc(text: str) -> None:
    assert simplify(text) == OPENCC.convert(text)


@given(st.text("乾隆坤覆鹿蕉尋瞭解到據明不藉口機此會瞭於其一元旋轉反思盆鍾", max_size=30))
@example("回覆盆子")
@example("不瞭解到")
@example("乾乾淨淨坤")
def test_overlapping_phrases_convert_as_with_opencc(text: str) -> None:
    assert simplify(text) == OPENCC.convert(text)


@given(st.text())
def test_any_text_converts_as_with_opencc(text: str) -> None:
    assert simplify(text) == OPENCC.convert(text)


def test_entries_are_as_long_as_their_replacements() -> None:
    """What lets offsets hold: a release of OpenCC that broke this would have to be mapped."""
    entries = {key: value for _, _, some in OPENCC._dict_chain_data[0] for key, value in some.items()}
    assert [key for key, value in entries.items() if len(key) != len(value.split(" ")[0])] == []


HOSTILE = [
    "(ā",
    "開(kāi",
    "開(",
    "開(k\n",
    "開(kāi)",
    "(kāi)開",
    "乾坤",
    "於",
    "开陳",
    "開(   ",
    "\ud800開",
    "開 ",
]


@pytest.mark.parametrize("scrap", HOSTILE)
def test_time_grows_with_length_only(scrap: str) -> None:
    # Sixteen times as long may take sixteen times as long, and thrice that on a busy machine: a quadratic
    # pass takes 256 times as long, whenever it is measured.
    assert any(_seconds(scrap * 160_000) < 3 * 16 * _seconds(scrap * 10_000) for _ in range(3))


def _seconds(page: str) -> float:
    def once() -> float:
        start = time.process_time()
        normalize_script(page)
        return time.process_time() - start

    return min(once() for _ in range(3))


def test_characters_of_one_writing_are_those_of_opencc() -> None:
    """`writings.tsv` is made from its dictionaries, so that a simplified page need not load them."""
    convert = {way: OpenCC(way).convert for way in ("t2s", "s2t")}
    only = dict(load("writings.tsv"))
    basic = [chr(code) for code in range(0x80, 0x10000) if not 0xD800 <= code < 0xE000]
    traditional = {char for char in basic if convert["t2s"](char) != char}
    told = {char for char in basic if convert["s2t"](char) != char} - traditional
    assert set(only["traditional"]) == traditional
    assert set(only["simplified"]) <= told
    assert not any(char in "台后准群峰" for char in only["simplified"])
