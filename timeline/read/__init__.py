"""Read files, folders and texts of many kinds as Documents.

>>> documents, problems = read("In May 1940 the siege began.", reference_date="18 Sept 2023")
>>> documents[0].id, documents[0].reference_date, problems
('text', '2023-09-18', [])

`registry` holds the reader of each file suffix; other packages add readers by entry points.
"""

from timeline.choices import MAX_SIZE
from timeline.read.columns import Columns
from timeline.read.files import TooLarge, contents, is_own, reason
from timeline.read.reader import Source, is_file, parse, read
from timeline.read.registry import Reader, kinds, suffixes

__all__ = [
    "MAX_SIZE",
    "Columns",
    "Reader",
    "Source",
    "TooLarge",
    "contents",
    "is_file",
    "is_own",
    "kinds",
    "parse",
    "read",
    "reason",
    "suffixes",
]
