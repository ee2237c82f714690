"""Facts about scans, put together for tests of the decision."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.domain.codes.credential import Claims, Credential, Trust
from kiosk.domain.entries.entry import Direction, Entry, GateTime
from kiosk.domain.entries.station import Station
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.codes import TicketCode
from kiosk.domain.roster.events import CheckInList, Event, TicketType
from kiosk.domain.verdicts.scan_facts import Facts

NOON = datetime(2026, 7, 23, 12, 0, tzinfo=UTC)
SLOW = timedelta(minutes=17)
"""So far the laptop's clock is behind."""
EVENT = Event(id="ev", name="Night of Lights", timezone="Europe/Berlin", starts_at=NOON, ends_at=NOON)
LIST = CheckInList(id="main", event_id="ev", name="Main entrance", allow_entry_after_exit=True)
TYPE = TicketType(id="1", event_id="ev", name="General admission")
BOOKING = Booking(id="b", event_id="ev", number="N1", status=BookingStatus.CONFIRMED)
TICKET = Ticket(id="t", event_id="ev", ticket_type_id="1", booking_id="b")
CODE = TicketCode(id="c", event_id="ev", ticket_id="t", code="code", code_hash="hash")
STATION = Station(device_id="laptop", event_id="ev", list_id="main", gate_id="a")
OPAQUE = Credential(scheme="opaque", code="code", code_hash="hash")


def gate_time(corrected: datetime) -> GateTime:
    """Return what a laptop whose clock is slow knows at an instant."""
    return GateTime(corrected - SLOW, SLOW, timedelta(seconds=1))


def signed(**claims: Any) -> Credential:
    """Return a signed credential."""
    return Credential(scheme="gatepass", code="signed", code_hash="sig", trust=Trust.SIGNED, claims=Claims(**claims))


def known(**changes: Any) -> Facts:
    """Return the facts of a ticket that nothing speaks against, with changes."""
    plain = Facts(
        station=STATION,
        at=gate_time(NOON),
        credential=OPAQUE,
        event=EVENT,
        check_in_list=LIST,
        codes=(CODE,),
        ticket=TICKET,
        ticket_type=TYPE,
        booking=BOOKING,
    )
    return replace(plain, **changes)


def unknown(credential: Credential, **changes: Any) -> Facts:
    """Return the facts of a code whose ticket the roster does not hold."""
    return known(credential=credential, codes=(), ticket=None, ticket_type=None, booking=None, **changes)


def leaving(facts: Facts) -> Facts:
    """Return the same scan on the way out."""
    return replace(facts, station=replace(facts.station, direction=Direction.EXIT))


def with_list(facts: Facts | None = None, **changes: Any) -> Facts:
    """Return facts with a changed list."""
    base = facts or known()
    assert base.check_in_list is not None
    return replace(base, check_in_list=replace(base.check_in_list, **changes))


def moved(minutes: float, direction: Direction = Direction.ENTRY, *, guest_no: int = 1, **fields: Any) -> Entry:
    """Return an admitted entry some minutes from noon."""
    at = NOON + timedelta(minutes=minutes)
    number = round((minutes + 100_000) * 10) + guest_no
    defaults: dict[str, Any] = {
        "entry_id": f"e{number}",
        "device_id": "laptop",
        "sequence": number,
        "event_id": "ev",
        "list_id": "main",
        "direction": direction,
        "outcome": Outcome.ADMIT,
        "reason": Reason.OK,
        "raw_at": at - SLOW,
        "corrected_at": at,
        "gate_id": "a",
        "use_key": "t",
        "guest_no": guest_no,
    }
    return Entry(**{**defaults, **fields})


ENTRY, EXIT = Direction.ENTRY, Direction.EXIT
