"""Decide and commit on a large roster, beside the bare floor: one Ed25519 check and one SQLCipher transaction."""

import gc
import os
import random
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.app.clock import SystemClock
from kiosk.app.kiosk import new_id
from kiosk.checkin.check_in import CheckIn
from kiosk.credentials.reader import Reader
from kiosk.domain.codes.credential import Scan
from kiosk.domain.verdicts.decision import decide
from kiosk.store.base.database_key import DatabaseKey
from kiosk.store.database import open_database
from tests.bench.large_roster import LargeRoster
from tests.bench.table import Row, percentile
from tests.support.gate.decisions import known, with_list
from tests.support.gate.small_event import STATION

KEY = DatabaseKey("ab" * 32, "file")
SCANS = 2000


def measure(tickets: int = 1_000_000, scans: int = SCANS, entries: int = 100_000) -> Iterator[Row]:
    """Yield the figures of the decision and its floor.

    Args:
        tickets: Size of the roster.
        scans: How often is measured.
        entries: Earlier entries in the log.
    """
    yield from _pure_rows()
    roster = LargeRoster(tickets)
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(Path(folder) / "bench.db", KEY)
        roster.fill(database)
        roster.remember(database, entries)
        rng = random.Random(1)
        passes = [roster.gate_pass(number) for number in rng.sample(range(tickets - entries), scans)]
        desk = CheckIn(database, Reader(), SystemClock(database), new_id)
        floor: list[float] = []
        ours: list[float] = []
        bare = _Floor(Path(folder) / "floor.db")
        gc.disable()  # as a window does (kiosk.ui.workers.garbage_collection); the roster here is a large heap
        for text in passes:  # in turns, so that both see the same noise
            floor.append(bare.once())
            began = time.perf_counter()
            result = desk.scan(Scan(text=text), STATION)
            ours.append(time.perf_counter() - began)
            if not result.verdict.admitted:
                raise RuntimeError(f"a good ticket was not admitted: {result.verdict.reason}")
        plain, linked = _work_of_links(desk, rng.sample(range(tickets - entries), min(scans, 200)))
        gc.enable()
        database.close()
    yield from _rows(tickets, entries, ours, floor)
    yield Row("a plain code", "p50 ms of work", plain)
    yield Row("a code in a link", "p50 ms of work", linked, f"{linked / plain:.2f} × the plain code")


def _work_of_links(desk: CheckIn, numbers: list[int]) -> tuple[float, float]:
    """Return what the scan of a plain code costs the processor, and that of one in a link, which has more readings."""
    spent: dict[str, list[float]] = {"code-{}": [], "https://tickets.example/t/code-{}?utm_source=mail": []}
    for at, number in enumerate(numbers):
        form = list(spent)[at % 2]
        began = time.thread_time()
        desk.scan(Scan(text=form.format(number)), STATION)
        spent[form].append((time.thread_time() - began) * 1e3)
    plain, linked = (percentile(times, 0.5) for times in spent.values())
    return plain, linked


RULE = {
    "and": [
        {"or": [
            {"inList": [{"var": "product"}, {"objectList": [
                {"lookup": ["product", "ga", "General"]}, {"lookup": ["product", "vip", "VIP"]}]}]},
            {"==": [{"var": "entries_number"}, 0]},
        ]},
        {"isAfter": [{"var": "now"}, {"buildTime": ["custom", "2020-01-01T10:00:00Z"]}, 10]},
        {"isBefore": [{"var": "now"}, {"buildTime": ["customtime", "23:59"]}, None]},
        {"<": [{"var": "entries_today"}, 3]},
        {"<=": [{"entries_since": [{"buildTime": ["customtime", "06:00"]}]}, 5]},
        {"!=": [{"var": "now_isoweekday"}, 8]},
    ]
}  # fmt: skip
"""Ten operators, as an organizer's list has them."""


def _pure_rows() -> Iterator[Row]:
    """Yield how long ``decide`` takes without any input or output."""
    plain = known()
    ruled = with_list(rules=RULE)
    for words, facts in (("plain ticket", plain), ("ticket with a rule of ten operators", ruled)):
        times = []
        for _ in range(2000):
            began = time.perf_counter()
            verdict = decide(facts)
            times.append(time.perf_counter() - began)
        if not verdict.admitted:
            raise RuntimeError(f"the {words} was not admitted: {verdict.reason}")
        yield Row(f"decide alone, {words}", "p50 µs", percentile(times, 0.5) * 1e6)


def _rows(tickets: int, entries: int, ours: list[float], floor: list[float]) -> Iterator[Row]:
    subject = f"decide + commit, {tickets:,} tickets, {entries:,} entries"
    ratio = percentile(ours, 0.5) / percentile(floor, 0.5)
    yield Row("bare floor: verify + one transaction", "p50 ms", percentile(floor, 0.5) * 1e3)
    yield Row("bare floor: verify + one transaction", "p99 ms", percentile(floor, 0.99) * 1e3)
    yield Row(subject, "p50 ms", percentile(ours, 0.5) * 1e3, f"{ratio:.2f} × floor", "≤ 2.5 × floor")
    longest = percentile(ours, 0.99)
    beside = f"{longest / percentile(floor, 0.5):.2f} × floor's p50"
    yield Row(subject, "p99 ms", longest * 1e3, beside, "≤ 6 × floor's p50")
    yield Row(subject, "per second", len(ours) / sum(ours))


class _Floor:
    """The least that could be done: check one signature, write one row durably into an encrypted file."""

    def __init__(self, path: Path) -> None:
        private = Ed25519PrivateKey.generate()
        self._conn = sqlcipher.connect(str(path), isolation_level=None)
        self._conn.execute(f"PRAGMA key = \"x'{KEY.hex_digits}'\"")
        self._conn.execute("PRAGMA journal_mode = WAL")
        self._conn.execute("PRAGMA synchronous = FULL")
        self._conn.execute("CREATE TABLE claims (id TEXT PRIMARY KEY, at TEXT) STRICT")
        self._public = private.public_key()
        self._message = os.urandom(80)
        self._signature = private.sign(self._message)

    def once(self) -> float:
        """Do it once and return how long it took in seconds."""
        began = time.perf_counter()
        self._public.verify(self._signature, self._message)
        self._conn.execute("BEGIN IMMEDIATE")
        self._conn.execute("INSERT INTO claims VALUES (?, ?)", (os.urandom(16).hex(), datetime.now(UTC).isoformat()))
        self._conn.execute("COMMIT")
        return time.perf_counter() - began
