"""PDF files that are made to harm: contents that unpack to gigabytes, forms in forms, pages in circles."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator

from tests.pdf_files import Text, file_of, pdf, plain_stream

DATED = "In May 1940 it rained. "


def pdfs() -> Iterator[tuple[str, str, Callable[[], tuple[str, bytes]]]]:
    """The kind, the title and the maker of each file."""
    for title, make in _MAKERS.items():
        yield "pdf", title, lambda make=make: ("a.pdf", make())  # type: ignore[misc]


def _dated() -> bytes:
    """A page with a date."""
    return pdf([[Text(60, 700, DATED)]])


def _packed(content: bytes) -> bytes:
    """A page with a content that is compressed."""
    return _pdf_with(_filled(zlib.compress(content), "/FlateDecode"))


def _filled(packed: bytes, filter: str) -> bytes:
    return f"<< /Filter {filter} /Length {len(packed)} >>\nstream\n".encode() + packed + b"\nendstream"


def _pdf_with(content: bytes, pages: int = 1) -> bytes:
    """A PDF file whose pages have one content."""
    page = _page(b"/Font << /regular 3 0 R >>")
    kids = " ".join(f"{5 + number} 0 R" for number in range(pages))
    return file_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            content,
            *[page] * pages,
        ]
    )


def _page(resources: bytes) -> bytes:
    """The one page of a file, whose content is the fourth object."""
    box = b"/MediaBox [0 0 595 842]"
    return b"<< /Type /Page /Parent 2 0 R " + box + b" /Resources << " + resources + b" >> /Contents 4 0 R >>"


def _many_pages() -> bytes:
    lines = b"".join(b"BT /regular 10 Tf 50 %d Td (In May 1940 it rained.) Tj ET\n" % (40 + 12 * n) for n in range(60))
    return _pdf_with(_filled(zlib.compress(lines * 50), "/FlateDecode"), 10_000)


def _forms() -> bytes:
    """Forms of which each has ten times the one before."""
    head = "<< /Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /F {0} 0 R >> "
    form = head + "/Font << /regular 3 0 R >> >> /Length {1} >>\nstream\n{2}\nendstream"
    inside = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        plain_stream(b"/F Do"),
        _page(b"/XObject << /F 6 0 R >>"),
    ]
    for number in range(12):
        content = "/F Do " * 10 if number < 11 else "BT /regular 10 Tf 50 50 Td (x) Tj ET"
        inside.append(form.format(7 + number, len(content), content).encode())
    return file_of(inside)


#: How each file is made, by its title.
_MAKERS: dict[str, Callable[[], bytes]] = {
    "a content of 1 GB": lambda: _packed(b"q " * 50_000_000),
    "a content packed twice": lambda: _pdf_with(
        _filled(zlib.compress(zlib.compress(b"\n" * 400_000_000, 9), 9), "[/FlateDecode /FlateDecode]")
    ),
    "a million texts on a page": lambda: _packed(b"BT /regular 10 Tf 50 50 Td (x) Tj ET\n" * 1_000_000),
    "a million paths on a page": lambda: _packed(b"0 0 m 1 1 l S\n" * 2_000_000),
    "a large image": lambda: pdf([[]], scanned=[0]).replace(b"/Width 1 /Height 1", b"/Width 99999 /Height 99999"),
    "forms in forms": _forms,
    "pages that are their own parents": lambda: file_of(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]
    ),
    "pages that claim to be many": lambda: _dated().replace(b"/Count 1", b"/Count 99999999"),
    "10,000 pages with one content": _many_pages,
    "lists in lists": lambda: file_of([b"<< /Type /Catalog /Pages 2 0 R /X " + b"[" * 500_000, b"<<>>"]),
    "a page of odd size": lambda: _dated().replace(b"[0 0 595 842]", b"[0 0 9e9 -1e30]"),
}
