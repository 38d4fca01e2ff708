"""The plain page of a case: it says what its file says, in links that work wherever it stands, and runs nothing."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlsplit

import pytest

from dashboard.archive.config import Config
from dashboard.archive.history import record
from dashboard.archive.model import Case
from dashboard.archive.store import load
from dashboard.pages import PAGES
from dashboard.publish.documents import DOCUMENTS, Wanted, case_documents
from dashboard.publish.html.case_page import case_list, case_page
from dashboard.publish.html.sitemap import robots, sitemap
from dashboard.selection import Selection, select
from dashboard.tables import Tables
from tests.builders import as_yaml, at_court, case, event, small_case, source, write_case
from tests.document import Page, bare
from tests.made import HOSTILE, WORDS, hostile, only, tables_of

SITE = "https://example.org"
URL_ATTRIBUTES = {"href", "src", "action", "poster", "srcset"}


def page(found: Case, tables: Tables, site: str = SITE, app: str | None = "..") -> Page:
    """The page of a case."""
    return Page(case_page(found, tables, WORDS, site=site, app=app))


def rosa(tables: Tables) -> Case:
    """The whole made-up case."""
    found = tables.archive.case("hentzau-rosa")
    assert found is not None
    return found


def test_every_real_page_says_all_of_its_case(tables: Tables) -> None:
    """Every field of every case and every source's link is on its page."""
    for found in tables.archive.cases:
        shown = page(found, tables)
        text = bare(shown.text())
        wanted = [found.name, found.charges, found.summary, *found.conflicts, *found.also_known_as]
        wanted += [one for event in found.events for one in (event.note, str(event.date))]
        wanted += [one for position in found.positions for one in (position.says, position.by)]
        wanted += [one.title for one in found.sources if one.title]
        wanted += [one for one in (found.name_ru, found.docket, found.us_court, found.notes, found.unconfirmed) if one]
        missing = [one for one in wanted if bare(one) not in text]
        assert not missing, (found.id, missing)
        links = {has["href"] for has in shown.all("a")}
        assert {one.url for one in found.sources} <= links
        assert shown.linked_data()["headline"] == tables.archive.shown_name(found)
        assert shown.text("title").startswith(found.name)


def test_every_event_says_what_such_an_event_is_and_a_picture_shows_when(tables: Tables) -> None:
    for one in tables.archive.cases:
        page = Page(case_page(one, tables, WORDS, site=SITE, app=None, pictures=True))
        words = Counter(text for tag, text in page.texts if tag == "p")
        for kind, times in Counter(each.type for each in one.events).items():
            assert words[tables.archive.config.vocabulary.event[kind].meaning] == times
        (picture,) = (attributes for tag, attributes in page.tags if tag == "img")
        assert picture["alt"]
        sources = {urlsplit(attributes["srcset"]).path for tag, attributes in page.tags if tag == "source"}
        paths = {each.path for each in case_documents(one)}
        assert {f"case/{name.removeprefix('./')}" for name in (picture["src"], *sources)} <= paths
        assert len({picture["src"], *sources}) == 2
        assert "<img" not in case_page(one, tables, WORDS, site=SITE, app=None)


def test_links_within_the_site_are_relative_to_the_folder_of_the_page(tables: Tables) -> None:
    """The same bytes work below any address: what is not a source, a mail or the page's own address is relative, and
    other cases are files beside it that are there."""
    ids = {one.id for one in tables.archive.cases}
    for found in tables.archive.cases:
        shown = page(found, tables)
        sources = (
            {one.url for one in found.sources}
            | {one.url for one in found.also}
            | {one.url for one in tables.archive.named}
        )
        hrefs = [has["href"] for has in shown.all("a") if "hreflang" not in has]
        inside = [href for href in hrefs if href not in sources and not href.startswith("mailto:")]
        assert f"{SITE}/case/{found.id}" in inside
        relative = {href for href in inside if href != f"{SITE}/case/{found.id}"}
        assert all(not urlsplit(href).scheme and not href.startswith("/") for href in relative)
        beside = {href.removesuffix(".html") for href in relative if href.endswith(".html") and "/" not in href}
        assert beside <= ids - {found.id}
        rest = {href for href in relative if not href.endswith(".html")}
        data = f"../data/cases/{found.id}"
        assert rest == {"../feed.atom", f"../cases?case={found.id}", f"{data}.json", f"{data}.csv"}


def test_without_an_address_or_a_dashboard_no_link_leads_there(made: Tables) -> None:
    """A folder on a disk: no canonical link, no permalink, nothing absolute of the site, and no link into the app."""
    shown = page(rosa(made), made, site="", app=None)
    assert shown.all("link", rel="canonical") == []
    assert shown.content("og:url") is None
    assert "Permalink" not in shown.text()
    assert "url" not in shown.linked_data()
    assert "url" not in shown.linked_data()["isPartOf"]
    sources = {one.url for one in rosa(made).sources} | {one.url for one in made.archive.named}
    absolute = {has["href"] for has in shown.all("a") if has["href"].startswith("http")}
    assert absolute == sources
    assert not [has for has in shown.all("a") if "cases?case" in has["href"]]
    assert "dashboard" not in shown.text("a")


def test_what_the_head_says(made: Tables) -> None:
    """Canonical address, data and feed, and what link previews show."""
    shown = page(rosa(made), made)
    assert shown.all("link", rel="canonical") == [{"rel": "canonical", "href": f"{SITE}/case/hentzau-rosa"}]
    alternates = {has["type"]: has["href"] for has in shown.all("link", rel="alternate") if "type" in has}
    assert alternates == {
        "application/json": "../data/cases/hentzau-rosa.json",
        "application/atom+xml": "../feed.atom",
    }
    languages = {has["hreflang"]: has["href"] for has in shown.all("link", rel="alternate") if "hreflang" in has}
    here = f"{SITE}/case/hentzau-rosa"
    assert languages == {"en": here, "ru": f"{here}?lang=ru", "x-default": here}
    assert [has["href"] for has in shown.all("a", hreflang="ru")] == ["../case/hentzau-rosa?lang=ru"]
    outcomes = "Extradited to the United States, pleaded guilty, as last reported."
    summary = f"{outcomes} She was arrested in Klow. Lilliput had charged her with fraud."
    wanted = {
        "description": summary, "og:description": summary, "twitter:description": summary,
        "og:title": "Rosa Hentzau", "twitter:title": "Rosa Hentzau", "og:type": "article",
        "og:url": f"{SITE}/case/hentzau-rosa", "twitter:card": "summary",
    }  # fmt: skip
    assert {name: shown.content(name) for name in wanted} == wanted
    assert shown.text("h1") == "Rosa Hentzau"


def test_the_linked_data_cites_every_source_with_the_date_it_shows(folder: Config) -> None:
    """A report about a person; a date that is only bounded, or not shown, is left out rather than guessed."""
    sources = [
        source(),
        source(id="month", date="2019-03", title=None, url="https://a.example/"),
        source(id="bounds", date="[2019..2020]", url="https://b.example/"),
        source(id="none", date=None, url="https://c.example/"),
    ]
    plain = [{key: value for key, value in one.items() if value is not None} for one in sources]
    cites = ["klow-times-2019-03-06", "month", "bounds", "none"]
    tables = only(folder, [case(events=[event(sources=cites)], positions=[], sources=plain)])
    (found,) = tables.archive.cases
    data = page(found, tables).linked_data()
    assert (data["@context"], data["@type"], data["url"]) == ("https://schema.org", "Report", f"{SITE}/case/{found.id}")
    assert (data["dateModified"], data["inLanguage"]) == ("2022-12-31", "en")
    assert data["license"]["name"] == tables.archive.config.site.data_licence
    assert data["isPartOf"] == {"@type": "Dataset", "name": tables.archive.config.site.title, "url": SITE}
    assert data["about"] == {
        "@type": "Person", "name": "Rosa Hentzau",
        "alternateName": ["Роза Хентцау", "Rosa von Hentzau", "RoseThorn"],
    }  # fmt: skip
    assert [one["url"] for one in data["citation"]] == [one.url for one in found.sources]
    assert [one.get("datePublished") for one in data["citation"]] == ["2019-03-06", "2019-03", None, None]
    assert data["citation"][1]["name"] == "Klow Times"


@pytest.mark.parametrize(
    ("summary", "description"),
    [
        ("Short.", "Short."),
        ("word " * 80, "word " * 45 + "word…"),
        ("a" * 230 + " bcdef", "a" * 230 + "…"),
        ("a" * 233, "a" * 233),
        ("two\n  lines", "two lines"),
    ],
)
def test_a_description_ends_at_a_word(made: Tables, summary: str, description: str) -> None:
    """About 300 characters with the outcome before them, never a word cut in two where it can be helped."""
    changed = rosa(made).model_copy(update={"summary": summary})
    outcomes = "Extradited to the United States, pleaded guilty, as last reported. "
    assert len(outcomes) == 67
    assert page(changed, made).content("description") == outcomes + description.strip()


def test_an_unconfirmed_case_is_said_to_be_one_everywhere(made: Tables) -> None:
    """On its page, in previews and search results, in the linked data, and in the list."""
    found = made.archive.case("krafstein-anna")
    assert found is not None
    shown = page(found, made)
    assert "Unconfirmed. No report says that Lilliput asked for the arrest." in shown.text()
    for text in (shown.content("description"), shown.content("og:description"), shown.linked_data()["description"]):
        assert str(text).startswith("Unconfirmed case. ")
    listed = Page(case_list(made, WORDS, site=SITE, app="..")).text()
    assert re.findall(r"(\w+ \w+) \(unconfirmed\)", listed) == ["Anna Krafstein"]


def test_nobody_is_called_guilty_by_the_frame(made: Tables) -> None:
    """Each page ends with the presumption of innocence, the date of the data, its licence and a way to report."""
    for shown in (page(rosa(made), made), Page(case_list(made, WORDS, site=SITE, app=None))):
        foot = shown.text().rpartition("Data of")[2]
        assert "31 December 2022, CC BY 4.0. Everybody named here is presumed innocent" in foot
        assert foot.endswith("Report an error")
        assert [has for has in shown.all("a") if has["href"].startswith("mailto:")]


@pytest.mark.parametrize("site", [SITE, ""])
def test_hostile_text_stays_text(folder: Config, site: str) -> None:
    """No text of the data ends an element, adds an attribute, runs, or makes an address; all of it is shown."""
    tables = hostile(folder)
    harmless = {name for one in tables.archive.cases[:1] for name, _ in page(one, tables, site).tags}
    for index, text in enumerate(HOSTILE):
        found = tables.archive.case(f"hostile-{index}")
        assert found is not None
        shown = page(found, tables, site)
        assert {name for name, _ in shown.tags} <= harmless | {"h3", "span", "div"}
        for name, has in shown.tags:
            assert not [key for key in has if key.startswith("on")], (name, has)
            for key in URL_ATTRIBUTES & has.keys():
                assert urlsplit(has[key]).scheme in ("", "http", "https", "mailto"), has[key]
        assert " ".join(text.split()) in shown.text()
        assert shown.linked_data()["headline"] == text
    listed = Page(case_list(tables, WORDS, site=site, app="..")).text()
    assert all(" ".join(text.split()) in listed for text in HOSTILE)


def test_the_list_has_every_case_under_its_year(folder: Config) -> None:
    """The latest year first; a case whose year is not certain stands last, with its date in words."""
    cases = [
        small_case("a-a", events=[event(date="2019-03-05")]),
        small_case("b-b", events=[event(date="2021-01")]),
        small_case("c-c", events=[event(date="[2019-11..2020-02]")]),
        small_case("d-d", events=[event(date="2019-03-06")]),
    ]
    tables = only(folder, cases)
    shown = Page(case_list(tables, WORDS, site=SITE, app=".."))
    assert [data for tag, data in shown.texts if tag == "h2"] == ["2021", "2019", "Year not certain"]
    items = [has["href"] for has in shown.all("a") if re.fullmatch(r"[a-z-]+\.html", has["href"])]
    assert items == ["b-b.html", "d-d.html", "a-a.html", "c-c.html"]
    assert "Syldavia, between November 2019 and February 2020" in shown.text()
    assert shown.text("h1") == "All 4 cases"
    assert [has["href"] for has in shown.all("link", rel="canonical")] == [f"{SITE}/case/index.html"]
    assert {"../cases", "../overview.html"} <= {has["href"] for has in shown.all("a")}


def test_the_sitemap_has_every_page_once(made: Tables) -> None:
    """Absolute addresses with the day of the data: each page of the dashboard, its plain page, and the canonical address of
    each case; as the page itself does, each names what it is called in other languages."""
    content = DOCUMENTS["sitemap.xml"].make(Wanted(select(made, Selection()), WORDS, site=SITE))
    assert isinstance(content, bytes)
    text = content.decode()
    places = re.findall(r"<loc>(.*?)</loc>", text)
    pages = [one.path for one in PAGES]
    plain = ["overview.html", *(f"{path}.html" for path in pages if path and path != "cases"), "case/index.html"]
    assert sorted(places[: 2 * len(pages)]) == sorted(f"{SITE}/{path}" for path in [*pages, *plain])
    canonical = [page(one, made).all("link", rel="canonical")[0]["href"] for one in made.archive.cases]
    assert places[2 * len(pages) :] == canonical
    assert len(set(places)) == len(places)
    for one, place in zip(made.archive.cases, canonical, strict=True):
        entry = text[text.index(f"<loc>{place}</loc>") :].partition("</url>")[0]
        own = {
            has["hreflang"]: has["href"] for has in page(one, made).all("link", rel="alternate") if "hreflang" in has
        }
        assert dict(re.findall(r'hreflang="(.*?)" href="(.*?)"', entry)) == own
    assert set(re.findall(r"<lastmod>(.*?)</lastmod>", text)) == {"2022-12-31"}
    assert 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"' in text
    with pytest.raises(ValueError, match="address"):
        sitemap(made.archive, WORDS, site="", paths=[])


def test_robots_may_read_everything_but_streamlits_own_addresses() -> None:
    """The sitemap is named where the site is known."""
    assert robots(WORDS, site=SITE).splitlines() == [
        "User-agent: *",
        "Disallow: /_stcore/",
        "",
        f"Sitemap: {SITE}/sitemap.xml",
        f"Sitemap: {SITE}/sitemap.xml?lang=ru",
    ]
    assert "Sitemap" not in robots(WORDS, site="")


def test_an_outcome_has_its_square_in_the_readers_theme(tables: Tables) -> None:
    """In the badge, at the event that decided it and in the list: the sign beside the words, the colour of either theme."""
    outcomes = tables.archive.config.vocabulary.outcome_abroad
    for one in tables.archive.cases:
        outcome = outcomes[tables.archive.courses[one.id].outcome_abroad]
        page = Page(case_page(one, tables, WORDS, site=SITE, app=None))
        (square,) = page.all("span", **{"class": "square"})
        assert square["aria-hidden"] == "true"
        assert not outcome.sign or ("span", outcome.sign) in page.texts
        variable = re.fullmatch(r"--mark:var\((--[a-z0-9-]+)\)", square["style"])
        assert variable
        assert page.source.count(f"{variable[1]}:#") == 2
        decisive = [has for has in page.all("li", **{"class": "decisive"}) if has["data-sign"] == outcome.sign]
        assert all(has["style"] == square["style"] for has in decisive)
        assert bool(decisive) is (outcome.group != "open")
    listed = Page(case_list(tables, WORDS, site=SITE, app=None))
    assert len(listed.all("span", **{"class": "square"})) == len(tables.archive.cases)


def test_a_case_says_what_changed_and_when(folder: Config) -> None:
    """When it came in, which events came later, and what was corrected, newest first."""
    record(load(folder).archive)
    (folder.data / "dataset.yaml").write_text(as_yaml({"as_of": "2023-02-01"}), "utf-8")
    events = case()["events"]
    changed = [{**events[0], "date": "2019-03"}, *events[1:-1], at_court("release", "2023-01-15")]
    write_case(folder, events=changed)
    tables = tables_of(folder)
    text = page(rosa(tables), tables).text()
    told = text[text.index("What changed and when") :]
    parts = [
        "1 February 2023 New: Release",
        "Corrected: Arrest, Syldavia: March 2019 (before: 5 March 2019).",
        "Taken out: Sentence, 1 June 2020, Lilliput.",
        "31 December 2022 The case came in.",
    ]
    assert [told.find(one) for one in parts] == sorted(told.index(one) for one in parts), told
