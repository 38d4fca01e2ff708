"""What is new as a plain page."""

from __future__ import annotations

import datetime as dt

from dashboard.measures.editions import editions
from dashboard.publish.html.markup import address
from dashboard.publish.html.news import news
from dashboard.publish.html.paper import paper
from dashboard.publish.html.preview import Preview
from dashboard.publish.html.templates import html
from dashboard.selection import Selection, select
from dashboard.tables import Tables
from dashboard.text.words import Words, of_language


def new_page(tables: Tables, words: Words, *, since: dt.date | None, site: str, app: str | None) -> str:
    """What each edition changed in any case, as a whole HTML document: ``new.html``. Of what was recorded on the day
    ``since`` or later where one is given. ``site`` and ``app`` as for the page of a case."""
    archive = tables.archive
    found = editions(select(tables, Selection(unconfirmed=True)), since)
    title, day = words.say("page-new"), words.day(since) if since else ""
    about = words.say("new-about-since", day=day) if since else words.say("new-about")
    body = html(
        "new.html",
        words,
        title=title,
        about=about,
        editions=news(found, archive, lambda case: address(f"case/{case.id}.html", words.params), words)
        if found
        else "",
        nothing=words.say("new-none-in-record", day=day),
    )
    return paper(
        archive,
        words,
        body,
        Preview(title=title, description=about, path=address("/new.html", words.params)),
        site=site,
        pictures=False,
        up="",
        dashboard=None if app is None else address(f"{app}/new", of_language(archive.language)),
    )
