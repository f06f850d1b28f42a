"""Learn: from some pages of one site, that nobody has labelled, to its `Profile`.

pick (one site's pages, each once, in an order of their own) → read and label each → repeated lines → read
again without those that mislead, and drop what does harm → places in HTML, forms → profile
"""

from __future__ import annotations

from collections.abc import Iterable

from zonenews.learning.checking import checked
from zonenews.learning.picking import pick
from zonenews.learning.places import learn_places
from zonenews.learning.printed_forms import learn_forms
from zonenews.learning.reading import read_pages
from zonenews.learning.repeated import repeated_lines
from zonenews.many.pages import Failure, Page
from zonenews.profile import Profile

__all__ = ["learn"]

FEWEST = 3
"""Pages: what stands on two of them may be chance."""


def learn(
    pages: Iterable[str | bytes | Page | Failure], *, url: str | None = None, host: str | None = None
) -> Profile:
    """The profile of a site: see `Profile.learn`.

    Args:
        pages: its pages; failures among them are passed over.
        url: the address of a page of the site.
        host: the pattern of the site's host names, instead of `url`.
    """
    site, picked = pick(pages, url=url, host=host)
    readings = read_pages(picked)
    if len(readings) < FEWEST:
        return Profile(host=site, learned_from=len(readings))
    furniture = checked(repeated_lines(readings), readings)
    places = learn_places(readings, frozenset(entry.text for entry in furniture))
    forms = learn_forms(readings)
    return Profile(
        host=site,
        **places.selectors,
        furniture=furniture,
        learned_from=len(readings),
        affixes=forms.affixes,
        date_order=forms.date_order,
        source_label=forms.source_label,
        encoding=forms.encoding,
        support={**places.support, **forms.support},
    )
