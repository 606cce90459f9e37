"""Find the longest match of any rule at each place of a text.

At each word and number with which a rule can begin, the matcher reads on token by token. A state stands for all the
positions of rules that the tokens so far lead to; it is computed when it is first reached, and kept, as the same words
come again and again.

>>> from timeline.tag.automaton import compile_patterns
>>> words = {"unit": {"days": "DAY"}, "number": {"two": 2}}
>>> matcher = Matcher(compile_patterns({"ago": ["{number} {unit} ago"]}, words), words)
>>> [(m.start, m.end, m.meaning, m.slots) for m in matcher.scan("he left two days ago")]
[(8, 20, 'ago', {'number': 2, 'unit': 'DAY'})]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from timeline.language.numerals import NUMERALS, WHOLE_RUN, compose, runs_of
from timeline.language.pattern import GAP, SIGNS, plain, words_of
from timeline.model import End, Mention
from timeline.tag import word_classes
from timeline.tag.automaton import COMMA, GLUED, LOOSE, NUMBERS, UNBOUND, Rule
from timeline.tag.contexts import After, Before, Context, Lead, allows_end, allows_number, allows_word, lead_starts
from timeline.tag.gate import start_regex
from timeline.tag.word_classes import Node, is_spaceless, token_regex

_GAP = re.compile(GAP)
#: The letters behind a number that no slot reads: from the 20|th| to the 28th.
ENDING = re.compile(r"[^\W\d]*")
#: So many characters of a text are split into pieces at once.
SPLIT_AT_ONCE = 20_000
#: The slots of all mentions that have none.
NO_SLOTS: dict[str, Any] = {}
#: Caches are emptied when they have so many entries: steps from state to state and pieces of texts, and runs of digits.
STEPS_KEPT = 50_000
RUNS_CACHED = 20_000
#: Longer pieces of text between spaces are not kept.
LONGEST_DULL = 24
#: The keys of a trie that a sign goes with: itself, and the sign that stands for all of its kind in a pattern.
SPELLED = {chr(sign): (chr(sign), usual) for sign, usual in SIGNS.items()}
#: A comma behind more white space than can stand before one.
FAR_COMMA = "\n,"
_new = tuple.__new__

#: A rule and one of its positions.
Item = tuple[int, int]
Items = tuple[Item, ...]
#: Word classes (by a node of their tries) and the positions that they lead to.
Group = tuple[Node, Items]


#: The slots of a match: the parameter, the function that reads its text, its first token, whether white space precedes
#: that, and its last token.
Layout = list[tuple[str, Callable[[str], Any], int, bool, int]]


class State:
    """What can come next: groups behind white space, groups without, and words that are begun.

    `accepts` are the rules that end here, the most specific first. `next` has the states behind the tokens seen so far.
    """

    __slots__ = ("accepts", "dull", "glued", "inside", "next", "spaced")

    def __init__(self, spaced: list[Group], glued: list[Group], inside: list[Group], accepts: tuple[int, ...]) -> None:
        self.spaced, self.glued, self.inside, self.accepts = spaced, glued, inside, accepts
        self.next: dict[str, State | None] = {}
        #: Pieces of text between spaces that begin with a token with which no rule goes on here.
        self.dull: set[str] = set()


#: Stands for the state behind a first token, until it is computed.
PENDING: State | None = State([], [], [], ())


class _Arrival:
    """What follows a set of positions: the groups, and the rules that end with one of these."""

    __slots__ = ("accepts", "glued", "spaced")

    def __init__(self, spaced: list[Group], glued: list[Group], accepts: frozenset[int]) -> None:
        self.spaced, self.glued, self.accepts = spaced, glued, accepts


class _Ready:
    """A rule that has matched before: its contexts as objects, and its last positions as a set."""

    __slots__ = ("after", "before", "fence", "last", "last_leads", "layouts", "lead", "rule")

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.lead = tuple(Lead(*lead) for lead in rule.lead)
        self.fence, self.before = (
            [Context(words, negative=negative, before=True) for words, negative in part]
            for part in (rule.fence, rule.before)
        )
        self.after = [Context(words, negative=negative, before=False) for words, negative in rule.after]
        self.last = frozenset(rule.last)
        #: The words of which one ends right before the space before a match with leading words; empty if others can.
        last = [word.rpartition(" ")[2] for lead in self.lead for word in lead.words]
        simple = all(lead.spaced for lead in self.lead) and all(map(str.isalnum, last))
        self.last_leads = tuple(last) if simple else ()
        self.layouts: dict[tuple[str, ...], Layout] = {}


def _split(text: str) -> Iterator[list[str]]:
    """The pieces of a text between single spaces, in lists: all of them at once take ten times the memory of the text.

    >>> [*_split("in May 1940")]
    [['in', 'May', '1940']]
    """
    start = 0
    while start <= len(text):
        end = text.find(" ", start + SPLIT_AT_ONCE)
        if end < 0:
            end = len(text)
        yield text[start:end].split(" ")
        start = end + 1


class Matcher:
    """The rules of a language; `scan` finds their matches in a text."""

    def __init__(self, tables: Mapping[str, Any], words: Mapping[str, Mapping[str, Any]], *, joiner: str = "") -> None:
        self.words = words
        self._rules: list[Any] = tables["rules"]
        self._tries: dict[str, Node] = dict(tables["tries"])
        self._joiner = joiner
        self.tokens = frozenset(tables["tokens"])
        spaceless = any(is_spaceless(token[0]) for token in self.tokens)
        self._token_regex, self._start_regex = token_regex(spaceless=spaceless), start_regex(spaceless=spaceless)
        self._ready: list[_Ready | None] = [None] * len(self._rules)
        self._readers: dict[str, Callable[[str], Any]] = {}
        self._begin()
        self._digit_keys: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._other_names: dict[str, tuple[str, ...]] = dict(SPELLED)
        self._forget()

    def _begin(self) -> None:
        """Collect the word classes with which rules begin, by token, and all tokens of the language."""
        by_class: dict[str, dict[Item, None]] = {}
        for number, rule in enumerate(self._rules):
            for place in rule[FIRST]:
                by_class.setdefault(rule[POSITIONS][place][0], {})[number, place] = None
        self._starts: list[Group] = [(self._trie(name), tuple(items)) for name, items in by_class.items()]
        self._starting: dict[str, list[Group]] = {}
        for group in self._starts:
            for token in group[0]:
                self._starting.setdefault(token, []).append(group)
        #: The words with which rules begin, beside numbers.
        self.first_words = frozenset(token for token in self._starting if token[0].isalpha())

    def _forget(self) -> None:
        """Empty the caches, which grow with the texts that are read."""
        self._root, self._digit_root = State([], [], [], ()), State([], [], [], ())
        self._steps_kept = 0
        #: Pieces of text between spaces in which no rule can begin.
        self._dull: set[str] = set()
        self._states: dict[Any, State] = {}
        self._arrivals: dict[tuple[Items, bool], _Arrival] = {}
        self._kept: dict[Items, Items] = {}
        for ready in filter(None, self._ready):
            ready.layouts = {}
        self._root.next = dict.fromkeys(self.first_words, PENDING)

    def _trie(self, name: str) -> Node:
        trie = self._tries.get(name)
        if trie is None:
            kind = name.removeprefix(NUMBERS)
            numbers = self.words.get("number", {})
            trie = word_classes.number(numbers, self._joiner) if kind == "number" else word_classes.numeral(kind)
            self._tries[name] = trie
        return trie

    def scan(self, low: str) -> Iterator[Mention]:
        """The longest match at each place of a folded text, from left to right, without overlaps."""
        if self._steps_kept > STEPS_KEPT:
            self._forget()
        end = place = 0
        dull, begun = self._dull, self._root.next.get
        for pieces in _split(low):
            for number, piece in enumerate(pieces, 1):
                start, place = place, place + len(piece) + 1
                if piece in dull or place <= end:
                    continue
                state = begun(piece)
                if state is None:
                    for found in self._matches_inside(low, start, piece, end):
                        end = found.end
                        yield found
                elif start >= end and (number == len(pieces) or pieces[number] not in state.dull):
                    following = pieces[number] if number < len(pieces) else ""
                    if (mention := self._match_word(low, start, piece, following)) is not None:
                        end = mention.end
                        yield mention

    def _matches_inside(self, low: str, place: int, piece: str, end: int) -> Iterator[Mention]:
        """The matches that begin in a piece of text between spaces, behind the end of the last match."""
        some = False
        for stop in self._start_regex.finditer(low, place, place + len(piece)):
            token = stop[1] or stop[0]
            if stop[1] is None and token not in self.first_words:
                continue
            some = True
            state = self._begun(token) if stop.start() >= end else None
            if state is not None and (found := self._match(low, stop.start(), token, state)) is not None:
                end = found.end
                yield found
        if not some and len(piece) <= LONGEST_DULL:
            self._steps_kept += 1
            self._dull.add(piece)

    def _match_word(self, low: str, start: int, word: str, following: str) -> Mention | None:
        """The longest match that begins with a word between spaces, which is followed by another piece of text."""
        state = self._begun(word)
        if state is None:
            return None
        if not state.accepts and following and not following[0].isspace():  # most walks end with the second word
            behind = self._token_regex.match(low, start + len(word))
            key = behind and (behind[1] or self._key(behind))
            if key is None or (state.next[key] if key in state.next else self._next(state, key)) is None:
                if len(following) <= LONGEST_DULL:
                    self._steps_kept += 1
                    state.dull.add(following)
                return None
        return self._match(low, start, word, state)

    def _begun(self, token: str) -> State | None:
        """The state behind the first token of a rule; None if no rule begins with it."""
        digits = token[0].isdecimal()
        root, key = (self._digit_root, self._digit_key(token)) if digits else (self._root, token)
        state = root.next.get(key, PENDING)
        return self._next(root, key) if state is PENDING else state

    def _match(self, low: str, start: int, token: str, begun: State) -> Mention | None:
        """The longest match at a place, whose first token is given with the state behind it."""
        match, known_keys, place = self._token_regex.match, self._keys, start + len(token)
        keys, ends = [self._digit_key(token) if token[0].isdecimal() else token], [place]
        ways: list[tuple[int, tuple[int, ...]]] = []
        state: State | None = begun
        while state is not None:
            if state.accepts:
                ways.append((len(keys), state.accepts))
            if (found := match(low, place)) is None:
                break
            key = found[1] or known_keys.get(found[0]) or self._key(found)
            state = state.next[key] if key in state.next else self._next(state, key)
            place = found.end()
            keys.append(key)
            ends.append(place)
        return self._longest(low, start, keys, ends, ways) if ways else None

    def _key(self, found: re.Match[str]) -> str:
        """The token of a match that is no word after one space, with a space for the white space before it."""
        gap, digits, word, sign = found.groups("")[1:]
        key = self._digit_key(digits) if digits else word or sign
        if gap and gap != " " and not _GAP.fullmatch(gap):
            key = FAR_COMMA
        elif gap:
            key = FAR_COMMA if key == "," and (len(gap) > 1 or gap == "\n") else f" {key}"
        if len(self._keys) >= RUNS_CACHED:
            self._keys.clear()
        self._keys[found[0]] = key
        return key

    def _digit_key(self, digits: str) -> str:
        """The token of a run of digits: the run itself if it is in a word, or the kinds of runs that it belongs to."""
        key = self._digit_keys.get(digits)
        if key is None:
            if len(self._digit_keys) >= RUNS_CACHED:
                self._digit_keys.clear()
            runs = runs_of(digits)
            if digits in self.tokens:
                key, names = digits, (digits, *runs)
            else:
                key, names = "".join(runs) or WHOLE_RUN, runs
            self._digit_keys[digits] = key
            self._other_names[key] = names
        return key

    def _names(self, token: str) -> tuple[str, ...]:
        """The keys of a trie that a token goes with: itself, the kinds of runs of digits, the usual form of a sign."""
        return self._other_names.get(token) or (token,)

    def _next(self, state: State, key: str) -> State | None:
        """The state behind a token; None if no rule goes on with it."""
        spaced = key[0] == " "
        token = key[1:] if spaced else key
        self._steps_kept += 1
        if token not in self.tokens and token not in self._other_names:
            state.next[key] = None
            return None
        names = self._names(token)
        if state is self._root or state is self._digit_root:
            groups = [group for name in dict.fromkeys(names) for group in self._starting.get(name, ())]
        else:
            groups = state.spaced if spaced else state.glued
        arrivals: dict[_Arrival, None] = {}
        inside: dict[tuple[int, int], Group] = {}
        pointed = token in (".", ",")
        paths = [(node, items, name) for node, items in groups for name in names]
        paths += [(node, items, f" {name}" if spaced else name) for node, items in state.inside for name in names]
        for node, items, name in paths:
            child = node.get(name)
            if child is None:
                continue
            complete = "" in child
            if complete:
                arrivals[self._arrival(items, pointed)] = None
            if len(child) > complete:
                inside[id(child), id(items)] = child, items
        found = state.next[key] = self._state([*arrivals], inside)
        return found

    def _state(self, arrivals: list[_Arrival], inside: dict[tuple[int, int], Group]) -> State | None:
        """The state of several arrivals and begun words; None if there are none."""
        if not arrivals and not inside:
            return None
        key = frozenset(map(id, arrivals)), frozenset(inside)
        state = self._states.get(key)
        if state is None:
            state = State(
                [group for arrival in arrivals for group in arrival.spaced],
                [group for arrival in arrivals for group in arrival.glued],
                list(inside.values()),
                tuple(sorted(frozenset[int]().union(*(arrival.accepts for arrival in arrivals)))),
            )
            self._states[key] = state
        return state

    def _arrival(self, items: Items, pointed: bool) -> _Arrival:
        """What follows positions of rules; `pointed` tells whether the token is a comma or a point."""
        arrival = self._arrivals.get((items, pointed))
        if arrival is None:
            spaced: dict[str, dict[Item, None]] = {}
            glued: dict[str, dict[Item, None]] = {}
            accepts = set()
            for number, place in items:
                rule = self._rules[number]
                if place in rule[LAST]:
                    accepts.add(number)
                for behind, gap in rule[FOLLOW][place]:
                    name = rule[POSITIONS][behind][0]
                    if gap != GLUED:
                        spaced.setdefault(name, {})[number, behind] = None
                    if gap in (GLUED, COMMA) or (gap == LOOSE and pointed):
                        glued.setdefault(name, {})[number, behind] = None
            arrival = _Arrival(self._groups(spaced), self._groups(glued), frozenset(accepts))
            self._arrivals[items, pointed] = arrival
        return arrival

    def _groups(self, by_class: Mapping[str, Mapping[Item, None]]) -> list[Group]:
        """Groups by word class; equal sets of positions are the same object."""
        made = ((self._trie(name), tuple(items)) for name, items in by_class.items())
        return [(node, self._kept.setdefault(items, items)) for node, items in made]

    def _longest(
        self, low: str, start: int, keys: list[str], ends: list[int], ways: list[tuple[int, tuple[int, ...]]]
    ) -> Mention | None:
        """The longest match whose contexts hold; of equally long ones that of the most specific rule."""
        word = number = start == 0 or low[start - 1] == " "
        if not word:
            word, number = allows_word(low, start), allows_number(low, start)
        before: Before | None = None
        for count, accepts in reversed(ways):
            end = ends[count - 1]
            if not allows_end(low, end):
                continue
            after: After | None = None
            for accepted in accepts:
                ready = self._ready[accepted] or self._make_ready(accepted)
                rule = ready.rule
                if ready.after:
                    after = after or After(low, end)
                    if not ready.after[0].holds_after(after):
                        continue
                    if len(ready.after) > 1 and not all(context.holds_after(after) for context in ready.after):
                        continue
                if ready.before:
                    before = before or Before(low, start)
                    if not all(context.holds_before(before) for context in ready.before):
                        continue
                elif not (number if rule.numeric else word):
                    continue
                begin = self._begin_of(low, start, ready) if ready.lead else start
                if begin is None:
                    continue
                if not rule.slots:
                    return _new(Mention, (begin, end, rule.meaning, NO_SLOTS, (), 0))
                return self._mention(low, begin, start, ready, tuple(keys[:count]), ends)
        return None

    def _make_ready(self, number: int) -> _Ready:
        ready = self._ready[number] = _Ready(Rule._make(self._rules[number]))
        return ready

    def _begin_of(self, low: str, start: int, ready: _Ready) -> int | None:
        """Where a match with its leading words begins; None if a required one is missing."""
        if (
            ready.last_leads
            and low[start - 1 : start] in " "
            and not low.endswith(ready.last_leads, 0, start - 1)
            and not low[start - 2 : start - 1].isspace()
        ):
            return None if ready.rule.lead_required else start
        for begin in lead_starts(low, start, ready.lead):
            if begin < start and all(context.holds_before(Before(low, begin)) for context in ready.fence):
                return begin
        return None if ready.rule.lead_required else start

    def _mention(
        self, low: str, begin: int, start: int, ready: _Ready, keys: tuple[str, ...], ends: list[int]
    ) -> Mention:
        """The mention of a match with its slots."""
        rule = ready.rule
        layout = ready.layouts.get(keys)
        if layout is None:
            self._steps_kept += 1
            layout = ready.layouts[keys] = self._layout(ready, keys)
        slots: dict[str, Any] = {}
        spans: list[tuple[str, int, int]] = []
        for name, read, number, spaced, last in layout:
            first = ends[number - 1] if number else start
            if spaced:
                first += 1
                while low[first].isspace():
                    first += 1
            slots[name] = read(low[first : ends[last]])
            spans.append((name, first, ends[last]))
        end = ends[len(keys) - 1]
        return _new(Mention, (begin, end, rule.meaning, slots, _parts(low, spans, end) if rule.is_range else (), 0))

    def _layout(self, ready: _Ready, keys: tuple[str, ...]) -> Layout:
        """The slots that some tokens fill, in the order of the pattern."""
        rule, spans = ready.rule, dict[int, tuple[int, int, str]]()
        for number, place in enumerate(self._path(ready, keys)):
            name, slot = rule.positions[place]
            if slot != UNBOUND:
                spans[slot] = (spans[slot][0] if slot in spans else number), number, name
        return [
            (rule.slots[slot], self._reader(name), first, first > 0 and keys[first][0] == " ", last)
            for slot, (first, last, name) in sorted(spans.items())
        ]

    def _path(self, ready: _Ready, keys: tuple[str, ...]) -> list[int]:
        """The position of each token in a match, by the choice that the order of the pattern prefers."""
        positions, follow, last = ready.rule.positions, ready.rule.follow, ready.last
        count = len(keys)
        dead: set[tuple[int, int, int]] = set()

        def go(place: int, node: Node | None, number: int) -> list[int] | None:
            if (state := (place, id(node), number)) in dead:
                return None
            key = keys[number]
            spaced = key[0] == " "
            token = key[1:] if spaced else key
            trie = self._trie(positions[place][0]) if node is None else node
            for name in self._names(token):
                child = trie.get(f" {name}" if spaced and node is not None else name)
                if child is None:
                    continue
                if number + 1 == count:
                    if "" in child and place in last:
                        return [place]
                    continue
                rest = go(place, child, number + 1) if len(child) > ("" in child) else None
                if rest is None and "" in child:
                    following = keys[number + 1][0] == " "
                    for behind, gap in follow[place]:
                        if (
                            (gap != GLUED)
                            if following
                            else (gap in (GLUED, COMMA) or (gap == LOOSE and token in (".", ",")))
                        ):
                            rest = go(behind, None, number + 1)
                            if rest is not None:
                                break
                if rest is not None:
                    rest.insert(0, place)
                    return rest
            dead.add(state)
            return None

        for place in ready.rule.first:
            if (found := go(place, None, 0)) is not None:
                return found
        raise AssertionError("a state accepts only what a path leads to")

    def _reader(self, name: str) -> Callable[[str], Any]:
        """The function that reads the text of a slot with words of a class."""
        reader = self._readers.get(name)
        if reader is None:
            kind = name[len(NUMBERS) :]
            if name[: len(NUMBERS)] != NUMBERS:
                reader = _reader(words_of(kind, self.words))
            elif kind == "number":
                reader = _number_reader(self.words["number"])
            else:
                reader = NUMERALS[kind].read
            self._readers[name] = reader
        return reader


FIRST, LAST, FOLLOW, POSITIONS = map(Rule._fields.index, ("first", "last", "follow", "positions"))


def _parts(low: str, spans: list[tuple[str, int, int]], end: int) -> tuple[End, End]:
    """The two ends of a range: the second begins with the first slot whose name begins with "last"."""
    cut = min(first for name, first, _ in spans if name.startswith("last"))
    before = [(first, last) for _, first, last in spans if last <= cut]
    ending = ENDING.match(low, max(last for _, last in before)).end()  # type: ignore[union-attr]
    return End(min(first for first, _ in before), ending), End(cut, end)


def _reader(words: Mapping[str, Any]) -> Callable[[str], Any]:
    return lambda text: words[text] if text in words else words[plain(text)]


def _number_reader(words: Mapping[str, Any]) -> Callable[[str], Any]:
    """Reads numbers in digits, in words, and in both."""
    digits = NUMERALS["digits"].read

    def read(text: str) -> Any:
        if not text[0].isdigit():
            return compose(plain(text.partition("(")[0]), words)
        figures, _, word = plain(text).partition(" ") if text[-1].isalpha() else (plain(text), "", "")
        return digits(figures) * words.get(word, 1)

    return read
