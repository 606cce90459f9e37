"""Read a web page: its main text and date, by trafilatura and htmldate if they are installed, or by our own rules."""

from __future__ import annotations

from timeline.model import Document, Problem
from timeline.read.files import Unusable
from timeline.read.html import Page, html_source
from timeline.read.html_tokens import tokens
from timeline.read.main_text import main_pieces
from timeline.read.metadata import web_address
from timeline.read.web_libraries import MOST_ATTRIBUTES, pieces_of_library, with_date_of_library

#: A page of more pieces of text is no page that anybody reads; each sentence of it would take some 4 kB.
MOST_PIECES = 200_000


def read_web_page(data: bytes, name: str) -> tuple[Document, list[Problem]]:
    """The document in an HTML file: the main text of the page, without what stands around it.

    A name that is an address is that of the page. Unusable if it has more than `MOST_PIECES` pieces of text.

    >>> story = b"<p>The mill was built in 1900. " + b"It stood by the river. " * 10
    >>> page = b"<div class=share>Share</div>" + story + b"<div id=comments><p>Since 1999!</div>"
    >>> document, _ = read_web_page(page, "https://example.org/2023/09/18/mill")
    >>> document.text.endswith("river."), document.reference_date, document.date_source
    (True, '2023-09-18', 'address')
    """
    source, problems = html_source(data, name)
    page = Page(tokens(source))
    if len(page.pieces) > MOST_PIECES:
        raise Unusable(f"{name}: more than {MOST_PIECES:,} pieces of text; give a part of the page")
    address = web_address(name)
    if page.most_attributes > MOST_ATTRIBUTES:
        return page.document(name, main_pieces(page.pieces), address), problems
    pieces = pieces_of_library(source, page.pieces) or main_pieces(page.pieces)
    return with_date_of_library(page.document(name, pieces, address), source, page.dates), problems
