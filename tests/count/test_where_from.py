"""What is said to stand behind a figure, for hundreds of random selections, held against an own count of the files."""

from __future__ import annotations

import re
from collections import Counter

from dashboard.measures.answer import headline
from dashboard.measures.provenance import provenance
from dashboard.pages import CHARTS
from dashboard.selection import Selection, select
from dashboard.sentences.provenance import sentences
from dashboard.tables import Tables
from tests.count.own_count import NUMBER, first_day, kept, owns, read, value_of
from tests.count.test_random_selections import address, hold, made_selections
from tests.made import WORDS

EDITIONS = [
    (first_day(str(one["date"])), {case for kind in ("cases", "corrected", "removed") for case in one.get(kind) or ()})
    for one in read("data/history.yaml")
]


def test_cases_sources_kinds_and_last_change_are_those_of_the_files(tables: Tables) -> None:
    def faults() -> list[str]:
        found = []
        for params in made_selections():
            selected = select(tables, Selection.from_params(params, tables))
            said, own = provenance(selected.tables, selected.cases.index.to_numpy()), owns(kept(params))
            kinds = Counter(source["kind"] for one in own for source in one.raw["sources"])
            changed = max((day for day, ids in EDITIONS if ids & {one.id for one in own}), default=None)
            right = (len(own), sum(one.unconfirmed for one in own), kinds.total(), dict(kinds), changed)
            if (said.cases, said.unconfirmed, said.sources, dict(said.kinds), said.changed) != right:
                found.append(f"{address(params)}: {said}, own count {right}")
        return found

    hold(faults())


def test_the_sentences_say_what_was_counted(tables: Tables) -> None:
    """Number of cases, unconfirmed ones where there are any, number of sources, and kinds that add up to it."""

    def faults() -> list[str]:
        found = []
        for params in made_selections():
            selected = select(tables, Selection.from_params(params, tables))
            text = " ".join(
                sentences(provenance(selected.tables, selected.cases.index.to_numpy()), tables.archive, WORDS)
            )
            own = owns(kept(params))
            sources = sum(len(one.raw["sources"]) for one in own)
            told = re.search(rf"^Behind it stands? ({NUMBER}) cases?,? .*?with ({NUMBER}) sources?: ", text)
            right = text == "No case stands behind it."
            if own:
                right = told is not None and (value_of(told[1]), value_of(told[2])) == (len(own), sources)
                kinds = re.findall(r"\(([\d,]+)\)", text)
                right &= sum(int(number.replace(",", "")) for number in kinds) == sources
                right &= ("unconfirmed" in text) == any(one.unconfirmed for one in own)
            if not right:
                found.append(f"{address(params)}: {text!r}, own count {len(own)} cases, {sources} sources")
        return found

    hold(faults())


def test_every_figure_and_every_chart_says_what_it_counts(tables: Tables) -> None:
    names = [*CHARTS, *(one.name for one in headline(select(tables, Selection())))]
    assert [name for name in names if not WORDS.has(f"definition-{name}")] == []
