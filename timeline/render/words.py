"""`Words`: the labels of a page or of Markdown in one language, from languages/<code>/page.toml."""

from __future__ import annotations

from functools import cache
from typing import Any

from timeline.language_files import DEFAULT, table
from timeline.model import Editorial
from timeline.render.text import plain


@cache
def _texts(code: str) -> dict[str, Any]:
    """The words in a language's page.toml; empty if it has none."""
    return table(code, "page")


def _with_default(own: dict[str, Any]) -> dict[str, Any]:
    """The words of a language, with those of the default language for missing ones; plurals come from one language."""
    texts = _texts(DEFAULT) | own
    for key, default in _texts(DEFAULT).items():
        if isinstance(default, dict) and "other" not in default:
            texts[key] = texts[key] | {name: text for name, text in default.items() if name not in texts[key]}
    return texts


class Words:
    """The words of the page in one language, or in the default language if that one has no page.toml.

    >>> words = Words("en")
    >>> words("events", 1), words("events", 2)
    ('1 event', '2 events')
    >>> words("earlier", distance="6 months")
    '6 months before this text'
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
        """The text of a key. `n` selects its singular or plural and fills {n}; the other slots are filled by name."""
        text = self.texts[key]
        if isinstance(text, dict):
            text = text.get("one" if n == 1 else "other", text["other"])
        return str(text).format(n=self.number(n) if n is not None else "", **slots)

    def number(self, number: int) -> str:
        """A number, with the language's separator of thousands."""
        return f"{number:,}".replace(",", self.texts["thousands"])

    def status(self, status: str) -> str:
        """The name of a status; the status itself if it has no name here."""
        return str(self.texts["statuses"].get(status, status))

    def review(self, added: Editorial) -> str:
        """What a check of an event found, and by whom: "checked AB"; "" if nobody checked it."""
        named = self.texts["reviews"].get(added.review, "")
        return f"{named} {plain(added.by).strip()}".strip() if added.review else ""

    def reason(self, reason: str) -> str:
        """The name of a reason for which a date is not used; the reason itself if it has no name here."""
        return str(self.texts["reasons"].get(reason, reason))

    def basis(self, basis: str) -> str:
        """The name of the basis of a date; "" for a date that the sentence itself states."""
        names = {"structure": "structure", "context": "inferred"}
        return str(self.texts[names[basis]]) if basis in names else ""

    def in_words(self, number: int) -> str:
        """A small number as a word if the language has one, such as "six"."""
        small = self.texts["numbers"].split()
        return str(small[number - 1]) if 0 < number <= len(small) else self.number(number)
