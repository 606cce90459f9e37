"""Read RTF files with striprtf: paragraphs, headings, tables, and the title, author and day of creation."""

from __future__ import annotations

import re
from typing import Any

from timeline.model import Document, Problem
from timeline.read.columns import Columns
from timeline.read.extras import library
from timeline.read.files import Unusable
from timeline.read.headings import may_be_title
from timeline.read.office_text import OfficeText
from timeline.read.properties import authors, dated, day_of, plausible_title

#: Signs of no language that stand in the text for what striprtf leaves out: the beginning of a row, the end of a cell
#: and of a row, bold type and its end, and from `_HEADING` on the levels of headings.
_ROW_BEGINS, _CELL_ENDS, _ROW_ENDS, _BOLD, _BOLD_ENDS, _HEADING = "\ue001\ue002\ue003\ue004\ue005\ue010"
_OURS = re.compile("[\ue000-\ue01f]")
_MARKS = (
    (re.compile(r"\\trowd(?![a-z])"), f"\\\\trowd {_ROW_BEGINS}"),
    (re.compile(r"\\cell(?![a-z]) ?"), _CELL_ENDS),
    (re.compile(r"\\row(?![a-z]) ?"), _ROW_ENDS),
    (re.compile(r"\\b(?![a-z0-9-]) ?"), _BOLD),
    (re.compile(r"\\b0(?![a-z0-9]) ?"), _BOLD_ENDS),
)
_OUTLINE = re.compile(r"\\outlinelevel([0-8])(?![0-9]) ?")
#: What does not reach striprtf: its expression for links takes the text between two of them, and much time.
_LINK = re.compile(r"\{\\\*\\fldinst[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+\}")
_PICTURE = re.compile(r"[0-9a-fA-F\r\n]{200,}+")
_BINARY = re.compile(r"\\bin(\d{0,9}) ?")
_FIELD = re.compile(r"\{\\(title|author)\s((?:[^{}\\]|\\'[0-9a-fA-F]{2}|\\u-?\d{1,5} ?){1,300}+)\}")
_CREATED = re.compile(r"\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")
_CODE_PAGE = re.compile(r"\\ansicpg(125[0-8]|874)(?!\d)")
_ITEM = re.compile(r"[•·▪‣◦]\s+|(?:[–-]|\(?(?:\d{1,3}|[a-z])[.)])[ ]*\t\s*")
#: How much of a file is searched for its properties, in characters.
_HEAD = 200_000


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The document in an RTF file, with the numbers of its paragraphs and rows as places."""
    striprtf = library("striprtf.striprtf", "rtf", "reading RTF files")
    page = _CODE_PAGE.search(data[:1000].decode("latin-1"))
    encoding = f"cp{page[1]}" if page else "cp1252"
    source = data.decode(encoding, "replace")
    if not source.lstrip().startswith("{\\rtf"):
        raise Unusable(f"{name}: not an RTF file")
    head = source[:_HEAD]
    try:
        plain = striprtf.rtf_to_text(_marked(source), encoding=encoding, errors="replace")
        properties = {key: _plain(striprtf, text, encoding) for key, text in reversed(_FIELD.findall(head))}
    except Exception:  # striprtf raises many kinds of errors for damaged files
        raise Unusable(f"{name}: a damaged RTF file") from None
    text = OfficeText()
    _add(text, plain)
    created = _CREATED.search(head)
    document = text.document(
        name, title=plausible_title(properties.get("title")), author=authors([properties.get("author")])
    )
    problems = [] if source.rstrip("\0\r\n\t ").endswith("}") else [Problem("the file ends too early", name)]
    return [dated(document, day_of("{}-{:0>2}-{:0>2}".format(*created.groups())) if created else None)], problems


def _plain(striprtf: Any, text: str, encoding: str) -> str:
    return str(striprtf.rtf_to_text(f"{{\\rtf1 {text}}}", encoding=encoding, errors="replace"))


def _marked(source: str) -> str:
    """The source without pictures and the targets of links, and with our signs for what striprtf leaves out."""
    source = _without_binary(_OURS.sub("", source))
    source = _LINK.sub("", _PICTURE.sub("", source))
    for pattern, sign in _MARKS:
        source = pattern.sub(sign, source)
    return _OUTLINE.sub(lambda match: chr(ord(_HEADING) + int(match[1])), source)


def _without_binary(source: str) -> str:
    """The source without the bytes of pictures that are not written in figures."""
    pieces, at = [], 0
    while match := _BINARY.search(source, at):
        pieces.append(source[at : match.start()])
        at = match.end() + int(match[1] or 0)
    return "".join([*pieces, source[at:]])


def _add(text: OfficeText, plain: str) -> None:
    """Add the paragraphs and tables of a text with our signs."""
    *chunks, last = plain.split(_ROW_ENDS)
    rows: list[list[str]] = []
    for chunk in chunks:
        before, begins, row = chunk.partition(_ROW_BEGINS)
        if not begins:
            before, row = "", chunk
        if before.strip():
            _table(text, rows)
            _paragraphs(text, before)
            rows = []
        rows.append([_OURS.sub("", cell).strip() for cell in row.split(_CELL_ENDS)[:-1]])
    _table(text, rows)
    _paragraphs(text, last)


def _table(text: OfficeText, rows: list[list[str]]) -> None:
    if rows:
        text.table(rows)


def _paragraphs(text: OfficeText, plain: str) -> None:
    for line in plain.split("\n"):
        bare = _OURS.sub("", line.replace(_CELL_ENDS, " ")).replace("\u00ad", "").strip()
        signs = [sign for sign in line if sign >= _HEADING and _OURS.match(sign)]
        if signs:
            text.heading(bare, min(ord(signs[-1]) - ord(_HEADING) + 1, 6))
        elif match := _ITEM.match(bare):
            text.paragraph(bare[match.end() :], "item", 1)
        else:
            is_bold = line.lstrip().startswith(_BOLD) and not line.rstrip().partition(_BOLD_ENDS)[2].strip()
            if is_bold and not text.paragraphs and may_be_title(bare):
                text.heading(bare, 1)
            else:
                text.paragraph(bare, is_bold=is_bold)
