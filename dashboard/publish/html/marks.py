"""The marks of a chart for a keyboard and a finger: script, style and words, wherever a chart is drawn."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup

from dashboard.charts.chart import Drawn
from dashboard.text import MessageId
from dashboard.text.words import Words

_HERE = Path(__file__).parent
MARKS_JS = (_HERE / "marks.js").read_text("utf-8")
"""Before any script that draws a chart for readers."""
MARKS_CSS = Markup((_HERE / "marks.css").read_text("utf-8"))
"""Its inks are the variables of :attr:`dashboard.charts.theme.Theme.css`."""

_WORDS: Mapping[str, MessageId] = {
    "keys": "chart-keys",
    "openCase": "chart-open-case",
    "showCases": "chart-show-cases",
    "nothing": "chart-opens-nothing",
}


def script_json(text: str) -> Markup:
    """JSON as it may stand inside a script element: nothing in it can end the element."""
    return Markup(text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))


def marks_words(words: Words) -> dict[str, str]:
    """What marks.js says, by its own names for it."""
    return {name: words.say(message) for name, message in _WORDS.items()}


def marks_name(drawn: Drawn, words: Words) -> str:
    """What a chart that has the focus is called, with the keys that lead through it."""
    return words.say("chart-marks", title=drawn.title)


def marks_json(drawn: Drawn, words: Words, cases: str, ending: str) -> Markup:
    """What the marks of a chart that stands alone say and open: the page of a case has its id between ``cases`` and
    ``ending``; without ``cases`` they open nothing."""
    said = {"name": marks_name(drawn, words), "words": marks_words(words), "cases": cases, "ending": ending}
    return script_json(json.dumps(said, ensure_ascii=False))
