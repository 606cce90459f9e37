"""Read files, folders and texts of many kinds as Documents.

>>> from timeline.read import read
>>> documents, problems = read("In May 1940 the siege began.", reference_date="18 Sept 2023")
>>> documents[0].id, documents[0].reference_date, problems
('text', '2023-09-18', [])

`registry` holds the reader of each file suffix; other packages add readers by entry points.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.choices import MAX_SIZE
    from timeline.read.columns import Columns
    from timeline.read.files import TooLarge, contents, reason
    from timeline.read.own import is_own
    from timeline.read.reader import Source, is_file, parse, read
    from timeline.read.registry import Reader, suffixes

__all__ = [
    "MAX_SIZE",
    "Columns",
    "Reader",
    "Source",
    "TooLarge",
    "contents",
    "is_file",
    "is_own",
    "parse",
    "read",
    "reason",
    "suffixes",
]

#: The modules with these names.
_HOMES = {
    "timeline.read.reader": ("Source", "is_file", "parse", "read"),
    "timeline.read.files": ("TooLarge", "contents", "reason"),
    "timeline.read.own": ("is_own",),
    "timeline.read.registry": ("Reader", "suffixes"),
    "timeline.read.columns": ("Columns",),
    "timeline.choices": ("MAX_SIZE",),
}


def __getattr__(name: str) -> Any:
    """A name of a module, which is imported then: finding the times of a text needs no files."""
    for module, names in _HOMES.items():
        if name in names:
            found = globals()[name] = getattr(import_module(module), name)
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
