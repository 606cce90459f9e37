"""Random texts of time expressions, numbers, markup and unusual characters, and what must hold for each of them.

>>> first, again = Texts().case(Random(1)), Texts().case(Random(1))
>>> first == again
True
>>> Texts().check(first)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import Any

import timeline
from tests.fuzz.minimise import shortest
from tests.fuzz.pieces import writer
from timeline import Timeline
from timeline.language import load
from timeline.model import Timex
from timeline.read import parse
from timeline.render import loads, render
from timeline.render.text import plain
from timeline.value import Every, Period, Reference, TimeValue

LOCALES = ("en", "de", "fr", "ar")
LANGUAGES = ("en", "en", "de", "fr")
DATES = (None, None, "2023-09-18", "2024-02-29", "0001-01-01", "-0043-03-15", "9999-12-31", "2023-09-18T14:30:00Z")
DOMAINS = (None, None, "news", "narrative", "conversation")
IDS = (
    "text",
    "a.txt",
    "b/c.md",
    "# 1",
    "<x>",
    "-->",
    "a: b",
    "`",
    "*",
    "",
    " ",
    "\u202e",
    "2020-05-03.txt",
    "a|b",
    "é",
)
#: Replacements that make the options simpler.
USUAL: tuple[dict[str, Any], ...] = (
    {"domain": None},
    {"infer": False},
    {"prefer": None},
    {"timezone": None},
    {"date_order": None},
)
#: Replacements that make a text simpler.
PLAIN: tuple[dict[str, Any], ...] = (
    {"file": None},
    {"encoding": "utf-8"},
    {"date": None},
    {"date": "2023-09-18"},
    {"id": "text"},
    {"language": "en"},
)


@dataclass(frozen=True)
class Source:
    """One text: the file name it is read by (None: it is a Document), and what is known about it."""

    text: str
    file: str | None = None
    encoding: str = "utf-8"
    language: str | None = None
    date: str | None = None
    id: str = "text"


@dataclass(frozen=True)
class Case:
    """Texts for one timeline, and the options of `build`."""

    sources: tuple[Source, ...]
    domain: str | None = None
    infer: bool = False
    prefer: str | None = None
    timezone: str | None = None
    date_order: str | None = None


class Texts:
    """Timelines of random texts: find, build, render, load."""

    #: How many texts a case has at most.
    many = 20

    def case(self, chance: Random) -> Case:
        """Some texts and options."""
        sources = tuple(self._source(chance) for _ in range(self.many if chance.random() < 0.7 else 1))
        return Case(
            sources,
            chance.choice(DOMAINS),
            chance.random() < 0.5,
            chance.choice((None, None, None, "past", "future", "nearest")),
            chance.choice((None, None, None, "Europe/Berlin", "America/New_York")),
            chance.choice((None, None, None, "DMY", "MDY", "YMD")),
        )

    @staticmethod
    def _source(chance: Random) -> Source:
        code = chance.choice(LANGUAGES)
        file, encoding = None, "utf-8"
        if chance.random() < 0.2:
            file = chance.choice(("a.txt", "a.md", "a.html", "2020-05-03.txt"))
            encoding = chance.choice(("utf-8", "utf-8", "utf-8", "latin-1", "utf-16", "cp1252"))
        language = chance.choice((code, code, code, None, f"{code}-GB" if code == "en" else code, "it", "xx"))
        return Source(writer(code).text(chance), file, encoding, language, chance.choice(DATES), chance.choice(IDS))

    def size(self, case: Case) -> int:
        """How many texts it has."""
        return len(case.sources)

    def check(self, case: Case) -> None:
        """Raise an error where something does not hold."""
        documents = []
        for source in case.sources:
            document = self._document(source)
            if document is not None:
                documents.append(document)
        options: dict[str, Any] = {
            "domain": case.domain,
            "prefer": case.prefer,
            "timezone": case.timezone,
            "date_order": case.date_order,
        }
        for document in documents:
            language = document.language if known(document.language) else None  # a file may claim any
            date = document.reference_date
            for timex in timeline.find(document.text, reference_date=date, language=language, **options):
                check_timex(timex, document.text)
                if timex.part_of is not None:
                    check_timex(timex.part_of, document.text)
        built = timeline.build(documents, infer=case.infer, **options)
        for event in (*built.events, *built.undated):
            assert event.why is not None
        check_timeline(built)

    @staticmethod
    def _document(source: Source) -> timeline.Document | None:
        if source.file is None:
            return timeline.Document(
                id=source.id, text=source.text, language=source.language, reference_date=source.date
            )
        data = source.text.encode(source.encoding, "replace" if source.encoding != "utf-8" else "surrogatepass")
        try:
            (document,), _ = parse(data, source.file)
        except ValueError:  # no text
            return None
        return replace(document, id=source.id, reference_date=document.reference_date or source.date)

    def smaller(self, case: Case, fails: Callable[[Case], bool]) -> Case:
        """A smaller case that fails as well."""
        sources = shortest(case.sources, lambda some: fails(replace(case, sources=tuple(some))))
        case = replace(case, sources=tuple(sources))
        for usual in USUAL:
            plainer = replace(case, **usual)
            case = plainer if fails(plainer) else case
        for index in range(len(case.sources)):
            case = _smaller_source(case, index, fails)
        return case


def _smaller_source(case: Case, index: int, fails: Callable[[Case], bool]) -> Case:
    """The case with one of its texts as short and as simple as possible."""
    source = case.sources[index]

    def put(new: Source) -> Case:
        return replace(case, sources=(*case.sources[:index], new, *case.sources[index + 1 :]))

    def shorter(some: list[str]) -> Source:
        return replace(source, text="".join(some))

    for field in PLAIN:
        plainer = replace(source, **field)
        source = plainer if fails(put(plainer)) else source
    return put(shorter(shortest(source.text, lambda some: fails(put(shorter(some))))))


def known(language: str | None) -> bool:
    """Whether a language is a valid argument."""
    try:
        load(language or "en")
    except ValueError:
        return False
    return True


def check_timex(timex: Timex, text: str) -> None:
    """The offsets of an expression are exact, its values read back, and it explains itself."""
    assert text[timex.start : timex.end] == timex.text, "it stands elsewhere"
    assert 0 <= timex.confidence <= 1
    assert timex.why
    for value in (timex.value, timex.when, *timex.alternatives):
        if value is not None:
            check_value(value)


def check_value(value: TimeValue | Period | Every | Reference) -> None:
    """A value is equal after it was written and read."""
    assert type(value)(str(value)) == value, f"{value} is read as another value"
    assert value.timex3
    assert value.display(LOCALES[len(str(value)) % len(LOCALES)])
    if isinstance(value, TimeValue) and value.edtf is not None:
        TimeValue(value.edtf)


def check_timeline(built: Timeline) -> None:
    """A timeline renders in every format; JSON and Markdown read back to the same."""
    texts = {document.id: document.text for document in built.documents}
    for event in (*built.events, *built.undated):
        left = iter(texts[event.document][slice(*event.whole)])
        assert all(sign in left for sign in event.text if not sign.isspace()), "an event stands elsewhere"
    render(built, "html").encode()
    text = render(built, "json")
    text.encode()
    again = loads(text)
    assert again == built, "JSON is read as another timeline"
    assert render(again, "json") == text, "JSON is written otherwise after it was read"
    check_markdown(built)


def check_markdown(built: Timeline) -> None:
    """Markdown keeps the dates, titles and statuses of events, and reads back to the same."""
    text = render(built, "md")
    text.encode()
    read = loads(text)
    assert render(read, "md") == text, "Markdown is written otherwise after it was read"
    assert _facts(read) == _facts(built), "Markdown is read as other events"


def _facts(built: Timeline) -> list[tuple[str, str, str, str]]:
    return [(event.id, str(event.when), plain(event.title), event.status) for event in built.events]
