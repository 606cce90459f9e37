"""Tables of files: each row is an event with its date, end, title and row number; what no column dates is prose."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

import timeline
from tests.office_files import workbook
from timeline.read import Columns, parse
from timeline.read.files import Unusable
from timeline.render.places import Places
from timeline.render.words import Words

SAMPLES = Path(__file__).parent.parent / "examples" / "formats"

#: The event of a row: its date, title and place.
Row = tuple[str, str, str]


def rows_of(found: timeline.Timeline) -> list[Row]:
    """The events with their places."""
    places = Places(found.documents, Words("en"))
    return [(str(event.when), event.title, places.locator(event.document, event.start)) for event in found]


def built(tmp_path: Path, name: str, content: str | bytes, **options: str) -> timeline.Timeline:
    """The timeline of a file with some content."""
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return timeline.build(path, **options)


def dated(found: timeline.Timeline) -> list[tuple[str, str]]:
    return [(str(event.when), event.title) for event in found]


SAMPLE_ROWS: dict[str, list[Row]] = {
    "quay.csv": [
        ("1911-05-03", "Old quay had burned", "row 2"),
        ("2019-04-03", "Quay opened", "row 2"),
        ("2019-04-13", "Ferry service began", "row 3"),
        ("2019-06-01", 'Regatta, the "Silver Oar"', "row 5"),
    ],
    "ships.tsv": [
        ("1911-05-03", "Gull: launched", "row 3"),
        ("1920~", "Tern: launched", "row 4"),
        ("1930-06", "Gull: scrapped", "row 3"),
        ("1941", "Tern: scrapped", "row 4"),
    ],
    "shifts.jsonl": [
        ("2020-05-03T09:15:00Z", "Pump 3 stopped", "row 1"),
        ("2020-05-03T09:16:00Z", "Pump 3 started", "row 2"),
        ("2020-05-03T10:00:00Z", "Shift ended", "row 3"),
    ],
    "clinic.json": [
        ("-0043", "A bath house stood here", "row 2"),
        ("1911-05-03/1913-02", "Clinic built", "row 1"),
    ],
}


@pytest.mark.parametrize("name", SAMPLE_ROWS)
def test_samples_give_their_events_and_no_others(name: str) -> None:
    """Each with its row as a spreadsheet or an editor numbers it."""
    found = timeline.build(SAMPLES / name)
    assert rows_of(found) == SAMPLE_ROWS[name]
    assert found.problems == ()


def test_a_row_without_a_date_is_undated() -> None:
    assert [event.text.strip() for event in timeline.build(SAMPLES / "quay.csv").undated] == [
        "Bell found, date unknown"
    ]


def test_workbooks_have_sheets_and_exact_dates(tmp_path: Path) -> None:
    """A date of the spreadsheet is exact, whatever its format; the name of a sheet can give the year."""
    data = workbook(
        (
            "Log 2019",
            [
                ["Harbour log"],
                [],
                ["When", "To", "Event", "Remarks"],
                [date(2019, 5, 3), date(2019, 5, 6), "Dredging", "A chain broke on 4 May."],
                [datetime(2019, 6, 1, 9, 15), None, "Ferry late"],
                ["3 July", None, "Regatta"],
            ],
        ),
        ("Years", [["Year", "What"], [1911, "Quay built"], ["c. 1850", "First pier"]]),
    )
    found = built(tmp_path, "log.xlsx", data)
    assert rows_of(found) == [
        ("1850~", "First pier", "sheet Years, row 3"),
        ("1911", "Quay built", "sheet Years, row 2"),
        ("2019-05-03/2019-05-06", "Dredging", "sheet Log 2019, row 4"),
        ("2019-05-04", "Chain broke", "sheet Log 2019, row 4"),
        ("timex3:2019-06-01T09:15", "Ferry late", "sheet Log 2019, row 5"),
        ("2019-07-03", "Regatta", "sheet Log 2019, row 6"),
    ]
    exact = next(event for event in found if event.title == "Ferry late")
    assert exact.why[0] == "The source gives this date"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Date,What\n03/04/2020,A\n04/13/2020,B\n", ["2020-03-04", "2020-04-13"]),
        ("Date,What\n03/04/2020,A\n13/04/2020,B\n", ["2020-04-03", "2020-04-13"]),
        ("Date,Due,What\n03/04/2020,04/13/2020,A\n13/04/2020,05/06/2020,B\n", ["2020-04-03", "2020-04-13"]),
    ],
)
def test_one_order_for_a_column(tmp_path: Path, content: str, expected: list[str]) -> None:
    """Each column has its own."""
    found = built(tmp_path, "a.csv", content)
    assert [str(event.when) for event in found] == expected
    assert any("as another date in the column shows" in line for line in found.events[0].why)


def test_orders_of_columns_in_markdown(tmp_path: Path) -> None:
    """Two tables of one document can be written in different orders."""
    table = "| Date | Event |\n|---|---|\n| {} | Wheel turned |\n| {} | Wheel broke |\n"
    text = (
        table.format("03/04/2020", "13/04/2020") + "\nThe mill closed.\n\n" + table.format("03/04/2021", "04/13/2021")
    )
    assert [str(event.when) for event in built(tmp_path, "a.md", text)] == [
        "2020-04-03",
        "2020-04-13",
        "2021-03-04",
        "2021-04-13",
    ]


@pytest.mark.parametrize("name", ["a.csv", "a.md", "a.html", "a.json", "a.xlsx"])
def test_named_columns(tmp_path: Path, name: str) -> None:
    """By their heads in any case, or their numbers from 1; the column of another date is passed over."""
    heads, row = (
        ["Id", "Filed", "Decided", "Matter", "Ruling"],
        ["7", "3 May 1911", "June 1912", "Mill v. Dam", "It fell."],
    )
    lines = [heads, row]
    content: str | bytes = {
        "a.csv": "\n".join(map(",".join, lines)),
        "a.md": "\n".join("|" + "|".join(line) + "|" for line in (heads, ["---"] * 5, row)),
        "a.html": "<!doctype html><table>"
        + "".join(
            "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in line) for tag, line in (("th", heads), ("td", row))
        )
        + "</table>",
        "a.json": json.dumps([dict(zip(heads, row, strict=True))]),
        "a.xlsx": workbook(("Sheet1", [[*line] for line in lines])),
    }[name]
    found = built(tmp_path, name, content, date_column="decided", title_column="4")
    assert dated(found) == [("1912-06", "Mill v. Dam")]
    found = built(tmp_path, name, content, date_column="Filed", end_column="Decided", text_column="Ruling")
    assert [str(event.when) for event in found] == ["1911-05-03/1912-06"]

    found = built(tmp_path, name, content, date_column="Opened")
    assert [problem.message for problem in found.problems] == [
        "left out: no column 'Opened'; its columns are 'Id', 'Filed', 'Decided', 'Matter', 'Ruling'"
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("1911,Quay opened\n1913,Mill built\n79,Villa buried\n", ["0079", "1911", "1913"]),  # no heads
        (
            "Datum;Ereignis\n3. Mai 1911;Mühle eröffnet\nSommer 1912;Dürre\num 1920;Brand\n",
            ["1911-05-03", "1912-22", "1920~"],
        ),
        (
            "start,end,title\n1911-05-03,1913,Mill\n1930-01,present,Museum\n1931,,Fire",
            ["1911-05-03/1913", "1930-01/..", "1931"],
        ),
        ("Date,Time,Incident\n3 May 2020,09:15,Alarm\n4 May 2020,,Check\n", ["timex3:2020-05-03T09:15", "2020-05-04"]),
        ("Year,Month,Day,Headline\n1911,5,3,Quay\n-44,,,Romans\n", ["-0043", "1911-05-03"]),
        ("sep=|\nWhen|What\n1911|Quay, opened\n", ["1911"]),
        ("Date,What\n20200503,A\n2020-05-04T10:00:00.250+02:00,B\n", ["2020-05-03", "2020-05-04T10:00:00+02:00"]),
        (
            "Date,What\n1850~,A\n156X,B\n-0043-03-15,C\n[1911..1913],D\n",
            ["-0043-03-15", "156X", "1850~", "[1911..1913]"],
        ),
        ("When,What\n\n\n3 May 1911,A\n", ["1911-05-03"]),
        ('Date,What\n1911,"Two\nlines"\n1912,B\n', ["1911", "1912"]),
        ("\ufeffDate,What\r\n1911,A\r\n1912,B\r\n", ["1911", "1912"]),
    ],
)
def test_forms_of_tables(tmp_path: Path, content: str, expected: list[str]) -> None:
    """With and without heads, in other languages, with other marks and with dates in several columns."""
    found = built(tmp_path, "a.csv", content)
    assert [str(event.when) for event in found] == expected
    assert found.problems == ()


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (
            "a.csv",
            "id,name,born,died\n1,Ada,1850,12 May 1911\n2,Bo,,c. 1901\n",
            [("1850", "Ada: born"), ("1901~", "Bo: died"), ("1911-05-12", "Ada: died")],
        ),
        (
            "a.csv",
            "timestamp,user,action,target\n2024-03-12T09:14:05Z,ada,delete,report 1999.pdf\n",
            [("2024-03-12T09:14:05Z", "delete")],
        ),
        (
            "a.csv",
            "Invoice date,Due date,Amount,Customer\n03/01/2024,02/02/2024,1200,Merrow Mill\n"
            "28/01/2024,27/02/2024,9,Tern\n",
            [
                ("2024-01-03", "Merrow Mill: invoice date"),
                ("2024-01-28", "Tern: invoice date"),
                ("2024-02-02", "Merrow Mill: due date"),
                ("2024-02-27", "Tern: due date"),
            ],
        ),
        ("a.csv", "Match;Datum;Ergebnis\nMerrow – Tern;3.5.2019;2:1\n", [("2019-05-03", "Merrow – Tern")]),
        (
            "a.csv",
            "Year,Population\n1801,1200\n1811,1500\n",
            [("1801", "Population: 1200"), ("1811", "Population: 1500")],
        ),
        (
            "a.csv",
            "Start Date,Start Time,End Date,End Time,Subject\n05/14/2020,2:00 PM,05/15/2020,1:00 PM,Dredging\n",
            [("timex3:2020-05-14T14:00/2020-05-15T13:00", "Dredging")],
        ),
        (
            "a.json",
            '{"count": 1, "results": [{"createdAt": "2020-05-03T10:00:00.000Z", "updatedAt": "2021-05-03T10:00:00Z", '
            '"title": "Pump ordered", "body": null}]}',
            [("2020-05-03T10:00:00Z", "Pump ordered")],
        ),
        (
            "a.jsonl",
            '{"event":{"date":"May 3, 1911","name":"Quay opened"},"tags":["quay"]}\n{"event":{"name":"Unknown"}}\n',
            [("1911-05-03", "Quay opened")],
        ),
        ("a.tsv", "From\tTo\tRector\n1571\t1590\tJ. Hale\n", [("1571/1590", "J. Hale")]),
    ],
)
def test_titles_of_rows(tmp_path: Path, name: str, content: str, expected: list[tuple[str, str]]) -> None:
    """Of several dates each says which it is; numbers and names of files are no events."""
    assert dated(built(tmp_path, name, content)) == expected


def test_a_named_range_is_titled_by_its_name() -> None:
    """Its two ends together are no more "launched" than "scrapped"."""
    found = timeline.build(SAMPLES / "ships.tsv", date_column="launched", end_column="scrapped")
    assert dated(found) == [("1911-05-03/1930-06", "Gull"), ("1920~/1941", "Tern")]


def test_the_title_of_a_row_without_a_date_is_its_cell(tmp_path: Path) -> None:
    found = built(tmp_path, "a.csv", "When,What\n1911,Quay opened\nn/a,Cat adopted\n")
    assert [event.title for event in found.undated] == ["Cat adopted"]


def test_a_table_without_dates_says_so(tmp_path: Path) -> None:
    """Numbers are no years, unless a head says so."""
    found = built(tmp_path, "a.csv", "Berth,Length,Tonnage\nPier 4,120,1450\nPier 5,130,1600\n")
    assert dated(found) == []
    assert "no column of dates was found in the table" in found.problems[0].message


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.csv", b'Date,What\n1911,"' + b"x" * 200_000 + b"\n", "row 2 cannot be read"),
        ("a.csv", b"Date,What\n\0\0\0,A\n", "looks like binary data"),
        ("a.json", b"[" * 100_000, "not valid JSON"),
        ("a.json", b'{"a": ', "not valid JSON"),
        ("a.json", b'{"format": "timeline", "version": 1}', "a saved timeline"),
        ("a.jsonl", b"no\nobjects\n", "not valid JSON Lines (line 1)"),
        ("a.xlsx", b"hello", "a damaged archive"),
        ("a.xlsx", workbook(("Sheet1", [["Date"], ["1911"]]))[:2000], "a damaged archive"),
    ],
)
def test_bad_tables_are_refused(name: str, content: bytes, message: str) -> None:
    """With the name of the file."""
    with pytest.raises(ValueError, match=rf"^{re.escape(name)}: .*{re.escape(message)}"):
        parse(content, name)


def test_a_sheet_of_two_cells_far_apart_is_refused() -> None:
    """The library would make all cells between them."""
    far: list[list[object]] = [["Date", "Event"], ["1911", "Quay"]]
    file = BytesIO()
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet()
    for number, row in enumerate(far):
        sheet.write_row(number, 0, row)
    sheet.write(1_048_575, 16_383, "end")
    book.close()
    with pytest.raises(Unusable, match="reach over more than"):
        parse(file.getvalue(), "a.xlsx")


def test_lone_surrogates_and_mixed_encodings(tmp_path: Path) -> None:
    """Neither ends the run."""
    found = built(tmp_path, "a.json", b'[{"date": "1911", "title": "Quay \\ud800 opened"}]')
    assert dated(found) == [("1911", "Quay opened")]
    found = built(tmp_path, "a.csv", "Date,Event\n1911,Müller\n".encode() + "1912,Bäcker\n".encode("cp1252"))
    assert dated(found) == [("1911", "Müller"), ("1912", "Bäcker")]
    assert len(found.problems) == 1


def test_columns_of_several_sheets() -> None:
    """A sheet without the named column is read without it; only if all lack it, that is an error."""
    data = workbook(("A", [["When", "Event"], ["1911", "Quay"]]), ("B", [["Year", "Event"], [1912, "Mill"]]))
    [document], _ = parse(data, "a.xlsx", columns=Columns(date="when"))
    assert [block.roles for block in document.blocks] == [("date", "title"), ("date", "title")]
    with pytest.raises(Unusable, match="no column 'Day'"):
        parse(data, "a.xlsx", columns=Columns(date="Day"))


YEARS = "1890 1804 1931 1850 1911 1790 1966 1883".split()
NAMES = "Granary Mill Tower Chapel Barn School Bakery Forge".split()


@pytest.mark.parametrize(
    ("heads", "width"),
    [
        (("Building", "Construction", "Street"), 12),
        (("Year built", "Building", "Owner"), 4),
        (("Gebäude", "Baujahr", "Höhe"), 20),
        (("Ship", "Keel", "Yard"), 7),
        (("Édifice", "Chantier", "Rue"), 30),
    ],
)
def test_a_column_of_years_is_found_by_its_cells(tmp_path: Path, heads: tuple[str, ...], width: int) -> None:
    """Whatever its head says, and in any order of the years."""
    swapped = heads[0] == "Year built"
    rows = [(NAMES[n % 8], YEARS[n % 8], f"Number {n} of {width}") for n in range(width)]
    lines = [",".join((row[1], row[0], row[2]) if swapped else row) for row in rows]
    found = built(tmp_path, "a.csv", "\n".join([",".join(heads), *lines]))
    assert sum(len(event.sources) for event in found) == width
    assert found.events[0].title.startswith(NAMES[YEARS.index(str(found.events[0].when))])


@pytest.mark.parametrize(
    "lines",
    [
        [f"Part {n},{1200 + 31 * n},{1300 + 7 * n}" for n in range(20)],  # two columns that could be years
        [f"Part {n},{1900 + 317 * n},x" for n in range(20)],
        [f"{1900 + n},{n}" for n in range(40, 60)],  # no words
        [f"Part {n},1950,x" for n in range(20)],
    ],
)
def test_other_numbers_are_no_column_of_years(tmp_path: Path, lines: list[str]) -> None:
    [document], _ = parse("\n".join(["Part,Stock,Note", *lines]).encode(), "a.csv")
    assert not any("date" in block.roles for block in document.blocks)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Gebäude,Baubeginn,Abriss\nSpeicher,1890,1931\nMühle,1895,1940\n", "Speicher: Abriss"),
        ("Gebäude,Eröffnung,Abriss\nSpeicher,3. Mai 1890,4. Juni 1931\n", "Speicher: Abriss"),
        ("Schiff,Stapellauf,Verkauf\nMöwe,3. März 1890,4. Mai 1931\n", "Möwe: Verkauf"),
        ("Name,Geburt,Tod\nAda Roe,1890,1931\n", "Ada Roe: Tod"),
        ("Building,Opening,Demolition\nGranary,1890,1931\n", "Granary: demolition"),
    ],
)
def test_german_heads_keep_their_capital_in_titles(tmp_path: Path, content: str, expected: str) -> None:
    """The language of a table without sentences is that of its heads and months."""
    assert dated(built(tmp_path, "a.csv", content))[-1][1] == expected or expected in [
        title for _, title in dated(built(tmp_path, "b.csv", content))
    ]


def test_the_number_of_an_exhibit_is_no_date_of_its_row(tmp_path: Path) -> None:
    table = (
        "| Date | Event | Exhibit |\n|---|---|---|\n| 30 May 2019 | The owner complains. | A 12 |\n"
        "| July 2019 | The owner withholds the second payment. | B 2019 |\n"
    )
    assert dated(built(tmp_path, "a.md", table)) == [
        ("2019-05-30", "Owner complains"),
        ("2019-07", "Owner withholds the second payment"),
    ]
