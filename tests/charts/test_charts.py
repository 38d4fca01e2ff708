"""Every chart of the registry: in both themes, with every option, for every kind of selection and for hostile data."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from itertools import product
from typing import Any

import numpy as np
import plotly.graph_objects as go
import pytest
from plotly.offline import get_plotlyjs

from dashboard.archive.config import Config
from dashboard.archive.model import JOINT
from dashboard.charts.chart import Chart, Drawn, merged
from dashboard.charts.fonts import Face, text_width
from dashboard.charts.frame import WIDTHS
from dashboard.charts.outcomes import tints
from dashboard.charts.text import lines, plain, wrapped
from dashboard.charts.theme import THEMES, ThemeName
from dashboard.facets import KEYS
from dashboard.measures.lifelines import PAGE, stages
from dashboard.measures.places import by_country
from dashboard.pages import CHARTS
from dashboard.publish.html.assets import PLOTLY_JS
from dashboard.selection import Selected
from dashboard.tables import Tables
from tests import record
from tests.builders import ABSENT, ROOT, at_court, event, handed_over, small_case
from tests.english import count
from tests.made import WORDS, draw, hostile, many, only, outcome_colours, selected, tables_of

SELECTIONS: dict[str, dict[str, Any]] = {
    "all": {},
    "unconfirmed": {"unconfirmed": True},
    "country": {"country": ("ESP",)},
    "one": {"text": "nCuX"},
    "none": {"country": ("ESP",), "text": "nCuX"},
}
OPTIONS = [
    pytest.param(name, dict(zip(chart.options, values, strict=True)), id="-".join((name, *values)))
    for name, chart in CHARTS.items()
    for values in product(*chart.options.values())
]
"""Each chart with each of its options."""

Drawing = Callable[..., Drawn]


KINDS = set(
    re.findall(r'from "plotly\.js/lib/(\w+)"', (ROOT / "dashboard" / "vendor" / "plotly.js").read_text("utf-8"))
)
"""The kinds of traces that the pages can draw, beside scatter, which is always there."""


@pytest.fixture(scope="module")
def drawing(tables: Tables) -> Drawing:
    """A chart of the real data by name, selection, options and theme, drawn once."""
    done: dict[str, Drawn] = {}

    def drawn(
        name: str, which: str = "all", options: dict[str, str] | None = None, theme: ThemeName = "light"
    ) -> Drawn:
        key = json.dumps([name, which, options, theme])
        if key not in done:
            done[key] = draw(CHARTS[name], selected(tables, **SELECTIONS[which]), theme, options)
        return done[key]

    return drawn


def composed(figure: dict[str, Any], width: int) -> dict[str, Any]:
    """What compose.js makes of a figure for a width."""
    frame = next(one for one in reversed(figure["frames"]) if one["from"] <= width)
    layout = merged(figure["layout"], frame["layout"])
    annotations = [*layout.get("annotations", []), *frame["texts"]]
    over = [*frame.get("data", ()), *({} for _ in figure["data"])]
    data = [merged(one, keys) for one, keys in zip(figure["data"], over, strict=False)]
    return {"data": data, "layout": {**layout, "width": width, "annotations": annotations}}


def texts_of(value: Any) -> list[str]:
    """Every text anywhere in a figure."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts_of(part)]
    if isinstance(value, list):
        return [text for part in value for text in texts_of(part)]
    return []


def unwrapped(text: str) -> str:
    return " ".join(text.replace("<br>", " ").split())


def parsed(drawn: Drawn) -> dict[str, Any]:
    """The figure, by a parser that takes no NaN."""

    def refuse(constant: str) -> None:
        raise ValueError(f"{constant} is no JSON")

    figure: dict[str, Any] = json.loads(drawn.figure, parse_constant=refuse)
    return figure


def squares(drawn: Drawn, width: int) -> dict[str, Any]:
    """The trace of squares in a picture of a width."""
    found: dict[str, Any] = next(
        one for one in composed(parsed(drawn), width)["data"] if one.get("marker", {}).get("symbol") == "square"
    )
    return found


def trace(figure: dict[str, Any], kind: str) -> dict[str, Any]:
    return next(one for one in figure["data"] if one["type"] == kind)


# --- every chart ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "options"), OPTIONS)
def test_the_pages_can_draw_every_trace(name: str, options: dict[str, str], drawing: Drawing) -> None:
    traces = [one for which in SELECTIONS for one in parsed(drawing(name, which, options))["data"]]
    assert {one.get("type", "scatter") for one in traces} <= {"scatter", *KINDS}


def test_the_pages_draw_with_the_plotly_of_the_pictures() -> None:
    """The part of plotly.js that the pages have is of the version of the whole that draws on the server."""
    (version,) = re.findall(r"plotly\.js v([\d.]+)", get_plotlyjs()[:300])
    assert PLOTLY_JS.startswith(f"// plotly.js v{version}, ")


@pytest.mark.parametrize("which", SELECTIONS)
@pytest.mark.parametrize(("name", "options"), OPTIONS)
def test_a_picture_stands_alone(
    name: str, options: dict[str, str], which: str, tables: Tables, drawing: Drawing
) -> None:
    chosen = CHARTS[name].scope(selected(tables, **SELECTIONS[which]), options)
    drawn = drawing(name, which, options)
    figure = parsed(drawn)
    assert list(drawn.table.columns) == [*CHARTS[name].columns, *CHARTS[name].in_files]
    assert drawn.title.strip()
    assert drawn.description.strip()
    total = chosen.total
    if CHARTS[name].whole:
        assert drawn.subtitle.endswith(f"; all {len(record.confirmed())} confirmed cases, whatever the filters")
    else:
        base = f"({len(chosen.cases)} of {total} cases)" if len(chosen.cases) != total else f"({total} cases)"
        assert base in drawn.subtitle
        years, _, narrower = chosen.selection.words(tables, WORDS).partition(", ")
        assert narrower in drawn.subtitle
        assert years in drawn.subtitle or options.get("by") == "period"  # which names its periods one by one
    assert f"Arrested in a Third Country, data of {record.AS_OF_IN_WORDS}, CC BY 4.0" in drawn.footer[-1]
    assert [frame["from"] for frame in figure["frames"]] == list(WIDTHS)
    for frame in figure["frames"]:
        title, subtitle, *_key, footer = (unwrapped(text["text"]) for text in frame["texts"])
        assert title == unwrapped(plain(drawn.title))
        assert subtitle == unwrapped(plain(drawn.subtitle))
        assert footer == unwrapped(plain(" ".join(drawn.footer)))


@pytest.mark.parametrize("which", SELECTIONS)
@pytest.mark.parametrize(("name", "options"), OPTIONS)
def test_text_around_the_plot_has_room(name: str, options: dict[str, str], which: str, drawing: Drawing) -> None:
    figure = parsed(drawing(name, which, options))
    # Over the end of the title stand the buttons of a figure that can be moved: three of 20 pixels, and air.
    buttons = 78 if figure["layout"]["dragmode"] == "pan" else 0
    for frame in figure["frames"]:
        width, margin, height = frame["from"], frame["layout"]["margin"], frame["layout"]["height"]
        title, subtitle, *key, footer = frame["texts"]
        for text in frame["texts"]:
            face: Face = "title" if text is title else "text"
            for line in re.sub("</?(?:span|b)(?: [^>]*)?>", "", text["text"]).split("<br>"):
                room = width - 24 - (buttons if text is title else 0)
                assert text_width(html.unescape(line), text["font"]["size"], face) <= room
            # Text begins 12 pixels from the edge of the picture whatever the room beside the plot.
            assert margin["l"] + text["xshift"] == 12
        # Distances from the upper edge of the picture, then from the lower one.
        title_end = margin["t"] - title["yshift"] + tall(title)
        assert margin["t"] - title["yshift"] >= 0
        assert title_end <= margin["t"] - subtitle["yshift"] + 2
        subtitle_end = margin["t"] - subtitle["yshift"] + tall(subtitle)
        for one in key:
            assert subtitle_end <= margin["t"] - one["yshift"]
            assert margin["t"] - one["yshift"] + tall(one) <= margin["t"]
        assert subtitle_end <= margin["t"]
        assert (footer["y"], footer["yanchor"]) == (0, "bottom")
        footer_from = margin["b"] + footer["yshift"]
        assert footer_from >= 0
        # Ticks of an axis below the plot, about 20 pixels tall, stand above the footer.
        below = name in ("arrests-per-year", "sources-of-events", "official-counts", "claims-by-year")
        assert footer_from + tall(footer) <= margin["b"] - (20 if below else 0)
        assert height - margin["t"] - margin["b"] >= 40
        assert width - margin["l"] - margin["r"] >= 0


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("name", "options"), OPTIONS)
def test_no_text_is_small(name: str, options: dict[str, str], width: int, tables: Tables, drawing: Drawing) -> None:
    """Twelve pixels at least; but for the sign in a square, which its colour, its label and the key say too."""
    figure = composed(parsed(drawing(name, "all", options)), width)
    signs = {tint.sign for tint in tints(tables.archive.config.vocabulary).values()}
    told = [one for one in figure["data"] if not set(one.get("text") or ()) <= signs]
    assert not [size for size in sizes([told, figure["layout"]]) if size < 12]


def sizes(value: Any) -> list[float]:
    """The sizes of every font in a part of a figure."""
    if isinstance(value, list):
        return [size for part in value for size in sizes(part)]
    if not isinstance(value, dict):
        return []
    fonts = [part for key, part in value.items() if "font" in key and isinstance(part, dict) and "size" in part]
    return [*(size for font in fonts for size in np.ravel(font["size"])), *sizes(list(value.values()))]


def tall(text: dict[str, Any]) -> float:
    """Height of an annotation in pixels."""
    return len(text["text"].split("<br>")) * float(text["font"]["size"]) * 1.3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("name", "options"), OPTIONS)
def test_plotly_takes_the_figure(name: str, options: dict[str, str], theme: ThemeName, drawing: Drawing) -> None:
    for which, width in (("all", 1200), ("none", 320)):
        whole = composed(parsed(drawing(name, which, options, theme)), width)
        go.Figure(data=whole["data"], layout=whole["layout"])


@pytest.mark.parametrize(("name", "options"), OPTIONS)
def test_a_theme_changes_inks_and_nothing_else(name: str, options: dict[str, str], drawing: Drawing) -> None:
    def without_inks(drawn: Drawn) -> str:
        return re.sub(r"#[0-9a-f]{6}", "#", drawn.figure)

    light, dark = (drawing(name, "all", options, theme) for theme in THEMES)
    assert without_inks(light) == without_inks(dark)
    assert THEMES["light"].ink in light.figure
    assert THEMES["dark"].ink in dark.figure
    assert THEMES["light"].ink not in dark.figure
    assert (light.title, light.subtitle, light.description) == (dark.title, dark.subtitle, dark.description)


@pytest.mark.parametrize(("name", "options"), OPTIONS)
def test_a_selection_of_nobody_says_so(name: str, options: dict[str, str], tables: Tables, drawing: Drawing) -> None:
    drawn = drawing(name, "none", options)
    if not CHARTS[name].whole and len(CHARTS[name].scope(selected(tables, **SELECTIONS["none"]), options).cases):
        # A comparison of countries puts the filter for countries aside, which alone leaves nobody here.
        assert (name, options["by"]) == ("comparison", "country")
        return
    if CHARTS[name].whole:  # it draws all confirmed cases, whatever a reader has filtered for
        assert drawn.figure == drawing(name, "all", options).figure
        return
    assert "no case" in drawn.description or "no event" in drawn.description


@pytest.mark.parametrize("chart", CHARTS.values(), ids=list(CHARTS))
def test_an_unknown_option_is_the_first(chart: Chart[Any], tables: Tables) -> None:
    chosen = selected(tables)
    default = draw(chart, chosen)
    assert draw(chart, chosen, "light", dict.fromkeys(chart.options, "<nonsense>")).figure == default.figure
    assert draw(chart, chosen, "light", {"colour": "red"}).figure == default.figure


@pytest.mark.parametrize("chart", CHARTS.values(), ids=list(CHARTS))
def test_the_parameters_of_a_chart_are_its_own(chart: Chart[Any]) -> None:
    assert not set(chart.options) & {*KEYS, "theme", "all", "case", "width", "height", "scale"}
    assert WORDS.say(chart.question).endswith("?")
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", chart.name)
    assert CHARTS[chart.name] is chart


# --- what is drawn -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("which", SELECTIONS)
def test_squares_and_the_note_of_what_is_not_drawn_are_all_cases(which: str, tables: Tables) -> None:
    chosen = selected(tables, **SELECTIONS[which])
    drawn = draw(CHARTS["arrests-per-year"], chosen)
    opened = [action["open"] for action, *_ in squares(drawn, 800)["customdata"]]
    assert len(opened) == len(set(opened)) == drawn.table["cases"].sum()
    assert set(opened) <= set(chosen.cases["id"])
    missing = len(chosen.cases) - len(opened)
    note = f"Not drawn: {count(missing, 'case')} whose year of arrest is not known."
    assert (note in drawn.footer) is (missing > 0)
    assert not any(text.startswith("Not drawn") for text in drawn.footer) or missing


def test_a_square_has_the_colour_and_the_sign_of_its_outcome_and_stands_in_its_year(every: Selected) -> None:
    found = squares(draw(CHARTS["arrests-per-year"], every), 800)
    cases, known = every.cases.set_index("id"), tints(every.tables.archive.config.vocabulary)
    for year, colour, sign, (action, name, _) in zip(
        found["x"], found["marker"]["color"], found["text"], found["customdata"], strict=True
    ):
        case = cases.loc[action["open"]]
        outcome = case["outcome_abroad"]
        assert (year, name) == (case["arrest_year"], plain(case["shown_name"]))
        assert (colour, sign) == (outcome_colours()[outcome], known[outcome].sign)


def test_a_lifeline_abroad_has_the_colour_of_its_outcome(every: Selected) -> None:
    vocabulary = record.vocabulary()["outcome_abroad"]
    traces = [
        one for one in parsed(draw(CHARTS["lifelines"], every))["data"] if one.get("name", "").startswith("Abroad: ")
    ]
    assert {one["name"].removeprefix("Abroad: "): one["line"]["color"] for one in traces} == {
        vocabulary[key]["label"]: outcome_colours()[key] for key in set(every.cases["outcome_abroad"])
    }


def test_the_official_figure_is_marked_where_its_year_is_shown(tables: Tables) -> None:
    def marked(**filters: Any) -> list[int]:
        figure = parsed(draw(CHARTS["arrests-per-year"], selected(tables, **filters)))
        return [year for one in figure["data"] if one["marker"]["symbol"] == "line-ew" for year in one["x"]]

    claimed = {one.year for one in tables.archive.counts if one.year is not None and one.counts == "arrests"}
    assert len(claimed) > 1
    assert set(marked()) == claimed
    for year in claimed:
        assert set(marked(years=(year, year))) == {year}
    assert marked(years=(None, min(year for year in claimed if year) - 1)) == []


@pytest.mark.parametrize(
    "filters",
    [
        {"country": ("ESP",)},
        {"offence": ("cybercrime",)},
        {"outcome": ("extradited",)},
        {"text": "levashov"},
        {"unconfirmed": True},
        {"years": (2017, 2017), "country": ("ESP",)},
    ],
)
def test_an_official_figure_stands_beside_all_confirmed_cases_and_no_others(
    filters: dict[str, Any], tables: Tables
) -> None:
    """Where anything but years decides, it is not drawn, not said and not in the description."""
    chosen = selected(tables, **filters)
    assert len(chosen.cases)
    drawn = draw(CHARTS["arrests-per-year"], chosen)
    figure = parsed(drawn)
    assert [one["marker"]["symbol"] for one in figure["data"]] == ["square"]
    texts = [drawn.title, drawn.subtitle, drawn.description, *drawn.footer, *texts_of(figure)]
    bodies = {one.body for one in tables.archive.counts}
    for text in texts:
        assert not any(body in text for body in bodies)
        assert "fficial" not in text
        assert "more than 10" not in text


def test_only_whole_charts_and_the_years_name_an_official_figure(every: Selected, tables: Tables) -> None:
    """Every other chart that sets officials' words beside cases says that no filter narrows it."""
    for name, chart in CHARTS.items():
        drawn = draw(chart, selected(tables))
        if "fficial figure" in drawn.figure and name != "arrests-per-year":
            assert chart.whole
            assert drawn.subtitle.endswith("whatever the filters")


def test_the_official_figures_are_inside_the_picture(tables: Tables) -> None:
    figure = parsed(draw(CHARTS["arrests-per-year"], selected(tables)))
    highest = max(figure["data"][-1]["y"])
    assert figure["layout"]["yaxis"]["range"][1] > highest


def test_a_large_official_figure_makes_no_picture_higher_than_a_screen(folder: Config) -> None:
    """A square stands for several cases then, as it does where there are many."""
    path = folder.data / "claims" / "official-counts.yaml"
    path.write_text(path.read_text("utf-8").replace("quantity: 3", "quantity: 3000"), "utf-8")
    drawn = draw(CHARTS["arrests-per-year"], selected(tables_of(folder)))
    assert 3000 in parsed(drawn)["data"][-1]["y"]
    assert max(frame["layout"]["height"] for frame in parsed(drawn)["frames"]) < 1500
    assert "one square stands for up to" in drawn.figure


def test_the_map_shades_a_country_by_its_class(every: Selected) -> None:
    days = by_country(every).set_index("country")["held_days"].dropna()
    drawn = parsed(draw(CHARTS["map"], every, "light", {"measure": "held"}))
    shades = {
        code: shade
        for one in drawn["data"]
        if one["type"] == "choropleth"
        for code, shade in zip(one["locations"], one["z"], strict=True)
    }
    assert shades == {code: sum(held >= step for step in (91, 183, 365)) for code, held in days.items()}
    assert len(set(shades.values())) > 1


def test_shares_of_few_cases_are_not_shaded(every: Selected) -> None:
    table = by_country(every)
    drawn = draw(CHARTS["map"], every, "light", {"measure": "handed_over"})
    shaded = [code for one in parsed(drawn)["data"] for code in one.get("locations", [])]
    assert sorted(shaded) == sorted(table.loc[table["cases"] >= 10, "country"])
    assert any("at least 10 cases" in note for note in drawn.footer)


def test_the_map_says_how_many_cases_have_no_place(every: Selected) -> None:
    missing = int(every.cases["arrest_place"].isna().sum())
    assert missing > 1
    drawn = draw(CHARTS["map"], every)
    assert f"For {count(missing, 'case')} only the country is known." in drawn.description
    assert any("Crimea" in note for note in drawn.footer)


@pytest.mark.parametrize("which", SELECTIONS)
def test_every_selected_case_has_a_row_of_the_lifelines(which: str, tables: Tables) -> None:
    chosen = selected(tables, **SELECTIONS[which])
    figure = parsed(draw(CHARTS["lifelines"], chosen))
    rows = figure["layout"]["meta"]["rows"]
    held = {number: row["open"] for number, row in enumerate(rows) if row}
    assert sorted(held.values()) == sorted(chosen.cases["id"])
    lines = [one for one in figure["data"] if one["mode"] == "lines" and one.get("name")]
    assert {row for one in lines for row in one["y"] if row is not None} == set(held)
    axis = figure["layout"]["yaxis"]
    assert dict(zip(axis["tickvals"], axis["ticktext"], strict=True)).keys() == held.keys()


def test_lines_lie_within_the_days_of_the_axis(every: Selected) -> None:
    figure = parsed(draw(CHARTS["lifelines"], every))
    first, last = figure["layout"]["xaxis"]["range"]
    days = [day for one in figure["data"] for day in one["x"] if day is not None]
    assert first <= min(days) <= max(days) <= last


def test_more_lines_than_fit_are_counted(folder: Config) -> None:
    chosen = selected(only(folder, many(PAGE + 7)))
    drawn = draw(CHARTS["lifelines"], chosen)
    figure = parsed(drawn)
    assert sum(row is not None for row in figure["layout"]["meta"]["rows"]) == PAGE
    assert any("7 more" in note for note in drawn.footer)
    assert drawn.table["id"].nunique() == PAGE + 7


def test_the_bars_of_sources_are_the_events_of_each_kind(every: Selected) -> None:
    drawn = draw(CHARTS["sources-of-events"], every)
    bars = trace(parsed(drawn), "bar")
    assert dict(zip(bars["y"], bars["x"], strict=True)) == dict(
        zip(drawn.table["group"], drawn.table["events"], strict=True)
    )


# --- descriptions --------------------------------------------------------------------------------------------------


def test_descriptions_carry_the_numbers_of_the_table(every: Selected) -> None:
    bars = draw(CHARTS["arrests-per-year"], every)
    totals = bars.table.groupby("year")["cases"].sum()
    assert f"{count(int(totals.sum()), 'case')} in all" in bars.description
    for year in totals[totals == totals.max()].index:
        assert str(year) in bars.description

    map_ = draw(CHARTS["map"], every)
    assert f"{len(every.cases)} cases in {len(map_.table)} countries" in map_.description
    for row in map_.table.head(3).itertuples():
        assert f"{row.name} ({row.cases})" in map_.description

    lifelines = draw(CHARTS["lifelines"], every)
    assert f"{len(every.cases)} cases" in lifelines.description
    assert count(int(every.cases["held_censored"].sum()), "case") in lifelines.description

    sources = draw(CHARTS["sources-of-events"], every)
    for row in sources.table.itertuples():
        assert f"{row.group}: " in sources.description
        assert f"({row.events} of {row.of})" in sources.description


def test_a_description_of_one_case_is_in_the_singular(tables: Tables) -> None:
    chosen = selected(tables, **SELECTIONS["one"])
    assert len(chosen.cases) == 1
    assert draw(CHARTS["arrests-per-year"], chosen).description.endswith(": one case.")
    assert "one case in one country" in draw(CHARTS["map"], chosen).description
    assert f"(1 of {len(record.confirmed())} cases)" in draw(CHARTS["map"], chosen).subtitle


def test_the_map_names_no_country_before_another_with_as_many_cases(tables: Tables) -> None:
    """Of many with one case each none is told as one with most."""
    cut = 0
    for year in range(tables.years[0], tables.years[1] + 1):
        chosen = selected(tables, years=(year, year), unconfirmed=True)
        every = chosen.cases["arrest_country"].value_counts().tolist()
        named = [int(number) for number in re.findall(r"\((\d+)\)", draw(CHARTS["map"], chosen).description)]
        assert named == every[: len(named)]
        assert len(named) == len(every) or not named or named[-1] > every[len(named)]
        cut += len(named) < len(every)
    assert cut


# --- hostile data --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "options"), OPTIONS)
def test_data_is_never_markup_template_or_tex(name: str, options: dict[str, str], folder: Config) -> None:
    chosen = selected(hostile(folder), unconfirmed=True)
    drawn = draw(CHARTS[name], chosen, "light", options)
    figure = parsed(drawn)
    own = re.compile(r'</?b>|<br>|<extra></extra>|<span style="color:#[0-9a-f]{6}">|</span>')
    for text in texts_of([figure["data"], figure["layout"], figure["frames"]]):
        assert "<" not in own.sub("", text), text
        assert "$" not in text, text
    templates = [one["hovertemplate"] for one in figure["data"] if "hovertemplate" in one]
    for template in templates:
        assert set(re.findall(r"%\{([^}:]*)", template)) <= {"x", "y", "text", *(f"customdata[{n}]" for n in range(5))}
    go.Figure(**composed(figure, 800))


def test_names_of_several_words_and_commas_can_be_told_apart(folder: Config) -> None:
    cases = [{**one, "name": f"A woman (Klow, {index} of 20)"} for index, one in enumerate(many(20))]
    chosen = selected(only(folder, cases))
    listing = []
    for chart in CHARTS.values():
        table = draw(chart, chosen).table
        if "names" in table:
            assert table["names"].str.split(JOINT).map(len).tolist() == table["cases"].tolist(), chart.name
            listing.append(chart.name)
    assert listing


@pytest.mark.parametrize("text", ["<b>x</b>", "a < b & c > d", "$x$", "%{y}", "&lt;", "<script>alert(1)</script>"])
def test_plain_text_has_nothing_that_plotly_reads(text: str) -> None:
    shown = plain(text)
    assert not set("<>$") & set(shown)
    assert "%{" not in shown
    assert not re.search(r"&(?!amp;|lt;|gt;|#36;)", shown)


def test_text_is_broken_into_lines_that_fit_and_nothing_is_lost() -> None:
    text = "A sentence of several words and one that is verylong" + "g" * 100
    parts = wrapped(text, 200, 11)
    assert all(text_width(part, 11) <= 200 for part in parts)
    assert "".join(parts).replace(" ", "") == text.replace(" ", "")
    assert lines("", 60) == ""
    assert lines("a b c", 3) == "a b<br>c"


# --- other datasets ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "options"), OPTIONS)
def test_an_empty_dataset_is_drawn(name: str, options: dict[str, str], folder: Config) -> None:
    parsed(draw(CHARTS[name], selected(only(folder, [])), "light", options))


@pytest.mark.parametrize(("name", "options"), OPTIONS)
def test_a_dataset_without_countries_is_drawn(name: str, options: dict[str, str], folder: Config) -> None:
    (folder.data / "countries.yaml").unlink()
    place = {"place": ABSENT, "lat": ABSENT, "lon": ABSENT}
    parsed(draw(CHARTS[name], selected(only(folder, [small_case("a", events=[event(**place)])])), "light", options))


@pytest.mark.parametrize("year", ["0001", "9999"])
@pytest.mark.parametrize(("name", "options"), OPTIONS)
def test_a_slip_in_a_year_spoils_no_picture(name: str, options: dict[str, str], year: str, folder: Config) -> None:
    tables = only(folder, [*many(3), small_case("slip", events=[event(date=year)])])
    parsed(draw(CHARTS[name], selected(tables), "light", options))


def test_every_outcome_at_once_fits_the_key(folder: Config) -> None:
    ends = ["sent-to-russia", "release-abroad", "escape", "exchange", "death"]
    cases = [small_case(f"end-{index}", events=[event(), event(type=kind, date="2020-02-02", note="It ended.")])
             for index, kind in enumerate(ends)]  # fmt: skip
    cases += [
        small_case("extradited", events=[event(), handed_over()]),
        small_case("expelled", events=[event(), handed_over(type="expulsion"), at_court("sentence", "2021-01-01", sources=["klow-times-2019-03-06"])]),
        small_case("open"),
    ]  # fmt: skip
    only(folder, cases)
    tables = tables_of(folder)
    assert tables.cases["outcome_abroad"].nunique() == 8
    figure = parsed(draw(CHARTS["arrests-per-year"], selected(tables)))
    for frame in figure["frames"]:
        _title, _subtitle, key, _footer = frame["texts"]
        said = re.sub("<[^>]*>", " ", key["text"])
        places = [said.index(term.label) for term in tables.archive.config.vocabulary.outcome_abroad.values()]
        assert places == sorted(places)


def test_stages_in_the_table_are_in_words(every: Selected) -> None:
    table = draw(CHARTS["lifelines"], every).table
    assert len(table) == len(stages(every))
    assert set(table["stage_label"]) == {
        "Held or wanted abroad",
        "US proceedings",
        "After the sentence, as last reported",
    }


def test_a_half_is_said_of_ten_hand_overs_and_the_median_of_fewer(tables: Tables) -> None:
    def told(**filters: Any) -> tuple[str, list[str]]:
        drawn = draw(CHARTS["arrest-to-hand-over"], selected(tables, **filters))
        return drawn.title, [one["text"] for one in composed(parsed(drawn), 800)["layout"]["annotations"]]

    many_title, many_said = told()
    few_title, few_said = told(country=("ESP",))
    assert "Half of" in many_title
    assert any("half of the hand-overs" in text for text in many_said)
    assert not re.search("(?i)half of", few_title)
    assert not any("half of" in text for text in few_said)
    assert any(text.startswith("median about") for text in few_said)


def test_hand_overs_that_are_not_drawn_stand_at_no_day(tables: Tables) -> None:
    """Of the cases without a report after the arrest only those are said to stand somewhere that do."""
    chosen = selected(tables, country=("ESP",))
    footers = {by: draw(CHARTS["arrest-to-hand-over"], chosen, options={"by": by}).footer for by in ("all", "period")}
    stands = {by: any("no report after the arrest" in text for text in footer) for by, footer in footers.items()}
    assert stands == {"all": True, "period": False}


def test_the_subtitle_of_a_curve_is_true_of_the_squares_that_stand_for_it(tables: Tables) -> None:
    few = draw(CHARTS["arrest-to-hand-over"], selected(tables, country=("ESP",)), options={"by": "curve"})
    assert squares(few, 800)["customdata"]
    assert "estimated" not in few.subtitle
