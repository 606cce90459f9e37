"""Sources of every kind become Documents, whatever their content."""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.entry_points import FakeEntryPoint
from timeline.model import Block, Document, Problem
from timeline.read import parse, read, suffixes
from timeline.read.decode import decode
from timeline.read.files import Unusable
from timeline.read.folder import OTHER, list_files
from timeline.read.html import read_html
from timeline.read.reference_date import date_or_none, reference

TEXT = "In May 1940 the siege began."

#: An entry point with a function, or an exception.
fake = partial(FakeEntryPoint, "sbv", "its.module:read")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, made the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, text: str = TEXT) -> Path:
    """Write a text to a file, with its line ends unchanged."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
    return path


# Files and texts -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [TEXT, "", " ", "May", "Read notes.txt\nand weep", "x" * 5000 + ".txt", "a\0b.txt"])
def test_a_string_that_names_no_file_is_a_text(folder: Path, text: str) -> None:
    """No file has that name, or it has several lines, or no file could be called so."""
    documents, problems = read(text)
    assert documents == [Document(id="text", text=text)]
    assert not problems


@pytest.mark.parametrize("name", ["notes.txt", "NOTES.TXT", "a.md", "deep/in/page.html"])
def test_a_name_with_a_known_suffix_is_a_file(folder: Path, name: str) -> None:
    """A missing one is an error, not a text of one word."""
    with pytest.raises(FileNotFoundError):
        read(name)


def test_the_name_of_an_existing_file_is_a_file(folder: Path) -> None:
    """Whatever its suffix."""
    write(folder / "README")
    assert read("README")[0][0].text == TEXT


def test_a_path_is_a_file(folder: Path) -> None:
    """Whatever its name."""
    with pytest.raises(FileNotFoundError):
        read(Path("In May 1940"))


def test_a_documents_own_settings_win(folder: Path) -> None:
    """Its language and date win over the arguments, which fill in what it has not."""
    own = Document(id="a.txt", text="a.txt", language="de", reference_date="1940-05-01")
    bare = Document(id="b", text="")
    documents, _ = read([own, bare], language="fr", reference_date="2023-09-18")
    assert documents == [
        own,
        Document(id="b", text="", language="fr", reference_date="2023-09-18", date_source="given"),
    ]


def test_a_folder_gives_its_readable_files_in_order(folder: Path) -> None:
    """Also from subfolders; hidden files and other kinds are left out."""
    for name in ("b.txt", "a.md", "deep/c.html", ".hidden.txt", ".git/d.txt", "photo.jpg"):
        write(folder / name, "<p>In 1940." if name.endswith("html") else "In 1940.")
    assert [document.id for document in read(folder)[0]] == ["a.md", "b.txt", "deep/c.html"]


def test_a_folder_without_texts_is_a_problem(folder: Path) -> None:
    """It is no error, since other sources may have some."""
    documents, [problem] = read(folder)
    assert not documents
    assert problem.message.startswith("no file in the folder can be read: known suffixes are .txt, .text, .rst, .md, ")


def test_documents_with_the_same_name_get_different_ids(folder: Path) -> None:
    """Files by their paths, texts by a number."""
    files = [write(folder / "a" / "x.txt"), write(folder / "b" / "x.txt")]
    ids = [document.id for document in read([*files, "In 1940.", "In 1941."])[0]]
    assert ids == [files[0].as_posix(), files[1].as_posix(), "text", "text (2)"]


@pytest.mark.parametrize("source", [3, None, b"bytes", {"a": 1}, [3], [["a"]]])
def test_other_types_are_refused(source: object) -> None:
    """The message says what can be given."""
    with pytest.raises(TypeError, match="give a path, a text"):
        read(source)  # type: ignore[arg-type]


def test_lone_surrogates_of_a_text_are_replaced_with_a_problem() -> None:
    """They cannot be written as UTF-8; the offsets stay."""
    documents, [problem] = read("In May \ud800 1940")
    assert documents[0].text == "In May \ufffd 1940"
    assert problem.document == "text"


def test_lone_surrogates_of_a_document_are_replaced() -> None:
    """JSON would join two of them into one character."""
    document = Document(id="a", text="In May \ud800\udfff 1940")
    documents, [problem] = read(document)
    assert documents[0].text == "In May \ufffd\ufffd 1940"
    assert (problem.document, problem.message) == ("a", "lone surrogates in the text, read as U+FFFD: 2")


# Encodings -----------------------------------------------------------------------------------------------------------

MARCH = "Im März 1848 begann, was im Frühjahr darauf zu Ende war."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le"])
def test_encodings_with_a_byte_order_mark_are_read(encoding: str) -> None:
    """UTF-8 also without one."""
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b""
    assert decode(mark + MARCH.encode(encoding), "a.txt") == (MARCH, [])


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_other_encodings_are_guessed_and_reported(encoding: str) -> None:
    """A guess is a guess."""
    text, [problem] = decode(MARCH.encode(encoding), "a.txt")
    assert text == MARCH
    assert "read as cp1252, a guess" in problem.message


def test_utf8_with_a_damaged_character_stays_utf8() -> None:
    """Any other encoding would spoil all of it."""
    text, [problem] = decode(MARCH.encode() + b" \xc3", "a.txt")
    assert text == MARCH + " \ufffd"
    assert (problem.start, problem.end) == (len(text) - 1, len(text))


@pytest.mark.parametrize("data", [b"\x00\x01\x02", b"GIF8\x01", b"PK\x03\x04..", bytes(range(256)), b"\x01\x02" * 9])
def test_binary_data_is_refused(folder: Path, data: bytes) -> None:
    """The file is named."""
    folder.joinpath("x.bin").write_bytes(data)
    with pytest.raises(ValueError, match=r"^x\.bin: looks like binary data, not text; .* known kind \(\.txt, \.text, "):
        read(Path("x.bin"))


SAMPLES = {
    "fr": ("cp1252", "Le pont fut achevé à la fin de mai 1940, où la rivière est étroite."),
    "fr, short": ("cp1252", "Fermé à 18 heures, même en été."),
    "de": ("cp1252", "Die Fähre führte bis 1911 über den Fluß; später kam die Brücke."),
    "es": ("cp1252", "¿Quién pagó el año 1936 la construcción del muelle?"),
    "sv": ("cp1252", "På våren 1850 flyttades kyrkan till höjden vid sjön."),
    "pl": ("cp1250", "W maju 1911 roku spłonął młyn, który później został odbudowany przez żołnierzy."),
    "cs": ("cp1250", "Příští rok byl mlýn znovu postaven, říká kronikář a dodává několik dalších údajů."),
    "hu": ("cp1250", "Az erdő 1911 őszén égett le, a tűzoltók későn értek oda."),
    "tr": ("cp1254", "Köprü 1911 yılında yapıldı, ırmağın üstünde güneş batıyordu."),
    "ru": ("cp1251", "Мельница сгорела в мае 1911 года и была построена снова."),
    "ru, KOI8": ("koi8_r", "Мельница сгорела в мае 1911 года и была построена снова."),
}


@pytest.mark.parametrize(("encoding", "text"), SAMPLES.values(), ids=SAMPLES)
def test_the_encoding_is_guessed_by_the_letters_of_a_language(encoding: str, text: str) -> None:
    """The same bytes are letters in several code pages, but only in one of them are they those of a language."""
    assert decode(text.encode(encoding), "a.txt")[0] == text


def test_a_file_of_two_encodings_is_read_piece_by_piece() -> None:
    """As when several files were joined."""
    text, [problem] = decode(MARCH.encode() + b"\n" + MARCH.encode("latin-1"), "a.txt")
    assert text == f"{MARCH}\n{MARCH}"
    assert problem.message == "some bytes are not utf-8, read as cp1252"
    assert problem.start == text.index("ä", len(MARCH))


def test_line_ends_are_kept() -> None:
    """Offsets refer to the decoded text."""
    assert parse(b"a\r\nb\rc\n", "x.txt")[0][0].text == "a\r\nb\rc\n"


def test_unreadable_files_are_problems_unless_strict(folder: Path) -> None:
    """The readable ones are read."""
    folder.joinpath("b.txt").write_bytes(b"\0")
    documents, problems = read([write(folder / "a.txt"), Path("b.txt"), Path("c.txt")], strict=False)
    assert [document.id for document in documents] == ["a.txt"]
    assert [problem.document for problem in problems] == ["b.txt", "c.txt"]
    assert problems[1].message == "no such file or directory"


@settings(deadline=None)  # the first file of a kind imports its reader
@given(st.binary(max_size=200), st.sampled_from([*suffixes(), ""]))
def test_any_bytes_are_documents_or_refused_as_binary_or_damaged(data: bytes, suffix: str) -> None:
    """No other error is raised."""
    try:
        documents, _ = parse(data, "x" + suffix)
    except Unusable:
        return
    except ValueError as error:
        assume("looks like binary data" not in str(error))
        raise
    assert all(document.text.encode("utf-8").decode("utf-8") == document.text for document in documents)


# Unreadable files, and files that are left out -----------------------------------------------------------------------


def test_a_folder_reports_the_files_it_leaves_out(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    """By name if they are few; broken links are problems."""
    for name in ("a.txt", ".hidden.txt", "photo.jpg", "deep/b.txt"):
        write(folder / "notes" / name)
    os.mkfifo(folder / "notes/pipe.txt")
    (folder / "notes/up").symlink_to("..")
    (folder / "notes/gone.txt").symlink_to("nowhere.txt")
    with caplog.at_level("INFO", "timeline"):
        documents, [problem] = read(Path("notes"))
    assert [document.id for document in documents] == ["a.txt", "deep/b.txt"]
    assert (problem.message, problem.document) == ("a broken link", "notes/gone.txt")
    assert caplog.messages == [
        "notes: passed over .hidden.txt (hidden), photo.jpg (another kind), pipe.txt (pipe or device), "
        "up (link to a folder)"
    ]


def test_a_pattern_gives_the_files_that_match_it(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    """In order, each once, without hidden ones; a folder that matches is read, too."""
    for name in ("b.txt", "a.md", "c.dat", ".hidden.txt", "photo.jpg", "deep/d.txt", "deep/.e/f.txt"):
        write(folder / "notes" / name)
    for pattern, ids in {
        "notes/*.txt": ["b.txt"],
        "notes/[ab].*": ["a.md", "b.txt"],
        "notes/**/*.txt": ["b.txt", "deep/d.txt"],
        "notes/**": ["a.md", "b.txt", "deep/d.txt"],
        "n?tes/*": ["notes/a.md", "notes/b.txt", "notes/deep/d.txt"],
        "notes/*.jpg": ["photo.jpg"],
    }.items():
        assert [document.id for document in read(Path(pattern))[0] if document.id[-3:] != "dat"] == ids, pattern
    write(folder / "x[1].txt")
    assert [document.id for document in read("x[1].txt")[0]] == ["x[1].txt"]
    assert [document.id for document in read("notes/*.txt")[0]] == ["b.txt"]
    with pytest.raises(FileNotFoundError, match=r"no file matches the pattern: 'notes/\*.pdf'"):
        read("notes/*.pdf")
    [problem] = read(Path("notes/a**/x"), strict=False)[1]
    assert problem.document == "notes/a**/x"
    with caplog.at_level("INFO", "timeline"):
        [problem] = read(Path("notes/ph*"), strict=False)[1]
    assert problem.message.startswith("no file that matches the pattern can be read")
    assert caplog.messages == ["notes/ph*: passed over photo.jpg (another kind)"]


def test_a_kind_that_is_given_holds_for_all_files_of_a_folder(folder: Path) -> None:
    """Whatever their suffix."""
    for name in ("a.foo", "b.html", ".c.foo"):
        write(folder / "notes" / name, "# A mill\n\nIn 1940.")
    assert [(one.id, one.title) for one in read(Path("notes"), input_format="markdown")[0]] == [
        ("a.foo", "A mill"),
        ("b.html", "A mill"),
    ]


def test_a_missing_library_is_reported_once_for_a_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the files, and the command that installs it."""
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    for name in ("a.pdf", "b.pdf", "c.txt"):
        write(folder / "notes" / name, "%PDF-1.4")
    documents, [problem] = read(Path("notes"), input_format=None)
    assert documents == []
    assert problem.document == "notes"
    assert problem.message == (
        'left out: a.pdf, b.pdf, c.txt: reading PDF files needs pypdfium2: pip install "timeline-builder[pdf]"'
    )


def test_a_folder_without_permission_is_a_problem(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are read."""
    for name in ("a.txt", "deep/b.txt"):
        write(folder / "notes" / name)
    listing = Path.iterdir

    def closed(path: Path) -> object:
        if path.name == "deep":
            raise PermissionError(13, "Permission denied", str(path))
        return listing(path)

    monkeypatch.setattr(Path, "iterdir", closed)
    documents, [problem] = read(Path("notes"))
    assert [document.id for document in documents] == ["a.txt"]
    assert (problem.message, problem.document) == ("permission denied", "notes/deep")


def test_a_bad_file_is_a_problem_in_a_folder_and_an_error_by_name(folder: Path) -> None:
    """A folder was named, not each file in it."""
    write(folder / "notes/a.txt")
    (folder / "notes/b.txt").write_bytes(b"\0")
    documents, [problem] = read(Path("notes"))
    assert [document.id for document in documents] == ["a.txt"]
    assert problem.document == "notes/b.txt"
    with pytest.raises(ValueError, match="binary"):
        read([Path("notes/a.txt"), Path("notes/b.txt")])


def test_a_reader_that_fails_is_a_problem_of_its_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also if strict, since no argument is wrong."""

    def failing(*_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("timeline.read.markdown.read_markdown", failing)
    documents, [problem] = read([write(folder / "a.txt"), write(folder / "b.md")])
    assert [document.id for document in documents] == ["a.txt"]
    assert problem.message == "left out: reading it failed (RecursionError: too deep)"
    assert problem.document is not None
    assert problem.document.endswith("b.md")


def test_files_larger_than_the_limit_are_not_read(folder: Path) -> None:
    """Nor files without an end."""
    path = write(folder / "a.txt", "In 1940. " * 100)
    assert read(path, max_size=900)[0][0].text == "In 1940. " * 100
    for source in (path, Path("/dev/zero")):
        with pytest.raises(ValueError, match="larger than the limit of 899 bytes"):
            read(source, max_size=899)
    assert read(Path("/dev/zero"), max_size=5000, strict=False)[1][0].document == "/dev/zero"


def test_impossible_file_names_are_problems(folder: Path) -> None:
    """Too long, or not UTF-8."""
    assert read(Path("x" * 300 + ".txt"), strict=False)[1][0].message == "file name too long"
    Path(os.fsdecode(b"caf\xe9.txt")).write_text(TEXT)
    [document], _ = read(folder)
    assert document.id == "caf\ufffd.txt"


@pytest.mark.parametrize("date", ["2023-09-18T08:00:00+15:00", "2023-09-18T08:00:00-12:30"])
def test_an_impossible_reference_date_of_a_document_is_a_problem(folder: Path, date: str) -> None:
    """As an argument it is an error."""
    for name, text in (("a.html", f'<meta name=date content="{date}"><p>May.'), ("a.md", f"---\ndate: {date}\n---\n")):
        [document], [problem] = read(write(folder / name, text))
        assert document.reference_date is None
        assert problem.document == name
        assert f"the date '{date}' cannot be read" in problem.message
    with pytest.raises(ValueError, match="cannot be read: give it as 2023-09-18"):
        reference(date)


# Readers of other packages -------------------------------------------------------------------------------------------


def read_subtitles(data: bytes, name: str) -> tuple[Document, list[Problem]]:
    """A reader that leaves out times."""
    text = "\n".join(line for line in data.decode().splitlines() if "-->" not in line)
    return Document(id=name, text=text), [Problem("no speaker is named", name)]


def failing(data: bytes, name: str) -> tuple[Document, list[Problem]]:
    """A reader that raises."""
    raise ZeroDivisionError


def register(monkeypatch: pytest.MonkeyPatch, function: object) -> None:
    """Register a reader for .sbv files, and one for .txt files."""
    points = {
        ".sbv": fake(function),
        ".txt": fake(failing),
    }
    monkeypatch.setattr("timeline.read.registry._plugged_in", lambda: points)


def test_readers_of_other_packages_read_files_by_suffix(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In folders and by name; the built-in readers cannot be replaced."""
    register(monkeypatch, read_subtitles)
    write(folder / "notes/a.txt")
    write(folder / "notes/b.SBV", f"00:01 --> 00:02\n{TEXT}")
    documents, [problem] = read(Path("notes"))
    assert [(document.id, document.text) for document in documents] == [("a.txt", TEXT), ("b.SBV", TEXT)]
    assert (problem.message, problem.document) == ("no speaker is named", "b.SBV")
    assert suffixes()[-1] == ".sbv"
    assert suffixes().count(".txt") == 1
    with pytest.raises(FileNotFoundError):
        read("missing.sbv")


@pytest.mark.parametrize(
    ("function", "message"),
    [
        (ModuleNotFoundError("No module named 'its'"), "cannot be loaded: ModuleNotFoundError: No module named 'its'"),
        ("text", "cannot be loaded: TypeError: 'text' is not a function"),
        (failing, "failed: ZeroDivisionError"),
        (lambda data, name: None, "returned NoneType, not a Document (or several)"),
        (lambda data, name: (Document(id=name, text=""), ["odd"]), "returned something else, not a Document (or sev"),
        (lambda data, name: (Document(id=name, text=data), []), "returned a Document whose text is bytes, not str"),
        (lambda data, name: (Document(id=name, text="\ud800"), []), "returned text that is not Unicode: a lone surrog"),
        (
            lambda data, name: (Document(id=name, text="May", blocks=(Block("paragraph", 0, 9),)), []),
            "returned a block that is outside of the text or overlaps another: Block(kind='paragraph', start=0, end=9",
        ),
    ],
)
def test_errors_of_other_packages_readers_are_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, function: object, message: str
) -> None:
    """The file is left out and the others are read."""
    register(monkeypatch, function)
    documents, [problem] = read([write(folder / "a.sbv"), write(folder / "b.txt")])
    assert [document.id for document in documents] == ["b.txt"]
    assert problem.message.startswith(f"left out: the reader of .sbv files (its.module:read) {message}")
    assert problem.document == (folder / "a.sbv").as_posix()
    with pytest.raises(ValueError, match=r"^the reader of \.sbv files \(its\.module:read\) "):
        parse(TEXT.encode(), "a.sbv")


def test_another_packages_reader_can_refuse_a_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the built-in readers do."""
    register(monkeypatch, lambda data, name: (Document(id=name, text=decode(data, name)[0]), []))
    with pytest.raises(ValueError, match=r"^a\.sbv: looks like binary data, not text; .*, \.sbv\)$"):
        read(write(folder / "a.sbv", "\0"))


def test_entry_points_are_read_for_unknown_suffixes_only(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They take longer to import than a small file takes to be read."""

    def imported() -> None:
        raise AssertionError

    monkeypatch.setattr("timeline.read.registry._plugged_in", imported)
    write(folder / "notes/a.md")
    assert len(read([Path("notes"), write(folder / "b.htm"), TEXT, "It was 3 p.m. Then he left"])[0]) == 4


# Reference dates -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "read"),
    [
        (None, None),
        ("2023-09-18", "2023-09-18"),
        (" 2023-09-18 ", "2023-09-18"),
        ("20230918", "2023-09-18"),
        ("18 Sept 2023", "2023-09-18"),
        ("September 18, 2023", "2023-09-18"),
        ("18. September 2023", "2023-09-18"),
        ("18 septembre 2023", "2023-09-18"),
        ("18.9.2023", "2023-09-18"),
        ("09/18/2023", "2023-09-18"),
        ("2023-09-18T10:30:00Z", "2023-09-18T10:30:00Z"),
        ("Mon, 18 Sep 2023 10:00:00 +0200", "2023-09-18T10:00:00+02:00"),
        ("-0043-03-15", "-0043-03-15"),
        (date(2023, 9, 18), "2023-09-18"),
        (datetime(2023, 9, 18), "2023-09-18"),
        (datetime(2023, 9, 18, 10, 30), "2023-09-18T10:30:00"),
        (datetime(2023, 9, 18, tzinfo=UTC), "2023-09-18T00:00:00Z"),
        (datetime(2023, 9, 18, tzinfo=timezone(-timedelta(hours=3, minutes=30))), "2023-09-18T00:00:00-03:30"),
    ],
)
def test_reference_dates_become_iso_8601(given: str | date | None, read: str | None) -> None:
    """What people type, and what programs pass."""
    assert reference(given) == read


@pytest.mark.parametrize(
    "text", ["xyz", "", "soon", "three weeks ago", "tomorrow", "31 February 2023", "2023-02-31", "May 2023 or so", "7"]
)
def test_a_reference_date_that_is_no_date_is_refused(text: str) -> None:
    """The message says what can be given."""
    with pytest.raises(ValueError, match=r"^unknown date .*: give it as 2023-09-18$"):
        reference(text)


def test_an_ambiguous_reference_date_is_refused() -> None:
    """Half the world would be wrong."""
    with pytest.raises(ValueError, match=r"ambiguous date '03/04/2023': give it as 2023-04-03 or as 2023-03-04"):
        reference("03/04/2023")


def test_today_is_the_day_of_the_clock() -> None:
    """It is used only if asked for."""
    assert reference("today") == date.today().isoformat()


def test_mtime_is_the_day_the_file_was_changed(folder: Path) -> None:
    """A text has none."""
    path = write(folder / "a.txt")
    noon = datetime(2023, 9, 18, 12).timestamp()
    os.utime(path, (noon, noon))
    assert read(path, reference_date="mtime")[0][0].reference_date == "2023-09-18"
    with pytest.raises(ValueError, match="'mtime' is the time of a file"):
        read(TEXT, reference_date="mtime")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("18 September 2023\n\nNothing happened in May.", "2023-09-18"),
        ("A title\n\nMonday, 18 September 2023\n\nNothing happened.", "2023-09-18"),
        ("A title\nDate: 18 Sep 2023\n\nNothing happened.", "2023-09-18"),
        ("A title\n\n*18. September 2023*\n\nNichts geschah.", "2023-09-18"),
        ("VELLMAR, 18 September 2023 (Agency) — Nothing happened.", "2023-09-18"),
        ("VELLMAR, September 18, 2023 - Nothing happened.", "2023-09-18"),
        ("2023年9月18日\n\n何も起こらなかった。", "2023-09-18"),
        ("On 18 September 2023 nothing happened.", None),
        ("It happened.\n\nBorn: 3 May 1940", None),
        ("3 May 1940\nThe siege began.\n4 May 1940\nIt went on.", None),
        ("VELLMAR, September 18 (Agency) — Nothing happened.", None),
        ("03/04/2023\n\nNothing happened.", None),
        ("September 2023\n\nNothing happened.", None),
        ("1940\n\nNothing happened.", None),
        ("The Vale Herald, Friday, 17 March 2017\n\nNothing happened.", "2017-03-17"),
        ("Le Messager du Val, vendredi 17 mars 2017\n\nIl ne se passa rien.", "2017-03-17"),
        ("Lindau, 5. Juni 2023 – Die Stadtwerke haben heute ein Wehr eröffnet.", "2023-06-05"),
        ("Vallières, le 2 septembre 2019 – La ligne A a été ouverte ce matin.", "2019-09-02"),
        ("Polizei Lindau\nPressemitteilung vom 11. August 2021\n\nGestern kam Hale.", "2021-08-11"),
        ("Cour de Val\nArrêt du 21 juin 2018\n\nLa cour confirme.", "2018-06-21"),
        ("Minutes of the board of 3 May 2019\n\nAnn opened it.", "2019-05-03"),
        (
            "Minutes of the board of 3 May 2019\n\nAnn opened it.\n\nMinutes of the board of 4 June 2019\n\nBob did.",
            None,
        ),
        ("Minutes of the choir\n\nMeeting of 3 May 2019\n\nWe sang.\n\nMeeting of 4 June 2019\n\nWe ate.", None),
        ("Minutes of the choir\n\nMeeting of 3 May 2019\n\nWe sang.\n\nMoney\n\nWe have some.", "2019-05-03"),
        ("A voyage\n\n3 May 1911\n\nWe sailed.\n\n4 May 1911\n\nWe landed.", None),
        ("A week by train\n\nPosted on 3 May 2019\n\nWe left Brno.", "2019-05-03"),
        ("A week by train\n\nPublished Friday, 3 May 2019\n\nWe left Brno.", "2019-05-03"),
        ("A week by train\n\nWritten by Ann Roe in 2019\n\nWe left Brno.", None),
        (
            "Protokoll der Versammlung\ndes Chors\nam Samstag, dem 16. März 2024, im Heim\n\nBeginn: 14 Uhr",
            "2024-03-16",
        ),
        ("Bericht\n\nStand: 9. Februar 2023\n\nGestern kam Hale.", "2023-02-09"),
        ("Der Brand vom 3. Mai 1921\n\nAm Morgen brannte es.", None),
        ("Jena, den 11. Februar 2021\n\nLiebe Mutter, gestern kam Hale.", "2021-02-11"),
        ("The siege of Vellmar, 3 May 1431\n\nIt began.", None),
        ("Ann Roe, 3 May 1850 – 5 June 1910\n\nShe was a painter.", None),
        ("One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\n18 September 2023", None),
    ],
)
def test_the_dateline_of_a_text_is_its_reference_date(text: str, found: str | None) -> None:
    """Only if it clearly is one."""
    assert parse(text.encode(), "a.txt")[0][0].reference_date == found


def test_a_given_date_wins_over_that_of_a_file(folder: Path) -> None:
    """Unlike that of a Document."""
    path = write(folder / "a.txt", "18 September 2023\n\nNothing happened.")
    assert read(path)[0][0].reference_date == "2023-09-18"
    assert read(path, reference_date="2024-01-01")[0][0].reference_date == "2024-01-01"


# Markdown and HTML ---------------------------------------------------------------------------------------------------


def test_front_matter_is_metadata_and_blank_in_the_text() -> None:
    """The offsets of the text stay those of the file."""
    source = '---\r\ntitle: "A quiet year"\r\ndate: 2023-09-18\r\nlang: de\r\n---\r\n\r\nNichts geschah.\r\n'
    (document,), _ = parse(source.encode(), "a.md")
    assert (document.title, document.reference_date, document.language) == ("A quiet year", "2023-09-18", "de")
    assert document.text.strip() == "Nichts geschah."
    assert document.text.index("Nichts") == source.index("Nichts")
    assert document.text.count("\n") == source.count("\n")


def test_a_rule_is_no_front_matter() -> None:
    """Nor is a text without a second rule."""
    for source in ("---\nNothing ended.", "Text\n---\ndate: 2023-09-18\n---\n"):
        (document,), problems = parse(source.encode(), "a.md")
        assert (document.text.split(), problems) == (source.replace("---", "").split(), [])


LONG_AGO = ("Long ago. " * 20).strip()
PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head>
<title>Harbour   opens &amp; closes</title>
<meta property="article:published_time" content="2023-09-18T08:00:00+02:00">
<link rel="canonical" href="https://example.org/harbour">
<style>p { color: red } /* In May 1940 */</style>
<script>var date = "1 May 1940"; if (1 < 2) alert("<p>")</script>
</head><body>
<nav><ul><li>Home<li>News, 1 May 2020</ul></nav>
<article><h1>Harbour opens</h1>
<p>The harbour will <b>open</b> on
   14&nbsp;June<br>after years of work.<!-- not in 1950 -->
<p>It was closed in <a href="/1987">1987</a>. %s
<table><tr><td>1902</td><td>cranes</td></tr></table>
<aside>Read also: the summer of 2003</aside>
</article>
<footer>Since 1871</footer></body></html>""".replace("%s", LONG_AGO)


def test_the_text_of_a_page_is_its_article() -> None:
    """A block for each paragraph; no menus or scripts; asides are marked as such."""
    document, problems = read_html(PAGE.encode(), "page.html")
    assert document.text.split("\n\n") == [
        "Harbour opens",
        "The harbour will open on 14 June\nafter years of work.",
        f"It was closed in 1987. {LONG_AGO}",
        "1902 cranes",
        "Read also: the summer of 2003",
    ]
    assert [block.kind for block in document.blocks] == ["title", "paragraph", "paragraph", "row", "aside"]
    assert document.title == "Harbour opens & closes"
    assert document.reference_date == "2023-09-18T08:00:00+02:00"
    assert (document.language, document.url, problems) == ("en-GB", "https://example.org/harbour", [])


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ('<meta name="date" content="18 September 2023">', "2023-09-18"),
        ('<meta itemprop="datePublished" content="2023-09-18">', "2023-09-18"),
        ("<META NAME=DC.date.issued CONTENT=2023-09-18>", "2023-09-18"),
        ('<script type="application/ld+json">{"@graph": [{"datePublished": "2023-09-18"}]}</script>', "2023-09-18"),
        ('<p><time datetime="2023-09-18T08:00Z">Monday</time>', "2023-09-18T08:00:00Z"),
        ("<p><time>18 September 2023</time>", "2023-09-18"),
        ('<meta name="date" content="some day"><p><time datetime="2023-09-18">', "2023-09-18"),
        ('<script type="application/ld+json">{"datePublished": 3, </script>', None),
        ("<p>18 September 2023<p>It began.", "2023-09-18"),
        ("<p>It began on 18 September 2023.", None),
    ],
)
def test_the_date_of_a_page_is_taken_from_its_metadata(head: str, found: str | None) -> None:
    """The most reliable field first."""
    assert parse(head.encode(), "page.html")[0][0].reference_date == found


def test_the_encoding_of_a_page_is_taken_from_its_head() -> None:
    data = f"<meta charset=iso-8859-2><p>{'Źródła są zgodne.'}".encode("iso-8859-2")
    assert parse(data, "page.html")[0][0].text == "Źródła są zgodne."


def test_a_page_without_an_article_is_read_as_a_whole() -> None:
    """Also where an element of the menu is not closed."""
    assert parse(b"<nav>Menu<p>In 1940 it began.", "page.html")[0][0].text == "Menu\n\nIn 1940 it began."
    assert (
        parse(b"<article>A teaser</article><p>In 1940 it began.", "a.html")[0][0].text
        == "A teaser\n\nIn 1940 it began."
    )


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "//example.org", "https://a b", "file:///a"]
)
def test_an_address_that_is_not_of_the_web_is_left_out(link: str) -> None:
    """It would become a link."""
    assert parse(f'<link rel=canonical href="{link}">'.encode(), "page.html")[0][0].url is None


def test_a_huge_character_reference_is_no_error() -> None:
    """Python refuses to convert a number with so many digits."""
    assert parse(f"<p>&#{'9' * 5000}; &#x{'f' * 5000}; &eacute;".encode(), "page.html")[0][0].text == "\ufffd \ufffd é"


def test_invalid_metadata_is_ignored() -> None:
    """A date that is none is None."""
    assert [date_or_none(text) for text in (None, "", "1" * 1000, "x" * 1000, "12 of 2000 pages")] == [None] * 5


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("2011-02-14.txt", "2011-02-14"),
        ("2011-02-14_3.txt", "2011-02-14"),
        ("report 2011.02.14 final.txt", "2011-02-14"),
        ("20110214.txt", "2011-02-14"),
        ("2011-02-14/12.txt", "2011-02-14"),
        ("2011-02-14/2011-02-15.txt", "2011-02-15"),
        ("2011/02/14/12.txt", "2011-02-14"),
        ("2011/02/14.txt", "2011-02-14"),
        ("2011-02-14/deep/12.txt", None),
        ("2011-02-31.txt", None),
        ("2011-02.txt", None),
        ("14-02-2011.txt", None),
        ("2011-02-14 to 2011-02-20.txt", None),
        ("1120110214.txt", None),
        ("notes.txt", None),
    ],
)
def test_the_name_of_a_file_or_folder_gives_the_reference_date(tmp_path: Path, name: str, date: str | None) -> None:
    """As in collections of articles."""
    path = tmp_path / "all" / name
    path.parent.mkdir(parents=True)
    path.write_text("The gate was opened yesterday.", encoding="utf-8")
    [document], problems = read(tmp_path / "all")
    assert (document.reference_date, problems) == (date, [])
    assert read(path)[0][0].reference_date == date


def test_the_date_in_a_file_wins_over_its_name(tmp_path: Path) -> None:
    """The name may have the day it was saved; the date given by the caller wins over both."""
    path = tmp_path / "2011-02-14.txt"
    path.write_text("A quiet year\n\n12 February 2011\n\nNothing happened.", encoding="utf-8")
    assert read(path)[0][0].reference_date == "2011-02-12"
    assert read(path, reference_date="2024-01-01")[0][0].reference_date == "2024-01-01"


# Where a document comes from ------------------------------------------------------------------------------------------


def test_a_file_has_its_hash_and_says_where_its_date_is_from(folder: Path) -> None:
    """The caller's date, else the source's own, else that of the name."""
    path = folder / "2011-02-14.txt"
    path.write_bytes(b"It began in May.")
    (document,), _ = read(path)
    assert document.sha256 == sha256(b"It began in May.").hexdigest()
    assert (document.reference_date, document.date_source, document.source) == ("2011-02-14", "name", path.as_posix())
    (given,), _ = read(path, reference_date="1999-01-01")
    assert (given.reference_date, given.date_source) == ("1999-01-01", "given")
    (page,), _ = parse(b"<meta name=date content=2023-09-18><p>In May.", "a.html")
    assert page.date_source == "metadata"


def test_input_format_overrides_suffix_and_content(folder: Path) -> None:
    """An unknown one is a ValueError that lists the known ones."""
    path = folder / "page.txt"
    path.write_text("<p>In May 1940 it began.</p>", encoding="utf-8")
    (document,), _ = read(path, input_format="html")
    assert document.text == "In May 1940 it began."
    with pytest.raises(ValueError, match="unknown kind of file 'papyrus': known are text, markdown, html"):
        parse(b"", "a.txt", "papyrus")


def test_a_folder_reads_xml_and_archives_whose_content_is_known(folder: Path) -> None:
    """Their suffix says nothing; other XML is passed over."""
    page = "<page><title>Mill</title><ns>0</ns><revision><text>The mill burnt in 1931.</text></revision></page>"
    (folder / "pages.xml").write_text(f"<mediawiki>{page}</mediawiki>", encoding="utf-8")
    (folder / "settings.xml").write_text("<settings/>", encoding="utf-8")
    listed = list_files(folder)
    assert folder / "pages.xml" in listed.files
    assert (folder / "settings.xml", OTHER) in listed.passed_over
