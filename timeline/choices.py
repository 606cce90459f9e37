"""The values that options can have, and the limits that are their defaults: a module that imports nothing."""

from __future__ import annotations

#: The version of the package. This is its one place: setuptools reads the assignment from the source.
VERSION = "0.1.0"
#: The kinds of text that dates are resolved by.
DOMAINS = ("news", "narrative", "conversation")
#: Where to look for a date that does not say its year or week.
PREFERENCES = ("past", "future", "nearest")
#: The orders of day, month and year in a date of numbers.
DATE_ORDERS = ("DMY", "MDY", "YMD")
#: The layouts of a page.
THEMES = ("reading", "compact", "ledger")
#: How much of a long page is open: all, or the important events, with the minor ones folded.
DENSITIES = ("full", "summary")
#: The size limit of a document in bytes, unless `max_size` sets another.
MAX_SIZE = 20_000_000
#: The suffix of Jinja files; the path of one can be given as a format.
TEMPLATE_SUFFIX = ".j2"
