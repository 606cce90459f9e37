"""Chats of WhatsApp, Telegram, Slack and Signal: times, writers, places, what is left out, and damaged files."""

from __future__ import annotations

import json
import time

import pytest

import timeline
from tests.office_files import zipped
from tests.reading import FORMATS, placed, read_one
from timeline.model import Document, Problem
from timeline.read.files import Unusable
from timeline.read.kinds import kind_of
from timeline.read.reader import parse

#: A mark that WhatsApp writes before what is its own.
MARK = "\u200e"


def read(data: bytes | str, name: str = "a.txt") -> Document:
    """The one document of a file of this kind."""
    return read_one(data, name)


# WhatsApp ------------------------------------------------------------------------------------------------------------


def test_a_chat_of_android() -> None:
    """Notes of the program, media and the remark that a message was edited are left out; other lines are kept."""
    document = read((FORMATS / "ferry-chat.txt").read_bytes(), "ferry-chat.txt")
    assert placed(document) == [
        ("2024-03-08", "New ferry was launched", "message 1, Ann Miller"),
        ("2024-03-10", "It ran aground", "message 1, Ann Miller"),
        ("timex3:2024-03-13TMO", "Engine failed", "message 3, Cem Aydin"),
        ("timex3:2024-03-13T12:00;kind=throughout;mod=ON_OR_BEFORE", "They repaired it", "message 3, Cem Aydin"),
        ("timex3:2024-03-14T09", "Harbour board meets", "message 4, Ann Miller"),
        ("2024-04-06", "Regatta will be", "message 5, Bo"),
    ]
    assert "encrypted" not in document.text
    assert "omitted" not in document.text
    assert "edited" not in document.text


GERMAN = f"""{MARK}[12.03.24, 21:14:07] Hafengruppe: {MARK}Nachrichten sind Ende-zu-Ende-verschlüsselt.
[12.03.24, 21:14:30] Anna Müller: Gestern wurde das neue Fährhaus eröffnet.
[12.03.24, 21:15:01] Bo: {MARK}Bild weggelassen
[13.03.24, 07:02:11] Bo: Die Sitzung findet am 5. April statt.
"""
AMERICAN = """3/12/24, 9:14\u202fPM - Messages and calls are end-to-end encrypted.
3/12/24, 9:15\u202fPM - Ann: The clinic was robbed last night.
3/13/24, 8:02\u202fAM - Dr. Lee: The police arrested two men this morning.
IMG-20240313-WA0001.jpg (file attached)
"""
SPANISH = """12/3/24, 9:14 p. m. - Ana: The bridge was closed on Monday.
15/3/24, 10:02 a. m. - Luis: It reopened two days ago.
15/3/24, 10:03 a. m. - Ana cambió el asunto de “Puente: obras” a “Puente”
"""
CHINESE_FORM = """[2024/3/12 21:14:07] Wang Fang: The quay reopened yesterday.
[2024/3/13 08:01:00] Li: The board meets on 5 April.
"""
FRENCH_FORM = """12/03/2024 à 21:14 - Anne: The weir was repaired yesterday.
13/03/2024 à 08:14 - Luc: It broke again this morning.
"""
BRAZILIAN_FORM = """12/03/2024 21:14 - Ana: The quay was paved in 1911.
12/03/2024 21:15 - Rui: The regatta takes place tomorrow.
"""
ISO_FORM = """2024-03-12, 21:14 - Eva: The canal froze last January.
2024-03-12, 21:16 - Per: Skating starts tomorrow.
"""


@pytest.mark.parametrize(
    ("chat", "expected"),
    [
        (GERMAN, ["2024-03-11 Neues Fährhaus wurde eröffnet", "2024-04-05 Sitzung findet statt"]),
        (AMERICAN, ["timex3:2024-03-11TNI Clinic was robbed", "timex3:2024-03-13TMO Police arrested two men"]),
        (SPANISH, ["2024-03-11 Bridge was closed", "2024-03-13 It reopened"]),
        (CHINESE_FORM, ["2024-03-11 Quay reopened", "2024-04-05 Board meets"]),
        (FRENCH_FORM, ["2024-03-11 Weir was repaired", "timex3:2024-03-13TMO It broke"]),
        (BRAZILIAN_FORM, ["1911 Quay was paved", "2024-03-13 Regatta takes place"]),
        (ISO_FORM, ["2024-01 Canal froze", "2024-03-13 Skating starts"]),
    ],
)
def test_the_forms_of_stamps(chat: str, expected: list[str]) -> None:
    """iOS and Android, in the forms of several countries, with clock times of twelve hours, and in an archive."""
    assert [f"{when} {title}" for when, title, _ in placed(read(chat))] == expected
    archive = zipped({"_chat.txt": chat, "00001.jpg": "x"})
    assert [f"{when} {title}" for when, title, _ in placed(read(archive, "chat.zip"))] == expected


def marked(chat: str) -> list[str]:
    """The values of the stamps of a chat."""
    return [date.value.removeprefix("timex3:")[:10] for date in read(chat).marked]


def test_the_order_of_day_and_month_is_that_of_the_whole_chat() -> None:
    """By a number above twelve, by the order of the messages, or by which of the two numbers differs more."""
    line = "{}, 21:14 - Ann: Rain.\n"

    def days(*stamps: str) -> list[str]:
        return marked("".join(map(line.format, stamps)))

    assert days("03/04/24", "13/04/24") == ["2024-04-03", "2024-04-13"]
    assert days("03/04/24", "04/13/24") == ["2024-03-04", "2024-04-13"]
    assert days("12/03/24", "01/04/24") == ["2024-03-12", "2024-04-01"]
    assert days("03/04/24", "04/04/24", "05/04/24") == ["2024-04-03", "2024-04-04", "2024-04-05"]
    assert days("04/03/24", "04/04/24", "04/05/24") == ["2024-04-03", "2024-04-04", "2024-04-05"]
    assert days("3.4.24", "3.4.24") == ["2024-04-03", "2024-04-03"]


def test_the_order_of_one_day_is_that_of_the_form() -> None:
    """Only the form of the United States has the month first, and it has no zeros."""
    assert marked("03/04/24, 21:14 - Ann: Rain.\n" * 2) == ["2024-04-03"] * 2
    assert marked("3/4/24, 9:14\u202fPM - Ann: Rain.\n" * 2) == ["2024-03-04"] * 2
    assert marked("3/4/24, 9:14 pm - Ann: Rain.\n" * 2) == []


def test_an_order_that_is_open_is_left_to_the_reading_of_dates() -> None:
    """There, the caller can give it; without it, a problem names both."""
    chat = "3/4/2024, 21:14 - Ann: The mill burned yesterday.\n3/4/2024, 21:15 - Bo: No!\n"
    document = read(chat)
    assert not document.marked
    assert [str(event.when) for event in timeline.build(document, date_order="DMY")] == ["2024-04-02"]
    assert "date order DMY" in timeline.build(document).problems[0].message


def test_a_web_address_at_the_end_of_a_line_gives_no_event() -> None:
    """Though it has a date."""
    line = "12/03/2024, 21:14 - Ann: https://example.org/2024/03/13/mill\n"
    assert placed(read(line + line.replace("https", "It burned in 1911: https"))) == [
        ("1911", "It burned", "message 2, Ann")
    ]


# Signal --------------------------------------------------------------------------------------------------------------


def test_a_chat_of_signal_as_json_and_as_markdown() -> None:
    """What a message quotes stands once."""
    expected = [("timex3:2024-W10", "Clinic moved into the new wing"), ("2024-04-02", "Pharmacy opens")]
    found = placed(read((FORMATS / "clinic-signal.json").read_bytes(), "data.json"))
    assert found == [(*expected[0], "message 1, Ann Miller"), (*expected[1], "message 2, Me")]
    markdown = """[2024-03-12 21:14:07] Ann Miller: The clinic moved into the new wing last week.

[2024-03-12 21:20:31] Me: > The clinic moved into the new wing last week.

The pharmacy opens on 2 April.
"""
    document = read(markdown, "chat.md")
    assert [one[:2] for one in placed(document)] == expected
    assert document.text.count("clinic") == 1


# Telegram ------------------------------------------------------------------------------------------------------------


def test_a_chat_of_telegram() -> None:
    """The offset from UTC is that between the two times of a message; a text can have pieces."""
    document = read((FORMATS / "mill-telegram.json").read_bytes(), "result.json")
    assert document.title == "Mill restoration"
    assert document.marked[0].value == "2024-03-12T21:14:07+01:00"
    assert placed(document) == [
        ("1848", "Mill was built", "message 3, Cem Aydin"),
        ("2024-01", "Roof was finished", "message 2, Bo"),
        ("2024-03-11", "Old mill wheel was lifted out", "message 1, Ann Miller"),
        ("2024-03-15", "Inspector comes", "message 3, Cem Aydin"),
    ]


def test_all_chats_of_telegram() -> None:
    """Each is a document; one without messages is none, and a message without a time is left out."""
    moved = {"type": "message", "date": "2024-03-12T21:14:07", "from": "Ann", "text": "We moved in last month."}
    dentist = {"type": "message", "date": "?", "date_unixtime": "1710274447", "text": "Dentist on 4 April"}
    wrong = [{"type": "message", "date_unixtime": value, "text": "x"} for value in ("1e400", "nan", [], -5, None)]
    chats = [
        {"name": "Ann", "type": "personal_chat", "messages": [moved]},
        {"type": "saved_messages", "messages": [dentist, *wrong, 7]},
        {"name": "Empty", "type": "bot_chat", "messages": []},
    ]
    export = {"about": "Here is the data you requested. Remember: Telegram is ad free", "chats": {"list": chats}}
    documents, problems = parse(json.dumps(export).encode(), "result.json")
    assert not problems
    assert [(document.id, document.title) for document in documents] == [
        ("result.json#1", "Ann"),
        ("result.json#2", None),
    ]
    assert [one[:2] for one in placed(*documents)] == [("2024-02", "We moved"), ("2024-04-04", "Dentist")]
    assert documents[1].marked[0].value == "2024-03-12T20:14:07Z"


# Slack ---------------------------------------------------------------------------------------------------------------


def test_a_channel_of_slack() -> None:
    """The answers of a thread follow its first message; ids of people become their names, links their labels."""
    document = read((FORMATS / "lock-slack.json").read_bytes(), "general.json")
    assert "joined" not in document.text
    assert "jammed this morning, @Bo Lind. See ticket 47." in document.text
    assert placed(document) == [
        ("2024-03-11", "Divers inspected the gate & found nothing", "message 3, Bo Lind"),
        ("timex3:2024-03-12TMO", "Lock gate jammed", "message 1, Ann Miller"),
        ("timex3:2024-03-13T02:40", "It was freed", "message 2, Bo Lind"),
    ]


def test_the_archive_of_a_workspace() -> None:
    """Each channel is a document; times are those of the writer's clock; a damaged file is a problem."""
    people = [
        {"id": "U1", "profile": {"real_name": "Ann Miller"}, "tz": "America/New_York"},
        {"id": "U2", "name": "bo", "tz": "Nowhere/Land"},
    ]
    fell = {
        "user": "U1",
        "text": "The <!date^17^{date}|crane> fell yesterday, <@U2>. <#C2|docks>",
        "ts": "1710291600.0001",
    }
    answer = {"user": "U2", "text": "&gt; The crane fell\nRepairs start next Monday.", "ts": "1710331600.0001"}
    bot = {"subtype": "bot_message", "username": "Bot", "text": "Dock 4 was flooded on 2 March.", "ts": "1710431600.0"}
    archive = zipped(
        {
            "channels.json": json.dumps([{"id": "C1", "name": "quay"}]),
            "users.json": json.dumps(people),
            "quay/2024-03-12.json": json.dumps([fell]),
            "quay/2024-03-13.json": json.dumps([answer, {"ts": {}}, {"ts": "nan", "text": "x"}, 4]),
            "docks/2024-03-13.json": "[{",
            "docks/2024-03-14.json": json.dumps([bot]),
        }
    )
    documents, problems = parse(archive, "export.zip")
    message = "a file in it is left out: docks/2024-03-13.json: damaged JSON, or nested too deeply"
    assert problems == [Problem(message, "export.zip")]
    assert [(document.id, document.title) for document in documents] == [
        ("export.zip/docks", "#docks"),
        ("export.zip/quay", "#quay"),
    ]
    assert documents[1].marked[0].value == "2024-03-12T21:00:00-04:00"
    assert placed(*documents) == [
        ("2024-03-02", "Dock 4 was flooded", "#docks, message 1, Bot"),
        ("2024-03-11", "Crane fell", "#quay, message 1, Ann Miller"),
        ("2024-03-18", "Repairs start", "#quay, message 2, bo"),
    ]


# Kinds and damage ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "kind"),
    [("ferry-chat.txt", "whatsapp"), ("mill-telegram.json", "telegram"), ("lock-slack.json", "slack")],
)
def test_the_content_shows_the_kind(name: str, kind: str) -> None:
    """Whatever the name is."""
    data = (FORMATS / name).read_bytes()
    assert [found.name for other in (name, "stdin") if (found := kind_of(data, other))] == [kind, kind]


def test_other_files_are_no_chats() -> None:
    """A log with names, a diary, and JSON of other programs."""
    for data in (
        b"12/03/2024 21:14 Ann: Rain.\n12/03/2024 21:15 Bo: Sun.\n",
        b"[12:03] Ann: Rain.\n[12:04] Bo: Sun.\n",
        b"12/03/2024, 21:14 - Ann: Rain.\n\nA year later all was dry.\n",
        b'[{"ts": "2024-03-12", "text": "Rain"}]',
        b'{"type": "chat", "messages": []}',
        b'{"about": "A mill"}',
    ):
        kind = kind_of(data, "a.txt")
        assert kind is not None
        assert kind.name == "text"


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("whatsapp", b"In May it rained."),
        ("whatsapp", b""),
        ("whatsapp", zipped({"a.jpg": "x"})),
        ("whatsapp", b"PK\x03\x04 damaged"),
        ("telegram", b"[]"),
        ("telegram", b'{"messages": 1}'),
        ("telegram", b"[" * 100_000),
        ("telegram", b'{"a":' * 100_000),
        ("slack", b"[1, 2]"),
        ("slack", b'{"messages": {"ts": 1}}'),
        ("slack", zipped({"users.json": "[]"})),
        ("signal", b'{"date": 1}\n[[['),
    ],
)
def test_files_that_hold_no_chat_are_refused(kind: str, data: bytes) -> None:
    """With the name of the file."""
    with pytest.raises(Unusable, match=r"a\.bin: "):
        parse(data, "a.bin", kind)


def test_wrong_types_and_odd_characters_do_no_harm() -> None:
    """Any value of a message may be of any type; lone surrogates and control characters are left out."""
    odd: list[object] = [None, 1, 1.5, True, "\ud800\x00", [], {}, [[1]], 10**400]
    for one in odd:
        for kind, message in (
            ("telegram", {"type": "message", "date": "2024-03-12T21:14:07", "from": one, "text": one}),
            ("telegram", {"type": one, "date": one, "date_unixtime": one, "from": one, "text": [one, {"text": one}]}),
            ("slack", {"ts": "1710291600.1", "user": one, "text": one, "thread_ts": one, "user_profile": one}),
        ):
            raw = [message] if kind == "slack" else {"name": one, "messages": [message]}
            documents, _ = parse(json.dumps(raw).encode(), "a.json", kind)
            assert "\x00" not in documents[0].text
            timeline.build(documents)
    assert (
        read("12/03/2024, 21:14 - A\x07nn: Rain.\n" + "13/03/2024, 21:14 - Bo: Sun.\n" * 9).places[0].label == "1, Ann"
    )


def test_long_chats_take_linear_time() -> None:
    """Many messages, many that quote, one very long line, and a line of stamps."""
    many = "".join(f"12/03/2024, 21:{n % 60:02} - Ann: > Rain {n}.\n" for n in range(40_000))
    start = time.process_time()
    for data in (many, "12/03/2024, 21:14 - Ann: Rain.\n" + "x" * 2_000_000, "12/03/2024, 21:14 - " * 100_000):
        parse(data.encode(), "a.txt", "whatsapp")
    assert time.process_time() - start < 10
