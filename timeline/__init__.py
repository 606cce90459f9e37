"""Text in, an ordered timeline of dated events out.

>>> import timeline
>>> [str(t.value) for t in timeline.find("He resigned three weeks ago.", reference_date="2023-09-18")]
['timex3:2023-W35']
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from timeline.choices import VERSION

if TYPE_CHECKING:
    from datetime import date
    from os import PathLike

    from timeline.arrange.compare import Diff
    from timeline.model import Block, Document, Event, PassedOver, Problem, Timex
    from timeline.timeline import Timeline
    from timeline.value import Every, Period, Reference, TimeValue

    Source = str | PathLike[str] | Document

__all__ = [
    "Block",
    "Diff",
    "Document",
    "Event",
    "Every",
    "PassedOver",
    "Period",
    "Problem",
    "Reference",
    "TimeValue",
    "Timeline",
    "Timex",
    "build",
    "find",
    "languages",
    "load",
]
__version__ = VERSION

#: The modules of the types that are not in timeline.model.
_HOMES = {
    "Diff": "timeline.arrange.compare",
    "Timeline": "timeline.timeline",
    **dict.fromkeys(("Every", "Period", "Reference", "TimeValue"), "timeline.value"),
}


def __getattr__(name: str) -> Any:
    """The types, imported when they are first used, so that `import timeline` is fast."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = globals()[name] = getattr(import_module(_HOMES.get(name, "timeline.model")), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def build(
    source: Source | Iterable[Source],
    *,
    reference_date: str | date | None = None,
    language: str | None = None,
    prefer: str | None = None,
    domain: str | None = None,
    timezone: str | None = None,
    date_order: str | None = None,
    infer: bool = False,
    max_size: int | None = None,
    input_format: str | None = None,
    date_column: str | None = None,
    end_column: str | None = None,
    title_column: str | None = None,
    text_column: str | None = None,
) -> Timeline:
    """Build the timeline of a text, a file, a folder, a web address, a Document, or a list of these.

    A Path is a file or folder. A str of one line is one, too, if it exists or ends in a suffix such as ".txt". A
    str that is nothing but a web address stands for what is there. Any other str is text.

    reference_date
        The date from which "yesterday" is counted: a date, an ISO date, a date in words, "today", or "mtime" for the
        modification time of each file. Default: the document's own date, if it has one.
    language
        A BCP 47 code such as "en" or "de". Default: detected.
    prefer
        "past", "future" or "nearest": which "March" or "Friday" is meant. Default: decided by tense, then by domain.
    domain
        "news" (dates count from the document's date), "narrative" (dates continue from each other) or "conversation"
        (chat and email). Default: detected.
    timezone
        The IANA name of the time zone for times that name none. Default: none.
    date_order
        "DMY", "MDY" or "YMD" for dates such as 3/4/2020. Default: as the document's other dates show, else as is
        usual in the language and its region.
    infer
        Whether events without a date of their own get the date of their context. Default: they are in `undated`.
    max_size
        The size limit of a file in bytes. Default: 20 MB.
    input_format
        The kind of all files, such as "markdown". Default: as the content and the suffix of each show.
    date_column, end_column, title_column, text_column
        The columns of tables with the dates or beginnings, the ends, the titles and the texts: the head of a column, or
        its number from 1. Default: found.

    Raises ValueError or TypeError for wrong arguments, and OSError for a named file that cannot be read. Whatever goes
    wrong in one document is reported in `problems`, and the other documents are built.

    >>> for event in build("In May 1940 the siege began. Nobody came.", reference_date="1941-01-01"):
    ...     print(event.when, event.title)
    1940-05 Siege began
    """
    from timeline import pipeline
    from timeline.choices import MAX_SIZE
    from timeline.options import Options
    from timeline.read.columns import Columns
    from timeline.timeline import Timeline

    options = Options(
        reference_date=reference_date,
        language=language,
        prefer=prefer,
        domain=domain,
        timezone=timezone,
        date_order=date_order,
        infer=infer,
    )
    columns = Columns(date=date_column, end=end_column, title=title_column, text=text_column)
    limit = MAX_SIZE if max_size is None else max_size
    return Timeline.of(pipeline.build(source, options, limit, input_format, columns))


def find(
    text: str,
    *,
    reference_date: str | date | None = None,
    language: str | None = None,
    prefer: str | None = None,
    domain: str | None = None,
    timezone: str | None = None,
    date_order: str | None = None,
    ranges: bool = False,
) -> list[Timex]:
    """Find the time expressions of a text, in order, with the boundaries of TimeML.

    With `ranges`, whole ranges are returned instead of their parts. The other options are those of `build`.

    >>> [(t.text, t.value.timex3) for t in find("from 14 to 24 August 1940")]
    [('14', '1940-08-14'), ('24 August 1940', '1940-08-24')]
    >>> [(t.text, str(t.value)) for t in find("from 14 to 24 August 1940", ranges=True)]
    [('from 14 to 24 August 1940', '1940-08-14/1940-08-24')]
    """
    from warnings import warn

    from timeline.model import Document
    from timeline.options import Options
    from timeline.pipeline import find as found_in
    from timeline.read.reference_date import reference

    if not isinstance(text, str):
        raise TypeError(f"cannot search a {type(text).__name__}: give a text as a str")
    options = Options(language=language, prefer=prefer, domain=domain, timezone=timezone, date_order=date_order)
    document = Document(id="text", text=text, language=language, reference_date=reference(reference_date))
    found = found_in(document, options)
    if found.language is None:
        warn(found.problems[-1].message, RuntimeWarning, stacklevel=2)
    return whole(found.timexes) if ranges else found.timexes


def whole(timexes: Iterable[Timex]) -> list[Timex]:
    """The expressions, with whole ranges instead of their parts."""
    return list(dict.fromkeys(timex.part_of or timex for timex in timexes))


def load(path: str | PathLike[str]) -> Timeline:
    """Load a saved timeline from JSON, or from Markdown, which may have been edited.

    Raises ValueError if the file is not a timeline, and OSError if it cannot be read.
    """
    from timeline.render import load as load_saved
    from timeline.timeline import Timeline

    return Timeline.of(load_saved(path))


def languages() -> list[str]:
    """The codes of the languages that have rules of their own.

    For any other language that dateparser knows, plain dates and simple relative expressions are found.
    """
    from timeline.language import available

    return available()
