"""Outcomes are told apart by everybody: in any kind of colour vision, in both themes, and by more than colour."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PIL import ImageFont

from bench.palette import VISIONS, Figure, Vision, backgrounds, contrast, distance, figures
from dashboard.archive.config import Term, Vocabulary
from dashboard.archive.settings import load_config
from dashboard.charts.fonts import FONTS
from dashboard.charts.outcomes import tints
from dashboard.charts.theme import THEMES, ThemeName
from tests import record
from tests.builders import ROOT
from tests.made import outcome_colours

BOTH = pytest.mark.parametrize("name", THEMES)
OUTCOMES = record.vocabulary()["outcome_abroad"]


@pytest.fixture(scope="module")
def measured() -> dict[ThemeName, list[Figure]]:
    return {name: list(figures(theme)) for name, theme in THEMES.items()}


def too_small(found: list[Figure]) -> Iterator[str]:
    yield from (str(one) for one in found if not one.is_enough)


@BOTH
def test_every_colour_stands_out_and_groups_are_apart(name: ThemeName, measured: dict[ThemeName, list[Figure]]) -> None:
    assert list(too_small(measured[name])) == []


@BOTH
def test_every_pair_background_and_vision_is_measured(name: ThemeName, measured: dict[ThemeName, list[Figure]]) -> None:
    """As many figures as there are, and as strict as the palette promises."""
    theme = THEMES[name]
    sizes = [len(tints) for tints in theme.outcomes.values()]
    colours, grounds = sum(sizes), len(backgrounds(theme))
    between = sum(one * other for one, other in combinations(sizes, 2))
    within = sum(one * (one - 1) // 2 for one in sizes)
    expected = {"contrast": colours * grounds, "contrast of the sign": colours}
    for vision in VISIONS:
        expected[f"distance of groups, {vision}"] = between
        expected[f"distance in a group, {vision}"] = within
        expected[f"distance, {vision}"] = 2 * colours
    assert Counter(one.what for one in measured[name]) == expected
    assert {"paper", "land", "grid", "page", "secondary background"} == backgrounds(theme).keys()
    least = {one.what.split(",")[0]: one.least for one in measured[name] if one.other != "accent"}
    assert least["distance of groups"] == 15
    assert least["contrast"] == 3
    assert least["distance in a group"] is None


def test_groups_made_alike_are_found() -> None:
    theme = THEMES["light"]
    alike = replace(theme, outcomes={**theme.outcomes, "open": theme.outcomes["handed-over"][:1]})
    kinds = {one.what for one in figures(alike) if not one.is_enough}
    assert kinds == {f"distance of groups, {vision}" for vision in VISIONS}


def test_groups_alike_to_the_colour_blind_alone_are_found() -> None:
    """A red and a green that everybody else tells apart at once."""
    theme = THEMES["light"]
    reds = replace(theme, outcomes={"handed-over": ("#8a5a1e",), "otherwise": ("#5f6b1e",), "open": ("#4322a6",)})
    kinds = {one.what for one in figures(reds) if not one.is_enough}
    assert "distance of groups, deutan" in kinds
    assert "distance of groups, normal" not in kinds


def test_a_colour_too_near_its_background_is_found() -> None:
    theme = THEMES["light"]
    pale = replace(theme, outcomes={**theme.outcomes, "open": ("#9a9da2",)})
    kinds = {one.what for one in figures(pale) if not one.is_enough}
    assert {"contrast", "contrast of the sign"} <= kinds


@pytest.mark.parametrize("vision", VISIONS)
def test_a_distance_is_none_of_one_colour_and_a_hundred_of_black_and_white(vision: Vision) -> None:
    assert distance("#4322a6", "#4322a6", vision) == pytest.approx(0, abs=0.01)
    assert distance("#000000", "#ffffff", vision) == pytest.approx(100, abs=0.5)


def test_a_contrast_is_that_of_the_standard() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@BOTH
def test_each_outcome_has_a_colour_of_its_own(name: ThemeName) -> None:
    found = tints(load_config(ROOT / "config").vocabulary)
    colours = {key: tint.colour(THEMES[name]) for key, tint in found.items()}
    assert colours == outcome_colours(name)
    assert len(set(colours.values())) == len(OUTCOMES)


@BOTH
def test_pages_have_the_colours_of_the_theme(name: ThemeName) -> None:
    for key, tint in tints(load_config(ROOT / "config").vocabulary).items():
        variable = tint.css.removeprefix("var(").removesuffix(")")
        assert f"{variable}:{outcome_colours(name)[key]};" in THEMES[name].css


def test_outcomes_beyond_the_colours_of_a_group_begin_anew() -> None:
    vocabulary = load_config(ROOT / "config").vocabulary
    more = {f"more-{sign}": Term(label=sign, meaning=sign, group="open", sign=sign) for sign in "~*"}
    longer: Vocabulary = vocabulary.model_copy(update={"outcome_abroad": {**vocabulary.outcome_abroad, **more}})
    found = tints(longer)
    assert {found[key].css for key in more} <= {found[key].css for key in OUTCOMES if OUTCOMES[key]["group"] == "open"}
    assert [found[key].sign for key in more] == ["~", "*"]


def test_a_sign_tells_the_outcomes_of_a_group_apart() -> None:
    signs = defaultdict(list)
    for term in OUTCOMES.values():
        signs[term["group"]].append(term["sign"])
    assert all(len(set(own)) == len(own) for own in signs.values())


@pytest.mark.parametrize("weight", [400, 700])
def test_each_sign_is_in_the_font_that_pictures_carry(weight: int) -> None:
    font = ImageFont.truetype(FONTS["source-sans.woff2"], 100)
    font.set_variation_by_axes([weight])
    absent = bytes(font.getmask("\U0010ffff"))
    drawn = {term["sign"]: bytes(font.getmask(term["sign"])) for term in OUTCOMES.values() if term["sign"]}
    assert len(drawn) == len(OUTCOMES) - 1  # the most frequent outcome is a plain square
    assert [sign for sign, mask in drawn.items() if mask == absent or not any(mask)] == []
    assert len(set(drawn.values())) == len(drawn)
