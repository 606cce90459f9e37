"""Decode bytes as text: by byte order mark, as UTF-8, in the encoding that the caller found, or by a guess.

Line ends stay as they are, so that offsets are those of the file. A guess is reported.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from functools import cache
from pkgutil import get_data

from timeline.lazy_regex import lazy_regex
from timeline.model import Problem

#: Byte order marks, longer ones first: the mark of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: The first bytes of binary files that may have no NUL byte: PDF, ZIP, RTF, gzip, PNG, JPEG, GIF, old Office files.
_BINARY = (b"%PDF-", b"PK\x03\x04", b"{\\rtf", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0")
#: Control characters that texts do not have.
_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\f\x1a\x1b"))
#: A file is binary if more than one in so many bytes is such a control character.
_TEXT_PER_CONTROL = 50
#: The encodings that are tried for a text without a byte order mark.
_USUAL = "cp1252 cp1250 cp1251 koi8_r cp1253 cp1254 cp1255 cp1256 cp932 euc_jp gb18030 big5 euc_kr mac_roman".split()
#: Code pages of the Latin alphabet, the most usual first. The same bytes are letters in each of them.
_LATIN = ("cp1252", "cp1250", "cp1254", "cp1257")
#: The characters that tell them apart: letters other than a to z, and signs inside a word.
_TELLING = re.compile(r"[^\W\x00-\x7f]|(?<=\w)[^\x00-\x7f](?=\w)")
#: The encodings that a file without a byte order mark may declare.
_DECLARABLE = lazy_regex("utf-8|cp|iso8859|koi8|gb|big5|euc|shift|mac|tis")
#: How much of a file is examined, in bytes.
_SAMPLE = 200_000
#: The most disorder, from 0 to 1, that charset_normalizer accepts in a guess.
_MOST_DISORDER = 0.3
#: A text is damaged UTF-8 if it has at most so many broken sequences for each whole one.
_BROKEN_PER_WHOLE = 2
#: What stands for bytes that cannot be decoded.
_REPLACEMENT = "\ufffd"


class NotText(ValueError):
    """The bytes are not text."""


def decode(data: bytes, name: str, declared: str | None = None) -> tuple[str, list[Problem]]:
    """The text in the bytes of a file, and a Problem if its encoding was guessed or some bytes are invalid.

    The encoding is that of the byte order mark, else UTF-8, else what the file itself declares, else a guess. In a
    text that is mostly UTF-8, the invalid bytes are read as Windows-1252. NotText if the bytes are not text.

    >>> decode("März".encode("utf-16"), "a.txt"), decode(b"In 1940.\\r\\n", "a.txt")
    (('März', []), ('In 1940.\\r\\n', []))
    >>> decode(b"\\x7fELF\\x00\\x00", "a.out")
    Traceback (most recent call last):
    timeline.read.decode.NotText: a.out: looks like binary data, not text
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(encoding, data[len(mark) :], name)
    if _is_binary(data):
        raise NotText(f"{name}: looks like binary data, not text")
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    if encoding_declared := _declared_encoding(declared):
        return _decode_as(encoding_declared, data, name)
    if _is_mostly_utf8(data):
        return _decode_damaged(data, name)
    guess = _guess(data)
    text, problems = _decode_as(guess, data, name)
    return text, [Problem(f"the encoding is not UTF-8; read as {guess}, a guess from the bytes", name), *problems]


def _decode_as(encoding: str, data: bytes, name: str) -> tuple[str, list[Problem]]:
    try:
        return data.decode(encoding), []
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        first = text.find(_REPLACEMENT)
        return text, [Problem(f"some bytes are not {encoding}, read as U+FFFD", name, first, first + 1)]


def _is_binary(data: bytes) -> bool:
    if data.startswith(_BINARY) or b"\0" in data:
        return True
    head = data[:_SAMPLE]
    return len(head) - len(head.translate(None, _CONTROL)) > len(head) // _TEXT_PER_CONTROL


def _declared_encoding(declared: str | None) -> str | None:
    """Python's name of a declared encoding, read as browsers read it; None if a text cannot have it without a mark."""
    try:
        name = codecs.lookup(declared or "").name
    except LookupError:
        return None
    if name in ("iso8859-1", "ascii"):
        return "cp1252"
    return name if _DECLARABLE.match(name) else None


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether a file is UTF-8 with some invalid bytes, because it was cut or joined from several files.

    In a text of another encoding, hardly any bytes happen to be a whole character of UTF-8.
    """
    text = data.decode("utf-8", "replace")
    broken = text.count(_REPLACEMENT)
    whole = len(re.findall(r"[^\x00-\x7f\ufffd]", text))
    return broken <= _BROKEN_PER_WHOLE * whole


def _decode_damaged(data: bytes, name: str) -> tuple[str, list[Problem]]:
    """UTF-8 with its invalid bytes read as Windows-1252, and a problem at the first of them."""
    text = data.decode("utf-8", _AS_WESTERN)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        first = len(data[: error.start].decode("utf-8"))
        read_as = "U+FFFD" if text[first] == _REPLACEMENT else "cp1252"
        return text, [Problem(f"some bytes are not utf-8, read as {read_as}", name, first, first + 1)]
    return text, []


def _western(error: UnicodeError) -> tuple[str, int]:
    """The codec error handler for invalid bytes; a character that the end of the file cuts off becomes U+FFFD."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    if error.reason == "unexpected end of data":
        return _REPLACEMENT, error.end
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


_AS_WESTERN = "timeline.western"
codecs.register_error(_AS_WESTERN, _western)


def _guess(data: bytes) -> str:
    """The most likely encoding of a text; among the code pages of the Latin alphabet, by the letters of languages."""
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE]
    best = from_bytes(sample, cp_isolation=_USUAL, threshold=_MOST_DISORDER).best()
    if best is None:
        return _USUAL[0]
    if {best.encoding, *best.could_be_from_charset}.isdisjoint(_LATIN):
        return best.encoding
    return max(
        _LATIN, key=lambda page: _letters_of_one_language(sample.decode(page, "replace"), page)
    )  # of equals the first


def _letters_of_one_language(text: str, page: str) -> int:
    """How many of the letters other than a to z belong to one language, the one that has most of them."""
    found = Counter(_TELLING.findall(text.lower()))
    return max(sum(found[letter] for letter in letters) for letters in _alphabets()[page])


@cache
def _alphabets() -> dict[str, list[frozenset[str]]]:
    """For each code page of the Latin alphabet, the additional letters of the languages that are written with it."""
    import tomllib

    pages = tomllib.loads((get_data(__package__, "alphabets.toml") or b"").decode("utf-8"))
    return {page: [frozenset(letters) for letters in languages.values()] for page, languages in pages.items()}
