"""A preflight whose lines the test sets, and a sync service that starts or does not."""

import threading
from collections.abc import Sequence
from datetime import timedelta

from kiosk.domain.errors import GatehouseError
from kiosk.domain.reports.preflight.lines import Observation, PreflightLine, Subject, Value
from tests.ui.fake_records import NOW

_O = Observation
_FOUND: dict[Subject, tuple[Observation, dict[str, Value]]] = {
    Subject.STATION: (_O.STATION_ENTRY, {"place": "Open Air Weissensee 2026 · All tickets · North gate"}),
    Subject.GUEST_LIST: (_O.LIST_FRESH, {"age": timedelta(minutes=3)}),
    Subject.COUNTS: (_O.COUNTS_AGREE, {"tickets": 12_480, "guests": 12_031}),
    Subject.KEYS: (_O.KEYS_VALID, {"count": 2}),
    Subject.CLOCK: (_O.CLOCK_RIGHT, {"seconds": 0.4, "at": NOW}),
    Subject.POWER: (_O.POWER_BATTERY, {"percent": 97, "left": timedelta(hours=6, minutes=20)}),
    Subject.DISK: (_O.DISK_ROOM, {"free": 88.4}),
    Subject.DATABASE: (_O.DATABASE_SOUND, {"size": 41.2}),
    Subject.QUEUE: (_O.QUEUE_EMPTY, {"delivered": 512}),
    Subject.SYNC: (_O.SYNC_RUNNING, {}),
    Subject.VENUE: (_O.VENUE_NONE, {}),
    Subject.CAMERA: (_O.CAMERA_PICTURE, {"name": "Kamera 1", "width": 1280, "height": 720, "ms": 2.4}),
    Subject.HAND_SCANNER: (_O.SCANNER_KNOWN, {"names": "Pult"}),
    Subject.SOUND: (_O.SOUND_READY, {}),
    Subject.PRINTER: (_O.PRINTER_READY, {"name": "Brother HL"}),
    Subject.RECEIPT_PRINTER: (_O.RECEIPTS_NONE, {}),
    Subject.BADGE_PRINTER: (_O.BADGES_COUNTED, {"name": "network:10.0.0.7", "labels": 240}),
    Subject.PIN: (_O.PIN_CHOSEN, {}),
}


class FakePreflight:
    """Everything is ready unless the test says otherwise."""

    def __init__(self) -> None:
        self.found = dict(_FOUND)
        self.checked: list[Subject] = []
        self.saved: list[tuple[Sequence[PreflightLine], str]] = []
        self.printed: list[tuple[Sequence[PreflightLine], str]] = []
        self.failure: GatehouseError | None = None
        self.threads: set[int] = set()

    def line(self, subject: Subject) -> PreflightLine:
        return PreflightLine(subject, *self.found[subject])

    def check(self, subject: Subject) -> PreflightLine:
        self.threads.add(threading.get_ident())
        self.checked.append(subject)
        return self.line(subject)

    def save(self, lines: Sequence[PreflightLine], checked_by: str) -> str:
        if self.failure:
            raise self.failure
        self.saved.append((lines, checked_by))
        return "Documents/preflight.pdf"

    def print_out(self, lines: Sequence[PreflightLine], checked_by: str) -> None:
        if self.failure:
            raise self.failure
        self.printed.append((lines, checked_by))


class FakeLoading:
    """A guest list on its way in, or a failure."""

    def __init__(self) -> None:
        self.stopped = False
        self.failure: GatehouseError | None = None

    def stop(self) -> None:
        if self.failure:
            raise self.failure
        self.stopped = True

    def go_on(self) -> None:
        self.stopped = False


class FakeSyncService:
    """Counts its starts, or fails."""

    def __init__(self) -> None:
        self.starts = 0
        self.failure: GatehouseError | None = None

    def start(self) -> None:
        if self.failure:
            raise self.failure
        self.starts += 1
