"""What a click on a mark does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.parameters import Params


@dataclass(frozen=True, slots=True)
class Action:
    """What a click on a mark does, built with the mark: it opens a case, or it filters and lists cases.

    As JSON it is ``{"open": id}`` or ``{"narrow": {parameter: [value]}, "list": [id]}``, without what it does not do;
    ``chart.js`` follows the first by itself and sends the second on.
    """

    open: str = ""
    """Id of the case whose page it leads to."""
    narrow: Params = field(default_factory=dict)
    """Filters that replace those of the selection, as parameters of an address."""
    cases: Sequence[str] = ()
    """Ids of the cases behind the mark, which are listed where the filters already say so, or cannot."""

    def encoded(self) -> dict[str, Any]:
        """As JSON values."""
        narrow = {key: list(values) for key, values in self.narrow.items()}
        said = {"open": self.open, "narrow": narrow, "list": list(self.cases)}
        return {key: value for key, value in said.items() if value}

    @classmethod
    def decoded(cls, said: object) -> Action:
        """From JSON values, as a browser sent them: what is no action does nothing."""
        match said:
            case {"open": str(case_id)}:
                return cls(open=case_id)
            case {**parts}:
                narrow = parts.get("narrow")
                filters = (
                    {str(key): _texts(values) for key, values in narrow.items()} if isinstance(narrow, Mapping) else {}
                )
                return cls(narrow=filters, cases=_texts(parts.get("list")))
        return cls()


def _texts(values: object) -> tuple[str, ...]:
    return tuple(value for value in values if isinstance(value, str)) if isinstance(values, list) else ()


def mark(action: Action | None, *texts: str) -> list[Any]:
    """The ``customdata`` of a mark: its action first, then the texts that its hover label takes from
    ``%{customdata[1]}`` on."""
    return [action.encoded() if action else None, *texts]
