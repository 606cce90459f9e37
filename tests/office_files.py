"""Write DOCX, ODT, EPUB, RTF and XLSX files for tests: the same document in each format of office programs."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from datetime import date, datetime, time
from io import BytesIO

import docx
import xlsxwriter

FLOOD = "On 14 July 1829 the river rose by two metres."
CLOSED = "The mill was closed in 1938."
ROWS = [("Date", "Event"), ("3 May 1901", "The upper mill stopped."), ("1 March 1904", "The weir was removed.")]
#: The namespace of Word's XML, by its usual prefix.
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for path, content in members.items():
            file.writestr(path, content, zipfile.ZIP_STORED if path == "mimetype" else zipfile.ZIP_DEFLATED)
    return made.getvalue()


def changed(data: bytes, path: str, content: str | bytes) -> bytes:
    """An archive with another content of one member."""
    with zipfile.ZipFile(BytesIO(data)) as file:
        return zipped({name: file.read(name) for name in file.namelist()} | {path: content})


def docx_file() -> bytes:
    """A DOCX file with headings, lists, a table and properties."""
    made = docx.Document()
    made.core_properties.title = "The mills of the Tarn valley"
    made.core_properties.author = "Edda Marsh"
    made.core_properties.language = "en-GB"
    made.core_properties.created = datetime(2019, 5, 3, 10, 15)
    made.add_heading("The mills", 0)
    made.add_heading("The floods", 1)
    made.add_paragraph(FLOOD)
    made.add_paragraph("The weir broke in 1831.", style="List Bullet")
    made.add_paragraph("It was repaired in 1832.", style="List Bullet 2")
    made.add_heading("Closure", 2)
    table = made.add_table(rows=0, cols=2)
    for row in ROWS:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    made.add_paragraph(CLOSED)
    return saved(made)


def saved(made: docx.document.Document) -> bytes:
    """The bytes of a DOCX file."""
    target = BytesIO()
    made.save(target)
    return target.getvalue()


ODT_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in "office text table style meta".split()
)
ODT_STYLES = (
    '<office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles>'
)
#: The properties of the files, unless a test gives others.
TITLE, AUTHOR, CREATED = "The mills of the Tarn valley", "Edda Marsh", "2019-05-03T10:15:00"
ODT_META = (
    f'<office:document-meta {ODT_NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
    "<dc:title>{title}</dc:title><meta:initial-creator>{author}</meta:initial-creator>"
    "<meta:creation-date>{created}</meta:creation-date><dc:language>en-GB</dc:language>"
    "</office:meta></office:document-meta>"
)


def odt_file(
    body: str = "", before: str = "", *, title: str = TITLE, author: str = AUTHOR, created: str = CREATED
) -> bytes:
    """An ODT file: the same document, or one with another body."""
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in ROWS
    )
    body = body or (
        f'<text:p text:style-name="P1">The mills</text:p><text:h text:outline-level="1">The floods</text:h>'
        f"<text:p>On 14 July<text:s/>1829 the river rose by <text:span>two</text:span> metres.</text:p>"
        f"<text:list><text:list-item><text:p>The weir broke in 1831.</text:p><text:list><text:list-item>"
        f"<text:p>It was repaired in 1832.</text:p></text:list-item></text:list></text:list-item></text:list>"
        f'<text:h text:outline-level="2">Closure</text:h><table:table>{rows}</table:table><text:p>{CLOSED}</text:p>'
    )
    content = (
        f"{before}<office:document-content {ODT_NAMES}>{ODT_STYLES}<office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    meta = ODT_META.format(title=title, author=author, created=created)
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "meta.xml": meta})


CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)
TABLE = "".join(
    "<tr>" + "".join(f"<{'td' if n else 'th'}>{cell}</td>" for cell in row) + "</tr>" for n, row in enumerate(ROWS)
)
CHAPTERS = {
    "title.xhtml": "<html><body><h1>The mills</h1></body></html>",
    "one.xhtml": f"<html><body><h1>The floods</h1><p>{FLOOD}</p><ul><li>The weir broke in 1831.<ul><li>It was repaired "
    "in 1832.</li></ul></li></ul></body></html>",
    "two.xhtml": f"<html><body><h2>Closure</h2><table>{TABLE}</table><p>{CLOSED}</p></body></html>",
}


def epub_file(
    chapters: dict[str, str] = CHAPTERS,
    dates: str = "<dc:date>2019-05-03</dc:date>",
    *,
    title: str = TITLE,
    author: str = AUTHOR,
) -> bytes:
    """An EPUB file: the same document, or one with other chapters."""
    items = "".join(
        f'<item id="c{n}" href="text/{path}" media-type="application/xhtml+xml"/>' for n, path in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    book = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:opf="http://www.idpf.org/2007/opf"><metadata><dc:title>{title}</dc:title>'
        f"<dc:creator>{author}</dc:creator><dc:language>en-GB</dc:language>{dates}</metadata><manifest>{items}"
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>'
        f'<spine><itemref idref="nav"/>{spine}</spine></package>'
    )
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "OEBPS/book.opf": book,
            "OEBPS/nav.xhtml": "<html><body><p>Contents of 1850</p></body></html>",
            **{f"OEBPS/text/{path}": chapter for path, chapter in chapters.items()},
        }
    )


def rtf_file() -> bytes:
    """An RTF file: the same document."""
    rows = "\n".join(rf"\trowd\cellx1000\cellx2000 {row[0]}\cell {row[1]}\cell\row" for row in ROWS)
    return (
        r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\info{\title The mills of the Tarn valley}{\author Edda Marsh}"
        r"{\creatim\yr2019\mo5\dy3\hr10\min15}}"
        rf"\pard{{\b The mills}}\par \pard\outlinelevel0 The floods\par \pard {FLOOD}\par "
        r"{\bullet\tab The weir broke in 1831.\par}{\bullet\tab It was repaired in 1832.\par}"
        rf"\pard\outlinelevel1 Closure\par \pard {rows} \pard {CLOSED}\par}}"
    ).encode("cp1252")


def workbook(*sheets: tuple[str, list[list[object]]]) -> bytes:
    """A workbook with some sheets; dates are dates of the spreadsheet."""
    file = BytesIO()
    book = xlsxwriter.Workbook(file)
    day, clock = (book.add_format({"num_format": form}) for form in ("d.m.yy", "hh:mm d.m.yy"))
    for name, rows in sheets:
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, datetime | date | time):
                    sheet.write_datetime(number, column, cell, clock if isinstance(cell, datetime) else day)
                elif cell is not None:
                    sheet.write(number, column, cell)
    book.close()
    return file.getvalue()
