"""Entries on their way up: admissions and refusals of known tickets to ``reconcile``, everything else to the journal.

``reconcile`` has no ids: it tells scans apart by (ticket, instant), without the device. So each scan is sent with an
instant of its own, made of its entry's id: the milliseconds that are in a UUIDv7 (RFC 9562), and microseconds from the
hash of the id. It is the same at every attempt, so a scan that is sent twice is answered with DUPLICATE, which means
delivered; and an undo can name the scan that it takes back.

Results name tickets only; of several results for one ticket the first belongs to the first scan that was sent.
"""

import hashlib
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.reason_codes import Outcome
from kiosk.domain.syncing.delivery import Acknowledgement, Receipt
from sync.connectors.reading.item_ids import plain_id
from sync.connectors.tickettoken.bodies import JournalResult, ReconcileResult
from sync.connectors.tickettoken.mapping import CODES, zone_of_gate
from sync.http.http_errors import RefusedError

_ABOUT_THE_ITEM = frozenset({400, 409, 422})
TOO_LARGE = 413
"""Whoever finds a batch too large may stand before the platform; smaller ones pass."""

_SAID = {
    "SUCCESS": Acknowledgement.ACCEPTED,
    "DUPLICATE": Acknowledgement.DUPLICATE,
    "ERROR": Acknowledgement.LATER,
}
_NEVER = frozenset({"TICKET_NOT_FOUND", "INVALID_TICKET"})
"""Messages of an ERROR that another try will not change."""


def is_scan(entry: Entry) -> bool:
    """Return whether ``reconcile`` has a place for an entry: inward, of a known ticket, and not an undo."""
    return bool(entry.ticket_id) and entry.undoes is None and entry.direction is Direction.ENTRY


def instant_of(entry_id: str, otherwise: datetime) -> str:
    """Return the instant under which an entry is sent: UTC, with microseconds that belong to this entry alone.

    Args:
        entry_id: The entry's id.
        otherwise: Instant to take where the id does not carry one.
    """
    # Milliseconds stay what they are, since people and other gates see this instant; only what is below them is ours.
    own = int.from_bytes(hashlib.sha256(entry_id.encode()).digest()[:4]) % 1000
    at = _made_at(entry_id) or otherwise.astimezone(UTC)
    return at.replace(microsecond=at.microsecond // 1000 * 1000 + own).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _made_at(entry_id: str) -> datetime | None:
    try:
        number = UUID(entry_id)
        # Another version holds no instant there: random bits would be read as one.
        if number.version != 7:
            return None
        return datetime.fromtimestamp((number.int >> 80) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def scan_of(entry: Entry) -> dict[str, Any]:
    """Return an entry as ``reconcile`` takes it."""
    allowed = entry.outcome is Outcome.ADMIT
    scan: dict[str, Any] = {
        "ticket_id": entry.ticket_id,
        "scanned_at": instant_of(entry.entry_id, entry.corrected_at),
        "result": "ALLOW" if allowed else "DENY",
    }
    if zone := zone_of_gate(entry):
        scan["zone"] = zone
    return scan if allowed else {**scan, "reason": CODES.get(entry.reason, entry.reason.value.upper())}


def item_of(entry: Entry) -> dict[str, Any]:
    """Return an entry as the journal takes it: an exit, an undo, or a refusal of a ticket that nobody knows."""
    kind = "UNDO" if entry.undoes else "EXIT" if entry.outcome is Outcome.ADMIT else "REFUSAL"
    item: dict[str, Any] = {
        "entry_id": entry.entry_id,
        "kind": kind,
        "event_id": entry.event_id,
        "occurred_at": instant_of(entry.entry_id, entry.corrected_at),
        "ticket_id": entry.ticket_id,
        "code_hash": entry.code_hash or None,
        "reason": CODES.get(entry.reason, entry.reason.value.upper()),
    }
    if entry.undoes:
        item["undoes_scanned_at"] = instant_of(entry.undoes, entry.corrected_at)
    return item


def scan_receipts(entries: Sequence[Entry], results: Iterable[ReconcileResult]) -> list[Receipt]:
    """Return one receipt for each scan, whatever the platform answered."""
    waiting: Mapping[str, deque[ReconcileResult]] = defaultdict(deque)
    for result in results:
        # In the order in which they came: several scans of one ticket are told apart by nothing else.
        waiting[result.ticket_id].append(result)
    receipts = []
    for entry in entries:
        mine = waiting[entry.ticket_id or ""]
        found = mine.popleft() if mine else None
        receipts.append(_receipt(entry.entry_id, found.status if found else None, found.message if found else None))
    return receipts


def journal_receipts(entries: Sequence[Entry], results: Iterable[JournalResult]) -> list[Receipt]:
    """Return one receipt for each item of the journal, whatever the platform answered."""
    by_id: dict[str, JournalResult] = {}
    for result in results:
        # The first answer counts: a second one for the same id is the platform's mistake.
        by_id.setdefault(plain_id(result.entry_id), result)
    receipts = []
    for entry in entries:
        found = by_id.get(entry.entry_id)
        receipts.append(_receipt(entry.entry_id, found.status if found else None, found.message if found else None))
    return receipts


def _receipt(ref: str, status: str | None, message: str | None) -> Receipt:
    if status is None:
        words = "the platform's answer did not mention it"
        return Receipt(ref_id=ref, acknowledgement=Acknowledgement.LATER, message=words)
    said = _SAID.get(status.strip().upper(), Acknowledgement.LATER)
    # Others' words, which people read in a table.
    words = (message or "")[:200]
    if said is Acknowledgement.LATER and words in _NEVER:
        said = Acknowledgement.REJECTED
    return Receipt(ref_id=ref, acknowledgement=said, message=words)


def in_halves(
    entries: Sequence[Entry],
    send: Callable[[Sequence[Entry]], list[Receipt]],
    *,
    also: frozenset[int] = frozenset(),
) -> list[Receipt]:
    """Send a batch; one that is refused as a whole is halved until the culprit stands alone.

    Args:
        entries: What to send.
        send: Sends a part.
        also: Further statuses that speak of what was sent: where there is no journal, what only it could take is set
            aside for people to see.
    """
    if not entries:
        return []
    try:
        return send(entries)
    except RefusedError as error:
        if error.status not in _ABOUT_THE_ITEM | also | {TOO_LARGE}:
            raise
        if len(entries) == 1 or error.status in also:
            words = f"HTTP {error.status}"
            said = Acknowledgement.HELD if error.status == TOO_LARGE else Acknowledgement.REJECTED
            return [Receipt(ref_id=entry.entry_id, acknowledgement=said, message=words) for entry in entries]
    middle = len(entries) // 2
    return in_halves(entries[:middle], send, also=also) + in_halves(entries[middle:], send, also=also)
