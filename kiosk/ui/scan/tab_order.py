"""Where Tab goes on the scan page."""

from PySide6.QtWidgets import QWidget

from kiosk.ui.scan.code_entry import CodeEntry
from kiosk.ui.scan.verdict_card import VerdictCard


def order_tabs(entry: CodeEntry, card: QWidget) -> None:
    """Let Tab go from the line for codes to what may be done about the verdict, before everything else.

    Qt goes by the order in which parts were made or joined the window, and cards join it after what lies below them. In
    front of those that joined before, of which none is seen while this one is. Panels keep the order they have.
    """
    if not isinstance(card, VerdictCard):
        return
    before: QWidget = entry.edit
    for button in (*card.party.buttons, *card.names.buttons, *card.action_row.buttons.values(), card.dismiss):
        QWidget.setTabOrder(before, button)
        before = button
