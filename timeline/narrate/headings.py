"""Headings: those that are events, and those that only say when or where the text below them belongs."""

from __future__ import annotations

import re

from timeline.language import fold, structure
from timeline.narrate.parser import Parse, parse_sentence
from timeline.narrate.passages import Passage
from timeline.narrate.state import NarrationState
from timeline.narrate.tagset import pattern
from timeline.narrate.wording import MAX_CHARS, shorten
from timeline.resolve import heads
from timeline.value import Reference
from timeline.value.moment import Unit

#: A headline that is a sentence has so many words or more.
_HEADLINE_WORDS = 4
#: Fewer words than this beside a month or year are a label: "Tour dates 2019".
_LABEL_SPACES = 2
#: The longest sentence that only says when the text was written, in characters.
_LONGEST_STAMP = 80
#: So many headings with one word make it say too little.
_FEWEST_OF_A_SERIES = 2
#: "Minutes of the | Harbour Board".
_RECORD_OF = pattern("{NOMINAL} {PREP} {DET}? (?={NOMINAL})")
_YEARS_AT_END = re.compile(r"[\s,;:(–—-]+\d{4}(?!\w).*$")
#: "Day | 1": what counts the days.
_NUMBER_AT_END = re.compile(r"\s\d{1,3}$")


def without_date(state: NarrationState, passage: Passage) -> str:
    """The words of a heading, if no time expression stands in it; they title what has only a date below it."""
    if passage.dated or passage.times:
        return ""
    return shorten(state.text[passage.sentence.start : passage.sentence.end].rstrip(" :"))


def is_headline(state: NarrationState, passage: Passage) -> bool:
    """Whether a heading without a verb that the language file knows is the headline of news, and says what happened."""
    first = passage.start <= state.scopes.blocks[0].start and state.context is not None and state.context.is_news
    return first and state.text.count(" ", passage.start, passage.end) >= _HEADLINE_WORDS - 1


def only_says_when(state: NarrationState, passage: Passage, parse: Parse) -> bool:
    """Whether a heading with a date is no event, but says when the text below it happened.

    Such headings are "March 2020", "2017 in Rome", "Tour dates 2019", "Day 1 – 3 May" and "Recently added".
    """
    coarse = all(time.when is None or time.when.unit > Unit.DAY for time in passage.dated)
    if (coarse and not parse.clauses) or all(isinstance(time.value, Reference) for time in passage.dated):
        return True
    beside = words_beside_dates(state.text, passage)
    if coarse and beside.count(" ") < _LABEL_SPACES:
        return True
    label = _NUMBER_AT_END.sub("", beside)
    return label != "" and state.rules.rows.says_only_when(label)


def with_subject(state: NarrationState, title: str) -> str:
    """The title of a heading; with the title of the document before a word that several headings have.

    "Meeting" in the "Minutes of the Harbour Board, 2018" is "Harbour Board: Meeting".
    """
    word = title.casefold()
    if " " in title or state.words_of_headings[word] < _FEWEST_OF_A_SERIES:
        return title
    subject = _subject(state, " ".join((state.document.title or "").split()))
    full = f"{subject}: {title}"
    return full if subject and word not in subject.casefold() and len(full) <= MAX_CHARS else title


def _subject(state: NarrationState, title: str) -> str:
    """What a document is about: its title without the years at the end and without "Minutes of the"."""
    title = _YEARS_AT_END.sub("", title)
    if not fold(title).startswith(tuple(structure("records"))):
        return title
    parse = parse_sentence(title, 0, len(title), state.rules.lexicon, [])
    record = _RECORD_OF.match(parse.tags)
    return "".join(parse.tokens[record.end() :]).strip() if record else title


def is_stamp(state: NarrationState, passage: Passage) -> bool:
    """Whether a sentence only says when the text was written: "Posted on 3 May 2011"."""
    if len(passage.dated) != 1 or passage.sentence.end - passage.sentence.start > _LONGEST_STAMP:
        return False
    time, sentence = passage.dated[0], passage.sentence
    day = time.when is not None and time.when.unit <= Unit.DAY
    return day and heads.is_stamp(state.text, sentence.start, time, sentence.end)


def words_beside_dates(text: str, passage: Passage) -> str:
    """The words of a heading beside its dates: "1.4.0" of "[1.4.0] - 2023-06-01"."""
    begin, rest = passage.sentence.start, []
    for time in passage.dated:
        rest.append(text[begin : time.start])
        begin = time.end
    words = " ".join(" ".join([*rest, text[begin : passage.sentence.end]]).split())
    return words.strip(" ,;:()[]-–—").replace("[", "").replace("]", "")
