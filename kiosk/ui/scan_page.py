"""The scan page: the live picture, and the verdict that takes its place.

Invariants:
- A new verdict replaces the old one at once, whatever it was.
- An admission gives way to the picture by itself, unless the steward has something to read (attention, texts).
- Everything else stays until it is dismissed or the next scan comes.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kiosk.domain.credential import Scan
from kiosk.domain.reasons import Tone
from kiosk.ui.code_entry import CodeEntry
from kiosk.ui.labels import label
from kiosk.ui.message_panel import MessagePanel
from kiosk.ui.picture import PictureView
from kiosk.ui.ports import CameraReport, CameraState, CheckedIn, GateStatus, Picture, WindowSettings
from kiosk.ui.side_panel import SidePanel, assurance_text
from kiosk.ui.verdict_card import VerdictCard
from kiosk.ui.words import verdict_words


class ScanPage(QWidget):
    """Picture, verdict, typed codes, and the side panel.

    Attributes:
        cards: One card for each tone.
        card: The card that shows, or showed, the last verdict.
        gate_names: Names of gates by id, for verdicts that speak of another gate.

    Signals:
        entered: A text was typed or came from a hand scanner: the text and its ScanSource.
        retry_asked: Look for the camera now.
        party_chosen: How many guests of a party walk in: the scan, and the number.
    """

    entered = Signal(str, object)
    party_chosen = Signal(object, int)
    retry_asked = Signal()

    def __init__(self, settings: WindowSettings, clock_ms: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = PictureView()
        self.picture.mirrored = settings.mirrored
        self.message = MessagePanel(self.tr("Try again now"))
        self.cards = {tone: VerdictCard(tone) for tone in Tone}
        self.card = self.cards[Tone.ADMIT]
        self.entry = CodeEntry(clock_ms)
        self.side = SidePanel()
        self.checking = label("checking")
        self.stage = QStackedWidget()
        self.gate_names: dict[str, str] = {}
        self._scan: Scan | None = None
        self._camera = CameraReport(state=CameraState.STARTING)
        self._return = QTimer(self)
        self._return.setSingleShot(True)
        self._return.setInterval(settings.auto_return_ms)
        self._build()
        self.show_camera(self._camera)

    def _build(self) -> None:
        self.stage.setProperty("kind", "stage")
        for widget in (self.picture, self.message, *self.cards.values()):
            self.stage.addWidget(widget)
        self.checking.setText(self.tr("Checking …"))
        self.checking.setParent(self.stage)
        self.checking.hide()
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.stage, 1)
        left.addWidget(self.entry)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.side)
        self.setFocusProxy(self.entry)
        self._return.timeout.connect(self.dismiss)
        for card in self.cards.values():
            card.party.chosen.connect(self._on_party)
            card.dismissed.connect(self.dismiss)
        self.entry.dismissed.connect(self.dismiss)
        self.entry.entered.connect(self.entered)
        self.message.pressed.connect(self.retry_asked)

    def set_look(self, theme: str, unit: int) -> None:
        """Set the distances and the theme."""
        for card in self.cards.values():
            card.set_unit(unit)
        self.entry.set_unit(unit)
        self.side.set_look(theme, unit)

    @property
    def shows_verdict(self) -> bool:
        """Whether a verdict is on the screen."""
        return self.stage.currentWidget() is self.card

    def show_verdict(self, checked_in: CheckedIn, status: GateStatus, now: datetime) -> None:
        """Show a verdict in place of whatever is there; it is painted when this returns.

        Args:
            checked_in: What became of the scan.
            status: For the assurance.
            now: Current instant.
        """
        words = verdict_words(checked_in, now, self.gate_names)
        self.card = self.cards[words.tone]
        self.card.show_words(words, assurance_text(words.assurance, status, now))
        self.stage.setCurrentWidget(self.card)
        self.checking.hide()
        self._scan = checked_in.scan
        moves_on = checked_in.verdict.admitted and not words.attention and not words.texts
        if moves_on:
            self._return.start()
        else:
            self._return.stop()
        # Layouts are due with the next turn of the event loop; the guest is waiting for this one.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.card.repaint()
        self.side.recent.add(words, now)

    def show_picture(self, picture: Picture) -> None:
        """Show a newer frame."""
        self.picture.show_picture(picture)

    def show_camera(self, report: CameraReport) -> None:
        """Show the picture or, where there is none, why."""
        self._camera = report
        self.message.show_report(report)
        if report.state is not CameraState.LIVE:
            self.picture.clear()
        if not self.shows_verdict:
            self._show_camera_page()

    def show_checking(self, *, waiting: bool) -> None:
        """Say that a scan is being decided, for the rare case that it takes long enough to notice."""
        self.checking.setVisible(waiting)
        if waiting:
            self.checking.adjustSize()
            self.checking.move((self.stage.width() - self.checking.width()) // 2, self.checking.height())
            self.checking.raise_()

    @Slot()
    def dismiss(self) -> None:
        """Go back to the live picture."""
        self._return.stop()
        self._show_camera_page()
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _on_party(self, guests: int) -> None:
        if self._scan is not None and self.shows_verdict:
            self.party_chosen.emit(self._scan, guests)

    def _show_camera_page(self) -> None:
        live = self._camera.state is CameraState.LIVE
        self.stage.setCurrentWidget(self.picture if live else self.message)
