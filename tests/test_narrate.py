"""From sentences to events: clauses, the date of each, its status and its id."""

import pytest

import timeline
from tests.narration import ENGLISH, events, marked
from timeline import build
from timeline.language.sentence_ends import SentenceRules
from timeline.model import Document, Timex
from timeline.narrate import narrate
from timeline.narrate.sentences import sentences
from timeline.value import TimeValue


def dates_and_titles(text: str) -> list[tuple[str, str]]:
    """The date and the title of each event of a marked text."""
    return [(str(event.when), event.title) for event in events(text)[0]]


def test_a_sentence_with_two_dates_in_two_clauses_is_two_events() -> None:
    """Each date belongs to the clause it stands in."""
    assert dates_and_titles("Ada Roe, who came in [May 1990|1990-05], left the firm in [1994|1994].") == [
        ("1990-05", "Ada Roe came"),
        ("1994", "Ada Roe left the firm"),
    ]


def test_a_coordinated_clause_with_a_date_is_an_event_of_its_own() -> None:
    """The date belongs to the clause after "and", with commas around it or without."""
    assert dates_and_titles(
        "Iraq blamed Iran in [May|2023-05], and, on [2 June|2023-06-02], Roe left. Ann ran, and in [July|2023-07], won."
    ) == [
        ("2023-05", "Iraq blamed Iran"),
        ("2023-06-02", "Roe left"),
        ("2023-07", "Ann won"),
    ]


def test_a_participle_with_a_date_is_an_event_of_its_own() -> None:
    """Where it stands between the subject and the verb."""
    assert dates_and_titles("The yard, founded in [1937|1937], employed nine men in [1970|1970].") == [
        ("1937", "Yard founded"),
        ("1970", "Yard employed nine men"),
    ]


def test_the_explicit_date_of_a_clause_wins_over_a_vague_one() -> None:
    """The clause is one event, and keeps both expressions."""
    (event,), _ = events("The band [recently|PAST_REF=../2023-09-18] toured Chile in [June 2023|2023-06].")
    assert str(event.when) == "2023-06"
    assert [timex.text for timex in event.timexes] == ["June 2023", "recently"]


def test_a_length_gives_no_date() -> None:
    """The event is undated, and keeps the expression."""
    dated, (event,) = events("The visit will last [four days|P4D].")
    assert (dated, event.when, event.title) == ([], None, "Visit will last four days")
    assert [timex.text for timex in event.timexes] == ["four days"]


def test_a_range_is_one_expression_of_its_event() -> None:
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
        ("reported", "According to officials, the ferry sank in [May|2023-05]."),
        ("reported", "The ferry sank in [May|2023-05], according to officials."),
        ("planned", "Officials said the ferry would sail in [October|2023-10]."),
        ("happened", "The planned voyage was put off in [May|2023-05]."),
        ("happened", "The owner declined to comment in [May|2023-05]."),
        ("happened", "Not only the ferry sank in [May|2023-05]."),
        ("happened", 'The valve was set to "open" in [May|2023-05].'),
        ("happened", "The heating was set to 19 degrees in [May|2023-05]."),
        ("planned", "The ferry was set to sail in [May|2023-05]."),
        ("happened", "Two sailings were cancelled in [May|2023-05] due to fog."),
        ("happened", "Due to fog, the ferry turned back in [May|2023-05]."),
        ("planned", "The ferry is now due to sail in [October|2023-10]."),
        ("happened", "The board had already received two offers on [2 October|2023-10-02]."),
        ("planned", "The board had announced a sale for [2 October|2023-10-02]."),
        ("planned", "The board resolved to sell the ferry on [2 October|2023-10-02]."),
    ],
)
def test_status_comes_from_the_words_the_date_and_the_source(status: str, text: str) -> None:
    assert events(text)[0][0].status == status


def test_the_text_of_an_event_is_that_of_the_document() -> None:
    """The offsets of an event are those of its sentence."""
    text, timexes = marked("Title\n\n“It rained,” he said. It stopped in [May|1990-05] at 3.15 p.m. in Dover.\n\nEnd.")
    dated, undated = narrate(Document(id="d", text=text), timexes, ENGLISH)
    assert [text[event.start : event.end] for event in dated + undated] == [event.text for event in dated + undated]
    assert dated[0].text == "It stopped in May at 3.15 p.m. in Dover."


def test_events_of_one_sentence_have_its_whole_text() -> None:
    """Each has the offsets of its own clause."""
    text, timexes = marked("Ada, who came in [2009|2009], was hired in [2010|2010] and fired in [2015|2015].")
    dated, _ = narrate(Document(id="d", text=text), timexes, ENGLISH)
    assert [(str(event.when), text[event.start : event.end]) for event in dated] == [
        ("2009", "who came in 2009"),
        ("2010", "Ada, who came in 2009, was hired in 2010"),
        ("2015", "fired in 2015."),
    ]
    assert [(text[slice(*event.whole)], event.text) for event in dated] == [(text, text)] * 3


def test_ids_survive_edits_elsewhere() -> None:
    """An id depends only on the sentence and its date; a repeated sentence has two ids."""
    before, _ = events("The mill burned in [1850|1850]. The dam broke in [1851|1851].")
    after, _ = events("A new first sentence. The mill, too, burned in [1850|1850].\n\nThe  dam broke in [1851|1851].")
    assert before[1].id == after[1].id != before[0].id
    twice, _ = events("The dam broke in [1851|1851]. The dam broke in [1851|1851].")
    assert twice[0].id == before[1].id != twice[1].id


def test_headings_are_no_events() -> None:
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
def test_infer_takes_the_date_from_the_nearest_context(when: str, text: str) -> None:
    """The sentence before in the paragraph, else the heading, else the document's date; only where `infer` is set."""
    event = events(text, infer=True)[0][-1]
    assert (str(event.when), event.inferred) == (when, True)
    assert [event.when for event in events(text)[1]] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two years after the fire of 1923 the hall was rebuilt.", ["1925"]),
        ("Two years after the fire he moved to Rome in 1950.", ["1950"]),
        ("He left the firm a year before the war broke out in 1914.", ["1913", "1914"]),
        ("Six weeks after the opening on 3 May 1990 the roof fell in.", ["1990-06-14"]),
        ("The club was dissolved six months after its fair of May 1920.", ["1920-11"]),
        ("The club was dissolved six months after its fair of 1920.", ["1920"]),
        ("Twenty years from 1998 the prize was forgotten.", ["2018"]),
        ("Two years before, in 1921, a fire had destroyed the hall.", ["1921"]),
        ("The law of 1850 was amended in 1900.", ["1900"]),
        ("Ada Roe (b. 1850) opened the mill in 1899.", ["1899"]),
        ("Karl Bly (12 May 1820 – 3 June 1890) was elected mayor in 1860.", ["1860"]),
        ("Karl Bly (1820–1890) built the mill.", []),
        ("The Salt War (1820–1840) ruined the town.", ["1820/1840"]),
        ("They had two sons: Karl (born 12 May 1820); Otto (born 1823).", ["1820-05-12", "1823"]),
        ("The firm was founded in 1900 in York, sold to Hobbs in 1950 and closed in 1990.", ["1900", "1950", "1990"]),
        ("He was born on 3 May 1850 in Hull, moved to Leeds in 1871 and died in 1920.", ["1850-05-03", "1871", "1920"]),
        ("The council approved the minutes of 24 March 1990.", []),
        ("The 1881 census was found in the attic.", []),
        ("The 1908 flood destroyed the mill.", ["1908"]),
        ("The book appeared in the catalogue of 1850.", []),
        ("The firm has been known since 1985, when it opened a pier.", ["1985", "1985/.."]),
    ],
)
def test_a_clause_is_dated_by_its_own_time_only(text: str, expected: list[str]) -> None:
    """Lengths are counted from the date after them; years of a life and the year of a law date nothing."""
    assert [str(event.when) for event in build(text, reference_date="2021-03-31")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1913, the mill closed in March and opened again in June.", ["1913-03", "1913-06"]),
        ("The mill closes at 6 p.m.; it was opened on 2 May 1988.", ["1988-05-02", "timex3:2021-03-31T18:00"]),
        ("1698 Earl Otto moves into Hallingen\n1702 The castle burns down", ["1698", "1702"]),
    ],
)
def test_each_clause_and_each_line_has_its_own_date(text: str, expected: list[str]) -> None:
    """The finer date of a clause counts; each clause and each line that begins with a year has its own."""
    assert [str(event.when) for event in build(text, reference_date="2021-03-31")] == expected


def test_a_sentence_that_ends_with_its_verb_is_read() -> None:
    """ "was" stands after a comma, without a full stop."""
    built = build("Ann Roe, in May 2001, the mayor she was", reference_date="2021-03-31")
    assert [problem.message for problem in built.problems] == []


def test_a_deadline_in_the_future_is_planned() -> None:
    [event] = build("The buyer must pay no later than 15 July 2022.", reference_date="2022-06-15")
    assert (str(event.when), event.status) == ("../2022-07-15", "planned")


def test_a_future_date_with_a_past_verb_is_not_planned() -> None:
    """A problem reports it."""
    built = build("The hall was sold on 3 June 2030. It will be opened on 4 June 2030.", reference_date="2021-03-31")
    assert [event.status for event in built] == ["happened", "planned"]
    assert [problem.message.partition(" comes")[0] for problem in built.problems] == ["“3 June 2030”"]


def test_infer_without_context_gives_no_date() -> None:
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
        ("A headline of more than forty-five characters, as they are\nIt rained in Rome.\nThen it stopped.", 3),
        ("It sold phones. iPhone users left. pH was 7.", 3),
        ("今日は雨だ。明日は晴れる。", 2),
        ("Carthage fell in 146 BC. Scipio sailed home.", 2),
        ("A mound was raised in the 31st century BC. Between 2700 and 2600 BC a ring of nine posts was put up.", 2),
        ("The town fell in 586 B.C. Between the rivers a new one of brick was built.", 2),
        ("In 44 B.C. Caesar died.", 1),
        ("The train left at 5 p.m. Porters went home.", 2),
        ("The train left at 5 p. m. Monday for Rome.", 1),
        ("The call came at noon EST. Nobody heard it.", 2),
        ("She ran the mill for Hobbs Ltd. Cotton prices fell.", 2),
        ("Hobbs Ltd. Director Ann Roe left.", 1),
        ("They sold it to Hobbs Ltd. Director Ann Roe left.", 1),
        ("He bought a mill in 1931.[3] In 1938 he sold it.[4][5] It burnt.", 3),
        ("He bought a mill in the town.3 In May he sold it.² It burnt.", 3),
        ("Ann was born abt. 1850 in Hull and died bef. 1900 (bur. Rome, est. 1900).", 1),
        ("", 0),
        ("... --- ...\n\n***", 0),
    ],
)
def test_text_is_split_into_sentences(text: str, expected: int) -> None:
    """Abbreviations, initials, numbers, quotes, wrapped lines, bullets, other scripts."""
    assert len(list(sentences(text, ENGLISH.sentence))) == expected


def test_no_sentence_ends_inside_an_expression() -> None:
    text = "They met on Mon. Sept. 11 in Rome."
    assert len(list(sentences(text, SentenceRules()))) == 3
    assert len(list(sentences(text, SentenceRules(), iter([(12, 25)])))) == 1


def test_ordinals_with_a_full_stop_end_no_sentence() -> None:
    """Except before a word that begins sentences."""
    rules = SentenceRules.from_data({"sentence": {"ordinals": True, "starters": "der, die"}})
    text = "Am 3. Mai kam der 2. Brief an. Es waren 12. Die Post schloss."
    assert [text[s.start : s.end] for s in sentences(text, rules)] == [
        "Am 3. Mai kam der 2. Brief an.",
        "Es waren 12.",
        "Die Post schloss.",
    ]


def test_a_text_without_sentence_ends_is_cut_between_words() -> None:
    """No piece is longer than the limit."""
    text = "word " * 5000
    pieces = [text[s.start : s.end] for s in sentences(text, SentenceRules())]
    assert max(map(len, pieces)) <= 2000
    assert " ".join(pieces) == text.strip()


@pytest.mark.parametrize(
    ("when", "text"),
    [
        # present tense: the document's date, whatever the sentence before is about
        ("2023-09-18", "The mill burned in [1850|1850]. It is a museum."),
        ("2023-09-18", "The strike began on [9 September|2023-09-09]. Miners want higher wages."),
        # reporting verbs: the document's date, whatever the event reported
        ("2023-09-18", "Fires raged.\n\nRain fell.\n\nThe mill burned on [2 June|2023-06-02]. Ada Roe said nothing."),
        ("1850", "The mill burned in [1850|1850]. The owner said nothing."),
        # the day in the lead holds for the rest of the news
        ("2023-09-16", "The mill burned on [Saturday|2023-09-16].\n\nThe roof fell in. The owner said nothing."),
        ("2023-09-18", "The mill burned [last month|2023-08].\n\nThe roof fell in."),
        # the year in a headline dates nothing if it is the document's own
        ("2023-09-16", "Best mills of [2023|2023]\n\nThe mill burned on [Saturday|2023-09-16].\n\nThe roof fell in."),
        # open ranges and future dates do not date past events
        ("2023-09-18", "The mill has run since [1850|1850/..]. The owner died."),
        ("2023-09-18", "The mill will close in [May|2024-05]. The owner died."),
        ("2024-05", "The mill will close in [May|2024-05]. The workers will get nothing."),
    ],
)
def test_infer_chooses_the_context_by_tense_and_attribution(when: str, text: str) -> None:
    """Tense, who says so, and the day of the news decide which date of the context it is."""
    event = max(events(text, infer=True)[0], key=lambda event: event.start)
    assert (str(event.when), event.inferred) == (when, True)


STORY = (
    "The mill was built in 1850, sold in 1861, rebuilt in 1872, and closed in 1883. It was a school from 1890 to 1899."
)


@pytest.mark.parametrize(
    ("when", "sentence"),
    [
        ("1912", "The owner died."),
        ("1912", "A crowd watched the fire from the bridge."),
        (None, "His sons lived there until the elder one came of age."),
        (None, "The younger son kept it for six years."),
        (None, "The tower is the oldest of the valley."),
        (None, "The town has bought the ruins."),
        (None, "The ruins will be sold."),
        (None, "Before the wedding he had sold the pond."),
        (None, "The brothers often quarrelled."),
    ],
)
def test_infer_in_a_story_dates_completed_events_only(when: str | None, sentence: str) -> None:
    """Not sentences with a vague time, general statements, present states or future events."""
    built = build(f"{STORY}\n\nThe mill burned down in 1912. {sentence}", reference_date="2021-03-31", infer=True)
    assert [str(event.when) for event in built if event.basis == "context"] == ([when] if when else [])


def test_infer_dates_the_first_sentence_of_news_by_its_lead() -> None:
    """Though the day is named only in the next paragraph."""
    first, _ = events("The roof fell in.\n\nThe mill burned on [Saturday|2023-09-16].", infer=True)[0]
    assert (str(first.when), first.inferred) == ("2023-09-16", True)


def test_infer_adds_an_event_for_the_announcement() -> None:
    """The announcement is of the document's day; the announced event has its own date."""
    text = "The mayor announced that the bridge would open in [May 2024|2024-05]."
    assert [(str(event.when), event.title, event.inferred) for event in events(text, infer=True)[0]] == [
        ("2024-05", "Mayor: Bridge would open", False),
        ("2023-09-18", "Mayor announced that the bridge would open", True),
    ]
    assert len(events(text)[0]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The [recent|PAST_REF=../2023-09-18] floods worry the farmers.",
        "It is [the future|FUTURE_REF=2023-09-18/..] of farming.",
    ],
)
def test_a_vague_word_within_a_noun_phrase_dates_nothing(text: str) -> None:
    """ "recent" in "the recent floods" dates neither the floods nor the clause."""
    dated, (event,) = events(text)
    assert (dated, event.when, len(event.timexes)) == ([], None, 1)


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (
            "2023-35",
            "Profit rose in [the third quarter|2023-35] to $3 million from $2 million [a year earlier|2022-35].",
        ),
        ("2023-02", "The shop led in [February|2023-02], according to figures of [April|2023-04]."),
        ("1987", "In [1987|1987] Orm sold the mill built in [1911|1911]."),
        ("PAST", "Orm [recently|PAST_REF=../2023-09-18] sold the mill built in [1911|1911]."),
    ],
)
def test_a_date_of_something_else_does_not_date_the_clause(when: str, text: str) -> None:
    """Of a comparison, of a source, or of when a thing was made."""
    (event,), _ = events(text)
    assert str(event.when) == when.replace("PAST", "../2023-09-18")


def test_a_date_of_comparison_dates_nothing() -> None:
    dated, (event,) = events("Profit rose to $3 million from $2 million [a year earlier|2022-35].")
    assert (dated, event.when) == ([], None)
    assert dates_and_titles("At [noon|2023-09-18] Roe compared the two versions.") == [
        ("2023-09-18", "Roe compared the two versions")
    ]


def test_the_sentence_after_a_colon_gives_the_title() -> None:
    """The text of the event is the sentence with the colon."""
    (event,), _ = events("The Courier wrote on [Monday|2023-09-11]:\n\nThe bridge is a ruin.")
    assert (event.title, event.text) == ("Courier: Bridge is a ruin", "The Courier wrote on Monday:")


def test_lines_that_begin_with_a_time_are_events() -> None:
    """In chronicles and logs, whatever else is on the line."""
    chronicle = (
        "[1850|1850/1853] The canal is dug by the men of the town and the villages\n[c. 1870|1870~] - steam came in"
    )
    assert dates_and_titles(chronicle) == [
        ("1850/1853", "Canal is dug by the men of the town and the villages"),
        ("1870~", "Steam came in"),
    ]


def test_each_date_of_a_list_is_an_event() -> None:
    timeline_ = timeline.build("The valley was flooded in 1953, 1962, and 1978.", language="en")
    assert [(str(event.when), event.title) for event in timeline_] == [
        (year, "Valley was flooded") for year in ("1953", "1962", "1978")
    ]


def test_birth_and_death_on_one_line_are_two_events() -> None:
    timeline_ = timeline.build("Mary Dale, b. 12 Apr 1822, d. 9 May 1890.", language="en")
    assert [(str(event.when), event.title) for event in timeline_] == [
        ("1822-04-12", "Mary Dale b."),
        ("1890-05-09", "Mary Dale d."),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Prices fell to their lowest level since 1992."),
        ("en", "It was the first win since May 2003."),
        ("de", "Die Arbeitslosigkeit sank auf den tiefsten Stand seit 1992."),
        ("fr", "C'est le premier but depuis 1992."),
    ],
)
def test_since_in_a_superlative_does_not_date_the_clause(language: str, text: str) -> None:
    built = timeline.build(timeline.Document(id="d", text=text, language=language, reference_date="2020-05-05"))

    assert not built.events
    assert [timex.type for event in built.undated for timex in event.timexes] == ["DATE"]


def test_since_with_a_present_perfect_gives_an_open_range() -> None:
    (event,) = timeline.build("The club has played there since 1992.", language="en")

    assert str(event.when) == "1992/.."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The clerk was arrested on 3 May 2018, charged on 5 May 2018 and released on 1 July 2020.",
            [("2018-05-03", "Clerk was arrested"), ("2018-05-05", "Clerk charged"), ("2020-07-01", "Clerk released")],
        ),
        (
            "They met in 1990, married in 1992, divorced in 1999.",
            [("1990", "They met"), ("1992", "They married"), ("1999", "They divorced")],
        ),
        ("I started school in 1990 and finished in 2002.", [("1990", "I started school"), ("2002", "I finished")]),
        ("The yard, founded in 1937, was sold in 1950.", [("1937", "Yard founded"), ("1950", "Yard was sold")]),
        (
            "We walk to Rye on Friday and ride home on Tuesday.",
            [("2021-04-02", "We walk to Rye"), ("2021-04-06", "We ride home")],
        ),
        (
            "The ferry departs on Friday and returns on Sunday.",
            [("2021-04-02", "Ferry departs"), ("2021-04-04", "Ferry returns")],
        ),
        (
            "The mill was sold in 1950, resold in 1952 and rebuilt in 1960.",
            [("1950", "Mill was sold"), ("1952", "Mill resold"), ("1960", "Mill rebuilt")],
        ),
        (
            "Der Hof wurde 1890 gebaut, im Mai 1920 verkauft und am 3. Juni 1944 zerstört.",
            [("1890", "Hof wurde gebaut"), ("1920-05", "Hof wurde verkauft"), ("1944-06-03", "Hof wurde zerstört")],
        ),
    ],
)
def test_each_verb_of_a_chain_is_an_event_with_its_own_date(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(str(event.when), event.title) for event in build(text, reference_date="2021-03-31")] == expected


def test_a_present_state_is_undated() -> None:
    """Except where it begins the news, or belongs to these days."""
    firm = timeline.Document(
        id="firm", text="The firm was founded in 1962. Today the firm has 30 employees.", reference_date="2019-06-12"
    )
    assert [event.title for event in timeline.build(firm)] == ["Firm was founded"]
    lead = timeline.Document(id="lead", text="The envoy is currently in Malta.", reference_date="2019-06-12")
    assert [event.title for event in timeline.build(lead)] == ["Envoy is in Malta"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Die Kapelle stammt aus dem 14. Jahrhundert.", "13XX"),
        ("Das Dorf erscheint erstmals in einer Urkunde von 1843.", "1843"),
        ("Der Müller wird in den Akten von 1812 genannt.", "1812"),
        ("Le bourg apparaît pour la première fois dans une charte de 1094.", "1094"),
        ("Le moulin est cité dans un acte de 1612.", "1612"),
        ("La villa aparece citada en un documento de 1143.", "1143"),
        ("Die Stadt erlebte im 16. Jahrhundert eine Blüte.", "15XX"),
        ("Die Stadt erlebte einen Aufschwung im 16. Jahrhundert.", "15XX"),
        ("Das Dorf war ein Opfer der Kriege des 17. Jahrhunderts.", "16XX"),
        ("La ville connut un essor au XVIe siècle.", "15XX"),
        ("La torre es del siglo XV.", "14XX"),
        ("The town saw a boom in the 17th century.", "16XX"),
    ],
)
def test_a_time_behind_a_noun_can_date_the_event(text: str, when: str) -> None:
    assert [str(event.when) for event in build(Document(id="a", text=text))] == [when]


@pytest.mark.parametrize(
    "text",
    [
        "Divers found the wreck of a 17th-century barge beneath the slipway.",
        "They restored a late 19th-century chapel.",
        "Last October divers found a 17th-century barge.",
        "Divers found a barge of the 17th century beneath the slipway.",
        "Taucher fanden ein Boot aus dem 17. Jahrhundert.",
        "Im Saal steht ein bemalter Schrank des 18. Jahrhunderts.",
        "Die Kapelle besitzt eine Glocke aus dem 14. Jahrhundert.",
        "Le conseil a rejeté le rapport de 1998.",
        "Der Rat lehnte den Bericht von 1998 ab.",
        "La chapelle possède une cloche du XIVe siècle.",
        "Le musée de la ville expose un coffre peint du XVIIIe siècle.",
        "La capilla conserva una campana del siglo XIV.",
        "Police arrested him yesterday over the 2014 robbery.",
        "# 1911\n\nIt was raised two weeks ago.",
        "The map is in survey_2011-04-02.pdf.",
        "The clerk lost backup.2018-11-30.tar.gz, and with it the minutes.",
    ],
)
def test_what_dates_no_event(text: str) -> None:
    """How old a thing is, the name of a file, and whatever stands beside a date that cannot be placed."""
    assert [event.title for event in build(Document(id="a", text=text))] == []
