"""List the files of a folder or a pattern that can be read, and say what is passed over and why."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from errno import ENOENT
from pathlib import Path

from timeline.model import Problem
from timeline.read.kinds import GENERIC, HEAD, kind_of, suffix_of
from timeline.read.registry import is_known

#: If more files are passed over, they are counted instead of named; also the most suffixes that are listed then.
MOST_NAMED = 5
#: The reasons for passing over a file or folder.
OTHER, HIDDEN, LINK, SPECIAL, OWN = (
    "another kind",
    "hidden",
    "link to a folder",
    "pipe or device",
    "written by timeline",
)
#: The reasons as they are written behind a number.
PLURALS = {
    OTHER: "of other kinds",
    HIDDEN: "hidden",
    LINK: "links to folders",
    SPECIAL: "pipes or devices",
    OWN: "written by timeline",
}


@dataclass
class Folder:
    """The files of a folder that can be read, in the order of their paths; what is passed over; and the problems.

    `path` is that of the folder; of a pattern, the folder below which its files are.
    """

    path: Path
    files: list[Path] = field(default_factory=list)
    passed_over: list[tuple[Path, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def summary(self) -> str:
        """One line about what is passed over: the names if there are few, otherwise the number of each kind."""
        return summary([(path_text(path.relative_to(self.path)), why) for path, why in self.passed_over])


def list_files(folder: Path, any_suffix: bool = False) -> Folder:
    """The files with a known suffix, or with any, in a folder and its subfolders.

    Links to files are followed, links to folders are not. A folder without read permission and a broken link are
    Problems.
    """
    found = Folder(folder)
    _list(found, [folder], any_suffix, {folder})
    return found


def _list(found: Folder, named: Iterable[Path], any_suffix: bool, entered: Container[Path]) -> None:
    """Add files, and those in folders, to what was found; the `entered` folders are entered though they are hidden."""
    waiting = sorted(named, reverse=True)
    while waiting:
        path = waiting.pop()
        try:
            if path in entered or (path.is_dir() and not path.is_symlink() and not path.name.startswith(".")):
                waiting += sorted(path.iterdir(), reverse=True)
            elif why := _why_passed_over(path, any_suffix):
                found.passed_over.append((path, why))
            else:
                found.files.append(path)
        except OSError as error:
            found.problems.append(Problem((error.strerror or str(error)).lower(), path_text(path)))


def is_pattern(path: Path) -> bool:
    """Whether a path is a pattern: it has "*", "?" or "[", and no file has this name.

    >>> is_pattern(Path("news/*.txt")), is_pattern(Path("news/a.txt"))
    (True, False)
    """
    try:
        return any(map(_is_pattern, path.parts)) and not path.exists()
    except OSError:  # a name longer than the system allows
        return False


def _is_pattern(part: str) -> bool:
    return any(sign in part for sign in "*?[")


def list_matches(pattern: Path, any_suffix: bool = False) -> Folder:
    """The files that match a pattern such as "news/*.txt" or "**/*.md", and the files in folders that match it.

    Hidden files do not match. Files without a known suffix are passed over unless the pattern itself gives the suffix.
    ValueError for a wrong pattern.
    """
    parts = pattern.parts
    first = next(number for number, part in enumerate(parts) if _is_pattern(part))
    found = Folder(Path(*parts[:first]))
    below = parts[first:] if parts[-1] != "**" else (*parts[first:], "*")
    any_suffix = any_suffix or not _is_pattern(Path(pattern.name).suffix or "*")
    matches = [
        path
        for path in found.path.glob("/".join(below))
        if not any(part.startswith(".") for part in path.relative_to(found.path).parts)
        and ("**" not in below or not path.is_dir())
    ]
    _list(found, matches, any_suffix, ())
    found.files = list(dict.fromkeys(found.files))
    return found


def _why_passed_over(path: Path, any_suffix: bool) -> str | None:
    """Why a file is passed over; None if it is to be read. FileNotFoundError for a broken link."""
    if path.name.startswith("."):
        return HIDDEN
    if path.is_symlink() and not path.exists():
        raise FileNotFoundError(ENOENT, "a broken link", str(path))
    if path.is_dir():
        return LINK
    if not path.is_file():
        return SPECIAL
    return None if any_suffix or is_known(suffix_of(path.name)) or _shows_its_kind(path) else OTHER


def _shows_its_kind(path: Path) -> bool:
    """Whether the content of a file whose suffix says nothing is of a known kind: XML and ZIP are many."""
    if suffix_of(path.name) not in GENERIC:
        return False
    with path.open("rb") as file:
        return kind_of(file.read(HEAD), path.name) is not None


def summary(passed_over: Sequence[tuple[str, str]]) -> str:
    """What is passed over and why, from pairs of a path and a reason.

    >>> summary([("photo.jpg", OTHER), (".git", HIDDEN)])
    'passed over photo.jpg (another kind), .git (hidden)'
    >>> summary([(f"{n}.jpg", OTHER) for n in range(9)] + [("a.csv", OTHER), (".git", HIDDEN)])
    'passed over 11 files: 10 of other kinds (.jpg, .csv), 1 hidden'
    """
    if len(passed_over) <= MOST_NAMED:
        return "passed over " + ", ".join(f"{path} ({why})" for path, why in passed_over)
    suffixes = Counter(Path(path).suffix.lower() or "no suffix" for path, why in passed_over if why == OTHER)
    shown = ", ".join([suffix for suffix, _ in suffixes.most_common(MOST_NAMED)])
    shown += ", ..." if len(suffixes) > MOST_NAMED else ""
    counted = [
        f"{number} {PLURALS[why]}" + (f" ({shown})" if why == OTHER else "")
        for why, number in Counter(why for _, why in passed_over).most_common()
    ]
    return f"passed over {len(passed_over)} files: {', '.join(counted)}"


def names_text(names: Sequence[str]) -> str:
    """Names in a message; only the first if there are many.

    >>> names_text(["a.pdf", "b.pdf"]), names_text([f"{n}.pdf" for n in range(9)])
    ('a.pdf, b.pdf', '0.pdf, 1.pdf, 2.pdf, 3.pdf, 4.pdf and 4 more')
    """
    more = len(names) - MOST_NAMED
    return ", ".join(names[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def path_text(path: os.PathLike[str] | str) -> str:
    """The path of a file as text, with forward slashes; bytes that are not UTF-8 become U+FFFD."""
    return os.fsencode(Path(path).as_posix()).decode("utf-8", "replace")
