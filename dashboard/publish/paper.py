"""Plain pages: whole HTML documents without JavaScript, for readers, printers and search engines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dashboard.archive.store import Archive
from dashboard.charts.theme import SANS, SERIF, THEMES
from dashboard.measures.wording import day
from dashboard.publish.assets import asset_address
from dashboard.publish.markup import h, report_link
from dashboard.publish.preview import Preview, head

CSS = Path(__file__).with_name("paper.css").read_text("utf-8")

PRESUMED_INNOCENT = "Everybody named here is presumed innocent unless a court has found otherwise."

_REPORT = "Page: {page}\nWhat is wrong:\nA source that shows it:\n"


def paper(
    archive: Archive,
    body: str,
    shown: Preview,
    *,
    site: str,
    pictures: bool,
    up: str,
    links: Sequence[tuple[str, str]],
    more: str = "",
) -> str:
    """A whole page. ``site`` is the absolute address of the site without a slash at its end, or nothing where it is not
    known: the page then has no canonical link. ``pictures`` says whether the site has any, ``up`` is how a link to the
    site's first folder begins, ``links`` are texts and addresses for the head of the page, ``more`` is more for its head.
    """
    words = archive.config.site
    nav = "".join(f"<a href='{h(href)}'>{h(text)}</a>" for text, href in links)
    report = report_link(words, "an error", _REPORT.format(page=f"{site}{shown.path}" if site else shown.title))
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
{head(shown, words.title, site, pictures)}
<link rel="alternate" type="application/atom+xml" title="{h(words.title)}" href="{up}feed.atom">
<link rel="icon" href="{up}{asset_address("icon.svg")}" type="image/svg+xml">
{more}
<style>{_inks()}
{CSS}</style>
</head>
<body>
<header class="site-header"><p>{h(words.title)}</p><nav aria-label="Site">{nav}</nav></header>
<main>{body}</main>
<footer class="site-footer"><p>Data of {day(archive.as_of)}, {h(words.data_licence)}. {PRESUMED_INNOCENT}</p>
<p><a href="{h(report)}">Report an error</a></p></footer>
</body>
</html>
"""


def _inks() -> str:
    """The inks of the charts as CSS variables, in the theme that the reader's system asks for."""
    fonts = f":root{{--serif:{SERIF};--sans:{SANS}}}"
    return f"{fonts}\n{THEMES['light'].css}\n@media (prefers-color-scheme: dark){{{THEMES['dark'].css}}}"
