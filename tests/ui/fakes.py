"""Parts that the window is plugged into in tests: they implement the ports and keep what they were asked."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from kiosk.app.scanning.typed_codes import TypedCodes
from kiosk.checkin.door_terms import Account, Offer, Sale
from kiosk.domain.codes.credential import Scan
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.errors import GatehouseError, SettingsError, StoreBusyError
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.reason_table import Tone
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.events import CheckInList, Event, Gate, TicketType
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.scanner.debounce import Debounce
from kiosk.scanner.hand.calibration_session import TEST_CODE
from kiosk.scanner.hand.typing_scanners import TypingScanners
from kiosk.scanner.synthetic.drawing import code_modules
from kiosk.ui.case import Case
from kiosk.ui.counter_ports import GuestRow, PinAnswer, PinChoice, PinState
from kiosk.ui.device_ports import CalibrationSession, CameraFigures, CameraRow, DeviceReport, Note, ScannerRow
from kiosk.ui.ports import (
    CameraReport,
    CameraState,
    CodeOutline,
    EnrolmentOutcome,
    EnrolmentState,
    EventChoice,
    GateStatus,
    Picture,
    Place,
    Ports,
)

NOW = datetime(2026, 6, 5, 18, 30, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class FakeCheckInResult:
    verdict: Verdict
    entries: tuple[Entry, ...]
    scan: Scan
    error: GatehouseError | None = None


def make_verdict(reason: Reason = Reason.OK, *, name: str = "Ada Lovelace", **changes: Any) -> Verdict:
    outcome = Outcome.ADMIT if reason is Reason.OK else Outcome.REFUSE
    if reason in (Reason.QUESTIONS, Reason.AMBIGUOUS, Reason.PARTY_SIZE):
        outcome = Outcome.ASK
    ticket = Ticket(id="t1", event_id="e1", ticket_type_id="ty1", number="0042-1", holder_name=name)
    kind = TicketType(id="ty1", event_id="e1", name="Day ticket")
    return replace(Verdict(outcome=outcome, reason=reason, ticket=ticket, ticket_type=kind), **changes)


def make_entry(*, at: datetime = NOW, direction: Direction = Direction.ENTRY, **changes: Any) -> Entry:
    entry = Entry(
        entry_id="0197-1",
        device_id="d1",
        sequence=1,
        event_id="e1",
        list_id="l1",
        direction=direction,
        outcome=Outcome.ADMIT,
        reason=Reason.OK,
        raw_at=at - timedelta(minutes=23),
        corrected_at=at,
    )
    return replace(entry, **changes)


def make_checked_in(
    verdict: Verdict, *, entries: tuple[Entry, ...] = (), scan: Scan | None = None
) -> FakeCheckInResult:
    return FakeCheckInResult(verdict=verdict, entries=entries, scan=scan or Scan(text="A"))


def _each(on_scan: Callable[[Scan], None], texts: Sequence[str]) -> None:
    for text in texts:
        on_scan(Scan(text=text))


class FakeScanInput:
    """A scan input driven by the test; its callbacks are called from a thread of its own, as real ones are."""

    def __init__(self) -> None:
        self.on_scan: Callable[[Scan], None] | None = None
        self.on_frame: Callable[[Picture], None] | None = None
        self.on_state: Callable[[CameraReport], None] | None = None
        self.retries = 0
        self.shown: list[str] = []
        self.running = False
        self.threads: list[threading.Thread] = []

    def start(self, on_scan, on_frame, on_state) -> None:
        self.on_scan, self.on_frame, self.on_state = on_scan, on_frame, on_state
        self.running = True

    def retry(self) -> None:
        self.retries += 1

    def decided(self, text: str) -> None:
        self.shown.append(text)

    def stop(self) -> None:
        for thread in self.threads:
            thread.join()
        self.running = False

    def elsewhere(self, work: Callable[[], None]) -> None:
        thread = threading.Thread(target=work)
        self.threads.append(thread)
        thread.start()

    def scan(self, *texts: str) -> None:
        assert self.on_scan is not None
        on_scan = self.on_scan
        self.elsewhere(lambda: _each(on_scan, texts))

    def show(self, picture: Picture) -> None:
        assert self.on_frame is not None
        on_frame = self.on_frame
        self.elsewhere(lambda: on_frame(picture))

    def report(self, state: CameraState, key: str = "") -> None:
        assert self.on_state is not None
        on_state = self.on_state
        self.elsewhere(lambda: on_state(CameraReport(state=state, key=key)))


class FakeDesk:
    """Answers as it was told, by the scan's text; notes in which threads it was asked."""

    def __init__(self) -> None:
        self.verdicts: dict[str, Verdict] = {}
        self.failures: dict[str, Exception] = {}
        self.asked: list[str] = []
        self.cases: list[Case] = []
        self.again: list[Verdict] = []
        self.taken_back: list[str] = []
        self.undo_failure: GatehouseError | None = None
        self.threads: set[int] = set()
        self.gate = threading.Event()
        self.gate.set()

    def check_in(self, scan: Scan) -> FakeCheckInResult:
        return self._answer(scan, None)

    def reconsider(self, case: Case) -> FakeCheckInResult:
        self.cases.append(case)
        return self._answer(case.scan, case)

    def take_back(self, entry_id: str) -> None:
        self.threads.add(threading.get_ident())
        if self.undo_failure:
            raise self.undo_failure
        self.taken_back.append(entry_id)

    def _answer(self, scan: Scan, case: Case | None) -> FakeCheckInResult:
        self.threads.add(threading.get_ident())
        self.gate.wait(30)
        self.asked.append(scan.text)
        if scan.text in self.failures:
            raise self.failures[scan.text]
        verdict = self.verdicts.get(scan.text) or make_verdict(name=f"Guest {scan.text}")
        if case is not None:
            verdict = self.again.pop(0) if self.again else make_verdict()
            if verdict.admitted and case.attempt.guests:
                verdict = replace(verdict, guests=tuple(range(1, case.attempt.guests + 1)))
        return FakeCheckInResult(verdict=verdict, entries=(make_entry(entry_id=f"entry of {scan.text}"),), scan=scan)


@dataclass
class FakeStatus:
    now: GateStatus = field(
        default_factory=lambda: GateStatus(
            event_name="Open Air",
            list_name="All tickets",
            gate_name="North gate",
            online=True,
            daemon_alive=True,
            last_pull_at=NOW,
            admitted_here=128,
            admitted_total=612,
            refused_here=9,
            inside=604,
            capacity=800,
            roster_tickets=2000,
        )
    )
    failure: GatehouseError | None = None
    reads: int = 0
    threads: set[int] = field(default_factory=set)

    def status(self) -> GateStatus:
        self.reads += 1
        self.threads.add(threading.get_ident())
        if self.failure:
            raise self.failure
        return self.now

    def change(self, **changes: Any) -> None:
        self.now = replace(self.now, **changes)


class FakeEnrolment:
    def __init__(self) -> None:
        self.requests: list[str] = []
        self.outcome = EnrolmentOutcome(state=EnrolmentState.OPEN)
        self.failure: GatehouseError | None = None

    def request_enrolment(self, text: str) -> int:
        if self.failure:
            raise self.failure
        self.requests.append(text)
        return len(self.requests)

    def enrolment_outcome(self, request: int) -> EnrolmentOutcome:
        assert request == len(self.requests)
        return self.outcome


class FakePlaces:
    def __init__(self) -> None:
        self.offered: Sequence[EventChoice] = (
            EventChoice(
                event=Event(id="e1", name="Open Air", starts_at=NOW),
                lists=(
                    CheckInList(id="l1", event_id="e1", name="All tickets"),
                    CheckInList(id="l2", event_id="e1", name="Backstage"),
                ),
                gates=(
                    Gate(id="g1", event_id="e1", name="North gate"),
                    Gate(id="g2", event_id="e1", name="South gate"),
                ),
            ),
            EventChoice(
                event=Event(id="e2", name="Matinee"), lists=(CheckInList(id="l3", event_id="e2", name="Hall"),)
            ),
        )
        self.chosen: Place | None = None
        self.failure: GatehouseError | None = None
        self.begun = False

    def choices(self) -> Sequence[EventChoice]:
        return self.offered

    def place(self) -> Place | None:
        return self.chosen

    def choose(self, place: Place) -> None:
        if self.failure:
            raise self.failure
        self.chosen = place

    def begin_before_loaded(self) -> None:
        if self.failure:
            raise self.failure
        self.begun = True


class FakeChime:
    def __init__(self) -> None:
        self.played: list[Tone] = []

    def play(self, tone: Tone) -> None:
        self.played.append(tone)


class FakePreferences:
    def __init__(self) -> None:
        self.kept: dict[str, Any] = {}

    def remember(self, name: str, value: Any) -> None:
        self.kept[name] = value


class FakeLookUp:
    """Finds rows whose name contains the text; a held gate keeps answers back."""

    def __init__(self) -> None:
        self.rows: list[GuestRow] = []
        self.asked: list[str] = []
        self.threads: set[int] = set()
        self.failure: GatehouseError | None = None
        self.gate = threading.Event()
        self.gate.set()

    def find(self, text: str) -> Sequence[GuestRow]:
        self.threads.add(threading.get_ident())
        self.asked.append(text)
        self.gate.wait(30)
        if self.failure:
            raise self.failure
        return [row for row in self.rows if text.casefold() in row.name.casefold()]


class FakeSupervision:
    """Knows one PIN, or none; wrong ones wait as long as the test says."""

    def __init__(self) -> None:
        self.pin: str | None = "2468"
        self.set_up_here = True
        self.wait_s = 0.0
        self.checked: list[str] = []

    def choice(self) -> PinChoice:
        if self.pin is not None:
            return PinChoice.CHANGE
        return PinChoice.FIRST if self.set_up_here else PinChoice.NONE

    def check(self, pin: str) -> PinAnswer:
        self.checked.append(pin)
        if self.pin is None:
            return PinAnswer(state=PinState.NOT_CHOSEN)
        if pin == self.pin:
            return PinAnswer(state=PinState.RIGHT)
        return PinAnswer(state=PinState.WRONG, wait_s=self.wait_s)

    def choose(self, pin: str, current: str) -> PinAnswer:
        if len(pin) < 4:
            raise SettingsError("too short", key="pin.short")
        if self.pin is not None and current != self.pin:
            return PinAnswer(state=PinState.WRONG)
        self.pin = pin
        return PinAnswer(state=PinState.RIGHT)


class FakeDoor:
    """Does what it is asked, or fails as it was told; keeps what was done."""

    def __init__(self) -> None:
        self.offered: list[Offer] = [
            Offer(ticket_type_id="day", name="Day ticket", price=Money(4900, "EUR"), currency="EUR", left=37),
            Offer(ticket_type_id="kid", name="Child", price=Money(0, "EUR"), currency="EUR"),
            Offer(ticket_type_id="give", name="Donation", currency="EUR"),
        ]
        self.due: Money | None = Money(4900, "EUR")
        self.unpaid = True
        self.failures: list[GatehouseError] = []
        self.sales: list[tuple[Sale, str]] = []
        self.payments: list[tuple[str, Money, PayMethod]] = []
        self.decisions: list[tuple[str, bool, str, str]] = []
        self.cancelled: list[str] = []
        self.threads: set[int] = set()
        self.gate = threading.Event()
        self.gate.set()

    def offers(self) -> Sequence[Offer]:
        self.threads.add(threading.get_ident())
        return self.offered

    def account(self, ticket_id: str) -> Account | None:
        ticket = make_verdict().ticket
        assert ticket
        return Account(
            ticket=ticket,
            about="b",
            unpaid=self.unpaid,
            unapproved=False,
            due=self.due,
            currency="EUR",
            guests=1,
            name="",
        )

    def sell(self, sale: Sale, *, supervisor: str = "") -> DoorAction:
        self._work()
        self.sales.append((sale, supervisor))
        return self._action(DoorActionKind.WALK_IN, None, party_size=sale.guests, holder_name=sale.name)

    def pay(self, ticket_id: str, paid: Money, method: PayMethod) -> DoorAction:
        self._work()
        self.payments.append((ticket_id, paid, method))
        return self._action(DoorActionKind.PAYMENT, ticket_id)

    def decide(self, ticket_id: str, *, approve: bool, supervisor: str = "", note: str = "") -> DoorAction:
        self._work()
        self.decisions.append((ticket_id, approve, supervisor, note))
        return self._action(DoorActionKind.APPROVAL if approve else DoorActionKind.REJECTION, ticket_id)

    def take_back(self, action_id: str) -> DoorAction:
        self._work()
        self.cancelled.append(action_id)
        return self._action(DoorActionKind.CANCELLATION, action_id)

    def _work(self) -> None:
        self.threads.add(threading.get_ident())
        self.gate.wait(30)
        if self.failures:
            raise self.failures.pop(0)

    def _action(self, kind: DoorActionKind, about: str | None, **more: Any) -> DoorAction:
        return DoorAction(id=f"sale-{len(self.sales)}", kind=kind, event_id="e1", booking_id=about, made_at=NOW, **more)


class FakeCalibrationSession:
    def __init__(self) -> None:
        self.letters: list[str] = []
        self.shifted: list[bool] = []

    @property
    def arrived(self) -> int:
        return len(self.letters)

    def feed(self, letter: str, at_ms: float, *, shift: bool) -> None:
        self.letters.append(letter)
        self.shifted.append(shift)


class FakeDevices:
    """Two cameras, one of them in use; learns of every scanner that its layout differs, or fails."""

    def __init__(self) -> None:
        self.rows = [
            CameraRow(identity="usb-1", name="Kamera Größe 1 (1)", chosen=True),
            CameraRow(identity="usb-2", name="Kamera Größe 1 (2)"),
        ]
        self.figures: CameraFigures | None = CameraFigures(size=(1280, 720), fps=29.8, decode_ms=(1.63, 12.4))
        self.scanners: list[ScannerRow] = [ScannerRow(name="Pult", typing=False)]
        self.failure: GatehouseError | None = None
        self.calibration_sessions: list[FakeCalibrationSession] = []
        self.threads: set[int] = set()

    def report(self) -> DeviceReport:
        self.threads.add(threading.get_ident())
        return DeviceReport(cameras=tuple(self.rows), scanners=tuple(self.scanners), figures=self.figures)

    def use_camera(self, identity: str) -> None:
        self.rows = [replace(row, chosen=row.identity == identity) for row in self.rows]

    def test_code(self) -> np.ndarray[Any, np.dtype[np.uint8]]:
        return np.where(np.pad(code_modules(TEST_CODE) > 0, 4), np.uint8(0), np.uint8(255))

    def calibration_session(self) -> FakeCalibrationSession:
        self.calibration_sessions.append(FakeCalibrationSession())
        return self.calibration_sessions[-1]

    def keep(self, calibration_session: CalibrationSession, name: str) -> ScannerRow:
        if self.failure:
            raise self.failure
        row = ScannerRow(name=name, notes=((Note.LAYOUT, "QWERTZ"), (Note.NO_ENTER, "")))
        self.scanners.append(row)
        return row

    def forget(self, name: str) -> None:
        self.scanners = [row for row in self.scanners if row.name != name]


@dataclass
class World:
    """All fakes of one window."""

    scan_input: FakeScanInput = field(default_factory=FakeScanInput)
    desk: FakeDesk = field(default_factory=FakeDesk)
    status: FakeStatus = field(default_factory=FakeStatus)
    enrolment: FakeEnrolment = field(default_factory=FakeEnrolment)
    places: FakePlaces = field(default_factory=FakePlaces)
    chime: FakeChime = field(default_factory=FakeChime)
    preferences: FakePreferences = field(default_factory=FakePreferences)
    look_up: FakeLookUp = field(default_factory=FakeLookUp)
    supervision: FakeSupervision = field(default_factory=FakeSupervision)
    door: FakeDoor = field(default_factory=FakeDoor)
    keys: TypedCodes = field(default_factory=lambda: TypedCodes(TypingScanners(), Debounce()))
    devices: FakeDevices = field(default_factory=FakeDevices)

    def ports(self) -> Ports:
        return Ports(
            scan_input=self.scan_input,
            desk=self.desk,
            status=self.status,
            enrolment=self.enrolment,
            places=self.places,
            chime=self.chime,
            preferences=self.preferences,
            look_up=self.look_up,
            supervision=self.supervision,
            door=self.door,
            keys=self.keys,
            devices=self.devices,
            now=lambda: NOW,
        )


def make_picture(width: int = 1280, height: int = 720, *, outlined: bool = False) -> Picture:
    """A grey wall with a white sheet that carries a pattern like a code's."""
    rng = np.random.default_rng(7)
    rows = np.linspace(70, 130, height, dtype=np.uint8)[:, None, None]
    image = np.broadcast_to(rows, (height, width, 3)).copy()
    image[:, :, 0] += 14
    side = height // 3
    top, left = (height - side) // 2, (width - side) // 2
    image[top - 30 : top + side + 90, left - 30 : left + side + 30] = (240, 244, 246)
    cells = np.kron(rng.integers(0, 2, (29, 29)), np.ones((side // 29, side // 29), np.int64)).astype(np.uint8)
    block = np.where(cells[:, :, None] == 1, np.uint8(25), np.uint8(240))
    image[top : top + block.shape[0], left : left + block.shape[1]] = block
    corners = ((left, top), (left + side, top), (left + side, top + side), (left, top + side))
    return Picture(image=image, outlines=(CodeOutline(polygon=corners),) if outlined else ())


BUSY = StoreBusyError("the write lock was held for 5 s")
LOCAL = Assurance.LOCAL
