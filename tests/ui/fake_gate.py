"""Scan input, check-ins, status and set-up that the test drives."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.codes.credential import Scan
from kiosk.domain.errors import GatehouseError, SettingsError
from kiosk.domain.reason_table import Tone
from kiosk.domain.roster.events import CheckInList, Event, Gate
from kiosk.domain.roster.standing import Standing
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.ports.camera import CameraReport, CameraState, Picture
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.enrolment import EnrolmentOutcome, EnrolmentState
from kiosk.ui.ports.station_choices import EventChoice, ListFigures, PlaceRules, StationChoice
from kiosk.ui.ports.status import GateStatus
from tests.ui.fake_records import NOW, make_entry, make_verdict


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
        self.verdicts_shown = 0
        self.running = False
        self.threads: list[threading.Thread] = []

    def start(self, on_scan, on_frame, on_state) -> None:
        self.on_scan, self.on_frame, self.on_state = on_scan, on_frame, on_state
        self.running = True

    def retry(self) -> None:
        self.retries += 1

    def decided(self, text: str) -> None:
        self.shown.append(text)

    def verdict_shown(self) -> None:
        self.verdicts_shown += 1

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


class FakeCheckIn:
    """Answers as it was told, by the scan's text; notes in which threads it was asked."""

    def __init__(self) -> None:
        self.verdicts: dict[str, Verdict] = {}
        self.failures: dict[str, Exception] = {}
        self.asked: list[str] = []
        self.requests: list[CheckInRequest] = []
        self.again: list[Verdict] = []
        self.taken_back: list[str] = []
        self.undo_failure: GatehouseError | None = None
        self.threads: set[int] = set()
        self.gate = threading.Event()
        self.gate.set()

    def check_in(self, scan: Scan) -> CheckInResult:
        return self._answer(scan, None)

    def reconsider(self, request: CheckInRequest) -> CheckInResult:
        self.requests.append(request)
        return self._answer(request.scan, request)

    def take_back(self, entry_id: str) -> None:
        self.threads.add(threading.get_ident())
        if self.undo_failure:
            raise self.undo_failure
        self.taken_back.append(entry_id)

    def _answer(self, scan: Scan, request: CheckInRequest | None) -> CheckInResult:
        self.threads.add(threading.get_ident())
        self.gate.wait(30)
        self.asked.append(scan.text)
        if scan.text in self.failures:
            raise self.failures[scan.text]
        verdict = self.verdicts.get(scan.text) or make_verdict(name=f"Guest {scan.text}")
        if request is not None:
            verdict = self.again.pop(0) if self.again else make_verdict()
            if verdict.admitted and request.attempt.guests:
                verdict = replace(verdict, guests=tuple(range(1, request.attempt.guests + 1)))
        return CheckInResult(verdict=verdict, entries=(make_entry(entry_id=f"entry of {scan.text}"),), scan=scan)


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


class FakePlaceRules:
    def __init__(self) -> None:
        self.found = PlaceRules(
            lists=(("l1", "All tickets"), ("l2", "Backstage")),
            gates=("North gate", "South gate"),
            ways={"North gate": "← Along the fence"},
        )
        self.failure: GatehouseError | None = None

    def rules(self) -> PlaceRules:
        return self.found

    def keep_confirm(self, list_id: str, words: Sequence[str]) -> None:
        if self.failure:
            raise self.failure
        self.found = self.found.confirming(list_id, tuple(words))

    def keep_way(self, gate: str, words: str) -> None:
        if self.failure:
            raise self.failure
        self.found = self.found.pointing(gate, words)


class FakeStationChoices:
    def __init__(self) -> None:
        self.offered: Sequence[EventChoice] = (
            EventChoice(
                event=Event(id="e1", name="Open Air", starts_at=NOW, timezone="Europe/Berlin"),
                standing=Standing.ON_NOW,
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
        self.chosen: StationChoice | None = None
        self.failure: GatehouseError | None = None
        self.begun = False

    def choices(self) -> Sequence[EventChoice]:
        return self.offered

    def figures(self, list_id: str) -> ListFigures:
        return ListFigures(list_id=list_id, expected=2_000, came=1_240 if list_id == "l1" else 0)

    def station(self) -> StationChoice | None:
        return self.chosen

    def choose(self, station: StationChoice) -> None:
        if self.failure:
            raise self.failure
        self.chosen = station

    def begin_before_loaded(self) -> None:
        if self.failure:
            raise self.failure
        self.begun = True


class FakeSounds:
    def __init__(self) -> None:
        self.played: list[Tone] = []
        self.volumes: list[int] = []
        self.kinds: list[str] = []

    def play(self, tone: Tone, volume: int = 100, kind: str = "") -> None:
        self.kinds.append(kind)
        self.played.append(tone)
        self.volumes.append(volume)


class FakeLogo:
    """Wears any file but GIFs."""

    def __init__(self) -> None:
        self.worn = ""

    def is_chosen(self) -> bool:
        return bool(self.worn)

    def choose(self, path: Path) -> None:
        if path.suffix == ".gif":
            raise SettingsError("a GIF", key="settings.bad_logo")
        self.worn = path.as_posix()

    def forget(self) -> None:
        self.worn = ""


class FakePreferences:
    def __init__(self) -> None:
        self.kept: dict[str, Any] = {}

    def remember(self, name: str, value: Any) -> None:
        self.kept[name] = value
