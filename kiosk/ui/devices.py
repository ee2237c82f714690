"""The window's way to cameras and hand scanners: what may wait there waits in a thread of its own."""

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.background import Sideline, Worker, asked, key_of
from kiosk.ui.device_ports import CalibrationSession, Devices


class DevicesWorker(Worker):
    """Asks the port.

    Signals:
        reported: A DeviceReport, or None where it could not be read.
        calibration_begun: A CalibrationSession and the test code.
        calibration_kept: A ScannerRow or None, and the key of the failure or "".
    """

    reported = Signal(object)
    calibration_begun = Signal(object, object)
    calibration_kept = Signal(object, str)

    def __init__(self, devices: Devices | None) -> None:
        super().__init__()
        self._devices = devices

    @Slot()
    def report(self) -> None:
        """Say what is connected."""
        devices = self._devices
        if devices is not None:
            self.reported.emit(asked(devices.report)[0])

    @Slot(str)
    def use_camera(self, identity: str) -> None:
        """Read another camera."""
        devices = self._devices
        if devices is not None:
            asked(lambda: devices.use_camera(identity))
            self.report()

    @Slot()
    def begin_calibration(self) -> None:
        """Make a calibration."""
        if self._devices is not None:
            self.calibration_begun.emit(self._devices.calibration_session(), self._devices.test_code())

    @Slot(object, str)
    def keep_calibration(self, calibration_session: CalibrationSession, name: str) -> None:
        """Learn and remember."""
        devices = self._devices
        if devices is not None:
            row, error = asked(lambda: devices.keep(calibration_session, name))
            self.calibration_kept.emit(row, key_of(error))

    @Slot(str)
    def forget(self, name: str) -> None:
        """Forget a scanner."""
        devices = self._devices
        if devices is not None:
            asked(lambda: devices.forget(name))
            self.report()


class DeviceDesk(Sideline):
    """Takes wishes in the window's thread and passes them on.

    Attributes:
        worker: Emits the answers.

    Signals:
        report_asked, camera_chosen, calibration_asked, calibration_over, forget_asked: As of ``DevicesWorker``'s slots.
    """

    report_asked = Signal()
    camera_chosen = Signal(str)
    calibration_asked = Signal()
    calibration_over = Signal(object, str)
    forget_asked = Signal(str)

    def __init__(self, devices: Devices | None, parent: QObject | None = None) -> None:
        worker = DevicesWorker(devices)
        super().__init__(worker, "devices", parent)
        self.worker = worker
        self.report_asked.connect(self.worker.report)
        self.camera_chosen.connect(self.worker.use_camera)
        self.calibration_asked.connect(self.worker.begin_calibration)
        self.calibration_over.connect(self.worker.keep_calibration)
        self.forget_asked.connect(self.worker.forget)
