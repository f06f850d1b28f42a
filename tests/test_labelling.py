"""Lines: headline (T), metadata (M), body (B) or boilerplate (X), on pages of many forms.

Each row of `PAGES` is one invented page, every line with its letter in front; add a row for a new form.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonenews.article import BlockKind, ParagraphKind
from zonenews.document import ReadPage
from zonenews.knowledge import load
from zonenews.labelling import label
from zonenews.labelling.evidence import read_clues
from zonenews.labelling.evidence.shapes import LONGEST, SHAPES, Shape, shapes_of
from zonenews.labelling.weights import STATES
from zonenews.normalising import normalise

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.txt"))

PAGES = {
    "a lone character": """
T 澜川经济开发区召开会议
M 2021-03-05 来源:澜川日报
X 𠮷
B 3月4日,澜川经济开发区召开会议,区委书记魏长青讲话。
""",
    "a lone character above": """
X 龘
T 云岭高新区召开项目推进会
M 发布时间:2021-03-05 来源:云岭日报
B 3月4日,云岭高新区召开项目推进会,管委会主任石敏主持,部署全年工作。
X ㊣
""",
    "labels of a table that are all left empty": """
M • 信息索引号:
M • 体裁分类:
M • 公开方式:
T 柳园工地不停工 项目建设忙
M 发布时间: 2024-02-20 08:43 信息来源: 柳园观察 访问次数: 字体:[ ]
B 2月18日,在柳园经济开发区项目现场,工人们正在加班加点有序施工,现场机器轰鸣。
""",
    "the way to a column, with blanks": """
X 首页 县区 柳园县
T 柳园县:麦田里来了直播车
M 2019-06-04 09:32 来源:柳园网
B 6月1日一大早,新闻直播车开进柳园县麦田里,好消息像长了翅膀一样,乡亲们脸上洋溢着笑容。
""",
    "an opening on a line of its own": """
X 本报讯
B 由市委书记康平率领的党政考察团一行75人,昨日抵达柳园考察。昨天下午,有关领导出席情况介绍会。
B 考察团参观考察了柳园经济开发区、集装箱码头、临港工业园区。
""",
    "a form under the article": """
B 7月24日,柳园经济开发区电动工具产业基地正在建设中,总投资12亿元,园区规划建设产业园2000亩。
M 本报记者 康平摄
X 内容举报
X 文章标题:
X 链接地址:
""",
    "blanks of a stamp that were lost": """
X 您所在的位置: 柳园网 > 专题> 正文
T 两会花絮:向柳园取经的媒体兄弟
M www.ly.example?2010-03-14 11:47? ?来源:柳园网    我来说两句
B 昨天上午,代表团分组审议会场,代表们正热烈讨论,一位媒体朋友坐到康平身边,打听谁是代表。
""",
    "a stamp under the first paragraphs": """
B 在柳园经济开发区建成以后,园区一年新增了百家企业,成为带动全县发展的重要引擎。
B 柳园经济开发区紧紧抓住机遇,靠的是调整产业布局,把园区建成全县的港口。
M 2014-09-01 08:21
M 来源:柳园读本
M 责任编辑:康平
X 上一条:没有了
""",
    "investment portal": """
X 打造一流的园区招商服务平台
X 您现在的位置:首页 > 园区要闻 > 南河
T 柳园经济开发区召开项目推进会
M 发布时间:2020-05-06  来源:柳园经济开发区  点击:128
B 5月5日,柳园经济开发区召开项目推进会,管委会主任康平出席并讲话。
B 康平强调,要把项目排到周、落到人。
X 上一条:柳园区举办银企对接会
X 下一条:没有了
X 与我们联系
X • 联系电话:0000-00000000
X • 邮  箱:a@b.example
X Copyright © 2015-2024 All Rights Reserved. 版权所有""",
    "stamp over several lines": """
X 首页
X 走进园区
X 新闻中心
T 青石高新区举办人才对接会
M 发布时间:
M 2021-03-04 10:20
M 来源:
M 青石日报
M 浏览次数:
M 215
X 字体:
X 大 中 小
B 3月3日,青石高新区举办人才对接会,十五家企业现场揽才。
B 管委会副主任温良说,人才公寓年内再添三百套。
X 打印
X 关闭""",
    "a second stamp without its count, annexes and helplines above the sign-off": """
T 柳园高新区关于开展创新券申领工作的通知
M 发布时间:2021-06-22 来源:柳园高新区科技局
M 阅读:[ ]  字体:[大 中 小]
X (点击进入申领系统)
B 各有关单位:
B 根据有关规定,现将创新券申领事项通知如下。
B 一、申领时间
B 2021年7月1日至7月15日,逾期不予受理。
B 业务咨询:温工、石工,00000000;系统技术支持:00000001。
B 附件:1.申领指南
B 2.汇总表(样表)
M 柳园高新区科技局  柳园市科技局
M 2021年6月20日
X 相关附件:
X 申领指南.docx""",
    "lead that the article repeats": """
T 柳园软件园迎来创业团队
M 2011-03-15 09:20 来源:柳园软件园
M 3月12日,柳园软件园一期启用,9支团队入驻。
B 3月12日,柳园软件园一期启用,9支团队入驻,主要从事软件开发。
B 园区为团队提供三年免租的办公用房。""",
    "a page glued into one line": """
B 首页 柳园软件园召开会议 2021-03-05 3月4日,柳园软件园召开会议。主任康平讲话。他说,要快。版权所有""",
    "no headline": """
X 首页 > 动态
B 4月1日,青石高新区召开例会。会议听取了项目进展情况。
B 会议由管委会主任温良主持。""",
    "only prose": """
B 青石高新区日前与三所大学签约,共建联合实验室。
B 实验室将设在创业园二期。""",
    "table above the headline": """
X 首页 > 政务公开 > 公告
M 索引号:000014349/2019-00012
M 发文机关:青石高新区管委会
M 成文日期:2019年02月11日
M 发文字号:青高管发〔2019〕3号
M 主题分类:综合政务
T 青石高新区管委会关于公布2018年度优秀企业名单的通知
M 青高管发〔2019〕3号
B 各街道办事处,各有关企业:
B 经研究,决定对下列企业予以通报表扬。
B 一、纳税十强企业
B 青石机电有限公司
B 宏远纺织有限公司
B 二、创新十强企业
B 中谷电子有限公司
B 希望受表扬的企业再接再厉,为园区发展多作贡献。
M 青石高新区管理委员会
M 2019年2月11日
X 【打印本页】 【关闭窗口】""",
    "notice with contacts": """
T 关于举办2022年春季招聘会的公告
B 各用人单位:
B 为做好稳岗工作,定于3月12日在青石高新区会展中心举办春季招聘会。现将有关事项公告如下:
B 一、时间:3月12日9时至12时。
B 二、地点:青石高新区会展中心一楼。
B 联系人:王小东 电话:0000-1234567
M 青石高新区人力资源中心
M 2022年2月28日
X 附件下载:报名表.doc
X 主办:青石高新区管委会 技术支持:某某科技有限公司""",
    "trade portal": """
X 首页 | 供应 | 求购 | 企业 | 资讯 | 展会
X 当前位置: 首页 » 资讯 » 园区动态 » 正文
T 南沟化工园区一批项目集中开工
M 发布日期:2016-09-12  来源:南沟日报  作者:admin  浏览次数:66  评论:0
M 核心提示:9月10日,南沟化工园区举行项目集中开工仪式。
B 9月10日,南沟化工园区举行项目集中开工仪式,总投资120亿元的九个项目同时动工。
B 南沟市委书记高远宣布开工。
X [ 资讯搜索 ]  [ 加入收藏 ]  [ 告诉好友 ]  [ 打印本文 ]  [ 关闭窗口 ]
X 0条  相关评论
X 同类资讯
X • 南沟化工园区举办应急演练
X • 南沟化工园区获评绿色园区
X 推荐图文
X 推荐资讯
X 点击排行
X 网站首页 | 关于我们 | 联系方式 | 使用协议 | 版权隐私 | 网站地图 | 排名推广 | 广告服务""",
    "newspaper page": """
X 青石日报
X 第03版:园区
X 上一版 下一版
X 版面导航
X 上一篇 下一篇
M 2013年5月7日 星期二
T 深化改革看园区
T 青石高新区“一枚印章管审批”
T 企业开办时间压缩到半天
M 本报记者 林一凡 通讯员 乔木
B 本报讯 “以前跑七个窗口,现在一个窗口就办好了。”昨日,在青石高新区政务大厅,创业者小郑说。
B 据介绍,青石高新区行政审批局去年挂牌,已划转事项一百二十项。
X 下一篇
X 青石日报社版权所有 未经授权 不得转载""",
    "WeChat": """
X 点击蓝字 关注我们
T 今天,青石高新区这场大会信息量很大
M 青石高新区发布 2023-02-01 20:15 发表于青石
B 2月1日上午,青石高新区召开高质量发展大会。党工委书记温良作报告。
B 01
B 过去一年怎么看
B 过去一年,全区规上工业增加值增长9.2%。
B 02
B 新的一年怎么干
B 新的一年,全区将抓好十件大事。
X 图片
M 来源丨党政办公室
M 编辑丨小石
M 校对丨小玉
M 审核丨大山
X 点个“在看”
X 阅读原文""",
    "forum": """
X 注册 登录
X 返回列表
X 查看: 3021
X 回复: 15
T [转贴]青石高新区要建地铁了 [复制链接]
X 只看该作者
M 发表于 2011-6-1 08:30
B 昨天从规划部门获悉,地铁三号线将在青石高新区设四个站,最早明年开工。
B 站点包括会展中心、大学城、软件园和产业园北。
X 分享到: QQ空间 新浪微博
X 收藏 0
X 使用道具 举报
X 回复
X 发表评论""",
    "kicker by dash and subtitle by dash": """
T ——走进园区看转型之二
T 南沟化工园区:老烟囱变成新花园
T ——一座老化工园的绿色答卷
M 2018-08-08 07:00 来源:南沟日报
B 走进南沟化工园区,当年的烟囱已经改成观景塔。
B 园区管委会主任钱江说,三年关停企业四十家,腾出土地两千亩。""",
    "headline over two lines": """
T 青石市人民政府关于
T 加快推进开发区改革创新的实施意见
M 青政发[2017]12号
B 各县(市、区)人民政府,市政府各部门:
B 为加快推进开发区改革创新,提出如下意见。
B 一、总体要求
B 坚持市场化方向,理顺管理体制。
M 青石市人民政府
M 二〇一七年三月二日""",
    "headline with a subtitle": """
X 首页>要闻
T 青石高新区举行重大项目集中签约仪式
T 总投资突破百亿元
M 时间:2022-05-06 来源:青石高新区
B 5月5日,青石高新区举行重大项目集中签约仪式,共签约项目二十个。
M (编辑:小石)""",
    "repeated headline": """
X 园区信息
T 市领导到柳园经济开发区调研
T 市领导到柳园经济开发区调研
M 2019/5/6 8:30:00
B 5月5日,市领导到柳园经济开发区调研。
M (通讯员 康平平)""",
    "letter-spaced headline": """
X 首 页
T 柳 园 要 设 保 税 物 流 园 (组图)
M 2009-03-02 14:22 柳园晚报
B 本报讯 柳园市政府昨日透露,保税物流园已列入省里规划,预计年内动工。
B 图为规划中的物流园效果图。""",
    "captions and photographers": """
T 书记市长现场办公
M 2015-06-07 来源:南沟新闻网
B 6月6日,市委书记高远、市长江流到南沟化工园区现场办公。
B 高远(左三)在企业车间了解生产情况。 周明 摄
B 本网讯(记者 周明)6月6日,市委书记高远、市长江流来到南沟化工园区,为企业解决用电、用气难题。
B 图为现场办公会。
M (记者 周明 文/图)
M [责任编辑:何青]
X 相关新闻
X 市长江流会见客商
X 南沟化工园区二期开工""",
    "today's date in the head": """
X 今天是 2022年3月4日 星期五 农历二月初二 晴 5℃~12℃
X 设为首页 | 加入收藏
X 网站首页 区情概览 政务公开 办事服务 互动交流
X 当前位置:首页 > 动态
T 南沟新区领导督查春耕备耕
M 发布日期:2022-03-03 信息来源:农业农村局 浏览次数:12
B 3月2日,南沟新区党工委书记高远深入田间地头督查春耕备耕工作。
B 区农业农村局负责人陪同。
X 扫一扫在手机打开当前页
X 主办单位:南沟新区管委会 网站标识码:0000000000""",
    "electronic paper, labels on lines": """
X 电子报阅读机
X 2026-05-05
X 星期二
M 当前报纸名称:南沟日报
T 南沟新区三十个项目同日开工
M 日期:05-05
X 字号:
M 版面:02 要闻 上一篇 下一篇
B 本报讯(记者 周明)5月4日,南沟新区三十个项目同日开工。
B 新区管委会主任江流参加活动。""",
    "error page": """
X 404 Not Found
X 对不起,您访问的页面不存在。
X 返回首页""",
    "list page": """
X 首页 > 通知公告
X 关于举办招聘会的通知 2022-03-01
X 关于停水的通知 2022-02-27
X 关于征集意见的公告 2022-02-25
X 关于防汛值班的通知 2022-02-20
X 关于申报项目的通知 2022-02-18
X 关于春节放假的通知 2022-01-28
X 上一页 1 2 3 下一页 末页 共12页""",
    "only links": """
X 首页 | 新闻 | 政务 | 服务 | 互动
X 园区概况
X 招商引资
X 通知公告
X 友情链接
X 联系我们""",
    "article in short lines without stops": """
T 南沟新区防汛提示
M 来源:南沟发布 2020-07-01
B 近期多雨,请注意,
B 不要在低洼处停车,
B 不要靠近河道,
B 遇险请及时求助,保持电话畅通。""",
    "wrapped lines": """
T 南沟新区与高校共建研究院
M 2020-07-01 09:00
B 7月1日上午,南沟新区与省理工大学举行共建研究院签约仪式,新区
B 党工委书记高远、大学校长林深出席。根据协议,研究院将设在
B 科技城二期,首批入驻团队六个。
X 打印 关闭""",
    "body in one line closed by a bar": """
X 园区动态
T 南沟新区开展消防演练
B 5月3日,南沟新区开展消防演练。演练模拟厂房起火,历时四十分钟,达到预期效果。 |""",
    "summary labels": """
X 首页>>资讯>>正文
T 南沟新区晒出上半年成绩单
M 2021-07-20 南沟发布
M 摘要:上半年,南沟新区实现地区生产总值三百亿元,同比增长百分之十。
B 记者从南沟新区获悉,上半年新区实现地区生产总值三百亿元,同比增长百分之十。
B 分产业看,二产增长百分之十二。
M 关键词:南沟新区 经济运行
X 责任声明
X 版权所有:南沟新区管委会""",
    "lead label alone": """
T 南沟新区晒出上半年成绩单
M 2021-07-20 南沟发布
M 导读
M 上半年,南沟新区实现地区生产总值三百亿元。
B 记者从南沟新区获悉,上半年新区实现地区生产总值三百亿元,同比增长百分之十。
B 分产业看,二产增长百分之十二。""",
    "portal with comments": """
X 南沟网 > 财经 > 正文
T 外资巨头为何再投南沟新区
M 2019-11-11 08:08:08 来源:南沟网 作者:周明 字号:小 中 大
B 时隔两年,外资巨头再次投资南沟新区,新建年产三十万件的总装线。
B 原因何在?记者采访了多位人士。
B “配套齐、审批快。”该公司总裁说。
M 责任编辑:何青
M 文章关键词: 外资 投资
X 我要评论
X 网友评论
X 说得好,支持
X 相关阅读
X 南沟新区再引世界五百强""",
    "bracketed stamp and close": """
X 您的位置:首页 -> 园区新闻
T 柳园经济开发区开展安全生产大检查
M 【 信息来源:安监局 】 【 发布时间:2014/4/5 9:22:00 】 【 点击数:45 】 【 字体:大 中 小 】
B 4月3日至4日,柳园经济开发区开展安全生产大检查,共检查企业三十家。
B 检查组要求企业限期整改。
X 【打印】 【关闭】 【返回顶部】""",
    "reporters' names in brackets": """
T 柳园经济开发区引进氢能项目
M 2021年12月01日 作者:本报记者 金一 银二
B 11月30日,柳园经济开发区与氢能企业签约,项目总投资二十亿元。
B 项目建成后,年产电堆一万台。
M (金一 银二)""",
    "policy with chapters": """
X 当前位置:首页>政策
T 柳园经济开发区科技创新扶持办法
B 第一章 总则
B 第一条 为鼓励企业创新,制定本办法。
B 第二条 本办法适用于在区内注册的企业。
B 第二章 扶持标准
B 第三条 对新认定的高新技术企业,奖励二十万元。
B 第四条 本办法自印发之日起施行。""",
    "chronicle with days as headings": """
T 柳园经济开发区大事记
B 现将去年以来的大事记录如下:
B 2020年1月3日
B 管委会召开年度工作会议,部署全年任务。
B 2020年2月8日
B 首批防疫物资运抵园区,当天分发到企业。
B 2020年3月1日
B 园区企业全面复工,复工率居全市第一。""",
    "disclaimer in several sentences": """
X 首页 > 新闻 > 正文
T 柳园设立十亿元产业基金
M 2022-06-07 来源:柳园财经
B 6月6日,柳园经济开发区设立十亿元产业基金,重点投向新材料。
B 基金存续期八年。
X 声明:本网转载稿件的目的在于传递更多信息,并不代表本网赞同其观点。如有侵权,请与我们联系,我们将第一时间删除。
X 投稿邮箱:a@b.example
X 热门推荐
X 柳园新材料产业园开园""",
    "share bar and tags": """
X 首页 | 要闻 | 专题
T 柳园新材料产业园开园
M 柳园融媒 | 2022-08-09 18:00:00
X 分享到: 微信 微博 QQ空间
B 8月9日,柳园新材料产业园开园,首批十二家企业入驻。
B 市委副书记、市长江流宣布开园。
M 标签:新材料 开园
M 责编:何青 终审:江海
X 收藏 点赞 打赏""",
    "image names and question marks": """
X ????
T 南沟化工园区举行消防比武
M 2013-11-09 15:00:00 字号:[大 中 小]
X 20131109150012.jpg
B 11月9日,南沟化工园区举行消防比武,八支企业消防队参赛。
X IMG_0021.JPG
B 图为比武现场。
X |""",
    "a section of several names": """
X 首页 > 公示
T 拟推荐优秀共产党员名单公示
B 根据安排,现将拟推荐的优秀共产党员名单予以公示,公示期五个工作日。
B 王东东 南沟化工园区管委会
B 李南南 南沟新区规划局
B 公示期间如有异议,请向党群工作部反映。
M 南沟新区党工委
M 2021年6月1日""",
    "source line below": """
T 南沟新区启动招商擂台赛
B 新春伊始,南沟新区启动招商擂台赛,十个招商分局同台竞技。
B 擂台赛将持续全年,每季亮晒成绩。
M 来源:南沟新区招商局
M 发布时间:2020-02-20
X 上一篇:南沟新区部署复工
X 下一篇:南沟新区慰问医护""",
    "mobile page": """
X 打开APP
T 南沟新区首条无人驾驶公交线开通
M 南沟客户端
M 2022-10-10 10:10
X 关注
B 10月10日,南沟新区首条无人驾驶公交线开通试运行。
B 线路全长八公里,设站九座。
X 展开全文
X 打开APP阅读全文
X 大家都在看""",
    "interview with questions": """
T 让创新要素流动起来
T ——专访南沟新区管委会主任江流
M 2016-04-05 来源:南沟日报
B 记者:新区今年的重点是什么?
B 江流:重点是三件事,一是项目,二是环境,三是民生。
B 记者:最难的是哪一件?
B 江流:环境没有最好,只有更好,所以最难。
M 本报记者 周明""",
    "numbered body without stops": """
T 南沟新区十件民生实事
M 发布日期:2021-01-20 来源:党政办
B 经公开征集,确定今年十件民生实事如下:
B 1.新建小学两所
B 2.改造老旧小区十个
B 3.新增公交线路五条
B 4.建设口袋公园八处
X 【打印】【关闭】
X 上一篇:无""",
    "site intro above a breadcrumb": """
X 南沟新区是国务院批准设立的新区,规划面积一千平方公里,欢迎海内外客商前来投资兴业。
X 当前位置: 首页 >> 新区动态 >> 正文
T 江流主持召开主任办公会
M 发布时间:2018-09-10 来源:办公室
B 9月9日,南沟新区管委会主任江流主持召开主任办公会,研究五个议题。
B 会议原则同意产业扶持办法,要求抓紧修改完善后印发。
X 主管:南沟新区管委会""",
    "traditional characters": """
X 當前位置:首頁 > 動態
T 南溝新區召開黨工委會議
M 發布時間:2020-03-04 來源:黨政辦
B 3月3日,南溝新區召開黨工委會議,傳達學習上級精神,研究貫徹意見。
B 黨工委書記高遠主持會議。
X 上一篇:沒有了
X 下一篇:沒有了""",
    "second item": """
T 南沟新区招商小分队赴外地考察
M 2012-05-06 08:00 南沟日报
B 本报讯 昨天,南沟新区招商小分队启程赴外地考察,为期五天。
B 又讯 同日,新区与三家企业签订投资意向书。
M 作者:周明 编辑:何青""",
    "views below the headline": """
X 首页 / 新闻 / 园区
T 南沟新区举办职工运动会
M 阅读:1024
M 2019-10-12
B 10月11日,南沟新区举办职工运动会,二十支代表队参加。
B 运动会设六个项目。""",
    "two bodies sign": """
T 关于实行封闭施工的通告
B 因道路改造,自8月1日起对科技大道实行封闭施工,请过往车辆绕行。
B 特此通告。
M 南沟市公安局交通警察支队
M 南沟新区建设局
M 2019年7月28日""",
    "day behind the body in one line": """
T 关于暂停办理业务的公告
B 因系统升级,定于9月1日至3日暂停办理不动产登记业务,给您带来不便,敬请谅解。
M 南沟新区政务服务中心 2022年8月30日""",
    "covering notice with its text": """
T 关于印发南沟新区招商奖励办法的通知
B 各部门:
B 现将《南沟新区招商奖励办法》印发给你们,请遵照执行。
M 南沟新区管委会办公室
M 2015年6月1日
B 南沟新区招商奖励办法
B 第一条 为调动招商积极性,制定本办法。
B 第二条 奖励对象为引荐项目的单位和个人。
B 第三条 本办法由投资促进局负责解释。""",
    "attachments in the text": """
T 关于申报专项资金的通知
M 发布时间:2018-03-03 发布机构:南沟新区财政局
B 各企业:
B 现组织申报专项资金,请于3月20日前报送材料,逾期不予受理。
B 附件:1.申报表
B 2.材料清单
M 南沟新区财政局
M 2018年3月3日
X 附件下载""",
    "comma in the headline, no stamp": """
X 首页 > 工作动态
T 抢抓机遇,乘势而上,南沟新区吹响冲刺号角
B 进入四季度,南沟新区各条战线抢抓机遇、乘势而上,向全年目标发起冲刺。
B 在项目一线,塔吊林立、机器轰鸣。""",
    "photo page": """
X 首页 > 图片新闻
T 市领导视察南沟新区
M 2011-05-06 浏览次数:88
B 市领导听取汇报
B 市领导察看展厅
X 关闭窗口""",
    "english footer": """
X Home > News
T 南沟新区亮相国际工业博览会
M 2023-09-20
B 9月19日,南沟新区亮相国际工业博览会,二十家企业组团参展。
B 展会持续五天。
X Powered by SomeCMS
X Processed in 0.02 second(s)""",
    "account and time": """
X 网站首页 关于园区 新闻中心 招商引资 联系我们
X 新闻中心 News
T 园区召开消防安全会议
M 作者:admin 发布时间:2016-07-08 09:00:11 点击:101
B 7月7日下午,园区召开消防安全会议,各企业安全员参加。
B 会议通报了近期火灾案例。
X 返回列表
X 地址:柳园市工业大道1号 电话:0000-0000000 传真:0000-0000001
X 备案号:某ICP备00000000号""",
    "reads on another page": """
T 柳园产业基地迎来首批住户
M 2014-09-09 来源:柳园晚报 我来说两句(0)
B 9月8日,柳园产业基地人才公寓迎来首批住户,八十名技术工人领到钥匙。
B 公寓租金只有市价的一半。
X 1 2 3 下一页
X 更多精彩内容请关注我们""",
    "table with values on the next lines": """
X 首页 > 政务公开
M 索引号:
M 000014349/2020-00031
M 发布机构:
M 南沟新区安监局
M 发布日期:
M 2020-05-06
T 关于开展危险化学品检查的通知
B 各有关企业:
B 为确保生产安全,决定对危险化学品企业开展检查,请做好准备。
M 南沟新区安监局
M 2020年5月6日""",
    "author and source on the next lines": """
T 老街的新生
M 作者:
M 欧阳小明
M 来源:
M 南沟日报
B 南沟老街的改造历时三年,如今青砖黛瓦,游人如织。
B 老街管理处负责人说,还要再引进二十家老字号。""",
    "time on its own line": """
T 南沟新区夜间经济升温
M 2021-07-08
M 18:20:33
B 七月以来,南沟新区夜间经济持续升温,夜市客流日均三万人次。
B 交通部门加开了四条夜间公交。""",
    "page title and owner over the headline": """
T 江流调研重点企业_南沟新区管委会
T 江流调研重点企业
M 日期:2019-08-08
B 8月7日,南沟新区管委会主任江流调研重点企业,现场协调用工问题。
B 他要求人社部门上门服务。""",
    "owner over the headline": """
X 南沟新区管理委员会
T 南沟新区举行升旗仪式
M 日期:2019-10-01
B 10月1日,南沟新区举行升旗仪式,三百名干部职工参加。
B 升旗仪式由江流主持。""",
    "box with background": """
T 南沟新区入选试点
M 2019-08-08 来源:南沟日报
B 8月7日,国家有关部门公布试点名单,南沟新区入选,全省仅此一家。
B 相关链接
B 试点由国家有关部门组织,旨在探索可复制可推广的经验,为期三年,每年评估一次,结果与政策支持挂钩,不合格的退出。
M (记者 周明)""",
    "summary in brackets, file to load": """
T 南沟新区上半年经济运行情况
M 2019-07-28 来源:南沟新区统计局
M 【摘要】上半年,新区经济运行总体平稳。
B 上半年,新区经济运行总体平稳、稳中有进,主要指标好于全市。
B 一、工业
B 规模以上工业增加值增长百分之八。
X 上半年数据表.xlsx
M (原标题:上半年经济怎么看)""",
    "number at the head of the headline": """
X 首页>新闻
T 1.5亿元项目落户南沟化工园区
B 日前,总投资1.5亿元的助剂项目落户南沟化工园区,预计明年投产。
B 项目达产后,年产值三亿元。""",
    "county government with officials' credits in the stamp": """
X 望江市人民政府
X www.chengchuan.example
X 首页
X 政务公开
X 新闻中心
X 互动交流
X 数据开放
X 您所在位置:首页>>新闻中心>>开发区动态
T 望江经开区:“链”上发力 “群”起而动
M 发布日期:2022-11-08 15:20 信息来源:经开区管委会 责任编辑:陈晓 点击量: 35
X 字体:[大][中][小]
B “从签约到投产,不到一年。”11月7日,望江经开区某电池企业负责人感慨。
B 今年以来,望江经开区聚焦主导产业,实施链长制,推动产业集群发展。
B 延链补链强链
B 围绕电池产业,招引上下游企业十二家。
B 用心用情用力
B 成立企业服务中心,派驻服务专员六十名。
X 扫一扫分享
X 【我要纠错】【打印】【关闭】
X 望江市人民政府办公室主办 望江市大数据局承办
X 冀ICP备12345678号 冀公网安备13000000000000号""",
    "newspaper, every menu word a line": """
X 望江日报数字报
X 2015年06月11日
X 星期四
X 第A05版:开发区周刊
X 版面概览
X 上一版
X 下一版
X 放大
X 缩小
X 默认
T 望江开发区“双创”热潮涌
T 半年新增市场主体八百户
M 2015年06月11日
M 来源:望江日报 作者:记者 沈一 通讯员 李二
B 本报讯 走进望江开发区创业大街,咖啡馆里坐满了年轻人。
B 上半年,该区新增市场主体八百户,同比增长三成。
X 上一篇
X 下一篇
X 版权所有:望江日报社""",
    "park's own site": """
X 主页 | 园区介绍 | 投资环境 | 优惠政策 | 新闻动态 | 联系方式
X 新闻动态
T 园区三家企业入选省级“专精特新”
M 更新时间:2023/4/18 来源:本站 浏览:[ 412 ]
B 近日,省工信厅公布2022年度“专精特新”中小企业名单,园区三家企业上榜。
B 截至目前,园区已有省级“专精特新”企业十六家。
X 上一则:园区召开防汛工作会议
X 下一则:园区开展义务植树
X 地址:平湖市开发大道99号
X 电话:0311-88888888 传真:0311-88888889
X E-mail:zs@xy.example""",
    "candidates announced, terms in the text": """
X 当前位置:首页 > 信息公开 > 人事信息 > 任前公示
T 平湖市拟任职干部公示
M 发布日期:2021-07-01 17:00
B 为进一步扩大干部工作中的民主,加强对干部选拔任用工作的监督,现将拟任职干部情况公示如下:
B 张乐山,男,汉族,1975年8月生,大学学历,现任平湖市商务局局长,拟任平湖高新区管委会主任。
B 李行舟,男,汉族,1980年2月生,研究生学历,现任平湖县副县长,拟任平湖高新区党工委委员。
B 公示时间:2021年7月1日至7月7日
B 受理电话:0311-12380
B 通讯地址:平湖市委组织部干部监督科
M 中共平湖市委组织部
M 2021年7月1日""",
    "chemical portal": """
X 资讯中心
X 首页 > 资讯 > 国内资讯 > 正文
T 化工园区再添新成员!总投资50亿元
M 2021-09-09 08:36:41 来源:化工在线 关键词:化工园区 新材料 阅读量:2031
X 分享到:
M [导读]9月8日,平湖化工园区新材料项目奠基。
B 9月8日,平湖化工园区新材料项目奠基,总投资50亿元。
B 项目分两期建设,一期2023年投产。
X 版权与免责声明:凡本网注明“来源:化工在线”的作品,版权均属本网,转载请注明。
X 更多化工园区相关资讯
X 平湖化工园区通过认定
X 热门频道
X 关于我们 | 诚聘英才 | 广告服务""",
    "announcement with the plan it publishes": """
T 平湖新区管委会公告
M 第3号
B 平湖新区总体规划已经批准,现予公告。
M 平湖新区管理委员会
M 2019年1月2日
B 平湖新区总体规划(摘要)
B 第一章 总则
B 第一条 规划范围为新区全域,面积五百平方公里。
B 第二条 规划期限为2018年至2035年。
X 【大中小】 【打印】""",
    "estate portal": """
X 你好,欢迎来到平湖招商网!
X [请登录] [免费注册]
X 首页
X 产业园区
X 土地招商
X 厂房出租
X 招商资讯
X 当前位置:平湖招商网 > 招商资讯 > 园区新闻 > 平湖电子产业园开园
T 平湖电子产业园开园
M 作者:小编 来源:网络 发布时间:2022-07-06
B 平湖电子产业园7月6日正式开园,首批入驻企业20家,涉及芯片封测、智能终端等领域。
B 园区占地300亩,由平湖产业投资集团开发建设。
X 园区推荐
X 平湖软件园
X 面积:20000㎡ 租金:1.2元/㎡·天
X 平湖医药园
X 面积:50000㎡ 租金:0.9元/㎡·天
X 免费咨询热线 400-000-0000
X 我要入驻""",
    "authors with a square, date below": """
X 发布时间
X 首页 > 头条
T 春潮涌动高新区
T ——平湖高新区高质量发展纪实
M □ 沈一 李二
M 2023年03月02日 07:30
B 春天的平湖高新区,处处是热火朝天的建设场面。
B 筑巢引凤
B 走进创业中心,一批年轻人正在调试无人机。
B 腾笼换鸟
B 关停小化工二十家,腾出土地一千亩。""",
    "old portal with votes": """
X 首页 要闻 园区 企业 人物 专题 视频 图库 直播 论坛
X 您的位置:首页 >> 园区 >> 内容
T 平湖经开区与农行签订战略合作协议
M 2014-12-03 | 点击:77 | 评论:0 | 来源:经开区
B 本网12月3日讯 昨天,平湖经开区与农业银行平湖分行签订战略合作协议,获授信二十亿元。
B 经开区管委会主任、农行平湖分行行长出席签约仪式并致辞。
X 相关标签: 银企合作
X 顶一下
X (0)
X 0%
X 踩一下
X (0)
X 0%
X ------分隔线----------------------------
X 上一篇:平湖经开区召开征迁动员会
X 下一篇:平湖经开区举办书画展
X 发表评论
X 请自觉遵守互联网相关的政策法规,严禁发布色情、暴力、反动的言论。
X 评价: 中立 好评 差评
X 用户名: 验证码: 匿名?""",
    "decision with lists": """
T 关于对平湖工业园区2016年度先进企业进行表彰的决定
M 雄工管〔2017〕2号
M (2017年2月6日)
B 各入园企业:
B 2016年,各企业奋力拼搏,取得了显著成绩。为表彰先进,决定授予下列企业荣誉称号:
B 纳税大户(3家)
B 平湖纸业公司
B 东方机械公司
B 大华食品公司
B 出口创汇先进企业(1家)
B 平湖服装公司""",
    "page with weather, owner and visitors": """
X [收藏本站] [设为首页]
X 2013年4月5日 星期五 多云转晴
X 东湾经济技术开发区
X 首页 | 走进东湾 | 投资东湾 | 服务东湾 | 党建之窗
X 站内搜索
X 首页 >> 走进东湾 >> 领导活动
T 东湾经开区召开经济运行调度会
M 东湾经开区网站 2013-04-03 来源:经发局
B     4月2日下午,东湾经开区召开一季度经济运行调度会。党工委书记马长河主持会议并讲话。
B     会议听取了各部门汇报,分析了存在的问题。
M                                                    (经发局 方圆)
X 关闭窗口
X 您是第 1234567 位访客""",
    "views on the next line, headings in dashes of words": """
T 东湾高新区:打造一流营商环境
M 时间:2019-06-05 09:12:08
M 作者:东湾高新区
M 阅读量:
M 1032
B “企业有需求,我们就有行动。”这是东湾高新区干部常说的一句话。
B 一份清单管服务
B 东湾高新区梳理服务事项一百二十项,编成清单公开。
B 一支队伍跑到底
B 代办员队伍有三十人,全程帮办代办。
X 上一篇 下一篇
X 返回列表""",
    "newspaper, headline of short lines": """
X 东湾日报
X 国内统一刊号:CN00-0000
X 第 2 版:要闻 上一版 下一版
M 2010年3月8日 星期一
X 3上一篇 下一篇4
X 放大 缩小 默认
T 我市开发区建设
T 取得新突破
T 去年主营业务收入超千亿元
M 本报记者 沈 一
B 本报讯 记者从市开发区建设领导小组办公室获悉,去年全市开发区主营业务收入突破千亿元。
B 各开发区完善基础设施,承载能力明显增强。
X 3上一篇 下一篇4
X 版权所有 东湾日报社 建议使用1024×768分辨率浏览""",
    "portal's channel for accounts": """
X 首页
X 东湾头条
X 正文
T 签了!东湾开发区揽下12个大项目
M 东湾融媒
M 2023-08-18 19:20
M 发布于:河北
X +关注
B 8月18日上午,东湾开发区举行项目签约仪式,12个项目集中签约,总投资86亿元。
B 这些项目,都是啥?
B 高端装备类5个
B 新能源类4个
B 现代服务业类3个
B 市委副书记、市长林海出席并见证签约。
X 特别声明:以上内容(如有图片或视频亦包括在内)为自媒体平台用户上传并发布,本平台仅提供信息存储服务。
X 写跟贴 0 | 参与 0
X 相关推荐""",
    "table without colons": """
X 首页 > 政务公开 > 政策文件
M 名  称 东湾经开区招商引资优惠政策
M 索引号 DL001-2020-00012
M 发布机构 东湾经开区管委会
M 发布日期 2020-06-01
T 东湾经开区招商引资优惠政策
B 为进一步优化投资环境,结合开发区实际,制定如下政策。
B 一、土地政策
B 对固定资产投资5亿元以上项目,实行一事一议。
B 二、税收政策
B 对新引进企业,前三年给予奖励。
B 三、附则
B 本政策由管委会负责解释。
X 【打印】 【关闭】""",
    "WeChat with bars": """
T 东湾综保区首票“保税+跨境”业务落地
M 2021.12.09 来源 | 东湾综保区
B 12月8日,随着一批进口咖啡豆完成通关,东湾综保区首票“保税+跨境”业务顺利落地。
B 东湾海关副关长说,将继续优化监管模式。
M 来源 | 综保区管理局
M 编辑 | 小林
M 审核 | 大林
X 往期推荐
X ● 东湾综保区三项指标翻番
X ● 一图读懂""",
    "company's site": """
X 首页 | 公司概况 | 新闻中心 | 业务板块 | 党群工作 | 人力资源
X 新闻中心
X 公司要闻
X 行业动态
X 媒体聚焦
X 当前位置:新闻中心 > 公司要闻
T 东湾城投集团与东湾高新区签署战略合作协议
M 来源:集团办公室  日期:2022-03-03  点击:  属于:公司要闻
B 3月2日,东湾城投集团与东湾高新区管委会签署战略合作协议。集团董事长、总经理及高新区领导参加签约。
B 双方将在园区开发、城市更新等领域开展合作。
X 上一篇:集团召开年度工作会
X 下一篇:集团开展消防演练
X 东湾城投集团 版权所有 技术支持:某网络""",
    "captions only": """
X 东湾文明网 > 图片新闻
T 东湾开发区:志愿服务进园区
M 2018-03-05 来源:东湾文明网
B 3月5日,东湾开发区志愿者在园区开展义诊。 方圆 摄
B 3月5日,东湾开发区志愿者为职工理发。 方圆 摄
B 3月5日,东湾开发区志愿者宣讲政策。 方圆 摄
M 责任编辑:林海
X 往期回顾
X 东湾文明网版权所有""",
    "breadcrumb over several lines": """
X 当前位置:
X 首页
X >
X 新闻动态
X >
X 园区快讯
T 北湖科技园举办路演活动
M 2021-05-08
X 阅读原文
B 5月7日,北湖科技园举办项目路演活动,八个项目登台。
B 评委由投资机构负责人担任。""",
    "notice with a close of its own": """
T 关于2023年“五一”放假的通知
B 园区各企业:
B 根据上级通知,“五一”放假安排如下:4月29日至5月3日放假,共5天。
B 特此通知
M 北湖科技园管理办公室
M 2023-04-20""",
    "breadcrumb with hyphens": """
X 首页-资讯-正文
T 北湖经开区获批国家级绿色工业园区
M 2020年10月21日09:33 | 来源:北湖日报
X 小字号
B 记者从市工信局获悉,北湖经开区日前获批国家级绿色工业园区。
M (责编:方圆、林海)
X 分享让更多人看到
X 推荐阅读""",
    "quick links, stamp in brackets": """
X 热点链接
X 公务员考试
X 社保查询
X 天气预报
X 现在的位置: 首页 → 县区 → 北湖县
T 北湖县产业集聚区:项目建设“加速跑”
M [2017-03-21 08:56] [来源:北湖县委宣传部] [编辑:张一] [浏览:88次]
B 本报讯 (通讯员 张一)阳春三月,走进北湖县产业集聚区,机声隆隆,车来车往。
B 截至目前,全区在建项目三十个。
X 【返回首页】 【打印】 【关闭】""",
    "cookie prompt": """
X 本网站使用Cookie以改善体验,继续浏览即表示同意。
X 首页
T 南沟新区召开招商例会
M 发布时间:2021-04-05 来源:南沟发布
B 4月4日,南沟新区召开招商例会,通报一季度招商情况。
B 会议要求各招商组再加一把劲。""",
    "site introduction without breadcrumb": """
X 南沟新区成立于2010年,规划面积一千平方公里,是全省改革开放的窗口。
T 南沟新区召开招商例会
M 发布时间:2021-04-05 来源:南沟发布
B 4月4日,南沟新区召开招商例会,通报一季度招商情况。各招商组汇报了在谈项目。
B 会议要求各招商组再加一把劲。""",
    "menu of unknown words above the headline": """
X 魅力南沟
X 智慧园区
X 亲清家园
X 活力新城
T 南沟新区举行青年志愿者集中行动
B 3月5日,南沟新区举行青年志愿者集中行动,五百名志愿者走上街头。
B 活动持续一周。""",
    "kicker without dash": """
T 学习贯彻省委全会精神
T 南沟新区召开领导干部会议
M 2019-11-20 08:00:00 南沟日报
B 11月19日,南沟新区召开领导干部会议,传达学习省委全会精神。
B 高远主持会议并讲话。""",
    "outlet under the date": """
T 南沟新区消费券今日开抢
M 2022-04-20 09:00
M 南沟晚报
B 4月20日起,南沟新区分三批发放消费券,总额三千万元。
B 市民可在手机上领取。""",
    "outlet above the date": """
T 南沟新区消费券今日开抢
M 南沟晚报
M 2022-04-20 09:00
B 4月20日起,南沟新区分三批发放消费券,总额三千万元。
B 市民可在手机上领取。""",
    "author alone under the headline": """
T 南沟新区的早晨
M 周明
B 清晨六点,南沟新区的工地已经热闹起来,塔吊转动,车辆穿梭。
B 老李是第一个到的,他说今天要浇完最后一方混凝土。""",
    "one clause, no stop": """
T 南沟新区举行升旗仪式
M 2021-10-01 来源:南沟发布
B 10月1日清晨,南沟新区举行升旗仪式,三百人参加
X 上一篇:南沟新区慰问老兵""",
    "a table of winners at the end": """
T 南沟新区安全知识竞赛获奖名单公布
M 2018-07-01
B 南沟新区安全知识竞赛日前结束,经评审,获奖单位名单如下:
B 一等奖 宏远纺织
B 二等奖 中谷电子
B 二等奖 青石机电
B 三等奖 大地药业
B 三等奖 新月化工
B 三等奖 长风机械
X 【关闭】
X 版权所有 南沟新区安监局""",
    "letter-spaced notice": """
X 首页 > 公告
T 公    告
B 因设备检修,定于7月6日8时至18时停止供气,请各企业做好准备。
M 南沟燃气公司
M 二〇一六年七月四日""",
    "labelled headline": """
M 索引号:NG-2020-11
M 主题分类:综合
T 标题:关于开展秋季绿化的通知
M 发布日期:2020-10-08
B 各单位:
B 为提升园区绿化水平,决定开展秋季绿化活动,请认真组织。
M 南沟新区建设局
M 2020年10月8日""",
    "headline in four parts": """
X 首页 > 要闻
T 凝心聚力 真抓实干 开拓创新 南沟新区召开年度工作会议
M 2017-02-03 来源:南沟日报
B 2月2日,南沟新区召开年度工作会议,总结去年工作,部署今年任务。
B 会议表彰了先进单位。""",
    "headline with an exclamation": """
T 冲刺四季度,大干一百天,南沟新区再掀热潮!
M 2017-10-03 来源:南沟日报
B 国庆假期,南沟新区各项目工地一片繁忙,工人们放弃休假,抢抓工期。
B 管委会班子成员分头到一线督战。""",
    "WeChat with follow-up": """
X 南沟发布
X 微信号:nangou
T 南沟新区:小微园长大了
M 原创 南沟发布 2020-06-01
X 收录于合集
B 五年前,南沟小微园只有三栋厂房;五年后,这里聚集了一百二十家企业。
B PART 01
B 厂房变多了
B 二期、三期厂房相继建成,标准化车间达到三十万平方米。
B PART 02
B 服务变近了
B 政务服务站就设在园区食堂旁边,办事不用出园。
X END
M 记者:周明
M 编辑:何青
X 往期推荐
X 南沟新区这条路通车了
X 喜欢此内容的人还喜欢""",
    "newspaper with its contents": """
X 南沟日报
X 2018年9月3日 星期一
X 第01版:头版
X 第02版:要闻
X 版面导航
X 上一版 下一版
X 标题导航
T 南沟新区获批综合保税区
X 秋粮收购工作启动
X 上一期 下一期
M 2018年09月03日
T 南沟新区获批综合保税区
M 本报记者 周明
B 本报讯 近日,国务院批复同意设立南沟综合保税区,规划面积两平方公里。
B 该综合保税区将分两期建设。
X 上一篇 下一篇""",
    "code left over": """
X var _hmt = _hmt || [];
X (function(){ var s = 1; })();
X 当前位置:首页 > 要闻
T 南沟新区召开防汛会商会
M 来源:南沟发布 时间:2020-07-10
B 7月10日,南沟新区召开防汛会商会,分析研判雨情汛情。
B 会议要求落实二十四小时值班。
X document.write(1);""",
    "page numbers": """
X 首页 > 报告
T 南沟新区2015年工作报告
M 发布时间:2015-02-01
B 各位代表,现在我代表管委会向大会报告工作,请予审议。
B 一、过去一年工作回顾
B 过去一年,新区地区生产总值增长百分之十二。
X [1] [2] [3] 下一页
X 第1页 共3页""",
    "teasers of other articles below": """
T 南沟新区举行联合执法行动
M 2016-05-05 来源:南沟新区执法局
B 5月4日,南沟新区执法局会同公安、环保等部门开展联合执法行动,查处违法建设十处,拆除面积两千平方米。
B 执法局负责人表示,将保持高压态势,对违法建设露头就打,让群众看到变化。
X 相关新闻
X 南沟新区开展食品安全检查
X 日前,南沟新区市场监管局对辖区食堂开展检查,发现问题五个,当场整改三个。
X 南沟新区整治占道经营
X 近日,南沟新区对占道经营开展整治,规范摊点六十个,清理杂物三车。""",
    "reporter inside": """
T 南沟新区夜市开街
M 2023-06-10 20:00 南沟融媒
B 夜幕降临,南沟新区夜市灯火通明,人头攒动。
M 南沟融媒记者 周明
B 夜市设摊位一百二十个,汇集各地小吃。
X 广告
B 管委会负责人说,夜市将营业到十月。
M (图片由主办方提供)""",
    "warm reminder": """
T 南沟政务服务中心春节办事提示
M 发布时间:2022-01-25 浏览次数:33 次
B 春节期间,政务服务中心办事安排如下,请合理安排时间:
B 1月31日至2月6日放假,停止对外服务
B 2月7日起恢复办公
B 咨询电话:0000-7654321
X 打印本页
X 关闭窗口""",
    "trailing footer of a government site": """
X 无障碍浏览 | 长者专区 | 繁体
X 首页 区情 政务 服务 互动
X 首页 > 动态 > 部门动态
T 税务局开展个税宣讲
M 日期:2020-03-20 访问次数:56 信息来源:税务局 字号:[ 大 中 小 ]
B 3月19日,税务局走进园区开展个税宣讲,为两百名职工答疑。
X 分享:
X 主办单位:南沟新区管委会 承办单位:南沟新区大数据中心
X 联系电话:0000-12345 邮政编码:000000
X 某公网安备 00000000000000号 某ICP备00000000号-1 网站标识码:0000000000
X 网站地图 | 隐私声明 | 联系我们
X 本站已支持IPv6访问""",
    "no stamp, no breadcrumb, menus on both sides": """
X 首页
X 关于我们
X 产品中心
X 新闻动态
X 联系我们
T 公司获评市级企业技术中心
B 近日,市工信局公布企业技术中心名单,我公司名列其中。
B 公司每年研发投入占营收的百分之五。
X 公司地址:南沟工业园区三号路
X 友情链接
X Copyright 2019""",
}


MENUS = [
    "首页",
    "登录 | 注册",
    "设为首页 加入收藏",
    "网站首页 | 关于我们 | 联系我们",
    "园区概况 招商引资 新闻中心 通知公告",
    "当前位置:首页 > 新闻中心 > 正文",
    "今天是2021年3月4日 星期四",
    "2024年1月1日 星期一 晴",
    "某某市人民政府门户网站",
    "您好,欢迎访问!",
    "繁体 | English | 无障碍",
]
FOOTERS = [
    "上一篇:没有了",
    "网站地图 | 隐私声明 | 联系我们",
    "版权所有 某某园区管委会 未经许可不得转载",
    "地址:工业大道1号 电话:0000-0000000",
    "某ICP备00000000号-1 某公网安备 00000000000000号",
    "免责声明:本网转载稿件目的在于传递更多信息,并不代表本网赞同其观点。",
    "下一篇:园区召开安全生产会议",
    "相关新闻",
    "电话:010-0000000 传真:010-0000000",
    "主办单位:某某园区管委会",
    "您是第12345位访客",
    "返回顶部",
]
TEXTS = {
    **{name: "\n".join(row[2:] for row in page.strip().split("\n")) for name, page in PAGES.items()},
    **{path.stem: path.read_text(encoding="utf-8") for path in SAMPLES},
}
texts = st.sampled_from(sorted(TEXTS)).map(TEXTS.__getitem__)


def letters(page: str) -> str:
    return "".join(line.part.value for line in label(normalise(ReadPage(page))))


@pytest.mark.parametrize("name", PAGES)
def test_letters(name: str) -> None:
    rows = PAGES[name].strip().split("\n")
    got = letters("\n".join(row[2:] for row in rows))
    assert [f"{letter} {row[2:]}" for letter, row in zip(got, rows, strict=True)] == rows


# line, what it is on its own between a headline with its stamp and two paragraphs
KINDS = [
    ("机制保障", ParagraphKind.HEADING),
    ("一、总体要求", ParagraphKind.HEADING),
    ("01", ParagraphKind.HEADING),
    ("招商引资", ParagraphKind.HEADING),
    ("●人事制度改革。完善考核机制,做到能上能下。", ParagraphKind.LIST_ITEM),
    ("1.新建小学两所", ParagraphKind.LIST_ITEM),
    ("图为代表团在码头听取情况介绍", ParagraphKind.CAPTION),
    ("▲签约现场", ParagraphKind.CAPTION),
    ("周小明/摄", ParagraphKind.CAPTION),
    ("揭牌仪式现场 周小明摄", ParagraphKind.CAPTION),
    ("会议还研究了其他事项,并提出要求。", ParagraphKind.PARAGRAPH),
    ("(记者 周小明)", BlockKind.BYLINE),
    ("责任编辑:何小青", BlockKind.BYLINE),
    ("【打印】【关闭】", BlockKind.WIDGET),
    ("20131109150012.jpg", BlockKind.OTHER),
    ("(点击进入预约平台)", BlockKind.OTHER),
    ("|", BlockKind.OTHER),
    ("??????", BlockKind.OTHER),
]


@pytest.mark.parametrize(("line", "kind"), KINDS)
def test_kind_of_a_line_in_the_article(line: str, kind: BlockKind | ParagraphKind) -> None:
    prose = "南沟新区召开会议,部署下半年重点工作。高远主持会议,江流作工作安排。"
    page = f"南沟新区召开会议\n2020-07-08 来源:南沟日报\n{prose}\n{prose}\n{line}\n{prose}\n{prose}"
    assert label(normalise(ReadPage(page)))[4].kind is kind


# a line under an article, what it is
UNDER = [
    ("上一篇:没有了", BlockKind.PREVIOUS_NEXT),
    ("上一版  下一版", BlockKind.PREVIOUS_NEXT),
    ("相关新闻", BlockKind.RELATED),
    ("更多>同类资讯", BlockKind.RELATED),
    ("0条评论", BlockKind.RELATED),
    ("免责声明:本网转载稿件均注明来源,如有异议请告知。", BlockKind.DISCLAIMER),
    ("凡本网注明来源的作品,版权均属本网所有。", BlockKind.DISCLAIMER),
    ("地址:工业大道1号 邮编:000000", BlockKind.CONTACT),
    ("电  话:0000-0000000", BlockKind.CONTACT),
    ("Copyright © 2015 All Rights Reserved", BlockKind.COPYRIGHT),
    ("某ICP备00000000号", BlockKind.COPYRIGHT),
    ("主办:园区管委会 某公网安备 0000号", BlockKind.COPYRIGHT),
    ("网站首页 | 关于我们 | 网站地图", BlockKind.NAVIGATION),
    ("首页 > 新闻 > 正文", BlockKind.BREADCRUMB),
    ("分享到: QQ空间 新浪微博", BlockKind.WIDGET),
    ("扫一扫在手机打开当前页", BlockKind.WIDGET),
    ("点个“在看”,让更多人知道", BlockKind.WIDGET),
    ("“在看”点了吗?", BlockKind.WIDGET),
    ("戳一戳小爱心,把好消息带回家", BlockKind.WIDGET),
    ("更多内容,请关注“南沟日报”微信公众号", BlockKind.WIDGET),
    ("打开南沟日报APP 查看更多图片", BlockKind.RELATED),
    ("【我要打印】【我要收藏】", BlockKind.WIDGET),
    ("【打印正文】 分享:", BlockKind.WIDGET),
    ("大字体 小字体 分享到:", BlockKind.WIDGET),
    ("【纠错】责任编辑电话:0400-0000000", BlockKind.CONTACT),
    ("南沟日报社新媒体中心出品 京B2-20040000", BlockKind.COPYRIGHT),
    ("附件:", BlockKind.OTHER),
    ("南沟日报全媒体出品", BlockKind.OTHER),
    ("文/小石 图/小玉", BlockKind.BYLINE),
    ("何小石 何小玉/文 石小青/图", BlockKind.BYLINE),
    ("本文责编:小石", BlockKind.BYLINE),
    ("网警备案 0000000000", BlockKind.COPYRIGHT),
    ("◎版权作品,未经书面授权,严禁转载。", BlockKind.DISCLAIMER),
    ("您需要登录后才可以回帖", BlockKind.WIDGET),
    ("会议现场", ParagraphKind.CAPTION),
    ("柳园化工公司、江州化工基地调研现场", ParagraphKind.CAPTION),
    ("来源:南沟日报", BlockKind.STAMP),
    ("编辑丨小石  校对丨小玉", BlockKind.BYLINE),
    ("标签:新区 会议", BlockKind.SUMMARY),
    ("【声明】本站招考信息均来自主管部门。", BlockKind.DISCLAIMER),
    ("本文阅读量:", BlockKind.STAMP),
    ("本文已被阅读 [ ] 次", BlockKind.OTHER),
    ("人气:( ) 字体:小 大", BlockKind.STAMP),
    ("文章点击数: 打印本页", BlockKind.STAMP),
]


@pytest.mark.parametrize(("line", "kind"), UNDER)
def test_kind_of_a_line_under_the_article(line: str, kind: BlockKind | ParagraphKind) -> None:
    page = f"南沟新区召开会议\n2020-07-08\n南沟新区召开会议,部署下半年重点工作。高远主持会议。\n{line}"
    assert label(normalise(ReadPage(page)))[3].kind is kind


@given(texts, st.lists(st.sampled_from(MENUS), max_size=5), st.lists(st.sampled_from(FOOTERS), max_size=5))
@settings(max_examples=150, deadline=None)
def test_more_menus_and_footers_change_no_letter(page: str, menus: list[str], footers: list[str]) -> None:
    more = "\n".join([*menus, page, *footers])
    assert letters(more) == "X" * len(menus) + letters(page) + "X" * len(footers)


@given(texts, st.data())
@settings(max_examples=60, deadline=None)
def test_blanks_and_line_ends_change_no_letter(page: str, data: st.DataObject) -> None:
    ends = data.draw(
        st.lists(st.sampled_from(["\n", "\r\n", "  \n", "\n\n", "\u3000\n \n"]), min_size=1, max_size=9)
    )
    lines = page.split("\n")
    assert letters("".join(line + ends[i % len(ends)] for i, line in enumerate(lines))) == letters(page)


@given(texts)
@settings(max_examples=80, deadline=None)
def test_width_of_punctuation_changes_no_letter(page: str) -> None:
    assert letters(page.translate({ord(half): ord(half) + 0xFEE0 for half in ",:;!?()"})) == letters(page)


@given(
    st.text(alphabet=st.sampled_from("园区召开会议。,:;\n\n |>()[]2020-年月日 来源首页上一篇©"), max_size=300)
    | st.text()
)
@settings(max_examples=200, deadline=None)
def test_any_text_has_one_label_a_line(page: str) -> None:
    document = normalise(ReadPage(page))
    labels = label(document)
    assert len(labels) == len(document.lines)
    kinds = {"T": "HeadlineRole", "B": "ParagraphKind", "M": "BlockKind", "X": "BlockKind"}
    assert all(type(made.kind).__name__ == kinds[made.part.value] for made in labels)
    assert all(
        line.start <= item.label_start <= item.start <= item.end <= line.end
        for line, made in zip(document.lines, labels, strict=True)
        for item in made.items
    )


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_a_shape_is_shown_by_its_example(shape: Shape) -> None:
    assert shape.name in shapes_of(read_clues(normalise(ReadPage(shape.example)))[0])


def test_no_line_has_a_shape_without_what_the_shape_needs() -> None:
    clues = [clue for page in PAGES.values() for clue in read_clues(normalise(ReadPage(page)))]
    samples = [path.read_text(encoding="utf-8") for path in SAMPLES]
    clues += [clue for page in samples for clue in read_clues(normalise(ReadPage(page)))]
    opened = {clue.bare: clue for clue in clues if clue.size <= LONGEST}
    for opening in (
        "近年来,",
        "图为",
        "访谈:",
        "对话人物:",
        "第三章 ",
        "①",
        "(组图)",
        "丨",
        "▲",
        "五、",
        "1月2日",
        "连日来,",
    ):
        for clue in [*opened.values()][::7]:
            opened.update(
                {other.bare: other for other in read_clues(normalise(ReadPage(opening + clue.text)))}
            )
    for clue in opened.values():
        shown = tuple(
            shape.name for shape in SHAPES if (clue.plain or not shape.plain) and shape.shown_by(clue)
        )
        assert shapes_of(clue) == (shown if clue.size <= LONGEST else ())


def test_weights_are_of_known_states_and_each_piece_of_evidence_has_one_a_state() -> None:
    rows = [(name, state) for name, state, _ in load("line_weights.tsv")]
    assert {state for _, state in rows} <= set(STATES)
    assert len(set(rows)) == len(rows)
