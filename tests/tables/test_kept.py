"""What is made once for all readers: for the same it is the same, and it goes with what it is made of."""

from __future__ import annotations

import gc
import pickle
from weakref import ref

import pytest

from dashboard.archive.store import Loaded
from dashboard.kept import keep
from dashboard.selection import Selected, Selection, select
from dashboard.tables import Tables, build
from tests.made import WORDS


def test_the_same_selection_is_one_object_for_all_who_make_it(tables: Tables) -> None:
    spain = select(tables, Selection(country=("ESP",)))
    assert select(tables, Selection(country=("ESP",))) is spain
    assert select(tables, Selection(country=("FIN",))) is not spain


def test_it_is_made_once_for_what_it_is_given(tables: Tables) -> None:
    asked = []

    @keep(8)
    def said(selected: Selected, ending: str) -> str:
        """How many, and an ending."""
        asked.append((selected.selection, ending))
        return f"{len(selected.cases)}{ending}"

    spain, finland = (select(tables, Selection(country=(code,))) for code in ("ESP", "FIN"))
    everyone = [said(one, ending) for _ in range(3) for one in (spain, finland) for ending in ("!", "?")]
    assert len(asked) == len(set(asked)) == 4
    assert everyone == [f"{len(one.cases)}{ending}" for one in (spain, finland) for ending in ("!", "?")] * 3
    assert said.__doc__ == "How many, and an ending."


def test_the_last_asked_for_are_kept(tables: Tables) -> None:
    made = []

    @keep(2)
    def named(of: Tables, name: str) -> str:
        made.append(name)
        return name

    for name in "abacab":
        named(tables, name)
    assert made == ["a", "b", "c", "b"]


def test_what_fails_is_not_kept(tables: Tables) -> None:
    faults = [ValueError("once")]

    @keep(2)
    def once_broken(of: Tables) -> str:
        if faults:
            raise faults.pop()
        return "well"

    with pytest.raises(ValueError, match="once"):
        once_broken(tables)
    assert once_broken(tables) == "well"


def test_other_tables_have_their_own_and_it_goes_with_them(real: Loaded, tables: Tables) -> None:
    """An edition that is over is let go, with all that was made of it."""

    @keep(4)
    def made(selected: Selected) -> list[Selected]:
        return [selected]

    others = build(real.archive, WORDS)
    chosen = select(others, Selection(country=("ESP",)))
    assert chosen is not select(tables, Selection(country=("ESP",)))
    assert made(chosen)[0] is chosen
    gone = ref(others), ref(chosen)
    del others, chosen
    gc.collect()
    assert [one() for one in gone] == [None, None]


def test_cases_are_let_go_when_others_take_their_place(real: Loaded) -> None:
    """What was made of them holds none of their rows."""

    @keep(512)
    def number(selected: Selected) -> int:
        return len(selected.cases)

    own = build(real.archive, WORDS)
    first = ref(select(own, Selection(years=(1000, None))))
    seen = first()
    assert seen is not None
    number(seen)
    del seen
    for year in range(1001, 1200):
        number(select(own, Selection(years=(year, None))))
    gc.collect()
    assert first() is None


def test_what_was_made_is_not_written_to_disk_with_the_tables(tables: Tables) -> None:
    select(tables, Selection())
    again: Tables = pickle.loads(pickle.dumps(tables))
    assert tables.kept
    assert not again.kept
    assert len(select(again, Selection()).cases) == len(select(tables, Selection()).cases)
