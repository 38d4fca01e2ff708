"""The peer in Panel: python -m bench.peers.panel_app PORT."""

from __future__ import annotations

import sys
from typing import Any

import panel as pn

from bench.peers.view import NAMES, START, view, years


def page() -> Any:
    """One slider, the count and the charts, for one reader."""
    first, last = years()
    begun = view(START, last)
    count = pn.pane.HTML(_said(begun.count))
    panes = {name: pn.pane.Plotly(begun.figures[name], config=begun.configs[name]) for name in NAMES}
    slider = pn.widgets.IntRangeSlider(start=first, end=last, value=(START, last))

    def changed(event: Any) -> None:
        shown = view(*event.new)
        count.object = _said(shown.count)
        for name, pane in panes.items():
            pane.object = shown.figures[name]

    slider.param.watch(changed, "value")
    return pn.Column(count, slider, *panes.values())


def _said(count: str) -> str:
    return f'<p class="count">{count}</p>'


if __name__ == "__main__":
    pn.extension("plotly")
    pn.serve(page, port=int(sys.argv[1]), show=False)
