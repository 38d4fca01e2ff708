"""Patterns: how long, what happened, which sentences, which accusations and countries, which exchanges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.app import chart_view, state
from dashboard.app.panel import case_link
from dashboard.app.state import View
from dashboard.charts.registry import CHARTS
from dashboard.measures import durations, exchanges, flows, sentences, treaty, years
from dashboard.measures.wording import capital, count
from dashboard.publish.markup import h, link

_LISTED = "_patterns_listed"
"""Session key: for each chart, the ids of the cases behind the mark that the reader clicked last."""

SECTIONS = (
    ("arrest-to-hand-over", "From arrest to hand-over", durations.finding, ("hand-over", "censored", "interval"), "Draw"),
    ("what-happens", "What happens", flows.finding, ("extradition", "expulsion"), ""),
    ("plea-and-trial", "Plea and trial", sentences.finding, ("time-served", "median"), "Rows"),
    ("year-by-year", "Accusations and countries over time", years.finding, (), "Rows by"),
    ("treaty-and-outcome", "With a treaty and without", treaty.finding, ("treaty",), ""),
)  # fmt: skip
"""Chart, heading, the sentence of its finding, the terms explained beside it, and the label of its option."""


def render(view: View) -> None:
    """The page: words first, then the charts from above, so that there is something to read at once."""
    st.html(
        "<h1 class='page'>Patterns</h1><p class='prose'>What the selected cases have in common, and where they differ. Each mark "
        "stands for its cases: click one to open them. The numbers are small, and a difference between small groups may be chance.</p>"
    )
    if view.selected.cases.empty:
        return
    places = [st.container() for _ in SECTIONS]
    for place, (_, heading, finding, terms, _) in zip(places, SECTIONS, strict=True):
        with place:
            st.html(
                f"<h2 class='section'>{h(heading)}</h2><p class='prose'>{h(finding(view.selected))}</p>{_terms(view, terms)}"
            )
    _exchanges(view)
    for place, (name, _, _, _, label) in zip(places, SECTIONS, strict=True):
        with place:
            _chart(view, name, label)


def _terms(view: View, keys: Sequence[str]) -> str:
    """The words that a reader may not know, explained where they stand."""
    known = view.tables.archive.config.texts.terms
    entries = [f"<dt>{h(known[key].label)}</dt><dd>{h(known[key].meaning)}</dd>" for key in keys if key in known]
    return f"<dl class='terms'>{''.join(entries)}</dl>" if entries else ""


def _chart(view: View, name: str, label: str) -> None:
    chart = CHARTS[name]
    clicked = chart_view.show(chart, view.selected, chart_view.choose(chart, view.selected, label), opens=True)
    if clicked:
        _narrow(view, name, clicked)
    _listed(view, name)


def _narrow(view: View, name: str, clicked: Sequence[Any]) -> None:
    """The cases of a mark of several are filtered for where the filters can say them, else listed under the chart."""
    changes = _filters(view, clicked)
    state.narrow(view, **changes)
    st.session_state.setdefault(_LISTED, {})[name] = tuple(clicked[5])


def _filters(view: View, clicked: Sequence[Any]) -> Mapping[str, tuple[str, ...]]:
    """The filters that say a part of the flow; none where it depends on what the filters do not know."""
    kind, first, second = (str(value) for value in clicked[:3])
    if kind == "band":
        return {"country": _codes(view, first), "outcome": (second,)}
    if kind == "node" and first == "country":
        return {"country": _codes(view, second)}
    if kind == "node" and first == "outcome_abroad":
        return {"outcome": (second,)}
    return {}


def _codes(view: View, key: str) -> tuple[str, ...]:
    return tuple(flows.countries(view.selected)[1]) if key == flows.OTHERS else (key,)


def _listed(view: View, name: str) -> None:
    """The cases behind the mark that the reader clicked last, as links."""
    ids = st.session_state.get(_LISTED, {}).get(name, ())
    kept = set(view.selected.cases["id"])
    shown = [case for case_id in ids if case_id in kept and (case := view.tables.archive.case(case_id))]
    if shown:
        links = "".join(f"<li>{case_link(case, view)}</li>" for case in shown)
        st.html(
            f"<div class='behind' role='status'><p class='small'>{capital(count(len(shown), 'case'))} behind the mark you clicked:</p>"
            f"<ul>{links}</ul></div>"
        )


def _exchanges(view: View) -> None:
    found = exchanges.exchanges(view.selected)
    rows = "".join(_exchange(view, one) for one in found)
    body = (
        "<div class='scroll-x' tabindex='0'><table class='plain exchanges'><thead><tr><th scope='col'>Exchange</th><th scope='col'>Who</th>"
        "<th scope='col'>Held until then in</th><th scope='col'>What happened, as the case says with its sources</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )
    st.html(
        f"<h2 class='section'>Exchanges</h2><p class='prose'>{h(exchanges.finding(view.selected))}</p>{_terms(view, ('exchange',))}"
        f"{body if found else ''}"
    )


def _exchange(view: View, exchange: exchanges.Exchange) -> str:
    """The rows of one exchange, its date and place spanning them."""
    rows = []
    for one in exchange.people:
        marks = " · ".join(link(one.case.source(key).url, one.case.source(key).publisher) for key in one.event.sources)
        rows.append(
            f"<td>{case_link(one.case, view)}</td><td>{h(one.custody)}</td>"
            f"<td>{h(one.event.note)} <span class='cite-marks'>{marks}</span></td>"
        )
    first = f"<th scope='rowgroup' rowspan='{len(rows)}'>{h(exchange.date)}<br><span class='small'>{h(exchange.where)}</span></th>"
    return "".join(f"<tr>{first if n == 0 else ''}{row}</tr>" for n, row in enumerate(rows))
