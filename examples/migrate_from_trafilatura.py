"""From trafilatura or GNE to zonenews: the same page, the same call, and what comes back more.

trafilatura and GNE are shown beside it where they are installed; the example runs without them.
"""

import importlib

import zonenews

HTML = """<html><head><meta charset="utf-8"><title>澜川经开区召开项目推进会_澜川新闻网</title></head><body>
<div class="nav"><a href="/">首页</a> &gt; <a href="/yq">园区动态</a> &gt; 正文</div>
<h1>澜川经开区召开项目推进会</h1>
<p class="info">发布时间:2023-06-09 09:15 来源:澜川日报 责任编辑:柳依</p>
<p>6月8日下午,江州澜川经开区召开重大项目推进会。市委常委、澜川经开区党工委书记魏长青主持会议并讲话,
管委会主任(挂职)石敏通报上半年项目建设情况。</p>
<p>魏长青指出,项目是经济发展的生命线,要一个一个盯、一个一个抓。会议学习了省委书记高远在全省大会上的讲话精神。</p>
<p>上一篇:<a href="/1">园区绿化提升</a></p><p>Copyright 澜川新闻网 版权所有</p></body></html>"""


def with_trafilatura() -> None:
    """Title, date, author and text, as trafilatura finds them."""
    trafilatura = importlib.import_module("trafilatura")
    document = trafilatura.bare_extraction(HTML, with_metadata=True)
    print("title  ", document.title)
    print("date   ", document.date)
    print("author ", document.author)
    print("text   ", (document.text or "")[:40], "…")


def with_gne() -> None:
    """The same from GNE, the general news extractor."""
    gne = importlib.import_module("gne")
    result = gne.GeneralNewsExtractor().extract(HTML)
    for key in ("title", "publish_time", "author", "content"):
        print(f"{key:8}", result[key][:40])


def with_zonenews() -> None:
    """The same again, and the rest."""
    article = zonenews.parse_article(HTML)
    print("title  ", article.title)
    print("date   ", article.date)
    print("author ", ", ".join(byline.name for byline in article.bylines))
    print("text   ", "\n".join(paragraph.text for paragraph in article.body)[:40], "…")
    print("- and what the others do not give -")
    print("time   ", article.published and article.published.time)
    print("source ", article.source and article.source.name)
    print("event  ", article.event_date)
    print("park   ", article.park and article.park.name)
    for leader in article.leaders:
        print("leader ", leader.name, "present" if leader.present else "cited", *leader.titles)


if __name__ == "__main__":
    for call in (with_trafilatura, with_gne, with_zonenews):
        print(f"== {call.__name__}")
        try:
            call()
        except ModuleNotFoundError as error:
            print(f"({error.name} is not installed)")
