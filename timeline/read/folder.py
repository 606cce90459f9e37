"""The files of a folder, and what is passed over in it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from errno import ENOENT
from pathlib import Path

from timeline.model import Problem

#: Up to so many files that were passed over are named one by one.
FEW = 5
OTHER, HIDDEN, LINK, SPECIAL, OWN = (
    "another kind",
    "hidden",
    "link to a folder",
    "pipe or device",
    "written by timeline",
)
#: What many of them are called.
MANY = {
    OTHER: "of other kinds",
    HIDDEN: "hidden",
    LINK: "links to folders",
    SPECIAL: "pipes or devices",
    OWN: "written by timeline",
}


@dataclass
class Folder:
    """The files of a folder that can be read, in order of their paths; what is passed over, and what failed."""

    path: Path
    files: list[Path] = field(default_factory=list)
    passed: list[tuple[Path, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def summary(self) -> str:
        """What was passed over, in a line: the names where they are few, else how many of each kind."""
        return summary([(name(path.relative_to(self.path)), why) for path, why in self.passed])


def listed(folder: Path, suffixes: Collection[str]) -> Folder:
    """The files with one of the suffixes in a folder and in the folders below it.

    Links to files are followed, links to folders are not. A folder that may not be read and a broken link are Problems.
    """
    found = Folder(folder)
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            if path == folder or (path.is_dir() and not path.is_symlink() and not path.name.startswith(".")):
                waiting += sorted(path.iterdir(), reverse=True)
            elif why := _passed_over(path, suffixes):
                found.passed.append((path, why))
            else:
                found.files.append(path)
        except OSError as error:
            found.problems.append(Problem((error.strerror or str(error)).lower(), name(path)))
    return found


def _passed_over(path: Path, suffixes: Collection[str]) -> str | None:
    """Why a file is passed over; None where it is read. FileNotFoundError for a broken link."""
    if path.name.startswith("."):
        return HIDDEN
    if path.is_symlink() and not path.exists():
        raise FileNotFoundError(ENOENT, "a broken link", str(path))
    if path.is_dir():
        return LINK
    if not path.is_file():
        return SPECIAL
    return None if path.suffix.lower() in suffixes else OTHER


def summary(passed: Sequence[tuple[str, str]]) -> str:
    """What was passed over and why.

    >>> summary([("photo.jpg", OTHER), (".git", HIDDEN)])
    'passed over photo.jpg (another kind), .git (hidden)'
    >>> summary([(f"{n}.jpg", OTHER) for n in range(9)] + [("a.csv", OTHER), (".git", HIDDEN)])
    'passed over 11 files: 10 of other kinds (.jpg, .csv), 1 hidden'
    """
    if len(passed) <= FEW:
        return "passed over " + ", ".join(f"{path} ({why})" for path, why in passed)
    kinds = Counter(Path(path).suffix.lower() or "no suffix" for path, why in passed if why == OTHER)
    shown = ", ".join([kind for kind, _ in kinds.most_common(FEW)] + ["..."] * (len(kinds) > FEW))
    counted = [
        f"{number} {MANY[why]}" + (f" ({shown})" if why == OTHER else "")
        for why, number in Counter(why for _, why in passed).most_common()
    ]
    return f"passed over {len(passed)} files: {', '.join(counted)}"


def name(path: os.PathLike[str] | str) -> str:
    """The path of a file as text, with forward slashes; bytes that are no UTF-8 become U+FFFD."""
    return os.fsencode(Path(path).as_posix()).decode("utf-8", "replace")
