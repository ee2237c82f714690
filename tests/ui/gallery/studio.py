"""A window whose presenter is played by hand."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QTranslator
from PySide6.QtWidgets import QDialog, QWidget

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.reason_codes import Reason
from kiosk.ui.kit.touch.screen_keyboard import ScreenKeyboard
from kiosk.ui.ports.camera import CameraReport, CameraState
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.self_service.guest_page import SelfServicePage
from kiosk.ui.shell.language import install_language
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.shell.run import make_application
from kiosk.ui.workers.background import Answer
from kiosk.ui.workers.presenter import Decision
from kiosk.ui.workers.session import Session
from tests.ui.fakes import (
    NOW,
    FakeStatus,
    World,
    make_checked_in,
    make_verdict,
)

GUESTS = (
    ("Ada Lovelace", Reason.OK),
    ("Grace Hopper", Reason.OK),
    ("Konrad Zuse", Reason.ALREADY_ENTERED),
    ("Hedy Lamarr", Reason.OK),
    ("", Reason.BAD_SIGNATURE),
    ("Maximiliane von Hohenberg-Lichtenstein", Reason.OK),
    ("Alan Turing", Reason.UNPAID),
    ("عبد الرحمن محمد", Reason.OK),
    ("Emmy Noether", Reason.QUESTIONS),
    ("Katherine Johnson", Reason.OK),
)


TURNS = (3, 30)  # layouts in layouts are laid out a turn of the event loop later: at least, and at most
QUIET_TURNS = 5
"""After so many turns without any movement nothing moves any more: so many layouts lie in each other."""


class Studio:
    """A window without threads whose presenter is played by hand."""

    def __init__(
        self,
        language: str,
        theme: str,
        size: tuple[int, int],
        larger: int = 100,
        translator: QTranslator | None = None,
    ) -> None:
        self.application = make_application()
        self.translators = install_language(self.application, language)
        if translator is not None:
            self.application.installTranslator(translator)
            self.translators += (translator,)
        world = World()
        self.window = MainWindow(Session(world.ports(), WindowSettings(theme=theme, larger=larger, poll_ms=60_000)))
        self.keyboard = ScreenKeyboard(
            self.application, lambda: "touch", lambda: self.window.appearance.look, self.window
        )
        self.station_choices = world.station_choices
        self.organizer = world.organizer
        self.dressed_alone = False
        self.kept: QWidget | None = None  # what must live until it is drawn
        self.status = FakeStatus().now
        self.window.resize(*size)
        self.window.show()
        self.begin()
        self.window.page(ScanPage).places.gate_names = {"g1": "North gate"}
        for name, reason in GUESTS:
            ticketless = {"ticket": None, "ticket_type": None} if not name else {}
            self.verdict(make_verdict(reason, name=name, **ticketless))
        self.window.page(ScanPage).dismiss()

    def begin(self, *, alone: bool = False) -> None:
        """Go back to where every scene begins: nothing open, nobody at the gate, the camera live.

        Args:
            alone: The next scene leaves guests alone with the kiosk, too: the window stays dressed for that, because
                to dress it anew is what costs most time.
        """
        window = self.window
        for dialog in window.findChildren(QDialog):
            dialog.reject()
        self.keyboard.put_away()
        if self.kept is not None:
            self.kept.close()
        self.kept = None
        if window.switches.self_service:
            window.page(SelfServicePage).begin_anew()
            window.switches.self_service = False
            self.dressed_alone = True
        if self.dressed_alone and not alone:
            window.appearance.apply()
            self.dressed_alone = False
        self.status = FakeStatus().now
        window.lock._on_shown()
        window.first_run.end()
        self.settle(event_name="Open Air Weissensee 2026", list_name="All tickets", gate_name="North gate")
        while window.navigator.back():
            pass
        page = window.page(ScanPage)
        for panel in page.panels.panels:
            panel.busy = False
        page.panels.close()
        while page.shows_verdict:
            page.dismiss()
        page.entry.clear()
        window.failures.strip.hide()
        window.presenter._on_camera(CameraReport(state=CameraState.LIVE))

    def fit(self, size: tuple[int, int], larger: int) -> None:
        """Give the window another size, and its letters."""
        self.window.resize(*size)
        self.window.switches.choose_text_size(larger)
        self.window.appearance.apply()

    def play(self, scene: "Callable[[Studio], QWidget | None]") -> QWidget:
        """Play a scene from its beginning; return what it shows, laid out."""
        self.begin(alone=scene.__module__ == "tests.ui.gallery.self_service_scenes")
        return self.laid_out(scene(self) or self.window)

    def laid_out(self, shown: QWidget) -> QWidget:
        """Return what is shown, once nothing in it moves any more."""
        least, most = TURNS
        before: list[QRect] = []
        quiet = 0
        for turn in range(most):
            self.application.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            places = [part.geometry() for part in shown.findChildren(QWidget) if part.isVisible()]
            # Wishes for another size go up one level in a turn, and may move nothing on their way.
            quiet = quiet + 1 if places == before else 0
            if turn >= least and quiet >= QUIET_TURNS:
                break
            before = places
        return shown

    def settle(self, **changes) -> None:
        self.status = replace(self.status, **changes)
        self.window.presenter._on_status(Answer(value=self.status))

    def verdict(self, verdict, **more) -> None:
        self.decided(make_checked_in(verdict, **more))

    def decided(self, result: CheckInResult) -> None:
        self.window.page(ScanPage).show_decision(self.decision(result))

    def decision(self, result: CheckInResult) -> Decision:
        return Decision(result=result, request=CheckInRequest(scan=result.scan), at=NOW)

    def close(self) -> None:
        self.window.shut()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        for translator in self.translators:
            self.application.removeTranslator(translator)
