"""What the window shows besides pictures and verdicts, and how far this kiosk has come."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, Protocol

from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Assurance
from kiosk.domain.staff.rights import Right


class SetUpStep(StrEnum):
    """How far this kiosk has come; chooses the page."""

    SIGN_IN = "sign_in"  # this kiosk has staff, and nobody is signed in
    NOT_ENROLLED = "not_enrolled"
    CHOOSING = "choosing"
    LOADING = "loading"  # the guest list is not whole yet, and nobody answers for scanning by a part of it
    SCANNING = "scanning"


class FurtherList(NamedTuple):
    """A list that this kiosk scans for besides its own, of its event or of another one."""

    list_id: str
    name: str
    came: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GateStatus:
    """Everything the window shows besides pictures and verdicts. Instants are UTC.

    Attributes:
        event_name: Event, "" while none is chosen.
        timezone: IANA name of the event's time zone, "" for the laptop's own.
        list_name: Check-in list, "" while none is chosen.
        further: Further lists that are scanned for at the same time: each by its own name, behind its event's where
            that is another one, with how many guests came in by it.
        brand_color: Colour of whoever organizes the event, "#rrggbb"; "" for none.
        logo: Their logo as a small PNG; b"" for none.
        event_names: What the event is called in other languages, by their codes.
        list_names: Likewise the list.
        gate_name: Gate, "" for none.
        direction: Scanning in or out.
        online: Whether the platform answered lately.
        daemon_alive: Whether the sync service's heart beats.
        last_pull_at: When the roster was last brought up to date.
        last_push_at: When entries were last delivered.
        pending: Entries and bookings that wait to be sent.
        dead: Items that the platform will not take.
        held: Items of a kind that the platform takes none of from this kiosk at present.
        conflicts: Contradictions that nobody settled yet.
        admitted_here: Admissions, or exits where guests are let out, at this kiosk since then.
        counted_since: Since when this kiosk counts its own admissions and refusals, or None.
        admitted_total: Guests who came in, known from all gates; whoever came back counts once.
        refused_here: Refusals at this kiosk since then.
        inside: Guests inside, or None where exits are not counted.
        roster_tickets: Guests whom the tickets of this list admit.
        unread_tickets: Tickets of this event that the platform sent and nobody could read.
        unread_others: Other records of it likewise.
        clock_warning: Name of a sentence about the laptop's clock, or None.
        error_key: Name of the sentence for the last failure of the sync service, or None.
        database_warning: Name of the sentence about a database that is older than it was, or a copy; or None.
        missing_since: Scans behind this instant may be missing in it.
        loading: The guest list is being read for the first time; scanning waits for it, or a supervisor's word.
        loading_stopped: People stopped it on its way in.
        loaded_share: How much of it is here, from 0 to 1, or None where nobody knows.
        loaded_records: How many of its records are here.
        notice_key: Name of a sentence that is to be said once about this laptop, or None.
        set_up_step: How far this kiosk has come; chooses the page.
        capacity: How many guests may be inside, or None.
        assurance: Who agrees to an admission made now.
        door: What may be done at the door besides checking in.
        approval_needs_supervisor: Whether a steward alone may not approve.
        doubt_key: Name of a sentence about what the platform says and is not believed yet, or None.
        staff: Who is signed in, "" for nobody.
        rights: What may be done here now; None where this kiosk has no staff, and nobody is asked for rights.
        print_trouble: Name of the sentence why something waits for its printer, "" while nothing does.
        wipe_key: Name of the sentence why this laptop, which was to be emptied, was not; "" where it was not to be.
        gates: How many gates the venue has, this one included; 0 where this laptop belongs to none.
        gates_heard: How many of them are heard.
        gates_agree: All of them are heard, and they count alike.
    """

    event_name: str = ""
    timezone: str = ""
    list_name: str = ""
    further: tuple[FurtherList, ...] = ()
    brand_color: str = ""
    logo: bytes = field(default=b"", repr=False)
    event_names: Mapping[str, str] = field(default_factory=dict)
    list_names: Mapping[str, str] = field(default_factory=dict)
    gate_name: str = ""
    direction: Direction = Direction.ENTRY
    online: bool = False
    daemon_alive: bool = False
    last_pull_at: datetime | None = None
    last_push_at: datetime | None = None
    pending: int = 0
    dead: int = 0
    held: int = 0
    conflicts: int = 0
    admitted_here: int = 0
    counted_since: datetime | None = None
    admitted_total: int = 0
    refused_here: int = 0
    inside: int | None = None
    roster_tickets: int = 0
    unread_tickets: int = 0
    unread_others: int = 0
    clock_warning: str | None = None
    error_key: str | None = None
    database_warning: str | None = None
    missing_since: datetime | None = None
    loading: bool = False
    loading_stopped: bool = False
    loaded_share: float | None = None
    loaded_records: int = 0
    notice_key: str | None = None
    set_up_step: SetUpStep = SetUpStep.SCANNING
    capacity: int | None = None
    assurance: Assurance = Assurance.LOCAL
    door: frozenset[DoorActionKind] = frozenset()
    approval_needs_supervisor: bool = True
    doubt_key: str | None = None
    staff: str = ""
    rights: frozenset[Right] | None = None
    print_trouble: str = ""
    wipe_key: str = ""
    gates: int = 0
    gates_heard: int = 0
    gates_agree: bool = False


class StatusSource(Protocol):
    """Read about twice a second."""

    def status(self) -> GateStatus:
        """Return the present status.

        Raises:
            GatehouseError: It could not be read; the window keeps the last one and says so.
        """
        ...
