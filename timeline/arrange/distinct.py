"""What tells two events apart whose words are alike: another act, another place in the same words, who did it to whom.

>>> from timeline.arrange.telling import Told
>>> from timeline.arrange.stems import stems_of
>>> from timeline.model import Event
>>> english = stems_of("en")
>>> def told(title):
...     event = Event(id="", when=None, title=title, text=title, document=title, start=0, end=9)
...     return Told(event, 0, english, tuple(english.said(title)))
>>> [differ(told("Roe beat Lee in May"), told(other)) for other in ("Lee beat Roe in May", "Lee was beaten by Roe")]
[True, False]
"""

from __future__ import annotations

from timeline.arrange.telling import Told


def differ(one: Told, other: Told) -> bool:
    """Whether two tellings of like words are of two events, whoever is named in them."""
    if _owners(one, other) or _owners(other, one) or _undone(one) != _undone(other):
        return True
    return _parallel(one, other) or _other_acts(one, other) or _exchanged(one, other) or _turned(one, other)


def _undone(told: Told) -> frozenset[str]:
    """The words by which it tells of no such act: "refused to sign", "was accused of signing"."""
    return told.stems & told.tongue.undone


def elsewhere(one: Told, other: Told) -> bool:
    """Whether two tellings with one title begin with different names: "In Ghent a fire broke out", "In Bruges ..."."""
    mine, theirs = one.leading, other.leading
    return bool(mine - other.within) and bool(theirs - one.within)


def _owners(one: Told, other: Told) -> bool:
    """Whether something is owned in the one, of which the other knows the owner alone: "Ada's car", "Ada"."""
    return any(
        owner in other.stems and thing not in other.stems and owner not in other.owned()
        for owner, thing in one.owned().items()
    )


def _parallel(one: Told, other: Told) -> bool:
    """Whether two titles are the same but for one word, which tells two things apart: patient A and patient B, Henry IV
    and Henry V, logged on and logged off, the third house and the fifth."""
    if len(one.raw) != len(other.raw):
        return False
    pairs = [pair for pair in zip(one.raw, other.raw, strict=False) if pair[0].lower() != pair[1].lower()]
    if len(pairs) != 1:
        return False
    mine, theirs = pairs[0]
    stems = [told.tongue[word] for told, word in zip((one, other), pairs[0], strict=True)]
    if all(len(word) == 1 or word.isdigit() or word.isupper() for word in (mine, theirs)):
        return True
    if not all(stems):
        last = (mine, theirs) == (one.raw[-1], other.raw[-1])
        return last or frozenset((mine.lower(), theirs.lower())) in one.tongue.opposed
    if stems[0] == stems[1]:
        return False
    known = stems[0] in other.within or stems[1] in one.within
    return one.event.document == other.event.document or not known


def _other_acts(one: Told, other: Told) -> bool:
    """Whether each tells of an act that the other does not: arrested and released."""
    mine, theirs = one.acts, other.acts
    return bool(mine - other.stems) and bool(theirs - one.stems)


def _exchanged(one: Told, other: Told) -> bool:
    """Whether two things stand behind each other's prepositions: from Oslo to Lima, and from Lima to Oslo."""
    mine, theirs = one.before, other.before
    both = [stem for stem in mine if stem in theirs and mine[stem] != theirs[stem]]
    return any(
        mine[first] == theirs[second] and mine[second] == theirs[first] and mine[first] and mine[second]
        for place, first in enumerate(both)
        for second in both[place + 1 :]
    )


def _turned(one: Told, other: Told) -> bool:
    """Whether who did it in the one is whom it was done to in the other: both in the active, or both in the passive."""
    if one.passive != other.passive:
        return False
    for act in one.acts & other.acts:
        (before, after), (first, last) = one.around(act), other.around(act)
        if before & last and after & first and not before & first:
            return True
    return False
