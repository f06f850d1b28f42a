"""Made sites: articles of invented persons and outlets, and the forms in which a site prints them.

Each site has furniture that misleads whoever sees one page alone: slogans, widgets between headline and text,
two stamps, account lines, promotion, copies for the phone.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from html import escape

import skeletons
from attrs import frozen

from zonenews import Article, Failure
from zonenews.document import Part

PAGES = 20


@frozen
class Story:
    """An article, as its page prints it."""

    number: int
    title: str
    date: datetime.date
    source: str
    body: tuple[str, ...]

    @property
    def stamp(self) -> str:
        """Day and source, both labelled."""
        return f"发布时间:{self.date} 来源:{self.source}"


_PLACES = (
    "白水",
    "青石",
    "柳园",
    "北屏",
    "东岗",
    "澜川",
    "南沟",
    "云溪",
    "金坪",
    "望河",
    "石泉",
    "双桥",
    "清源",
    "长岭",
    "新塘",
    "平川",
    "丰谷",
    "永安",
    "大湾",
    "江洲",
)
_KINDS = ("经济开发区", "高新技术产业开发区", "工业园区", "产业园")
_EVENTS = (
    (
        "举行{thing}项目集中开工仪式",
        "{place}{kind}举行{thing}项目集中开工仪式,{n}个项目同时开工,总投资{m}亿元。",
    ),
    (
        "{thing}产业链招商取得新成果",
        "{place}{kind}{thing}产业链招商会在管委会召开,{n}家企业签订入驻协议,投资额{m}亿元。",
    ),
    (
        "为{thing}企业送上政策大礼包",
        "{place}{kind}组织干部走进{thing}企业,现场解答{n}项政策问题,兑现奖补资金{m}万元。",
    ),
    (
        "{thing}车间里的春天",
        "走进{place}{kind}的{thing}车间,{n}条生产线满负荷运转,工人们正赶制一批价值{m}万元的订单。",
    ),
    (
        "{thing}专班跑出加速度",
        "记者从{place}{kind}获悉,{thing}专班本月走访企业{n}家,帮助解决用地、用工等难题{m}个。",
    ),
)
_THINGS = (
    "轴承",
    "光电",
    "新材料",
    "装备制造",
    "生物医药",
    "纺织",
    "电子信息",
    "食品",
    "冷链物流",
    "汽车零部件",
    "节能环保",
    "仪器仪表",
)
_MORE = (
    "{name}在现场说,项目从签约到开工只用了{n}天,各部门靠前服务,让企业吃下了定心丸。",
    "据介绍,项目全部建成后,预计年产值{m}亿元,带动就业{n}00余人。",
    "管委会主任{name}表示,将继续做好要素保障,推动更多项目早落地、早投产、早见效。",
    "截至目前,园区规模以上工业企业已达{n}家,上半年工业增加值同比增长{m}%。",
    "下一步,园区将围绕主导产业补链强链,打造一流的营商环境。园区还将新建标准厂房{n}万平方米。",
    "企业负责人{name}告诉记者,今年的订单已经排到了{n}月份,公司准备再上{m}台设备。",
)
_NAMES = (
    "何明山",
    "秦海棠",
    "周文栋",
    "石敏",
    "柳依依",
    "陶克勤",
    "丁一帆",
    "罗远",
    "沈知秋",
    "白若云",
    "贺兰亭",
    "苏北辰",
)
_OUTLETS = ("南沟日报", "澜川融媒", "柳园新闻网", "青石电视台", "望河发布", "北屏时报")


def stories(rng: random.Random, count: int = PAGES) -> list[Story]:
    """Articles, no two alike."""
    made = []
    for number in range(count):
        words = {
            "place": _PLACES[number % len(_PLACES)],
            "kind": rng.choice(_KINDS),
            "thing": rng.choice(_THINGS),
            "n": rng.randint(3, 90),
            "m": rng.randint(2, 98),
        }
        headline, lead = rng.choice(_EVENTS)
        date = datetime.date(2021, 1, 4) + datetime.timedelta(days=17 * number + rng.randint(0, 9))
        lines = [f"{date.month}月{date.day}日,{lead}".format(**words)]
        for template in rng.sample(_MORE, rng.randint(2, 4)):
            lines.append(template.format(name=rng.choice(_NAMES), n=rng.randint(3, 90), m=rng.randint(2, 98)))
        title = f"{words['place']}{words['kind']}{headline.format(**words)}"
        made.append(Story(number, title, date, rng.choice(_OUTLETS), tuple(lines)))
    return made


def _text(*lines: str | tuple[str, ...]) -> str:
    return "\n".join(part for line in lines for part in ((line,) if isinstance(line, str) else line))


def _page(title: str, body: str) -> str:
    return f"<!doctype html><html><head><title>{escape(title)}</title></head><body>{body}</body></html>"


def _paragraphs(lines: tuple[str, ...]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def slogan_over_headline(story: Story) -> str:
    return _text(
        "建设开放创新的现代化新城 当好高质量发展排头兵",
        story.title,
        story.stamp,
        story.body,
        "版权所有 柳园新城管理委员会",
    )


def promotion_under_text(story: Story) -> str:
    return _text(
        "首页 > 新闻中心 > 园区动态",
        story.title,
        f"{story.date} {story.source}",
        story.body,
        "想了解更多园区故事,请在各大应用商店搜索澜川之声,一起见证这座城市的成长。",
        "用心讲好每一个创业故事,让世界看见澜川的力量,期待您的来稿与分享。",
        f"本文已被{137 + story.number * 31}位读者收藏",
    )


def widget_between(story: Story) -> str:
    return _text(
        story.title,
        story.stamp,
        "听新闻 语音播报由智能合成 时长约两分钟",
        "看图文,请把手机横过来,效果更好哦。",
        story.body,
        "责任编辑:罗远",
    )


def two_stamps(story: Story) -> str:
    return _text(
        "望河政务",
        "2022-11-05 08:30",
        story.title,
        f"{story.date} 来源:{story.source}",
        story.body,
        "望河县人民政府主办",
    )


def account_lines(story: Story) -> str:
    return _text(
        "青石发布",
        "权威发布青石新闻,服务广大市民群众,是青石人自己的掌上家园。",
        story.title,
        f"{story.source} {story.date}",
        story.body,
        "青石发布,每天陪你读懂这座城。点亮在看,让更多朋友看到青石的变化。",
    )


def motto_inside(story: Story) -> str:
    half = len(story.body) // 2
    return _text(
        story.title,
        story.stamp,
        story.body[:half],
        "好消息!本台客户端全新改版上线,新用户注册即可领取话费,数量有限,先到先得。",
        story.body[half:],
        "网站地图 联系我们",
    )


def column_as_headline(story: Story) -> str:
    return _text(
        "聚焦北屏高质量发展大会战特别报道",
        "项目为王 实干争先",
        story.title,
        story.stamp,
        story.body,
        "返回顶部 打印本页",
    )


def headless_promotion(story: Story) -> str:
    return _text(
        story.title,
        story.stamp,
        "云溪融媒提醒您:天气转凉,请注意添加衣物,出行请遵守交通规则,平安回家。",
        story.body,
        "云溪融媒祝愿各位网友工作顺利、阖家幸福,记得常回家看看。",
    )


def phone_copy(story: Story) -> str:
    return _page(
        f"{story.title}-金坪在线手机版",
        f"<div class=top>金坪在线,指尖上的家乡,让阅读更有温度。</div><div class=t>{escape(story.title)}</div>"
        f"<div class=s>{story.stamp}</div><div class=c>{_paragraphs(story.body)}"
        "<p>打开金坪在线客户端,可以继续阅读全文,还能参与讨论,赢取积分好礼。</p></div>"
        "<div class=b>电脑版 手机版</div>",
    )


def slogan_heading(story: Story) -> str:
    return _page(
        "石泉经济开发区",
        "<h1>创新石泉 活力石泉 美丽石泉</h1><ul><li><a href=/>首页</a></li><li><a href=/a>要闻</a></li></ul>"
        f"<div class=main><div class=bt>{escape(story.title)}</div><div class=ly>{story.stamp}</div>"
        f"<div class=nr>{_paragraphs(story.body)}<p>石泉的明天,由每一位奋斗者共同创造,让我们携手前行。</p>"
        "</div></div><div>主办:石泉经济开发区管理委员会</div>",
    )


def soup_with_promotion(story: Story) -> str:
    page = skeletons.Page(
        ((Part.HEADLINE, story.title), (Part.METADATA, story.stamp)),
        (
            "双桥早新闻,每天早上七点半,陪伴您开启新的一天,请锁定双桥综合广播。",
            *story.body,
            "更多精彩内容,请持续关注双桥融媒,我们将为您带来最新的现场报道。",
        ),
        ("双桥融媒体中心 版权所有",),
    )
    return _page(f"{story.title}_双桥新闻", skeletons.div_soup(page))


def tables_with_slogan(story: Story) -> str:
    page = skeletons.Page(
        (
            (Part.BOILERPLATE, "解放思想再出发 乘势而上谱新篇"),
            (Part.HEADLINE, story.title),
            (Part.METADATA, story.stamp),
        ),
        (*story.body, "清源这座城,正在用奋斗书写新的答卷,每一个清晨,都值得您早起相看。"),
        ("清源市人民政府办公室主办",),
    )
    return _page("清源市人民政府网", skeletons.nested_tables(page))


def broken_lines_with_column(story: Story) -> str:
    page = skeletons.Page(
        (
            (Part.BOILERPLATE, "长岭县优化营商环境专题报道"),
            (Part.HEADLINE, story.title),
            (Part.METADATA, story.stamp),
        ),
        (*story.body, "愿长岭的山水,陪您度过每一个平凡而温暖的日子,我们明天再见。"),
        ("备案号",),
    )
    return _page(f"{story.title}", skeletons.broken_lines(page))


def editor_with_notice(story: Story) -> str:
    page = skeletons.Page(
        ((Part.HEADLINE, story.title), (Part.METADATA, story.stamp)),
        (
            "小编有话说:每一条新闻背后,都有一群默默奋斗的人,让我们一起向他们致敬。",
            *story.body,
            "如果您也有新塘的故事想要分享,欢迎把稿件和照片发给我们,一经采用稿酬从优。",
        ),
        ("新塘网",),
    )
    return _page(f"{story.title} - 新塘网", skeletons.trs(page))


def related_prose(story: Story) -> str:
    """Under most articles links, under some the first sentences of another."""
    other = stories(random.Random(story.number + 500), 3)[story.number % 3]
    if story.number % 5:
        related = "".join(f"<li><a href=/{n}>{escape(other.title)}</a></li>" for n in range(3))
    else:
        related = _paragraphs(other.body[:1])
    return _page(
        f"{story.title}_平川新闻网",
        f"<div class=nav><a href=/>首页</a></div><h1 class=bt>{escape(story.title)}</h1>"
        f"<div class=ly>{story.stamp}</div><div class=nr>{_paragraphs(story.body)}"
        f"<div class=xg>{related}</div></div><div class=db>平川新闻网</div>",
    )


SITES: tuple[Callable[[Story], str], ...] = (
    slogan_over_headline,
    promotion_under_text,
    widget_between,
    two_stamps,
    account_lines,
    motto_inside,
    column_as_headline,
    headless_promotion,
    phone_copy,
    slogan_heading,
    soup_with_promotion,
    tables_with_slogan,
    broken_lines_with_column,
    editor_with_notice,
    related_prose,
)


def wrong_fields(article: Article | Failure, story: Story) -> list[str]:
    """What is not as the page prints it."""
    assert isinstance(article, Article)
    found = {
        "title": (article.title, story.title),
        "kicker": (article.headline and article.headline.kicker, None),
        "date": (article.date, story.date),
        "source": (article.source and article.source.name, story.source),
        "body": ([paragraph.text for paragraph in article.body], list(story.body)),
    }
    return [name for name, (is_, should) in found.items() if is_ != should]
