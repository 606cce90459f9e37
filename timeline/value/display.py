"""Write values in the words of a locale: "c. 1850", "Anfang Mai 1990".

The words come from display.toml in the folder of the language, names from its table [names] or from pendulum's locales.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.language_files import DEFAULT, UNDETERMINED
from timeline.value import edtf, timex3
from timeline.value.bounds import base_of
from timeline.value.moment import DAYPARTS, MONTHS, Moment, Unit
from timeline.value.names import OTHER, display_table, names

if TYPE_CHECKING:
    from timeline.value import TimeValue

_MODS = {"BEFORE": "before", "AFTER": "after", "ON_OR_BEFORE": "until", "ON_OR_AFTER": "since"}
#: Years before this one are written with their era, even after the year 1: AD 14.
SMALL = 100
#: Years from this one on, before and after Christ, are grouped by threes.
LARGE = 10_000
#: From so many years BC on, a round number is that of the years before the present, too.
GEOLOGICAL = 1_000_000
#: A BCP 47 tag: a language, optionally with a script and a region.
_LOCALE = re.compile(r"[a-z]{2,8}(?:[-_][a-z0-9]{1,8}){0,4}", re.ASCII | re.IGNORECASE)
#: The largest number that is written in Roman numerals: no century has a larger one.
LARGEST_ROMAN = 99
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@cache
def _words(code: str) -> dict[str, Any]:
    """The words and forms of a language's display.toml, and the signs for any language where it has none."""
    return display_table(UNDETERMINED) | display_table(code)


class Style:
    """The names, words and patterns with which a locale writes dates."""

    def __init__(self, locale: str) -> None:
        if not _LOCALE.fullmatch(locale):  # it becomes the name of a module
            raise ValueError(f"no locale {locale[:40]!r}; expected a language such as en, de or pt-BR")
        code = locale.replace("-", "_").lower()
        language = code.partition("_")[0]
        try:
            self.names = names(code)
        except ValueError:
            try:  # a language without [names] can have those of months and weekdays in its display.toml
                self.names = names(DEFAULT if "months" in _words(language) else language)
            except ValueError:
                raise ValueError(f"no locale {locale!r}; expected a language such as en, de or pt-BR") from None
        self.words: dict[str, Any] = _words(language)
        own = self.words.get("date") if code == language else None
        self.pattern: str = own or self.names.date

    def month(self, number: int, *, short: bool = False) -> str:
        """The name of a month, or its short form."""
        own: list[str] | None = self.words.get("months")
        return own[number - 1] if own else self.names.month(number, short=short)

    def weekday(self, number: int) -> str:
        """The name of a weekday; 0 is Monday."""
        if "weekdays" in self.words:
            return str(self.words["weekdays"][number])
        return self.names.weekday(number)

    def ordinal(self, number: int) -> str:
        if "ordinal" in self.words:
            return str(self.words["ordinal"]).format(number)
        return self.names.ordinal(number)

    def year(self, number: int) -> str:
        """A year in digits, grouped by threes from five digits on.

        Years of two digits are written with their era, as "14" would not be understood as a year. In round years before
        a million BC the difference between astronomical years and years BC is left out of account.
        """
        if 0 < number < SMALL:
            return str(self.words.get("ad", "{}")).format(number)
        shown = number if number > 0 else 1 - number - (number <= -GEOLOGICAL and number % 10 == 0)
        text = str(shown) if shown < LARGE else f"{shown:,}".replace(",", "\u202f")
        return text if number > 0 else str(self.words["bc"]).format(text)

    def date(self, year: int | None, month: int, day: str = "") -> str:
        """A date in the order of the locale, without the year or the day if they are not given."""
        parts = re.findall(r"\[[^]]*\]|YYYY|M+|D+|[^YMD[]+", self.pattern)
        for token, given in (("D", day), ("Y", year)):
            if not given and given != 0:
                parts = _without(parts, token)
        return "".join(self._part(part, year, month, day) for part in parts).strip(" ,")

    def _part(self, part: str, year: int | None, month: int, day: str) -> str:
        if part[0] == "Y":
            return self.year(year or 0)
        if part[0] == "M":
            return self.month(month) if len(part) > 2 and "日" not in self.pattern else str(month)
        return day if part[0] == "D" else part.strip("[]")


def _without(parts: list[str], token: str) -> list[str]:
    """The parts of a date pattern without one field and without the text that separates it from the next."""
    at = next(index for index, part in enumerate(parts) if part[0] == token)
    after = at + 1
    while after < len(parts) and parts[after][0] not in "YMD":
        after += 1
    if at == len(parts) - 1:
        while at and parts[at - 1][0] not in "YMD":
            at -= 1
    return parts[:at] + parts[after:]


@cache
def style(locale: str) -> Style:
    return Style(locale)


def display_time(value: TimeValue, locale: str) -> str:
    """A date, a time or an interval in the words of a locale: "early May 1990"."""
    return _bounded(value, style(locale))


def display_amounts(amounts: Iterable[tuple[Any, Unit]], otherwise: str, locale: str, *, about: bool) -> str:
    """A duration in the words of a locale: "2 years 3 months", or `otherwise` if the locale has no words for it."""
    used = style(locale)
    texts = [_amount(number, unit, used) for number, unit in amounts]
    text = " ".join(texts) if texts and all(texts) else otherwise
    return _approximate(text, "~" if about else "", used)


def display_set(timex3: str, otherwise: str, locale: str) -> str:
    """A set of times in the words of a locale: "every Monday", or `otherwise` if the locale has no words for it."""
    used = style(locale)
    weekday = re.fullmatch(r"XXXX-WXX-([1-7])", timex3)
    if weekday and "every" in used.words:
        return str(used.words["every"]).format(used.weekday(int(weekday.group(1)) - 1))
    return otherwise


def display_reference(timex3: str, otherwise: str, locale: str) -> str:
    """A vague reference in the words of a locale: "the past", or `otherwise` if the locale has no words for it."""
    return str(style(locale).words.get("references", {}).get(timex3, otherwise))


def _approximate(text: str, qualifier: str, used: Style) -> str:
    if qualifier in ("~", "%"):
        text = used.words["circa"].format(text)
    return used.words["uncertain"].format(text) if qualifier in ("?", "%") else text


def _bounded(value: TimeValue, used: Style) -> str:
    start, end, unit, qualifier = value.start, value.end, value.unit, value.qualifier
    if value.form is not None:
        return _approximate(_formed(value.form, value, used), qualifier, used)
    if start is None or end is None:
        bound = start or end
        assert bound is not None
        named = _unit(base_of(value.mod, bound, unit), value, used)
        return str(used.words[_MODS[value.mod or ""]]).format(_approximate(named, qualifier, used))
    if value.mod in ("START", "MID", "END") and end <= start.floor(unit).end(unit):
        text = str(used.words[value.mod.lower()]).format(_unit(start.floor(unit), value, used))
    elif end == start.end(unit) and timex3.name(start, unit) is not None:
        text = _unit(start, value, used)
    else:
        text = _range(value, start, end, used)
    return _approximate(text, qualifier, used)


def _range(value: TimeValue, start: Moment, end: Moment, used: Style) -> str:
    first, last = start, end
    points = value.kind == "throughout" and (start != start.floor(value.unit) or end != end.floor(value.unit))
    if not points:
        last = end.last(value.unit)
    if value.kind == "within":
        return str(used.words["between"]).format(_unit(first, value, used), _unit(last, value, used))
    if value.unit == Unit.DAY and first[:2] == last[:2]:
        dot = "." if "D." in used.pattern else ""  # 3.–5. März
        return used.date(first.year, first.month, f"{first.day}{dot}–{last.day}")
    if value.unit < Unit.DAYPART and first[:3] == last[:3]:
        day = used.date(first.year, first.month, str(first.day))
        return f"{day} {_clock(first, value.unit)}–{_clock(last, value.unit)}{_zone(value)}"
    if value.unit == Unit.YEAR and not points and first.year >= SMALL:
        return f"{first.year}–{last.year}"
    write = _point if points else _unit
    return str(used.words["from_to"]).format(write(first, value, used), write(last, value, used))


def _point(moment: Moment, value: TimeValue, used: Style) -> str:
    date = used.date(moment.year, moment.month, str(moment.day))
    return date if not any(moment[3:]) else f"{date} {_clock(moment, Unit.MINUTE)}"


def _clock(moment: Moment, unit: Unit) -> str:
    time = f"{moment.hour:02}:{moment.minute:02}:{moment.second:02}.{moment.millisecond:03}"
    return time[: (12, 8, 5, 5)[unit]]


def _zone(value: TimeValue) -> str:
    return {None: "", 0: " UTC"}.get(value.offset, f" UTC{edtf.write_offset(value.offset)}")


def _unit(start: Moment, value: TimeValue, used: Style) -> str:
    """One unit of the granularity of a value, given by its start."""
    unit, words = value.unit, used.words
    if unit == Unit.YEAR:
        return used.year(start.year)
    if unit == Unit.MONTH:
        return used.date(start.year, start.month)
    if unit == Unit.DAY:
        return used.date(start.year, start.month, str(start.day))
    if unit < Unit.DAYPART:
        return f"{used.date(start.year, start.month, str(start.day))} {_clock(start, unit)}{_zone(value)}"
    if unit > Unit.YEAR:
        return _era(start, unit, used)
    named = timex3.name(start, unit) or str(value)
    if unit == Unit.DAYPART and "dayparts" in words:
        code = next((code for code, hours in DAYPARTS.items() if hours[0] == start.hour), "DT")
        return str(words["dayparts"][code]).format(used.date(start.year, start.month, str(start.day)))
    if unit == Unit.SEASON and "seasons" in words:
        return str(words["seasons"][start.month // 3 - 1]).format(used.year(start.year))
    if unit == Unit.QUARTER and "quarter" in words:
        return str(words["quarter"]).format((start.month + 2) // 3, used.year(start.year))
    if unit == Unit.HALF and "half" in words:
        return str(words["half"]).format(used.ordinal(start.month // 6 + 1), used.year(start.year))
    if unit == Unit.WEEK and "week" in words:
        year, week = start.iso_week
        return str(words["week"]).format(week, used.year(year))
    if unit == Unit.WEEKEND and "weekend" in words:
        return str(words["weekend"]).format(used.date(start.year, start.month, str(start.day)))
    return named


def _era(start: Moment, unit: Unit, used: Style) -> str:
    """A decade, century or millennium; 18XX is the 19th century."""
    length = MONTHS[unit] // 12
    words = used.words
    if unit.name.lower() not in words:
        return timex3.name(start, unit) or str(start.year)
    bc = start.year < 0
    if unit == Unit.DECADE:
        text = str(words["decade"]).format(-start.year - 8 if bc else start.year)
    else:
        number = (-start.year - 1) // length + 1 if bc else start.year // length + 1
        text = str(words[unit.name.lower()]).format(used.ordinal(number), roman=_roman(number))
    return str(words["bc"]).format(text) if bc else text


def _roman(number: int) -> str:
    """A number in Roman numerals; in digits if it is longer than these are used for."""
    if number > LARGEST_ROMAN:
        return str(number)
    text = ""
    for size, letters in _ROMAN:
        text += letters * (number // size)
        number %= size
    return text


def _formed(form: str, value: TimeValue, used: Style) -> str:
    """A value with an EDTF form: unspecified digits, sets, intervals of two granularities, qualified parts."""
    if form[0] in "[{":
        return form[1:-1].replace(",", " | " if form[0] == "[" else ", ").replace("..", "–")
    if "/" in form:
        return str(used.words["from_to"]).format(*(_side(side, value, used) for side in form.split("/")))
    significant = re.fullmatch(r"Y?(-?\d+)S\d+", form)
    if significant:
        named = used.year(int(significant.group(1)))
        return named if value.qualifier in ("~", "%") else _approximate(named, "~", used)
    month = re.fullmatch(r"XXXX-(\d\d)(?:-(\d\d|XX))?", form)
    if month:
        number, day = month.groups()
        return used.date(None, int(number), str(int(day)) if day and day != "XX" else "")
    weekday = re.fullmatch(r"XXXX-WXX-([1-7])", form)
    if weekday:
        return used.weekday(int(weekday.group(1)) - 1)
    qualifiers = set(form) & set("?~%")
    if not qualifiers or "X" in form or value.start is None:
        return form
    qualifier = "%" if len(qualifiers) > 1 else qualifiers.pop()
    return _approximate(_unit(value.start, value, used), qualifier, used)


def _side(side: str, value: TimeValue, used: Style) -> str:
    """One end of an interval; an unknown one is written as a question mark, an open one as nothing."""
    if side in ("", ".."):
        return "" if side else "?"
    bare = side.rstrip("?~%")
    if not side[len(bare) :] or set(bare) & set("?~%"):
        return _bounded(value.from_timex3(side), used)
    return _approximate(
        _bounded(value.from_timex3(bare), used), side[len(bare) :], used
    )  # for example a season: 1377-FA~


def _amount(number: Any, unit: Unit, used: Style) -> str:
    """An amount of a unit, or the plural of the unit if there is no number."""
    shown = "" if number is None else f"{float(number):g}" if number != int(number) else str(int(number))
    plural = OTHER if number is None or number != int(number) else used.names.plural(int(number))
    key = unit.name.lower()
    forms: dict[str, str] = used.names.unit(key) or used.words.get("lengths", {}).get(key, {})
    return forms.get(plural, forms.get(OTHER, "")).format(shown).strip()
