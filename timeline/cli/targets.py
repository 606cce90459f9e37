"""Write a timeline to files or standard output, and refuse outputs that would replace a file that is read."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from inspect import signature
from typing import TYPE_CHECKING, Any

import click

from timeline.choices import TEMPLATE_SUFFIX
from timeline.cli.terminal import Unreadable, complain, counted, note, say, this_run
from timeline.guard import described, log

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.render.losses import Losses
    from timeline.render.registry import Renderer
    from timeline.timeline import Timeline

    Target = tuple[Path | None, str]


def planned(
    outputs: Sequence[str],
    format: str | None,
    looks: Iterable[str],
    sources: Iterable[str],
    others: Iterable[str] = (),
    any_suffix: bool = False,
) -> list[Target]:
    """The targets of a command, checked before any work is done: a path, or None for standard output, and a format.

    Raises UsageError for an output that would replace a source, a file in a source folder, the file that is standard
    input, or one of the `others` that are read. A file in a source folder that timeline wrote itself is not a source,
    so it may be replaced. With `any_suffix`, all files in source folders are sources, not only those of known kinds.
    """
    from pathlib import Path

    from timeline.render.registry import format_of, formats

    found: list[Target] = []
    for output in outputs or ["-"]:
        if not output:
            raise click.UsageError("an empty name for an output: give a file, or - for standard output")
        path = None if output == "-" else Path(output)
        kind = format or (format_of(path.suffixes) if path else "md")
        if not kind:
            raise click.UsageError(
                f"{output!r} has no suffix to tell the format by: give {_listed(formats())}, or --format"
            )
        _renderer(kind)
        if path is not None:
            _check(path, output)
        found.append((path, kind))
    paths = [path for path, _ in found if path is not None and _is_regular(path)]
    sources_read = list(_read(sources, others, any_suffix)) if paths else []
    for path in paths:
        for read, what in sources_read:
            if _same(path, read) and not (what is None and _is_own(path)):
                raise click.UsageError(f"the output would replace {what or 'a source in a folder'}: {str(path)!r}")
    for name in looks:
        if not any(name in _known(kind) for _, kind in found):
            raise click.UsageError(f"no {name.replace('_', ' ')} in the format {_listed([kind for _, kind in found])}")
    return found


def write_all(made: Timeline, found: Iterable[Target], looks: dict[str, Any]) -> None:
    """Write a timeline to each target."""
    from timeline.read import reason
    from timeline.render.files import write

    run = this_run()
    run.writes = True
    for path, kind in found:
        content, losses = _rendered(made, kind, {name: value for name, value in looks.items() if name in _known(kind)})
        for line in losses.summary():
            complain(f"{kind}: {line}")
        if path is None:
            say(content)
            continue
        try:
            write(path, content)
        except OSError as error:
            raise Unreadable(f"cannot write {path}: {reason(error)}") from None
        run.written.append(str(path))
        note(f"wrote {path}: {counted(len(made.events), 'event')}, {counted(len(made.problems), 'problem')}")


class Destination:
    """A folder that gets a timeline for each source, in one format."""

    def __init__(
        self, folder: str, format: str, sources: Iterable[str], others: Iterable[str], any_suffix: bool
    ) -> None:
        from pathlib import Path

        if not folder:
            raise click.UsageError("an empty name for the output folder")
        self._folder = Path(folder)
        if self._folder.exists() and not self._folder.is_dir():
            raise click.UsageError(f"the output folder is a file: {folder!r}")
        self.format = format
        self._read = list(_read(sources, others, any_suffix))

    def paths(self, names: Iterable[str]) -> dict[str, Path]:
        """A path for each source, named after it; the folder is made.

        A name gets a number if it is taken by another source, by a file that is read, or by Markdown, a page or JSON
        that timeline did not write.
        """
        from pathlib import Path

        from timeline.read import reason

        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Unreadable(f"cannot make the folder {self._folder}: {reason(error)}") from None
        taken: set[str] = set()
        found: dict[str, Path] = {}
        for name in names:
            stem, number = Path(name).stem or "timeline", 1
            while True:
                path = self._folder / f"{stem}{'' if number == 1 else f'-{number}'}{_suffix(self.format)}"
                number += 1
                if path.name.casefold() not in taken and not self._is_taken(path):
                    break
            taken.add(path.name.casefold())
            found[name] = path
        return found

    def _is_taken(self, path: Path) -> bool:
        """Whether a file must not be replaced."""
        if not path.exists() or _is_own(path):
            return any(what is not None and _same(path, read) for read, what in self._read)
        return path.suffix in (".md", ".html", ".json") or any(_same(path, read) for read, _ in self._read)


def _suffix(kind: str) -> str:
    """The suffix of the files of a format; of a template, what is before its own suffix."""
    from pathlib import Path

    from timeline.render.registry import BUILT_IN

    if kind.endswith(TEMPLATE_SUFFIX):
        return Path(kind.removesuffix(TEMPLATE_SUFFIX)).suffix
    return BUILT_IN[kind].suffixes[0] if kind in BUILT_IN else f".{kind}"


def _check(path: Path, output: str) -> None:
    from timeline.read import reason
    from timeline.render.files import is_read_only

    try:
        if path.is_dir():
            raise click.UsageError(f"the output is a folder, not a file: {output!r}")
        if not path.parent.is_dir():
            raise click.UsageError(f"the output folder does not exist: {str(path.parent)!r}")
        if is_read_only(path):
            raise click.UsageError(f"the output is read-only: {output!r}")
    except OSError as error:
        raise click.UsageError(f"cannot write {output!r}: {reason(error)}") from None


def _read(
    sources: Iterable[str], others: Iterable[str], any_suffix: bool
) -> Iterator[tuple[os.stat_result, str | None]]:
    """The status of every file that is read, with a name for messages; the name is None for a file in a folder."""
    from pathlib import Path

    from timeline.read.folder import is_pattern, list_files, list_matches
    from timeline.read.web import is_address

    for source in sources:
        if source == "-":
            if (given := _standard_input()) is not None:
                yield given, "the file that is standard input"
        elif (given := _status(Path(source))) is not None and stat.S_ISDIR(given.st_mode):
            yield from (
                (status, None) for file in list_files(Path(source), any_suffix).files if (status := _status(file))
            )
        elif given is not None:
            yield given, "the source"
        elif is_pattern(Path(source)) and not is_address(source):
            with suppress(OSError, ValueError):  # a wrong pattern, which is reported when it is read
                matches = list_matches(Path(source), any_suffix).files
                yield from ((status, None) for file in matches if (status := _status(file)))
    for other in others:
        if (given := _status(Path(other))) is not None:
            yield given, f"a file that is read ({other})"


def _standard_input() -> os.stat_result | None:
    try:
        return os.fstat(sys.stdin.fileno())
    except (OSError, ValueError, AttributeError):  # it is closed, or not a file
        return None


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None


def _is_regular(path: Path) -> bool:
    status = _status(path)
    return status is not None and stat.S_ISREG(status.st_mode)


def _same(path: Path, read: os.stat_result) -> bool:
    status = _status(path)
    return status is not None and os.path.samestat(status, read)


def _is_own(path: Path) -> bool:
    from timeline.read import is_own

    try:
        return is_own(path.read_bytes())
    except OSError:
        return False


def _rendered(made: Timeline, kind: str, options: dict[str, Any]) -> tuple[str | bytes, Losses]:
    """A timeline in a format; the error says which template or format failed."""
    from timeline.read import reason
    from timeline.read.extras import MissingExtra
    from timeline.render import render
    from timeline.render.registry import is_built_in

    try:
        return render(made, kind, report=True, **options)
    except Exception as error:
        template = kind.endswith(TEMPLATE_SUFFIX)
        log().debug("rendering %s failed", kind, exc_info=error)
        if isinstance(error, OSError) and template:
            raise click.UsageError(f"cannot read the template {kind}: {reason(error)}") from None
        if isinstance(error, ValueError) and template:  # the message names file and line
            raise click.UsageError(str(error)) from None
        if isinstance(error, MissingExtra):  # the message names the library, and how to install it
            raise Unreadable(str(error)) from None
        if isinstance(error, ValueError) and not is_built_in(kind):  # the message names format and package
            raise Unreadable(str(error)) from None
        raise Unreadable(f"the {'template' if template else 'format'} {kind} failed: {described(error)}") from None


def _renderer(kind: str) -> Renderer:
    from timeline.read import reason
    from timeline.render.registry import renderer

    try:
        return renderer(kind)
    except OSError as error:
        raise click.UsageError(f"cannot read the template {kind}: {reason(error)}") from None
    except ValueError as error:
        log().debug("loading the renderer %s failed", kind, exc_info=error)
        raise click.UsageError(str(error)) from None


def _known(kind: str) -> Collection[str]:
    """The names of the options of a format."""
    return signature(_renderer(kind)).parameters


def _listed(names: Sequence[str]) -> str:
    return " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
