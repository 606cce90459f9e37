"""Read captions of recordings (WebVTT and SRT): cues joined into sentences, with their times as places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from timeline.model import Document, Problem
from timeline.read.builder import TextBuilder
from timeline.read.columns import Columns
from timeline.read.decode import decode
from timeline.read.files import Unusable

#: The times of a cue: "00:14:03.250 --> 00:14:05.000 align:start", with a comma in SRT.
_TIMES = re.compile(
    r"\s*(?:(?P<hours>\d{1,4}):)?(?P<minutes>\d\d?):(?P<seconds>\d\d)(?:[.,](?P<part>\d{1,3}))?\s*-->"
    r"\s*(?:(?P<hours2>\d{1,4}):)?(?P<minutes2>\d\d?):(?P<seconds2>\d\d)(?:[.,](?P<part2>\d{1,3}))?(?:\s|$)"
)
_HEAD = re.compile(r"WEBVTT(?:[ \t]+(?:-[ \t]*)?(?P<title>\S.*))?$")
_LANGUAGE = re.compile(r"Language:\s*(?P<code>[A-Za-z]{2,3}(?:-\w{2,8})*)\s*$", re.IGNORECASE)
#: A voice, and other tags: "<v Ann Miller>", "<i>", "<00:14:04.100>", "{\an8}".
_VOICE = re.compile(r"<v(?:\.[^\s>]{1,50})?[ \t]+([^>\n]{1,100})>")
_TAG = re.compile(r"</?[a-z0-9][^<>\n]{0,200}>|\{\\[^{}\n]{0,200}\}", re.IGNORECASE)
#: The name of a speaker at the beginning of a line: "ANN MILLER:", ">> Dr. Lee:"; marks of another speaker.
_SPEAKER = re.compile(r"(?:>>|[-–—])?\s*(?P<name>[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,4}):\s+(?=\S)")
_MARK = re.compile(r"(?:>>+|[-–—](?=\s|[^\W\d_]))\s*")
#: Sounds: "[applause]", "(music)", "♪".
_SOUND = re.compile(r"[\[(][^\[\]()\n]{0,80}[\])]|[♩♪♫♬#]+(?=\s|$)")
_ENDED = re.compile(r"[.!?…。！？][\"”’»)\]]*$")
#: A pause of so many seconds begins a paragraph, also in a sentence if it is long; so does the end of a sentence after
#: so many characters.
_PAUSE, _LONG_PAUSE, _LONG = 2.0, 10.0, 500


class Cue(NamedTuple):
    """Something that is said: its beginning and end in seconds, the speaker if that is known, and the words.

    `is_other` says that another person speaks than before.
    """

    start: float
    end: float
    speaker: str
    words: str
    is_other: bool


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The document of a recording, with what is said in paragraphs. The times of the cues are no dates.

    >>> cues = b"1\\n00:00:01,000 --> 00:00:02,000\\nANN: It opened\\n\\n2\\n00:00:02,000 --> 00:00:03,000\\nin 1931."
    >>> [document], _ = read(cues, "a.srt", Columns())
    >>> document.text, [place.label for place in document.places]
    ('ANN\\n\\nIt opened in 1931.', ['00:00:01, ANN', '00:00:02, ANN'])
    """
    text, problems = decode(data, name)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    builder, speaker = TextBuilder(), ""
    found = False
    for cues in _paragraphs(_cues(lines)):
        found = True
        if cues[0].speaker and cues[0].speaker != speaker:
            builder.add(cues[0].speaker, "header")
        speaker = cues[0].speaker
        ahead = 0
        for cue in cues:
            builder.place("cue", f"{_clock(cue.start)}, {speaker}" if speaker else _clock(cue.start), ahead)
            ahead += len(cue.words) + 1
        builder.add(" ".join(cue.words for cue in cues))
    if not found and not any(map(_TIMES.match, lines)):
        raise Unusable(f"{name}: no cues with times are in it")
    title, language = _header(lines)
    document = builder.document(name, title=title, language=language)
    return [document], [Problem(problem.message, name) for problem in problems]


def _header(lines: list[str]) -> tuple[str | None, str | None]:
    """The title and the language that a WebVTT file gives in its first lines."""
    head = _HEAD.match(lines[0].lstrip("\ufeff"))
    if head is None:
        return None, None
    language = None
    for line in lines[1:20]:
        if not line.strip() or "-->" in line:
            break
        if match := _LANGUAGE.match(line):
            language = match["code"]
    return head["title"] and head["title"].strip(), language


def _cues(lines: list[str]) -> Iterator[Cue]:
    """The cues of a file, without lines that the cue before showed, too, as captions that roll up do."""
    shown: list[str] = []
    speaker = ""
    counts = Counter(label["name"] for line in lines if (label := _SPEAKER.match(_plain(line))))
    for times, texts in _blocks(lines):
        start, end = _seconds(times, ""), _seconds(times, "2")
        fresh = [text for text in texts if _plain(text) and _plain(text) not in shown]
        shown = list(filter(None, map(_plain, texts))) or shown
        for text in fresh:
            words = _plain(text)
            named, mark = _VOICE.search(text), _MARK.match(words)
            label = None if named else _SPEAKER.match(words)
            if label and not (label["name"].isupper() or " " in label["name"] or counts[label["name"]] > 1):
                label = None  # "Remember: it rained."
            other = " ".join(named[1].split()) if named else label["name"] if label else "" if mark else speaker
            words = words[label.end() if label else mark.end() if mark else 0 :]
            yield Cue(start, end, other, words, bool(mark) or other != speaker)
            speaker = other


def _blocks(lines: list[str]) -> Iterator[tuple[re.Match[str], list[str]]]:
    """The times of each cue, and the lines of its text."""
    times: re.Match[str] | None = None
    texts: list[str] = []
    for line in lines:
        if match := _TIMES.match(line):
            if times is not None:
                yield times, texts[:-1] if texts and texts[-1].strip().isdigit() else texts
            times, texts = match, []
        elif times is not None and line:  # a line with a space alone does not end a cue
            texts.append(line)
        elif times is not None:
            yield times, texts
            times, texts = None, []
    if times is not None:
        yield times, texts


def _plain(text: str) -> str:
    """The words of a line without tags and sounds."""
    words = unescape(_TAG.sub("", _VOICE.sub("", text)))
    return " ".join(_SOUND.sub(" ", words).split())


def _paragraphs(cues: Iterator[Cue]) -> Iterator[list[Cue]]:
    """The cues in paragraphs: one speaker, without a long pause between sentences."""
    open_: list[Cue] = []
    length = 0
    for cue in cues:
        if open_:
            last = open_[-1]
            ended = _ENDED.search(last.words) is not None
            pause = cue.start - last.end
            if cue.is_other or pause >= _LONG_PAUSE or (ended and (pause >= _PAUSE or length >= _LONG)):
                yield open_
                open_, length = [], 0
        open_.append(cue)
        length += len(cue.words)
    if open_:
        yield open_


def _seconds(times: re.Match[str], which: str) -> float:
    hours, minutes, seconds = (int(times[part + which] or 0) for part in ("hours", "minutes", "seconds"))
    return hours * 3600 + minutes * 60 + seconds + int((times["part" + which] or "0").ljust(3, "0")) / 1000


def _clock(seconds: float) -> str:
    """A time of a recording as it is shown: "00:14:03"."""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
