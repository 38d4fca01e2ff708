"""What search engines are told: which pages there are, and what they may read."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from dashboard.archive.store import Archive

_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(archive: Archive, *, site: str, pages: Sequence[str], ending: str = "") -> str:
    """Every page as a sitemap (sitemaps.org 0.9), each last changed on the day of the data.

    ``site`` is the absolute address of the site without a slash at its end, and ``pages`` are the paths of the
    dashboard's pages in it; ``ending`` is what the address of a case's page ends in. ValueError where the address is not known: a sitemap has no relative addresses.
    """
    if not site:
        raise ValueError("a sitemap needs the address of the site")
    paths = [
        *(page.lstrip("/") for page in pages),
        "case/index.html",
        *(f"case/{case.id}{ending}" for case in archive.cases),
    ]
    root = ET.Element("urlset", xmlns=_SCHEMA)
    for path in paths:
        url = ET.SubElement(root, "url")
        ET.SubElement(url, "loc").text = f"{site}/{path}"
        ET.SubElement(url, "lastmod").text = archive.as_of.isoformat()
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def robots(*, site: str) -> str:
    """robots.txt: everything may be read but Streamlit's own addresses; with the sitemap where the site is known."""
    lines = ["User-agent: *", "Disallow: /_stcore/"]
    if site:
        lines += ["", f"Sitemap: {site}/sitemap.xml"]
    return "\n".join(lines) + "\n"
