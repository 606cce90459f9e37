"""The tense beside a date: which verb is nearest, and whether it looks back or ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import copy
from functools import cache, cached_property
from itertools import chain, pairwise
from typing import NamedTuple

from timeline.language import Language, split
from timeline.language.pattern import plain, trie
from timeline.language.sentence_ends import CLOSING, SentenceRules
from timeline.meaning import Direction

#: How far a verb may stand from a date to tell its direction, and how near it is sure to, in characters.
BEFORE, AFTER = 160, 120
BESIDE = 45
#: How far the parts of one verb group may be from each other: "will not be held".
GROUP = 12
#: Most verbs stand near: they are looked for here first, and farther off where what was found may have more before it.
FIRST_LOOK = 60
#: The words that tell it stand right before it, in so many characters.
COMING = 24
#: How near the verb of what a day owns stands: Friday's vote will, in characters.
OWNED = 24
#: A verb of saying stands right before the day on which it was said, in the last two words of so many characters.
SAID = 20
#: No form in the lists of a language is longer, with the verb group before it.
LONGEST = 36


#: Where a quotation ends: who says so, and when, is not of its time.
CLOSED = re.compile("''|[\"”]")
#: So many words a clause has that names the event from which a length is counted.
CLAUSE = 10
#: What closes a phrase.
CUT = re.compile(r"[,;:()\"“”–—]|--| - ")
#: The verb forms that tell a side; the others are only kept from being taken for one.
TENSED = frozenset(("past", "future"))


class Tense(NamedTuple):
    """The direction that a verb gives, the verb, whether it stands near enough to be likely, whether it is right
    before the date and says what is over ("ended on June 27", but not "extended to June 27"), and whether the date is
    surely the verb's: "filed a motion on June 12", but not "called a meeting on June 12"."""

    direction: Direction
    word: str
    near: bool = True
    over: bool = False
    sure: bool = False

    @property
    def likely(self) -> Direction:
        """The direction, where it is not certain that this date is the verb's."""
        return Direction.LIKELY_PAST if self.direction is Direction.PAST else Direction.LIKELY_FUTURE


class TenseFinder:
    """Finds the verb form nearest to a place, by the words and endings of the language."""

    def __init__(self, language: Language) -> None:
        self.data = language.data.get("tense", {})
        self._quiet: tuple[int, int] | None = None
        self.looks_back = self.data.get("silent") == "past"  # what a month means that no verb goes with
        self.sentences = SentenceRules.of(language)
        # The first character leads: `re` then skips to the next such one.
        self.stop = re.compile(rf"[.!?;:\n](?:(?<=\n)\s*\n|(?<!\n){CLOSING}\s)")
        self.breaking = re.compile(rf"\s(?:{self._words('breaking')})(?!\w)")
        self.breaks = frozenset(split(self.data.get("breaking", "")))
        self.being = re.compile(rf"(?:{self._words('present')})(?!\w)")
        self.months = frozenset(language.list("modal"))  # with a capital letter a month: May
        self.over = frozenset(split(self.data.get("over", "")))
        self.before_only = frozenset(split(self.data.get("before_only", "")))
        self.arranging = frozenset(split(self.data.get("arranging", "")))
        self.loose = frozenset(split(self.data.get("loose", "")))
        self.leading = frozenset(split(self.data.get("leading", "")))
        self.parting = self.loose | self.leading
        clause = language.data.get("clause", {})
        self.nominal = frozenset(split(clause.get("determiner", "")) + split(clause.get("possessive", "")))
        self.apart = frozenset(split(self.data.get("apart", "")))
        sides = "|".join(rf"(?P<{side}>{self._words(f'counted_{side}')})" for side in ("after", "before"))
        self.connector = re.compile(rf"\s(?:{sides})\s")
        self.locating = frozenset(split(self.data.get("locating", "")))
        self.beside = re.compile(rf"\s?[,(]\s?(?:(?:{self._words('locating')})\s)?")
        self.subjects = frozenset(split(clause.get("subject", "")))
        self.placing = frozenset(split(self.data.get("placing", "")))
        self.owning = re.compile(rf"(?:{self._words('owning')})(?!\w)")
        self.due = re.compile(rf"(?<!\w)(?:{self._words('due')})\s\Z")
        self.ahead = re.compile(rf"(?<!\w)(?:{self._words('ahead')})\s\Z")
        self.due_ends, self.ahead_ends = self._ends("due"), self._ends("ahead")
        self.ranking = re.compile(rf"(?<!\w)(?:{self._words('ranked_by')})\s(?:{self._words('ranking')})(?!\w)")
        self.saying = frozenset(split(language.data.get("clause", {}).get("reporting", "")))
        perfect = trie(split(self.data.get("pluperfect", "")))
        self.perfect = re.compile(rf"(?<!\w)(?:{perfect})(?!\w)") if perfect else None
        status = language.data.get("status", {})
        self.hearsay = frozenset(split(status.get("hearsay", "")))
        self.perfect_infinitives = frozenset(split(status.get("perfect", "")))
        planning = self.data.get("planning", "")
        self.plan = (
            re.compile(
                rf"(?<!\w)(?:{self._words('planning')})\s(?P<verb>\w+)\s(?:[\w']+\s){{0,4}}?(?:{self._words('placing')})\s\Z"
            )
            if planning
            else None
        )
        self.closing = re.compile(rf"\s*(?:,\s*)?(?:{self._words('closing')})\s+")
        self.sharing = re.compile(rf"\s*(?:,\s*)?(?:(?:{self._words('sharing')})\s+)?")

    def _words(self, name: str) -> str:
        return trie(split(self.data.get(name, ""))) or "(?!)"

    def _ends(self, name: str) -> tuple[str, ...]:
        """What the words of a list end with, behind the last sign in them."""
        return tuple({re.split(r"[^\w.]", words)[-1] for words in split(self.data.get(name, ""))})

    @cached_property
    def verb(self) -> re.Pattern[str]:
        """A verb form, listed or in a group named for what it tells; compiled when a text first needs it."""
        words = {name: self._words(name) for name in ("future", "present", "past")}
        groups = {"listed": trie(self.listed) or "(?!)"}  # all in one, so that each letter is tried once
        for name in ("future", "past"):
            endings = split(self.data.get(f"{name}_endings", ""))
            if ended := "|".join(rf"\w++(?<=\w\w{re.escape(ending)})" for ending in endings):
                groups[name] = ended
                words[name] += f"|{ended}"
        # "Is heard": a participle that is no past; but "is set for" looks ahead.
        groups["present"] = rf"(?:{words['present']})\s(?!(?:{words['future']})(?!\w))(?:{words['past']})"
        either = "|".join(rf"(?P<{name}>(?:{word})(?!\w))" for name, word in groups.items())
        return re.compile(rf"\b(?:{either})")

    @cached_property
    def listed(self) -> dict[str, str]:
        """The verb forms that the language lists, with what they tell."""
        names = ("past", "future", "neutral")  # what stands in two lists tells what the later says
        return {form: name for name in names for form in split(self.data.get(name, ""))}

    def alone(self) -> TenseFinder:
        """A finder for one long text, which keeps in mind where that has no verbs."""
        self.verb  # noqa: B018  # compiled once, for all
        made = copy(self)
        made._quiet = (0, 0)
        return made

    def _verbs(self, low: str, begin: int, end: int) -> Iterator[re.Match[str]]:
        """The verb forms between two places."""
        if self._quiet is None:
            return self.verb.finditer(low, begin, end)
        first, last = self._quiet
        near = first <= begin <= last + BESIDE
        if near and end <= last:
            return iter(())
        start = max(first if begin > last else begin, last - LONGEST) if near else begin
        found = self.verb.finditer(low, start, end)
        if (verb := next(found, None)) is None:
            self._quiet = (first if near else begin, end)
            return iter(())
        return chain((verb,), found) if verb.start() >= begin else self.verb.finditer(low, begin, end)

    def _tells(self, match: re.Match[str]) -> str | None:
        """What a verb form tells."""
        if match.lastgroup != "listed":
            return match.lastgroup
        return self.listed.get(match[0]) or self.listed[plain(match[0])]  # let’s

    def stops(self, text: str, start: int, end: int) -> Iterator[int]:
        """Where the sentences and main clauses between two places end, each behind the space that follows."""
        for match in self.stop.finditer(text, start, end):
            if match[0][0] != "." or self.sentences.stops(text, start, match.start(), match.end()):
                yield match.end()

    def _begin(self, text: str, start: int, end: int) -> int:
        """Where the last sentence or main clause between two places begins."""
        for match in reversed([*self.stop.finditer(text, start, end)]):
            if match[0][0] != "." or self.sentences.stops(text, start, match.start(), match.end()):
                return match.end()
        return start

    def stopped(self, text: str, start: int, end: int) -> bool:
        """Does a sentence or main clause end between two places?"""
        return next(self.stops(text, start, end), None) is not None

    def at(self, text: str, low: str, start: int, end: int) -> Tense | None:
        """The direction of the nearest verb in the same sentence; one before the place counts as nearer."""
        before = None if self._opens(low, start, end) else self._before(text, low, start)
        # A comma closes what begins with the verb before: "talks, last held in May, will go on". Else a verb behind
        # counts only where it is less than half as far off.
        closed = before is not None and low.startswith(",", end) and "," not in low[before[1].end() : start]
        reach = AFTER if before is None else 0 if closed else (start - before[1].end() - 10) // 2
        if reach > 0 and (after := self._after(text, low, end, reach)) is not None:
            gap = after[1].start() - end  # a date that opens a sentence is its verb's, however long the subject
            direction, match, distance = *after, gap if before is None else 2 * gap + 10
        elif before is not None:
            direction, match, distance = before[0], before[1], start - before[1].end()
        else:
            return None
        if direction is Direction.FUTURE and match[0] in self.hearsay and self._hearsay(text, low, match.end()):
            direction = Direction.PAST
        over = 0 <= start - match.end() <= len(" on ") and match[0] in self.over
        sure = direction is Direction.PAST and bool(self.loose) and self._governs(text, low, match, start, end)
        near = distance <= BESIDE or (match.start() >= end and self._leads(text, low, start))
        return Tense(direction, match[0], near, over, sure)

    def _hearsay(self, text: str, low: str, start: int) -> bool:
        """Does a sentence end with a perfect infinitive: "soll gelogen haben"? What is told to be so has been."""
        stop = next(self.stops(text, start, min(len(low), start + BEFORE)), min(len(low), start + BEFORE))
        return low[start:stop].rstrip(" .,;!?\n").rpartition(" ")[2] in self.perfect_infinitives

    def _leads(self, text: str, low: str, start: int) -> bool:
        """Does a date begin its sentence, perhaps behind a preposition?"""
        begin = max(0, start - COMING)
        word = low[begin:start].rstrip().rpartition(" ")[2].rpartition("\n")[2]
        first = start - len(word) - 1 if word in self.placing else start
        return first <= 0 or low[first - 1] == "\n" or first in self.stops(text, begin, first)

    def _governs(self, text: str, low: str, verb: re.Match[str], start: int, end: int) -> bool:
        """Is a date surely that of a past verb, beside it in the same clause with nothing between that takes it?"""
        if verb.start() >= end:
            return self._leads(text, low, start) and self._binds(text[end : verb.start()].removeprefix(","))
        between = low[verb.end() : start]
        told = between.split()
        if not self.nominal.isdisjoint(told[-1:]):
            return False  # the June 12 hearing
        if len(told) < 2:
            return self.parting.isdisjoint(told) and (verb[0] not in self.arranging or verb[0] in self.saying)
        if verb[0] in self.arranging or verb[0] in self.saying or not self._binds(text[verb.end() : start]):
            return False
        begin = self._begin(text, max(0, start - BEFORE), start)
        return all(self._tells(match) != "future" for match in self._verbs(low, begin, verb.start()))

    def _binds(self, between: str) -> bool:
        """Do some words leave a verb and a date together?"""
        if len(between) > BESIDE or CUT.search(between):
            return False
        return not any(
            word in self.loose or (word in self.leading and not (following[:1].isupper() or following in self.nominal))
            for word, following in pairwise([*between.split(), ""])
        )

    def together(self, text: str, low: str, clock: tuple[int, int], end: int) -> bool:
        """Does what stands between a time of clock and a day leave them to one verb? Behind a time that begins its
        sentence it may stand between them."""
        start = clock[1]
        if not self.apart.isdisjoint(low[start:end].split()):
            return False
        return self._groups(low, start, end) <= self._leads(text, low, clock[0])

    def _groups(self, low: str, start: int, end: int) -> int:
        """How many groups of verbs with a tense stand between two places: "had been held" is one."""
        last, count = start - GROUP, 0
        for match in self.verb.finditer(low, start, end):
            if self._tells(match) in TENSED:
                count += match.start() - last >= GROUP
                last = match.end()
        return count

    def counting(self, text: str, low: str, length: tuple[int, int], date: tuple[int, int]) -> int:
        """1 where a length is counted from a date that comes behind it, -1 where back from it, else 0.

        A connector stands right behind the length, then what happened, with one verb at most: where the length begins
        its sentence, such a clause ends with the date ("A year before the war broke out in 1914, he left"), since else
        the verb is that of the sentence ("A year after the war he moved to Rome in 1950").
        """
        match = self.connector.match(low, length[1], date[0])
        if match is None:
            return 0
        between = low[match.end() : date[0]]
        words = between.split()
        if len(words) > CLAUSE or CUT.search(between) or self.stopped(text, length[1], date[0]):
            return 0
        verbs = self._groups(low, match.end(), date[0])
        if verbs > 1 or (words and words[-1] not in self.locating):
            return 0
        closed = not self._leads(text, low, length[0]) or low.startswith(",", date[1])
        side = 1 if match.lastgroup == "after" else -1
        return side if not verbs or (closed and self.subjects.isdisjoint(words[1:])) else 0

    def _opens(self, low: str, start: int, end: int) -> bool:
        """Whether a clause of its own begins here: the first was weak, and the second quarter "is" expected to be."""
        if low[low.rfind(" ", 0, max(start - 1, 0)) + 1 : start - 1] not in self.breaks:
            return False
        return self.verb.match(low, end + 1) is not None or self.being.match(low, end + 1) is not None

    def coming(self, low: str, start: int) -> str | None:
        """The words right before a date that say when something will be: the vote "is" Friday."""
        if not start or not low.endswith(self.due_ends, 0, start - 1):
            return None
        match = self.due.search(low, max(0, start - COMING), start)
        return match and match[0].strip()

    def planned(self, low: str, start: int) -> str | None:
        """The verb of a plain present, whose day is to come: we "land" on Monday."""
        if self.plan is None or (match := self.plan.search(low, max(0, start - BESIDE), start)) is None:
            return None
        verb = self.verb.match(low, match.start("verb"))
        return match["verb"] if verb is None or self._tells(verb) not in TENSED else None

    def term(self, low: str, start: int) -> bool:
        """Whether a word right before a date sets a term: done "by" May."""
        if not start or not low.endswith(self.ahead_ends, 0, start - 1):
            return False
        return self.ahead.search(low, max(0, start - COMING), start) is not None

    def earlier(self, low: str, start: int) -> bool:
        """Whether a clause that is put in says what had been before: the vicar, who had opposed it in 1793, ..."""
        begin = max(0, start - FIRST_LOOK)
        inserted = low.rfind(",", begin, start)
        if inserted < 0 or self.perfect is None or (had := self.perfect.search(low, inserted, start)) is None:
            return False
        return any(self._tells(verb) == "past" for verb in self.verb.finditer(low, had.end(), start))

    def said(self, low: str, start: int) -> bool:
        """Whether a verb of saying stands right before a day: they "said" Friday, they "told" us Friday."""
        return not self.saying.isdisjoint(low[max(0, start - SAID) : start].split()[-2:])

    def owned(self, text: str, low: str, end: int) -> bool:
        """Whether a day has what follows it, of which mostly the past is told: Friday's vote, unless that "will"."""
        if self.owning.match(low, end) is None:
            return False
        ahead = self._after(text, low, end, OWNED)
        return ahead is None or ahead[0] is Direction.PAST

    def ranked(self, text: str, low: str, start: int) -> str | None:
        """The words before a length that count or compare over it: "the first" win in three years."""
        begin = self._begin(text, max(0, start - FIRST_LOOK), start)
        match = self.ranking.search(low, begin, start)
        return match and match[0]

    def _before(self, text: str, low: str, start: int) -> tuple[Direction, re.Match[str]] | None:
        begin = self._begin(text, max(0, start - BEFORE), start)
        near = low.find(" ", start - FIRST_LOOK, start) if start - begin > FIRST_LOOK else -1
        if near > begin:
            found = self._last_verb(text, low, near, start)
            if found is not None and found[1].start() - near > LONGEST:
                return found
        return self._last_verb(text, low, begin, start)

    def _last_verb(self, text: str, low: str, begin: int, start: int) -> tuple[Direction, re.Match[str]] | None:
        found = None
        ahead = -GROUP  # where the last sign of the future ended: in "will be held" it rules what follows
        for match in self._verbs(low, begin, start):
            tells = self._tells(match)
            capital = text[match.start()].isupper()
            if tells == "future" and not (capital and match[0] in self.months):
                ahead = match.end()
            if tells in TENSED and not capital:
                found = Direction.FUTURE if match.end() - ahead < GROUP + len(match[0]) else Direction.PAST, match
        return found

    def _after(self, text: str, low: str, end: int, reach: int) -> tuple[Direction, re.Match[str]] | None:
        if self.breaking.match(low, end):
            return None  # another clause begins
        for match in self._verbs(low, end, min(len(low), end + reach + 12)):
            if match[0] in self.before_only:
                continue
            if self._tells(match) in TENSED and not text[match.start()].isupper():
                between = end, match.start()
                if match.start() - end > reach or self.stopped(text, *between) or CLOSED.search(low, *between):
                    return None
                return Direction.FUTURE if self._tells(match) == "future" else Direction.PAST, match
        return None


@cache
def tense_finder(language: Language) -> TenseFinder:
    """The tense finder of a language, compiled once."""
    return TenseFinder(language)
