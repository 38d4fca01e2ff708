"""In which language a reader who comes for the first time is answered."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.requests import Request

from dashboard.text.catalogue import FIRST
from dashboard.text.words import LANGUAGE


def preferred(request: Request, languages: Sequence[str]) -> str:
    """The one of ``languages`` that the browser asks for before the others. FIRST where the address names a language or the
    reader comes from a page of this site, which has one already."""
    if LANGUAGE in request.query_params or request.headers.get("sec-fetch-site") == "same-origin":
        return FIRST
    wanted: list[tuple[float, str]] = []
    for part in request.headers.get("accept-language", "").split(",")[:20]:
        tag, _, rest = part.partition(";")
        language = tag.strip().lower().partition("-")[0]
        if language in languages:
            wanted.append((_weight(rest), language))
    best = max(wanted, key=lambda one: one[0], default=(0.0, FIRST))  # of equals the one that is named first
    return best[1] if best[0] > 0 else FIRST


def _weight(text: str) -> float:
    """The ``q=0.8`` behind a language (RFC 9110, 12.4.2): 1 where it is left out, 0 where it is no number."""
    name, _, value = text.strip().partition("=")
    if not name:
        return 1.0
    try:
        return float(value) if name.strip().lower() == "q" and 0 <= float(value) <= 1 else 0.0
    except ValueError:
        return 0.0
