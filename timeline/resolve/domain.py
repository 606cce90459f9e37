"""Decide from its dates whether a text is a narrative (dates continue from one another) or news (from its own)."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.meaning import MEANINGS
from timeline.model import Mention
from timeline.resolve.fields import counts_from_reference, named_fields, named_year
from timeline.value import TimeValue

#: A year is distant if it lies more than so many years before the reference date.
RECENT_YEARS = 2
#: A narrative names at least so many distant years, and so many times more of them than days of its own.
FEWEST_DISTANT, PER_OWN_DAY = 3, 3
#: The share of its years that are distant; lower in a long text, which may reach into the present.
DISTANT_SHARE, DISTANT_SHARE_LONG = 0.6, 0.35
#: A text is long if it names so many years.
LONG_LIST = 30
#: A number between two years is a year if the later of them is at most so many years away.
LONGEST_GAP = 250
#: A number alone is taken for a year from this one on.
MODERN = 1800


def decide_domain(mentions: Sequence[Mention], reference: TimeValue | None) -> str:
    """Return "narrative" or "news".

    A narrative names years well before the reference date, and few days that are counted from the reference date. A
    text without a reference date is read as a narrative.

    >>> years = [Mention(0, 4, "year", {"year": year}) for year in (1911, 1914, 1919)]
    >>> decide_domain(years, TimeValue("2023-09-18")), decide_domain(years, TimeValue("1920-01-01"))
    ('narrative', 'news')
    """
    if reference is None or reference.start is None:
        return "narrative"
    since = reference.start.year - RECENT_YEARS
    years = [year for mention in mentions if isinstance(year := mention.slots.get("year"), int)]
    # "Early 1998" stands in news, too; "about 300 BC" does not.
    joined = (named_year(mention) for mention in mentions if mention.depth)
    years += [year for year in joined if year is not None and year <= 0]
    distant = sum(year < since for year in years)
    own_days = sum(map(counts_from_reference, mentions))
    share = DISTANT_SHARE if len(years) < LONG_LIST else DISTANT_SHARE_LONG
    if distant >= FEWEST_DISTANT and distant > share * len(years) and distant > PER_OWN_DAY * own_days:
        return "narrative"
    return "narrative" if not own_days and _only_distant(mentions, since) else "news"


def is_historical(mentions: Sequence[Mention]) -> bool:
    """Whether a text names three years or more, and most of them come before those that a bare number can be."""
    years = [year for mention in mentions if _is_certain(mention) and (year := named_year(mention)) is not None]
    old = sum(year < MODERN for year in years)
    return old >= FEWEST_DISTANT and old > DISTANT_SHARE * len(years)


def years_in_order(mentions: Sequence[Mention]) -> list[Mention]:
    """The bare numbers that are years because they stand in order between years, as in a chronicle up to the present.

    >>> years = [Mention(at, at + 4, "year", {"year": year}) for at, year in ((0, 1608), (20, 1755), (30, 1803))]
    >>> bare = [Mention(at, at + 4, "bare_year", {"year": year}) for at, year in ((10, 1629), (15, 1200))]
    >>> [mention.slots["year"] for mention in years_in_order([years[0], *bare, *years[1:]])]
    [1629]
    """
    years = [
        year if _is_certain(mention) else None for mention in mentions if (year := named_year(mention)) is not None
    ]
    certain = [year for year in years if year is not None]
    if len(certain) == len(years) or len(certain) < FEWEST_DISTANT or min(certain) >= MODERN:
        return []
    found: list[Mention] = []
    following = iter(certain)
    before: int | None = None
    after: int | None = next(following)
    for mention in mentions:
        year = named_year(mention)
        if year is None or after is None:
            continue
        if _is_certain(mention):
            before, after = year, next(following, None)
        elif (year if before is None else before) <= year <= after <= year + LONGEST_GAP:
            found.append(mention)
            before = year
    return found


def _only_distant(mentions: Sequence[Mention], since: int) -> bool:
    """Whether a short text names distant years alone: two of them, or one that comes first and has a month or day."""
    certain = filter(_is_certain, mentions)
    dated = [(mention, year) for mention in certain if (year := named_year(mention)) is not None]
    if not dated or any(year >= since for _, year in dated):
        return False
    return len(dated) > 1 or (dated[0][0] is mentions[0] and bool(named_fields(mentions[0]) & {"month", "day"}))


def _is_certain(mention: Mention) -> bool:
    """Whether the year of a mention is no number that could be something else."""
    return "oldyear" not in MEANINGS[mention.meaning].kinds
