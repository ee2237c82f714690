"""A venue as a whole: a crowd at twenty gates, a split that heals, and what everything costs while nobody comes."""

import asyncio
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from kiosk.credentials.venue_authority import OwnAuthority
from kiosk.demo.places import free_port
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.venue.claims import Claim, UseName
from kiosk.domain.venue.ports import Connection
from kiosk.store.conflicts.conflict_records import open_conflicts
from kiosk.store.database import Database
from kiosk.store.venue.membership import membership
from kiosk.venue.ledger_client import LedgerClient, connected
from kiosk.venue.server.process import HOST_MEMBER
from kiosk.venue.tls import client_context
from tests.bench.table import Row, percentile
from tests.bench.venue import end, start_host
from tests.support.gate.small_event import guest
from tests.support.patience import wait_for
from tests.support.venue.real_venue import RealGate, connect, make_venue_on_disk

ROOT = Path(__file__).resolve().parents[2]
GATES = 20
RATES = (5, 50)
"""Claims a second and gate. Nobody lets in five guests a second at one gate; fifty is where it ends."""

_Ask = Callable[[str], Awaitable[object]]
_Asking = Callable[[LedgerClient], Awaitable[_Ask]]


def measure(seconds: float = 60, doubles: int = 100) -> Iterator[Row]:
    """Yield the figures.

    Args:
        seconds: How long the crowd comes, and how long everything rests.
        doubles: How many tickets are let in on both sides of the split.
    """
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        port = free_port()
        records: list[RosterRecord] = [record for number in range(doubles) for record in guest(number)]
        databases = make_venue_on_disk(folder, 4, records, f"127.0.0.1:{port}")
        for database in databases:
            stack.callback(database.close)
        host = start_host(databases[0], port)
        stack.callback(end, host)
        yield from _resting(host, databases[3], seconds / 6)
        for a_second in RATES:
            yield from _crowd(databases[0], port, a_second, seconds, _children(host.pid))
        gates = [connect(database, number) for number, database in enumerate(databases[1:3], 1)]
        for gate in gates:
            stack.callback(gate.link.stop)
        yield from _healing(gates, host, doubles)


def _crowd(host: Database, port: int, a_second: int, seconds: float, server: Sequence[int]) -> Iterator[Row]:
    began, ours, theirs = time.perf_counter(), time.process_time(), sum(map(_cpu_s, server))
    late = asyncio.run(_asked_by_many(host, port, a_second, seconds, _claimer))
    kept = len(late) / (time.perf_counter() - began)
    # What set the limit: the server, or the twenty clients, which share one program here.
    ours, theirs = time.process_time() - ours, sum(map(_cpu_s, server)) - theirs
    # The same crowd at the same pace on the same disk, with nothing of ours but the connection.
    bare = asyncio.run(_asked_by_many(host, port, a_second, seconds, _creator))
    crowd = f"{GATES} gates x {a_second} claims/s"
    for name, share in (("p50", 0.5), ("p99", 0.99)):
        beside = f"bare kv.create at that rate {percentile(bare, share):.2f}"
        yield Row("venue", f"{crowd}, {name} [ms]", percentile(late, share), beside, "≤ 1.3 x, ≤ 150")
    each = f"clients {1000 * ours / len(late):.2f}, server {1000 * theirs / len(late):.2f} ms of a core for each claim"
    yield Row("venue", f"{crowd}, answered a second", kept, f"{len(late):,} claims; {each}", "")
    too_late = [100 * sum(one > 150 for one in found) / len(found) for found in (late, bare)]  # then a gate is alone
    yield Row("venue", f"{crowd}, later than 150 ms [%]", too_late[0], f"bare kv.create {too_late[1]:.1f}", "0")


async def _claimer(client: LedgerClient) -> _Ask:
    async def ask(name: str) -> bool:
        use = UseName("crowd", name, 0, 1)
        return await client.claim(Claim(use=use, scan_id=name, device_id="bench", event_id="ev", at=datetime.now(UTC)))

    return ask


async def _creator(client: LedgerClient) -> _Ask:
    # Every client says the same of it: the first one makes it, the others find it made.
    bucket = await client.js.create_key_value(bucket="crowd")

    async def ask(name: str) -> int:
        return await bucket.create(name, b"x" * 200)

    return ask


async def _asked_by_many(host: Database, port: int, a_second: int, seconds: float, asking: _Asking) -> list[float]:
    made, maker, now = membership(host), OwnAuthority(), datetime.now(UTC)
    assert made is not None
    key, request = maker.new_key(HOST_MEMBER)
    signed = maker.sign(made.authority, made.authority_key, request, HOST_MEMBER, now)
    context = client_context(made.authority, signed, key)
    async with AsyncExitStack() as stack:
        clients = [
            await stack.enter_async_context(connected(f"127.0.0.1:{port}", context, HOST_MEMBER, lambda: None))
            for _ in range(GATES)
        ]
        asks = [await asking(client) for client in clients]
        began = time.perf_counter() + 0.5
        each = (_asked_by_one(ask, number, began, a_second, seconds) for number, ask in enumerate(asks))
        return [one for found in await asyncio.gather(*each) for one in found]


async def _asked_by_one(ask: _Ask, number: int, began: float, a_second: int, seconds: float) -> list[float]:
    late: list[float] = []
    for scan in range(round(seconds * a_second)):
        # Guests do not wait for the one before at another gate: a claim that is held up makes the next one late.
        due = began + (scan + number / GATES) / a_second
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        assert await ask(f"{a_second}-{number}-{scan}")
        late.append((time.perf_counter() - due) * 1000)
    return late


def _healing(gates: Sequence[RealGate], host: subprocess.Popen[bytes], doubles: int) -> Iterator[Row]:
    for gate in gates:
        gate.wait_until_connected()
    with _standing_still(host):
        wait_for(lambda: all(gate.connection is not Connection.CONNECTED for gate in gates), "the split is noticed", 60)
        for number in range(doubles):
            for gate in gates:
                gate.scan(f"code-{number}")
    healed = time.perf_counter()
    wait_for(lambda: all(open_conflicts(gate.database) == doubles for gate in gates), "all doubles found")
    took = time.perf_counter() - healed
    yield Row("venue", f"{doubles} doubles found at both gates after healing [s]", took, "", "≤ 5")


@contextmanager
def _standing_still(host: subprocess.Popen[bytes]) -> Iterator[None]:
    pids = [host.pid, *_children(host.pid)]
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in reversed(pids):
            os.kill(pid, signal.SIGCONT)


def _resting(host: subprocess.Popen[bytes], gate: Database, seconds: float) -> Iterator[Row]:
    words = ("gate", str(gate.path), "3", "1", "1")
    command = [sys.executable, "-m", "tests.support.venue.programs", *words]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(b"pause\n")
        process.stdin.flush()
        while process.stdout.readline() != b"heard pause\n":
            continue
        server = _children(host.pid)
        watched = {"host": [host.pid], "its server": server, "gate": [process.pid]}
        before = {name: sum(map(_cpu_s, pids)) for name, pids in watched.items()}
        time.sleep(seconds)
        for name, pids in watched.items():
            share = 100 * (sum(map(_cpu_s, pids)) - before[name]) / seconds
            memory = sum(map(_memory_mb, pids))
            yield Row("venue", f"{name} at rest: memory [MB]", memory, f"{share:.1f} % of a core", "")
    finally:
        process.stdin.close()
        end(process)


def _children(pid: int) -> list[int]:
    found = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=True)
    return [int(one) for one in found.stdout.split()]


def _cpu_s(pid: int) -> float:
    after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")


def _memory_mb(pid: int) -> float:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1024**2
