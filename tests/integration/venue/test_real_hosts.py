"""Hosts of a venue that end, step down, are taken over from, or count otherwise."""

import asyncio
import contextlib
import os
import shutil
import signal
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.demo.places import free_port
from kiosk.domain.errors import VenueError, VenueUnreachableError
from kiosk.domain.reason_codes import Assurance, Reason
from kiosk.domain.venue import wire
from kiosk.domain.venue.epochs import count_of
from kiosk.domain.venue.ports import Connection
from kiosk.store.conflicts.conflict_records import conflicts
from kiosk.store.venue.membership import members, membership, save_member, save_membership
from kiosk.venue import host as host_module
from kiosk.venue.ledger_client import LedgerClient, connected
from kiosk.venue.tls import client_context
from tests.support.gate.small_event import guest
from tests.support.patience import PATIENCE_S, wait_for
from tests.support.venue.real_venue import RealGate, RealHost, connect, open_real_venue, report_of
from tests.support.venue.real_venue_steps import claim_for, held, wait_at_most

RECORDS = [record for number in range(60) for record in guest(number)] + guest(100, party_size=5)


@pytest.fixture
def venue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[RealHost, list[RealGate]]]:
    # All gates and the host share one process here, on a machine that may be busy: what is looked at is what they agree
    # about, not how fast.
    wait_at_most(monkeypatch, 15_000)
    with open_real_venue(tmp_path, 3, RECORDS) as opened:
        yield opened


def test_gates_go_on_alone_while_the_host_is_gone_and_every_double_is_one_conflict_when_it_is_back(
    venue: tuple[RealHost, list[RealGate]],
) -> None:
    host, gates = venue
    first, second, third = gates
    host.stop()
    wait_for(lambda: all(gate.connection is Connection.LOST for gate in gates), "the host is missed")
    one, other = first.scan("code-1"), second.scan("code-1")
    fine = third.scan("code-2")
    assert [r.verdict.assurance for r in (one, other, fine)] == [Assurance.LOCAL] * 3
    assert [r.verdict.admitted for r in (one, other, fine)] == [True] * 3
    host.start()
    pair = {one.entries[0].entry_id, other.entries[0].entry_id}
    for gate in gates:
        wait_for(lambda gate=gate: doubles(gate) == [pair], "the double is found")  # type: ignore[misc]
    for gate in (first, second):
        gate.wait_until_connected()
        refused = gate.scan("code-2").verdict
        assert (refused.reason, refused.details.as_json()["gate"]) == (Reason.ALREADY_ENTERED, "gate-2")


def test_a_server_that_ends_is_started_again_with_the_ledger_that_it_had(
    venue: tuple[RealHost, list[RealGate]],
) -> None:
    host, gates = venue
    first, second, _ = gates
    first.scan("code-1")
    pid = host.host.server_pid if host.host else None
    assert pid is not None
    epoch = first.link.state().epoch
    os.kill(pid, signal.SIGKILL)
    wait_for(lambda: host.host is not None and host.host.server_pid not in (None, pid), "another one runs")
    for gate in gates:
        wait_for(lambda gate=gate: gate.link.claim([]).answered, "the gate is back")  # type: ignore[misc]
    assert first.link.state().epoch == epoch
    assert second.link.claim([claim_for(second, 1)]).taken
    assert second.scan("code-2").verdict.assurance is Assurance.VENUE


def test_a_server_whose_program_was_killed_is_ended_by_the_next_one(
    venue: tuple[RealHost, list[RealGate]],
) -> None:
    host, (first, *_) = venue
    assert host.host is not None
    orphan = host.host._server._process
    assert orphan is not None
    host.host._server._process = None  # nobody watches it any more
    host.stop()
    host.start()
    assert host.error is None
    assert orphan.wait(PATIENCE_S) is not None
    assert host.host.server_pid not in (None, orphan.pid)
    wait_for(lambda: first.link.claim([]).answered, "the gate is back")


def test_a_host_that_is_slow_to_answer_itself_is_no_mistake_of_the_set_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A laptop that starts up with everything else at once."""
    late = [VenueUnreachableError("too late")] * 2

    @contextlib.asynccontextmanager
    async def slow(*words: Any, **more: Any) -> AsyncIterator[LedgerClient]:
        if late:
            raise late.pop()
        async with connected(*words, **more) as client:
            yield client

    monkeypatch.setattr(host_module, "connected", slow)
    with open_real_venue(tmp_path, 1, RECORDS) as (host, (gate,)):
        assert (host.error, late) == (None, [])
        assert gate.connection is Connection.CONNECTED


def test_a_port_that_another_program_uses_is_told(venue: tuple[RealHost, list[RealGate]], tmp_path: Path) -> None:
    host, _ = venue
    other = RealHost(host.database, tmp_path / "other", host.port)
    other.start()
    assert other.error is not None
    assert other.error.key == "venue.no_server"


def doubles(gate: RealGate) -> list[set[str]]:
    return [{conflict.entry_id, conflict.other} for conflict in conflicts(gate.database)]


def test_another_laptop_takes_over_with_a_ledger_that_is_made_of_the_logs(
    venue: tuple[RealHost, list[RealGate]], tmp_path: Path
) -> None:
    old, gates = venue
    first, second, third = gates
    first.scan("code-1")
    second.scan("code-100", guests=2)
    wait_for(lambda: len(third.entries()) == 3, "everything is everywhere")
    before = held(old)
    old.stop()
    shutil.rmtree(old.folder)
    given = membership(old.database)
    own = membership(second.database)
    assert given is not None
    assert own is not None
    save_membership(second.database, replace(own, authority_key=given.authority_key, epoch=given.epoch))
    for member in members(old.database):
        save_member(second.database, member)
    new = RealHost(second.database, tmp_path / "new", old.port)
    new.start(new_epoch=True)
    try:
        for gate in gates:
            gate.wait_until_connected()
        wait_for(lambda: held(new) == before, "the ledger is what it was")
        # Whoever looks before a gate has noticed that the old host is gone still finds it connected.
        later = count_of(given.epoch) + 1
        for gate in gates:
            wait_for(lambda gate=gate: count_of(gate.link.state().epoch) == later, "it goes by the new ledger")  # type: ignore[misc]
        assert third.scan("code-1").verdict.reason is Reason.ALREADY_ENTERED
        assert third.scan("code-100", guests=3).verdict.guests == (3, 4, 5)
    finally:
        new.stop()


def test_a_gate_finds_its_host_behind_an_address_that_leads_nowhere(venue: tuple[RealHost, list[RealGate]]) -> None:
    """As after a take-over: the old host's address is known first, and its laptop refuses, or is not there."""
    host, (_, second, _) = venue
    second.link.stop()
    made = membership(second.database)
    assert made is not None
    save_membership(second.database, replace(made, addresses=(f"127.0.0.1:{free_port()}", host.address)))
    again = connect(second.database, 1)
    try:
        again.wait_until_connected()
    finally:
        again.link.stop()


def test_a_ledger_that_was_put_back_from_a_copy_is_told_what_it_lost(
    venue: tuple[RealHost, list[RealGate]], tmp_path: Path
) -> None:
    host, (first, second, third) = venue
    first.scan("code-1")
    host.stop()
    shutil.copytree(host.folder / "ledger", tmp_path / "copy")
    host.start()
    for gate in (first, second, third):
        gate.wait_until_connected()
    lost = [second.scan(f"code-{number}").entries[0].scan_id for number in range(2, 8)]
    wait_for(lambda: all(len(gate.entries()) == 7 for gate in (first, third)), "everything is everywhere")
    host.stop()
    shutil.rmtree(host.folder / "ledger")
    shutil.copytree(tmp_path / "copy", host.folder / "ledger")
    host.start()
    wait_for(lambda: set(lost) <= set(held(host).values()), "the ledger is what it was")
    first.wait_until_connected()
    new = first.scan("code-8").entries[0]
    wait_for(lambda: new.entry_id in {entry.entry_id for entry in third.entries()}, "what is new reaches the others")


def test_a_host_steps_down_when_it_hears_of_a_later_ledger(venue: tuple[RealHost, list[RealGate]]) -> None:
    host, (first, *_) = venue
    made = membership(first.database)
    assert made is not None

    async def speak() -> None:
        context = client_context(made.authority, made.certificate, made.key)
        async with connected(host.address, context, made.member, lambda: None) as client:
            for _ in range(20):
                await client.report(wire.write_report(report_of(made.member, "laptop-0", epoch=99 << 20)))
                await asyncio.sleep(0.1)

    with contextlib.suppress(VenueError):
        asyncio.run(speak())
    wait_for(lambda: host.error is not None, "it steps down")
    assert host.error is not None
    assert host.error.key == "venue.older_host"
    note = membership(host.database)
    assert note is not None
    assert (note.is_host, note.epoch) == (False, 99 << 20)
