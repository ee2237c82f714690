"""Single use over all gates: what the other gates' word costs, beside a bare key-value create and a check-in without.

The host is a process of its own, on loopback, with TLS and one disk for everybody. Claims and bare creates take turns,
as do check-ins with and without a venue: what else this machine does falls on both alike.
"""

import asyncio
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.checkin.check_in import CheckIn
from kiosk.credentials.venue_authority import OwnAuthority
from kiosk.demo.places import free_port
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.entry import Entry, uuid7
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.venue.claims import Claim, UseName
from kiosk.domain.venue.storage_ports import Received
from kiosk.store.database import Database
from kiosk.store.venue.membership import membership
from kiosk.store.venue.venue_log import StoredVenueLog
from kiosk.venue.ledger_client import connected
from kiosk.venue.server.process import HOST_MEMBER
from kiosk.venue.tls import client_context
from tests.bench.table import Row, percentile
from tests.support.gate.entries import admission
from tests.support.gate.small_event import PlainReader, guest
from tests.support.venue.real_venue import RealGate, WrongClock, connect, make_venue_on_disk

_BETWEEN_GUESTS_S = 0.03
"""Guests do not come in the same millisecond: what an admission causes in the background is over by the next one."""

ROOT = Path(__file__).resolve().parents[2]


def measure(scans: int = 1000, behind: int = 100_000) -> Iterator[Row]:
    """Yield the figures.

    Args:
        scans: How many claims, creates and check-ins of each kind.
        behind: How many entries a gate that was away has to take in.
    """
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        port = free_port()
        records: list[RosterRecord] = [record for number in range(2 * scans + 200) for record in guest(number)]
        databases = make_venue_on_disk(folder, 2, records, f"127.0.0.1:{port}")
        for database in databases:
            stack.callback(database.close)
        host = start_host(databases[0], port)
        stack.callback(end, host)
        gate = connect(databases[1], 1)
        stack.callback(gate.link.stop)
        gate.wait_until_connected()
        yield from _claims(databases[0], port, scans)
        yield from _check_ins(gate, scans)
        yield from _host_gone(gate, host, 2 * scans)
        yield from _catching_up(databases[1], behind)


def start_host(database: Database, port: int) -> subprocess.Popen[bytes]:
    """Start a venue's host as a process of its own, and wait until gates can connect."""
    command = [sys.executable, "-m", "tests.support.venue.programs", "host", str(database.path), "127.0.0.1", str(port)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    return process


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process."""
    process.terminate()
    process.wait(30)
    if process.stdout is not None:
        process.stdout.close()


def _claims(host: Database, port: int, count: int) -> Iterator[Row]:
    # At the pace of guests, server and clients have gone to sleep in between, and both have to wake up.
    for how, pause_s in (("one after the other", 0.0), ("at the pace of guests", _BETWEEN_GUESTS_S)):
        claims, creates = asyncio.run(_claims_and_creates(host, port, count, pause_s))
        for name, share in (("p50", 0.5), ("p99", 0.99)):
            ours, bare = percentile(claims, share), percentile(creates, share)
            yield Row("venue", f"one claim, {how}, {name} [ms]", ours, f"bare kv.create {bare:.2f}", "≤ 1.3 x")


async def _claims_and_creates(host: Database, port: int, count: int, pause_s: float) -> tuple[list[float], list[float]]:
    made = membership(host)
    assert made is not None
    maker, now = OwnAuthority(), datetime.now(UTC)
    key, request = maker.new_key(HOST_MEMBER)
    signed = maker.sign(made.authority, made.authority_key, request, HOST_MEMBER, now)
    context = client_context(made.authority, signed, key)
    claims: list[float] = []
    creates: list[float] = []
    async with connected(f"127.0.0.1:{port}", context, HOST_MEMBER, lambda: None) as client:
        bucket = await client.js.create_key_value(bucket=f"bare-{pause_s > 0}")
        for number in range(count):
            await asyncio.sleep(pause_s)
            claim = Claim(
                use=UseName(f"bench-{pause_s}", f"b{number}", 0, 1),
                scan_id=str(number),
                device_id="bench",
                event_id="ev",
                at=now,
            )
            began = time.perf_counter()
            await client.claim(claim)
            claims.append((time.perf_counter() - began) * 1000)
            await asyncio.sleep(pause_s)
            began = time.perf_counter()
            await bucket.create(f"b{number}", b"x" * 200)
            creates.append((time.perf_counter() - began) * 1000)
    return claims, creates


def _check_ins(gate: RealGate, count: int) -> Iterator[Row]:
    alone = CheckIn(gate.database, PlainReader(), gate.clock, lambda at: uuid7(at, os.urandom(10)))
    asked: list[float] = []
    not_asked: list[float] = []
    agreed = 0
    for number in range(count):
        # Before each of both: a processor that has just worked is quicker, and whoever came second would profit.
        time.sleep(_BETWEEN_GUESTS_S)
        began = time.perf_counter()
        agreed += gate.scan(f"code-{2 * number}").verdict.assurance == "venue"
        asked.append((time.perf_counter() - began) * 1000)
        time.sleep(_BETWEEN_GUESTS_S)
        began = time.perf_counter()
        alone.scan(Scan(text=f"code-{2 * number + 1}"), gate.station)
        not_asked.append((time.perf_counter() - began) * 1000)
    for name, share, goal in (("p50", 0.5, "≤ 1 ms more"), ("p99", 0.99, "≤ 15 ms more")):
        with_claim, without = percentile(asked, share), percentile(not_asked, share)
        beside = f"without {without:.2f}, {with_claim - without:+.2f}"
        yield Row("venue", f"check-in with claim, {name} [ms]", with_claim, beside, goal)
    yield Row("venue", "of these agreed [%]", 100 * agreed / count, "", "100")


def _host_gone(gate: RealGate, host: subprocess.Popen[bytes], first: int) -> Iterator[Row]:
    os.kill(host.pid, signal.SIGSTOP)  # it would start another server
    children = subprocess.run(["pgrep", "-P", str(host.pid)], capture_output=True, text=True, check=True).stdout.split()
    for pid in children:
        os.kill(int(pid), signal.SIGSTOP)
    took: list[float] = []
    for number in range(first, first + 100):
        began = time.perf_counter()
        gate.scan(f"code-{number}")
        took.append((time.perf_counter() - began) * 1000)
    for pid in (*children, str(host.pid)):
        os.kill(int(pid), signal.SIGCONT)
    yield Row("venue", "host hangs: first check-in [ms]", took[0], "", "≤ 150 and a check-in")
    yield Row("venue", "host hangs: all others, median [ms]", statistics.median(took[1:]), "", "as without a venue")


def _catching_up(database: Database, count: int) -> Iterator[Row]:
    device = "laptop-1"
    log = StoredVenueLog(database, device, WrongClock(timedelta()))
    news = [Received(number=10_000_000 + n, entry=_foreign(n)) for n in range(count)]
    began = time.perf_counter()
    for start in range(0, count, 500):
        batch = news[start : start + 500]
        log.take(batch, up_to=batch[-1].number)
    took = time.perf_counter() - began
    yield Row("venue", f"{count:,} entries of others taken in [s]", took, f"{count / took:,.0f} a second", "seconds")


def _foreign(number: int) -> Entry:
    return replace(
        admission(f"foreign-{number}"),
        entry_id=uuid7(datetime.now(UTC), os.urandom(10)),
        device_id="laptop-9",
        event_id="ev",
        list_id="main",
        booking_id=None,
    )
