"""JSON before its schema, as jsonschema and ajv read it: it is valid, has no key beyond it, and loads as it was."""

from __future__ import annotations

import json
import os
import shutil
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from tests.conftest import node_modules
from tests.exports.run import outcome
from tests.node import script
from timeline import Timeline
from timeline.render import loads, render
from timeline.render.schema import schema

AJV = """
const Ajv = require('ajv/dist/2020')
let valid
const answer = ({ schema, data }) => {
  valid ??= new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema)
  return valid(data) ? [] : valid.errors
}
"""


@cache
def strict() -> dict[str, Any]:
    """The schema without room for other keys."""
    made = schema()
    for one in made["$defs"].values():
        one["additionalProperties"] = False
    return made


@cache
def _validator() -> Draft202012Validator:
    Draft202012Validator.check_schema(schema())
    return Draft202012Validator(strict())


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline."""
    text, losses = render(timeline, "json", report=True)
    data = json.loads(text)
    assert [error.message for error in _validator().iter_errors(data)] == []
    if os.environ.get("CI") == "true" or (shutil.which("node") and node_modules("ajv")):
        assert script(AJV, "ajv")({"schema": strict(), "data": data}) == []
    read = loads(text)
    assert read == timeline
    return [outcome(event, again.when, losses) for event, again in zip(timeline, read, strict=True)]
