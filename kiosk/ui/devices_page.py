"""Cameras, hand scanners and how fast they are: chosen, set up and watched in the window."""

from PySide6.QtCore import QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.device_ports import CalibrationSession, CameraFigures, CameraRow, DeviceReport
from kiosk.ui.devices import DeviceDesk
from kiosk.ui.direction import dotted, set_margins
from kiosk.ui.drop_down import DropDown
from kiosk.ui.labels import label
from kiosk.ui.lesson_panel import CalibrationPanel
from kiosk.ui.message_panel import MessagePanel
from kiosk.ui.picture import PictureView
from kiosk.ui.ports import CameraReport, CameraState, Image, Picture
from kiosk.ui.scanner_list import ScannerList
from kiosk.ui.scanner_watch import ScannerWatch
from kiosk.ui.speed_table import SpeedTable

REFRESH_MS = 1_500


class DevicesPage(QWidget):
    """The page.

    Attributes:
        overview: Camera, scanners and speed.
        calibration_session: Sets a hand scanner up.

    Signals:
        left: Go back to where people came from.
        refreshed: Show the percentiles anew.
        retry_asked: Look for the camera now.
    """

    left = Signal()
    refreshed = Signal()
    retry_asked = Signal()

    def __init__(self, desk: DeviceDesk, watch: ScannerWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cameras: tuple[CameraRow, ...] = ()
        self.picture = PictureView()
        self.message = MessagePanel(self.tr("Try again now"))
        self.stage = QStackedWidget()
        self.choice = DropDown()
        self.figures = label("since", wrap=True)
        self.scanners = ScannerList()
        self.set_up = QPushButton(self.tr("Set up a hand scanner"))
        self.speed = SpeedTable()
        self.back = QPushButton(self.tr("Back   Esc"))
        self.overview = QFrame()
        self.calibration_session = CalibrationPanel(watch)
        self.pages = QStackedWidget()
        self._refresh = QTimer(self)
        self._refresh.setInterval(REFRESH_MS)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.overview.setProperty("kind", "panel")
        self.stage.setProperty("kind", "stage")
        self.stage.addWidget(self.picture)
        self.stage.addWidget(self.message)
        self.choice.setAccessibleName(self.tr("Camera"))
        self.camera_column, self.right_column = QVBoxLayout(), QVBoxLayout()
        for widget, stretch in ((self._heading(self.tr("Camera")), 0), (self.stage, 1), (self.choice, 0)):
            self.camera_column.addWidget(widget, stretch)
        self.camera_column.addWidget(self.figures)
        right: tuple[QWidget, ...] = (self._heading(self.tr("Hand scanners")), self.scanners, self.set_up)
        right += (self._heading(self.tr("Speed since the start")), self.speed)
        for widget in right:
            side = Qt.AlignmentFlag.AlignLeading if widget is self.set_up else Qt.AlignmentFlag(0)
            self.right_column.addWidget(widget, 0, side)
        self.right_column.addStretch(1)
        self.right_column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTrailing)
        for button in (self.set_up, self.back):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.row = QHBoxLayout(self.overview)
        self.row.addLayout(self.camera_column, 3)
        self.row.addLayout(self.right_column, 2)
        self.pages.addWidget(self.overview)
        self.pages.addWidget(self.calibration_session)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)

    def _heading(self, text: str) -> QWidget:
        heading = label("heading")
        heading.setText(text)
        return heading

    def _connect(self) -> None:
        worker = self._desk.worker
        worker.reported.connect(self.show_report)
        worker.calibration_begun.connect(self._on_calibration)
        worker.calibration_kept.connect(self.calibration_session.show_result)
        self.choice.activated.connect(self._on_camera)
        self.scanners.forget_asked.connect(self._desk.forget_asked)
        self.set_up.clicked.connect(self._desk.calibration_asked)
        self.calibration_session.calibration_asked.connect(self._desk.calibration_asked)
        self.calibration_session.learned.connect(self._desk.calibration_over)
        self.calibration_session.left.connect(self.step_back)
        self.back.clicked.connect(self.step_back)
        self.message.pressed.connect(self.retry_asked)
        self._refresh.timeout.connect(self._on_refresh)

    def set_unit(self, unit: int) -> None:
        """Set the distances."""
        set_margins(self.row, unit * 2, unit, unit * 2, unit * 1.2)
        self.row.setSpacing(unit * 2)
        for column in (self.camera_column, self.right_column):
            column.setSpacing(round(unit * 0.6))
        self.speed.grid.setHorizontalSpacing(round(unit * 1.2))
        self.speed.grid.setVerticalSpacing(round(unit * 0.25))
        self.calibration_session.set_unit(unit)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to refresh."""
        super().showEvent(event)
        self._refresh.start()
        self._on_refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Refresh nothing that nobody sees."""
        super().hideEvent(event)
        self._refresh.stop()
        self._close_calibration()

    def show_picture(self, picture: Picture) -> None:
        """Show a newer frame."""
        self.picture.show_picture(picture)

    def show_camera(self, report: CameraReport) -> None:
        """Show the picture or, where there is none, why."""
        self.message.show_report(report)
        self.stage.setCurrentWidget(self.picture if report.state is CameraState.LIVE else self.message)

    @Slot(object)
    def show_report(self, report: DeviceReport | None) -> None:
        """Show what is connected; None keeps what was shown."""
        if report is None:
            return
        self.scanners.show_scanners(report.scanners)
        self.figures.setText(self._figures(report.figures))
        if tuple(report.cameras) != self._cameras and not self.choice.view().isVisible():
            self._cameras = tuple(report.cameras)
            self.choice.clear()
            for row in self._cameras:
                self.choice.addItem(row.name, row.identity)
            chosen = [number for number, row in enumerate(self._cameras) if row.chosen]
            self.choice.setCurrentIndex(chosen[0] if chosen else -1)
        self.choice.setVisible(bool(self._cameras))

    def _figures(self, figures: CameraFigures | None) -> str:
        if figures is None:
            return ""
        parts = [f"{figures.size[0]} × {figures.size[1]}"]
        if figures.fps:
            parts.append(self.tr("{number} pictures a second").format(number=round(figures.fps)))
        if figures.decode_ms:
            half, most = (QLocale().toString(value, "f", 1) for value in figures.decode_ms)
            parts.append(self.tr("searched in {half} ms, 95 of 100 within {most} ms").format(half=half, most=most))
        return dotted(*parts)

    def _close_calibration(self) -> None:
        self.calibration_session.end()
        self.pages.setCurrentWidget(self.overview)

    @Slot()
    def step_back(self) -> None:
        """Leave the calibration, else the page."""
        if self.pages.currentWidget() is self.calibration_session:
            self._close_calibration()
            self._desk.report_asked.emit()
        else:
            self.left.emit()

    @Slot(object, object)
    def _on_calibration(self, calibration_session: CalibrationSession, modules: Image) -> None:
        if self.isVisible():
            self.pages.setCurrentWidget(self.calibration_session)
            self.calibration_session.begin(calibration_session, modules)

    @Slot(int)
    def _on_camera(self, index: int) -> None:
        self._desk.camera_chosen.emit(self.choice.itemData(index))

    @Slot()
    def _on_refresh(self) -> None:
        self._desk.report_asked.emit()
        self.refreshed.emit()
