"""Captions of recordings: sentences over several cues, speakers, times as places, and files that are damaged."""

from __future__ import annotations

import random
import time

import pytest

import timeline
from tests.reading import FORMATS, placed, read_one
from timeline.model import Document
from timeline.read.files import Unusable
from timeline.read.kinds import kind_of
from timeline.read.reader import parse


def read(data: bytes | str, name: str = "a.vtt") -> Document:
    """The one document of a file of this kind."""
    return read_one(data, name)


def cues(*texts: str) -> str:
    """Cues of a second each."""
    return "WEBVTT\n\n" + "".join(
        f"00:{at // 60:02}:{at % 60:02}.000 --> 00:{at // 60:02}:{at % 60:02}.900\n{text}\n\n"
        for at, text in enumerate(texts)
    )


def test_webvtt() -> None:
    """Voices are speakers; notes, styles, tags and sounds are left out; the header has the title and the language."""
    document = read((FORMATS / "council.vtt").read_bytes(), "council.vtt")
    assert (document.title, document.language, document.reference_date) == ("Council meeting", "en", None)
    assert document.text.split("\n\n") == [
        "Ann Miller",
        "The council decided on 3 May 2019 to close the upper ford.",
        "Bo Lind",
        "It was reopened last June.",
        "The ferry sank in 1998 & was raised.",
        "When?",
    ]
    assert placed(document) == [
        ("1998", "Ferry sank & was raised", "01:14:03"),
        ("2019-05-03", "Council decided to close the upper ford", "00:00:01, Ann Miller"),
    ]


def test_a_recording_has_the_date_that_the_caller_gives() -> None:
    """What is said is counted from it."""
    found = timeline.build(FORMATS / "council.vtt", reference_date="2019-09-01")
    assert [str(event.when) for event in found] == ["1998", "2019-05-03", "2019-06"]


def test_srt() -> None:
    """Sentences go over several cues, and each begins where its first word is shown."""
    document = read((FORMATS / "mill.srt").read_bytes(), "mill.srt")
    assert document.text.split("\n\n") == [
        "ANN",
        "The mill burned in May 1940. It was rebuilt in 1947.",
        "BO",
        "My father saw the fire.",
    ]
    assert placed(document) == [
        ("1940-05", "Mill burned", "00:00:01, ANN"),
        ("1947", "Mill was rebuilt", "00:00:02, ANN"),
    ]


ROLLING = """WEBVTT
Kind: captions
Language: en

00:00:00.480 --> 00:00:03.110 align:start position:0%
@
the<00:00:00.799><c> lighthouse</c><00:00:01.120><c> was</c><00:00:01.360><c> built</c>

00:00:03.110 --> 00:00:03.120 align:start position:0%
the lighthouse was built
@

00:00:03.120 --> 00:00:06.000 align:start position:0%
the lighthouse was built
in<00:00:03.400><c> 1871</c><00:00:03.800><c> and</c><00:00:04.000><c> lit</c>

00:00:06.000 --> 00:00:06.010 align:start position:0%
in 1871 and lit
@
""".replace("@", " ")


def test_captions_that_roll_up_say_each_line_once() -> None:
    """As YouTube makes them."""
    assert read(ROLLING).text == "the lighthouse was built in 1871 and lit"
    assert placed(read(ROLLING)) == [("1871", "Lighthouse was built", "00:00:00")]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ["Ann Miller: Rain fell.", "Ann Miller: It stopped.", "Dr. Lee: Good."],
            ["Ann Miller", "Rain fell. It stopped.", "Dr. Lee", "Good."],
        ),
        (["<v.loud Ann>Rain", "<v Ann>fell.", "<v Bo>No."], ["Ann", "Rain fell.", "Bo", "No."]),
        ([">> ANN: Rain fell.", "at noon.", ">> Where?"], ["ANN", "Rain fell. at noon.", "Where?"]),
        (["- Rain fell.\n- Where?"], ["Rain fell.", "Where?"]),
        (
            ["Note this: it rained.", "It was 9:30: late.", "[door] ♪ (music) ♪"],
            ["Note this: it rained. It was 9:30: late."],
        ),
        (["{\\an8}<i>Rain</i> &lt;fell&gt;", "a < b"], ["Rain <fell> a < b"]),
    ],
)
def test_speakers_and_marks(texts: list[str], expected: list[str]) -> None:
    """Of several programs."""
    assert read(cues(*texts)).text.split("\n\n") == expected


def test_long_speeches_are_divided_where_a_sentence_ends() -> None:
    """And at long pauses."""
    document = read(cues(*["Rain fell all day long."] * 10, *["And it went on and on, hour by hour."] * 60))
    assert 1 < document.text.count("\n\n") + 1 < 10


def test_line_ends_missing_lines_and_encodings() -> None:
    """Numbers without a blank line before them, cues without hours, and text that is not UTF-8."""
    first = "1\r\n00:00:01,000 --> 00:00:02,000\r\nDer Hafen wurde 1911 er\xf6ffnet.\r\n"
    data = f"{first}2\r\n01:04 --> 01:05\r\nEnde.".encode("cp1252")
    [document], problems = parse(data, "a.srt")
    assert document.text == "Der Hafen wurde 1911 eröffnet.\n\nEnde."
    assert [place.label for place in document.places] == ["00:00:01", "00:01:04"]
    assert "cp1252" in problems[0].message


def test_the_content_shows_the_kind() -> None:
    """Where the name does not."""
    for name in ("council.vtt", "mill.srt"):
        for other in ("a", "a.txt"):
            kind = kind_of((FORMATS / name).read_bytes(), other)
            assert kind is not None
            assert kind.name == "captions"


@pytest.mark.parametrize("data", [b"", b"WEBVTT", b"It rained in May 1940.", b"[" * 1000])
def test_files_that_hold_no_cues_are_refused(data: bytes) -> None:
    """With the name of the file."""
    with pytest.raises(Unusable, match=r"a\.srt: no cues"):
        parse(data, "a.srt")


def test_damage_and_length_do_no_harm() -> None:
    """Any change of bytes, and long files and lines, in linear time."""
    start, chance = time.process_time(), random.Random(1)
    whole = (FORMATS / "council.vtt").read_bytes()
    for _ in range(200):
        data = bytearray(whole)
        for _ in range(10):
            place = chance.randrange(len(data))
            data[place : place + chance.randrange(9)] = chance.randbytes(chance.randrange(3)).replace(b"\0", b"")
        try:
            parse(bytes(data), "a.vtt", "captions")
        except ValueError as error:
            assert "a.vtt: " in str(error)  # noqa: PT017
    for text in ("<v " * 100_000, "[" * 200_000, "Ann " * 100_000, "&" * 200_000, "{\\" * 100_000, "♪" * 200_000):
        parse(cues(text).encode(), "a.vtt")
    parse(cues(*["Rain."] * 50_000).encode(), "a.vtt")
    assert time.process_time() - start < 20
