"""The order of a timeline."""

from timeline.arrange import arrange
from timeline.model import Document, Event
from timeline.value import TimeValue


def event(when: str | None, document: str = "a", start: int = 0) -> Event:
    value = TimeValue(when) if when else None
    return Event(id="", when=value, title="", text="", document=document, start=start, end=start)


def test_dates_in_order_and_ties_as_they_stand_in_the_documents() -> None:
    """Open starts come first at equal bounds, coarse before fine; equal dates keep the order of documents and text."""
    documents = [Document(id="b", text=""), Document(id="a", text="")]
    shuffled = [event("1940-01-01"), event("1940", "a", 7), event("1940", "b", 9), event("1940", "a", 3), event("1939")]
    timeline = arrange(shuffled, [event(None, "a", 5), event(None, "b", 8), event(None, "a", 1)], [], documents)
    assert [(str(e.when), e.document, e.start) for e in timeline] == [
        ("1939", "a", 0),
        ("1940", "b", 9),
        ("1940", "a", 3),
        ("1940", "a", 7),
        ("1940-01-01", "a", 0),
    ]
    assert [(e.document, e.start) for e in timeline.undated] == [("b", 8), ("a", 1), ("a", 5)]
    assert timeline.documents == tuple(documents)


def test_nothing_makes_an_empty_timeline() -> None:
    """No events, no documents: still a timeline."""
    assert len(arrange([], [], [], [])) == 0
