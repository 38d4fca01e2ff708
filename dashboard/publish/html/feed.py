"""What is new in the data as an Atom feed."""

from __future__ import annotations

import datetime as dt
from uuid import UUID, uuid5
from xml.etree import ElementTree as ET

from dashboard.archive.history import Addition, midnight
from dashboard.archive.store import Archive
from dashboard.publish.data.files import NO_XML
from dashboard.publish.html.changes import told
from dashboard.publish.html.markup import address
from dashboard.publish.html.templates import html
from dashboard.sentences.editions import headline
from dashboard.tables import Tables
from dashboard.text.catalogue import FIRST
from dashboard.text.words import Words

MOST = 100
"""Entries that a feed has at most, the newest."""

_ATOM = "http://www.w3.org/2005/Atom"
_NAMES = UUID("a9ea9990-3fe4-41b5-bc5d-1eca42984143")
"""Of the names that ids are made from: an id stays the same wherever the site moves."""


def feed(tables: Tables, words: Words, *, site: str, ending: str = "") -> str:
    """The newest additions as Atom 1.0 (RFC 4287), an entry for each case that an edition added, added to or
    corrected, each with the time at which it came in.

    ``site`` is the absolute address of the site without a slash at its end, or nothing where it is not known; links
    are then relative to the feed. ``ending`` is what the address of a case's page ends in.
    """
    archive = tables.archive
    own = archive.config.site
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": words.language})
    _add(root, "id", _id(own.title))
    _add(root, "title", own.title)
    _add(root, "subtitle", own.subtitle)
    added = tables.additions[:MOST]
    _add(root, "updated", _time(max(midnight(archive.as_of), *(one.updated for one in added))))
    _add(ET.SubElement(root, "author"), "name", own.credit)
    _add(root, "rights", own.data_licence)
    _add(root, "generator", "third-country")
    if site:
        _link(root, "self", address(f"{site}/feed.atom", words.params), "application/atom+xml")
    every = address("case/index.html", words.params)
    _link(root, "alternate", f"{site}/{every}" if site else every, "text/html")
    for addition in added:
        _entry(root, addition, archive, words, site, ending)
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _entry(root: ET.Element, addition: Addition, archive: Archive, words: Words, site: str, ending: str) -> None:
    case = addition.case
    entry = ET.SubElement(root, "entry")
    told_in = [] if words.language == FIRST else [words.language]
    _add(entry, "id", _id(" ".join([case.id, addition.date.isoformat(), *told_in])))
    _add(entry, "title", headline(addition, archive, words))
    _add(entry, "published", _time(addition.published))
    _add(entry, "updated", _time(addition.updated))
    _link(entry, "alternate", f"{site}/case/{case.id}{ending}" if site else f"case/{case.id}.html", "text/html")
    _add(entry, "content", _content(addition, archive, words)).set("type", "html")


def _content(addition: Addition, archive: Archive, words: Words) -> str:
    """What the entry says, as HTML: the summary of a new case, else the new events; and the corrections. Both with their
    sources."""
    case = addition.case
    return html(
        "feed_entry.html",
        words,
        unconfirmed=case.unconfirmed,
        summary=case.summary if addition.is_new_case else "",
        changes=told(addition, archive, words),
    )


def _add(parent: ET.Element, name: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, name)
    element.text = NO_XML.sub("", text)
    return element


def _link(parent: ET.Element, rel: str, href: str, media: str) -> None:
    ET.SubElement(parent, "link", rel=rel, type=media, href=href)


def _id(name: str) -> str:
    return f"urn:uuid:{uuid5(_NAMES, name)}"


def _time(moment: dt.datetime) -> str:
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")
