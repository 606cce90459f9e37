"""Read chats of Signal that signal-export wrote as JSON Lines; its Markdown is read as a chat of WhatsApp."""

from __future__ import annotations

from datetime import datetime

from timeline.model import Document, Problem
from timeline.read.chat_json import JsonObject, loaded, string
from timeline.read.chats import Message, chat, stamp
from timeline.read.columns import Columns
from timeline.read.decode import decode
from timeline.read.files import Unusable


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The document of a chat; what a message quotes stands in another one."""
    text, problems = decode(data, name)
    problems = [Problem(problem.message, name) for problem in problems]
    messages, damaged = [], 0
    for line in text.split("\n"):
        if not line.strip():
            continue
        try:
            raw = loaded(line.encode("utf-8", "replace"), name)[0]
        except ValueError:
            raw = None
        message = _message(raw) if isinstance(raw, dict) else None
        if message is None:
            damaged += 1
        elif message.text.strip():
            messages.append(message)
    if not messages and damaged:
        raise Unusable(f"{name}: no message of Signal is in it")
    if damaged:
        problems.append(Problem(f"lines that are no messages are left out: {damaged}", name))
    return [chat(name, None, messages)], problems


def _message(raw: JsonObject) -> Message | None:
    """A message; None if it has no time."""
    try:
        moment = datetime.fromisoformat(string(raw.get("date")))
    except ValueError:
        return None
    return Message(*stamp(moment), string(raw.get("sender")), string(raw.get("body")))
