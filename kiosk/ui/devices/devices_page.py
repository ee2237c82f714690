"""Cameras, hand scanners and how fast they are: chosen, set up and watched in the window."""

from PySide6.QtCore import QLocale, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.staff.rights import Right
from kiosk.ui.devices.calibration_panel import CalibrationPanel
from kiosk.ui.devices.scanner_list import ScannerList
from kiosk.ui.devices.speed_table import SpeedTable
from kiosk.ui.kit.areas.notice import Notice
from kiosk.ui.kit.camera_area import CameraArea
from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.flow_layout import FoldingRow
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.ports.camera import CameraReport, Picture
from kiosk.ui.ports.devices import CalibrationSession, CameraFigures, CameraRow, DeviceReport, ScannerRow
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.text.text_direction import dotted, isolated
from kiosk.ui.workers.background import Answer

REFRESH_MS = 1_500
HAND_SCANNER = "hand scanner"
"""What the page is asked for where a hand scanner is to be set up."""


class DevicesPage(Page):
    """The page.

    Attributes:
        overview: Camera, scanners and speed.
        tried: What became of a code that was held up to try the camera.
        calibration_session: Sets a hand scanner up.
    """

    openable_at = frozenset(SetUpStep)
    uses_camera = True
    button_sign = "settings"
    needs = Right.SETTINGS

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._devices = context.session.ports.devices

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("devices")
        self._cameras: tuple[CameraRow, ...] = ()
        self.picture_area = CameraArea()
        self.picture, self.message = self.picture_area.picture, self.picture_area.message
        self.choice = DropDown()
        self.figures = label("since", wrap=True)
        self.tried = Notice()
        self.scanners = ScannerList()
        self.set_up = QPushButton(self.tr("Set up a hand scanner"))
        self.speed = SpeedTable()
        self.back = QPushButton(self.tr("Back   Esc"))
        self.overview = QFrame()
        self.calibration_session = CalibrationPanel(self.context.watch)
        self.pages = QStackedWidget()
        self._refresh = QTimer(self)
        self._refresh.setInterval(REFRESH_MS)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.overview.setProperty("kind", "panel")
        self.choice.setAccessibleName(self.tr("Camera"))
        self.camera_column, self.right_column = QVBoxLayout(), QVBoxLayout()
        for widget, stretch in ((self._heading(self.tr("Camera")), 0), (self.picture_area, 1), (self.choice, 0)):
            self.camera_column.addWidget(widget, stretch)
        self.camera_column.addWidget(self.figures)
        self.camera_column.addWidget(self.tried)
        right: tuple[QWidget, ...] = (self._heading(self.tr("Hand scanners")), self.scanners, self.set_up)
        right += (self._heading(self.tr("Speed since the start")), self.speed)
        for widget in right:
            side = Qt.AlignmentFlag.AlignLeading if widget is self.set_up else Qt.AlignmentFlag(0)
            self.right_column.addWidget(widget, 0, side)
        self.right_column.addStretch(1)
        self.right_column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTrailing)
        for button in (self.set_up, self.back):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = FoldingRow()
        row.addLayout(self.camera_column, 3)
        row.addLayout(self.right_column, 2)
        self.overview.setLayout(row)
        spread(row, 2, (2, 1, 2, 1.2))
        for side_column in (self.camera_column, self.right_column):
            spread(side_column, 0.6)
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
        self.choice.activated.connect(self._on_camera)
        self.scanners.forget_asked.connect(self._on_forget)
        self.set_up.clicked.connect(self._on_calibration_asked)
        self.calibration_session.calibration_asked.connect(self._on_calibration_asked)
        self.calibration_session.learned.connect(self._on_learned)
        self.calibration_session.left.connect(self.step_back)
        self.back.clicked.connect(self.left)
        self.picture_area.retry_asked.connect(self.context.session.presenter.retry_camera)
        self._refresh.timeout.connect(self._on_refresh)

    def button_text(self) -> str:
        """Return what the button that opens it is for."""
        return self.tr("Camera and hand scanners")

    def is_about(self, subject: str) -> bool:
        """Whether a line of the settings leads here."""
        return subject == "devices"

    def available(self) -> bool:
        """Whether there is anything to choose or to set up."""
        return self._devices is not None

    def page_shown(self) -> None:
        """Begin to refresh, and let people try whether codes are read."""
        self.tried.say(self.tr("Hold any code up: here it is only read, and nobody is let in by it."), "calm")
        self._refresh.start()
        self._on_refresh()

    def page_left(self) -> None:
        """Refresh nothing that nobody sees."""
        self._refresh.stop()
        self._close_calibration()

    def take_scan(self, scan: Scan) -> None:
        """Say that a code was read; ask for the test code again where a scanner typed it into another line."""
        if self.pages.currentWidget() is self.calibration_session:
            if scan.source is ScanSource.HAND_SCANNER:
                self.calibration_session.ask_again()
            return
        # Of the text nothing is shown: it may be somebody's ticket.
        if scan.source is ScanSource.HAND_SCANNER:
            self.tried.say(self.tr("“{name}” has read it.").format(name=isolated(scan.scanner)), "good")
            self.achieved.emit("scanner")
        else:
            self.achieved.emit("camera")
            self.tried.say(self.tr("The camera has read it: {kind}").format(kind=isolated(scan.symbology)), "good")

    def take_wish(self, wish: object) -> None:
        """Set a hand scanner up, or show everything."""
        if wish == HAND_SCANNER:
            self._on_calibration_asked()
        elif self.step_back():
            self._refresh.start()

    def show_picture(self, picture: Picture) -> None:
        """Show a newer frame."""
        self.picture_area.show_picture(picture)

    def show_camera(self, report: CameraReport) -> None:
        """Show the picture or, where there is none, why."""
        self.picture_area.show_camera(report)

    def show_report(self, answer: Answer[DeviceReport]) -> None:
        """Show what is connected; where it could not be read, what was shown stays."""
        report = answer.value
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
        locale = QLocale()
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)  # nobody writes 1,280 × 720
        parts = [" × ".join(locale.toString(side) for side in figures.size)]
        if figures.fps:
            parts.append(self.tr("{number} pictures a second").format(number=QLocale().toString(round(figures.fps))))
        if figures.decode_ms:
            half, most = (QLocale().toString(value, "f", 1) for value in figures.decode_ms)
            parts.append(self.tr("searched in {half} ms, 95 of 100 within {most} ms").format(half=half, most=most))
        return dotted(*parts)

    def _close_calibration(self) -> None:
        self.calibration_session.end()
        self.pages.setCurrentWidget(self.overview)

    @Slot()
    def step_back(self) -> bool:
        """Leave the calibration."""
        if self.pages.currentWidget() is not self.calibration_session:
            return False
        self._close_calibration()
        self._ask_report()
        return True

    def _ask_report(self) -> None:
        devices = self._devices
        if devices is not None:
            self._background.ask(devices.report, self.show_report, replaces="report")

    @Slot()
    def _on_calibration_asked(self) -> None:
        devices = self._devices
        if devices is not None:
            self._background.ask(lambda: (devices.calibration_session(), devices.test_code()), self.begin_calibration)

    def begin_calibration(self, answer: Answer[tuple[CalibrationSession, str]]) -> None:
        """Show the test code, unless the page was left meanwhile."""
        if answer.value is not None and self.isVisible():
            self.pages.setCurrentWidget(self.calibration_session)
            self.calibration_session.begin(*answer.value)

    @Slot(object, str)
    def _on_learned(self, calibration_session: CalibrationSession, name: str) -> None:
        devices = self._devices
        if devices is not None:
            self._background.ask(lambda: devices.keep(calibration_session, name), self.show_learned)

    def show_learned(self, answer: Answer[ScannerRow]) -> None:
        """Say what was learned about a hand scanner."""
        self.calibration_session.show_result(answer)
        if answer.value is not None:
            self.achieved.emit("scanner")

    @Slot(str)
    def _on_forget(self, name: str) -> None:
        devices = self._devices
        if devices is not None:
            self._background.ask(lambda: devices.forget(name))
            self._ask_report()

    @Slot(int)
    def _on_camera(self, index: int) -> None:
        devices, identity = self._devices, self.choice.itemData(index)
        if devices is not None:
            self._background.ask(lambda: devices.use_camera(identity))
            self._ask_report()

    @Slot()
    def _on_refresh(self) -> None:
        self._ask_report()
        self.speed.show_percentiles(self.context.session.latency.percentiles())
