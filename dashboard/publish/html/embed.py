"""A chart as a light page for a frame in somebody else's page."""

from __future__ import annotations

from markupsafe import Markup

from dashboard.charts.chart import Drawn
from dashboard.charts.theme import SANS, THEMES, ThemeName
from dashboard.parameters import Params
from dashboard.publish.html.assets import asset_address
from dashboard.publish.html.marks import MARKS_CSS, marks_json, script_json
from dashboard.publish.html.markup import address
from dashboard.publish.html.templates import html
from dashboard.text.words import Words


def embed_page(
    drawn: Drawn, theme: ThemeName, asked: Params, back: str | None, site: str, words: Words, ending: str = ""
) -> str:
    """The page, for the address ``/chart/<name>.html`` or a file in a folder ``chart``: everything that it asks for is
    below ``../assets/``. ``asked`` are the parameters of selection and options; ``back`` leads to the dashboard; the
    address of a case's page ends in ``ending``."""
    name = drawn.chart.name
    asked = {**asked, **words.params}
    look = {**asked, "theme": [theme]} if theme != "light" else asked
    return html(
        "embed.html",
        words,
        drawn=drawn,
        ink=THEMES[theme],
        sans=Markup(SANS),
        asset=asset_address,
        back=back,
        site=site,
        picture=address(f"{name}.svg", look),
        data=address(f"{name}.csv", asked),
        figure=script_json(drawn.figure),
        style=MARKS_CSS,
        marks=marks_json(drawn, words, "../case/", ending),
    )
