"""A window whose presenter is played by hand."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.reason_codes import Reason
from kiosk.ui.ports.camera import CameraReport, CameraState
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.scan.scan_page import ScanPage
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


class Studio:
    """A window without threads whose presenter is played by hand."""

    def __init__(self, language: str, theme: str, size: tuple[int, int]) -> None:
        self.application = make_application()
        self.translators = install_language(self.application, language)
        world = World()
        self.window = MainWindow(Session(world.ports(), WindowSettings(theme=theme, poll_ms=60_000)))
        self.station_choices = world.station_choices
        self.organizer = world.organizer
        self.kept: object = None  # what must live until it is drawn
        self.status = FakeStatus().now
        self.window.resize(*size)
        self.window.show()
        self.settle(event_name="Open Air Weissensee 2026", list_name="All tickets", gate_name="North gate")
        self.window.page(ScanPage).places.gate_names = {"g1": "North gate"}
        self.window.presenter._on_camera(CameraReport(state=CameraState.LIVE))
        for name, reason in GUESTS:
            ticketless = {"ticket": None, "ticket_type": None} if not name else {}
            self.verdict(make_verdict(reason, name=name, **ticketless))
        self.window.page(ScanPage).dismiss()

    def settle(self, **changes) -> None:
        self.status = replace(self.status, **changes)
        self.window.presenter._on_status(Answer(value=self.status))

    def verdict(self, verdict, **more) -> None:
        self.decided(make_checked_in(verdict, **more))

    def decided(self, result: CheckInResult) -> None:
        request = CheckInRequest(scan=result.scan)
        self.window.page(ScanPage).show_decision(Decision(result=result, request=request, at=NOW))

    def close(self) -> None:
        self.window.shut()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        for translator in self.translators:
            self.application.removeTranslator(translator)
