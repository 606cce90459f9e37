"""Damage files at random: their bytes, the numbers, dates and marks in them, and what is packed in them.

>>> damaged(b"In May 1940 it rained.", b"The mill was closed.", Random(3)) != b"In May 1940 it rained."
True
"""

from __future__ import annotations

import gzip
import re
import warnings
import zlib
from collections.abc import Callable
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

#: What replaces a number.
_NUMBERS = [
    *(b"0", b"-1", b"00", b"1.5", b"1e309", b"NaN", b"65536", b"2147483648", b"4294967296", b"18446744073709551616"),
    *(b"253402300800", b"9" * 30, b"1" * 5000, "\u0663".encode(), "\u00b2".encode(), b"0x10", b"", b"1_0"),
]
#: What replaces a date.
_DATES = [
    *(b"0000-00-00", b"0001-01-01", b"9999-12-31", b"10000-01-01", b"-0044-03-15", b"2020-02-30", b"99999-99-99"),
    *(b"0001-01-01T00:00:00+14:00", b"9999-12-31T23:59:59-14:00", b"2020-01-01T25:61:61+99:99", b"31/31/31"),
    *(
        b"00010101T000000Z",
        b"99991231T235959",
        b"20200230",
        b"Thu, 99 Foo 99999 99:99:99 +9999",
        b"@#DFRENCH R@ 99 X 0",
    ),
    *(b"[12:00:00]", b"00:00:99.999 --> 00:00:00.000", b"XXXX-WXX-X", b"P999999999Y", b"PT1e9S", b"-999999999999-01"),
]
#: What is put in somewhere.
_ODD = [
    *(b"\0", b"\0" * 300, b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xed\xb0\x80", b"\\ud800"),
    *(
        b"&#xD800;",
        b"&#1114112;",
        b"&#99999999999;",
        b"&#0;",
        b"&lol;",
        b"\xf4\x90\x80\x80",
        b"\xc0\x80",
        b"\xe9",
        b"\x1a",
    ),
    *("\u202e", "\u2028", "\u0085", "\ufeff", "\U000e0001", "\u0130", "\uffff", "e\u0301", "\ue001\ue010"),
    *(
        b"\r",
        b"\r\n\r\n",
        b"\n\n",
        b"\t",
        b'"',
        b"'",
        b"<",
        b"</",
        b"<!--",
        b"]]>",
        b"<![CDATA[",
        b"<?xml",
        b"{{",
        b"[[",
    ),
    *(
        b"{",
        b"}",
        b"[",
        b"]",
        b"\\",
        b"\\'",
        b"\\bin99999999 ",
        b"\\u-99999 ",
        b"%",
        b"=?utf-8?q?",
        b"=?x?b?=?=",
        b"%PDF-",
    ),
    *(b"charset=utf-7", b"charset=idna", b"encoding='utf-16'", b"endobj", b"endstream", b"/Kids [1 0 R]", b">>", b"<<"),
]
_ODD_BYTES = [one.encode("utf-8", "surrogatepass") if isinstance(one, str) else one for one in _ODD]
_NUMBER = re.compile(rb"\d+")
_DATE = re.compile(rb"\d{1,4}[-/.]\d\d?(?:[-/.]\d{1,4})?(?:[T ]\d\d:\d\d(?::\d\d)?)?|\d{8}T\d{6}|\d\d? [A-Z]\w\w \d{4}")
#: An opening mark: of markup, or of brackets.
_OPENING = re.compile(rb"<[a-zA-Z][^<>]{0,80}>|[\[{(]|\{\{|>|--[^\n]{1,70}\n|BEGIN:\w+\r?\n|\\[a-z]+")
_ENCODINGS = ("utf-16-le", "utf-16", "utf-32", "latin-1", "cp1251", "shift_jis", "utf-7", "cp037")
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
#: The longest that damage makes a file, in bytes.
_LONGEST = 400_000


def damaged(data: bytes, other: bytes, chance: Random) -> bytes:
    """A file with some damage; `other` is a file from which it may get a piece."""
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        data = _once(data, other, chance)
    return data[:_LONGEST]


def _once(data: bytes, other: bytes, chance: Random) -> bytes:
    if chance.random() < 0.8:
        if data.startswith(_ZIP):
            return _in_archive(data, other, chance)
        if data.startswith(_GZIP):
            try:
                return gzip.compress(_damage(gzip.decompress(data), other, chance))
            except (OSError, EOFError, zlib.error):
                pass
    return _damage(data, other, chance)


def _in_archive(data: bytes, other: bytes, chance: Random) -> bytes:
    """An archive with a member that is damaged, left out, there twice or under another name."""
    try:
        with ZipFile(BytesIO(data)) as file:
            members = [(one.filename, file.read(one)) for one in file.infolist()]
    except (BadZipFile, ValueError, OSError, NotImplementedError, EOFError, zlib.error, KeyError):
        return _damage(data, other, chance)
    if not members:
        return _damage(data, other, chance)
    at = chance.randrange(len(members))
    path, content = members[at]
    draw = chance.random()
    if draw < 0.8:
        members[at] = path, _damage(content, chance.choice(members)[1], chance)
    elif draw < 0.85:
        del members[at]
    elif draw < 0.9:
        members[at] = path, chance.choice(members)[1]
    elif draw < 0.95:
        members[at] = chance.choice(("../x", "/x", "x" * 3000, path.upper(), f"{path}/", "a\\b")), content
    else:
        members.insert(at, (path, b""))
    made = BytesIO()
    with ZipFile(made, "w") as file, warnings.catch_warnings(action="ignore"):  # of two members with one name
        for path, content in members:
            file.writestr(path, content, ZIP_STORED if path == "mimetype" else ZIP_DEFLATED)
    return made.getvalue()


def _damage(data: bytes, other: bytes, chance: Random) -> bytes:
    """Some bytes with one change."""
    return chance.choice(_CHANGES)(data, other, chance)


def _slice(data: bytes, chance: Random, most: int = 0) -> tuple[int, int]:
    """The ends of a piece, which is mostly short."""
    start = chance.randrange(len(data) + 1)
    length = chance.choice((1, 2, 5, 20, 100, 1000, len(data)))
    return start, min(start + chance.randint(0, length), len(data), start + (most or len(data)))


def _cut(data: bytes, other: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _without_piece(data: bytes, other: bytes, chance: Random) -> bytes:
    start, end = _slice(data, chance)
    return data[:start] + data[end:]


def _with_flipped_bits(data: bytes, other: bytes, chance: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 20)) if changed else 0):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _with_random_bytes(data: bytes, other: bytes, chance: Random) -> bytes:
    start, end = _slice(data, chance, 20)
    return data[:start] + chance.randbytes(chance.choice((1, 2, 8, 100))) + data[end:]


def _with_odd(data: bytes, other: bytes, chance: Random) -> bytes:
    start, end = _slice(data, chance, chance.choice((0, 0, 3)) or 1)
    return data[:start] + chance.choice(_ODD_BYTES) * chance.choice((1, 1, 1, 2, 500)) + data[end:]


def _repeated(data: bytes, other: bytes, chance: Random) -> bytes:
    start, end = _slice(data, chance)
    times = chance.choice((2, 3, 10, 100, 1000))
    times = min(times, max(2, 100_000 // max(end - start, 1)))
    return data[:start] + data[start:end] * times + data[end:]


def _moved(data: bytes, other: bytes, chance: Random) -> bytes:
    start, end = _slice(data, chance)
    rest = data[:start] + data[end:]
    at = chance.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def _with_piece_of_other(data: bytes, other: bytes, chance: Random) -> bytes:
    start, end = _slice(data, chance)
    first, last = _slice(other, chance)
    return data[:start] + other[first:last] + data[end:]


def _spliced(data: bytes, other: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other) + 1) :]


def _replaced(pattern: re.Pattern[bytes], by: list[bytes]) -> Callable[[bytes, bytes, Random], bytes]:
    """A change that replaces one match of a pattern, or each."""

    def change(data: bytes, other: bytes, chance: Random) -> bytes:
        places = [match.span() for match in pattern.finditer(data)]
        if not places:
            return _with_odd(data, other, chance)
        new = chance.choice(by)
        if chance.random() < 0.1:
            return pattern.sub(lambda match: new, data)
        start, end = chance.choice(places)
        return data[:start] + new + data[end:]

    return change


def _nested(data: bytes, other: bytes, chance: Random) -> bytes:
    """An opening mark many times, with or without as many closing ones."""
    places = [match.span() for match in _OPENING.finditer(data)]
    if not places:
        return _repeated(data, other, chance)
    start, end = chance.choice(places)
    mark, times = data[start:end], chance.choice((3, 50, 400, 3000))
    closing = b""
    if chance.random() < 0.6:
        tag = re.match(rb"<([\w:.-]+)", mark)
        closing = b"</%b>" % tag[1] if tag else {b"[": b"]", b"{": b"}", b"(": b")", b"{{": b"}}"}.get(mark, b"")
    if chance.random() < 0.5:
        return data[:start] + mark * times + closing * times + data[end:]
    at = chance.randrange(end, len(data) + 1)
    return data[:start] + mark * times + data[end:at] + closing * (times - 1) + data[at:]


def _in_other_encoding(data: bytes, other: bytes, chance: Random) -> bytes:
    start, end = _slice(data, chance) if chance.random() < 0.5 else (0, len(data))
    text = data[start:end].decode("utf-8", "replace")
    return data[:start] + text.encode(chance.choice(_ENCODINGS), "replace") + data[end:]


def _with_lines(data: bytes, other: bytes, chance: Random) -> bytes:
    """Lines that are left out, there twice, in another order or ended otherwise."""
    lines = data.split(b"\n")
    draw = chance.random()
    at = chance.randrange(len(lines))
    if draw < 0.3:
        del lines[at : at + chance.choice((1, 1, 3))]
    elif draw < 0.5:
        lines[at:at] = [lines[at]] * chance.choice((1, 5, 200))
    elif draw < 0.7:
        chance.shuffle(lines)
    elif draw < 0.9:
        return chance.choice((b"\r\n", b"\r", b" ", b"", b"\n\n")).join(lines)
    else:
        lines.insert(at, chance.choice(other.split(b"\n")))
    return b"\n".join(lines)


_CHANGES: tuple[Callable[[bytes, bytes, Random], bytes], ...] = (
    *(_cut, _without_piece, _with_flipped_bits, _with_random_bytes, _with_odd, _with_odd, _repeated, _moved),
    *(_with_piece_of_other, _spliced, _replaced(_NUMBER, _NUMBERS), _replaced(_NUMBER, _NUMBERS)),
    *(_replaced(_DATE, _DATES), _replaced(_DATE, _DATES), _nested, _nested, _in_other_encoding, _with_lines),
)
