"""Mails and mailboxes: dates, senders, quotations that stand once, forwarded messages, and mails made to harm."""

from __future__ import annotations

import random
import time
from email.message import EmailMessage
from pathlib import Path

import pytest

import timeline
from tests.reading import placed
from timeline.model import Document
from timeline.read.files import Unusable
from timeline.read.kinds import kind_of
from timeline.read.reader import parse

MAILBOX = Path(__file__).parent.parent / "examples" / "formats" / "dredging.mbox"
HEAD = b"From: Ann <ann@example.org>\nDate: Tue, 12 Mar 2024 21:14:07 +0100\nSubject: Rain\n"


def dated(data: bytes) -> list[tuple[str, str]]:
    """The dates and titles of the events of a mail."""
    return [one[:2] for one in placed(*parse(data, "a.eml")[0])]


def heads(documents: list[Document]) -> list[tuple[str, str | None, str | None, str | None]]:
    """The ids, titles, authors and dates of documents."""
    return [(one.id, one.title, one.author, one.reference_date) for one in documents]


def mail(text: str, subject: str, date: str, subtype: str = "plain") -> EmailMessage:
    """A mail from Ann."""
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = "Ann <ann@example.org>", subject, date
    made.set_content(text, subtype=subtype)
    return made


# Mailboxes -----------------------------------------------------------------------------------------------------------


def test_a_mailbox() -> None:
    """Each message is a document with its date; what is quoted stands once; what is forwarded has its own date."""
    documents, problems = parse(MAILBOX.read_bytes(), "dredging.mbox")
    assert heads(documents) == [
        ("dredging.mbox#1", "Dredging of the basin", "Miller, Ann", "2024-03-12T21:14:07+01:00"),
        ("dredging.mbox#2", "Re: Dredging of the basin", "Björn Lind", "2024-03-13T08:02:00+01:00"),
        ("dredging.mbox#3", "Fwd: Depth survey", "Cem Aydin", "2024-03-14T10:00:00Z"),
        ("dredging.mbox#3.2", "Depth survey", "Survey Office", "2024-03-04T16:40:00"),
    ]
    assert [document.date_source for document in documents] == ["metadata"] * 3 + ["text"]
    assert [(one.message, one.document) for one in problems] == [
        ("attachments are not read: plan.pdf", "dredging.mbox#2")
    ]
    assert "Bertha" not in documents[1].text
    first, second, third = "Dredging of the basin, message 1", "Re: Dredging of the basin, message 2", "message 3"
    assert placed(*documents) == [
        ("1998", "Last dredging was done", f"{first}, paragraph 2"),
        ("2024-02-29", "Survey boat measured the basin", f"Depth survey, {third}, paragraph 1"),
        ("2024-03-11", "Dredger Bertha arrived", f"{first}, paragraph 2"),
        ("2024-03-11", "Quay was closed", f"{second}, paragraph 1"),
        ("timex3:2024-03-13TMO", "Pilot was informed", f"{second}, paragraph 1"),
        ("2024-03-14", "Survey below came", f"Fwd: Depth survey, {third}, paragraph 1"),
        ("2024-03-18", "Work on the basin starts", f"{first}, paragraph 2"),
        ("2024-04-02", "Chart will appear", f"Depth survey, {third}, paragraph 1"),
    ]


def test_a_quotation_of_what_is_not_in_the_mailbox_is_kept() -> None:
    """And counted from the day that its first line names."""
    text = "Agreed.\n\nOn Mon, 4 Mar 2024 at 16:40, Bo <bo@example.org> wrote:\n> The rope was changed yesterday.\n"
    documents, _ = parse(b"From x Tue Mar 12 21:14:07 2024\n" + HEAD + b"\n" + text.encode(), "a.mbox")
    assert [one[:2] for one in placed(*documents)] == [("2024-03-03", "Rope was changed")]


def test_messages_that_stand_in_others_as_a_whole_are_told_once() -> None:
    """Below a divider or a rule, as some programs quote them; lines that begin with From are no new message."""
    first = (
        b"From x Mon Mar  4 16:40:00 2024\n" + HEAD + b"\nThe rope was changed on 1 March.\n>From here on it holds.\n\n"
    )
    reply = (
        "Thanks.\n\n-----Original Message-----\nFrom: Ann\nSent: Tuesday, March 12, 2024 9:14 PM\nTo: Bo\n"
        "Subject: Rain\n\nThe rope was changed on 1 March.\nFrom here on it holds.\n"
    )
    data = first + b"From x Tue Mar 12 21:14:07 2024\n" + HEAD + b"\n" + reply.encode()
    documents, _ = parse(data, "a.mbox")
    assert [document.text for document in documents] == [
        "The rope was changed on 1 March.\nFrom here on it holds.",
        "Thanks.",
    ]


# Mails ---------------------------------------------------------------------------------------------------------------


def test_a_mail_of_html() -> None:
    """Its tables are rows, and what it quotes is counted from its own day."""
    page = (
        "<p>The crane fell yesterday.</p><table><tr><th>Date</th><th>Event</th></tr><tr><td>3 May 1901</td>"
        "<td>The upper mill stopped.</td></tr></table><div>On Mon, 4 Mar 2024 at 10:00, Bo wrote:<br></div>"
        "<blockquote><p>The rope was changed yesterday.</p></blockquote>"
    )
    found = dated(mail(page, "Report", "Tue, 12 Mar 2024 21:14:07 -0500", "html").as_bytes())
    assert found == [
        ("1901-05-03", "Upper mill stopped"),
        ("2024-03-03", "Rope was changed"),
        ("2024-03-11", "Crane fell"),
    ]


def test_the_first_line_of_a_quotation_may_stand_in_it() -> None:
    """As Apple's program writes it."""
    page = (
        'The pump was replaced.<br><blockquote type="cite">On 11 Mar 2024, at 09:15, Bo wrote:<br>'
        '<br></blockquote><blockquote type="cite"><div>The pump failed this morning.</div></blockquote>'
    )
    found = dated(mail(page, "Re: Pump", "Tue, 12 Mar 2024 10:00:00 +0000", "html").as_bytes())
    assert found == [("timex3:2024-03-11TMO", "Pump failed")]


def test_signatures_and_telephone_numbers_give_no_events() -> None:
    """Below the usual mark, and without one."""
    text = (
        "The lift was inspected on 4 March.\n\nKind regards\nAnn Miller\nTel. +44 1911 1998\n\n-- \nHarbour Office\n\n"
        "founded on 3 May 1911\n\nOn 11 March 2024, Bo wrote:\n> The lift stopped yesterday.\n"
    )
    found = dated(mail(text, "Lift", "Tue, 12 Mar 2024 10:00:00 +0000").as_bytes())
    assert found == [("2024-03-04", "Lift was inspected"), ("2024-03-10", "Lift stopped")]


def test_forwarded_as_html() -> None:
    """With the head as Gmail writes it."""
    page = (
        '<div>See below.<br><br><div><div class="gmail_attr">---------- Forwarded message ---------<br>From: <b>Bo</b> '
        "<span>&lt;bo@example.org&gt;</span><br>Date: Fri, Feb 9, 2024 at 9:15 PM<br>Subject: Lock 4<br>To: Ann "
        "&lt;ann@example.org&gt;<br></div><br><br><div>The lock was drained yesterday. It reopens in March.</div></div>"
    )
    documents, _ = parse(mail(page, "Fwd: Lock 4", "Tue, 12 Mar 2024 21:14:07 +0000", "html").as_bytes(), "a.eml")
    assert heads(documents)[1:] == [("a.eml#2", "Lock 4", "Bo", "2024-02-09T21:15:00")]
    assert [one[:2] for one in placed(*documents)] == [("2024-02-08", "Lock was drained"), ("2024-03", "Lock reopens")]


def test_forwarded_as_a_quotation() -> None:
    """With the head as Apple's program writes it; a quotation in it is one."""
    text = (
        "FYI\n\nBegin forwarded message:\n\n> From: Bo <bo@example.org>\n> Subject: Mill\n"
        "> Date: 12 March 2024 at 21:14:07 CET\n> To: Ann <ann@example.org>\n>\n"
        "> The mill wheel was lifted out yesterday.\n>\n>> It turned until 1931.\n"
    )
    documents, _ = parse(mail(text, "Fwd: Mill", "Fri, 15 Mar 2024 09:00:00 +0100").as_bytes(), "a.eml")
    assert heads(documents)[1:] == [("a.eml#2", "Mill", "Bo", "2024-03-12T21:14:07+01:00")]
    assert [one[:2] for one in placed(*documents)] == [
        ("../1931", "It turned"),
        ("2024-03-11", "Mill wheel was lifted out"),
    ]
    assert documents[1].blocks[-1].kind == "quote"


def test_earlier_messages_below_a_mail() -> None:
    """Each is a document, in any language of heads."""
    text = (
        "The lifts were inspected on Wednesday.\n\n________________________________\nFrom: Ann Miller <a@example.org>\n"
        "Sent: Tuesday, March 12, 2024 9:14 PM\nTo: Dr. Lee\nSubject: Clinic\n\nThe old ward closes on 2 April.\n\n"
        "----Ursprüngliche Nachricht----\nVon: Bo\nGesendet: Montag, 11. März 2024 10:00\nAn: Ann\nBetreff: Clinic\n\n"
        "The beds came yesterday.\n"
    )
    documents, _ = parse(mail(text, "RE: Clinic", "Fri, 15 Mar 2024 09:00:00 +0100").as_bytes(), "a.eml")
    assert heads(documents)[1:] == [
        ("a.eml#2", "Clinic", "Ann Miller", "2024-03-12T21:14:00"),
        ("a.eml#3", "Clinic", "Bo", "2024-03-11T10:00:00"),
    ]
    assert [one[:2] for one in placed(*documents)] == [
        ("2024-03-10", "Beds came"),
        ("2024-03-13", "Lifts were inspected"),
        ("2024-04-02", "Old ward closes"),
    ]


def test_attached_messages_are_read_and_other_attachments_are_named() -> None:
    """A picture that a page shows is no attachment."""
    inner = mail("We measured the basin last Thursday.", "Depths", "Mon, 04 Mar 2024 16:40:00 +0100")
    outer = mail("The board meets tomorrow.", "FW: depths", "Thu, 14 Mar 2024 10:00:00 GMT")
    outer.add_attachment(inner)
    outer.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="Übersicht.pdf")
    outer.add_attachment(b"x", maintype="image", subtype="png", cid="<1>", disposition="inline")
    documents, problems = parse(outer.as_bytes(), "a.eml")
    assert heads(documents) == [
        ("a.eml", "FW: depths", "Ann", "2024-03-14T10:00:00Z"),
        ("a.eml#2", "Depths", "Ann", "2024-03-04T16:40:00+01:00"),
    ]
    assert [one.message for one in problems] == ["attachments are not read: Übersicht.pdf"]
    assert [one[0] for one in placed(*documents)] == ["2024-02-29", "2024-03-15"]


def test_encodings_of_headers_and_texts() -> None:
    """Also several in one mail; one that is unknown or wrong is found from the bytes; without a date, there is none."""
    data = (
        b"From: =?koi8-r?B?8M/MyQ==?= <p@example.org>\nSubject: =?iso-2022-jp?b?GyRCJDMkcyRLJEEkTxsoQg==?= "
        b"=?utf-8?q?M=C3=A4rz?=\nMessage-ID: <1>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
        b"Content-Type: text/plain; charset=windows-1251\n\n" + "Мост построен.".encode("cp1251") + b"\n--b\n"
        b"Content-Type: text/plain; charset=no-such\n\nEr kam im M\xc3\xa4rz.\n--b\n"
        b"Content-Type: text/plain; charset=punycode\n\nplain\n--b\n"
        b"Content-Type: text/plain; charset=utf-7\n\n+2AA-lone\n--b--\n"
    )
    [document], _ = parse(data, "a.eml")
    assert (document.title, document.author, document.reference_date) == ("こんにちはMärz", "Поли", None)
    assert document.date_source is None
    assert document.text.split("\n\n") == ["Мост построен.", "Er kam im März.", "plain", "lone"]


@pytest.mark.parametrize("date", [b"99 Foo 20245 99:99:99 +9999", b"soon", b"Tue, 12 Mar 2024 21:14:07 +2359"])
def test_a_wrong_date_is_a_problem(date: bytes) -> None:
    """And the mail has none."""
    [document], problems = parse(b"From: Ann\nDate: " + date + b"\n\nIt rained.", "a.eml")
    assert document.reference_date is None
    assert len(problems) == 1
    assert "date" in problems[0].message


# Kinds and damage ----------------------------------------------------------------------------------------------------


def test_the_content_shows_the_kind() -> None:
    """Where the name does not; the headers alone, as in a text that somebody copied, are no mail."""
    raw = b"Received: from x\n by y\nMessage-ID: <1>\n" + HEAD + b"\nRain."
    kinds = [kind_of(data, name) for data in (raw, MAILBOX.read_bytes(), HEAD + b"\nRain.") for name in ("a", "a.txt")]
    assert [kind and kind.name for kind in kinds] == ["eml", "eml", "mbox", "mbox", None, "text"]


@pytest.mark.parametrize("data", [b"", b"It rained in May 1940.", b"\x00\xff", b"\n\n\n"])
def test_files_that_hold_no_mail_are_refused(data: bytes) -> None:
    """With the name of the file."""
    for name in ("a.eml", "a.mbox"):
        with pytest.raises(Unusable, match=rf"{name}: no "):
            parse(data, name)


def nested(depth: int, kind: bytes) -> bytes:
    """Messages in messages, or parts in parts."""
    data = HEAD + b"\nInnermost."
    for number in range(depth):
        if kind == b"message":
            data = HEAD + b"Content-Type: message/rfc822\n\n" + data
        else:
            mark = b"b%d" % number
            data = b"Content-Type: multipart/mixed; boundary=%b\n\n--%b\n%b\n--%b--\n" % (mark, mark, data, mark)
    return data if kind == b"message" else HEAD + data


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (nested(1000, b"message"), "more messages are attached to it than are read"),
        (nested(1000, b"part"), "parts lie deeper than 20; the others are not read"),
        (HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 100_000, "more than 1000 parts"),
        (
            HEAD + b"Content-Type: multipart/digest; boundary=b\n\n" + (b"--b\n\n" + HEAD + b"\nx\n") * 9999,
            "1000 parts",
        ),
        (HEAD + b"Content-Type: multipart/mixed\n\nIt rained.", "its parts are not separated"),
        (HEAD + b"\n" + bytes(range(256)) * 100, "a part is no text and left out"),
        (HEAD + b"To: " + b"user@example.org, " * 100_000 + b"\n\nIt rained.", ""),
        (b"Subject: x\nFrom: " + b"(" * 100_000 + b"\n\nIt rained.", ""),
        (HEAD + b'Content-Type: text/plain; a="' + b";" * 100_000 + b"\n\nIt rained.", ""),
        (HEAD + b"Content-Type: text/html\n\n<p>" + b"1" * 500_000 + b"<blockquote>x</blockquote>", ""),
        (HEAD + b"\n" + b"From: a\nSent: b\n\nrain\n\n" * 10_000, ""),
        (HEAD + b"\nIt \0rained\0.\0", ""),
    ],
)
def test_mails_made_to_harm(data: bytes, message: str) -> None:
    """They are read in bounded time, with a problem that says what is left out."""
    start = time.process_time()
    documents, problems = parse(data, "a.eml")
    assert time.process_time() - start < 5
    assert len(documents) <= 200
    assert any(message in one.message for one in problems) == bool(message)
    assert "\0" not in documents[0].text


def test_a_mail_that_is_cut_off_is_read_to_its_end() -> None:
    """The last boundary may be missing, and the end of encoded text."""
    data = HEAD + (
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n"
        b"Content-Transfer-Encoding: base64\n\nSXQgcmFpbmVkIHllc3Rl"
    )
    assert parse(data, "a.eml")[0][0].text == "It rained yeste"


def test_damage_anywhere_is_no_error() -> None:
    """Bytes that are changed, doubled or missing."""
    chance, whole = random.Random(1), MAILBOX.read_bytes()
    for number in range(200):
        data = bytearray(whole)
        for _ in range(20):
            place = chance.randrange(len(data) + 1)
            change = chance.randrange(3)
            data[place : place + (1, 0, chance.randrange(200))[change]] = (
                bytes([chance.randrange(256)]),
                data[chance.randrange(len(data) + 1) :][:100],
                b"",
            )[change]
        try:
            documents, _ = parse(bytes(data), ("a.mbox", "a.eml")[number % 2])
        except Unusable:
            continue
        if number % 10 == 0:
            assert not [one for one in timeline.build(documents).problems if "left out" in one.message]
