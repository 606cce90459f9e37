"""The first pass: find atoms with the matcher, without names, titles and codes, and with all days of a list.

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
from timeline.language.pattern import SPACES, exact, trie
from timeline.lazy_regex import lazy_regex
from timeline.meaning import MEANINGS
from timeline.model import Mention
from timeline.tag.matcher import Matcher

#: What patterns under this name match is no time expression.
NEVER = "never"
#: Meanings whose days may continue as a list (May 2, 9 and 16), and those that may end one (the 3rd and 9th of May).
DAYS = frozenset(("day_of_year", "days_of_month"))
DATES = DAYS | {"date"}
#: Meanings of a day without a month, which a list may take in.
BARE_DAYS = frozenset(("day_of_month", "day_of_month (line)"))
#: The year behind a list of days.
LIST_YEAR = re.compile(r"\s?,?\s?(?P<year>[12]\d{3})(?![\w%]|[.:/]\d)")
#: The most characters of an article with its space; "between" is longer.
ARTICLE_LENGTH = 4
#: The words before and behind a match are looked for in so many characters, a code before it in fewer.
WORD_LENGTH, CODE_LENGTH = 20, 24
#: The most characters of a name that is also a time.
NAME_LENGTH = 16
#: The characters of a year in figures.
YEAR_LENGTH = 4
DIGIT = re.compile(r"\d")
#: The most characters of an item of a list.
ITEM_LENGTH = 24
#: Recurring meanings that may continue as a list, with the slot that changes: every Monday, Wednesday and Friday.
RECURRING = {"every_named (weekdays)": ("weekday",), "every_named": ("month",)}
#: The end of a phrase, before which an ambiguous word may end a list: every Friday and sat.
LIST_END = re.compile(r"\s*(?:\Z|[.,;:()!?\n])")
#: The meaning of a month behind "last", "this" or "next".
STEPPED = "step_month"
#: Signs beside a number of a formula or a code: n = 1900, 1800 + 200, 2001-A, 2020-10-.
FORMULA = re.compile(r"\s?[=+*<>]|[=+*<>(]\s?=|-[A-Z](?![a-z])|-\d\d?-")
#: What precedes a number in a code, in a line of a log, or in a telephone number: flight BA 2049, "GET /" 200 1984,
#: 0163 2019, +46 8 1905.
CODED = re.compile(
    r"(?:(?<![\w.])[A-Z][A-Z\d]|(?<![\d.,:/-])(?:\d{3}|\d{5,})"
    r"|(?:\+[1-9]\d{0,3}|(?<![\w.,:/+-])0\d{1,4})\)?(?: \d{1,5}){0,3})\s\Z"
)
#: What precedes and follows the year in a code of letters and numbers: CVE-2022-12345.
LETTERED, NUMBERED = re.compile(r"[^\W\d_]-\Z"), re.compile(r"(?<=\d)-\d")
#: Meanings of a number that may be a year without a word that says so.
LONE = frozenset(("lone_year", "bare_year", "year"))
#: Meanings of a season alone.
SEASONS = frozenset(("season", "season (narrative, conversation)"))
#: The next word.
WORD = re.compile(rf"{SPACES}(\w+)")
#: A capitalized word right before a place.
CAPITAL = re.compile(rf"(?<![\w'])[^\W\d_a-z][a-zà-ÿ]+{SPACES}\Z")
#: A surname, which follows a given name.
SURNAME = re.compile(rf"{SPACES}[^\W\d_a-z][^\W\d_A-Z]")
#: Kinds of meanings whose words can be the title of a work.
TITLED = frozenset("date step length duration span daypart time clock reference set".split())
#: The token after a place; the group is empty at the end of the text, and unset for a number.
NEXT_TOKEN = re.compile(r"\s{0,20}(?:\d|([^\W\d]+|\S|))")
#: Opening quotation marks.
OPENING = frozenset("\"“‘'`«„")


class Atoms:
    """Finds the atoms of a text by the word lists of a language; `proper` are words that are times only capitalized."""

    def __init__(self, language: Language, *, proper: str = "") -> None:
        self.proper = frozenset(split(proper))
        self.capital_nouns = bool(language.data.get("capital_nouns"))
        self.given_names = frozenset(language.list("given"))
        self.modal = frozenset(language.list("modal"))
        self.placing = frozenset(language.list("placing"))
        self.titles = frozenset(language.list("titles"))
        quantities = "|".join(map(exact, language.list("quantities"))) or "(?!)"
        self.quantity = lazy_regex(rf"(?<!\w)(?:{quantities}){SPACES}\Z")
        self.plurals = tuple(language.list("plurals"))
        streets = trie(language.list("streets")) or "(?!)"
        self.street = lazy_regex(rf"(?:{SPACES}(?:[A-Z][\w'.]*|\d+\w\w)){{1,3}}{SPACES}(?i:{streets})(?!\w)")
        joined = "|".join((*map(exact, language.list("listing")), "&", "-", "–"))
        between = rf"(?:\s?,{SPACES}(?:(?:{joined}){SPACES})?|(?:{SPACES})?(?:{joined})(?:{SPACES})?)"
        nth = f"(?:{trie(language.words.get('@nth', ())) or '(?!)'})?"
        self.later_day = lazy_regex(rf"{between}(?P<item>(?P<day>[1-9]\d?){nth})(?![\w%]|[.:/]\d)")
        leads = "|".join(map(exact, language.list("leads"))) or "(?!)"
        self.list_words = frozenset((*language.list("listing"), "&"))
        last = "|".join((*map(exact, language.list("listing")), "&"))
        ahead = rf"(?:\s?,(?:{SPACES})?(?:(?:{last}){SPACES})?|{SPACES}(?:{last}){SPACES})(?:(?:{leads})(?:{SPACES})?)?"
        self.earlier_day = lazy_regex(rf"(?<![\w.,:/$£€-])(?P<item>(?P<day>[1-9]\d?){nth}){ahead}\Z")
        self.words = language.words
        self.sharing = language.data.get("tense", {}).get("sharing", "")
        following = "|".join(map(exact, language.list("after_days"))) or "(?!)"
        self.after_days = lazy_regex(rf"\s*(?:$|[.,;:()!?\n]|(?:{following})(?!\w))")

    def of(self, text: str, low: str, matcher: Matcher) -> Iterator[Mention]:
        """The atoms of a text in order, with all days of its lists."""
        waiting: list[Mention] = []  # days without a month, which may begin a list
        floor = 0
        for found in self._without_names(text, low, matcher):
            if found.meaning in BARE_DAYS:
                waiting.append(found)
                continue
            may_end = found.meaning in DATES and DIGIT.search(low, max(floor, found.start - ITEM_LENGTH), found.start)
            before = self._days_before(low, found, floor) if may_end else []
            if waiting:
                yield from (day for day in waiting if not before or day.end <= before[0].start)
                waiting = []
            floor = found.end
            if before or self._is_pair_of_days(low, found):
                yield from before
                yield from _as_days(found)
            else:
                yield found
        yield from waiting

    def _days_before(self, low: str, found: Mention, floor: int) -> list[Mention]:
        """The earlier days of a list that ends with a date, back to the floor: the 3rd, 5th and | 9th of May 2019."""
        slots, start, days = found.slots, found.start, list[Mention]()
        day = slots.get("first", slots.get("day", 0))
        while (match := self.earlier_day.search(low, max(floor, start - ITEM_LENGTH), start)) and 0 < int(
            match["day"]
        ) < day:
            start, day = match.start(), int(match["day"])
            days.append(_day(*match.span("item"), day, slots))
        return days[::-1]

    def _is_pair_of_days(self, low: str, found: Mention) -> bool:
        """Whether a range is in fact two days: "12 and 15 June", but not "12 and 13 June", "between 12 and 15 June"."""
        if not found.parts or found.meaning not in DAYS or found.slots["last"] <= found.slots["first"] + 1:
            return False
        first, last = found.parts
        return (
            first.start - found.start <= ARTICLE_LENGTH and low[first.end : last.start].strip(" .") in self.list_words
        )

    def _without_names(self, text: str, low: str, matcher: Matcher) -> Iterator[Mention]:
        """The matches that are no names, each with the later days of its list."""
        listed = 0
        for found in matcher.scan(low):
            if found.meaning == NEVER or found.start < listed or self._is_name(text, low, found):
                continue
            if found.meaning in DAYS and "year" not in found.slots and (days := self._days_after(low, found)):
                listed = days[-1].end
                if (year := days[-1].slots.get("year")) is not None:
                    meaning = found.meaning if found.parts else "date"
                    found = found._replace(meaning=meaning, slots={**found.slots, "year": year})
                yield found
                yield from days
                continue
            yield found
            if tuple(found.slots) == RECURRING.get(found.meaning):
                for listed_day in self._recurring(low, found):
                    listed = listed_day.end
                    yield listed_day

    def _days_after(self, low: str, found: Mention) -> list[Mention]:
        """The later days of a list: May 2, 9 and 16; May 2, 9 and 16, 2019."""
        last, end = int(found.slots.get("last") or found.slots.get("day") or 31), found.end
        days: list[Mention] = []
        while (match := self.later_day.match(low, end)) is not None and last < int(match["day"]) <= 31:
            last, end = int(match["day"]), match.end()
            days.append(_day(*match.span("item"), last, found.slots))
        if days and (match := LIST_YEAR.match(low, end)) and self.after_days.match(low, match.end()):
            slots = {**found.slots, "year": int(match["year"])}
            days = [_day(day.start, day.end, day.slots["day"], slots) for day in days]
            return [*days[:-1], days[-1]._replace(end=match.end())]
        return days if self.after_days.match(low, end) else []  # in "May 2, 9 men" the number counts a noun

    def _recurring(self, low: str, found: Mention) -> Iterator[Mention]:
        """The later items of a list: every Monday, Wednesday and Friday."""
        [slot] = RECURRING[found.meaning]
        words = self.words[slot]
        following, end = _following(self.sharing, tuple(words)), found.end
        while (match := following.match(low, end)) is not None:
            word, end = match["word"], match.end()
            if word in self.proper and not LIST_END.match(low, end):
                return
            yield Mention(*match.span("word"), found.meaning, {slot: words[word]})

    def _is_name(self, text: str, low: str, found: Mention) -> bool:
        """Whether a match is no time: "may" in small letters, June Carter, Mr. March, a title in quotes, a code."""
        start, end = found.start, found.end
        kinds = MEANINGS[found.meaning].kinds
        if text[start].isupper() and "small" in kinds:
            return True  # C1500 is a model number
        if low[end : end + 1] == "-" and NUMBERED.match(low, end) and LETTERED.search(low, max(0, start - 2), start):
            return True  # CVE-2022-12345
        if end - start > len(text) - 3:
            return False  # it is nearly the whole text
        name = self._is_given_name(text, low, found)
        if name is None:
            name = self._is_other_number(text, low, found)
        if name is None:
            name = self._is_season_name(text, low, found) or self._is_title(text, low, found)
        return name

    def _is_given_name(self, text: str, low: str, found: Mention) -> bool | None:
        """Whether a month or weekday is a name or a modal verb; None if its words do not decide."""
        start, end = found.start, found.end
        if end - start <= NAME_LENGTH and ((word := low[start:end]) in self.proper or word in self.given_names):
            if text[start].islower():
                return word in self.proper
            if word in self.given_names and SURNAME.match(text, end):
                return word_before(low, start) not in self.placing
        if "capital" in MEANINGS[found.meaning].kinds and "year" not in found.slots:
            if found.parts:
                return found.parts[0].start == start and text[start].islower()  # "they march to June Smith"
            word = low[start:end].rsplit(None, 1)[-1]
            if text[end - len(word)].islower():
                return word.rstrip(".") in self.proper  # "the same may be said"
            return word in self.given_names and SURNAME.match(text, end) is not None  # "that June Carter sang"
        if found.meaning == STEPPED and (word := low[start:end].rsplit(None, 1)[-1]) in self.modal:
            return found.slots["step"] == 0 and text[end - len(word)].islower()  # "this may help"
        return None

    def _is_other_number(self, text: str, low: str, found: Mention) -> bool | None:
        """Whether a year is a number of another kind: of an address, a formula, a code, a count; None if unclear."""
        start, end = found.start, found.end
        if "year" in MEANINGS[found.meaning].kinds and (
            self.street.match(text, end) or FORMULA.match(text, end) or FORMULA.match(text, start - 2)
        ):
            return True
        if found.meaning == "year_number" and (match := WORD.match(text, end)):
            return self._is_counted(match[1])  # "the year 64 people were hired"
        if found.meaning in LONE and end - start == YEAR_LENGTH:
            if CODED.search(text, max(0, start - CODE_LENGTH), start):
                return True
            if (match := WORD.match(text, end)) and self.quantity.search(low, max(0, start - WORD_LENGTH), start):
                return self._is_counted(match[1]) and (self.capital_nouns or match[1].endswith(self.plurals))
        return None

    def _is_season_name(self, text: str, low: str, found: Mention) -> bool:
        """Whether a season is a surname: Martin Winter, but not In Winter."""
        start = found.start
        if not self.given_names or found.meaning not in SEASONS or "year" in found.slots or not text[start].isupper():
            return False
        word = word_before(low, start)
        if word in self.placing or word in self.words.get("@after_date", ()):
            return False
        return CAPITAL.search(text, max(0, start - WORD_LENGTH), start) is not None

    def _is_title(self, text: str, low: str, found: Mention) -> bool:
        """Whether a match is the title of a work in quotes, stands behind a title (Mr. March), or is a call in code."""
        start, end = found.start, found.end
        before = text[start - 1 : start]
        if before == "." and text[end : end + 1] == "(":
            return True  # date.today()
        if self.given_names and before in OPENING and text[start:end].istitle():
            kinds = MEANINGS[found.meaning].kinds
            return kinds <= TITLED if " " in text[start:end] else "weekday" in kinds and bool(SURNAME.match(text, end))
        return before == " " and text[start].isupper() and word_before(low, start) in self.titles

    def _is_counted(self, word: str) -> bool:
        """Whether the word behind a number is a noun that it counts: about 1900 people."""
        return word.islower() != self.capital_nouns and word.lower() not in self.words.get("@after_date", ())


def _day(start: int, end: int, day: int, date: Mapping[str, Any]) -> Mention:
    """A day of a list, with the month and the year of another date of it."""
    slots = {"month": date["month"], "day": day}
    return Mention(
        start, end, *(("date", {**slots, "year": date["year"]}) if "year" in date else ("day_of_year", slots))
    )


def _as_days(found: Mention) -> list[Mention]:
    """A date, or the two days of a range at the end of a list: there, "5th and 9th of May" is no range."""
    ends = [found.slots.get("first"), found.slots.get("last")]
    if not found.parts:
        return [found]
    return [_day(part.start, part.end, day, found.slots) for part, day in zip(found.parts, ends, strict=True)]  # type: ignore[arg-type]


@cache
def _following(sharing: str, words: tuple[str, ...]) -> re.Pattern[str]:
    """Matches the next word of a list and what joins it; compiled when a text first needs it."""
    joint = rf"(?:{trie(split(sharing)) or '(?!)'})\s+"
    return re.compile(rf"(?:\s?,(?:{SPACES})?(?:{joint})?|{SPACES}{joint}|\s?[&/]\s?)(?P<word>{trie(words)})(?!\w)")


def word_before(low: str, end: int) -> str:
    """The word before a place, without a hyphen or a block's end between, and without opening brackets and quotes."""
    text = low[max(0, end - WORD_LENGTH) : end]
    if text[-1:] == " " and (word := text[:-1].rpartition(" ")[2]).isalnum():
        return word  # of most places
    last = text.replace("-", " ").replace("–", " ").replace("\0", " ").rsplit(None, 1)
    return last[-1].lstrip("([{«„“‘\"'") if last else ""


def word_after(low: str, start: int) -> str:
    """The word or the sign after a place, "0" for any number, "" for the end of the text."""
    match = NEXT_TOKEN.match(low, start)
    return "0" if match is None or match[1] is None else match[1]
