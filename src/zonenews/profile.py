"""Profile: for a site that stays wrong, where its pages keep title, date, source, body and noise.

    host = "*.example.gov.cn"
    title = "h1.headline"                    # CSS; more than tag, id and class needs cssselect
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

from attrs import evolve, field, fields, frozen
from attrs.validators import instance_of
from lxml import etree

from zonenews.document import Document, Furniture
from zonenews.encoding_names import codec_of
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
    found = (value,) if isinstance(value, str) else tuple(value)
    if not all(isinstance(selector, str) for selector in found):
        raise TypeError(f"selectors must be str, not {found!r}")
    return found


def _furniture(value: Iterable[str | Furniture]) -> tuple[Furniture, ...]:
    entries = tuple(Furniture(entry) if isinstance(entry, str) else entry for entry in value)
    if not all(isinstance(entry, Furniture) for entry in entries):
        raise TypeError(f"furniture must be str or Furniture, not {entries!r}")
    return tuple(entry if entry.pages else evolve(entry, text=_as_kept(entry.text)) for entry in entries)


def _as_kept(text: str) -> str:
    """A line as a person copies it from a page, levelled."""
    printed = squeezed(as_matched(text)).replace("\n", "")
    line = levelled(printed)
    if not is_told_by_words(line):
        return printed
    return line if line.endswith(OPEN) else key_of(line)


def _support(value: Mapping[str, int] | Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    found = tuple(value.items() if isinstance(value, Mapping) else value)
    if not all(isinstance(one, tuple) and list(map(type, one)) == [str, int] for one in found):
        raise TypeError(f"support must be pairs of a part and a number, not {found!r}")
    return tuple(sorted(found))


@frozen(repr=False)
class Profile:
    """Where the pages of a site keep what.

    Each selector is XPath (it begins with ``/``, ``(`` or ``.//``) or CSS, which needs the package cssselect
    (extra ``css``) unless it names one element by tag, id and class; several are tried together. All are
    checked when the profile is made.

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
        affixes: what stands before or after the headline in `<title>`, such as ``_南沟日报``.
        date_order: of dates such as 04/03/2010 ``"dmy"`` or ``"mdy"``; without it the day of such a date is
            not known.
        source_label: what the site calls the source, if the library does not know it: 出自.
        encoding: that of the site's bytes, where neither server nor page declares one.
        learned_from: how many pages `Profile.learn` has seen, 0 for a profile written by hand.
        support: for each part that was learned on how many of these pages it was right.

    Raises:
        ProfileError: a selector is neither XPath nor CSS, a date order or an encoding is unknown.
        TypeError: a value is of another type.

    Example:
        >>> import zonenews
        >>> profile = zonenews.Profile(title="//h2", body="//div[@id='b']")
        >>> page = "<h1>南沟在线</h1><h2>园区 开工</h2><p>首页</p><div id=b><p>昨天开工</p></div><p>微信</p>"
        >>> article = zonenews.parse_article(page, kind="html", profile=profile)
        >>> article.title, [paragraph.text for paragraph in article.body]
        ('园区 开工', ['昨天开工'])
    """

    host: str = field(default="", validator=instance_of(str))
    title: tuple[str, ...] = field(default=(), converter=_selectors)
    date: tuple[str, ...] = field(default=(), converter=_selectors)
    source: tuple[str, ...] = field(default=(), converter=_selectors)
    body: tuple[str, ...] = field(default=(), converter=_selectors)
    noise: tuple[str, ...] = field(default=(), converter=_selectors)
    furniture: tuple[Furniture, ...] = field(default=(), converter=_furniture)
    affixes: tuple[str, ...] = field(default=(), converter=_selectors)
    date_order: str = field(default="", validator=instance_of(str))
    source_label: str = field(default="", validator=instance_of(str))
    encoding: str = field(default="", validator=instance_of(str))
    learned_from: int = field(default=0, validator=instance_of(int))
    support: tuple[tuple[str, int], ...] = field(default=(), converter=_support)

    def __attrs_post_init__(self) -> None:
        """Compile every selector once, to say early which one is wrong."""
        if self.date_order not in ("", "dmy", "mdy"):
            raise ProfileError(f"date_order: {self.date_order!r} is neither dmy nor mdy")
        if self.encoding and not codec_of(self.encoding):
            raise ProfileError(f"encoding: {self.encoding!r} is unknown")
        for name in PARTS:
            for selector in selectors_of(self, name):
                compiled(name, selector)

    def __repr__(self) -> str:
        """What it has, the number of lines of furniture instead of them.

        Example:
            >>> Profile(host="a.example", title="h1", furniture=["欢迎访问柳园在线"])
            Profile(host='a.example', title=('h1',), furniture=<1 line>)
        """
        shown = {part.name: getattr(self, part.name) for part in fields(Profile)}
        parts = {name: repr(value) for name, value in shown.items() if value}
        if self.furniture:
            parts["furniture"] = f"<{len(self.furniture)} line{'s'[: len(self.furniture) > 1]}>"
        return f"Profile({', '.join(f'{name}={value}' for name, value in parts.items())})"

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
            nothing is to be learned, as from fewer than three pages, and then changes nothing.

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


def mark_of(profile: Profile, name: str) -> str:
    """The mark of a line that the selectors of a part find; what was learned gives way to evidence.

    Date and source that were learned are one place: sites print them in one element.
    """
    learned = any(part == name for part, _ in profile.support)
    return f"{LEARNED}{'stamp' if name in ('date', 'source') else name}" if learned else name


def selectors_of(profile: Profile, name: str) -> tuple[str, ...]:
    """The selectors of `title`, `date`, `source`, `body` or `noise`."""
    return cast("tuple[str, ...]", getattr(profile, name))


def with_forms(document: Document, profile: Profile) -> Document:
    """The document, which knows how the site writes dates and names sources."""
    if not (profile.date_order or profile.source_label):
        return document
    meta = evolve(
        document.meta, date_order=profile.date_order or None, source_label=profile.source_label or None
    )
    return evolve(document, meta=meta)


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
    except (etree.XPathError, ValueError) as error:  # a null, half a character
        raise ProfileError(f"{name}: {selector!r} is not a valid {kind}: {error}") from error
    unknown = _unknown(path)
    if unknown:
        raise ProfileError(f"{name}: {selector!r} is not a valid {kind}: {unknown} is unknown")
    return xpath


def one_element(selector: str) -> tuple[str | None, str | None, str | None] | None:
    """Tag, id and class of a selector that is nothing more, each `None` if not given.

    Example:
        >>> one_element("div#zoom.text"), one_element("h1"), one_element("div > p")
        (('div', 'zoom', 'text'), ('h1', None, None), None)
    """
    found = _ONE_ELEMENT.fullmatch(selector) if selector else None
    return (found["tag"], found["id"], found["name"]) if found else None


_ONE_ELEMENT = pattern(r"(?P<tag>[a-z][a-z0-9]*)?(?:#(?P<id>[A-Za-z][\w-]*))?(?:\.(?P<name>[A-Za-z][\w-]*))?")


def _from_css(name: str, selector: str) -> str:
    if element := one_element(selector):
        tag, own, called = element
        return (
            f"descendant-or-self::{tag or '*'}"
            + (f"[@id='{own}']" if own else "")
            + (f"[contains(concat(' ', normalize-space(@class), ' '), ' {called} ')]" if called else "")
        )
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
