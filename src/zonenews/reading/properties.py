"""The properties that an electronic newspaper prints under an article, where its page came as text.

2021-03-02 园区开工 1 1 沂东日报 content_12345.html 1 项目集中签约 /enpproperty-->     date, title, paper
沂东日报 要闻 00004 园区开工 2021-03-02 2054072 2 2021年03月02日 星期二              paper, title, date

In an HTML page they are a comment or tags, which `html` reads.
"""

from __future__ import annotations

from zonenews.document import Meta
from zonenews.patterns import pattern

__all__ = ["printed_properties"]

_WITHIN = 4000  # characters at the end of the page
_PAPER = r"(?P<paper>[\u3400-\u9fff]{2,12}报?)"
_BEHIND = pattern(
    r"(?P<date>(?:19|20)\d\d-\d\d-\d\d) (?P<title>[^\n]{2,80}? )?[A-Z]?\d{1,3} \d{1,3} " + _PAPER + r" "
    r"c(?:ontent_)?\d{3,10}(?:_\d{1,4})?\.html? \d[^\n]{0,200}?/enpproperty"
)
_BEFORE = pattern(
    r"(?<![^\n])"
    + _PAPER
    + r" [^\n ]{1,12} \d{4,5} (?P<title>[^\n]{2,80}?) (?P<date>(?:19|20)\d\d-\d\d-\d\d) "
    r"\d{5,9} \d{1,3} (?:19|20)\d\d年\d\d月\d\d日"
)


def printed_properties(text: str) -> Meta:
    """What the properties say, as a page's head does; an empty `Meta` where none are printed.

    Example:
        >>> line = "沂东日报 要闻 00004 园区开工 2021-03-02 2054072 2 2021年03月02日 星期二"
        >>> meta = printed_properties(line)
        >>> meta.title, meta.published, meta.source
        ('园区开工', '2021-03-02', '沂东日报')
    """
    start = max(0, len(text) - _WITHIN)
    found = None
    if text.find("/enpproperty", start) >= 0:
        found = _BEHIND.search(text, start)
    elif text.find("星期", start) >= 0:
        found = _BEFORE.search(text, start)
    if not found:
        return Meta()
    title = (found["title"] or "").strip() or None
    return Meta(title=title, published=found["date"], source=found["paper"])
