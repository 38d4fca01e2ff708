"""Patterns: how long, what happened, which sentences, which accusations and countries, which exchanges."""

from __future__ import annotations

import streamlit as st

from dashboard.app import sections
from dashboard.app.panel import case_link
from dashboard.app.state import View
from dashboard.measures.exchanges import Exchange, exchanges
from dashboard.pages import Page
from dashboard.publish.markup import h, link


def render(view: View, page: Page) -> None:
    """The page."""
    sections.head(view, page)
    if not view.selected.cases.empty:
        sections.draw(view, page.sections, lambda: _exchanges(view))


def _exchanges(view: View) -> None:
    """The table of the last section, whose words say how many there are."""
    rows = "".join(_exchange(view, one) for one in exchanges(view.selected))
    if rows:
        st.html(
            "<div class='scroll-x' tabindex='0'><table class='plain exchanges'><thead><tr><th scope='col'>Exchange</th><th scope='col'>Who</th>"
            "<th scope='col'>Held until then in</th><th scope='col'>What happened, as the case says with its sources</th></tr></thead>"
            f"<tbody>{rows}</tbody></table></div>"
        )


def _exchange(view: View, exchange: Exchange) -> str:
    """The rows of one exchange, its date and place spanning them."""
    rows = []
    for one in exchange.people:
        marks = " · ".join(link(one.case.source(key).url, one.case.source(key).publisher) for key in one.event.sources)
        rows.append(
            f"<td>{case_link(one.case, view)}</td><td>{h(one.custody)}</td>"
            f"<td>{h(one.event.note)} <span class='cite-marks'>{marks}</span></td>"
        )
    first = f"<th scope='rowgroup' rowspan='{len(rows)}'>{h(view.words.date(exchange.date))}<br><span class='small'>{h(exchange.where)}</span></th>"
    return "".join(f"<tr>{first if n == 0 else ''}{row}</tr>" for n, row in enumerate(rows))
