"""Write small PDF files for tests: lines of text at places of pages, with metadata and page labels."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

#: The fonts by the names that `Text` uses: each PDF reader has them.
FONTS = {"regular": "Helvetica", "bold": "Helvetica-Bold"}
#: The pattern of an image that covers the page, as a scanner makes it.
_IMAGE = (
    b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"
)


class Text(NamedTuple):
    """A line of text at a place of the page, in points from its lower left corner; it can run up the page."""

    x: float
    y: float
    text: str
    size: float = 10
    font: str = "regular"
    up: bool = False


def column(lines: Sequence[str], x: float = 60, y: float = 720, leading: float = 12, **style: object) -> list[Text]:
    """Lines below each other; an empty one leaves room."""
    return [Text(x, y - leading * n, line, **style) for n, line in enumerate(lines) if line]  # type: ignore[arg-type]


def pdf(
    pages: Sequence[Sequence[Text]],
    info: Mapping[str, str] | None = None,
    *,
    labels: str = "",
    language: str = "",
    scanned: Sequence[int] = (),
    turned: bool = False,
    packed: bool = True,
    trailer: str = "",
) -> bytes:
    """A PDF file of some pages. `labels` are a number tree of page labels; `scanned` pages have an image.

    `turned` pages lie on their side and are shown upright. What is on a page is compressed if it is `packed`. `trailer`
    are further entries of the file's trailer.
    """
    font = " ".join(f"/{name} {3 + number} 0 R" for number, name in enumerate(FONTS))
    first = 3 + len(FONTS) + 1
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    tree = f"/PageLabels << /Nums [{labels}] >>" if labels else ""
    objects: list[bytes] = [
        f"<< /Type /Catalog /Pages 2 0 R /Lang ({language}) {tree} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
    ]
    for name in FONTS.values():
        objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode())
    objects.append(_IMAGE + b"\nstream\n\x80\nendstream")
    for number, page in enumerate(pages):
        resources = f"<< /Font << {font} >> /XObject << /I {first - 1} 0 R >> >>"
        box = "[0 0 842 595] /Rotate 90" if turned else "[0 0 595 842]"
        media = f"/MediaBox {box} /Resources {resources} /Contents {first + 2 * number + 1} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R {media} >>".encode())
        image = b"q 595 0 0 842 0 0 cm /I Do Q" if number in scanned else b""
        content = b"\n".join([b"0 1 -1 0 842 0 cm" if turned else b"", *map(_drawn, page), image])
        objects.append(stream(content) if packed else plain_stream(content))
    fields = b" ".join(b"/%s (%s)" % (key.encode(), _escaped(value)) for key, value in (info or {}).items())
    objects.append(b"<< " + fields + b" >>")
    return file_of(objects, f"/Info {len(objects)} 0 R {trailer}")


def stream(content: bytes) -> bytes:
    """A compressed stream."""
    packed = zlib.compress(content)
    return b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed)


def plain_stream(content: bytes) -> bytes:
    """A stream that is not compressed."""
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _drawn(text: Text) -> bytes:
    matrix = "0 1 -1 0" if text.up else "1 0 0 1"
    return f"BT /{text.font} {text.size} Tf {matrix} {text.x} {text.y} Tm (".encode() + _escaped(text.text) + b") Tj ET"


def _escaped(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def file_of(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """A file of some objects, of which the first is the catalogue."""
    made = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(made)
