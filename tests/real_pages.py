"""Generates pages as readers meet them: from 17 events to 2,000, from minutes to millions of years, in two languages.

Each page is built from a text as a person would write it, by the whole pipeline. The same name gives the same page.
`python -m tests.real_pages FOLDER` writes all of them as HTML, to be looked at.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from timeline import Timeline, build
from timeline.model import Document, Place
from timeline.render import save

MONTHS = "January February March April May June July August September October November December".split()
MONATE = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
PEOPLE = "Ada Holm, Jonas Vik, Mara Lind, Edvard Sten, Ruth Aker, Per Dahl, Signe Moe, Olav Rist".split(", ")
PLACES = "Norham, Vellmar, Ostby, Karst, Linden, Marrow, Tillen, Sund".split(", ")
THINGS = """\
the old mill; the harbour wall; a second ferry; the tannery; the town hall; the lighthouse; the fish market; the school
the brewery; the library; the tram line; the hospital; the saw mill; the post office; the rope walk; the customs house
""".replace("\n", "; ").split("; ")
ACTS = """\
{person} bought {thing} from the estate of a merchant in {place}, who had died without heirs.
The council of {place} voted to rebuild {thing}, though nobody knew who was to pay for it.
Fire destroyed {thing} in {place}, and eleven families lost their homes.
{person} opened {thing} before a crowd of two thousand people.
Workers at {thing} went on strike for a shorter day and better wages.
A storm damaged {thing} and drove three boats ashore near {place}.
{person} was elected mayor of {place} by a majority of four votes.
The company sold {thing} to {person}.
{person} died in {place}.
Engineers from {place} surveyed {thing}; their report filled two volumes and was never printed.
""".splitlines()
HANDLUNGEN = """\
{person} kaufte die alte Mühle von den Erben eines Kaufmanns aus {place}.
Der Rat von {place} beschloss, die Hafenmauer neu zu bauen.
Ein Brand zerstörte den Fischmarkt in {place}, und elf Familien verloren ihr Haus.
{person} eröffnete die Schule vor zweitausend Menschen.
Die Arbeiter der Gerberei streikten für einen kürzeren Tag.
{person} starb in {place}.
""".splitlines()
ALARMS = """\
the operator in {place} acknowledged the alarm
pump {number} tripped
crew {number} left the station
the pressure in line {number} fell below the limit
{person} opened valve {number} by hand
the radio link to {place} failed
the ambulance reached {place}
""".splitlines()

GAZETTE = """\
On 3 March 1931 the council of Norham voted to build a bridge over the Tillen.

On 4 June 1931 the mayor opened the bridge before a crowd of two thousand people. On 12 June 1931 a storm tore two
planks from the deck of the bridge.

In August 1934 the harbour company raised the toll for carts. On 9 November 1936 the ferry Anna sank off Norham with
eleven passengers. Ada Holm was elected mayor of Norham on 2 May 1937.
"""
INQUIRY = """\
The council voted to build a bridge over the Tillen on 3 March 1931, by a majority of four votes.

The mayor of Norham opened the bridge on 6 June 1931. The ferry Anna sank off Norham on 10 November 1936 with eleven
passengers and a crew of three. Two days later the harbour company sent a diver to the wreck.

The inquiry into the loss of the ferry Anna opened on 1 February 1937. It closed on 20 March 1937, and nobody was
charged.
"""
MEMOIR = """\
In June 1931 the mayor opened the bridge, and I stood in the crowd. In the winter of 1936 the ferry Anna sank off
Norham. On 2 May 1937 Ada Holm was elected mayor of Norham. In 1940 I left the town for good.
"""

Chance = random.Random


def _sentence(pattern: str, chance: Chance) -> str:
    return pattern.format(
        person=chance.choice(PEOPLE),
        place=chance.choice(PLACES),
        thing=chance.choice([thing for thing in THINGS if thing]),
        number=chance.randint(1, 9),
    )


def _english(day: date, chance: Chance) -> str:
    """A sentence with a date: mostly a day, sometimes a month or a year."""
    act = _sentence(chance.choice(ACTS), chance)
    opening = act if act.startswith(tuple(PEOPLE)) else act[0].lower() + act[1:]
    written = chance.choice(
        [
            f"On {day.day} {MONTHS[day.month - 1]} {day.year}",
            f"On {MONTHS[day.month - 1]} {day.day}, {day.year}",
            f"In {MONTHS[day.month - 1]} {day.year}",
            f"In {day.year}",
        ]
    )
    return f"{written}, {opening}"


def _german(day: date, chance: Chance) -> str:
    act = _sentence(chance.choice(HANDLUNGEN), chance)
    return f"Am {day.day}. {MONATE[day.month - 1]} {day.year}: {act}"


def _days(number: int, first: date, last: date, chance: Chance) -> list[date]:
    return sorted(first + timedelta(chance.randrange((last - first).days)) for _ in range(number))


def _paragraphs(sentences: Iterator[str] | list[str], length: int = 4) -> str:
    lines = list(sentences)
    return "\n\n".join(" ".join(lines[at : at + length]) for at in range(0, len(lines), length))


def _letter(chance: Chance) -> list[Document]:
    """A letter to an office without a heading: 17 events of two years, told from one day."""
    days = _days(17, date(2021, 3, 1), date(2023, 8, 30), chance)
    text = "Dear Ms Aker, you asked what happened to the flat, and when. " + _paragraphs(
        [_english(day, chance) for day in days], 3
    )
    return [Document(id="letter-to-the-office.txt", text=text, language="en", reference_date="2023-09-18")]


def _night(chance: Chance) -> list[Document]:
    """A report of one night, told by the minute: 62 events."""
    minutes = sorted(chance.sample(range(22 * 60, 29 * 60), 62))
    lines = []
    for minute in minutes:
        day = 3 + minute // 1440
        alarm = _sentence(chance.choice(ALARMS), chance)
        clock = f"{minute // 60 % 24:02}:{minute % 60:02}"
        lines.append(f"At {clock} on {day} June 2024 {alarm}.")
    text = _paragraphs(lines)
    return [Document(id="night.md", text=text, language="en", title="The failure at Vellmar pumping station")]


def _town(chance: Chance) -> list[Document]:
    """The history of a town: what geologists say, antiquity, and a crowded modern age; 430 events."""
    old = [
        "About 25 million years ago, a volcano raised the hill on which the town stands.",
        "In 900 BC, herdsmen built the first houses by the ford.",
        "In 218 BC, an army crossed the river on its way south.",
        "In 44 BC, a camp of the legions stood on the hill.",
        "In 79 AD, a flood destroyed the camp.",
        "In 1066, monks founded an abbey in Norham.",
        "In 1348, the plague killed a third of the people.",
    ]
    days = _days(236, date(1800, 1, 1), date(1939, 6, 1), chance) + _days(
        201, date(1939, 9, 1), date(1947, 12, 1), chance
    )
    text = _paragraphs([*old, *(_english(day, chance) for day in sorted(days))])
    return [
        Document(id="norham.md", text=text, language="en", title="A history of Norham", reference_date="2024-05-02")
    ]


def _archive(chance: Chance) -> list[Document]:
    """Twelve registers of an archive: 2,000 events of two centuries."""
    documents = []
    for number in range(12):
        days = _days(172, date(1780 + 15 * number, 1, 1), date(1820 + 15 * number, 1, 1), chance)
        text = _paragraphs([_english(day, chance) for day in days])
        documents.append(
            Document(id=f"register-{number + 1}.md", text=text, language="en", title=f"Register {number + 1}")
        )
    return documents


def _two(chance: Chance) -> list[Document]:
    """An English chronicle and a German one of the same town: 60 events."""
    days = _days(60, date(1871, 1, 1), date(1920, 1, 1), chance)
    english = _paragraphs([_english(day, chance) for day in days[::2]])
    german = _paragraphs([_german(day, chance) for day in days[1::2]])
    return [
        Document(id="chronicle.md", text=english, language="en", title="The chronicle of Linden"),
        Document(id="chronik.md", text=german, language="de", title="Chronik der Stadt Linden"),
    ]


def _reports(_: Chance) -> list[Document]:
    """A newspaper, the report of an inquiry and a memoir, which tell the same events with different dates."""
    places = (Place(0, "page", "1"), Place(INQUIRY.index("The mayor"), "page", "2"))
    inquiry = "Report of the inquiry into the loss of the ferry Anna"
    return [
        Document(
            id="gazette.txt",
            text=GAZETTE,
            language="en",
            title="The Norham Gazette",
            url="https://example.org/gazette?year=1931",
        ),
        Document(
            id="inquiry.pdf",
            text=INQUIRY,
            language="en",
            title=inquiry,
            url="https://example.org/inquiry.pdf",
            places=places,
        ),
        Document(
            id="memoir.txt",
            text=MEMOIR,
            language="en",
            title="A childhood by the Tillen",
            reference_date="1960-05-01",
        ),
    ]


PAGES: dict[str, Callable[[Chance], list[Document]]] = {
    "letter": _letter, "two": _two, "reports": _reports, "night": _night, "town": _town, "archive": _archive
}  # fmt: skip


@cache
def real_page(name: str) -> Timeline:
    """A page by its name, one of `PAGES`."""
    return build(PAGES[name](random.Random(name)))


if __name__ == "__main__":
    for name in PAGES:
        found = real_page(name)
        print(name, len(found), save(found, Path(sys.argv[1], f"{name}.html")))
