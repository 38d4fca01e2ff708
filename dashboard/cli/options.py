"""The options of `export` that are parameters of the addresses, and the help for them."""

from __future__ import annotations

import argparse
from functools import cached_property

from dashboard.archive.settings import config_folder
from dashboard.facets import FACETS, KEYS, Choice
from dashboard.text.catalogue import FIRST
from dashboard.text.words import LANGUAGE, Words, read_words

LISTS = {
    **{key: message for facet in FACETS if not facet.is_switch for key, message in facet.options.items()},
    LANGUAGE: "language of what is written, such as ru",
    "theme": "light or dark",
    "width": "pixels of a figure",
    "height": "pixels of a figure",
    "scale": "pixels of a PNG for each pixel of its figure",
}
"""Those that have a value, each with what it is or the message that says it; each may be repeated, and whether an address
may, it says itself."""
SWITCHES = {
    **{facet.name: f"facet-{facet.name}" for facet in FACETS if facet.is_switch},
    "all": "every case, the unconfirmed ones too, whatever the filters",
}
"""What may be asked of a document without a value."""

_CHOICES = {facet.name: facet for facet in FACETS if isinstance(facet, Choice)}


class Help(argparse.HelpFormatter):
    """Says a filter in the words of the pages, which are read only when somebody asks for help."""

    @cached_property
    def _words(self) -> Words:
        words, _ = read_words(config_folder())
        return words[FIRST]

    def _get_help_string(self, action: argparse.Action) -> str | None:
        if action.dest not in KEYS:
            return action.help
        said = " ".join(self._words.say(str(action.help), adjective="").split()).replace("%", "%%")
        choice = _CHOICES.get(action.dest)
        example = f", such as {choice.example}" if choice and choice.example else ""
        return f"{said[:1].lower()}{said[1:]}{example}{' (may be repeated)' if choice else ''}"
