"""Open ZIP archives (DOCX, EPUB, XLSX, ODT ...) within limits, so that a small file cannot fill memory."""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from timeline.read.files import Unusable

#: An archive that unpacks to more than so many bytes is made to harm if that is so many times its own size.
LARGE, MOST_TIMES = 20_000_000, 200
#: The most bytes that the members of an archive may have together when they are unpacked, and how many members.
MAX_UNPACKED, MAX_MEMBERS = 200_000_000, 10_000


class BadArchive(Unusable):
    """An archive is damaged, encrypted or too large."""


def open_archive(data: bytes, name: str) -> ZipFile:
    """An archive; BadArchive if it is damaged, encrypted, or would unpack to more than the limits.

    >>> open_archive(b"PK", "a.docx")
    Traceback (most recent call last):
    timeline.read.archive.BadArchive: a.docx: a damaged archive
    """
    try:
        archive = ZipFile(BytesIO(data))
        members = archive.infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        raise BadArchive(f"{name}: a damaged archive") from None
    unpacked = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS or unpacked > MAX_UNPACKED:
        raise BadArchive(f"{name}: an archive that unpacks to more than {MAX_UNPACKED // 10**6} MB")
    if unpacked > max(LARGE, MOST_TIMES * len(data)):
        raise BadArchive(f"{name}: an archive that unpacks to more than {MOST_TIMES} times its size")
    if any(member.flag_bits & 1 for member in members):
        raise BadArchive(f"{name}: an encrypted archive; give it without a password")
    return archive


def member(archive: ZipFile, path: str, name: str) -> bytes:
    """The bytes of a member; BadArchive if it is missing or damaged. The sizes that a member claims are held to."""
    try:
        with archive.open(path) as opened:
            return opened.read(archive.getinfo(path).file_size)
    except KeyError:
        raise BadArchive(f"{name}: {path} is missing in it") from None
    except Exception:  # zlib, struct and zipfile raise many kinds of errors for damaged data
        raise BadArchive(f"{name}: {path} is damaged in it") from None
