"""HTML from templates (templates/*.html). A template places what it is given; text is escaped there, and only what was
made by a template or by :func:`~dashboard.publish.html.markup.link` is markup."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from dashboard.publish.html.markup import link
from dashboard.text.words import Words

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.globals["link"] = link


def html(template: str, words: Words, **values: Any) -> Markup:
    """A template filled in. Beside the values it has ``say`` and ``markup`` of the words, their ``language``, and ``link``."""
    made = _ENVIRONMENT.get_template(template)
    return Markup(made.render(values, say=words.say, markup=words.markup, words=words))
