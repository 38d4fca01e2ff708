"""Every chart of the site, by name."""

from __future__ import annotations

from dashboard.charts import (
    arrest_to_hand_over,
    arrests_per_year,
    claims_by_year,
    lifelines,
    official_counts,
    plea_and_trial,
    sourcing,
    treaty_and_outcome,
    what_happens,
    world_map,
    year_by_year,
)
from dashboard.charts.chart import Chart

CHARTS: dict[str, Chart] = {
    chart.name: chart
    for chart in (
        arrests_per_year.CHART,
        world_map.CHART,
        lifelines.CHART,
        official_counts.CHART,
        claims_by_year.CHART,
        arrest_to_hand_over.CHART,
        what_happens.CHART,
        plea_and_trial.CHART,
        year_by_year.CHART,
        treaty_and_outcome.CHART,
        sourcing.CHART,
    )
}
