"""One lifeline a case: from the arrest to the last event, in stages."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.archive.dates import PartialDate
from dashboard.archive.model import Case
from dashboard.archive.store import Archive
from dashboard.kept import keep
from dashboard.measures.answer import HANDED_OVER
from dashboard.selection import Selected
from dashboard.tables import Tables, each_row

STAGES = ("abroad", "proceedings", "sentence")
ORDERS = ("outcome", "arrest", "length", "country")
PAGE = 100
"""How many lifelines one picture can hold and still be read."""


def stages(selected: Selected) -> pd.DataFrame:
    """Rows: ``id``, ``name``, ``country``, ``outcome``, ``stage`` (one of STAGES), ``start``, ``end`` (dates as known),
    ``open`` (the end is a last report, not an end), the days that ``start`` and ``end`` can mean with ``_earliest`` and
    ``_latest`` behind the name, and with ``_drawn`` the day where the chart places them: the middle of a partial date.

    Every case has its stage abroad. Where the middle of a partial end lies before the start, the stage has no length."""
    archive = selected.tables.archive
    columns = ["id", "shown_name", "arrest_country_name", "outcome_abroad"]
    rows = [
        (*about, *_stage(*stage))
        for about in each_row(selected.cases, columns)
        if (case := archive.case(about.id))
        for stage in _course(case, archive)
    ]
    # One stage below the other, each in the order of the cases.
    rows.sort(key=lambda row: STAGES.index(row[len(columns)]))
    values = dict(zip(_COLUMNS, zip(*rows, strict=True) if rows else [()] * len(_COLUMNS), strict=True))
    days = {column: np.array(values[column], "datetime64[s]") for column in _COLUMNS if column.endswith(_DAYS)}
    return pd.DataFrame(values | days).astype({"open": "bool"})


_COLUMNS = [
    "id", "name", "country", "outcome", "stage", "start", "start_earliest", "start_latest", "start_drawn", "end",
    "end_earliest", "end_latest", "end_drawn", "open",
]  # fmt: skip
_DAYS = ("_earliest", "_latest", "_drawn")


def _course(case: Case, archive: Archive) -> Iterator[tuple[str, PartialDate, PartialDate, bool]]:
    """The stages of one case: key, start, end, and whether the end is only a last report."""
    course = archive.courses[case.id]
    yield "abroad", course.arrest.date, course.held.until.date, course.held.censored
    if course.hand_over is None:
        return
    sentences = case.sentences(archive.config.site.requesting_country)
    end, is_open = (course.ended_by or course.last).date, course.ended_by is None
    yield "proceedings", course.hand_over.date, sentences[0].date if sentences else end, is_open and not sentences
    if sentences:
        yield "sentence", sentences[0].date, end, is_open


def _stage(stage: str, start: PartialDate, end: PartialDate, is_open: bool) -> tuple[object, ...]:
    drawn = max(start.middle, end.middle)
    return (
        stage, start.text, start.earliest, start.latest, start.middle, end.text, end.earliest, end.latest, drawn, is_open
    )  # fmt: skip


def marks(selected: Selected) -> pd.DataFrame:
    """Rows: one event each from the arrest on, in the order of its case, with ``case_id``, ``case_name``, ``type``,
    ``middle`` (day), ``date`` (as known), ``country_name``, ``note``, ``is_arrest`` (the arrest itself, where it is told)."""
    every, is_from_arrest = _marks(selected.tables)
    shown: pd.DataFrame = every[selected.has_event[is_from_arrest]]
    return shown


@keep(1)
def _marks(tables: Tables) -> tuple[pd.DataFrame, NDArray[np.bool_]]:
    """The marks of all cases, and of each row of ``events`` whether it is one of them."""
    cases, events, row = tables.cases, tables.events, tables.case_of_events
    # By place in the case and not by day: the middle of a partial date may lie before an arrest that it followed.
    arrest = cases["arrest_number"].to_numpy("float64", na_value=np.nan)[row]
    number = events["number"].to_numpy()
    is_from_arrest = number >= arrest
    told = events[["case_id", "type", "middle", "date", "country_name", "note"]].assign(
        case_name=cases["shown_name"].to_numpy()[row],
        is_arrest=(number == arrest) & (events["type"] == "arrest").to_numpy(),
    )
    columns = ["case_id", "case_name", "type", "middle", "date", "country_name", "note", "is_arrest"]
    return told.loc[is_from_arrest, columns], is_from_arrest


def order(selected: Selected, by: str) -> list[str]:
    """Ids of the selected cases in the order of the picture, one of ORDERS, first at the top: by outcome in the order of
    the groups of outcomes."""
    kept = set(selected.cases["id"].tolist())
    return [case_id for case_id in _order(selected.tables, by) if case_id in kept]


@keep(len(ORDERS))
def _order(tables: Tables, by: str) -> list[str]:
    """Ids of all cases in that order."""
    cases = tables.cases[["id", "arrest_middle", "last_middle", "arrest_country_name", "outcome_abroad"]]
    vocabulary = tables.archive.config.vocabulary
    groups = list(vocabulary.outcome_group)
    place = {outcome: groups.index(str(term.group)) for outcome, term in vocabulary.outcome_abroad.items()}
    keys = {
        "outcome": cases["outcome_abroad"].astype("object").map(place),
        "arrest": cases["arrest_middle"],
        "length": cases["arrest_middle"] - cases["last_middle"],
        "country": cases["arrest_country_name"],
    }
    return cases.assign(key=keys[by]).sort_values(["key", "arrest_middle", "id"])["id"].tolist()


def after_a_year(selected: Selected) -> tuple[int, int, int]:
    """Of the hand-overs of the selected cases: how many came more than a year after the arrest on every day that the
    dates can mean, how many on any of them, and how many there are."""
    cases = selected.cases
    handed_over = cases["outcome_abroad"].isin(HANDED_OVER)
    surely, maybe = (
        int((handed_over & (cases[column] > _YEAR)).sum()) for column in ("held_days_min", "held_days_max")
    )
    return surely, maybe, int(handed_over.sum())


_YEAR = 366
"""Days: no year has more."""
