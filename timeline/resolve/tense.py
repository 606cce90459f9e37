"""Find the verb nearest to a date, and whether its tense looks to the past or to the future."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from timeline.language.narrow_gaps import regex_for
from timeline.meaning import Direction
from timeline.resolve.tense_rules import TenseRules
from timeline.resolve.verb_forms import FormsOfText, VerbForm

# Distances are in characters.
#: How far before or after a date its verb may stand.
VERB_BEFORE, VERB_AFTER = 160, 120
#: Up to this distance the verb most likely belongs to the date.
BESIDE = 45
#: How far apart the parts of one verb group may be: "will not be held".
VERB_GROUP = 12
#: Most verbs stand near: the search begins here, and goes further only where the verb found may be cut off.
FIRST_REACH = 60
#: Verbs after a date are searched this much further than they count, because a verb has a length itself.
VERB_LENGTH = 12
#: A verb after a date must be nearer than half the distance of the one before, less this.
ADVANTAGE_BEFORE = 10
#: How far before a date the words that announce it begin.
ANNOUNCING = 24
#: A participle is one of so many words after its auxiliary, or closes the clause.
PARTICIPLE_WORDS = 2
#: How far the verb stands from a date that possesses the subject: "Friday's vote will".
POSSESSED = 24
#: A reporting verb is one of the last two words in this reach before the day of the report.
REPORTING, REPORTING_WORDS = 20, 2
#: No verb form in the lists of a language is longer, together with the verb group before it.
LONGEST_VERB = 36
#: The tenses of so many dates are kept.
KEPT_TENSES = 4
#: The most words in a clause that names the event from which a length is counted.
CLAUSE_WORDS = 10

#: Where a quotation ends: the verb after it reports the quotation, in another time.
QUOTATION_END = re.compile("''|[\"”]")
#: Punctuation that ends a phrase.
PHRASE_END = re.compile(r"[,;:()\"“”–—]|--| - ")
#: The kinds of verb forms that show a direction; the other kinds are listed so that they are not mistaken for one.
TENSED = frozenset(("past", "future"))

#: The direction that a verb shows, and the verb.
Verb = tuple[Direction, VerbForm]


class Tense:
    """The direction that a verb gives to a date.

    `near` says that the verb stands beside the date. `over` says that it stands right before the date and speaks of
    an end: "ended on June 27", but not "extended to June 27". `sure` says that the date is the verb's in any case:
    "filed a motion on June 12", but not "called a meeting on June 12". They are found when they are asked for.
    """

    __slots__ = ("_date", "_distance", "_finder", "_verb", "direction")

    def __init__(
        self, finder: TenseFinder, direction: Direction, verb: VerbForm, date: tuple[int, int], distance: int
    ) -> None:
        self.direction = direction
        self._finder, self._verb, self._date, self._distance = finder, verb, date, distance

    @property
    def verb(self) -> VerbForm:
        """The verb and its place."""
        return self._verb

    @property
    def word(self) -> str:
        """The verb."""
        return self._verb.text

    @property
    def near(self) -> bool:
        """Whether the verb stands beside the date, or after a date that begins its sentence."""
        start, end = self._date
        return self._distance <= BESIDE or (self._verb.start >= end and self._finder.opens_sentence(start))

    @property
    def over(self) -> bool:
        """Whether the verb stands right before the date and speaks of an end."""
        return 0 <= self._date[0] - self._verb.end <= len(" on ") and self._verb.text in self._finder.rules.over

    @property
    def sure(self) -> bool:
        """Whether the date surely belongs to the verb, which is in the past tense."""
        past = self.direction is Direction.PAST and bool(self._finder.rules.loose)
        return past and self._finder.governs(self._verb, *self._date)

    @property
    def likely(self) -> Direction:
        """The direction for a date that may belong to another verb."""
        return Direction.LIKELY_PAST if self.direction is Direction.PAST else Direction.LIKELY_FUTURE


class TenseFinder:
    """Finds the verbs and the words that show tense in one text.

    `folded` is the text with its letters folded, at the same offsets.
    """

    def __init__(self, rules: TenseRules, text: str, folded: str) -> None:
        self.rules = rules
        self.text = text
        self.folded = folded
        self._verbs = FormsOfText(rules.verbs, folded).between
        self._last: dict[tuple[int, int], Tense | None] = {}  # of the last dates: one is often asked for again

    def at(self, start: int, end: int) -> Tense | None:
        """The tense of the nearest verb in the sentence of the date at these offsets; a verb before it is preferred."""
        known = self._last
        if (start, end) not in known:
            if len(known) >= KEPT_TENSES:
                known.clear()
            known[start, end] = self._found(start, end)
        return known[start, end]

    def _found(self, start: int, end: int) -> Tense | None:
        nearest = self._nearest(start, end)
        if nearest is None:
            return None
        (direction, verb), distance = nearest
        if direction is Direction.FUTURE and verb.text in self.rules.hearsay and self._is_hearsay(verb.end):
            direction = Direction.PAST
        return Tense(self, direction, verb, (start, end), distance)

    def sentence_ends(self, start: int, end: int) -> Iterator[int]:
        """Where sentences and main clauses between two offsets end, each after the space that follows."""
        for match in self.rules.stop.finditer(self.text, start, end):
            if match[0][0] != "." or self._is_sentence_end(match, start):
                yield match.end()

    def sentence_ends_between(self, start: int, end: int) -> bool:
        """Whether a sentence or main clause ends between two offsets."""
        return next(self.sentence_ends(start, end), None) is not None

    def enumerates(self, start: int, end: int) -> bool:
        """Whether the text between two dates is that of an enumeration: ", ", " and "."""
        return self.rules.enumerating.fullmatch(self.folded, start, end) is not None

    def names_end(self, start: int, end: int) -> bool:
        """Whether the text between a quarter and a date makes the date its end: " ended "."""
        return self.rules.closing.fullmatch(self.folded, start, end) is not None

    def adds_date(self, start: int, end: int) -> bool:
        """Whether the text between a distance and a date adds the date as an explanation: two years before, in 1921."""
        return self.rules.beside.fullmatch(self.folded, start, end) is not None

    def share_verb(self, clock: tuple[int, int], day: int) -> bool:
        """Whether a clock time and a day after it belong to one verb.

        The verb may stand between them if the clock time begins its sentence.
        """
        start = clock[1]
        if not self.rules.apart.isdisjoint(self.folded[start:day].split()):
            return False
        return self._verb_groups(start, day) <= self.opens_sentence(clock[0])

    def counted_side(self, length: tuple[int, int], date: tuple[int, int]) -> int:
        """1 if a length is counted from the date after it, -1 if it is counted back from the date, else 0.

        A connector stands right after the length, then what happened, with one verb at most. Where the length begins
        its sentence, that clause ends with the date ("A year before the war broke out in 1914, he left"), since
        otherwise the verb is that of the sentence ("A year after the war he moved to Rome in 1950").
        """
        match = self.rules.connector.match(self.folded, length[1], date[0])
        if match is None:
            return 0
        between = self.folded[match.end() : date[0]]
        words = between.split()
        if len(words) > CLAUSE_WORDS or PHRASE_END.search(between) or self.sentence_ends_between(length[1], date[0]):
            return 0
        verbs = self._verb_groups(match.end(), date[0])
        if verbs > 1 or (words and words[-1] not in self.rules.locating):
            return 0
        closed = not self.opens_sentence(length[0]) or self.folded.startswith(",", date[1])
        side = 1 if match.lastgroup == "after" else -1
        return side if not verbs or (closed and self.rules.subjects.isdisjoint(words[1:])) else 0

    def announced_by(self, start: int) -> str | None:
        """The words right before a date that place it in the future: the vote "is" Friday."""
        if not self._follows_word(self.rules.announcing_ends, start):
            return None
        begin = max(0, start - ANNOUNCING)
        match = regex_for(self.rules.announcing, self.folded, begin, start).search(self.folded, begin, start)
        return match and match[0].strip()

    def planned_by(self, start: int) -> str | None:
        """The verb in the present tense that plans a day: we "land" on Monday."""
        plan = self.rules.plan
        if plan is None or (match := plan.search(self.folded, max(0, start - BESIDE), start)) is None:
            return None
        verb = self.rules.verbs.match(self.folded, match.start("verb"))
        return match["verb"] if verb is None or verb.shows not in TENSED else None

    def sets_deadline(self, start: int) -> bool:
        """Whether the word right before a date makes it a deadline: done "by" May."""
        if not self._follows_word(self.rules.deadline_ends, start):
            return False
        return self.rules.deadline.search(self.folded, max(0, start - ANNOUNCING), start) is not None

    def _follows_word(self, endings: tuple[str, ...], start: int) -> bool:
        """Whether what stands before a place, without the space between, ends with one of the words."""
        stop = start - 1
        while stop > 0 and self.folded[stop - 1] == " ":
            stop -= 1
        return start > 0 and self.folded.endswith(endings, 0, stop)

    def in_pluperfect(self, start: int) -> bool:
        """Whether a date stands in a parenthesis about an earlier time: the vicar, who had opposed it in 1793, ..."""
        begin = max(0, start - FIRST_REACH)
        comma = self.folded.rfind(",", begin, start)
        if comma < 0 or self.rules.pluperfect is None:
            return False
        if (had := self.rules.pluperfect.search(self.folded, comma, start)) is None:
            return False
        verbs = self._verbs(had.end(), start)
        return any(verb.shows == "past" for verb in verbs)

    def follows_pluperfect(self, start: int) -> bool:
        """Whether a verb of the sentence before a date is in the pluperfect: they "had" sold it a year ago."""
        begin, pluperfect = self._sentence_begin(max(0, start - FIRST_REACH), start), self.rules.pluperfect
        return pluperfect is not None and pluperfect.search(self.folded, begin, start) is not None

    def is_pluperfect(self, start: int, end: int) -> bool:
        """Whether the verb of a date is in the pluperfect: she "had" moved in 1987; 1987 "war" sie operiert worden."""
        tense, rules = self.at(start, end), self.rules
        if tense is None or rules.auxiliary is None:
            return False
        verb = tense.verb
        had = rules.auxiliary.search(self.folded, max(0, verb.start - VERB_GROUP), verb.end)
        if had is None:
            return False
        limit = had.end() + VERB_AFTER
        stop = next(self.sentence_ends(had.end(), limit), limit)
        words = PHRASE_END.split(self.text[had.end() : stop], maxsplit=1)[0].rstrip(" .!?\n").split()
        near = {*words[:PARTICIPLE_WORDS], *words[-1:]}  # where clauses end with participles, it is the last word
        if not words:  # "weil der Vorgänger gestorben | war"
            near = {*self.text[max(0, had.start() - FIRST_REACH) : had.start()].split()[-1:]}
        return any(word.islower() and word.endswith(rules.participle_endings) for word in near)

    def is_subordinate(self, start: int) -> bool:
        """Whether a date stands in a subordinate clause: the mill, "which" dates from 1974."""
        comma = self.folded.rfind(",", max(0, start - FIRST_REACH), start)
        words = self.folded[comma + 1 : start].split(maxsplit=1) if comma >= 0 else []
        return bool(words) and words[0] in self.rules.subordinate

    def has_no_verb(self, start: int, end: int) -> bool:
        """Whether no verb with a tense stands between two offsets."""
        return self._last_verb(start, end) is None

    def is_told_after(self, day: int, start: int) -> bool:
        """Whether the text between a day and a later place of its sentence reports, or its last verb is in the past."""
        if start - day > VERB_BEFORE or self.sentence_ends_between(day, start):
            return False
        if not self.rules.reporting.isdisjoint(self.folded[day:start].split()):
            return True
        verb = self._last_verb(day, start)
        return verb is not None and verb[0] is Direction.PAST

    def follows_reporting_verb(self, start: int) -> bool:
        """Whether a reporting verb stands right before a day: they "said" Friday, they "told" us Friday."""
        words = self.folded[max(0, start - REPORTING) : start].split()[-REPORTING_WORDS:]
        return not self.rules.reporting.isdisjoint(words)

    def possesses_past(self, end: int) -> bool:
        """Whether a day possesses the noun after it, which mostly lies in the past: Friday's vote, unless it "will"."""
        if self.rules.possessing.match(self.folded, end) is None:
            return False
        verb = self._verb_after(end, POSSESSED)
        return verb is None or verb[0] is Direction.PAST

    def ranking_words(self, start: int) -> str | None:
        """The words before a length that count or compare over it: "the first" win in three years."""
        begin = self._sentence_begin(max(0, start - FIRST_REACH), start)
        match = self.rules.ranking.search(self.folded, begin, start)
        return match and match[0]

    def _nearest(self, start: int, end: int) -> tuple[Verb, int] | None:
        """The verb that a date belongs to, and its distance; that of a verb after the date is doubled."""
        before = None if self._opens_clause(start, end) else self._verb_before(start)
        if before is None:
            after = self._verb_after(end, VERB_AFTER)
            return (after, after[1].start - end) if after is not None else None
        gap = start - before[1].end
        # A comma closes what begins with the verb before: "talks, last held in May, will go on".
        closed = self.folded.startswith(",", end) and "," not in self.folded[before[1].end : start]
        reach = 0 if closed else (gap - ADVANTAGE_BEFORE) // 2
        if reach > 0 and (after := self._verb_after(end, reach)) is not None:
            return after, 2 * (after[1].start - end) + ADVANTAGE_BEFORE
        return before, gap

    def _is_sentence_end(self, match: re.Match[str], start: int) -> bool:
        """Whether a full stop ends a sentence."""
        return self.rules.sentences.stops(self.text, start, match.start(), match.end())

    def _sentence_begin(self, start: int, end: int) -> int:
        """Where the last sentence or main clause between two offsets begins."""
        for match in reversed([*self.rules.stop.finditer(self.text, start, end)]):
            if match[0][0] != "." or self._is_sentence_end(match, start):
                return match.end()
        return start

    def _is_hearsay(self, start: int) -> bool:
        """Whether the sentence ends with a perfect infinitive, which reports the past: "soll gelogen haben"."""
        end = min(len(self.folded), start + VERB_BEFORE)
        stop = next(self.sentence_ends(start, end), end)
        return self.folded[start:stop].rstrip(" .,;!?\n").endswith(self.rules.perfect_infinitives)

    def opens_sentence(self, start: int) -> bool:
        """Whether a date begins its sentence, perhaps after a preposition."""
        begin = max(0, start - ANNOUNCING)
        before = self.folded[begin:start].rstrip()
        word = before.rpartition(" ")[2].rpartition("\n")[2]
        first = begin + len(before) - len(word) if word in self.rules.placing else start
        if first <= 0 or self.folded[first - 1] == "\n":
            return True
        return any(not self.folded[end:first].strip() for end in self.sentence_ends(begin, first))

    def _opens_clause(self, start: int, end: int) -> bool:
        """Whether a date is the subject of a new clause: the first was weak, and the second quarter "is" expected."""
        word = self.folded[self.folded.rfind(" ", 0, max(start - 1, 0)) + 1 : start - 1]
        if word not in self.rules.breaks:
            return False
        is_verb = self.rules.verbs.match(self.folded, end + 1)
        return is_verb is not None or self.rules.being.match(self.folded, end + 1) is not None

    def governs(self, verb: VerbForm, start: int, end: int) -> bool:
        """Whether a date is surely that of a past verb: beside it in the same clause, and no other word claims it."""
        if verb.start >= end:
            return self.opens_sentence(start) and self._binds(self.text[end : verb.start].removeprefix(","))
        between, rules = self.folded[verb.end : start].split(), self.rules
        if not rules.nominal.isdisjoint(between[-1:]):
            return False  # the June 12 hearing
        takes_date = verb.text in rules.arranging  # called a meeting on June 12
        if len(between) <= 1:
            return rules.parting.isdisjoint(between) and (not takes_date or verb.text in rules.reporting)
        if takes_date or verb.text in rules.reporting or not self._binds(self.text[verb.end : start]):
            return False
        begin = self._sentence_begin(max(0, start - VERB_BEFORE), start)
        return all(form.shows != "future" for form in self._verbs(begin, verb.start))

    def _binds(self, between: str) -> bool:
        """Whether the words between a verb and a date leave the two together."""
        if len(between) > BESIDE or PHRASE_END.search(between):
            return False
        rules = self.rules
        return not any(
            word in rules.loose
            or (word in rules.leading and not (following[:1].isupper() or following in rules.nominal))
            for word, following in pairwise([*between.split(), ""])
        )

    def _verb_groups(self, start: int, end: int) -> int:
        """How many groups of verbs with a tense stand between two offsets: "had been held" is one."""
        last, count = start - VERB_GROUP, 0
        for form in self._verbs(start, end):
            if form.shows in TENSED:
                count += form.start - last >= VERB_GROUP
                last = form.end
        return count

    def _verb_before(self, start: int) -> Verb | None:
        """The last verb with a tense before a date, in its sentence."""
        begin = self._sentence_begin(max(0, start - VERB_BEFORE), start)
        near = self.folded.find(" ", start - FIRST_REACH, start) if start - begin > FIRST_REACH else -1
        if near > begin:
            found = self._last_verb(near, start)
            if found is not None and found[1].start - near > LONGEST_VERB:
                return found
        return self._last_verb(begin, start)

    def _last_verb(self, begin: int, start: int) -> Verb | None:
        """The last verb with a tense between two offsets."""
        found, rules, text = None, self.rules, self.text
        future_end = -VERB_GROUP  # where the last sign of the future ended: in "will be held" it governs what follows
        for form in self._verbs(begin, start):
            if form.shows not in TENSED:
                continue
            capital = text[form.start].isupper()
            if form.shows == "future" and not (capital and form.text in rules.months):
                future_end = form.end
            if not capital:
                grouped = form.end - future_end < VERB_GROUP + len(form.text)
                found = Direction.FUTURE if grouped else Direction.PAST, form
        return found

    def _verb_after(self, end: int, reach: int) -> Verb | None:
        """The first verb with a tense after a date, within reach and in its clause."""
        if self.rules.breaking.match(self.folded, end):
            return None  # another clause begins
        limit = min(len(self.folded), end + reach + VERB_LENGTH)
        for until in (end + FIRST_REACH, limit):
            for form in self._verbs(end, limit, until):
                if form.shows not in TENSED or form.text in self.rules.before_only:
                    continue
                start = form.start
                if self.text[start].isupper():
                    continue
                if start - end > reach or self.sentence_ends_between(end, start):
                    return None
                if QUOTATION_END.search(self.folded, end, start):
                    return None
                return Direction.FUTURE if form.shows == "future" else Direction.PAST, form
            if until >= limit:
                break
        return None
