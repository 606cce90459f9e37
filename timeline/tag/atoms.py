"""What the grammar finds -> the atoms that count: no names, titles, codes or addresses; the days of a list, too.

>>> from timeline.language import load
>>> from timeline.tag import tag
>>> [len(tag(text, load("en"))) for text in ("June Carter", "2015 Elm Street", "Mr. March", "May 2, 9 and 16")]
[0, 0, 0, 3]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from timeline.language import Language, split
from timeline.language.pattern import exact, trie
from timeline.meaning import MEANINGS
from timeline.model import Mention
from timeline.tag.grammar import Grammar

#: Patterns under this name forbid: what they match is no time expression.
NEVER = "never"
#: Meanings whose days may go on as a list, and those that may end one.
DAYS = frozenset(("day_of_year", "days_of_month"))
DATES = DAYS | {"date"}
BARE_DAYS = frozenset(("day_of_month", "typed_monthday"))
#: The year behind a list of days.
LIST_YEAR = re.compile(r"\s?,?\s?(?P<year>[12]\d{3})(?![\w%]|[.:/]\d)")
#: No article is longer, with the space behind it; "between" is.
ARTICLE = 4
DIGIT = re.compile(r"\d")
#: No item of a list is longer, in characters.
ITEM = 24
#: Meanings that may go on as a list, and the slot of each that changes: every Monday, Wednesday and Friday.
RECURRING = {"every_weekday": "weekday", "every_month": "month"}
#: What a word that is mostly no time ends before, where a list has one: every Friday and sat.
LIST_END = re.compile(r"\s*(?:\Z|[.,;:()!?\n])")
#: The meaning whose month stands behind another word.
STEPPED = "step_month"
#: What makes a number one of a formula or of a code: n = 1900, 1800 + 200, 2001-A, 2020-10-.
FORMULA = re.compile(r"\s?[=+*<>]|[=+*<>(]\s?=|-[A-Z](?![a-z])|-\d\d?-")
#: What stands before one in a code or in a log's line: flight BA 2049, "GET /" 200 1984.
CODED = re.compile(r"(?:(?<![\w.])[A-Z][A-Z\d]|(?<![\d.,:/-])(?:\d{3}|\d{5,}))\s\Z")
#: What stands before and behind the year in a code of letters and numbers: CVE-2022-12345.
LETTERED, NUMBERED = re.compile(r"[^\W\d_]-\Z"), re.compile(r"(?<=\d)-\d")
#: Meanings of a number that nothing but itself says is a year, and of a season alone.
LONE = frozenset(("lone_year", "bare_year", "year"))
SEASONS = frozenset(("season", "bare_season"))
#: The word behind a place.
WORD = re.compile(r"\s(\w+)")
#: A word with a capital letter, right before a place.
CAPITAL = re.compile(r"(?<![\w'])[^\W\d_a-z][a-zà-ÿ]+\s\Z")
#: What follows a given name: another name.
SURNAME = re.compile(r"\s[^\W\d_a-z][^\W\d_A-Z]")
#: Kinds of atom that can be the title of a work, and the marks before one.
TITLED = frozenset("date step length duration span daypart time clock reference set".split())
#: What comes after a place, if that is no number.
AHEAD = re.compile(r"\s{0,20}(?:\d|([^\W\d]+|\S|))")
OPENING = frozenset("\"“‘'`«„")


class Atoms:
    """Tells times from names by the lists of one language; `proper` has the words that only a capital makes a time."""

    def __init__(self, language: Language, *, proper: str = "") -> None:
        self.proper = frozenset(split(proper))
        self.capital_nouns = bool(language.data.get("capital_nouns"))
        self.given = frozenset(language.list("given"))
        self.modal = frozenset(language.list("modal"))
        self.placing = frozenset(language.list("placing"))
        self.titles = frozenset(language.list("titles"))
        quantities = "|".join(map(exact, language.list("quantities"))) or "(?!)"
        self.quantity = re.compile(rf"(?<!\w)(?:{quantities})\s\Z")
        self.plurals = tuple(language.list("plurals"))
        streets = trie(language.list("streets")) or "(?!)"
        self.address = re.compile(rf"(?:\s(?:[A-Z][\w'.]*|\d+\w\w)){{1,3}}\s(?i:{streets})(?!\w)")
        joined = "|".join((*map(exact, language.list("listing")), "&", "-", "–"))
        between = rf"(?:\s?,\s(?:(?:{joined})\s)?|\s?(?:{joined})\s?)"
        nth = f"(?:{trie(language.words.get('nth', ())) or '(?!)'})?"
        self.listing = re.compile(rf"{between}(?P<item>(?P<day>[1-9]\d?){nth})(?![\w%]|[.:/]\d)")
        leads = "|".join(map(exact, language.list("leads"))) or "(?!)"
        self.last = frozenset((*language.list("listing"), "&"))
        last = "|".join((*map(exact, language.list("listing")), "&"))
        ahead = rf"(?:\s?,\s?(?:(?:{last})\s)?|\s(?:{last})\s)(?:(?:{leads})\s?)?"
        self.item = re.compile(rf"(?<![\w.,:/$£€-])(?P<item>(?P<day>[1-9]\d?){nth}){ahead}\Z")
        self.words = language.words
        self.sharing = language.data.get("tense", {}).get("sharing", "")
        following = "|".join(map(exact, language.list("after_days"))) or "(?!)"
        self.after_days = re.compile(rf"\s*(?:$|[.,;:()!?\n]|(?:{following})(?!\w))")

    def of(self, text: str, low: str, grammar: Grammar) -> Iterator[Mention]:
        """The atoms of a text, in order."""
        waiting: list[Mention] = []  # days without a month, which a list may take in
        floor = 0
        for found in self._found(text, low, grammar):
            if found.meaning in BARE_DAYS:
                waiting.append(found)
                continue
            may_end = found.meaning in DATES and DIGIT.search(low, max(floor, found.start - ITEM), found.start)
            before = self._before(low, found, floor) if may_end else []
            if waiting:
                yield from (day for day in waiting if not before or day.end <= before[0].start)
                waiting = []
            floor = found.end
            if before or self._two(low, found):
                yield from before
                yield from _apart(found)
            else:
                yield found
        yield from waiting

    def _before(self, low: str, found: Mention, floor: int) -> list[Mention]:
        """The days of a list, down to the floor, that ends with a date: the 3rd, 5th and | 9th of May 2019."""
        slots, start, days = found.slots, found.start, list[Mention]()
        day = slots.get("first", slots.get("day", 0))
        while (match := self.item.search(low, max(floor, start - ITEM), start)) and 0 < int(match["day"]) < day:
            start, day = match.start(), int(match["day"])
            days.append(_day(*match.span("item"), day, slots))
        return days[::-1]

    def _two(self, low: str, found: Mention) -> bool:
        """Whether these are two days and no range: 12 and 15 June, but neither 12 and 13 June nor between the two."""
        if not found.parts or found.meaning not in DAYS or found.slots["last"] <= found.slots["first"] + 1:
            return False
        first, last = found.parts
        return first.start - found.start <= ARTICLE and low[first.end : last.start].strip(" .") in self.last

    def _found(self, text: str, low: str, grammar: Grammar) -> Iterator[Mention]:
        """The atoms without the days of a list that stand before its month."""
        listed = 0
        for found in grammar.scan(low):
            if found.meaning == NEVER or found.start < listed or self._is_name(text, low, found):
                continue
            if found.meaning in DAYS and "year" not in found.slots and (days := self._listed(low, found)):
                listed = days[-1].end
                if (year := days[-1].slots.get("year")) is not None:
                    meaning = found.meaning if found.parts else "date"
                    found = found._replace(meaning=meaning, slots={**found.slots, "year": year})
                yield found
                yield from days
                continue
            yield found
            if found.meaning in RECURRING:
                for listed_day in self._recurring(low, found):
                    listed = listed_day.end
                    yield listed_day

    def _listed(self, low: str, found: Mention) -> list[Mention]:
        """The days that go on a list: May 2, 9 and 16; May 2, 9 and 16, 2019."""
        last, end = int(found.slots.get("last") or found.slots.get("day") or 31), found.end
        days: list[Mention] = []
        while (match := self.listing.match(low, end)) is not None and last < int(match["day"]) <= 31:
            last, end = int(match["day"]), match.end()
            days.append(_day(*match.span("item"), last, found.slots))
        if days and (match := LIST_YEAR.match(low, end)) and self.after_days.match(low, match.end()):
            slots = {**found.slots, "year": int(match["year"])}
            days = [_day(day.start, day.end, day.slots["day"], slots) for day in days]
            return [*days[:-1], days[-1]._replace(end=match.end())]
        return days if self.after_days.match(low, end) else []  # a noun goes with its number: "May 2, 9 men"

    def _recurring(self, low: str, found: Mention) -> Iterator[Mention]:
        """The others of a list that "every" stands before once."""
        slot = RECURRING[found.meaning]
        words = self.words[slot]
        following, end = _following(self.sharing, tuple(words)), found.end
        while (match := following.match(low, end)) is not None:
            word, end = match["word"], match.end()
            if word in self.proper and not LIST_END.match(low, end):
                return
            yield Mention(*match.span("word"), found.meaning, {slot: words[word]})

    def _is_name(self, text: str, low: str, found: Mention) -> bool:
        """Whether these words are no time: "may" in small letters, June Carter, Mr. March, a title in quotes."""
        start, end = found.start, found.end
        if text[start].isupper() and "small" in MEANINGS[found.meaning].kinds:
            return True  # a C1500 is a truck
        if low[end : end + 1] == "-" and NUMBERED.match(low, end) and LETTERED.search(low, max(0, start - 2), start):
            return True  # CVE-2022-12345
        if end - start > len(text) - 3:
            return False  # all that there is
        if end - start < 17 and ((word := low[start:end]) in self.proper or word in self.given):
            if text[start].islower():
                return word in self.proper
            if word in self.given and SURNAME.match(text, end):
                return word_before(low, start) not in self.placing
        if "capital" in MEANINGS[found.meaning].kinds and "year" not in found.slots:
            if found.parts:
                return found.parts[0].start == start and text[start].islower()  # they march to June Smith
            word = low[start:end].rsplit(None, 1)[-1]
            if text[end - len(word)].islower():
                return word.rstrip(".") in self.proper  # the same may be said
            return word in self.given and SURNAME.match(text, end) is not None  # that June Carter sang
        if found.meaning == STEPPED and (word := low[start:end].rsplit(None, 1)[-1]) in self.modal:
            return found.slots["step"] == 0 and text[end - len(word)].islower()  # this may help
        if "year" in (kinds := MEANINGS[found.meaning].kinds) and (
            self.address.match(text, end) or FORMULA.match(text, end) or FORMULA.match(text, start - 2)
        ):
            return True
        if found.meaning == "year_number" and (match := WORD.match(text, end)):
            return self._counted(match[1])  # the year 64 people were hired
        if found.meaning in LONE and end - start == 4:
            if CODED.search(text, max(0, start - 8), start):
                return True
            if (match := WORD.match(text, end)) and self.quantity.search(low, max(0, start - 20), start):
                return self._counted(match[1]) and (self.capital_nouns or match[1].endswith(self.plurals))
        if self.given and found.meaning in SEASONS and "year" not in found.slots and text[start].isupper():
            known = word_before(low, start)  # Martin Winter, but not In Winter
            named = known not in self.placing and known not in self.words.get("after_date", ())
            if named and CAPITAL.search(text, max(0, start - 20), start):
                return True
        before = text[start - 1 : start]
        if before == "." and text[end : end + 1] == "(":
            return True  # date.today()
        if self.given and before in OPENING and text[start:end].istitle():
            return kinds <= TITLED if " " in text[start:end] else "weekday" in kinds and bool(SURNAME.match(text, end))
        return before == " " and text[start].isupper() and word_before(low, start) in self.titles

    def _counted(self, word: str) -> bool:
        """Whether the word behind a number is a noun, so that the number counts: about 1900 people."""
        return word.islower() != self.capital_nouns and word.lower() not in self.words.get("after_date", ())


def _day(start: int, end: int, day: int, date: Mapping[str, Any]) -> Mention:
    """A day of a list, in the month and the year that another date has."""
    slots = {"month": date["month"], "day": day}
    return Mention(
        start, end, *(("date", {**slots, "year": date["year"]}) if "year" in date else ("day_of_year", slots))
    )


def _apart(found: Mention) -> list[Mention]:
    """A date, or each of the days that end a list: 5th and 9th of May is no range there."""
    ends = [found.slots.get("first"), found.slots.get("last")]
    if not found.parts:
        return [found]
    return [_day(part.start, part.end, day, found.slots) for part, day in zip(found.parts, ends, strict=True)]  # type: ignore[arg-type]


@cache
def _following(sharing: str, words: tuple[str, ...]) -> re.Pattern[str]:
    """The next word of a list, behind what may stand between; compiled when a text first needs it."""
    joint = rf"(?:{trie(split(sharing)) or '(?!)'})\s+"
    return re.compile(rf"(?:\s?,\s?(?:{joint})?|\s{joint}|\s?[&/]\s?)(?P<word>{trie(words)})(?!\w)")


def word_before(low: str, end: int) -> str:
    """The word that stands before a place, apart from what joins it: hyphens, and the sign between two blocks."""
    last = low[max(0, end - 20) : end].replace("-", " ").replace("–", " ").replace("\0", " ").rsplit(None, 1)
    return last[-1].lstrip("([{«„“‘\"'") if last else ""


def word_after(low: str, start: int) -> str:
    """The letters, the sign or, for any number, the 0 that comes after a place."""
    match = AHEAD.match(low, start)
    return "0" if match is None or match[1] is None else match[1]
