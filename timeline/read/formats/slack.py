"""Read chats that Slack exported: the archive of a workspace, each channel a document, or a JSON file of a channel."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from html import unescape
from pathlib import PurePath
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from timeline.lazy_regex import lazy_regex
from timeline.model import Document, Problem
from timeline.read.archive import BadArchive, member, open_archive
from timeline.read.chat_json import JsonObject, loaded, number, objects, string
from timeline.read.chats import Message, chat, moment_of, stamp
from timeline.read.columns import Columns
from timeline.read.files import Unusable

#: A file of one day of a channel in an archive: "general/2024-03-12.json".
_DAY = re.compile(r"(?:[^/]+/)*?(?P<channel>[^/]+)/\d{4}-\d\d-\d\d\.json")
_USERS = re.compile(r"(?:[^/]+/)?users\.json")
#: What a person wrote has no subtype, or one of these; the others are notes of the program: someone joined.
_WRITTEN = frozenset(("", "bot_message", "file_comment", "file_share", "me_message", "thread_broadcast"))
#: A link, a person, a channel, or a time in a text: "<@U024BE7LH>", "<https://example.org|the plan>".
_LINK = lazy_regex(r"<(?P<sign>[@#!]?)(?P<target>[^<>|\n]{1,1000})(?:\|(?P<label>[^<>\n]{0,1000}))?>")


class _Users(NamedTuple):
    """The names of people by their ids, and their time zones."""

    names: dict[str, str]
    zones: dict[str, str]


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The documents of the channels, without what the program itself says in them."""
    if data.startswith(b"PK"):
        return _of_archive(data, name)
    found, problems = loaded(data, name)
    messages = objects(found.get("messages") if isinstance(found, dict) else found)
    if not any(number(one.get("ts")) for one in messages):
        raise Unusable(f"{name}: no messages of Slack are in it")
    users = _users(())
    users.names.update((string(one.get("user")), _name_in(one.get("user_profile"))) for one in messages)
    return [chat(name, None, _messages(messages, users))], problems


def _of_archive(data: bytes, name: str) -> tuple[list[Document], list[Problem]]:
    """The channels of an archive; a file that is damaged is left out."""
    problems: list[Problem] = []
    channels: dict[str, list[JsonObject]] = {}
    people: list[JsonObject] = []
    with open_archive(data, name) as archive:
        for path in sorted(archive.namelist()):
            day = _DAY.fullmatch(path)
            if not day and not _USERS.fullmatch(path):
                continue
            try:
                found, wrong = loaded(member(archive, path, name), path)
            except ValueError as error:
                problems.append(Problem(f"a file in it is left out: {error}", name))
                continue
            problems += [Problem(f"{path}: {one.message}", name) for one in wrong]
            (channels.setdefault(day["channel"], []) if day else people).extend(objects(found))
    if not channels:
        raise BadArchive(f"{name}: no chat of Slack is in it")
    users = _users(people)
    documents = [chat(f"{name}/{one}", f"#{one}", _messages(raw, users)) for one, raw in channels.items()]
    return [document for document in documents if document.text] or documents[:1], problems


def _users(people: Iterable[JsonObject]) -> _Users:
    users = _Users({}, {})
    for one in people:
        id = string(one.get("id"))
        users.names[id] = _name_in(one.get("profile")) or string(one.get("real_name")) or string(one.get("name")) or id
        users.zones[id] = string(one.get("tz"))
    return users


def _name_in(profile: Any) -> str:
    """The name of a person in a profile; empty if it is none."""
    if not isinstance(profile, dict):
        return ""
    return string(profile.get("real_name")) or string(profile.get("display_name")) or string(profile.get("name"))


def _messages(raw: list[JsonObject], users: _Users) -> Iterator[Message]:
    """The messages in order, each with the answers of its thread behind it."""
    timed = [(seconds, one) for one in raw if (seconds := number(one.get("ts"))) is not None]
    for seconds, one in sorted(timed, key=lambda pair: (number(pair[1].get("thread_ts")) or pair[0], pair[0])):
        user = string(one.get("user")) or string(one.get("bot_id"))
        moment = moment_of(seconds)
        if moment is None or string(one.get("subtype")) not in _WRITTEN:
            continue
        zone = _zone(users.zones.get(user, ""))
        name = users.names.get(user) or string(one.get("username")) or user
        time, value = stamp(moment.astimezone(zone) if zone else moment)
        text = _LINK.sub(lambda link: _words(link, users), string(one.get("text")))
        if text.strip():
            yield Message(time, value, name, unescape(text))


def _words(link: re.Match[str], users: _Users) -> str:
    """The words of a link."""
    target, label = link["target"], link["label"]
    match link["sign"]:
        case "@":
            return f"@{users.names.get(target) or label or target}"
        case "#":
            return f"#{label or target}"
        case "!":
            return label or f"@{target}"
    return label or PurePath(target).name


@cache
def _zone(name: str) -> ZoneInfo | None:
    """A time zone by its name; None if there is none."""
    try:
        return ZoneInfo(name) if name else None
    except (ValueError, OSError, LookupError):
        return None
