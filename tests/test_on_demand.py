"""What a timeline makes only when it is asked for is the same as if it had been made at once."""

import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import timeline
from timeline.arrange import arrange
from timeline.model import Document, UndatedSentence, as_event
from timeline.narrate import Narration, narrate

TEXT = """Ann Roe opened a mill in Hull.

However, the river was low. Ann Roe opened a mill in Hull in May 1901. The river was low. The mill burned in 1903.
The old mill stood by the harbour wall for years. The river was low.
"""


def test_undated_events_are_those_that_are_made_at_once() -> None:
    """With the same titles, texts, offsets and ids, which count the sentences with the same words."""
    document = Document(id="text", text=TEXT)
    sentences = [
        sentence for sentence in narrate(document, [], Narration())[1] if isinstance(sentence, UndatedSentence)
    ]
    assert len(sentences) > 3
    made = tuple(as_event(sentence) for sentence in sentences)
    assert arrange([], sentences, [], [document]).undated == made
    assert len({event.id for event in made}) == len(made)


def test_undated_events_survive_what_is_done_with_a_timeline(tmp_path: Path) -> None:
    """They are the same in a copy, in a part, in a saved file, and in every thread."""
    expected = timeline.build(TEXT).undated
    low = "River was low"
    assert [event.title for event in expected] == [low, low, "Old mill stood by the harbour wall for years", low]
    assert len({event.id for event in expected}) == 4
    assert pickle.loads(pickle.dumps(timeline.build(TEXT))).undated == expected
    assert timeline.load(timeline.build(TEXT).save(tmp_path / "saved.json")).undated == expected
    assert timeline.build(TEXT)[:1].undated == ()
    built = timeline.build(TEXT)
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda _: built.undated, range(8))) == [expected] * 8


def test_a_sentence_that_is_repeated_is_one_event() -> None:
    (event,) = timeline.build("The old mill stood by the harbour wall. " * 3).undated
    assert [source.start for source in event.sources] == [0, 40, 80]


def test_a_headline_without_a_date_is_merged_with_what_it_summarises() -> None:
    first, *_ = timeline.build(TEXT)
    assert [source.text for source in first.retold] == ["Ann Roe opened a mill in Hull."]
