"""Read PDF files with pdfium: pages, paragraphs, tables, columns, and the metadata of the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from ctypes import c_ushort
from typing import Any, NamedTuple

from timeline.model import Document, Problem
from timeline.read.builder import TextBuilder
from timeline.read.columns import Columns
from timeline.read.extras import library
from timeline.read.files import Unusable
from timeline.read.pdf.lines import page_lines
from timeline.read.pdf.margins import PdfPage, without_margins, without_numbers
from timeline.read.pdf.streams import MAX_CONTENT, has_bomb
from timeline.read.pdf.text import add_pages
from timeline.read.properties import authors, dated, day_of, plausible_title

#: More pages than this are not read.
MAX_PAGES = 10_000
#: A page has no more characters, unless it is made to harm; when all pages have more, the rest is not read.
MAX_ON_PAGE, MAX_CHARACTERS = 500_000, 40_000_000
#: A file that is whole ends in this mark, perhaps with other bytes behind it, at most so many.
_END, _TAIL = b"%%EOF", 2048


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The document in a PDF file, with its pages, Bates numbers and exhibits as places.

    Its date is a dateline of the text, or else the day on which the file was created.
    """
    pdfium = library("pypdfium2", "pdf", "reading PDF files")
    if has_bomb(data):
        raise Unusable(f"{name}: a PDF file with a content that unpacks to more than {MAX_CONTENT // 10**6} MB")
    try:
        file = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise Unusable(f"{name}: {_why(error, pdfium.raw)}") from None
    try:
        return _document(pdfium, file, data, name)
    finally:
        file.close()


def _why(error: Exception, raw: Any) -> str:
    """Why a file cannot be opened."""
    if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
        return "an encrypted PDF file; give it without a password"
    if getattr(error, "err_code", None) == raw.FPDF_ERR_SECURITY:
        return "a PDF file that is encrypted in an unknown way; give it without encryption"
    return "a damaged PDF file"


class _Pages(NamedTuple):
    """The pages of a file that could be read, and the labels of those without text and of those that could not."""

    read: list[PdfPage]
    without_text: list[str]
    damaged: list[str]


def _document(pdfium: Any, file: Any, data: bytes, name: str) -> tuple[list[Document], list[Problem]]:
    if not len(file):
        raise Unusable(f"{name}: a damaged PDF file: it has no pages")
    pages = _pages(pdfium, file)
    if not pages.read and not pages.without_text:
        raise Unusable(f"{name}: a damaged PDF file: no page can be read")
    builder = TextBuilder()
    content = without_margins(pages.read)
    add_pages(builder, content)
    metadata = file.get_metadata_dict()
    document = builder.document(
        name,
        title=plausible_title(metadata.get("Title")),
        author=authors([metadata.get("Author")]),
        language=_language(pdfium.raw, file),
    )
    heads = "\n".join(content[0].head) if content else ""
    document = dated(document, day_of(metadata.get("CreationDate")), heads)
    return [document], list(_problems(pages, len(file), data, name))


def _pages(pdfium: Any, file: Any) -> _Pages:
    found = _Pages([], [], [])
    characters = 0
    for index in range(min(len(file), MAX_PAGES)):
        if characters > MAX_CHARACTERS:
            break
        label = " ".join((file.get_page_label(index) or "").split()) or str(index + 1)
        try:
            page = file.get_page(index)
        except pdfium.PdfiumError:
            found.damaged.append(label)
            continue
        try:
            textpage = page.get_textpage()
            number = textpage.count_chars()
            if number > MAX_ON_PAGE:
                found.damaged.append(label)
                continue
            characters += number
            lines = page_lines(pdfium.raw, textpage)
            if not lines and _has_image(pdfium.raw, page):
                found.without_text.append(label)
            found.read.append(PdfPage(label, page.get_height(), without_numbers(lines), index + 1))
        except pdfium.PdfiumError:
            found.damaged.append(label)
        finally:
            page.close()
    return found


def _has_image(raw: Any, page: Any) -> bool:
    """Whether a page has an image, also within a form."""
    return next(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3), None) is not None


def _language(raw: Any, file: Any) -> str | None:
    """The language that the catalogue of a file names."""
    length = raw.FPDFCatalog_GetLanguage(file, None, 0)
    if not 2 < length < 100:
        return None
    buffer = (c_ushort * (length // 2))()
    raw.FPDFCatalog_GetLanguage(file, buffer, length)
    return bytes(buffer).decode("utf-16-le", "ignore").rstrip("\0").strip() or None


def _problems(pages: _Pages, number: int, data: bytes, name: str) -> Iterator[Problem]:
    if (done := len(pages.read) + len(pages.damaged)) < number:
        yield Problem(f"only the first {done} of {number} pages are read", name)
    if _END not in data[-_TAIL:]:
        yield Problem("the file ends too early: pages can be missing", name)
    if pages.damaged:
        yield Problem(f"damaged and left out: {_listed(pages.damaged)}", name)
    if pages.without_text:
        yield Problem(f"no text in the images of {_listed(pages.without_text)}: run OCR on the file first", name)


def _listed(labels: Sequence[str]) -> str:
    """The labels of pages, with ranges of numbers.

    >>> _listed(["iv", "3", "4", "5", "9"])
    'pages iv, 3-5, 9'
    """
    ranges: list[list[str]] = []
    for label in labels:
        last = ranges[-1][-1] if ranges else ""
        if last.isascii() and last.isdigit() and label == str(int(last[:9]) + 1):
            ranges[-1][1:] = [label]
        else:
            ranges.append([label])
    return f"page{'s' * (len(labels) > 1)} {', '.join('-'.join(one) for one in ranges)}"
