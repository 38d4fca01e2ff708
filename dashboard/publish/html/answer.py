"""The question and its answer, as HTML: the head of the first page."""

from __future__ import annotations

from markupsafe import Markup

from dashboard.kept import keep
from dashboard.publish.html.templates import html
from dashboard.selection import Selected, Selection
from dashboard.sentences.answer import claim_sentences, finding, outcome_sentence
from dashboard.tables import Tables
from dashboard.text.words import Words


def answer(selected: Selected, words: Words) -> Markup:
    """What was claimed, what the record shows of it, and what became of the selected cases."""
    question, claims = _question(selected.tables, words)
    return html(
        "overview_answer.html",
        words,
        question=question,
        claims=claims,
        # Beside an official figure stand all confirmed cases; under a filter the page says which sentence is about what.
        apart=bool(claims) and selected.selection != Selection(),
        confirmed=len(selected.tables.confirmed),
        outcome=outcome_sentence(selected, words),
    )


@keep(1)
def _question(tables: Tables, words: Words) -> tuple[Markup, list[str]]:
    """What no filter changes: title and claim as HTML, and the sentences that test the claim."""
    archive = tables.archive
    text = html(
        "overview_question.html", words, site=archive.config.site, seed=archive.seed, finding=finding(tables, words)
    )
    return text, claim_sentences(tables, words)
