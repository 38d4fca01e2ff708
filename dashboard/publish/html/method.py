"""How the record is made, as HTML: what it holds, how well it is sourced and was checked, what was left out."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from dashboard.kept import keep
from dashboard.measures.coverage import by_confidence, by_number_of_sources
from dashboard.publish.data.records import citation
from dashboard.publish.html.chart_file import html_table
from dashboard.publish.html.prose import prose
from dashboard.publish.html.templates import html
from dashboard.selection import Selected
from dashboard.sentences.numbers import share, unconfirmed
from dashboard.tables import Tables
from dashboard.text import MessageId
from dashboard.text.catalogue import FIRST
from dashboard.text.words import Words


@keep(1)
def held(tables: Tables, words: Words) -> Markup:
    """Title, and how much the record holds."""
    return html(
        "method_intro.html",
        words,
        day=words.day(tables.archive.as_of),
        cases=len(tables.archive.cases),
        events=len(tables.events),
        sources=len(tables.sources),
        unconfirmed=int(tables.cases["unconfirmed"].sum()),
    )


@keep(128)
def sourcing(selected: Selected, words: Words) -> Markup:
    """How many cases and events are how well sourced, as HTML."""
    cases, events = len(selected.cases), int(selected.has_event.sum())
    confidence = by_confidence(selected)
    confidence["share"] = [share(n, cases, words) for n in confidence["cases"]]
    numbers = by_number_of_sources(selected)
    numbers["share"] = [share(n, events, words) for n in numbers["events"]]
    numbers["sources"] = [
        words.say("method-four-or-more") if is_more else words.number(n)
        for n, is_more in zip(numbers["sources"], numbers["or_more"], strict=True)
    ]
    tables: tuple[tuple[pd.DataFrame, MessageId, Mapping[str, MessageId]], ...] = (
        (
            confidence,
            "method-confidence",
            {"confidence": "method-confidence", "share": "method-cases", "meaning": "method-meaning"},
        ),
        (numbers, "method-sources-of-event", {"sources": "method-sources-of-event", "share": "method-events"}),
    )
    return html(
        "method_sourcing.html",
        words,
        cases=cases,
        events=events,
        doubt=unconfirmed(selected.unconfirmed, cases, words),
        tables=[
            html_table(table, words.say(caption), {column: words.say(name) for column, name in headings.items()}, words)
            for table, caption, headings in tables
        ],
    )


@keep(1)
def audit(tables: Tables, words: Words) -> Markup:
    """The report on how the record was checked, which is written in FIRST; nothing where there is none."""
    if not tables.archive.audit:
        return Markup()
    title, _, report = tables.archive.audit.partition("\n")
    said = title.lstrip("# ") or words.say("method-audit-report")
    return html("method_audit.html", words, title=said, report=prose(report, {}), language=FIRST)


@keep(1)
def excluded(tables: Tables, words: Words) -> Markup:
    """What was left out and why, as HTML."""
    label = tables.archive.config.vocabulary.label
    return html("method_excluded.html", words, entries=tables.archive.exclusions, label=label)


@keep(1)
def licence(tables: Tables, words: Words) -> Markup:
    """What may be done with the record, and how it is cited."""
    archive = tables.archive
    return html("method_licence.html", words, site=archive.config.site, citation=citation(archive, words))
