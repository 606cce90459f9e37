"""Escape text so that Markdown shows it as it is, and read it back."""

from __future__ import annotations

import re
from html import unescape as html_unescape
from html.entities import html5
from urllib.parse import quote

from timeline.render.text import plain

#: What CommonMark, GitHub, Obsidian or pandoc may read as markup anywhere in a line.
_MARKUP = re.compile(
    r"[\\`*_\[\]<>~|$^{}@]"  # code, emphasis, links, HTML, tables, mathematics, citations
    r"|&(?=#?\w+;)"  # entities
    r"|(?<!\w)#(?=\w)|(?<=\s)#(?=#*$)"  # tags and issue numbers, the end of a heading
    r"|(?<=\w):(?=/)|(?<=www)\.|(?<=xmpp):|(?<=mailto):"  # bare links
    r"|==|%%|::",  # highlights, comments, attributes
    re.IGNORECASE,
)
#: What begins a block at the beginning of a line.
_BLOCK = re.compile(r"(?:#{1,6}(?= |$)|[-+=:!])|\d{1,9}[.)](?= |$)")
#: Control characters that change the order in which letters are shown. They are written as numbers, so that an editor
#: shows every line in the order that it has.
BIDI_CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|&(#?\w{1,40};)")
_CHARACTER_NUMBER = re.compile(r"#(?:\d{1,7}|[xX][\da-fA-F]{1,6});")
#: A tag that every reader of Markdown takes for one; others are written in parentheses.
_TAG = re.compile(r"(?=.*[^\W\d_])[^\W_]+(?:[/-][^\W_]+)*")
#: The characters that stay as they are in the URL of a link.
_URL = "/:?#@!$&'*+,;=%~-._"


def escape(text: str) -> str:
    """A text as Markdown that shows exactly this text on one line.

    >>> print(escape("1. *Not* a <b>list</b>, nor https://example.org/a_b"))
    1\\. \\*Not\\* a \\<b\\>list\\</b\\>, nor https\\://example.org/a\\_b
    """
    line = _MARKUP.sub(lambda match: "\\" + "\\".join(match[0]), plain(text).strip())
    line = BIDI_CONTROL.sub(lambda match: f"&#x{ord(match[0]):X};", line)
    return _BLOCK.sub(lambda match: f"{match[0][:-1]}\\{match[0][-1]}", line, count=1) if _BLOCK.match(line) else line


def unescape(text: str) -> str:
    """What Markdown shows of a text without markup: its escapes and entities become the characters that they mean.

    >>> unescape(r"1\\. \\*Not\\* a list &amp; all")
    '1. *Not* a list & all'
    """
    return _ESCAPED.sub(lambda match: match[1] or _entity(match[2], match[0]), text)


def escape_more(line: str, signs: str) -> str:
    """Escaped Markdown in which more signs, given as a pattern, are escaped too."""
    return re.sub(rf"\\.|&#x\w+;|({signs})", lambda match: f"\\{match[0]}" if match[1] else match[0], line)


def escape_enclosed(text: str) -> str:
    """A text as Markdown for use within parentheses."""
    return escape_more(escape(text), "[();]")


def tag(name: str) -> str:
    """A tag as Markdown.

    >>> tag("mill"), tag("west mole")
    ('#mill', '#(west mole)')
    """
    return f"#{name}" if _TAG.fullmatch(name) else f"#({escape_enclosed(name)})"


def link(url: str | None) -> str | None:
    """A URL without the characters that would end a Markdown link."""
    return quote(plain(url), safe=_URL) if url else None


def _entity(name: str, whole: str) -> str:
    return html_unescape(whole) if name in html5 or _CHARACTER_NUMBER.fullmatch(name) else whole
