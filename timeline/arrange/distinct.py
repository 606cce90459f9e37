"""Tell apart two events whose titles are alike: another action, another place, or the roles exchanged.

>>> from timeline.arrange.telling import Telling
>>> from timeline.arrange.vocabulary import vocabulary_of
>>> from timeline.model import Event
>>> english = vocabulary_of("en")
>>> def account(title):
...     event = Event(id="", when=None, title=title, text=title, document=title, start=0, end=9)
...     return Telling(event, 0, english, tuple(english.stemmer.of_text(title)))
>>> won = account("Roe beat Lee in May")
>>> [are_distinct(won, account(other)) for other in ("Lee beat Roe in May", "Lee was beaten by Roe")]
[True, False]
"""

from __future__ import annotations

from timeline.arrange.telling import Telling


def are_distinct(one: Telling, other: Telling) -> bool:
    """Whether two accounts with similar titles are two events, apart from the names in them."""
    if _has_other_possession(one, other) or _has_other_possession(other, one):
        return True
    if _undone(one) != _undone(other):
        return True
    return (
        _differ_in_one_word(one, other)
        or _have_other_actions(one, other)
        or _exchange_prepositions(one, other)
        or _exchange_roles(one, other)
    )


def begin_with_other_names(one: Telling, other: Telling) -> bool:
    """Whether the sentences of one title begin with different names: "In Ghent a fire broke out", "In Bruges ..."."""
    mine, theirs = one.names_before_title, other.names_before_title
    return bool(mine - other.context_stems) and bool(theirs - one.context_stems)


def _undone(one: Telling) -> frozenset[str]:
    """The words by which its action was not done: "refused to sign", "was accused of signing"."""
    return one.stems & one.vocabulary.undone


def _has_other_possession(one: Telling, other: Telling) -> bool:
    """Whether `one` is about what somebody owns, and `other` about the owner alone: "Ada's car", "Ada"."""
    return any(
        owner in other.stems and thing not in other.stems and owner not in other.possessions()
        for owner, thing in one.possessions().items()
    )


def _differ_in_one_word(one: Telling, other: Telling) -> bool:
    """Whether two titles differ in one word alone, and it makes them two events.

    It does in patient A and patient B, Henry IV and Henry V, logged on and logged off, the third house and the fifth.
    """
    if len(one.words) != len(other.words):
        return False
    pairs = [pair for pair in zip(one.words, other.words, strict=False) if pair[0].lower() != pair[1].lower()]
    if len(pairs) != 1:
        return False
    mine, theirs = pairs[0]
    stem, other_stem = one.stemmer[mine], other.stemmer[theirs]
    if all(len(word) == 1 or word.isdigit() or word.isupper() for word in (mine, theirs)):
        return True
    if not stem or not other_stem:
        last = (mine, theirs) == (one.words[-1], other.words[-1])
        return last or frozenset((mine.lower(), theirs.lower())) in one.vocabulary.opposites
    if stem == other_stem:
        return False
    explained = stem in other.context_stems or other_stem in one.context_stems
    return one.event.document == other.event.document or not explained


def _have_other_actions(one: Telling, other: Telling) -> bool:
    """Whether each has a verb that the other lacks: arrested and released."""
    mine, theirs = one.actions, other.actions
    return bool(mine - other.stems) and bool(theirs - one.stems)


def _exchange_prepositions(one: Telling, other: Telling) -> bool:
    """Whether two things stand behind each other's prepositions: from Oslo to Lima, and from Lima to Oslo."""
    mine, theirs = one.preceding_words, other.preceding_words
    both = [stem for stem in mine if stem in theirs and mine[stem] != theirs[stem]]
    return any(
        mine[first] == theirs[second] and mine[second] == theirs[first] and mine[first] and mine[second]
        for place, first in enumerate(both)
        for second in both[place + 1 :]
    )


def _exchange_roles(one: Telling, other: Telling) -> bool:
    """Whether the agent of the one is the patient of the other, with both in the active or both in the passive."""
    if one.passive != other.passive:
        return False
    for action in one.actions & other.actions:
        (before, after), (first, last) = one.stems_around(action), other.stems_around(action)
        if before & last and after & first and not before & first:
            return True
    return False
