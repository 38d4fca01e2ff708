"""Numbers, shares, durations, prison terms and countries in English."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.sentences.numbers import share, share_of_cases, span, term, unconfirmed
from dashboard.text.words import lower
from tests import record
from tests.english import count
from tests.made import WORDS


@pytest.mark.parametrize(
    ("value", "words"),
    [(0, "no cases"), (1, "one case"), (2, "two cases"), (10, "ten cases"), (11, "11 cases"), (1000, "1,000 cases")],
)
def test_a_count_with_its_noun(value: int, words: str) -> None:
    assert WORDS.say("cases", cases=value) == count(value, "case") == words


def test_a_noun_of_its_own_plural() -> None:
    said = [WORDS.say("countries", countries=n) for n in (0, 1, 2)]
    assert said == ["no countries", "one country", "two countries"]


@pytest.mark.parametrize(
    ("parts", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_a_list(parts: list[str], text: str) -> None:
    assert WORDS.list(parts) == text


def test_a_list_of_choices() -> None:
    assert WORDS.list(["a", "b", "c"], "or") == "a, b or c"


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (0, 0, "0 of 0"), (0, 1, "0 of 1"), (1, 1, "1 of 1"), (9, 9, "9 of 9"),
        (0, 10, "0\xa0% (0 of 10)"), (10, 10, "100\xa0% (10 of 10)"), (7, 17, "41\xa0% (7 of 17)"),
        (1, 8, "1 of 8"), (5, 40, "13\xa0% (5 of 40)"), (1, 200, "under 1\xa0% (1 of 200)"), (2, 200, "1\xa0% (2 of 200)"),
        (1, 3000, "under 1\xa0% (1 of 3,000)"), (199, 200, "over 99\xa0% (199 of 200)"), (2999, 3000, "over 99\xa0% (2,999 of 3,000)"),
    ],
)  # fmt: skip
def test_a_share_says_its_base_and_is_no_percentage_of_few(part: int, whole: int, text: str) -> None:
    assert share(part, whole, WORDS) == text


@given(st.integers(10, 5000).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_only_all_is_a_hundred_percent_and_only_none_is_nought(pair: tuple[int, int]) -> None:
    part, whole = pair
    text = share(part, whole, WORDS)
    assert text.startswith("0\xa0%") is (part == 0)
    assert text.startswith("100\xa0%") is (part == whole)


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (1, 2, "1 of 2 cases"), (2, 2, "2 of 2 cases"), (0, 12, "0\xa0% of cases (0 of 12)"),
        (7, 17, "41\xa0% of cases (7 of 17)"), (1, 3000, "under 1\xa0% of cases (1 of 3,000)"),
    ],
)  # fmt: skip
def test_a_share_with_its_noun(part: int, whole: int, words: str) -> None:
    assert share_of_cases(part, whole, WORDS) == words


@pytest.mark.parametrize(
    ("part", "whole", "sentence"),
    [
        (0, 0, ""), (0, 9, ""), (1, 1, "The one case is unconfirmed."), (1, 2, "Of the two cases one is unconfirmed."),
        (2, 2, "Both cases are unconfirmed."), (3, 3, "All cases are unconfirmed."),
        (9, 84, "Of the 84 cases nine are unconfirmed."),
    ],
)  # fmt: skip
def test_how_many_are_unconfirmed(part: int, whole: int, sentence: str) -> None:
    assert unconfirmed(part, whole, WORDS) == sentence


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (0, "less than a day"), (1, "1 day"), (1.4, "1 day"), (59, "59 days"), (61, "2 months"), (365, "12 months"),
        (700, "23 months"), (731, "2.0 years"), (1461, "4.0 years"),
    ],
)  # fmt: skip
def test_a_duration(days: float, text: str) -> None:
    assert span(days, WORDS) == text


@pytest.mark.parametrize(
    ("months", "text"),
    [
        (0, "no prison"), (1, "1 month"), (2, "2 months"), (23, "23 months"), (24, "2 years"),
        (25, "2 years and 1 month"), (26, "2 years and 2 months"), (324, "27 years"),
    ],
)  # fmt: skip
def test_a_prison_term(months: int, text: str) -> None:
    assert term(months, WORDS) == text


def test_every_country_has_the_article_that_its_name_takes() -> None:
    plural = ("States", "Kingdom", "Republic", "Federation", "Union", "Emirates", "Islands", "Netherlands", "Maldives",
              "Philippines", "Bahamas", "Comoros", "Seychelles", "Gambia")  # fmt: skip
    of = ("Republic of", "Kingdom of", "State of", "Democratic Republic of")
    for code, one in record.read("countries.yaml")["countries"].items():
        said = WORDS.country(code, one["name"])
        takes_one = one["name"].endswith(plural) or one["name"].startswith(of)
        assert (said, said.forms.get("the")) == (one["name"], f"the {one['name']}" if takes_one else None)


def test_letters_dates_and_thousands() -> None:
    assert lower("") == ""
    assert lower("Sent to Syldavia") == "sent to Syldavia"
    assert lower("US proceedings") == "US proceedings"
    assert WORDS.day(dt.date(2014, 7, 5)) == "5 July 2014"
    assert WORDS.number(12345) == "12,345"


def test_quotation_marks_within_a_quotation_are_the_inner_ones() -> None:
    said = WORDS.say("claims-quote", words="He called it “the hunt”, “a hunt”, and 'so on'")
    assert said == "“He called it ‘the hunt’, ‘a hunt’, and 'so on'”"
