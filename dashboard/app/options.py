"""The options of charts that a reader has chosen: kept for the session, by the page on which they stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard.charts.chart import Chart
from dashboard.pages import Page
from dashboard.parameters import Params

_OPTIONS = "_options"
"""Session key: for each page, by its address, the options that are not at their first value, by parameter."""


def key_of(chart: Chart[Any], option: str) -> str:
    """The session key of the control of an option."""
    return f"{chart.name}_{option}"


def chosen(page: Page) -> Mapping[str, str]:
    """The options of a page that are not at their first value, by parameter, wherever the reader is now."""
    kept: dict[str, Mapping[str, str]] = st.session_state.setdefault(_OPTIONS, {})
    return kept.get(page.path, {})


def params_of(page: Page) -> Params:
    """They as parameters of the page's address."""
    return {name: [value] for name, value in chosen(page).items()}


def adopt(page: Page, options: Mapping[str, str]) -> None:
    """Let the page have these options from now on, and the first value of all others; only before its controls are
    drawn."""
    kept = {name: value for name, value in options.items() if value != _first(page, name)}
    st.session_state[_OPTIONS] = {**st.session_state.get(_OPTIONS, {}), page.path: kept}
    for name, (chart, option) in page.options.items():
        st.session_state[key_of(chart, option)] = kept.get(name, _first(page, name))


def shown(page: Page) -> dict[str, str]:
    """The options that the page's controls stand at, by parameter: where there is no control, as they are kept."""
    return {
        name: st.session_state.get(key_of(chart, option)) or chosen(page).get(name, _first(page, name))
        for name, (chart, option) in page.options.items()
    }


def are_moved(page: Page) -> bool:
    """Whether the reader has just moved a control."""
    return any(value != chosen(page).get(name, _first(page, name)) for name, value in shown(page).items())


def _first(page: Page, name: str) -> str:
    chart, option = page.options[name]
    return next(iter(chart.options[option]))
