"""A Profile: a site that stays wrong, put right by three selectors.

The same profile can be kept in a TOML file and read by `zonenews.Profile.from_toml("site.toml")`.
"""

import zonenews

URL = "https://www.lanchuan.example/2022/0511/1.html"
PAGE = """<html><head><title>澜川在线</title></head><body>
<div class="top"><h1>澜川在线</h1><h1>澜川经济开发区频道</h1></div>
<div class="hd">石敏:把项目放在心上</div>
<div class="inf"><em>2022</em>-<em>05</em>-<em>11</em> <span class="from">澜川日报社融媒体中心</span></div>
<div class="txt"><p>5月10日,澜川经济开发区党工委书记石敏到重点企业调研,副主任柯一鸣参加。</p>
<p class="app">装上澜川在线客户端,园区大事小事,都在您的掌心,欢迎广大读者前来体验。</p>
<p>石敏指出,服务企业要用心。</p></div>
<p>澜川在线 版权所有</p></body></html>"""

PROFILE = zonenews.Profile(
    host="*.lanchuan.example",  # pages of other hosts are read as without a profile
    title="//div[@class='hd']",  # XPath; CSS (div.hd) needs the extra css
    noise="//p[@class='app']",
    source="//span[@class='source-of-2019']",  # gone from the site: the source is found in the usual way
)


def show(name: str, article: zonenews.Article) -> None:
    """Title, stamp and body."""
    print(f"── {name}")
    print(f"   title   {article.title}")
    print(f"   date    {article.date}")
    print(f"   source  {article.source.name if article.source else None}")
    for paragraph in article.body:
        print(f"   body    {paragraph.text}")


if __name__ == "__main__":
    show("as it is found", zonenews.parse_article(PAGE, url=URL))
    show("with the profile", zonenews.parse_article(PAGE, url=URL, profile=PROFILE))
