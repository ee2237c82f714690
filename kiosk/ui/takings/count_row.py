"""One way of paying in one currency: what should be there, and lines for what is.

The start and what stays are asked for cash alone: a card terminal's slip begins at nothing, and nothing stays in it.
"""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from kiosk.domain.door_sales.actions import PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.shift_takings import CountedMoney, TakingsLine
from kiosk.ui.kit.flow_layout import FoldingRow
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.scanner_keys.scanner_watch import ScannerWatch
from kiosk.ui.takings.method_words import method_word
from kiosk.ui.text.amounts import signed_amount_text, typed_amount
from kiosk.ui.text.text_direction import dotted


class CountRow(QFrame):
    """What should be there, and what was counted.

    Signals:
        changed: Something else was typed.
    """

    changed = Signal()

    def __init__(self, line: TakingsLine, watch: ScannerWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self.line = line
        self.opening, self.counted, self.kept = QLineEdit(), QLineEdit(), QLineEdit()
        self.facts, self.difference = label("figure-name", wrap=True), label("question", wrap=True)
        heading = label("heading", wrap=True)
        heading.setText(dotted(method_word(line.method), line.currency))
        edits = FoldingRow()
        edits.setContentsMargins(0, 0, 0, 0)
        is_cash = line.method is PayMethod.CASH
        named = (
            (self.tr("At the start"), self.opening, is_cash),
            (self.tr("Counted"), self.counted, True),
            (self.tr("Stays in the box"), self.kept, is_cash),
        )
        for text, edit, wanted in named:
            if not wanted:
                continue
            name = label("question")
            name.setText(text)
            name.setBuddy(edit)
            edit.setAccessibleName(dotted(text, method_word(line.method)))
            edit.setMaxLength(14)
            edit.textChanged.connect(self._on_typed)
            watch.guard(edit)
            column = QVBoxLayout()
            column.addWidget(name)
            column.addWidget(edit)
            spread(column, 0.2)
            edits.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.addWidget(heading)
        whole.addWidget(self.facts)
        whole.addLayout(edits)
        whole.addWidget(self.difference)
        spread(whole, 0.4, (0.9, 0.6, 0.9, 0.6))
        spread(edits, 0.8)
        if is_cash:
            self.opening.setText(self._by_itself("opening"))
        self._on_typed()

    @property
    def typed(self) -> Mapping[str, str]:
        """What people wrote into its lines, by their names; what stands there by itself is not among it."""
        edits = {"opening": self.opening, "counted": self.counted, "kept": self.kept}
        return {name: edit.text() for name, edit in edits.items() if edit.text() not in ("", self._by_itself(name))}

    def _by_itself(self, name: str) -> str:
        return Money(self.line.opening_minor, self.line.currency).decimal if name == "opening" else ""

    def type_again(self, typed: Mapping[str, str]) -> None:
        """Write what people had written, when the line about the same money is made anew."""
        for name, edit in (("opening", self.opening), ("counted", self.counted), ("kept", self.kept)):
            if name in typed:
                edit.setText(typed[name])

    @property
    def said(self) -> CountedMoney | None:
        """What was counted; None while something is missing, or is no amount."""
        counted = typed_amount(self.counted.text(), self.line.currency)
        if counted is None:
            return None
        if self.line.method is not PayMethod.CASH:
            return CountedMoney(method=self.line.method, counted=counted)
        opening = typed_amount(self.opening.text() or "0", self.line.currency)
        kept = typed_amount(self.kept.text() or "0", self.line.currency)
        if opening is None or kept is None:
            return None
        return CountedMoney(method=self.line.method, counted=counted, opening=opening, kept_minor=kept.minor)

    @Slot()
    def _on_typed(self) -> None:
        line, said = self.line, self.said
        start = typed_amount(self.opening.text() or "0", line.currency)
        expected = (start.minor if start is not None else 0) + line.net
        taken = self.tr("Taken: {amount}").format(amount=signed_amount_text(line.taken_minor, line.currency))
        back = self.tr("Given back: {amount}").format(amount=signed_amount_text(line.returned_minor, line.currency))
        wanted = self.tr("Expected: {amount}").format(amount=signed_amount_text(expected, line.currency))
        self.facts.setText(dotted(taken, back if line.returned_minor else "", wanted))
        differs = said.counted.minor - expected if said is not None else 0
        words = self.tr("Difference: {amount}").format(amount=signed_amount_text(differs, line.currency))
        self.difference.setText(words if said is not None else "")
        self.changed.emit()
