"""Read log files (syslog, ISO 8601 stamps, web servers, journald): each line that begins with a stamp is an entry."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from timeline.model import Document, Problem
from timeline.read.builder import TextBuilder
from timeline.read.columns import Columns
from timeline.read.decode import decode
from timeline.read.outline import title
from timeline.read.plain_text import read_plain_text
from timeline.read.text_blocks import blocks_of

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_CLOCK = r"(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)(?:[.,:](?P<part>\d{1,9}))?"
_ZONE = r"(?: ?(?P<zone>Z|UTC|[+-]\d\d:?\d\d))?(?!\d)"
_NAMED = rf"(?P<name>{'|'.join(_MONTHS)})"
#: The priority before an entry of syslog, and the version of RFC 5424.
_PRIORITY = r"(?:<\d{1,3}>(?:1 )?)?"
#: A level, or the name of a container, before a stamp: "ERROR 2024-03-12 ...", "web_1  | 2024-03-12T...".
_BEFORE = r"(?:\[?(?P<level>[A-Z]{4,8})\]?:? {1,4}|(?P<container>[\w./-]{1,60}) *\| )?"
#: The forms of stamps: ISO 8601 and the like, syslog without a year, and those of Apache and nginx.
_FORMS = (
    rf"{_PRIORITY}{_BEFORE}[\[(]?(?P<stamp>(?P<year>\d{{4}})[-/.](?P<month>\d\d)[-/.](?P<day>\d\d)"
    rf"[T _]{_CLOCK}{_ZONE})[\])]?",
    rf"{_PRIORITY}(?P<stamp>{_NAMED} (?P<day>[ \d]?\d) (?:(?P<year>\d{{4}}) )?{_CLOCK})",
    rf"\[(?P<stamp>(?:[A-Z][a-z]{{2}} )?{_NAMED} (?P<day>[ \d]?\d) {_CLOCK} (?P<year>\d{{4}}))\]",
    rf"(?P<client>[^\s\[\]]{{1,200}} \S{{1,100}} [^\[\]\n]{{1,100}}) "
    rf"\[(?P<stamp>(?P<day>\d\d)/{_NAMED}/(?P<year>\d{{4}}):{_CLOCK}{_ZONE})\]",
    rf"\[?(?P<stamp>(?P<day>\d\d?)[-/ ]{_NAMED}[-/ ](?P<year>\d{{4}})[ :]{_CLOCK}{_ZONE})\]?",
)
_STAMPS = tuple(re.compile(form) for form in _FORMS)
_EPOCH = re.compile(r"\[?(?P<stamp>1\d{9}(?:\.\d{1,9})?)\]?(?=\s)")
#: What follows a stamp in syslog: the host and the process, "quay1 sshd[811]: ", and in RFC 5424.
_PROCESS = re.compile(
    r"(?!TRACE|DEBUG|INFO|NOTICE|WARN|ERR|CRIT|ALERT|FATAL|SEVERE|EMERG)"
    r"(?P<source>[\w.:-]{1,100} [\w./@()-]{1,100}(?:\[\d{1,10}\])?):\s"
)
_RFC5424 = re.compile(
    r"(?P<source>\S{1,255} \S{1,48}) \S{1,128} \S{1,32} "
    r"(?:-|(?:\[(?:\"(?:[^\"\\]|\\.){0,2000}\"|[^\"\]]){0,2000}\])+)\s?\ufeff?"
)
#: A request in the log of a web server: "GET /tickets HTTP/1.1" 200.
_REQUEST = re.compile(r"\"(?P<request>(?:[^\"\\\n]|\\.)*)\" (?P<status>\d{3})\b")
_PROTOCOL = re.compile(r" HTTP/\d(?:\.\d)?$")
#: The keys of logs in JSON Lines, of journald first: the time, the words, the level, and where they come from.
_TIMES = (
    "__REALTIME_TIMESTAMP",
    "_SOURCE_REALTIME_TIMESTAMP",
    "@timestamp",
    "timestamp",
    "time",
    "ts",
    "datetime",
    "date",
)
_WORDS = ("MESSAGE", "message", "msg", "event", "log")
_LEVELS = ("level", "severity", "levelname", "log.level", "lvl")
_SOURCES = ("_HOSTNAME", "SYSLOG_IDENTIFIER", "host", "hostname", "logger", "service")
#: The levels of syslog by their numbers.
_PRIORITIES = "EMERG ALERT CRIT ERROR WARNING NOTICE INFO DEBUG".split()
#: A number of seconds, milliseconds or microseconds since 1970 is of this size.
_MILLI, _MICRO, _NANO = 1e11, 1e14, 1e17
#: No more of a line is read, in characters. With more lines than these for each entry, a file is no log.
_LONGEST, _LINES_PER_ENTRY = 4000, 200
#: The title is searched in so many lines before the first entry.
_MOST_BEFORE = 10
#: The ends of lines; other signs at which Python would split a text are part of a line.
_LINE_END = re.compile(r"\r\n|\r|\n")


class Entry(NamedTuple):
    """An entry: its stamp in words, that as a value (None: it lacks the year), where it comes from, and its words."""

    stamp: str
    value: str | None
    source: str
    words: str


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The document of a log, with the numbers of the lines as places. A file without stamps is read as text.

    >>> log = b"2024-03-12T09:14:05Z ERROR no connection\\n  at line 7\\n2024-03-12T09:15:00Z INFO connected\\n"
    >>> [document], _ = read(log, "a.log", Columns())
    >>> [document.text[block.start : block.end] for block in document.blocks]
    ['2024-03-12T09:14:05Z\\tERROR no connection', 'at line 7', '2024-03-12T09:15:00Z\\tINFO connected']
    >>> document.marked[0].value, document.places[1].label
    ('2024-03-12T09:14:05Z', '3')
    """
    text, problems = decode(data, name)
    problems = [Problem(problem.message, name) for problem in problems]
    builder, parse = TextBuilder(), _Parser()
    follows: list[str] = []
    entries = number = cut = 0
    for number, line in enumerate(_LINE_END.split(text), 1):
        cut += len(line) > _LONGEST
        entry = parse(line[:_LONGEST])
        if entry is None:
            follows.append(line.strip())
            continue
        if not entries:
            follows = _with_title(builder, follows, line)
        _add_lines(builder, follows, entries)
        follows = []
        entries += 1
        builder.place("line", str(number))
        builder.add(entry.source, "aside")
        words = " ".join(entry.words.split())
        builder.add(f"{entry.stamp}\t{words}" if words else "", "item", 1, entry.value, len(entry.stamp))
    _add_lines(builder, follows, entries)
    if number > _LINES_PER_ENTRY * entries:
        document, problems = read_plain_text(data, name)
        return [document], problems
    if cut:
        problems.append(Problem(f"only {_LONGEST} characters of a line are read; longer lines: {cut}", name))
    return [builder.document(name)], problems


def _with_title(builder: TextBuilder, lines: list[str], entry: str) -> list[str]:
    """The lines before the first entry without the title, which is added if they have one as a text would."""
    text = "\n".join([*lines[:_MOST_BEFORE], entry[:_LONGEST]])
    head = title(text, blocks_of(text)) if lines else None
    if head is None or head not in lines:
        return lines
    builder.add(head, "title", 1)
    return [line for line in lines if line != head]


def _add_lines(builder: TextBuilder, lines: list[str], entries: int) -> None:
    """Add the lines between two entries: a stack trace or the like; lines before the first entry are text."""
    builder.add("\n".join(filter(None, lines)), "code" if entries else "aside")


class _Parser:
    """Finds the entry in a line; the form of the stamp that was found last is tried first."""

    def __init__(self) -> None:
        self._forms: list[Callable[[str], Entry | None]] = [
            *(lambda line, form=form: _stamped(line, form) for form in _STAMPS),
            _of_json,
            _of_seconds,
        ]

    def __call__(self, line: str) -> Entry | None:
        if not line[:1].strip():
            return None
        for place, form in enumerate(self._forms):
            if entry := form(line):
                if place:
                    self._forms.insert(0, self._forms.pop(place))
                return entry
        return None


def _stamped(line: str, form: re.Pattern[str]) -> Entry | None:
    """The entry of a line that begins with a stamp of some form."""
    match = form.match(line)
    if match is None:
        return None
    parts = match.groupdict()
    value = _value(parts)
    if value is None and parts.get("year"):
        return None
    source, words = parts.get("client") or "", line[match.end() :].lstrip(" \t:|-–")
    if source:
        source, words = source.split(" ")[0], _request(words)
    elif found := _RFC5424.match(words) if line.startswith("<") and ">1 " in line[:8] else _PROCESS.match(words):
        source, words = found["source"], words[found.end() :]
    words = f"{parts['level']} {words}" if parts.get("level") else words
    return Entry(parts["stamp"], value, source or parts.get("container") or "", words)


def _request(words: str) -> str:
    """A request and its status, without what else the log of a web server says of it."""
    match = _REQUEST.match(words)
    return f"{_PROTOCOL.sub('', match['request'])} {match['status']}" if match else words


def _value(parts: dict[str, Any]) -> str | None:
    """The value of a stamp; None if it lacks the year, or is no time."""
    if not parts.get("year"):
        return None
    month = _MONTHS.index(parts["name"]) + 1 if parts.get("name") else int(parts["month"])
    day, hour, minute, second = (int(parts[key]) for key in ("day", "hour", "minute", "second"))
    zone = parts.get("zone") or ""
    try:
        moment = datetime(int(parts["year"]), month, day, hour, minute, second)
    except ValueError:
        return None
    zone = "Z" if zone == "UTC" else zone if ":" in zone or len(zone) < 5 else f"{zone[:3]}:{zone[3:]}"
    part = f".{parts['part'][:3]:0<3}" if parts.get("part") else ""
    return f"{moment.isoformat()}{part}{zone}"


def _of_json(line: str) -> Entry | None:
    """The entry of a line in JSON."""
    if not line.startswith("{"):
        return None
    try:
        raw = json.loads(line)
    except (ValueError, RecursionError):
        return None
    stamp = next((one for key in _TIMES if (one := _json_stamp(raw.get(key)))), None)
    words = next((value for key in _WORDS if isinstance(value := raw.get(key), str)), "")
    if stamp is None or not words.strip():
        return None
    level = next((value for key in _LEVELS if isinstance(value := raw.get(key), str)), "")
    priority = raw.get("PRIORITY")
    if isinstance(priority, str) and priority in "01234567" and priority:
        level = _PRIORITIES[int(priority)]
    sources = [value for key in _SOURCES if isinstance(value := raw.get(key), str)]
    return Entry(*stamp, " ".join(sources), f"{level.upper()} {words}".strip())


def _json_stamp(value: Any) -> tuple[str, str] | None:
    """The stamp in a value of JSON: ISO 8601, or a number since 1970."""
    if isinstance(value, str) and not value.isdigit():
        entry = _stamped(value, _STAMPS[0])
        return (entry.stamp, entry.value) if entry and entry.value else None
    try:
        number = float(value) if isinstance(value, str | int | float) else 0.0
    except (ValueError, OverflowError):
        return None
    return _since_1970(number)


def _since_1970(number: float) -> tuple[str, str] | None:
    """The stamp and value of a number of seconds, or of parts of them, since 1970."""
    for size, factor in ((_NANO, 1e9), (_MICRO, 1e6), (_MILLI, 1e3)):
        if number >= size:
            number /= factor
            break
    if not 1e8 <= number < 1e11:
        return None
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(number))
    return f"{moment:%Y-%m-%d %H:%M:%S}", f"{moment:%Y-%m-%dT%H:%M:%S}Z"


def _of_seconds(line: str) -> Entry | None:
    """The entry of a line that begins with seconds since 1970."""
    match = _EPOCH.match(line)
    stamp = _since_1970(float(match["stamp"])) if match else None
    return Entry(*stamp, "", line[match.end() :].strip()) if match and stamp else None
