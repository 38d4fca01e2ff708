"""What search engines are told: which pages there are, in which languages, and what they may read."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from dashboard.archive.store import Archive
from dashboard.publish.html.preview import alternates
from dashboard.text.words import Words

_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(archive: Archive, words: Words, *, site: str, paths: Sequence[str]) -> str:
    """The pages at ``paths`` as a sitemap (sitemaps.org 0.9), each last changed on the day of the data, with its address in
    every language. ``site`` is the absolute address of the site without a slash at its end. ValueError where that is not
    known: a sitemap has no relative addresses.
    """
    if not site:
        raise ValueError("a sitemap needs the address of the site")
    ET.register_namespace("xhtml", _XHTML)
    root = ET.Element("urlset", xmlns=_SCHEMA)
    for path in paths:
        url = ET.SubElement(root, "url")
        ET.SubElement(url, "loc").text = f"{site}{path}"
        ET.SubElement(url, "lastmod").text = archive.as_of.isoformat()
        for language, href in alternates(path, site, words).items():
            ET.SubElement(url, f"{{{_XHTML}}}link", rel="alternate", hreflang=language, href=href)
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def robots(words: Words, *, site: str) -> str:
    """robots.txt: everything may be read but Streamlit's own addresses; with the sitemap of each language where the site is
    known."""
    lines = ["User-agent: *", "Disallow: /_stcore/"]
    if site:
        places = dict.fromkeys([f"{site}/sitemap.xml", *alternates("/sitemap.xml", site, words).values()])
        lines += ["", *(f"Sitemap: {place}" for place in places)]
    return "\n".join(lines) + "\n"
