"""`make compare`: what is asked, what counts as the same, what is found and shown."""

from __future__ import annotations

import base64
import io
import json
import zipfile

import pytest
from PIL import Image

from bench.compare import differences, plain
from bench.compare.questions import FIGURES, LOOKS, SELECTIONS, asked
from dashboard.archive.store import Loaded
from dashboard.pages import CHARTS
from dashboard.publish.data.records import table_file
from dashboard.selection import Selection, select
from dashboard.tables import Tables, build
from dashboard.web.openapi import openapi
from tests.made import WORDS


class Described:
    """A revision as far as it is asked what it has."""

    def __init__(self, tables: Tables) -> None:
        everything = select(tables, Selection(unconfirmed=True))
        self._known = {
            "openapi.json": json.dumps(openapi(tables, WORDS, "http://localhost:1")).encode(),
            "data/cases.csv?all=1": table_file(everything, "cases", "csv", WORDS),
        }

    def get(self, address: str) -> tuple[str, bytes]:
        """What the server answers."""
        return "200", self._known[address]


def test_every_address_is_asked(real: Loaded) -> None:
    """Each that the description names but PNG and PDF, every case, and every chart's options, looks and selections."""
    tables = build(real.archive, WORDS)
    questions = list(asked(Described(tables)))
    assert len(questions) == len(set(questions))
    addresses = {address for _, address in questions}
    plain_paths = {address.partition("?")[0] for address in addresses}
    described = openapi(tables, WORDS, "")["paths"]
    for path in described:
        if not path.endswith((".png", ".pdf")) and "{case_id}" not in path:
            assert path.lstrip("/") in plain_paths
    for case in real.archive.cases:
        assert {f"case/{case.id}", f"data/cases/{case.id}.json"} <= plain_paths
    lifelines = [address for kind, address in questions if kind == FIGURES and "/lifelines." in address]
    asked_for = "\n".join(lifelines)
    first, *others = CHARTS["lifelines"].options["order"]
    for part in (*LOOKS, *filter(None, SELECTIONS), *(f"order={order}" for order in others)):
        assert part in asked_for
    assert others
    assert f"order={first}" not in asked_for


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<a href='http://localhost:8501/case/x'>", "<a href='http://localhost:18044/case/x'>"),
        ("mailto:?body=Case%3A%20http%3A//localhost%3A8501/x", "mailto:?body=Case%3A%20http%3A//localhost%3A9/x"),
        ("share?u=http%3A%2F%2Flocalhost%3A8501%2Fmap", "share?u=http%3A%2F%2Flocalhost%3A9%2Fmap"),
        ("../assets/embed.js?v=12ab", "../assets/embed.js?v=34cd"),
        ("$$ID-0123456789abcdef-filter_years", "$$ID-fedcba9876543210-filter_years"),
    ],
)
def test_what_changes_from_run_to_run_is_no_difference(one: str, other: str) -> None:
    """The server's port, the marks of assets and of elements."""
    assert plain.settled(one) == plain.settled(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://localhost:8501/map", "http://localhost:8501/timeline"),
        ("assets/embed.js?v=12ab", "assets/studio.js?v=12ab"),
        ("$$ID-0123456789abcdef-filter_years", "$$ID-0123456789abcdef-filter_country"),
        ("v=1", "v=2"),
    ],
)
def test_what_readers_get_is_a_difference(one: str, other: str) -> None:
    """An address, the name of an asset, the key of an element stay."""
    assert plain.settled(one) != plain.settled(other)


def test_what_comes_in_moves_no_other_line() -> None:
    """Values stand under their names: one more in a list is one more line, and the order of keys is none."""
    before = plain.text("200 application/json", b'{"figure": {"x": [1, 3], "name": "a"}}').splitlines()
    after = plain.text("200 application/json", b'{"figure": {"name": "a", "x": [1, 2, 3]}}').splitlines()
    assert before == ["figure.name: a", "figure.x: 1", "figure.x: 3"]
    assert after == [*before[:2], "figure.x: 2", before[2]]


def test_a_page_is_its_words() -> None:
    """What it tells a chart is read, but not the figure, which has an address of its own."""
    told = base64.b64encode(json.dumps({"said": {"title": "Arrests", "stamp": "here"}, "figure": {}}).encode()).decode()
    element = {"newElement": {"bidiComponent": {"bytes": told}, "html": {"body": "<p>a</p><p>b</p>"}}}
    assert list(plain.lines(element, "delta")) == [
        "delta.newElement.bidiComponent.bytes.said.title: Arrests",
        *(f"delta.newElement.html.body: {line}" for line in ("<p", "a", "</p", "<p", "b", "</p")),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p class='x' id=\"y\">it&#39;s</p>", '<p id="y" class="x">it\'s</p>'),
        ("<p>a <b>b</b></p>", "<p>a\n<b>b</b>\n</p>"),
        ("<style>a { b: c; }</style>", "<style>\na{\n  b:c\n}\n</style>"),
    ],
)
def test_how_html_is_written_is_no_difference(one: str, other: str) -> None:
    """Quotes, the order of attributes, blanks between elements and rules; what it says is."""
    assert plain.text("200 text/html", one.encode()) == plain.text("200 text/html", other.encode())
    changed = one.replace("x", "z").replace("a ", "d ")
    assert changed == one or plain.text("200 text/html", changed.encode()) != plain.text("200 text/html", one.encode())


def test_an_archive_is_its_files() -> None:
    """A changed word in one of its files is found, with the name of the file."""

    def packed(word: str) -> str:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as files:
            files.writestr("README.md", f"one {word}\n")
        return plain.text("200 application/zip", out.getvalue())

    assert packed("fact") == "README.md:\none fact\n"
    assert packed("fact") != packed("word")


@pytest.mark.parametrize("form", ["parquet", "xlsx"])
def test_a_table_for_programs_is_read(form: str, real: Loaded) -> None:
    """Its cells are in the lines, so that a diff shows which of them changed."""
    media = {"parquet": "application/vnd.apache.parquet", "xlsx": "…openxmlformats-officedocument.spreadsheetml.sheet"}
    content = table_file(select(build(real.archive, WORDS), Selection()), "cases", form, WORDS)
    assert "bout-viktor" in plain.text(f"200 {media[form]}", content)


def test_equal_answers_are_no_difference() -> None:
    """The same answers to the same questions."""
    taken = {("documents", "feed.atom"): "a\nb"}
    assert differences.between(taken, dict(taken)) == []


def test_the_same_change_stands_once() -> None:
    """Answers that differ in the same lines stand together, whatever is around these lines; others apart."""
    before = {("pages", "map"): "x\nold", ("pages", "cases"): "y\nold", ("heads of pages", "map"): "old"}
    after = {("pages", "map"): "x\nnew", ("pages", "cases"): "y\nnew", ("heads of pages", "map"): "new"}
    found = differences.between(before, after)
    assert [(one.kind, one.addresses) for one in found] == [("pages", ["map", "cases"]), ("heads of pages", ["map"])]
    assert found[0].lines[-2:] == ["-old", "+new"]


def test_what_one_side_lacks_is_said() -> None:
    """An address that came in, and one that went."""
    found = differences.between({("documents", "old.csv"): "a"}, {("documents", "new.csv"): "a"})
    assert [(one.addresses, one.lines) for one in found] == [
        (["old.csv"], ["- only before"]),
        (["new.csv"], ["+ only after"]),
    ]


def test_the_difference_of_pictures_is_where_they_differ() -> None:
    """White where they are the same; as large as the larger."""
    one, other = Image.new("RGB", (4, 3), "navy"), Image.new("RGB", (4, 5), "navy")
    other.putpixel((1, 1), (255, 0, 0))
    apart = differences.apart(one, other)
    assert apart.size == (4, 5)
    assert apart.getpixel((0, 0)) == (255, 255, 255)
    assert apart.getpixel((1, 1)) != (255, 255, 255)
    assert apart.getpixel((0, 4)) != (255, 255, 255)
