"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import secrets
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EISDIR, ENOENT
from pathlib import Path

#: The signals by which people and systems end a program; each waits until a file is written.
_ENDING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


def write(path: Path, text: str) -> None:
    """Write a text as UTF-8 with LF line ends; whoever reads the file meanwhile sees the old one or the new one.

    It is written beside the file, under a name of its own, and then takes its place. A file that nobody may write is
    not replaced.

    >>> write(Path("/no/such/folder/out.md"), "text")
    Traceback (most recent call last):
    FileNotFoundError: [Errno 2] the output folder does not exist: '/no/such/folder'
    """
    path = Path(os.path.realpath(path))
    if path.is_dir():
        raise IsADirectoryError(EISDIR, "the output is a folder, not a file", str(path))
    if not path.parent.is_dir():
        raise FileNotFoundError(ENOENT, "the output folder does not exist", str(path.parent))
    if is_read_only(path):
        raise PermissionError(EACCES, "the file is read-only", str(path))
    data = text.encode("utf-8")
    if path.exists() and not path.is_file():  # a pipe or a device: nothing there to keep whole
        path.write_bytes(data)
        return
    part = path.with_name(f".timeline-{secrets.token_hex(8)}.part")
    with _undisturbed():
        try:
            with part.open("xb") as file:
                file.write(data)
            if path.exists():
                part.chmod(path.stat().st_mode & 0o7777)
            part.replace(path)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise


def is_read_only(path: Path) -> bool:
    """Whether a file exists that nobody, or not this user, may write."""
    try:
        return not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK)
    except FileNotFoundError:
        return False


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold signals back, so that none leaves half of the work behind; they arrive afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [])
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
