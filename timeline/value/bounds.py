"""Apply TIMEX3 modifiers to bounds: narrow them (early, late), open them (before, since), widen them (circa)."""

from __future__ import annotations

from typing import Final

from timeline.value.edtf import Fields, bound_mod, qualify, read
from timeline.value.moment import Moment, Unit

#: TIMEX3's modifiers.
MODS: Final = frozenset(
    "BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE START MID END APPROX".split()
)
#: The modifiers of values without a start, and of values without an end.
OPEN: Final = (("BEFORE", "ON_OR_BEFORE"), ("AFTER", "ON_OR_AFTER"))
#: The width of "circa" to either side, in years: the share of the distance from the year 2000, the least and the most.
#: The most holds for years of four digits. Granularities below a year are widened by one unit of their own.
CIRCA: Final = (0.05, 2, 25)

#: The granularities that START, MID and END narrow, each with the unit in which its thirds are counted.
_THIRDS: Final = {
    Unit.WEEK: Unit.DAY,
    Unit.MONTH: Unit.DAY,
    Unit.QUARTER: Unit.MONTH,
    Unit.SEASON: Unit.MONTH,
    Unit.HALF: Unit.MONTH,
    Unit.YEAR: Unit.MONTH,
    Unit.DECADE: Unit.YEAR,
    Unit.CENTURY: Unit.YEAR,
    Unit.MILLENNIUM: Unit.YEAR,
}


def modified(fields: Fields, mod: str) -> Fields:
    """The fields with a TIMEX3 modifier; see `TimeValue.modified`."""
    if mod not in MODS:
        raise ValueError(f"no modifier {mod!r}; expected one of {', '.join(sorted(MODS))}")
    if mod == "APPROX":
        return _approximate(fields)
    if mod in ("BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"):
        return opened(fields, mod)
    if (fields.start is None) != (fields.end is None):
        return fields
    if mod in ("START", "MID", "END"):
        return narrowed(fields, mod)._replace(mod=mod)
    return fields._replace(mod=mod)


def _approximate(fields: Fields) -> Fields:
    """The fields qualified as approximate; in a form with qualified parts, each part is."""
    if fields.form and set(fields.form) & set("?~%"):
        whole = read(qualify(fields.form, "~"))
        return whole._replace(mod=fields.mod or whole.mod)
    return fields._replace(mod=fields.mod or "APPROX", qualifier="%" if fields.qualifier in ("?", "%") else "~")


def narrowed(fields: Fields, mod: str) -> Fields:
    """The first third (START), the last (END) or the middle (MID); thirds are rounded up, so they may overlap."""
    start, end = fields.start, fields.end
    small = _THIRDS.get(fields.unit)
    if start is None or end is None or small is None or fields.form is not None or end != start.end(fields.unit):
        return fields
    if small == Unit.DAY:
        size = end.ordinal - start.ordinal
    else:
        size = (end.year - start.year) * 12 + end.month - start.month
        size //= 12 if small == Unit.YEAR else 1
    third, rest = -(-size // 3), size // 3
    first, last = {"START": (0, third), "END": (size - third, size), "MID": (rest, size - rest)}[mod]
    return fields._replace(start=start.plus(first, small), end=start.plus(last, small))


def opened(fields: Fields, mod: str, kind: str = "within") -> Fields:
    """The time before, after, until or since, which keeps one bound; a value without bounds gets the modifier only.

    The granularity is kept if the bound is an edge of such a unit. Otherwise it is the coarsest one, up to a day, that
    has an edge there.
    """
    since = mod in ("AFTER", "ON_OR_AFTER")
    bound = fields.start if mod in ("BEFORE", "ON_OR_AFTER") else fields.end
    if bound is None:
        placeless = fields.start is None and fields.end is None
        return fields._replace(mod=mod) if placeless else fields
    base = base_of(mod, bound, fields.unit)
    fits = base == base.floor(fields.unit) and bound in (base, base.end(fields.unit))
    unit = fields.unit if fits else finest(bound)
    return Fields(bound if since else None, None if since else bound, unit, kind, mod, fields.qualifier, fields.offset)


def base_of(mod: str | None, bound: Moment, unit: Unit) -> Moment:
    """The start of the unit to which BEFORE, AFTER ... was applied, computed from the bound that was kept."""
    if mod in ("BEFORE", "ON_OR_AFTER"):
        return bound
    return bound.last(unit)


def finest(moment: Moment) -> Unit:
    """The coarsest granularity, up to a day, of which a unit starts at this moment."""
    _, _, _, hour, minute, second, millisecond = moment
    if millisecond:
        return Unit.MILLISECOND
    return Unit.SECOND if second else Unit.MINUTE if minute else Unit.HOUR if hour else Unit.DAY


def widened(fields: Fields) -> tuple[Moment | None, Moment | None]:
    """The earliest possible start and the latest possible end."""
    start, end, unit = fields.start, fields.end, fields.unit
    if fields.mod in ("START", "MID", "END") and start is not None:
        whole = start.floor(unit)
        if narrowed(Fields(whole, whole.end(unit), unit), fields.mod)[:2] == (start, end):
            start, end = whole, whole.end(unit)
    if fields.qualifier not in ("~", "%"):
        return start, end
    if unit < Unit.YEAR:
        return start and start.plus(-1, unit), end and end.plus(1, unit)
    return start and start.plus(-circa(start.year), Unit.YEAR), end and end.plus(circa(end.year), Unit.YEAR)


def circa(year: int) -> int:
    """How many years "circa" extends to either side of a year.

    >>> circa(1850), circa(1990), circa(-43), circa(-13_800_000_000)
    (7, 2, 25, 690000100)
    """
    share, least, most = CIRCA
    years = max(least, int(abs(2000 - year) * share))
    return min(years, most) if -10_000 < year < 10_000 else years


def joined(first: Fields, last: Fields, kind: str, text: str) -> Fields:
    """The fields from the start of one value to the end of another, if they cannot be named as ends of an interval."""
    start, end, offset = first.start, last.end, first.offset
    if start is None and end is None:
        raise ValueError(f"{text[:60]}: neither end is known")
    if offset is None:
        offset = last.offset
    elif last.offset is not None and end is not None:
        end = end.plus(offset - last.offset, Unit.MINUTE)
    if start is not None and end is not None and not start < end:
        raise ValueError(f"{text[:60]}: ends before it starts")
    qualifier = first.qualifier if first.qualifier == last.qualifier else ""
    mod = ("APPROX" if qualifier in ("~", "%") else None) if start and end else bound_mod(kind, end is None)
    return Fields(start, end, min(first.unit, last.unit), kind, mod, qualifier, offset)
