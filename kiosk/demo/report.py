"""What the demo proves: each guest's verdict as expected, and the platform holding exactly what the gate decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rich.table import Table

from kiosk.checkin.check_in import CheckInResult
from kiosk.demo.guests import Guest
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.scanner.pipeline_stats import PipelineStats
from kiosk.store.compiled.micros import from_micros
from kiosk.store.database import Database
from kiosk.store.outbox.delivery_queue import outbox_counts


@dataclass(slots=True)
class DemoReport:
    """The comparison of gate and platform.

    Attributes:
        admitted: Admissions in the gate's log.
        refused: Refusals in the gate's log.
        delivered: Entries that the platform holds.
        pending: Entries that wait.
        lost: Entries of the gate that the platform lacks or holds differently.
        double: Tickets admitted more than once, and entries that the platform holds more than once.
        complaints: Sentences on everything that is not as it should be.
    """

    admitted: int = 0
    refused: int = 0
    delivered: int = 0
    pending: int = 0
    lost: int = 0
    double: int = 0
    complaints: list[str] = field(default_factory=list)

    @property
    def line(self) -> str:
        """The demo's last line."""
        verdict = "OK" if not self.complaints else "FAILED"
        return (
            f"demo: {verdict} admitted={self.admitted} refused={self.refused} delivered={self.delivered}"
            f" pending={self.pending} lost={self.lost} double={self.double}"
        )


def make_report(
    database: Database,
    device_id: str,
    state: Mapping[str, Any],
    shown: Sequence[CheckInResult],
    visitors: Sequence[Guest],
) -> DemoReport:
    """Compare, entry by entry, what was shown, what the gate's log holds, and what the platform holds.

    Args:
        database: The gate's database.
        device_id: This gate.
        state: What the platform holds.
        shown: Verdicts in the order in which they were on the screen.
        visitors: Who was held up to the camera.
    """
    report = DemoReport()
    rows = database.db.conn.execute(
        "SELECT entry_id, outcome, reason, coalesce(ticket_id, ''), corrected_at FROM entries"
        # Our own entries alone: those that came with the roster were decided elsewhere.
        " WHERE device_id = ? AND is_local = 1 ORDER BY sequence",
        (device_id,),
    ).fetchall()
    report.admitted = sum(row[1] == Outcome.ADMIT for row in rows)
    report.refused = len(rows) - report.admitted
    counts = outbox_counts(database)
    # What was given up counts as undelivered, or a refusing platform would make the demo look well.
    report.pending = counts.queued + counts.dead
    _compare_with_platform(report, rows, state)
    _compare_with_screen(report, {row[0]: row for row in rows}, shown)
    _compare_with_visitors(report, shown, visitors)
    if report.pending:
        report.complaints.append(f"{counts.queued} entries still wait, {counts.dead} were refused by the platform")
    tickets = [row[3] for row in rows if row[1] == Outcome.ADMIT]
    twice = len(tickets) - len(set(tickets))
    if twice:
        report.double += twice
        report.complaints.append(f"{twice} tickets were admitted twice")
    return report


def _compare_with_platform(report: DemoReport, rows: Sequence[Any], state: Mapping[str, Any]) -> None:
    held: dict[str, list[Mapping[str, Any]]] = {}
    for record in (*state["entryLogs"], *state["otherScans"]):
        held.setdefault(record["entryId"], []).append(record)
    for entry_id, outcome, reason, ticket_id, corrected_at in rows:
        found = held.get(entry_id, [])
        report.delivered += bool(found)
        report.double += max(0, len(found) - 1)
        fault = _difference(found, outcome, reason, ticket_id, from_micros(corrected_at).isoformat())
        if fault:
            report.lost += 1
            report.complaints.append(f"entry {entry_id} ({outcome}, {reason}): {fault}")


def _difference(found: Sequence[Mapping[str, Any]], outcome: str, reason: str, ticket_id: str, at: str) -> str:
    if not found:
        return "the platform does not hold it"
    record = found[0]
    result = record.get("result")
    expected = {"admit": "SUCCESS"}.get(outcome, "DUPLICATE_ENTRY" if reason == Reason.ALREADY_ENTERED else None)
    if result != expected:
        return f"the platform holds it as {result}"
    if result is None and record.get("reason") != reason:
        return f"the platform holds the reason {record.get('reason')}"
    # Refused scans of strangers' codes have no booking at the platform.
    if ticket_id and record.get("bookingId") not in (ticket_id, None):
        return "the platform holds it for another ticket"
    # To the second: platforms keep milliseconds, the log microseconds.
    if record["scannedAt"][:19] != at[:19]:
        return f"the platform holds it at {record['scannedAt']}, the gate at {at}"
    return ""


def _compare_with_screen(report: DemoReport, rows: Mapping[str, Any], shown: Sequence[CheckInResult]) -> None:
    on_screen = {entry.entry_id for result in shown for entry in result.entries}
    for entry_id in on_screen - set(rows):
        report.lost += 1
        report.complaints.append(f"entry {entry_id} was shown, but is not in the log")
    for entry_id in set(rows) - on_screen:
        report.complaints.append(f"entry {entry_id} is in the log, but was never shown")


def match(visitors: Sequence[Guest], shown: Sequence[CheckInResult]) -> list[tuple[Guest, CheckInResult | None]]:
    """Return each guest with the verdict on the code, in order; None where nothing was scanned."""
    waiting = list(shown)
    pairs: list[tuple[Guest, CheckInResult | None]] = []
    for guest in visitors:
        found = next((result for result in waiting if result.scan.text == guest.code), None)
        if found is not None:
            # Each verdict belongs to one appearance: somebody who comes twice has two.
            waiting.remove(found)
        pairs.append((guest, found))
    return pairs


def _compare_with_visitors(report: DemoReport, shown: Sequence[CheckInResult], visitors: Sequence[Guest]) -> None:
    for guest, result in match(visitors, shown):
        if guest.code is None:
            continue
        if result is None:
            report.complaints.append(f"{guest.words}: it was never read")
        elif result.verdict.outcome != guest.outcome or guest.reason not in ("", result.verdict.reason):
            report.complaints.append(
                f"{guest.words}: expected {guest.outcome} {guest.reason}, decided {result.verdict.reason}"
            )
    expected = sum(guest.code is not None for guest in visitors)
    # More verdicts than codes: one that was held up once was scanned twice.
    if len(shown) > expected:
        report.complaints.append(f"{len(shown)} verdicts for {expected} codes")


def table_of(visitors: Sequence[Guest], shown: Sequence[CheckInResult], state: Mapping[str, Any]) -> Table:
    """Return the table of what was scanned, decided and delivered."""
    delivered = {record["entryId"] for record in (*state["entryLogs"], *state["otherScans"])}
    table = Table(
        "#", "Held up", "Decided", "Reason", "At platform", "Read ms", "Decide ms", "Frame to verdict ms", box=None
    )
    for number, (guest, result) in enumerate(match(visitors, shown), 1):
        if result is None:
            table.add_row(str(number), guest.words, "–", "nothing to scan" if guest.code is None else "NOT READ")
            continue
        line = result.scan.timeline
        arrived = all(entry.entry_id in delivered for entry in result.entries) and bool(result.entries)
        table.add_row(
            str(number),
            guest.words,
            result.verdict.outcome.value,
            result.verdict.reason.value,
            "yes" if arrived else "NO",
            _ms(line.captured, line.decoded),
            "–" if result.took_ms is None else f"{result.took_ms:.1f}",
            _ms(line.captured, line.painted),
        )
    return table


def figures_of(stats: PipelineStats | None, shown: Sequence[CheckInResult]) -> str:
    """Return one line on the stages' latencies."""
    whole = sorted(
        r.scan.timeline.painted - r.scan.timeline.captured
        for r in shown
        if r.scan.timeline.painted is not None and r.scan.timeline.captured is not None
    )
    parts = []
    if stats is not None:
        parts.append(f"{stats.seen} frames, {stats.dropped} dropped as stale")
        if stats.decode_ms_p50 is not None and stats.decode_ms_p95 is not None:
            parts.append(f"decoding p50 {stats.decode_ms_p50:.1f} ms, p95 {stats.decode_ms_p95:.1f} ms")
    if whole:
        p95 = whole[min(len(whole) - 1, int(0.95 * len(whole)))]
        parts.append(f"frame to verdict p50 {whole[len(whole) // 2]:.0f} ms, p95 {p95:.0f} ms")
    return "; ".join(parts)


def _ms(begin: float | None, end: float | None) -> str:
    return "–" if begin is None or end is None else f"{end - begin:.1f}"
