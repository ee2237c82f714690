"""The sheet of keys (F1) names every key that does something."""

import ast
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel

from kiosk.domain.reason_codes import Reason
from kiosk.ui.door.sell_panel import SellPanel
from kiosk.ui.scan.scan_page import ScanPage
from tests.ui.conftest import opener
from tests.ui.door.steward import ALL, shown

UI = Path(__file__).resolve().parents[3] / "kiosk" / "ui"
NOT_FOR_PEOPLE = ("kit/scanner_keys", "kit/touch", "self_service")
"""What hand scanners type, what the keyboard on the screen presses, and guests alone, who have no sheet."""
SIGNS = {"Plus": "+", "Minus": "−", "Up": "↑", "Down": "↓"}
NAMES = {"Enter": "Return", "PageUp": "PgUp", "PageDown": "PgDown"}


def keys_in(path: Path) -> set[str]:
    """Return the keys that a module looks for: ``Qt.Key.Key_Up`` is "Up"."""
    names = {node.attr for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Attribute)}
    return {name.removeprefix("Key_") for name in names if name.startswith("Key_")}


def native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def test_every_key_that_does_something_is_named(qtbot, world, opened):
    window = shown(qtbot, world, opened, Reason.OK, ALL)
    world.status.change(staff="Kim")
    qtbot.waitUntil(lambda: window.presenter.status.staff == "Kim")
    qtbot.mouseClick(opener(window, SellPanel), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.page(ScanPage).panels.of(SellPanel).offers.isVisible)
    window.keys.show_keys()
    named = [text.text() for text in window.keys.findChildren(QLabel) if text.property("role") == "key"]
    told = {part for text in named for part in text.split()}
    told |= {text.rpartition("+")[2] for text in named}
    wanted = {
        SIGNS.get(key) or native(NAMES.get(key, key))
        for path in UI.rglob("*.py")
        if not path.relative_to(UI).as_posix().startswith(NOT_FOR_PEOPLE)
        for key in keys_in(path)
    }
    assert len(wanted) > 8, "keys are found"
    assert wanted <= told, wanted - told
    shortcuts = {one.key().toString(QKeySequence.SequenceFormat.NativeText) for one in window.findChildren(QShortcut)}
    assert shortcuts
    assert shortcuts <= set(named), shortcuts - set(named)


def test_keys_of_a_form_are_named_while_it_is_open(qtbot, world, opened):
    window = shown(qtbot, world, opened, Reason.OK, ALL)
    window.keys.show_keys()
    assert "+ −" not in [text.text() for text in window.keys.findChildren(QLabel)]
