"""Write web archives (WARC) for tests."""

from __future__ import annotations

import gzip


def record(url: str, day: str, body: bytes, kind: str = "text/html", head: str = "") -> bytes:
    """A response in a web archive."""
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n{head}\r\n".encode() + body
    lines = (
        "WARC/1.0",
        "WARC-Type: response",
        f"WARC-Target-URI: {url}",
        f"WARC-Date: {day}",
        f"Content-Length: {len(http)}",
    )
    fields = "\r\n".join([*lines, "Content-Type: application/http; msgtype=response", "WARC-Record-ID: <urn:uuid:1>"])
    return f"{fields}\r\n\r\n".encode() + http + b"\r\n\r\n"


#: Two pages, a picture, and a page that is packed.
RECORDS = [
    record("https://example.org/a", "2020-05-03T10:00:00Z", b"<!doctype html><p>The mill closed yesterday."),
    record(
        "https://example.org/b",
        "2020-05-03T10:00:00Z",
        b"<meta name=date content=2019-01-02><p>The quay closed yesterday.",
    ),
    record("https://example.org/c", "2020-05-03T10:00:00Z", b"\x89PNG", "image/png"),
    record(
        "https://example.org/d",
        "2020-05-04T10:00:00Z",
        gzip.compress(b"<p>The pier fell yesterday."),
        "text/html; charset=utf-8",
        "Content-Encoding: gzip\r\n",
    ),
]
