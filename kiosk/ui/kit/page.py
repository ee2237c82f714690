"""What all pages of the window have in common. A page that does not care about something inherits doing nothing.

The window loops over its pages: it knows none of them by name.

Invariant: a page is made of its context alone at first, and has its parts once somebody needs it: a gate that scans
shows one page for the whole evening, and would wait at its start for the parts of two dozen others. What is asked of
every page (``available``, ``button_text``, ``wants`` and the like) is answered without parts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.clock.instants import in_zone, zone_of
from kiosk.domain.codes.credential import Scan
from kiosk.domain.reason_table import Tone
from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.scanner_keys.scanner_watch import ScannerWatch
from kiosk.ui.ports.camera import CameraReport, Picture
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.workers.guarded import guarded, guarded_overrides
from kiosk.ui.workers.session import Session


@dataclass(frozen=True, kw_only=True)
class PageContext:
    """What pages and panels are built on.

    Attributes:
        session: Ports, threads, presenter, switches: everything that outlives the window.
        watch: Takes hand scanners' codes out of the lines of the window.
        play: Plays the sound of a tone, unless sounds are off.
    """

    session: Session
    watch: ScannerWatch
    play: Callable[[Tone], None]

    def now(self) -> datetime:
        """Return the current instant by the clocks on the event's walls."""
        return self.on_the_walls(self.session.ports.now())

    def on_the_walls(self, instant: datetime) -> datetime:
        """Return an instant in the event's time zone, where it has one, else in the laptop's."""
        name = self.session.presenter.status.timezone
        zone = zone_of(name) if name else None
        return in_zone(instant, zone) if zone is not None else instant.astimezone()


@guarded_overrides
class Page(QWidget):
    """A page of the window.

    Attributes:
        due_at: Steps at which the window opens it by itself.
        openable_at: Steps at which people may open it; none: they cannot.
        button_sign: Sign of the button that opens it, "" for none.
        needs: The right without which people cannot open it; None: everybody may.
        uses_camera: Whether it shows what the camera sees: a camera that is off is switched on for it.
        scrolls: Whether it is scrolled where the window is too low for it; False: it fits itself in.
        starts_at: Where people begin on it, or None.
        takes_scans: Whether codes that are scanned while it is open are tickets to be decided.
        alone: Whether it has the window to itself: no header, no strips, no page on top, and every key is its own.
        is_complete: Whether it has its parts.

    Signals:
        left: Go back to where people came from.
        asked_for: A subject that another page is about, and what is wanted of it there.
        achieved: Name of something that was done here, for a sequence of pages that goes on with the next one.
    """

    due_at: ClassVar[frozenset[SetUpStep]] = frozenset()
    openable_at: ClassVar[frozenset[SetUpStep]] = frozenset()
    button_sign: ClassVar[str] = ""
    takes_scans: bool = False
    alone: ClassVar[bool] = False
    needs: ClassVar[Right | None] = None
    uses_camera: ClassVar[bool] = False
    scrolls: ClassVar[bool] = True

    left = Signal()
    asked_for = Signal(str, object)
    achieved = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.starts_at: QWidget | None = None
        self.is_complete = False
        self._has_parts = False

    def make_parts(self) -> None:
        """Make what the page shows; done once, before it is shown or asked for anything of its own."""

    def fit_parts(self) -> None:
        """Lay the parts out for the page's size, where that is more than layouts do; called once there are parts."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the parts laid out: a page lies in the window, and gets its size, before it has any."""
        super().resizeEvent(event)
        if self._has_parts:
            guarded(self.fit_parts)

    def complete(self) -> None:
        """Have the parts made and told how things stand, where that was not done yet."""
        if self.is_complete:
            return
        self.is_complete = True
        self.make_parts()
        self._has_parts = True
        guarded(self.fit_parts)
        presenter = self.context.session.presenter
        guarded(self.show_camera, presenter.camera)
        if presenter.status_known:
            guarded(self.show_status, presenter.status, self.context.now())

    def button_text(self) -> str:
        """Return what the button that opens it is for."""
        return ""

    def available(self) -> bool:
        """Whether this kiosk has what the page is for."""
        return True

    def offered(self, status: GateStatus) -> bool:
        """Whether its button is of use as things stand."""
        del status
        return True

    def is_due(self, step: SetUpStep) -> bool:
        """Whether the window opens it by itself at a step; of several the first."""
        return step in self.due_at

    def asked_to_leave(self) -> None:
        """Take note that somebody wants to close the window, or to leave the full screen, while it is alone there."""

    @property
    def opens_first(self) -> bool:
        """Whether the window opens it at its start, above the page that is due."""
        return False

    def page_shown(self) -> None:
        """Take note that the page is open now."""

    def take_focus(self) -> None:
        """Put the cursor where people begin. No focus proxy: Tab would turn back at the page instead of entering it."""
        (self.starts_at or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def page_left(self) -> None:
        """Take note that another page is open now."""

    def show_status(self, status: GateStatus, now: datetime) -> None:
        """Show what the status says; called whether the page is open or not, once it has its parts."""

    def show_picture(self, picture: Picture) -> None:
        """Show a newer frame; called while the page is open."""

    def show_camera(self, report: CameraReport) -> None:
        """Show what the camera does; called whether the page is open or not, once it has its parts."""

    def wants(self, scan: Scan) -> bool:
        """Whether a code is for this page, whichever page is open."""
        del scan
        return False

    def take_scan(self, scan: Scan) -> None:
        """Take a code that was typed by a hand scanner, or seen while the page takes none for tickets."""

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a key that nobody wanted; return whether it belonged here."""
        del event
        return False

    def step_back(self) -> bool:
        """Go back one step within the page; return False where there is none."""
        return False

    @property
    def busy(self) -> bool:
        """Whether something is on its way that must come back to this very page."""
        return False

    def is_about(self, subject: str) -> bool:
        """Whether a strip or a badge about a subject leads here."""
        del subject
        return False

    def open_subject(self, subject: str) -> None:
        """Put in front what the page has about a subject."""

    def take_wish(self, wish: object) -> None:
        """Offer what another page asked for."""

    def go_on_from(self, carried: object) -> None:
        """Go on from what the page before said; where that was nothing, the parts of this one can wait."""
        if carried is not None:
            self.complete()
        if self.is_complete:
            self.take_over(carried)

    def carried(self) -> object:
        """Return what the page in a window that is built anew is to know."""
        return None

    def take_over(self, carried: object) -> None:
        """Go on from what the page before said."""
