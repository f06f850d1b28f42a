"""The annotated page: every mark over the right words, every line kept, nothing of the page let through."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from annotated import ARTICLE, LEADER, OFFICE, PARK, TEXT
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from zonenews import Byline, BylineRole, Paragraph, ParagraphKind, Source, Span, ZonenewsError, parse_article


class Page(HTMLParser):
    """What a browser would make of the file: elements, attributes, the lines of text, the marked words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.lines: list[list[str]] = []
        self.classes: list[str] = []
        self.marked: list[tuple[str, list[str]]] = []
        self._open: list[list[str]] = []
        self._inside = self._in_line = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.add(tag)
        self.attributes |= values.keys()
        if tag in ("article", "aside"):
            self._inside = tag == "article"
        elif self._inside and tag == "p":
            self.lines.append([])
            self._in_line = True
        elif self._inside and tag == "div":
            self.classes.append(values["class"] or "")
        elif tag == "mark":
            words: list[str] = []
            self.marked.append((values["data-row"] or "", words))
            self._open.append(words)

    def handle_endtag(self, tag: str) -> None:
        if tag == "mark":
            self._open.pop()
        elif tag == "p":
            self._in_line = False
        elif tag == "article":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._in_line:
            self.lines[-1].append(data)
            for words in self._open:
                words.append(data)

    @property
    def text(self) -> str:
        return "\n".join("".join(line) for line in self.lines)

    @property
    def marks(self) -> list[tuple[str, str]]:
        return [(row, "".join(words)) for row, words in self.marked]


TAGS = Page(ARTICLE.to_html()).tags
ATTRIBUTES = Page(ARTICLE.to_html()).attributes


def test_every_line_is_shown_with_its_part_and_kind() -> None:
    page = Page(ARTICLE.to_html())
    assert page.text == TEXT
    assert page.classes == [
        "line boilerplate line-breadcrumb",
        "line headline line-headline",
        "line metadata line-stamp",
        "line body line-paragraph",
        "line body line-paragraph",
        "line boilerplate line-previous_next",
    ]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("published", ["2021-03-05"]),
        ("source", ["云溪日报"]),
        ("park-0", ["云溪经济开发区", "云溪经济开发区"]),
        ("leader-0", ["区委书记", "魏长青", "魏书记"]),
        ("byline-0", ["柳依"]),
        ("event-date", ["3月4日"]),
    ],
)
def test_marks_cover_the_words_of_their_field(row: str, words: list[str]) -> None:
    assert [marked for at, marked in Page(ARTICLE.to_html()).marks if at == row] == words


def test_the_record_names_every_value() -> None:
    record = ARTICLE.to_html().partition("<aside")[2]
    for value in ("2021-03-05", "2021-03-04", "云溪日报", "区委书记", "present", "柳依", "魏书记 <i>×1</i>"):
        assert value in record


@pytest.mark.parametrize(
    ("spans", "marked"),
    [
        # a zone's name inside the source's, at its end, overlapping it, and the same words twice over
        ((Span(2, 12), Span(4, 8)), [("source", "23456789ab"), ("park-0", "4567")]),
        ((Span(2, 12), Span(8, 12)), [("source", "23456789ab"), ("park-0", "89ab")]),
        ((Span(2, 8), Span(6, 12)), [("source", "234567"), ("park-0", "67"), ("park-0", "89ab")]),
        ((Span(2, 8), Span(2, 8)), [("park-0", "234567"), ("source", "234567")]),
        # spans that lie outside the text, or are empty, mark nothing
        ((Span(14, 99), Span(99, 120)), [("source", "ef")]),
        ((Span(-4, 2), Span(7, 7)), [("source", "01")]),
    ],
)
def test_overlapping_marks_nest(spans: tuple[Span, Span], marked: list[tuple[str, str]]) -> None:
    text = "0123456789abcdef"
    source, park = spans
    article = evolve(
        parse_article(""), text=text, source=Source("x", source), parks=(evolve(PARK, mentions=(park,)),)
    )
    page = Page(article.to_html())
    assert page.text == text
    assert sorted(page.marks) == sorted(marked)


def test_a_mark_over_a_line_break_goes_on_in_the_next_line() -> None:
    article = evolve(parse_article(""), text="ab\ncd\n\nef", source=Source("x", Span(1, 8)))
    page = Page(article.to_html())
    assert page.text == article.text
    assert page.marks == [("source", "b"), ("source", "cd"), ("source", "e")]


# Ways out of the text: into mark-up, an attribute, a script, the template, another direction of writing.
WAYS_OUT = """<script>alert(1)</script>|</script>|</style>|]]>|<!--|-->|&lt;|&#0;|"|'|`|<plaintext>|</mark>
<img src=x onerror=alert(1)>|javascript:alert(1)|$text|${script}|</article>|\u202e|\ufeff|\uffff
\x00|\x0b|\r|园区"""
HOSTILE = st.lists(
    st.sampled_from(["\n", "\r\n", "\ud800", *WAYS_OUT.replace("\n", "|").split("|")]) | st.characters(),
    max_size=12,
).map("".join)


def visible(text: str) -> str:
    """The text with forbidden characters shown by their signs and Windows line ends made plain."""
    return "\n".join(
        "".join(
            chr(0x2400 + ord(each))
            if ord(each) < 0x20 and each != "\t"
            else "␡"
            if each == "\x7f"
            else "\ufffd"
            if 0x80 <= ord(each) < 0xA0 or 0xD800 <= ord(each) < 0xE000
            else each
            for each in line.removesuffix("\r")
        )
        for line in text.split("\n")
    )


@given(HOSTILE)
def test_a_hostile_page_stays_text(text: str) -> None:
    page = Page(parse_article(text, kind="text").to_html())
    assert page.text == visible(text)
    assert page.tags <= TAGS
    assert page.attributes <= ATTRIBUTES


@given(st.lists(HOSTILE, min_size=9, max_size=9))
def test_hostile_values_stay_text(values: list[str]) -> None:
    title, stamp, source, park, official, leader, office, byline, url = values
    assert ARTICLE.headline
    assert ARTICLE.published
    article = evolve(
        ARTICLE,
        headline=evolve(ARTICLE.headline, text=title, kicker=office, subtitle=url),
        published=evolve(ARTICLE.published, text=stamp, span=None),
        source=Source(source, None),
        parks=(evolve(PARK, name=park, official=official, city=url),),
        leaders=(
            evolve(
                LEADER,
                name=leader,
                offices=(evolve(OFFICE, text=office, zone=park),),
                acts=(evolve(LEADER.acts[0], text=official),),
            ),
        ),
        bylines=(Byline(byline, BylineRole.EDITOR, None),),
        url=url,
    )
    html = article.to_html()
    page = Page(html)
    assert page.text == TEXT
    assert page.tags <= TAGS | {"small"}
    assert page.attributes <= ATTRIBUTES
    assert html.encode()  # no lone surrogate is left
    assert Page(article._repr_html_()).tags == {"iframe"}


@given(
    st.lists(st.tuples(st.integers(-5, 40), st.integers(-5, 40)), max_size=12), st.text("ab\n\r", max_size=30)
)
def test_any_spans_at_all(spans: list[tuple[int, int]], text: str) -> None:
    mentions = tuple(Span(start, end) for start, end in spans)
    article = evolve(
        parse_article(""),
        text=text,
        parks=(evolve(PARK, mentions=mentions[::2]),),
        leaders=(evolve(LEADER, mentions=mentions[1::2]),),
        body=tuple(Paragraph("x", ParagraphKind.PARAGRAPH, each) for each in mentions),
    )
    assert Page(article.to_html()).text == visible(text)


def test_another_language_is_refused() -> None:
    with pytest.raises(ZonenewsError, match="lang is 'en' or 'zh', not 'fr'"):
        ARTICLE.to_html(lang="fr")  # type: ignore[arg-type]


def test_the_file_grows_with_the_page_and_no_faster() -> None:
    def size(times: int) -> int:
        text = "魏长青、" * times
        mentions = tuple(Span(4 * number, 4 * number + 3) for number in range(times))
        article = evolve(
            parse_article(""), text=text, leaders=tuple(evolve(LEADER, mentions=(each,)) for each in mentions)
        )
        return len(article.to_html())

    once, twice, four = size(500), size(1000), size(2000)
    assert four - twice < 2.1 * (twice - once)
