"""The elements of HTML: which are inline, which belong to tables, which end one another, which hold no running text."""

from __future__ import annotations

import re

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike "
    "strong sub sup time tt u var wbr img".split()
)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
#: Elements whose text is not shown as text of the page.
NO_TEXT = frozenset("script style noscript template iframe textarea select option svg math object canvas title".split())
#: Elements around an article.
NAVIGATION = frozenset("nav footer form button menu dialog".split())
#: Elements inside an article that are not part of its running text.
ASIDES = frozenset("aside figcaption caption header".split())
ARTICLE = frozenset(("article", "main"))
LISTS = frozenset(("ul", "ol", "dl", "menu", "dir"))
ITEMS = frozenset(("li", "dt", "dd"))
CELLS = frozenset(("td", "th"))
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
#: A start tag of the key ends an open element of these names.
ENDED_BY = {"li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "p": {"p"}, "tr": {"tr"}, "td": {"td", "th"}}
ENDED_BY["th"] = ENDED_BY["td"]
ENDED_BY_OTHERS = frozenset(("p",))
#: Elements out of which an end tag does not reach, unless it is that of one of them.
TABLE = frozenset("table thead tbody tfoot tr td th".split())
PARTS_OF_TABLE = frozenset(("tr", "thead", "tbody", "tfoot", "colgroup", "col", "caption"))

#: What an element contains, by its role, class and id.
MAIN, REFERENCE, ASIDE, NO_ROLE = "main", "reference", "aside", ""
_REFERENCE_NAMES = re.compile(
    r"(?<![a-z])(?:references?|ref-?list|refbegin|citations?|bibliograph\w*|footnotes?|endnotes?)(?![a-z])"
)
_ASIDE_NAMES = re.compile(
    r"(?<![a-z])(?:navbox\w*|catlinks|hatnote|toc|tocnumber|metadata|breadcrumbs?|sidebar|printfooter|jump-?links?)(?![a-z])"
)


def role_of(name: str, attributes: dict[str, str]) -> str:
    """What an element contains, by its role, class and id.

    >>> role_of("div", {"class": "reflist"}), role_of("div", {"role": "navigation"}), role_of("div", {})
    ('reference', 'aside', '')
    """
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
    role = attributes.get("role", "").lower()
    if role == "main":
        return MAIN
    if name in ("html", "body", *ARTICLE, *HEADINGS):
        return NO_ROLE
    if _REFERENCE_NAMES.search(names):
        return REFERENCE
    is_aside = role in ("navigation", "complementary") or bool(_ASIDE_NAMES.search(names))
    return ASIDE if is_aside and "infobox" not in names else NO_ROLE
