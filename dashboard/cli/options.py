"""The options of `export` that are parameters of the addresses, with what the command line says of them."""

from __future__ import annotations

from dashboard.facets import FACETS

LISTS = {
    **{key: says for facet in FACETS if not facet.is_switch for key, says in facet.options.items()},
    "theme": "light or dark",
    "width": "pixels of a figure",
    "height": "pixels of a figure",
    "scale": "pixels of a PNG for each pixel of its figure",
}
"""Those that have a value; each may be repeated, and whether an address may, it says itself."""
SWITCHES = {
    **{key: says for facet in FACETS if facet.is_switch for key, says in facet.options.items()},
    "all": "every case, the unconfirmed ones too, whatever the filters",
}
