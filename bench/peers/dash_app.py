"""The peer in Dash: python -m bench.peers.dash_app PORT."""

from __future__ import annotations

import sys
from typing import Any

from dash import Dash, Input, Output, dcc, html

from bench.peers.view import NAMES, START, view, years


def app() -> Dash:
    """One slider, the count and the charts; one callback changes them all."""
    first, last = years()
    begun = view(START, last)
    made = Dash(serve_locally=True)
    graphs = [dcc.Graph(id=name, figure=begun.figures[name], config=begun.configs[name]) for name in NAMES]
    slider = dcc.RangeSlider(first, last, 1, value=[START, last], marks=None, updatemode="drag", id="years")
    made.layout = html.Main([html.P(begun.count, className="count", id="count"), slider, *graphs])

    def changed(chosen: list[int]) -> list[Any]:
        shown = view(*chosen)
        return [shown.count, *(shown.figures[name] for name in NAMES)]

    outputs = [Output("count", "children"), *(Output(name, "figure") for name in NAMES)]
    made.callback(outputs, Input("years", "value"), prevent_initial_call=True)(changed)
    return made


if __name__ == "__main__":
    app().run(port=int(sys.argv[1]), debug=False)
