"""Generates a collection of news articles of any size, and knows which days matter in it.

On a day that matters, or the day after, more articles appear, and later articles refer to it by date. The rest is
noise, as in newspapers: every article mentions its own day and the days before, weeks and months; some announce events
that never come; one agency's report is printed by many papers; and an old anniversary is mentioned again and again.
The same seed gives the same collection.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from timeline.model import Document

START = date(2031, 1, 10)
ANNIVERSARY = date(1998, 10, 4)
MATTERS = """\
the rebels took the northern harbour
the president stepped down
the two sides signed a truce
the army bridge over the Vell was blown up
the parliament was dissolved
a ferry with four hundred people sank off Norham
the court sentenced the former minister
the first free election was held
the border was opened
the capital fell to the alliance
a bomb destroyed the old market hall
the peace talks in Oslo broke down
""".splitlines()
PLACES = "Norham Vellmar Ostby Karst Linden Marrow Tillen Sund".split()
NOISE = """\
In {place} officials {verb} a report on prices {recent}.
Some {number} people {verb} near {place} {recent}.
A spokesman for the ministry {verb} the figures {recent}.
Traders in {place} {verb} a quiet market {recent}.
The harvest around {place} {verb} the mills until {month}.
A delegation from {place} is to arrive {soon}.
Schools in {place} will reopen {soon}.
Nothing has changed in {place} since {month}.
""".splitlines()
VERBS = "discussed published visited praised awaited described supplied examined".split()


class News(NamedTuple):
    """The articles, and the days that matter."""

    documents: list[Document]
    days: list[date]


def news(number: int = 12, length: int = 120, seed: int = 1) -> News:
    """A collection of articles over `length` days, of which `number` matter."""
    chance = random.Random(seed)
    days = sorted(START + timedelta(day) for day in chance.sample(range(length - 3), number))
    matters = dict(zip(days, chance.sample(MATTERS, number), strict=True))
    documents = []
    for offset in range(length):
        today = START + timedelta(offset)
        fresh = [day for day in days if 0 <= (today - day).days <= 1]
        for count in range(chance.randint(1, 3) + 3 * len(fresh)):
            text = " ".join(_article(today, matters, fresh, chance))
            for copy in range(4 if chance.random() < 0.03 else 1):
                name = f"{today}/{count}-{copy}"
                documents.append(Document(id=name, text=text, language="en", reference_date=str(today)))
    return News(documents, days)


def _article(today: date, matters: dict[date, str], fresh: list[date], chance: random.Random) -> Iterator[str]:
    """The sentences of one article."""
    if fresh and chance.random() < 0.8:
        day = chance.choice(fresh)
        yield f"In {chance.choice(PLACES)} {matters[day]} on {_weekday(day)}, witnesses said."
    for _ in range(chance.randint(3, 7)):
        yield chance.choice(NOISE).format(
            place=chance.choice(PLACES),
            verb=chance.choice(VERBS),
            number=chance.randint(10, 90),
            recent=chance.choice(
                [f"on {_weekday(today)}", f"on {_weekday(today - timedelta(2))}", "yesterday", "last week"]
            ),
            month=_month(today - timedelta(chance.randint(20, 300))),
            soon=f"on {_named(today + timedelta(chance.randint(3, 40)))}",
        )
    past = [day for day in matters if (today - day).days > 3]
    if past and chance.random() < 0.35:
        day = chance.choice(past)
        yield f"On {_named(day)} {matters[day]}."
    if chance.random() < 0.15:
        yield f"The war began with the attack on Karst on {_named(ANNIVERSARY)}, {ANNIVERSARY.year}."
    if chance.random() < 0.2:
        other = today - timedelta(chance.randint(3, 60))
        yield f"The question was also put on {_named(other)}, to no avail."


def _named(day: date) -> str:
    return f"{day:%B} {day.day}"


def _month(day: date) -> str:
    return f"{day:%B %Y}"


def _weekday(day: date) -> str:
    return f"{day:%A}"


def agreement(found: list[date], true: list[date]) -> float:
    """Date-F1: how well two sets of days agree."""
    both = len(set(found) & set(true))
    return 2 * both / (len(set(found)) + len(set(true))) if both else 0.0
