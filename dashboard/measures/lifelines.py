"""One lifeline a case: from the arrest to the last event, in stages."""

from __future__ import annotations

import pandas as pd

from dashboard.archive.store import Archive
from dashboard.selection import Selected

STAGES = {
    "abroad": "Held or wanted abroad",
    "proceedings": "{requesting} proceedings",
    "sentence": "After the sentence, as last reported",
}
ORDERS = {"arrest": "Date of arrest", "length": "Length", "country": "Country of arrest"}
PAGE = 100
"""How many lifelines one picture can hold and still be read."""


def stage_label(stage: str, archive: Archive) -> str:
    """What readers see for a key of STAGES."""
    return STAGES[stage].format(requesting=archive.config.site.requesting_adjective)


def stages(selected: Selected) -> pd.DataFrame:
    """Rows: ``id``, ``name``, ``country``, ``outcome``, ``stage`` (a key of STAGES), ``start``, ``end`` (days, at the
    middle of partial dates), ``open`` (the end is a last report, not an end).

    Every case has its stage abroad. Where the middle of a partial end lies before the start, the stage has no length."""
    cases = selected.cases
    us_start = cases["hand_over_middle"]
    us_end = cases["sentence_middle"].fillna(cases["ended_middle"]).fillna(cases["last_middle"])
    after_start = cases["sentence_middle"].where(us_start.notna())
    after_end = cases["ended_middle"].fillna(cases["last_middle"])
    common = {
        "id": cases["id"],
        "name": cases["shown_name"],
        "country": cases["arrest_country_name"],
        "outcome": cases["outcome_abroad"].astype("str"),
    }
    parts = [
        pd.DataFrame({**common, "stage": stage, "start": start, "end": end, "open": is_open})
        for stage, start, end, is_open in (
            ("abroad", cases["arrest_middle"], cases["held_until_middle"], cases["held_censored"]),
            ("proceedings", us_start, us_end, cases["sentence_middle"].isna() & cases["ended_middle"].isna()),
            ("sentence", after_start, after_end, cases["ended_middle"].isna()),
        )
    ]
    table = pd.concat(parts, ignore_index=True)
    table = table[table["start"].notna()].reset_index(drop=True)
    table["end"] = table[["start", "end"]].max(axis="columns")
    return table


def marks(selected: Selected) -> pd.DataFrame:
    """Rows: one event each from the arrest on, in the order of its case, with ``case_id``, ``case_name``, ``type``,
    ``middle`` (day), ``words`` (the date as known), ``country_name``, ``note``."""
    events = selected.events
    # By place in the case and not by day: the middle of a partial date may lie before an arrest that it followed.
    arrests = dict(zip(selected.cases["id"], selected.cases["arrest_number"], strict=True))
    shown = events[events["number"] >= events["case_id"].map(arrests).astype("float64")]
    names = dict(zip(selected.cases["id"], selected.cases["shown_name"], strict=True))
    shown = shown.assign(case_name=shown["case_id"].map(names))
    return shown[["case_id", "case_name", "type", "middle", "words", "country_name", "note"]]


def order(selected: Selected, by: str) -> list[str]:
    """Ids of the selected cases in the order of the picture, first at the top."""
    cases = selected.cases
    length = cases["last_middle"] - cases["arrest_middle"]
    keys = {
        "arrest": cases.assign(key=cases["arrest_middle"]),
        "length": cases.assign(key=-length.dt.days),
        "country": cases.assign(key=cases["arrest_country_name"]),
    }
    ordered = keys[by].sort_values(["key", "arrest_middle", "id"])
    return ordered["id"].tolist()
