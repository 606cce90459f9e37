"""`Timeline`, the object that `timeline.build` returns: the events of a text and what can be done with them.

Each method calls a function of the package that does the work, and imports it only then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, cast, overload

from timeline.model import Event, TimelineData
from timeline.value import TimeValue

if TYPE_CHECKING:
    from datetime import date
    from os import PathLike
    from pathlib import Path

    from pandas import DataFrame
    from polars import DataFrame as PolarsFrame
    from pyarrow import Table

    from timeline.arrange.compare import Diff
    from timeline.value.moment import Unit


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Timeline(TimelineData):
    """Events in order of time, events without a date, problems, and the documents they come from.

    It is a sequence of its events. `undated` has the events without a date, `problems` what could not be settled,
    `passed_over` the time expressions that date no event, each with the reason. `title` and `note` are an editor's:
    the heading (None: that of the documents), and what an edited Markdown file has above its first event. `lead` is the
    paragraph under the heading (None: the first one of the only document; "": none).

    >>> def event(when, title):
    ...     return Event(id=title, when=TimeValue(when), title=title, text="", document="d", start=0, end=0)
    >>> tl = Timeline(events=(event("1931-06-04", "Opened"), event("1940", "Closed"), event("1945-05", "Open again")))
    >>> tl[0].title, [e.title for e in tl["1940":"1945"]], [e.title for e in tl["1931-06"]]
    ('Opened', ['Closed', 'Open again'], ['Opened'])
    >>> [(str(decade), len(part)) for decade, part in tl.group("decade").items()]
    [('193X', 1), ('194X', 2)]
    """

    @classmethod
    def of(cls, data: TimelineData) -> Timeline:
        """The timeline with these fields; its undated events are still made only when they are read."""
        values = {field.name: getattr(data, field.name) for field in fields(data) if field.name != "undated"}
        return cls(**values, undated=cast("tuple[Event, ...]", lambda: data.undated))

    @overload
    def __getitem__(self, key: int) -> Event: ...

    @overload
    def __getitem__(self, key: slice | str | date | TimeValue) -> Timeline: ...

    def __getitem__(self, key: int | slice | str | date | TimeValue) -> Event | Timeline:
        """The event at a position, or the part of the timeline at some positions or in a time.

        `tl[0]` is an event; `tl[:5]`, `tl["1940"]` and `tl["1940":"1945"]` are timelines. A part has the documents of
        its events, and the problems of these documents.
        """
        if isinstance(key, int):
            return self.events[key]
        if isinstance(key, slice):
            if all(bound is None or isinstance(bound, int) for bound in (key.start, key.stop, key.step)):
                from timeline.arrange.select import part

                return part(self, self.events[key])
            return self.filter(since=key.start, until=key.stop)
        return self.filter(since=key, until=key)

    def __or__(self, other: Timeline) -> Timeline:
        """Both timelines in one: the documents of both, and one event for what both report."""
        if not isinstance(other, Timeline):
            return NotImplemented
        from timeline.arrange import join

        return Timeline.of(join(self, other))

    def filter(
        self,
        keep: Callable[[Event], object] | None = None,
        *,
        since: str | date | TimeValue | None = None,
        until: str | date | TimeValue | None = None,
        about: str | None = None,
        status: str | None = None,
        review: str | None = None,
    ) -> Timeline:
        """The timeline of the events that pass every test that is given.

        `keep` is a function of an event. `since` and `until` are dates, both included: an event stays if it overlaps
        the time from the start of the first to the end of the second; one that is open on one side stays if its known
        bound is in that time; events without a date go. `about` is one or more words, each of which the title or the
        text must have, whole or as the beginning of a word. `status` is a status such as "planned".
        `review` is "checked" or "disputed", as corrections say.

        Raises ValueError for something that is not a date, and for an unknown status or review.
        """
        from timeline.arrange.select import chosen

        return chosen(self, keep, since, until, about, status, review)

    def group(self, unit: str | Unit = "year") -> dict[TimeValue, Timeline]:
        """One timeline for each year, or for each "month", "decade" and so on.

        An event with a coarser date is under that date. Raises ValueError for an unknown unit.
        """
        from timeline.arrange.select import grouped

        return grouped(self, unit)

    def top(self, n: int) -> list[Event]:
        """The n most important events, most important first; `timeline.arrange.rank` says how they are ranked."""
        from timeline.arrange import rank

        return rank.top(self, n)

    def days(self, n: int) -> list[TimeValue]:
        """The n most important days of many documents, most important first; see `timeline.arrange.rank`."""
        from timeline.arrange import rank

        return rank.days(self, n)

    def diff(self, other: Timeline) -> Diff:
        """The events that were added, removed and changed in `other`."""
        from timeline.arrange import compare

        return compare.diff(self, other)

    def correct(self, corrections: str | PathLike[str] | Iterable[Mapping[str, Any]]) -> Timeline:
        """This timeline with the corrections of a file, or of a list of them (`timeline.corrections`)."""
        from timeline.corrections import correct

        return correct(self, corrections)

    def render(self, format: str = "md", **options: Any) -> Any:
        """This timeline in a format: "html", "md", "json", "csv" or any other (`timeline.render`).

        A str, or bytes if the format is not text; with `report=True` also what the format cannot hold.
        """
        from timeline.render import render

        return render(self, format, **options)

    def save(self, path: str | PathLike[str], format: str | None = None, **options: Any) -> Path:
        """Write this timeline to a file, whole or not at all; the suffix picks the format unless one is given."""
        from timeline.render import save

        return save(self, path, format, **options)

    def to_dataframe(self) -> DataFrame:
        """The events as a pandas DataFrame, one row each; ImportError without pandas (the extra "pandas")."""
        from timeline.render.frames import frame

        return frame(self)

    def to_polars(self) -> PolarsFrame:
        """The events as a polars DataFrame, one row each; ImportError without polars (the extra "polars")."""
        from timeline.render.frames import polars_frame

        return polars_frame(self)

    def to_arrow(self) -> Table:
        """The events as an Arrow table, one row each; ImportError without pyarrow (the extra "parquet")."""
        from timeline.render.frames import arrow

        return arrow(self)

    def __repr__(self) -> str:
        """Its numbers of events and documents, and its years: `<Timeline: 17 events, 1931 to 1945, 1 document>`."""
        from timeline.render import notebook

        return f"<{type(self).__name__}: {notebook.brief(self)}>"

    def _repr_html_(self) -> str:
        from timeline.render import notebook

        return notebook.html(self)

    def _repr_markdown_(self) -> str:
        from timeline.render import notebook

        return notebook.markdown(self)
