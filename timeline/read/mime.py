"""Take mails apart: their headers, their texts, the messages attached to them and the names of other attachments.

A mail is taken apart without recursion into more than a fixed depth, and no more than a fixed number of parts.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr

from timeline.read.builder import clean
from timeline.read.decode import NotText, decode

#: The most parts of a mail that are read, and the deepest that a part lies in others.
MAX_PARTS, MAX_DEPTH = 1000, 20
#: How much of a header is read, in characters.
_LONGEST_HEADER = 2000
_HEAD_END = re.compile(rb"\r?\n\r?\n|\A\r?\n")
_HEADER = re.compile(r"([!-9;-~]{1,100})[ \t]*:(.*)")
_FOLD = re.compile(r"[ \t]*\n[ \t]+")
#: Words of a header that are encoded (RFC 2047), with those that follow.
_ENCODED = re.compile(r"=\?[^?\s]{1,60}\?[bq]\?[^?\n]*\?=(?:\s+=\?[^?\s]{1,60}\?[bq]\?[^?\n]*\?=)*", re.IGNORECASE)
#: Encodings of Python that no mail has.
_NO_CHARSETS = frozenset("punycode idna unicode-escape raw-unicode-escape undefined".split())
#: Parts of messages of mail servers, which are neither text nor attachments.
_SILENT = frozenset(
    "message/delivery-status text/rfc822-headers application/pgp-signature application/pkcs7-signature".split()
)
_MESSAGES = frozenset(("message/rfc822", "message/global", "message/news"))


@dataclass(slots=True)
class Mail:
    """The parts of a mail: its headers by their names in small letters, its texts, and what is attached to it.

    `texts` are pairs: a text, and whether it is HTML. `messages` are the bytes of attached messages, `files` the names
    of other attachments, and `faults` say what is wrong with it.
    """

    headers: dict[str, str] = field(default_factory=dict)
    texts: list[tuple[str, bool]] = field(default_factory=list)
    messages: list[bytes] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    parts: int = 0

    def words(self, name: str) -> str:
        """A header on one line, decoded; empty if there is none."""
        return decoded(self.headers.get(name, ""))

    @property
    def sender(self) -> str | None:
        """The name of the sender, or else the address."""
        return person(self.headers.get("from", ""))


def mail_of(data: bytes) -> Mail:
    r"""The parts of a mail.

    >>> mail = mail_of(b"Subject: =?utf-8?q?M=C3=A4rz?=\n\nIt rained.")
    >>> mail.words("subject"), mail.texts
    ('März', [('It rained.', False)])
    """
    mail = Mail()
    mail.headers, body = split(data)
    _add(mail, mail, mail.headers, body, 0)
    return mail


def split(data: bytes) -> tuple[dict[str, str], bytes]:
    r"""The headers of a mail or a part, the first of each name, and its body.

    >>> split(b"From: Ann\nSubject: The\n quay\nFrom: Bo\n\nIt rained.")
    ({'from': 'Ann', 'subject': 'The quay'}, b'It rained.')
    """
    end = _HEAD_END.search(data)
    head, body = (data[: end.start()], data[end.end() :]) if end else (data, b"")
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError:
        text = head.decode("cp1252", "replace")
    headers: dict[str, str] = {}
    for line in _FOLD.sub(" ", text.replace("\r\n", "\n")).split("\n"):
        if match := _HEADER.match(line):
            headers.setdefault(match[1].lower(), match[2].strip()[:_LONGEST_HEADER])
    return headers, body


def decoded(header: str) -> str:
    """A header on one line, with its encoded words decoded.

    >>> decoded("=?iso-8859-1?q?Gr=FC=DFe?= =?utf-8?b?IGFu?= Ann"), decoded("=?utf-8?q?cut off")
    ('Grüße an Ann', '=?utf-8?q?cut off')
    """
    return " ".join(clean(_ENCODED.sub(_decoded_words, header)).split())


def person(header: str) -> str | None:
    """The name in an address, or else the address; None if it is empty.

    >>> person('"Miller, Ann" <ann@example.org>'), person("ann@example.org"), person("")
    ('Miller, Ann', 'ann@example.org', None)
    """
    try:
        name, address = parseaddr(header)
    except Exception:  # email raises many kinds of errors for damaged addresses
        name, address = "", ""
    return decoded(name or address or header) or None


def _decoded_words(match: re.Match[str]) -> str:
    try:
        pieces = decode_header(match[0])
    except Exception:  # email and binascii raise many kinds of errors for damaged words
        return match[0]
    return "".join(piece if isinstance(piece, str) else _text(piece, charset or "", []) for piece, charset in pieces)


def _message(headers: dict[str, str], body: bytes) -> Message:
    """A part as a message of the standard library, which decodes its body and the parameters of its headers."""
    message = Message()
    for name in ("content-type", "content-disposition", "content-transfer-encoding"):
        if name in headers:
            message[name] = headers[name]
    message.set_payload(body.decode("ascii", "surrogateescape"))
    return message


def _parameter(message: Message, name: str, header: str = "content-type") -> str:
    try:
        value = message.get_param(name, "", header)
        return decoded(
            value if isinstance(value, str) else codecs.decode(value[2].encode("latin-1"), value[0] or "ascii")
        )
    except Exception:  # email raises many kinds of errors for damaged headers
        return ""


def _add(mail: Mail, into: Mail, headers: dict[str, str], body: bytes, depth: int, kind: str = "text/plain") -> None:
    """Add what is in a part. `mail` counts the parts and collects the faults of the whole mail."""
    mail.parts += 1
    if mail.parts > MAX_PARTS or depth > MAX_DEPTH:
        fault = f"it has more than {MAX_PARTS} parts" if depth <= MAX_DEPTH else f"parts lie deeper than {MAX_DEPTH}"
        if not any(fault in one for one in mail.faults):
            mail.faults.append(f"{fault}; the others are not read")
        return
    message = _message(headers, b"" if headers.get("content-type", "").lower().startswith("multipart/") else body)
    if "content-type" in headers:
        kind = message.get_content_type()
    if kind.startswith("multipart/"):
        _add_parts(mail, into, _parts(body, _parameter(message, "boundary")), kind, depth, body)
    elif kind in _MESSAGES:
        into.messages.append(_payload(message, mail))
    elif kind not in _SILENT:
        _add_leaf(mail, into, message, kind, "content-id" in headers)


def _add_parts(mail: Mail, into: Mail, parts: Iterator[bytes], kind: str, depth: int, body: bytes) -> None:
    """Add the parts of a part; of alternatives, the one that is plain text, or else the last."""
    inner = "message/rfc822" if kind == "multipart/digest" else "text/plain"
    found: list[Mail] = []
    for part in parts:
        found.append(one := Mail())
        _add(mail, one, *split(part), depth + 1, inner)
        if mail.parts > MAX_PARTS:
            break
    if not found:
        mail.faults.append("its parts are not separated; read as one text")
        _add_leaf(mail, into, _message({}, body), "text/plain", False)
    alternatives = [one for one in found if any(text.strip() for text, _ in one.texts)]
    if kind == "multipart/alternative" and alternatives:
        chosen = next((one for one in alternatives if not any(html for _, html in one.texts)), alternatives[-1])
        into.texts += chosen.texts
    for one in found:
        if kind != "multipart/alternative":
            into.texts += one.texts
        into.messages += one.messages
        into.files += one.files


def _parts(body: bytes, boundary: str) -> Iterator[bytes]:
    """The parts of a body between its boundaries, of which the last may be missing."""
    if not boundary:
        return
    mark = re.compile(rb"(?:\A|\r?\n)--%b(--)?[ \t]*(?=\r?\n|\Z)" % re.escape(boundary.encode("utf-8", "replace")))
    start = -1
    for match in mark.finditer(body):
        if start >= 0:
            yield body[start : match.start()]
        start = match.end()
        if match[1]:
            return
        start += len(re.match(rb"\r?\n|", body[start : start + 2])[0])  # type: ignore[index]
    if start >= 0:
        yield body[start:]


def _add_leaf(mail: Mail, into: Mail, message: Message, kind: str, embedded: bool) -> None:
    """Add a text, or the name of an attachment; a picture inside a text is neither."""
    name = _parameter(message, "filename", "content-disposition") or _parameter(message, "name")
    attached = message.get_content_disposition() == "attachment" or bool(name)
    if kind in ("text/plain", "text/html") and not attached:
        charset = _parameter(message, "charset")
        into.texts.append((_text(_payload(message, mail), charset, mail.faults), kind == "text/html"))
    elif not (embedded and kind.startswith("image/")):
        into.files.append(name or kind)


def _payload(message: Message, mail: Mail) -> bytes:
    """The bytes of a part."""
    try:
        payload = message.get_payload(decode=True)
    except Exception:  # binascii and uu raise many kinds of errors for damaged parts
        payload = None
    if isinstance(payload, bytes):
        return payload
    mail.faults.append("a part is damaged and left out")
    return b""


def _text(data: bytes, charset: str, faults: list[str]) -> str:
    """The text in some bytes, in the encoding that they claim, or else in the one that they seem to have."""
    try:
        name = codecs.lookup(charset).name if charset else ""
        if name and name != "ascii" and name not in _NO_CHARSETS:
            return clean(data.decode("cp1252" if name == "iso8859-1" else charset))
    except (LookupError, ValueError):
        pass
    try:
        text, problems = decode(data.replace(b"\0", b""), "")
    except NotText:
        faults.append("a part is no text and left out")
        return ""
    faults += [problem.message for problem in problems]
    return clean(text)
