"""Read chats that Telegram exported as JSON: each chat is a document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from timeline.model import Document, Problem
from timeline.read.chat_json import JsonObject, loaded, number, objects, string
from timeline.read.chats import Message, chat, moment_of, stamp, zone_of
from timeline.read.columns import Columns
from timeline.read.files import Unusable


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The documents of the chats in a file, without what the program itself says in them."""
    found, problems = loaded(data, name)
    chats = [one for one in _chats(found) if isinstance(one.get("messages"), list)]
    if not chats:
        raise Unusable(f"{name}: no chat of Telegram is in it")
    documents = [
        chat(
            name if len(chats) == 1 else f"{name}#{place}",
            string(one.get("name")) or None,
            (message for raw in objects(one["messages"]) if (message := _message(raw)) is not None),
        )
        for place, one in enumerate(chats, 1)
    ]
    return [document for document in documents if document.text] or documents[:1], problems


def _chats(found: Any) -> list[JsonObject]:
    """The chats in a file of one chat, or of all."""
    if not isinstance(found, dict):
        return []
    lists = (part.get("list") for key in ("chats", "left_chats") if isinstance(part := found.get(key), dict))
    return [found, *(one for chats in lists for one in objects(chats))]


def _message(raw: JsonObject) -> Message | None:
    """A message; None for what the program itself says, or if it has no words or no time."""
    text = "".join(_texts(raw.get("text")))
    moment = _moment(raw)
    if string(raw.get("type")) != "message" or not text.strip() or moment is None:
        return None
    return Message(*stamp(moment), string(raw.get("from")), text)


def _texts(text: Any) -> Iterator[str]:
    """The texts of a message, which can be a list of pieces with and without a form."""
    for piece in text if isinstance(text, list) else [text]:
        yield string(piece.get("text") if isinstance(piece, dict) else piece)


def _moment(raw: JsonObject) -> datetime | None:
    """The time of a message; its offset from UTC is that of the time on the writer's clock from the seconds."""
    moment = moment_of(number(raw.get("date_unixtime")))
    try:
        local = datetime.fromisoformat(string(raw.get("date")))
    except ValueError:
        return moment
    if moment is None or local.tzinfo is not None:
        return local
    return moment.astimezone(zone_of((local.replace(tzinfo=UTC) - moment).total_seconds()))
