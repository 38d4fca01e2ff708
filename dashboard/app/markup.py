"""Text from data in Streamlit's Markdown: never markup."""

from __future__ import annotations

import re

from dashboard.publish.html.markup import in_one_line

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>$:&@^=\"'/])")


def md(text: str) -> str:
    """Text as Markdown that shows every letter as it is: no emphasis, link, TeX, colour or icon."""
    return _MARKDOWN.sub(r"\\\1", in_one_line(text))
