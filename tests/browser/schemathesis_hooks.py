"""What a description of addresses cannot say."""

from __future__ import annotations

from typing import Any

import schemathesis


@schemathesis.hook
def map_query(context: schemathesis.HookContext, query: dict[str, Any]) -> dict[str, Any]:
    """What a chart compares are values of what it compares ``by``."""
    return {name: value for name, value in query.items() if name != "of"} if query else query


@schemathesis.hook
def filter_case(context: schemathesis.HookContext, case: schemathesis.Case[Any]) -> bool:
    """The first year is not after the last."""
    first, last = (str((case.query or {}).get(name, "")) for name in ("from", "to"))
    return not (first.isdigit() and last.isdigit() and int(first) > int(last))
