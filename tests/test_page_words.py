"""Dates in words: the page's script writes them as Python does, reads what either writes, and more that people type."""

from __future__ import annotations

import json

import pytest

from tests.node import script
from timeline.render.html.axis import months
from timeline.render.html.dates import rules
from timeline.value import TimeValue
from timeline.value.display import style
from tools.bundle import DEFERRED

#: Locales with words for dates, and others; one of them with numbers for the months.
WORDED = ("en", "de", "fr", "es", "he", "ar")
LOCALES = (*WORDED, "ru", "zh")
VALUES = (
    "2019|2019-08|2019-08-20|1724-05-03|2019~|2019?|2019%|2019-08~|2019-08-20?|-0043|-0043-03-15|0814|0814-03|../2019"
    "|[..2019]|[..2019-12]|[..2019-08-31]|2019/..|2019-08/..|[2019..]|[2019-02-28..]|2019/|1914/1918|1914-07/1918-11"
    "|2019-08-19/2019-08-30|2019-08-19/2019-11-30|[1850..1860]|1914~/1918|-0099/-0043|-9999|Y-17000"
).split("|")
LONG = ("-9999", "Y-17000")
#: Only where there are words for them.
NAMED = "0014|0014-03-15|189X|189X~|185X/1861|2019-21|2019-24|2019-33|2019-36".split("|")


def asked(locale: str, question: str, texts: list[str]) -> list[str]:
    """What the module answers for each text: `edtfOf` or `wordsOf`, with what a page of this locale has."""
    numbers = {
        "start": [],
        "end": [],
        "dates": rules(locale),
        "months": months(locale),
        "before": TimeValue.of(-1233).display(locale).replace("1234", "{}"),
        "early": TimeValue.of(14).display(locale).replace("14", "{}"),
    }
    module = script(
        f"""
        const node = {{ querySelector: () => node, querySelectorAll: () => [] }}
        globalThis.document = {{
          ...node, documentElement: node, getElementById: () => ({{ textContent: {json.dumps(json.dumps(numbers))} }}),
        }}
        const answer = async ([question, texts]) =>
          texts.map((await import({json.dumps(DEFERRED.joinpath("dates.js").as_uri())}))[question])
        """,
        "esbuild",
    )
    found: list[str] = module([question, texts])
    return found


def values(locale: str) -> list[str]:
    return VALUES + NAMED * (locale in WORDED)


@pytest.mark.parametrize("locale", LOCALES)
def test_dates_are_written_as_python_writes_them(locale: str) -> None:
    found = asked(locale, "wordsOf", values(locale))
    assert found == [TimeValue(value).display(locale) for value in values(locale)]


@pytest.mark.parametrize("locale", WORDED)
def test_what_python_writes_is_read(locale: str) -> None:
    """But for years of many digits, and those of two without the mark of an era."""
    read = [value for value in values(locale) if "ad" in style(locale).words or not value.startswith("001")]
    found = asked(locale, "edtfOf", [TimeValue(value).display(locale) for value in read])
    assert found == [value if value not in LONG else "" for value in read]


@pytest.mark.parametrize(
    ("locale", "typed", "edtf"),
    [
        ("en", "20 August 2019", "2019-08-20"),
        ("en", "20 aug. 2019", "2019-08-20"),
        ("en", "  August 20, 2019 ", "2019-08-20"),
        ("en", "20th August 2019", "2019-08-20"),
        ("en", "Sept 2019", "2019-09"),
        ("en", "August 2019", "2019-08"),
        ("en", "c. 1903", "1903~"),
        ("en", "ca 1903", "1903~"),
        ("en", "circa March 1903", "1903-03~"),
        ("en", "1890s", "189X"),
        ("en", "44 BC", "-0043"),
        ("en", "1 BC", "0000"),
        ("en", "15 March 44 BC", "-0043-03-15"),
        ("en", "AD 79", "0079"),
        ("en", "before 2019", "[..2018]"),
        ("en", "before 1 March 2020", "[..2020-02-29]"),
        ("en", "after August 2019", "[2019-09..]"),
        ("en", "1914-1918", "1914/1918"),
        ("en", "19–30 August 2019", "2019-08-19/2019-08-30"),
        ("en", "spring 2019", "2019-21"),
        ("en", "20 August 2019 10:00", "2019-08-20T10:00"),
        ("en", "2019-08-20", "2019-08-20"),
        ("de", "3. Mai 1724", "1724-05-03"),
        ("de", "3 Mai 1724", "1724-05-03"),
        ("de", "um 1903", "1903~"),
        ("de", "ca. 1903", "1903~"),
        ("de", "vor 2019", "[..2018]"),
        ("de", "1890er Jahre", "189X"),
        ("fr", "1er mars 2019", "2019-03-01"),
        ("es", "20 de agosto de 2019", "2019-08-20"),
        ("zh", "2019年8月20日", "2019-08-20"),
    ],
)
def test_dates_that_people_type_are_read(locale: str, typed: str, edtf: str) -> None:
    assert asked(locale, "edtfOf", [typed]) == [edtf]


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "the 40th of Foo", "40 August 2019", "Foo 2019", "20", "19", "1914-1", "2019-13", "May", "19/08/2019",
     "20 August", "August 20", "1918-1914", "0 BC", "before", "c.", "May 14", "1903!"],
)  # fmt: skip
def test_other_texts_are_no_dates(typed: str) -> None:
    assert asked("en", "edtfOf", [typed]) == [""]
