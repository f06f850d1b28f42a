"""Profile: for a site that stays wrong, where its pages keep title, date, source, body and noise.

    host = "*.example.gov.cn"
    title = "h1.headline"                    # CSS, needs cssselect
    date = "//span[@class='t1']"             # XPath begins with / or ( or .
    body = ["div#text", "div.annex"]
    noise = ".//div[@class='qr']"

    [[furniture]]                            # a line that is on every page, numbers as 0
    text = "0年0月0日 欢迎访问柳园在线"

A profile is tried first and checked: what its selectors do not find on a page is found in the usual way, and
the logger `zonenews.profile` says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from attrs import evolve, field, frozen
from lxml import etree

from zonenews.document import Furniture
from zonenews.errors import ZonenewsError
from zonenews.furniture import OPEN, is_told_by_words, key_of, levelled, squeezed
from zonenews.normalising import as_matched
from zonenews.patterns import pattern

if TYPE_CHECKING:
    from zonenews.many import Page

__all__ = ["Furniture", "Profile", "ProfileError"]


class ProfileError(ZonenewsError):
    """A profile with an unknown key, or a selector that is neither XPath nor CSS.

    Example:
        >>> import zonenews
        >>> zonenews.Profile(title="//h1[")
        Traceback (most recent call last):
            ...
        zonenews.profile.ProfileError: title: '//h1[' is not a valid XPath: Invalid expression
    """


def _selectors(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _furniture(value: Iterable[str | Furniture]) -> tuple[Furniture, ...]:
    entries = (Furniture(entry) if isinstance(entry, str) else entry for entry in value)
    return tuple(entry if entry.pages else evolve(entry, text=_as_kept(entry.text)) for entry in entries)


def _as_kept(text: str) -> str:
    """A line as a person copies it from a page, levelled."""
    printed = squeezed(as_matched(text)).replace("\n", "")
    line = levelled(printed)
    if not is_told_by_words(line):
        return printed
    return line if line.endswith(OPEN) else key_of(line)


def _support(value: Mapping[str, int] | Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(value.items() if isinstance(value, Mapping) else value))


@frozen
class Profile:
    """Where the pages of a site keep what.

    Each selector is XPath (it begins with ``/``, ``(`` or ``.//``) or CSS, which needs the package cssselect
    (extra ``css``); several are tried together. All are checked when the profile is made.

    Args:
        host: pattern of the site's host names, such as ``*.example.gov.cn``; any page if empty. A page
            without a known address counts as the site's.
        title: the headline.
        date: the day of publication.
        source: the outlet; a label in front of it (来源:) does not matter.
        body: the blocks of the article.
        noise: blocks that are no part of the article, wherever they stand.
        furniture: lines that stand on many pages and are no part of an article, of text pages too: as they
            are printed, or as `Furniture`.
        learned_from: how many pages `Profile.learn` has seen, 0 for a profile written by hand.
        support: for each part that was learned on how many of these pages it was right.

    Raises:
        ProfileError: a selector is neither XPath nor CSS.

    Example:
        >>> import zonenews
        >>> profile = zonenews.Profile(title="//h2", body="//div[@id='b']")
        >>> page = "<h1>南沟在线</h1><h2>园区 开工</h2><p>首页</p><div id=b><p>昨天开工</p></div><p>微信</p>"
        >>> article = zonenews.parse_article(page, kind="html", profile=profile)
        >>> article.title, [paragraph.text for paragraph in article.body]
        ('园区 开工', ['昨天开工'])
    """

    host: str = ""
    title: tuple[str, ...] = field(default=(), converter=_selectors)
    date: tuple[str, ...] = field(default=(), converter=_selectors)
    source: tuple[str, ...] = field(default=(), converter=_selectors)
    body: tuple[str, ...] = field(default=(), converter=_selectors)
    noise: tuple[str, ...] = field(default=(), converter=_selectors)
    furniture: tuple[Furniture, ...] = field(default=(), converter=_furniture)
    learned_from: int = 0
    support: tuple[tuple[str, int], ...] = field(default=(), converter=_support)

    def __attrs_post_init__(self) -> None:
        """Compile every selector once, to say early which one is wrong."""
        for name in PARTS:
            for selector in self.selectors(name):
                compiled(name, selector)

    @classmethod
    def from_toml(cls, path: str | Path) -> Profile:
        """The profile in a TOML file; its keys are the fields of this class.

        Raises:
            ProfileError: a key is unknown, a value is no string or list of strings, or the file is no TOML.
            OSError: the file cannot be read.
        """
        from zonenews.profile_toml import read_profile

        return read_profile(Path(path))

    def to_toml(self, path: str | Path) -> None:
        """Write the profile as TOML that `from_toml` reads and a person can correct.

        Raises:
            OSError: the file cannot be written.
        """
        from zonenews.profile_toml import as_toml

        Path(path).write_text(as_toml(self), encoding="utf-8")

    @classmethod
    def learn(cls, pages: Iterable[str | bytes | Page], *, url: str | None = None) -> Profile:
        r"""The profile of a site, learned from some of its pages; nobody needs to label anything.

        Ten pages teach most of what there is, of more than 500 some 500 are read. List pages and error
        pages may be among them. The order of the pages does not matter.

        Args:
            pages: pages of one site, HTML or text. Pages with a known address on another host are left out.
            url: the address of any page of the site; where it is not given, the site is the host that most
                pages have.

        Returns:
            A profile for that host, each part with the number of pages that support it. It is empty where
            nothing is to be learned, and then changes nothing.

        Raises:
            TypeError: a page is neither str, bytes nor `Page`.

        Example:
            >>> import zonenews
            >>> pages = [
            ...     f"南沟之声 开放创新\n{place}开发区举行开工仪式\n2021-03-0{day} 来源:南沟日报\n"
            ...     f"昨天,{place}开发区举行开工仪式,总投资{day}亿元。\n长按二维码,读懂南沟,欢迎关注我们!"
            ...     for day, place in enumerate(["白水", "青石", "柳园", "北屏", "东岗"], 1)
            ... ]
            >>> profile = zonenews.Profile.learn(pages)
            >>> profile.learned_from
            5
            >>> zonenews.parse_article(pages[0], profile=profile).body_text
            '昨天,白水开发区举行开工仪式,总投资1亿元。'
        """
        from zonenews.learning import learn  # what learns a site is loaded by those who do

        return learn(pages, url=url)

    def applies_to(self, url: str | None) -> bool:
        """Whether the page at `url` is one of the site's."""
        return not self.host or (host := host_of(url)) is None or host_fits(host, self.host)

    def mark(self, name: str) -> str:
        """The mark of a line that the selectors of a part find; what was learned gives way to evidence."""
        return f"{LEARNED}{name}" if any(part == name for part, _ in self.support) else name

    def selectors(self, name: str) -> tuple[str, ...]:
        """The selectors of `title`, `date`, `source`, `body` or `noise`."""
        return cast("tuple[str, ...]", getattr(self, name))


def host_fits(host: str, pattern: str) -> bool:
    """Whether a host is one of a pattern's; ``*.x.example`` means x.example too.

    Example:
        >>> host_fits("www.x.example", "*.x.example"), host_fits("x.example", "*.x.example")
        (True, True)
    """
    pattern = pattern.lower()
    return fnmatch(host, pattern) or (pattern.startswith("*.") and fnmatch(host, pattern[2:]))


def host_of(url: str | None) -> str | None:
    """The host of an address; `None` if it has none or is no address: http://[::1, http://a]b/."""
    try:
        return urlsplit(url).hostname if url else None
    except ValueError:
        return None


PARTS = ("title", "date", "source", "body", "noise")
"""What a profile can say where to find."""


LEARNED = "learned "


def compiled(name: str, selector: str) -> etree.XPath:
    """The selector as compiled XPath.

    Raises:
        ProfileError: it is neither XPath nor CSS.
    """
    if selector.startswith(("/", "(", ".//")):
        kind, path = "XPath", selector
    else:
        kind, path = "CSS selector", _from_css(name, selector)
    try:
        xpath = etree.XPath(path)
        xpath(_SAMPLE)
    except etree.XPathError as error:
        raise ProfileError(f"{name}: {selector!r} is not a valid {kind}: {error}") from error
    unknown = _unknown(path)
    if unknown:
        raise ProfileError(f"{name}: {selector!r} is not a valid {kind}: {unknown} is unknown")
    return xpath


def _from_css(name: str, selector: str) -> str:
    try:
        import cssselect
    except ImportError as error:
        raise ProfileError(
            f"{name}: {selector!r} is CSS, which needs cssselect: pip install cssselect"
        ) from error
    try:
        return cssselect.HTMLTranslator().css_to_xpath(selector)
    except cssselect.SelectorError as error:
        raise ProfileError(f"{name}: {selector!r} is not a valid CSS selector: {error}") from error
    except RecursionError as error:
        raise ProfileError(f"{name}: nested too deep to be CSS") from error


def _unknown(selector: str) -> str | None:
    """A prefix, variable or function that XPath 1.0 does not have: the path would fail where it meets it."""
    for found in _NAMES.finditer(_LITERALS.sub("''", selector)):
        if found.lastgroup != "function" or found["function"] not in _FUNCTIONS:
            return found[0].rstrip("( ")
    return None


_SAMPLE = etree.HTML("<h1 id='a' class='a'>a<a href='a'>a</a></h1><p>a</p>")
"""A path is tried on it when it is compiled: functions with too few arguments and the like."""
_LITERALS = pattern(r"\"[^\"]*\"|'[^']*'")
_NAMES = pattern(
    r"(?P<variable>\$\s*[\w.:-]+)|(?<![\w.:-])(?P<prefix>[^\W\d][\w.-]*:(?!:))|(?<![\w.-])(?P<function>[^\W\d][\w.-]*)\s*\("
)
_FUNCTIONS = frozenset(
    """and or div mod node text comment processing-instruction last position count id local-name name
    namespace-uri string concat starts-with contains substring-before substring-after substring string-length
    normalize-space translate boolean not true false lang number sum floor ceiling round""".split()  # noqa: SIM905
)
