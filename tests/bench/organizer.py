"""What organizers wait for on a log of a million entries: pages, filters, search, figures, files.

Beside each stands plain SQL on the same file, as somebody would write it who adds no index to what a gate writes: the
floor that ours may exceed threefold and mostly lies below.
"""

import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from kiosk.app.kiosk import open_kiosk
from kiosk.config import Settings
from kiosk.domain.entries.entry import Entry
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.reports.log_filter import EVERYTHING, LogFilter
from kiosk.store.base import tables
from kiosk.store.compiled.micros import to_micros
from kiosk.store.database import Database
from kiosk.store.reports.attendance import StoredAttendance
from kiosk.store.reports.entry_log import StoredEntryLog
from kiosk.store.roster.roster_writer import roster_transaction
from tests.bench import organizer_exports, organizer_window
from tests.bench.table import Row, percentile
from tests.support.gate.evening import DOORS, Evening

_BY_MINUTE = """
SELECT e.corrected_at / 60000000, e.gate_id, t.ticket_type_id, e.outcome, e.reason, count(*)
FROM entries AS e LEFT JOIN tickets AS t ON t.id = e.ticket_id WHERE {where} GROUP BY 1, 2, 3, 4, 5
"""
_GAPS = """
WITH g AS (SELECT gate_id, corrected_at - lag(corrected_at) OVER (PARTITION BY device_id ORDER BY corrected_at) AS gap
           FROM entries)
SELECT gate_id, gap / 100000, count(*) FROM g GROUP BY 1, 2
"""
_ALONE = "SELECT gate_id, assurance, count(*) FROM entries WHERE outcome = 'admit' GROUP BY 1, 2"
_COLUMNS = "SELECT {columns} FROM entries AS e LEFT JOIN tickets AS t ON t.id = e.ticket_id"


def measure(entries: int = 1_000_000, guests: int = 20_000, exported: int = 200_000, rounds: int = 7) -> Iterator[Row]:
    """Yield the figures.

    Args:
        entries: Entries in the log.
        guests: Guests of each evening that it is made of.
        exported: Rows of the files that are written.
        rounds: How often each thing is asked.
    """
    with (
        tempfile.TemporaryDirectory() as folder,
        open_kiosk(Settings(data_dir=Path(folder), use_keyring=False)) as kiosk,
    ):
        database = kiosk.database
        fill(database, entries, Evening(guests))
        log = StoredEntryLog(database)
        subject = f"log of {entries:,} entries"
        yield Row(subject, "opening, s", _once(lambda: log.page(EVERYTHING)))
        yield Row(subject, "types and words, once, s", _once(lambda: log.count(LogFilter(ticket_type_ids={"vip"}))))
        yield from _pages(database, log, subject, rounds)
        yield from _figures(database, subject, rounds)
        yield from organizer_window.measure(kiosk, log, subject, rounds)
        yield from organizer_exports.measure(Path(folder), DOORS, exported)


def fill(database: Database, entries: int, evening: Evening) -> None:
    """Write one evening after another, a day apart, until there are so many entries; nobody's ticket is judged."""
    with roster_transaction(database) as tx:
        tx.upsert(evening.event())
    for page in evening.roster():
        with roster_transaction(database) as tx:
            tx.upsert(page)
            tx.index()
    made = evening.entries()
    marks = ", ".join("?" * (len(tables.NEW_ENTRIES.columns) + 1))
    insert = f"INSERT INTO entries ({tables.NEW_ENTRIES.select_list}, is_local) VALUES ({marks})"
    for night in range(-(-entries // len(made))):
        rows = made[: entries - night * len(made)]
        with database.transaction() as db:
            db.conn.executemany(insert, ((*tables.NEW_ENTRIES.to_row(_on(night, e)), 0) for e in rows))


def _on(night: int, entry: Entry) -> Entry:
    later = timedelta(days=night)
    return replace(
        entry,
        entry_id=f"{entry.entry_id}-{night}",
        undoes=entry.undoes and f"{entry.undoes}-{night}",
        raw_at=entry.raw_at + later,
        corrected_at=entry.corrected_at + later,
        spends=False,
    )


def _pages(database: Database, log: StoredEntryLog, subject: str, rounds: int) -> Iterator[Row]:
    plain = f"{_COLUMNS.format(columns='e.*, t.holder_name')} WHERE {{where}} ORDER BY e.corrected_at DESC LIMIT 100"
    middle = to_micros(DOORS + timedelta(days=20))
    cases: Sequence[tuple[str, LogFilter, str, str]] = (
        ("first page", EVERYTHING, "1", "≤ 50 ms"),
        ("a gate and a reason", LogFilter(gate_ids={"gate-3"}, reasons={Reason.UNPAID}),
         "e.gate_id = 'gate-3' AND e.reason = 'unpaid'", "≤ 150 ms"),
        ("what nobody did", LogFilter(reasons={Reason.EXPIRED}), "e.reason = 'expired'", "≤ 150 ms"),
        ("refusals before a day", LogFilter(until=DOORS + timedelta(days=20), outcomes={Outcome.REFUSE}),
         f"e.outcome = 'refuse' AND e.corrected_at < {middle}", "≤ 150 ms"),
        ("a type, decided alone", LogFilter(ticket_type_ids={"vip"}, assurances={Assurance.LOCAL}),
         "t.ticket_type_id = 'vip' AND e.assurance = 'local'", "≤ 150 ms"),
        ("taken back", LogFilter(undone=True),
         "e.entry_id IN (SELECT undoes FROM entries WHERE undoes IS NOT NULL)", "≤ 150 ms"),
        ("words of a name", LogFilter(text="muller luk"), "t.holder_name LIKE '%Łukasz%Müller%'", "≤ 150 ms"),
        ("one letter", LogFilter(text="a"), "t.holder_name LIKE '%a%'", "≤ 150 ms"),
    )  # fmt: skip
    for words, wanted, where, goal in cases:
        ours = [_once(partial(log.page, wanted)) for _ in range(rounds)]
        floor = [_once(partial(_plain, database, plain.format(where=where))) for _ in range(3)]
        yield _beside(subject, f"{words}, p95 ms", percentile(ours, 0.95), min(floor), goal)
    rng = random.Random(1)
    places = [
        log.page(LogFilter(until=DOORS + timedelta(days=rng.uniform(0, 40))), limit=1).next for _ in range(rounds)
    ]
    scrolled = [_once(partial(log.page, EVERYTHING, after=after)) for after in places if after]
    yield Row(subject, "a page anywhere, p95 ms", percentile(scrolled, 0.95) * 1e3, "", "≤ 50 ms")


def _figures(database: Database, subject: str, rounds: int) -> Iterator[Row]:
    figures = StoredAttendance(database)
    figures.minute_counts(EVERYTHING)
    now = DOORS + timedelta(hours=1)
    tonight = LogFilter(since=DOORS, until=DOORS + timedelta(days=1))
    span = f"e.corrected_at BETWEEN {to_micros(DOORS)} AND {to_micros(DOORS + timedelta(days=1))}"
    cases: Sequence[tuple[str, Callable[[], object], str]] = (
        (
            "arrivals and refusals by the minute",
            partial(figures.minute_counts, EVERYTHING),
            _BY_MINUTE.format(where="1"),
        ),
        ("the same of one evening", partial(figures.minute_counts, tonight), _BY_MINUTE.format(where=span)),
        ("speed of gates", partial(figures.speeds, EVERYTHING, now), _GAPS),
        ("exposure", partial(figures.exposure, EVERYTHING), _ALONE),
    )
    for words, ask, sql in cases:
        ours = [_once(ask) for _ in range(max(2, rounds // 2))]
        floor = [_once(partial(_plain, database, sql)) for _ in range(2)]
        yield _beside(subject, f"{words}, p95 ms", percentile(ours, 0.95), min(floor), "≤ 3 × plain")


def _plain(database: Database, sql: str) -> list[Any]:
    found: list[Any] = database.db.conn.execute(sql).fetchall()
    return found


def _once(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _beside(subject: str, figure: str, ours: float, floor: float, goal: str) -> Row:
    return Row(subject, figure, ours * 1e3, f"{ours / floor:.2f} × plain SQL ({floor * 1e3:,.0f} ms)", goal)
