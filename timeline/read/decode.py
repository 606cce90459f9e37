"""Bytes -> text. Line ends stay as they are, so that offsets hold; a guessed encoding is reported."""

from __future__ import annotations

import codecs
import re
import tomllib
from collections import Counter
from functools import cache
from pkgutil import get_data

from timeline.model import Problem

#: Byte order marks, the longer first, for one begins with another.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: What begins files that may lack a NUL byte and yet are no text.
_BINARY = (b"%PDF-", b"PK\x03\x04", b"{\\rtf", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0")
_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\f\x1a\x1b"))
#: The encodings that texts without a mark are found in.
_USUAL = "cp1252 cp1250 cp1251 koi8_r cp1253 cp1254 cp1255 cp1256 cp932 euc_jp gb18030 big5 euc_kr mac_roman".split()
#: What a text in one of these code pages could be, its bytes can be in another of them, too; the usual one first.
_LATIN = ("cp1252", "cp1250", "cp1254", "cp1257")
#: The characters that tell them apart: letters, and what stands inside of a word.
_TELLING = re.compile(r"[^\W\x00-\x7f]|(?<=\w)[^\x00-\x7f](?=\w)")
_LABELS = re.compile("utf-8|cp|iso8859|koi8|gb|big5|euc|shift|mac|tis")
_SAMPLE = 200_000


class NotText(ValueError):
    """The data are no text."""


def decode(data: bytes, name: str, declared: str | None = None) -> tuple[str, list[Problem]]:
    """The text in some bytes, and a Problem where its encoding had to be guessed; NotText where they are no text.

    UTF-8, or what the byte order mark or the file (`declared`) says, or a guess. In a text that is mostly UTF-8 the
    other bytes are read as Windows-1252.

    >>> decode("März".encode("utf-16"), "a.txt"), decode(b"In 1940.\\r\\n", "a.txt")
    (('März', []), ('In 1940.\\r\\n', []))
    >>> decode(b"\\x7fELF\\x00\\x00", "a.out")
    Traceback (most recent call last):
    timeline.read.decode.NotText: a.out: looks like binary data, not text; give text, Markdown or HTML
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], name, encoding)
    if _binary(data):
        raise NotText(f"{name}: looks like binary data, not text; give text, Markdown or HTML")
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    if said := _encoding(declared):
        return _decoded(data, name, said)
    if _mostly_utf8(data):
        return _mixed(data, name)
    likely = _guess(data)
    text, problems = _decoded(data, name, likely)
    guessed = Problem(f"not UTF-8: read as {likely}, a guess from its bytes", name)
    return text, [guessed, *problems]


def _decoded(data: bytes, name: str, encoding: str) -> tuple[str, list[Problem]]:
    try:
        return data.decode(encoding), []
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        first = text.find("\ufffd")
        return text, [Problem(f"some bytes are not {encoding}, read as U+FFFD", name, first, first + 1)]


def _binary(data: bytes) -> bool:
    if data.startswith(_BINARY) or b"\0" in data:
        return True
    head = data[:_SAMPLE]
    return len(head) - len(head.translate(None, _CONTROL)) > len(head) // 50


def _encoding(declared: str | None) -> str | None:
    """The encoding a file says it has, as browsers take it; None where it is none of a text without a mark."""
    try:
        name = codecs.lookup(declared or "").name
    except LookupError:
        return None
    return "cp1252" if name in ("iso8859-1", "ascii") else name if _LABELS.match(name) else None


def _mostly_utf8(data: bytes) -> bool:
    """Whether a file is UTF-8 with other bytes in it: one that was cut, or glued from several.

    Text in another encoding hardly ever has a character of UTF-8 for two bytes that are none.
    """
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(re.findall(r"[^\x00-\x7f\ufffd]", text))
    return broken <= 2 * whole


def _mixed(data: bytes, name: str) -> tuple[str, list[Problem]]:
    text = data.decode("utf-8", _AS_WESTERN)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        first = len(data[: error.start].decode("utf-8"))
        read_as = "U+FFFD" if text[first] == "\ufffd" else "cp1252"
        return text, [Problem(f"some bytes are not utf-8, read as {read_as}", name, first, first + 1)]
    return text, []


def _western(error: UnicodeError) -> tuple[str, int]:
    """The bytes that are not UTF-8 as Windows-1252; a character that the end of the file cuts off is U+FFFD."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    if error.reason == "unexpected end of data":
        return "\ufffd", error.end
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


_AS_WESTERN = "timeline.western"
codecs.register_error(_AS_WESTERN, _western)


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE]
    best = from_bytes(sample, cp_isolation=_USUAL, threshold=0.3).best()
    if best is None:
        return _USUAL[0]
    if {best.encoding, *best.could_be_from_charset}.isdisjoint(_LATIN):
        return best.encoding
    return max(_LATIN, key=lambda page: _covered(sample.decode(page, "replace"), page))  # the first among equals


def _covered(text: str, page: str) -> int:
    """How many of a text's letters beside a to z are those of one language, the one that has most of them."""
    found = Counter(_TELLING.findall(text.lower()))
    return max(sum(found[letter] for letter in letters) for letters in _alphabets()[page])


@cache
def _alphabets() -> dict[str, list[frozenset[str]]]:
    pages = tomllib.loads((get_data("timeline.read", "alphabets.toml") or b"").decode("utf-8"))
    return {page: [frozenset(letters) for letters in languages.values()] for page, languages in pages.items()}
