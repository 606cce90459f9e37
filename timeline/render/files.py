"""Writing a file whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from errno import EISDIR, ENOENT
from pathlib import Path


def write(path: Path, text: str) -> None:
    """Write a text as UTF-8 with LF line ends; whoever reads the file meanwhile sees the old one or the new one.

    >>> write(Path("/no/such/folder/out.md"), "text")
    Traceback (most recent call last):
    FileNotFoundError: [Errno 2] the output folder does not exist: '/no/such/folder'
    """
    path = Path(os.path.realpath(path))
    if path.is_dir():
        raise IsADirectoryError(EISDIR, "the output is a folder, not a file", str(path))
    if not path.parent.is_dir():
        raise FileNotFoundError(ENOENT, "the output folder does not exist", str(path.parent))
    data = text.encode("utf-8")
    if path.exists() and not path.is_file():  # a pipe or a device: nothing there to keep whole
        path.write_bytes(data)
        return
    part = path.with_name(f".{path.name[:200]}.{os.getpid()}.part")
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
