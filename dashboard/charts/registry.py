"""Every chart of the site, by name."""

from __future__ import annotations

from dashboard.charts import arrests_per_year, lifelines, sourcing, world_map
from dashboard.charts.chart import Chart

CHARTS: dict[str, Chart] = {
    chart.name: chart for chart in (arrests_per_year.CHART, world_map.CHART, lifelines.CHART, sourcing.CHART)
}
