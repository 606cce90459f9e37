"""The names and number forms of a locale: those of its language's display.toml, or else those of pendulum's locales."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Protocol

from timeline.language_files import table

#: The form of a word for a number that no other form is for.
OTHER = "other"


class Names(Protocol):
    """The names of months, weekdays and units in one locale, and the forms of its numbers."""

    @property
    def date(self) -> str:
        """The order of day, month and year: D, MMMM and YYYY."""

    def month(self, number: int, *, short: bool) -> str:
        """The name of a month, or its short form."""

    def weekday(self, number: int) -> str:
        """The name of a weekday; 0 is Monday."""

    def ordinal(self, number: int) -> str:
        """A number as an ordinal."""

    def plural(self, number: int) -> str:
        """The form that a unit has beside a number: "one", "two", "few", "many" or "other"."""

    def unit(self, name: str) -> dict[str, str]:
        """The forms of a unit, with {} for the number; empty if the locale has none."""


class OwnNames:
    """The names in the table [names] of a display.toml."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.date: str = data["date"]
        self._data = data

    def month(self, number: int, *, short: bool) -> str:
        """The name of a month, or its short form."""
        return str(self._data["short_months" if short else "months"][number - 1])

    def weekday(self, number: int) -> str:
        """The name of a weekday; 0 is Monday."""
        return str(self._data["weekdays"][number])

    def ordinal(self, number: int) -> str:
        """A number as an ordinal."""
        form = _form(self._data.get("ordinals", {}), number) or self._data.get("ordinal", "{}")
        return str(form).format(number)

    def plural(self, number: int) -> str:
        """The form that a unit has beside a number."""
        return _form(self._data["plurals"], number) or OTHER

    def unit(self, name: str) -> dict[str, str]:
        """The forms of a unit, with {} for the number; empty if there are none."""
        forms: dict[str, str] = self._data["units"].get(name, {})
        return forms


class LocaleNames:
    """The names of one of pendulum's locales; ValueError if it has no such locale."""

    def __init__(self, code: str) -> None:
        from pendulum.locales.locale import Locale

        self._locale = Locale.load(code)
        date: str = self._locale.get("custom.date_formats.LL")
        # The ordinal of Norwegian has a dot, and the short month of Chinese is a number with a sign, as in Japanese.
        self.date = date.replace("Do", "D.").replace("MMMD", "M月D")

    def month(self, number: int, *, short: bool) -> str:
        """The name of a month, or its short form."""
        return str(self._locale.get(f"translations.months.{'abbreviated' if short else 'wide'}")[number])

    def weekday(self, number: int) -> str:
        """The name of a weekday; 0 is Monday."""
        return str(self._locale.get("translations.days.wide")[number])

    def ordinal(self, number: int) -> str:
        """A number as an ordinal."""
        return self._locale.ordinalize(number)

    def plural(self, number: int) -> str:
        """The form that a unit has beside a number."""
        return self._locale.plural(number)

    def unit(self, name: str) -> dict[str, str]:
        """The forms of a unit, with {} for the number; empty if there are none."""
        return self._locale.get(f"translations.units.{name}") or {}


@cache
def display_table(code: str) -> dict[str, Any]:
    """The content of a language's display.toml, which nobody may change; empty if it has none."""
    return table(code, "display")


@cache
def names(code: str) -> Names:
    """The names of a locale such as "de" or "pt_br"; ValueError if there are none.

    >>> names("de").month(3, short=False), names("en").ordinal(23), names("fr").plural(0)
    ('März', '23rd', 'one')
    """
    own = display_table(code).get("names") if re.fullmatch("[a-z]{2,3}", code) else None
    return LocaleNames(code) if own is None else OwnNames(own)


def _form(forms: dict[str, str], number: int) -> str | None:
    """The first form that is for a number; None if none is. "2 *11" stands for 2 and all numbers that end in 11."""
    digits = str(number)
    for form, numbers in forms.items():
        if any(digits == one or (one[0] == "*" and digits.endswith(one[1:])) for one in numbers.split()):
            return form
    return None
