"""From sentences to events: which clause, which date, what status, which id."""

import pytest

from tests.narration import ENGLISH, events, marked
from timeline.model import Document, Timex
from timeline.narrate import narrate
from timeline.sentences import SentenceRules, sentences
from timeline.value import TimeValue


def told(text: str) -> list[tuple[str, str]]:
    return [(str(event.when), event.title) for event in events(text)[0]]


def test_a_sentence_with_two_dates_in_two_clauses_is_two_events() -> None:
    """A date governs the clause it stands in."""
    assert told("Ada Roe, who came in [May 1990|1990-05], left the firm in [1994|1994].") == [
        ("1990-05", "Ada Roe came"),
        ("1994", "Ada Roe left the firm"),
    ]


def test_the_explicit_date_governs_and_the_others_stay() -> None:
    """Two expressions in one clause are one event; the vague one only accompanies."""
    (event,), _ = events("The band [recently|PAST_REF=../2023-09-18] toured Chile in [June 2023|2023-06].")
    assert str(event.when) == "2023-06"
    assert [timex.text for timex in event.timexes] == ["June 2023", "recently"]


def test_a_sentence_without_a_date_is_undated_and_keeps_its_length() -> None:
    """A length has no place on the line."""
    dated, (event,) = events("The visit will last [four days|P4D].")
    assert (dated, event.when, event.title) == ([], None, "Visit will last four days")
    assert [timex.text for timex in event.timexes] == ["four days"]


def test_joined_expressions_count_once() -> None:
    """Of "from May to June" the event takes the whole."""
    text = "The fair ran from May to June 1951."
    whole = Timex(13, 34, "from May to June 1951", "DATE", TimeValue("1951-05/1951-06"), TimeValue("1951-05/1951-06"))
    parts = [
        Timex(18, 21, "May", "DATE", TimeValue("1951-05"), TimeValue("1951-05"), part_of=whole),
        Timex(25, 34, "June 1951", "DATE", TimeValue("1951-06"), TimeValue("1951-06"), part_of=whole),
    ]
    (event,), _ = narrate(Document(id="d", text=text), parts, ENGLISH)
    assert (str(event.when), event.title, event.timexes) == ("1951-05/1951-06", "Fair ran", (whole,))


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("happened", "The ferry sank in [May 1931|1931-05]."),
        ("happened", "The ferry sank off Cape May in [1931|1931]."),
        ("planned", "The ferry will sail in [October|2023-10]."),
        ("planned", "The ferry is to sail on [Friday|2023-09-22]."),
        ("planned", "The ferry sails on [Friday|2023-09-22]."),
        ("planned", "The ferry sails [soon|FUTURE_REF=2023-09-18/..]."),
        ("hypothetical", "The ferry might sail in [October|2023-10]."),
        ("negated", "The ferry did not sail in [May|2023-05]."),
        ("reported", "The ferry reportedly sank in [May|2023-05]."),
        ("reported", "Officials said the ferry sank in [May|2023-05]."),
    ],
)
def test_status(status: str, text: str) -> None:
    """Words of the clause, the date and the source decide."""
    assert events(text)[0][0].status == status


def test_text_is_what_stands_in_the_document() -> None:
    """The offsets of events are those of their sentences."""
    text, timexes = marked("Title\n\n“It rained,” he said. It stopped in [May|1990-05] at 3.15 p.m. in Dover.\n\nEnd.")
    dated, undated = narrate(Document(id="d", text=text), timexes, ENGLISH)
    assert [text[event.start : event.end] for event in dated + undated] == [event.text for event in dated + undated]
    assert dated[0].text == "It stopped in May at 3.15 p.m. in Dover."


def test_ids_survive_edits_elsewhere() -> None:
    """An id comes from the sentence and its date alone; the same sentence twice has two."""
    before, _ = events("The mill burned in [1850|1850]. The dam broke in [1851|1851].")
    after, _ = events("A new first sentence. The mill, too, burned in [1850|1850].\n\nThe  dam broke in [1851|1851].")
    assert before[1].id == after[1].id != before[0].id
    twice, _ = events("The dam broke in [1851|1851]. The dam broke in [1851|1851].")
    assert twice[0].id == before[1].id != twice[1].id


def test_headings_are_context_and_no_events() -> None:
    """A short line alone tells nothing by itself."""
    dated, undated = events("The northern war\n\n[1701|1701]\n\nThe king crossed the river.\n")
    assert (dated, [event.title for event in undated]) == ([], ["King crossed the river"])


@pytest.mark.parametrize(
    ("when", "text"),
    [
        ("1850", "The mill burned in [1850|1850]. Nobody was hurt."),
        ("1701", "[1701|1701]\n\nThe king crossed the river."),
        ("2023-09-18", "The king crossed the river."),
        ("2023-09-18", "The mill burned in [1850|1850].\n\nNobody was hurt."),
    ],
)
def test_infer_takes_the_date_from_the_context(when: str, text: str) -> None:
    """The sentence before in the paragraph, else the heading, else the document's date; only where asked."""
    event = events(text, infer=True)[0][-1]
    assert (str(event.when), event.inferred) == (when, True)
    assert [event.when for event in events(text)[1]] == [None]


def test_infer_invents_nothing() -> None:
    """Without any context the event stays without a date."""
    assert events("The king crossed the river.", reference_date=None, infer=True)[0] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Roe met Dr. J. P. Hale. They left.", 2),
        ("She lives in the U.S. He does not.", 2),
        ("The U.S. Senate met on Jan. 3. It rained.", 2),
        ("It cost 3.5 million. And more...  Then it stopped!", 3),
        ("“Go!” he cried. “Now.” She went.", 3),
        ("one line that was wrapped by hand at some sixty signs or so\nand goes on here. Done.", 2),
        ("- first point\n- second point\n- third point", 3),
        ("今日は雨だ。明日は晴れる。", 2),
        ("", 0),
        ("... --- ...\n\n***", 0),
    ],
)
def test_sentences(text: str, expected: int) -> None:
    """Abbreviations, initials, numbers, quotes, wrapped lines, bullets, other scripts."""
    assert len(list(sentences(text, ENGLISH.sentence))) == expected


def test_sentence_end_inside_an_expression_is_none() -> None:
    """What the tagger took as one expression stays in one sentence."""
    text = "They met on Mon. Sept. 11 in Rome."
    assert len(list(sentences(text, SentenceRules()))) == 3
    assert len(list(sentences(text, SentenceRules(), iter([(12, 25)])))) == 1


def test_ordinals_end_no_sentence_where_the_language_writes_them_with_a_point() -> None:
    """A number with a point goes on unless a word follows that begins sentences."""
    rules = SentenceRules.from_data({"sentence": {"ordinals": True, "starters": "der, die"}})
    text = "Am 3. Mai kam der 2. Brief an. Es waren 12. Die Post schloss."
    assert [text[s.start : s.end] for s in sentences(text, rules)] == [
        "Am 3. Mai kam der 2. Brief an.",
        "Es waren 12.",
        "Die Post schloss.",
    ]


def test_a_text_without_ends_is_cut() -> None:
    """No sentence is longer than the limit, and nothing is lost but spaces."""
    text = "word " * 5000
    pieces = [text[s.start : s.end] for s in sentences(text, SentenceRules())]
    assert max(map(len, pieces)) <= 2000
    assert " ".join(pieces) == text.strip()
