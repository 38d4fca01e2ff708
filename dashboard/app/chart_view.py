"""A chart on a page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import streamlit as st

from dashboard.app import options
from dashboard.app.state import View
from dashboard.charts.chart import Chart, Drawn, Options
from dashboard.charts.chart import draw as draw_chart
from dashboard.charts.theme import ThemeName
from dashboard.pages import Page
from dashboard.publish.data.files import file_name
from dashboard.publish.html.assets import asset_address
from dashboard.publish.html.chart_table import table_json
from dashboard.publish.html.marks import MARKS_CSS, MARKS_JS, marks_name, marks_words
from dashboard.publish.html.markup import address
from dashboard.publish.pictures.figure import COMPOSE_JS
from dashboard.publish.pictures.studio import FORMATS, PICTURE_JS
from dashboard.publish.process import studio
from dashboard.selection import Selected, Selection
from dashboard.text import MessageId
from dashboard.text.words import Words

_HERE = Path(__file__).parent

_component = st.components.v2.component(
    "third_country_chart",
    html='<figure class="tc-chart"><div class="tc-plot"></div></figure>',
    css=MARKS_CSS + (_HERE / "chart.css").read_text("utf-8"),
    js=COMPOSE_JS
    + PICTURE_JS
    + MARKS_JS
    + "".join((_HERE / name).read_text("utf-8") for name in ("sticky.js", "player.js", "chart.js")),
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


@st.cache_resource(max_entries=256, show_spinner=False)
def _drawn(
    name: str,
    selection: Selection,
    options: tuple[tuple[str, str], ...],
    theme: ThemeName,
    language: str,
    fingerprint: str,
    _chart: Chart[Any],
    _selected: Selected,
    _words: Words,
) -> tuple[Drawn, str]:
    """The chart of this name, and a stamp that tells it from every other drawing; made once for all readers who ask for
    the same."""
    made = draw_chart(_chart, _selected, _words, theme, dict(options))
    return made, json.dumps([name, selection.to_params(), options, theme, language, fingerprint])


@st.cache_resource(max_entries=64, show_spinner=False)
def _table(stamp: str, _drawn: Drawn) -> str:
    """The table of a drawing as JSON, made once for all readers who open it."""
    return table_json(_drawn, _drawn.words)


def theme() -> ThemeName:
    """The theme that the reader's browser shows."""
    return "dark" if st.context.theme.type == "dark" else "light"


def settle(page: Page, selected: Selected) -> None:
    """Keep the options of a page as its controls stand; a value that shows nothing of the selection is let go."""
    fingerprint, kept = selected.tables.archive.fingerprint, {}
    for name, value in options.shown(page).items():
        chart, option = page.options[name]
        if value in _offered(chart.name, selected.selection, fingerprint, chart, selected).get(option, ()):
            kept[name] = value
    options.adopt(page, kept)


@st.cache_resource(max_entries=512, show_spinner=False)
def _offered(
    name: str, selection: Selection, fingerprint: str, _chart: Chart[Any], _selected: Selected
) -> dict[str, dict[str, str]]:
    """What the chart of this name offers, found once for each selection and archive."""
    return _chart.offered(_selected)


def choose(chart: Chart[Any], view: View, label: str) -> dict[str, str]:
    """The options of a chart as the reader chose them, of those that show something of the selection."""
    chosen: dict[str, str] = {}
    selected, words = view.selected, view.words
    offered = _offered(chart.name, selected.selection, selected.tables.archive.fingerprint, chart, selected)
    for option, values in offered.items():
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
    params: dict[str, list[str]] = {**selected.selection.to_params(), **chart.params(chosen)}
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
        "description": drawn.description,
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


def show(chart: Chart[Any], view: View, chosen: Options) -> object:
    """Draw the chart; returns the action of the mark that the reader has just clicked, as the browser sent it, or None.
    A mark that opens a case leads to its page, as a link would, and is not returned."""
    selected, chosen = chart.settled(view.selected, chosen)
    archive, base = selected.tables.archive, view.base
    ink = theme()
    drawn, stamp = _drawn(
        chart.name,
        selected.selection,
        tuple(chosen.items()),
        ink,
        view.words.language,
        archive.fingerprint,
        chart,
        selected,
        view.words,
    )
    key = f"chart-{chart.name}"
    # A table of thousands of rows goes to the page once its reader opens it.
    is_open = bool(st.session_state.get(key, {}).get("table"))
    result = _component(
        key=key,
        data={
            "figure": drawn.figure,
            "table": _table(stamp, drawn) if is_open else None,
            "file": file_name(chart.name, selected, archive.as_of, "", view.words)[:-1],
            **_addresses(chart, selected, chosen, base),
            **_served(base),
            "theme": ink,
            "stamp": stamp,
            "open": view.of_a_case,
            "name": chart.name,
            **_said(drawn, view.words),
        },
        on_clicked_change=lambda: None,
        on_table_change=lambda: None,
    )
    return result.clicked
