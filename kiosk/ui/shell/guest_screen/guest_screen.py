"""The window that guests see: whether to go in, by a sign, a colour and one word.

Invariant: nothing about a guest, a ticket or a reason ever stands on it, or is given to it: it is told a tone and a
way, and has its words from a list of five. A queue reads along. Besides, it wears the organizer's logo.
"""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from kiosk.domain.reason_table import Tone
from kiosk.ui.kit.brand.logo_sign import LogoSign
from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import FitLabel, set_look
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.theme import TONES
from kiosk.ui.shell.appearance import Appearance
from kiosk.ui.workers.guarded import guarded_overrides
from kiosk.ui.workers.switches import Switches

# What stewards look at before they admit, and what they ask, is one and the same to guests: somebody is busy with them.
_TONES = {Tone.ATTENTION: Tone.ASK, Tone.FAULT: Tone.ASK}


def guest_word(tone: Tone | None, *, leaving: bool = False) -> str:
    """Return the word for guests.

    Args:
        tone: The verdict's, or None where there is none.
        leaving: The guest is let out.
    """
    match _TONES.get(tone, tone) if tone is not None else None:
        case None:
            return QCoreApplication.translate("GuestScreen", "Your ticket, please")
        case Tone.ADMIT if leaving:
            return QCoreApplication.translate("GuestScreen", "Goodbye")
        case Tone.ADMIT:
            return QCoreApplication.translate("GuestScreen", "Welcome")
        case Tone.ASK:
            return QCoreApplication.translate("GuestScreen", "One moment, please")
        case _:
            return QCoreApplication.translate("GuestScreen", "Please speak to our staff")


@guarded_overrides
class GuestScreen(QWidget):
    """The window.

    Attributes:
        logo: The organizer's, if there is one.
        sign: The tone's sign.
        word: The word.
    """

    def __init__(self, switches: Switches) -> None:
        # Keys, and with them a hand scanner's codes, stay with the stewards' window.
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus
        super().__init__(None, flags)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setObjectName("guest-screen")
        self.setWindowTitle("Gatehouse")
        self.area = QFrame()
        self.area.setObjectName("verdict")
        self.logo = LogoSign(ems=3.0, framed=True)
        self.sign = Sign("barcode", ems=1.0)
        self.sign.setProperty("role", "tone")
        self.word = FitLabel("headline", centred=True)
        column = QVBoxLayout()
        column.addStretch(2)
        column.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.word)
        column.addStretch(3)
        spread(column, 1.5)
        # In one cell: sign and word stay in the middle and keep their size, whatever the organizer's logo is like.
        cell = QGridLayout(self.area)
        cell.addLayout(column, 0, 0)
        cell.addWidget(self.logo, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        spread(cell, 0, (2, 2, 2, 2))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.area)
        self.appearance = Appearance(self, switches, larger=100)  # the stewards' text size is for a laptop's screen
        self.show_tone(None)
        self.appearance.apply()

    def show_tone(self, tone: Tone | None, *, leaving: bool = False) -> None:
        """Show what a verdict means to the guest; None: nobody is being dealt with."""
        shown = _TONES.get(tone, tone) if tone is not None else None
        if shown is None:
            self.sign.show_sign("barcode")
        else:
            self.sign.show_sign(f"tone-{shown.value}", tint=TONES[shown].ink, paper=TONES[shown].ground)
        set_look(self.area, "tone", shown.value if shown is not None else "none")
        self.word.set_text(guest_word(tone, leaving=leaving))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the size of the screen."""
        super().resizeEvent(event)
        self.appearance.follow_size()
