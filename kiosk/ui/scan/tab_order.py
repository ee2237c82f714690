"""Where Tab goes on the scan page."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from kiosk.ui.scan.code_entry import CodeEntry
from kiosk.ui.scan.verdict_card import VerdictCard


def order_tabs(entry: CodeEntry, cards: Iterable[VerdictCard]) -> None:
    """Let Tab go from the line for codes to what may be done about the verdict, before everything else.

    Qt goes by the order in which parts were made, and the cards were made after what lies below them.
    """
    before: QWidget = entry.edit
    for card in cards:
        for button in (*card.party.buttons, *card.names.buttons, *card.action_row.buttons.values(), card.dismiss):
            QWidget.setTabOrder(before, button)
            before = button
    QWidget.setTabOrder(before, entry.button)
