"""One gate of the venue: a sign, its name, how it stands, what is to be seen to."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.venue.ports import GateState
from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.venue.venue_text import gate_text, remarks_text


class GateRow(QFrame):
    """A gate.

    Signals:
        shut_out_asked: Its member, whom somebody wants to shut out.
    """

    shut_out_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self.member = ""
        self._sign_name, self._colour = "clock", "muted"
        self._look: Look | None = None
        self.sign = Sign(ems=1.5)
        self.name = label("device", wrap=True)
        self.stands = label("since", wrap=True)
        self.remarks = label("strip", wrap=True)
        self.shut_out = QPushButton(self.tr("Shut out"))
        self.shut_out.clicked.connect(self._on_shut_out)
        words = QVBoxLayout()
        words.setSpacing(0)
        for one in (self.name, self.stands, self.remarks):
            words.addWidget(one)
        row = QHBoxLayout(self)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.shut_out, 0, Qt.AlignmentFlag.AlignVCenter)
        spread(row, 0.8, (0.9, 0.5, 0.9, 0.5))

    def show_gate(self, gate: GateState, *, here: bool, may_shut_out: bool) -> None:
        """Show how a gate stands.

        Args:
            gate: The gate.
            here: It is this laptop.
            may_shut_out: Whether it can be shut out from here.
        """
        self.member = gate.member
        remarks = remarks_text(gate)
        self.name.setText(dotted(gate.name, self.tr("this laptop") if here else ""))
        self.stands.setText(gate_text(gate))
        self.remarks.setText(remarks)
        self.remarks.setVisible(bool(remarks))
        self.shut_out.setVisible(may_shut_out and not here)
        self.shut_out.setAccessibleName(f"{gate.name}: {self.shut_out.text()}")
        self.setAccessibleName(f"{self.name.text()}: {self.stands.text()}. {remarks}".strip())
        if not gate.present or remarks:
            self._sign_name, self._colour = "alert", "caution"
        else:
            self._sign_name, self._colour = "tick", "admit"
        self._draw()

    def take_look(self, look: Look) -> None:
        """Draw the sign in the theme's colour."""
        self._look = look
        self._draw()

    def _draw(self) -> None:
        tint = self._look.colour(self._colour) if self._look else None
        paper = self._look.colour("surface") if self._look else "#ffffff"
        self.sign.show_sign(self._sign_name, tint=tint, paper=paper)

    @Slot()
    def _on_shut_out(self) -> None:
        self.shut_out_asked.emit(self.member)
