"""Whole files of every kind that can be read, which the fuzz of files damages.

>>> sorted(set(KINDS) - set(kinds()))
[]
"""

from __future__ import annotations

import datetime
import gzip
import json
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tests import office_files
from tests.pdf_files import Text, column, pdf
from tests.reading import FORMATS
from tests.warc_files import RECORDS
from timeline.read.kinds import KINDS, kind_of

ROOT = FORMATS.parent.parent
#: Texts and pages, which are no samples of a format.
_OTHER = (
    "examples/harbour/article.txt",
    "examples/README.md",
    *(f"tests/pages/{name}.html" for name in ("blog", "forum", "news", "wiki")),
)
_LINES = (
    "The mills of the Tarn valley",
    "",
    "On 14 July 1829 the river rose by two metres. The weir",
    "broke in 1831, and was repaired in the following year.",
    "",
    "- In May 1901 the upper mill stopped.",
    "- The mill was closed three weeks later.",
)
_MAIL = b"""From: Ann <ann@example.org>
To: =?utf-8?q?J=C3=BCrgen?= <j@example.org>
Date: Tue, 12 Mar 2024 21:14:07 +0100
Subject: The weir
MIME-Version: 1.0
Message-ID: <1@example.org>
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: multipart/alternative; boundary="c"

--c
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

The weir broke yesterday. It was built in M=E4rz 1829.

On 7 March 2024, Bo wrote:
> It will be repaired next Monday.

--c
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

PHA+VGhlIHdlaXIgYnJva2UgeWVzdGVyZGF5LjwvcD4=
--c--
--b
Content-Type: message/rfc822

From: Bo <bo@example.org>
Date: Mon, 11 Mar 2024 08:00:00 +0000
Subject: Levels

The river rose on 9 March.
--b
Content-Type: application/pdf; name="plan.pdf"
Content-Disposition: attachment; filename*=utf-8''pl%C3%A4n.pdf
Content-Transfer-Encoding: base64

JVBERi0=
--b--
"""
_ATOM = b"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Mills</title>
<entry><title type="html">The &lt;b&gt;weir&lt;/b&gt;</title><id>1</id><updated>2024-03-12T21:14:07+01:00</updated>
<link href="https://example.org/1"/><author><name>Ann</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It broke on 11 March.</p></div></content></entry>
</feed>
"""
_WIKI = b"'''Mill''' {{start date|1850|5}}<ref>Log</ref>\n* [[Weir|It]] broke in 1901.\n{|\n! Year\n|-\n| 1911\n|}"


class Sample(NamedTuple):
    """A file: its name, which has a suffix of its kind, and its content."""

    name: str
    data: bytes


@cache
def kinds() -> dict[str, tuple[Sample, ...]]:
    """The samples of each kind."""
    found: dict[str, list[Sample]] = {name: [] for name in KINDS}
    for path in [*sorted(FORMATS.iterdir()), *(ROOT / name for name in _OTHER)]:
        data = path.read_bytes()
        if kind := kind_of(data, path.name):
            found[kind.name].append(Sample(path.name, data[:20_000]))
    for name, data in _made():
        kind = kind_of(data, name)
        assert kind is not None, name
        found[kind.name].append(Sample(name, data))
    return {name: tuple(some) for name, some in found.items()}


def _made() -> Iterator[tuple[str, bytes]]:
    """Files that are made here, above all those that are no texts."""
    pages: list[list[Text]] = [[*column(_LINES), Text(300, 30, str(number))] for number in (1, 2)]
    info = {"Title": "The mills", "Author": "Edda Marsh", "CreationDate": "D:20190503101500+02'00'"}
    rows = [Text(x, 700 - 14 * y, cell) for y, row in enumerate(office_files.ROWS) for x, cell in zip((60, 200), row)]  # noqa: B905
    for packed in (True, False, False):
        yield "mills.pdf", pdf([*pages, rows], info, labels="0 << /S /r >>", language="en-GB", packed=packed)
    yield "mills.docx", office_files.docx_file()
    yield "mills.odt", office_files.odt_file()
    yield "mills.epub", office_files.epub_file()
    yield "mills.rtf", office_files.rtf_file()
    yield (
        "quay.xlsx",
        office_files.workbook(
            ("Log 2019", [["Date", "Event"], [datetime.date(2019, 5, 3), "Dredging"], ["4 May 1911", "Quay opened"]]),
            ("Ferry", [["When", "What", "Cost"], [datetime.datetime(2019, 6, 1, 9, 15), "Ferry late", 3.5]]),
        ),
    )
    yield "weir.eml", _MAIL
    yield "mills.atom", _ATOM
    yield (
        "mill.wiki",
        b"'''Mill''' {{start date|1850|5}}<ref>Log</ref>\n* [[Weir|It]] broke in 1901.\n{|\n! Year\n|-\n| 1911\n|}",
    )
    yield "crawl.warc", b"".join(RECORDS)
    yield "crawl.warc.gz", b"".join(map(gzip.compress, RECORDS))
    day = json.dumps([{"user": "U1", "text": "The crane fell yesterday, <@U2>.", "ts": "1710291600.0001"}])
    people = json.dumps([{"id": "U1", "profile": {"real_name": "Ann"}, "tz": "America/New_York"}])
    yield "export.zip", office_files.zipped({"channels.json": "[]", "users.json": people, "quay/2024-03-12.json": day})
    chat = FORMATS.joinpath("ferry-chat.txt").read_bytes()
    yield "chat.zip", office_files.zipped({"_chat.txt": chat})
