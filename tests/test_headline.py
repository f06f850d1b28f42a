"""The headline: joined lines, kicker, subtitle, what sites put around it.

Each row is the head of an invented page.
"""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import zonenews
from zonenews.document import Meta, Part, ReadPage
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
    (
        "柳园召开推进会\n康平出席并讲话\n2020-05-06\n柳园召开推进会",
        "柳园召开推进会",
        None,
        "康平出席并讲话",
    ),
    # letter-spaced, marks of the site
    ("奋进新征程·柳园谱华章丨柳园高新区扩建二期厂房\n2020-05-06", "柳园高新区扩建二期厂房", None, None),
    ("柳园高新区扩建二期厂房-[新闻]\n2020-05-06", "柳园高新区扩建二期厂房", None, None),
    ("柳园高新区扩建二期厂房-柳园|厂房|二期-新闻中\n2020-05-06", "柳园高新区扩建二期厂房", None, None),
    ("标 题 | 柳园高新区扩建二期厂房 |\n2020-05-06", "柳园高新区扩建二期厂房", None, None),
    ("柳 园 将 设 保 税 仓(图)\n2010-02-03", "柳园将设保税仓(图)", None, None),
    ("[转帖]柳园要建科技馆了 [复制链接]\n发表于 2011-6-1 08:30", "柳园要建科技馆了", None, None),
    ("柳园经济开发区消防演练(组图)\n时间:2015-06-07", "柳园经济开发区消防演练(组图)", None, None),
    ("柳园经济开发区招商办法(试行)\n时间:2015-06-07", "柳园经济开发区招商办法(试行)", None, None),
    ("标题:柳园经济开发区召开推进会\n时间:2015-06-07", "柳园经济开发区召开推进会", None, None),
    ("标  题: 柳园经济开发区发展办法\n时间:2015-06-07", "柳园经济开发区发展办法", None, None),
    ("携手向未来新征程 ——柳园经济开发区访问记\n2015-06-07", "携手向未来新征程", None, "柳园经济开发区访问记"),
    ("――柳园经济开发区召开推进会\n2015-06-07", "柳园经济开发区召开推进会", None, None),
    (
        "“双园”联动共建梦想新城!柳园街道和柳园经济开发区开展专题沟通会 来源:柳园街道党工委 2021-11-03",
        "“双园”联动共建梦想新城!柳园街道和柳园经济开发区开展专题沟通会",
        None,
        None,
    ),
    (
        "峥嵘岁月 风雨兼程\n走笔“今昔柳园”系列报道之成长篇\n2015-06-07",
        "峥嵘岁月 风雨兼程",
        None,
        "走笔“今昔柳园”系列报道之成长篇",
    ),
    ("主题: 柳园经济开发区召开推进会\n2015-06-07", "柳园经济开发区召开推进会", None, None),
    ("(原标题:柳园经济开发区召开推进会)", "柳园经济开发区召开推进会", None, None),
    ("柳园经济开发区召开推进会******\n时间:2015-06-07", "柳园经济开发区召开推进会", None, None),
    ("[海州]海州柳园经济开发区召开推进会\n时间:2015-06-07", "海州柳园经济开发区召开推进会", None, None),
    ("柳园高新区——\n新产业引领转型\n2015-06-07", "柳园高新区—— 新产业引领转型", None, None),
    ("?柳园经济开发区召开推进会\n时间:2015-06-07", "柳园经济开发区召开推进会", None, None),
    ("0 N* H8 F* ^1 _. b( z 原标题:柳园经济开发区召开推进会", "柳园经济开发区召开推进会", None, None),
    ("2020-05-06 柳园日报\n原标题:\n柳园经济开发区召开推进会", "柳园经济开发区召开推进会", None, None),
    ("柳园经济开发区召开推进会\n条目名称: 柳园经济开发区召开推进会", "柳园经济开发区召开推进会", None, None),
    (
        "副市长康平考察柳园经济开发区\n强调各部门要全力做好服务工作",
        "副市长康平考察柳园经济开发区",
        None,
        "强调各部门要全力做好服务工作",
    ),
    ("柳园竹循环经济产业园\n正式开工建设", "柳园竹循环经济产业园 正式开工建设", None, None),
    ("- 柳园经济开发区召开推进会\n- 发布时间: 2020-05-06", "柳园经济开发区召开推进会", None, None),
    (
        "看柳园丨柳园经济开发区三个项目集中开工\n2020-05-06",
        "柳园经济开发区三个项目集中开工",
        None,
        None,
    ),
    (
        "海上集市——柳园见闻\n2016-02-19 来源:柳园网\n柳园社海州2月19日电 题:海上集市——柳园见闻",
        "海上集市——柳园见闻",
        None,
        None,
    ),
    ("公    告", "公告", None, None),
    # a portal's column behind it; a series in front of it
    (
        "柳园经济开发区第二季度重大项目集中开工-天天热讯\n2020-05-06",
        "柳园经济开发区第二季度重大项目集中开工",
        None,
        None,
    ),
    (
        "柳园经济开发区第二季度重大项目集中开工_柳园新闻网\n2020-05-06",
        "柳园经济开发区第二季度重大项目集中开工",
        None,
        None,
    ),
    ("【乡亲回归 建设家乡】——返乡投资考察柳园篇\n2020-05-06", "返乡投资考察柳园篇", None, None),
    # over the stamp the site's, under it the article's own
    (
        "康平:打造产业集群 提升发展水平\n2020-05-06 09:23\n康平在柳园调研时指出\n打造产业集群 提升发展水平",
        "康平:打造产业集群 提升发展水平",
        None,
        None,
    ),
    # whole over the stamp, broken under it
    (
        "江州考察团 参观柳园产业园\n2020-05-06 来源:柳园日报\n江州考察团\n参观柳园产业园",
        "江州考察团 参观柳园产业园",
        None,
        None,
    ),
    (
        "康平调研柳园高新区项目建设\n2022-10-04 来源:柳园网\n康平调研柳园高新区项目建设时强调\n"
        "坚持抓实抓细各项工作\n为发展营造良好环境",
        "康平调研柳园高新区项目建设",
        None,
        None,
    ),
    (
        "柳园社海州2月19日电? 题:海上集市——柳园见闻\n柳园社记者方可",
        "海上集市——柳园见闻",
        None,
        None,
    ),
    # a visit is told whole
    ("市领导到柳园高新区调研\n高质量推进项目建设", "市领导到柳园高新区调研", None, "高质量推进项目建设"),
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
    # flags and columns in brackets
    ("[闲聊] 园区的食堂怎么样\n发表于 2012-9-23 22:41", "园区的食堂怎么样", None, None),
    ("[公告][置顶] 柳园经济开发区停水了\n2012-09-23", "柳园经济开发区停水了", None, None),
    ("【图片新闻】柳园经济开发区赛龙舟\n2012-09-23", "柳园经济开发区赛龙舟", None, None),
    ("【十年巨变】柳园经济开发区的桥\n2012-09-23", "柳园经济开发区的桥", None, None),
    # other signs of breadcrumbs; a book's title is none
    ("首页》新闻中心》园区要闻\n柳园经济开发区赛龙舟", "柳园经济开发区赛龙舟", None, None),
    ("柳园在线移动版\n园区学子回乡参访\n2020-05-06 08:30", "园区学子回乡参访", None, None),
    ("柳园开发区网站 》 通知公告\n关于五路停水的通告", "关于五路停水的通告", None, None),
    (
        "关于印发《柳园经济开发区扶持办法》的通知\n2012-09-23",
        "关于印发《柳园经济开发区扶持办法》的通知",
        None,
        None,
    ),
    # a player
    ("倍速高清标清00:00 / 02:16\n柳园经济开发区赛龙舟\n2021-04-19", "柳园经济开发区赛龙舟", None, None),
    ("播放 暂停 00:12/03:45 全屏\n柳园经济开发区赛龙舟\n2021-04-19", "柳园经济开发区赛龙舟", None, None),
    # news of the hour above the headline
    (
        "17:20 股市收黑百点\n16:45 油价再飙新高\n柳园经济开发区赛龙舟\n2021-04-19",
        "柳园经济开发区赛龙舟",
        None,
        None,
    ),
]

# above a stamp: lines that make one headline, kickers, subtitles, names of sites and columns
STAMPED = [
    ("全省开发区改革创新推进会\n在柳园召开", "全省开发区改革创新推进会 在柳园召开", None, None),
    (
        "省政府召开专题会议\n研究部署开发区整合提升工作",
        "省政府召开专题会议 研究部署开发区整合提升工作",
        None,
        None,
    ),
    ("市委书记康平率团\n赴深圳考察招商", "市委书记康平率团 赴深圳考察招商", None, None),
    (
        "康平主持召开市委常委会会议\n传达学习全国两会精神",
        "康平主持召开市委常委会会议 传达学习全国两会精神",
        None,
        None,
    ),
    ("柳园高新区:\n用“数字”管出安全", "柳园高新区: 用“数字”管出安全", None, None),
    ("稳增长,\n柳园高新区这样干", "稳增长, 柳园高新区这样干", None, None),
    (
        "园区经济“加速跑”\n——柳园市开发区高质量发展观察",
        "园区经济“加速跑”",
        None,
        "柳园市开发区高质量发展观察",
    ),
    (
        "厚植沃土 聚链成势\n柳园高新区打造千亿级装备集群",
        "柳园高新区打造千亿级装备集群",
        "厚植沃土 聚链成势",
        None,
    ),
    (
        "柳园高新区打造千亿级装备集群\n上半年产值增长两成",
        "柳园高新区打造千亿级装备集群",
        None,
        "上半年产值增长两成",
    ),
    (
        "柳园市委常委会召开会议\n审议开发区体制机制改革方案",
        "柳园市委常委会召开会议 审议开发区体制机制改革方案",
        None,
        None,
    ),
    ("“走遍开发区”之柳园篇\n一片荒滩的重生", "一片荒滩的重生", "“走遍开发区”之柳园篇", None),
    (
        "康平出席并讲话 温良主持\n柳园市召开开发区工作会议",
        "柳园市召开开发区工作会议",
        "康平出席并讲话 温良主持",
        None,
    ),
    (
        "柳园市召开开发区工作会议\n康平出席并讲话 温良主持",
        "柳园市召开开发区工作会议",
        None,
        "康平出席并讲话 温良主持",
    ),
    ("一图读懂:柳园高新区“十四五”规划", "一图读懂:柳园高新区“十四五”规划", None, None),
    ("政策解读:柳园高新区人才新政", "政策解读:柳园高新区人才新政", None, None),
    ("园区简介", "园区简介", None, None),
    ("柳园高新区概况", "柳园高新区概况", None, None),
    (
        "柳园市人民政府关于印发\n柳园高新区扶持办法的通知",
        "柳园市人民政府关于印发 柳园高新区扶持办法的通知",
        None,
        None,
    ),
    (
        "中共柳园市委 柳园市人民政府\n关于加快开发区发展的意见",
        "中共柳园市委 柳园市人民政府 关于加快开发区发展的意见",
        None,
        None,
    ),
    ("关于公布二○二○年度先进集体的\n决定", "关于公布二○二○年度先进集体的 决定", None, None),
    ("把车间搬进课堂\n访柳园高新区职教中心主任石磊", "把车间搬进课堂", None, "访柳园高新区职教中心主任石磊"),
    ("柳园晚报\n柳园高新区一季度开门红", "柳园高新区一季度开门红", None, None),
    ("柳园发布\n柳园高新区一季度开门红", "柳园高新区一季度开门红", None, None),
    ("经济半小时\n柳园高新区一季度开门红", "柳园高新区一季度开门红", None, None),
    (
        "柳园高新区 > 园区动态 > 柳园高新区一季度开门红\n动态信息\n柳园高新区一季度开门红",
        "柳园高新区一季度开门红",
        None,
        None,
    ),
    ("10个项目集中开工!柳园高新区跑出加速度", "10个项目集中开工!柳园高新区跑出加速度", None, None),
    ("投资12亿元\n柳园港区再建两个泊位", "柳园港区再建两个泊位", "投资12亿元", None),
    (
        "两年建成 三年达产\n南沟新材料项目落户柳园高新区",
        "南沟新材料项目落户柳园高新区",
        "两年建成 三年达产",
        None,
    ),
    ("柳园高新区举行春季招聘会\n1200人达成就业意向", "柳园高新区举行春季招聘会", None, "1200人达成就业意向"),
    ("首个“零碳工厂”\n在柳园高新区诞生", "首个“零碳工厂” 在柳园高新区诞生", None, None),
    (
        "康平在调研柳园高新区时强调\n坚持创新驱动\n推动产业升级",
        "坚持创新驱动 推动产业升级",
        "康平在调研柳园高新区时强调",
        None,
    ),
    (
        "康平与客商座谈时表示\n把园区当作家园 把客商当作亲人\n方木出席",
        "把园区当作家园 把客商当作亲人",
        "康平与客商座谈时表示",
        "方木出席",
    ),
    ("方木在全市推进会上要求\n让路等车 让地等厂", "让路等车 让地等厂", "方木在全市推进会上要求", None),
    (
        "柳园市党政代表团赴沿海地区\n招商签下九个项目",
        "柳园市党政代表团赴沿海地区 招商签下九个项目",
        None,
        None,
    ),
    ("柳园市党政代表团赴沿海地区考察\n九个项目签约", "柳园市党政代表团赴沿海地区考察", None, "九个项目签约"),
    (
        "康平在市委常委会会议上强调\n坚持以人民为中心\n把园区建设得更好",
        "坚持以人民为中心 把园区建设得更好",
        "康平在市委常委会会议上强调",
        None,
    ),
    (
        "全市开发区会议召开 康平强调\n抓项目就是抓发展",
        "抓项目就是抓发展",
        "全市开发区会议召开 康平强调",
        None,
    ),
    ("康平在柳园调研时强调\n以创新塑造新动能", "康平在柳园调研时强调 以创新塑造新动能", None, None),
    ("市委书记康平莅柳调研\n对园区建设给予肯定", "市委书记康平莅柳调研", None, "对园区建设给予肯定"),
    ("赴苏州学习考察报告\n柳园高新区考察组\n(2011年3月4日)", "赴苏州学习考察报告", None, None),
    ("一周要情(2022年3月7日—3月13日)", "一周要情(2022年3月7日—3月13日)", None, None),
    (
        "以项目之“进”\n促全局之“稳”\n柳园高新区重大项目建设综述",
        "以项目之“进” 促全局之“稳”",
        None,
        "柳园高新区重大项目建设综述",
    ),
    (
        "以项目之“进” 促全局之“稳”\n——柳园高新区重大项目建设综述之三",
        "以项目之“进” 促全局之“稳”",
        None,
        "柳园高新区重大项目建设综述之三",
    ),
    (
        "贯彻新理念 奋进新征程·一线见闻\n柳园高新区车间里的年味",
        "柳园高新区车间里的年味",
        "贯彻新理念 奋进新征程·一线见闻",
        None,
    ),
    ("坚持党建引领\n柳园高新区非公企业有了“主心骨”", "柳园高新区非公企业有了“主心骨”", "坚持党建引领", None),
    (
        "柳园高新区党工委理论学习中心组\n举行集体学习",
        "柳园高新区党工委理论学习中心组 举行集体学习",
        None,
        None,
    ),
    ("当前位置:首页 - 新闻中心 - 柳园要闻\n柳园高新区一季度开门红", "柳园高新区一季度开门红", None, None),
    ("柳园日报/2019年/5月/6日/第001版\n柳园高新区一季度开门红", "柳园高新区一季度开门红", None, None),
    ("柳园高新区一季度开门红_柳园要闻_柳园网\n柳园高新区一季度开门红", "柳园高新区一季度开门红", None, None),
    (
        "柳园高新区\n一季度开门红\n工业产值同比增长两成",
        "柳园高新区 一季度开门红",
        None,
        "工业产值同比增长两成",
    ),
    ("我市开发区工作\n受到国务院通报表扬", "我市开发区工作 受到国务院通报表扬", None, None),
    (
        "推动产业转型 服务乡村振兴\n柳园农业科技园的“加减法”",
        "柳园农业科技园的“加减法”",
        "推动产业转型 服务乡村振兴",
        None,
    ),
    ("柳园开发区与高校\n“攀亲”结对", "柳园开发区与高校 “攀亲”结对", None, None),
    (
        "创新引擎轰鸣 产业集群崛起\n柳园高新区十年巨变",
        "柳园高新区十年巨变",
        "创新引擎轰鸣 产业集群崛起",
        None,
    ),
    ("十年巨变\n柳园高新区从菜地到“光谷”", "柳园高新区从菜地到“光谷”", None, None),
    # the site's owner with columns
    ("柳园经济开发区 信息公开\n柳园经济开发区召开推进会", "柳园经济开发区召开推进会", None, None),
    ("柳园经济开发区管委会 首页 公告\n关于五路停水的公告", "关于五路停水的公告", None, None),
    (
        "江州市人民检察院 检察要闻 检务公开 队伍建设\n检察官走进产业园 送法护航民企",
        "检察官走进产业园 送法护航民企",
        None,
        None,
    ),
    ("江州区政协 政协要闻 提案工作\n区政协委员视察产业园", "区政协委员视察产业园", None, None),
    (
        "江州县政务公开\n柳园开发区管委会关于表彰先进企业的决定",
        "柳园开发区管委会关于表彰先进企业的决定",
        None,
        None,
    ),
    ("江州县政府信息公开平台\n柳园经济开发区召开推进会", "柳园经济开发区召开推进会", None, None),
    ("柳园在线(http://www.ly.example)\n柳园经济开发区召开推进会", "柳园经济开发区召开推进会", None, None),
    ("江州市商务局\n江州市组团赴深圳招商", "江州市组团赴深圳招商", None, None),
    # but not a matter, whose predicate stands below
    ("柳园高新区 招商引资\n实现首季开门红", "柳园高新区 招商引资 实现首季开门红", None, None),
    ("柳园高新区 工作动态", "柳园高新区 工作动态", None, None),
    ("柳园开发区推进政务公开\n让企业办事更便捷", "柳园开发区推进政务公开", None, "让企业办事更便捷"),
    ("柳园高新区再传捷报\n两家企业同日上市", "柳园高新区再传捷报", None, "两家企业同日上市"),
    # praise over what happened
    ("园区台企再添新军\n江州创业园迎来第五百家台企", "江州创业园迎来第五百家台企", "园区台企再添新军", None),
    ("招商引资捷报频传\n柳园高新区一天签约十个项目", "柳园高新区一天签约十个项目", "招商引资捷报频传", None),
    ("对外开放迈出新步伐\n柳园综合保税区封关运行", "柳园综合保税区封关运行", "对外开放迈出新步伐", None),
    # what it is about, over a headline that a third line explains
    (
        "柳园高新区启动闲置用地退出机制\n一块“退回来”的地\n——空转三年的厂区迎来新主人",
        "一块“退回来”的地",
        "柳园高新区启动闲置用地退出机制",
        "空转三年的厂区迎来新主人",
    ),
    (
        "柳园高新区加快转型升级\n打造千亿产业集群\n——访管委会主任康平",
        "柳园高新区加快转型升级 打造千亿产业集群",
        None,
        "访管委会主任康平",
    ),
    (
        "柳园高新区召开推进会\n康平出席并讲话\n——部署下半年工作",
        "柳园高新区召开推进会",
        None,
        "康平出席并讲话 部署下半年工作",
    ),
    # broken before the kind of document
    (
        "2021年柳园经济开发区公开招聘\n社区网格员公告",
        "2021年柳园经济开发区公开招聘 社区网格员公告",
        None,
        None,
    ),
    ("柳园高新区2019年度拟聘用\n人员名单公示", "柳园高新区2019年度拟聘用 人员名单公示", None, None),
    ("柳园高新区举行开放日\n十条措施", "柳园高新区举行开放日", None, "十条措施"),
    # what was asked for, what it is worth
    (
        "柳园市四套班子领导到沂东园区现场办公\n要求:确保薄膜项目三季度投产",
        "柳园市四套班子领导到沂东园区现场办公",
        None,
        "要求:确保薄膜项目三季度投产",
    ),
    (
        "南沟无人机项目花落柳园高新区\n预计总投资三十亿元 填补全市空白",
        "南沟无人机项目花落柳园高新区",
        None,
        "预计总投资三十亿元 填补全市空白",
    ),
    ("南沟薄膜项目牵手柳园高新区\n计划总投资12亿元", "南沟薄膜项目牵手柳园高新区", None, "计划总投资12亿元"),
    # a motto over who did what
    (
        "只说“马上办”  不说“再等等看”\n康平到柳园高新区现场办公",
        "康平到柳园高新区现场办公",
        "只说“马上办”  不说“再等等看”",
        None,
    ),
    ("24小时不打烊 柳园高新区上线自助机", "24小时不打烊 柳园高新区上线自助机", None, None),
    ("[江州]柳园高新区招聘会来了", "柳园高新区招聘会来了", None, None),
    (
        "外贸进出口再创新高\n——柳园综保区上半年经济观察",
        "外贸进出口再创新高",
        None,
        "柳园综保区上半年经济观察",
    ),
]
HEADS += [
    (f"{head}\n2020-05-06 08:10 来源:柳园网", text, kicker, subtitle)
    for head, text, kicker, subtitle in STAMPED
]


@pytest.mark.parametrize(("head", "text", "kicker", "subtitle"), HEADS)
def test_headline(head: str, text: str | None, kicker: str | None, subtitle: str | None) -> None:
    document = normalise(ReadPage(f"{head}\n{BODY}\n"))
    headline = find_headline(document, label(document))
    if headline is None:
        assert text is None
        return
    assert (headline.text, headline.kicker, headline.subtitle) == (text, kicker, subtitle)
    assert headline.span
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


SPLIT = [
    (
        "澜川经济开发区召开项目建设\n2021-03-04 来源:澜川日报\n推进会议部署全年工作",
        "澜川经济开发区召开项目建设",
    ),
    (
        "澜川经济开发区\n2021-03-04 来源:澜川日报\n召开项目建设推进会议部署全年工作",
        "召开项目建设推进会议部署全年工作",
    ),
]


@pytest.mark.parametrize(("head", "longest"), SPLIT)
def test_the_span_covers_no_stamp_between_the_lines(head: str, longest: str) -> None:
    article = zonenews.parse_article(f"{head}\n{BODY}\n")
    assert article.headline
    assert article.headline.span
    first, stamp, second = head.split("\n")
    assert article.title == f"{first} {second}"
    assert article.text[article.headline.span.start : article.headline.span.end] == longest
    assert [article.text[span.start : span.end] for span in article.headline.spans] == [first, second]
    assert stamp in [block.text for block in article.metadata]


def test_the_title_of_an_html_page_names_the_headline() -> None:
    text = f"魅力柳园欢迎你来\n柳园经济开发区的一天\n工人们的早餐\n2020-05-06\n{BODY}"
    document = normalise(ReadPage(text, meta=Meta(title="柳园经济开发区的一天_柳园网")))
    headline = find_headline(document, label(document))
    assert headline
    assert headline.text == "柳园经济开发区的一天"


PRINTS = [
    form.format(title)
    for title in ("柳园召开推进会", "康平出席并讲话", "柳园召开推进会 康平出席并讲话", "康平:柳园召开推进会")
    for form in ("{}", "{}", "原标题:{}", "(原题:{})", "{} [复制链接]", "{}-柳园网", "[园区新闻]{}", "{}…")
]


@example(["柳园召开推进会", "发布时间:2020-05-06 08:10", "原标题:柳园召开推进会"])
@given(st.lists(st.sampled_from([*PRINTS, "2020-05-06", "发布时间:2020-05-06 08:10"]), max_size=5))
def test_a_page_with_a_line_of_its_headline_has_one(head: list[str]) -> None:
    lead = "5月5日,柳园召开推进会,部署下半年的工作,管委会主任康平出席并讲话。"
    document = normalise(ReadPage("\n".join(["/ 新闻", *head, lead, *[BODY] * 3])))
    labels = label(document)
    headline = find_headline(document, labels)
    assert (headline is not None) >= any(label.part is Part.HEADLINE for label in labels)


RUN_IN = [
    ("柳园高新区与海州高校签约共建实验室5月8日,柳园高新区与海州高校签约,双方共建实验室。", True),
    (
        "柳园高新区与海州高校签约共建实验室 发布时间:2020-05-08 柳园高新区与海州高校昨天签约,共建实验室。",
        True,
    ),
    (
        "柳园高新区与海州高校签约共建实验室 时间:2020-05-09 来源:柳园日报 点击量:   昨天,双方开了会。",
        True,
    ),
    (
        "柳园高新区与海州高校签约共建实验室 2012-09-04 14:39 来源:柳园新闻网 编辑:康平 昨天,双方开了会。",
        True,
    ),
    ("柳园高新区扩建的二期厂房今天上午封顶,工人们在楼顶插上红旗。", False),
]


@pytest.mark.parametrize(("paragraph", "headed"), RUN_IN)
def test_run_into_the_first_paragraph(paragraph: str, headed: bool) -> None:
    article = zonenews.parse_article(f"{paragraph}\n双方将培养人才,开展研究。", kind="text")
    assert article.title == ("柳园高新区与海州高校签约共建实验室" if headed else None)
    assert article.body[0].text.startswith(paragraph[:8])
