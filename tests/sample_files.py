"""Write a folder with one file of each kind that is read, and compare its timeline with the events that a reader finds.

The files that are text stand in `samples` and in the examples of the documentation; those that are not are made here.
`samples/expected.toml` says what each holds. `python -m tests.sample_files` prints a table of what was found.
"""

from __future__ import annotations

import re
import shutil
import tomllib
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import docx

import timeline
from tests.office_files import epub_file, odt_file, saved, workbook
from tests.pdf_files import Text, column, pdf
from tests.reading import FORMATS
from tests.warc_files import record
from timeline.render.places import Places
from timeline.render.words import Words

SAMPLES = Path(__file__).parent / "samples"


def write_samples(folder: Path) -> None:
    """Write all samples into a folder."""
    for path in (*FORMATS.iterdir(), *SAMPLES.iterdir()):
        if path.name != "expected.toml":
            shutil.copy(path, folder)
    for name, content in made().items():
        folder.joinpath(name).write_bytes(content)


def made() -> dict[str, bytes]:
    """The files that are no text, by their names."""
    return {
        "minutes.pdf": _minutes(),
        "journal.pdf": _journal(),
        "report.docx": _report(),
        "parish.odt": _parish(),
        "canal.epub": _canal(),
        "repairs.xlsx": _repairs(),
        "crawl.warc": _crawl(),
    }


def _minutes() -> bytes:
    """The minutes of a council on three pages with running heads and feet."""
    pages = (
        [
            Text(60, 770, "Minutes of the town council", 18),
            Text(60, 745, "14 May 2019", 11),
            *column(
                [
                    "Present: Councillors Lind, Aydin and Marsh, and the clerk. Telephone of the",
                    "clerk: 01632 960 183.",
                    "",
                    "The roof of the library was damaged by the storm of 3 March 2019. The builders",
                    "began on 8 April and finished on 2 May. Their bill came to 20,190 crowns,",
                    "against an estimate of 18,500 (tender 2018/04, lot 12).",
                ],
                y=710,
            ),
            Text(60, 620, "Market square", 13),
            *column(
                [
                    "The clerk reported that the fountain was switched off on Friday. It had been",
                    "built in 1887 and was last cleaned in the summer of 2011. The square was closed",
                    "to cars on 20 April 2019, and the paving of the north side is to be ready by",
                ],
                y=600,
            ),
        ],
        [
            *column(["30 June 2019. A plan in scale 1:1900 hangs in room 2020."], y=760),
            Text(60, 730, "Ferry landing", 13),
            *column(
                [
                    "Councillor Aydin said that the pontoon sank on the night of 11 November 2018.",
                    "A diver raised it in February 2019. The council voted 12 to 3 for a new one.",
                ],
                y=710,
            ),
            Text(60, 660, "Bids", 13),
            *(
                Text(x, 640 - 20 * n, cell)
                for n, row in enumerate(
                    [
                        ("Received", "Bidder", "Sum"),
                        ("2 April 2019", "Harbour Works Ltd submits a bid", "204,000"),
                        ("5 April 2019", "Quay & Sons submit a bid", "198,500"),
                    ]
                )
                for x, cell in zip((60, 180, 420), row, strict=True)
            ),
        ],
        [
            Text(60, 760, "Any other business", 13),
            *column(
                [
                    "The school asked for a crossing. A pupil had been hurt on 6 May 2019.",
                    "",
                    "The next meeting takes place on 11 June 2019 at 7 pm.",
                ],
                y=740,
            ),
        ],
    )
    with_margins = [
        [
            Text(60, 815, "Braunholm Town Council, form 1998-B"),
            *page,
            Text(280, 30, f"Page {number} of 3"),
            Text(420, 30, "Version 2.3.1 of 2017"),
        ]
        for number, page in enumerate(pages, 1)
    ]
    info = {"Title": "Minutes of the town council", "CreationDate": "D:20190517101500+02'00'"}
    return pdf(with_margins, info, language="en-GB")


def _journal() -> bytes:
    """A page of a journal in two columns, with notes below them."""
    left = [
        "The lighthouse on Aske was lit",
        "for the first time on 12 Novem-",
        "ber 1846. Its keeper, Nils Bro,",
        "stayed for thirty years. In 1861",
        "a second lamp was added, and",
        "the old pier was torn down. The",
        "new lens of 1902 was bought in",
        "Paris and weighed 1,450 kg. It",
        "was broken by a storm on",
    ]
    right = [
        "Christmas Eve 1921. Nobody was",
        "hurt. The tower stood dark until",
        "April 1922, when a lamp from a",
        "ship was put up. In the Second",
        "World War soldiers lived in the",
        "house. The light was automated",
        "in 1967, and the last keeper",
        "left the island on 30 September",
        "1968 with two goats.",
    ]
    page = [
        Text(60, 800, "Coastal Studies 14 (1999), 1–2", 8),
        Text(60, 760, "The light of Aske", 18),
        *column(left, x=60, y=720, leading=14),
        *column(right, x=320, y=720, leading=14),
        *column(["1 Harbour office, log of 3 May 1850, p. 1846.", "2 Letter of 7 June 1903."], y=80, size=7, leading=9),
        Text(290, 30, "1931", 8),
    ]
    info = {"Title": "The light of Aske", "Author": "Ida Roe", "CreationDate": "D:19990412090000Z"}
    return pdf([page], info, language="en-GB")


def _report() -> bytes:
    """The report of an expert with headings, a table and properties."""
    file = docx.Document()
    properties = file.core_properties
    properties.title, properties.author, properties.language = "Report on the pump of lock 4", "Dr E. Sand", "en-GB"
    properties.created = properties.modified = datetime(2020, 9, 7, 11, 30)
    file.sections[0].header.paragraphs[0].text = "Sand Engineering, est. 1979 - report 2020-17, revision 3"
    file.add_heading("Report on the pump of lock 4", 0)
    file.add_heading("1 Instructions", 1)
    file.add_paragraph("I was instructed by the court on 15 June 2020. I inspected the lock on 2 July 2020.")
    file.add_heading("2 The pump", 1)
    file.add_paragraph(
        "The pump (type 1900-K, serial number 20181204) was installed in November 2018. It runs at 1,450 revolutions a "
        "minute. The first leak was noticed on 9 January 2019, and the seal was changed a week later."
    )
    file.add_paragraph("The pump failed on 28 May 2019.", style="List Bullet")
    file.add_paragraph(
        "The bearing was not greased as section 7.12 of the manual of model 2014-B demands.", style="List Bullet"
    )
    file.add_heading("3 Letters", 1)
    table = file.add_table(rows=0, cols=3)
    for row in (
        ("Date", "Event", "Exhibit"),
        ("30 May 2019", "The owner complains about the pump.", "A 12"),
        ("12 June 2019", "The maker denies any fault.", "A 13"),
        ("July 2019", "The owner withholds the second payment.", "B 2019"),
    ):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    file.add_paragraph("I expect that a new bearing will be delivered next month.")
    return saved(file)


def _parish() -> bytes:
    """The history of a parish with a list."""
    body = (
        '<text:p text:style-name="P1">The parish of St Olave</text:p>'
        '<text:h text:outline-level="1">The old church</text:h>'
        "<text:p>The church was consecrated on<text:s/>29 July 1186. Lightning struck the tower in <text:span>1494"
        "</text:span>.<text:note><text:note-body><text:p>Annals of 1501, f. 12.</text:p></text:note-body></text:note>"
        " It was rebuilt between 1496 and 1502.</text:p>"
        '<text:h text:outline-level="1">Rectors</text:h>'
        "<text:list><text:list-item><text:p>1611: Adam Vane becomes rector</text:p></text:list-item>"
        "<text:list-item><text:p>1640: Simon Grey is dismissed</text:p></text:list-item></text:list>"
        '<text:h text:outline-level="1">The new church</text:h>'
        "<text:p>The nave was pulled down around 1805. The foundation stone of the new church was laid on Easter "
        "Monday 1810, and the bishop opened it in September 1813. Psalm 119 was sung, verses 1 to 24.</text:p>"
    )
    return odt_file(body, title="The parish of St Olave", author="A. Warden", created="2003-02-11T09:00:00")


def _canal() -> bytes:
    """Two chapters of a book."""
    navvies = (
        "<h1>Chapter 1: The navvies</h1><p>Parliament passed the canal act in May 1793. Digging began at Holt on 2 "
        "September of that year. <span>[12]</span> By the end of 1795 some 1,800 men were at work, and a wage of 1s 9d "
        "was paid.</p><p>A bank slipped on 7 March 1796; five men were buried.<sup>3</sup></p>"
    )
    water = (
        "<h1>Chapter 2: Open water</h1><p>The first boat reached Marl on 14 October 1799. Tolls were raised in 1803 "
        "and again in 1811.</p><blockquote><p>The railway will ruin us, wrote the clerk in 1838.</p></blockquote><p>"
        "The canal was closed in the early 1870s. See figure 18.40 and chapter 19.</p>"
    )
    chapters = {f"{name}.xhtml": f"<html><body>{body}</body></html>" for name, body in (("1", navvies), ("2", water))}
    return epub_file(chapters, "<dc:date>1974-10-01</dc:date>", title="The Holt canal", author="R. Dunne")


def _repairs() -> bytes:
    """A workbook with dates of the spreadsheet on one sheet and dates as text on another."""
    return workbook(
        (
            "Repairs",
            [
                ["Date", "Boiler", "Work", "Cost"],
                [date(2021, 3, 15), 1, "Valve replaced", 1990],
                [datetime(2021, 4, 2, 14, 30), 2, "Gauge calibrated", 2021],
                [date(2021, 11, 30), 1, "Boiler shut down", 1850],
            ],
        ),
        (
            "Owners",
            [
                ["From", "To", "Owner", "Phone"],
                ["1 May 1998", "30 June 2007", "Varga family", "1632 1998"],
                ["July 2007", None, "Town works", "1632 2007"],
            ],
        ),
    )


def _crawl() -> bytes:
    """A web archive of two pages, one without a date of its own, and a picture."""
    return b"".join(
        (
            record(
                "https://example.org/2017/06/20/orchard",
                "2019-08-01T06:00:00Z",
                b"<html lang=en><title>The orchard</title><nav><a href=/2016>2016</a> <a href=/2015>2015</a></nav>"
                b"<h1>The orchard</h1><p>The orchard was planted in 1922. A frost killed half of the trees on 21 "
                b"April 2017. Volunteers planted sixty new ones last Saturday.</p>",
            ),
            record(
                "https://example.org/press",
                "2019-08-01T06:00:05Z",
                b"<html lang=en><title>The cider press</title><h1>The cider press</h1><p>The press broke yesterday. It "
                b"had been bought at auction in 1988 (lot 1750).</p>",
            ),
            record("https://example.org/logo.png", "2019-08-01T06:00:09Z", b"\x89PNG 2018-01-01", "image/png"),
        )
    )


# Comparing -----------------------------------------------------------------------------------------------------------


class Expected(NamedTuple):
    """What a reader finds in a file: the date of each document and where it is from, and the events.

    An event is its date in EDTF, words of its title in any order, and its place.
    """

    dates: list[str]
    events: list[tuple[str, str, str]]


class Found(NamedTuple):
    """What is found in a file: dates of documents, events (date, title, place), and those of them that are expected."""

    dates: list[str]
    events: list[tuple[str, str, str]]
    right: list[tuple[str, str, str]]

    @property
    def false(self) -> list[tuple[str, str, str]]:
        """The events that no reader of the file would find."""
        return [event for event in self.events if event not in self.right]


def expectations() -> dict[str, Expected]:
    """What is expected of each file."""
    table = tomllib.loads((SAMPLES / "expected.toml").read_text("utf-8"))
    split = {name: [tuple(line.split(" | ")) for line in file["events"]] for name, file in table.items()}
    return {name: Expected(file["dates"], split[name]) for name, file in table.items()}  # type: ignore[arg-type]


def compared(folder: Path) -> tuple[dict[str, Found], timeline.Timeline]:
    """Read a folder of the samples as one timeline, and say for each file what is in it."""
    built = timeline.build(folder)
    places = Places(built.documents, Words("en"))
    reports = [report for event in built for report in event.sources]
    found = {}
    for name, expected in expectations().items():
        documents = {one.id: one for one in built.documents if Path(one.source or "").name == name}
        events = sorted(
            (str(one.when), one.title, places.locator(one.document, one.start))
            for one in reports
            if one.document in documents
        )
        dates = [f"{one.reference_date or 'none'} {one.date_source or ''}".strip() for one in documents.values()]
        found[name] = Found(dates, events, _matched(events, expected.events))
    return found, built


def _matched(
    events: Sequence[tuple[str, str, str]], expected: Iterable[tuple[str, str, str]]
) -> list[tuple[str, str, str]]:
    """The events that are expected, each once."""
    left, right = list(events), []
    for when, words, place in expected:
        wanted = set(words.lower().split())
        for one in left:
            if (one[0], one[2]) == (when, place) and wanted <= set(re.findall(r"[\w&]+", one[1].lower())):
                left.remove(one)
                right.append(one)
                break
    return right


def main() -> None:
    """Print the table of all samples in Markdown."""
    with TemporaryDirectory() as folder:
        write_samples(Path(folder))
        found, _ = compared(Path(folder))
    print("| file | reference date | from | expected | found | false |\n|---|---|---|---|---|---|")
    expected = expectations()
    rows = [
        (name, len(expected[name].events), len(one.right), len(one.false), one.dates) for name, one in found.items()
    ]
    for name, number, right, false, dates in rows:
        days = "; ".join(date.partition(" ")[0] for date in dates)
        origins = "; ".join(dict.fromkeys(date.partition(" ")[2] or "none" for date in dates))
        print(f"| {name} | {days} | {origins} | {number} | {right} | {false} |")
    print("| all | | |", " | ".join(str(sum(row[column] for row in rows)) for column in (1, 2, 3)), "|")  # type: ignore[misc]


if __name__ == "__main__":
    main()
