"""Link to the place in a source where a sentence stands: its page in a PDF, or its words by a text fragment."""

from __future__ import annotations

import re
from urllib.parse import quote

from timeline.model import Document, Event
from timeline.render.places import Places, is_web
from timeline.render.text import plain

#: A sentence of more words is found by so many of its first and of its last words.
FEW_WORDS = 5
#: A sentence without spaces is found by at most so many characters.
MOST_LETTERS = 60
#: Pages are taken to be numbered as in the file if the first one with text has at most this number.
MOST_FIRST = 3


def link(event: Event, places: Places) -> str:
    """The address of a sentence in its source; "" if the source has no web address.

    >>> document = Document(id="a", text="It opened in May.", url="https://example.org/a?b=1#top")
    >>> event = Event(id="", when=None, title="", text=document.text, document="a", start=0, end=17)
    >>> from timeline.render.words import Words
    >>> link(event, Places([document], Words("en")))
    'https://example.org/a?b=1#top:~:text=It%20opened%20in%20May'
    """
    document = places.documents.get(event.document)
    if document is None or not is_web(document.url):
        return ""
    url = document.url or ""
    address, _, fragment = url.partition("#")
    if address.partition("?")[0].lower().endswith(".pdf"):
        page = _page(document, event, places)
        return f"{address}#page={page}" if page else url
    directive = text_directive(event.text)
    return f"{address}#{fragment.partition(':~:')[0]}:~:{directive}" if directive else url


def text_directive(sentence: str) -> str:
    """The text directive that finds a sentence in a page: all of its words, or the first and the last ones.

    >>> text_directive("Opened, well-lit & dry.")
    'text=Opened%2C%20well%2Dlit%20%26%20dry'
    >>> text_directive("On 3 May 1931 the mayor opened the bridge before a crowd of two thousand people.")
    'text=On%203%20May%201931%20the,crowd%20of%20two%20thousand%20people'

    Source: https://wicg.github.io/scroll-to-text-fragment/
    """
    words = re.sub(r"^\W+|\W+$", "", plain(sentence)).split()
    if len(words) > 2 * FEW_WORDS:
        return f"text={_encoded(words[:FEW_WORDS])},{_encoded(words[-FEW_WORDS:])}"
    return f"text={_encoded(words)}" if 0 < len("".join(words)) <= MOST_LETTERS or len(words) > 1 else ""


def _encoded(words: list[str]) -> str:
    """Words in a directive, where commas, ampersands and dashes have meanings of their own."""
    return quote(" ".join(words), safe="").replace("-", "%2D")


def _page(document: Document, event: Event, places: Places) -> str:
    """The number of the page in the file; "" if it is not known, as pages may be numbered in other ways in print."""
    page = next((place for place in places.of(document, event.start) if place.kind == "page"), None)
    if page is None or page.number > 0:
        return str(page.number) if page else ""
    labels = [place.label for place in document.places if place.kind == "page"]
    if not all(label.isascii() and label.isdigit() for label in labels):
        return ""
    numbers = list(map(int, labels))
    if not 0 < min(numbers, default=0) <= MOST_FIRST or numbers != sorted(set(numbers)):
        return ""
    return page.label
