"""`Words`: the labels of a page or of Markdown in one language, from languages/<code>/page.toml."""

from __future__ import annotations

from functools import cache
from typing import Any

from timeline.language_files import DEFAULT, table


@cache
def _texts(code: str) -> dict[str, Any]:
    """The words of a language's page.toml; empty where it has none."""
    return table(code, "page")


def _with_default(own: dict[str, Any]) -> dict[str, Any]:
    """The words of a page, those of the default language where they are missing; forms of a plural are not mixed."""
    texts = _texts(DEFAULT) | own
    for key, default in _texts(DEFAULT).items():
        if isinstance(default, dict) and "other" not in default:
            texts[key] = texts[key] | {name: text for name, text in default.items() if name not in texts[key]}
    return texts


class Words:
    """The words of the page in one language, or in the default language where that has no page.toml.

    >>> words = Words("en")
    >>> words("events", 1), words("events", 2)
    ('1 event', '2 events')
    >>> words("earlier", distance="6 months")
    '6 months earlier'
    """

    def __init__(self, locale: str) -> None:
        code = locale.replace("_", "-").split("-")[0].lower()
        if not (code.isalpha() and code.isascii() and len(code) <= 8):
            raise ValueError(f"no locale {locale[:40]!r}; expected a language such as en, de or pt-BR")
        own = _texts(code)
        self.locale = code if own else DEFAULT
        self.texts = _with_default(own)
        self.direction: str = self.texts["direction"]

    def __call__(self, key: str, n: int | None = None, /, **slots: object) -> str:
        """The text under a key; `n` picks its singular or plural and fills {n}, names fill the slots of their name."""
        text = self.texts[key]
        if isinstance(text, dict):
            text = text.get("one" if n == 1 else "other", text["other"])
        return str(text).format(n=self.number(n) if n is not None else "", **slots)

    def number(self, number: int) -> str:
        """A number, in groups of three as the language writes them."""
        return f"{number:,}".replace(",", self.texts["thousands"])

    def status(self, status: str) -> str:
        """What a status is called; one that has no name here is its own."""
        return str(self.texts["statuses"].get(status, status))

    def reason(self, reason: str) -> str:
        """Why a date is passed over; a reason that has no name here is its own."""
        return str(self.texts["reasons"].get(reason, reason))

    def basis(self, basis: str) -> str:
        """What a date is called that does not come from its own words; "" for one that does."""
        names = {"structure": "structure", "context": "inferred"}
        return str(self.texts[names[basis]]) if basis in names else ""

    def in_words(self, number: int) -> str:
        """A small number as a word, where the language writes it so: 6 -> six."""
        small = self.texts["numbers"].split()
        return str(small[number - 1]) if 0 < number <= len(small) else self.number(number)
