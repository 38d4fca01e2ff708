"""What the charts say takes nine years at school to read, or fewer, in each language."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from dashboard.archive.store import Loaded
from dashboard.pages import CHARTS
from dashboard.selection import Selection, select
from dashboard.tables import Tables, build
from dashboard.text.words import read_words
from tests.builders import ROOT
from tests.made import draw

LANGUAGES = read_words(ROOT / "config")[0]
GRADE = 9
"""What Chartability asks for."""
SELECTIONS = (
    Selection(),
    Selection(years=(2017, 2017), unconfirmed=True),
    Selection(country=("ESP", "THA")),
    Selection(outcome=("extradited",)),
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d\s.,]*\d|\d")
_END = re.compile(r"[.!?;:]+(?=\s|$)")
"""An entry of a list is a sentence here, as it is read as one."""


def coleman_liau(words: list[str], sentences: int) -> float:
    """The grade of an English text by letters and sentences for 100 words (Coleman and Liau, 1975)."""
    letters = sum(letter.isalnum() for word in words for letter in word)
    return (5.88 * letters - 29.6 * sentences) / len(words) - 15.8


def oborneva(words: list[str], sentences: int) -> float:
    """The grade of a Russian text by Flesch and Kincaid's formula as Oborneva (2006) fitted it; a syllable is a vowel."""
    syllables = sum(len(re.findall("[аеёиоуыэюя]", word.lower())) or 1 for word in words)
    return 0.5 * len(words) / sentences + 8.4 * syllables / len(words) - 15.59


GRADES: dict[str, Callable[[list[str], int], float]] = {"en": coleman_liau, "ru": oborneva}


@pytest.fixture(scope="module", params=GRADES)
def spoken(request: pytest.FixtureRequest, real: Loaded) -> Tables:
    """The project's own data as each language says it."""
    return build(real.archive, LANGUAGES[request.param])


@pytest.mark.parametrize("selection", SELECTIONS, ids=str)
@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_read_easily(name: str, selection: Selection, spoken: Tables) -> None:
    """Title, subtitle, description and notes together."""
    language = spoken.archive.language
    drawn = draw(CHARTS[name], select(spoken, selection), words=LANGUAGES[language])
    text = ". ".join((drawn.title, drawn.subtitle, drawn.description, *drawn.footer))
    sentences = [part for part in _END.split(text) if _WORD.search(part)]
    grade = GRADES[language](_WORD.findall(text), len(sentences))
    assert grade <= GRADE, text


def test_every_language_has_its_formula() -> None:
    assert set(GRADES) == set(LANGUAGES)


def test_long_words_in_long_sentences_are_no_easy_text() -> None:
    """The formulas tell a hard text from an easy one."""
    for language, hard, easy in (
        ("en", "Extraterritorial jurisdictional considerations notwithstanding", "He was held in Spain"),
        ("ru", "Экстерриториальные юрисдикционные обстоятельства неоднократно рассматривались", "Он был в Риге"),
    ):
        grades = [GRADES[language](_WORD.findall(text), 1) for text in (hard, easy)]
        assert grades[0] > GRADE > grades[1]
