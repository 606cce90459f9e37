"""Rules for all languages that settle ambiguous tags: "the plan" is a noun, "they plan" a verb.

>>> from timeline.narrate.tagset import tag_names
>>> tag_names(disambiguate(Tag.DET + Tag.NOUNVERB + Tag.AUX)), tag_names(disambiguate(Tag.PRON + Tag.NOUNVERB))
(['DET', 'NOUN', 'AUX'], ['PRON', 'VERB'])
"""

from __future__ import annotations

import re

from timeline.narrate.tagset import LINE, Rewrite, Tag, letters, pattern

#: What the neighbours of a word settle, in this order.
_RULES = (
    Rewrite("POSS -> OBJ", "_ $|{TO|PREP|SUB|SUBPREP|REL|THAT|COORD|PUNCT}"),  # they saw | her
    Rewrite("SUBPREP -> PREP", "{DET} _", needs="DET"),  # such | as
    Rewrite("PTCP -> PAST", "{COMMA} _ {PART|ADV}? {PREP}? {TIME}", needs="COMMA"),  # , | begun | in May,
    Rewrite("SUBPREP -> ADV", "{AUX|COP} _ {VERB|REPORT|PAST|PTCP}"),  # has | since | changed
    Rewrite(  # he lived | there
        "PRON -> ADV",
        "{NOMINAL|NUM|PRON|OBJ|AUX|MODAL|COP|COPINF|PAST|PTCP|TO} {VERB|PAST|PTCP|INF|PART} _ "
        "$|{TIME|PREP|SUB|SUBPREP|COORD|PUNCT}",
    ),
    Rewrite("THAT -> PRON", "{REPORT} _ {AUX|MODAL|COP}", needs="REPORT"),  # he said | that | is so
    Rewrite(  # an | estimated | crowd
        "REPORT -> NOUN", "{DET|POSS} _ {NOMINAL|NUM}", "{DET|POSS} {ADVERBS|TIME} _ {NOMINAL|NUM}"
    ),
    Rewrite("PAST -> PTCP", "{SUB} _", "^{ADV} _ {COMMA}", "^ _ {COMMA}"),  # once | triggered; | wounded |, Roe fled
    Rewrite("DET -> PRON", "_ {AUX|MODAL|COP}"),  # | this | was, | all | have
    Rewrite(  # we | accept
        "NOUN -> VERB",
        "{PRON} _ {DET|POSS|OBJ|TO|PREP|ADV} unless {VERB|REPORT|PAST|PTCP|INF|NOUNVERB|PART} {PRON} _",
        "{PRON} {TIME|ADV} _ {DET|POSS|OBJ} unless {VERB|REPORT|PAST|PTCP|INF|NOUNVERB|PART} {PRON} {TIME|ADV} _",
        needs="PRON",
    ),
    Rewrite("PAST -> NOUN", "{NUM} _ {PUNCT}|$", needs="NUM"),  # over 1,000 | killed
    Rewrite("THAT -> DET", "_ {NOUN} (?:{PUNCT}|$)"),  # | that | day
    Rewrite("THAT -> DET", "{PREP} _ {NOUN|NUM|PTCP}", needs="PREP"),  # over | that | tower
    Rewrite("THAT -> NOUN", "{PREP} _ unless _ {NOMINAL|DET|POSS|PRON}", needs="PREP"),  # half of | that | fell
    Rewrite("COORD -> ADV", "{AUX|MODAL|COP|COPINF} _ {PAST}"),  # to be | so | honoured
    Rewrite("LINK -> NOUN", "{DET|POSS} _"),  # a | further | visit
    Rewrite("TO -> PART", "_ {STOP}?$|{COMMA|SEMICOLON|COLON}"),
    Rewrite("AUX -> NOUN", "{PREP} _", needs="PREP"),  # vergiftet zu | haben
    Rewrite("VERB|REPORT|PAST|NOUNVERB -> PTCP", "{TO} {AUX} _", needs="TO"),  # is said to have | left
    Rewrite("VERB|AUX|REPORT|NOUNVERB -> INF", "{TO} _", "{TO} {ADVERBS} _", needs="TO"),  # to | go
    Rewrite(  # the | wounded
        "PAST -> NOUN",
        "{DET|POSS|PREP} _ unless {NOMINAL|PRON} {DET} _",
        "{DET|POSS} {ADVERBS} _",
        "{DET|POSS} {TIME} _ {NOMINAL}",
    ),
    Rewrite(  # on an official | visit | to
        "NOUNVERB -> NOUN",
        "{DET|POSS|PREP} _ unless {NOMINAL|PRON} {DET} _",
        "{DET|POSS} {ADVERBS} _",
        "{PREP} {DET|POSS} {NOUN|GER} _",
    ),
    Rewrite("VERB -> NOUN", "{DET|POSS|PREP} _", "{DET|POSS} {ADVERBS} _"),
    Rewrite("NOUN -> PTCP", "{MODAL} _", "{MODAL} {ADVERBIAL} _", needs="MODAL"),  # will | rule
    Rewrite(  # has never been | seen
        "VERB|PAST|NOUNVERB -> PTCP",
        "{AUX|MODAL|COP|COPINF} _",
        "{AUX|MODAL|COP|COPINF} {ADVERBIAL|TIME} _",
        "{AUX|MODAL|COP|COPINF} {ADVERBIAL} {ADVERBIAL} _",
    ),
    Rewrite(  # they | plan | to, but: the | plan | to
        "NOUNVERB -> VERB",
        "{PRON|REL} _",
        "{COORD} {ADVERBS|TIME} _ {NP|TIME|OBJ|PAST|TO|THAT}",
        "{COMMA} _ {DET|POSS|NAME|OBJ}",
        "{NAME|PRON} {ADVERBS|DET} _",
        "{NOUN|NOUNVERB} _ {DET|POSS|NAME|NUM|OBJ|TO|PART|THAT}",
        "{NAME} _ {NP|TIME|OBJ|PAST|TO|PART|THAT|ADV}",
    ),
    Rewrite(  # took | over | in May
        "PREP -> PART",
        "{VERB|PAST|PTCP|INF} _ {STOP}?$|{COMMA|SEMICOLON|COLON}|{PREP} {TIME}",
        "{VERB|COP|PAST|PTCP|INF} _ {STOP}?$|{COMMA|SEMICOLON|COLON}",
    ),
    Rewrite(  # the man | accused | of theft was ...
        "PAST -> PTCP", "_ {!BOUNDARY|LINE}* {FINITE} unless {PRON|REL|THAT} _"
    ),
)
#: Of these, the rules that hold where the finite verb stands second and an infinitive last.
_RULES_VERB_SECOND = tuple(
    rule
    for rule in _RULES
    if rule.new not in (Tag.ADV, Tag.PAST) and rule.change not in ("NOUN -> PTCP", "NOUNVERB -> VERB")
)
#: And those that hold where object pronouns stand before the verb.
_RULES_CLITICS = tuple(rule for rule in _RULES if rule.new not in (Tag.PART, Tag.PAST))

_VERBAL = pattern("{VERBAL}")
#: "The firm owes its fame": with no verb in sight, a word with the ending of a verb may be one.
_LIKELY_VERBLIKE = pattern(
    "(?:(?<={NOMINAL}) | (?<={NOMINAL|TIME} {ADVERBS})) {VERBLIKE} (?={DET|POSS|NAME|NUM|TIME|PRON|OBJ|TO|SUBPREP})"
)
_LIKELY_NOUNVERB = pattern("{NOUNVERB} (?<={NOMINAL|NUM|TIME} .)")
#: "what Roe | foresees", and with only a noun phrase between it and where the clause begins: "Roe | foresees | a rise".
_SURE_VERBLIKE = pattern(
    "(?<={PRON|REL}) {VERBLIKE}"
    "| (?<={THAT}) {VERBLIKE} (?={DET|POSS|NAME|NUM|PRON|OBJ|TO})"
    "| (?<={COORD} {ADVERBS|TIME}) {VERBLIKE} (?={DET|POSS|NAME|NUM})"
)
#: The first phrase of a clause: before it stands nothing, or one of these tags.
_FIRST_PHRASE = "(?<!{!MARK|LINE|REPORT|SUB|SUBPREP|REL|THAT|COORD}) ({DET|POSS|NAME} {NP}* {ADVERBIAL}*)"
_BEHIND_FIRST_PHRASE = pattern(_FIRST_PHRASE, "{VERBLIKE} (?={DET|POSS|OBJ})")
#: "The shop | closes | at six;"
_BEFORE_LAST_TIME = pattern(_FIRST_PHRASE, "{NOUNVERB|VERBLIKE} (?={PREP}? {TIME}+ {SEMICOLON|COLON})")
#: What joins the verbs of a chain, each with its time.
_AND = "(?:{COMMA} {COORD}? | {COORD})"
#: A later verb of such a chain may be any word: "We fly on Friday and | return | on Monday", "was sold in May, |
#: resold | in June". With an object before the first time it is no bare plural ("and pears on").
_CHAIN = pattern(
    "((?:{VERB|PAST|PTCP|INF|NOUNVERB} | {PRON|AUX|MODAL|COP|COPINF} {ADVERBIAL}* {NOUN}) {PART|ADV}? {PREP}? {TIME}+",
    _AND,
    "{ADVERBS}*) {NOUN|PTCP|NOUNVERB|VERBLIKE} (?={PART|ADV}? {PREP}? {TIME})",
    "| ((?:{VERB|NOUNVERB} | {PRON|MODAL} {ADVERBS}* {NOUN}) {NP|OBJ|PAST|GER|TO|PREP}{1,6} {PREP}? {TIME}+ {COORD}",
    "{ADVERBS}*) {NOUN|NOUNVERB} (?={PART|ADV}? {PREP}? {TIME})",
    "| ({TIME}",
    _AND,
    "{ADVERBS}*) {VERBLIKE} (?={DET|POSS|NAME|OBJ})",
)
#: "The train | departs | on Monday and arrives on": no verb stands before the first time.
_FIRST_OF_CHAIN = pattern(
    "^({DET|POSS}? {NOMINAL|NUM}{1,4}) {VERBLIKE} (?={PREP}? {TIME}+",
    _AND,
    "{ADVERBS}* {NOUN|VERB|NOUNVERB|VERBLIKE} {PREP}? {TIME})",
)
#: A chain has at most so many verbs.
_MAX_CHAIN = 4
#: "the Newark, N.J., airport": commas within a name.
_PLACE = pattern("(?<={NAME}) {COMMA} ({NAME}{1,2}) {COMMA} (?={NOUN})")

#: In a language with the verb second, a subordinate clause stands behind a comma, or before one that follows its verb.
#: Elsewhere its conjunction is something else: "diente | als | Lazarett", "war | damit | nicht voll". A participle
#: before a noun is an adjective.
_RULES_BEFORE_VERB_SECOND = (
    Rewrite(
        "SUB -> PREP",
        "{!LINE|COORD|COMMA|SEMICOLON|COLON|DASH|OPEN} _ {NP|TIME|PTCP} "
        "unless {LINE|COORD|COMMA|SEMICOLON|COLON|DASH|OPEN} {ADV} _",
    ),
    Rewrite(
        "SUB -> ADV",
        "{!LINE|COORD|COMMA|SEMICOLON|COLON|DASH|OPEN} _ unless {LINE|COORD|COMMA|SEMICOLON|COLON|DASH|OPEN} {ADV} _",
    ),
    Rewrite("SUB -> PREP", "^ _ {NP|TIME|PTCP} unless _ {!LINE|COMMA}* {VERBAL|PTCP|INF|VERBLIKE} {COMMA}"),
    Rewrite("SUBPREP -> PREP", "{!LINE|COMMA} _", "^ _ {DET|TIME|PREP}"),
    Rewrite("POSS -> OBJ", "_ {DET|POSS|TIME|PRON|PREP}"),
    Rewrite("PTCP -> NOUN", "{DET|POSS|PREP} _", "_ {NOUN|PTCP|VERBLIKE}* {NAME}"),
)
#: The word that ends a clause behind a conjunction or a relative pronoun, if that has no other verb.
_LAST_OF_CLAUSE = pattern(
    "(?P<first>{SUB|REL|THAT} {!VERBAL|MARK|LINE}*) {NOUNVERB|VERBLIKE} (?={COMMA|SEMICOLON|STOP}|$)"
)
#: A part of a sentence between strong marks; its coordinate parts; and in each what stands behind the first phrase.
_PART = pattern("{!LINE|SEMICOLON|COLON}+")
_COORDINATE = pattern("{COMMA}? {COORD} {!COORD}* | (?:{!COORD|COMMA} | {COMMA} (?!{COORD}))+")
_SECOND_POSITION = pattern(
    "^(?P<first>{COORD|ADV|COMMA|DASH|STOP}*",
    "(?:{PREP}? {DET}? {TIME}+",
    "| {PREP}? {DET|POSS}? {NOUN|NUM|PTCP|NOUNVERB|VERBLIKE}* {NAME}+",
    "  (?:{DET|POSS|PREP}{1,2} {NOUN|PTCP|NOUNVERB|VERBLIKE}* {NAME|TIME}+)*",
    "| {PRON} | {ADV})",
    "| {COMMA}? {COORD} (?=. {DET|POSS|OBJ|PREP|NEG}))",
    "(?:{NOUNVERB|VERBLIKE} | {PTCP} (?={DET|POSS|PRON}))",
)
#: Finite verbs that a participle in the next part may share.
_SHARED = frozenset(letters("AUX|COP|MODAL"))
_UNSETTLED = frozenset(letters("VERBLIKE|NOUNVERB|PTCP"))

#: Where pronouns stand right before the verb: "qui | l' | avait", "elle | en | arrêta"; and participles that are nouns.
_RULES_BEFORE_CLITICS = (
    Rewrite("DET -> OBJ", "_ {AUX|MODAL|COP}"),
    Rewrite("DET|PREP -> OBJ", "{PRON|OBJ|REL|NEG} _ {VERB|AUX|MODAL|COP|COPINF}"),
    Rewrite("PTCP -> NOUN", "{DET|POSS|PREP} _"),
    Rewrite("DET -> NOUN", "{DET} _ {PREP}"),
    Rewrite("NEG -> NOUN", "_ {PREP} {DET}? {NUM}"),
)
#: And the only word of a clause that may be its verb.
_ONLY_VERB = pattern(
    "(?P<first>(?:^ | {MARK|SUB|REL|THAT|COORD}) {!FINITE|MARK|LINE|SUB|REL|THAT|COORD}*? {NOMINAL|PRON|PTCP})",
    "{NOUNVERB} (?!{!MARK|LINE|SUB|REL|THAT|COORD}* {FINITE})",
)
_TIME_GOES_ON = Tag.TIME + Tag.COMMA, Tag.TIME + Tag.COORD
#: Replacements: what the first group matched, and a verb.
_THEN_VERB, _FIRST_THEN_VERB = rf"\1{Tag.VERB}", rf"\g<first>{Tag.VERB}"
_NAME_LIST = Tag.COMMA + Tag.NAME


def disambiguate(tags: str, verb_second: bool = False, clitics: bool = False) -> str:
    """The tags once the neighbours of each word have settled what it is; of many sentences at once, one a line.

    With `clitics`, pronouns stand before the verb. With `verb_second`, the finite verb stands second in a main clause
    and last in a subordinate one, and its place shows which word it is.

    >>> from timeline.narrate.tagset import tag_names
    >>> tags = Tag.DET + Tag.NAME + Tag.NAME + Tag.NOUNVERB  # "the Foreign Ministry plan"
    >>> tag_names(disambiguate(tags)), tag_names(disambiguate(tags + Tag.AUX))  # a noun, if there is another verb
    (['DET', 'NAME', 'NAME', 'VERB'], ['DET', 'NAME', 'NAME', 'NOUN', 'AUX'])
    """
    if verb_second:
        return _disambiguate_verb_second(tags)
    if clitics:
        for rule in _RULES_BEFORE_CLITICS:
            tags = rule.apply(tags)
        tags = _ONLY_VERB.sub(_FIRST_THEN_VERB, tags)
    elif any(pair in tags for pair in _TIME_GOES_ON):
        tags = _with_chains(tags)
    if Tag.SEMICOLON in tags or Tag.COLON in tags:
        tags = _BEFORE_LAST_TIME.sub(_THEN_VERB, tags)
    if Tag.VERBLIKE in tags:
        tags = _BEHIND_FIRST_PHRASE.sub(_THEN_VERB, _SURE_VERBLIKE.sub(Tag.VERB, tags))
        tags = _with_likely_verbs(tags, Tag.VERBLIKE, _LIKELY_VERBLIKE)
    if _NAME_LIST in tags:
        tags = _PLACE.sub(r".\1.", tags)
    for rule in _RULES_CLITICS if clitics else _RULES:
        tags = rule.apply(tags)
    return _with_likely_verbs(tags, Tag.NOUNVERB, _LIKELY_NOUNVERB) if Tag.NOUNVERB in tags else tags


def _disambiguate_verb_second(tags: str) -> str:
    """The tags of a language in which the place of a verb shows what it is.

    >>> from timeline.narrate.tagset import tag_names
    >>> tag_names(disambiguate(Tag.TIME + Tag.VERBLIKE + Tag.DET + Tag.NAME, True))  # "1920 | erobert | der König"
    ['TIME', 'VERB', 'DET', 'NAME']
    """
    for rule in (*_RULES_BEFORE_VERB_SECOND, *_RULES_VERB_SECOND):
        tags = rule.apply(tags)
    tags = tags.replace(Tag.PAST, Tag.VERB)
    if not _UNSETTLED.isdisjoint(tags):
        tags = _PART.sub(_with_second_verb, _LAST_OF_CLAUSE.sub(_FIRST_THEN_VERB, tags))
    return tags.replace(Tag.VERBLIKE, Tag.NOUN).replace(Tag.NOUNVERB, Tag.PTCP)


def _with_second_verb(part: re.Match[str]) -> str:
    """A part of a sentence with its verbs, where the word in second position is the only one that may be it.

    A coordinate part may share a verb whose participle is to come.
    """
    shared, found = False, list[str]()
    for tags in _COORDINATE.findall(part[0]):
        if not shared and not _VERBAL.search(tags):
            tags = _SECOND_POSITION.sub(_FIRST_THEN_VERB, tags, count=1)
        shared = shared or not _SHARED.isdisjoint(tags)
        found.append(tags)
    return "".join(found)


def _with_chains(tags: str) -> str:
    """The tags where words that go on a chain of verbs, each with its time, are verbs."""
    if Tag.VERBLIKE in tags:
        tags = _FIRST_OF_CHAIN.sub(_THEN_VERB, tags)
    for _ in range(_MAX_CHAIN):
        before, tags = tags, _CHAIN.sub(lambda match: f"{match[match.lastindex or 0]}{Tag.PAST}", tags)
        if before == tags:
            break
    return tags


def _with_likely_verbs(tags: str, unsure: str, likely: re.Pattern[str]) -> str:
    """The tags where unsure words are nouns, but for the likeliest in a sentence that has no verb."""
    lines = [
        likely.sub(Tag.VERB, line, count=1) if unsure in line and not _VERBAL.search(line) else line
        for line in tags.split(LINE)
    ]
    return LINE.join(lines).replace(unsure, Tag.NOUN)
