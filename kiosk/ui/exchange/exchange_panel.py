"""The wristband or card that a guest gets for the ticket: the next thing that is read.

Invariants: while it is open nothing that is read lets anybody else in; the guest comes in and the ticket is exchanged
by one entry, or neither; leaving it exchanges nothing.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit

from kiosk.domain.codes.credential import Scan, ScanSource, Timeline
from kiosk.domain.codes.exchanges import BARCODE
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.panel import Panel
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.text.verdicts.verdict_text import VerdictText


class ExchangePanel(Panel):
    """Waits for the wristband.

    Attributes:
        wanted: What is to be read.
        number: Its number, for one that cannot be read.
    """

    sign_name = "barcode"
    verdict_actions = frozenset({Action.EXCHANGE})
    takes_scans = True
    holds_scans = True

    def make_parts(self) -> None:
        """Make what it shows."""
        self.submit.setText(self.tr("Give it out   ⏎"))
        self._request: CheckInRequest | None = None
        self.wanted = label("sentence", wrap=True)
        self.number = QLineEdit()
        heading = label("question", wrap=True)
        heading.setText(self.tr("Or type its number"))
        heading.setBuddy(self.number)
        self.number.setAccessibleName(heading.text())
        self.watch.guard(self.number)
        # A number has one direction in every language.
        self.number.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for widget in (self.wanted, heading, self.number):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def ask(self, action: Action, request: CheckInRequest, verdict: Verdict, text: VerdictText) -> bool:
        """Wait for the wristband of a guest; that the last one could not be given out stands in the head."""
        del action
        settings = verdict.ticket_type.settings if verdict.ticket_type is not None else None
        if settings is None:
            return False
        self._request = request
        self.show_head(text.guest or text.headline, dotted(text.sentence, text.kind), text.tone)
        scanned = settings.media_type == BARCODE
        self.wanted.setText(
            self.tr("Scan the wristband or card that the guest gets.")
            if scanned
            else self.tr("Hold the wristband or card that the guest gets to the NFC reader.")
        )
        self.number.clear()
        return True

    def forget(self) -> None:
        """Keep neither guest nor number."""
        super().forget()
        self._request = None
        self.number.clear()

    def take_focus(self) -> None:
        """Put the cursor where a number is typed; what a reader types is taken as read, as everywhere."""
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_scan(self, scan: Scan) -> None:
        """Exchange the ticket for what was read."""
        if self._request is not None:
            self.number.clear()
            self.request_ready.emit(self._request.adding(medium=scan))

    @Slot()
    def send(self) -> None:
        """Exchange the ticket for what was typed."""
        number = self.number.text().strip()
        if number:
            now = Timeline(decoded=self.context.session.ports.clock_ms())
            self.take_scan(Scan(text=number, source=ScanSource.MANUAL, timeline=now))
