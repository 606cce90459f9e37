"""Markdown as a source: what is written reads back to the same bytes, and edits by hand are understood."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import timeline
from tests.sample import timeline as sample
from tests.test_render import HOSTILE
from timeline import Timeline
from timeline.model import BASES, Document, Event, Place, Problem
from timeline.render import load, render
from timeline.render.md.edited import loads
from timeline.render.md.escaping import unescape
from timeline.render.places import Places
from timeline.render.words import Words
from timeline.value import TimeValue

VALUES = (
    "1940", "1940-05", "1940-05-12", "1940-05-12T14:30:05Z", "-0043-03-15", "[..1899]", "1905/1911", "1905~", "1850%",
    "1850?", "2031-21", "12XX", "timex3:196X;mod=END", "timex3:2024-W19", "[1850..1860]", "[1667,1668]", "1984-06/..",
    "timex3:2022-09-18/2023-09-18;unit=year", "156X-12-25", "Y-170000002", "timex3:1998-03-02TEV", "2004-06~-11",
)  # fmt: skip
STATUSES = ("happened", "planned", "reported", "hypothetical", "negated")
LIKE_OURS = (
    "May 1940: a **bold** word", "(paragraph 3)", "1850 – war", "x <!-- id 1850 -->", "## 1902", "…", "- 1850: **X**",
    "a; b", "#tag", "paragraph 3", "**1850**: b", "\\", "\\\\(", "a:", "planned; b (c) #d #(e)", "---", "> q",
    "<!-- about -->", "&amp; &#38; \\&", ": 2", "\\: 2", "1)", "1) a", "(1)", "C #", "a ##",
    "\u202ea \u2066b; c)", "&#x202E;",
)  # fmt: skip
#: Places of a text, as readers give them, and some that no reader gives.
PLACED = tuple(
    tuple(Place(start, kind, label) for start, kind, label in places)
    for places in (
        (),
        ((0, "page", "iv"), (5, "page", "1"), (9, "exhibit", "B"), (40, "page", "2"), (60, "exhibit", "")),
        ((0, "section", "Causes, and effects"), (3, "paragraph", "1"), (20, "paragraph", ""), (20, "row", "7")),
        ((0, "page", "12"), (0, "bates", "VEL000041"), (9, "line", "4"), (50, "cue", "00:14:03")),
        ((9, "file", "a/b.txt"), (20, "message", "3"), (30, "paragraph", "007"), (50, "paragraph", "2")),
        ((0, "cue", "not a time"), (9, "page", ", page 3, "), (30, "section", "”"), (50, "page", " ")),
    )
)
words = st.one_of(st.sampled_from([*HOSTILE, *LIKE_OURS]), st.text(max_size=40))


@st.composite
def events(draw: st.DrawFn, documents: list[str], dated: bool) -> Event:
    """An event with any words."""
    text = draw(words)
    return Event(
        id=draw(st.uuids()).hex[:10] + draw(st.sampled_from(["", "--", " x>"])),
        when=TimeValue(draw(st.sampled_from(VALUES))) if dated else None,
        title=draw(words),
        text=text,
        document=draw(st.sampled_from(documents)),
        start=(start := draw(st.integers(0, 200))),
        end=start + len(text),
        basis=draw(st.sampled_from(BASES)) if dated else "stated",
        status=draw(st.sampled_from(STATUSES)),
        tags=tuple(draw(st.lists(words, max_size=2))) if draw(st.booleans()) else (),
    )


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """Timelines with any words, of one document or several, with events of several sources."""
    names = draw(st.lists(words, min_size=1, max_size=3, unique=True))
    documents = [
        Document(
            id=name,
            text=draw(st.sampled_from(["One.\n\nTwo.\n\n" * 9, "No end", "a\nb\nc"])),
            title=draw(st.one_of(st.none(), words)),
            url=draw(st.sampled_from([None, "https://example.org/a_b?c=(d)", "javascript:alert(1)"])),
            language=draw(st.sampled_from([None, "en", "de"])),
            reference_date=draw(st.sampled_from([None, "2023-09-18", "2024-05-21T10:00:00Z"])),
            places=draw(st.sampled_from(PLACED)),
        )
        for name in names
    ]
    dated = draw(st.lists(events([*names, "no such"], dated=True), max_size=4))
    dated = [replace(e, retold=tuple(draw(st.lists(events(names, dated=True), max_size=1)))) for e in dated]
    undated = draw(st.lists(events(names, dated=False), max_size=3))
    problems = [Problem(draw(words), draw(st.sampled_from([None, *names])), draw(st.sampled_from([None, 0, 50])))]
    problems *= draw(st.integers(1, 2))
    return arrange_plainly(dated, undated, problems, documents, draw(st.one_of(st.none(), words)))


def arrange_plainly(
    dated: list[Event], undated: list[Event], problems: list[Problem], documents: list[Document], title: str | None
) -> Timeline:
    """Events in order of their dates, without any merging."""
    ordered = tuple(sorted(dated, key=lambda event: event.when))  # type: ignore[arg-type, return-value]
    return Timeline(
        events=ordered, undated=tuple(undated), problems=tuple(problems), documents=tuple(documents), title=title
    )


# Reading what was written --------------------------------------------------------------------------------------------


@pytest.mark.slow
@given(timelines(), st.sampled_from(["en", "de", "fr", "es"]), st.booleans())
@settings(max_examples=150, deadline=None)
def test_markdown_reads_back_to_the_same_markdown(tl: Timeline, locale: str, mermaid: bool) -> None:
    """Whatever words a timeline holds."""
    text = render(tl, "md", locale=locale, mermaid=mermaid)
    again = render(loads(text), "md", locale=locale, mermaid=mermaid)
    assert again == text


@pytest.mark.parametrize("locale", ["en", "de", "fr", "ar"])
@pytest.mark.parametrize("placed", PLACED[1:5])
def test_places_are_read_back(placed: tuple[Place, ...], locale: str) -> None:
    """Whatever the language calls them; in one document or in several."""
    one = Document(id="a.pdf", text="It rained. " * 9, title="Rain, and sun", places=placed)
    for documents in ([one], [one, Document(id="b", text="One.\n\nTwo.")]):
        events = [
            replace(event_of("It rained.", "1850"), id=str(at), document="a.pdf", start=at, end=at + 10)
            for at in (9, 20, 31, 42, 53, 64)
        ]
        tl = Timeline(events=tuple(events), documents=tuple(documents))
        written = render(tl, "md", locale=locale)
        again = loads(written)
        assert {event.document for event in again} == {"a.pdf"}
        before, after = Places(tl.documents, Words(locale)), Places(again.documents, Words(locale))
        assert [after("a.pdf", event.start) for event in again] == [before("a.pdf", event.start) for event in tl]
        assert all(again.documents[0].text[event.start : event.end] == "It rained." for event in again)
        assert render(again, "md", locale=locale) == written


def event_of(text: str, when: str | None = None) -> Event:
    """An event with this text."""
    value = TimeValue(when) if when else None
    return Event(id="e", when=value, title=text, text=text, document="", start=0, end=len(text))


@pytest.mark.parametrize(
    "text", [": 2", "1358:", "\\: 2", "a\\: 2", "1)", "1) a (b)", "::", ": : (x)", "- a: b", "\\)", "=) ;)"]
)
def test_an_undated_sentence_is_escaped_only_once(text: str) -> None:
    written = render(Timeline(undated=(event_of(text),)), "md")
    again = loads(written)
    assert again.undated[0].text == text
    assert render(again, "md") == written


@pytest.mark.parametrize("title", ["C #", "C ##", "#", "##", "a # #", "C#", "C \\#", "# C #"])
def test_a_heading_keeps_the_signs_at_its_end(title: str) -> None:
    """A Markdown viewer would take them for the heading's own."""
    written = render(Timeline(title=title, events=(event_of(title, "1850"),)), "md")
    shown = [token.content for token in MarkdownIt().parse(written) if token.type == "inline"]
    assert loads(written).title == title
    assert unescape(next(line for line in shown if line.startswith(title[:1]) or line.startswith("\\"))) == title
    assert render(loads(written), "md") == written


@pytest.mark.parametrize(
    "text",
    [
        "- soon```:**i**<!-- a 1940-05 -->",
        "- <!--:**n**<!-- f 1940-07 -->",
        "## Without a date\n- <!--",
        "- autumn 1911: **A**\n## Without a date\n  > b\n\n  1 <!-- 2 1923 -->",
        "---\nsources:\n---\n- t\n#\n\t<!-- d -->",
        "---\nreference_date: '[1668]'\n---\n- 1850: **A**",
        "- 1840: **A**\n\n## Left open\n- 1850 – g\n\t- 1851: n",
        "- 1850: **A**\n\n## 1851\n  > b\n    - 1851: **C**",
        "---\nlang: de\n---\n## C. 1970s\n\n## Without a date\n\n- a",
        "- 1840: **A**\n\n## Left open\n- 1850 – g\n  h\n\n  > k\n\n  - 1851: n\n- z",
        "- 1850: **A** <!-- a -->\n- 1850: **B** <!-- a -->",
    ],
)
def test_an_edited_file_reads_back_to_the_same_markdown(text: str) -> None:
    written = render(loads(text), "md")
    assert render(loads(written), "md") == written


def test_a_foreign_timeline_is_written_so_that_it_can_be_read() -> None:
    """In order of dates, with unique ids, without empty statuses or notes."""
    first, second = event_of("A", "1900"), event_of("B", "1850")
    tl = Timeline(events=(first, replace(second, status=" ", note="\n")), undated=(event_of("C"),), note=" \n\n")
    written = render(tl, "md")
    assert [event.title for event in loads(written)] == ["B", "A"]
    assert " (" not in render(replace(tl, events=(replace(first, status="happened "),)), "md").partition("##")[2]
    assert render(loads(written), "md") == written


def test_problems_with_the_same_words_are_kept_apart() -> None:
    """A paragraph can have the same mistake twice."""
    documents = (Document(id="a.txt", text="2020-13 2020-13"),)
    problems = (Problem("no such date: '2020-13'", "a.txt", 0, 7), Problem("no such date: '2020-13'", "a.txt", 8, 15))
    written = render(Timeline(problems=problems, documents=documents), "md")
    assert len(loads(written).problems) == 2
    assert render(loads(written), "md") == written


def test_bidirectional_controls_are_written_as_character_references() -> None:
    """In titles, sentences, tags, places and the front matter; they read back as they were."""
    turning = "a\u202eb\u202c; (c\u2066d\u2069)"
    event = replace(event_of(turning, "1850"), tags=(turning,), document="d", status=turning)
    documents = (Document(id="d", text="", title=turning), Document(id=turning, text=""))
    tl = Timeline(events=(event,), undated=(replace(event_of(turning), id="f"),), documents=documents, title=turning)
    written = render(tl, "md")
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", written)
    again = loads(written)
    assert (again.title, again.events[0].title, again.undated[0].text, again.events[0].tags) == (
        *[turning] * 3,
        (turning,),
    )
    assert [document.title or document.id for document in again.documents] == [turning, turning]
    assert render(again, "md") == written


@pytest.mark.parametrize(
    "code",
    ["../locales", "__pycache__", "/etc", "..", "en/custom.py", "locale.py", "x" * 300, "en..de", "\0", "über", "12",
     "locale", "custom", "en/../en", "xx-" * 99],
)  # fmt: skip
def test_an_unknown_language_is_a_problem(code: str) -> None:
    """It never names a module or a file."""
    tl = loads(f"---\nlang: {code}\nsources:\n- id: a\n  language: {code}\n---\n- May 1850: **A**\n")
    assert [str(event.when) for event in tl] == ["1850-05"]
    assert tl.problems[0].message.endswith("; read as en")
    assert len(tl.problems[0].message) < 200
    for wrong in (lambda: render(tl, "md", locale=code), lambda: render(tl, "html", locale=code)):
        with pytest.raises(ValueError, match="no locale"):
            wrong()
    with pytest.raises(ValueError, match="unknown language"):
        timeline.find("May 1850", language=code)


def test_large_paragraph_numbers_make_no_large_texts() -> None:
    """However many sources a file names."""
    sources = "".join(f"- id: s{number}\n" for number in range(60))
    items = "".join(f"- 1850: **A**\n\n  > B\n\n  s{number}, paragraph 99999\n\n" for number in range(60))
    tl = loads(f"---\nsources:\n{sources}---\n{items}")
    assert len(tl.events) == 60
    assert sum(document.text.count("\n\n") for document in tl.documents) < 1_000_000


def test_all_fields_of_events_read_back() -> None:
    """Dates with their precision, titles, sentences, status, documents; of the texts, what is quoted."""
    tl, read = sample(), loads(render(sample(), "md"))
    fields = ("id", "when", "title", "text", "document", "status", "basis", "tags")
    assert [[getattr(e, f) for f in fields] for e in read] == [[getattr(e, f) for f in fields] for e in tl]
    assert [(e.id, e.text) for e in read.undated] == [(e.id, e.text) for e in tl.undated]
    assert [problem.message for problem in read.problems] == [problem.message for problem in tl.problems]
    [document] = read.documents
    assert replace(document, text="") == replace(tl.documents[0], text="")
    for event in (*read, *read.undated):
        assert document.text[event.start : event.end] == event.text
    assert render(read, "html")


@pytest.mark.parametrize(
    "documents",
    [
        [Document(id="a", text="", title="News"), Document(id="b", text="", title="News")],
        [Document(id="t\x01", text=""), Document(id="t\x02", text=""), Document(id="t\ufffd (2)", text="")],
        [Document(id="two  words", text=""), Document(id="two words", text=""), Document(id=" two words", text="")],
        [Document(id="a", text="", title="b"), Document(id="b", text="")],
    ],
    ids=["titles", "characters", "spaces", "a title that is an id"],
)
def test_documents_with_similar_names_are_kept_apart(documents: list[Document]) -> None:
    texts = [f"The {noun} was opened in May 18{number}0." for number, noun in enumerate(("mill", "dam", "well"), 3)]
    tl = timeline.build([replace(document, text=text) for document, text in zip(documents, texts, strict=False)])
    back = loads(render(tl, "md"))
    places = [document.id for document in back.documents]
    assert len(set(places)) == len(documents)
    assert [event.document for event in back] == places
    assert render(back, "md") == render(tl, "md")


def test_a_problem_stays_with_its_document() -> None:
    """Though the shown name of a document without an id can be almost the id of another."""
    documents = tuple(
        Document(id=id, text="", title=title) for id, title in (("", None), (" ", None), (" (2)", "News"))
    )
    text = render(Timeline(documents=documents, problems=(Problem("odd", " "),)), "md")
    assert "- odd (\\(2\\))" in text
    assert render(loads(text), "md") == text


def test_front_matter_is_yaml() -> None:
    """Any YAML parser finds the reference date and the sources."""
    titled = replace(sample().documents[0], title='no: "title" # here', url="https://example.org/a")
    head = render(replace(sample(), documents=(titled, replace(titled, id="no", reference_date=None))), "md").split(
        "---"
    )[1]
    assert yaml.load(head, Loader=yaml.BaseLoader) == {
        "lang": "en",
        "sources": [
            {"id": name, "title": titled.title, "url": titled.url, "language": "en"} | more
            for name, more in (("bridge.txt", {"reference_date": "2023-09-18"}), ("no", {}))
        ],
    }
    assert "reference_date: 2023-09-18\n" in render(sample(), "md")


def test_what_a_timeline_was_made_from_is_kept(tmp_path: Path) -> None:
    """The hash of the source, where its reference date is from, the version and the options; also after editing."""
    path = tmp_path / "1911-05-04.txt"
    path.write_text("The mill burnt down yesterday. In 1912 it was rebuilt.", encoding="utf-8")
    made = timeline.build(path, prefer="past", timezone="Europe/Berlin")
    text = made.render("md")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    loaded = loads(text.replace("burnt down**", "burned**"))
    assert [(one.sha256, one.date_source) for one in loaded.documents] == [(digest, "name")]
    assert (
        loaded.made_by
        == made.made_by
        == (
            ("timeline", timeline.__version__),
            ("prefer", "past"),
            ("timezone", "Europe/Berlin"),
        )
    )
    assert render(loads(text), "md") == text
    assert yaml.safe_load(text.split("---")[1])["made_by"]["timezone"] == "Europe/Berlin"
    by_hand = render(loads("- 1911: **Mill burnt down**\n"), "md")
    assert "made_by" not in by_hand
    odd = text.replace("date_source: name", "date_source: a guess").replace("  prefer: past", "prefer: past")
    assert loads(odd).documents[0].date_source is None
    assert loads(odd).made_by == (("timeline", timeline.__version__),)
    assert "\nprefer: past\n" in render(loads(odd), "md")


# Reading what was edited ---------------------------------------------------------------------------------------------

WRITTEN = """\
---
lang: en
reference_date: 2023-09-18
sources:
- id: mill.txt
  language: en
---

# The mill

2 events. Relative dates are counted from 18 September 2023. Source: mill.txt. <!-- about -->

## 1780s

- 1780s: **Mill was built**

  > The mill was built in the 1780s.

  paragraph 1 <!-- one timex3:178X;mod=START -->

## 1911

- 3 May 1911: **Mill burnt down**

  > It burnt down on 3 May 1911.

  paragraph 2 <!-- two 1911-05-03 -->

## Without a date

- Nobody lived there. (paragraph 2) <!-- three -->
"""


def edited(*changes: tuple[str, str]) -> Timeline:
    """The timeline of the file above after some edits."""
    text = WRITTEN.replace("- 1780s:", "- early 1780s:")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    made = loads(text)
    again = render(made, "md")
    assert render(loads(again), "md") == again
    return made


def dates_and_titles(tl: Timeline) -> list[tuple[str, str]]:
    """The date and the title of each event."""
    return [(str(event.when), event.title) for event in tl]


def test_an_unedited_date_has_the_value_of_its_comment() -> None:
    assert dates_and_titles(edited()) == [
        ("timex3:178X;mod=START", "Mill was built"),
        ("1911-05-03", "Mill burnt down"),
    ]
    assert [event.text for event in edited().undated] == ["Nobody lived there."]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("c. March 1912", "1912-03~"),
        ("1912-03", "1912-03"),
        ("before 1900", "[..1899]"),
        ("44 BC", "-0043"),
        ("last May", "2023-05"),
        ("1911?", "1911?"),
    ],
)
def test_an_edited_date_wins_over_its_comment(words: str, value: str) -> None:
    """The event moves to its new place; its id, sentence and source stay."""
    made = edited(("3 May 1911: **", f"{words}: **"))
    [event] = [event for event in made if event.id == "two"]
    assert str(event.when) == value
    assert event.text == "It burnt down on 3 May 1911."
    assert render(made, "md").count("## 1911\n") == (value[:4] == "1911")


def test_an_unreadable_date_is_a_problem() -> None:
    """The old value and the words stay; without an old value, the words are part of the title."""
    made = edited(("3 May 1911: **", "when it was dry: **"), ("## Without", "- one day: **It stood**\n\n## Without"))
    assert dates_and_titles(made)[1] == ("1911-05-03", "Mill burnt down")
    assert made.events[1].note == "  when it was dry"
    assert made.undated[0].title == "one day: It stood"
    assert [problem.message for problem in made.problems] == [
        'no date understood in "when it was dry"',
        'no date understood in "one day"',
    ]


def test_a_date_can_be_removed_or_added() -> None:
    """The event moves to the undated ones, or from there."""
    made = edited(("3 May 1911: **", "**"), ("- Nobody", "- summer 1950: Nobody"))
    assert dates_and_titles(made) == [("timex3:178X;mod=START", "Mill was built"), ("1950-22", "Nobody lived there.")]
    assert [event.title for event in made.undated] == ["Mill burnt down"]
    assert {event.id for event in (*made, *made.undated)} == {"one", "two", "three"}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("- c. March 1850: **Railway reaches the town**", ("1850-03~", "Railway reaches the town", "")),
        (
            "* 1850: **A**\n\n    > Quoted\n    > on two lines.\n\n    Chronicle, page 3",
            ("1850", "A", "Quoted on two lines."),
        ),
        ("+ 12 May 1850: **A & B**\n  Told below.", ("1850-05-12", "A & B", "Told below.")),
        ("- 1850: A wheel broke.", ("1850", "A wheel broke.", "")),
        ("- 1850 – A wheel broke.", ("1850", "A wheel broke.", "")),
        ("- **1850**: A wheel broke.", ("1850", "A wheel broke.", "")),
        ("- 1850 - **A wheel** broke.", ("1850", "A wheel broke.", "")),
        ("- 1850-03~: **A wheel\\* broke** (planned) #mill #(two words)", ("1850-03~", "A wheel* broke", "")),
        ("- 3 May 1850, 14:30: **Half past two**", ("timex3:1850-05-03T14:30", "Half past two", "")),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_events_can_be_added_by_hand(item: str, expected: tuple[str, str, str], ends: str) -> None:
    """Anywhere and with any list mark; they get an id."""
    for place in ("## 1780s", "## Without a date"):
        made = loads(WRITTEN.replace(place, f"{item}\n\n{place}").replace("\n", ends))
        [new] = [event for event in made if event.id not in ("one", "two", "three")]
        assert (str(new.when), new.title, new.text) == expected
        assert len(made) == 3
        assert not new.note


def test_statuses_tags_and_sources_are_read() -> None:
    """Also of events added by hand."""
    made = edited(
        (
            "## 1911",
            "- 1850: **A** (planned) (date from the context) #mill #(two words)\n\n  > B.\n\n  Chronicle\n\n## 1911",
        )
    )
    event = made.events[1]
    assert (event.status, event.tags, event.document) == ("planned", ("mill", "two words"), "Chronicle")
    assert "  Chronicle <!--" in render(made, "md")


def test_events_can_be_deleted_retitled_and_moved() -> None:
    """Events with equal dates keep the order of the file, all others are ordered by date."""
    first = re.search(r"- 3 May 1911:.*?-->\n", WRITTEN, re.DOTALL)
    assert first is not None
    made = edited(
        (first[0], ""),
        ("**Mill was built**", "**The mill: *built***"),
        ("## 1911", "- 1750: **B**\n- 1750: **A**\n- 1800: **D**\n- 1790: **C**"),
    )
    assert [title for _, title in dates_and_titles(made)] == ["B", "A", "The mill: *built*", "C", "D"]
    assert "## 1911" not in render(made, "md")


def test_a_copied_item_is_another_event() -> None:
    """It gets an id of its own."""
    made = edited(("## Without", "- 1912: **Again**\n\n  > It burnt again.\n\n  <!-- two 1911-05-03 -->\n\n## Without"))
    assert dates_and_titles(made)[-1] == ("1912", "Again")
    assert len({event.id for event in (*made, *made.undated)}) == 4


FOREIGN = """\
Some words of mine, with **bold** ones.

### A heading of mine

- milk
- **eggs**: six

1. one
2. two

| a | b |
|---|---|
| 1 | 2 |

```python
- 1850: **No event, but code**
```

<!-- 1850: hidden
- 1850: **Hidden, too**
-->

![a mill](mill.jpg)

> Somebody else's words.

    - 1850: indented code
"""


@pytest.mark.parametrize("before", ["# The mill", "## 1780s", "## 1911", "## Without a date", "end"])
def test_other_markdown_is_kept(before: str) -> None:
    """Unchanged, after the event it follows; none of its lines becomes an event."""
    added = f"{FOREIGN}\n{before}" if before != "end" else ""
    made = loads(WRITTEN.replace(before, added) if added else f"{WRITTEN}\n## Mine\n\n{FOREIGN}")
    assert len(made) == 2
    written = render(made, "md")
    assert FOREIGN.strip("\n") in written
    assert render(loads(written), "md") == written


def test_markdown_inside_an_item_moves_with_its_event() -> None:
    """Such as a picture or a list."""
    mine = "  ![fire](fire.jpg)\n\n  - a list\n  - of mine\n"
    made = edited(("  paragraph 2", f"{mine}\n  paragraph 2"), ("3 May 1911: **", "1700: **"))
    assert made.events[0].note == mine.rstrip("\n")
    assert f"<!-- two 1700 -->\n\n{mine}\n## Early 1780s\n" in render(made, "md")


def test_unknown_fields_of_the_front_matter_are_kept() -> None:
    """They stand above the known ones."""
    made = edited(("lang: en", "tags:\n- mill\n- fire\nlang: en"), ("sources:", "author: me\nsources:"))
    assert made.note == "---\ntags:\n- mill\n- fire\nauthor: me\n---"
    head = render(made, "md").split("\n---\n")[0]
    assert head.startswith("---\ntags:\n- mill\n- fire\nauthor: me\nlang: en\n")


@pytest.mark.slow
@given(
    st.lists(
        st.tuples(
            st.integers(0, 40),
            st.one_of(
                st.sampled_from(
                    [*FOREIGN.splitlines(), *WRITTEN.splitlines(), *HOSTILE, "```", "~~~", "<!--", "  x", ""]
                ),
                st.text(max_size=20),
            ),
        ),
        max_size=6,
    )
)
@example([(17, "Some words of mine."), (15, "- Nobody lived there. (paragraph 2) <!-- three -->")])
@settings(max_examples=200, deadline=None)
def test_no_added_line_is_lost(lines: list[tuple[int, str]]) -> None:
    """Lines added anywhere are written again, and read back to the same."""
    text = WRITTEN.splitlines()
    for place, line in lines:
        text.insert(place, line)
    try:
        made = loads("\n".join(text))
    except ValueError:
        return
    written = render(made, "md")
    assert render(loads(written), "md") == written
    shown = set(re.findall(r"\w+", f"{written} {unescape(written)}"))
    for line in text:
        ours = re.match(r"---|#|<!--|(?:lang|reference_date|sources|- id|  language):|.*<!-- about -->|.*<!--", line)
        for word in re.findall(r"\w+", unescape(line)) if not ours else ():
            assert word in shown, line


@pytest.mark.parametrize(
    "text", ["", "# Shopping\n\n- milk\n", "Some prose. In 1850 it rained.", "---\ntitle: x\n---\n"]
)
def test_a_file_without_events_is_refused(tmp_path: Path, text: str) -> None:
    """The message shows what an event looks like."""
    path = tmp_path / "a.md"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r'a\.md: not a timeline: no event in it, such as "- May 1940'):
        timeline.load(path)


def test_binary_data_is_refused(tmp_path: Path) -> None:
    """A byte order mark is not binary data."""
    path = tmp_path / "a.markdown"
    path.write_bytes(b"\xff\xfe- 1850: **A**")
    with pytest.raises(ValueError, match="not UTF-8"):
        timeline.load(path)
    path.write_bytes(b"\xef\xbb\xbf- 1850: **A**")
    assert dates_and_titles(timeline.load(path)) == [("1850", "A")]


def test_dates_are_read_in_the_language_of_the_front_matter() -> None:
    made = loads("---\nlang: de\n---\n\n- um 1850: **Eine Mühle**\n- 3. Mai 1911: **Feuer**\n")
    assert dates_and_titles(made) == [("1850~", "Eine Mühle"), ("1911-05-03", "Feuer")]
    text = render(made, "md", locale="de")
    assert "\n- 3\\. Mai 1911: **Feuer**\n" in text
    assert render(loads(text), "md", locale="de") == text


def test_two_thousand_events_are_read_in_order() -> None:
    one = sample().events[4]
    events = tuple(replace(one, id=f"e{n}", when=TimeValue.of(1 + n, 5, 3), text=f"Text {n}.") for n in range(2000))
    text = render(Timeline(events=events, documents=sample().documents), "md")
    assert [event.text for event in loads(text)] == [event.text for event in events]


# Mermaid -------------------------------------------------------------------------------------------------------------


def test_a_mermaid_diagram_can_be_added() -> None:
    """One line for each event; words of the text have no effect on it."""
    text = render(sample(), "md", mermaid=True)
    assert "```mermaid\ntimeline\n" in text
    assert "\n    section 44 BC\n    44 BC : Roman legions camp at the ford\n" in text
    hostile = replace(sample().events[0], title="a : b\n section x; %% #y {z} --> ```")
    drawing = render(replace(sample(), events=(hostile,)), "md", mermaid=True).split("```")[1]
    assert (
        drawing.splitlines()[-1]
        == "    44 BC : a #58; b section x#59; #37;#37; #35;y #123;z#125; -#45;#62; #96;#96;#96;"
    )


@given(timelines())
@settings(max_examples=100, deadline=None)
def test_markdown_with_any_words_is_headings_and_lists(tl: Timeline) -> None:
    """CommonMark finds no more headings, lists, links or code than in a plain timeline of the same shape."""
    page = render(tl, "md", mermaid=True)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page.split("\n---\n", 1)[1])
    kinds = [inner.type for token in tokens for inner in (token, *(token.children or ()))]
    assert not {
        "ordered_list_open",
        "table_open",
        "code_block",
        "code_inline",
        "image",
        "hr",
        "s_open",
        "em_open",
    } & set(kinds)
    items = len(tl.events) + len(tl.undated) + len(tl.problems)
    assert kinds.count("list_item_open") == items
    titled = sum(1 for token in tokens for child in token.children or () if child.type == "strong_open")
    assert titled >= len(tl.events)
    links = [child.attrs["href"] for token in tokens for child in token.children or () if child.type == "link_open"]
    assert all(str(link).startswith("https://example.org/") for link in links)


def test_the_format_of_a_file_is_known_by_suffix_or_content(tmp_path: Path) -> None:
    for name, format in (("a.json", "json"), ("a.md", "md"), ("a", "json"), ("b.txt", "md")):
        path = sample().save(tmp_path / name, format)
        assert [event.id for event in load(path)] == [event.id for event in sample()]


def test_two_thousand_equal_items_are_events_with_ids_of_their_own() -> None:
    assert len({event.id for event in loads("- 1850: a\n" * 2000)}) == 2000


def test_a_line_after_the_summary_does_not_become_part_of_the_item_above() -> None:
    written = render(loads("- t\n\n.<!-- about -->\n  .<!-- 9 -->\n- October 84: e\n"), "md")
    assert render(loads(written), "md") == written
