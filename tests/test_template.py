"""Templates by users: they extend the built-in ones or stand alone, are escaped, and cannot do harm."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from tests.sample import timeline as sample
from tests.test_render import timeline_of
from timeline import Timeline
from timeline.cli import main
from timeline.render import render, renderer


def filled(folder: Path, name: str, source: str, tl: Timeline | None = None, **options: object) -> str:
    """A timeline rendered with a template of this name and text."""
    file = folder / name
    file.write_text(source, encoding="utf-8")
    return render(tl or sample(), str(file), **options)


def test_a_block_of_the_page_can_be_replaced(tmp_path: Path) -> None:
    """The rest stays; the page's policy allows the template's own styles and scripts."""
    page = filled(
        tmp_path,
        "my.html.j2",
        '{% extends "timeline.html.j2" %}\n{% block style %}{{ super() }}h1{color:teal}{% endblock %}\n'
        "{% block heading %}<h1>{{ title }}: {{ page.timeline | length }}</h1>{% endblock %}",
        title="Mine & yours",
    )
    assert "<h1>Mine &amp; yours: 13</h1>" in page
    assert 'id="problems"' in page
    style = re.search("<style>(.*?)</style>", page, re.DOTALL)
    assert style is not None
    assert style[1].endswith("h1{color:teal}")
    assert f"style-src 'sha256-{b64encode(sha256(style[1].encode()).digest()).decode()}'" in page


def test_blocks_of_the_markdown_can_be_replaced(tmp_path: Path) -> None:
    """Such as front matter for a site generator."""
    text = filled(
        tmp_path,
        "post.md.j2",
        '{% extends "timeline.md.j2" %}\n{% block front %}\n---\nlayout: post\n---\n{% endblock %}\n'
        "{% block undated %}{% endblock %}",
    )
    assert text.startswith("---\nlayout: post\n---\n\n# A crack")
    assert "- March 2023: **Cyclist reports a crack**\n\n" in text
    assert "Without a date" not in text


def test_a_template_can_stand_alone(tmp_path: Path) -> None:
    """It is given the timeline; the suffix decides what is escaped."""
    source = (
        "{% for event in timeline.events %}{{ display(event.when) }}|{{ event.title }}|{{ event.id }}\n{% endfor %}"
    )
    tl = timeline_of("a < b", "x")
    assert filled(tmp_path, "list.txt.j2", source, tl) == "May 1940|a < b|a < b\n"
    assert filled(tmp_path, "list.xml.j2", source, tl) == "May 1940|a &lt; b|a &lt; b\n"
    assert filled(tmp_path, "list.csv.j2", source, tl, locale="de") == "Mai 1940|a < b|a < b\n"


def test_included_files_are_in_the_folder_of_the_template(tmp_path: Path) -> None:
    """And nowhere else."""
    (tmp_path / "part.html").write_text("<i>{{ title }}</i>", encoding="utf-8")
    assert filled(tmp_path, "a.html.j2", '{% include "part.html" %}', title="<") == "<i>&lt;</i>"
    with pytest.raises(ValueError, match="secret"):
        filled(tmp_path, "a.html.j2", '{% include "../secret" %}')


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{% for %}", r"a\.txt\.j2, line 1: "),
        ("\n\n{{ nothing }}", r"a\.txt\.j2, line 3: 'nothing' is undefined"),
        ("\n{{ 1 / 0 }}", r"a\.txt\.j2, line 2: division by zero"),
        ("{{ timeline.save('/tmp/harm.md') }}", "save"),
        ("{{ timeline.correct('/etc/passwd') }}", "correct"),
        ("{{ timeline.render('/tmp/other.txt.j2') }}", "render"),
        ("{{ ''.__class__.__mro__ }}", "__class__"),
        ("{{ words.__init__.__globals__ }}", "__init__"),
        ("{% for x in range(10 ** 9) %}{% endfor %}", "ange too big"),
    ],
)
def test_errors_in_a_template_name_file_and_line(tmp_path: Path, source: str, message: str) -> None:
    """Nothing is written."""
    with pytest.raises(ValueError, match=message):
        filled(tmp_path, "a.txt.j2", source)
    assert not Path("/tmp/harm.md").exists()


def test_a_template_reads_only_files_of_its_folder(tmp_path: Path) -> None:
    """No absolute path, parent folder or link leads out; a link within the folder is allowed."""
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "inner").mkdir()
    (tmp_path / "secret.txt").write_text("hunter2", encoding="utf-8")
    (folder / "part.txt").write_text("a part", encoding="utf-8")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "up").symlink_to(tmp_path)
    (folder / "alias.txt").symlink_to(folder / "part.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    outside = [
        str(tmp_path / "secret.txt"), "../secret.txt", "inner/../../secret.txt", "link.txt", "up/secret.txt",
        "/proc/self/environ", "./../templates/../secret.txt", "..", "", "loop.txt", "a\\0b", "x" * 5000, "inner",
        "part.txt/../../secret.txt",
    ]  # fmt: skip
    for tag in ("include", "import", "extends"):
        for name in outside:
            with pytest.raises(ValueError, match=r"a\.txt\.j2"):
                filled(folder, "a.txt.j2", f"{{% {tag} '{name}' {'as x ' if tag == 'import' else ''}%}}")
    assert filled(folder, "a.txt.j2", "{% include 'alias.txt' %}{% include 'inner/../part.txt' %}") == "a parta part"


@pytest.mark.parametrize(
    "source",
    [
        "{{ 'a' * 10**10 }}",
        "{{ 10**10 * 'a' }}",
        "{{ [0] * 10**10 }}",
        "{{ 7 ** (10**10) }}",
        "{% set ns = namespace(n=7) %}{% for x in range(99) %}{% set ns.n = ns.n * ns.n %}{% endfor %}",
        "{{ 'a'|center(10**10) }}",
        "{{ 'a'.center(10**10) }}",
        "{{ 'a'.ljust(width) if false else ''.zfill(10**10) }}",
        "{{ '\t'.expandtabs(10**10) }}",
        "{{ (1).to_bytes(10**10, 'big') }}",
        "{{ '%10000000000d' % 1 }}",
        "{{ '%*d' % (10**10, 1) }}",
        "{{ '%10000000000d'|format(1) }}",
        "{{ '%*d'|format(10**10, 1) }}",
        "{{ '{:10000000000}'.format(1) }}",
        "{{ '{:{}}'.format(1, 10**10) }}",
        "{{ '{a:{b}}'.format_map({'a': 1, 'b': 10**10}) }}",
        "{{ [1]|batch(10**10, 0)|list }}",
        "{{ [1]|slice(10**10)|list }}",
        "{{ ['a']|map('center', 10**10)|list }}",
        "{{ 'a'|indent(10**10, true) }}",
        "{{ {}|tojson(indent=10**10) }}",
        "{{ 1.5|round(10**10, 'ceil') }}",
        "{{ lipsum(10**10) }}",
        "{{ ('a' * 10**6).replace('a', 'b' * 10**6) }}",
        "{{ ('a' * 10**6)|replace('a', 'b' * 10**6) }}",
        "{{ (['a' * 10**6] * 10**6)|join }}",
        "{{ ','.join(['a' * 10**6] * 10**6) }}",
        "{% set ns = namespace(s='ab') %}{% for x in range(99) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}",
        "{% set ns = namespace(s='ab') %}{% for x in range(99) %}{% set ns.s = ns.s + ns.s %}{% endfor %}",
        "{% set a = namespace(s='x') %}{% for x in range(99) %}{% set a.s %}{{ a.s }}{{ a.s }}{% endset %}{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(99999) if b is odd %}{{ loop.index }}{% endfor %}{% endfor %}",
        "{% for a in 'ab' recursive %}{{ loop('ab') }}{% endfor %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(50) }}",
        "{% include 'a.txt.j2' %}",
        "{% extends 'a.txt.j2' %}",
        "{% for a in range(99999) %}{{ 'ab' * 50000 }}{% endfor %}",
        "{% set x %}{% for a in range(99999) %}{{ 'ab' * 50000 }}{% endfor %}{% endset %}",
    ],
)
def test_endless_and_huge_templates_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str) -> None:
    """Before they take too many steps or too much memory."""
    monkeypatch.setattr("timeline.render.sandbox.MOST_STEPS", 20_000)
    monkeypatch.setattr("timeline.render.sandbox.MOST_TEXT", 4_000_000)
    with pytest.raises(ValueError, match=r"a\.txt\.j2.*: (the template asks for|it includes or calls itself)"):
        filled(tmp_path, "a.txt.j2", source)


def test_the_limits_allow_a_large_page(tmp_path: Path) -> None:
    """With as many events as a page can explain."""
    tl = sample()
    many = replace(tl, events=tl.events * 200)
    page = filled(tmp_path, "my.html.j2", '{% extends "timeline.html.j2" %}{% block sources %}{% endblock %}', many)
    assert page.count('class="date"') > 2000 or len(page) > 1_000_000


def test_an_error_names_the_included_file_it_is_in(tmp_path: Path) -> None:
    """Also a file that cannot be read."""
    (tmp_path / "part.txt").write_text("\n\n{% if %}", encoding="utf-8")
    with pytest.raises(ValueError, match=r"part\.txt, line 3: "):
        filled(tmp_path, "a.txt.j2", "{% include 'part.txt' %}")
    (tmp_path / "a.txt.j2").write_bytes(b"\xff")
    with pytest.raises(ValueError, match=r"a\.txt\.j2: .*utf-8"):
        render(sample(), str(tmp_path / "a.txt.j2"))


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no such template"):
        renderer(str(tmp_path / "none.html.j2"))


def test_a_template_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For any output; it excludes a format."""
    source, template, out = tmp_path / "a.txt", tmp_path / "my.txt.j2", tmp_path / "out"
    source.write_text("In May 1940 the siege began.", encoding="utf-8")
    template.write_text("{% for event in timeline %}{{ event.when }}{% endfor %}{{ title }}", encoding="utf-8")
    arguments = ["build", str(source), "--template", str(template), "--title", "!"]
    assert main([*arguments, "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8") == "1940-05!"
    assert main(arguments) == 0
    assert capsys.readouterr().out == "1940-05!\n"
    assert main([*arguments, "--format", "md"]) == 2
    assert "give --template or --format" in capsys.readouterr().err
    template.write_text("{{ nobody.such }}", encoding="utf-8")
    assert main(arguments) == 2
    assert "my.txt.j2, line 1: 'nobody' is undefined" in capsys.readouterr().err
    assert main(["build", str(source), "--template", "my.html"]) == 2
    assert "no such template: 'my.html'" in capsys.readouterr().err
