"""The exchanges of the selected cases, as HTML."""

from __future__ import annotations

from markupsafe import Markup

from dashboard.measures.exchanges import Exchanged, exchanges
from dashboard.publish.html.article import Href, case_link
from dashboard.publish.html.templates import html
from dashboard.selection import Selected
from dashboard.text.words import Words


def exchange_table(selected: Selected, href: Href, words: Words) -> Markup:
    """Who was exchanged when, after how long, with sources; nothing where nobody was."""

    def person(one: Exchanged) -> tuple[Markup, str, str, list[tuple[str, str]]]:
        """A link to the case, the custody, what happened, and the links to its sources."""
        sources = [one.case.source(key) for key in one.event.sources]
        links = [(source.url, source.publisher) for source in sources]
        case = case_link(one.case, selected.tables.archive, href(one.case), words)
        return case, one.custody, one.event.note, links

    found = [(words.date(one.date), one.where, [person(each) for each in one.people]) for one in exchanges(selected)]
    return html("exchanges.html", words, exchanges=found) if found else Markup()
