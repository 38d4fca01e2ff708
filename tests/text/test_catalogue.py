"""The messages of a language: what is read, and what is wrong with them, said with file and line."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup

from dashboard.archive.config import Config
from dashboard.archive.dates import PartialDate
from dashboard.charts import arrests_per_year
from dashboard.cli.families import FAMILIES
from dashboard.selection import Selection, select
from dashboard.tables import Tables
from dashboard.text.asked import asked
from dashboard.text.catalogue import Catalogue, Messages, read_catalogue
from dashboard.text.words import Words
from tests.command import run
from tests.made import draw
from tests.text import pseudo

ROOT = Path(__file__).parents[2]
ENGLISH = ROOT / "config" / "text" / "en"


def catalogue(folder: Path, **languages: str) -> Catalogue:
    for language, source in languages.items():
        (folder / "text" / language).mkdir(parents=True, exist_ok=True)
        (folder / "text" / language / "page.ftl").write_text(source, "utf-8")
    return read_catalogue(folder / "text")


def told(found: Catalogue) -> list[str]:
    """What is wrong with the messages themselves; these made-up ones are not those that the pages ask for."""
    of_code = ("which is asked for here", "is not used")
    return [
        str(one) for one in found.problems() if not any(part in one.text for part in of_code) or "has none" in one.text
    ]


@pytest.fixture(scope="module")
def english() -> Catalogue:
    return read_catalogue(ENGLISH.parent)


def test_the_messages_of_the_project_are_whole_and_used(english: Catalogue) -> None:
    assert [str(one) for one in english.problems(FAMILIES)] == []


def test_the_keys_of_every_family_are_known() -> None:
    assert asked().families.keys() == FAMILIES.keys()


def without(name: str, found: Catalogue) -> Catalogue:
    """The English messages but for one."""
    kept = {one: message for one, message in found.languages["en"].by_id.items() if one != name}
    return replace(found, languages={"en": Messages("en", kept)})


def test_every_message_that_is_taken_away_is_missed(english: Catalogue) -> None:
    """By its id, with the file and the line that need it. A country has forms of its own only where its name alone will
    not do in a sentence, which no code can know."""
    for name in english.languages["en"].by_id:
        if name.startswith("country-"):
            continue
        # Of what it refers to, some may be needed no more.
        missed = [one for one in without(name, english).problems(FAMILIES) if "is not used" not in one.text]
        assert missed, name
        for one in missed:
            assert re.search(rf"'{name}'", one.text), one
            # A line that says a vocabulary's label has its key alone.
            assert (ROOT / one.file).is_file(), one
            assert 1 <= one.line <= len((ROOT / one.file).read_text("utf-8").splitlines()), one


@pytest.mark.parametrize(
    ("name", "place", "line"),
    [
        ("report-error", "dashboard/publish/html/templates/footer.html", 'say("report-error")'),
        (
            "arrests-per-year-column-year",
            "dashboard/charts/arrests_per_year.py",
            '"year": "arrests-per-year-column-year"',
        ),
        ("page-map", "dashboard/pages.py", '"page-map"'),
        ("fault-too-long", "dashboard/parameters.py", "fault-too-long"),
        ("naming-held-some", "dashboard/sentences/naming.py", "naming-held-"),
        ("claims-heading-read", "dashboard/publish/html/templates/claims_named.html", "claims-heading-"),
        ("facet-offence", "dashboard/facets.py", 'f"facet-{self.name}"'),
        ("document-feed", "dashboard/publish/documents.py", 'f"document-{'),
        ("vocabulary-offence-fraud", "config/vocabulary.yaml", "fraud"),
        ("answer-cases", "config/text/en/", "answer-cases"),
    ],
)
def test_what_is_missed_is_told_where_it_is_asked_for(name: str, place: str, line: str, english: Catalogue) -> None:
    """Said at once, handed on by its id, put together of parts, in a template, of the vocabulary, within another."""
    missed = [one for one in without(name, english).problems(FAMILIES) if f"{name!r}" in one.text]
    assert missed
    for one in missed:
        assert one.file.startswith(place)
        told = (ROOT / one.file).read_text("utf-8").splitlines()[one.line - 1 :]
        assert line in told[0] or place.startswith("config/text")


@pytest.mark.parametrize("name", ["facet-court", "page-nowhere", "arrests-per-year", "fraud"])
def test_a_message_that_nobody_reads_is_told_though_it_is_like_another(name: str, english: Catalogue) -> None:
    """One of a family without such a key, and one whose id stands in the code as something else."""
    known = english.languages["en"].by_id
    added = replace(known["report-error"], id=name)
    found = replace(english, languages={"en": Messages("en", {**known, name: added})})
    (told,) = found.problems(FAMILIES)
    assert told.text.startswith(f"the message {name!r} is not used")


def test_check_names_a_message_that_is_handed_on(folder: Config, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder.folder / "text" / "en" / "pages.ftl"
    text = file.read_text("utf-8")
    assert text.count("page-map = ") == 1
    file.write_text(text.replace("page-map = ", "page-mop = "), "utf-8")
    assert run(folder, "check") == 1
    out = capsys.readouterr().out
    assert re.search(
        r"dashboard/pages\.py:\d+: error: the message 'page-map' is missing in .*; did you mean 'page-mop'\?", out
    )
    assert re.search(r"pages\.ftl:\d+: error: the message 'page-mop' is not used; did you mean 'page-map'\?", out)


def test_a_message_that_nobody_reads_is_told(tmp_path: Path) -> None:
    found = catalogue(tmp_path, en="nobody-reads-this-one = a\n").problems()
    assert any("'nobody-reads-this-one' is not used" in one.text and one.line == 1 for one in found)


BROKEN = [
    ("good = fine\n\nbad line\n", "page.ftl:3: error: not a message of Fluent"),
    ("good = { $n ->\n    [one] one\n}\n", "page.ftl:3: error: not a message of Fluent"),
    ("one = a\ntwo = b\none = c\n", "page.ftl:3: error: the message 'one' stands in"),
    ("one = a { two }\ntwo = b\n\nloop = { loop }\n", "page.ftl:4: error: loop refers to itself"),
    ("locale = xx-Klingon\n", "page.ftl:1: error: 'xx-Klingon' is no language"),
    ("-brand = x\n", "page.ftl:1: error: -brand is a term"),
    (
        "cases = a\n\nsum = { case }\n",
        "page.ftl:3: error: sum refers to 'case', which is no message; did you mean 'cases'?",
    ),
    (
        "sum = { CAPITALS($n) }\n",
        "page.ftl:1: error: sum calls CAPITALS, which is no function; did you mean 'CAPITAL'?",
    ),
]


@pytest.mark.parametrize(("source", "problem"), BROKEN)
def test_a_broken_message_is_told_with_its_line(source: str, problem: str, tmp_path: Path) -> None:
    (line,) = told(catalogue(tmp_path, en=source))
    assert problem in line


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    catalogue(tmp_path, en="a = b\n")
    (tmp_path / "text" / "en" / "other.ftl").write_bytes(b"a = \xff\n")
    (line,) = told(read_catalogue(tmp_path / "text"))
    assert "text/en/other.ftl" in line


def vocabulary(folder: Path, labels: str, keys: str = "claim_kind:\n  disputed: {}\n  countable: {}\n") -> list[str]:
    """What is told of these labels beside a vocabulary of these keys."""
    (folder / "vocabulary.yaml").write_text(keys, "utf-8")
    return [line.removeprefix(f"{folder.name}/") for line in told(catalogue(folder, en=labels))]


LABELS = "vocabulary-claim-kind-disputed = Disputed\n    .meaning = Some disagree.\n"
COUNTABLE = LABELS.replace("disputed", "countable")


@pytest.mark.parametrize(
    ("labels", "problem"),
    [
        (LABELS, "vocabulary.yaml:3: error: the message 'vocabulary-claim-kind-countable' is missing in 'en', the label of 'countable'"),
        (f"{LABELS}{COUNTABLE.partition('    ')[0]}", "vocabulary-claim-kind-countable has no attribute .meaning: what the word means"),
        (f"{LABELS}{COUNTABLE}a = b\nvocabulary-claim-kind-other = c\n    .meaning = d\n", "text/en/page.ftl:6: error: the message 'vocabulary-claim-kind-other' is not used: "),
    ],
)  # fmt: skip
def test_a_word_without_a_label_and_a_label_without_a_word_are_told(labels: str, problem: str, tmp_path: Path) -> None:
    (line,) = vocabulary(tmp_path, labels)
    assert problem in line


def test_the_label_of_a_misspelt_key_is_named(tmp_path: Path) -> None:
    missing, unused = vocabulary(tmp_path, LABELS + COUNTABLE.replace("countable", "contable"))
    assert missing.endswith("; did you mean 'vocabulary-claim-kind-contable'?")
    assert unused.endswith("; did you mean 'vocabulary-claim-kind-countable'?")


def test_every_language_says_what_a_word_means(tmp_path: Path) -> None:
    (tmp_path / "vocabulary.yaml").write_text("claim_kind:\n  disputed: {}\n", "utf-8")
    (line,) = told(catalogue(tmp_path, en=LABELS, xx="vocabulary-claim-kind-disputed = x\n"))
    assert (
        "text/xx/page.ftl:1: error: vocabulary-claim-kind-disputed has no attribute .meaning, which it has in 'en'"
        in line
    )


def test_an_attribute_is_said_by_its_name(tmp_path: Path) -> None:
    words = Words(catalogue(tmp_path, en=LABELS))
    named = (
        "vocabulary-claim-kind-disputed",
        "vocabulary-claim-kind-disputed.meaning",
        "vocabulary-claim-kind-disputed.x",
    )
    assert [words.say(one) for one in named] == ["Disputed", "Some disagree.", named[2]]
    assert [words.has(one) for one in named] == [True, True, False]


AGAINST = [
    ("one = a\ntwo = b\n", "one = x\n", "the message 'two' is missing; "),
    ("one = a\n", "one = x\ntwos = y\n", "page.ftl:2: error: the message 'twos' is not used"),
    ("one = { $cases }\n", "one = { $case }\n", "one uses $case, which no page gives it; did you mean 'cases'?"),
    ("one = a { part }\npart = { $n }\n", "one = { $m }\npart = { $n }\n", "one uses $m"),
]


@pytest.mark.parametrize(("first", "other", "problem"), AGAINST)
def test_a_language_is_held_against_the_first(first: str, other: str, problem: str, tmp_path: Path) -> None:
    (line,) = told(catalogue(tmp_path, en=first, xx=other))
    assert problem in line


def test_a_language_may_have_countries_and_parts_of_its_own(tmp_path: Path) -> None:
    assert told(catalogue(tmp_path, en="one = a\n", xx="one = { own-part }\nown-part = b\ncountry-ESP = c\n")) == []


def test_what_a_language_lacks_is_said_in_the_first(tmp_path: Path) -> None:
    words = Words(catalogue(tmp_path, en="one = a\ntwo = b\n", xx="one = x\n"), "xx")
    assert (words.say("one"), words.say("two"), words.say("three")) == ("x", "b", "three")


def test_a_broken_message_is_said_as_far_as_it_goes(tmp_path: Path) -> None:
    words = Words(catalogue(tmp_path, en="one = a { $cases }\ntwo = x { three }\nthree = { two }\nfour = { none }\n"))
    assert words.say("one").startswith("a ")
    assert words.say("two") == "two"
    assert isinstance(words.say("four"), str)


def test_values_are_never_markup(tmp_path: Path) -> None:
    words = Words(catalogue(tmp_path, en="one = <b>{ $name }</b> by { $link }\n"))
    said = words.markup("one", name="<i>{ $x }</i>", link=Markup("<a href='/x'>x</a>"))
    assert said == "&lt;b&gt;&lt;i&gt;{ $x }&lt;/i&gt;&lt;/b&gt; by <a href='/x'>x</a>"


@pytest.mark.parametrize("length", [10, 2499, 2501, 100_000])
def test_a_long_value_is_said_whole(length: int, tmp_path: Path) -> None:
    words = Words(catalogue(tmp_path, en="one = Names: { $names }.\n"))
    names = "<" * length
    assert words.say("one", names=names) == f"Names: {names}."
    assert words.markup("one", names=names) == f"Names: {'&lt;' * length}."
    words = Words(catalogue(tmp_path, en="one = { $link }: { $names }, { $more }\n"))
    linked = words.markup("one", link=Markup("<i>x</i>"), names=names, more=names)
    assert linked == f"<i>x</i>: {'&lt;' * length}, {'&lt;' * length}"


def test_the_same_word_with_and_without_forms(tmp_path: Path) -> None:
    source = 'in = in { FORM($country, form: "the") }\ncountry-USA = United States\n    .the = the United States\n'
    words = Words(catalogue(tmp_path, en=source))
    assert words.say("in", country="United States") == "in United States"
    assert words.say("in", country=words.country("USA", "United States")) == "in the United States"
    assert words.say("in", country=words.country("ESP", "Spain")) == "in Spain"


@pytest.mark.parametrize(
    ("text", "plain", "on"),
    [
        ("2014", "2014", "in 2014"),
        ("2014-07", "July 2014", "in July 2014"),
        ("2014-07-05", "5 July 2014", "on 5 July 2014"),
        ("[2013-08..2014-07]", "between August 2013 and July 2014", "between August 2013 and July 2014"),
        ("[2013-08-01 .. 2014]", "between 1 August 2013 and 2014", "between 1 August 2013 and 2014"),
    ],
)
def test_dates_are_said_no_more_precisely_than_known(text: str, plain: str, on: str) -> None:
    words = Words(read_catalogue(ENGLISH.parent))
    date = words.date(PartialDate.parse(text))
    assert (date, date.forms.get("on", str(date))) == (plain, on)


@pytest.mark.parametrize(
    ("tag", "separators", "month", "day"), [("en-GB", ".,", "Oct", "Monday"), ("de", ",.", "Okt", "Montag")]
)
def test_what_plotly_writes_by_itself_is_of_the_language(
    tag: str, separators: str, month: str, day: str, tables: Tables, tmp_path: Path
) -> None:
    """Its own words, which a new folder of messages brings with its tag."""
    words = Words(catalogue(tmp_path, en="one = a\n", xx=f"locale = {tag}\n"), "xx")
    figure = json.loads(draw(arrests_per_year.CHART, select(tables, Selection()), words=words).figure)
    written = figure["config"]["locales"][figure["config"]["locale"]]["format"]
    assert figure["layout"]["separators"] == separators
    assert (written["shortMonths"][9], written["days"][1]) == (month, day)
    assert [len(one) for one in written.values()] == [12, 12, 7, 7]


def test_the_pseudo_language_is_whole_and_leaves_no_plain_letter(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "en").symlink_to(ENGLISH)
    pseudo.write(ENGLISH, tmp_path / "text" / "xx")
    found = read_catalogue(tmp_path / "text")
    assert told(found) == []
    assert Words(found, "xx").say("date-on-day", date="12345") == "⟦ǿƞ 12345⟧"
