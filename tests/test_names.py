"""The names of months, weekdays and units in display.toml are those of pendulum's locales."""

from __future__ import annotations

import subprocess
import sys

import pytest

from timeline.language_files import codes_with
from timeline.value.names import LocaleNames, OwnNames, display_table, names

OWN = [code for code in codes_with("display") if "names" in display_table(code)]


def test_languages_of_the_page_have_names_of_their_own() -> None:
    """Arabic has months and weekdays only, and pendulum has no locale for it."""
    assert set(codes_with("display")) - set(OWN) == {"ar"}


@pytest.mark.parametrize("code", OWN)
def test_own_names_are_those_of_pendulum(code: str) -> None:
    own, locale = names(code), LocaleNames(code)
    assert isinstance(own, OwnNames)
    assert own.date == locale.date
    for short in (False, True):
        months = range(1, 13)
        assert [own.month(n, short=short) for n in months] == [locale.month(n, short=short) for n in months]
    assert [own.weekday(n) for n in range(7)] == [locale.weekday(n) for n in range(7)]
    for number in range(1200):
        assert own.plural(number) == locale.plural(number)
        assert own.ordinal(number) == locale.ordinal(number)
    for unit in ("year", "month", "week", "day", "hour", "minute", "second"):
        assert own.unit(unit) == {form: text.replace("{0}", "{}") for form, text in locale.unit(unit).items()}


@pytest.mark.parametrize("locale", OWN)
def test_dates_are_displayed_without_pendulum(locale: str) -> None:
    code = (
        f"import sys, timeline; timeline.TimeValue('1940-05-03').display({locale!r}); print('pendulum' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout == "False\n"
