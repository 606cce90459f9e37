"""`Options`: the settings that decide how the words of a text become dates, as every entry point takes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.choices import DATE_ORDERS, DOMAINS, PREFERENCES, VERSION

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The settings of one run; ValueError for a value that no document could be read with.

    `reference_date` is the date that relative expressions count from (None: the document's own), `language` a BCP 47
    code (None: detected), `prefer` one of `PREFERENCES` (None: by tense, then by domain), `domain` one of `DOMAINS`
    (None: detected), `timezone` the IANA name of the zone of times that name none, and `date_order` one of
    `DATE_ORDERS` (None: detected). `infer` gives events without a date of their own the date of their context.

    >>> Options(domain="poem")
    Traceback (most recent call last):
    ValueError: unknown domain 'poem': give one of news, narrative, conversation
    """

    reference_date: str | date | None = None
    language: str | None = None
    prefer: str | None = None
    domain: str | None = None
    timezone: str | None = None
    date_order: str | None = None
    infer: bool = False

    def __post_init__(self) -> None:
        if self.language is not None:
            from timeline.language import load

            load(self.language)
        if self.timezone is not None:
            from timeline.value.zone import zone

            zone(self.timezone)
        for name, value, known in (
            ("prefer", self.prefer, PREFERENCES),
            ("domain", self.domain, DOMAINS),
            ("date order", self.date_order, DATE_ORDERS),
        ):
            if value is not None and value not in known:
                raise ValueError(f"unknown {name} {value!r}: give one of {', '.join(known)}")

    def as_pairs(self) -> tuple[tuple[str, str], ...]:
        """The version of the program and the options that are set, as names and values, for the files that it writes.

        >>> Options(domain="news", infer=True).as_pairs()[1:]
        (('domain', 'news'), ('infer', 'True'))
        """
        given = [(name, getattr(self, name)) for name in self.__slots__]
        return (("timeline", VERSION), *((name, str(value)) for name, value in given if value not in (None, False)))
