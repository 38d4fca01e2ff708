"""What an edition changed, in words."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard.archive.changes import EventAsNamed
from dashboard.archive.history import Addition, Correction, additions
from dashboard.measures.editions import Edition
from dashboard.sentences.editions import corrected, counts, headline
from dashboard.tables import Tables
from tests.made import WORDS


@pytest.mark.parametrize(
    ("was", "now", "text"),
    [
        ("arrest 2022 BOR", "arrest 2022-01-20 BOR", "Arrest, Borduria: 20 January 2022 (before: 2022)."),
        (
            "arrest 2022-01 BOR", "arrest [2021-12..2022-01] BOR",
            "Arrest, Borduria: between December 2021 and January 2022 (before: January 2022).",
        ),
        ("arrest 2022 BOR", "arrest 2022 SYL", "Arrest, 2022: Syldavia (before: Borduria)."),
        ("arrest 2022 BOR", "exchange 2022 BOR", "2022, Borduria: prisoner exchange (before: arrest)."),
        ("arrest 2022 BOR", None, "Taken out: Arrest, 2022, Borduria."),
        ("no-longer-a-word 2022 XYZ", None, "Taken out: no-longer-a-word, 2022, XYZ."),
    ],
)  # fmt: skip
def test_a_correction_says_what_is_otherwise_now(was: str, now: str | None, text: str, made: Tables) -> None:
    """The date, the country or what happened, before and now; a word that is gone is told by its key."""
    correction = Correction(EventAsNamed.of(was), EventAsNamed.of(now) if now else None, None)
    assert corrected(correction, made.archive, WORDS) == text


MEND = Correction(EventAsNamed.of("arrest 2022 BOR"), None, None)


@pytest.mark.parametrize(
    ("events", "corrections", "text"),
    [(1, 0, "1 new event"), (2, 0, "2 new events"), (0, 1, "1 correction"), (2, 3, "2 new events and 3 corrections")],
)
def test_a_headline_tells_events_and_corrections_apart(events: int, corrections: int, text: str, made: Tables) -> None:
    """Of an older case, by its name."""
    addition = changed(made, events, corrections, is_new=False)
    assert headline(addition, made.archive, WORDS) == f"Rosa Hentzau: {text}"


def changed(tables: Tables, events: int, corrections: int, *, is_new: bool) -> Addition:
    """An addition to the whole made-up case."""
    rosa = tables.archive.case("hentzau-rosa")
    assert rosa is not None
    (before,) = [one for one in additions(tables.archive) if one.case is rosa]
    return Addition(
        before.date, rosa, is_new, rosa.events[:events], (MEND,) * corrections, before.published, before.updated
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([], {}),
        ([(1, 0, True)], {"cases": "one new case"}),
        ([(2, 0, True), (1, 0, True)], {"cases": "two new cases"}),
        ([(1, 0, False)], {"events": "one new event in one older case"}),
        ([(1, 1, False), (2, 2, False)],
         {"events": "three new events in two older cases", "corrections": "three corrections in two cases"}),
        ([(0, 1, False)], {"corrections": "one correction in one case"}),
    ],
)  # fmt: skip
def test_an_edition_is_counted(changes: list[tuple[int, int, bool]], said: dict[str, str], made: Tables) -> None:
    """None, one and several of each; the events of a new case are not news of their own."""
    found = tuple(changed(made, events, mends, is_new=is_new) for events, mends, is_new in changes)
    assert counts(Edition(dt.date(2023, 2, 1), False, found), WORDS) == said
