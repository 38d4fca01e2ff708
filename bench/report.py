"""What the bench found: one measure a line, with its target where there is one."""

from __future__ import annotations

import json
import os
import platform
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Literal

import plotly.graph_objects as go

Unit = Literal["×", "s", "ms", "MB", "kB", "", "%"]


@dataclass(frozen=True, slots=True)
class Measure:
    """One number of one run; ``below`` is the target, None where the number only explains others."""

    part: str
    what: str
    value: float
    unit: Unit
    below: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None without one."""
        return None if self.below is None else self.value <= self.below


def _plain(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def text(measures: Sequence[Measure]) -> str:
    """The report as readers see it in a terminal."""
    rows = []
    part = ""
    for one in measures:
        if one.part != part:
            part = one.part
            rows.append(f"\n{part}")
        value = f"{_plain(one.value)} {one.unit}".rstrip()
        target = "" if one.below is None else f"target ≤ {_plain(one.below)}  {'met' if one.met else 'MISSED'}"
        rows.append(f"  {one.what:<66}{value:>11}  {target}".rstrip())
    return "\n".join(rows).lstrip("\n")


def machine() -> dict[str, str | int]:
    """What the numbers were measured on."""
    return {
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "system": platform.platform(),
        "cores": os.cpu_count() or 1,
        "python": platform.python_version(),
        "streamlit": version("streamlit"),
        "plotly": version("plotly"),
    }


def write(path: Path, measures: Sequence[Measure], notes: Sequence[str]) -> None:
    """The report as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    found = [{**asdict(one), "met": one.met} for one in measures]
    whole = {"machine": machine(), "measures": found, "notes": list(notes)}
    path.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", "utf-8")


def plot(path: Path, reports: Iterable[Path]) -> None:
    """A page with a line for each measure that has a target, over the reports: how many times its target it is."""
    lines: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for report in sorted(reports):
        read = json.loads(report.read_text("utf-8"))
        for one in read["measures"]:
            if one["below"]:
                name = f"{one['part']}: {one['what'].partition(' (n = ')[0]}"
                lines[name].append((read["machine"]["when"], one["value"] / one["below"]))
    figure = go.Figure(
        [
            go.Scatter(
                x=[when for when, _ in points], y=[times for _, times in points], name=name, mode="lines+markers"
            )
            for name, points in lines.items()
        ]
    )
    figure.update_layout(title="Measures as multiples of their targets", hovermode="closest", height=900)
    figure.update_yaxes(type="log")
    figure.add_hline(y=1)
    figure.write_html(path, include_plotlyjs=True)
