"""What the window needs from the outside. The composition root plugs the real parts in, tests plug in fakes.

Invariants that every implementation keeps:
- Nothing here is a Qt object. Values that cross threads are frozen.
- ``ScanInputPort`` calls back from its own threads; everything else is called from one worker thread at a time, never
from
  the thread of the window.
- Failures are ``GatehouseError``; its ``key`` names the sentence that a steward reads (``kiosk.ui.messages``).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from time import monotonic
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from kiosk.domain.codes.credential import Scan
from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.errors import GatehouseError
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.reason_table import Tone
from kiosk.domain.roster.events import CheckInList, Event, Gate
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.case import Case
from kiosk.ui.counter_ports import DoorCounter, LookUp, Supervision
from kiosk.ui.device_ports import Devices, KeyReader

Image = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeOutline:
    """A code seen in a frame.

    Attributes:
        polygon: Corners in pixels of the frame, in order round the symbol.
        readable: Whether its text was read; False for a code that is there but could not be read.
        meant: Whether it is the one that counts; False for one beside it.
    """

    polygon: tuple[tuple[int, int], ...]
    readable: bool = True
    meant: bool = True


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Picture:
    """One frame of the camera as it is shown.

    Attributes:
        image: uint8, shape (height, width, 3) in BGR order or (height, width) in grey; not written to any more.
        outlines: Codes seen in it.
        hint: Name of a sentence about what keeps codes from being read, or "".
    """

    image: Image
    outlines: Sequence[CodeOutline] = ()
    hint: str = ""


class CameraState(StrEnum):
    """What the camera does."""

    STARTING = "starting"
    LIVE = "live"
    MISSING = "missing"
    BUSY = "busy"
    UNPLUGGED = "unplugged"
    DENIED = "denied"
    FAULTY = "faulty"  # it is there, but gives black, frozen or broken pictures
    ENDED = "ended"  # a video that was played instead of a camera is over
    OFF = "off"  # this kiosk works with hand scanners alone


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraReport:
    """A change of what the camera does.

    Attributes:
        state: What it does now.
        key: Name of a more precise sentence, or "" for the state's own.
        name: Name of the camera for people, or "".
    """

    state: CameraState
    key: str = ""
    name: str = ""


class ScanInputPort(Protocol):
    """Cameras and hand scanners, debounced: every call of ``on_scan`` is a scan to be decided."""

    def start(
        self,
        on_scan: Callable[[Scan], None],
        on_frame: Callable[[Picture], None],
        on_state: Callable[[CameraReport], None],
    ) -> None:
        """Begin; the callbacks come from threads of the scan input, return at once and never raise."""
        ...

    def retry(self) -> None:
        """Look for the camera now instead of at the next scheduled try. Returns at once."""
        ...

    def decided(self, text: str) -> None:
        """Take note that what became of a scan was shown, where no desk decided about it."""
        ...

    def stop(self) -> None:
        """End and join the scan input's threads; no callback comes after the return."""
        ...


class CheckInResult(Protocol):
    """What became of one scan, after the commit."""

    @property
    def verdict(self) -> Verdict:
        """The gate's answer."""
        ...

    @property
    def entries(self) -> Sequence[Entry]:
        """The entries that were written, several for a party."""
        ...

    @property
    def scan(self) -> Scan:
        """The scan, with ``decided`` and ``committed`` in its timeline."""
        ...

    @property
    def error(self) -> GatehouseError | None:
        """What went wrong on our side, with ``Reason.ERROR``; its key names the sentence for people."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Undecided:
    """A scan that could not be decided: nothing was written, the guest is not at fault.

    Attributes:
        verdict: ERROR.
        entries: None.
        scan: The scan.
        error: What went wrong; its key names the sentence for people.
    """

    scan: Scan
    error: GatehouseError | None
    verdict: Verdict = field(default_factory=lambda: Verdict(outcome=Outcome.REFUSE, reason=Reason.ERROR))
    entries: tuple[Entry, ...] = ()


class Desk(Protocol):
    """The use case behind the scan page."""

    def check_in(self, scan: Scan) -> CheckInResult:
        """Decide about a scan and commit the answer.

        Raises:
            GatehouseError: Nothing was decided and nothing was written.
        """
        ...

    def reconsider(self, case: Case) -> CheckInResult:
        """Decide about a scan, or a ticket that was looked up, with what the steward added, and commit the answer.

        Raises:
            GatehouseError: Nothing was decided and nothing was written.
        """
        ...

    def take_back(self, entry_id: str) -> None:
        """Take an admission of this kiosk back, with every guest of its scan.

        Raises:
            GatehouseError: It stands as before; the key says why.
        """
        ...


class Stage(StrEnum):
    """How far this kiosk has come; chooses the page."""

    NOT_ENROLLED = "not_enrolled"
    CHOOSING = "choosing"
    LOADING = "loading"  # the guest list is not whole yet, and nobody answers for scanning by a part of it
    SCANNING = "scanning"


@dataclass(frozen=True, slots=True, kw_only=True)
class GateStatus:
    """Everything the window shows besides pictures and verdicts. Instants are UTC.

    Attributes:
        event_name: Event, "" while none is chosen.
        timezone: IANA name of the event's time zone, "" for the laptop's own.
        list_name: Check-in list, "" while none is chosen.
        gate_name: Gate, "" for none.
        direction: Scanning in or out.
        online: Whether the platform answered lately.
        daemon_alive: Whether the sync service's heart beats.
        last_pull_at: When the roster was last brought up to date.
        last_push_at: When entries were last delivered.
        pending: Entries and bookings that wait to be sent.
        dead: Items that the platform will not take.
        held: Items of a kind that the platform takes none of from this kiosk at present.
        admitted_here: Admissions, or exits where guests are let out, at this kiosk in this session.
        admitted_total: Guests who came in, known from all gates; whoever came back counts once.
        refused_here: Refusals at this kiosk in this session.
        inside: Guests inside, or None where exits are not counted.
        roster_tickets: Guests whom the tickets of this list admit.
        unread_tickets: Tickets of this event that the platform sent and nobody could read.
        unread_others: Other records of it likewise.
        clock_warning: Name of a sentence about the laptop's clock, or None.
        error_key: Name of the sentence for the last failure of the sync service, or None.
        database_warning: Name of the sentence about a database that is older than it was, or a copy; or None.
        missing_since: Scans behind this instant may be missing in it.
        loading: The guest list is being read for the first time; scanning waits for it, or a supervisor's word.
        loaded_share: How much of it is here, from 0 to 1, or None where nobody knows.
        loaded_records: How many of its records are here.
        notice_key: Name of a sentence that is to be said once about this laptop, or None.
        stage: Which page is due.
        capacity: How many guests may be inside, or None.
        assurance: Who agrees to an admission made now.
        door: What may be done at the door besides checking in.
        approval_needs_supervisor: Whether a steward alone may not approve.
        doubt_key: Name of a sentence about what the platform says and is not believed yet, or None.
    """

    event_name: str = ""
    timezone: str = ""
    list_name: str = ""
    gate_name: str = ""
    direction: Direction = Direction.ENTRY
    online: bool = False
    daemon_alive: bool = False
    last_pull_at: datetime | None = None
    last_push_at: datetime | None = None
    pending: int = 0
    dead: int = 0
    held: int = 0
    admitted_here: int = 0
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
    loaded_share: float | None = None
    loaded_records: int = 0
    notice_key: str | None = None
    stage: Stage = Stage.SCANNING
    capacity: int | None = None
    assurance: Assurance = Assurance.LOCAL
    door: frozenset[DoorActionKind] = frozenset()
    approval_needs_supervisor: bool = True
    doubt_key: str | None = None


class StatusSource(Protocol):
    """Read about twice a second."""

    def status(self) -> GateStatus:
        """Return the present status.

        Raises:
            GatehouseError: It could not be read; the window keeps the last one and says so.
        """
        ...


class EnrolmentState(StrEnum):
    """What became of a request to enrol."""

    OPEN = "open"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentOutcome:
    """What became of a request to enrol.

    Attributes:
        state: Whether it is settled.
        key: Name of the sentence that says why it failed.
        words: Technical words on that, "" where there are none.
    """

    state: EnrolmentState
    key: str = ""
    words: str = ""


class Enrolment(Protocol):
    """Leaves requests to the sync service, which talks with the platform, and watches their outcome."""

    def request_enrolment(self, text: str) -> int:
        """Record a set-up code.

        Returns:
            Number of the request.

        Raises:
            GatehouseError: The text is no set-up code, or it could not be recorded.
        """
        ...

    def enrolment_outcome(self, request: int) -> EnrolmentOutcome:
        """Return what became of a request."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class EventChoice:
    """An event to scan for, with the lists and gates it offers."""

    event: Event
    lists: tuple[CheckInList, ...]
    gates: tuple[Gate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What a steward chose: the changeable part of a Station."""

    event_id: str
    list_id: str
    gate_id: str | None = None
    direction: Direction = Direction.ENTRY


class Places(Protocol):
    """Events, lists and gates of the roster, and which of them this kiosk works for."""

    def choices(self) -> Sequence[EventChoice]:
        """Return what can be chosen, the most likely event first."""
        ...

    def place(self) -> Place | None:
        """Return what is chosen now, or None."""
        ...

    def choose(self, place: Place) -> None:
        """Work for this place from now on, also after a restart."""
        ...

    def begin_before_loaded(self) -> None:
        """Scan at the chosen place although its guest list is not complete; until the next move or start."""
        ...


class Chime(Protocol):
    """Sounds of verdicts. Called in the window's thread; returns at once and never raises."""

    def play(self, tone: Tone) -> None:
        """Play the sound of a tone, cutting off the one before."""
        ...


class Preferences(Protocol):
    """Remembers what people switch in the window."""

    def remember(self, name: str, value: Any) -> None:
        """Keep a field of WindowSettings for the next start."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowSettings:
    """How the window looks and behaves.

    Attributes:
        theme: "dark" or "light".
        fullscreen: Start without window frame.
        mirrored: Show the picture like a mirror, for cameras that face the guest.
        sounds: Play sounds.
        language: Such as "de" or "ar"; "" follows the operating system.
        auto_return_ms: How long an admission stays when nobody comes after it, ms.
        poll_ms: Time between two readings of the status, ms.
    """

    theme: str = "dark"
    fullscreen: bool = False
    mirrored: bool = False
    sounds: bool = True
    language: str = ""
    auto_return_ms: int = 1500
    poll_ms: int = 500


def _monotonic_ms() -> float:
    return monotonic() * 1000.0


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """Everything the window is plugged into.

    Attributes:
        scan_input: Cameras and hand scanners.
        desk: Decides.
        status: Status to show.
        enrolment: Enrols this kiosk.
        places: Events, lists and gates.
        chime: Sounds; None builds the one that fits this computer.
        preferences: Remembers switches; None forgets them.
        look_up: Finds guests by name; None offers no search.
        supervision: Keeps the supervisor's PIN; None offers no overrides.
        door: Sells, takes payment and approves; None offers none of it.
        keys: Tells hand scanners that type from people; None takes everybody for a person.
        devices: Cameras and hand scanners to choose and set up; None offers no page for them.
        clock_ms: The clock of every Timeline, ms; must be the scan input's and the desk's clock.
        now: Current instant, for "since" and times of day.
    """

    scan_input: ScanInputPort
    desk: Desk
    status: StatusSource
    enrolment: Enrolment
    places: Places
    chime: Chime | None = None
    preferences: Preferences | None = None
    look_up: LookUp | None = None
    supervision: Supervision | None = None
    door: DoorCounter | None = None
    keys: KeyReader | None = None
    devices: Devices | None = None
    clock_ms: Callable[[], float] = _monotonic_ms
    now: Callable[[], datetime] = _utc_now
