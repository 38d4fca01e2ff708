"""One lifeline a case: from the arrest to the last event, in stages."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from dashboard.archive.dates import PartialDate
from dashboard.archive.model import Case
from dashboard.archive.store import Archive
from dashboard.measures.answer import HANDED_OVER
from dashboard.selection import Selected

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
    cases = selected.cases
    about = zip(cases["id"], cases["shown_name"], cases["arrest_country_name"], cases["outcome_abroad"], strict=True)
    rows = [
        {"id": case_id, "name": name, "country": country, "outcome": outcome, **_stage(*stage)}
        for case_id, name, country, outcome in about
        if (case := archive.case(case_id))
        for stage in _course(case, archive)
    ]
    table = pd.DataFrame(rows, columns=_COLUMNS)
    days = [column for column in _COLUMNS if column.endswith(("_earliest", "_latest", "_drawn"))]
    table = table.astype({**dict.fromkeys(days, "datetime64[s]"), "open": "bool"})
    # One stage below the other, each in the order of the cases.
    return table.sort_values("stage", key=lambda stage: stage.map(STAGES.index), kind="stable", ignore_index=True)


_COLUMNS = [
    "id", "name", "country", "outcome", "stage", "start", "start_earliest", "start_latest", "start_drawn", "end",
    "end_earliest", "end_latest", "end_drawn", "open",
]  # fmt: skip


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


def _stage(stage: str, start: PartialDate, end: PartialDate, is_open: bool) -> dict[str, object]:
    return {
        "stage": stage,
        "start": start.text,
        "start_earliest": start.earliest,
        "start_latest": start.latest,
        "start_drawn": start.middle,
        "end": end.text,
        "end_earliest": end.earliest,
        "end_latest": end.latest,
        "end_drawn": max(start.middle, end.middle),
        "open": is_open,
    }


def marks(selected: Selected) -> pd.DataFrame:
    """Rows: one event each from the arrest on, in the order of its case, with ``case_id``, ``case_name``, ``type``,
    ``middle`` (day), ``date`` (as known), ``country_name``, ``note``, ``is_arrest`` (the arrest itself, where it is told)."""
    events = selected.events[["case_id", "number", "type", "middle", "date", "country_name", "note"]]
    # By place in the case and not by day: the middle of a partial date may lie before an arrest that it followed.
    arrests = dict(zip(selected.cases["id"], selected.cases["arrest_number"], strict=True))
    arrest = events["case_id"].map(arrests).astype("float64")
    events = events.assign(is_arrest=(events["number"] == arrest) & (events["type"] == "arrest"))
    shown = events[events["number"] >= arrest]
    names = dict(zip(selected.cases["id"], selected.cases["shown_name"], strict=True))
    shown = shown.assign(case_name=shown["case_id"].map(names))
    return shown[["case_id", "case_name", "type", "middle", "date", "country_name", "note", "is_arrest"]]


def order(selected: Selected, by: str) -> list[str]:
    """Ids of the selected cases in the order of the picture, one of ORDERS, first at the top: by outcome in the order of
    the groups of outcomes."""
    cases = selected.cases[["id", "arrest_middle", "last_middle", "arrest_country_name", "outcome_abroad"]]
    vocabulary = selected.tables.archive.config.vocabulary
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
    cases = selected.cases[selected.cases["outcome_abroad"].isin(HANDED_OVER)]
    surely, maybe = (int((cases[column] > _YEAR).sum()) for column in ("held_days_min", "held_days_max"))
    return surely, maybe, len(cases)


_YEAR = 366
"""Days: no year has more."""
