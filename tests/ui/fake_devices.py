"""Cameras and hand scanners that the test makes up."""

import threading
from dataclasses import replace

from kiosk.domain.errors import GatehouseError
from kiosk.scanner.hand.calibration_session import TEST_CODE
from kiosk.ui.ports.devices import CalibrationSession, CameraFigures, CameraRow, DeviceReport, ScannerNote, ScannerRow


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

    def test_code(self) -> str:
        return TEST_CODE

    def calibration_session(self) -> FakeCalibrationSession:
        self.calibration_sessions.append(FakeCalibrationSession())
        return self.calibration_sessions[-1]

    def keep(self, calibration_session: CalibrationSession, name: str) -> ScannerRow:
        if self.failure:
            raise self.failure
        row = ScannerRow(name=name, notes=((ScannerNote.LAYOUT, "QWERTZ"), (ScannerNote.NO_ENTER, "")))
        self.scanners.append(row)
        return row

    def forget(self, name: str) -> None:
        self.scanners = [row for row in self.scanners if row.name != name]
