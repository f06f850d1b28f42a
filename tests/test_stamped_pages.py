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


@pytest.mark.parametrize(("page", "told"), ORIGINS + DAYS + PERSONS)
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
