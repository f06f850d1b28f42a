"""WARC records for the tests, made by hand so that they can be broken by hand."""

from __future__ import annotations

__all__ = ["record"]


def record(
    url: str,
    body: bytes,
    *,
    kind: str = "response",
    mime: str = "text/html; charset=gbk",
    status: str = "200 OK",
    head: str = "",
    length: str | None = None,
) -> bytes:
    """One record; `length` is what its head says instead of the truth, `head` further HTTP lines."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {mime}\r\n{head}\r\n".encode() + body
    return (
        (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2022-06-01T00:00:00Z\r\n"
            "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {length or len(http)}\r\n\r\n"
        ).encode()
        + http
        + b"\r\n\r\n"
    )
