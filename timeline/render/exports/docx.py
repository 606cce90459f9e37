"""DOCX for word processors: a chronology as a table, with the date, the event, the source and the quote of each row."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from timeline.language_files import DEFAULT
from timeline.model import Editorial, Picture, TimelineData
from timeline.pictures import content, is_embedded, size
from timeline.read.extras import library
from timeline.read.own import MADE_BY
from timeline.render.losses import Losses
from timeline.render.places import Places
from timeline.render.provenance import made_by_line, sources_of
from timeline.render.records import Record, records
from timeline.render.summary import title as title_of
from timeline.render.text import direction, plain
from timeline.render.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: The shares of the columns of a row, in millimetres: they fill a landscape A4 page.
_WIDTHS = (34, 82, 48, 93)
_SOURCE_WIDTHS = (60, 70, 127)
#: The box into which a picture fits, in millimetres.
_PICTURE = (60, 45)
_PAGE, _MARGIN = (297, 210), 20
#: The file says that it was made at this time, so that the same timeline gives the same file.
_MADE = (1980, 1, 1, 0, 0, 0)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def render(
    timeline: TimelineData,
    losses: Losses,
    *,
    title: str | None = None,
    lead: str | None = None,
    locale: str = DEFAULT,
) -> bytes:
    """A document with a table of events, those without a date last, and a table of sources.

    `lead` is a paragraph under the heading (default: that of the timeline).
    MissingExtra without python-docx (the extra "docx").
    """
    docx = library("docx", "docx", "writing DOCX files")
    words = Words(locale)
    made = docx.Document()
    heading = plain(title or "") or title_of(timeline, words)
    _properties(made, heading)
    _page(docx, made.sections[0])
    _footer(made.sections[0], _provenance(timeline))
    _text(made.add_heading(level=0), heading)
    if leading := plain(timeline.lead or "" if lead is None else lead).strip():
        _text(made.add_paragraph(), leading)
    places = Places(timeline.documents, words)
    found = records(timeline, locale)
    rows = [_cells(record, places, words) for record in found]
    table = _table(docx, made, [words(name) for name in ("date", "event", "source", "quote")], rows, _WIDTHS)
    for row, record in zip(table.rows[1:], found, strict=True):
        added = record.event.editorial
        if added and added.picture and is_embedded(added.picture.url):
            _picture(docx, row.cells[1], added.picture, record, losses)
    if timeline.documents:
        _text(made.add_heading(level=1), words("sources"))
        about = [(source.name, source.address or source.document, source.sha256) for source in sources_of(timeline)]
        _table(docx, made, [words("title"), words("source"), "SHA-256"], about, _SOURCE_WIDTHS)
    file = BytesIO()
    made.save(file)
    return _same_each_time(file.getvalue())


def _cells(record: Record, places: Places, words: Words) -> tuple[str, str, str, str]:
    """The texts of an event's row: the date and what is to be said of it, the title, the sources, their words."""
    basis = words.basis(record.basis) if record.when else ""
    added = record.event.editorial or Editorial()
    about = "; ".join(filter(None, (words.review(added), words.status(record.status), basis)))
    date = record.display or words("undated")
    source = [places(record.event.document, record.start), *(other.place for other in record.others)]
    quotes = dict.fromkeys([record.text, *(other.text for other in record.others)])
    place = [f"{words('location')}: {plain(added.place).strip()}"] if plain(added.place).strip() else []
    links = [" ".join(filter(None, (plain(link.text).strip(), link.url))) for link in added.links]
    event = "\n".join([record.title, *place, *links])
    return f"{date} ({about})" if about else date, event, "\n".join(source), "\n".join(quotes)


def _picture(docx: Any, cell: Any, picture: Picture, record: Record, losses: Losses) -> None:
    """A picture and its credit below the text of a cell."""
    width, height = size(picture.url) or _PICTURE
    share = min(_PICTURE[0] / width, _PICTURE[1] / height)
    paragraph = cell.add_paragraph()
    try:
        drawn = paragraph.add_run().add_picture(BytesIO(content(picture.url)), docx.shared.Mm(width * share))
    except Exception:  # of whatever kind: WebP, or a picture that is damaged
        paragraph._p.getparent().remove(paragraph._p)
        losses.note("an editor's pictures that DOCX cannot hold are not kept", record.event)
        return
    drawn._inline.docPr.set("descr", plain(picture.alt))
    if credit := plain(picture.credit).strip():
        _text(cell.add_paragraph(), credit)


def _provenance(timeline: TimelineData) -> str:
    """The program, its options, and the hash of the source if there is one only."""
    sources = sources_of(timeline)
    alone = [f"SHA-256 {sources[0].sha256}"] if len(sources) == 1 and sources[0].sha256 else []
    return "; ".join([made_by_line(timeline), *alone])


def _properties(made: Any, heading: str) -> None:
    properties = made.core_properties
    properties.title, properties.author, properties.comments = heading[:255], "", MADE_BY
    properties.created = properties.modified = datetime(*_MADE)


def _page(docx: Any, section: Any) -> None:
    """Landscape A4, for the four columns."""
    section.orientation = docx.enum.section.WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = map(docx.shared.Mm, _PAGE)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = docx.shared.Mm(_MARGIN)


def _footer(section: Any, text: str) -> None:
    """The number of the page and of all pages, and how the file was made."""
    paragraph = section.footer.paragraphs[0]
    _field(paragraph, "PAGE")
    paragraph.add_run(" / ")
    _field(paragraph, "NUMPAGES")
    paragraph.add_run(f"    {text}")


def _field(paragraph: Any, code: str) -> None:
    """Something that the word processor fills in."""
    field = paragraph._p.makeelement(f"{_W}fldSimple", {f"{_W}instr": code})
    field.append(paragraph.add_run("1")._r)
    paragraph._p.append(field)


def _table(docx: Any, made: Any, head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> Any:
    """A table whose first row is repeated on each page, and whose rows are not divided between pages."""
    table = made.add_table(rows=len(rows) + 1, cols=len(head), style="Table Grid")
    table.autofit = False
    for number, (row, texts) in enumerate(zip(table.rows, [head, *rows], strict=True)):
        properties = row._tr.get_or_add_trPr()
        for name in ("cantSplit", "tblHeader") if number == 0 else ("cantSplit",):
            properties.append(properties.makeelement(f"{_W}{name}", {}))
        for cell, text, width in zip(row.cells, texts, widths, strict=True):
            cell.width = docx.shared.Mm(width)
            _text(cell.paragraphs[0], text, bold=number == 0)
    return table


def _text(paragraph: Any, text: str, *, bold: bool = False) -> None:
    """A text in a paragraph, in its own writing direction."""
    run = paragraph.add_run(text)
    run.bold = bold or None
    if direction(text) == "rtl":
        run.font.rtl = True
        properties = paragraph._p.get_or_add_pPr()
        properties.append(properties.makeelement(f"{_W}bidi", {}))


def _same_each_time(data: bytes) -> bytes:
    """The zip file with the same time for all its parts."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(made, "w") as after:
        for part in _parts(before):
            after.writestr(ZipInfo(part.filename, _MADE), before.read(part), ZIP_DEFLATED)
    return made.getvalue()


def _parts(file: ZipFile) -> Iterable[ZipInfo]:
    return file.infolist()
