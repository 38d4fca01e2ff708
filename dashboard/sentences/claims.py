"""Official figures beside what the dataset documents for the same period, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.archive.model import ABOUT, MORE_THAN, OfficialCount
from dashboard.archive.store import Archive
from dashboard.measures.claims import ClaimedYear, like_for_like
from dashboard.sentences.official import said
from dashboard.tables import Tables
from dashboard.text.words import Words


def the_body(body: str, words: Words) -> str:
    """An institution as it stands in a sentence: ``the Foreign Ministry``, whether its name begins with an article or
    not."""
    return words.say("claims-body", body=body.removeprefix("The ").removeprefix("the "))


def spoke(claims: Sequence[OfficialCount], archive: Archive, words: Words) -> str:
    """What each institution said of the same period, as clauses: each figure with its date."""
    by_body: dict[str, list[str]] = {}
    for one in claims:
        figure = words.say("claims-figure", figure=said(one, archive, words), date=words.date(one.date))
        by_body.setdefault(one.body, []).append(figure)
    return "; ".join(
        words.say("claims-spoke", body=the_body(body, words), figures=words.list(figures))
        for body, figures in by_body.items()
    )


def year_sentences(year: ClaimedYear, tables: Tables, words: Words) -> list[str]:
    """What was claimed for a year, what the dataset documents, the difference, and what could move it."""
    others = [_other_sentence(one, tables, words) for one in year.others]
    if not year.claims:
        return others
    archive, number, named = tables.archive, len(year.cases), len(year.named)
    own = words.say(
        "claims-year",
        year=str(year.year),
        spoke=spoke(year.claims, archive, words),
        arrests=number,
        named=named,
        whose="none" if not named else "all" if named == number else "some",
    )
    unconfirmed = words.say("claims-year-unconfirmed", unconfirmed=year.unconfirmed, together=number + year.unconfirmed)
    possible = words.say("claims-year-possible", possible=len(year.possible), names=words.list(year.possible))
    return [own, _gap(year.claims, number, archive, words), unconfirmed, possible, *others]


def _other_sentence(claim: OfficialCount, tables: Tables, words: Words) -> str:
    """An official count that is not of arrests, told apart, beside the dataset's own where it has one."""
    archive = tables.archive
    own = like_for_like(claim, tables)
    return words.say(
        "claims-other",
        year=str(claim.year),
        spoke=spoke((claim,), archive, words),
        kind=archive.config.vocabulary.label("claim_counts", claim.counts).lower(),
        beside=words.say("claims-no-such-count")
        if own is None
        else words.say("claims-own-extraditions", extraditions=own),
    )


def _gap(claims: Sequence[OfficialCount], number: int, archive: Archive, words: Words) -> str:
    """The distance between the latest figure and the documented number, no more exact than the figure."""
    claim = claims[-1]
    gap, is_limit = claim.quantity - number, claim.comparison == MORE_THAN
    if is_limit:
        way = "at-least" if gap >= 0 else "passed"
    else:
        way = "none" if gap == 0 else "higher" if gap > 0 else "lower"
    return words.say(
        f"claims-gap-{way}",
        which="latest" if len(claims) > 1 else "only",
        figure=said(claim, archive, words),
        roughly="yes" if claim.comparison == ABOUT else "no",
        difference=gap + 1 if is_limit else abs(gap),
    )
