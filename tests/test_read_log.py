"""Log files: the forms of stamps, levels, lines that follow an entry, stamps without a year, and odd files."""

from __future__ import annotations

import json
import time

import pytest

import timeline
from tests.reading import FORMATS, placed, read_one
from timeline.model import Document
from timeline.read.reader import parse


def read(data: bytes | str) -> Document:
    """The one document of a file of this kind."""
    return read_one(data, "a.log")


def test_a_log_with_levels_and_a_stack_trace() -> None:
    """Each entry is an event with its time and line; dates in what follows an entry, and in its words, are none."""
    assert placed(read((FORMATS / "ferry-shop.log").read_bytes())) == [
        ("2024-03-12T09:12:40.120Z", "INFO shop: version 4.12 running on all three servers", "line 1"),
        ("2024-03-12T09:14:05.007Z", "ERROR db: refused connection", "line 2"),
        ("2024-03-12T09:58:12Z", "WARN rollback to 4.11 finished", "line 6"),
        ("2024-03-12T10:01:05.123", "INFO ticket 2024 sold", "line 7"),
    ]


def test_stamps_without_a_year_need_a_date() -> None:
    """A new year begins where the months begin again."""
    log = FORMATS / "quay-syslog.log"
    found = timeline.build(log, reference_date="2024-01-02")
    assert [(str(event.when), event.title) for event in found] == [
        ("2023-12-31T23:59:58", "Failed password for root from 10.0.0.1 port 2022 ssh2"),
        ("2024-01-01T00:00:02", "Eth0 link down"),
        ("2024-01-01T00:00:09", "Started Ferry ticket service"),
    ]
    assert not timeline.build(log).events
    assert timeline.build(log).problems[0].message.startswith("3 time expressions need the document's date")


@pytest.mark.parametrize(
    ("line", "when", "title"),
    [
        (
            '10.0.0.7 - ann [12/Mar/2024:21:14:07 +0100] "GET /tickets/47 HTTP/1.1" 500 1234 "-" "Mozilla/5.0"',
            "2024-03-12T21:14:07+01:00",
            "GET /tickets/47 500",
        ),
        (
            "[Tue Mar 12 21:14:07.123456 2024] [core:error] [pid 1] no file",
            "2024-03-12T21:14:07.123",
            "[core:error] [pid 1] no file",
        ),
        ("2024/03/12 21:14:07 [error] 811#0: no file", "2024-03-12T21:14:07", "[error] 811#0: no file"),
        ("[2024-03-12 21:14:07,5] ERROR: disk full", "2024-03-12T21:14:07.500", "ERROR: disk full"),
        ("2024-03-12T21:14:07+01:00 quay1 sshd[811]: session opened", "2024-03-12T21:14:07+01:00", "Session opened"),
        ("<34>1 2024-03-12T21:14:07Z mill wheel 811 ID47 - Wheel stopped", "2024-03-12T21:14:07Z", "Wheel stopped"),
        ('<165>1 2024-03-12T21:14:07Z mill a - - [x@1 a="b]"] Started', "2024-03-12T21:14:07Z", "Started"),
        (
            "12-Mar-2024 21:14:07.250 INFO [main] Server startup",
            "2024-03-12T21:14:07.250",
            "INFO [main] Server startup",
        ),
        ("[ERROR] 2024-03-12 21:14:07 disk full", "2024-03-12T21:14:07", "ERROR disk full"),
        ("web_1  | 2024-03-12T21:14:07Z disk full", "2024-03-12T21:14:07Z", "Disk full"),
        (
            "2024-03-12 21:14:07 UTC [811] LOG: checkpoint complete",
            "2024-03-12T21:14:07Z",
            "[811] LOG: checkpoint complete",
        ),
        ("1710274447.250 pump 3 stopped", "2024-03-12T20:14:07Z", "Pump 3 stopped"),
        (
            '{"__REALTIME_TIMESTAMP":"1710274447000000","MESSAGE":"Pump stopped","_HOSTNAME":"lock4","PRIORITY":"3"}',
            "2024-03-12T20:14:07Z",
            "ERROR Pump stopped",
        ),
        (
            '{"time":"2024-03-12T21:14:07+01:00","level":"info","msg":"pump on"}',
            "2024-03-12T21:14:07+01:00",
            "INFO pump on",
        ),
        ('{"ts":1710274447.5,"level":"warn","msg":"water high"}', "2024-03-12T20:14:07Z", "WARN water high"),
    ],
)
def test_the_forms_of_stamps(line: str, when: str, title: str) -> None:
    """Of programs, syslog, web servers and journald."""
    assert placed(read(f"{line}\n{line}\n"))[0] == (when, title, "line 1")


def test_where_an_entry_comes_from_is_kept() -> None:
    """Beside it: the host and the process, or the client."""
    assert "quay1 sshd[811]" in read((FORMATS / "quay-syslog.log").read_bytes()).text
    assert read('10.0.0.7 - ann [12/Mar/2024:21:14:07 +0100] "GET / HTTP/1.1" 200 1').text.startswith("10.0.0.7\n\n")


def test_a_title_above_the_entries_is_the_title_as_in_a_text() -> None:
    """A line that a program writes before its entries is none."""
    entries = "2024-11-29 14:02:11 The deploy began.\n2024-11-29 14:03:40 The deploy finished.\n"
    document = read(f"Incident 4471: checkout unavailable\n\nAll times UTC.\n\n{entries}")
    assert document.title == "Incident 4471: checkout unavailable"
    assert [(block.kind, document.text[block.start : block.end]) for block in document.blocks[:2]] == [
        ("title", "Incident 4471: checkout unavailable"),
        ("aside", "All times UTC."),
    ]
    for line in (
        "-- Logs begin at Fri 2024-11-29 14:00:00 UTC. --",
        "#Version: 1.0\n#Fields: date time",
        "Starting up ...",
    ):
        assert read(f"{line}\n{entries}").title is None
    assert read(entries).title is None


def test_files_that_are_no_logs_are_read_as_text() -> None:
    """Without stamps, or with hardly any."""
    for text in ("Ship's log\n\nIn May 1940 the mill burned.", "2024-03-12 21:14:07 made\n" + "It rained.\n" * 300, ""):
        document = read(text)
        assert document.text == text
        assert not document.marked
    assert [str(event.when) for event in timeline.build(read("Ship's log\n\nIn May 1940 the mill burned."))] == [
        "1940-05"
    ]


def test_impossible_stamps_and_odd_json_are_no_entries() -> None:
    """They belong to the entry before."""
    odd = ["2024-13-45T21:14:07Z x", "[1e999]", '{"time": [], "msg": {}}', '{"ts": 1e400, "msg": "x"}', "{" * 1000]
    odd += [json.dumps({"ts": value, "msg": "x"}) for value in (None, True, -5, "soon", [], 10**30)]
    document = read(
        "2024-03-12T21:14:07Z on\n" + "\n".join(odd) + "\n2024-03-12T21:14:08Z off\x00\n".replace("\x00", "")
    )
    assert len(document.marked) == 2


def test_long_logs_and_lines_take_linear_time() -> None:
    """A line is read to a limit, which is a problem."""
    start = time.process_time()
    entry = "2024-03-12T21:{:02}:07Z ERROR pump {} stopped\n"
    assert len(read("".join(entry.format(n % 60, n) for n in range(50_000))).marked) == 50_000
    for sign in ('"', "[", "a", "a ", "\\", "<", "1", ":", "{"):
        [_], problems = parse(("2024-03-12T21:14:07Z " + sign * 1_000_000 + "\n").encode(), "a.log")
        assert [problem.message for problem in problems] == ["only 4000 characters of a line are read; longer lines: 1"]
        parse((sign * 1_000_000 + "\n" + entry).encode(), "a.log")
    assert time.process_time() - start < 10
