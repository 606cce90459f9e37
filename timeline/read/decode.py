"""Bytes -> text, line ends as they are, so that offsets hold; what was guessed is told."""

from __future__ import annotations

import codecs
import re

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
#: The encodings that texts without a mark are found in; among equals the first, which most of them have.
_USUAL = "cp1252 cp1250 cp1251 koi8_r cp1253 cp1254 cp1255 cp1256 cp932 euc_jp gb18030 big5 euc_kr mac_roman".split()
_LABELS = re.compile("utf-8|cp|iso8859|koi8|gb|big5|euc|shift|mac|tis")
_SAMPLE = 200_000


def decode(data: bytes, name: str, declared: str | None = None) -> tuple[str, list[Problem]]:
    """The text in some bytes, and a Problem where its encoding had to be guessed; ValueError where they are no text.

    UTF-8, or what the byte order mark or the file (`declared`) says, or a guess.

    >>> decode("März".encode("utf-16"), "a.txt"), decode(b"In 1940.\\r\\n", "a.txt")
    (('März', []), ('In 1940.\\r\\n', []))
    >>> decode(b"\\x7fELF\\x00\\x00", "a.out")
    Traceback (most recent call last):
    ValueError: a.out: looks like binary data, not text; give text, Markdown or HTML
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], name, encoding)
    if _binary(data):
        raise ValueError(f"{name}: looks like binary data, not text; give text, Markdown or HTML")
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    if said := _encoding(declared):
        return _decoded(data, name, said)
    if _nearly_utf8(data):
        return _decoded(data, name, "utf-8")
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


def _nearly_utf8(data: bytes) -> bool:
    """Whether but for a few bytes it is UTF-8: a file that was cut or glued, not one in another encoding."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(re.findall(r"[^\x00-\x7f\ufffd]", text))
    return broken * 2 <= whole


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=_USUAL, threshold=0.3).best()
    if best is None:
        return _USUAL[0]
    return min((best.encoding, *best.could_be_from_charset), key=lambda name: _rank(name, best.encoding))


def _rank(name: str, best: str) -> tuple[bool, bool]:
    return name != _USUAL[0], name != best
