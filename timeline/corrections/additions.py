"""Read what an entry adds to an event beyond title, date and tags: its weight, review, place, links and picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from reprlib import Repr
from typing import Any

from timeline import editorial, pictures
from timeline.model import Editorial, Link, Picture

#: The keys of an entry that this module reads.
KEYS = ("weight", "review", "by", "place", "links", "picture")
_TEXTS = ("weight", "review", "by", "place")
_LINK_KEYS, _PICTURE_KEYS = ("url", "text"), ("file", "url", "alt", "credit")
_PICTURE_NEEDS = "'picture' must have one of 'file' and 'url', and 'alt': what it shows in words"

#: Stands for the content of a file while an entry is only checked.
_UNREAD = "https://unread.invalid/picture"
_brief = Repr()
_brief.maxlevel, _brief.maxstring = 1, 60


def edited(before: Editorial | None, entry: Mapping[str, Any]) -> Editorial | None:
    """What an editor added to an event, after an entry; ValueError for a value that cannot be.

    A key that is given replaces what was there, and with null or an empty value removes it. The file of a picture must
    have been embedded.

    >>> edited(None, {"review": "checked", "by": "AB", "place": "Port Ellen"})
    Editorial(weight='', review='checked', by='AB', place='Port Ellen', links=(), picture=None)
    >>> edited(None, {"links": [{"url": "javascript:alert(1)"}]})
    Traceback (most recent call last):
    ValueError: not a web address: 'javascript:alert(1)'; it begins with https:// or http:// and has no spaces
    """
    if not any(key in entry for key in KEYS):
        return before
    if "by" in entry and "review" not in entry:
        raise ValueError("'by' says who reviewed an event: give 'review', too")
    changes: dict[str, Any] = {key: _text(key, entry[key]) for key in _TEXTS if key in entry}
    if "review" in entry:
        changes.setdefault("by", "")
    if "links" in entry:
        changes["links"] = _links(entry["links"])
    if "picture" in entry:
        changes["picture"] = _picture(entry["picture"])
    return editorial.none_if_empty(editorial.check(replace(before or Editorial(), **changes)))


def embedded(entry: Mapping[str, Any], folder: Path) -> Mapping[str, Any]:
    """An entry in which the file of a picture has become a data: URL; its path counts from a folder.

    ValueError for a file that cannot be read, is no picture, or is outside of the folder: a corrections file may come
    from somebody else.
    """
    for key in ("add", "event"):
        part = entry.get("add") if key == "add" else entry
        picture = part.get("picture") if isinstance(part, Mapping) else None
        if isinstance(picture, Mapping) and picture.get("file"):
            made = {name: value for name, value in picture.items() if name != "file"}
            made["url"] = _embedded(str(picture["file"]), folder)
            changed = {**part, "picture": made}  # type: ignore[dict-item]
            return {**entry, "add": changed} if key == "add" else changed
    return entry


def _embedded(name: str, folder: Path) -> str:
    if "\0" in name:
        raise ValueError(f"cannot read the picture {name!r}: not the name of a file")
    try:
        path, root = (folder / name).resolve(), folder.resolve()
        if not path.is_relative_to(root):
            raise ValueError(f"the picture {name!r} is not in the folder of the corrections: copy it there")
        if path.stat().st_size > pictures.LARGEST:
            raise ValueError(f"the picture {name!r} is larger than {pictures.LARGEST:,} bytes: make it smaller")
        content = path.read_bytes()
    except OSError as error:
        raise ValueError(f"cannot read the picture {name!r}: {error.strerror or error}") from None
    try:
        return pictures.embedded(content)
    except ValueError as error:
        raise ValueError(f"{name!r}: {error}") from None


def _text(key: str, value: object) -> str:
    """A text without space around it; None is ""."""
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{key!r} must be a text, not {_brief.repr(value)}")
    return " ".join((value or "").split())


def _links(value: object) -> tuple[Link, ...]:
    if not isinstance(value or [], list | tuple):
        raise ValueError(f'\'links\' must be a list of {{"url": ..., "text": ...}}, not {_brief.repr(value)}')
    made = []
    for link in value or []:  # type: ignore[attr-defined]
        texts = _object("links", link, _LINK_KEYS)
        made.append(Link(texts["url"], texts["text"]))
    return tuple(made)


def _picture(value: object) -> Picture | None:
    if not value:
        return None
    texts = _object("picture", value, _PICTURE_KEYS)
    if bool(texts["file"]) == bool(texts["url"]) or not texts["alt"]:
        raise ValueError(_PICTURE_NEEDS)
    return Picture(texts["url"] or _UNREAD, texts["alt"], texts["credit"])


def _object(key: str, value: object, known: tuple[str, ...]) -> dict[str, str]:
    """The texts of an object in an entry, "" for those that it does not have."""
    if not isinstance(value, Mapping):
        raise ValueError(f"{key!r} must have {', '.join(known)}, not {_brief.repr(value)}")
    if unknown := [name for name in value if name not in known]:
        raise ValueError(f"unknown key {_brief.repr(unknown[0])} in {key!r}: known are {', '.join(known)}")
    return {name: _text(name, value.get(name)) for name in known}
