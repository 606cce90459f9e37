"""Write a file whole or not at all."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EISDIR, ENOENT
from pathlib import Path

#: The signals that end a program. They are held back while a file is replaced.
_ENDING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]

#: The bits of a file's mode that are copied to the new file, and those that allow writing.
_PERMISSIONS, _WRITABLE = 0o7777, 0o222
_RANDOM_BYTES = 8


def write(path: Path, content: str | bytes) -> None:
    """Write a text, as UTF-8 with its line ends, or bytes to a file; other programs see the old file or the new one.

    The content is written to a temporary file in the same folder, which then replaces the file. A read-only file is not
    replaced.

    >>> write(Path("/no/such/folder/out.md"), "text")
    Traceback (most recent call last):
    FileNotFoundError: [Errno 2] the output folder does not exist: '/no/such/folder'
    """
    path = Path(os.path.realpath(path))
    _check(path)
    data = content if isinstance(content, bytes) else content.encode("utf-8")
    if path.exists() and not path.is_file():  # a pipe or a device, which cannot be replaced
        path.write_bytes(data)
    else:
        _replace(path, data)


def _check(path: Path) -> None:
    """Raise OSError, with a message that says why, if a file cannot be written."""
    if path.is_dir():
        raise IsADirectoryError(EISDIR, "the output is a folder, not a file", str(path))
    if not path.parent.is_dir():
        raise FileNotFoundError(ENOENT, "the output folder does not exist", str(path.parent))
    if is_read_only(path):
        raise PermissionError(EACCES, "the file is read-only", str(path))


def _replace(path: Path, data: bytes) -> None:
    """Replace a file, or make it; if anything fails, the old file stays as it is."""
    part = path.with_name(f".timeline-{os.urandom(_RANDOM_BYTES).hex()}.part")
    with _signals_held():
        try:
            with part.open("xb") as file:
                file.write(data)
            if path.exists():
                part.chmod(path.stat().st_mode & _PERMISSIONS)
            part.replace(path)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise


def is_read_only(path: Path) -> bool:
    """Whether a file exists that nobody, or not this user, is allowed to write."""
    try:
        return not path.stat().st_mode & _WRITABLE or not os.access(path, os.W_OK)
    except FileNotFoundError:
        return False


@contextmanager
def _signals_held() -> Iterator[None]:
    """Hold signals back, so that none interrupts the work; they arrive afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [])
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
