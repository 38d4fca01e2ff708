"""Another dataset dropped in: everything follows, and nothing of this one is in the code."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from dashboard.archive.config import Config
from dashboard.archive.reading import UnreadableError
from dashboard.archive.schema import schemas
from dashboard.archive.settings import load_config
from dashboard.charts.theme import SERIF, THEMES
from dashboard.columns import TABLES
from dashboard.facets import FACETS, Choice
from dashboard.measures import statement
from dashboard.measures.answer import headline
from dashboard.measures.claims import claimed_years
from dashboard.measures.naming import people
from dashboard.pages import CHARTS
from dashboard.publish import asking
from dashboard.publish.data.package import data_package
from dashboard.publish.data.records import citation, table_csv, table_json
from dashboard.publish.html import feed, sitemap
from dashboard.publish.html.chart_file import chart_page
from dashboard.selection import Selection, select
from dashboard.sentences.answer import claim_sentences, figure_words, outcome_sentence
from dashboard.sentences.claims import year_sentences
from dashboard.sentences.naming import coverage_sentences
from dashboard.sentences.statement import part_sentences
from dashboard.tables import Tables
from dashboard.text.words import read_words
from tests import record
from tests.builders import ABSENT, ROOT, as_yaml, event, small_case, write_case
from tests.made import WORDS, draw, tables_of


def real_words() -> list[str]:
    """Countries, people and bodies of the real dataset, and what the US and Russia are called."""
    countries = record.read("countries.yaml")["countries"].values()
    counts = record.read("claims/official-counts.yaml")
    cases = record.cases().values()
    words = {country["name"] for country in countries} | {count["body"] for count in counts}
    words |= {case["name"] for case in cases} | {case["name"].split()[-1] for case in cases}
    words |= {
        "US",
        "USA",
        "RUS",
        "U.S.",
        "America",
        "American",
        "Russian",
        "Russians",
        "TASS",
        "Moscow",
        "Washington",
        "Russia",
        "Cyrillic",
    }
    words |= {"russia", "russian"}
    return sorted(word for word in words if len(word) > 1)


REAL = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, real_words()))})(?!\w)")
YEAR = re.compile(r"(?<![\w.,#-])(?:19[89]\d|20[012]\d)(?![\w#-])")


# --- the code ------------------------------------------------------------------------------------------------------


def literals(path: Path) -> Iterator[tuple[int, str]]:
    """Line and text of every constant of a module, its docstrings left out."""
    tree = ast.parse(path.read_text("utf-8"))
    prose = {
        id(part.value)
        for node in ast.walk(tree)
        for part in (node.body if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) else [])
        if isinstance(part, ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in prose and isinstance(node.value, str | int | float):
            yield node.lineno, str(node.value)


# A font, the name of a format, pixels.
GRAMMAR = {SERIF, feed._ATOM, sitemap._XHTML, str(asking.WIDTHS[1])}
ROOMS = (
    "app",
    "charts",
    "sentences",
    "measures",
    "publish",
    "web",
    "cli",
    "tables.py",
    "selection.py",
    "search.py",
    "library.py",
)


@pytest.mark.parametrize("room", ROOMS)
def test_no_name_and_no_year_is_in_the_code(room: str) -> None:
    place = ROOT / "dashboard" / room
    modules = sorted(place.rglob("*.py")) if place.is_dir() else [place]
    assert modules
    found = [
        f"{module.relative_to(ROOT)}:{line}: {text[:60]!r}"
        for module in modules
        for line, text in literals(module)
        if text not in GRAMMAR and (REAL.search(text) or YEAR.search(text))
    ]
    assert not found


@pytest.mark.parametrize("path", sorted((ROOT / "config" / "text" / "en").glob("*.ftl")), ids=lambda path: path.stem)
def test_only_the_vocabulary_and_the_names_of_countries_are_of_this_dataset(path: Path) -> None:
    """Whoever serves another one writes these two anew."""
    lines = path.read_text("utf-8").splitlines()
    found = [line for line in lines if not line.startswith("#") and (REAL.search(line) or YEAR.search(line))]
    assert bool(found) is (path.stem in ("vocabulary", "countries")), found


# --- what readers get ----------------------------------------------------------------------------------------------


@pytest.fixture
def elsewhere(folder: Config) -> Tables:
    """The made-up dataset, with a configuration that speaks of its countries, in one language."""
    shutil.rmtree(folder.folder / "text" / "ru")
    for path in (*folder.folder.glob("*.yaml"), folder.folder / "text" / "en" / "vocabulary.ftl"):
        text = path.read_text("utf-8")
        for real, other in (
            ("United States", "Lilliput"), ("US", "Lilliputian"), ("Russian", "Ruritanian"), ("Russia", "Ruritania"),
            ("USA", "LIL"), ("RUS", "RUR"),
        ):  # fmt: skip
            text = re.sub(rf"\b{real}\b", other, text)
        for real, other in (("russian", "ruritanian"), ("russia", "ruritania")):  # the keys of its own vocabulary
            text = re.sub(rf"(?<![a-z]){real}(?![a-z])", other, text)
        path.write_text(re.sub(r"(?ms)^borders:.*?(?=^\w|\Z)", "borders: As drawn.\n", text), "utf-8")
    return said(folder.folder)


def said(folder: Path) -> Tables:
    """The tables of a configuration, in its own words."""
    words, problems = read_words(folder)
    assert problems == []
    return tables_of(load_config(folder), words["en"])


def test_the_outcome_of_being_sent_home_is_called_what_the_dataset_calls_it(elsewhere: Tables) -> None:
    """Its key is the dataset's own: the outcome follows from it, counts as one that is no hand-over, and is shown."""
    config = elsewhere.archive.config
    assert config.site.sent_home == "sent-to-ruritania"
    home = event(type="sent-to-ruritania", date="2022-02-01", country="BOR", place=ABSENT, lat=ABSENT, lon=ABSENT)
    write_case(config, "sapt-fritz", text=as_yaml(small_case("sapt-fritz", events=[event(country="BOR"), home])))
    tables = said(config.folder)
    chosen = select(tables, Selection(outcome=("sent-to-ruritania",)))
    assert chosen.cases["id"].tolist() == ["sapt-fritz"]
    assert "it ended otherwise (sent to Ruritania)" in outcome_sentence(chosen, WORDS)
    assert headline(chosen)[2].value == 1


def test_a_dataset_without_a_word_for_being_sent_home_is_told(folder: Config) -> None:
    path = folder.folder / "site.yaml"
    path.write_text(path.read_text("utf-8").replace("sent_home: sent-to-russia", "sent_home: sent-to-nowhere"), "utf-8")
    with pytest.raises(UnreadableError, match="'sent_home' of site"):
        load_config(folder.folder)


def what_readers_get(tables: Tables) -> Iterator[tuple[str, str]]:
    """Every text of the middle floors, with where it comes from, in the dataset's own words."""
    words = read_words(tables.archive.config.folder)[0]["en"]
    for selection in (
        Selection(),
        Selection(unconfirmed=True),
        Selection(years=(2020, None), country=("BOR",), text="x", offence=("arms",), outcome=("escaped",)),
    ):
        chosen = select(tables, selection)
        yield "words", selection.words(tables, words)
        yield "outcomes", outcome_sentence(chosen, words)
        for chip in selection.chips(tables, words):
            yield "chip", chip.label
        for figure in headline(chosen):
            yield "headline", f"{figure.value} {figure_words(figure, chosen, words)}"
        for table in TABLES:
            yield f"{table}.csv", table_csv(chosen, table)
            yield f"{table}.json", table_json(chosen, table)
        for name, chart in CHARTS.items():
            for option, values in chart.options.items() or [("", {"": ""})]:
                for value in values:
                    drawn = draw(chart, chosen, "light", {option: value}, words)
                    yield name, "\n".join([drawn.title, drawn.subtitle, drawn.description, *drawn.footer])
                    yield f"{name} figure", drawn.figure.replace(SERIF.replace('"', '\\"'), "")
    for facet in FACETS:
        yield f"title of {facet.name}", facet.title(tables, words)
        if isinstance(facet, Choice):
            yield f"words of {facet.name}", ", ".join(facet.label(value, tables) for value in facet.valid(tables))
    for sentence in claim_sentences(tables, words):
        yield "claim", sentence
    named = people(tables)
    for sentence in coverage_sentences(tables, named, words):
        yield "names", sentence
    for year in claimed_years(tables, named):
        yield "year", " ".join(year_sentences(year, tables, words))
    for one in statement.tested(tables):
        yield "statement", " ".join(part_sentences(one, tables, words))
    yield "citation", citation(tables.archive, words)
    yield "data package", data_package(select(tables, Selection()), words).decode()
    for schema, text in schemas(tables.archive.config).items():
        yield f"schema {schema}", text


def test_nothing_of_the_real_dataset_reaches_readers_of_another(elsewhere: Tables) -> None:
    leaks = {(source, match[0]) for source, text in what_readers_get(elsewhere) for match in REAL.finditer(text)}
    assert not leaks


def test_no_year_outside_the_dataset_is_named(elsewhere: Tables) -> None:
    own = {str(year) for year in range(2019, 2023)}
    for source, text in what_readers_get(elsewhere):
        if "figure" not in source and not source.startswith(("schema", "data package")):  # which give dates as examples
            whole = {"2015", "2024"} if source == "comparison" else set()  # its periods are of five years
            assert set(YEAR.findall(text)) <= own | whole, source


def test_everything_follows_the_other_dataset(elsewhere: Tables) -> None:
    texts = dict(what_readers_get(elsewhere))
    chosen = select(elsewhere, Selection())
    assert "hand-over to Lilliput" in outcome_sentence(chosen, WORDS)
    assert claim_sentences(elsewhere, WORDS)[0].endswith(
        "the Ruritanian Foreign Ministry spoke of more than 3 (1 January 2021)."
    )
    assert "Borduria" in draw(CHARTS["map"], chosen).description
    assert (
        "Ruritanian Foreign Ministry (1 January 2021): more than 3"
        in draw(CHARTS["arrests-per-year"], chosen).description
    )
    assert "Lilliputian proceedings" in draw(CHARTS["lifelines"], chosen).figure
    assert "data of 31 December 2022" in draw(CHARTS["map"], chosen).footer[-1]
    assert "Lilliput" in texts["title of offence"]
    assert "Borduria" in texts["words of country"]


def test_a_changed_label_and_group_is_seen_everywhere(folder: Config) -> None:
    path = folder.folder / "vocabulary.yaml"
    vocabulary = yaml.safe_load(path.read_text("utf-8"))
    vocabulary["outcome_abroad"]["extradited"]["group"] = "otherwise"
    path.write_text(yaml.safe_dump(vocabulary, sort_keys=False), "utf-8")
    labels = folder.folder / "text" / "en" / "vocabulary.ftl"
    text = labels.read_text("utf-8")
    labels.write_text(re.sub("(?<=outcome-abroad-extradited = ).+", "Carried off", text), "utf-8")
    tables = said(folder.folder)
    chosen = select(tables, Selection())
    for name in ("arrests-per-year", "lifelines"):
        figure = draw(CHARTS[name], chosen).figure
        assert "Carried off" in figure
        assert THEMES["light"].outcomes["otherwise"][0] in figure
    assert [chip.label for chip in Selection(outcome=("extradited",)).chips(tables, WORDS)] == ["Carried off"]
    assert "Carried off" in chart_page(draw(CHARTS["arrests-per-year"], chosen), "light", WORDS)
