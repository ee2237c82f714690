"""A dialog is as high as what it says, and never higher than the window: its buttons can be reached."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from kiosk.domain.errors import StoreError
from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.agreement.second_person_dialog import SecondPersonDialog
from kiosk.ui.kit.form_dialog import FormDialog
from kiosk.ui.ports.supervision import PinAnswer, PinChoice, PinState
from kiosk.ui.setup.choose_page import ChoosePage
from kiosk.ui.setup.pin_dialog import PinDialog
from kiosk.ui.shell.unlock_dialog import UnlockDialog
from kiosk.ui.workers.background import Answer

WRONG = Answer(value=PinAnswer(state=PinState.WRONG, wait_s=4))


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(640, 360)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("lines", [2, 60])
def test_its_buttons_are_within_the_window(qtbot, window, lines):
    dialog = FormDialog(window)
    texts = [QLabel(f"Line {number}") for number in range(lines)]
    for text in texts:
        dialog.column.addWidget(text)
    close = QPushButton("Close")
    dialog.foot.addWidget(close)
    dialog.open()
    qtbot.waitUntil(lambda: close.height() > 0 and close.mapTo(dialog, QPoint(0, close.height())).y() > 40)
    assert dialog.height() <= window.height()
    assert close.mapTo(dialog, QPoint(0, close.height())).y() <= dialog.height()
    seen = [text for text in texts if not text.visibleRegion().isEmpty()]
    assert (len(seen) == lines) == (lines == 2), "a short one is whole, a long one is scrolled"


def test_it_grows_with_what_it_says(qtbot, window):
    dialog, text = FormDialog(window), QLabel("Short")
    text.setWordWrap(True)
    dialog.column.addWidget(text)
    dialog.open()
    before = dialog.height()
    text.setText("A sentence that takes far more than one line. " * 6)
    qtbot.waitUntil(lambda: dialog.height() > before)
    assert text.height() >= text.heightForWidth(text.width())


def test_pages_scroll_by_keys_although_nothing_in_them_takes_the_focus(qtbot, window):
    dialog = FormDialog(window)
    texts = [QLabel(f"Line {number}") for number in range(60)]
    for text in texts:
        dialog.column.addWidget(text)
    close = QPushButton("Close")
    dialog.foot.addWidget(close)
    dialog.open()
    close.setFocus()
    qtbot.waitUntil(lambda: not texts[0].visibleRegion().isEmpty())
    for _ in range(60):
        qtbot.keyClick(close, Qt.Key.Key_PageDown)
    assert not texts[-1].visibleRegion().isEmpty(), "whoever has no mouse reads the last line, too"
    for _ in range(60):
        qtbot.keyClick(close, Qt.Key.Key_PageUp)
    assert not texts[0].visibleRegion().isEmpty()
    assert dialog.isVisible()


def test_a_wrong_pin_is_complained_of_where_it_is_seen(qtbot, world, opened):
    window = opened()
    window.resize(640, 360)
    dialog = PinDialog(window.page(ChoosePage).context, window)
    dialog.form.begin(PinChoice.CHANGE)
    dialog.form.take_answer(WRONG)
    shown = dialog.form.complaint
    qtbot.waitUntil(lambda: shown.visibleRegion().boundingRect().height() >= shown.height() > 0)
    dialog.reject()


def test_so_is_the_one_of_a_second_person(qtbot, world, opened):
    window = opened()
    window.resize(640, 360)
    dialog = SecondPersonDialog(window.page(ChoosePage).context, window)
    dialog.ask(Right.WIPE, "right.two", lambda: None)
    dialog._asked = True
    dialog.take_answer(WRONG)
    shown = dialog.complaint
    qtbot.waitUntil(lambda: shown.visibleRegion().boundingRect().height() >= shown.height() > 0)
    dialog.reject()


def test_a_wrong_passphrase_is_said_where_it_is_seen(qtbot, window, english):
    def refuse(passphrase: str) -> None:
        raise StoreError("no", key="store.passphrase_wrong")

    dialog = UnlockDialog(refuse, window)
    dialog.open()
    dialog.passphrase.setText("no")
    dialog.open_button.click()
    assert not dialog._area.isAncestorOf(dialog.complaint), "there it could be scrolled away"
    qtbot.waitUntil(dialog.complaint.isVisible)
