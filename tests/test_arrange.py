"""Order of events, merging of reports, gaps, ranking of days and events, and stable ids."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from tests.made_up_news import agreement, news
from timeline import Timeline
from timeline.arrange import arrange
from timeline.arrange.gaps import gaps
from timeline.model import Document, Event
from timeline.value import TimeValue


def event(when: str | None, document: str = "a", start: int = 0) -> Event:
    value = TimeValue(when) if when else None
    return Event(id="", when=value, title="", text="", document=document, start=start, end=start)


def build(*texts: str, date: str | None = "2023-09-18", infer: bool = False) -> Timeline:
    """A timeline of English texts, called a, b, c ..."""
    documents = [
        Document(id=name, text=text, language="en", reference_date=date)
        for name, text in zip("abcdefgh", texts, strict=False)
    ]
    return timeline.build(documents, infer=infer)


def dates_titles_and_sources(timeline: Timeline) -> list[tuple[str, str, int]]:
    """The date, the title and the number of sources of each event."""
    return [(str(event.when), event.title, len(event.sources)) for event in timeline]


# Order ---------------------------------------------------------------------------------------------------------------


def test_events_are_ordered_by_date_then_by_place() -> None:
    """At equal bounds: open starts, then coarser dates; equal dates keep the order of documents and text."""
    documents = [Document(id="b", text=""), Document(id="a", text="")]
    shuffled = [event("1940-01-01"), event("1940", "a", 7), event("1940", "b", 9), event("1940", "a", 3), event("1939")]
    timeline = arrange(shuffled, [event(None, "a", 5), event(None, "b", 8), event(None, "a", 1)], [], documents)
    assert [(str(e.when), e.document, e.start) for e in timeline] == [
        ("1939", "a", 0),
        ("1940", "b", 9),
        ("1940", "a", 3),
        ("1940", "a", 7),
        ("1940-01-01", "a", 0),
    ]
    assert [(e.document, e.start) for e in timeline.undated] == [("b", 8), ("a", 1), ("a", 5)]
    assert timeline.documents == tuple(documents)


def test_events_of_one_sentence_and_one_day_keep_their_order() -> None:
    """Though one of them may not have happened."""
    text = "Roe may resign on 4 June 1931, but the bridge opened on 4 June 1931."
    assert [event.status for event in build(text)] == ["hypothetical", "happened"]


def test_no_events_make_an_empty_timeline() -> None:
    assert len(arrange([], [], [], [])) == 0


# Merging -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "texts",
    [
        ["Ada Roe opened the Norham bridge on 4 June 1931.", "On 4 June 1931 Ada Roe opened the bridge at Norham."],
        ["The bridge was opened on 4 June 1931.", "On 4 June 1931 the mayor opened the bridge."],
        ["Ada Roe opened the Norham bridge in June 1931.", "Ada Roe opened the Norham bridge on 4 June 1931."],
        ["Ada Roe opened the Norham bridge on 4 June 1931. It rained. On 4 June 1931 the bridge was opened."],
        ["On 4 June 1931 the bridge was opened by Ada Roe. The ferry stopped. Ada Roe opened the bridge that day."],
        ["The bridge will be opened by Ada Roe on 4 June 1931.", "Ada Roe opened the bridge on 4 June 1931."],
        ["Ada Roe reportedly opened the bridge on 4 June 1931.", "Ada Roe opened the bridge on 4 June 1931."],
    ],
)
def test_two_reports_of_an_event_are_one_event_with_two_sources(texts: list[str]) -> None:
    """In other words, planned and done, or with a coarser date; the best known date and status are kept."""
    timeline = build(*texts, date="1931-06-10")
    [opened] = [event for event in timeline if "open" in event.title.lower()]
    assert str(opened.when) == "1931-06-04"
    assert opened.status == "happened"
    assert len(opened.sources) == 2
    for source in opened.sources:
        [document] = [document for document in timeline.documents if document.id == source.document]
        assert document.text[source.start : source.end] == source.text
    assert not [event for event in timeline.undated if "open" in event.title.lower()]
    assert timeline.problems == ()


@pytest.mark.parametrize(
    "texts",
    [
        # another name, another number, another outcome, another day
        ["Norham Steel reported a profit on 4 June 1931.", "Vellmar Steel reported a profit on 4 June 1931."],
        ["Flight 214 to Oslo was delayed on 4 June 1931.", "Flight 310 to Oslo was delayed on 4 June 1931."],
        ["The council of Norham met on 4 June 1931. The council of Norham met on 11 June 1931."],
        ["The council of Norham met on 4 June 1931.", "The council of Norham met on 11 June 1931."],
        ["The council of Norham met on 4 June 1931.", "The council of Norham did not meet on 4 June 1931."],
        ["Ada Roe visited Norham on 4 June 1931.", "Ada Roe's brother visited Norham on 4 June 1931."],
        # what comes back every year
        ["Norham won the cup in 1931.", "Norham won the cup in 1932."],
        ["Norham won the cup on Monday.", "Norham won the cup on Tuesday."],
        ["Norham won the cup in 1931. Norham won the cup in 1932. Norham won the cup in 1933."],
        [
            "The server crashed on 4 June 1999. The server crashed on 5 June 1999. The server crashed on 7 June 1999. "
            "The server crashed on 9 June 1999."
        ],
        # two clauses of one sentence
        ["Ada Roe opened the bridge on 4 June 1931 and Ada Roe opened the tunnel on 4 June 1931."],
    ],
)
def test_different_events_are_not_merged(texts: list[str]) -> None:
    """However similar their words are."""
    timeline = build(*texts)
    assert len(timeline) >= 2
    assert all(len(event.sources) == 1 for event in timeline)
    assert timeline.problems == ()


@pytest.mark.parametrize(
    "texts",
    [
        ["A stone lion was set up at the gate in 1702. A stone lion was set up at the gate in 1911."],
        ["The ferry Lund sank off Norham on 4 June 1931. It rained. The ferry Lund sank off Norham on 9 May 1951."],
        ["The bridge was opened on 4 June 1931. It was widened. The bridge was opened on 4 August 1931."],
        ["The brig Dorothea sank off Norham in 1901.", "In 1980 the brig Dorothea sank off Norham."],
        ["Ann Roe was born in Norham in 1650.", "Ann Roe was born in Norham in 1790. The mill burned in 1990."],
    ],
)
def test_what_happens_once_is_told_twice_if_the_dates_are_far_apart(texts: list[str]) -> None:
    """Two acts, or two things or people of one name; in one document sooner than in two."""
    timeline = build(*texts)
    assert all(len(event.sources) == 1 for event in timeline)
    assert not any("different dates" in problem.message for problem in timeline.problems)


@pytest.mark.parametrize(
    ("texts", "dates"),
    [
        (["The bridge was opened on 4 June 1931.", "The bridge was opened on 6 June 1931."], ["4 June", "6 June"]),
        (
            ["The bridge was opened on 4 June 1931.", "On 6 June 1931 the mayor opened the bridge."],
            ["4 June", "6 June"],
        ),
        (
            ["The Treaty of Norham was signed on 5 May 1950.", "On 6 May 1950 the Treaty of Norham was signed."],
            ["5", "6"],
        ),
        (["Ada Roe died in 1931. Her house was sold. Ada Roe died in 1934."], ["1931", "1934"]),
        (
            ["The brig Dorothea sank off Norham in 1901.", "In 1909 the brig Dorothea sank off Norham."],
            ["1901", "1909"],
        ),
        (
            [
                "Troops left the old fort at Norham on 4 June 1931.",
                "On 5 June 1931 troops left the old fort at Norham.",
            ],
            ["4 June 1931", "5 June 1931"],
        ),
    ],
)
def test_conflicting_dates_are_one_event_and_a_problem(texts: list[str], dates: list[str]) -> None:
    """Where the act happens only once, or two documents describe it at length."""
    timeline = build(*texts)
    assert [len(event.sources) for event in timeline] == [2]
    [problem] = timeline.problems
    assert all(date in problem.message for date in dates)
    assert problem.document == "ab"[len(texts) - 1]
    assert texts[-1][problem.start : problem.end] == timeline[0].retold[0].text


def test_what_is_long_ago_is_dated_less_exactly() -> None:
    """Up to a tenth of the time since the latest date; two documents can still mean one founding."""
    texts = ["The abbey of Norham was founded in 1104.", "In 1172 the abbey of Norham was founded."]
    assert [len(event.sources) for event in build(*texts, date="1300-01-01")] == [1, 1]
    assert [len(event.sources) for event in build(*texts, date="2023-09-18")] == [2]


def test_the_date_that_most_documents_give_is_used() -> None:
    """The first date where as many documents give each."""
    one, other = "Ada Roe opened the mill on 4 June 1931.", "Ada Roe opened the mill on 9 June 1931."
    third = "The mill was opened by Ada Roe on 9 June 1931."
    assert str(build(one, other)[0].when) == "1931-06-04"
    assert str(build(one, other, third)[0].when) == "1931-06-09"


def test_the_title_that_most_documents_attest_is_shown() -> None:
    """Of two documents none has a majority; words that stand in a sentence attest those of a title, too."""
    one = "On 4 June 1931 the ferry Anna sank near Norham."
    other = "In June 1931 the ferry Anna sank off Norham with eleven passengers."
    third = "With eleven passengers the ferry Anna sank in June 1931."
    two = build(one, other)
    assert [(event.title, str(event.when)) for event in two] == [("Ferry Anna sank near Norham", "1931-06-04")]
    for texts in ((one, other, third), (third, one, other)):
        [found] = build(*texts)
        assert len(found.sources) == 3
        assert str(found.when) == "1931-06-04"
        assert found.title == "Ferry Anna sank off Norham with eleven passengers"
        assert found.text == one


@pytest.mark.parametrize(
    "texts",
    [
        ["Rebels took Norham on 4 June 1931.", "Norham was taken by rebels on 4 June 1931."],
        ["Ferry Lund runs aground off Norham\n\nThe ferry Lund ran aground off Norham on 4 June 1931 in fog."],
        ["Ada Roe was rescued on 4 June 1931.", "Ada Roe was rescued off the coast of Norham by two men in June 1931."],
    ],
)
def test_headlines_and_short_reports_are_merged(texts: list[str]) -> None:
    """Irregular verbs; a headline without a date; fewer words, or a coarser date."""
    timeline = build(*texts)
    assert [len(event.sources) for event in timeline] == [2]
    assert str(timeline[0].when) == "1931-06-04"
    assert timeline.undated == timeline.problems == ()


def test_a_sentence_that_only_refers_to_an_event_is_merged_with_it() -> None:
    """A sentence about another visit is not."""
    text = (
        "The foreign minister, Ada Roe, is currently in Oslo for talks. This visit follows a quarrel about fish. "
        "The mayor received Ben Hale in May 2022. Ada Roe's visit comes as the herring stays away. "
        "Ben Hale's visit comes as a surprise."
    )
    for infer in (False, True):
        timeline = build(text, infer=infer)
        [visit] = [event for event in timeline if "Oslo" in event.title]
        assert [source.text[:15] for source in visit.retold] == ["Ada Roe's visit"]
        assert any("surprise" in event.text for event in (*timeline, *timeline.undated))


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("de", ["Die Brücke wurde am 4. Juni 1931 eröffnet.", "Am 4. Juni 1931 eröffnete der Rat die Brücke."]),
        ("fr", ["Le pont a été inauguré le 4 juin 1931.", "Le maire inaugura le pont le 4 juin 1931."]),
        ("es", ["El puente fue inaugurado el 4 de junio de 1931.", "El 4 de junio de 1931 el puente fue inaugurado."]),
        ("de", ["Ada Roe ist derzeit in Rom. Dieser Besuch folgt auf Streit. Es regnet. Roes Besuch folgt auf Jahre."]),
    ],
)
def test_reports_in_other_languages_are_merged(language: str, texts: list[str]) -> None:
    """By the endings and words of the language file; without a file, by the words alone."""
    documents = [Document(id=text, text=text, language=language, reference_date="1931-09-09") for text in texts]
    [event] = timeline.build(documents)
    assert len(event.sources) == 2


def test_conflicting_dates_name_documents_as_every_format_does() -> None:
    """By the title; with the file where another has the same title, by the file where there is none."""
    texts = ["The Treaty of Norham was signed on 5 May 1950.", "On 6 May 1950 the Treaty of Norham was signed."]
    for titles, called in (
        (("The Gazette", "The\nHerald "), ("The Gazette", "The Herald")),
        (("The Gazette", "The Gazette"), ("The Gazette (0.txt)", "The Gazette (1.txt)")),
        ((None, "The Herald"), ("0.txt", "The Herald")),
    ):
        documents = [
            Document(id=f"{number}.txt", text=text, title=title, language="en")
            for number, (text, title) in enumerate(zip(texts, titles, strict=True))
        ]
        tl = timeline.build(documents)
        [problem] = tl.problems
        assert problem.message.endswith(f"5 May 1950 ({called[0]}) and 6 May 1950 ({called[1]})")
        assert (tl | timeline.build(documents[:1])).problems == tl.problems
        for format in ("html", "md"):
            assert all(name in tl.render(format).replace("\\", "") for name in called)


def test_merging_again_changes_nothing() -> None:
    """In whatever order the events are given."""
    texts = ["Ada Roe opened the Norham bridge on 4 June 1931. It rained.", "On 4 June 1931 Ada Roe opened the bridge."]
    texts += ["The bridge was opened by Ada Roe on 7 June 1931. It rained.", "The bridge at Norham was opened in 1931."]
    once = build(*texts)
    reading = [problem for problem in once.problems if "different dates" not in problem.message]
    assert arrange(once.events, once.undated, reading, once.documents) == once
    assert arrange(once.events[::-1], once.undated[::-1], reading, once.documents) == once


SENTENCES = st.lists(
    st.sampled_from(
        [
            "Ada Roe opened the bridge in 1931.",
            "The bridge was opened by Ada Roe in May 1931.",
            "Ada Roe died in 1934.",
            "Ada Roe died on 4 June 1935.",
            "The dam at Norham broke yesterday.",
            "The dam broke.",
            "This visit was short.",
            "Norham won the cup in 1950.",
            "Norham won the cup in 1951.",
        ]
    ),
    max_size=8,
)


@given(st.lists(SENTENCES, max_size=4), st.booleans())
@settings(max_examples=150, deadline=None)
def test_merging_keeps_every_source_once(texts: list[list[str]], infer: bool) -> None:
    timeline = build(*(" ".join(sentences) for sentences in texts), infer=infer)
    places = [(s.document, s.start) for event in (*timeline, *timeline.undated) for s in event.sources]
    assert sorted(places) == sorted(
        ("abcd"[number], sum(len(before) + 1 for before in sentences[:place]))
        for number, sentences in enumerate(texts)
        for place in range(len(sentences))
    )


# Gaps ----------------------------------------------------------------------------------------------------------------


def test_a_long_gap_is_a_problem() -> None:
    """Compared with the other gaps: years among weeks, but not weeks among weeks, and not on a short timeline."""
    weeks = [event(f"1940-{month:02}-{day:02}") for month in range(1, 8) for day in (3, 11, 20)]
    assert gaps(weeks) == []
    [problem] = gaps([*weeks, event("1946-03-01"), event("1946-03-09")])
    assert "1940-07-21 to 1946-02-28" in problem.message
    assert gaps([event("1900"), event("1901"), event("1980")]) == []


def test_an_event_that_lasts_leaves_no_gap() -> None:
    weeks = [event(f"1940-{month:02}-{day:02}") for month in range(1, 8) for day in (3, 11, 20)]
    assert gaps([*weeks, event("1940-06/1946-02"), event("1946-03-01")]) == []


def test_build_reports_gaps() -> None:
    """The problem has no place in a document."""
    animals = "cat dog cow hen pig rat owl fox bee ant elk eel cod yak ram".split()
    text = " ".join(f"On {3 * place + 2} May 1940 a {animal} came." for place, animal in enumerate(animals[:9]))
    text += " ".join(f" On {3 * place + 2} June 1940 a {animal} came." for place, animal in enumerate(animals[9:]))
    assert build(text).problems == ()
    [problem] = build(f"{text} In 1990 a tourist came.").problems
    assert (problem.document, problem.start) == (None, None)


# Ranking -------------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_important_days_are_found_among_the_noise() -> None:
    """Generated news: days that later articles refer to, among announcements, copies and an anniversary."""
    agreements = []
    for seed in (1, 2, 3):
        made = news(seed=seed)
        built = timeline.build(made.documents)
        days = [day.to_date() for day in built.days(len(made.days))]
        agreements.append(agreement(days, made.days))
        assert built.days(3) == built.days(12)[:3]
    assert sum(agreements) / 3 > 0.8


def test_days_do_not_depend_on_the_order_of_documents() -> None:
    """Nor are there more days than the documents have."""
    documents = news(number=4, length=20).documents
    assert timeline.build(documents).days(5) == timeline.build(documents[::-1]).days(5)
    assert len(timeline.build(documents).days(10_000)) < 200
    assert Timeline().days(3) == []
    with pytest.raises(ValueError, match="cannot give -1 days"):
        Timeline().days(-1)


def test_top_ranks_by_sources_then_by_certainty() -> None:
    """Events of many sources, then stated ones that have happened; further events of a day count less."""
    timeline = build(
        "Ada Roe opened the Norham bridge on 4 June 1931. A cat may have been seen on 5 June 1931.",
        "On 4 June 1931 Ada Roe opened the bridge at Norham. Flowers were sold in 1931.",
        "Ada Roe opened the Norham bridge in June 1931. Recently it rained.",
    )
    first, *others = timeline.top(10)
    assert len(first.sources) == 3
    assert len(others) == len(timeline) - 1
    assert others[0].title == "Flowers were sold"
    assert timeline.top(1) == [first]
    assert timeline.top(0) == Timeline().top(3) == []


# Ids -----------------------------------------------------------------------------------------------------------------

THINGS = "the mill burned;the dam broke;a fair began;the king died;two ships sank;the bell cracked;a school opened"
PIECES = [f"In {year} {thing}." for year, thing in enumerate(THINGS.split(";"), 1850)]


@given(st.permutations(PIECES), st.integers(0, 6), st.sampled_from(["", "In 1900 it snowed. ", "Nobody came.\n\n"]))
@settings(max_examples=100, deadline=None)
def test_ids_stay_the_same_when_other_sentences_change(pieces: list[str], place: int, instead: str) -> None:
    """One sentence is removed, replaced, or moved to a paragraph of its own."""
    before = {event.text: event.id for event in build(" ".join(pieces))}
    edited = [*pieces[:place], *([instead.strip()] if instead else []), *pieces[place + 1 :]]
    after = {event.text: event.id for event in build(" ".join(edited))}
    assert len(set(before.values())) == len(before) == len(PIECES)
    for text in {*before} & {*after}:
        assert before[text] == after[text]


def test_ids_stay_the_same_when_the_date_is_resolved_differently() -> None:
    one, other = (build("The mill burned in March.", date=date) for date in ("2023-09-18", "2024-09-18"))
    assert one[0].when != other[0].when
    assert one[0].id == other[0].id


@pytest.mark.parametrize(
    "text",
    [
        "4 May 2018: Patient A was seen.\n4 May 2018: Patient B was seen.\n",
        "Room 3 was painted on 7 May 2010. Room 4 was painted on 7 May 2010.",
        "2021-02-03T08:15:30Z pump switched on\n2021-02-03T08:15:30Z pump switched off\n",
        "The baker opened a shop on 7 May 2010. The butcher opened a shop on 7 May 2010.",
    ],
)
def test_events_that_differ_in_one_decisive_word_are_two(text: str) -> None:
    assert len(timeline.build(text, language="en")) == 2


def test_in_a_history_a_day_makes_no_event_important() -> None:
    """Where most dates are years, the place in the text decides, and what the text tells most of."""
    text = (
        "The priory of Alne was founded in 1130. The priory burned in 1216. The priory got a tower in 1340. "
        "A fair was held at the bridge on 3 May 1402. The priory was dissolved in 1539."
    )
    assert [event.when.timex3 for event in build(text).top(3) if event.when] == ["1130", "1340", "1216"]
