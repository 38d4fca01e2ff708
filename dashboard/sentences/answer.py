"""What the record shows, in sentences: beside the first statement, and of the selected cases."""

from __future__ import annotations

from dashboard.archive.course import PENDING
from dashboard.archive.model import OfficialCount
from dashboard.archive.store import Archive
from dashboard.measures.answer import HANDED_OVER, Figure, arrests_of, otherwise, outcomes
from dashboard.measures.arrests import seed_counts, seed_year, year_claims
from dashboard.measures.claims import within
from dashboard.selection import Selected
from dashboard.sentences.claims import spoke, the_body
from dashboard.sentences.numbers import share
from dashboard.sentences.official import said
from dashboard.tables import Tables
from dashboard.text.words import Formed, Value, Words


def finding(tables: Tables, words: Words) -> str:
    """The answer to the first statement, as the headline of the site: what was counted of the year that it names, by the
    latest figure, and what the record shows of it. Without such a year, how many cases the record holds."""
    archive = tables.archive
    claims = [claim for claim in year_claims(archive) if claim.year == seed_year(archive)]
    if not claims:
        return words.say("answer-finding-without-claim", cases=len(tables.confirmed))
    claim = claims[-1]
    return words.say(
        "answer-finding",
        year=str(claim.year),
        body=the_body(claim.body, words),
        figure=said(claim, archive, words),
        counted=claim.quantity,
        adjective=archive.config.site.requesting_adjective,
        arrests=len(arrests_of(claim.year or 0, tables)),
    )


def claim_sentences(tables: Tables, words: Words) -> list[str]:
    """A sentence for each official count of the first statement, one for all that concern the same year, tested on
    all confirmed cases."""
    claims = seed_counts(tables.archive)
    years = dict.fromkeys(claim.year for claim in claims if claim.year is not None)
    totals = [_total_sentence(claim, tables, words) for claim in claims if claim.year is None]
    return [*(_year_sentence(year, tables, words) for year in years), *totals]


def _year_sentence(year: int, tables: Tables, words: Words) -> str:
    cases = arrests_of(year, tables)
    claims = [claim for claim in year_claims(tables.archive) if claim.year == year]
    return words.say(
        "answer-year",
        year=str(year),
        arrests=len(cases),
        countries=cases["arrest_country"].nunique(),
        spoke=spoke(claims, tables.archive, words),
    )


def _total_sentence(claim: OfficialCount, tables: Tables, words: Words) -> str:
    start, end = claim.period_start, claim.period_end
    values: dict[str, Value] = {
        "arrests": len(within(tables.confirmed, start.earliest if start else None, end.latest)),
        "end": words.date(end) if end.year is not None else words.day(end.latest),
        "body": the_body(claim.body, words),
        "figure": said(claim, tables.archive, words),
    }
    if start is None:
        return words.say("answer-total-without-start", **values)
    return words.say("answer-total", start=words.date(start), **values)


def requesting(archive: Archive, words: Words) -> Formed:
    """The country that asked for the arrests."""
    code = archive.config.site.requesting_country
    return words.country(code, archive.country_name(code))


def outcome_sentence(selected: Selected, words: Words) -> str:
    """What became of the selected cases abroad, in one sentence."""
    cases = len(selected.cases)
    if not cases:
        return words.say("answer-none")
    return words.say(
        "answer-outcomes",
        cases=cases,
        unconfirmed=selected.unconfirmed,
        kind=_kind(selected),
        scope="all" if selected.selection.is_everything else "selection",
        day=words.day(selected.tables.archive.as_of),
        outcomes=_of_one(selected, words) if cases == 1 else _of_several(selected, words),
    )


def _of_one(selected: Selected, words: Words) -> str:
    """What became of the one selected case, as a clause."""
    archive = selected.tables.archive
    (key,) = outcomes(selected)
    if key == PENDING:
        return words.say("answer-one-not-reported")
    if key in HANDED_OVER:
        return words.say("answer-one-handed-over", country=requesting(archive, words))
    return words.say("answer-one-otherwise", outcome=archive.config.vocabulary.label("outcome_abroad", key))


def _of_several(selected: Selected, words: Words) -> str:
    """What became of several selected cases, as clauses."""
    archive, counts = selected.tables.archive, outcomes(selected)
    handed = share(sum(counts[key] for key in HANDED_OVER), len(selected.cases), words)
    parts = [words.say("answer-handed-over", share=handed, country=requesting(archive, words))]
    others = {key: counts[key] for key in otherwise(selected.tables) if counts[key]}
    if others:
        label = archive.config.vocabulary.label
        listed = words.list(
            [
                words.say("answer-outcome", cases=cases, outcome=label("outcome_abroad", key))
                for key, cases in others.items()
            ]
        )
        parts.append(words.say("answer-otherwise", cases=sum(others.values()), outcomes=listed))
    if counts[PENDING]:
        parts.append(words.say("answer-not-reported", cases=counts[PENDING]))
    return "; ".join(parts)


def _kind(selected: Selected) -> str:
    """Which of the two kinds of cases all of the selected are, or that they are of both."""
    if not selected.unconfirmed:
        return "confirmed"
    return "unconfirmed" if selected.unconfirmed == len(selected.cases) else "both"


def figure_words(figure: Figure, selected: Selected, words: Words) -> str:
    """What a headline figure counts, and of how many cases. Where unconfirmed cases are among them, it says so."""
    return words.say(
        f"answer-figure-{figure.name}",
        cases=len(selected.cases),
        unconfirmed=selected.unconfirmed,
        kind=_kind(selected),
        countries=selected.cases["arrest_country"].nunique(),
        country=requesting(selected.tables.archive, words),
    )
