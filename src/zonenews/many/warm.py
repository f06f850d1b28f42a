"""Loads what `parse_article` loads on first use: dictionaries, compiled patterns.

The fork server imports this before it starts workers, so that they share it instead of loading it each.
"""

from zonenews.many.pages import Page, parse_page

_STORY = """首页 > 园区动态
{zone}召开工作会议
发布时间:2021-03-05 09:30 来源:澜川日报 记者 柳依
3月4日,{zone}召开工作会议。区委书记魏长青主持会议并讲话,管委会主任石敏、副主任柯一鸣参加。魏书记指出,要加快项目建设。
(责任编辑:高远) 上一篇:没有了 版权所有"""

for _page in (
    _STORY.format(zone="澜川经济开发区"),
    _STORY.format(zone="瀾川經濟開發區會議"),
    _STORY.format(zone="瀾(lán)川(chuān)經(jīng)濟(jì)開(kāi)發(fā)區(qū)"),
    "<html><head><title>会议</title></head><body><p>{}</p></body></html>".format(_STORY.replace("\n", "<p>")),
):
    parse_page(Page(_page))  # a page that fails is no reason not to start
    parse_page(Page(_page.encode("gb18030")))
