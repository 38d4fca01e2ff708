"""Tables from made-up data, and text that means harm."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dashboard.archive.config import Config
from dashboard.archive.store import load
from dashboard.charts.chart import Chart, Drawn, Options
from dashboard.charts.chart import draw as draw_chart
from dashboard.charts.theme import THEMES, ThemeName
from dashboard.selection import Selected, Selection, select
from dashboard.tables import Tables, build
from dashboard.text.words import Words, read_words
from tests import record
from tests.builders import ROOT, Fields, as_yaml, case, event, handed_over, small_case, source

WORDS = read_words(ROOT / "config")[0]["en"]
"""English, as the project says it."""

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "$\\href{javascript:alert(1)}{x}$ costs $5",
    "%{y} %{customdata[0]} {{x}}",
    "&amp; &lt;b&gt; \"quoted\" 'single' `tick`",
    '=HYPERLINK("https://evil.example"; 1+1)',
    "right to left שלום مرحبا 漢字 🚔",
    "W" * 300,
    "a; b, c | d \\ e",
    "two\nlines",
)
"""Texts that a careless page, figure, file or spreadsheet would run or break on."""


def draw(
    chart: Chart[Any],
    selected: Selected,
    theme: ThemeName = "light",
    options: Options | None = None,
    words: Words = WORDS,
) -> Drawn:
    """A chart as it is drawn in English."""
    return draw_chart(chart, selected, words, theme, options)


def outcome_colours(theme: ThemeName = "light") -> dict[str, str]:
    """The colour of each outcome abroad by its key: that of its group, at its place among those of the group."""
    groups = {group: iter(tints) for group, tints in THEMES[theme].outcomes.items()}
    return {key: next(groups[term["group"]]) for key, term in record.vocabulary()["outcome_abroad"].items()}


def tables_of(config: Config, words: Words = WORDS) -> Tables:
    """The tables of the data folder, in which every case file must be good."""
    loaded = load(config)
    files = sorted(path.stem for path in (config.data / "cases").glob("*.yaml"))
    assert sorted(case.id for case in loaded.archive.cases) == files, loaded.errors
    return build(loaded.archive, words)


def selected(tables: Tables, **filters: Any) -> Selected:
    """A selection by its fields; unconfirmed cases only where asked for."""
    return select(tables, Selection(**filters))


def only(config: Config, cases: Iterable[Fields]) -> Tables:
    """The made-up dataset with these cases and no others."""
    for path in (config.data / "cases").iterdir():
        path.unlink()
    for fields in cases:
        (config.data / "cases" / f"{fields['id']}.yaml").write_text(as_yaml(fields), "utf-8")
    return tables_of(config)


def many(number: int) -> list[Fields]:
    """Cases of one arrest each, on the days of March 2019 in turn, in two countries."""
    return [
        small_case(
            f"person-{index}", events=[event(date=f"2019-03-{index % 28 + 1:02}", country=("SYL", "BOR")[index % 2])]
        )
        for index in range(number)
    ]


def hostile(config: Config) -> Tables:
    """The made-up dataset with a hostile text in every free field of a case for each, and in a country's name."""
    for index, text in enumerate(HOSTILE):
        case_id = f"hostile-{index}"
        fields = case(
            id=case_id,
            name=text,
            name_ru=text,
            also_known_as=[text.replace("; ", ";")],
            summary=text,
            charges=text,
            docket=text,
            events=[
                event(note=text, place=text, date=f"2019-03-{index + 1:02}"),
                handed_over(note=text, place=text),
            ],
            positions=[{"topic": text, "by": text, "says": text, "sources": ["other"]}],
            conflicts=[text],
            sources=[
                source(publisher=text, title=text),
                source(id="other", kind="court", publisher=text, title=text, url="https://other.example/"),
            ],
            notes=text,
        )
        (config.data / "cases" / f"{case_id}.yaml").write_text(as_yaml(fields), "utf-8")
    path = config.data / "countries.yaml"
    path.write_text(path.read_text("utf-8").replace("name: Borduria", f"name: '{HOSTILE[0]}'"), "utf-8")
    return tables_of(config)
