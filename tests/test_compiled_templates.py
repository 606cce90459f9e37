"""The built-in templates that were compiled ahead give the text that Jinja gives."""

from __future__ import annotations

from typing import Any

import pytest

import timeline
from tests.sample import timeline as sample
from timeline.render import jinja, render
from timeline.render.environment import environment
from timeline.render.template_runtime import Template
from tools.templates import COMPILED, compiled


def test_the_templates_were_compiled_as_they_are() -> None:
    """The code that this version of Jinja gives may differ, the checksums may not."""
    table = compiled().partition("TEMPLATES = ")[2]
    assert COMPILED.read_text("utf-8").partition("TEMPLATES = ")[2] == table, "run python -m tools.templates"


@pytest.mark.parametrize("name", ["timeline.html.j2", "timeline.md.j2"])
def test_built_in_templates_run_without_jinja(name: str) -> None:
    assert isinstance(jinja._built_in(name, markup=name.endswith(".html.j2")), Template)


@pytest.mark.parametrize("locale", ["en", "de", "he"])
@pytest.mark.parametrize(
    ("format", "options"),
    [
        ("html", {}),
        ("html", {"theme": "compact"}),
        ("html", {"theme": "ledger"}),
        ("html", {"fragment": True}),
        ("html", {"include_text": True, "title": "<a> & 'b'"}),
        ("md", {}),
        ("md", {"mermaid": True, "title": "*a*"}),
    ],
)
def test_compiled_templates_give_the_text_that_jinja_gives(
    format: str, options: dict[str, Any], locale: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [sample(), timeline.build("In May 1940 <b>the siege</b> began. Nobody came."), timeline.build("")]
    ahead = [render(one, format, locale=locale, **options) for one in made]
    monkeypatch.setattr(jinja, "_built_in", lambda name, *, markup: environment(markup=markup).get_template(name))
    assert [render(one, format, locale=locale, **options) for one in made] == ahead


def test_a_template_that_has_changed_is_compiled_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a checkout where it is being edited."""
    jinja._built_in.cache_clear()
    monkeypatch.setattr(jinja, "resource", lambda name: f"changed {name}")
    try:
        assert not isinstance(jinja._built_in("timeline.md.j2", markup=False), Template)
    finally:
        jinja._built_in.cache_clear()
