"""Read what is at a web address that the user names, within a time and size limit, and only from public hosts.

The standard library's HTTP client is imported only when an address is read.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast

from timeline.choices import VERSION
from timeline.model import Problem
from timeline.read.decode import decode
from timeline.read.files import TooLarge, contents
from timeline.read.kinds import kind_of

if TYPE_CHECKING:
    import socket
    from http.client import HTTPConnection, HTTPResponse
    from urllib.parse import SplitResult

#: How long reading an address may take, in seconds, and how many redirections are followed.
TIME_LIMIT, MOST_REDIRECTIONS = 20, 5
_ADDRESS = re.compile(r"https?://[^\s<>\"]{1,2000}", re.IGNORECASE)
_HEADERS = {
    "User-Agent": f"timeline/{VERSION} (+https://github.com/timeline-builder/timeline)",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
_REDIRECTIONS = frozenset((301, 302, 303, 307, 308))
_OK, _NOT_FOUND, _GONE = 200, 404, 410
_CHUNK = 1 << 16
#: The kinds of media types. Of any other, name and content show the kind.
_KINDS = {
    "application/epub+zip": "epub",
    "application/mbox": "mbox",
    "application/pdf": "pdf",
    "application/rtf": "rtf",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/x-subrip": "captions",
    "application/xhtml+xml": "html",
    "message/rfc822": "eml",
    "text/html": "html",
    "text/markdown": "markdown",
    "text/rtf": "rtf",
    "text/vtt": "captions",
}
#: The kind of a text that neither its media type nor its name nor its content shows.
_TEXT = "text"


class NotFetched(OSError):
    """An address could not be read."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"{address}: {reason}")
        self.strerror = reason


class Fetched(NamedTuple):
    """What was at an address: the final address, the bytes, their kind, their charset, and the day of their change."""

    address: str
    data: bytes
    kind: str
    charset: str | None
    modified: str | None

    def in_utf8(self) -> tuple[bytes, list[Problem]]:
        """The bytes, in UTF-8 if the server says which encoding they have, and the problems of decoding them."""
        if self.charset is None:
            return self.data, []
        text, problems = decode(self.data, self.address, self.charset)
        return text.encode("utf-8", "replace"), [Problem(problem.message, self.address) for problem in problems]


def is_address(source: str) -> bool:
    """Whether a text consists of a web address.

    >>> is_address("https://example.org/mill"), is_address("See https://example.org/mill"), is_address("mill.html")
    (True, False, False)
    """
    return _ADDRESS.fullmatch(source.strip()) is not None


def fetch(address: str, max_size: int) -> Fetched:
    """What is at a web address; NotFetched if it cannot be read, TooLarge if it has more than `max_size` bytes."""
    return _within(TIME_LIMIT, address.strip(), lambda deadline: _fetch(address.strip(), max_size, deadline))


def _within(seconds: float, address: str, call: Callable[[float], Fetched]) -> Fetched:
    """The result of a call; NotFetched if it takes longer, whatever it waits for."""
    from threading import Thread

    results: list[Fetched] = []
    errors: list[BaseException] = []
    deadline = time.monotonic() + seconds

    def run() -> None:
        try:
            results.append(call(deadline))
        except BaseException as error:  # raised again by the caller
            errors.append(error)

    thread = Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if errors and not isinstance(errors[0], TimeoutError):
        raise errors[0]
    if not results:
        raise NotFetched(address, f"no complete answer within {seconds:g} seconds")
    return results[0]


def _fetch(address: str, max_size: int, deadline: float) -> Fetched:
    """Follow redirections to an answer, and read it."""
    from http.client import HTTPException
    from urllib.parse import urljoin, urlsplit

    at = address
    try:
        for _ in range(MOST_REDIRECTIONS + 1):
            parts = urlsplit(at)
            with (
                closing(_connection(parts, at, deadline)) as connection,
                closing(_answer(connection, parts)) as response,
            ):
                target = response.getheader("Location")
                if response.status not in _REDIRECTIONS or not target:
                    return _fetched(response, parts._replace(fragment="").geturl(), max_size, deadline)
            at = urljoin(at, target)
    except (NotFetched, TimeoutError, TooLarge):
        raise
    except OSError as error:
        why = getattr(error, "verify_message", None)  # of a certificate
        reason = f"the certificate is not valid: {why}" if why else (error.strerror or str(error)).lower()
        raise NotFetched(at, reason) from None
    except (HTTPException, ValueError) as error:
        raise NotFetched(at, f"no valid answer ({type(error).__name__})") from None
    raise NotFetched(address, f"more than {MOST_REDIRECTIONS} redirections")


# Connecting ----------------------------------------------------------------------------------------------------------


def is_public(ip: str) -> bool:
    """Whether an IP address is one of the internet, not of this computer or a local network.

    >>> is_public("93.184.215.14"), is_public("127.0.0.1"), is_public("10.0.0.1"), is_public("::ffff:192.168.0.1")
    (True, False, False, False)
    """
    from ipaddress import IPv4Address, IPv6Address, ip_address

    found = ip_address(ip.partition("%")[0])
    if isinstance(found, IPv6Address):
        embedded: IPv4Address | None = (
            found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        )
        if found.packed.startswith(bytes.fromhex("0064ff9b" + "00" * 8)):  # NAT64
            embedded = IPv4Address(found.packed[-4:])
        if embedded:
            return is_public(str(embedded))
    return found.is_global and not found.is_multicast


def _connection(parts: SplitResult, address: str, deadline: float) -> HTTPConnection:
    """A connection to a host, by one of its IP addresses; NotFetched if none of them is public."""
    import socket
    from http.client import HTTPConnection, HTTPSConnection

    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise NotFetched(address, "not an address of the web: give one that begins with https:// or http://")
    host = parts.hostname if ":" in parts.hostname else parts.hostname.encode("idna").decode("ascii")
    is_secure = parts.scheme.lower() == "https"
    port = parts.port or (443 if is_secure else 80)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError:
        raise NotFetched(address, f"the host {host} is not known") from None
    public = list(dict.fromkeys(str(place[0]) for *_, place in found if is_public(str(place[0]))))
    if not public:
        raise NotFetched(address, f"{host} is not a public host of the internet: save the page, and give the file")
    # Connected here, so that the host is not looked up again: it could have another IP address by then.
    plain = _connected(public, port, deadline)
    if not is_secure:
        connection = HTTPConnection(host, port)
        connection.sock = plain
        return connection
    from ssl import create_default_context

    context = create_default_context()
    context.set_alpn_protocols(["http/1.1"])
    connection = HTTPSConnection(host, port, context=context)
    connection.sock = context.wrap_socket(plain, server_hostname=host)
    return connection


def _connected(ips: Sequence[str], port: int, deadline: float) -> socket.socket:
    """A connection to the first of some IP addresses that answers."""
    import socket

    for ip in ips[:-1]:
        try:
            return socket.create_connection((ip, port), timeout=_left(deadline) / 2)
        except OSError:
            continue
    return socket.create_connection((ips[-1], port), timeout=_left(deadline))


def _left(deadline: float) -> float:
    """The seconds that are left; TimeoutError if there are none."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


# Reading an answer ---------------------------------------------------------------------------------------------------


def _answer(connection: HTTPConnection, parts: SplitResult) -> HTTPResponse:
    from urllib.parse import quote

    target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~") + (
        f"?{quote(parts.query, safe='/?%:@!$&()*+,;=~')}" if parts.query else ""
    )
    connection.request("GET", target, headers=_HEADERS)
    return connection.getresponse()


def _fetched(response: HTTPResponse, address: str, max_size: int, deadline: float) -> Fetched:
    """The content of an answer; NotFetched if the answer is an error or ends early."""
    if response.status != _OK:
        reason = "not found" if response.status in (_NOT_FOUND, _GONE) else response.reason.lower() or "refused"
        raise NotFetched(address, f"{reason} (HTTP {response.status})")
    data = contents(cast(BinaryIO, _Timed(response, deadline)), address, max_size)
    if response.length:
        raise NotFetched(address, "the connection ended early")
    data = _unpacked(data, response.getheader("Content-Encoding", "identity").lower(), address, max_size)
    headers = response.headers
    media_type, charset = headers.get_content_type(), headers.get_content_charset()
    stated = media_type if response.getheader("Content-Type") else ""
    kind = _kind(stated, data, address)
    is_text = stated.startswith("text/") or kind in ("html", "markdown", _TEXT)
    return Fetched(address, data, kind, charset if is_text else None, _day(response.getheader("Last-Modified")))


class _Timed:
    """Reads an answer until the time is over."""

    def __init__(self, response: HTTPResponse, deadline: float) -> None:
        self._response = response
        self._deadline = deadline

    def read(self, size: int) -> bytes:
        _left(self._deadline)
        return self._response.read(min(size, _CHUNK))


def _unpacked(data: bytes, encoding: str, address: str, max_size: int) -> bytes:
    """The content of an answer that is compressed although that was not asked for."""
    if encoding in ("", "identity"):
        return data
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise NotFetched(address, f"the answer is compressed with {encoding}, which was not asked for")
    import zlib
    from io import BytesIO

    try:
        unpacked = zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(data, max_size + 1)
    except zlib.error:
        raise NotFetched(address, "the answer is damaged: it cannot be decompressed") from None
    return contents(BytesIO(unpacked), address, max_size)


def _kind(media_type: str, data: bytes, address: str) -> str:
    """The kind of a content: one that it shows for sure, that of its media type, or what name and content show."""
    from urllib.parse import unquote, urlsplit

    found = kind_of(data, PurePosixPath(unquote(urlsplit(address).path)).name) or kind_of(data, "")
    if found and found.sure:
        return found.name
    return _KINDS.get(media_type) or (found.name if found else _TEXT)


def _day(stamp: str | None) -> str | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(stamp or "").date().isoformat()
    except ValueError:
        return None
