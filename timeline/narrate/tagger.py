"""Tag the words of a sentence: the lexicon says what each word can be, rules over its neighbours settle what it is.

>>> from timeline.narrate.lexicon import Lexicon
>>> from timeline.narrate.tagset import tag_names
>>> lexicon = Lexicon.from_data({"clause": {"determiner": "the", "verb": "ran", "endings": {"ed": "participle"}}})
>>> (sentence,) = tag_sentences("The wounded ran.", [(0, 16, ())], lexicon)
>>> sentence.tokens, tag_names(sentence.tags)
(['The', ' wounded', ' ran', '.'], ['DET', 'NOUN', 'VERB', 'STOP'])
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from timeline.narrate.disambiguation import disambiguate
from timeline.narrate.lexicon import QUOTE_MARKS, Lexicon, fold, norm
from timeline.narrate.tagset import LINE, Feature, Tag, letters, pattern

#: A word with its quotes and its inner points, or one mark; the space before it belongs to it, so that nothing is lost.
#: The first line is the common cases alone, for speed.
_TOKEN = re.compile(
    r" [a-z]+(?=[ ,;])| [^\W\d_]+(?=[ ,;])|,(?= )"
    r"|(?:(?<!\s)\s++|(?!\s))(?:[\"“„‘«`']{0,4}+(?:(?:[^\W\d_]\.){2,}(?:-\w+)*"
    r"|[^\W_]\w*(?:[-.'’&/](?=\w)\w*|(?<=\d)[,:](?=\d)\w*|\[\w{1,10}\])*(?:\.(?=\s*[\w,;:(])|-(?=\s\w))?)"
    r"|--+|\.\.+|``|''|_+|[^\w\s])[\"”’»']*+"
)

#: A date that an entry begins with, before a word with a capital.
_ENTRY = pattern("{TIME}+ {MARK|STOP}* (?={NAME})")
#: Words that are no names, whatever capital they have at the beginning of a sentence.
_SMALL = frozenset(letters("DET|POSS|PRON|PREP|SUB|SUBPREP|REL|RELPOSS|NEG"))
#: "Die Stadt, | die | 1453 fiel": where the verb stands second, an article without its noun begins a relative clause.
_RELATIVE_ARTICLE = pattern(
    "(?<={COMMA}) (?:{DET} (?={DET|POSS|TIME|PRON|OBJ|PREP|SUBPREP|NEG|ADV})",
    "| {PREP} {DET} (?={DET|POSS|NUM|TIME|PRON|OBJ|ADV}))",
)
#: "ne ... que" before a time: only then.
_ONLY = pattern(
    "(?P<negation>{NEG}) {OBJ}* {VERB|AUX|MODAL|COP|PTCP|NOUNVERB|VERBLIKE|NOUN} {!THAT|NEG|COMMA|SEMICOLON|COLON}*",
    "(?P<that>{THAT}) (?={DET|PREP}? {TIME})",
)
#: "Born in Leeds in 1901, | she studied"; "Opened in 1846 and closed in 1963, | the station is a house".
_LEADING = pattern(
    "{NAME|PAST|PTCP} (?={PREP|TO|PART|ADV|TIME})",
    "(?P<phrase>{!COMMA|SEMICOLON|COLON|DASH|OPEN|AUX|MODAL|COP|PRON|SUB|REL|THAT}*)",
    "(?=(?<={TIME}) {COMMA} {NP|PRON}+ {ADVERBIAL}* {VERBAL|NOUNVERB|VERBLIKE})",
)
_NEXT_PARTICIPLE = pattern("(?<={COORD}) {PAST}")
_PARTICIPLES = (Tag.PAST, Tag.PTCP)
#: What may join two times of one act, and a second time with something else: "(and then in) | 1925 the bank failed".
_BETWEEN_TIMES = pattern("(?<={TIME}) {!TIME|SEMICOLON|COLON}{1,7} (?={TIME})")
_NEXT_CLAUSE = pattern("{TIME}+ {NP|PRON|OBJ}")
_NEXT_CLAUSE_VERB_SECOND = pattern("{TIME}+ {FINITE|PAST} (?!{MARK|STOP})")
_VERB = pattern("{VERBAL|NOUNVERB|VERBLIKE}")
_PREPOSITIONS = (Tag.PREP, Tag.TO)
_MAYBE_VERB = letters("NOUNVERB|VERBLIKE")
_NOMINAL = tuple(letters("NOMINAL"))
_OWNED = (Tag.NOUN, Tag.NAME, Tag.PTCP)
_LABEL = Tag.COLON + Tag.NAME
_NO_WORDS = letters("COMMA|STOP|COLON|SEMICOLON|DASH")
_BRACKETS = letters("OPEN|CLOSE")


class TaggedSentence:
    """The tokens of a sentence, where they begin in the text (if it has times), and a tag and a feature for each."""

    __slots__ = ("features", "offsets", "tags", "tokens")

    def __init__(self, tokens: list[str], offsets: list[int], tags: str, features: str) -> None:
        self.tokens, self.offsets, self.tags, self.features = tokens, offsets, tags, features


def tokenize(text: str, start: int, end: int) -> list[str]:
    """The words and marks of text[start:end]; joined they are the text again.

    >>> tokenize("On 3 May the U.S. left.", 0, 23)
    ['On', ' 3', ' May', ' the', ' U.S.', ' left', '.']
    """
    return _TOKEN.findall(text, start, end)


def tag_sentences(
    text: str, sentences: Iterable[tuple[int, int, Sequence[tuple[int, int]]]], lexicon: Lexicon
) -> list[TaggedSentence]:
    """The tagged sentences of a text, each given by its start, its end and the spans of its time expressions."""
    found = [_from_lexicon(text, start, end, lexicon, times) for start, end, times in sentences]
    lines = disambiguate(LINE.join([one.tags for one in found]), lexicon.verb_second, lexicon.clitics).split(LINE)
    for sentence, tags in zip(found, lines, strict=False):
        sentence.tags = tags
        if tags.startswith(Tag.PTCP) and (leading := _LEADING.match(tags)) is not None:
            sentence.tags = _NEXT_PARTICIPLE.sub(Tag.PTCP, tags[: leading.end()]) + tags[leading.end() :]
    return found


def _from_lexicon(
    text: str, start: int, end: int, lexicon: Lexicon, times: Sequence[tuple[int, int]]
) -> TaggedSentence:
    """A sentence with the tags that its words have by themselves."""
    tokens = tokenize(text, start, end)
    if lexicon.elided is not None:
        tokens = _split_elided(tokens, lexicon.elided)
    both = "".join(map(lexicon.__getitem__, tokens))
    tags, features = both[::2], both[1::2]
    if Feature.POSSESSOR in features:
        tags = _with_possessed(tags, features)
    offsets: list[int] = []
    if times:
        offsets = list(accumulate(map(len, tokens), initial=start))
        tags = _with_times(tags, features, offsets, times)
        if len(times) > 1:
            tags = _with_repeated(tags, tokens, lexicon)
    if not lexicon.verb_second and (leading := _LEADING.match(tags)) is not None:
        tags = _with_leading_participle(tags, tokens, leading, lexicon)
    if tags.startswith(Tag.TIME) and (entry := _ENTRY.match(tags)):
        tags = _without_capital(tags, tokens, entry.end(), lexicon)
    if lexicon.verb_second and _LABEL in tags:
        tags = _without_capital(tags, tokens, tags.index(_LABEL) + 1, lexicon)
    sentence = TaggedSentence(tokens, offsets, tags, features)
    if Tag.CONTRACTED in tags or Tag.OPEN in tags or (lexicon.clitics and Tag.NEG in tags):
        _change_tokens(sentence, lexicon)
    if lexicon.clitics and Feature.GENITIVE in sentence.features:
        _tag_genitives(sentence)
    if lexicon.verb_second and Tag.COMMA in sentence.tags:
        sentence.tags = _RELATIVE_ARTICLE.sub(lambda match: Tag.REL * len(match[0]), sentence.tags)
    return sentence


def _change_tokens(sentence: TaggedSentence, lexicon: Lexicon) -> None:
    """Take contractions apart, and leave out "ne ... que" and what stands in brackets."""
    tokens, offsets, tags = sentence.tokens, sentence.offsets, sentence.tags
    if lexicon.clitics and (only := _ONLY.search(tags)):  # "n'ouvre | qu'en 1950"
        kept = [n for n in range(len(tokens)) if n not in (only.start("negation"), only.start("that"))]
        tokens, offsets = [tokens[n] for n in kept], _picked(offsets, kept)
        tags = "".join([tags[n] for n in kept])
    if Tag.CONTRACTED in tags:
        tokens, offsets, tags = _with_contractions_split(tokens, offsets, tags, lexicon)
    if Tag.OPEN in tags:
        tokens, offsets, tags = _without_brackets(tokens, offsets, tags)
    sentence.tokens, sentence.offsets, sentence.tags = tokens, offsets, tags
    sentence.features = "".join(map(lexicon.__getitem__, tokens))[1::2]


def _tag_genitives(sentence: TaggedSentence) -> None:
    """Make articles in the genitive prepositions where they stand behind a noun: "la cour | des | comptes"."""
    tags = sentence.tags
    for place, feature in enumerate(sentence.features):
        if feature == Feature.GENITIVE and tags[place - 1 : place] in _OWNED:
            tags = f"{tags[:place]}{Tag.PREP}{tags[place + 1 :]}"
    sentence.tags = tags


def _split_elided(tokens: Iterable[str], elided: re.Pattern[str]) -> list[str]:
    """The tokens, with those taken apart that begin with an elided word: "qu'elle", "l'armée"."""
    found: list[str] = []
    for token in tokens:
        match = elided.fullmatch(token) if "'" in token or "’" in token else None
        found += match.groups() if match else [token]
    return found


def _without_capital(tags: str, tokens: list[str], place: int, lexicon: Lexicon) -> str:
    """The tags where the word behind the time of an entry has a capital because it is the first: "1848 | The king"."""
    tag = lexicon.tags.get(norm(tokens[place]), "")
    return tags[:place] + tag + tags[place + 1 :] if tag in _SMALL else tags


def _with_leading_participle(tags: str, tokens: list[str], leading: re.Match[str], lexicon: Lexicon) -> str:
    """The tags where the first word is a participle with a time, before the subject of the sentence."""
    tag, feature = tuple(lexicon[f" {norm(tokens[0])}"])
    if Tag.TIME not in leading["phrase"] or tag not in _PARTICIPLES or feature == Feature.ADDRESSING:
        return tags
    return Tag.PTCP + tags[1:]


def _with_possessed(tags: str, features: str) -> str:
    """The tags where what somebody owns is a noun: "Roe's | visit to Rome"."""
    place = features.find(Feature.POSSESSOR) + 1
    while 0 < place < len(tags):
        if tags[place] in _MAYBE_VERB or (tags[place] == Tag.PAST and tags[place + 1 : place + 2] in _NOMINAL):
            tags = tags[:place] + Tag.NOUN + tags[place + 1 :]
        place = features.find(Feature.POSSESSOR, place) + 1
    return tags


def _with_times(tags: str, features: str, offsets: list[int], times: Sequence[tuple[int, int]]) -> str:
    """The tags with those of the time expressions."""
    for start, end in times:
        # A token begins with the space before it, so the token that holds the first letter begins at or before it.
        first = max(0, min(bisect_right(offsets, start), len(tags)) - 1)
        last = min(max(bisect_left(offsets, end), first + 1), len(tags))
        first -= features[first - 1 : first] == Feature.APPROX
        tags = tags[:first] + Tag.TIME * (last - first) + tags[last:]
    return tags


def _with_repeated(tags: str, tokens: list[str], lexicon: Lexicon) -> str:
    """The tags where what joins two times of one act belongs to the times: "in 1920 | and again in | 1925"."""
    next_clause = _NEXT_CLAUSE_VERB_SECOND if lexicon.verb_second else _NEXT_CLAUSE
    for between in _BETWEEN_TIMES.finditer(tags):
        start, end = between.span()
        joint = lexicon.list_joint.fullmatch("".join(tokens[start:end]) + " ")
        if joint is None or not joint["repeated"]:
            continue
        fronted = not _VERB.search(tags, 0, start)  # "in 1920 and again in 1925 | the bank failed"
        if fronted or not (next_clause.match(tags, end) or _is_contrasted(tags, tokens, start, end)):
            tags = tags[:start] + Tag.TIME * (end - start) + tags[end:]
    return tags


def _is_contrasted(tags: str, tokens: list[str], start: int, end: int) -> bool:
    """Whether a phrase behind the second time stands against one before: "to Rome in May, then in June | to Bonn"."""
    behind = end + len(tags[end:]) - len(tags[end:].lstrip(Tag.TIME))
    if tags[behind : behind + 1] not in _PREPOSITIONS:
        return False
    first = len(tags[:start].rstrip(Tag.TIME)) - 1
    return norm(tokens[behind]) in map(norm, tokens[:first])


def _with_contractions_split(
    tokens: list[str], offsets: list[int], tags: str, lexicon: Lexicon
) -> tuple[list[str], list[int], str]:
    """Contractions of a subject and its verb taken apart: "it's" becomes "it is"."""
    numbers, parts, found = [], [], []
    for number, (token, tag) in enumerate(zip(tokens, tags, strict=True)):
        if tag != Tag.CONTRACTED:
            parts.append(token)
            found.append(tag)
            numbers.append(number)
            continue
        bare = token.strip().strip(QUOTE_MARKS)
        subject, _, verb = lexicon.contractions[fold(bare)].partition(" ")
        parts += [token.replace(bare, subject.capitalize() if bare[0].isupper() else subject), f" {verb}"]
        found += [lexicon[f" {subject}"][0], lexicon[f" {verb}"][0]]
        numbers += [number, number]
    return parts, _picked(offsets, numbers), "".join(found)


def _without_brackets(tokens: list[str], offsets: list[int], tags: str) -> tuple[list[str], list[int], str]:
    """The tokens outside brackets; a sentence that is one bracket keeps what it has."""
    kept, depth = [], 0
    for number, tag in enumerate(tags):
        depth += tag == Tag.OPEN
        if not depth:
            kept.append(number)
        depth -= tag == Tag.CLOSE and depth > 0
    if all(tags[number] in _NO_WORDS for number in kept):
        kept = [number for number, tag in enumerate(tags) if tag not in _BRACKETS]
    return [tokens[number] for number in kept], _picked(offsets, kept), "".join([tags[number] for number in kept])


def _picked(offsets: list[int], numbers: list[int]) -> list[int]:
    return [*(offsets[number] for number in numbers), offsets[-1]] if offsets else offsets
