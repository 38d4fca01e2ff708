"""The feed: what RFC 4287 asks of one, and what was added when."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]
import pytest

from dashboard.archive.config import Config
from dashboard.archive.history import additions, record
from dashboard.archive.store import load
from dashboard.publish.html.feed import MOST, feed
from dashboard.tables import Tables
from tests.builders import as_yaml, at_court, case, event, small_case, write_case
from tests.made import HOSTILE, WORDS, hostile, many, only, tables_of

SITE = "https://example.org"
ATOM = "{http://www.w3.org/2005/Atom}"
FEED_PARTS = {"author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights", "subtitle", "title", "updated", "entry"}  # fmt: skip
ENTRY_PARTS = {"author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary", "title", "updated"}  # fmt: skip
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")


def checked(text: str) -> ET.Element:
    """The feed, once it is proven to keep the must-rules of RFC 4287 that concern it."""
    root = ET.fromstring(text.encode())
    assert root.tag == f"{ATOM}feed"
    assert root.findall(f"{ATOM}author/{ATOM}name")
    _parts(root, FEED_PARTS)
    ids = [str(root.findtext(f"{ATOM}id"))]
    for entry in root.iterfind(f"{ATOM}entry"):
        _parts(entry, ENTRY_PARTS)
        ids.append(str(entry.findtext(f"{ATOM}id")))
        alternates = [one for one in entry.iterfind(f"{ATOM}link") if one.get("rel") == "alternate"]
        assert len(alternates) == 1
        contents = entry.findall(f"{ATOM}content")
        assert [one.get("type") for one in contents] == ["html"]
        assert len(contents[0]) == 0, "HTML is text that is escaped"
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", one) for one in ids)
    updated = [str(one.findtext(f"{ATOM}updated")) for one in root.iterfind(f"{ATOM}entry")]
    assert updated == sorted(set(updated), reverse=True), "newest first, no two at one time"
    assert all(one <= str(root.findtext(f"{ATOM}updated")) for one in updated)
    return root


def _parts(element: ET.Element, allowed: set[str]) -> None:
    """Only what may stand there, what must be there once, with dates and links that are some."""
    names = [part.tag.removeprefix(ATOM) for part in element]
    assert set(names) <= allowed
    assert all(names.count(one) == 1 for one in ("id", "title", "updated"))
    assert all(names.count(one) <= 1 for one in ("generator", "rights", "subtitle", "content", "published", "summary"))
    updated = str(element.findtext(f"{ATOM}updated"))
    for moment in (updated, element.findtext(f"{ATOM}published") or updated):
        assert MOMENT.fullmatch(moment)
        dt.datetime.fromisoformat(moment)
        assert moment <= updated
    assert all(one.get("href") for one in element.iterfind(f"{ATOM}link"))
    kinds = [(one.get("rel"), one.get("type")) for one in element.iterfind(f"{ATOM}link")]
    assert len(set(kinds)) == len(kinds)


def parsed(text: str) -> Any:
    """The feed as a feed reader has it."""
    found = feedparser.parse(text)
    assert found.bozo == 0, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


@pytest.mark.parametrize("site", [SITE, ""])
def test_the_projects_feed_is_one(tables: Tables, site: str) -> None:
    """It keeps the rules, a reader takes it, and each case of the data has its entry."""
    text = feed(tables, WORDS, site=site)
    checked(text)
    found = parsed(text)
    words = tables.archive.config.site
    assert (found.feed.title, found.feed.subtitle, found.feed.rights) == (
        words.title,
        words.subtitle,
        words.data_licence,
    )
    assert found.feed.author == words.credit
    assert found.feed.updated[:19] >= f"{tables.archive.as_of}T00:00:00"
    assert len(found.entries) == min(MOST, len(additions(tables.archive)))
    links = {urlsplit(one.link).path.rsplit("/", 1)[-1].removesuffix(".html") for one in found.entries}
    assert links <= {one.id for one in tables.archive.cases}
    self_links = [one.href for one in found.feed.links if one.rel == "self"]
    assert self_links == ([f"{SITE}/feed.atom"] if site else [])


def test_links_are_absolute_where_the_site_is_known(made: Tables) -> None:
    """Else they are relative to the feed and lead to the files of the static site."""
    known, unknown = (ET.fromstring(feed(made, WORDS, site=site)) for site in (SITE, ""))
    hrefs = [[link.get("href") for link in root.iterfind(f"{ATOM}entry/{ATOM}link")] for root in (known, unknown)]
    ids = [one.case.id for one in additions(made.archive)]
    assert hrefs == [[f"{SITE}/case/{one}" for one in ids], [f"case/{one}.html" for one in ids]]


def test_ids_stay_when_the_site_moves(made: Tables) -> None:
    """A reader who has seen an entry does not see it again under another address."""
    ids = [
        [one.text for one in ET.fromstring(feed(made, WORDS, site=site)).iter(f"{ATOM}id")]
        for site in (SITE, "https://b.example", "")
    ]
    assert ids[0] == ids[1] == ids[2]


def test_new_cases_and_new_events_are_told(folder: Config) -> None:
    """A new case with its summary, an older one with its new events and their sources; unconfirmed ones are marked."""
    record(load(folder).archive, dt.datetime(2022, 12, 31, 7, 30, tzinfo=dt.UTC))
    (folder.data / "dataset.yaml").write_text(as_yaml({"as_of": "2023-02-01"}), "utf-8")
    write_case(
        folder, events=[*case()["events"], at_court("release", "2023-01-15"), at_court("deportation", "2023-01-20")]
    )
    write_case(folder, "a-b", as_yaml(small_case("a-b", events=[event(date="[2022-11..2023-01]")])))
    doubtful = small_case("krafstein-anna", events=[event(date="2021"), event(type="charges", date="2022")])
    write_case(folder, "krafstein-anna", as_yaml({**doubtful, "unconfirmed": "No report says so."}))
    tables = tables_of(folder)
    text = feed(tables, WORDS, site=SITE)
    checked(text)
    entries = parsed(text).entries
    told = {one.title: one for one in entries[:3]}
    assert {one.updated[:19] for one in told.values()} == {"2023-02-01T00:00:00"}
    assert {one.updated[:19] for one in entries[3:]} == {"2022-12-31T07:30:00"}
    new = told["New case: B A (Syldavia, between November 2022 and January 2023)"]
    assert new.content[0].value == "<p>The person was arrested abroad.</p>"
    rosa = told["Rosa Hentzau: 2 new events"]
    assert "15 January 2023, Mildendo, Lilliput. <b>Release" in rosa.content[0].value
    assert rosa.content[0].value.count("<li>") == 2
    assert rosa.content[0].value.count('href="https://court.example/judgment"') == 2
    assert "She was arrested" not in rosa.content[0].value
    anna = told["Anna Krafstein (unconfirmed): 1 new event"]
    assert "<b>Unconfirmed.</b> No report says so." in anna.content[0].value
    assert "New unconfirmed case: Anna Krafstein (Syldavia, 2021)" in {one.title for one in entries[3:]}
    old = {one.id for one in entries[3:]}
    assert len(old | {one.id for one in told.values()}) == len(entries), "an addition to a case is an entry of its own"


def test_corrections_are_told_apart_from_news(folder: Config) -> None:
    """In the title and in the text, with the sources of what is there now; the entry that readers know keeps its id."""
    record(load(folder).archive, dt.datetime(2022, 12, 31, 7, 30, tzinfo=dt.UTC))
    before = {one.title: one.id for one in parsed(feed(tables_of(folder), WORDS, site=SITE)).entries}
    (folder.data / "dataset.yaml").write_text(as_yaml({"as_of": "2023-02-01"}), "utf-8")
    events = case()["events"]
    write_case(folder, events=[{**events[0], "date": "2019-03"}, *events[1:], at_court("release", "2023-01-15")])
    write_case(folder, "krafstein-anna", as_yaml(small_case("krafstein-anna", events=[event(date="2021-02")])))
    text = feed(tables_of(folder), WORDS, site=SITE)
    checked(text)
    told = {one.title: one for one in parsed(text).entries}
    both = told["Rosa Hentzau: 1 new event and 1 correction"].content[0].value
    assert re.search(
        r"<li>15 January 2023, .*<b>Release.*<b>Corrections</b>.*March 2019 \(before: 5 March 2019\)", both, re.S
    )
    assert both.count("<li>") == both.count("Sources:") == 2
    mended = next(one for title, one in told.items() if re.fullmatch(r"Anna Krafstein.*: 1 correction", title))
    assert "February 2021 (before: 2021)" in mended.content[0].value
    assert "new event" not in mended.title
    assert {title: told[title].id for title in before if title in told} == {
        title: one for title, one in before.items() if title in told
    }
    assert set(before.values()) <= {one.id for one in told.values()}


def test_each_entry_has_the_time_at_which_it_came_in(folder: Config) -> None:
    """Within an edition too: when its first event came in, and when its last did."""
    record(load(folder).archive, dt.datetime(2022, 12, 31, 7, 30, tzinfo=dt.UTC))
    (folder.data / "dataset.yaml").write_text(as_yaml({"as_of": "2023-02-01"}), "utf-8")
    release = at_court("release", "2023-01-15")
    write_case(folder, events=[*case()["events"], release])
    record(load(folder).archive, dt.datetime(2023, 2, 1, 9, tzinfo=dt.UTC))
    write_case(folder, "a-b", as_yaml(small_case("a-b", events=[event(date="2022-11")])))
    record(load(folder).archive, dt.datetime(2023, 2, 1, 10, tzinfo=dt.UTC))
    rosa = parsed(feed(tables_of(folder), WORDS, site=SITE)).entries[1]
    write_case(folder, events=[*case()["events"], release, at_court("deportation", "2023-01-20")])
    record(load(folder).archive, dt.datetime(2023, 2, 1, 11, tzinfo=dt.UTC))
    root = checked(feed(tables_of(folder), WORDS, site=SITE))
    entries = parsed(feed(tables_of(folder), WORDS, site=SITE)).entries
    assert [(one.title.split(":")[0], one.published[:16], one.updated[:16]) for one in entries[:2]] == [
        ("Rosa Hentzau", "2023-02-01T09:00", "2023-02-01T11:00"),
        ("New case", "2023-02-01T10:00", "2023-02-01T10:00"),
    ]
    assert (entries[0].id, entries[0].published) == (rosa.id, rosa.published), "the entry that readers know"
    assert root.findtext(f"{ATOM}updated") == entries[0].updated


def test_a_long_feed_ends_with_the_newest_hundred(folder: Config) -> None:
    """Older additions are on the site."""
    tables = only(folder, many(MOST + 20))
    root = checked(feed(tables, WORDS, site=SITE))
    links = [str(link.get("href")) for link in root.iterfind(f"{ATOM}entry/{ATOM}link")]
    assert links == [f"{SITE}/case/{one.case.id}" for one in additions(tables.archive)[:MOST]]


def test_hostile_text_stays_text(folder: Config) -> None:
    """Neither the XML nor the HTML inside of it is broken by a text, and each text is there."""
    tables = hostile(folder)
    text = feed(tables, WORDS, site=SITE)
    checked(text)
    parsed(text)
    entries = list(ET.fromstring(text.encode()).iterfind(f"{ATOM}entry"))
    for hostile_text in HOSTILE:
        titles = [str(one.findtext(f"{ATOM}title")) for one in entries]
        assert any(f"New case: {hostile_text} (" in title for title in titles)
    tags = {tag for one in entries for tag in re.findall(r"<(/?\w+)", str(one.findtext(f"{ATOM}content")))}
    assert tags <= {"p", "/p", "b", "/b"}


def test_characters_that_xml_cannot_carry_are_dropped(made: Tables) -> None:
    """No data file holds them; a feed with one would be refused as a whole."""
    spoilt = [
        one.model_copy(update={"name": "A\x00B\x0b\ud800\ufffe", "summary": "x\x1fy 🚔"}) for one in made.archive.cases
    ]
    text = feed(replace(made, archive=replace(made.archive, cases=tuple(spoilt))), WORDS, site=SITE)
    checked(text)
    assert all(one.title.split(" (")[0].endswith("case: AB") for one in parsed(text).entries)
    assert "xy 🚔" in text
