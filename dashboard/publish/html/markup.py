"""Text from data in HTML and XML: never markup. Links, and addresses within the site."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl, quote, urlencode

from markupsafe import Markup, escape

from dashboard.archive.config import Site
from dashboard.text.words import LANGUAGE, of_language

_GAPS = re.compile(r"[^\S\xa0\u202f]+")


def in_one_line(text: str) -> str:
    """Text without its ends of lines; what no line may be broken at stays."""
    return _GAPS.sub(" ", text).strip()


def h(text: object) -> Markup:
    """Text as HTML, for an element or an attribute."""
    return escape(str(text))


def link(url: str, text: str) -> Markup:
    """A link that leaves the site; only http(s) becomes one, anything else stays text."""
    if not url.startswith(("http://", "https://")):
        return escape(text)
    return Markup('<a href="{}" target="_blank" rel="noopener noreferrer nofollow">{}</a>').format(url, text)


def address(path: str, params: Mapping[str, Sequence[str]] | None = None) -> str:
    """An address within the site with its parameters."""
    query = urlencode(params or {}, doseq=True)
    return f"{path}?{query}" if query else path


def in_language(path: str, language: str) -> str:
    """An address within the site, in another language."""
    bare, _, query = path.partition("?")
    pairs = [(name, value) for name, value in parse_qsl(query, keep_blank_values=True) if name != LANGUAGE]
    pairs += [(name, value) for name, values in of_language(language).items() for value in values]
    return f"{bare}?{urlencode(pairs)}" if pairs else bare


def report_link(site: Site, about: str, body: str = "") -> str:
    """Where a reader reports an error: a mail to the editors, or their form."""
    if "@" in site.report_errors and not site.report_errors.startswith(("http://", "https://")):
        return f"mailto:{site.report_errors}?subject={quote(f'{site.title}: {about}')}&body={quote(body)}"
    return site.report_errors
