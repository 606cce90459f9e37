"""Say on a terminal what a long run is doing; short ones, and those whose messages go elsewhere, say nothing."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, TypeVar

from timeline.cli.terminal import this_run, visible

if TYPE_CHECKING:
    from timeline.model import Document

Item = TypeVar("Item")

#: A run is long after so many seconds, or from so many characters or bytes on.
PATIENCE, LONG = 1.0, 2_000_000


class Progress(ExitStack):
    """A line that is replaced by each next step, and removed at the end; it appears once a run is long."""

    def __init__(self) -> None:
        super().__init__()
        self._begun = time.monotonic()
        self._status: Any = None
        self._wanted = sys.stderr is not None and sys.stderr.isatty() and not this_run().quiet

    def step(self, text: str, size: int = 0) -> None:
        """Say what is done next; `size` is that of this step, in characters or bytes."""
        if not self._wanted or (self._status is None and not self._is_long(size)):
            return
        from rich.markup import escape

        text = escape(visible(text))
        if self._status is not None:
            self._status.update(text)
            return
        from rich.console import Console

        self._status = self.enter_context(Console(stderr=True).status(text))

    def _is_long(self, size: int) -> bool:
        return size >= LONG or time.monotonic() - self._begun > PATIENCE

    def reading(self, path: str, size: int) -> None:
        """Say that a file is read."""
        self.step(f"reading {path}", size)


class Watched(list["Document"]):
    """Documents whose progress is shown whenever they are gone through."""

    def __init__(self, documents: Iterable[Document], progress: Progress) -> None:
        super().__init__(documents)
        self._progress = progress

    def __iter__(self) -> Iterator[Document]:
        for number, document in enumerate(super().__iter__(), start=1):
            self._progress.step(f"{number:,} of {len(self):,}: {document.id}", len(document.text))
            yield document
