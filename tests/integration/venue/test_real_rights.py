"""What a gate can do to the others with its certificate and a client of its own, beyond what this program does."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from nats.aio.msg import Msg

from kiosk.domain.reason_codes import Assurance, Reason
from kiosk.domain.venue import wire
from kiosk.store.venue.membership import membership
from kiosk.venue import subjects
from kiosk.venue.ledger_client import LedgerClient, connected
from kiosk.venue.tls import client_context
from tests.support.gate.small_event import guest
from tests.support.patience import wait_for
from tests.support.venue.real_venue import RealGate, RealHost, open_real_venue
from tests.support.venue.real_venue_steps import claim_for, wait_at_most

RECORDS = [record for number in range(10) for record in guest(number)]
T = TypeVar("T")


@pytest.fixture
def venue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[RealHost, list[RealGate]]]:
    wait_at_most(monkeypatch, 15_000)
    with open_real_venue(tmp_path, 3, RECORDS) as opened:
        yield opened


def by_hand(host: RealHost, gate: RealGate, do: Callable[[LedgerClient], Awaitable[T]]) -> T:
    """Do something with a gate's certificate."""
    made = membership(gate.database)
    assert made is not None

    async def visit() -> T:
        context = client_context(made.authority, made.certificate, made.key)
        async with connected(host.address, context, made.member, lambda: None) as client:
            return await do(client)

    return asyncio.run(visit())


def said(host: RealHost, gate: RealGate, token: str, payload: bytes) -> None:
    """Have a gate say something of a use, whatever was said before."""
    made = membership(gate.database)
    assert made is not None
    assert by_hand(host, gate, lambda client: client._put(subjects.claim_subject(token, made.member), payload, {}))


def test_a_gate_that_gives_back_what_another_one_has_frees_nothing(venue: tuple[RealHost, list[RealGate]]) -> None:
    host, (first, rogue, third) = venue
    entry = first.scan("code-1").entries[0]
    said(host, rogue, claim_for(third, 1).use.token, wire.RELEASED)
    answer = third.link.claim([claim_for(third, 1)])
    assert (answer.granted, [claim.scan_id for claim in answer.taken]) == ((), [entry.scan_id])
    assert first.scan("code-1").verdict.reason is Reason.ALREADY_ENTERED


def test_a_word_that_nobody_can_read_costs_one_guest_the_venues_word_and_nobody_the_connection(
    venue: tuple[RealHost, list[RealGate]],
) -> None:
    host, (first, rogue, _) = venue
    said(host, rogue, claim_for(first, 1).use.token, b"broken")
    alone = first.scan("code-1")
    assert (alone.verdict.admitted, alone.verdict.assurance) == (True, Assurance.LOCAL)
    assert not first.link._gate.breaker.is_open
    session = first.link._session
    assert first.scan("code-2").verdict.assurance is Assurance.VENUE
    wait_for(lambda: first.link.state().told, "what it admitted is told")
    assert first.link._session is session


def test_nobody_else_takes_a_gates_place(venue: tuple[RealHost, list[RealGate]]) -> None:
    host, (first, rogue, _) = venue
    made = membership(first.database)
    assert made is not None
    said(host, rogue, subjects.place_token(made.member), wire.write_place("a rogue's mark"))
    assert by_hand(host, first, LedgerClient.place)[0] != "a rogue's mark"


def test_a_gate_hears_neither_what_others_are_answered_nor_the_server_itself(
    venue: tuple[RealHost, list[RealGate]],
) -> None:
    host, (first, rogue, _) = venue
    made = membership(first.database)
    assert made is not None
    forbidden = (">", f"{subjects.inbox(made.member)}.>", "claims.>", "$SYS.>", "$JS.>")

    async def listen(client: LedgerClient) -> list[str]:
        refused: list[str] = []

        all_known = asyncio.Event()

        async def note(error: Exception) -> None:
            refused.append(str(error).lower())
            if len(refused) == len(forbidden):
                all_known.set()

        async def hear(message: Msg) -> None:
            await note(AssertionError(f"heard {message.subject}"))

        client._nats._error_cb = note
        for subject in forbidden:
            await client._nats.subscribe(subject, cb=hear)
        await all_known.wait()
        return refused

    refused = by_hand(host, rogue, listen)
    assert all("permissions violation for subscription" in words for words in refused), refused
