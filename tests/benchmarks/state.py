"""Is the output for a document the same alone, after others, and beside others in threads? Every byte is compared.

    python -m tests.benchmarks.state                    the examples and the corpus of the tests
    python -m tests.benchmarks.state FOLDER ...         files that can be read, and corpora (a JSON object with "text"
                                                        on each line), instead
    python -m tests.benchmarks.state --sample 40        so many of them, evenly chosen

Prints what differs; the exit status is 1 if anything does.
"""

from __future__ import annotations

import argparse
import difflib
import json
import multiprocessing
import random
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

import timeline
from tests.corpus_lines import Line, lines
from timeline.read import read

ROOT = Path(__file__).parent.parent.parent
SUFFIXES = (".txt", ".md", ".html")
#: How many threads build all the documents at once, each in an order of its own.
THREADS = 4
#: Modules that every process imports first; none of them has read a text.
IMPORTED = """timeline.arrange timeline.explain timeline.language timeline.narrate timeline.read timeline.render.json
timeline.tag.genre timeline.tag""".split()

Texts = dict[str, timeline.Document]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--sample", type=int, help="so many documents, evenly chosen")
    given = parser.parse_args(arguments)
    documents = [*(from_folders(given.folders) if given.folders else [*examples(), *corpus()])]
    step = max(1, len(documents) // given.sample) if given.sample else 1
    texts = {document.id: document for document in documents[::step]}
    differences = compared(texts)
    for name, alone, other in differences:
        print(f"{name}:")
        for line in difflib.unified_diff(alone.splitlines(), other.splitlines(), "alone", "with others", "", "", 0):
            print(f"    {line}"[:200])
    print(f"{len(differences)} of {len(texts)} documents differ")
    return 1 if differences or not texts else 0


def examples() -> Iterator[timeline.Document]:
    """The sources of the examples."""
    paths = sorted(path for path in ROOT.glob("examples/*/**/*") if path.suffix in SUFFIXES)
    yield from from_files(path for path in paths if path.name not in ("article.md", "news.md", "report.md"))


def corpus() -> Iterator[timeline.Document]:
    """The phrases and texts under each heading of the corpus as a document."""
    for (file, heading, date), section in groupby(lines(), key=_section):
        texts = [line.plain for line in section]
        name = f"{file}: {heading} ({date})"
        language = file.split("/")[0].removesuffix(".txt")
        yield timeline.Document(id=name, text="\n".join(texts), language=language, reference_date=date)


def _section(line: Line) -> tuple[str, str, str | None]:
    """The file, the heading and the reference date of a line of the corpus."""
    return line.place.split(":")[0], line.heading, line.settings.get("reference_date")


def from_folders(folders: Iterable[Path]) -> Iterator[timeline.Document]:
    for folder in folders:
        paths = [folder] if folder.is_file() else sorted(folder.rglob("*"))
        yield from from_files(path for path in paths if path.suffix in SUFFIXES)
        for path in paths:
            if path.suffix == ".jsonl":
                yield from from_lines(path)


def from_files(paths: Iterable[Path]) -> Iterator[timeline.Document]:
    for path in paths:
        yield from read(path, language=None, reference_date="2023-09-18")[0]


def from_lines(path: Path) -> Iterator[timeline.Document]:
    """The texts of a corpus, with their languages ("lang") and dates ("dct")."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        data = json.loads(line)
        if isinstance(data.get("text"), str):
            name, date = f"{path.name}:{number}", (data.get("dct") or "")[:10] or None
            yield timeline.Document(id=name, text=data["text"], language=data.get("lang"), reference_date=date)


def compared(texts: Texts) -> list[tuple[str, str, str]]:
    """The name of each document with a difference, its output alone and its other output."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(IMPORTED)
    names = [*texts]
    mixed = random.Random(1).sample(names, len(names))
    with context.Pool(2, maxtasksperchild=1) as pool:  # a process of its own for each
        rows = pool.imap_unordered(in_a_row, [[texts[name]] for name in names], chunksize=1)
        orders = [[texts[name] for name in order] for order in (names, names[::-1], mixed)]
        more = pool.imap_unordered(in_a_row, orders, chunksize=1)
        beside = pool.apply_async(in_threads, [[*texts.values()]])
        alone = {name: answer for row in rows for name, answer in row}
        others = [*(row for answers in more for row in answers), *beside.get()]
    differing = {name: answer for name, answer in others if answer != alone[name]}
    return [(name, alone[name], differing[name]) for name in names if name in differing]


def in_a_row(documents: Iterable[timeline.Document]) -> list[tuple[str, str]]:
    """The output for each document, one after the other."""
    return [(document.id, answer(document)) for document in documents]


def in_threads(documents: Sequence[timeline.Document]) -> list[tuple[str, str]]:
    """The output for each document in each of the threads, which start at the same time."""
    found: list[tuple[str, str]] = []
    start = threading.Barrier(THREADS)

    def work(number: int) -> None:
        order = random.Random(number).sample(documents, len(documents))
        start.wait()
        found.extend(in_a_row(order))

    sys.setswitchinterval(1e-5)
    threads = [threading.Thread(target=work, args=[number]) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def answer(document: timeline.Document) -> str:
    """The whole timeline as JSON, without and with inferred dates, or the exception that it ends with."""
    try:
        return timeline.build(document).render("json") + timeline.build(document, infer=True).render("json")
    except Exception as error:
        return repr(error)


if __name__ == "__main__":
    sys.exit(main())
