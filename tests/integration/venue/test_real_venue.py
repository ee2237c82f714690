"""Gates, a host and its real server on loopback."""

import asyncio
import os
import signal
import ssl
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from nats.errors import Error as NatsError

from kiosk.credentials.venue_authority import OwnAuthority
from kiosk.domain.errors import VenueError
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.venue.agreement import Disagreement
from kiosk.domain.venue.breaker import CLAIM_LIMIT_MS
from kiosk.domain.venue.claims import UseName
from kiosk.domain.venue.ledger import UseLedger
from kiosk.domain.venue.ports import Connection
from kiosk.store.venue.membership import members, membership, revoke_member
from kiosk.venue.ledger_client import connected
from kiosk.venue.tls import client_context
from tests.support.gate.small_event import guest
from tests.support.patience import wait_for
from tests.support.venue.real_venue import RealGate, RealHost, connect, open_real_venue
from tests.support.venue.real_venue_steps import claim_for, held, wait_at_most

RECORDS = (
    [record for number in range(60) for record in guest(number)] + guest(100, party_size=5) + guest(101, party_size=2)
)


LIMIT_MS = CLAIM_LIMIT_MS


@pytest.fixture
def venue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[RealHost, list[RealGate]]]:
    # All gates and the host share one process here, on a machine that may be busy: what is looked at is what they agree
    # about, not how fast.
    wait_at_most(monkeypatch, 15_000)
    with open_real_venue(tmp_path, 3, RECORDS) as opened:
        yield opened


def test_a_ticket_admits_at_one_gate_only_and_everybody_learns_of_it(venue: tuple[RealHost, list[RealGate]]) -> None:
    _, (first, second, third) = venue
    admitted = first.scan("code-1")
    refused = second.scan("code-1")
    assert (admitted.verdict.outcome, admitted.verdict.assurance) == (Outcome.ADMIT, Assurance.VENUE)
    assert (refused.verdict.reason, refused.verdict.details.as_json()["gate"]) == (Reason.ALREADY_ENTERED, "gate-0")
    for gate in (first, second, third):
        wait_for(lambda gate=gate: len(gate.entries()) == 2, "both scans stand in every log")  # type: ignore[misc]
    assert {e.entry_id for e in third.entries()} == {admitted.entries[0].entry_id, refused.entries[0].entry_id}
    wait_for(lambda: third.link.state().present == 3, "all gates are heard")
    assert third.link.state().whole


def test_twenty_races_for_one_ticket_have_one_winner_each(venue: tuple[RealHost, list[RealGate]]) -> None:
    _, gates = venue
    with ThreadPoolExecutor(len(gates)) as pool:
        for number in range(20):
            code = f"code-{number}"
            results = list(pool.map(lambda gate, code=code: gate.scan(code), gates))
            assert [result.verdict.admitted for result in results].count(True) == 1
            refused = [result.verdict.reason for result in results if not result.verdict.admitted]
            assert refused == [Reason.ALREADY_ENTERED] * 2
    assert admitted_twice(gates) == []


def admitted_twice(gates: list[RealGate]) -> list[tuple[str, int]]:
    """Return the uses that more than one scan has, by all logs together."""
    ledger = UseLedger()
    for gate in gates:
        ledger = ledger.merged(UseLedger.of(gate.entries()))
    return [(use.use_key, use.guest_no) for use in ledger.doubles()]


def test_a_party_that_splits_over_the_gates_walks_in_whole_and_no_more(
    venue: tuple[RealHost, list[RealGate]],
) -> None:
    _, gates = venue
    with ThreadPoolExecutor(len(gates)) as pool:
        results = list(pool.map(lambda gate: gate.scan("code-100", guests=1), [*gates, *gates]))
    walked = sorted(guest for result in results if result.verdict.admitted for guest in result.verdict.guests)
    assert walked == [1, 2, 3, 4, 5]
    assert admitted_twice(gates) == []


def test_one_guest_waits_for_a_host_that_hangs_and_the_next_ones_do_not(
    venue: tuple[RealHost, list[RealGate]], monkeypatch: pytest.MonkeyPatch
) -> None:
    host, (first, *_) = venue
    wait_at_most(monkeypatch, LIMIT_MS)
    pid = host.host.server_pid if host.host else None
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    try:
        alone = first.scan("code-1")
        assert (alone.verdict.outcome, alone.verdict.assurance) == (Outcome.ADMIT, Assurance.LOCAL)
        assert first.link._gate.breaker.is_open
        wait_at_most(monkeypatch, 60_000)  # whoever waited now would wait for ever
        began = time.monotonic()
        assert [first.scan(f"code-{number}").verdict.assurance for number in range(2, 12)] == [Assurance.LOCAL] * 10
        assert time.monotonic() - began < 60
    finally:
        os.kill(pid, signal.SIGCONT)
    first.wait_until_connected()
    wait_for(lambda: first.link.claim([]).answered, "the venue agrees again")


def test_what_was_asked_in_vain_holds_nothing_once_the_host_answers_again(
    venue: tuple[RealHost, list[RealGate]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The question lies in the line while the host hangs, and reaches it when the guest has gone on."""
    host, (first, second, _) = venue
    wait_at_most(monkeypatch, LIMIT_MS)
    pid = host.host.server_pid if host.host else None
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    try:
        assert not first.link.claim([claim_for(first, 1, "in vain")]).answered
    finally:
        os.kill(pid, signal.SIGCONT)
    wait_at_most(monkeypatch, 15_000)
    second.wait_until_connected()
    wait_for(lambda: bool(second.link.claim([claim_for(second, 1)]).granted), "the use is free")


def test_a_claim_of_ours_that_no_entry_came_of_is_taken_over_by_the_next_scan(
    venue: tuple[RealHost, list[RealGate]],
) -> None:
    """The program ended between claim and commit; the guest is still standing there."""
    _, (first, second, _) = venue
    assert first.link.claim([claim_for(first, 1, "never written")]).granted
    first.link.stop()
    again = connect(first.database, 0)
    try:
        again.wait_until_connected()
        assert again.scan("code-1").verdict.assurance is Assurance.VENUE
        assert second.scan("code-1").verdict.reason is Reason.ALREADY_ENTERED
    finally:
        again.link.stop()


def test_a_claim_of_an_ended_program_keeps_the_guest_out_nowhere_once_it_is_back(
    venue: tuple[RealHost, list[RealGate]],
) -> None:
    _, (first, second, _) = venue
    used = first.scan("code-2").entries[0]
    long_ago = first.clock.now().corrected - timedelta(minutes=5)
    lost = replace(claim_for(first, 1, "never written"), at=long_ago)
    kept = replace(claim_for(first, 2, used.scan_id), at=long_ago)
    assert first.link.claim([lost]).granted
    assert first.link.claim([kept]).granted
    first.link.stop()
    again = connect(first.database, 0)
    try:
        again.wait_until_connected()
        wait_for(lambda: not again.link._gate.first_visit.is_set(), "it has looked")
        held_by = second.link.claim([claim_for(second, number, "elsewhere") for number in (1, 2)])
        assert [claim.use.use_key for claim in held_by.granted] == ["t1"]
        assert [claim.scan_id for claim in held_by.taken] == [kept.scan_id]
    finally:
        again.link.stop()


def test_a_claim_that_was_given_back_is_free_for_others(venue: tuple[RealHost, list[RealGate]]) -> None:
    _, (first, second, _) = venue
    claim = claim_for(first, 1, "came to nothing")
    assert first.link.claim([claim]).granted == (claim,)
    assert first.link.claim([claim]).granted == (claim,)  # the answer was lost: it is ours all the same
    assert second.link.claim([claim_for(second, 1)]).taken == (claim,)
    first.link.release([claim], written=False)
    wait_for(lambda: bool(second.link.claim([claim_for(second, 1)]).granted), "the use is free")


def test_what_a_refused_scan_was_granted_is_given_back(venue: tuple[RealHost, list[RealGate]]) -> None:
    """Two of a party want in where one place is left: the one that they got must not be lost to everybody."""
    _, (first, second, third) = venue
    one, two = (UseName("main", "t101", 0, guest_no) for guest_no in (1, 2))
    assert third.link.claim([replace(claim_for(third, 101, "under way"), use=two)]).granted
    assert not first.scan("code-101", guests=2).verdict.admitted
    asked = replace(claim_for(second, 101, "the next one"), use=one)
    wait_for(lambda: bool(second.link.claim([asked]).granted), "the place is free")


def test_a_gate_that_is_not_welcome_any_more_is_cut_off_at_once_and_goes_on_alone(
    venue: tuple[RealHost, list[RealGate]],
) -> None:
    host, (_, second, third) = venue
    (member,) = [m.member for m in members(host.database) if m.device_id == "laptop-2"]
    revoke_member(host.database, member)
    wait_for(lambda: third.connection is not Connection.CONNECTED, "the gate is cut off")
    assert third.scan("code-1").verdict.assurance is Assurance.LOCAL
    others = count(2)  # whoever was let in by this gate alone is not agreed about afterwards
    wait_for(
        lambda: second.scan(f"code-{next(others)}").verdict.assurance is Assurance.VENUE, "the others are not disturbed"
    )
    # In one look: while the host's word is under way, the gate that left may still be one of two that are heard.
    wait_for(lambda: [gate.present for gate in second.link.state().gates] == [True, True], "two of two gates")


def test_a_gate_that_counts_otherwise_than_the_host_decides_alone_and_says_so(
    venue: tuple[RealHost, list[RealGate]],
) -> None:
    _, (first, second, _) = venue
    second.link.stop()
    other = connect(second.database, 1, event_ids=("another",))
    try:
        wait_for(lambda: other.connection is Connection.DIFFERS, "it notices")
        assert other.link.state().differs == (Disagreement.EVENT,)
        assert other.scan("code-1").verdict.assurance is Assurance.LOCAL
        assert first.scan("code-2").verdict.assurance is Assurance.VENUE
        wait_for(lambda: any(gate.differs for gate in first.link.state().gates), "the others see it")
    finally:
        other.link.stop()


@pytest.mark.parametrize(
    ("subject", "payload"),
    [
        ("claims.{token}.{other}", b"{}"),
        ("entries.{token}.{other}", b"{}"),
        ("gates.{other}", b"{}"),
        ("venue.members", b"[]"),
        ("$JS.API.STREAM.DELETE.CLAIMS", b""),
        ("$JS.API.STREAM.PURGE.CLAIMS", b""),
        ("$JS.API.STREAM.MSG.DELETE.CLAIMS", b'{"seq":1}'),
        ("$JS.API.STREAM.UPDATE.CLAIMS", b"{}"),
    ],
)
def test_a_gate_neither_speaks_for_others_nor_deletes(
    venue: tuple[RealHost, list[RealGate]], subject: str, payload: bytes
) -> None:
    host, (first, second, _) = venue
    first.scan("code-1")
    before = held(host)
    made, others = membership(first.database), membership(second.database)
    assert made is not None
    assert others is not None

    async def ask() -> None:
        context = client_context(made.authority, made.certificate, made.key)
        async with connected(host.address, context, made.member, lambda: None) as client:
            await client._nats.request(
                subject.format(token=next(iter(before)), other=others.member), payload, timeout=0.5
            )

    with pytest.raises(NatsError):
        asyncio.run(ask())
    assert held(host) == before
    assert len(before) == 1


def test_who_has_no_certificate_of_this_venue_is_not_even_answered(
    venue: tuple[RealHost, list[RealGate]], tmp_path: Path
) -> None:
    host, (first, *_) = venue
    made = membership(first.database)
    assert made is not None
    maker, now = OwnAuthority(), datetime.now(UTC)
    foreign, foreign_key = maker.new_authority("venue-2", now)
    key, request = maker.new_key(made.member)
    forged = maker.sign(foreign, foreign_key, request, made.member, now)

    async def visit(context: ssl.SSLContext) -> None:
        async with connected(host.address, context, made.member, lambda: None) as client:
            await client.epoch()

    for context in (client_context(made.authority), client_context(made.authority, forged, key)):
        with pytest.raises(VenueError):
            asyncio.run(visit(context))
    stranger = client_context(foreign, made.certificate, made.key)  # the other way round: not this gate's host
    with pytest.raises(VenueError) as caught:
        asyncio.run(visit(stranger))
    assert caught.value.key == "venue.other_host"


def test_nothing_secret_lies_in_the_servers_folder(venue: tuple[RealHost, list[RealGate]]) -> None:
    host, (first, *_) = venue
    first.scan("code-1")
    files = [path for path in host.folder.rglob("*") if path.is_file()]
    assert files
    for path in files:
        content = path.read_bytes()
        assert b"PRIVATE KEY" not in content
        assert b"code-1" not in content
        assert b"Robin" not in content
    assert host.folder.stat().st_mode & 0o077 == 0
