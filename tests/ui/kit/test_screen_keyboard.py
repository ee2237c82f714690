"""Nothing needs a physical keyboard: digits beside PINs, and a keyboard on the screen for whoever uses a finger."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from kiosk.domain.text.languages import LANGUAGES
from kiosk.ui.kit.form_dialog import FormDialog
from kiosk.ui.kit.pin_edit import pin_edit
from kiosk.ui.kit.theme import style_sheet
from kiosk.ui.kit.touch.keyboard import Layer
from kiosk.ui.kit.touch.letters import ACCENTS, KEYS, KEYS_BELOW, LETTERS, SIGNS
from kiosk.ui.kit.touch.number_pad import PadBeside
from kiosk.ui.kit.touch.screen_keyboard import ScreenKeyboard

FINGER = QPointingDevice(
    "screen",
    7,
    QInputDevice.DeviceType.TouchScreen,
    QPointingDevice.PointerType.Finger,
    QInputDevice.Capability.Position,
    5,
    0,
)
MOUSE = QPointingDevice.primaryPointingDevice


class Form(QWidget):
    def __init__(self, dressed: str = "") -> None:
        super().__init__()
        self.name, self.notes, self.pin, self.button = QLineEdit(), QPlainTextEdit(), pin_edit("PIN"), QPushButton("Go")
        self.name.setAccessibleName("Name")
        column = QVBoxLayout(self)
        for part in (self.name, self.notes, self.pin, self.button):
            column.addWidget(part)
        self.setMinimumSize(640, 360)
        self.resize(640, 360)
        self.setStyleSheet(dressed)


class Wish:
    when = "touch"


@pytest.fixture
def form(qtbot, english):
    made = Form(style_sheet("dark", 12))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def wish():
    return Wish()


@pytest.fixture
def screen(qapp, form, wish):
    return ScreenKeyboard(qapp, lambda: wish.when, lambda: None, form)


def press(widget: QWidget, device: QPointingDevice) -> None:
    """What Qt makes of a finger or a mouse: the focus goes along, and then the press is told."""
    widget.setFocus(Qt.FocusReason.MouseFocusReason)
    middle = QPointF(widget.rect().center())
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        buttons = Qt.MouseButton.LeftButton
        event = QMouseEvent(
            kind,
            middle,
            QPointF(widget.mapToGlobal(middle.toPoint())),
            Qt.MouseButton.LeftButton,
            buttons,
            Qt.KeyboardModifier.NoModifier,
            device,
        )
        QApplication.sendEvent(widget, event)


def tap(screen: ScreenKeyboard, text: str) -> None:
    """Press the keys with some letters."""
    keyboard = screen.keyboard
    assert keyboard is not None
    for letter in text:
        keys = [key for row in keyboard.rows for key in row] + [keyboard.space]
        next(key for key in keys if key.property("letter") == letter).click()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_letters_within_eleven_keys(language):
    for sheet in (LETTERS[language], ACCENTS, SIGNS):
        for plain, shifted, most in zip(sheet.plain, sheet.shifted, (KEYS, KEYS, KEYS_BELOW), strict=True):
            assert len(plain) == len(shifted) <= most
            assert len(set(plain)) == len(plain)


@pytest.mark.parametrize(
    ("language", "alphabet"),
    [
        ("en", "abcdefghijklmnopqrstuvwxyz'-"),
        ("de", "abcdefghijklmnopqrstuvwxyzäöüßÄÖÜ"),
        ("fr", "abcdefghijklmnopqrstuvwxyzéèà"),
        ("es", "abcdefghijklmnopqrstuvwxyzñÑ"),
        ("hi", "अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहािीुूृेैोौंँःऑॉ़्"),
        ("ar", "ءأإآؤئابةتثجحخدذرزسشصضطظعغفقكلمنهويى"),
    ],
)
def test_no_letter_of_a_language_is_missing(language, alphabet):
    sheet = LETTERS[language]
    assert set(alphabet) <= set("".join((*sheet.plain, *sheet.shifted)))


def test_a_finger_brings_it_up_and_it_types(qtbot, form, screen):
    press(form.name, FINGER)
    assert screen.is_up
    tap(screen, "o")
    keyboard = screen.keyboard
    keyboard.shift.click()
    tap(screen, "N")
    keyboard.signs.click()
    tap(screen, "1 ")
    keyboard.signs.click()
    keyboard.accents.click()
    tap(screen, "é")
    assert form.name.text() == "oN1 é"
    assert keyboard.typed.text() == "oN1 é|"
    keyboard.back.click()
    assert form.name.text() == "oN1 "
    assert form.name.hasFocus()
    with qtbot.waitSignal(form.name.returnPressed):
        keyboard.enter.click()
    keyboard.hide_key.click()
    assert not screen.is_up


def test_shift_twice_holds_until_it_is_pressed_again(form, screen):
    press(form.name, FINGER)
    keyboard = screen.keyboard
    keyboard.shift.click()
    keyboard.shift.click()
    tap(screen, "AB")
    keyboard.shift.click()
    tap(screen, "c")
    assert form.name.text() == "ABc"


def test_it_goes_from_line_to_line_and_away_with_the_last(form, screen):
    press(form.name, FINGER)
    form.notes.setFocus()
    tap(screen, "ab")
    screen.keyboard.enter.click()
    tap(screen, "c")
    assert form.notes.toPlainText() == "ab\nc"
    screen.keyboard.back.click()
    assert form.notes.toPlainText() == "ab\n"
    form.button.setFocus()
    assert not screen.is_up


def test_a_secret_is_not_shown_and_begins_with_digits(form, screen):
    press(form.pin, FINGER)
    assert screen.keyboard.layer is Layer.SIGNS
    tap(screen, "24")
    assert form.pin.text() == "24"
    assert "2" not in screen.keyboard.typed.text()


@pytest.mark.parametrize(
    ("when", "finger", "mouse"), [("touch", True, False), ("always", True, True), ("never", False, False)]
)
def test_when_it_comes_up_is_a_setting(form, screen, wish, when, finger, mouse):
    wish.when = when
    for device, expected in ((FINGER, finger), (MOUSE(), mouse)):
        form.button.setFocus()
        press(form.name, device)
        assert screen.is_up is expected
    form.button.setFocus()
    form.name.setFocus()
    assert not screen.is_up, "the focus alone brings up nothing"


def test_it_has_other_letters_and_remembers_which(form, screen):
    press(form.name, FINGER)
    keyboard = screen.keyboard
    while keyboard.language != "ar":
        keyboard.other.click()
    tap(screen, "ضص")
    assert form.name.text() == "ضص"
    assert keyboard.accents.isHidden()
    keyboard.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    form.button.setFocus()
    press(form.name, FINGER)
    assert screen.keyboard.language == "ar"


def test_every_key_is_a_finger_wide_on_the_smallest_screen(qtbot, form, screen):
    press(form.name, FINGER)
    keyboard = screen.keyboard
    qtbot.waitUntil(lambda: keyboard.height() == keyboard.sizeHint().height() and keyboard.width() == 640)
    assert keyboard.geometry().bottom() == form.rect().bottom()
    for language in LANGUAGES:
        while keyboard.language != language:
            keyboard.other.click()
        keyboard._grid.activate()
        small = [
            f"{language} {key.text()} {key.width()}x{key.height()}"
            for key in keyboard.findChildren(QPushButton)
            if key.isVisible() and min(key.width(), key.height()) < 56
        ]
        assert not small


@pytest.mark.qt_log_ignore("This plugin does not support (raise|propagateSizeHints)")
def test_over_a_dialog_it_is_a_window_that_takes_no_focus(qtbot, form, screen):
    dialog = FormDialog(form)
    line = QLineEdit()
    dialog.column.addWidget(line)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    press(line, FINGER)
    assert screen.keyboard.isWindow()
    assert screen.keyboard.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    tap(screen, "ab")
    assert line.text() == "ab"
    dialog.reject()
    assert not screen.is_up


@pytest.mark.qt_log_ignore("This plugin does not support (raise|propagateSizeHints)")
def test_over_a_dialog_without_a_window_it_lies_at_the_screens_edge(qtbot, form, screen):
    dialog = FormDialog()
    qtbot.addWidget(dialog)
    line = QLineEdit()
    dialog.column.addWidget(line)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    press(line, FINGER)
    assert screen.keyboard.geometry().bottom() == dialog.screen().availableGeometry().bottom()


def test_numbers_and_dates_are_typed_as_by_keys(form, screen):
    number = QSpinBox()
    number.setMaximum(999)
    form.layout().addWidget(number)
    number.show()
    number.setFocus()
    number.selectAll()
    screen.bring_up()
    screen.keyboard.show_layer(Layer.SIGNS)
    tap(screen, "42")
    assert number.value() == 42
    screen.keyboard.back.click()
    assert number.value() == 4
    assert screen.keyboard.typed.text() == "4"


def test_digits_beside_several_lines_go_where_the_cursor_is(qtbot, form, screen):
    first, second = pin_edit("PIN"), pin_edit("Again")
    lines = QWidget()
    column = QVBoxLayout(lines)
    column.addWidget(first)
    column.addWidget(second)
    beside = PadBeside(lines, first, second)
    form.resize(900, 700)
    form.layout().addWidget(beside)
    qtbot.waitUntil(beside.pad.isVisible)
    beside.pad.digits[1].click()
    assert first.hasFocus()
    second.setFocus()
    beside.pad.digits[2].click()
    beside.pad.digits[3].click()
    beside.pad.back.click()
    form.button.setFocus()
    beside.pad.digits[4].click()
    assert (first.text(), second.text()) == ("1", "24")
    press(second, FINGER)
    assert not screen.is_up, "its digits stand beside it"
    beside.pad.letters.click()
    tap(screen, "5")
    assert second.text() == "245"
    form.resize(640, 360)
    qtbot.waitUntil(lambda: not beside.pad.isVisible())


def test_a_line_that_was_taken_makes_way_for_what_comes_of_it(form, screen):
    form.name.returnPressed.connect(form.name.clear)
    press(form.name, FINGER)
    tap(screen, "a")
    screen.keyboard.enter.click()
    assert form.name.text() == ""
    assert not screen.is_up
