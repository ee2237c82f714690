"""The keyboard alone, and a screen reader: everything is reached, pressed by Enter, and has a name."""

import inspect
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from kiosk.domain.reason_codes import Reason
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.shell.main_window import MainWindow
from tests.ui.fakes import make_verdict
from tests.ui.gallery.panel_scenes import override, sell
from tests.ui.gallery.scenes import all_scenes
from tests.ui.gallery.studio import Studio
from tests.ui.gallery.verdict_scenes import already, live, question

MOST_STEPS = 120
USED = QAbstractButton | QAbstractItemView | QAbstractSpinBox | QComboBox | QLineEdit


@pytest.fixture
def studio(qapp) -> Iterator[Studio]:
    made = Studio("en", "dark", (1366, 768))
    made.window.activateWindow()
    yield made
    made.close()


def used(root: QWidget) -> list[USED]:
    """What people do something with."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if isinstance(widget, USED) and widget.isVisibleTo(root) and widget.isEnabled()
        if widget.window() is root.window() and not isinstance(widget, QHeaderView)
        if not isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    ]


def walked(qtbot, studio: Studio) -> list[QWidget]:
    """Where Tab leads, from the line for codes once round."""
    first = studio.window.page(ScanPage).entry.edit
    first.setFocus()
    reached: list[QWidget] = []
    for _ in range(MOST_STEPS):
        here = studio.application.focusWidget()
        if here is None or (reached and here is reached[0]):
            break
        reached.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    return reached


def name_of(part: QWidget) -> str:
    """What a screen reader calls it."""
    return QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)


def by_arrows(part: QWidget) -> bool:
    """Whether it is one of several of which one is chosen: Tab leads to that one, arrows to the others."""
    group = part.group() if isinstance(part, QAbstractButton) else None
    return group is not None and group.exclusive() and group.checkedButton() not in {None, part}


@pytest.mark.parametrize("scene", [live, already, question, override, sell])
def test_tab_reaches_everything(qtbot, studio, scene):
    shown = studio.play(scene)
    reached = walked(qtbot, studio)
    missed = [f"{name_of(part)} {part}" for part in used(shown) if part not in reached and not by_arrows(part)]
    assert not missed, "\n".join(missed)


def test_enter_presses_what_has_the_focus(qtbot, studio):
    studio.play(already)
    card = studio.window.page(ScanPage).card
    for button in (*studio.window.header.openers.values(), studio.window.header.sounds, card.dismiss):
        if not button.isVisible():
            continue
        pressed: list[bool] = []
        button.clicked.connect(lambda *_, pressed=pressed: pressed.append(True))
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Return)
        assert pressed, button.accessibleName()
        while studio.window.navigator.back():
            pass


def test_everything_has_a_name_for_screen_readers(studio):
    nameless = []
    for scene in all_scenes():
        shown = studio.play(scene)
        nameless += [
            f"{scene.__name__}: {part} in {part.parent()}" for part in used(shown) if not name_of(part).strip()
        ]
    assert not nameless, "\n".join(nameless)


def test_roles_are_those_of_what_people_see(studio):
    studio.begin()
    studio.verdict(make_verdict(Reason.ALREADY_ENTERED))
    page = studio.window.page(ScanPage)
    roles = {
        page.card.dismiss: QAccessible.Role.PushButton,
        page.entry.edit: QAccessible.Role.EditableText,
        page.side.recent_view: QAccessible.Role.List,
        page.card.sentence: QAccessible.Role.StaticText,
    }
    for part, role in roles.items():
        assert QAccessible.queryAccessibleInterface(part).role() == role, part


def test_f1_shows_all_keys_on_one_sheet(qtbot, studio):
    studio.play(live)
    qtbot.keyClick(studio.window, Qt.Key.Key_F1)
    sheet = studio.window.keys
    assert sheet.isVisible()
    said = {text.text() for text in sheet.findChildren(QLabel)}
    page = studio.window.page(ScanPage)
    for shortcut in page.findChildren(QShortcut):
        assert shortcut.key().toString() in said
        assert shortcut.whatsThis() in said
    qtbot.keyClick(sheet.close_button, Qt.Key.Key_Return)
    assert not sheet.isVisible()
    studio.settle(staff="Kim")
    studio.window.header.menu.keys.trigger()
    assert sheet.isVisible()
    said = {text.text() for text in sheet.findChildren(QLabel)}
    taken = re.findall(r"Key_(\w+)", inspect.getsource(MainWindow.keyPressEvent))
    keys = {"Escape": "Esc", "L": "Ctrl+L"}
    assert len(taken) == 4
    assert {keys.get(key, key) for key in taken} <= said, "what the window takes itself is told, too"


def test_buttons_say_their_keys_where_there_is_room(studio):
    studio.play(live)
    page = studio.window.page(ScanPage)
    shortcuts = {shortcut.whatsThis(): shortcut.key().toString() for shortcut in page.findChildren(QShortcut)}
    for button in page.openers.values():
        assert isinstance(button, QPushButton)
        assert button.text().endswith(shortcuts[button.accessibleName()])
    studio.fit((640, 360), 100)
    studio.play(live)
    # Not every key has a button: names are hidden by a key alone.
    assert {button.text() for button in page.openers.values()} <= set(shortcuts)
