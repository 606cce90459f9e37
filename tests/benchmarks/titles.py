"""Which titles break a rule? The share of the events of a folder's documents for each rule, with examples.

    python tests/benchmarks/titles.py FOLDER [NAME ...] [--examples 3] [--infer] [--list 20] [--language en]

FOLDER holds corpora as JSON lines (id, text, dct, lang, genre); NAME picks some of its files. The rules are those that
a desk editor would mark without reading the article: no title contains the time expression that dates it, begins with
a connective, a pronoun or an attribution, ends in a preposition or an article, is longer than 90 characters, or has
lost the verb. The words here are the script's own, on purpose: it would see little with the titler's. With --list,
so many titles are printed beside their sentences, spread evenly over the corpus.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import timeline
from timeline import Event

CONNECTIVES = """
and but or nor so because although though while when whenever after before since as if unless until then however
meanwhile also yet thus hence therefore moreover furthermore nevertheless nonetheless besides still instead
whereas once otherwise consequently indeed than that's
""".split()
PRONOUNS = """
he she it they we i you this that these those his her their its our my your him them us me who which whom whose
what there it's he's she's they're we're i'm
""".split()
ATTRIBUTION = re.compile(
    r"(?:according to|citing|quoting|as reported|reportedly|officials? sa(?:id|ys?)|sa(?:id|ys?|ying)|told)\b"
    r"|[^:\"“]{0,60}?\b(?:said|says|saying"
    r"|(?:added|adds|stated|states|noted|notes|explained|told (?:\w+ ){1,3}?)(?=[,:]| that))\b",
    re.IGNORECASE,
)
ENDS = """
of in on at by for from with to into onto upon about against between among through during without within under
over after before until since than as near toward towards behind beyond across along via per amid despite except
the a an
""".split()
BE = """
is are am was were be been isn't aren't wasn't weren't has have had hasn't haven't hadn't do does did don't
doesn't didn't
""".split()
MODALS = """
will would shall should can could may might must won't wouldn't can't cannot couldn't shouldn't
""".split()
IRREGULAR = """
became began arose beat bent bet blew bore bought bound bred broke brought built burnt came caught chose clung
crept cut dealt drank drew drove dug ate fed fell felt fled flew forbade forgot fought found froze gave got grew
heard held hid hit hung hurt kept knew laid lay led left lent let lit lost made meant met overthrew overtook
paid put quit ran rang read rebuilt rode rose sang sank sat saw sent sent set shone shook shot shrank shut slept
slid sold sought spent split spoke spread sprang stole stood struck stuck sued swam swept swore swung taught
thought threw told took tore underwent understood undertook upheld went wept withdrew withstood woke won wore
wrote said
""".split()
PRESENT = """
says tells remains begins becomes includes goes comes gets gives takes makes brings keeps seems appears happens
continues contains belongs exists follows holds depends involves requires represents reflects provides produces
allows receives serves stands sits lies lives believes knows wants expects intends tries sees finds meets
remembers tends loses wins sells buys writes describes explains turns opens leads leaves arrives refuses agrees
decides plans calls needs marks ends starts runs rises falls hopes faces seeks means shows moves works helps
claims warns argues owns think believe want need hope hopes remain expect adds operates controls succeeds
estimates succeed publishes covers spends earns employs reaches hits joins heads asks leads pays plays rules
backs deals fights know foresees crams
""".split()
FINITE = re.compile(
    rf"(?<![\w-])(?:{'|'.join([*BE, *MODALS, *IRREGULAR, *PRESENT])}"
    r"|[\w-]+(?<!ee)ed|\w+'(?:re|ve|ll|d)|(?:(?<=\bwe )|(?<=\bthey )|(?<=\byou )|(?<=\bi ))\w+"
    r"|\w+s(?= (?:the|an?|its|his|her|their|any|no|them|him|itself) ))(?![\w-])",
    re.IGNORECASE,
)
LEARNED = re.compile(r"(?i)\b(?:the|an?|of|in|by|with|his|her|its|their|for|no|two|three)\s+\w+ed\b(?! [bi][yn]\b)")


def times_said(event: Event) -> Iterator[str]:
    """The expressions that date an event: the one that governs it and the parts of a joined one."""
    for timex in event.timexes:
        if timex.when is not None:
            yield timex.text


def dates_itself(event: Event, first: str, last: str) -> bool:
    """The title contains an expression that the event was dated by."""
    return any(re.search(rf"(?<!\w){re.escape(said)}(?!\w)", event.title, re.IGNORECASE) for said in times_said(event))


def verbless(event: Event, first: str, last: str) -> bool:
    """The sentence has a finite verb and the title none. A participle after an article is no verb."""
    return bool(finite(event.text)) and not finite(event.title)


def finite(text: str) -> list[str]:
    return FINITE.findall(LEARNED.sub(" ", text.replace("’", "'")))


RULES: dict[str, Callable[[Event, str, str], bool]] = {
    "contains the time that dates it": dates_itself,
    "begins with a connective": lambda event, first, last: first in CONNECTIVES,
    "begins with a pronoun": lambda event, first, last: first in PRONOUNS,
    "begins with an attribution": lambda event, first, last: bool(ATTRIBUTION.match(event.title)),
    "ends in a preposition or article": lambda event, first, last: last in ENDS,
    "is longer than 90": lambda event, first, last: len(event.title) > 90,
    "has lost the verb": verbless,
    "is empty or one word": lambda event, first, last: " " not in event.title.strip(),
}


def broken(event: Event) -> list[str]:
    """The rules that the title of an event breaks."""
    found = re.findall(r"[^\W_](?:[\w'’-]*\w)?", event.title.lower().replace("’", "'")) or [""]
    return [name for name, breaks in RULES.items() if breaks(event, found[0], found[-1])]


def events(path: Path, *, infer: bool, language: str) -> list[Event]:
    """The dated events of a corpus."""
    dated: list[Event] = []
    with path.open(encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            if document.get("lang") == language:
                given = timeline.Document(
                    id=str(document["id"]), text=document["text"], language=language, reference_date=document["dct"]
                )
                dated += timeline.build(given, infer=infer)
    return dated


def report(name: str, dated: list[Event], options: Any) -> None:
    """The shares of one corpus, with examples."""
    found: dict[str, list[Event]] = defaultdict(list)
    marked = Counter[bool]()
    for event in dated:
        rules = broken(event)
        marked[bool(rules)] += 1
        for rule in rules:
            found[rule].append(event)
    share = 100 / max(1, len(dated))
    print(f"{name}: {len(dated)} events, {share * marked[True]:.2f} % break a rule")
    for rule in RULES:
        print(f"  {share * len(found[rule]):5.2f} %  {rule}")
        step = max(1, len(found[rule]) // max(1, options.examples))
        for event in found[rule][::step][: options.examples]:
            print(f"           {event.title}\n             < {' '.join(event.text.split())[:240]}")
    for event in dated[:: max(1, len(dated) // options.list)][: options.list] if options.list else ():
        print(f"  {event.when}  {event.title}\n      < {' '.join(event.text.split())[:400]}")


def main() -> None:
    """One report a corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--examples", type=int, default=3)
    parser.add_argument("--list", type=int, default=0)
    parser.add_argument("--infer", action="store_true")
    parser.add_argument("--language", default="en")
    options = parser.parse_args()
    for path in sorted(options.folder.glob("*.jsonl")):
        if not options.names or path.stem in options.names:
            report(path.stem, events(path, infer=options.infer, language=options.language), options)


if __name__ == "__main__":
    main()
