"""Read web archives (WARC) with fastwarc: each web page in them is a document with its address."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

from timeline.guard import shortened
from timeline.model import Document, Problem
from timeline.read.archive import MAX_UNPACKED
from timeline.read.columns import Columns
from timeline.read.decode import NotText
from timeline.read.extras import library
from timeline.read.files import Unusable
from timeline.read.metadata import web_address
from timeline.read.reference_date import date_or_none
from timeline.read.web_page import read_web_page

#: The types of responses that are pages.
_PAGES = ("text/html", "application/xhtml+xml")
#: The first status of HTTP that says that there is no page.
_NO_PAGE = 300
_GZIP = b"\x1f\x8b"
_TOO_LARGE = f"the archive unpacks to more than {MAX_UNPACKED // 10**6} MB; what lies behind is not read"


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The web pages in an archive, each dated by itself, or else by the day on which it was archived."""
    library("fastwarc", "warc", "reading WARC files")
    problems: list[Problem] = []
    documents = [_document(*found, name, problems) for found in _responses(data, name, problems)]
    kept = [document for document in documents if document is not None]
    if not kept and not problems:
        problems.append(Problem("there is no web page in the archive", name))
    return kept, problems


def _document(url: str, body: bytes, archived: str | None, name: str, problems: list[Problem]) -> Document | None:
    """The document of a page; None with a problem if it cannot be read."""
    try:
        document, own = read_web_page(body, url)
    except NotText as error:
        problems.append(_left_out(url, str(error).removeprefix(f"{url}: "), name))
        return None
    problems += own
    document = replace(document, url=web_address(url) or document.url)
    if document.reference_date is not None or archived is None:
        return document
    return replace(document, reference_date=archived, date_source="metadata")


def _left_out(url: str, why: str, name: str) -> Problem:
    return Problem(f"the page {shortened(url)} is left out: {why}", name)


def _responses(data: bytes, name: str, problems: list[Problem]) -> Iterator[tuple[str, bytes, str | None]]:
    """The addresses, contents and dates of the pages in an archive; of equal addresses, each with a number."""
    warc = library("fastwarc.warc", "warc", "reading WARC files")
    left, found = MAX_UNPACKED, 0
    content = _unzipped(data)
    if content is None:
        problems.append(Problem(_TOO_LARGE, name))
        return
    records = warc.ArchiveIterator(BytesIO(content), record_types=warc.WarcRecordType.response, parse_http=True)
    try:
        for record in records:
            found += 1
            kind = str(record.http_content_type or "").lower()
            status = record.http_headers.status_code if record.http_headers is not None else None
            if kind not in _PAGES or (status is not None and status >= _NO_PAGE):
                continue
            url = str(record.headers.get("WARC-Target-URI") or name).strip("<>")
            body = _unpacked(record.reader.read(left + 1), str(record.http_headers.get("Content-Encoding") or ""), left)
            left -= 0 if body is None else len(body)
            if body is None:
                problems.append(_left_out(url, "its compression cannot be read", name))
            elif left < 0:
                break
            else:
                yield url, body, date_or_none(record.headers.get("WARC-Date"))
    except Exception as error:  # the library raises several kinds of errors for damaged archives
        if not found:
            raise Unusable(f"{name}: a damaged web archive ({' '.join(str(error).split())[:200]})") from None
        problems.append(Problem("the archive is damaged; the pages before that are read", name))
    if left < 0:
        problems.append(Problem(_TOO_LARGE, name))
    elif not found and not data.startswith((b"WARC/", _GZIP)):
        raise Unusable(f"{name}: not a web archive")


def _unzipped(data: bytes) -> bytes | None:
    """An archive, unpacked if it is packed; None if it unpacks to more than the limit."""
    if data[:2] != _GZIP:
        return data
    with gzip.GzipFile(fileobj=BytesIO(data)) as packed:
        parts, left = [], MAX_UNPACKED
        try:
            while left >= 0 and (part := packed.read(min(left + 1, 1 << 20))):
                parts.append(part)
                left -= len(part)
        except (OSError, EOFError, zlib.error):
            pass  # damaged: what could be unpacked is read
    return None if left < 0 else b"".join(parts)


def _unpacked(content: bytes, encoding: str, limit: int) -> bytes | None:
    """The content of a response, of which at most one byte more than the limit is unpacked; None if it cannot be."""
    match encoding.strip().lower():
        case "" | "identity":
            return content
        case "gzip" | "x-gzip" | "deflate":
            try:
                return zlib.decompressobj(wbits=47).decompress(content, limit + 1)
            except zlib.error:
                return None
    return None
