"""News-like text of our own, of any length: the same for the same size."""

from __future__ import annotations

import random

SENTENCES = """\
The council approved the plan on {weekday}, two weeks after the first hearing, officials said.
Work on the bridge began in {month} {year} and should end early next year.
The company reported net income of $1,204 million for the third quarter, up 12% from a year earlier.
{name} said the talks would resume in {month}, but no date has been set.
Nobody was hurt in the fire, which spread from a warehouse near the harbor to three houses.
The museum, built between 1904 and 1911, will close for repairs until the end of the month.
Prices have risen by 3.5 percent since {month}, according to figures released yesterday.
A spokeswoman declined to comment on reports that the contract may be worth 40 million euros.
The two sides met for the first time in more than ten years, and they agreed to meet again.
{name}, who has led the party for four years, is expected to step down shortly.
It was a quiet campaign, with few meetings and fewer promises than anyone remembered.
On {month} {day}, {year}, the old ferry made its last crossing with 212 passengers on board.
Farmers in the valley depend on the river, and they fear that the dam will change its course.
The court is to hear the case at 9:30 a.m. on {weekday}; a ruling could take several months.
Residents complained about noise, dust and heavy traffic on the narrow roads around the site.
"We did what we could with the money we had," {name} told reporters after the vote.
The team lost 3-1 at home and is now tenth in the table, its worst start since the 1980s.
Currently about 1,500 people work at the plant, down from 2,300 at its peak.
""".splitlines()
NAMES = ["The mayor", "Her deputy", "The minister", "The chairman", "A union leader", "The architect"]
MONTHS = ["January", "March", "April", "June", "September", "October", "December"]
WEEKDAYS = ["Monday", "Tuesday", "Thursday", "Friday", "Saturday"]


def news(size: int, seed: int = 1) -> str:
    """At least `size` characters of news, in paragraphs."""
    chance = random.Random(seed)
    parts: list[str] = []
    length = 0
    while length < size:
        sentence = chance.choice(SENTENCES).format(
            weekday=chance.choice(WEEKDAYS),
            month=chance.choice(MONTHS),
            year=chance.randint(1985, 2023),
            day=chance.randint(1, 28),
            name=chance.choice(NAMES),
        )
        parts.append(sentence + chance.choice([" ", " ", " ", "\n\n"]))
        length += len(parts[-1])
    return "".join(parts)


def articles(size: int, length: int = 3000) -> list[str]:
    """`size` characters of news in articles of `length`."""
    return [news(length, seed) for seed in range(max(1, size // length))]
