"""Every chart, sentence and document for hundreds of random selections and every option, held against an own count.

The own count (``own_count.py``, ``own_words.py``) reads the YAML files itself. Each failure names the selection as the
parameters of an address.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import math
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import product
from typing import Any, cast
from urllib.parse import urlencode

import pandas as pd
import pytest

from dashboard.archive.store import Loaded
from dashboard.charts.chart import Drawn
from dashboard.charts.chart import headline as title_of
from dashboard.charts.frame import WIDTHS
from dashboard.measures.answer import headline
from dashboard.pages import CHARTS, PAGES
from dashboard.parameters import read
from dashboard.publish.asking import parameters, wanted
from dashboard.publish.documents import DOCUMENTS, Wanted, case_data, case_html
from dashboard.publish.html.preview import preview
from dashboard.publish.pictures.figure import composed
from dashboard.selection import Selected, Selection, select
from dashboard.sentences.answer import figure_words, finding, outcome_sentence
from dashboard.tables import Tables
from tests.count import own_words as words
from tests.count.own_count import (
    MODES,
    Own,
    Params,
    Raw,
    as_cells,
    compared,
    countries_of,
    first_day,
    incidence,
    kept,
    last_day,
    may_find,
    must_find,
    offences_of,
    only_years,
    owns,
    plain_words,
    record,
    source_groups,
    treaty_class,
    value_of,
    year_figures,
)
from tests.count.own_count import read as read_file
from tests.made import WORDS, draw

SEED, HOW_MANY = 8, 300
SHOWN = 12
"""Faults that a failure prints."""

NARROWED = [name for name, chart in CHARTS.items() if not chart.whole]
WHOLE = [name for name, chart in CHARTS.items() if chart.whole]


# --- the selections ------------------------------------------------------------------------------------------------


def texts_to_search() -> list[str]:
    """Words of names, in Latin and Cyrillic letters, that no other case is near to."""

    def alone(word: str) -> bool:
        # What ends like a patronymic sounds like many of them.
        whole = len(word) > 3 and not word.endswith(("ич", "ich"))
        return whole and bool(plain_words(word)) and must_find(word) == may_find(word)

    # Surnames: a first name has its spelling in the other script. In each script, as a namesake may have it in one only.
    names = [(own.name, own.raw.get("name_ru", "")) for own in record().cases.values()]
    surnames = [[name.split()[-1] for name in spellings if name] for spellings in names]
    return sorted({word for spellings in surnames if all(map(alone, spellings)) for word in spellings})


def made_selections() -> list[Params]:
    """None, one and many cases: the plain ones by hand, the rest at random but always the same."""
    rec, chance = record(), random.Random(SEED)
    first, last = rec.years
    cases = list(rec.cases.values())
    everywhere = sorted({one.country for one in cases})
    words_of_names = texts_to_search()
    made: list[Params] = [
        {}, {"unconfirmed": ["1"]}, {"from": [str(last + 5)]}, {"to": [str(first - 5)]}, {"from": [str(first - 5)]},
        {"to": [str(last + 5)]}, {"from": [str(first - 5)], "to": [str(last + 5)]}, {"from": [str(first)]},
        {"to": [str(last)]}, {"from": [str(last + 1)], "unconfirmed": ["1"]}, {"from": ["2017"], "to": ["2019"]},
        {"country": ["FJI"]}, {"country": everywhere, "unconfirmed": ["1"]},
        *({"from": [str(year)], "to": [str(year)]} for year in range(first - 1, last + 2)),
        *({"country": [code]} for code in everywhere),
        *({"offence": [key]} for key in rec.words["offence"]),
        *({"outcome": [key]} for key in rec.words["outcome_abroad"]),
        *({"q": [word]} for word in chance.sample(words_of_names, 12)),
    ]  # fmt: skip
    while len(made) < HOW_MANY:
        params: Params = {}
        if chance.random() < 0.5:
            bounds = sorted(chance.choices(range(first - 3, last + 4), k=2))
            params |= {
                key: [str(year)] for key, year in zip(("from", "to"), bounds, strict=True) if chance.random() < 0.8
            }
        if chance.random() < 0.4:
            # By cases, so that countries with many come up more often.
            params["country"] = sorted({one.country for one in chance.sample(cases, chance.randint(1, 3))})
        if chance.random() < 0.3:
            params["offence"] = sorted({one.offence for one in chance.sample(cases, chance.randint(1, 3))})
        if chance.random() < 0.3:
            params["outcome"] = sorted({one.outcome for one in chance.sample(cases, chance.randint(1, 3))})
        if chance.random() < 0.1:
            params["q"] = [chance.choice(words_of_names)]
        if chance.random() < 0.4:
            params["unconfirmed"] = ["1"]
        if params not in made:
            made.append(params)
    return made


def address(params: Params) -> str:
    """A selection as it stands in an address."""
    return f"?{urlencode(params, doseq=True)}"


@dataclass(frozen=True)
class Asked:
    """A selection with the cases that it must hold."""

    params: Params
    selected: Selected
    cases: list[Own]


@dataclass(frozen=True)
class Drawing:
    """A chart that was drawn for a selection."""

    asked: Asked
    name: str
    options: dict[str, str]
    drawn: Drawn

    @cached_property
    def figure(self) -> dict[str, Any]:
        """The figure as JSON values, with a frame for each width."""
        return cast(dict[str, Any], json.loads(self.drawn.figure))

    @cached_property
    def compared(self) -> dict[str, list[Own]]:
        """Of a comparison, the cases of each value by its label; nothing of another chart."""
        return compared(self.asked.params, self.options["by"]) if self.name == "comparison" else {}

    @property
    def cases(self) -> list[Own]:
        """The cases that it must draw."""
        if not self.compared:
            return self.asked.cases
        return list({own.id: own for part in self.compared.values() for own in part}.values())

    @property
    def params(self) -> Params:
        """What its subtitle may repeat of the address, or the years of the periods that are compared."""
        years = sorted(year for label in self.compared for year in label.split("–") if self.options["by"] == "period")
        return {**self.asked.params, **({"from": years, "to": years} if years else {})}

    @property
    def where(self) -> str:
        """The address of the chart."""
        return f"{self.name}{address({**self.asked.params, **{k: [v] for k, v in self.options.items()}})}"

    @property
    def official(self) -> bool:
        """Whether official figures may stand here."""
        return only_years(self.asked.params)

    @property
    def table(self) -> list[dict[str, Any]]:
        """The rows of the table behind it."""
        return cast(list[dict[str, Any]], self.drawn.table.to_dict("records"))

    def traces(self, kind: str) -> list[dict[str, Any]]:
        """The figure's traces of a type."""
        return [one for one in self.figure["data"] if one["type"] == kind]

    def marked(self) -> list[tuple[str, str]]:
        """For each mark of one case: its id, and the name of the trace that it stands in."""
        return [
            (mark[0]["open"], one.get("name", ""))
            for one in self.figure["data"]
            if "markers" in one.get("mode", "")
            for mark in one.get("customdata", ())
            if mark[0] and mark[0].get("open") in record().cases
        ]


@pytest.fixture(scope="module")
def asked(tables: Tables) -> list[Asked]:
    return [
        Asked(params, select(tables, Selection.from_params(params, tables)), owns(kept(params)))
        for params in made_selections()
    ]


@pytest.fixture(scope="module")
def drawings(asked: list[Asked]) -> list[Drawing]:
    """A third of the charts for each selection, in turn, and their options in turn: drawing takes most of the time."""
    made = []
    for number, one in enumerate(asked):
        for name in NARROWED[number % 3 :: 3]:
            choices = list(product(*CHARTS[name].options.values()))
            chosen = dict(zip(CHARTS[name].options, choices[number // 3 % len(choices)], strict=True))
            made.append(Drawing(one, name, chosen, draw(CHARTS[name], one.selected, "light", chosen)))
    return made


def hold(faults: Iterable[str]) -> None:
    """Fail with the first few of all faults."""
    found = list(faults)
    if found:
        more = f"\n… and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
        pytest.fail(f"{len(found)} faults:\n" + "\n".join(found[:SHOWN]) + more, pytrace=False)


def test_hundreds_of_selections_meet_every_option(drawings: list[Drawing]) -> None:
    """Empty ones, single cases and many; nothing of this module is proven by a handful."""
    sizes = [len(one.cases) for one in drawings]
    assert len(drawings) >= 900
    assert min(sizes) == 0
    assert max(sizes) == len(record().cases)
    assert len({one.where.split("?")[1] for one in drawings if len(one.cases) == 1}) >= 30
    assert len({one.where.split("?")[1] for one in drawings if not one.cases}) >= 30
    tried = Counter((one.name, *one.options.items()) for one in drawings)
    for name in NARROWED:
        for values in product(*CHARTS[name].options.values()):
            assert tried[name, *zip(CHARTS[name].options, values, strict=True)] >= 15, (name, values)


# --- selections ----------------------------------------------------------------------------------------------------


def test_a_page_keeps_the_cases_that_its_address_asks_for(asked: list[Asked]) -> None:
    hold(
        f"{address(one.params)}: {len(one.selected.cases)} cases, own count {len(one.cases)}"
        for one in asked
        if set(one.selected.cases["id"]) != {own.id for own in one.cases}
    )


def by_address(params: Params, path: str, tables: Tables) -> Wanted:
    """What the address of a document asks for."""
    pairs = [(key, value) for key, values in params.items() for value in values]
    allowed = parameters(DOCUMENTS[path], tables, WORDS)
    return wanted(DOCUMENTS[path], read(pairs, allowed), tables, WORDS, "")


def test_a_document_keeps_the_cases_that_its_address_asks_for(asked: list[Asked], tables: Tables) -> None:
    def faults() -> Iterator[str]:
        for one in asked:
            try:
                selected = by_address(one.params, "data/cases.csv", tables).selected
            except ValueError as refused:
                yield f"{address(one.params)}: refused: {refused}"
                continue
            if set(selected.cases["id"]) != {own.id for own in one.cases}:
                yield f"{address(one.params)}: {len(selected.cases)} cases, own count {len(one.cases)}"

    hold(faults())


def test_a_search_finds_every_case_of_which_a_name_begins_so(tables: Tables) -> None:
    def faults() -> Iterator[str]:
        chance = random.Random(SEED)
        names = [name for own in record().cases.values() for name in (own.name, own.raw.get("name_ru") or own.name)]
        for word in sorted({word for name in names for word in name.split() if len(word) > 2}):
            query = word[: chance.randint(3, len(word))]
            if not plain_words(query):
                continue
            found = set(select(tables, Selection.from_params({"q": [query], "unconfirmed": ["1"]}, tables)).cases["id"])
            if missing := must_find(query) - found:
                yield f"?q={query}: {sorted(missing)} not found"

    hold(faults())


def test_an_address_that_a_selection_gives_asks_for_the_same(asked: list[Asked], tables: Tables) -> None:
    hold(
        address(one.params)
        for one in asked
        if select(tables, Selection.from_params(one.selected.selection.to_params(), tables)).cases["id"].tolist()
        != one.selected.cases["id"].tolist()
    )


# --- what charts say -----------------------------------------------------------------------------------------------


def texts_of(drawing: Drawing) -> list[str]:
    """Everything said around a figure."""
    drawn = drawing.drawn
    return [drawn.title, drawn.subtitle, drawn.description, *drawn.footer]


@pytest.mark.parametrize("name", NARROWED)
def test_every_number_that_a_chart_says_is_counted(name: str, drawings: list[Drawing]) -> None:
    def faults() -> Iterator[str]:
        for one in drawings:
            if one.name != name:
                continue
            rules = [
                *words.around(one.params, one.cases, whole=False),
                *words.of_chart(name, one.cases, one.asked.params, one.options, one.official),
            ]
            chosen = words.selection_words(one.params)
            for text in texts_of(one):
                said = words.faults(text, [*chosen, *rules] if text == one.drawn.subtitle else rules)
                yield from (f"{one.where}: {fault}" for fault in said)

    hold(faults())


@pytest.mark.parametrize("name", NARROWED)
def test_what_a_chart_says_is_english_for_none_one_and_many(name: str, drawings: list[Drawing]) -> None:
    hold(
        f"{one.where}: {fault}"
        for one in drawings
        if one.name == name
        for text in [*texts_of(one), *labels_of(one.figure)]
        for fault in words.grammar_faults(text)
    )


def labels_of(figure: dict[str, Any]) -> list[str]:
    """The words that our own code writes into a figure: counts in hover labels, and texts beside marks."""
    found = []
    for trace in figure["data"]:
        for mark in [
            *trace.get("customdata", ()), *trace.get("node", {}).get("customdata", ()),
            *trace.get("link", {}).get("customdata", ()),
        ]:  # fmt: skip
            found += [part for part in mark if isinstance(part, str) and re.search(r"\b(?:cases?|countr)", part)]
        texts = trace.get("text", ())
        found += [text for text in ([texts] if isinstance(texts, str) else texts) if text and text.strip()]
    found += [one["text"] for one in figure["layout"].get("annotations", ())]
    return [re.sub(r"</?b>", "", text.replace("<br>", " ")).strip() for text in found]


def written(drawing: Drawing) -> list[str]:
    """What stands beside the marks of a drawing."""
    traces = composed(drawing.drawn.figure, 800)["data"]
    return [text.replace("<br>", " ") for trace in traces if trace.get("mode") == "text" for text in trace["text"]]


def test_what_counts_unconfirmed_cases_says_so(drawings: list[Drawing], asked: list[Asked]) -> None:
    """A sentence or a description may be read alone: in a link preview, a search result, beside a picture."""

    def faults() -> Iterator[str]:
        for one in asked:
            if not words.says_unconfirmed(text := outcome_sentence(one.selected, WORDS), one.cases):
                yield f"{address(one.params)}: {text}"
        for drawing in drawings:
            if not words.says_unconfirmed(drawing.drawn.description, drawing.cases):
                yield f"{drawing.where}: {drawing.drawn.description}"
            if "unconfirmed" in drawing.asked.params and "unconfirmed cases included" not in drawing.drawn.subtitle:
                yield f"{drawing.where}: {drawing.drawn.subtitle}"

    hold(faults())


def test_a_share_has_a_base_of_ten(drawings: list[Drawing], asked: list[Asked]) -> None:
    """Also one that no rule speaks of, wherever it stands."""

    def faults() -> Iterator[str]:
        for one in drawings:
            for text in [*texts_of(one), *labels_of(one.figure)]:
                for match in re.finditer(r"(?<!95)(?<!\d)(\d+|under 1|over 99) ?% \(([\d,]+) of ([\d,]+)\)", text):
                    if value_of(match[3]) < 10 or value_of(match[2]) > value_of(match[3]):
                        yield f"{one.where}: “{match[0]}”"

    hold(faults())


# --- what charts draw ----------------------------------------------------------------------------------------------


def of(drawings: list[Drawing], name: str) -> Iterator[Drawing]:
    """The drawings of one chart."""
    return (one for one in drawings if one.name == name)


def differ(where: str, what: str, shown: object, true: object) -> Iterator[str]:
    """A fault, unless two counts are the same."""
    if shown != true:
        yield f"{where}: {what}: {shown}, own count {true}"


def ids_in(cell: str) -> list[str]:
    """The ids of a cell that lists cases."""
    return [one for one in cell.split("; ") if one]


def not_drawn(drawing: Drawing) -> int:
    """How many cases the notes say are not drawn."""
    found = 0
    for note in drawing.drawn.footer:
        for pattern in (rf"Not drawn: {words.N} cases?", rf"{words.N} (?:cases?|sentences?)[^.]* (?:is|are) not drawn"):
            found += sum(int(value_of(match[1])) for match in re.finditer(pattern, note, re.IGNORECASE))
    return found


def outcome_names() -> dict[str, str]:
    """Labels of the outcomes abroad, by key."""
    return {key: record().label("outcome_abroad", key) for key in record().words["outcome_abroad"]}


def test_arrests_per_year_draws_every_case_of_a_known_year(drawings: list[Drawing]) -> None:
    labels = outcome_names()

    def faults() -> Iterator[str]:
        for one in of(drawings, "arrests-per-year"):
            true = Counter((own.year, labels[own.outcome]) for own in one.cases if own.year)
            yield from differ(one.where, "table", {(r["year"], r["label"]): r["cases"] for r in one.table}, dict(true))
            by_id = {own.id: own for own in one.cases}
            (squares,) = [trace for trace in one.traces("scatter") if trace["marker"]["symbol"] == "square"]
            (placed,) = [
                keys for keys in composed(one.drawn.figure, 800)["data"] if keys["marker"]["symbol"] == "square"
            ]
            opened = [(mark[0]["open"], year) for mark, year in zip(squares["customdata"], placed["x"], strict=True)]
            yield from differ(one.where, "squares", sorted(opened), sorted((o.id, o.year) for o in one.cases if o.year))
            yield from differ(
                one.where,
                "signs",
                squares["text"],
                [record().words["outcome_abroad"][by_id[i].outcome]["sign"] for i, _ in opened],
            )
            ids = sorted(case for row in one.table for case in ids_in(row["case_ids"]))
            yield from differ(one.where, "ids", ids, sorted(own.id for own in one.cases if own.year))
            yield from differ(one.where, "drawn and not drawn", len(opened) + not_drawn(one), len(one.cases))

    hold(faults())


def test_a_comparison_draws_every_case_of_each_value_and_no_other(drawings: list[Drawing]) -> None:
    """Once by the year of its arrest, once by its outcome, once by its time abroad, and once by its prison term."""

    def faults() -> Iterator[str]:
        for one in of(drawings, "comparison"):
            shown = Counter(case for case, _ in one.marked())
            true: Counter[str] = Counter()
            for part in one.compared.values():
                for own in part:
                    has_term = own.months is not None and own.outcome_us in MODES
                    true[own.id] += 2 + (own.year is not None) + has_term
            yield from differ(one.where, "marks", dict(shown), dict(true))
            table = {(row["value_label"], row["measure_label"]): row for row in one.table}
            for label, part in one.compared.items():
                yield from differ(one.where, f"cases of {label}", table[label, "Cases"]["figure"], len(part))
                ids = ids_in(table[label, "Cases"]["case_ids"])
                yield from differ(one.where, f"ids of {label}", sorted(ids), sorted(own.id for own in part))
                handed = sum(own.handed_over for own in part)
                yield from differ(one.where, f"handed over of {label}", table[label, "Handed over"]["figure"], handed)
                of_years = Counter(f"Arrests in {own.year}" for own in part if own.year)
                in_table = {key: row["figure"] for (of, key), row in table.items() if of == label and "Arrests" in key}
                yield from differ(one.where, f"years of {label}", in_table, dict(of_years))
            yield from differ(one.where, "values", list(dict.fromkeys(of for of, _ in table)), list(one.compared))

    hold(faults())


def test_official_figures_stand_only_beside_all_confirmed_cases_of_their_years(drawings: list[Drawing]) -> None:
    def faults() -> Iterator[str]:
        for one in of(drawings, "arrests-per-year"):
            true = sorted({f[:2] for f in year_figures(one.asked.params)}) if one.official else []
            drawn = sorted({
                (x, y) for trace in one.traces("scatter") if trace["marker"]["symbol"] == "line-ew"
                for x, y in zip(trace["x"], trace["y"], strict=True)
            })  # fmt: skip
            yield from differ(one.where, "official figures drawn", drawn, true)
            said = sorted({(int(y), int(q)) for y, q in re.findall(
                r"For (\d{4}): [^:]*?\([^)]*\): (?:more than |about )?(\d+)", one.drawn.description
            )})  # fmt: skip
            yield from differ(one.where, "official figures said", said, true)
            if not one.official and "fficial figure" in one.drawn.figure:
                yield f"{one.where}: the figure speaks of an official figure"

    hold(faults())


def test_the_map_counts_every_case_by_country_and_by_place(drawings: list[Drawing]) -> None:
    def faults() -> Iterator[str]:
        for one in of(drawings, "map"):
            parts: dict[str, list[Own]] = {}
            for own in one.cases:
                parts.setdefault(own.country, []).append(own)
            true = {
                code: (len(part), sum(own.handed_over for own in part), sum(not own.open for own in part))
                for code, part in parts.items()
            }
            shown = {row["country"]: (row["cases"], row["handed_over"], row["held_base"]) for row in one.table}
            yield from differ(one.where, "table", shown, true)
            for row in one.table:
                ended = [own for own in parts.get(row["country"], []) if not own.open]
                for column, measure in (("held_days", "middle"), ("held_least", "least"), ("held_most", "most")):
                    held = sorted(getattr(own, measure) for own in ended)
                    middle = (held[(len(held) - 1) // 2] + held[len(held) // 2]) / 2 if held else None
                    shown_days = None if pd.isna(row[column]) else row[column]
                    if shown_days is not None or len(held) >= words.SMALLEST_MEDIAN:
                        yield from differ(one.where, f"{column} of {row['country']}", shown_days, middle)
            squares = sorted(case_id for case_id, _ in one.marked())
            yield from differ(one.where, "squares", squares, sorted(own.id for own in one.cases))
            shaded = {code for trace in one.traces("choropleth") for code in trace["locations"]}
            yield from differ(one.where, "shaded", sorted(shaded), words.reached(one.cases, one.options["measure"]))

    hold(faults())


def test_the_map_offers_no_measure_that_no_country_reaches(asked: list[Asked]) -> None:
    """What no value can reach is not offered."""
    hold(
        f"{address(one.params)}: {measure} is offered, and no country reaches it"
        for one in asked
        for measure in CHARTS["map"].offered(one.selected).get("measure", {})
        if measure != "cases" and not words.reached(one.cases, measure)
    )


def test_every_case_has_a_lifeline_with_all_events_from_its_arrest_on(drawings: list[Drawing]) -> None:
    def faults() -> Iterator[str]:
        for one in of(drawings, "lifelines"):
            abroad = Counter(row["id"] for row in one.table)
            yield from differ(one.where, "cases in the table", set(abroad), {own.id for own in one.cases})
            rows = [row["open"] for row in one.figure["layout"]["meta"]["rows"] if row]
            yield from differ(one.where, "lines", len(rows), min(100, len(one.cases)))
            yield from differ(one.where, "unknown lines", set(rows) - {own.id for own in one.cases}, set())
            marks = Counter(case for case, _ in one.marked())
            true = Counter({own.id: len(own.since_arrest()) for own in one.cases if own.id in rows})
            yield from differ(one.where, "events", dict(marks - true), {})
            yield from differ(one.where, "missing events", dict(true - marks), {})
            still = {row["id"] for row in one.table if row["stage_label"].startswith("Held") and row["open"]}
            yield from differ(one.where, "open abroad", still, {own.id for own in one.cases if own.open})

    hold(faults())


def test_the_curves_of_hand_overs_are_those_counted_by_hand(drawings: list[Drawing]) -> None:
    def faults() -> Iterator[str]:
        for one in of(drawings, "arrest-to-hand-over"):
            by = one.options["by"]
            together = by in ("all", "curve")
            parts = {"": one.cases} if together else words.groups(one.cases, by)
            for group in {row["group"] for row in one.table}:
                part = parts.get("" if together else group)
                if part is None:
                    yield f"{one.where}: a group {group!r} that no case is of"
                    continue
                curve = incidence(part, {own.id: own.middle for own in part})
                if len(part) < words.SMALLEST_CURVE:
                    curve = [(day, at_risk, math.nan, math.nan, math.nan) for day, at_risk, *_ in curve]
                shown = [
                    (row["days"], row["at_risk"], row["handed_over"], row["otherwise"], row["open"])
                    for row in one.table if row["group"] == group
                ]  # fmt: skip
                if shown != [pytest.approx(row, abs=1e-4, nan_ok=True) for row in curve]:
                    yield f"{one.where}: {group}: {shown[:4]} …, own count {curve[:4]} …"
            listed = sorted(case for row in one.table for case in ids_in(row["case_ids"]))
            yield from differ(one.where, "listed and not drawn", len(listed) + not_drawn(one), len(one.cases))
            if not (by == "curve" and len(one.cases) >= words.SMALLEST_CURVE):
                known = [own for own in one.cases if own.id in set(listed)]
                yield from differ(one.where, "squares", sorted(squares_of(one)), signs_of(known))
                days = {
                    mark[0]["open"]: x
                    for trace in composed(one.drawn.figure, 800)["data"]
                    for mark, x in zip(trace["customdata"], trace["x"], strict=True)
                }
                yield from differ(one.where, "days", days, {own.id: own.middle for own in known})

    hold(faults())


def test_a_curve_of_hand_overs_needs_ten_cases(drawings: list[Drawing]) -> None:
    """Under that, the cases alone; and it is drawn only for who asks for it."""
    hold(
        f"{one.where}: curves of {len(one.cases)} cases: {curves}"
        for one in of(drawings, "arrest-to-hand-over")
        if (curves := any(trace.get("mode") == "lines" for trace in one.figure["data"]))
        is not (len(one.cases) >= words.SMALLEST_CURVE and one.options["by"] == "curve")
    )


def group_of(own: Own) -> str:
    """The group of outcomes abroad that a case is in."""
    return "Handed over" if own.handed_over else "No outcome reported" if own.open else "Ended otherwise"


def test_every_case_flows_through_every_column(drawings: list[Drawing]) -> None:
    rec = record()

    def label(section: str, key: str | None) -> str:
        return rec.label(section, key) if key else "Not handed over"

    def faults() -> Iterator[str]:
        for one in of(drawings, "what-happens"):
            columns = [
                {own.id: rec.country(own.country) for own in one.cases},
                {own.id: label("outcome_abroad", own.outcome) for own in one.cases},
                {own.id: label("outcome_us", own.outcome_us) for own in one.cases},
                {own.id: label("ending", own.ending) for own in one.cases},
            ]
            yield from differ(
                one.where, "cases of the table", sum(row["cases"] for row in one.table), 3 * len(one.cases)
            )
            bands: Counter[tuple[str, str, str]] = Counter()
            for row in one.table:
                ids = ids_in(row["case_ids"])
                yield from differ(
                    one.where,
                    f"ids from {row['source_label']}",
                    len(ids),
                    row["cases"],
                )
                for case in ids:
                    bands[case, row["source_label"], row["target_label"]] += 1
            for own in one.cases:
                path = [column[own.id] for column in columns]
                for at in range(3):
                    names = {path[at]} | ({n for _, n, _ in bands if n.endswith("countries")} if at == 0 else set())
                    if sum(bands[own.id, name, path[at + 1]] for name in names) < 1:
                        yield f"{one.where}: {own.id} has no band from {path[at]} to {path[at + 1]}"
            handed = [own for own in one.cases if own.handed_over]
            true = Counter({own.id: 1 for own in one.cases}) + Counter({own.id: 2 for own in handed})
            found = Counter(mark[0]["open"] for trace in one.traces("scatter") for mark in trace.get("customdata", ()))
            yield from differ(one.where, "squares", dict(found), dict(true))
            said = written(one)
            labels = sorted(re.findall(r"^(.+) <b>(\d+)</b>$", text)[0] for text in said if "</b>" in text)
            groups = [
                *Counter(group_of(own) for own in one.cases).items(),
                *Counter(label("outcome_us", own.outcome_us) for own in handed).items(),
                *Counter(label("ending", own.ending) for own in handed).items(),
            ]
            yield from differ(one.where, "labels", labels, sorted((name, str(count)) for name, count in groups))

    hold(faults())


def test_every_prison_term_after_a_plea_or_a_trial_is_a_point(drawings: list[Drawing]) -> None:
    rec = record()

    def faults() -> Iterator[str]:
        for one in of(drawings, "plea-and-trial"):
            modes = dict(zip(MODES, ("Guilty plea", "Conviction at trial"), strict=True))
            true = {
                own.id: (modes[own.outcome_us], rec.label("offence", own.offence), own.months)
                for own in one.cases
                if own.outcome_us in modes and own.months is not None
            }
            shown = {row["id"]: (row["mode_label"], row["offence_label"], row["months"]) for row in one.table}
            yield from differ(one.where, "table", shown, true)
            points = {
                mark[0]["open"]: x for trace in composed(one.drawn.figure, 800)["data"]
                for mark, x in zip(trace["customdata"], trace["x"], strict=True)
            }  # fmt: skip
            yield from differ(
                one.where, "signs", sorted(squares_of(one)), signs_of(o for o in one.cases if o.id in true)
            )
            yield from differ(one.where, "points", points, {case: months for case, (_, _, months) in true.items()})
            reported = sum(own.outcome_us in MODES or own.sentenced for own in one.cases)
            silent = sum(
                int(value_of(match[1])) for note in one.drawn.footer
                for match in re.finditer(rf"In {words.N} cases? with a plea or a conviction no sentence", note)
            )  # fmt: skip
            yield from differ(
                one.where, "drawn, not drawn and not reported", len(points) + not_drawn(one) + silent, reported
            )

    hold(faults())


def squares_of(drawing: Drawing) -> list[tuple[str, str]]:
    """For each square of one person: its case, and the sign on it."""
    return [
        (mark[0]["open"], sign)
        for trace in drawing.traces("scatter") if trace.get("marker", {}).get("symbol") == "square"
        for mark, sign in zip(trace["customdata"], trace["text"], strict=True)
    ]  # fmt: skip


def signs_of(cases: Iterable[Own]) -> list[tuple[str, str]]:
    """The same as it must be, a square for each of some cases."""
    return sorted((own.id, record().words["outcome_abroad"][own.outcome]["sign"]) for own in cases)


def test_every_case_of_a_known_year_is_a_square_in_it(drawings: list[Drawing]) -> None:
    def faults() -> Iterator[str]:
        for one in of(drawings, "year-by-year"):
            placed = {own.id: own for own in one.cases if own.year}
            yield from differ(
                one.where, "table", {r["id"]: r["year"] for r in one.table}, {k: o.year for k, o in placed.items()}
            )
            yield from differ(one.where, "squares", sorted(squares_of(one)), signs_of(placed.values()))
            if placed:
                (drawn,) = composed(one.drawn.figure, 800)["data"]
                years = {mark[0]["open"]: x for mark, x in zip(drawn["customdata"], drawn["x"], strict=True)}
                yield from differ(one.where, "years", years, {k: o.year for k, o in placed.items()})
            yield from differ(one.where, "drawn and not drawn", len(one.table) + not_drawn(one), len(one.cases))
            sizes = Counter(row["group"] for row in one.table)
            true = (
                offences_of(list(placed.values()))
                if one.options["by"] == "offence"
                else countries_of(list(placed.values()))
            )
            for group, count in sizes.items():
                if not group.endswith("countries"):
                    yield from differ(one.where, group, count, true[group])

    hold(faults())


def test_outcomes_are_counted_by_what_is_known_of_a_treaty(drawings: list[Drawing]) -> None:
    labels = outcome_names()

    def faults() -> Iterator[str]:
        for one in of(drawings, "treaty-and-outcome"):
            true = Counter((words.TREATY[treaty_class(own)], labels[own.outcome]) for own in one.cases)
            of_class = Counter(words.TREATY[treaty_class(own)] for own in one.cases)
            shown = {(row["treaty_label"], row["outcome_label"]): row["cases"] for row in one.table}
            yield from differ(one.where, "table", shown, dict(true))
            yield from differ(one.where, "of", {row["treaty_label"]: row["of"] for row in one.table}, dict(of_class))
            yield from differ(one.where, "squares", sorted(squares_of(one)), signs_of(one.cases))
            said = written(one)
            of_group = Counter((treaty_class(own), group_of(own)) for own in one.cases)
            yield from differ(
                one.where,
                "labels",
                sorted(match.groups() for text in said if (match := re.fullmatch(r"(.+) <b>(\d+)</b>", text))),
                sorted((group, str(count)) for (_, group), count in of_group.items()),
            )

    hold(faults())


def test_events_are_counted_by_the_sources_that_they_rest_on(drawings: list[Drawing]) -> None:
    def faults() -> Iterator[str]:
        for one in of(drawings, "sources-of-events"):
            events = sum(len(own.raw["events"]) for own in one.cases)
            true = {label: (*counts, events) for label, counts in source_groups(one.cases).items()}
            shown = {row["group"]: (row["events"], row["sources"], row["of"]) for row in one.table}
            yield from differ(one.where, "table", shown, true)
            bars = {y: x for bar in one.traces("bar") for x, y in zip(bar["x"], bar["y"], strict=True)}
            yield from differ(one.where, "bars", bars, {label: counts[0] for label, counts in true.items()})

    hold(faults())


def test_a_mark_has_the_colour_of_its_outcome_and_an_unconfirmed_case_is_marked(drawings: list[Drawing]) -> None:
    def faults() -> Iterator[str]:
        for one in drawings:
            for row in one.table:
                own = record().cases.get(row.get("id", ""))
                if own and own.unconfirmed and "nconfirmed" not in str(row["name"]):
                    yield f"{one.where}: {row['name']} is not marked as unconfirmed in the table"
                if own and not own.unconfirmed and "nconfirmed" in str(row["name"]):
                    yield f"{one.where}: {row['name']} is marked as unconfirmed"
            for trace in one.figure["data"]:
                for mark in trace.get("customdata", ()):
                    own = record().cases.get(mark[0].get("open", "")) if mark[0] else None
                    if own and own.unconfirmed and not any("nconfirmed" in str(part) for part in mark):
                        yield f"{one.where}: the mark of {own.id} does not say unconfirmed"

    hold(faults())


# --- axes ----------------------------------------------------------------------------------------------------------


def test_no_tick_repeats_and_no_case_is_counted_in_parts(drawings: list[Drawing]) -> None:
    def faults() -> Iterator[str]:
        for one in drawings:
            for width in WIDTHS:
                layout = composed(one.drawn.figure, width)["layout"]
                yield from (f"{one.where}, {width} px: {fault}" for fault in words.tick_faults(layout))

    hold(faults())


# --- charts that always draw everything ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def whole(asked: list[Asked]) -> list[Drawing]:
    """The charts that no filter narrows, for a few selections."""
    return [
        Drawing(one, name, {}, draw(CHARTS[name], one.selected, "light", {}))
        for name in WHOLE
        for one in (asked[0], asked[1], asked[20], asked[-1])
    ]


def confirmed() -> list[Own]:
    return [own for own in record().cases.values() if not own.unconfirmed]


def test_a_chart_of_official_figures_is_the_same_whatever_the_filters(whole: list[Drawing]) -> None:
    for name in WHOLE:
        assert len({one.drawn.figure for one in whole if one.name == name}) == 1
        assert len({one.drawn.description for one in whole if one.name == name}) == 1


def test_official_figures_stand_beside_what_is_documented_of_the_same_kind(whole: list[Drawing]) -> None:
    one = next(of(whole, "official-counts"))
    # The file's order of two figures of one day is free; each is known by its address and what was said.
    true: Counter[tuple[int, str, int | None]] = Counter()
    for claim in record().claims:
        start, end = claim.get("period_start"), str(claim["period_end"])
        if start and (str(start), 4) == (end, len(end)):
            continue
        since, until = first_day(str(start)) if start else None, last_day(end)
        counts = claim.get("counts", "arrests")
        if counts == "arrests":
            own = sum(c.last <= until and (since is None or c.first >= since) for c in confirmed())
        elif counts == "extraditions":
            own = sum(
                last_day(e["date"]) <= until and (since is None or first_day(e["date"]) >= since)
                for e in (c.hand_over for c in confirmed())
                if e is not None and e["type"] == "extradition"
            )
        true[claim["quantity"], claim["source"]["url"], own if counts in ("arrests", "extraditions") else None] += 1
    shown = Counter(
        (
            int(re.sub(r"\D", "", str(row["said"]))),
            row["url"],
            None if pd.isna(row["documented"]) else row["documented"],
        )
        for row in one.table
    )
    assert shown == true
    latest = max(
        (row for row in one.table if row["counts_label"] == "Arrests" and not pd.isna(row["documented"])),
        key=lambda row: last_day(row["date"]),
    )
    said = re.fullmatch(r".+: officially \D*(\d+) arrests?(?: since \d{4})?; in the record (\d+)", one.drawn.title)
    assert said
    assert said[1] == re.sub(r"\D", "", latest["said"])
    assert int(said[2]) == latest["documented"]


def test_years_with_a_figure_show_every_documented_case(whole: list[Drawing]) -> None:
    one = next(of(whole, "claims-by-year"))
    figure_years = {year for year, _, _ in year_figures({})}
    true = sorted((own.year, own.id) for own in confirmed() if own.year in figure_years)
    assert sorted((row["year"], row["id"]) for row in one.table) == true
    assert sorted(case for case, _ in one.marked()) == sorted(case for _, case in true)
    said = {
        int(y): int(value_of(n))
        for y, n in re.findall(rf"(\d{{4}}): {words.N} documented cases?", one.drawn.description)
    }
    assert said == dict(Counter(year for year, _ in true))
    assert words.grammar_faults(one.drawn.description) == []
    against = {
        int(y): int(n) for n, y in re.findall(r"(\d+) against (?:more than |about )?\d+ in (\d{4})", one.drawn.title)
    }
    assert against == dict(Counter(year for year, _ in true))


# --- sentences -----------------------------------------------------------------------------------------------------


def said_by(heading: str) -> Callable[[Selected], str]:
    """The sentence under a heading of a page."""
    (section,) = (one for page in PAGES for one in page.sections if WORDS.say(one.heading) == heading)
    finding = section.finding
    assert finding is not None
    return lambda selected: finding(selected, WORDS)


Rules = Callable[[Sequence[Own], Params], list[words.Rule]]
FINDINGS: dict[str, tuple[Callable[[Selected], str], Rules]] = {
    "outcome": (lambda selected: outcome_sentence(selected, WORDS), words.outcome_sentence),
    "flows": (said_by("What happens"), lambda cases, params: words.flow_finding(cases)),
    "durations": (said_by("From arrest to hand-over"), lambda cases, params: words.durations_finding(cases)),
    "sentences": (said_by("Plea and trial"), lambda cases, params: words.sentence_finding(cases)),
    "years": (said_by("Accusations and countries over time"), lambda cases, params: words.year_finding(cases)),
    "treaty": (said_by("With a treaty and without"), lambda cases, params: words.treaty_finding(cases)),
    "exchanges": (said_by("Exchanges"), lambda cases, params: words.exchanges_finding(cases)),
}  # fmt: skip


@pytest.mark.parametrize("finding", FINDINGS)
def test_every_number_of_a_sentence_is_counted(finding: str, asked: list[Asked]) -> None:
    say, rules = FINDINGS[finding]
    hold(
        f"{address(one.params)}: {fault}"
        for one in asked
        for fault in words.faults(say(one.selected), rules(one.cases, one.params))
    )


@pytest.mark.parametrize("finding", FINDINGS)
def test_a_sentence_is_english_for_none_one_and_many(finding: str, asked: list[Asked]) -> None:
    say, _ = FINDINGS[finding]
    hold(f"{address(one.params)}: {fault}" for one in asked for fault in words.grammar_faults(say(one.selected)))


def test_headline_figures_are_counted_and_add_up(asked: list[Asked]) -> None:
    def faults() -> Iterator[str]:
        for one in asked:
            figures = headline(one.selected)
            handed, still = sum(own.handed_over for own in one.cases), sum(own.open for own in one.cases)
            n = len(one.cases)
            yield from differ(
                address(one.params), "figures", [f.value for f in figures], [n, handed, n - handed - still, still]
            )
            for figure in figures:
                outcomes = figure.outcomes or tuple(record().words["outcome_abroad"])
                yield from differ(
                    address(one.params), figure.name, figure.value, sum(own.outcome in outcomes for own in one.cases)
                )
                rules = [
                    *words.among(one.cases),
                    words.Rule(rf"of {words.N} cases?", (n,)),
                    words.Rule(rf"in {words.N} countr(?:y|ies)", (len(countries_of(one.cases)),)),
                ]
                told = figure_words(figure, one.selected, WORDS)
                text = f"{figure.value} {told}"
                yield from (f"{address(one.params)}: {fault}" for fault in words.faults(told, rules))
                if not words.says_unconfirmed(text, one.cases):
                    yield f"{address(one.params)}: “{text}” does not say whether unconfirmed cases are counted"
                yield from (f"{address(one.params)}: {fault}" for fault in words.grammar_faults(text))

    hold(faults())


def test_a_preview_says_what_is_true_of_its_selection(asked: list[Asked]) -> None:
    def faults() -> Iterator[str]:
        everything = outcome_sentence(asked[0].selected, WORDS)
        for one in asked:
            for page in PAGES:
                shown = preview(page, one.selected, WORDS)
                # A page whose charts no filter narrows speaks of all confirmed cases.
                sentence = everything if page.main.whole else outcome_sentence(one.selected, WORDS)
                if page.main.several:
                    sentence = f"{title_of(page.main, one.selected, WORDS, {})}."
                if not (page.path or one.params):
                    sentence = f"{finding(one.selected.tables, WORDS)} {sentence}"
                start = shown.description.rstrip("…")
                if not (start.startswith(sentence) or sentence.startswith(start)):
                    yield f"{address(one.params)}: preview of {page.title}: {shown.description}"
                rules = [
                    *words.selection_words(one.params),
                    *words.outcome_sentence(one.cases, one.params),
                ]
                yield from (f"{address(one.params)}: {fault}" for fault in words.faults(shown.title, rules))

    hold(faults())


# --- documents -----------------------------------------------------------------------------------------------------


def make(path: str, selected: Selected, **more: Any) -> bytes:
    """The bytes of a document that no browser draws."""
    made = DOCUMENTS[path].make(Wanted(selected, WORDS, **more))
    assert isinstance(made, bytes)
    return made


def csv_rows(content: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file, without the apostrophes against formulas."""
    rows: Iterable[dict[str, str]] = csv.DictReader(io.StringIO(content.decode(), newline=""))
    return [{key: value.removeprefix("'") for key, value in row.items()} for row in rows]


def some(asked: list[Asked], every: int) -> list[Asked]:
    """The first of the selections, made by hand, and a part of the others."""
    return [*asked[:12], *asked[12::every]]


def claims_of_years(params: Params) -> list[str]:
    """Ids of the official counts whose period has a day in an address's years."""
    first, last = int(params.get("from", ["0"])[0]), int(params.get("to", ["9999"])[0])
    return [
        claim["id"] for claim in record().claims
        if last_day(str(claim["period_end"])).year >= first
        and ("period_start" not in claim or first_day(str(claim["period_start"])).year <= last)
    ]  # fmt: skip


def event_cells(own: Own, number: int, event: Raw) -> dict[str, str]:
    """An event as cells of its table."""
    return {
        "case_id": own.id, "case_name": own.name, "number": str(number), "type": event["type"], "date": event["date"],
        "earliest": first_day(event["date"]).isoformat(), "latest": last_day(event["date"]).isoformat(),
        "country": event["country"], "country_name": record().country(event["country"]), "place": event.get("place", ""),
        "months": str(event.get("months", "")), "note": event["note"].strip(), "source_ids": "; ".join(event["sources"]),
        "unconfirmed": str(own.unconfirmed).lower(),
    }  # fmt: skip


def test_every_row_of_the_tables_is_counted(asked: list[Asked]) -> None:
    def faults() -> Iterator[str]:
        for one in some(asked, 4):
            rows = {
                name: csv_rows(make(f"data/{name}.csv", one.selected))
                for name in ("cases", "events", "sources", "claims")
            }
            where = address(one.params)
            yield from differ(
                where, "cases", sorted(r["id"] for r in rows["cases"]), sorted(own.id for own in one.cases)
            )
            shown_order = owns(row["id"] for row in rows["cases"])
            days = [own.first for own in shown_order]
            yield from differ(where, "order of arrest", days, sorted(days))
            for row, own in zip(rows["cases"], shown_order, strict=True):
                for key, value in as_cells(own).items():
                    yield from differ(where, f"{own.id}.{key}", row[key], value)
            events = [event_cells(own, n, event) for own in shown_order for n, event in enumerate(own.raw["events"], 1)]
            yield from differ(where, "events", len(rows["events"]), len(events))
            for row, event in zip(rows["events"], events, strict=False):
                for key, value in event.items():
                    yield from differ(where, f"{event['case_id']} {event['number']} {key}", row[key], value)
            sources = [
                (own.id, s["id"], s["url"], s.get("date", "")) for own in shown_order for s in own.raw["sources"]
            ]
            shown = [(r["case_id"], r["source_id"], r["url"], r["date"]) for r in rows["sources"]]
            yield from differ(where, "sources", shown, sources)
            yield from differ(
                where, "claims", sorted(r["id"] for r in rows["claims"]), sorted(claims_of_years(one.params))
            )

    hold(faults())


def test_tables_as_json_parquet_and_workbook_hold_the_same_rows(asked: list[Asked]) -> None:
    def faults() -> Iterator[str]:
        for one in some(asked, 40):
            for name, key in (("cases", "id"), ("events", "case_id"), ("sources", "case_id"), ("claims", "id")):
                rows = csv_rows(make(f"data/{name}.csv", one.selected))
                ids = [row[key] for row in rows]
                document = json.loads(make(f"data/{name}.json", one.selected))
                yield from differ(address(one.params), f"{name}.json", [row[key] for row in document[name]], ids)
                parquet = pd.read_parquet(io.BytesIO(make(f"data/{name}.parquet", one.selected)))
                yield from differ(address(one.params), f"{name}.parquet", parquet[key].tolist(), ids)
                for row, typed in zip(rows, document[name], strict=True):
                    for column in (
                        "arrest_date",
                        "date",
                        "last_event_date",
                        "held_days_min",
                        "held_days_max",
                        "quantity",
                    ):
                        if column in row and row[column] != ("" if typed[column] is None else str(typed[column])):
                            yield f"{address(one.params)}: {name}.json {column}: {typed[column]!r}, in CSV {row[column]!r}"

    hold(faults())


WORDS_OF_A_DATE = re.compile(
    r"(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"
    r"|between .* and .*\d{4}"
)
A_DATE = re.compile(r"\[?\d{4}(?:-\d\d){0,2}(?:\.\.\d{4}(?:-\d\d){0,2}\])?")
BOUND = re.compile("earliest|latest|first day|last day", re.IGNORECASE)


@cache
def dates_known() -> dict[str, set[str]]:
    """For each case: every date that its file gives, as written there."""
    found = {}
    for own in record().cases.values():
        dated = [*own.raw["events"], *own.raw["sources"]]
        found[own.id] = {str(one["date"]) for one in dated if "date" in one}
    return found


def date_faults(rows: list[dict[str, str]], where: str) -> Iterator[str]:
    """Cells with a date that is in words, or more precise than any source of the row's case."""
    known = dates_known()
    every = {text for texts in known.values() for text in texts} | {
        str(claim[key]) for claim in record().claims for key in ("date", "period_start", "period_end") if key in claim
    }
    every |= {str(claim["source"]["date"]) for claim in record().claims if "date" in claim["source"]}
    for row in rows:
        case = next((cell for cell in row.values() if cell in known), None)
        texts = known[case] if case else every
        bounds = {day(text).isoformat() for text in texts for day in (first_day, last_day)} | {
            record().as_of.isoformat()
        }
        for column, cell in row.items():
            if WORDS_OF_A_DATE.fullmatch(cell):
                yield f"{where}: {column}: {cell!r} is a date in words"
            elif A_DATE.fullmatch(cell) and not re.search("year", column, re.IGNORECASE) and len(cell) > 4:
                allowed = bounds if BOUND.search(column) else texts
                if cell not in allowed:
                    yield f"{where}: {case}: {column}: {cell} is no date of a source"


@pytest.mark.parametrize("name", CHARTS)
def test_the_file_of_a_chart_holds_its_table_and_no_date_that_no_source_has(name: str, asked: list[Asked]) -> None:
    def faults() -> Iterator[str]:
        # What no filter narrows is the same file again and again.
        chosen = asked[:2] if CHARTS[name].whole else [*asked[:12:2], *asked[12::48]]
        for number, one in enumerate(chosen):
            choices = list(product(*CHARTS[name].options.values()))
            options = dict(zip(CHARTS[name].options, choices[number % len(choices)], strict=True))
            rows = csv_rows(make(f"chart/{name}.csv", one.selected, options=options))
            drawn = draw(CHARTS[name], one.selected, "light", options)
            where = f"{name}.csv{address(one.params)}"
            yield from differ(where, "rows", len(rows), len(drawn.table))
            yield from date_faults(rows, where)
            document = json.loads(make(f"chart/{name}.json", one.selected, options=options))
            said = document["metadata"]
            yield from differ(where, "description", said["description"], drawn.description)
            yield from differ(where, "subtitle", said["subtitle"], drawn.subtitle)
            page = make(f"chart/{name}.html", one.selected, options=options).decode()
            if not CHARTS[name].whole and not only_years(one.params):
                for text in (page, json.dumps(document["figure"])):
                    if re.search(r"[Oo]fficial figure|Foreign Ministry \(", text):
                        yield f"{where}: an official figure in a page or figure of a narrowed selection"

    hold(faults())


def test_dates_of_the_tables_are_as_precise_as_their_sources(asked: list[Asked]) -> None:
    every = next(one for one in asked if one.params == {"unconfirmed": ["1"]})
    hold(
        fault
        for name in ("cases", "events", "sources", "claims")
        for fault in date_faults(csv_rows(make(f"data/{name}.csv", every.selected)), f"{name}.csv")
    )


def test_the_documents_of_a_case_say_what_its_file_says(tables: Tables, real: Loaded, asked: list[Asked]) -> None:
    selected = asked[0].selected

    def faults() -> Iterator[str]:
        for case in real.archive.cases:
            own = record().cases[case.id]
            made = case_data(case, "json").make(Wanted(selected, WORDS))
            assert isinstance(made, bytes)
            document = json.loads(made)
            derived = document["derived"]
            true = {
                "outcome_abroad": own.outcome, "outcome_us": own.outcome_us, "ending": own.ending, "held_days_min": own.least,
                "held_days_max": own.most, "held_censored": own.open, "sentence_months": own.months,
            }  # fmt: skip
            yield from differ(case.id, "derived", {key: derived[key] for key in true}, true)
            dates = [event["date"] for event in own.raw["events"]]
            yield from differ(case.id, "dates", [event["date"] for event in document["case"]["events"]], dates)
            events = case_data(case, "csv").make(Wanted(selected, WORDS))
            assert isinstance(events, bytes)
            rows = csv_rows(events)
            yield from differ(case.id, "events", [row["date"] for row in rows], dates)
            yield from date_faults(rows, f"{case.id}.csv")
            page = case_html(case).make(Wanted(selected, WORDS))
            assert isinstance(page, bytes)
            text = re.sub(r"<(script|style).*?</\1>|<[^>]+>", " ", page.decode(), flags=re.DOTALL)
            if own.unconfirmed and "nconfirmed" not in text:
                yield f"{case.id}: its page does not say that it is unconfirmed"
            days = set(re.findall(r"\b\d{1,2} [A-Z][a-z]+ \d{4}\b", text))
            free = json.dumps(own.raw, ensure_ascii=False, default=str)
            yield from (f"{case.id}: its page says {day}" for day in sorted(days - known_days(own, free)))

    hold(faults())


def in_words(date: dt.date) -> str:
    """5 July 2014."""
    return f"{date.day} {date:%B %Y}"


def known_days(own: Own, free: str) -> set[str]:
    """The days in words that a page of a case may hold: those of its file and texts, the day of the data, the day by
    which a term has run out, the days of statements that name somebody, of arrests beside which it stands, and of the
    editions that told of it."""
    texts = set(re.findall(r"\d{4}-\d\d-\d\d", free))
    texts |= {str(one["date"]) for one in read_file("data/claims/named-in-statements.yaml")}
    for one in read_file("data/history.yaml"):
        told = [one[part][own.id] for part in ("cases", "corrected", "removed") if own.id in one.get(part, ())]
        if told:
            texts |= {one["date"], *re.findall(r"\d{4}-\d\d-\d\d", json.dumps(told))}
    texts |= {other.arrest["date"] for other in record().cases.values()}
    found = {in_words(first_day(text)) for text in texts if len(text) == 10}
    for event in own.raw["events"]:
        if event.get("months"):
            day, months = last_day(event["date"]), event["months"]
            year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
            found.add(
                in_words(
                    min(last_day(f"{year}-{month + 1:02}"), dt.date(year, month + 1, 1) + dt.timedelta(day.day - 1))
                )
            )
    found |= set(re.findall(r"\b\d{1,2} [A-Z][a-z]+ \d{4}\b", free))
    return found | {in_words(record().as_of)}
