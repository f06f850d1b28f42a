"""Profile: for a site that stays wrong, where its pages keep title, date, source, body and noise.

    host = "*.example.gov.cn"
    title = "h1.headline"                    # CSS, needs cssselect
    date = "//span[@class='t1']"             # XPath begins with / or ( or .
    body = ["div#text", "div.annex"]
    noise = ".//div[@class='qr']"

A profile is tried first and checked: what its selectors do not find on a page is found in the usual way, and
the logger `zonenews.profile` says so.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

from attrs import field, fields_dict, frozen
from lxml import etree

from zonenews.errors import ZonenewsError

__all__ = ["Profile", "ProfileError"]


class ProfileError(ZonenewsError):
    """A profile with an unknown key, or a selector that is neither XPath nor CSS.

    Example:
        >>> import zonenews
        >>> zonenews.Profile(title="//h1[")
        Traceback (most recent call last):
            ...
        zonenews.profile.ProfileError: title: '//h1[' is no XPath: Invalid expression
    """


def _selectors(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


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
        tomllib = importlib.import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
        try:
            record = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise ProfileError(f"{path}: {error}") from error
        except RecursionError as error:
            raise ProfileError(f"{path}: nested too deep") from error
        for name, value in record.items():
            if name not in fields_dict(cls):
                raise ProfileError(f"{path}: unknown key {name!r}, known are {', '.join(fields_dict(cls))}")
            texts = value if isinstance(value, list) and name != "host" else [value]
            if not all(isinstance(text, str) for text in texts):
                raise ProfileError(
                    f"{path}: {name} is no string" + (" or list of them" if name != "host" else "")
                )
        return cls(**record)

    def applies_to(self, url: str | None) -> bool:
        """Whether the page at `url` is one of the site's."""
        host = _host(url)
        return not self.host or host is None or fnmatch(host, self.host.lower())

    def selectors(self, name: str) -> tuple[str, ...]:
        """The selectors of `title`, `date`, `source`, `body` or `noise`."""
        return cast("tuple[str, ...]", getattr(self, name))


def _host(url: str | None) -> str | None:
    """The host of an address; `None` if it has none or is no address: http://[::1, http://a]b/."""
    try:
        return urlsplit(url).hostname if url else None
    except ValueError:
        return None


PARTS = ("title", "date", "source", "body", "noise")
"""What a profile can say where to find."""


def compiled(name: str, selector: str) -> etree.XPath:
    """The selector as compiled XPath.

    Raises:
        ProfileError: it is neither XPath nor CSS.
    """
    if selector.startswith(("/", "(", ".//")):
        kind, path = "XPath", selector
    else:
        kind, path = "CSS", _from_css(name, selector)
    try:
        xpath = etree.XPath(path)
        xpath(_SAMPLE)
    except etree.XPathError as error:
        raise ProfileError(f"{name}: {selector!r} is no {kind}: {error}") from error
    unknown = _unknown(path)
    if unknown:
        raise ProfileError(f"{name}: {selector!r} is no {kind}: {unknown} is unknown")
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
        raise ProfileError(f"{name}: {selector!r} is no CSS: {error}") from error
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
_LITERALS = re.compile(r"\"[^\"]*\"|'[^']*'")
_NAMES = re.compile(
    r"(?P<variable>\$\s*[\w.:-]+)|(?<![\w.:-])(?P<prefix>[^\W\d][\w.-]*:(?!:))|(?<![\w.-])(?P<function>[^\W\d][\w.-]*)\s*\("
)
_FUNCTIONS = frozenset(
    """and or div mod node text comment processing-instruction last position count id local-name name
    namespace-uri string concat starts-with contains substring-before substring-after substring string-length
    normalize-space translate boolean not true false lang number sum floor ceiling round""".split()  # noqa: SIM905
)
