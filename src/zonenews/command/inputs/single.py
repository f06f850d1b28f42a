"""One page in a file of its own: as it is, or saved by a browser with its pictures (MHTML)."""

from __future__ import annotations

import email
import io

from zonenews.many import Failure, Page
from zonenews.parser import MAX_PAGE_CHARS
from zonenews.reading import Kind

__all__ = ["read_mhtml", "read_page"]

_MAX_MHTML = 10 * MAX_PAGE_CHARS  # bytes: a page with its pictures


def read_page(stream: io.BufferedReader, name: str, kind: Kind, encoding: str | None) -> Page | Failure:
    """The page; a `Failure` if it is larger than any page that is read."""
    content = stream.read(MAX_PAGE_CHARS + 1)
    if len(content) > MAX_PAGE_CHARS:
        return Failure(name, f"{name}: larger than {MAX_PAGE_CHARS:,} bytes")
    return Page(content, name, encoding, kind)


def read_mhtml(stream: io.BufferedReader, name: str) -> Page | Failure:
    """The first HTML part of a page that a browser saved, with the address that it was saved from."""
    content = stream.read(_MAX_MHTML + 1)
    if len(content) > _MAX_MHTML:
        return Failure(name, f"{name}: larger than {_MAX_MHTML:,} bytes")
    try:
        message = email.message_from_bytes(content)
        part = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
        body = part.get_payload(decode=True) if part else None
    except (RecursionError, ValueError, LookupError) as error:
        return Failure(name, f"{name}: not a page saved by a browser: {error}")
    if part is None or not isinstance(body, bytes):
        return Failure(name, f"{name}: a message without an HTML part")
    if len(body) > MAX_PAGE_CHARS:
        return Failure(name, f"{name}: larger than {MAX_PAGE_CHARS:,} bytes")
    url = part["Content-Location"] or message["Snapshot-Content-Location"]
    return Page(body, str(url) if url else name, part.get_content_charset(), "html")
