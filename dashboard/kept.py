"""What is made once for all readers who ask for the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast
from weakref import ref

Kept = dict[Callable[..., Any], Callable[..., Any]]


class Keeper(Protocol):
    """Tables, or cases selected from them: one object for all readers, which holds what is made of it."""

    @property
    def kept(self) -> Kept:
        """Each function that makes something of it, as one that remembers what it made. Goes with the edition."""


Of = TypeVar("Of", bound=Keeper)
P = ParamSpec("P")
Made = TypeVar("Made")


def keep(most: int) -> Callable[[Callable[Concatenate[Of, P], Made]], Callable[Concatenate[Of, P], Made]]:
    """Decorator: what the function made is kept, the ``most`` that were asked for last in each edition. What it is given
    must be hashable. Streamlit's cache would read every signature at every call, and hold on to editions that are over."""

    def decorated(make: Callable[Concatenate[Of, P], Made]) -> Callable[Concatenate[Of, P], Made]:
        def remade(of: ref[Of], *args: P.args, **kwargs: P.kwargs) -> Made:
            return make(cast(Of, of()), *args, **kwargs)

        @wraps(make)
        def made(of: Of, *args: P.args, **kwargs: P.kwargs) -> Made:
            if make not in of.kept:
                of.kept.setdefault(make, lru_cache(most)(remade))
            # Not by the selected cases themselves: they are let go, and their rows with them, when others take their place.
            return cast(Made, of.kept[make](ref(of), *args, **kwargs))

        return cast(Callable[Concatenate[Of, P], Made], made)

    return decorated
