"""Web addresses as sources: what is read, and what is refused."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import timeline
from tests.pdf_files import column, pdf
from timeline.cli import main
from timeline.read import TooLarge, read, web
from timeline.read.registry import kind_names
from timeline.read.web import NotFetched, fetch, is_address, is_public

LIMIT = 1_000_000
PAGE = b"<!doctype html><title>A mill</title><p>The mill was built in May 1940."
#: The status, headers and content of an answer, or a function that writes one.
Answer = tuple[int, dict[str, str], bytes] | Callable[[BaseHTTPRequestHandler], None]


class Site:
    """A server on this computer that has an answer for each path, and keeps what it was asked."""

    def __init__(self, port: int) -> None:
        self.base = f"http://localhost:{port}"
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []

    def has(self, path: str, content: bytes = PAGE, type: str = "text/html", status: int = 200, **more: str) -> str:
        """Let the site have something at a path; its address."""
        headers = {"Content-Type": type, **{name.replace("_", "-"): value for name, value in more.items()}}
        self.answers[path] = (status, headers, content)
        return self.base + path


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A site on this computer, which may be read."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append((self.path, dict(self.headers)))
            answer = served.answers.get(self.path, (404, {}, b"<p>In 1999"))
            if not isinstance(answer, tuple):
                answer(self)
                return
            status, headers, content = answer
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(content))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served = Site(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    monkeypatch.setattr(web, "is_public", lambda ip: ip == "127.0.0.1")
    yield served
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("https://example.org/mill?a=b", True),
        (" HTTP://EXAMPLE.ORG \n", True),
        ("See https://example.org/mill", False),
        ("https://example.org/mill burned in 1940.", False),
        ("https://example.org/a\nhttps://example.org/b", False),
        ("ftp://example.org/a", False),
        ("file:///etc/passwd", False),
        ("https://", False),
        ("mill.html", False),
    ],
)
def test_a_source_is_an_address_if_it_is_nothing_else(source: str, expected: bool) -> None:
    assert is_address(source) == expected


def test_a_page_is_read(site: Site) -> None:
    """Its own address and the one it was read from are the final one; the hash is that of the bytes."""
    address = site.has("/2023/09/18/mill?full=1")
    built = timeline.build(f"{address}#top")
    [document] = built.documents
    assert [str(event.when) for event in built] == ["1940-05"]
    assert (document.id, document.url, document.source) == (address, address, address)
    assert (document.reference_date, document.date_source) == ("2023-09-18", "address")
    assert document.sha256 == sha256(PAGE).hexdigest()
    [(path, headers)] = site.asked
    assert path == "/2023/09/18/mill?full=1"
    assert headers["User-Agent"].startswith("timeline/")
    assert headers["Host"] == site.base.removeprefix("http://")


def test_the_command_line_reads_addresses(site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside files, and although they have signs of patterns."""
    address = site.has("/mill?full=*")
    tmp_path.joinpath("a.txt").write_text("In June 1950 it burned.", encoding="utf-8")
    main(["build", address, str(tmp_path / "a.txt"), "-o", str(tmp_path / "a.json")])
    assert "0 problems" in capsys.readouterr().err
    events = list(timeline.load(tmp_path / "a.json"))
    assert [(str(event.when), event.document) for event in events] == [("1940-05", address), ("1950-06", "a.txt")]


def test_only_a_named_address_is_read(site: Site, tmp_path: Path) -> None:
    """Not one in a text, a file or a Document, nor those in a page."""
    address = site.has("/a")
    tmp_path.joinpath("a.txt").write_text(address, encoding="utf-8")
    read([f"See {address}", tmp_path / "a.txt", timeline.Document(id="a", text=address)])
    assert timeline.find(address) == []
    assert site.asked == []


def test_the_media_type_shows_the_kind(site: Site) -> None:
    """Where it says nothing, name and content do."""
    printed = pdf([column(["The mill was built in May 1940."])])
    expected = {
        site.has("/a.html", b"# A mill\n\nIn May 1940 it *burned*.", "text/markdown; charset=utf-8"): "markdown",
        site.has("/report", printed, "application/pdf"): "pdf",
        site.has("/download?id=3", printed, "application/octet-stream"): "pdf",
        site.has("/a.md?raw=1", b"# A mill", "text/plain"): "markdown",
        site.has("/a", b"In May 1940 it burned.", "text/plain"): "text",
        site.has("/b", PAGE, ""): "html",
        site.has("/c", b"In May", "text/x-unknown"): "text",
        site.has("/d", printed, "text/html"): "pdf",
        site.has("/e.php", PAGE, ""): "html",
    }
    assert {address: fetch(address, LIMIT).kind for address in expected} == expected
    [document] = read(site.base + "/report")[0]
    assert document.text == "The mill was built in May 1940."
    assert [place.kind for place in document.places][:1] == ["page"]
    [document] = read(site.base + "/report", input_format="pdf")[0]
    assert document.url == site.base + "/report"


def test_each_media_type_has_a_kind_that_is_read() -> None:
    assert set(web._KINDS.values()) <= set(kind_names())


def test_the_charset_of_the_answer_is_used(site: Site) -> None:
    """An unknown one is passed over."""
    source = "<p>Źródła są zgodne.".encode("iso-8859-2")
    for path, charset in (("/a", "ISO-8859-2"), ("/b", '"iso-8859-2"')):
        address = site.has(path, source, f"text/html; charset={charset}")
        [document], problems = read(address)
        assert (document.text, problems) == ("Źródła są zgodne.", [])
        assert document.sha256 == sha256(source).hexdigest()
    [document], _ = read(site.has("/c", "<p>Mühle".encode(), "text/html; charset=no-such-set"))
    assert document.text == "Mühle"


def test_the_last_change_is_used_if_asked_for(site: Site) -> None:
    address = site.has("/a", Last_Modified="Mon, 18 Sep 2023 10:00:00 GMT")
    assert read(address)[0][0].reference_date is None
    document = read(address, reference_date="mtime")[0][0]
    assert (document.reference_date, document.date_source) == ("2023-09-18", "mtime")
    assert read(site.has("/b", Last_Modified="soon"), reference_date="mtime")[0][0].reference_date is None
    assert read(address, reference_date="2020-01-01")[0][0].date_source == "given"


def test_redirections_are_followed(site: Site) -> None:
    """Five at most; the address is the last one."""
    final = site.has("/end")
    for number in range(6):
        target = f"{number - 1}" if number else "end"
        site.has(f"/{number}", b"", status=302, Location=target)
    assert fetch(site.base + "/4", LIMIT).address == final
    with pytest.raises(NotFetched, match="more than 5 redirections"):
        fetch(site.base + "/5", LIMIT)
    with pytest.raises(NotFetched, match="more than 5 redirections"):
        fetch(site.has("/loop", b"", status=301, Location="/loop"), LIMIT)


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("http://127.0.0.2/admin", "127.0.0.2 is not a public host"),
        ("http://[::1]/", "is not a public host"),
        ("http://169.254.169.254/latest/meta-data", "is not a public host"),
        ("file:///etc/passwd", "not an address of the web"),
        ("ftp://example.org/a", "not an address of the web"),
    ],
)
def test_redirections_are_checked(site: Site, target: str, why: str) -> None:
    with pytest.raises(NotFetched, match=why):
        fetch(site.has("/a", b"", status=302, Location=target), LIMIT)


@pytest.mark.parametrize(
    "ip",
    (
        "127.0.0.1 127.8.8.8 10.0.0.1 172.16.3.4 192.168.1.1 169.254.169.254 0.0.0.0 100.64.0.1 224.0.0.1 "
        "255.255.255.255 ::1 :: fe80::1 fe80::1%eth0 fc00::1 fd12::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 "
        "64:ff9b::7f00:1 2002:7f00:1::"
    ).split(),
)
def test_addresses_that_are_not_public_are_refused(ip: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever name they are given by; nothing is connected."""
    assert not is_public(ip)

    def resolved(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        return [(0, 0, 0, "", (ip, port))]

    def connected(*_: object, **__: object) -> None:
        raise AssertionError("connected")

    monkeypatch.setattr(socket, "getaddrinfo", resolved)
    monkeypatch.setattr(socket, "create_connection", connected)
    with pytest.raises(NotFetched, match=r"intranet\.example is not a public host"):
        fetch("https://intranet.example/", LIMIT)


def test_the_connection_goes_to_the_address_that_was_checked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A host that has another one when it is looked up again gains nothing by it."""
    asked: list[str] = []
    port = int(site.base.rpartition(":")[2])

    def resolved(host: str, *_: object, **__: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [(0, 0, 0, "", ("10.0.0.1", port)), (0, 0, 0, "", ("127.0.0.1", port))]

    site.has("/a")
    original = socket.create_connection
    to: list[str] = []

    def connected(place: tuple[str, int], **more: float) -> socket.socket:
        to.append(place[0])
        with monkeypatch.context() as real:
            real.setattr(socket, "getaddrinfo", lookup)
            return original(place, **more)

    lookup = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", resolved)
    monkeypatch.setattr(socket, "create_connection", connected)
    assert fetch(f"http://mill.example:{port}/a", LIMIT).data == PAGE
    assert (asked, to) == (["mill.example"], ["127.0.0.1"])


@pytest.mark.parametrize(
    ("status", "why"),
    [(404, "not found"), (410, "not found"), (403, "forbidden"), (500, "internal"), (304, "not modi")],
)
def test_errors_are_no_pages(site: Site, status: int, why: str) -> None:
    """A named address raises, unless it is one of a command, which reports it."""
    address = site.has("/a", b"", status=status)
    with pytest.raises(NotFetched, match=f"{why}.*HTTP {status}"):
        timeline.build(address)
    documents, [problem] = read([address, "In 1940."], strict=False)
    assert [document.id for document in documents] == ["text"]
    assert problem.document == address
    assert why in problem.message


@pytest.mark.parametrize("length", [True, False])
def test_more_than_the_size_limit_is_not_read(site: Site, length: bool) -> None:
    """Also without a length, compressed, or endless."""

    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b"x" * 65536)
        except OSError:
            return

    site.answers["/endless"] = endless
    address = site.has("/big", b"x" * 2001) if length else f"{site.base}/endless"
    with pytest.raises(TooLarge, match="larger than the limit of 2 kB"):
        timeline.build(address, max_size=2000)
    bomb = site.has("/bomb", gzip.compress(b"x" * LIMIT), Content_Encoding="gzip")
    with pytest.raises(TooLarge):
        timeline.build(bomb, max_size=2000)


def test_compressed_answers_are_read(site: Site) -> None:
    """Although they are not asked for."""
    assert fetch(site.has("/a", gzip.compress(PAGE), Content_Encoding="gzip"), LIMIT).data == PAGE
    for path, encoding in (("/b", "br"), ("/c", "gzip")):
        with pytest.raises(NotFetched, match="compress"):
            fetch(site.has(path, b"\x0bxyz", Content_Encoding=encoding), LIMIT)


def slow(handler: BaseHTTPRequestHandler) -> None:
    """An answer of which a byte comes now and then."""
    try:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        for _ in range(1000):
            handler.wfile.write(b"x")
            time.sleep(0.05)
    except OSError:
        return


def slow_head(handler: BaseHTTPRequestHandler) -> None:
    try:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(1000):
            handler.wfile.write(f"X-{number}: x\r\n".encode())
            time.sleep(0.05)
    except OSError:
        return


def silent(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(3)


@pytest.mark.parametrize("answer", [slow, slow_head, silent])
def test_a_slow_answer_is_given_up(site: Site, answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    site.answers["/slow"] = answer
    monkeypatch.setattr(web, "TIME_LIMIT", 0.4)
    begun = time.monotonic()
    with pytest.raises(NotFetched, match=r"no complete answer within 0\.4 seconds"):
        fetch(site.base + "/slow", LIMIT)
    assert time.monotonic() - begun < 2


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\0\0\0",
        b"SSH-2.0-server\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<p>In May",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>",
        b"HTTP/1.1 302 Found\r\nLocation: http://[::\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://a:99999/\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://" + b"a" * 300 + b".example/\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 1000,
    ],
)
def test_damaged_answers_are_no_pages(site: Site, raw: bytes) -> None:
    """The error names the address."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(raw)

    site.answers["/a"] = answer
    with pytest.raises(NotFetched, match="http://"):
        fetch(site.base + "/a", LIMIT)


def test_a_host_that_does_not_answer_is_named(site: Site) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with pytest.raises(NotFetched, match="connection refused"):
            fetch(f"http://localhost:{port}/", LIMIT)
    with pytest.raises(NotFetched, match=r"the host no-such-host\.invalid is not known"):
        fetch("http://no-such-host.invalid/", LIMIT)


def test_a_secure_connection_is_checked(site: Site) -> None:
    """A server without a certificate is not read."""
    site.has("/a")
    with pytest.raises(NotFetched, match=r"ssl|connection"):
        fetch(f"{site.base.replace('http', 'https')}/a", LIMIT)


def test_binary_content_is_refused(site: Site) -> None:
    with pytest.raises(ValueError, match="looks like binary data"):
        timeline.build(site.has("/a.png", b"\x89PNG\0\0", "image/png"))
