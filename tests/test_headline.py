"""The headline: joined lines, kicker, subtitle, what sites put around it.

Each row is the head of an invented page.
"""

from __future__ import annotations

import pytest

from zonenews.document import Meta, ReadPage
from zonenews.fields.headline import find_headline
from zonenews.labelling import label
from zonenews.normalising import normalise

BODY = "5月5日,柳园经济开发区召开会议,部署下半年工作。会议要求抓好落实。"

# the lines above the body / headline, kicker, subtitle
HEADS = [
    ("柳园经济开发区召开推进会", "柳园经济开发区召开推进会", None, None),
    ("首页 > 要闻\n柳园经济开发区召开推进会\n2020-05-06 柳园日报", "柳园经济开发区召开推进会", None, None),
    # two lines that make one sentence
    (
        "柳园市政法机关“法治进园区”活动\n走进新材料产业园",
        "柳园市政法机关“法治进园区”活动 走进新材料产业园",
        None,
        None,
    ),
    (
        "柳园市人民政府办公室关于\n促进开发区高质量发展的意见",
        "柳园市人民政府办公室关于 促进开发区高质量发展的意见",
        None,
        None,
    ),
    ("柳园新材料产业园\n把废渣变成宝贝", "柳园新材料产业园 把废渣变成宝贝", None, None),
    ("我市开发区建设\n取得新突破", "我市开发区建设 取得新突破", None, None),
    # broken by a blank
    ("凝心聚力  柳园经济开发区召开推进会", "凝心聚力 柳园经济开发区召开推进会", None, None),
    # kicker
    (
        "——“走进产业园”系列报道之二\n老厂房里的新工坊\n柳园晚报 2019-03-04",
        "老厂房里的新工坊",
        "“走进产业园”系列报道之二",
        None,
    ),
    ("聚焦项目建设年\n柳园经济开发区三个项目开工", "柳园经济开发区三个项目开工", "聚焦项目建设年", None),
    # subtitle
    ("柳园经济开发区召开推进会\n康平出席并讲话", "柳园经济开发区召开推进会", None, "康平出席并讲话"),
    ("让企业少跑腿\n——柳园经济开发区审批改革见闻", "让企业少跑腿", None, "柳园经济开发区审批改革见闻"),
    ("柳园经济开发区热潮涌\n半年新增市场主体八百户", "柳园经济开发区热潮涌", None, "半年新增市场主体八百户"),
    # repeated
    (
        "柳园经济开发区召开推进会\n2020-05-06\n柳园经济开发区召开推进会",
        "柳园经济开发区召开推进会",
        None,
        None,
    ),
    # letter-spaced, marks of the site
    ("柳 园 将 设 保 税 仓(图)\n2010-02-03", "柳园将设保税仓", None, None),
    ("[转帖]柳园要建科技馆了 [复制链接]\n发表于 2011-6-1 08:30", "柳园要建科技馆了", None, None),
    ("柳园经济开发区消防演练(组图)\n时间:2015-06-07", "柳园经济开发区消防演练", None, None),
    ("柳园经济开发区招商办法(试行)\n时间:2015-06-07", "柳园经济开发区招商办法(试行)", None, None),
    ("标题:柳园经济开发区召开推进会\n时间:2015-06-07", "柳园经济开发区召开推进会", None, None),
    ("公    告", "公告", None, None),
    # under the table of an open-government page
    (
        "索引号:LY-2020-01\n发布机构:柳园经济开发区\n关于开展消防检查的通知",
        "关于开展消防检查的通知",
        None,
        None,
    ),
    # none
    ("", None, None, None),
    ("首页 > 要闻 > 正文", None, None, None),
    ("园区要闻", None, None, None),
    ("2020-05-06 来源:柳园日报", None, None, None),
    ("微信扫一扫", None, None, None),
]


@pytest.mark.parametrize(("head", "text", "kicker", "subtitle"), HEADS)
def test_headline(head: str, text: str | None, kicker: str | None, subtitle: str | None) -> None:
    document = normalise(ReadPage(f"{head}\n{BODY}\n"))
    headline = find_headline(document, label(document))
    if headline is None:
        assert text is None
        return
    assert (headline.text, headline.kicker, headline.subtitle) == (text, kicker, subtitle)
    printed = document.source[headline.span.start : headline.span.end]
    assert "".join(printed.split()) == "".join(headline.text.split())


def test_spans_name_every_line_of_the_headline() -> None:
    document = normalise(ReadPage(f"柳园召开推进会\n康平出席并讲话\n2020-05-06\n柳园召开推进会\n{BODY}"))
    headline = find_headline(document, label(document))
    assert headline
    assert [document.source[span.start : span.end] for span in headline.spans] == [
        "柳园召开推进会",
        "康平出席并讲话",
        "柳园召开推进会",
    ]


def test_the_title_of_an_html_page_names_the_headline() -> None:
    text = f"魅力柳园欢迎你来\n柳园经济开发区的一天\n工人们的早餐\n2020-05-06\n{BODY}"
    document = normalise(ReadPage(text, meta=Meta(title="柳园经济开发区的一天_柳园网")))
    headline = find_headline(document, label(document))
    assert headline
    assert headline.text == "柳园经济开发区的一天"
