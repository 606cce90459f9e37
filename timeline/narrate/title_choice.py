"""Write the title of an event from the clause or noun phrase that suits it; empty if a date alone is no event."""

from __future__ import annotations

import re

from timeline.model import Timex
from timeline.narrate.clause import NOTHING, subordination
from timeline.narrate.drafts import EventDraft
from timeline.narrate.headings import with_subject, words_beside_dates
from timeline.narrate.lexicon import norm
from timeline.narrate.parser import Parse
from timeline.narrate.passages import Passage
from timeline.narrate.predicates import predicate_end
from timeline.narrate.shared_verbs import with_phrase
from timeline.narrate.state import NarrationState
from timeline.narrate.tagset import Tag, letters, pattern
from timeline.narrate.wording import MAX_CHARS, capitalised
from timeline.value.moment import Unit

#: "Release 1.1 (June 1996): | The first with a name": a label with its date in brackets, before a colon.
_LABEL = re.compile(r"[^():\n]{1,60}\([^()]{1,60}\)[*_]*\s?:\s")
#: How main clauses and the content of a clause of saying are joined to what stands before.
_MAIN = ("", Tag.SPEECH)
#: What stands between a time that is a subject and its verb.
_TO_VERB = pattern("{ADVERBIAL}*")
_PARTICIPLES = tuple(letters("PAST|PTCP"))
#: The last tag of the openers of clauses that a word alone may title, if they have a time of their own.
_SAYS_ENOUGH = (Tag.COORD, Tag.REDUCED)


def main_clause(state: NarrationState, parse: Parse) -> int:
    """The number of the clause that a sentence is an event by, or -1 if it has none."""
    if not parse.clauses:
        return -1
    main = (n for n, clause in enumerate(parse.clauses) if subordination(clause.opener) in _MAIN)
    first = parse.clauses[0]
    only_related = subordination(first.opener) == Tag.REL and first.antecedent[0] == 0 < first.antecedent[1]
    number = next(main, -1 if only_related else 0)  # "a storm, which sank the ferry": no main clause
    return state.attachment.event_clause(parse, number) if number >= 0 else -1


def clause_title(state: NarrationState, parse: Parse, clause: int, noun_phrase: tuple[int, int] | None = None) -> str:
    """The title of a clause (-1: the sentence) or noun phrase; where a clause gives but one word, that of another."""
    titles = state.rules.titles
    if noun_phrase and (shared := with_phrase(parse, noun_phrase)) is not parse:
        return titles.title(shared, clause, None, state.coreference)
    title = titles.title(parse, clause, noun_phrase, state.coreference)
    if " " in title or clause < 0 or noun_phrase:
        return title
    one = parse.clauses[clause]
    if one.opener[-1:] in _SAYS_ENOUGH and Tag.TIME in parse.tags[one.verb : one.end]:
        return title  # "was born in 1923 and | died in 1999", "Elected in 1990 |, he served three terms"
    if _shares_subject_with_next(parse, clause):
        return _with_next_clause(state, parse, clause, title)
    # A word alone says too little: "the terms, | announced Friday".
    others = [n for n, one in enumerate(parse.clauses) if n != clause and subordination(one.opener) in _MAIN]
    others.append(-1)  # at last the sentence itself
    longer = (titles.title(parse, other, None, state.coreference) for other in others)
    return next((other for other in longer if " " in other), title)


def _shares_subject_with_next(parse: Parse, clause: int) -> bool:
    """Whether the next clause goes on with the subject of this one: "married | and had three children"."""
    one, following = parse.clauses[clause], parse.clauses[clause + 1 : clause + 2]
    if not following or one.verb <= one.start:
        return False
    return following[0].opener == Tag.COORD and following[0].verb == following[0].start


def _with_next_clause(state: NarrationState, parse: Parse, clause: int, title: str) -> str:
    """A title of one word with that of the next clause: "Married and had three children"."""
    following = parse.clauses[clause + 1]
    if Tag.TIME in parse.tags[following.verb : following.end]:
        return title  # "fly on Friday | and return on Monday"
    more = state.rules.titles.title(parse, clause + 1, None, state.coreference)
    both = f"{title}{parse.tokens[following.start - 1]} {more[:1].lower()}{more[1:]}"
    return both if len(both) <= MAX_CHARS else title


def draft_title(state: NarrationState, passage: Passage, parse: Parse, draft: EventDraft, first: bool) -> str:
    """The title of a dated event, the `first` of its sentence or not; empty for a date that is no event, as "1944"."""
    time, heading = draft.times[0][0], passage.sentence.heading
    parse = draft.parse or parse
    if first and _in_label(state, passage, time):
        title = clause_title(state, parse, -1)
    else:
        title = clause_title(state, parse, draft.clause, draft.noun_phrase)
        if draft.noun_phrase is None and _is_subject(state, parse, draft):
            title = _behind_time(state, parse, draft, title)
    if not any(map(str.isalnum, title)):
        day = time.when is not None and time.when.unit <= Unit.DAY  # "Next meeting", and below it "Tuesday 11 July"
        beside = words_beside_dates(state.text, passage) if heading else ""
        title = beside or (state.heading_above if day and not heading and passage.scope is None else "")
    if draft.clause < 0 and state.attachment.is_dateline(parse):
        return ""
    return with_subject(state, title) if heading else title


def _in_label(state: NarrationState, passage: Passage, time: Timex) -> bool:
    """Whether a time stands in brackets in the label of an entry: "Release 1.1 (June 1996): The first"."""
    label = _LABEL.match(state.text, passage.start, passage.end)
    return label is not None and time.end < label.end()


def _is_subject(state: NarrationState, parse: Parse, draft: EventDraft) -> bool:
    """Whether a year or more that dates a clause is its subject: "The 17th century | was kinder", "1848 | was hard"."""
    (time, (first, last)), number = draft.times[0], draft.clause
    if number < 0 or state.rules.lexicon.verb_second or time.when is None or (time.when.unit or 0) < Unit.YEAR:
        return False
    clause, verb = parse.clauses[number], parse.finite_verb(number)
    inherited = clause.subject[1] <= clause.start
    if clause.start != first or not inherited or not _TO_VERB.fullmatch(parse.tags, last, verb):
        return False
    if any(step[0] == "anchor" for step in time.steps):
        return False  # "el año siguiente murió"
    with_article = norm(parse.tokens[first]) in state.attachment.articles
    return (with_article or parse.tags[verb] == Tag.COP) and parse.tags[verb + 1 : verb + 2] not in _PARTICIPLES


def _behind_time(state: NarrationState, parse: Parse, draft: EventDraft, title: str) -> str:
    """A title that begins with a verb behind the time that is its subject, without an article."""
    verb = parse.finite_verb(draft.clause)
    if parse.clauses[draft.clause].subject != NOTHING:  # that of the clause before
        title = clause_title(state, parse, draft.clause, (verb, predicate_end(parse, draft.clause)))
    if norm(title.partition(" ")[0]) not in map(norm, parse.tokens[verb : verb + 2]):
        return title  # that of another clause, as this one has too few words
    first, _, rest = " ".join(draft.times[0][0].text.split()).partition(" ")
    subject = rest if rest and norm(first) in state.attachment.articles else f"{first} {rest}".rstrip()
    longer = f"{capitalised(subject)} {title[:1].lower()}{title[1:]}"
    return longer if title and len(longer) <= MAX_CHARS else title
