"""Fuzzing: many wrong inputs to what anybody may write to: case files, addresses, and texts on their way into pages and files.

None may raise anything but what is meant for its writer, and no text may become markup. Hypothesis makes the inputs, in batches,
each with a seed of its own that a failure names; a failure belongs into tests/ as an example.
"""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from bench.report import Measure
from bench.servers import ROOT
from dashboard.app.markup import md
from dashboard.archive.cases import read_cases
from dashboard.archive.folder import Reader
from dashboard.archive.listing import Listing, look
from dashboard.archive.progress import Progress
from dashboard.archive.settings import load_config
from dashboard.archive.store import Loaded, load
from dashboard.pages import PAGES
from dashboard.parameters import BadRequestError, concerning, read
from dashboard.publish.asking import parameters, wanted
from dashboard.publish.data.files import to_csv
from dashboard.publish.documents import DOCUMENTS
from dashboard.publish.html.case_page import case_page
from dashboard.publish.html.preview import preview
from dashboard.selection import Selection, select
from dashboard.tables import Tables, build
from dashboard.text.words import Words, read_words

PART = "Fuzzing"
BATCH = 5_000
"""Inputs of one seed: Hypothesis remembers all that it has tried of a batch."""
SHARES = {"case files": 0.35, "addresses": 0.55, "texts": 0.1}
"""How the inputs are shared out among the parts."""

Try = Callable[[Any], None]

_TOKENS = (
    *("*", "&a", "%", "!!python/object:os.system", "!!binary x", "<<: *a", "- ", ": ", "? ", "|", ">", "{", "}", "[", "]", '"', "'"),
    *("#", "\t", "\r", "\x00", "\x85", "\u2028", "\ufeff", "\u202e", "\ud7ff", "---\n", "...\n", "null", "~", "yes", "0x1f", "1e999"),
    *(".inf", "-.nan", "9" * 400, "2017-02-30", "[2017..2016]", "2017-13", "0000", "javascript:alert(1)", "https://[", "\U0001f600"),
)  # fmt: skip
_PIECES = (
    *("<x-fuzz>", '"x-fuzz="', "'x-fuzz='", "</script><x-fuzz>", "<!--", "]]>", "&lt;x-fuzz&gt;", "<svg onload=x-fuzz>", "${x}", "{{ x }}"),
    *("{ $x }", "%{x}", "=1+1", "+1", "-1", "@x", "\t=1", "[a](javascript:x)", "**b**", "$a$", ":red[x]", "\\", "\u202e", "\u0000", "javascript:x"),
)  # fmt: skip


def run(inputs: int) -> Iterator[Measure]:
    """Try about so many; raises at the first that fails, with what makes it fail."""
    config = load_config(ROOT / "config")
    loaded = load(config)
    languages = read_words(config.folder)[0]
    first = next(iter(languages.values()))
    others = [(build(loaded.archive, words, languages.values()), words) for words in languages.values()]
    texts = st.lists(st.sampled_from(_PIECES) | st.text(max_size=8), max_size=6).map("".join)
    with TemporaryDirectory() as folder:
        yield from _tried("case files", inputs, _files(config.data), _reader(Path(folder), loaded))
        yield from _tried("addresses", inputs, _addresses(others[0][0], first), _asker(others))
        yield from _tried("texts", inputs, texts, _shower(others))


def _tried(what: str, inputs: int, strategy: st.SearchStrategy[Any], attempt: Try) -> Iterator[Measure]:
    began, meant = time.monotonic(), round(inputs * SHARES[what])
    sizes = [min(BATCH, meant - at) for at in range(0, meant, BATCH)]
    tried = sum(_batch(strategy, attempt, number, size) for number, size in enumerate(sizes))
    yield Measure(PART, f"{what}: inputs tried, none of which failed", tried, "")
    yield Measure(PART, f"{what}: time of one", 1000 * (time.monotonic() - began) / max(tried, 1), "ms")


def _batch(strategy: st.SearchStrategy[Any], attempt: Try, number: int, most: int) -> int:
    """How many inputs were tried of a batch."""
    tried = 0

    @seed(number)
    @settings(
        max_examples=most,
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def one(given_input: Any) -> None:
        nonlocal tried
        tried += 1
        attempt(given_input)

    one()
    return tried


Edit = tuple[str, float, float, str]
"""What is done, to which line and where in it as parts of the whole, and the text that is put there."""


def _files(data: Path) -> st.SearchStrategy[tuple[Path, list[Edit]]]:
    """A real case file, and what is changed in it."""
    part = st.floats(0, 1, exclude_max=True)
    token = st.sampled_from(_TOKENS) | st.text(max_size=6)
    what = st.sampled_from(("cut", "double", "move", "put", "replace"))
    edits = st.lists(st.tuples(what, part, part, token), min_size=1, max_size=4)
    return st.tuples(st.sampled_from(sorted((data / "cases").glob("*.yaml"))), edits)


def _edited(text: str, edits: list[Edit]) -> str:
    lines = text.splitlines(keepends=True)
    for what, height, place, token in edits:
        at = int(height * len(lines))
        line = lines[at] if lines else ""
        column = int(place * len(line))
        lines[at : at + 1] = {
            "cut": [],
            "double": [line, line],
            "move": [f"  {line}"],
            "put": [line[:column] + token + line[column:]],
            "replace": [f"{line.partition(':')[0]}: {token}\n"],
        }[what]
    return "".join(lines)


def _reader(folder: Path, loaded: Loaded) -> Try:
    """Reads a case file and proves it: it is good, or there are problems, each with a line of the file."""

    @cache
    def place(file: Path) -> tuple[str, Path, Listing]:
        """The text of the file, where what is changed of it is written, and what there is."""
        path = folder / file.stem / "cases" / file.name
        path.parent.mkdir(parents=True)
        path.touch()
        return file.read_text("utf-8"), path, look(folder / file.stem, Progress())

    def attempt(asked: tuple[Path, list[Edit]]) -> None:
        file, edits = asked
        text, path, listing = place(file)
        changed = _edited(text, edits)
        path.write_bytes(changed.encode("utf-8", "surrogatepass"))
        reader = Reader(path.parents[1], listing, Progress())
        found = read_cases(reader, loaded.rules, frozenset(), {})
        problems = reader.problems.told()
        assert found or problems
        assert all(1 <= one.line <= changed.count("\n") + 2 for one in problems), problems

    return attempt


def _addresses(tables: Tables, words: Words) -> st.SearchStrategy[tuple[str, list[tuple[str, str]]]]:
    """A document, and what an address asks of it: names and words that are known, and any others."""
    known = {one.name: one for document in DOCUMENTS.values() for one in parameters(document, tables, words)}
    valid = sorted({word for one in known.values() for word in one.words or ()})
    names = st.sampled_from(sorted(known)) | st.text(max_size=5)
    values = st.sampled_from(valid) | st.integers(-(10**20), 10**20).map(str) | st.text(max_size=12)
    return st.tuples(st.sampled_from(sorted(DOCUMENTS)), st.lists(st.tuples(names, values), max_size=6))


def _asker(others: list[tuple[Tables, Words]]) -> Try:
    """Reads an address as the server does, of a document and of every page."""

    def attempt(asked: tuple[str, list[tuple[str, str]]]) -> None:
        path, pairs = asked
        tables, words = others[len(pairs) % len(others)]
        document = DOCUMENTS[path]
        allowed = parameters(document, tables, words)
        with suppress(BadRequestError):
            made = wanted(document, read(concerning(pairs, allowed), allowed), tables, words, "https://x.example")
            assert document.file(made)
        values: dict[str, list[str]] = {}
        for name, value in pairs:
            values.setdefault(name, []).append(value)
        selection = Selection.from_params(values, tables)
        assert Selection.from_params(selection.to_params(), tables) == selection
        for page in PAGES:
            page.read(values)

    return attempt


class _Markup(HTMLParser):
    """What an HTML document has of what was written into a text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element."""
        values = [value for name, value in attrs if name in ("href", "src") and value]
        if tag == "x-fuzz" or any(name.startswith(("x-fuzz", "on")) for name, _ in attrs):
            self.found.append(tag)
        self.found += [value for value in values if value.strip().lower().startswith("javascript:")]


def _shower(others: list[tuple[Tables, Words]]) -> Try:
    """Shows a text wherever a case has one, and as what a reader searches for."""

    def attempt(text: str) -> None:
        tables, words = others[len(text) % len(others)]
        selected = select(tables, Selection(text=text))
        shown = preview(PAGES[0], selected, words)
        assert isinstance(shown.description, str)
        assert not md(text) or "\n" not in md(text)
        cell = next(csv.DictReader(io.StringIO(to_csv(pd.DataFrame({"a": [text]}))), delimiter=","), {"a": ""})["a"]
        assert not cell or cell[0] not in "=+-@\t\r" or cell.lstrip("-+").replace(".", "").isdigit(), cell
        if not text.strip():
            return
        case = tables.archive.cases[0].model_copy(update=dict.fromkeys(("name", "summary", "charges", "notes"), text))
        parser = _Markup()
        parser.feed(case_page(case, tables, words, site="https://x.example", app="https://x.example"))
        assert not parser.found, parser.found

    return attempt
