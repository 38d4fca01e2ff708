"""Plain pages: whole HTML documents without JavaScript, for readers, printers and search engines."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

from dashboard.archive.store import Archive
from dashboard.charts.theme import SANS, SERIF, THEMES
from dashboard.pages import PAGES, Page
from dashboard.parameters import Params
from dashboard.publish.html.assets import SHARED_CSS, asset_address
from dashboard.publish.html.markup import address, in_language, report_link
from dashboard.publish.html.preview import Preview, head
from dashboard.publish.html.templates import html
from dashboard.text.catalogue import FIRST
from dashboard.text.words import Words

CSS = SHARED_CSS + Path(__file__).with_name("paper.css").read_text("utf-8")


def paper(
    archive: Archive,
    words: Words,
    body: Markup,
    shown: Preview,
    *,
    site: str,
    pictures: bool,
    up: str,
    dashboard: str | None,
    params: Params | None = None,
    more: Markup | str = "",
) -> str:
    """A whole page. ``site`` is the absolute address of the site without a slash at its end, or nothing where it is not
    known: the page then has no canonical link. ``pictures`` says whether the site has any, ``up`` is how a link to the
    site's first folder begins, ``dashboard`` is its address in the dashboard, where there is one,
    ``params`` are those that the page shares with others, ``more`` is more for its head.
    """
    own, params = archive.config.site, words.params if params is None else params
    here = shown.path.partition("?")[0].lstrip("/") or "index.html"
    paths = {page: plain_path(page, words) for page in PAGES}
    letter = words.say("report-page", page=f"{site}{shown.path}" if site else shown.title)
    return html(
        "paper.html",
        words,
        head=head(shown, own.title, site, pictures, words),
        title=own.title,
        up=up,
        feed=address(f"{up}feed.atom", words.params),
        icon=asset_address("icon.svg"),
        more=more,
        css=Markup(f"{inks()}\n{CSS}"),
        links=[(words.say(page.title), address(f"{up}{path}", params), path == here) for page, path in paths.items()],
        dashboard=dashboard,
        others=_others(shown.path, up, words),
        body=body,
        day=words.day(archive.as_of),
        licence=own.data_licence,
        report=report_link(own, words.say("report-subject"), letter),
    )


def plain_path(page: Page, words: Words) -> str:
    """Where a page of the dashboard is a plain page, within the site."""
    if not page.path:
        return "index.html" if words.is_filed else "overview.html"
    return {"cases": "case/index.html"}.get(page.path, f"{page.path}.html")


def _others(path: str, up: str, words: Words) -> list[tuple[str, str, str]]:
    """The page in each other language: its tag, its name, and the address from here; none of a page without an address."""

    def href(tag: str) -> str:
        if not words.is_filed:
            return f"{up}{in_language(path, tag).removeprefix('/')}"
        first = up if words.language == FIRST else f"{up}../"
        return f"{first}{'' if tag == FIRST else f'{tag}/'}{path.removeprefix('/') or 'index.html'}"

    return [(tag, name, href(tag)) for tag, name in words.languages.items() if path and tag != words.language]


def inks() -> str:
    """The inks of the charts as CSS variables, in the theme that the reader's system asks for."""
    fonts = f":root{{--serif:{SERIF};--sans:{SANS}}}"
    return f"{fonts}\n{THEMES['light'].css}\n@media (prefers-color-scheme: dark){{{THEMES['dark'].css}}}"
