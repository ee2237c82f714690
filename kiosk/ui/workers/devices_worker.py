"""The window's way to cameras and hand scanners: what may wait there waits in a thread of its own."""

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.ports.devices import Devices, Lesson
from kiosk.ui.workers.background import Sideline, Worker, asked, key_of


class DevicesWorker(Worker):
    """Asks the port.

    Signals:
        reported: A DeviceReport, or None where it could not be read.
        lesson_begun: A Lesson and the test code.
        lesson_kept: A ScannerRow or None, and the key of the failure or "".
    """

    reported = Signal(object)
    lesson_begun = Signal(object, object)
    lesson_kept = Signal(object, str)

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
    def begin_lesson(self) -> None:
        """Make a lesson."""
        if self._devices is not None:
            self.lesson_begun.emit(self._devices.lesson(), self._devices.test_code())

    @Slot(object, str)
    def keep_lesson(self, lesson: Lesson, name: str) -> None:
        """Learn and remember."""
        devices = self._devices
        if devices is not None:
            row, error = asked(lambda: devices.keep(lesson, name))
            self.lesson_kept.emit(row, key_of(error))

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
        report_asked, camera_chosen, lesson_asked, lesson_over, forget_asked: As of ``DevicesWorker``'s slots.
    """

    report_asked = Signal()
    camera_chosen = Signal(str)
    lesson_asked = Signal()
    lesson_over = Signal(object, str)
    forget_asked = Signal(str)

    def __init__(self, devices: Devices | None, parent: QObject | None = None) -> None:
        worker = DevicesWorker(devices)
        super().__init__(worker, "devices", parent)
        self.worker = worker
        self.report_asked.connect(self.worker.report)
        self.camera_chosen.connect(self.worker.use_camera)
        self.lesson_asked.connect(self.worker.begin_lesson)
        self.lesson_over.connect(self.worker.keep_lesson)
        self.forget_asked.connect(self.worker.forget)
