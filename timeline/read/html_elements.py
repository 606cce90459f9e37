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
#: Those of them that can stand within a sentence, and those that have a markup of their own.
DRAWINGS = frozenset(("svg", "math"))
UNSEEN = frozenset(("script", "style", "template", *DRAWINGS))
#: Elements that hold a part of a page, if they have a class: a post, a card, an answer.
CONTAINERS = frozenset("article div li section td".split())
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

#: What an element contains, by its role, class and id: "side" is an aside that is not in the main text of a web page,
#: and "around" is other text that is not, but that may be the main text of another page, such as comments.
MAIN, REFERENCE, ASIDE, SIDE, AROUND, NO_ROLE = "main", "reference", "aside", "side", "around", ""
_REFERENCE_NAMES = re.compile(
    r"(?<![a-z])(?:references?|ref-?list|refbegin|citations?|bibliograph\w*|footnotes?|endnotes?)(?![a-z])"
)
_ASIDE_NAMES = re.compile(
    r"(?<![a-z])(?:hatnote|metadata|byline|authors?|signature|(?:article|author|comment|entry|post|poster|user)-?"
    r"(?:details|info|meta|profile|stats))(?![a-z-])"
)
_SIDE_NAMES = re.compile(
    r"(?<![a-z])(?:navbox\w*|catlinks|toc|tocnumber|breadcrumbs?|sidebar|printfooter|jump-?links?)(?![a-z])"
)
#: Notices, buttons to share, teasers of other pages, and comments.
_AROUND_NAMES = re.compile(
    r"(?<![a-z])(?:(?:cookie|consent|gdpr|newsletter|subscri|related|recommend|advert|sponsor|disqus)[\w-]*|"
    r"more-(?:news|stories|articles)|most-(?:read|popular)|read-?more|teasers?|promo|pop-?up|modal|respond|pagination|pager|"
    r"comments?(?:-?(?:list|section|area|thread|form|wrap\w*))?|nav(?:bar|igation)?|skip-?link|"
    r"(?:share|sharing|social)(?:-?(?:bar|buttons?|icons?|links?|media|share|tools?))?)(?![a-z-])"
)
_AROUND_ROLES = frozenset("dialog alertdialog menu menubar search toolbar contentinfo".split())


def role_of(name: str, attributes: dict[str, str]) -> str:
    """What an element contains, by its role, class and id.

    >>> role_of("div", {"class": "reflist"}), role_of("div", {"role": "navigation"}), role_of("div", {"id": "comments"})
    ('reference', 'side', 'around')
    """
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
    role = attributes.get("role", "").lower()
    if role == "main":
        return MAIN
    if name in ("html", "body", *ARTICLE, *HEADINGS):
        return NO_ROLE
    if _REFERENCE_NAMES.search(names):
        return REFERENCE
    if "infobox" in names:
        return NO_ROLE
    if role in ("navigation", "complementary") or _SIDE_NAMES.search(names):
        return SIDE
    if _ASIDE_NAMES.search(names):
        return ASIDE
    return AROUND if role in _AROUND_ROLES or _AROUND_NAMES.search(names) else NO_ROLE
