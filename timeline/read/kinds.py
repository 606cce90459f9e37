"""The kinds of files that can be read: their suffixes, how their content begins, and which extra a kind needs."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of file: its name, what it is, its suffixes, and the pattern of the beginning of its content.

    `sure` says that no other kind of file begins so, whatever its suffix. `extra` is the extra of the package that
    brings the library which reads it, if it needs one.
    """

    name: str
    description: str
    suffixes: tuple[str, ...]
    begins: str = ""
    sure: bool = False
    extra: str | None = None


#: How a ZIP archive begins whose first member says what it is, and one that holds a Word document.
_ODT, _EPUB = (
    rf"PK\x03\x04.{{26}}mimetypeapplication/{kind}" for kind in (r"vnd\.oasis\.opendocument\.text", r"epub\+zip")
)
_DOCX = r"PK\x03\x04.{26,4000}word/(?:document\.xml|_rels/|styles\.xml)"

#: How a chat of WhatsApp begins, and one of Signal: with two messages, or notes of the program.
_CHAT = (
    r"(?:(?:\xe2\x80\x8e)?\[?\d{1,4}[./-] ?\d\d?[./-] ?\d{1,4}\.?,? (?:[^\d\s]{1,4} )?\d\d?[:.]\d\d(?:[:.]\d\d)?"
    r"(?:(?: |\xc2\xa0|\xe2\x80\xaf)?[ap]\.?(?: |\xc2\xa0)?m\.?)?(?:\] [^:\n]{1,100}:| - )[^\n]*\n+"
    r"(?:[^\d\[\xe2][^\n]*\n+){0,9}){2}"
)
_CHAT_IN_ZIP = r"PK\x03\x04.{26}(?:_chat\.txt|whatsapp[^\x00/]{1,100}\.txt)"
#: How exported chats of Telegram, Slack and Signal begin.
_TELEGRAM = (
    r'\{(?=.{0,4000}?"type":\s*"(?:(?:personal|bot)_chat|saved_messages|(?:private|public)_(?:super)?(?:group|channel))")'
    r'|\{\s*"about":\s*"[^"]{0,500}telegram'
)
_SLACK = r'(?:\{[^\[\]{}]{0,200}"messages":\s*)?\[\s*\{(?=.{0,4000}?"ts":\s*"\d{9,11}\.\d{6}")'
_SLACK_ZIP = r"PK\x03\x04.{26,4000}?(?:users|channels)\.json"
_SIGNAL = r'\{"date":\s*"[\dT:.-]{16,26}",\s*"sender":\s*"'
#: How a mail begins, and a mailbox.
_MAIL = r"(?:(?:[!-9;-~]+:|[ \t])[^\n]*\n){0,60}?(?:message-id|mime-version|received|return-path):"
_MBOX = r"From [^\n]{1,200}\d\d:\d\d[^\n]{0,100}\n[!-9;-~]+:"
#: How captions begin: WebVTT and SRT.
_CAPTIONS = r"WEBVTT\s|\d+\s*\n\d\d:\d\d:\d\d[,.]\d{3} --> "
#: What may stand before the first element of XML: declarations and comments.
_PROLOG = r"(?:<[?!](?!--)[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*)*"

#: The built-in kinds. A file's content is tried against them in this order.
KINDS = {
    kind.name: kind
    for kind in (
        Kind("text", "plain text", (".txt", ".text", ".rst")),
        Kind("markdown", "Markdown", (".md", ".markdown")),
        Kind("html", "web page", (".html", ".htm", ".xhtml"), r"(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b"),
        Kind("pdf", "PDF", (".pdf",), "%PDF-", sure=True, extra="pdf"),
        Kind("docx", "Word document", (".docx", ".docm"), _DOCX, extra="docx"),
        Kind(
            "odt",
            "OpenDocument text",
            (".odt", ".ott"),
            r"PK\x03\x04.{26}mimetypeapplication/vnd.oasis.opendocument.text",
        ),
        Kind("epub", "EPUB book", (".epub",), _EPUB),
        Kind("rtf", "Rich Text Format", (".rtf",), r"\{\\rtf", sure=True, extra="rtf"),
        Kind("eml", "mail", (".eml",), _MAIL),
        Kind("mbox", "mailbox", (".mbox", ".mbx"), _MBOX),
        Kind("captions", "captions of a recording", (".vtt", ".srt"), _CAPTIONS),
        Kind("log", "log", (".log",)),
        Kind("whatsapp", "chat that WhatsApp or Signal exported as text", (), rf"{_CHAT}|{_CHAT_IN_ZIP}", sure=True),
        Kind("telegram", "chats that Telegram exported as JSON", (), _TELEGRAM),
        Kind("slack", "channels that Slack exported as ZIP or JSON", (), rf"{_SLACK}|{_SLACK_ZIP}"),
        Kind("signal", "chat of Signal in JSON Lines", (), _SIGNAL),
        Kind("csv", "table", (".csv", ".tsv", ".tab")),
        Kind("json", "JSON or JSON Lines", (".json", ".jsonl", ".ndjson")),
        Kind("ics", "calendar", (".ics", ".ical"), r"BEGIN:VCALENDAR\b", True, "ics"),
        Kind("gedcom", "family tree", (".ged", ".gedcom"), r"0 HEAD\b", True),
        Kind("timeml", "TimeML", (".tml", ".timeml"), rf"{_PROLOG}<TimeML\b", True),
        Kind("feed", "RSS or Atom feed", (".rss", ".atom"), rf"{_PROLOG}<(?:rss|feed|rdf:RDF)\b", True, "feeds"),
        Kind("wikitext", "wikitext", (".wiki", ".wikitext", ".mediawiki"), rf"{_PROLOG}<mediawiki\b", True, "wikitext"),
        Kind("warc", "web archive", (".warc", ".warc.gz"), r"WARC/\d", True, "warc"),
        Kind("xlsx", "spreadsheet", (".xlsx", ".xlsm"), r"PK\x03\x04[\s\S]{26,4000}?xl/", extra="xlsx"),
    )
}

#: How many bytes at the head of a file are searched.
HEAD = 4096
#: The suffixes that say nothing about the kind of a file: its content decides, and it is a text if that says nothing.
GENERIC = frozenset(("", ".txt", ".text", ".json", ".xml", ".zip"))

_BY_SUFFIX = {suffix: kind for kind in KINDS.values() for suffix in kind.suffixes}
#: What can be the suffix of a file. The end of a text after its last full stop (". Then he left") is not looked up.
SUFFIX = re.compile(r"\.[\w+-]{1,20}")


def kind_of(data: bytes, name: str) -> Kind | None:
    """The built-in kind of a file, by how its content begins and by the suffix of its name; None if neither says it.

    >>> [kind.name for kind in (kind_of(b"<!doctype html><p>In May", "stdin"), kind_of(b"In May", "a.TXT")) if kind]
    ['html', 'text']
    """
    suffix = suffix_of(name)
    named = _BY_SUFFIX.get(suffix)
    head = data[:HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    for kind in KINDS.values():
        decides = kind.sure or (suffix in GENERIC and kind is not named) or (named is None and not suffix)
        if decides and kind.begins and re.match(kind.begins.encode(), head, re.IGNORECASE | re.DOTALL):
            return kind
    return named


def suffix_of(name: str) -> str:
    """The suffix of a file's name in small letters; two if the files of a kind have two: .warc.gz.

    >>> suffix_of("news/A.HTML"), suffix_of("crawl.warc.gz"), suffix_of("a.tar.gz"), suffix_of("a")
    ('.html', '.warc.gz', '.gz', '')
    """
    path = PurePath(name)
    both = "".join(path.suffixes[-2:]).lower()
    return both if both in _BY_SUFFIX else path.suffix.lower()


def by_suffix(suffix: str) -> Kind | None:
    """The built-in kind of the files with a suffix."""
    return _BY_SUFFIX.get(suffix.lower())
