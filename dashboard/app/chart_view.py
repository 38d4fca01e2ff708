"""A chart on a page."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import streamlit as st

from dashboard.app import options
from dashboard.app.state import View
from dashboard.charts.chart import Chart, Drawn, Options
from dashboard.charts.chart import draw as draw_chart
from dashboard.charts.theme import ThemeName
from dashboard.kept import keep
from dashboard.pages import Page
from dashboard.parameters import Params
from dashboard.publish.data.files import file_name, stem
from dashboard.publish.html.assets import asset_address
from dashboard.publish.html.chart_table import table_json
from dashboard.publish.html.marks import marks_name, marks_words
from dashboard.publish.html.markup import address
from dashboard.publish.pictures.studio import FORMATS
from dashboard.publish.process import studio
from dashboard.selection import Selected, Selection, select
from dashboard.text import MessageId
from dashboard.text.words import Words

_component = st.components.v2.component(
    "third_country_chart",
    html='<figure class="tc-chart"><div class="tc-plot"></div><span class="tc-probe" aria-hidden="true">000 000</span></figure>',
    js=Path(__file__)
    .with_name("component.js")
    .read_text("utf-8")
    .replace("CHART", Path(asset_address("chart.js")).name),
    isolate_styles=False,
)


_WORDS: Mapping[str, MessageId] = {
    "export": "chart-export",
    "table": "chart-menu-table",
    "view": "chart-view",
    "viewCopied": "chart-view-copied",
    "viewByHand": "chart-view-by-hand",
    "whole": "chart-whole",
    "part": "chart-part",
    "more": "chart-table-more",
    "colours": "chart-colours",
    "light": "chart-light",
    "dark": "chart-dark",
    "png": "chart-png",
    "svg": "chart-svg",
    "pdf": "chart-pdf",
    "html": "chart-html",
    "csv": "chart-csv",
    "json": "chart-json",
    "embed": "chart-embed",
    "link": "chart-link",
    "copy": "chart-copy",
    "copied": "chart-copied",
    "copyByKeys": "chart-copy-by-keys",
    "noPicture": "chart-no-picture",
    "notDrawn": "chart-not-drawn",
    "zoomIn": "chart-zoom-in",
    "zoomOut": "chart-zoom-out",
    "resetAxes": "chart-reset-axes",
    "resetMap": "chart-reset-map",
    "play": "player-play",
    "pause": "player-pause",
    "year": "player-year",
    "allYears": "player-all",
}
"""What chart.js says, by its own names for it."""
_NAMED = ("export", "table", "view", "whole", "part")
"""The words of them that stand below every chart, and are told with its title to who hears them."""


@dataclass(frozen=True)
class _Shown:
    """A drawing as a page shows it."""

    drawn: Drawn
    of: Selected
    """The cases that are drawn."""
    said: str
    """What the browser is told beside the figure, as JSON."""

    @cached_property
    def table(self) -> str:
        """The table as JSON, made once for all readers who open it."""
        return table_json(self.drawn, self.drawn.words)

    def sent(self, opens: str, with_table: bool) -> bytes:
        """What the browser is sent, as JSON; ``opens`` is the beginning of a case's address. Streamlit would write values
        as JSON twice at every run."""
        table = self.table if with_table else "null"
        return (
            f'{{"figure":{self.drawn.figure},"said":{self.said},"table":{table},"open":{json.dumps(opens)}}}'.encode()
        )


@keep(256)
def _shown(
    selected: Selected, chart: Chart[Any], options: tuple[tuple[str, str], ...], ink: ThemeName, base: str, words: Words
) -> _Shown:
    """The chart as a page under ``base`` shows it; ``options`` as the reader's controls stand."""
    of, chosen = chart.settled(selected, dict(options))
    archive, drawn = of.tables.archive, draw_chart(chart, of, words, ink, chosen)
    said = {
        "name": chart.name,
        # Tells the drawing from every other one.
        "stamp": json.dumps([chart.name, of.selection.to_params(), chosen, ink, words.language, _digest(drawn)]),
        "theme": ink,
        "file": file_name(stem(chart.name, words), of, archive.as_of, "", words)[:-1],
        **_addresses(chart, of, chosen, base),
        **_served(base),
        **_said(drawn, words),
    }
    return _Shown(drawn, of, json.dumps(said, ensure_ascii=False))


def _digest(drawn: Drawn) -> str:
    """What changes with the picture and what is said of it."""
    return hashlib.sha256(f"{drawn.figure}{drawn.aloud}".encode()).hexdigest()[:16]


def theme() -> ThemeName:
    """The theme that the reader's browser shows."""
    return "dark" if st.context.theme.type == "dark" else "light"


def settle(page: Page, selected: Selected) -> None:
    """Keep the options of a page as its controls stand; a value that shows nothing of the selection is let go."""
    kept = {}
    for name, value in options.shown(page).items():
        chart, option = page.options[name]
        if value in _offered(selected, chart).get(option, ()):
            kept[name] = value
    options.adopt(page, kept)


@keep(512)
def _offered(selected: Selected, chart: Chart[Any]) -> dict[str, dict[str, str]]:
    """What the chart offers for the selection."""
    return chart.offered(selected)


def choose(chart: Chart[Any], view: View, label: str) -> dict[str, str]:
    """The options of a chart as the reader chose them, of those that show something of the selection."""
    chosen: dict[str, str] = {}
    selected, words = view.selected, view.words
    for option, values in _offered(selected, chart).items():
        labels = {value: words.say(name) for value, name in values.items()}
        value = st.segmented_control(
            words.say(label, option=option),
            list(values),
            format_func=labels.__getitem__,
            key=options.key_of(chart, option),
            required=True,
        )
        chosen[option] = value or next(iter(values))
    return chosen


def _addresses(chart: Chart[Any], selected: Selected, chosen: Options, base: str) -> dict[str, dict[str, str]]:
    """Where the chart is: to download, by the form, and to share."""
    params: Params = {**selected.params, **chart.params(chosen)}
    place = f"{base}/chart/{chart.name}"
    draws = studio().is_open
    forms = ("html", "json", "csv", *(FORMATS if draws else ()))
    share = {"embed": address(f"{place}.html", params)}
    if draws:
        share["link"] = address(f"{place}.png", params)
    return {
        "links": {form: address(f"{place}.{form}", {**params, "download": ["1"]}) for form in forms},
        "share": share,
    }


def _said(drawn: Drawn, words: Words) -> dict[str, Any]:
    """What the chart, its menu and its marks say."""
    return {
        "title": drawn.title,
        "description": drawn.aloud,
        "names": {name: words.say("chart-menu-of", what=words.say(_WORDS[name]), title=drawn.title) for name in _NAMED},
        "marks": marks_name(drawn, words),
        "words": {
            **marks_words(words),
            **{name: words.say(message) for name, message in _WORDS.items()},
            # The player fills in the figures.
            "upTo": words.say("player-up-to", year="{year}", new="{new}", all="{all}"),
        },
    }


def _served(base: str) -> dict[str, str]:
    """What the browser needs for any chart, by its address."""
    return {
        "base": base,
        "faces": f"{base}/{asset_address('faces.css')}",
        "plotly": f"{base}/{asset_address('plotly.min.js')}",
    }


def show(chart: Chart[Any], view: View, chosen: Options) -> tuple[object, Selected]:
    """Draw the chart; returns the action of the mark that the reader has just clicked, as the browser sent it, or None,
    and the cases that are drawn. A mark that opens a case leads to its page, as a link would, and is not returned."""
    # What no filter changes is drawn once.
    selected = select(view.tables, Selection()) if chart.whole else view.selected
    shown = _shown(selected, chart, tuple(chosen.items()), theme(), view.base, view.words)
    key = f"chart-{chart.name}"
    # A table of thousands of rows goes to the page once its reader opens it.
    is_open = bool(st.session_state.get(key, {}).get("table"))
    result = _component(
        key=key,
        data=shown.sent(view.of_a_case, is_open),
        on_clicked_change=lambda: None,
        on_table_change=lambda: None,
    )
    return result.clicked, shown.of
