"""The one window: header, banners, and the page that is open.

The window loops over its pages and decides nothing about guests. Closing it never loses a scan: what was taken is
decided and committed before the threads end. Another window may take its place on the same session (``WindowHost``).
"""

from functools import partial
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.codes.credential import Scan, ScanSource, Timeline
from kiosk.domain.reason_table import Tone
from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.areas.late_stack import press_by_enter
from kiosk.ui.kit.brand.colours import colour_of
from kiosk.ui.kit.icons import window_icon
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.kit.scanner_keys.scanner_watch import ScannerWatch
from kiosk.ui.ports.camera import CameraReport, CameraState, Picture
from kiosk.ui.ports.status import GateStatus
from kiosk.ui.ports.typed_keys import KeyScan
from kiosk.ui.shell.appearance import Appearance
from kiosk.ui.shell.banners import SUBJECTS, SYNC, VENUE, Banners, strips
from kiosk.ui.shell.carried_over import CarriedOver
from kiosk.ui.shell.closing_question import ClosingQuestion
from kiosk.ui.shell.failures.failure_card import FailureStrip
from kiosk.ui.shell.failures.failure_cards import FailureCards
from kiosk.ui.shell.first_run.first_run import FirstRun
from kiosk.ui.shell.full_screen.kept_full import KeptFull
from kiosk.ui.shell.guest_screen.second_screen import SecondScreen
from kiosk.ui.shell.header import Header
from kiosk.ui.shell.keys_overview import KeysOverview
from kiosk.ui.shell.kiosk_lock import KioskLock
from kiosk.ui.shell.navigator import Navigator
from kiosk.ui.shell.pages import make_pages
from kiosk.ui.shell.spoken_verdicts import SpokenVerdicts
from kiosk.ui.shell.verdict_sounds import SoundsSoon
from kiosk.ui.workers.guarded import guarded, guarded_overrides
from kiosk.ui.workers.session import Session

SMALLEST = QSize(640, 360)
USUAL = QSize(1366, 768)

_Kind = TypeVar("_Kind", bound=Page)


@guarded_overrides
class MainWindow(QWidget):
    """The kiosk's window.

    Attributes:
        session: What it is built on; it outlives the window.
        presenter: Scans, verdicts, pictures and the status.
        watch: Takes hand scanners' codes out of the lines of the window.
        navigator: Which page is open.
        failures: Says which part of it failed.

    Signals:
        ending: Emitted from any thread to close the window without asking.
        closed: It is closed for good.
    """

    dressed_in_parts = True
    ending = Signal()
    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.presenter = session.presenter
        self.latency = session.latency
        self.switches = session.switches
        self.sounds = session.ports.sounds or SoundsSoon(self)
        self.watch = ScannerWatch(session.ports.keys, session.ports.clock_ms, self)
        self.context = PageContext(session=session, watch=self.watch, play=self._play)
        self.navigator = Navigator(make_pages(self.context), self)
        self.header = Header(self.navigator.pages, self.switches)
        self.banners = Banners([name for name in SUBJECTS if self._page_about(name) is not None])
        self.header.online.set_leads(leads=self._page_about(SYNC) is not None)
        self.appearance = Appearance(self, self.switches)
        self.lock = KioskLock(session, self)
        self.kept_full = KeptFull(self, session, self.lock)
        self.keys = KeysOverview(self, session)
        self.first_run = FirstRun(session, self.navigator, self)
        self.second_screen = SecondScreen(self, session)
        self.spoken = SpokenVerdicts(session, self)
        self.failures = FailureCards(FailureStrip(), lambda: self.appearance.look, self)
        self._reading_failed = ""
        self._question: ClosingQuestion | None = None
        self._may_close = False
        self._replaced = False
        self._build()
        self._connect()
        # It is dressed when it is opened: only then its size is known, and what is dressed for another one is twice.

    def _build(self) -> None:
        self.setObjectName("window")
        self.setWindowTitle("Gatehouse")
        self.setWindowIcon(window_icon())
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banners)
        column.addWidget(self.navigator.view, 1)
        column.addWidget(self.first_run.bar)
        column.addWidget(self.failures.strip)
        press_by_enter(self)

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.picture_ready.connect(self._on_picture)
        presenter.camera_changed.connect(self._on_camera)
        presenter.status_changed.connect(self._on_status)
        presenter.status_failed.connect(self._on_status_failed)
        presenter.scan_seen.connect(self._on_scan_seen)
        presenter.decided.connect(self.failures.strip.make_way)
        self.watch.scanned.connect(self._on_keys)
        self.header.menu.keys_asked.connect(self.keys.show_keys)
        self.header.page_asked.connect(self._on_page_asked)
        self.lock.changed.connect(self._show_status)
        self.session.paper_list.told.connect(self._show_status)
        self.header.online.pressed.connect(partial(self._on_subject, SYNC))
        self.header.venue.set_leads(leads=self._page_about(VENUE) is not None)
        self.header.venue.pressed.connect(partial(self._on_subject, VENUE))
        self.navigator.asked_for.connect(self._on_subject)
        self.banners.asked.connect(self._on_subject)
        self.navigator.opened.connect(self._on_opened)
        self.switches.changed.connect(self._on_switched)
        self.ending.connect(self.shut)

    def page(self, kind: type[_Kind]) -> _Kind:
        """Return the page of a kind, with its parts."""
        page = next(page for page in self.navigator.pages if isinstance(page, kind))
        page.complete()
        return page

    # Opening, and taking the place of another window -------------------------------------------------------------

    def open(self, *, maximized: bool = False) -> None:
        """Show the window, and start the threads and the scan input.

        Args:
            maximized: As large as the screen has room; what a window that takes another's place was, it is anyway.
        """
        self.appearance.show(fullscreen=self.switches.fullscreen, maximized=maximized)
        for page in self.navigator.pages:
            if page.opens_first:
                self.navigator.open(page)
        self.session.start()
        self.second_screen.follow()

    @property
    def busy(self) -> bool:
        """Whether a page waits for something that must come back to it."""
        return any(page.busy for page in self.navigator.complete)

    def carried(self) -> CarriedOver:
        """Return what the window in this one's place goes on from."""
        return CarriedOver(
            pages={type(page): page.carried() for page in self.navigator.complete},
            on_top=self.navigator.on_top,
            geometry=bytes(self.saveGeometry().data()),
        )

    def take_over(self, carried: CarriedOver) -> None:
        """Go on where the window before stood; the session runs all the while."""
        self.restoreGeometry(carried.geometry)
        self._on_camera(self.presenter.camera)
        if self.presenter.status_known:
            self._on_status(self.presenter.status)
        for kind in carried.on_top:
            self.navigator.open_on_top(self.page(kind))
        for page in self.navigator.pages:
            page.go_on_from(carried.pages.get(type(page)))

    def give_way(self) -> None:
        """Close for another window on the same session."""
        self._replaced = True
        self.second_screen.stop()
        self.close()
        self.deleteLater()

    # Camera and status -------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_picture(self, picture: Picture) -> None:
        if self.navigator.current is not None:
            self.navigator.current.show_picture(picture)

    @Slot(object)
    def _on_camera(self, report: CameraReport) -> None:
        for page in self.navigator.complete:
            guarded(page.show_camera, report)

    @Slot(object)
    def _on_status(self, status: GateStatus) -> None:
        del status
        self._reading_failed = ""
        self._show_status()

    @Slot(str)
    def _on_status_failed(self, key: str) -> None:
        self._reading_failed = key
        self._show_status()

    def _show_status(self) -> None:
        status, now = self.presenter.status, self.context.now()
        self.appearance.wear(colour_of(status.brand_color))
        self.header.show_status(status, now)
        due = strips(
            status, now, self._reading_failed, refusal=self.lock.refusal, no_paper=self.session.paper_list.missed
        )
        self.banners.show_strips(due)
        for page in self.navigator.complete:
            guarded(page.show_status, status, now)
        self.navigator.follow(status.set_up_step, status.rights)
        self.first_run.follow()

    @Slot(object)
    def _on_page_asked(self, page: Page) -> None:
        if page.needs is None or self.lock.allows(page.needs):
            self.navigator.open(page)

    def _page_about(self, subject: str) -> Page | None:
        return next((page for page in self.navigator.pages if page.is_about(subject)), None)

    @Slot(str)
    def _on_subject(self, subject: str) -> None:
        page = self._page_about(subject)
        if page is not None:
            page.complete()
            page.open_subject(subject)
            if self.navigator.current is not page:
                self._on_page_asked(page)

    @Slot(object)
    def _on_opened(self, page: Page) -> None:
        self.presenter.route_scans(deciding=page.takes_scans)
        if page.uses_camera and self.presenter.camera.state is CameraState.OFF:
            self.presenter.retry_camera()
        for widget in (self.header, self.banners):
            widget.setVisible(not page.alone)
        self.failures.uncover(page)

    @Slot(object)
    def _on_scan_seen(self, scan: Scan) -> None:
        wanting = next((page for page in self.navigator.pages if page.wants(scan)), None)
        if wanting is not None:
            self.navigator.open_on_top(wanting)
        if self.navigator.current is not None:
            self.navigator.current.take_scan(scan)

    @Slot(object)
    def _on_keys(self, keys: KeyScan) -> None:
        """Take what a hand scanner typed."""
        timeline = Timeline(decoded=self.session.ports.clock_ms())
        self._on_scan_seen(
            Scan(text=keys.text, source=ScanSource.HAND_SCANNER, scanner=keys.scanner, timeline=timeline)
        )

    # Look and sound ----------------------------------------------------------------------------------------------

    def _play(self, tone: Tone) -> None:
        if self.switches.sounds:
            self.sounds.play(tone, self.switches.volume, self.switches.sound_kind(tone))

    @Slot()
    def _on_switched(self) -> None:
        if self.isFullScreen() and not self.switches.fullscreen and not self._may_leave():
            self.switches.toggle_fullscreen()  # as it was
            return
        if self.switches.fullscreen != self.isFullScreen():
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        if self.presenter.status_known:
            self.navigator.follow(self.presenter.status.set_up_step, self.presenter.status.rights)

    def _may_leave(self) -> bool:
        page = self.navigator.current
        if page is not None and page.alone:
            page.asked_to_leave()
            return False
        return self.lock.allows(Right.LEAVE)

    # Keys, size, closing -----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1, F11 and Escape; every other key that nobody wanted is the open page's."""
        page = self.navigator.current
        if page is not None and page.alone:
            page.take_key(event)
        elif event.key() == Qt.Key.Key_F11:
            self.switches.toggle_fullscreen()
        elif event.key() == Qt.Key.Key_F1:
            self.keys.show_keys()
        elif event.key() == Qt.Key.Key_Escape:
            self._step_back()
        elif event.key() == Qt.Key.Key_L and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.lock.lock_now()
        elif page is None or not page.take_key(event):
            super().keyPressEvent(event)

    def _step_back(self) -> None:
        """Step back once: within the page, from the page, from the full screen."""
        page = self.navigator.current
        if (page is not None and page.step_back()) or self.navigator.back():
            return
        if self.isFullScreen():
            self.switches.toggle_fullscreen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window's size."""
        super().resizeEvent(event)
        self.appearance.follow_size()

    @Slot()
    def shut(self) -> None:
        """Close without asking; what was taken is decided first."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first when the window is the kiosk (full screen) or entries wait; then end the threads."""
        if self._replaced:
            event.accept()
            return
        if not self._may_close and not self._may_leave():
            event.ignore()
            return
        waiting = self.presenter.status.pending
        if not self._may_close and (self.isFullScreen() or waiting):
            event.ignore()
            self._ask_to_close(waiting)
            return
        self.session.stop()
        self.second_screen.stop()
        event.accept()
        self.closed.emit()

    def _ask_to_close(self, waiting: int) -> None:
        if self._question is None:
            self._question = ClosingQuestion(self)
            self._question.close_button.clicked.connect(self.shut)
        self._question.ask(waiting)
