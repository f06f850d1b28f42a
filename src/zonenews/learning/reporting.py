"""What was learned, in a few lines, each with its support."""

from __future__ import annotations

from collections.abc import Iterator

from zonenews.profile import PARTS, Profile, selectors_of

__all__ = ["report"]

_SHOWN = 20


def report(profile: Profile) -> Iterator[str]:
    r"""The lines that `zonenews learn` prints.

    Example:
        >>> from zonenews.document import Furniture
        >>> entry = Furniture("欢迎访问柳园在线", pages=9, misread=4)
        >>> print(*report(Profile(host="a.example", furniture=[entry], learned_from=10)), sep="\n")
        a.example: learned from 10 pages
        furniture   9 pages, misread on 4: 欢迎访问柳园在线
    """
    yield f"{profile.host or 'pages without an address'}: learned from {profile.learned_from} pages"
    support = dict(profile.support)
    for name in PARTS:
        for selector in selectors_of(profile, name):
            yield f"{name:9} {support.get(name, 0):3} pages: {selector}"
    for name in ("affixes", "date_order", "source_label", "encoding"):
        values = getattr(profile, name)
        for value in (values,) if isinstance(values, str) and values else values:
            yield f"{name:9} {support.get(name, 0):3} pages: {value}"
    for entry in profile.furniture[:_SHOWN]:
        misread = f", misread on {entry.misread}" if entry.misread else ""
        yield f"furniture {entry.pages:3} pages{misread}: {entry.text}"
    if len(profile.furniture) > _SHOWN:
        yield f"and {len(profile.furniture) - _SHOWN} more lines of furniture"
    if not (profile.furniture or support):
        yield "nothing to learn: its pages are read as well without a profile"
