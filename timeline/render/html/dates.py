"""How a locale writes dates, as rules by which the page's script writes EDTF in words, and reads words as EDTF."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from timeline.value.display import Style, style


class _Slot(NamedTuple):
    """A part of a date: patterns of it in words and in EDTF; letters for how the script makes one of the other."""

    words: str
    edtf: str
    write: str = ""
    read: str = ""


_DATE = _Slot("(.+)", "([^/,]+)")
#: The parts of dates. What is written with the letters is in templates/script/deferred/dates.js.
_SLOTS = {
    "date": _DATE,
    "end": _DATE,
    "next": _DATE._replace(write="+", read="<"),  # "before 1900" is [..1899]
    "previous": _DATE._replace(write="-", read=">"),
    "year": _Slot("(.+)", "(.+)"),
    "from": _Slot(r"(\d{4})", r"(\d{4})"),
    "to": _Slot(r"(\d{4})", r"(\d{4})"),
    "month": _Slot(r"([^\s\d,.]{3,}|\d\d?)\.?,?", r"(\d\d)", "m", "M"),
    "day": _Slot(r"(\d\d?)(?:st|nd|rd|th|er|[.º])?,?", r"(\d\d)", "d", "D"),
    "last": _Slot(r"(\d\d?)\.?", r"(\d\d)", "d", "D"),
    "time": _Slot(r"(\d\d:\d\d(?::\d\d)?)", "(.+)", read="D"),
    "tens": _Slot(r"(\d{3})", r"(\d{3})", "d", "D"),
    "bc": _Slot(r"(\d{1,4})", "", read="B"),
    "ad": _Slot(r"(\d{1,3})", "", read="Y"),
    "hundreds": _Slot(r"(\d{3})", "", read="Y"),
}
_NAME = re.compile(r"\{(\w+)\}")
#: What has a meaning in a regular expression of the script.
_SPECIAL = re.compile(r"[\\^$.*+?()\[\]{}|/]")
_PARTS = re.compile(r"([^{]*)(?:\{(\w+)\})?")
#: More forms that are read: what people write in any language, or where the month stands first.
_MORE = {
    "{date}/{end}": ["{date}-{end}"],
    "{year}-{month}-{day}/{year}-{month}-{last}": ["{day}-{last} {month} {year}"],
    "{date}~": ["c. {date}", "ca. {date}", "circa {date}"],
    "{year}-{month}-{day}": ["{day} {month} {year}", "{month} {day} {year}"],
    "{year}-{month}": ["{month} {year}"],
    "{hundreds}": ["{hundreds}"],
}


def rules(locale: str) -> dict[str, Any]:
    """The rules of a locale: "write" for EDTF, "read" for words; "months" has the names of the months.

    A rule is a regular expression, and a text with slots for its groups: the number of a group, and a letter.

    >>> found = rules("en")
    >>> found["write"][-2], found["read"][3], found["months"][7]
    (['(.+)-(\\\\d\\\\d)', '{2m} {1}'], ['since\\\\s*(.+)', '{1}/..'], 'August')
    """
    used = style(locale)
    months = [_month(used, number) for number in range(1, 13)]
    forms = _forms(used, months[7])
    more = [(edtf, shown) for edtf, others in _MORE.items() for shown in others]
    if "ad" in used.words:
        more.append(("{ad}", used.words["ad"].format("{ad}")))
    more.append(("{bc}", used.words["bc"].format("{bc}")))
    return {
        "months": months,
        "write": [_rule(edtf, shown, writes=True) for edtf, shown in forms],
        "read": [_rule(shown, edtf, writes=False) for edtf, shown in [*forms, *more]],
    }


def _month(used: Style, number: int) -> str:
    """The name of a month in a date; where dates are written 1987年8月28日, its number."""
    return str(number) if "日" in used.pattern else used.month(number)


def _forms(used: Style, august: str) -> list[tuple[str, str]]:
    """The forms of dates in EDTF and in words; of several that a text has, the first is meant."""
    parts = {"1987": "{year}", august: "{month}", "28": "{day}"}

    def template(date: str) -> str:
        return re.sub("|".join(map(re.escape, parts)), lambda part: parts[part[0]], date)

    words = used.words
    day, month = template(used.date(1987, 8, "28")), template(used.date(1987, 8))
    dot = "." if "D." in used.pattern else ""
    forms = [
        ("[..{next}]", words["before"].format("{next}")),
        ("[{previous}..]", words["after"].format("{previous}")),
        ("../{date}", words["until"].format("{date}")),
        ("{date}/..", words["since"].format("{date}")),
        ("{date}/", words["from_to"].format("{date}", "?")),
        ("[{date}..{end}]", words["between"].format("{date}", "{end}")),
        ("{year}-{month}-{day}/{year}-{month}-{last}", day.replace("{day}", f"{{day}}{dot}–{{last}}")),
        ("{from}/{to}", "{from}–{to}"),
        ("{date}/{end}", words["from_to"].format("{date}", "{end}")),
        ("{date}%", words["uncertain"].format(words["circa"].format("{date}"))),
        ("{date}~", words["circa"].format("{date}")),
        ("{date}?", words["uncertain"].format("{date}")),
        ("{date}T{time}", "{date} {time}"),
    ]
    for number, season in enumerate(words.get("seasons", ()), 21):
        forms.append((f"{{year}}-{number}", season.format("{year}")))
    if "quarter" in words:
        forms += [(f"{{year}}-{32 + number}", words["quarter"].format(number, "{year}")) for number in range(1, 5)]
    forms += [("{year}-{month}-{day}", day), ("{year}-{month}", month)]
    if "decade" in words:
        forms.append(("{tens}X", words["decade"].format("{tens}0")))
    return forms


def _rule(source: str, target: str, *, writes: bool) -> list[str]:
    """The rule that makes the second form of the first; a slot that comes twice has the same text."""
    names: list[str] = []
    pattern = ""
    for text, name in _PARTS.findall(source):
        escaped = _SPECIAL.sub(r"\\\g<0>", text)
        pattern += escaped if writes else _lenient(escaped)
        if name in names:
            pattern += f"\\{names.index(name) + 1}"
        elif name:
            names.append(name)
            pattern += _SLOTS[name].edtf if writes else _SLOTS[name].words
    slots = {name: _SLOTS[name].write if writes else _SLOTS[name].read for name in names}
    return [pattern, _NAME.sub(lambda slot: f"{{{names.index(slot[1]) + 1}{slots[slot[1]]}}}", target)]


def _lenient(pattern: str) -> str:
    """A pattern that leaves the choice of points and spaces."""
    return re.sub(r"\s+", r"\\s*", pattern.replace(r"\.", r"\.?"))
