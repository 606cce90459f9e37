"""What people write by hand: dates as they would say them, and events of their own.

>>> str(date("c. March 1850")), str(date("1850-03~")), date("when the mill stood")
('1850-03~', '1850-03~', None)
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2s

from timeline.language import load
from timeline.model import Event
from timeline.resolve import resolve
from timeline.tag import tag
from timeline.value import TimeValue

#: No date is longer, and no longer text is looked at for one.
LONGEST = 120


def date(text: str, languages: Iterable[str | None] = ("en",), reference: str | None = None) -> TimeValue | None:
    """The value of a date that stands alone: EDTF, ISO 8601, or in the words of one of the languages; None for others.

    `reference` is the day, in EDTF, that "last May" counts from.

    >>> str(date("3. Mai 1911", ["de"])), str(date("last May", reference="2024-03-01")), str(date("c. 1850?"))
    ('1911-05-03', '2023-05', '1850%')

    All of the text must be the date: "1850 or so" and "May" without a reference are none.
    """
    text = " ".join(text.split())
    if not text or len(text) > LONGEST:
        return None
    try:
        return TimeValue(text)
    except ValueError:
        pass
    if text.endswith("?"):
        return _doubted(date(text[:-1], languages, reference))
    return next((found for code in dict.fromkeys(languages) if code and (found := _said(text, code, reference))), None)


def _said(text: str, code: str, reference: str | None) -> TimeValue | None:
    try:
        language = load(code)
    except ValueError:  # a file may name any language
        return None
    anchor = TimeValue(reference) if reference else None
    timexes, _ = resolve(text, tag(text, language), language, reference=anchor)
    wholes = (timex.part_of or timex for timex in timexes)
    return next((whole.when for whole in wholes if whole.text == text), None)


def _doubted(value: TimeValue | None) -> TimeValue | None:
    """A value with a question mark; as it is where EDTF has no form for that."""
    written = str(value)
    try:
        return value and TimeValue(f"{written[:-1]}%" if written.endswith("~") else f"{written}?")
    except ValueError:
        return value


def event(
    when: TimeValue | None,
    title: str,
    text: str = "",
    *,
    tags: tuple[str, ...] = (),
    document: str = "",
    note: str = "",
    ids: Ids | None = None,
) -> Event:
    """An event that stands in no document, with an id of its own, one that `ids` has not given.

    >>> event(TimeValue("1850"), "The railway comes").id
    'fc40347377'
    """
    name = (ids or Ids()).new(f"{when}\0{title}\0{text}")
    return Event(
        id=name, when=when, title=title, text=text, document=document, start=0, end=len(text), tags=tags, note=note
    )


class Ids:
    """Gives ids: the same for the same words, unless it is taken.

    >>> ids = Ids()
    >>> ids.new("a"), ids.new("a"), Ids().new("a")
    ('a272a8984a', '6774126eb4', 'a272a8984a')
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self.taken = set(taken)
        self.given: dict[str, int] = {}

    def new(self, key: str) -> str:
        number = self.given.get(key, 0)
        while True:
            number += 1
            name = blake2s(f"{key}\0{number}".encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()
            if name not in self.taken:
                self.given[key] = number
                self.taken.add(name)
                return name
