"""An article made by hand, whose every span is known: what the tests of the annotated page look at."""

from __future__ import annotations

import datetime

from zonenews import (
    Act,
    Article,
    Block,
    BlockKind,
    Byline,
    BylineRole,
    Event,
    Headline,
    Leader,
    Office,
    Paragraph,
    ParagraphKind,
    Park,
    Published,
    Script,
    Source,
    Span,
)

TEXT = """首页 > 园区动态 > 正文
云溪经济开发区召开“项目攻坚”会议
2021-03-05 来源:云溪日报
  3月4日,云溪经济开发区召开会议,区委书记魏长青主持。魏书记指出,要抓项目。
<b onclick="alert(1)">云溪日报记者 柳依 & 'x'</b>
上一篇:没有了"""


def span(printed: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(printed, start + 1)
    return Span(start, start + len(printed))


def lines(*numbers: int) -> list[tuple[str, Span]]:
    every = TEXT.split("\n")
    return [(every[number].strip(), span(every[number].strip())) for number in numbers]


_MENTIONS = (span("云溪经济开发区"), span("云溪经济开发区", 1))
PARK = Park("云溪经济开发区", None, None, None, None, None, None, None, _MENTIONS)
OFFICE = Office("区委书记", span("区委书记"), "区委", "书记", None, False)
ACTS = (Act("主持", span("主持")), Act("指出", span("指出")))
LEADER = Leader("魏长青", (OFFICE,), True, ACTS, (span("魏长青"), span("魏书记")))
ARTICLE = Article(
    headline=Headline(lines(1)[0][0], None, None, lines(1)[0][1], (lines(1)[0][1],)),
    published=Published(datetime.date(2021, 3, 5), None, "2021-03-05", span("2021-03-05")),
    source=Source("云溪日报", span("云溪日报")),
    park=PARK,
    parks=(PARK,),
    leaders=(LEADER,),
    bylines=(Byline("柳依", BylineRole.REPORTER, span("柳依")),),
    event=Event(datetime.date(2021, 3, 4), "3月4日", span("3月4日")),
    body=tuple(Paragraph(text, ParagraphKind.PARAGRAPH, at) for text, at in lines(3, 4)),
    metadata=tuple(Block(text, BlockKind.STAMP, at) for text, at in lines(2)),
    boilerplate=tuple(
        Block(text, kind, at)
        for (text, at), kind in zip(lines(0, 5), (BlockKind.BREADCRUMB, BlockKind.PREVIOUS_NEXT), strict=True)
    ),
    script=Script.SIMPLIFIED,
    text=TEXT,
    url="https://example.org/?a=1&b=2",
)
