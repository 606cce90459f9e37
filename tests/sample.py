"""A timeline made by hand, with one event of every kind that a page has to show."""

from __future__ import annotations

from timeline import Timeline
from timeline.model import Document, Event, Problem, Timex
from timeline.value import Every, Period, Reference, TimeValue, Value

REFERENCE = "2023-09-18"
TEXT = """\
The Norhaven Bridge is currently closed to all traffic, after inspectors found a crack in one of its main cables.

A cyclist who had stopped to take a photograph reported the crack in March. Nobody at the city's works department \
answered her letter. Engineers had already closed one of the four lanes on 12 December 2022, when a hanger broke \
under the weight of the snow.

Over the past year the city has spent 4.2 million crowns on repairs. That is more than in the whole decade before. \
The painters come every summer, and the works last about six weeks.

The bridge was opened on 4 June 1931 by the mayor, Ida Lund, who crossed it on foot. It had been built from 1925 to \
1931 by some three hundred men. Around 1905 a steam ferry had taken over the crossing. Before 1900 the only way over \
the river was a ford two kilometres upstream, said to have been used since Roman legions camped there in 44 BC.

A panel of experts met recently behind closed doors. The council will vote on a loan for the new cables shortly. \
Replacing them would take four months. If the money is found, a second bridge is to be opened in the spring of 2031. \
The ferry company has offered its boats. No one has yet asked the ford."""


def timex(words: str, value: str, when: str | None = None, **more: object) -> Timex:
    """A time expression, at the offset of its words in the text."""
    made: Value
    if value.endswith("_REF"):
        made, kind = Reference(value), "DATE"
    elif value.startswith("every "):
        made, kind = Every(value.removeprefix("every ")), "SET"
    elif value.startswith("P"):
        made, kind = Period(value), "DURATION"
    else:
        made, kind = TimeValue(value), "DATE"
    place = TimeValue(when) if when else made if isinstance(made, TimeValue) else None
    start = TEXT.index(words)
    return Timex(start, start + len(words), words, kind, made, place, **more)  # type: ignore[arg-type]


def event(id: str, title: str, opening: str, *timexes: Timex, **more: object) -> Event:
    """An event of the sentence that begins with these words."""
    start = TEXT.index(opening)
    stop = min(found for mark in (". ", ".\n") if (found := (TEXT + "\n").find(mark, start)) > 0) + 1
    when = next((t.when for t in timexes if t.when), None)
    text = TEXT[start:stop]
    made: dict[str, object] = {"when": when, "title": title, "text": text, "document": "bridge.txt", **more}
    return Event(id=id, start=start, end=stop, timexes=timexes, **made)  # type: ignore[arg-type]


def timeline() -> Timeline:
    """The history of a bridge: ranges, open ends, an approximate date, a plan, lengths, a problem."""
    march = timex(
        "March",
        "2023-03",
        steps=(("anchor", "document", REFERENCE), ("missing", "year"), ("tense", "past", "reported")),
        others=(TimeValue("2024-03"),),
    )
    year = timex(
        "the past year", "P1Y", "timex3:2022-09-18/2023-09-18;unit=year", steps=(("anchor", "document", REFERENCE),)
    )
    whole = timex("from 1925 to 1931", "1925/1931")
    part = Timex(whole.start + 5, whole.start + 9, "1925", "DATE", TimeValue("1925"), TimeValue("1925"), part_of=whole)
    events = (
        event("legions", "Roman legions camp at the ford", "Before 1900", timex("44 BC", "-0043"), part),
        event("ford", "A ford is the only way over the river", "Before 1900", timex("Before 1900", "[..1899]")),
        event("ferry", "A steam ferry takes over the crossing", "Around 1905", timex("Around 1905", "1905~")),
        event("built", "Three hundred men build the bridge", "It had been built", whole),
        event(
            "opened",
            "Mayor Ida Lund opens the bridge on foot",
            "The bridge was opened",
            timex("4 June 1931", "1931-06-04"),
        ),
        event("money", "City spends 4.2 million crowns on repairs", "Over the past year", year),
        event("lane", "Engineers close one of four lanes", "Engineers had", timex("12 December 2022", "2022-12-12")),
        event("crack", "Cyclist reports a crack", "A cyclist", march),
        event(
            "letter",
            "Works department leaves her letter unanswered",
            "Nobody at",
            when=TimeValue("2023-03"),
            basis="context",
            status="reported",
        ),
        event("panel", "Experts meet behind closed doors", "A panel", timex("recently", "PAST_REF", "[..2023-09-17]")),
        event(
            "closed",
            "Norhaven Bridge closed to all traffic",
            "The Norhaven",
            timex("currently", "PRESENT_REF", REFERENCE),
        ),
        event(
            "vote",
            "Council votes on a loan for new cables",
            "The council",
            timex("shortly", "FUTURE_REF", "[2023-09-19..]"),
            status="planned",
        ),
        event(
            "second", "A second bridge opens", "If the money", timex("the spring of 2031", "2031-21"), status="planned"
        ),
    )
    undated = (
        event("more", "More than in the whole decade before", "That is more"),
        event(
            "painters",
            "The painters come",
            "The painters",
            timex("every summer", "every XXXX-SU"),
            timex("about six weeks", "P6W"),
        ),
        event("replacing", "Replacing them would take long", "Replacing them", timex("four months", "P4M")),
        event("boats", "The ferry company offers its boats", "The ferry company"),
        event("asked", "No one has asked the ford", "No one"),
    )
    place = TEXT.index("said to have")
    return Timeline(
        events=events,
        undated=undated,
        problems=(Problem('"since Roman legions" has no date of its own', "bridge.txt", place, place + 4),),
        documents=(
            Document(
                id="bridge.txt",
                text=TEXT,
                language="en",
                reference_date=REFERENCE,
                title="A crack in the Norhaven Bridge",
            ),
        ),
    )
