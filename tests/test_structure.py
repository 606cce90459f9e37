"""Which date holds for which part of a document: headings, lists, tables, logs, messages."""

from __future__ import annotations

from pathlib import Path

import pytest

import timeline

Pairs = list[tuple[str, str]]


def dates_and_titles(tmp_path: Path, name: str, text: str, **options: str) -> Pairs:
    """The date and the title of each event of a file."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return [(str(event.when), event.title) for event in timeline.build(path, language="en", **options)]


def test_clock_times_of_entries_are_of_the_day_in_the_heading(tmp_path: Path) -> None:
    text = "# Power cut, 4 May 2021\n\n* 22:40 — Fuse blows\n* **23:55** - Crew arrives\n* 00:20: Light is back\n"

    assert dates_and_titles(tmp_path, "cut.md", text)[1:] == [
        ("timex3:2021-05-04T22:40", "Fuse blows"),
        ("timex3:2021-05-04T23:55", "Crew arrives"),
        ("timex3:2021-05-05T00:20", "Light is back"),
    ]


def test_a_chronicle_has_an_event_for_each_line(tmp_path: Path) -> None:
    text = (
        "The ferry: a chronicle\n\n1801 First ferry crosses for £12\n1815 A storm sinks it, and nobody is saved\n"
        "c. 1820 New ferry built\n1844, 3 Feb. It burns\nNov. 1850 Bridge opened\n1861-63: Bridge widened\n"
    )

    assert [when for when, _ in dates_and_titles(tmp_path, "ferry.txt", text)] == [
        "1801", "1815", "1820~", "1844-02-03", "1850-11", "1861/1863",
    ]  # fmt: skip


def test_a_table_row_is_one_event_a_range_or_one_event_for_each_date(tmp_path: Path) -> None:
    work = "# Works of 2018\n\n| Date | Place | Work |\n|---|---|---|\n| 3 April | Mole | Survey begins |\n"
    owners = "| Owner | From | To |\n|---|---|---|\n| Hale | 1921 | 1957 |\n| Town | 1957 | |\n"
    versions = "| Version | Released | End of life |\n|---|---|---|\n| 4.1 | 2015-09-08 | 2018-04-30 |\n"

    assert dates_and_titles(tmp_path, "work.md", work) == [("2018-04-03", "Mole: Survey begins")]
    assert dates_and_titles(tmp_path, "owners.md", owners) == [("1921/1957", "Hale"), ("1957/..", "Town")]
    assert dates_and_titles(tmp_path, "versions.md", versions) == [
        ("2015-09-08", "4.1: released"),
        ("2018-04-30", "4.1: end of life"),
    ]


def statuses(tmp_path: Path, name: str, text: str, **options: str) -> dict[str, str]:
    """The status of each event of a file, by its title."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return {event.title: event.status for event in timeline.build(path, language="en", **options)}


def test_each_section_with_a_day_has_its_own_past_and_future(tmp_path: Path) -> None:
    minutes = (
        "# Minutes of the choir\n\n"
        "## Rehearsal of 3 May 2018\n\nThe organ was tuned on 28 April. Ann sings on 14 July.\n\n"
        "## Rehearsal of 6 September 2018\n\nA bass had been found on 9 August. The lease expires on 1 April 2019.\n"
    )
    dated = {"Organ was tuned": "happened", "Ann sings": "planned", "Bass had been found": "happened"}

    expected = dated | {"Lease expires": "planned"}
    for options in ({}, {"reference_date": "2024-01-01"}):
        found = statuses(tmp_path, "choir.md", minutes, **options)
        assert {title: status for title, status in found.items() if "earsal" not in title} == expected
        assert [status for title, status in found.items() if "earsal" in title] == ["happened"]


def test_a_section_of_a_day_to_come_is_planned(tmp_path: Path) -> None:
    programme = "---\ndate: 2026-01-10\n---\n# Concerts\n\n## 14 March 2026\n\nAnna Voss sings Schubert.\n"

    assert statuses(tmp_path, "concerts.md", programme) == {"Anna Voss sings Schubert": "planned"}


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Minutes of the Harbour Board, 2018", "Harbour Board: "),
        ("Riverside Rowing Club", "Riverside Rowing Club: "),
        ("Minutes of our meetings", ""),
    ],
)
def test_a_word_that_several_headings_share_has_the_subject_of_the_document(
    tmp_path: Path, title: str, subject: str
) -> None:
    """Not one that stands alone, or that the title of the document has."""
    sections = (
        "## Meeting, 3 May 2018\n\nTea.\n\n## Meeting of 7 June 2018\n\nTea.\n\n## Regatta, 9 June 2018\n\nTea.\n"
    )

    assert dates_and_titles(tmp_path, "board.md", f"# {title}\n\n{sections}") == [
        ("2018-05-03", f"{subject}Meeting"),
        ("2018-06-07", f"{subject}Meeting"),
        ("2018-06-09", "Regatta"),
    ]


def test_relative_times_of_a_message_count_from_its_own_date(tmp_path: Path) -> None:
    text = (
        "From: Ann <ann@example.org>\nDate: Tue, 7 Mar 2017 09:12:44 +0000\nSubject: Hale\n\n"
        "I met Hale yesterday and he agreed.\n\n"
        "From: Tom <tom@example.org>\nDate: Sun, 12 Mar 2017 18:01:02 +0000\nSubject: Re: Hale\n\n"
        "His lawyer called me yesterday.\n"
    )

    assert [when for when, _ in dates_and_titles(tmp_path, "thread.txt", text)] == ["2017-03-06", "2017-03-11"]


def test_relative_times_of_a_quoted_message_count_from_its_own_date(tmp_path: Path) -> None:
    text = (
        "Von: Ann\nGesendet: Dienstag, 7. März 2017 09:12\nBetreff: Halle\n\nHale kam gestern.\n\n"
        "-----Ursprüngliche Nachricht-----\nVon: Tom\nGesendet: Sonntag, 12. Februar 2017 18:01\nBetreff: Halle\n\n"
        "Der Anwalt rief gestern an.\n"
    )
    path = tmp_path / "thread.txt"
    path.write_text(text, encoding="utf-8")

    assert [str(event.when) for event in timeline.build(path, language="de")] == ["2017-02-11", "2017-03-06"]


def test_paragraphs_that_begin_with_a_day_are_a_diary(tmp_path: Path) -> None:
    text = (
        "Diary of the summer of 1907\n\n12 July. Left Leith at dawn. The sea was calm.\n\n13 July. Fog all day.\n\n"
        "16 July. Land at last! The doctor ate yesterday.\n"
    )

    assert dates_and_titles(tmp_path, "diary.txt", text) == [
        ("1907-07-12", "Left Leith at dawn"),
        ("1907-07-13", "Fog all day"),
        ("1907-07-15", "Doctor ate"),
        ("1907-07-16", "Land at last!"),
    ]


def test_an_entry_below_a_year_is_dated_by_the_day_or_month_in_it(tmp_path: Path) -> None:
    text = (
        "Walbach\n\n1147    The village is first named.\n1848    In April rebels met on the green.\n"
        "1866    On 3 August troops arrived.\n1868    On Sunday the church was opened.\n1871    School opened\n"
    )

    assert dates_and_titles(tmp_path, "walbach.txt", text) == [
        ("1147", "Village is first named"),
        ("1848-04", "Rebels met on the green"),
        ("1866-08-03", "Troops arrived"),
        ("1868", "Church was opened"),
        ("1871", "School opened"),
    ]
    assert ("1921-05-12", "Hall was opened") in dates_and_titles(
        tmp_path, "hall.txt", "Hall\n\n1920: The plans are drawn.\n1921: The hall was opened on 12 May.\n1922: Ball\n"
    )


def test_a_date_in_the_title_holds_until_the_first_heading(tmp_path: Path) -> None:
    text = "# Storm of 3 May 2011\n\nThe roof was lost.\n\n## Causes\n\nThe beams were rotten.\n"
    path = tmp_path / "storm.md"
    path.write_text(text, encoding="utf-8")
    built = timeline.build(path, language="en")

    assert [(event.title, event.basis) for event in built] == [("Storm", "stated"), ("Roof was lost", "structure")]
    assert [event.title for event in built.undated] == ["Beams were rotten"]
    assert built[1].why == [
        "The sentence has no date of its own",
        "Its date is that of the heading above: “3 May 2011”",
    ]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("In 1845 the vicar, who had opposed it in 1793, gave way. In March he left.", "1845-03"),
        (
            "# 2017 in Vellmar\n\n- 9 March – A fire, the worst since 1946, destroys the mill\n- 2 April – Fair\n",
            "2017-04-02",
        ),
        ("## March 2020\n\n- 3 March: The school closed.\n", "2020-03-03"),
        ("Players who left in 1999\n\nHale\n- Retired Feb. 11\n", "1999-02-11"),
    ],
)
def test_a_year_named_in_passing_does_not_change_the_current_year(tmp_path: Path, text: str, when: str) -> None:
    assert when in [found for found, _ in dates_and_titles(tmp_path, "text.md", text)]


def test_a_release_heading_is_an_event_and_dates_its_entries(tmp_path: Path) -> None:
    text = "# Changelog\n\n## [1.4.0] - 2023-06-01\n### Added\n- Export to CSV\n- Fix for CVE-2022-12345\n"

    assert dates_and_titles(tmp_path, "CHANGES.md", text) == [
        ("2023-06-01", "1.4.0"),
        ("2023-06-01", "Export to CSV"),
        ("2023-06-01", "Fix for CVE-2022-12345"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        (
            "en",
            "Monday 4 April 2011\n\nThe abbey was begun in 1120. Last year its roof fell. We leave on 9 April.",
            ["1120", "2010", "2011-04-09"],
        ),
        (
            "de",
            "Montag, 4. April 2011\n\nIm Jahr 1120 begann es. Letzten Monat fiel das Dach. Am 9. April geht es heim.",
            ["1120", "2011-03", "2011-04-09"],
        ),
        (
            "fr",
            "Lundi 4 avril 2011\n\nL'abbaye fut commencée en 1120. Il y a dix ans, elle brûla. On part le 9 avril.",
            ["1120", "2001", "2011-04-09"],
        ),
    ],
)
def test_a_diary_counts_from_its_day_whatever_else_it_mentions(language: str, text: str, dates: list[str]) -> None:
    built = timeline.build(text, language=language)
    assert [str(event.when) for event in sorted(built, key=lambda event: event.start)] == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "# Report of 12 May 2019\n\nHe had broken a leg in 1987. On 14 March he fell.",
            ["2019-05-12", "1987", "2019-03-14"],
        ),
        (
            "# Bericht vom 12. Mai 2019\n\n1987 war er gelähmt, 2004 wurde er taub. Am 14. März stürzte er.",
            ["2019-05-12", "1987", "2004", "2019-03-14"],
        ),
        (
            "# 1914\n\nThe province was taken in 1908. On 28 June the archduke was shot.",
            ["1908", "1914-06-28"],
        ),
        (
            "# Case\n\n## Present illness\n\nShe came on 3 June 2019.\n\n## Past history\n\nIn 1987 she lost"
            " a kidney.\n\n## Course\n\nOn 6 June she had fever.",
            ["2019-06-03", "1987", "2019-06-06"],
        ),
        (
            "# Case\n\nShe came on 3 June 2019. In 1987 she lost a kidney.\n\nOn 6 June she left.",
            ["2019-06-03", "1987", "2019-06-06"],
        ),
        (
            "# War\n\n## West\n\nOver in July 1918.\n\n## East\n\nIn 1915 it began.\n\nIn October they attacked.",
            ["1918-07", "1915", "1915-10"],
        ),
    ],
)
def test_days_without_a_year_go_on_from_the_heading_not_from_past_history(
    tmp_path: Path, text: str, dates: list[str]
) -> None:
    path = tmp_path / "case.md"
    path.write_text(text)
    assert [str(event.when) for event in sorted(timeline.build(path), key=lambda event: event.start)] == dates


def test_relative_times_of_a_chat_message_count_from_its_time_stamp(tmp_path: Path) -> None:
    path = tmp_path / "chat.txt"
    path.write_text(
        "[12.11.22, 08:14:03] Mara: it came yesterday\n[13.11.22, 00:03:59] Til: party on Saturday\n", "utf-8"
    )
    built = timeline.build(path, language="en")

    assert [str(timex.when) for event in built for timex in event.timexes if timex.type == "DATE"] == [
        "2022-11-11",
        "2022-11-19",
    ]
    assert not built.problems


def test_a_row_of_numbers_is_titled_by_its_column_heading(tmp_path: Path) -> None:
    text = "| Year | Employees |\n|---|---|\n| 1950 | 61 |\n"

    assert dates_and_titles(tmp_path, "firm.md", text) == [("1950", "Employees: 61")]


def test_a_date_field_below_a_heading_dates_its_section(tmp_path: Path) -> None:
    text = (
        "What's New in Harbour 2.3?\n==========================\n\n*Release date: 29-JUL-2003*\n\n- Menu redrawn.\n\n"
        "What's New in Harbour 2.2?\n==========================\n\n*Release date: 01-MAR-2002*\n\n- Menu added.\n"
    )
    decisions = (
        "## Use one queue\n\n* Status: accepted\n* Date: 2021-03-02\n\nWe removed the second queue.\n\n"
        "## Use a cache\n\n* Status: accepted\n* Date: 2021-06-09\n\nWe added a cache.\n"
    )

    assert dates_and_titles(tmp_path, "news.txt", text) == [
        ("2002-03-01", "What's New in Harbour 2.2?"),
        ("2002-03-01", "Menu added"),
        ("2003-07-29", "What's New in Harbour 2.3?"),
        ("2003-07-29", "Menu redrawn"),
    ]
    assert dates_and_titles(tmp_path, "decisions.md", decisions) == [
        ("2021-03-02", "Use one queue"),
        ("2021-03-02", "We removed the second queue"),
        ("2021-06-09", "Use a cache"),
        ("2021-06-09", "We added a cache"),
    ]


def test_a_date_field_below_the_title_is_the_reference_date(tmp_path: Path) -> None:
    path = tmp_path / "cut.md"
    path.write_text("# Power cut\n\n**Date:** 2023-05-04\n**Status:** closed\n\nAt 10:02 the lights went out.\n")
    built = timeline.build(path, language="en")

    assert built.documents[0].reference_date == "2023-05-04"
    assert [(str(event.when), event.title) for event in built] == [("timex3:2023-05-04T10:02", "Lights went out")]


def test_fields_with_dates_of_their_own_are_events(tmp_path: Path) -> None:
    text = "## The mill\n\n- Founded: 1871\n- Burnt down: 3 May 1902\n"

    assert dates_and_titles(tmp_path, "mill.md", text) == [("1871", "Founded"), ("1902-05-03", "Burnt down")]


def test_days_of_a_diary_may_be_top_level_headings(tmp_path: Path) -> None:
    text = "# 3 May 2020\n\nThe mill burned.\n\n# 5 May 2020\n\nThe mill was closed.\n"

    assert dates_and_titles(tmp_path, "diary.md", text) == [
        ("2020-05-03", "Mill burned"),
        ("2020-05-05", "Mill was closed"),
    ]


def test_citations_and_names_of_statutes_date_nothing(tmp_path: Path) -> None:
    text = (
        "The order was made on 3 June 2004. It was applied in Hale v Roe [1961] 2 QB 114, 120 (CA), and in Mole Tp. v. "
        "Hale, 214 F.2d 88, 91-92 n.3 (3d Cir. 1954). The lease fell under section 5 of the Fences (Wales) Act 1963, "
        "and under 12 U.S.C. § 84a (1970). The board was set up by the Harbour Act 1871. The Mole Act of 1902 closed "
        "the dock. In 1911 they passed the Coal Act."
    )

    assert [when for when, _ in dates_and_titles(tmp_path, "case.txt", text)] == ["1871", "1902", "1911", "2004-06-03"]


def test_a_paragraph_goes_on_over_the_end_of_a_page(tmp_path: Path) -> None:
    text = (
        "The garrison of the old fort near the harbour was relieved by the\nmen of the third regiment in the last days "
        "of a hard winter, and\nat the end of all it went home to the north, by night, with the mail\n\n\n\n"
        "packet on 4 May 1811.\n\nThe fort was sold.\n"
    )

    assert dates_and_titles(tmp_path, "fort.txt", text) == [
        ("1811-05-04", "At the end of all it went home to the north")
    ]


def test_posts_of_a_live_blog_have_the_clock_time_above_them(tmp_path: Path) -> None:
    text = (
        "# Flood at Mole live\n\n*Monday 3 May 2021*\n\n**16.40**\n\n**Dam holds, say engineers**\n\nThey went.\n\n"
        "**15.05**\n\nThe water is at the bridge.\n\n**09.30**\n\nGood morning. It rained.\n"
    )

    assert dates_and_titles(tmp_path, "live.md", text)[:4] == [
        ("timex3:2021-05-03T09:30", "Good morning"),
        ("timex3:2021-05-03T09:30", "It rained"),
        ("timex3:2021-05-03T15:05", "Water is at the bridge"),
        ("timex3:2021-05-03T16:40", "Dam holds, say engineers"),
    ]


def test_clock_times_in_table_cells_are_of_the_day_above(tmp_path: Path) -> None:
    text = (
        "## Friday 7 June 2019\n\n| Time | Session |\n|---|---|\n| 08:45 | Doors open |\n| 09:00 – 09:50 | On bees |\n"
        "| 11.15 | On wasps |\n"
    )

    assert dates_and_titles(tmp_path, "bees.md", text) == [
        ("timex3:2019-06-07T08:45", "Doors open"),
        ("timex3:2019-06-07T09:00/2019-06-07T09:50", "On bees"),
        ("timex3:2019-06-07T11:15", "On wasps"),
    ]


def test_a_diary_may_have_full_stops_after_its_dates(tmp_path: Path) -> None:
    text = (
        "Nov. 2. Rain. Went to church.\n\nNov. 4. Tom is ill.\n\n9th. Better; he ate.\n\nSunday, 12th. Tom up.\n\n"
        "Dec. 1st. Sold the mare.\n"
    )

    assert [when for when, _ in dates_and_titles(tmp_path, "diary.txt", text, reference_date="1820-01-01")] == [
        "1819-11-02", "1819-11-04", "1819-11-09", "1819-11-12", "1819-12-01",
    ]  # fmt: skip


def test_a_date_after_a_label_takes_the_year_of_its_neighbours(tmp_path: Path) -> None:
    text = (
        "# Dates\n\n- Call: 3 November 2020\n- Deadline: 5 January 2021\n- Answers: 2 March\n- Dinner: 9 April (late)\n"
    )

    assert dates_and_titles(tmp_path, "dates.md", text, reference_date="2021-01-20")[2] == ("2021-03-02", "Answers")


def test_an_html_table_in_markdown_is_a_table(tmp_path: Path) -> None:
    text = (
        "# Keepers\n\n<table>\n<tr><th>No.</th><th>Name</th><th>Took office</th><th>Left office</th></tr>\n"
        "<tr><td>1</td><td>Ann <b>Hale</b></td><td>3 May 1901</td><td>1911</td></tr>\n\n"
        "<tr><td>2</td><td>Tom Roe (1870-1940)</td><td>1911</td><td>Incumbent</td></tr>\n</table>\n\nThe end.\n"
    )

    assert dates_and_titles(tmp_path, "keepers.md", text) == [
        ("1901-05-03/1911", "Ann Hale"),
        ("1911/..", "Tom Roe (1870-1940)"),
    ]


def test_a_cell_with_sentences_has_events_with_their_own_dates(tmp_path: Path) -> None:
    text = (
        "| Years | Owner | Notes |\n|---|---|---|\n| 1801–1840 | Hale family | The tower fell in 1822 |\n"
        "| 1840–1871 | Roe family | Built the west wing (1851) |\n"
    )
    docket = (
        "| Filed | Entry |\n|---|---|\n| 2 May 2011 | Order to show cause. Answer is due on 30 June 2011. |\n"
        "| 4 May 2011 | Motion to stay (entered 4 May 2011) |\n"
    )

    assert dates_and_titles(tmp_path, "owners.md", text) == [
        ("1801/1840", "Hale family"),
        ("1822", "Tower fell"),
        ("1840/1871", "Roe family"),
        ("1851", "Built the west wing"),
    ]
    assert [when for when, _ in dates_and_titles(tmp_path, "docket.md", docket)] == [
        "2011-05-02",
        "2011-05-04",
        "2011-06-30",
    ]


def test_rows_with_the_same_name_and_different_seasons_are_two_events(tmp_path: Path) -> None:
    text = "| Season | League |\n|---|---|\n| 2016–17 | North League |\n| 2017–18 | North League |\n"

    assert dates_and_titles(tmp_path, "club.md", text) == [("2016/2017", "North League"), ("2017/2018", "North League")]


def test_a_bare_number_is_a_year_where_the_other_items_are_years(tmp_path: Path) -> None:
    text = "The priory was founded in 1143, burned in 1210 and closed in 1538.\n\n"
    text += "The gate (1478) stands.\n\nThe wall (1490) fell.\n"

    assert [when for when, _ in dates_and_titles(tmp_path, "priory.txt", text)] == [
        "1143",
        "1210",
        "1478",
        "1490",
        "1538",
    ]


def test_chat_messages_are_events_only_if_they_report_one(tmp_path: Path) -> None:
    text = (
        "[13/09/2019, 18:02] Ann: trains are booked, we leave Friday 20 Sept at 7am\n"
        "[13/09/2019, 18:04] Tom: great\n[13/09/2019, 18:09] Ann: who has the key?\n"
        "[14/09/2019, 07:30] Tom: mum lost it yesterday\n[14/09/2019, 08:00] Ann: oh no\n"
    )
    log = (
        "[13/09/2019, 18:02] Boiler: burner lit\n[13/09/2019, 18:04] Pump: pressure low\n"
        "[13/09/2019, 18:09] Door: open\n[14/09/2019, 07:30] Boiler: off\n"
    )

    assert [when for when, _ in dates_and_titles(tmp_path, "chat.txt", text)] == [
        "2019-09-13",
        "timex3:2019-09-20T07:00",
    ]
    assert len(dates_and_titles(tmp_path, "boiler.txt", log)) == 4


def test_two_date_fields_of_one_line_are_two_events(tmp_path: Path) -> None:
    text = "Court of Mole\n\n     Argued May 3, 1997          Decided June 7, 1997\n\nTom Hale spoke for the mill.\n"

    assert dates_and_titles(tmp_path, "court.txt", text) == [("1997-05-03", "Argued"), ("1997-06-07", "Decided")]


def test_the_heading_is_the_title_of_a_date_alone_below_it(tmp_path: Path) -> None:
    text = "# Board\n\n## Next meeting\n\nTuesday 11 July 2023, 7 pm. AGM: 12 September 2023.\n"

    assert dates_and_titles(tmp_path, "board.md", text) == [
        ("timex3:2023-07-11T19:00", "Next meeting"),
        ("2023-09-12", "AGM"),
    ]


def test_headings_with_lengths_or_vague_times_are_no_events(tmp_path: Path) -> None:
    text = "# Fair\n\n## Day 1 – 18 April 2024\n\nRain fell.\n\n## Recently added\n\nA map.\n\n## 5 May 2024: Ball\n"

    assert dates_and_titles(tmp_path, "fair.md", text) == [("2024-04-18", "Rain fell"), ("2024-05-05", "Ball")]


def test_opening_hours_and_copyright_notices_are_no_events(tmp_path: Path) -> None:
    text = (
        "Shop\n\nOpen Monday to Friday, 9am-5pm, at the gate.\n\nCall us from 9 to 5 Monday to Friday.\n\n"
        "The fair is held twice a year, in March and October.\n\n© 2011–2019 Hale\n\nIt burned down on 3 May 2020.\n"
    )

    assert dates_and_titles(tmp_path, "shop.txt", text, reference_date="2022-11-15") == [
        ("2020-05-03", "It burned down")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The mill opens every Sunday from May to September. It burned down on 3 May 2018.",
        "The mill was open every Friday between April and October. It burned down on 3 May 2018.",
        "Jeden Sonntag von Mai bis September ist die Mühle offen. Am 3. Mai 2018 brannte sie ab.",
        "Tous les dimanches de mai à septembre, le moulin est ouvert. Le 3 mai 2018, il brûla.",
    ],
)
def test_what_is_done_every_week_of_a_season_is_no_event(text: str) -> None:
    built = timeline.build(text, reference_date="2020-03-01")
    assert [str(event.when) for event in built] == ["2018-05-03"]
    bounded = timeline.build("Every Sunday from May to September 2021 the mill was open.")
    assert [str(event.when) for event in bounded] == ["2021-05/2021-09"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On 3 May 2019 the alarm rang at 10:10 and again at 11:20.",
            [("timex3:2019-05-03T10:10", "Alarm rang"), ("timex3:2019-05-03T11:20", "Alarm rang")],
        ),
        (
            "Am 3. Mai 2019 brannte es um 10:10 Uhr und erneut um 11:20 Uhr.",
            [("timex3:2019-05-03T10:10", "Es brannte"), ("timex3:2019-05-03T11:20", "Es brannte")],
        ),
        (
            "The letter was sent on 3 February 2019, and the reply on 11 February.",
            [("2019-02-03", "Letter was sent"), ("2019-02-11", "Reply was sent")],
        ),
        (
            "Der Brief wurde am 3. Februar 2019 gesendet, und die Antwort am 11. Februar.",
            [("2019-02-03", "Brief wurde gesendet"), ("2019-02-11", "Antwort wurde gesendet")],
        ),
        (
            "La lettre partit le 3 février 2019, et la réponse le 11 février.",
            [("2019-02-03", "Lettre partit"), ("2019-02-11", "Réponse partit")],
        ),
        (
            "They compared the vote on 3 February 2019 and the reply on 11 February.",
            [("2019-02-03", "They compared the vote and the reply")],
        ),
        (
            "The quay was closed on 3 May 1920, again in June 1921 and finally in 1925.",
            [("1920-05-03", "Quay was closed"), ("1921-06", "Quay was closed"), ("1925", "Quay was closed")],
        ),
        (
            "Workers walked out in 1911, in 1912 and again in 1926.",
            [("1911", "Workers walked out"), ("1912", "Workers walked out"), ("1926", "Workers walked out")],
        ),
        (
            "The ship was refitted in March 1911 and again in 1913 by the new owners.",
            [("1911-03", "Ship was refitted by the new owners"), ("1913", "Ship was refitted by the new owners")],
        ),
        (
            "In May 1920 and again in 1930 the bank failed.",
            [("1920-05", "Bank failed"), ("1930", "Bank failed")],
        ),
        (
            "The mill closed in 1920 and then in 1925 the bank failed.",
            [("1920", "Mill closed"), ("1925", "Bank failed")],
        ),
        (
            "He moved to Rome in 1920, and then in 1925 to Paris.",
            [("1920", "He moved to Rome"), ("1925", "He moved to Paris")],
        ),
        (
            "The office moved to Leeds in 1990 and in 1995 to York.",
            [("1990", "Office moved to Leeds"), ("1995", "Office moved to York")],
        ),
        (
            "In 1801 the mill was sold to Jacob Lund, in 1820 to the parish.",
            [("1801", "Mill was sold to Jacob Lund"), ("1820", "Mill was sold to the parish")],
        ),
        ("Two years before, in 1921, a fire destroyed the hall.", [("1921", "Fire destroyed the hall")]),
        (
            "Über 10 % der Bevölkerung starben 1623-25 und erneut 1635-36 und 1655.",
            [(when, "Über 10 % der Bevölkerung starben") for when in ("1623/1625", "1635/1636", "1655")],
        ),
        (
            "Viele Einwohner der Stadt starben 1720 und erneut 1731.",
            [(when, "Viele Einwohner der Stadt starben") for when in ("1720", "1731")],
        ),
        (
            "Die Schule brannte 1870, dann wieder 1888 und zuletzt 1901 ab.",
            [("1870", "Schule brannte ab"), ("1888", "Schule brannte ab"), ("1901", "Schule brannte ab")],
        ),
        (
            "Das Haus, das 1870 und wieder 1888 abbrannte, steht am Markt.",
            [("1870", "Haus brannte ab"), ("1888", "Haus brannte ab")],
        ),
        (
            "Die Bank wurde 1903 gegründet, dann 1925 brannte das Haus.",
            [("1903", "Bank wurde gegründet"), ("1925", "Haus brannte")],
        ),
        (
            "La rivière déborda le 3 mai 1902, puis en juin 1910 et enfin en 1955.",
            [("1902-05-03", "Rivière déborda"), ("1910-06", "Rivière déborda"), ("1955", "Rivière déborda")],
        ),
    ],
)
def test_a_second_time_of_a_verb_is_an_event(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(str(event.when), event.title) for event in timeline.build(text)] == expected


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Judgment handed down\n\n30 July 2021\n\nThe court heard Roe.", ["Judgment handed down", "Court heard Roe"]),
        ("Mühle brannte ab\n\n30. Juli 2021\n\nDas Dach stürzte ein.", ["Mühle brannte ab", "Dach stürzte ein"]),
        ("Le moulin brûla\n\n30 juillet 2021\n\nLe toit tomba.", ["Moulin brûla", "Toit tomba"]),
        ("Report on the flood\n\n30 July 2021\n\nThe dam burst.", ["Dam burst"]),
    ],
)
def test_a_heading_that_says_what_happened_has_the_day_right_below_it(text: str, titles: list[str]) -> None:
    built = timeline.build(text)
    assert [(str(event.when), event.title, event.basis) for event in built] == [
        ("2021-07-30", title, "structure") for title in titles
    ]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Jane Doe (1868–1941)\n\nThe war ended her travels. In 1914 she closed the studio.",
            ["Jane Doe closed the studio"],
        ),
        ("# Lina Torberg (1868-1941)\n\nDer Krieg begann. 1914 schloss sie das Atelier.", ["Sie schloss das Atelier"]),
        ("Auguste Marchal (1829 – 1894)\n\nLa guerre vint. Il vendit l'atelier en 1872.", ["Il vendit l'atelier"]),
        ("# The long war (1914–1918)\n\nThe bridge fell.", ["Bridge fell"]),
        ("# Life\n\n## Early years (1868–1890)\n\nThe family moved.", ["Family moved"]),
    ],
)
def test_a_lifetime_in_the_title_dates_nothing_else(text: str, titles: list[str]) -> None:
    assert [event.title for event in timeline.build(text)] == titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1899 kam ein neuer Hochaltar hinzu, 1912 elektrisches Licht.",
            [("1899", "Neuer Hochaltar kam hinzu"), ("1912", "Elektrisches Licht kam hinzu")],
        ),
        (
            "1834 wurde die Schule gebaut, 1840 das Rathaus und 1851 ein neues Spital.",
            [("1834", "Schule wurde gebaut"), ("1840", "Rathaus wurde gebaut"), ("1851", "Neues Spital wurde gebaut")],
        ),
        (
            "Die Kirche erhielt 1855 den Turm, 1858 die Glocken und 1890 eine Orgel.",
            [
                ("1855", "Kirche erhielt den Turm"),
                ("1858", "Kirche erhielt die Glocken"),
                ("1890", "Kirche erhielt eine Orgel"),
            ],
        ),
        (
            "Die KGU hieß ab 2005 Russische Universität und seit 2010 Baltische Universität.",
            [("2005/..", "KGU hieß Russische Universität"), ("2010/..", "KGU hieß Baltische Universität")],
        ),
        (
            "In 1834 the school was built, in 1840 the town hall.",
            [("1834", "School was built"), ("1840", "Town hall was built")],
        ),
        (
            "En 1834 l'école fut bâtie, en 1840 la mairie.",
            [("1834", "École fut bâtie"), ("1840", "Mairie fut bâtie")],
        ),
        (
            "In 1834 the school was built, and in 1840 the mill burned.",
            [("1834", "School was built"), ("1840", "Mill burned")],
        ),
        (
            "1911 starb sein Vater, 1912 seine Mutter; danach lebte er bei einem Onkel in Hamm.",
            [("1911", "Sein Vater starb"), ("1912", "Seine Mutter starb")],
        ),
        (
            "1860 bekam Ellern einen Bahnhof, 1872 eine Druckerei und 1889 ein Spital.",
            [
                ("1860", "Ellern bekam einen Bahnhof"),
                ("1872", "Ellern bekam eine Druckerei"),
                ("1889", "Ellern bekam ein Spital"),
            ],
        ),
        (
            "1804 kaufte Jakob Eberle die Mühle, 1806 den Wald dahinter.",
            [("1804", "Jakob Eberle kaufte die Mühle"), ("1806", "Jakob Eberle kaufte den Wald dahinter")],
        ),
        (
            "Die Bahn kam 1861, der Telegraf 1874.",
            [("1861", "Bahn kam"), ("1874", "Telegraf kam")],
        ),
        (
            "En 1911 mourut son père, en 1912 sa mère, et il resta seul.",
            [("1911", "Mourut son père"), ("1912", "Mourut sa mère")],
        ),
        (
            "En 1843 fut ouverte l'école des garçons, en 1861 celle des filles.",
            [("1843", "Fut ouverte l'école des garçons"), ("1861", "Fut ouverte celle des filles")],
        ),
        (
            "La commune obtint une gare en 1861 et un lycée en 1874.",
            [("1861", "Commune obtint une gare"), ("1874", "Commune obtint un lycée")],
        ),
        (
            "En 1911 murió su padre y en 1912 su madre, de modo que quedó solo.",
            [("1911", "Murió su padre"), ("1912", "Murió su madre")],
        ),
        (
            "El tren llegó a la villa en 1861, el telégrafo en 1874.",
            [("1861", "Tren llegó a la villa"), ("1874", "Telégrafo llegó a la villa")],
        ),
        (
            "Das Rathaus brannte 1832 ab, die Kirche erst 1834.",
            [("1832", "Rathaus brannte ab"), ("1834", "Kirche brannte ab")],
        ),
        (
            "Publicó una novela en 1901 y un libro de viajes en 1904.",
            [("1901", "Publicó una novela"), ("1904", "Publicó un libro de viajes")],
        ),
        (
            "The railway came in 1861, the telegraph in 1874.",
            [("1861", "Railway came"), ("1874", "Telegraph came")],
        ),
        (
            "In 1861 the town got a station, in 1874 a grammar school.",
            [("1861", "Town got a station"), ("1874", "Town got a grammar school")],
        ),
        (
            "The railway came in 1861, and the mill burned in 1874.",
            [("1861", "Railway came"), ("1874", "Mill burned")],
        ),
        (
            "1920 wurde der Verein gegründet, 1930 zog er um.",
            [("1920", "Verein wurde gegründet"), ("1930", "Er zog um")],
        ),
    ],
)
def test_phrases_with_times_of_their_own_share_a_verb(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(str(event.when), event.title) for event in timeline.build(text)] == expected


def test_bare_years_of_a_chronicle_stand_in_order_between_others() -> None:
    """What counts a noun, or is out of order, is no year."""
    chronicle = (
        "Die Mühle stand schon 1387 am Bach. Erst 1531 wurde sie vergrößert. Sie kam am 4. März 1608 an das Kloster, "
        "das 1650 Gulden gab. 1688 brannte sie ab, und 1702 mahlte sie wieder. Die Kosten betrugen 1250. Das Kloster "
        "verkaufte sie 1803. Seit 1911 ist sie geschlossen."
    )
    whens = [str(event.when) for event in timeline.build(timeline.Document(id="a", text=chronicle))]
    assert whens == ["1387", "1531", "1608-03-04", "1688", "1702", "1803", "1911/.."]


def test_log_entries_begin_with_a_date_in_figures_and_a_clock_time(tmp_path: Path) -> None:
    text = (
        "Log of the week 02/13/23 to 02/19/23\n\n2/13 0915 hrs  Alarm at the mill; hearing on March 6.\n"
        "2/14 1020 hrs  Door found open.\n2/16 23:05 Fire.\n2/17 00:10 Fire out.\n"
    )

    assert dates_and_titles(tmp_path, "log.txt", text)[1:] == [
        ("timex3:2023-02-13T09:15", "Alarm at the mill"),
        ("timex3:2023-02-14T10:20", "Door found open"),
        ("timex3:2023-02-16T23:05", "Fire"),
        ("timex3:2023-02-17T00:10", "Fire out"),
        ("2023-03-06", "Hearing"),
    ]


def test_an_entry_has_an_event_for_each_date_between_semicolons(tmp_path: Path) -> None:
    text = "- 2021 – Sales pass one million; 60 people are let go in December.\n- 2022 – Shop shut; nobody knew why.\n"

    assert dates_and_titles(tmp_path, "firm.md", text) == [
        ("2021", "Sales pass one million"),
        ("2021-12", "60 people are let go"),
        ("2022", "Shop shut; nobody knew why"),
    ]


def test_a_day_without_a_year_is_the_full_date_mentioned_before(tmp_path: Path) -> None:
    text = (
        "The board met on June 9, 2016 in the old mill. The minutes were lost in 2017. Ann Hale, who was at the "
        "June 9 meeting, wrote them again. She will be there on June 9.\n"
    )

    assert ("2016-06-09", "Ann Hale was at the meeting") in dates_and_titles(
        tmp_path, "m.txt", text, reference_date="2019-03-22"
    )
    assert ("2019-06-09", "Ann Hale will be there") in dates_and_titles(
        tmp_path, "m.txt", text, reference_date="2019-03-22"
    )


def test_a_weekday_determines_the_year_of_a_future_day(tmp_path: Path) -> None:
    text = (
        "11 October 2018\n\nTom Hale was born in 1924. He married in 1951, retired in 1984 and broke his hip in 2015. "
        "A service will be held at Mole on Saturday, November 3.\n"
    )

    assert dates_and_titles(tmp_path, "hale.txt", text)[-1] == ("2018-11-03", "Service will be held at Mole")


def test_relative_times_of_an_old_quotation_count_from_its_day(tmp_path: Path) -> None:
    text = (
        "# The letters\n\nAnn wrote to Tom on May 4, 2011.\n\n> The keeper of the mill left this morning.\n"
        '> I shall see him tomorrow.\n\nTom replied that he "went there yesterday" himself. He now lives in Mole.\n'
    )

    whens = [when for when, _ in dates_and_titles(tmp_path, "letters.md", text, reference_date="2019-03-22")]
    assert whens == ["2011-05-03", "2011-05-04", "timex3:2011-05-04TMO", "2011-05-05"]


def test_clock_times_of_minutes_are_of_the_day_in_their_heading(tmp_path: Path) -> None:
    text = (
        "MOLE ALLOTMENTS\n\nMinutes of the meeting\nheld in the barn on Saturday, 18th March 2017 at 2.30 p.m.\n\n"
        "1. The tank, broken in the frost of 2014, was replaced last November.\n\n2. Open day will be on 11 June.\n"
    )

    assert [when for when, _ in dates_and_titles(tmp_path, "m.txt", text)][-3:] == [
        "2016-11", "timex3:2017-03-18T14:30", "2017-06-11",
    ]  # fmt: skip


def test_a_parenthesis_below_a_release_has_its_own_date(tmp_path: Path) -> None:
    text = (
        "## v2.0 (2023-05-02)\n\n- Needs Lathe 18 (Lathe 14 was abandoned on 30 April 2023).\n"
        "- Deprecated the flag; it will be removed in 2024.\n- Fixes a leak (since 2021).\n"
    )

    assert dates_and_titles(tmp_path, "c.md", text) == [
        ("2023-04-30", "Lathe 14 was abandoned"),
        ("2023-05-02", "V2.0"),
        ("2023-05-02", "Needs Lathe 18"),
        ("2023-05-02", "Deprecated the flag"),
        ("2023-05-02", "Fixes a leak (since 2021)"),
        ("2024", "It will be removed"),
    ]


def test_two_spaces_between_sentences_make_no_table(tmp_path: Path) -> None:
    text = (
        "The mill was old.  Its owner had left it to\nhis only son Tom.  He sold the mill in March of\n"
        "1871 to a baker.  The baker tore the roof down\nand went to the south of the county.\n"
    )

    assert dates_and_titles(tmp_path, "mill.txt", text) == [("1871-03", "He sold the mill to a baker")]


def test_joined_and_left_columns_make_a_range(tmp_path: Path) -> None:
    text = "| Name | Joined | Left |\n|---|---|---|\n| Kit Hale | 1989 | present |\n| Bob Roe | 1989 | 1996 |\n"

    assert dates_and_titles(tmp_path, "band.md", text) == [("1989/1996", "Bob Roe"), ("1989/..", "Kit Hale")]


def test_time_stamps_of_a_log_are_never_in_the_future() -> None:
    """A time stamp without a year is of the latest such day."""
    text = "Jul 31 22:10:00 gw1 ntpd: the clock was set\nAug  1 00:02:17 gw1 ntpd: the clock was lost\n"
    built = timeline.build(text, reference_date="2022-06-15")
    assert [str(event.when) for event in built] == ["2021-07-31T22:10:00", "2021-08-01T00:02:17"]


def test_clock_times_of_a_report_are_of_the_day_in_its_title(tmp_path: Path) -> None:
    text = (
        "# Outage of 14 March 2023\n\n**Author:** Tom · **Last updated:** 2023-03-20\n\n## Summary\n\n"
        "Between 09:12 and 11:40 the pumps stood still.\n\n## Before\n\nA pump had failed in June 2021.\n\n"
        "## To do\n\n- New valve (done Mar 16)\n"
    )

    assert dates_and_titles(tmp_path, "outage.md", text, reference_date="2023-03-20")[-3:] == [
        ("timex3:2023-03-14T09:12/2023-03-14T11:40", "Pumps stood still"),
        ("2023-03-16", "New valve"),
        ("2023-03-20", "Tom · Last updated"),
    ]


@pytest.mark.parametrize(
    "stamp", ["Posted on 3 May 2011", "Last updated: 3 May 2011", "Dated this 3rd day of May 2011"]
)
def test_the_day_on_which_a_text_was_written_is_no_event_and_dates_none(tmp_path: Path, stamp: str) -> None:
    text = f"A week on foot\n\n{stamp}\n\nThe hut was shut. We had slept badly.\n\nOn 1 May 2011 we reached Ost.\n"

    assert dates_and_titles(tmp_path, "walk.txt", text) == [("2011-05-01", "We reached Ost")]


def test_relative_dates_are_counted_from_the_day_on_which_their_section_was_posted(tmp_path: Path) -> None:
    posts = (("The fog", "3 May", "We left yesterday."), ("The sun", "9 May", "We arrived yesterday."))
    text = "\n\n".join(f"{heading}\n\nPosted on {day} 2011\n\n{sentence}" for heading, day, sentence in posts)

    assert dates_and_titles(tmp_path, "walk.txt", text) == [("2011-05-02", "We left"), ("2011-05-08", "We arrived")]


def test_a_day_without_a_month_follows_the_day_mentioned_before(tmp_path: Path) -> None:
    text = (
        "The ship left on 11 January 1998. On the evening of 28 January the wind rose.\n\nA search began on the 29th. "
        "It was called off on the 2nd.\n"
    )

    whens = [when for when, _ in dates_and_titles(tmp_path, "ship.txt", text, reference_date="1998-09-02")]
    assert whens == ["1998-01-11", "timex3:1998-01-28TEV", "1998-01-29", "1998-02-02"]


def test_a_recurring_time_is_no_event(tmp_path: Path) -> None:
    text = "The choir sings on Sundays at 10.30am.\n\nThe job runs every night at 02:00. It failed on 3 May 2020.\n"

    assert [when for when, _ in dates_and_titles(tmp_path, "choir.txt", text, reference_date="2022-10-01")] == [
        "2020-05-03"
    ]


def test_a_row_with_a_since_column_is_titled_by_its_name(tmp_path: Path) -> None:
    text = "| From | Rector | Patron |\n|---|---|---|\n"
    text += "| 1801 | Wm. Hale | Lord of Upper Mole |\n| 1819 | Ann Roe | Crown |\n"

    assert dates_and_titles(tmp_path, "rectors.md", text) == [("1801", "Wm. Hale"), ("1819", "Ann Roe")]


def test_a_present_state_has_no_date_and_explains_why() -> None:
    """It is not dated by the document's day, and stays among the undated events."""
    text = "The mill opened in 1902. It burned in 1911. Today the firm has 30 employees."
    built = timeline.build(timeline.Document(id="a", text=text, language="en", reference_date="2012-03-04"))

    assert [str(event.when) for event in built] == ["1902", "1911"]
    assert [(event.title, event.why) for event in built.undated] == [
        ("Firm has 30 employees", ["It has no date: “Today” says that it is so now, and not since when"])
    ]
    assert timeline.Timeline(events=(), undated=built.undated).undated[0].why == built.undated[0].why


def test_a_date_far_before_its_entry_heads_it(tmp_path: Path) -> None:
    """Though the entry begins with a number."""
    text = "A chronicle\n\n1974    First frame\nMarch 1983      Kestrel 531 wins the race\n1988    Works sold\n"

    assert dates_and_titles(tmp_path, "kestrel.txt", text) == [
        ("1974", "First frame"),
        ("1983-03", "Kestrel 531 wins the race"),
        ("1988", "Works sold"),
    ]


def test_numbers_of_paragraphs_are_no_sentences(tmp_path: Path) -> None:
    path = tmp_path / "appeal.txt"
    path.write_text(
        "1. This is an appeal against the order that the county court made on 4 July 2019.\n\n"
        "2. The cottage was sold in 1998. On 26 December 2015 the culvert collapsed,\nand the cottage was flooded.\n"
    )
    built = timeline.build(path, language="en")

    assert [str(event.when) for event in built] == ["1998", "2015-12-26", "2019-07-04"]
    assert not built.undated


def test_a_yanked_release_dates_its_entries(tmp_path: Path) -> None:
    text = "## [2.4.1] - 2023-12-19 [YANKED]\n\n- Broken wheel\n\n## [2.4.0] - 2023-12-11\n\n- Faster tiles\n"

    assert dates_and_titles(tmp_path, "log.md", f"# Changelog\n\n{text}")[1::2] == [
        ("2023-12-11", "Faster tiles"),
        ("2023-12-19", "Broken wheel"),
    ]


def test_no_range_crosses_table_rows(tmp_path: Path) -> None:
    rows = (
        "| Keeper | From | To |",
        "|---|---|---|",
        "| T. Hale | 1880 | 31 Dec 1907 |",
        "| — | 1908 | |",
        "| A. Roe | 1911 | 1920 |",
    )
    text = "\n".join(rows)

    assert [when for when, _ in dates_and_titles(tmp_path, "keepers.md", text)] == [
        "1880/1907-12-31",
        "1908/..",
        "1911/1920",
    ]


def test_an_event_in_a_cell_has_the_name_of_its_row(tmp_path: Path) -> None:
    text = (
        "| Keeper | From | To | Notes |\n|---|---|---|---|\n| John Marr | 1851 | 1863 | drowned on duty, 4 Nov 1863 |\n"
    )

    assert dates_and_titles(tmp_path, "keepers.md", text) == [
        ("1851/1863", "John Marr"),
        ("1863-11-04", "John Marr: drowned on duty"),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Smith wrote of it in 2010. Retrieved 3 May 2020."),
        ("en", "Smith wrote of it in 2010. Archived from the original on 3 May 2020."),
        ("de", "Er schrieb davon im Jahr 2010. Abgerufen am 3. Mai 2020."),
        ("fr", "Il en parla en 2010. Consulté le 3 mai 2020."),
    ],
)
def test_access_dates_of_sources_are_references(language: str, text: str) -> None:
    built = timeline.build(timeline.Document(id="a", text=text, language=language))

    assert [str(event.when) for event in built] == ["2010"]
    assert [one.reason for one in built.passed_over] == ["reference"]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("a.md", "- {year}: The fair was held at the mill."),
        ("b.md", "* **{year}** – Mill number {number} was sold to Ann Roe."),
        ("c.md", "## {year}\n\nThe mill was sold to Ann Roe of Hull.\n"),
        ("d.txt", "{year}\tThe mill was sold to Ann Roe of Hull."),
        ("e.md", "| {year} | Keeper number {number} | lamp trimmed at night |"),
    ],
)
def test_a_long_list_of_bare_years_is_a_list_of_dates(tmp_path: Path, name: str, line: str) -> None:
    head = "| Year | Keeper | Note |\n|---|---|---|\n" if line.startswith("|") else ""
    lines = [line.format(year=1900 + number, number=number) for number in range(40)]

    assert [when for when, _ in dates_and_titles(tmp_path, name, head + "\n".join(lines))] == [
        str(y) for y in range(1900, 1940)
    ]


def test_columns_of_quantities_are_no_years(tmp_path: Path) -> None:
    grams = (1500 + 317 * number % 480 for number in range(40))
    weights = "\n".join(f"- {number} grams of flour for the dough" for number in grams)
    towns = "\n".join(f"| Town number {number} | {1900 + number} | 30 |" for number in range(40))

    assert dates_and_titles(tmp_path, "dough.md", weights) == []
    assert dates_and_titles(tmp_path, "towns.md", f"| Town | Inhabitants | Wells |\n|---|---|---|\n{towns}") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "- 1911: the mill opened\n  - It burned in 1920.\n  - The mayor spoke for an hour.\n- 1931: it closed\n",
            ["1911", "1911", "1920", "1931"],
        ),
        (
            "- 3 May 1911 – The service began.\n  - In 1913 a second boat was bought.\n  - On 9 June 1914 it sank.\n",
            ["1911-05-03", "1913", "1914-06-09"],
        ),
        ("* 1911: the pump\n    * on 4 May it failed\n    * it was repaired\n", ["1911", "1911", "1911-05-04"]),
        ("1. 1950: founded as a club\n   - renamed in 1961\n   - moved to Pier Street\n", ["1950", "1950", "1961"]),
        ("- 1911: the pump\n  - on 6 May it was repaired (log of 1899)\n", ["1911", "1911-05-06"]),
        (
            "<ul><li>1911: the mill opened<ul><li>It burned in 1920.<li>The mayor spoke.</ul><li>1931: it closed</ul>",
            ["1911", "1911", "1920", "1931"],
        ),
    ],
)
def test_a_nested_item_with_a_date_of_its_own_has_that_date(tmp_path: Path, text: str, expected: list[str]) -> None:
    name = "a.html" if text.startswith("<") else "a.md"
    assert [when for when, _ in dates_and_titles(tmp_path, name, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3 May 1986\n\nI came in 1951. We were many then.\n\nIn 1953 it burned. It rained. I left in 1962.\n",
            ["1951", "1953", "1962"],
        ),
        ("3 May 1986\n\nThe dyke broke.\n\nThe mayor came.\n", ["1986-05-03", "1986-05-03"]),
        (
            "3 May 1911\n\nWe sailed. In 1890 he did.\n\n4 May 1911\n\nWe landed.\n",
            ["1890", "1911-05-03", "1911-05-04"],
        ),
    ],
)
def test_the_dateline_of_a_memoir_dates_no_sentence_in_it(tmp_path: Path, text: str, expected: list[str]) -> None:
    """But that of a report of the day does, and so do the days of a diary."""
    assert [when for when, _ in dates_and_titles(tmp_path, "a.txt", text)] == expected


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("pump[3]: started", "Pump[3] started"),
        ("worker[12]: lost its lease", "Worker[12] lost its lease"),
        ("disk[a]: failed", "Disk[a] failed"),
        ("ring of node[7] closed", "Ring of node[7] closed"),
        ("queue[0] = 5 was refused", "Queue[0] = 5 was refused"),
    ],
)
def test_numbers_in_brackets_of_a_log_are_no_notes(tmp_path: Path, line: str, title: str) -> None:
    log = f"2024-03-12T09:14:05 {line}\n2024-03-12T09:15:06 gate opened\n"
    assert dates_and_titles(tmp_path, "a.txt", log)[0] == ("2024-03-12T09:14:05", title)


@pytest.mark.parametrize(
    "text",
    [
        "In May 1940[3] the mill burned.",
        "The mill[a] burned in May 1940.[1][2]",
        "The mill burned[^4] in May 1940[5].",
        "As Roe wrote,[5] the mill burned in May 1940.",
        "The mill burned in May 1940:[3] it was dry.",
    ],
)
def test_marks_of_notes_are_no_part_of_a_title(tmp_path: Path, text: str) -> None:
    [(when, title), *_] = dates_and_titles(tmp_path, "a.txt", text)
    assert (when, "[" in title) == ("1940-05", False)


def test_the_blanks_of_a_link_do_not_shorten_a_title(tmp_path: Path) -> None:
    text = "The great refractor of the hill observatory arrived in 1867 and was first used [that June](https://example.org/a/b/c)."
    assert dates_and_titles(tmp_path, "a.md", text)[1][1].endswith("was first used")


def test_a_heading_right_above_its_paragraph_is_no_part_of_it(tmp_path: Path) -> None:
    minutes = "4. Boiler house\nThe tender closed on 26 January 2019; three bids had been received."
    diary = "The storm\n3 May 1911\nThe wind rose at noon, and the boats did not come home again."
    address = "Ann Roe\n12 High Street\nThe mill burned down on 4 June 1912."
    text = "\n\n".join([minutes, diary, address, ""])

    assert dates_and_titles(tmp_path, "minutes.txt", text) == [
        ("timex3:1911-05-03T12:00", "Wind rose"),
        ("1912-06-04", "Mill burned down"),
        ("2019-01-26", "Tender closed"),
    ]


def test_a_narrative_counts_a_weekday_to_come_and_one_right_below_its_date_from_the_document(tmp_path: Path) -> None:
    paragraphs = (
        "Tom Hall, lifeboatman",
        "Friday 14 March 2014",
        "Tom Hall died at home on Monday.",
        "He joined the crew in 1950, and became coxswain in 1963. On 17 January 1968 he was hurt.",
        "He retired in 1985. The funeral will be held on Saturday, and the boat will be sold in April.",
    )
    text = "\n\n".join([*paragraphs, ""])

    assert dates_and_titles(tmp_path, "hall.txt", text)[-3:] == [
        ("2014-03-10", "Tom Hall died at home"),
        ("2014-03-15", "Funeral will be held"),
        ("2014-04", "Boat will be sold"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Divers have found a boat from the 17th century.",
        "The museum bought a map of the 16th century.",
        "The town has a tower from the 13th century.",
        "Sales were higher than in May 2011.",
        "The fair raised ninety pounds more than in 2012.",
        "The settlers came from what is now Poland.",
        "They lived in what was then a village.",
    ],
)
def test_the_age_of_a_thing_and_the_time_of_a_comparison_date_no_event(sentence: str) -> None:
    assert [str(event.when) for event in timeline.build(sentence, reference_date="2024-02-06", language="en")] == []


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("The family owned the mill from the 15th century.", "14XX"),
        ("They fought the last war of the 18th century.", "17XX"),
        ("The house was rebuilt in stone in the 17th century.", "16XX"),
        ("Profit was lower in 2012 than in 2011.", "2012"),
    ],
)
def test_a_century_in_which_something_happened_dates_it(sentence: str, when: str) -> None:
    assert [str(event.when) for event in timeline.build(sentence, reference_date="2024-02-06", language="en")] == [when]


def test_each_depth_of_a_quoted_thread_has_the_date_of_its_message(tmp_path: Path) -> None:
    text = (
        "From: a@b.example\nTo: c@d.example\nDate: Thu, 18 Apr 2024 09:12:44 +0100\nSubject: Crates\n\n"
        "On Wed, 17 Apr 2024 at 16:40, Jo <c@d.example> wrote:\n> The truck left Dover an hour ago.\n>\n"
        "> On Tue, 9 Apr 2024 at 11:05, Al <a@b.example> wrote:\n>> The crates broke yesterday.\n"
        "> The lids arrived yesterday.\n\nI came home yesterday.\n"
    )

    assert dates_and_titles(tmp_path, "thread.eml", text) == [
        ("2024-04-08", "Crates broke"),
        ("2024-04-16", "Lids arrived"),
        ("2024-04-17", "I came home"),
        ("timex3:2024-04-17T15:40", "Truck left Dover"),
    ]
