"""Generated text like news, of any length: always the same for the same size.

It has about 4,000 time expressions a megabyte, as news has.
"""

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
The proposal drew criticism from both sides of the aisle, though few members were willing to speak against it openly.
Critics say that the rules favor large firms over small ones and leave the poorest households with nothing at all.
"I have nothing to add to what my lawyer told the court," she said as she left the building through a side door.
The road to the village is narrow and steep, and the bus that used to connect it with the town no longer runs.
Neither the owner of the building nor the architect could be reached for comment, and their lawyers did not reply.
Officials from the two ministries disagree over who should pay for the clean-up and who should carry it out.
The committee heard from engineers, teachers, nurses and a retired judge, none of whom supported the amendment.
In the capital, shopkeepers swept up glass and counted what was left, while the police kept a discreet distance.
Unemployment remains the main concern of voters, ahead of housing, schools and the state of the hospitals.
Analysts had expected a smaller loss, and the shares fell by almost a tenth before they recovered some ground.
The orchestra plays without a conductor, which its members describe as an exercise in patience and in trust.
Supporters of the mayor point to the new library, the swimming pool and the tram line as proof of her success.
The report lists eleven recommendations, among them better lighting, lower speeds and a ban on heavy lorries.
Fishermen complain that the wind farm has driven the herring away, although biologists see no evidence for it.
Her lawyer called the charges absurd and predicted that no jury in the country would find his client guilty.
Much depends on whether the bank is ready to extend the loan, and on what it will ask the city for in return.
The old mill has been turned into flats, a bakery and a small theatre that seats no more than ninety people.
Teachers warned that classes of more than thirty pupils make it impossible to look after those who fall behind.
The opposition walked out of the chamber before the vote, leaving the government without a quorum of members.
Both teams had chances to score, but the goalkeepers were better than the forwards and the crowd grew restless.
A spokesman for the railway apologized to passengers and said that engineers were looking into what had gone wrong.
The choir sings in the old chapel, where the acoustics are better than in the hall that the city built for it.
What remains of the wall has been fenced off, and visitors are asked not to climb on it or to carry stones away.
The union wants higher wages for night shifts and better protection for those who handle chemicals at the plant.
His paintings hang in museums all over the world, yet he never earned enough from them to heat his own studio.
The dispute is about a strip of land so small that most maps of the region do not show to whom it belongs.
Parents were told to keep their children indoors and to boil water before using it for drinking or for cooking.
The prosecutor asked for the maximum sentence, arguing that the defendant had shown no sign of regret whatsoever.
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
