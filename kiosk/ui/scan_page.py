"""The scan page: the live picture, and the verdict that takes its place.

Invariants:
- A new verdict replaces the old one at once, whatever it was.
- An admission gives way to the picture by itself, unless the steward has something to read (attention, texts).
- Everything else stays until it is dismissed or the next scan comes.
- While anything stays, the live picture goes on small in its corner, so that the next guest can aim.
- An open panel stays under verdicts: when they are gone, it is there again with what was typed.
"""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kiosk.domain.reason_table import Tone
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.actions import Action
from kiosk.ui.case import Case
from kiosk.ui.code_entry import CodeEntry
from kiosk.ui.labels import label
from kiosk.ui.message_panel import MessagePanel
from kiosk.ui.panels import Panels
from kiosk.ui.picture import PictureView
from kiosk.ui.ports import CameraReport, CameraState, CheckInResult, GateStatus, Picture, WindowSettings
from kiosk.ui.scanner_watch import ScannerWatch
from kiosk.ui.side_panel import SidePanel, assurance_text
from kiosk.ui.verdict_card import VerdictCard
from kiosk.ui.words import VerdictWords, at_this_door, verdict_words


class ScanPage(QWidget):
    """Picture, verdict, typed codes, and the side panel.

    Attributes:
        cards: One card for each tone.
        card: The card that shows, or showed, the last verdict.
        gate_names: Names of gates by id, for verdicts that speak of another gate.

    Signals:
        entered: Somebody typed a code.
        retry_asked: Look for the camera now.
        case_ready: A Case to be decided again, now that more is known about it.
    """

    entered = Signal(str)
    case_ready = Signal(object)
    retry_asked = Signal()

    def __init__(self, settings: WindowSettings, watch: ScannerWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = PictureView()
        self.message = MessagePanel(self.tr("Try again now"))
        self.cards = {tone: VerdictCard(tone) for tone in Tone}
        self.card = self.cards[Tone.ADMIT]
        self.entry = CodeEntry(watch)
        self.side = SidePanel()
        self.checking = label("checking")
        self.stage = QStackedWidget()
        self.gate_names: dict[str, str] = {}
        self.panels = Panels(watch, self)
        self._undoable = ""
        self._shown: tuple[Case, Verdict, VerdictWords] | None = None
        self.small_pictures = tuple(
            [card.small_picture for card in self.cards.values()] + [panel.small_picture for panel in self.panels.all]
        )
        self.set_mirrored(mirrored=settings.mirrored)
        self._camera = CameraReport(state=CameraState.STARTING)
        self._return = QTimer(self)
        self._return.setSingleShot(True)
        self._return.setInterval(settings.auto_return_ms)
        self._build()
        self.show_camera(self._camera)

    def _build(self) -> None:
        self.stage.setProperty("kind", "stage")
        for widget in (self.picture, self.message, *self.cards.values(), *self.panels.all):
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
            card.action_row.chosen.connect(self._on_action)
            card.dismissed.connect(self.dismiss)
        self.entry.dismissed.connect(self.dismiss)
        self.entry.entered.connect(self.entered)
        self.entry.find_button.clicked.connect(self.panels.find_guest)
        self.message.pressed.connect(self.retry_asked)
        self.panels.changed.connect(self.show_what_is_due)
        self.panels.case_ready.connect(self.case_ready)

    def set_look(self, theme: str, unit: int) -> None:
        """Set the distances and the theme."""
        for card in self.cards.values():
            card.set_unit(unit)
        self.panels.set_unit(unit)
        self.entry.set_unit(unit)
        self.side.set_look(theme, unit)
        self.panels.look_up.delegate.theme = theme

    @property
    def shows_verdict(self) -> bool:
        """Whether a verdict is on the screen."""
        return self.stage.currentWidget() is self.card

    def show_verdict(
        self, checked_in: CheckInResult, status: GateStatus, now: datetime, case: Case | None = None
    ) -> VerdictWords:
        """Show a verdict in place of whatever is there; it is painted when this returns.

        Questions are put at once, unless somebody is in the middle of another panel or of typing a code: nothing may
        change under the fingers.

        Args:
            checked_in: What became of the scan.
            status: For the assurance.
            now: Current instant.
            case: What was decided; None for a plain scan.

        Returns:
            The verdict as it is read.
        """
        verdict, words = checked_in.verdict, verdict_words(checked_in, now, self.gate_names)
        words = at_this_door(words, self.panels.offered)
        self.card = self.cards[words.tone]
        self.card.show_words(words, assurance_text(words.assurance, status, now))
        self.checking.hide()
        self._shown = ((case or Case(scan=checked_in.scan)).after(checked_in.entries), verdict, words)
        # Whoever is typing must not press a button of a card that has just come up.
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self.stage.setCurrentWidget(self.card)
        busy = self.panels.open is not None or bool(self.entry.edit.text())
        if Action.ANSWER in words.actions and not busy:
            self._on_action(Action.ANSWER)
        moves_on = verdict.admitted and not words.attention and not words.texts
        if moves_on:
            self._return.start()
        else:
            self._return.stop()
        self._show_small_pictures(wanted=not moves_on)
        # Layouts are due with the next turn of the event loop; the guest is waiting for this one.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        due = self.stage.currentWidget()
        if due is not None:
            due.repaint()
        undoable = checked_in.entries[0].entry_id if verdict.admitted and checked_in.entries else ""
        self._undoable = undoable
        self.side.recent.add(words, now, undoable)
        return words

    @Slot(str, str)
    def show_taken_back(self, entry_id: str, key: str) -> None:
        """Show that a scan was taken back: its admission must not stay on the screen. Or say why it was not."""
        self.side.show_taken_back(entry_id, key)
        if not key and entry_id == self._undoable and self.shows_verdict:
            self.show_what_is_due()

    def show_picture(self, picture: Picture) -> None:
        """Show a newer frame, where one can be seen."""
        self.picture.show_picture(picture)
        for small in self.small_pictures:
            if small.isVisible():
                small.show_picture(picture)

    def set_mirrored(self, *, mirrored: bool) -> None:
        """Show the picture like a mirror, or as the camera sees it."""
        for picture in (self.picture, *self.small_pictures):
            picture.mirrored = mirrored

    def _show_small_pictures(self, *, wanted: bool) -> None:
        newest = self.picture.picture
        for small in self.small_pictures:
            if newest is not None:
                small.show_picture(newest)
            small.setVisible(wanted and newest is not None and self._camera.state is CameraState.LIVE)

    def show_camera(self, report: CameraReport) -> None:
        """Show the picture or, where there is none, why."""
        self._camera = report
        self.message.show_report(report)
        if report.state is not CameraState.LIVE:
            self.picture.clear()
            self._show_small_pictures(wanted=False)
        if self.stage.currentWidget() in (self.picture, self.message):
            live = report.state is CameraState.LIVE
            self.stage.setCurrentWidget(self.picture if live else self.message)

    def show_checking(self, *, waiting: bool) -> None:
        """Say that a scan is being decided, for the rare case that it takes long enough to notice."""
        self.checking.setVisible(waiting)
        if waiting:
            self.checking.adjustSize()
            self.checking.move((self.stage.width() - self.checking.width()) // 2, self.checking.height())
            self.checking.raise_()

    @Slot()
    def dismiss(self) -> None:
        """Go back to the open panel, else to the live picture."""
        if self.shows_verdict or self.panels.open is None:
            self.show_what_is_due()

    @Slot()
    def show_what_is_due(self) -> None:
        """Show the open panel, else the live picture, else why there is none."""
        self._return.stop()
        panel = self.panels.open
        if panel is not None:
            self._show_small_pictures(wanted=True)
            self.stage.setCurrentWidget(panel)
            panel.take_focus()
            return
        live = self._camera.state is CameraState.LIVE
        self.stage.setCurrentWidget(self.picture if live else self.message)
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _on_party(self, guests: int) -> None:
        if self._shown is not None and self.shows_verdict:
            self.case_ready.emit(self._shown[0].adding(guests=guests))

    @Slot(object)
    def _on_action(self, action: Action) -> None:
        if self._shown is not None and self.shows_verdict:
            self.panels.act(action, *self._shown)
