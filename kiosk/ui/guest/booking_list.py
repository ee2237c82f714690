"""The guests of one booking: who is in, who is not, and whom to let in together."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.reason_codes import Reason
from kiosk.domain.reason_table import REASONS
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.touch.finger_scrolling import scroll_by_finger
from kiosk.ui.ports.look_up import GuestRow
from kiosk.ui.text.guest_lines import GuestLine, told_apart
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.times import time_of_day
from kiosk.ui.text.verdicts.detail_text import translated

MOST_ROWS: Final = 100
"""More are not drawn: a booking of hundreds is searched by name."""
ROWS_HIGH: Final = 6
_TICKET_ID: Final = Qt.ItemDataRole.UserRole


class BookingList(QFrame):
    """A heading ("4 of 5 in"), a list with ticks, and a button that ticks everybody who is not in.

    Signals:
        changed: Other guests are ticked.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = label("question")
        self.more = label("since", wrap=True)
        self.everybody = QPushButton()
        self.everybody.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.everybody.setAutoDefault(True)
        self.everybody.clicked.connect(self._on_everybody)
        self.view = QListWidget()
        self.view.setProperty("kind", "booking")
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.itemChanged.connect(self._on_changed)
        self.view.itemPressed.connect(self._on_pressed)
        self.view.itemClicked.connect(self._on_clicked)
        self._ticked_before: set[str] = set()
        scroll_by_finger(self.view)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.everybody)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.view)
        column.addWidget(self.more)
        spread(column, 0.4)
        spread(head, 0.6)

    def show_booking(self, guests: Sequence[GuestRow], chosen: str) -> None:
        """Show a booking, or hide where the guest is alone.

        Args:
            guests: Everybody of it.
            chosen: Id of the ticket that is ticked, where it may still come in.
        """
        self.setVisible(len(guests) > 1)
        locale = QLocale()
        came = sum(1 for guest in guests if guest.entered_at is not None)
        text = self.tr("Booking {number}: {came} of {count} in")
        number = next((guest.booking for guest in guests), "")
        self.heading.setText(text.format(number=number, came=locale.toString(came), count=locale.toString(len(guests))))
        self.view.setAccessibleName(self.heading.text())
        # The scanned guest stands first, so that a long booking never hides who is standing there.
        shown = sorted(guests, key=lambda guest: guest.ticket_id != chosen)[:MOST_ROWS]
        self.view.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.view.clear()
        for guest, line in zip(shown, told_apart(shown, one_booking=True), strict=True):
            self.view.addItem(_item(guest, line, ticked=guest.ticket_id == chosen))
        self.view.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        row = max(self.view.sizeHintForRow(0), self.fontMetrics().height() * 2)
        self.view.setFixedHeight(row * min(len(shown), ROWS_HIGH) + 4)
        rest = self.tr("{count} of {all} are shown. The others are found by name.")
        self.more.setText(rest.format(count=locale.toString(len(shown)), all=locale.toString(len(guests))))
        self.more.setVisible(len(shown) < len(guests))
        self._say_everybody()

    @property
    def ticked(self) -> tuple[str, ...]:
        """Ids of the tickets that are ticked, in the order of the list."""
        return tuple(item.data(_TICKET_ID) for item in self._free() if item.checkState() is Qt.CheckState.Checked)

    def _free(self) -> list[QListWidgetItem]:
        items = [self.view.item(row) for row in range(self.view.count())]
        return [item for item in items if item.flags() & Qt.ItemFlag.ItemIsUserCheckable]

    def _say_everybody(self) -> None:
        free = self._free()
        self.everybody.setVisible(len(free) > 1)
        all_ticked = all(item.checkState() is Qt.CheckState.Checked for item in free)
        self.everybody.setText(self.tr("Nobody") if all_ticked else self.tr("All who are not in"))

    @Slot()
    def _on_everybody(self) -> None:
        free = self._free()
        all_ticked = all(item.checkState() is Qt.CheckState.Checked for item in free)
        for item in free:
            item.setCheckState(Qt.CheckState.Unchecked if all_ticked else Qt.CheckState.Checked)

    @Slot()
    def _on_pressed(self) -> None:
        """Remember how the rows stood: Qt turns the tick by itself where the little box is met, and only there."""
        self._ticked_before = set(self.ticked)

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        was = item.data(_TICKET_ID) in self._ticked_before
        if item.flags() & Qt.ItemFlag.ItemIsUserCheckable and was == (item.checkState() is Qt.CheckState.Checked):
            item.setCheckState(Qt.CheckState.Unchecked if was else Qt.CheckState.Checked)

    @Slot()
    def _on_changed(self) -> None:
        self._say_everybody()
        self.changed.emit()


def _item(guest: GuestRow, line: GuestLine, *, ticked: bool) -> QListWidgetItem:
    state = ""
    if guest.obstacle is not None:
        state = translated(REASONS[guest.obstacle].word)
    elif guest.entered_at is not None:
        state = dotted(
            translated(REASONS[Reason.ALREADY_ENTERED].word), time_of_day(guest.entered_at, guest.entered_at)
        )
    item = QListWidgetItem(dotted(*line, state))
    item.setData(_TICKET_ID, guest.ticket_id)
    if state:
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    else:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    return item
