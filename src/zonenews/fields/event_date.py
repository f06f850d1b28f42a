"""The day of the main event reported."""

from __future__ import annotations

import datetime

from zonenews.article import Published
from zonenews.document import Document, Label

__all__ = ["find_event_date"]


def find_event_date(
    document: Document, labels: tuple[Label, ...], published: Published | None
) -> datetime.date | None:
    """The day of the main event, if the text fixes day and month and the year can be read off the page."""
    return None
