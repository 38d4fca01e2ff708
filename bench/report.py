"""What the bench found: one measure a line, with its target where there is one."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Literal

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
