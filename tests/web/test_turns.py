"""Work done a few at a time: who is next, who is sent away, and that no turn is lost."""

from __future__ import annotations

import asyncio

import pytest

from dashboard.columns import TABLES
from dashboard.publish.data.records import TABLE_FORMATS
from dashboard.tables import Tables
from dashboard.web.openapi import openapi
from dashboard.web.turns import CrowdedError, Turns, address_of_client
from tests.made import WORDS


def test_turns_go_round_by_address() -> None:
    """Somebody who asks for very much does not go before somebody who asks once."""

    async def run() -> list[str]:
        turns, order = Turns(1, waiting=20, seconds=60), []
        await turns.take("first")

        async def work(address: str) -> None:
            async with turns.turn(address):
                order.append(address)

        waiting = [asyncio.ensure_future(work(address)) for address in ("much",) * 4 + ("once", "twice", "twice")]
        await asyncio.sleep(0)
        turns.give()
        await asyncio.gather(*waiting)
        return order

    assert asyncio.run(run()) == ["much", "once", "twice", "much", "twice", "much", "much"]


def test_who_is_too_many_is_sent_away_at_once_and_no_other_address_with_them() -> None:
    async def run() -> None:
        turns = Turns(1, waiting=4, seconds=60)
        await turns.take("much")
        waiting = [asyncio.ensure_future(turns.take("much")) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(CrowdedError) as refused:
            await turns.take("much")
        assert refused.value.retry_after > 0
        waiting += [asyncio.ensure_future(turns.take("other")) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(CrowdedError):
            await turns.take("third")
        for _ in range(4):
            turns.give()
        await asyncio.gather(*waiting)

    asyncio.run(run())


def test_who_waits_too_long_or_leaves_takes_no_turn_with_them() -> None:
    async def run() -> None:
        turns = Turns(1, waiting=8, seconds=0.01)
        await turns.take("first")
        with pytest.raises(CrowdedError):
            await turns.take("late")
        patient = Turns(1, waiting=8, seconds=60)
        await patient.take("first")
        leaving, staying = (asyncio.ensure_future(patient.take(name)) for name in ("leaves", "stays"))
        await asyncio.sleep(0)
        leaving.cancel()
        patient.give()
        await staying
        given_up = asyncio.ensure_future(patient.take("given up"))
        await asyncio.sleep(0)
        patient.give()
        given_up.cancel()  # at the moment at which its turn comes
        with pytest.raises(asyncio.CancelledError):
            await given_up
        await asyncio.wait_for(patient.take("next"), 5)
        turns.give()
        await asyncio.wait_for(turns.take("again"), 5)

    asyncio.run(run())


def test_every_document_says_that_it_may_be_too_much(tables: Tables) -> None:
    """Each is made in turn, a table like a picture."""
    paths = openapi(tables, WORDS, "")["paths"]
    made = [path for path in paths if path.startswith(("/data/", "/chart/", "/case/", "/feed"))]
    assert len(made) > len(TABLES) * len(TABLE_FORMATS)
    assert all("503" in paths[path]["get"]["responses"] for path in made)


@pytest.mark.parametrize(
    ("host", "other", "is_one"),
    [
        ("203.0.113.1", "203.0.113.2", False),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::2", True),
        ("2001:db8::1", "2001:db8:0:0:9::", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:203.0.113.1", "::ffff:203.0.113.2", False),
        ("unknown", "hidden", False),
    ],
)
def test_a_network_of_ipv6_is_one_client(host: str, other: str, is_one: bool) -> None:
    """Whoever has one has 64 bits of addresses."""
    said = [address_of_client({"type": "http", "client": (name, 1)}) for name in (host, other)]
    assert (said[0] == said[1]) is is_one
