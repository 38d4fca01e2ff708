"""HTML from templates (templates/*.html). A template places what it is given; text is escaped there, and only what was
made by a template or by :func:`~dashboard.publish.html.markup.link` is markup."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from dashboard.publish.html.markup import address, link
from dashboard.spoken import Told
from dashboard.text.catalogue import FIRST
from dashboard.text.words import Words


def lang(text: object) -> str:
    """The language of a text of the data, where it is not that of the page."""
    return text.language if isinstance(text, Told) else ""


def told(text: object) -> Markup:
    """A text of the data, which says its language where that is not the page's."""
    return Markup('<span lang="{}">{}</span>').format(text.language, text) if isinstance(text, Told) else escape(text)


_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.tests["untranslated"] = lambda text: isinstance(text, Told)
_ENVIRONMENT.globals |= {"link": link, "address": address, "lang": lang, "told": told}


def html(template: str, words: Words, **values: Any) -> Markup:
    """A template filled in. Beside the values it has ``say`` and ``markup`` of the words, the ``words``, ``link``,
    ``address``, and for texts of the data ``told``, ``lang`` and the language in which they are ``written``."""
    made = _ENVIRONMENT.get_template(template)
    return Markup(made.render(values, say=words.say, markup=words.markup, words=words, written=FIRST))
