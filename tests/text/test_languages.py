"""Two languages, one record: the same cases and numbers in both, and nothing of one in the other."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from dashboard.archive.dates import PartialDate
from dashboard.archive.model import Case
from dashboard.archive.store import Loaded
from dashboard.charts.chart import draw
from dashboard.facets import FACETS, Choice
from dashboard.measures.answer import headline
from dashboard.pages import CHARTS, PAGES
from dashboard.publish.html.case_page import case_page
from dashboard.publish.html.preview import preview
from dashboard.selection import Selection, select
from dashboard.sentences.answer import claim_sentences, figure_words, finding, outcome_sentence
from dashboard.sentences.numbers import share, span
from dashboard.spoken import spoken
from dashboard.tables import Tables, build
from dashboard.text.words import Words, read_words
from tests.builders import ROOT

RUSSIAN = "ru"
MOST_READ = [
    "bout-viktor", "kasatkin-daniil", "klyushin-vladislav", "levashov-pyotr", "lisov-stanislav", "nikulin-yevgeniy",
    "seleznev-roman", "uss-artem", "vinnik-alexander", "yaroshenko-konstantin",
]  # fmt: skip
"""The cases whose texts are translated."""
NUMBER = re.compile(r"(?<![\w,.])\d[\d\u00a0\u202f.,]*")


@pytest.fixture(scope="module")
def words() -> dict[str, Words]:
    found, problems = read_words(ROOT / "config")
    assert problems == []
    return dict(found)


@pytest.fixture(scope="module")
def both(real: Loaded, words: dict[str, Words]) -> dict[str, Tables]:
    return {language: build(real.archive, words[language], words.values()) for language in ("en", RUSSIAN)}


def selections(tables: Tables) -> Iterator[Selection]:
    draw_one = random.Random(12)
    years = range(tables.years[0], tables.years[1] + 1)
    yield Selection()
    yield Selection(unconfirmed=True)
    yield Selection(years=(1990, 1991))
    for _ in range(12):
        chosen = {
            facet.name: tuple(draw_one.sample(facet.offered(tables), draw_one.randint(1, 3)))
            for facet in FACETS
            if isinstance(facet, Choice) and draw_one.random() < 0.4
        }
        span_of_years = tuple(sorted(draw_one.choices(years, k=2))) if draw_one.random() < 0.6 else (None, None)
        yield Selection(years=(span_of_years[0], span_of_years[1]), unconfirmed=draw_one.random() < 0.3, **chosen)


def test_a_selection_is_the_same_cases_and_the_same_figures(both: dict[str, Tables], words: dict[str, Words]) -> None:
    for selection in selections(both["en"]):
        english, russian = (select(both[language], selection) for language in ("en", RUSSIAN))
        assert list(english.cases["id"]) == list(russian.cases["id"])
        assert [one.value for one in headline(english)] == [one.value for one in headline(russian)]
        for name, chart in CHARTS.items():
            drawn = [draw(chart, one, words[one.tables.archive.language]) for one in (english, russian)]
            numbers = [
                {
                    column: sorted(map(str, one.table[column]))  # rows may stand by a name, which is another in each
                    for column in one.table.columns
                    if one.table[column].dtype.kind in "iufbM"
                }
                for one in drawn
            ]
            assert numbers[0] == numbers[1], name


def test_what_is_said_is_russian(both: dict[str, Tables], words: dict[str, Words]) -> None:
    """Titles, descriptions, sentences and previews: no English word is left in them, and no message says its id."""
    tables, said = both[RUSSIAN], words[RUSSIAN]
    known = {word for case in tables.archive.cases for word in re.findall("[A-Za-z]+", " ".join(names(case)))}
    known |= {"CC", "BY", "JavaScript", "plotly", "js", "TASS", "Interfax", "K", "SDNY"}
    for selection in selections(both["en"]):
        chosen = select(tables, selection)
        texts = [finding(tables, said), *claim_sentences(tables, said), outcome_sentence(chosen, said)]
        texts += [figure_words(one, chosen, said) for one in headline(chosen)]
        for page in PAGES:
            shown = preview(page, chosen, said)
            texts += [shown.title, shown.description, shown.alt]
        for chart in CHARTS.values():
            drawn = draw(chart, chosen, said)
            texts += [drawn.title, drawn.subtitle, drawn.description, *drawn.footer, *drawn.headings.values()]
        for text in texts:
            english = [word for word in re.findall(r"[A-Za-z]{2,}", text) if word not in known]
            assert english == [], text
            assert not re.search(r"[{}]|None|nan", text), text


def names(case: Case) -> list[str]:
    return [case.name, *case.also_known_as]


@pytest.mark.parametrize(
    ("cases", "text"),
    [(0, "0 дел"), (1, "1 дело"), (2, "2 дела"), (5, "5 дел"), (11, "11 дел"), (21, "21 дело"), (75, "75 дел")],
)
def test_a_number_agrees_with_its_noun(cases: int, text: str, words: dict[str, Words]) -> None:
    assert words[RUSSIAN].say("cases", cases=cases) == text


def test_dates_stand_in_the_case_that_a_sentence_needs(words: dict[str, Words]) -> None:
    said = [words[RUSSIAN].date(PartialDate.parse(text)) for text in ("2014-07-05", "2014-07", "2014")]
    assert said == ["5 июля 2014", "июль 2014", "2014"]
    assert [one.forms["on"] for one in said] == ["5 июля 2014 года", "в июле 2014 года", "в 2014 году"]
    assert [one.forms["of"] for one in said] == ["5 июля 2014 года", "июля 2014 года", "2014 года"]
    assert [one.forms["until"] for one in said] == ["5 июля 2014 года", "июль 2014 года", "2014 год"]
    assert share(41, 100, words[RUSSIAN]) == "41\u00a0% (41 из 100)"
    assert span(800.0, words[RUSSIAN]) == "2,2 года"


def test_a_quotation_within_one_has_the_inner_marks(words: dict[str, Words]) -> None:
    assert words[RUSSIAN].say("claims-quote", words="жертвы «охоты»") == "«жертвы „охоты“»"


def test_every_name_of_the_record_has_a_russian_one(real: Loaded, words: dict[str, Words]) -> None:
    archive = real.archive
    names = archive.config.others[RUSSIAN].names
    places = {event.place for case in archive.cases for event in case.events if event.place}
    assert sorted(places - set(names.places)) == []
    assert sorted(set(archive.courts) - set(names.courts)) == []
    bodies = {text for one in archive.counts for text in (one.body, one.speaker, one.subject)}
    assert sorted((bodies | {one.body for one in archive.named}) - set(names.bodies)) == []
    for code, country in archive.countries.items():
        forms = words[RUSSIAN].country(code, country.name).forms
        assert set(forms) == {"in", "from", "to", "of", "by", "the"}, code


def test_sources_name_their_publisher_as_russian_does(real: Loaded, both: dict[str, Tables]) -> None:
    written = {source.publisher for case in real.archive.cases for source in case.sources}
    written |= {one.source.publisher for one in real.archive.counts}
    assert real.archive.config.others[RUSSIAN].names.publishers.keys() <= written
    shown = {language: set(tables.sources["publisher"]) for language, tables in both.items()}
    assert {"TASS", "Reuters"} <= shown["en"]
    assert {"ТАСС", "Reuters"} <= shown[RUSSIAN]
    assert "TASS" not in shown[RUSSIAN]


def test_the_most_read_cases_are_translated_whole(both: dict[str, Tables], words: dict[str, Words]) -> None:
    archive = both[RUSSIAN].archive
    for case_id in MOST_READ:
        case = archive.case(case_id)
        assert case is not None
        page = case_page(case, both[RUSSIAN], words[RUSSIAN], site="", app=None)
        assert 'lang="en"' not in page.replace('lang="en" hreflang="en"', ""), case_id


def test_a_conflict_that_is_not_translated_is_not_left_out(real: Loaded, words: dict[str, Words]) -> None:
    cases = tuple(
        case.model_copy(update={"conflicts": (*case.conflicts, "One more.")}) if case.id in MOST_READ else case
        for case in real.archive.cases
    )
    shown = spoken(replace(real.archive, cases=cases), words[RUSSIAN])
    assert all(
        shown_case.conflicts[-1:] == case.conflicts[-1:]
        for shown_case, case in zip(shown.cases, cases, strict=True)
        if case.id in MOST_READ
    )


def test_a_text_that_is_not_translated_says_its_language(both: dict[str, Tables], words: dict[str, Words]) -> None:
    archive = both[RUSSIAN].archive
    case = next(one for one in archive.cases if one.id not in MOST_READ and one.notes)
    page = case_page(case, both[RUSSIAN], words[RUSSIAN], site="", app=None)
    assert f'<span lang="en">{json.loads(json.dumps(str(case.events[0].note)))[:20]}' in page.replace("&#39;", "'")
    assert words[RUSSIAN].say("case-in-original") in page
    english = both["en"].archive.case(case.id)
    assert english is not None
    assert words["en"].say("case-in-original") not in case_page(english, both["en"], words["en"], site="", app=None)


@pytest.mark.parametrize("text", ["Испания", "Spain", "Бут", "Bout", "Нью-Йорк", "New York", "Южного округа", "SDNY"])
def test_a_search_finds_the_same_in_both(text: str, both: dict[str, Tables]) -> None:
    found = [set(select(tables, Selection(text=text)).cases["id"]) for tables in both.values()]
    assert found[0] == found[1] != set()
