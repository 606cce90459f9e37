"""Files that are made to harm: nested deeply, packed many times, with entities that grow, or with very many parts."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from tests.fuzz.files import Case
from tests.fuzz.hostile_pdfs import pdfs
from tests.office_files import ODT_NAMES, W, changed, docx_file, epub_file, odt_file, workbook, zipped
from tests.warc_files import record

#: As large as a file may be, in bytes.
LARGE = 19_000_000
_DATED = "In May 1940 it rained. "
_CHAPTER, _SHEET = "OEBPS/text/one.xhtml", "xl/worksheets/sheet1.xml"
#: XML of each kind, with an empty place for a document type before it and for a text in it.
_XML: dict[str, tuple[str, str]] = {
    "feed": (
        "a.rss",
        "{}<rss version='2.0'><channel><item><title>In 1940</title><description>{}</description></item></channel>"
        "</rss>",
    ),
    "timeml": ("a.tml", "{}<TimeML><TEXT>{}</TEXT></TimeML>"),
    "wikitext": ("a.xml", "{}<mediawiki><page><title>a</title><revision><text>{}</text></revision></page></mediawiki>"),
    "docx": ("a.docx", f"{{}}<w:document {W}><w:body><w:p><w:r><w:t>{{}}</w:t></w:r></w:p></w:body></w:document>"),
    "odt": (
        "a.odt",
        f"{{}}<office:document-content {ODT_NAMES}><office:body><office:text><text:p>{{}}</text:p></office:text>"
        "</office:body></office:document-content>",
    ),
    "epub": ("a.epub", "{}<html><body><p>{}</p></body></html>"),
    "html": ("a.xhtml", "{}<html><body><p>{}</p></body></html>"),
    "xlsx": (
        "a.xlsx",
        "{}<worksheet><sheetData><row r='1'><c r='A1' t='str'><v>{}</v></c></row></sheetData></worksheet>",
    ),
}


def hostile(given: Sequence[str] | None = None) -> Iterator[tuple[str, Case]]:
    """The titles and the files, of some kinds or of all."""
    for kind, title, make in _all():
        if not given or kind in given:
            name, data = make()
            yield f"{kind}: {title}", Case(name, data.encode() if isinstance(data, str) else data, kind)


def _all() -> Iterator[tuple[str, str, Callable[[], tuple[str, str | bytes]]]]:
    for kind in _XML:
        yield kind, "entities that grow", partial(_xml, kind, _laughs(), "&l9;")
        yield (
            kind,
            "a long entity often",
            partial(_xml, kind, f'<!DOCTYPE a [<!ENTITY a "{"x" * 50_000}">]>', "&a;" * 50_000),
        )
        yield (
            kind,
            "an entity of a file",
            partial(_xml, kind, '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;"),
        )
        yield kind, "parts in parts", partial(_xml, kind, "", "<b>" * 50_000 + "x" + "</b>" * 50_000)
        yield kind, "parts that stay open", partial(_xml, kind, "", "<i>" * 200_000)
        yield kind, "very many parts", partial(_xml, kind, "", f"<b>{_DATED}</b>" * 20_000)
        yield (
            kind,
            "very many attributes",
            partial(_xml, kind, "", "<b " + " ".join(f"a{n}='1'" for n in range(200_000)) + "/>"),
        )
    for kind in ("docx", "odt", "epub", "xlsx"):
        yield kind, "a ZIP bomb", partial(_packed, kind, b" " * 180_000_000)
        yield kind, "a ZIP bomb of marks", partial(_packed, kind, b"<b/>" * 40_000_000)
        yield kind, "too many members", partial(_members, kind)
    yield from _tables()
    yield from _markup()
    yield from _messages()
    yield from pdfs()
    yield from _texts()


def _laughs() -> str:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else _DATED * 10}">' for n in range(10))
    return f"<!DOCTYPE a [{levels}]>"


def _xml(kind: str, before: str, inside: str) -> tuple[str, bytes]:
    name, pattern = _XML[kind]
    content = pattern.format(before, inside).encode()
    return (name, _archive(kind, content) if kind in ("docx", "odt", "epub", "xlsx") else content)


def _packed(kind: str, content: bytes) -> tuple[str, bytes]:
    name, pattern = _XML[kind]
    before, _, after = pattern.format("", "\0").encode().partition(b"\0")
    return name, _archive(kind, before + content + after)


def _archive(kind: str, content: bytes) -> bytes:
    match kind:
        case "docx":
            return changed(docx_file(), "word/document.xml", content)
        case "odt":
            return changed(odt_file(), "content.xml", content)
        case "epub":
            return changed(epub_file(), _CHAPTER, content)
    return changed(workbook(("A", [["Date"], ["1911"]])), _SHEET, content)


def _sheet(rows: str, before: str = "") -> tuple[str, bytes]:
    return "a.xlsx", _archive("xlsx", f"<worksheet>{before}<sheetData>{rows}</sheetData></worksheet>".encode())


def _members(kind: str) -> tuple[str, bytes]:
    return f"a.{kind}", zipped({f"word/{n}": "" for n in range(20_000)})


def _tables() -> Iterator[tuple[str, str, Callable[[], tuple[str, str | bytes]]]]:
    yield "csv", "50 MB with one quotation mark", lambda: ("a.csv", 'Date,Event\n1911,"' + "x" * 50_000_000)
    yield "csv", "19 MB with one quotation mark", lambda: ("a.csv", 'Date,Event\n1911,"' + "x" * LARGE)
    yield "csv", "one quotation mark, many lines", lambda: ("a.csv", 'Date,Event\n1911,"' + "x y,\n" * (LARGE // 5))
    yield "csv", "many quotation marks", lambda: ("a.csv", '"' * LARGE)
    yield "csv", "very many columns", lambda: ("a.csv", "1911-05-03," * 200_000 + "\n")
    yield (
        "csv",
        "very many columns with heads",
        lambda: ("a.csv", ",".join(f"d{n}" for n in range(150_000)) + "\n" + "1911," * 150_000),
    )
    yield "csv", "a column more in each row", lambda: ("a.csv", "\n".join("," * n + "1911" for n in range(6000)))
    yield (
        "csv",
        "one row that is wide, many rows",
        lambda: ("a.csv", "date,b\n" + "," * 100_000 + "\n" + "1911,x\n" * 100_000),
    )
    yield "json", "lists in lists", lambda: ("a.json", "[" * 10_000_000)
    yield "json", "objects in objects", lambda: ("a.json", '{"a":' * 150_000 + "1" + "}" * 150_000)
    yield "json", "nested lines", lambda: ("a.jsonl", ('{"a":' * 900 + "1" + "}" * 900 + "\n") * 2500)
    yield (
        "json",
        "a key more in each object",
        lambda: ("a.json", json.dumps([{f"k{n}": n, "date": "1911"} for n in range(100_000)])),
    )
    yield "json", "a number of very many figures", lambda: ("a.json", '[{"date": ' + "9" * 200_000 + "}]")
    yield (
        "xlsx",
        "two cells far apart",
        lambda: _sheet("<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"),
    )
    yield (
        "xlsx",
        "two cells far apart, unnumbered",
        lambda: _sheet("<row><c><v>1</v></c></row>", "<dimension ref='A1:XFD1048576'/>"),
    )
    yield "ics", "calendars in calendars", lambda: ("a.ics", "BEGIN:VCALENDAR\n" * 100_000)
    yield (
        "ics",
        "one long line",
        lambda: ("a.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:" + "x" * 2_000_000 + "\nEND:VEVENT\nEND:VCALENDAR"),
    )
    yield (
        "ics",
        "many lines that go on",
        lambda: (
            "a.ics",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:" + "x\n " * 200_000 + "\nEND:VEVENT\nEND:VCALENDAR",
        ),
    )
    yield "gedcom", "levels in levels", lambda: ("a.ged", "0 HEAD\n" + "".join(f"{n} NOTE x\n" for n in range(100_000)))
    yield (
        "gedcom",
        "many lines that go on",
        lambda: ("a.ged", "0 HEAD\n0 @I1@ INDI\n1 BIRT\n2 DATE 1911\n2 NOTE x\n" + "3 CONC x\n" * 200_000),
    )


def _markup() -> Iterator[tuple[str, str, Callable[[], tuple[str, str | bytes]]]]:
    for tag in ("div", "b", "table", "ul", "blockquote", "a", "p", "svg", "script"):
        yield (
            "html",
            f"<{tag}> in <{tag}>",
            partial(lambda tag: ("a.html", f"<!doctype html><{tag}>" * 200_000 + _DATED), tag),
        )
    yield "html", "very many paragraphs", lambda: ("a.html", "<!doctype html><body>" + "<p>x" * 200_000)
    yield "html", "very many pieces", lambda: ("a.html", "<!doctype html><p>" + "<b>x</b> " * 200_000)
    yield (
        "html",
        "wide table",
        lambda: ("a.html", "<table><tr>" + "<td colspan=1000 rowspan=65534>1911" * 20_000 + "<tr><td>x" * 2000),
    )
    yield "html", "open comments", lambda: ("a.html", "<!doctype html>" + "<!--" * 200_000)
    yield "html", "open tags", lambda: ("a.html", "<!doctype html>" + "<a " * 200_000)
    yield "html", "entities", lambda: ("a.html", "<!doctype html>" + "&amp" * 400_000)
    for mark in ("> ", "- ", "* ", "[", "![", "*", "_", "`", "<", "(", "\\", "|", "#", "1. "):
        yield "markdown", f"{mark.strip()} 150,000 times", partial(lambda mark: ("a.md", mark * 150_000 + _DATED), mark)
    yield "markdown", "quotations in quotations", lambda: ("a.md", "\n".join("> " * n + "x" for n in range(1500)))
    yield "markdown", "items in items", lambda: ("a.md", "\n".join("  " * n + "- x" for n in range(1500)))
    yield (
        "markdown",
        "front matter that grows",
        lambda: (
            "a.md",
            "---\na: &a [x,x,x,x,x,x,x,x,x]\n"
            + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{','.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(9))
            + "---\nx",
        ),
    )
    for mark in ("{{", "[[", "<ref>", "{|\n", "'''", "*", ":", "<nowiki>", "[http://a ", "{{a|", "==", "<b>", "|-\n"):
        yield (
            "wikitext",
            f"{mark.strip()} 100,000 times",
            partial(lambda mark: ("a.wiki", mark * 100_000 + _DATED), mark),
        )
    yield "wikitext", "templates in templates", lambda: ("a.wiki", "{{a|" * 15_000 + "}}" * 15_000)
    for mark in ("{", r"{\rtf1 ", r"\b ", r"\cell ", r"{\*\x ", r"\'e4", r"\u8364? ", r"\bin9 ", r"{\fonttbl "):
        yield (
            "rtf",
            f"{mark.strip()} 150,000 times",
            partial(lambda mark: ("a.rtf", r"{\rtf1 " + mark * 150_000 + _DATED), mark),
        )
    yield (
        "warc",
        "a page that unpacks to 1 GB",
        lambda: (
            "a.warc",
            record("https://a.example/", "2020-05-03T10:00:00Z", _bomb(), head="Content-Encoding: gzip\r\n"),
        ),
    )
    yield "warc", "an archive that unpacks to 1 GB", lambda: ("a.warc.gz", _bomb())
    yield (
        "warc",
        "100,000 records",
        lambda: ("a.warc", record("https://a.example/", "2020-05-03T10:00:00Z", b"<p>x") * 60_000),
    )
    yield "warc", "100,000 packed members", lambda: ("a.warc.gz", gzip.compress(b"") * 150_000)


def _bomb() -> bytes:
    """A gigabyte of one letter, packed."""
    packer = zlib.compressobj(9, wbits=31)
    return b"".join([*(packer.compress(b"x" * 10_000_000) for _ in range(100)), packer.flush()])


def _messages() -> Iterator[tuple[str, str, Callable[[], tuple[str, str | bytes]]]]:
    head = "From: a@example.org\nDate: Tue, 12 Mar 2024 21:14:07 +0100\n"
    part = "Content-Type: multipart/mixed; boundary=b{0}\n\n--b{0}\n"
    yield "eml", "parts in parts", lambda: ("a.eml", head + "".join(part.format(n) for n in range(100_000)))
    yield "eml", "parts in parts of one mark", lambda: ("a.eml", head + part.format(0) * 100_000)
    yield "eml", "mails in mails", lambda: ("a.eml", (head + "Content-Type: message/rfc822\n\n") * 100_000 + _DATED)
    yield "eml", "very many parts", lambda: ("a.eml", head + part.format(0) + "\nx\n--b0\n" * 200_000)
    yield "eml", "very many headers", lambda: ("a.eml", head + "X: y\n" * 200_000 + "\nx")
    yield (
        "eml",
        "a header of very many lines",
        lambda: ("a.eml", head + "Subject: x\n" + " =?utf-8?q?x?=\n" * 150_000 + "\nx"),
    )
    yield (
        "eml",
        "quotations in quotations",
        lambda: ("a.eml", head + "\n" + "\n".join(">" * n + " x" for n in range(3000))),
    )
    yield (
        "eml",
        "mails quoted below",
        lambda: ("a.eml", head + "\n" + f"x\n\n-----Original Message-----\n{head}Subject: x\n\n" * 20_000),
    )
    yield (
        "mbox",
        "very many messages",
        lambda: ("a.mbox", "From a@b Tue Mar 12 21:14:07 2024\nFrom: a@b\n\nIn 1940.\n\n" * 100_000),
    )
    yield (
        "mbox",
        "messages that quote each other",
        lambda: (
            "a.mbox",
            "".join(
                "From a@b Tue Mar 12 21:14:07 2024\nFrom: a@b\nDate: Tue, 12 Mar 2024 21:14:07 +0100\n\n"
                f"Text {n} of May.\n\n> Text {n - 1} of May.\n> and {n}\n\n"
                for n in range(30_000)
            ),
        ),
    )
    deep = "[" * 150_000
    yield "telegram", "lists in lists", lambda: ("a.json", '{"type": "personal_chat", "messages": ' + deep)
    yield "slack", "lists in lists", lambda: ("a.json", '[{"ts": "1710291600.000100", "x": ' + deep)
    yield (
        "slack",
        "nested just not too deep",
        lambda: ("a.json", '[{"ts": "1710291600.000100", "text": ' + "[" * 900 + "]" * 900 + "}]"),
    )
    yield (
        "slack",
        "a ZIP bomb",
        lambda: ("a.zip", zipped({"users.json": "[]", "a/2024-01-01.json": b"[" + b" " * 190_000_000 + b"]"})),
    )
    yield "signal", "lists in lists", lambda: ("a.json", '{"date": "2024-03-12T21:14:07", "sender": ' + deep)
    yield "whatsapp", "very many messages", lambda: ("a.txt", "12/03/2024, 21:14 - Ann: x\n" * 100_000)
    yield (
        "whatsapp",
        "a ZIP bomb",
        lambda: ("a.zip", zipped({"_chat.txt": b"12/03/2024, 21:14 - Ann: x\n" * 2 + b"x" * 190_000_000})),
    )
    yield "whatsapp", "one long message", lambda: ("a.txt", "12/03/2024, 21:14 - Ann: x\n" * 2 + "x y\n" * 200_000)
    yield (
        "captions",
        "very many cues",
        lambda: ("a.vtt", "WEBVTT\n\n" + "00:00:01.000 --> 00:00:02.000\nx\n\n" * 150_000),
    )
    yield (
        "captions",
        "one long cue",
        lambda: ("a.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n" + "<v Ann>" * 200_000),
    )
    yield (
        "captions",
        "words with times",
        lambda: ("a.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n" + "<00:00:01.500><c>x</c> " * 150_000),
    )
    yield "log", "very many entries", lambda: ("a.log", "2024-03-12 21:14:07 INFO x\n" * 150_000)
    yield "log", "one long entry", lambda: ("a.log", "2024-03-12 21:14:07 INFO " + "x" * LARGE)
    yield "log", "nested JSON", lambda: ("a.log", ('{"time": "2024-03-12T21:14:07", "x": ' + "[" * 5000 + "\n") * 500)


def _texts() -> Iterator[tuple[str, str, Callable[[], tuple[str, str | bytes]]]]:
    yield "text", "one line", lambda: ("a.txt", "x" * LARGE)
    yield "text", "one line of words", lambda: ("a.txt", "It rained and rained, " * (LARGE // 22))
    yield "text", "a line of 5 MB with dates", lambda: ("a.txt", _DATED * 50_000)
    yield "text", "figures", lambda: ("a.txt", "1" * LARGE)
    yield "text", "empty lines", lambda: ("a.txt", "\n" * LARGE)
    yield "text", "NULs", lambda: ("a.txt", b"\0" * LARGE)
    yield "text", "bytes of no encoding", lambda: ("a.txt", b"\xed\xa0\x80\xff a" * 200_000)
