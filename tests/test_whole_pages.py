"""Whole pages as newspapers, press rooms and agencies print them: one row a page, letters and what it tells.

Lines begin with their label letter, `¶` ends a line; `$B` is the rest of an article. A row tells the headline
and those of date, source, event and bylines that it is about.
"""

from __future__ import annotations

import pytest

from zonenews import parse_article
from zonenews.document import ReadPage
from zonenews.labelling import label
from zonenews.normalising import normalise

Told = dict[str, str | list[str] | None]

_REST = (
    "B 管委会主任康平说,园区将把服务送到车间,让企业少跑一趟路、早一天投产。¶"
    "B 下一步,园区还要扩建标准厂房八万平方米,预计明年六月交付使用。"
)

# Issue date and paper over the headline, page heads of electronic papers.
PAPERS: list[tuple[str, Told]] = [
    (
        "M 《海州日报海外版》(2003年5月12日第四版)¶T 柳园新区引资三十亿美元¶M 本报松江电 记者方木¶$B",
        {"title": "柳园新区引资三十亿美元", "date": "2003-05-12", "source": "海州日报海外版"},
    ),
    (
        "M 《松江晚报》2006年3月4日A03版¶T 柳园工业区扩建二期厂房¶$B",
        {"title": "柳园工业区扩建二期厂房", "date": "2006-03-04", "source": "松江晚报"},
    ),
    (
        "M 松江日报 2012年4月26日 第6版 县区新闻¶T 柳园工业区扩建二期厂房¶$B",
        {"title": "柳园工业区扩建二期厂房", "date": "2012-04-26", "source": "松江日报"},
    ),
    (
        "M 松江日报2009年11月2日头版¶T 柳园工业区扩建二期厂房¶$B",
        {"title": "柳园工业区扩建二期厂房", "date": "2009-11-02", "source": "松江日报"},
    ),
    (
        "X 松江农民报数字版 第B2版:县域¶M 出版日期:2018-11-06¶X 上一篇 下一篇 返回目录¶"
        "T 柳园工业区扩建二期厂房¶$B",
        {"title": "柳园工业区扩建二期厂房", "date": "2018-11-06", "source": None},
    ),
    (
        "X 松江晚报电子版 第A05版:区县¶X 上一版 下一版¶M 2014年6月18日 星期三¶T 柳园工业区扩建二期厂房¶$B",
        {"title": "柳园工业区扩建二期厂房", "date": "2014-06-18"},
    ),
    (
        "X 版面导航 | 第01版:头版 | 第02版:要闻 | 第03版:区县 | 上一期 下一期¶"
        "M 松江日报 2009年10月20日 星期二¶"
        "T 柳园工业区扩建二期厂房¶M □ 本报记者 方木¶$B",
        {"title": "柳园工业区扩建二期厂房", "date": "2009-10-20", "source": "松江日报", "bylines": ["方木"]},
    ),
    # a kicker over a name whose predicate follows
    (
        "M 松江日报 2009年10月20日¶T 大干百日迎国庆¶T 柳园装备制造产业园¶T 九个项目同日开工¶"
        "M □ 本报记者 方木¶$B",
        {"title": "柳园装备制造产业园 九个项目同日开工"},
    ),
    (
        "M 松江日报 2009年10月20日¶T 招商的又一方热土¶T 柳园新区五年引资十二亿元¶M 本报记者 方木¶$B",
        {"title": "柳园新区五年引资十二亿元"},
    ),
    (
        "X 柳园网 > 要闻¶T 柳园装备制造产业园¶T 九个项目同日开工¶M 2009-10-20 09:00 来源:柳园网¶$B",
        {"title": "柳园装备制造产业园 九个项目同日开工"},
    ),
]

# What stands between stamp and article, or over the headline.
FURNITURE: list[tuple[str, Told]] = [
    (
        "X 大松网松江 > 财经¶T “织”出来的百亿产业¶M 2019年7月16日 09:02¶M 来源:松江商报¶X 0人参与 0评论¶$B",
        {"title": "“织”出来的百亿产业", "date": "2019-07-16", "source": "松江商报"},
    ),
    (
        "X 汇文网 >> 内地¶T 二百客商聚松江 十八项目落柳园¶M [2013-11-18] 我要评论¶X 放大图片¶$B",
        {"title": "二百客商聚松江 十八项目落柳园", "date": "2013-11-18"},
    ),
    (
        "X 柳园网 > 要闻¶T 柳园工业区扩建厂房¶M 2013-11-18 08:00 来源:柳园网¶X 条评论 12人跟帖¶$B",
        {"title": "柳园工业区扩建厂房", "date": "2013-11-18", "source": "柳园网"},
    ),
    (
        "X 柳园网 > 要闻¶T 柳园工业区扩建厂房¶M 2013-11-18 08:00 来源:柳园网¶X 相关评论¶$B",
        {"title": "柳园工业区扩建厂房", "date": "2013-11-18"},
    ),
    (
        "X 柳园新闻网 · 松江客户端¶T 柳园:盐碱滩上的“半个老乡”¶"
        "M 来源:松江都市报 发布时间:2017-09-12 08:24¶$B",
        {"title": "柳园:盐碱滩上的“半个老乡”", "source": "松江都市报"},
    ),
    (
        "X 松江在线 | 松江日报¶T 柳园工业区扩建厂房¶M 来源:松江日报 发布时间:2017-09-12 08:24¶$B",
        {"title": "柳园工业区扩建厂房"},
    ),
    (
        "X 党建引领 / 基层动态¶T “两新”组织同上一堂课¶M 2019/11/27 来源:柳园区人社局 点击量:¶$B",
        {"title": "“两新”组织同上一堂课", "source": "柳园区人社局"},
    ),
    (
        "X 网站首页  政务动态  园区建设  专题专栏¶T 柳园工业区开展节前检查¶"
        "M 时间:2014-01-24 信息来源:县安监局¶$B",
        {"title": "柳园工业区开展节前检查"},
    ),
    (
        "X 中国(松江)自由贸易试验区柳园片区 · 推介专题¶T 柳园片区签约九项目揽资八十亿¶"
        "M 松江商报网 2018-05-25 22:18¶$B",
        {"title": "柳园片区签约九项目揽资八十亿"},
    ),
    # not furniture
    (
        "X 柳园网 > 要闻¶T 人民的园区 · 柳园行¶M 2013-11-18 08:00 来源:柳园网¶$B",
        {"title": "人民的园区 · 柳园行"},
    ),
    (
        "X 柳园网 > 要闻¶T 柳园工业区举行项目新闻发布会¶M 2013-11-18 08:00 来源:柳园网¶$B",
        {"title": "柳园工业区举行项目新闻发布会"},
    ),
    (
        "X 柳园网 > 要闻¶T 柳园新区推“零跑腿” 微信扫码就能办证¶M 2013-11-18 08:00 来源:柳园网¶$B",
        {"title": "柳园新区推“零跑腿” 微信扫码就能办证"},
    ),
]

# Press conferences, interviews, scripts, minutes, bulletins.
ROOMS: list[tuple[str, Told]] = [
    (
        "X 松江市人民政府新闻办公室 新闻发布会¶T 柳园自贸片区挂牌五周年新闻发布会¶"
        "M 时间:2022-04-21 15:00   地点:市政府新闻发布厅   责任编辑:方木¶X 图文直播 | 发布词 | 相关图片¶"
        "B 主持人:¶B 各位记者朋友,大家好。今天我们请来了柳园片区管委会副主任康平先生。¶"
        "B 松江日报记者:¶B 请问数字提单目前推到了哪一步?¶B 康平:¶"
        "B 航线已经开到四十条,下一步要做的是数字提单。",
        {"title": "柳园自贸片区挂牌五周年新闻发布会", "date": None, "source": None, "event": "2022-04-21"},
    ),
    (
        "X 在线访谈 > 往期回顾¶T 让企业少跑一趟路¶M 嘉宾:柳园高新区政务服务局局长 康平¶"
        "M      柳园高新区市场监管局副局长 温良¶"
        "M 访谈时间:2019年10月16日 10:00-11:00 发布时间:2019-10-18 来源:柳园网¶"
        "B 主持人:各位网友大家好,今天做客访谈间的是康平局长和温良副局长。¶B 康平:大家好,很高兴和大家交流。",
        {"title": "让企业少跑一趟路", "date": "2019-10-18", "event": "2019-10-16", "source": "柳园网"},
    ),
    (
        "X 松江电视 | 直播 | 点播¶T 我市举行项目集中开工活动¶M 发布:松江电视台  2016-03-02 19:46¶"
        "B 【导语】今天上午,我市举行项目集中开工活动,三十二个项目同时开工。¶"
        "B 【口播】主会场设在柳园高新区,市领导康平等参加活动。¶M (记者 方木 编辑 乔木)",
        {"source": "松江电视台", "date": "2016-03-02", "event": "2016-03-02"},
    ),
    (
        "X 信息公开 > 会议纪要¶M 索引号:K23/2013-047 发布机构:柳园开发区办公室 生成日期:2013-5-21¶"
        "T 柳园开发区主任办公会议纪要¶M 〔2013〕5号¶"
        "B 2013年5月17日下午,康平主持召开主任办公会议。现纪要如下:¶"
        "B 一、会议听取了二期用地情况的汇报,原则同意按原规划条件供地。¶B 出席领导:康平 温良¶"
        "B 列  席:方木 乔木¶"
        "B 缺  席:石川¶B 记  录:田禾",
        {"title": "柳园开发区主任办公会议纪要", "date": "2013-05-21", "event": "2013-05-17"},
    ),
    (
        "T 园区简报¶M (第12期)¶M 柳园高新区工委办公室编   2008年12月11日¶B ◎ 市人大代表视察路网建设¶"
        "B 12月9日,市人大代表视察柳园路网建设情况,管委会主任康平陪同。¶B ◎ 区机关开展捐款活动¶"
        "B 连日来,区机关干部慷慨解囊,共捐款四万元。¶B ◎ 商会考察团来区考察¶"
        "B 12月10日,商会会长温良一行来区考察。",
        {"title": "园区简报", "date": "2008-12-11", "source": "柳园高新区工委办公室", "event": None},
    ),
]

# The end of the page.
ENDS: list[tuple[str, Told]] = [
    (
        "X 柳园网 > 要闻¶T 柳园扩建厂房¶M 2013-11-18 08:00¶$B¶M (柳园区招商局办公室供稿)",
        {"source": "柳园区招商局办公室"},
    ),
    (
        "X 柳园网 > 要闻¶T 柳园扩建厂房¶M 2013-11-18 08:00¶$B¶M (柳园区宣传组 供稿)",
        {"source": "柳园区宣传组"},
    ),
    ("X 柳园网 > 要闻¶T 柳园扩建厂房¶M 2013-11-18 08:00¶$B¶M (松江市商务局开发区科)", {}),
    ("X 柳园网 > 要闻¶T 柳园扩建厂房¶M 2013-11-18 08:00¶$B¶M (作者单位:松江党校经济学教研部)", {}),
    ("X 柳园网 > 要闻¶T 柳园扩建厂房¶M 2013-11-18 08:00¶$B¶M 新华社发(幺木 摄)", {"bylines": ["幺木"]}),
    (
        "X 柳园网 > 要闻¶T 柳园扩建厂房¶M 2013-11-18 08:00¶$B¶B (大事记)¶"
        "B 1984.10  市政府批复设立柳园开发区,面积三平方公里。",
        {},
    ),
    ("X 柳园网 > 要闻¶T 柳园扩建厂房¶M 2013-11-18 08:00¶$B¶X 阅读下一篇 返回柳园网首页", {}),
    ("X 柳园网 > 要闻¶T 柳园扩建厂房¶M 2013-11-18 08:00¶$B¶X 支持松江社 下载APP", {}),
    ("X 柳园网 > 要闻¶T 柳园扩建厂房¶M 2013-11-18 08:00¶$B¶X (0人投票)好评 中评 差评", {}),
    ("X 柳园网 > 要闻¶T 柳园扩建厂房¶M 2013-11-18 08:00¶$B¶X 阅读 3.2万 赞 211 在看 98", {}),
    ("X 柳园网 > 要闻¶T 柳园扩建厂房¶M 2013-11-18 08:00¶$B¶X 相关新闻 新闻排行 松江论坛", {}),
    ("X 柳园网 > 要闻¶T 柳园扩建厂房¶M 2013-11-18 08:00¶$B¶X 附件:规划图.jpg", {}),
    (
        "X 柳园网 > 要闻¶T 柳园扩建厂房¶M 2013-11-18 08:00¶$B¶B 延伸阅读¶"
        "B 柳园开发区设立于1992年,规划面积四十平方公里,现有企业三百家。¶M 责编:方木",
        {"bylines": ["方木"]},
    ),
    (
        "X 柳园网 > 统计¶T 2019年柳园开发区主要经济指标¶M 2020-02-18 08:00¶$B¶"
        "B        指标        2019年     增幅¶B        生产总值(亿元)    105    8.3%¶"
        "B        工业增加值(亿元)    61    6.9%¶"
        "X 政府网站找错  无障碍  适老化",
        {},
    ),
]


def _letters(page: str) -> tuple[list[str], str]:
    rows = page.replace("$B", _REST).split("¶")
    return rows, "\n".join(row[2:] for row in rows)


@pytest.mark.parametrize(("page", "told"), PAPERS + FURNITURE + ROOMS + ENDS)
def test_page(page: str, told: Told) -> None:
    rows, text = _letters(page)
    labels = label(normalise(ReadPage(text)))
    assert [f"{made.part.value} {row[2:]}" for made, row in zip(labels, rows, strict=True)] == rows
    article = parse_article(text, kind="text")
    found: Told = {
        "title": article.title,
        "date": article.date.isoformat() if article.date else None,
        "source": article.source.name if article.source else None,
        "event": article.event_date.isoformat() if article.event_date else None,
        "bylines": [byline.name for byline in article.bylines],
    }
    assert {name: found[name] for name in told} == told
