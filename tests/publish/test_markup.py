"""Text on its way into a page."""

from __future__ import annotations

from dashboard.app.markup import md
from dashboard.publish.html.markup import in_one_line


def test_a_line_is_not_broken_where_it_may_not_be() -> None:
    assert in_one_line(" of all\n 41\xa0%  of\tcases ") == "of all 41\xa0% of cases"
    assert md("41\xa0%\nof cases") == "41\xa0% of cases"
