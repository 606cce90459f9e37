"""Web Annotations before jsonld: every key has a meaning, and the quotes and offsets find the words in the texts."""

from __future__ import annotations

import json
import os
import shutil

from tests.conftest import node_modules
from tests.exports.run import outcome
from tests.node import script
from timeline import Timeline, TimeValue
from timeline.render import render
from timeline.render.exports.annotations import EDTF, cleaned

#: The part of the context http://www.w3.org/ns/anno.jsonld that has these terms.
CONTEXT = {
    "oa": "http://www.w3.org/ns/oa#",
    "as": "http://www.w3.org/ns/activitystreams#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "id": {"@type": "@id", "@id": "@id"},
    "type": {"@type": "@id", "@id": "@type"},
    "Annotation": "oa:Annotation",
    "AnnotationPage": "as:OrderedCollectionPage",
    "Software": "as:Application",
    "TextualBody": "oa:TextualBody",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    **{name: f"oa:{name}" for name in ("describing", "identifying", "commenting", "tagging")},
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"},
    "end": {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"},
    "value": "rdf:value",
    "format": "dc:format",
    "conformsTo": {"@type": "@id", "@id": "dcterms:conformsTo"},
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
    "generator": {"@type": "@id", "@id": "as:generator"},
    "name": "foaf:name",
}
JSONLD = """
const jsonld = require('jsonld')
const answer = async ({ data, context }) => {
  const documentLoader = async (url) => ({ contextUrl: null, documentUrl: url, document: { '@context': context } })
  const base = 'https://example.org/made/'
  const rdf = await jsonld.toRDF(data, { documentLoader, base, safe: true })
  return rdf.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value])
}
"""


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline."""
    text, losses = render(timeline, "annotations", report=True)
    made = json.loads(text)
    if os.environ.get("CI") == "true" or (shutil.which("node") and node_modules("jsonld")):
        triples = script(JSONLD, "jsonld")({"data": made, "context": CONTEXT})
        values = [value for _, name, value in triples if name.endswith("#value")]
        assert len(values) == sum(len(item["body"]) for item in made["items"])
        quotes = [value for _, name, value in triples if name.endswith("#exact")]
        assert sorted(quotes) == sorted(one["exact"] for item in made["items"] for one in _selectors(item))
    texts = [cleaned(document.text) for document in timeline.documents]
    events = [item for item in made["items"] if item["id"].startswith("#event-")]
    for item in made["items"]:
        for target in item["target"] if isinstance(item["target"], list) else [item["target"]]:
            words, place = target["selector"]
            start, end = place["start"], place["end"]
            assert any(_stands(whole, words, start, end) for whole in texts)
    found = [_when(item) for item in events]
    assert not any(found[len(timeline) :])
    return [outcome(event, when, losses) for event, when in zip(timeline, found, strict=False)]


def _selectors(item: dict[str, list[dict[str, list[dict[str, str]]]]]) -> list[dict[str, str]]:
    targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
    return [target["selector"][0] for target in targets if "selector" in target]


def _stands(text: str, words: dict[str, str], start: int, end: int) -> bool:
    """Whether a text has the words at the offsets, and around them what the quote says."""
    before, after = text[max(0, start - len(words["prefix"])) : start], text[end : end + len(words["suffix"])]
    return [text[start:end], before, after] == [words["exact"], words["prefix"], words["suffix"]]


def _when(item: dict[str, list[dict[str, str]]]) -> TimeValue | None:
    """The date of an event, which is EDTF where it says so."""
    [*values] = (body for body in item["body"] if body["purpose"] == "identifying")
    if not values:
        return None
    assert ("conformsTo" not in values[0]) == values[0]["value"].startswith("timex3:")
    assert values[0].get("conformsTo", EDTF) == EDTF
    return TimeValue(values[0]["value"])
