"""Compare: some values of one facet side by side, and the cases of each. What is compared stands in the address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import streamlit as st
from markupsafe import Markup

from dashboard.app import chart_view, clicks, sections, where_from
from dashboard.app.state import View, of_a_case
from dashboard.charts.comparison import CHART
from dashboard.kept import keep
from dashboard.measures.comparison import BY, BY_PERIOD, MOST, of_value, offered, value_of
from dashboard.pages import Page
from dashboard.publish.html.article import case_link
from dashboard.publish.html.markup import address
from dashboard.publish.html.templates import html
from dashboard.selection import Selected
from dashboard.sentences.comparison import label
from dashboard.text.words import Words

NAMED = ("by", "of")
"""What the address says of a comparison: the facet, and the values."""
_BY, _OF = (f"comparison_{name}" for name in NAMED)
_LISTED = 30
"""How many cases of a value are listed; a link leads to all."""


def comparisons(selected: Selected, words: Words) -> Iterator[tuple[str, Mapping[str, Sequence[str]]]]:
    """For each facet by which the selection is filtered and which can be compared: what a link says that sets its values
    beside others, and its parameters."""
    for by, facet in BY.items():
        values = value_of(selected.selection.of(facet), by, selected.tables)[:MOST]
        if values:
            named = words.list(
                [words.say("compare-value", value=label(value, by, selected.tables, words)) for value in values]
            )
            yield words.say("compare-with", values=named), {"by": [by], "of": values}


def render(view: View, page: Page) -> None:
    """The page."""
    sections.head(view, page)
    options = CHART.chosen(CHART.asked({key: st.query_params.get_all(key) for key in NAMED}), view.selected)
    by, values = options["by"], options["of"].split()
    _pick(by, values, view, page)
    _aside(by, values, view)
    if not values:
        st.html(html("small.html", view.words, text=view.words.say("page-compare-none")))
        return
    named = view.words.list([label(value, by, view.tables, view.words) for value in values])
    st.html(html("told.html", view.words, name="comparison", text=view.words.say("compare-told", values=named)))
    clicked, drawn = chart_view.show(CHART, view, options)
    clicks.follow(replace(view, selected=drawn), CHART, clicked)
    st.html(where_from.of_chart(CHART, drawn, view))
    st.html(_listed(view.selected, by, tuple(values), view.base, view.words))


def _pick(by: str, values: Sequence[str], view: View, page: Page) -> None:
    """The facet and its values, to choose."""
    tables, words = view.tables, view.words
    st.session_state[_BY], st.session_state[_OF] = by, list(values)
    of_facets = CHART.options["by"]
    st.segmented_control(
        words.say(page.sections[0].choice),
        list(of_facets),
        key=_BY,
        format_func=lambda one: words.say(of_facets[one]),
        required=True,
        on_change=lambda: _name(st.session_state[_BY], ()),
    )
    free, known = by == BY_PERIOD, list(dict.fromkeys([*offered(view.selected, by), *values]))
    st.multiselect(
        words.say("page-compare-of", by=by, most=MOST),
        known,
        key=_OF,
        format_func=lambda one: label(one, by, tables, words) if one in known else one,
        placeholder=words.say("page-compare-choose"),
        max_selections=MOST,
        accept_new_options=free,
        select_all=False,
        filter_mode="contains",
        help=words.say("page-compare-of-period-help" if free else "page-compare-of-help", example="2012-2016"),
        on_change=lambda: _name(by, st.session_state[_OF]),
    )


def _name(by: str, values: Sequence[str]) -> None:
    """Let the address say what is compared."""
    st.query_params["by"] = by
    if values:
        st.query_params["of"] = list(values)
    else:
        st.query_params.pop("of", None)


def _aside(by: str, values: Sequence[str], view: View) -> None:
    """What a reader should know: that a filter does not hold here, and that one value is no comparison."""
    facet, words = BY[by], view.words
    said = facet.words(view.selected.selection.of(facet), view.tables, words)
    if view.selected.selection.of(facet) != facet.default:
        st.html(html("small.html", words, text=words.say("page-compare-overlaid", filter=said)))
    if len(values) == 1:
        st.html(html("small.html", words, text=words.say("page-compare-one")))


@keep(128)
def _listed(selected: Selected, by: str, values: tuple[str, ...], base: str, words: Words) -> Markup:
    """The cases of each value, with links."""
    tables, to_case, parts = selected.tables, of_a_case(base, selected), []
    for value in values:
        of = of_value(value, by, selected)
        cases = [tables.archive.case(one) for one in of.cases["id"].head(_LISTED)]
        parts.append(
            {
                "name": label(value, by, tables, words),
                "cases": [case_link(case, tables.archive, to_case + case.id, words) for case in cases if case],
                "all": len(of.cases),
                "address": f"{base}{address('/cases', of.params)}",
            }
        )
    return html("compared_cases.html", words, parts=parts)
