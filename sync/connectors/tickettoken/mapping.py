"""From TicketToken's records to ours.

- An access level is a ticket type of its event, which opens the level's zones.
- A ticket in a manifest is valid; one that was scanned before counts as used where no entry tells it.
- Zones are areas: whoever is in one of them and is scanned at another one's gate has walked on. A scan says its zone.
- REENTRY makes a list that admits again, after its cooldown and as often as it says. Without it a ticket is good once
  for the whole event: DUPLICATE_WINDOW never admits anybody a second time.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.reason_table import REASONS
from kiosk.domain.roster.bookings import USED_SOMETIME, Ticket, TicketStatus
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey
from kiosk.domain.roster.events import CheckInList, Event, EventStatus, Gate, TicketType
from kiosk.domain.roster.policy import LEVELS
from kiosk.domain.roster.settings import CheckInListSettings, PolicySettings
from kiosk.domain.roster.staffing import Role, StaffAssignment
from kiosk.store.base import tables
from kiosk.store.base.row_codec import TableMapping, defaults
from kiosk.store.compiled.micros import to_micros
from sync.connectors.reading.lenient import UnreadableError, coerce
from sync.connectors.reading.plain_values import read_bool
from sync.connectors.reading.zone_names import iana_name
from sync.connectors.tickettoken.bodies import EventRow, Key, ManifestTicket, Policy, RevokedTicket, ScanRow, StaffRow

PLATFORM = "tickettoken"
_ALGORITHMS = {"HMAC-SHA256": KeyAlgorithm.HMAC_SHA256, "AES-256-CBC": KeyAlgorithm.A256CBC}
_EVENT_STATUS = {
    "DRAFT": EventStatus.DRAFT,
    "COMPLETED": EventStatus.COMPLETED,
    "CANCELLED": EventStatus.CANCELLED,
}
_ENDED = {
    "REFUNDED": TicketStatus.REFUNDED,
    "CANCELLED": TicketStatus.CANCELLED,
    "TRANSFERRED": TicketStatus.TRANSFERRED,
}
_ROLES = {"VENUE_STAFF": Role.STEWARD, "VENUE_MANAGER": Role.SUPERVISOR, "ADMIN": Role.ORGANIZER}
_MOST_MINUTES = 366 * 24 * 60.0
_MOST_REENTRIES = 10_000.0
_SOMETIME = to_micros(USED_SOMETIME)
_VALID = TicketStatus.VALID.value
_STANDING = frozenset({"SOLD", "MINTED"})
"""Statuses of tickets that are in a manifest."""

_SAID = ("id", "event_id", "ticket_type_id", "number", "status", "platform_used_at", "updated_at")
TICKETS: TableMapping[Ticket] = tables.TICKETS.with_fixed(
    {name: value for name, value in defaults(Ticket).items() if name not in _SAID}
)
"""How tickets lie in their table as far as a manifest speaks of them."""

CODES: Mapping[Reason, str] = {
    reason: wording.codes[PLATFORM] for reason, wording in REASONS.items() if PLATFORM in wording.codes
}
_REASONS: dict[str, Reason] = {}
for _reason, _code in CODES.items():
    # Several of our reasons may share a code: the first one of the table speaks for it.
    _REASONS.setdefault(_code, _reason)


def _word(said: str) -> str:
    """Return one of TicketToken's words as its documents spell it, whatever the case in which it came."""
    return said.strip().upper()


def type_id(event_id: str, level: str) -> str:
    """Return the id of an access level as a ticket type."""
    return f"{event_id}:{level}"


def types_of(event_id: str, levels: Iterable[str]) -> list[TicketType]:
    """Return the access levels of an event as ticket types. One that nobody knows opens a zone of its own name."""
    return [
        TicketType(
            id=type_id(event_id, level),
            event_id=event_id,
            name=level,
            zones=LEVELS.get(_word(level), frozenset({level})),
        )
        for level in sorted(set(levels))
    ]


def ticket_row(event_id: str, ticket_id: str, known: ManifestTicket) -> tuple[str | int | None, ...]:
    """Return a ticket of a manifest as a row of ``TICKETS``: a manifest may hold a hundred thousand of them."""
    seen_at = None if known.last_scanned_at is None else to_micros(known.last_scanned_at)
    used_at = None if known.scan_count <= 0 else _SOMETIME if seen_at is None else seen_at
    type_of_it = f"{event_id}:{known.access_level}"
    # A tuple and no record: this is made a hundred thousand times.
    return ticket_id, event_id, type_of_it, known.ticket_number, _VALID, used_at, seen_at


def ended_row(revoked: RevokedTicket) -> tuple[str | int | None, ...]:
    """Return a ticket that may not enter any more (or again, when it was sold anew) as a row of ``TICKETS``."""
    word = _word(revoked.status)
    standing = word in _STANDING
    # A word that is not known here stands in a list of what may not enter: revoked is what that means.
    status = TicketStatus.VALID if standing else _ENDED.get(word, TicketStatus.REVOKED)
    type_of_it = type_id(revoked.event_id, revoked.access_level)
    changed_at = to_micros(revoked.changed_at)
    return revoked.ticket_id, revoked.event_id, type_of_it, revoked.ticket_number, status.value, None, changed_at


def key_of(key: Key) -> SigningKey:
    """Return a key; it is good for every event."""
    return SigningKey(
        id=key.id,
        key_id="",
        algorithm=_ALGORITHMS[key.algorithm],
        material=key.secret,
        not_before=key.not_before,
        not_after=key.not_after,
        revoked_at=key.revoked_at,
    )


def event_of(row: EventRow) -> Event:
    """Return an event."""
    return Event(
        id=row.id,
        name=row.name,
        timezone=iana_name(row.timezone) or "UTC",
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        admission_at=row.doors_at,
        status=_EVENT_STATUS.get(_word(row.status), EventStatus.PUBLISHED),
    )


def staff_of(event_id: str, people: Iterable[StaffRow]) -> list[StaffAssignment]:
    """Return who works at the venue as the staff of an event: TicketToken's roles are the venue's, for all events."""
    return [
        StaffAssignment(
            id=f"{event_id}:{person.id}",
            event_id=event_id,
            person_id=person.id,
            name=person.name,
            role=_ROLES[_word(person.role)],
        )
        # Fans have accounts, too, and a role that nobody here knows gives no rights.
        for person in people
        if person.is_active and _word(person.role) in _ROLES
    ]


def gates_of(event_id: str) -> list[Gate]:
    """Return a gate for each zone: a device is registered for one of them."""
    zones = sorted(level for level, opened in LEVELS.items() if opened)
    return [Gate(id=gate_id_of(event_id, zone), event_id=event_id, name=zone, zone=zone) for zone in zones]


def gate_id_of(event_id: str, zone: str) -> str:
    """Return the id of the gate that leads into a zone of an event."""
    return f"{event_id}:{zone}"


def zone_of_gate(entry: Entry) -> str:
    """Return the zone that an entry's gate leads into, "" where it was made at none of this event's."""
    event_id, _, zone = (entry.gate_id or "").rpartition(":")
    return zone if event_id == entry.event_id else ""


def list_of(row: EventRow, policies: Iterable[Policy]) -> CheckInList:
    """Return an event's one list, by its policies."""
    configs = {_word(policy.policy_type): policy.config for policy in policies if policy.is_active}
    said: dict[str, Any] = {}
    zones = configs.get("ZONE_ENFORCEMENT")
    if zones is not None:
        # Off only where it is said so: what cannot be read keeps doors closed that should be.
        said["zones"] = "off" if read_bool(zones.get("strict")) is False else "strict"
        said["vip_everywhere"] = read_bool(zones.get("vip_all_access")) is True
    # Their zones are areas: a guest is in one of them, and a scan at another one's gate is the way there.
    said["zone_moves"] = said.get("zones") != "off" and read_bool((zones or {}).get("moves")) is not False
    again = configs.get("REENTRY", {})
    is_again = read_bool(again.get("enabled")) is True
    if is_again:
        window = _number(configs.get("DUPLICATE_WINDOW", {}).get("window_minutes"), 0, _MOST_MINUTES)
        # The longer one holds: both say how soon the same ticket may be shown again.
        said["cooldown_minutes"] = max(_number(again.get("cooldown_minutes"), 15, _MOST_MINUTES), window)
        # Re-entries are counted there, entries here.
        said["max_entries"] = 1 + int(_number(again.get("max_reentries"), 2, _MOST_REENTRIES))
    return CheckInList(
        id=row.id,
        event_id=row.id,
        name=row.name,
        allow_multiple_entries=is_again,
        settings=CheckInListSettings(policy=PolicySettings.of(said)),
    )


def entry_of(scan: ScanRow) -> Entry:
    """Return a scan: another device's, or one of ours as it comes back."""
    admitted = scan.kind != "REFUSAL" and scan.result == "ALLOW"
    direction = Direction.EXIT if scan.kind == "EXIT" else Direction.ENTRY
    undoes = scan.undoes if scan.kind == "UNDO" else None
    return Entry(
        entry_id=scan.id,
        device_id=scan.device_id,
        sequence=0,
        event_id=scan.event_id,
        list_id=scan.event_id,
        # Where nobody says the zone, the guest is inside and may be anywhere.
        gate_id=gate_id_of(scan.event_id, scan.zone) if scan.zone else None,
        direction=direction,
        outcome=Outcome.ADMIT if admitted else Outcome.REFUSE,
        # A reason that nobody here knows is still a refusal, by some rule of theirs.
        reason=Reason.OK if admitted else _REASONS.get(_word(scan.reason or ""), Reason.RULES),
        raw_at=scan.scanned_at,
        corrected_at=scan.scanned_at,
        ticket_id=scan.ticket_id,
        assurance=Assurance.PLATFORM,
        use_key=scan.ticket_id or "",
        spends=admitted and direction is Direction.ENTRY and undoes is None and bool(scan.ticket_id),
        undoes=undoes,
    )


def _number(value: Any, otherwise: float, most: float) -> float:
    """Return a number of a policy, also one that is written as a text; at most so much."""
    try:
        found = coerce(float, value)
    except UnreadableError:
        return otherwise
    return min(float(found), most) if found is not None and found >= 0 else otherwise
