"""Source, date, day of the event and bylines together: one row a page, with those that the row is about.

Lines begin with their label letter, `¶` ends a line; `$T` is a headline, `$R` a sentence.
"""

from __future__ import annotations

import datetime

import pytest
from lettered import lettered

from zonenews.fields.bylines import find_bylines
from zonenews.fields.event_date import find_event
from zonenews.fields.published import find_published
from zonenews.fields.source import find_source

_HEADLINE = "T 园区召开项目推进会¶"
_SENTENCE = "园区召开项目推进会,研究下一步工作。"

Told = dict[str, str | list[str] | None]

ORIGINS: list[tuple[str, Told]] = [
    ("$T¶B 中新网松江5月8日电 (记者 乔木)$R", {"source": "中新网", "bylines": ["乔木"]}),
    ("$TB $R(原载2004年5月8日《松江日报》)", {"source": "松江日报", "date": None, "bylines": []}),
    ("$TM 2021-05-09 08:30 松江发布¶B $R", {"source": "松江发布", "date": "2021-05-09", "bylines": []}),
    (
        "$TM 松江观察 2021-05-09 08:30 发表于上海¶B $R¶X 松江观察 首页",
        {"source": "松江观察", "date": "2021-05-09", "bylines": []},
    ),
    (
        "$TM 松江微报 2021-05-09 08:30¶B $R¶X 松江微报",
        {"source": "松江微报", "date": "2021-05-09", "bylines": []},
    ),
    (
        "$TM 2021-05-09 08:30 园区动态¶B $R¶X 首页 > 园区动态",
        {"source": None, "date": "2021-05-09", "bylines": []},
    ),
    ("$TM 2021-05-09 08:30 招商动态¶X 招商动态¶B $R", {"source": None, "date": "2021-05-09", "bylines": []}),
    ("$TM 2021-05-09 08:30 山东¶B $R", {"source": None, "date": "2021-05-09", "bylines": []}),
    ("$TM 2021-05-09 乔木¶B $R", {"source": None, "date": "2021-05-09", "bylines": ["乔木"]}),
    (
        "$TM 原创 乔木 松江园区 2021-05-09¶B $R",
        {"source": "松江园区", "date": "2021-05-09", "bylines": ["乔木"]},
    ),
    (
        "$TM 原创 方木 松江新区发布¶M 2021-05-09 18:31¶B $R",
        {"source": "松江新区发布", "date": "2021-05-09", "bylines": ["方木"]},
    ),
    (
        "$TM 原创 松江发布 松江发布 2021-05-09¶B $R",
        {"source": "松江发布", "date": "2021-05-09", "bylines": []},
    ),
    (
        "$TM 原创 小新 新区微生活 2021-05-09 18:00¶B $R",
        {"source": "新区微生活", "date": "2021-05-09", "bylines": ["小新"]},
    ),
    (
        "$TM 松江日报 | 乔木 | 2021-05-09¶B $R",
        {"source": "松江日报", "date": "2021-05-09", "bylines": ["乔木"]},
    ),
    (
        "$TM 松江日报 记者 乔木 摄影 方木 2021-05-09¶B $R",
        {"source": "松江日报", "date": "2021-05-09", "bylines": ["乔木", "方木"]},
    ),
    (
        "$TM 记者 乔木 方木 松江日报 2021年5月9日 A02版¶B $R",
        {"source": "松江日报", "date": "2021-05-09", "bylines": ["乔木", "方木"]},
    ),
    (
        "$TM 作者:乔木 建设局 2021-05-09¶B $R",
        {"source": None, "date": "2021-05-09", "bylines": ["乔木"]},
    ),
    (
        "$TM 2021年05月09日08:12  来源：松江日报  作者：乔木  责任编辑：方木¶B $R",
        {"source": "松江日报", "date": "2021-05-09", "bylines": ["乔木", "方木"]},
    ),
    (
        "$TM 来源：松江日报　2021年05月09日　【字号：大 中 小】¶B $R",
        {"source": "松江日报", "date": "2021-05-09", "bylines": []},
    ),
    (
        "$TM www.songjiang.com 2005-05-09 08:12:33 松江新闻网¶B $R",
        {"source": "松江新闻网", "date": "2005-05-09", "bylines": []},
    ),
    (
        "$TM 2005年5月9日 10:25 松江晚报  共有 120 人浏览¶B $R",
        {"source": "松江晚报", "date": "2005-05-09", "bylines": []},
    ),
    (
        "$TM http://www.sj.gov.cn 2005-5-9 松江市招商局¶B $R",
        {"source": "松江市招商局", "date": "2005-05-09", "bylines": []},
    ),
    (
        "$TM 发布时间： 2005-5-9 被阅览数： 12 文章来源： 松江开发区 文字 〖 大 中 小 〗¶B $R",
        {"source": "松江开发区", "date": "2005-05-09", "bylines": []},
    ),
    (
        "$TM 【作者:乔木 来源:松江报 点击数:412 更新时间:2006-4-3】¶B $R",
        {"source": "松江报", "date": "2006-04-03", "bylines": ["乔木"]},
    ),
    (
        "$TM 作者：乔木    文章来源：本站原创    点击数：    更新时间：2007-5-11¶B $R",
        {"source": None, "date": "2007-05-11", "bylines": ["乔木"]},
    ),
    (
        "$TM 日期：2008年3月2日 17:18:27 录入：admin¶B $R",
        {"source": None, "date": "2008-03-02", "bylines": []},
    ),
    (
        "$TM 信息来源： 松江县经济开发区管委会 发布时间： 2011-03-02 浏览次数： 512¶B $R",
        {"source": "松江县经济开发区管委会", "date": "2011-03-02", "bylines": []},
    ),
    (
        "$TM 添加时间：2010/3/2  来源：松江日报  阅读：33次¶B $R",
        {"source": "松江日报", "date": "2010-03-02", "bylines": []},
    ),
    (
        "$TM 2012年03月02日 来源：松江日报 字体显示：大 中 小¶B $R",
        {"source": "松江日报", "date": "2012-03-02", "bylines": []},
    ),
    (
        "$TM 来源：松江日报  | 2014-03-02 | 编辑：乔木 | 审核：方木¶B $R",
        {"source": "松江日报", "date": "2014-03-02", "bylines": ["乔木"]},
    ),
    (
        "$TM 字号：[大 中 小] 发布日期：2015-03-02 来源：松江日报 作者：乔木 摄影：方木¶B $R",
        {"source": "松江日报", "date": "2015-03-02", "bylines": ["乔木", "方木"]},
    ),
    (
        "$TM 2016-03-02 16:33:48 来源： 松江日报 评论：0 点击：12¶B $R",
        {"source": "松江日报", "date": "2016-03-02", "bylines": []},
    ),
    (
        "$TM 撰稿：乔木  审核：方木  来源：松江产业集团  发布时间：2017-03-02¶B $R",
        {"source": "松江产业集团", "date": "2017-03-02", "bylines": ["乔木"]},
    ),
    (
        "$TM 2018-03-02 09:00 来源:松江日报 责编:乔木 原作者:方木¶B $R",
        {"source": "松江日报", "date": "2018-03-02"},
    ),
    ("$TM 2019/03/02 星期六 松江日报¶B $R", {"source": "松江日报", "date": "2019-03-02", "bylines": []}),
    ("$TM 松江日报/2019年/3月/2日/第003版¶B $R", {"source": "松江日报", "date": "2019-03-02", "bylines": []}),
    (
        "$TM 松江日报 2019年3月2日 星期六 A3版¶B $R",
        {"source": "松江日报", "date": "2019-03-02", "bylines": []},
    ),
    (
        "$TM 文/乔木 图/方木 2020-03-02¶B $R",
        {"source": None, "date": "2020-03-02", "bylines": ["乔木", "方木"]},
    ),
    ("$TM 二〇二〇年三月二日 松江日报¶B $R", {"source": "松江日报", "date": "2020-03-02", "bylines": []}),
    ("$TM 2020.03.02 松江日报¶B $R", {"source": "松江日报", "date": "2020-03-02", "bylines": []}),
    (
        "$TM 发布时间：２０２０－０３－０２　来源：松江日报¶B $R",
        {"source": "松江日报", "date": "2020-03-02", "bylines": []},
    ),
    (
        "$TM 发布时间:2020年3月2日 下午3:20 来源:松江日报¶B $R",
        {"source": "松江日报", "date": "2020-03-02", "bylines": []},
    ),
    (
        "$TM 来源: 澎湃新闻·澎湃号·政务 2020-03-02¶B $R",
        {"source": "澎湃新闻·澎湃号·政务", "date": "2020-03-02", "bylines": []},
    ),
    (
        "$TM 来源:松江日报 记者:乔木 通讯员:方木 2020-03-02¶B $R",
        {"source": "松江日报", "date": "2020-03-02", "bylines": ["乔木", "方木"]},
    ),
    (
        "$TM 来源：松江日报 （记者 乔木） 2020-03-02¶B $R",
        {"source": "松江日报", "date": "2020-03-02", "bylines": ["乔木"]},
    ),
    (
        "$TM 时间:2020-03-02 09:30:00 | 来源:松江日报 | 作者:乔 木、方 木¶B $R",
        {"source": "松江日报", "date": "2020-03-02", "bylines": ["乔木", "方木"]},
    ),
    ("$TB $R¶M 供稿单位：党政办 撰稿人：乔木", {"source": "党政办", "bylines": ["乔木"]}),
]

DAYS: list[tuple[str, Told]] = [
    (
        "$TM 2021-05-09¶B 中新网松江5月8日电 (乔木 方木)松江新区8日$R",
        {"source": "中新网", "date": "2021-05-09", "event": "2021-05-08", "bylines": ["乔木", "方木"]},
    ),
    (
        "$TM 2021-05-09¶B 新华社松江5月8日电(记者乔木、方木)松江新区$R",
        {"source": "新华社", "date": "2021-05-09", "event": None, "bylines": ["乔木", "方木"]},
    ),
    (
        "$TM 2021-05-09¶B 新华网松江频道5月8日电 松江新区$R",
        {"source": "新华网松江频道", "date": "2021-05-09", "event": None, "bylines": []},
    ),
    (
        "$TB 央广网松江5月8日消息(记者乔木 松江台记者 方木)$R",
        {"source": "央广网", "date": None, "event": None, "bylines": ["乔木", "方木"]},
    ),
    ("$TB 【松江日报讯】$R", {"source": "松江日报", "date": None, "event": None, "bylines": []}),
    ("$TB [松江日报讯] $R", {"source": "松江日报", "date": None, "event": None, "bylines": []}),
    ("$TB 〔松江晚报消息〕$R", {"source": "松江晚报", "date": None, "event": None, "bylines": []}),
    ("$TB ■松江商报讯 $R", {"source": "松江商报", "date": None, "event": None, "bylines": []}),
    (
        "$TB 松江日报讯(全媒体记者 乔木)$R",
        {"source": "松江日报", "date": None, "event": None, "bylines": ["乔木"]},
    ),
    ("$TB 松江县融媒体中心讯 $R", {"source": "松江县融媒体中心", "date": None, "event": None, "bylines": []}),
    ("$TB 松江融媒5月8日讯 $R", {"source": "松江融媒", "date": None, "event": None, "bylines": []}),
    ("$TB 松江在线消息 $R", {"source": "松江在线", "date": None, "event": None, "bylines": []}),
    (
        "$TB 中国松江网讯(记者 乔木)$R",
        {"source": "中国松江网", "date": None, "event": None, "bylines": ["乔木"]},
    ),
    (
        "$TB 松江新闻网讯 记者乔木报道:$R",
        {"source": "松江新闻网", "date": None, "event": None, "bylines": ["乔木"]},
    ),
    ("$TB 据松江发布消息,$R", {"source": "松江发布", "date": None, "event": None, "bylines": []}),
    ("$TB 据“松江发布”微信公众号消息,$R", {"source": "松江发布", "date": None, "event": None, "bylines": []}),
    ("$TB 据“松江发布”消息,$R", {"source": "松江发布", "date": None, "event": None, "bylines": []}),
    ("$TB 据松江发布微信公众号消息,$R", {"date": None, "event": None, "bylines": []}),
    ("$TB 据《松江日报》报道,$R", {"source": "松江日报", "date": None, "event": None, "bylines": []}),
    ("$TB 据《松江日报》5月8日报道,$R", {"source": "松江日报", "date": None, "event": None, "bylines": []}),
    ("$TB 据新华社北京5月8日电 $R", {"source": "新华社", "date": None, "event": None, "bylines": []}),
    ("$TB 据新华社电 $R", {"source": "新华社", "date": None, "event": None, "bylines": []}),
    ("$TB 据松江电视台报道,$R", {"source": "松江电视台", "date": None, "event": None, "bylines": []}),
    ("$TB 据中央广播电视总台中国之声《新闻纵横》报道,$R", {"date": None, "event": None, "bylines": []}),
    ("$TB 松江日报5月8日讯 $R", {"source": "松江日报", "date": None, "event": None, "bylines": []}),
    ("$TB 本报松江5月8日电(记者乔木)$R", {"source": None, "date": None, "event": None, "bylines": ["乔木"]}),
    ("$TB 本报5月8日松江讯(记者乔木)$R", {"source": None, "date": None, "event": None, "bylines": ["乔木"]}),
    (
        "$TB 本报讯 记者乔木 通讯员方木报道 $R",
        {"source": None, "date": None, "event": None, "bylines": ["乔木", "方木"]},
    ),
    ("$TB 本网讯:$R", {"source": None, "date": None, "event": None, "bylines": []}),
    (
        "$TB 人民网松江5月8日电(记者乔木)$R",
        {"source": "人民网", "date": None, "event": None, "bylines": ["乔木"]},
    ),
    ("$TB 人民日报北京5月8日讯 $R", {"source": "人民日报", "date": None, "event": None, "bylines": []}),
    (
        "$TB 中国日报5月8日电(记者 乔木)$R",
        {"source": "中国日报", "date": None, "event": None, "bylines": ["乔木"]},
    ),
    ("$TB 法制日报讯 记者乔木 $R", {"source": "法制日报", "date": None, "event": None, "bylines": ["乔木"]}),
    ("$TB 松江高新区讯 $R", {"date": None, "event": None, "bylines": []}),
    ("$TB 大松网松江讯(记者 乔木)$R", {"source": "大松网", "date": None, "event": None, "bylines": ["乔木"]}),
    (
        "$TB 大松网·松江日报讯(记者 乔木)$R",
        {"source": "大松网·松江日报", "date": None, "event": None, "bylines": ["乔木"]},
    ),
    (
        "$TB 上海证券报·中国证券网讯(记者 乔木)$R",
        {"source": "上海证券报·中国证券网", "date": None, "event": None, "bylines": ["乔木"]},
    ),
    ("$TB 每经讯,$R", {"date": None, "event": None, "bylines": []}),
    ("$TB 财联社5月8日电,$R", {"source": "财联社", "date": None, "event": None, "bylines": []}),
    ("$TB 澎湃新闻5月8日讯 $R", {"source": "澎湃新闻", "date": None, "event": None, "bylines": []}),
    (
        "$TB 松江新闻客户端5月8日讯 $R",
        {"source": "松江新闻客户端", "date": None, "event": None, "bylines": []},
    ),
    ("$TB (松江日报讯)$R", {"source": "松江日报", "date": None, "event": None, "bylines": []}),
    (
        "$TB 科技日报松江5月8日电 (通讯员乔木)$R",
        {"source": "科技日报", "date": None, "event": None, "bylines": ["乔木"]},
    ),
    ("$TB 通讯行业发展很快,园区网讯企业很多。", {"source": None, "date": None, "event": None, "bylines": []}),
    ("$TB 园区引进电子信息项目,用电量增长。", {"source": None, "date": None, "event": None, "bylines": []}),
    ("$TB 记者从松江发布获悉,$R", {"source": None, "date": None, "event": None, "bylines": []}),
    ("$TB $R(来源:松江日报)", {"source": "松江日报", "date": None, "event": None, "bylines": []}),
    (
        "$TB $R（来源：松江日报 记者：乔木）",
        {"source": "松江日报", "date": None, "event": None, "bylines": ["乔木"]},
    ),
    (
        "$TB $R（来源：松江日报 作者：乔木）",
        {"source": "松江日报", "date": None, "event": None, "bylines": ["乔木"]},
    ),
    ("$TB $R（转自《松江日报》）", {"source": "松江日报", "date": None, "event": None, "bylines": []}),
    ("$TB $R（摘自松江日报）", {"source": "松江日报", "date": None, "event": None, "bylines": []}),
    ("$TB $R（原载《松江日报》）", {"source": "松江日报", "date": None, "event": None, "bylines": []}),
    ("$TB $R(本文来源:松江日报)", {"source": "松江日报", "date": None, "event": None, "bylines": []}),
    ("$TB $R(据新华社)", {"source": "新华社", "date": None, "event": None, "bylines": []}),
    ("$TB $R(据新华社电)", {"source": "新华社", "date": None, "event": None, "bylines": []}),
    ("$TB $R(据《松江日报》报道)", {"source": "松江日报", "date": None, "event": None, "bylines": []}),
    (
        "$TB $R(据松江日报、松江发布)",
        {"source": "松江日报、松江发布", "date": None, "event": None, "bylines": []},
    ),
    (
        "$TB $R(来源:松江日报、海松网)",
        {"source": "松江日报、海松网", "date": None, "event": None, "bylines": []},
    ),
    ("$TB $R(综合松江日报、海松网)", {"date": None, "event": None, "bylines": []}),
    ("$TB $R来源:松江日报", {"source": "松江日报", "date": None, "event": None, "bylines": []}),
    ("$TB $R (松江日报供稿)", {"date": None, "event": None, "bylines": []}),
    ("$TB $R(新区党政办 乔木)", {"date": None, "event": None, "bylines": ["乔木"]}),
    ("$TB $R(松江日报记者 乔木)", {"source": "松江日报", "date": None, "event": None, "bylines": ["乔木"]}),
    ("$TB $R(松江日报 乔木)", {"source": "松江日报", "date": None, "event": None, "bylines": ["乔木"]}),
    ("$TB $R(据统计资料)", {"source": None, "date": None, "event": None, "bylines": []}),
    ("$TB $R(转载请注明来源)", {"source": None, "date": None, "event": None, "bylines": []}),
    ("$TM 2020-03-02¶B 3月1日，园区开工。", {"event": "2020-03-01", "bylines": []}),
    ("$TM 2020-03-02¶B 昨日下午，园区开工。", {"event": "2020-03-01", "bylines": []}),
    ("$TM 2020-03-02¶B 日前，园区开工。3月1日投产。", {"event": None, "bylines": []}),
    ("$TM 2020-01-02¶B 12月31日，园区开工。", {"event": "2019-12-31", "bylines": []}),
    ("$TM 2020-03-02¶B 2月28日至3月1日，园区开展督查。", {"event": "2020-02-28", "bylines": []}),
    ("$TM 2020-03-02¶B 29日上午，园区开工。", {"event": "2020-02-29", "bylines": []}),
    ("$TM 2020-03-02¶B 2月底，园区开工。", {"event": None, "bylines": []}),
    ("$TM 2020-03-02¶B 上周五，园区开工。", {"event": "2020-02-28", "bylines": []}),
    (
        "$TM 2020-03-02¶B 本报讯 （记者 乔木）3月1日上午9时30分，园区开工。",
        {"event": "2020-03-01", "bylines": ["乔木"]},
    ),
    ("$TM 2020-03-02¶B 截至3月1日，园区产值达3亿元。", {"event": None, "bylines": []}),
    ("$TM 2020-03-02¶B 自3月1日起，园区施行新政策。", {"event": None, "bylines": []}),
    ("$TM 2020-03-02¶B 今年3月1日，园区迎来开工。", {"event": "2020-03-01", "bylines": []}),
    ("$TM 2020-03-02¶B 本月1日，园区开工。", {"event": "2020-03-01", "bylines": []}),
    ("$TM 2020-03-02¶B 上月28日，园区开工。", {"event": "2020-02-28", "bylines": []}),
    ("$TM 2020-03-02¶B 二月二十八日，园区开工。", {"event": "2020-02-28", "bylines": []}),
    ("$TM 2020-03-02¶B 2月28日、29日，园区开展培训。", {"event": "2020-02-28", "bylines": []}),
    ("$TM 2020-03-02¶B 2月28—29日，园区开展培训。", {"event": "2020-02-28", "bylines": []}),
    ("$TM 2020-03-02¶B 园区于3月1日召开会议。", {"event": "2020-03-01", "bylines": []}),
    ("$TM 2020-03-02¶B 初春时节，暖意融融。3月1日，园区开工。", {"event": "2020-03-01", "bylines": []}),
    ("$TM 2020-03-02¶B 为贯彻落实精神，3月1日下午，园区开会。", {"event": "2020-03-01", "bylines": []}),
    ("$TM 2020-03-02¶B 今天（3月2日）上午，园区开会。", {"event": "2020-03-02", "bylines": []}),
    ("$TM 2020-03-02¶B 昨天（1日）上午，园区开会。", {"event": "2020-03-01", "bylines": []}),
    ("$TM 2020-03-02¶B 春节后首个工作日（2月17日），园区开会。", {"event": "2020-02-17", "bylines": []}),
    ("$TM 2020-03-02¶B 前天，园区开会。", {"event": "2020-02-29", "bylines": []}),
    ("$TM 2020-03-02¶B 近日，园区开会。", {"event": None, "bylines": []}),
    ("$TM 2020-03-02¶B 2019年12月1日，园区开工。", {"event": "2019-12-01", "bylines": []}),
    (
        "T 新区会议¶M (2024年2月18日)¶M 来源:党政办 发布日期:2024-02-19¶B 同志们:¶B 下面我讲三点。",
        {"source": "党政办", "date": "2024-02-19", "event": "2024-02-18", "bylines": []},
    ),
    (
        "T 先行区建设新闻发布会¶M 发布时间:2021-08-27 16:22¶M 时 间:8月26日上午10:00¶B 各位媒体朋友,上午好。",
        {"source": None, "date": "2021-08-27", "event": "2021-08-26", "bylines": []},
    ),
    (
        "T 关于召开招商推介会的公告¶B 定于2023年10月26日14:30举办推介会。¶B 报名截止时间:10月20日17时前。",
        {"date": None, "event": "2023-10-26", "bylines": []},
    ),
    (
        "T 招商工作周报¶M 2018-09-17¶B ◎9月10日,客商来访。¶B ◎9月11日,外出对接。¶B ◎9月13日,土地摘牌。",
        {"date": "2018-09-17", "event": None, "bylines": []},
    ),
    (
        "T 一周要闻¶M 2015-06-15¶B 防汛部署¶B 6月8日,召开会议。¶B 到访¶B 6月10日,参观企业。¶B 6月11日,研究。",
        {"date": "2015-06-15", "event": None, "bylines": []},
    ),
    (
        "X 2021年11月12日 星期五¶X 松江商报 > 第A03版 财经¶T 园区开工¶B 昨天上午,园区开工。",
        {"date": "2021-11-12", "event": "2021-11-11", "bylines": []},
    ),
    (
        "X 今天是2021年11月12日 星期五¶T 园区开工¶B 昨天上午,园区开工。",
        {"date": None, "event": None, "bylines": []},
    ),
    (
        "X 日期:2006/11/22  点阅:612¶T 园区开工¶B 11月20日,园区开工。",
        {"date": "2006-11-22", "event": "2006-11-20", "bylines": []},
    ),
    (
        "X 2023-06-09 17:46 发表于上海¶T 园区开工¶B 6月8日,园区开工。",
        {"date": "2023-06-09", "event": "2023-06-08", "bylines": []},
    ),
    (
        "T 园区开工¶B 6月8日,园区开工。¶X 网友 发表于 2023-06-09 17:46¶X 网友 发表于 2023-06-10 17:46",
        {"date": None, "event": None, "bylines": []},
    ),
    (
        "T 园区开工¶M 海松财经记者 乔木 发自上海¶M 2025/02/11 07:00¶B 园区开工。¶X © 海松财经 转载请联系",
        {"source": "海松财经", "date": "2025-02-11", "event": None, "bylines": ["乔木"]},
    ),
    (
        "T 园区开工¶M 海松时报客户端 记者 乔木 方木¶M 2025-02-11 07:00¶B 园区开工。",
        {"source": "海松时报客户端", "date": "2025-02-11", "event": None, "bylines": ["乔木", "方木"]},
    ),
    (
        "T 园区开工¶M 《海松日报》 ( 2011年08月30日   第 01 版 )¶B 园区开工。",
        {"source": "海松日报", "date": "2011-08-30", "event": None, "bylines": []},
    ),
    (
        "T 园区开工¶M 2017-09-13 10:20 | 海松快讯 | 豆豆 乔木 | 责编:方木¶X 海松快讯 → 正文¶B 园区开工。",
        {"source": "海松快讯", "date": "2017-09-13", "event": None, "bylines": ["豆豆", "乔木", "方木"]},
    ),
]

PERSONS: list[tuple[str, Told]] = [
    ("$TM 来源：微信公众号“松江发布” 2020-03-02¶B $R", {"date": "2020-03-02", "bylines": []}),
    ("$TM 来源:松江日报(乔木) 2020-03-02¶B $R", {"date": "2020-03-02"}),
    ("$TM 2020-03-02¶B 周六上午，园区开工。", {"bylines": []}),
    ("$TM 2020-03-02¶B 记者3月1日从园区获悉，项目投产。", {"bylines": []}),
    ("T 园区开会（3月1日）¶M 2020-03-02¶B 园区开会，研究下一步工作。", {"bylines": []}),
    ("$TM 作者：乔木，松江大学经济学院¶B $R", {"bylines": ["乔木"]}),
    ("$TM 作者：乔木（松江市发改委）¶B $R", {"bylines": ["乔木"]}),
    ("$TB 顶端新闻·河南商报记者马俊峰/文 受访者供图", {"bylines": ["马俊峰"]}),
    ("$TB 松江新闻·松江商报记者马俊峰/文受访者供图", {"bylines": ["马俊峰"]}),
    ("$TB 本报记者 乔木 文/摄", {"bylines": ["乔木"]}),
    ("$TB 记者 乔木/文 方木/图", {"bylines": ["乔木", "方木"]}),
    ("$TB 文图/乔木", {"bylines": ["乔木"]}),
    ("$TB ○ 记者 乔木", {"bylines": ["乔木"]}),
    ("$TM 撰文/乔木 摄影/方木 编辑/钟梓¶B $R", {"bylines": ["乔木", "方木", "钟梓"]}),
    ("$TB $R¶M 编辑:乔木 校对:方木 审核:钟梓", {"bylines": ["乔木"]}),
    ("$TB $R¶M 一审:乔木 二审:方木 三审:钟梓", {"bylines": []}),
    ("$TB $R¶M 通讯员：乔木 方木", {"bylines": ["乔木", "方木"]}),
    ("$TB $R¶M 供稿：党政办 乔木", {"bylines": ["乔木"]}),
    ("$TB $R¶M 文字：乔木 图片：方木", {"bylines": ["乔木", "方木"]}),
    ("$TB $R（记者 乔木 通讯员 方木 钟梓 文/图）", {"bylines": ["乔木", "方木", "钟梓"]}),
    ("$TB $R（欧阳乔木）", {"bylines": ["欧阳乔木"]}),
    ("$TB $R【记者 乔木】", {"bylines": ["乔木"]}),
    ("$TB $R（买买提·艾力）", {"bylines": ["买买提·艾力"]}),
    ("$TB 图为签约现场。乔木 摄", {"bylines": ["乔木"]}),
    ("$TB 图为签约现场（乔木 摄）", {"bylines": ["乔木"]}),
    ("$TB ▲签约现场 乔木摄", {"bylines": ["乔木"]}),
    ("$TB 新华社记者 乔木 摄", {"bylines": ["乔木"]}),
    ("$TB 本报讯（松江日报全媒体记者 乔木 实习生 方木）$R", {"bylines": ["乔木", "方木"]}),
    ("$TB 本报讯（通讯员 乔木 记者 方木）$R", {"bylines": ["乔木", "方木"]}),
    ("$TB 本报讯（乔木 记者方木）$R", {"bylines": ["乔木", "方木"]}),
    ("$TB 本报讯（特约通讯员 乔  木）$R", {"bylines": ["乔木"]}),
    ("$TB 大松网松江讯（松江日报·大松网记者 乔木 通讯员 方木）$R", {"bylines": ["乔木", "方木"]}),
    ("$TB 记者乔木报道：$R", {"bylines": ["乔木"]}),
    ("$TB 本报记者 乔木 实习生 方木 发自松江", {"bylines": ["乔木", "方木"]}),
]


# Forms of real pages, with invented names.
REAL: list[tuple[str, Told]] = [
    (
        "$TM 25.10.2017  21:09¶B 10月24日,园区召开会议,研究工作。",
        {"date": "2017-10-25", "event": "2017-10-24"},
    ),
    ("$TX 2017¶X 10¶X 25¶B $R", {"date": "2017-10-25"}),
    ("$TX 25¶X 10月¶X 2017¶B $R", {"date": "2017-10-25"}),
    ("$TX 2017¶X 10-25¶B $R", {"date": "2017-10-25"}),
    ("$TM 发布时间:¶M 2017-10-25¶M 来源:¶M 云屏日报¶B $R", {"date": "2017-10-25", "source": "云屏日报"}),
    ("B date 2025-11-21 $R", {"date": "2025-11-21"}),
    ("$TM 发布时间:2019-03-01¶B 2016年12月28日,$R", {"date": "2019-03-01", "event": "2016-12-28"}),
    ("M 看江东新动能2023-05-22 08:18:43 来源:中国网¶B $R", {"date": "2023-05-22", "source": "中国网"}),
    ("M 建起新园区(2013年09月24日)¶B $R", {"date": "2013-09-24"}),
    ("$TM 来源:云屏县经信局 选择阅读字号:[大 中 小]¶B $R", {"source": "云屏县经信局"}),
    ("$TM 来自: 云屏日报 ;张楠¶B $R", {"source": "云屏日报"}),
    ("B $R¶M 来源:云屏日报12月15日08:20浏览:87", {"source": "云屏日报"}),
    ("$TM 来源:云屏日报浏览:87次¶B $R", {"source": "云屏日报"}),
    ("B 台海网(微博)12月31日讯 昨天,$R", {"source": "台海网"}),
    ("B 红网时刻6月2日讯(通讯员 方木)昨天,$R", {"source": "红网时刻", "bylines": ["方木"]}),
    ("B 红网时刻新闻记者 陈木 株洲报道 昨天,$R", {"source": "红网时刻新闻", "bylines": ["陈木"]}),
    ("B 中国网·江海高新讯 8月3日,$R", {"source": "中国网·江海高新"}),
    ("B 松江时报/松江新闻网8月3日讯 $R", {"source": "松江时报/松江新闻网"}),
    ("B • 松江日报讯(记者 乔木) $R", {"source": "松江日报"}),
    ("B 松江晚报掌上松江8月3日讯 $R", {"source": "松江晚报掌上松江"}),
    ("B 松江报道讯(通讯员 乔木)8月3日,$R", {"source": "松江报道"}),
    ("B 东南网龙岩8月9日讯 $R", {"source": "东南网"}),
    ("$TM 2018-07-30 09:01:00掌上淮安¶B $R", {"source": "掌上淮安", "date": "2018-07-30"}),
    ("$TB $R¶M (云屏县委统战部)", {"source": "云屏县委统战部"}),
    ("$TB $R(云屏县委统战部)", {"source": "云屏县委统战部"}),
    ("$TB $R(来源:人民网-人民日报)", {"source": "人民网-人民日报"}),
    (
        "$TB $R(来源:人民网-人民日报)¶B $R¶B $R¶B $R",
        {"source": "人民网-人民日报"},
    ),
    ("$TM 云屏日报¶M 2018-07-30 09:01¶B $R", {"source": "云屏日报"}),
    ("$TB $R¶M 来源于:云屏日报", {"source": "云屏日报"}),
    ("$TM 来源于云屏日报 2018-07-30¶B $R", {"source": "云屏日报"}),
    ("$TM 来源 云屏日报¶B $R", {"source": "云屏日报"}),
    ("$TM 云屏发布 2018-07-30 09:01¶B $R", {"source": "云屏发布"}),
    (
        "B $R¶X 《园区召开项目推进会》由云屏新闻网-屏都网提供,转载请注明出处:http://x.example.com/1.html,谢谢合作!",
        {"source": "云屏新闻网-屏都网"},
    ),
    (
        "$TB 新屏讯 11月6日,园区召开会议。¶M 新屏融媒体记者: 方木/文¶M 编辑:乔木",
        {"source": "新屏", "bylines": ["方木", "乔木"]},
    ),
    (
        "$TB $R¶M 最云屏/今日云屏通讯员 倪云 记者 官光",
        {"source": "最云屏/今日云屏", "bylines": ["倪云", "官光"]},
    ),
    ("$TM 来源:本报综合 方木¶B $R", {"source": None}),
    (
        "$TB (记者 胡敏 曾实董世梅 陈岳海)昨天,园区召开会议,研究工作。",
        {"bylines": ["胡敏", "曾实", "董世梅", "陈岳海"]},
    ),
    (
        "B 本报讯 (记者 胡敏 曾实董世梅 陈岳海)昨天,园区召开会议,研究工作。",
        {"bylines": ["胡敏", "曾实", "董世梅", "陈岳海"]},
    ),
    ("$TM 记者张楠贾中山¶B $R", {"bylines": ["张楠", "贾中山"]}),
    ("$TB $R(记者张楠贾中山)", {"bylines": ["张楠", "贾中山"]}),
    ("B (方木 张小某) 12月28号,园区召开会议,研究工作。", {"bylines": ["方木", "张小某"]}),
    ("B (方木 张小禾) 12月28号,园区召开会议,研究工作。", {"bylines": ["方木", "张小禾"]}),
    ("$TB $R¶M 稿件作者:王琪", {"bylines": ["王琪"]}),
    (
        "$TM “屏海行”云屏采访组记者 饶武 陈 刚 曹 诗¶B $R",
        {"bylines": ["饶武", "陈刚", "曹诗"], "source": None},
    ),
    (
        "B “屏海行”云屏采访组记者 饶武 陈 刚 曹 诗 核心提示:园区抢抓机遇,让古城的工业重振雄风。",
        {"bylines": ["饶武", "陈刚", "曹诗"], "source": None},
    ),
    ("$TB $R¶M 新闻编辑:方木", {"bylines": ["方木"]}),
    ("$TB $R¶M 特约摄影 方木", {"bylines": ["方木"]}),
    ("$TB $R¶M 特约摄影:方木", {"bylines": ["方木"]}),
    ("$TM 原创 方木¶B $R", {"bylines": ["方木"]}),
    ("$TM 原创 方木 云屏发布 2020-05-06¶B $R", {"bylines": ["方木"], "source": "云屏发布"}),
    ("$TM 作者:John Smith 来源:云屏日报¶B $R", {"bylines": ["John Smith"]}),
    ("$TM 编辑:Lucy¶B $R", {"bylines": ["Lucy"]}),
    ("$TM 发布时间:2020-05-06 编辑:admin¶B $R", {"bylines": []}),
    ("B $R¶M 编 ? ?辑:邹双梅¶M 校 ? ?对:徐方略¶M 审 ? ?核:马淑芬", {"bylines": ["邹双梅"]}),
    ("B $R¶M 编 ? 辑:王 ? 翔", {"bylines": ["王翔"]}),
    ("$TB $R¶X 方木 张小禾", {"bylines": ["方木", "张小禾"]}),
    ("$TB $R¶B 全媒体记者张楠在现场看到,工人正在安装设备。", {"bylines": ["张楠"]}),
    ("$TB $R¶B 本报记者张小禾从园区获悉,工人正在安装设备。", {"bylines": ["张小禾"]}),
    ("$TB $R¶B 记者连日来走访园区看到,工人正在安装设备。", {"bylines": []}),
    ("$TB $R¶B 记者从园区获悉,工人正在安装设备。记者在现场看到,一片繁忙。记者方才离开。", {"bylines": []}),
    (
        "$TM 字号+ 作者:山河评论追踪 来源:民政 2025-06-11 09:24:53 我要评论(0)¶B $R",
        {"bylines": [], "source": "民政", "date": "2025-06-11"},
    ),
    ("$TM 原创稿 2020-05-06¶B $R", {"bylines": [], "source": None}),
    ("B 签约现场。阿尔达克·巴斯汗摄¶B $R", {"bylines": ["阿尔达克·巴斯汗"]}),
    ("$TB $R¶B 签约现场。 阿尔达克·巴斯汗 摄", {"bylines": ["阿尔达克·巴斯汗"]}),
    ("$TB $R¶M 责任编辑:余冰古田网", {"bylines": ["余冰"]}),
    ("$TB $R(津云新闻编辑曲瑶)", {"bylines": ["曲瑶"]}),
    ("$TB $R(责任编辑 曲瑶)", {"bylines": ["曲瑶"]}),
    ("B 本报讯6月17日,开发区召开2021年第5次集中学习会议,有关领导参加学习。", {"event": "2021-06-17"}),
    (
        "T 云屏县2021年招商推介会举行¶B 6月17日,云屏县招商推介会在柳园举行,有关领导参加。",
        {"event": "2021-06-17"},
    ),
    ("$TM 2020-12-17¶B 园区今(16)日召开会议,研究工作。", {"event": "2020-12-16"}),
    ("$TM 2020-12-17¶B 今(16)日,园区召开会议,研究工作。", {"event": "2020-12-16"}),
    ("$TM 2020-12-17¶B 昨(16)日,园区召开会议,研究工作。", {"event": "2020-12-16"}),
    ("$TM 2020-12-17¶B 本月16日,园区召开会议,研究工作。", {"event": "2020-12-16"}),
    ("$TM 2020-07-05¶B ▲7月3日,园区召开会议,研究工作。¶B 会议听取了各部门的汇报。", {"event": "2020-07-03"}),
    ("$TM 2020-07-05¶B 四日,园区召开会议,研究工作。¶B 会议听取了各部门的汇报。", {"event": "2020-07-04"}),
    ("$TM 2020-07-05¶B 四日上午,园区召开会议,研究工作。¶B 会议听取了各部门的汇报。", {"event": "2020-07-04"}),
    (
        "$TM 2020-07-05¶B 日前,园区召开会议,研究工作。¶B 7月3日,会议听取了各部门的汇报。",
        {"event": "2020-07-03"},
    ),
    (
        "$TM 2020-07-05¶B 近日,园区召开会议,研究工作。¶B 7月3日上午,园区负责人先后来到三家企业,听取了汇报。",
        {"event": "2020-07-03"},
    ),
    (
        "$TM 2020-07-05¶B 图为6月20日,施工人员在安装设备。 方木 摄¶B $R¶B 7月3日,会议听取了各部门的汇报。",
        {"event": "2020-07-03"},
    ),
    (
        "$TM 2020-07-05¶B 7月3日,园区召开会议(资料图片)。 方木 摄¶B 7月4日,园区召开会议,研究工作。",
        {"event": "2020-07-04"},
    ),
    (
        "B date 2025-11-21 局长曾木周四(20日)在云屏举行专班会议。¶B 图为2025年11月20日,局长举行会议。",
        {"date": "2025-11-21", "event": "2025-11-20"},
    ),
    (
        "B 本报讯(孙 帆)11月16日,部长张木到柳园检查工作。¶B 他还了解2011年流动图书车跑了几趟。",
        {"bylines": ["孙帆"]},
    ),
    ("B $R¶M 来源:政府办??刘旭楠/文??", {"source": "政府办", "bylines": ["刘旭楠"]}),
    ("$TB $R¶M 稿件作者:王裕琪返回搜狐,查看更多", {"bylines": ["王裕琪"]}),
    ("$TX 打开¶M 2021-05-09¶B $R¶M 来自: 松江日报 ;张楠", {"source": "松江日报", "bylines": ["张楠"]}),
    ("$TM 来源:石门¶B $R", {"source": "石门", "bylines": []}),
    ("$TB $R (肥江县台办 乔木)", {"source": "肥江县台办", "bylines": ["乔木"]}),
    ("$TB $R(区政协)", {"source": "区政协", "bylines": []}),
    ("$TM 2016年12月26日 00:00:00tz2浏览量:180次¶B $R", {"source": None, "date": "2016-12-26"}),
    ("$TB $R¶X 松江云媒客户端原创,未经授权不得转载", {"source": "松江云媒客户端"}),
    ("$TB 10月11日,园区召开会议。2024年1—8月,园区产值增长。", {"event": "2024-10-11"}),
    ("$TB 2月17日,园区召开会议,提出2025年规划设想。", {"event": None}),
    ("$TB 8月22-24日,松江市开展观摩活动,听取了公司2013年项目建设情况。", {"event": "2013-08-22"}),
    ("$TB 3月17日,园区召开会议,听取2014年用工情况。", {"event": None}),
    ("$TM 2018-05-09¶B 2014年9月6日,园区举行大会,研究工作。", {"event": "2014-09-06"}),
    # what the second to fourth round of real pages taught
    (
        "M 2011-02-15¶M 来源:¶M 首页 / 其他文件¶B $R¶M 松江园区管委会¶M 2011年2月15日",
        {"source": "松江园区管委会"},
    ),
    ("$TB 吉州讯(张春、史辉)为加快建设,5月3日,园区召开会议。", {"source": None, "bylines": ["张春", "史辉"]}),
    (
        "$TM 本刊记者/周群¶M 发于2021.8.16总第1008期《松江新闻周刊》¶B $R",
        {"source": "松江新闻周刊", "date": "2021-08-16", "bylines": ["周群"]},
    ),
    (
        "$TB $R(松江经济开发区 撰稿:沙嫣 审核:区政府办 朱春)",
        {"source": "松江经济开发区", "bylines": ["沙嫣"]},
    ),
    ("B 7月4日上午,2021年全区“突破年”现场观摩会举行,$R", {"event": "2021-07-04"}),
    ("$TM 日期:2022-09-30 16:22来源:松江经信局¶M 责任编辑:周露阅读量:¶B $R", {"bylines": ["周露"]}),
    (
        "B 本报讯驻海松记者黄攀报道:近日,$R¶M (紫/编制)(来源:松羊网)",
        {"source": "松羊网", "bylines": ["黄攀"]},
    ),
    ("$TB $R¶M 编辑 范展 二审 周振 三审?陈浩", {"bylines": ["范展"]}),
    ("$TM 2018-07-20¶B         江海圈讯  7月18日,$R", {"source": "江海圈", "event": "2018-07-18"}),
    ("$TM 发布时间:2022-07-29 来源:松江旗政府¶M 赵春益委员¶B $R", {"bylines": []}),
    (
        "$TB $R 编辑:肖亭 来源:松江日报海松记者站(记者 胡东 实习记者 黄华)",
        {"source": "松江日报海松记者站", "bylines": ["肖亭", "胡东", "黄华"]},
    ),
    ("$TB $R (松江新闻·海松岸报记者 徐丽) |", {"source": "松江新闻·海松岸报", "bylines": ["徐丽"]}),
    ("$TM 发布来源:松江党建网发布日期:2020-06-15浏览次数:¶B $R", {"source": "松江党建网"}),
    ("B 东南网4月17日(通讯员 吴婷)近日,$R", {"source": "东南网", "bylines": ["吴婷"]}),
    ("$TB $R¶M 原稿件来源:松江新闻网", {"source": "松江新闻网"}),
    ("$TM 来源:松江院 sjy.cn 日期:2023-03-20 点击:次¶B $R", {"source": "松江院"}),
    ("$TB $R¶M 图丨党委委员、副总经理俞文", {"bylines": []}),
    ("$TM 松江新闻 2021-09-05 00:00¶B $R", {"source": "松江新闻"}),
    ("$TM 时间:2010/9/29 9:31:13来源:本站作者:本站责编:0条评论¶B $R", {"source": None, "bylines": []}),
    ("$TB $R¶B 信息所 钟翠供稿/供图", {"bylines": ["钟翠"]}),
    ("$TM 来源:新松江客户端.石门¶B $R", {"source": "新松江客户端.石门", "bylines": []}),
    ("B 李建平。图/松江网上展厅¶B $R", {"bylines": []}),
    ("$TB $R¶T 园区召开项目推进会。乔木摄", {"bylines": ["乔木"]}),
    ("$TB $R¶B $R(松江开发区 撰稿:沙嫣 审核:区政府办 朱春 ,松江开发区许毅)", {"bylines": ["沙嫣"]}),
]


@pytest.mark.parametrize(("page", "told"), ORIGINS + DAYS + PERSONS + REAL)
def test_what_the_page_tells(page: str, told: Told) -> None:
    document, labels = lettered(page.replace("$T", _HEADLINE).replace("$R", _SENTENCE))
    published = find_published(document, labels)
    source = find_source(document, labels)
    event = find_event(document, labels, published)
    found: Told = {
        "source": source.name if source else None,
        "date": _printed(published.date if published else None),
        "event": _printed(event.date if event else None),
        "bylines": [byline.name for byline in find_bylines(document, labels)],
    }
    assert {name: found[name] for name in told} == told


def _printed(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
