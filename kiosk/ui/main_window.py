"""The one window: header, banners, and the page that is due.

The window shows what the presenter tells and passes on what people want; it decides nothing about guests. Closing it
never loses a scan: what was taken is decided and committed before the threads end.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from kiosk.domain.clock.instants import in_zone, zone_of
from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.ui.actions import Action
from kiosk.ui.banners import Banners, strips
from kiosk.ui.case import Case
from kiosk.ui.chime import MutableChime, make_chime
from kiosk.ui.choose_page import ChoosePage
from kiosk.ui.counted import ENTRIES_NOT_SENT, counted
from kiosk.ui.counter import Counter
from kiosk.ui.device_ports import KeyScan
from kiosk.ui.devices import DeviceDesk
from kiosk.ui.devices_page import DevicesPage
from kiosk.ui.door_desk import DoorDesk
from kiosk.ui.enrol_page import EnrolPage
from kiosk.ui.header import Header
from kiosk.ui.icons import window_icon
from kiosk.ui.latency import LatencyBook
from kiosk.ui.loading_page import LoadingPage
from kiosk.ui.pin_dialog import PinDialog
from kiosk.ui.ports import (
    CameraReport,
    CheckInResult,
    EventChoice,
    GateStatus,
    Picture,
    Place,
    Ports,
    Stage,
    WindowSettings,
)
from kiosk.ui.presenter import Presenter
from kiosk.ui.scan_page import ScanPage
from kiosk.ui.scanner_watch import ScannerWatch
from kiosk.ui.switches import Look, Switches
from kiosk.ui.theme import palette, style_sheet, unit_for
from kiosk.ui.threads import with_painted

SMALLEST = QSize(800, 600)
USUAL = QSize(1366, 768)


class MainWindow(QWidget):
    """The kiosk's window.

    Attributes:
        latency: Percentiles of every stage from frame to painted verdict.
        watch: Takes hand scanners' codes out of the lines of the window.
        scan_page, choose_page, enrol_page, loading_page, devices_page: The pages.

    Signals:
        verdict_shown: A CheckInResult whose timeline says when it was painted; it is on the screen now.
        ending: Emitted from any thread to close the window without asking.
    """

    verdict_shown = Signal(object)
    ending = Signal()

    def __init__(self, ports: Ports, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ports = ports
        self.settings = settings
        self.latency = LatencyBook()
        self.presenter = Presenter(ports, settings.poll_ms, self)
        self.counter = Counter(ports, self)
        self.door = DoorDesk(ports.door, self) if ports.door is not None else None
        self.chime = MutableChime(ports.chime or make_chime(self), audible=settings.sounds)
        self.header = Header()
        self.banners = Banners()
        self.watch = ScannerWatch(ports.keys, ports.clock_ms, self)
        self.device_desk = DeviceDesk(ports.devices, self)
        self.scan_page = ScanPage(settings, self.watch)
        self.choose_page = ChoosePage()
        self.enrol_page = EnrolPage(self.watch)
        self.loading_page = LoadingPage()
        self.devices_page = DevicesPage(self.device_desk, self.watch)
        self.pages = QStackedWidget()
        self.switches = Switches(settings, ports.preferences, self)
        self._look: Look | None = None
        self._reading_failed = ""
        self._event_name = ""
        self._changing_place = False
        self._shows_devices = False
        self._question: QMessageBox | None = None
        self.pin_dialog = PinDialog(self)
        self._may_close = False
        self._build()
        self._connect()
        self.apply_look()

    def _build(self) -> None:
        self.setObjectName("window")
        self.setWindowTitle("Gatehouse")
        self.setWindowIcon(window_icon())
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        for page in (
            QWidget(),
            self.scan_page,
            self.choose_page,
            self.enrol_page,
            self.loading_page,
            self.devices_page,
        ):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banners)
        column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        presenter, page = self.presenter, self.scan_page
        presenter.decided.connect(self._on_decided)
        presenter.picture_ready.connect(self._on_picture)
        presenter.camera_changed.connect(self._on_camera)
        presenter.status_changed.connect(self._on_status)
        presenter.status_failed.connect(self._on_status_failed)
        presenter.waiting_changed.connect(self._on_waiting)
        presenter.setup_code_seen.connect(self._on_setup_code)
        presenter.choices_read.connect(self.choose_page.show_choices)
        presenter.choices_read.connect(self._on_choices)
        presenter.place_settled.connect(self._on_place_settled)
        presenter.enrolment_settled.connect(self.enrol_page.show_outcome)
        page.entered.connect(presenter.take_text)
        page.case_ready.connect(presenter.reconsider)
        page.retry_asked.connect(presenter.retry_camera)
        page.side.recent_view.undo_asked.connect(presenter.take_back)
        presenter.taken_back.connect(page.show_taken_back)
        self._connect_counter()
        self._connect_door()
        self._connect_devices()
        self.enrol_page.retry_asked.connect(presenter.retry_camera)
        self.enrol_page.code_given.connect(presenter.request_enrolment)
        self.choose_page.place_chosen.connect(presenter.choose)
        self.choose_page.reload_asked.connect(presenter.read_choices)
        self.header.place_asked.connect(self._on_place_asked)
        self.header.theme_asked.connect(self.switches.toggle_theme)
        self.header.sounds_asked.connect(self.switches.toggle_sounds)
        self.header.mirror_asked.connect(self.switches.toggle_mirror)
        self.header.fullscreen_asked.connect(self.switches.toggle_fullscreen)
        self.switches.changed.connect(self.apply_look)
        self.ending.connect(self.shut)

    def _connect_counter(self) -> None:
        counter, panels = self.counter, self.scan_page.panels
        can_look_up, can_override = self.ports.look_up is not None, self.ports.supervision is not None
        lacking = {Action.LOOK_UP: can_look_up, Action.OVERRIDE: can_override}
        self._able = frozenset(action for action in Action if lacking.get(action, True))
        self._offer_door(frozenset())
        self.scan_page.entry.find_button.setVisible(can_look_up)
        self.choose_page.pin.setVisible(can_override)
        panels.look_up.searched.connect(counter.find)
        counter.found.connect(panels.look_up.show_found)
        panels.pin_given.connect(counter.check_pin)
        counter.pin_checked.connect(panels.take_pin_answer)
        self.loading_page.pin_given.connect(counter.check_pin)
        counter.pin_checked.connect(self.loading_page.take_answer)
        self.loading_page.begin_asked.connect(self.presenter.begin_before_loaded)
        self.choose_page.pin_asked.connect(counter.look_for_pin)
        counter.pin_choice_known.connect(self.pin_dialog.ask)
        self.pin_dialog.chosen.connect(counter.choose_pin)
        counter.pin_chosen.connect(self.pin_dialog.take_answer)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._on_find)

    def _connect_door(self) -> None:
        """Plug the panels of the door in, where there is one."""
        door, panels = self.door, self.scan_page.panels
        self.scan_page.entry.sell_button.clicked.connect(panels.sell_ticket)
        if door is None:
            return
        panels.door_action_wanted.connect(door.do)
        door.done.connect(panels.take_done)
        panels.sell.offers_wanted.connect(door.read_offers)
        door.offers_read.connect(panels.sell.show_offers)
        panels.pay.account_wanted.connect(door.read_account)
        door.account_read.connect(panels.pay.show_account)
        QShortcut(QKeySequence(QKeySequence.StandardKey.New), self, self._on_sell)

    def _offer_door(self, door_actions: frozenset[DoorActionKind]) -> None:
        """Show what a steward may do at the door, and nothing else."""
        may = door_actions if self.door is not None else frozenset()
        panels = self.scan_page.panels
        panels.sell.door_actions = may
        needed = {Action.TAKE_PAYMENT: DoorActionKind.PAYMENT, Action.APPROVE: DoorActionKind.APPROVAL}
        panels.offered = frozenset(a for a in self._able if a not in needed or needed[a] in may)
        self.scan_page.entry.sell_button.setVisible(DoorActionKind.WALK_IN in may)

    def _connect_devices(self) -> None:
        page = self.devices_page
        self.header.devices.setVisible(self.ports.devices is not None)
        self.header.devices_asked.connect(self._on_devices_asked)
        self.watch.scanned.connect(self._on_keys)
        page.left.connect(self._on_devices_asked)
        page.retry_asked.connect(self.presenter.retry_camera)
        page.refreshed.connect(self._on_refreshed)

    # What the composition root calls -----------------------------------------------------------------------------

    def open(self) -> None:
        """Show the window and start the scan input and the threads."""
        if self.settings.fullscreen:
            self.showFullScreen()
        else:
            self.show()
        self.presenter.start()
        self.counter.start()
        if self.door is not None:
            self.door.start()
        self.device_desk.start()

    @Slot()
    def shut(self) -> None:
        """Close without asking; what was taken is decided first."""
        self._may_close = True
        self.close()

    # Verdicts ----------------------------------------------------------------------------------------------------

    @Slot(object, object)
    def _on_decided(self, checked_in: CheckInResult, case: Case | None = None) -> None:
        words = self.scan_page.show_verdict(checked_in, self.presenter.status, self._now(), case)
        painted = with_painted(checked_in.scan, self.ports.clock_ms())
        self.chime.play(words.tone)
        self.scan_page.card.announce(self.scan_page.stage.currentWidget())
        self.latency.add(painted)
        # Every CheckInResult is a dataclass; the port does not say so, for it is a protocol.
        self.verdict_shown.emit(replace(cast("Any", checked_in), scan=painted))

    @Slot(bool)
    def _on_waiting(self, waiting: bool) -> None:  # noqa: FBT001 - a slot
        self.scan_page.show_checking(waiting=waiting)

    @Slot()
    def _on_find(self) -> None:
        if self.pages.currentWidget() is self.scan_page:
            self.scan_page.panels.find_guest()

    @Slot()
    def _on_sell(self) -> None:
        if self.pages.currentWidget() is self.scan_page:
            self.scan_page.panels.sell_ticket()

    # Camera and status -------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_picture(self, picture: Picture) -> None:
        shown = self.pages.currentWidget()
        page = shown if isinstance(shown, EnrolPage | DevicesPage) else self.scan_page
        page.show_picture(picture)

    @Slot(object)
    def _on_camera(self, report: CameraReport) -> None:
        self.scan_page.show_camera(report)
        self.enrol_page.show_camera(report)
        self.devices_page.show_camera(report)

    @Slot(object)
    def _on_status(self, status: GateStatus) -> None:
        self._reading_failed = ""
        self._offer_door(status.door)
        self.scan_page.panels.approval.needs_supervisor = status.approval_needs_supervisor
        waiting_for_events = self.pages.currentWidget() is self.choose_page and not self.choose_page.has_choices
        if status.event_name != self._event_name or waiting_for_events:
            self._event_name = status.event_name
            self.presenter.read_choices()
        self._show_status()

    @Slot(str)
    def _on_status_failed(self, key: str) -> None:
        self._reading_failed = key
        self._show_status()

    def _show_status(self) -> None:
        status, now = self.presenter.status, self._now()
        self.header.show_status(status, now)
        self.banners.show_strips(strips(status, now, self._reading_failed))
        self.scan_page.side.show_status(status, now)
        self.loading_page.show_status(status)
        self._show_page(status.stage)

    def _now(self) -> datetime:
        """Return the current instant by the clocks on the event's walls."""
        zone = zone_of(self.presenter.status.timezone) if self.presenter.status.timezone else None
        return in_zone(self.ports.now(), zone) if zone is not None else self.ports.now().astimezone()

    def _show_page(self, stage: Stage) -> None:
        due: dict[Stage, QWidget] = {
            Stage.NOT_ENROLLED: self.enrol_page,
            Stage.CHOOSING: self.choose_page,
            Stage.LOADING: self.choose_page if self._changing_place else self.loading_page,
            Stage.SCANNING: self.choose_page if self._changing_place else self.scan_page,
        }
        page = self.devices_page if self._shows_devices else due[stage]
        if page is self.pages.currentWidget():
            return
        self.pages.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.presenter.set_scanning(scanning=page is self.scan_page)
        if page is self.choose_page:
            self.presenter.read_choices()

    @Slot(object)
    def _on_keys(self, keys: KeyScan) -> None:
        """Take what a hand scanner typed, where codes are awaited."""
        page = self.pages.currentWidget()
        if page is self.scan_page:
            self.presenter.take_keys(keys)
        elif page is self.enrol_page:
            self.enrol_page.take_code(keys.text)
        elif page is self.devices_page:
            page.calibration_session.ask_again()

    @Slot()
    def _on_devices_asked(self) -> None:
        self._shows_devices = not self._shows_devices
        self._show_page(self.presenter.status.stage)

    @Slot()
    def _on_refreshed(self) -> None:
        self.devices_page.speed.show_percentiles(self.latency.percentiles())

    @Slot(str)
    def _on_setup_code(self, text: str) -> None:
        if self.pages.currentWidget() is self.enrol_page:
            self.enrol_page.take_code(text)

    @Slot(object, object)
    def _on_choices(self, choices: Sequence[EventChoice], place: Place | None) -> None:
        del place
        self.scan_page.gate_names = {gate.id: gate.name for choice in choices for gate in choice.gates}

    @Slot()
    def _on_place_asked(self) -> None:
        self._changing_place = not self._changing_place
        self._show_page(self.presenter.status.stage)

    @Slot(str)
    def _on_place_settled(self, key: str) -> None:
        self._changing_place = self._changing_place and bool(key)
        self.choose_page.show_failure(key)

    # Look --------------------------------------------------------------------------------------------------------

    @Slot()
    def apply_look(self) -> None:
        """Draw everything in the theme's colours, in the size that fits the window."""
        unit = unit_for(QApplication.font(), self.size())
        look = self.switches.look(unit)
        if look == self._look:
            return
        styled_anew = self._look is None or look[:2] != self._look[:2]
        self._look = look
        if styled_anew:
            self.setPalette(palette(self.switches.theme))
            self.setStyleSheet(style_sheet(self.switches.theme, unit))
        self.header.set_look(self.switches, unit)
        self.banners.set_unit(unit)
        self.scan_page.set_look(self.switches.theme, unit)
        self.scan_page.set_mirrored(mirrored=self.switches.mirrored)
        self.enrol_page.picture.mirrored = self.devices_page.picture.mirrored = self.switches.mirrored
        self.chime.audible = self.switches.sounds
        self.choose_page.set_unit(unit)
        self.enrol_page.set_unit(unit)
        self.loading_page.set_unit(unit)
        self.devices_page.set_unit(unit)

    # Keys, size, closing -----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F11 and Escape; every other key that nobody wanted is a hand scanner's."""
        on_scan_page = self.pages.currentWidget() is self.scan_page
        if event.key() == Qt.Key.Key_F11:
            self.switches.toggle_fullscreen()
        elif event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif not (on_scan_page and self.scan_page.entry.take_key(event)):
            super().keyPressEvent(event)

    def _escape(self) -> None:
        """Step back once: from the typed text, the verdict, the panel, the choice of place, the full screen."""
        if self._shows_devices:
            self.devices_page.step_back()
        elif self.scan_page.entry.clear():
            return
        elif self.scan_page.shows_verdict:
            self.scan_page.dismiss()
        elif self.pages.currentWidget() is self.scan_page and self.scan_page.panels.open is not None:
            self.scan_page.panels.close()
        elif self._changing_place:
            self._on_place_asked()
        elif self.isFullScreen():
            self.switches.toggle_fullscreen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window's size."""
        super().resizeEvent(event)
        self.apply_look()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first when the window is the kiosk (full screen) or entries wait; then end the threads."""
        waiting = self.presenter.status.pending
        if not self._may_close and (self.isFullScreen() or waiting):
            event.ignore()
            self._ask_to_close(waiting)
            return
        if self.door is not None:
            self.door.stop()
        self.presenter.stop()
        self.counter.stop()
        self.device_desk.stop()
        event.accept()

    def _ask_to_close(self, waiting: int) -> None:
        """Ask beside the running kiosk: scanning goes on while the question stands."""
        if self._question is None:
            self._question = QMessageBox(self)
            self._question.setIcon(QMessageBox.Icon.NoIcon)
            self._question.setText(self.tr("Stop scanning at this gate?"))
            keep = self._question.addButton(self.tr("Keep scanning"), QMessageBox.ButtonRole.RejectRole)
            self._question.setDefaultButton(keep)
            close = self._question.addButton(self.tr("Stop and close"), QMessageBox.ButtonRole.AcceptRole)
            close.clicked.connect(self.shut)
        safe = counted(ENTRIES_NOT_SENT, waiting) if waiting else ""
        self._question.setInformativeText(safe)
        self._question.open()
