"""Another theme holds the window for what is seen; what is hidden is dressed later, and never seen undressed."""

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from kiosk.ui.kit.areas.dressed_parts import FEW, DressedParts
from kiosk.ui.kit.areas.late_stack import LateStack
from kiosk.ui.kit.look import Look
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.settings.settings_page import SettingsPage

RED, BLUE = "QLabel { color: #ff0000; }", "QLabel { color: #0000ff; }"
GREEN = "color: #00ff00;"
LOOK = Look(theme="dark", unit=16)


class Frame(QWidget):
    dressed_in_parts = True

    def __init__(self) -> None:
        super().__init__()
        self.pages = LateStack()
        self.pages.dressed_in_parts = True
        self.shown, self.hidden = Part(), Part()
        self.pages.addWidget(self.shown)
        self.pages.addWidget(self.hidden)
        QVBoxLayout(self).addWidget(self.pages)


class Part(QWidget):
    def __init__(self, widgets: int = FEW) -> None:
        super().__init__()
        self.text = QLabel("Ada")
        column = QVBoxLayout(self)
        for text in (self.text, *(QLabel() for _ in range(widgets - 2))):
            column.addWidget(text)
        self.looks: list[tuple[Look, str]] = []

    def take_look(self, look: Look) -> None:
        self.looks.append((look, colour_of(self.text)))


def colour_of(text: QLabel) -> str:
    text.ensurePolished()
    return text.palette().color(text.foregroundRole()).name()


@pytest.fixture
def frame(qtbot):
    made = Frame()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def parts(qtbot, frame):
    made = DressedParts(frame)
    made.wear(RED, LOOK)
    frame.show()
    made.finish()
    return made


def test_what_is_seen_is_dressed_at_once_and_what_is_hidden_in_a_later_turn(qtbot, frame, parts):
    parts.wear(BLUE, LOOK)
    assert colour_of(frame.shown.text) == "#0000ff"
    assert parts.stale == [frame.hidden]
    qtbot.waitUntil(lambda: not parts.stale)
    assert colour_of(frame.hidden.text) == "#0000ff"


def test_what_is_shown_before_its_turn_is_dressed_by_that(frame, parts):
    parts.wear(BLUE, LOOK)
    frame.pages.setCurrentIndex(1)
    assert colour_of(frame.hidden.text) == "#0000ff"
    assert parts.stale == []


def test_a_small_part_that_nobody_sees_waits_until_it_is_shown(qtbot, frame, parts):
    strip = Part(widgets=FEW - 1)
    strip.hide()
    frame.layout().addWidget(strip)
    parts.wear(BLUE, LOOK)
    qtbot.waitUntil(lambda: not parts.due)
    assert parts.stale == [strip]
    strip.show()
    assert colour_of(strip.text) == "#0000ff"
    assert parts.stale == []


def test_whoever_takes_a_look_wears_the_sheet_already(frame, parts):
    larger = LOOK._replace(unit=20)
    parts.wear(BLUE, larger)
    parts.finish()
    assert frame.shown.looks[-1] == (larger, "#0000ff")
    assert frame.hidden.looks[-1] == (larger, "#0000ff")


def test_a_look_that_needs_no_sheet_reaches_the_hidden_too(qtbot, frame, parts):
    mirrored = LOOK._replace(mirrored=True)
    parts.take_look(mirrored)
    assert frame.hidden.looks[-1][0] == mirrored
    parts.wear(BLUE, LOOK)
    parts.take_look(mirrored)  # the hidden one has not taken the one before
    parts.finish()
    assert frame.hidden.looks[-1] == (mirrored, "#0000ff")


def test_pages_and_dialogs_that_come_later_are_dressed_when_they_come(qtbot, frame, parts):
    late, dialog = Part(), QDialog(frame)
    frame.pages.join(late)
    assert colour_of(late.text) == "#ff0000"
    assert late.looks
    question = QLabel("Close?", dialog)
    dialog.show()
    assert colour_of(question) == "#ff0000"
    parts.wear(BLUE, LOOK)
    assert colour_of(question) == "#0000ff"


def test_what_lies_in_a_part_has_no_sheet_of_its_own(frame, parts):
    parts.wear(BLUE, LOOK)
    parts.finish()
    assert frame.styleSheet() == frame.pages.styleSheet() == frame.hidden.text.styleSheet() == ""


def test_a_window_that_says_nothing_of_parts_is_one(qtbot):
    window = Part()
    qtbot.addWidget(window)
    DressedParts(window).wear(BLUE, LOOK)
    assert window.styleSheet() == BLUE
    assert colour_of(window.text) == "#0000ff"


def test_in_the_window_hidden_pages_wait_for_another_theme(qtbot, opened):
    window = opened(auto_return_ms=600_000)
    settings = window.page(SettingsPage)
    window.navigator.open_on_top(settings)
    window.navigator.leave(settings)
    parts = window.appearance.parts
    parts.finish()
    window.switches.toggle_theme()
    sheet = window.header.styleSheet()
    waiting = [part for part in parts.stale if settings.isAncestorOf(part)]
    assert not any(part.isVisible() for part in parts.stale)
    window.navigator.open_on_top(settings)
    seen = [part for part in waiting if part.isVisible()]
    assert {part.styleSheet() for part in seen} == {sheet}
    assert sum(bool(part.findChildren(QWidget)) for part in seen) > 3, "the largest page has turns by its sections"


def test_only_cards_read_what_is_said_of_cards(qtbot, frame):
    card = Part()
    card.setObjectName("verdict")
    around = QWidget()
    QVBoxLayout(around).addWidget(inside := Part())
    inside.setObjectName("verdict")
    for part in (card, around):
        frame.layout().addWidget(part)
    DressedParts(frame).wear(
        f"/* Cards, {{}} */ #verdict QLabel, #verdict * {{ {GREEN} }} {RED} #side, #verdict {{}}", LOOK
    )
    frame.show()
    assert colour_of(card.text) == colour_of(inside.text) == "#00ff00"
    assert colour_of(frame.shown.text) == "#ff0000"
    assert frame.shown.styleSheet().split() == f"{RED} #side, #verdict {{}}".split()


def test_tabs_of_organizers_have_turns_of_their_own(opened):
    window = opened()
    organizer, parts = window.page(OrganizerPage), window.appearance.parts
    window.navigator.open_on_top(organizer)
    for section in organizer.sections:
        organizer.open_section(section)
    parts.finish()
    window.navigator.leave(organizer)
    window.switches.toggle_theme()
    sheet = window.header.styleSheet()
    assert set(organizer.sections) < set(parts.stale), "each is a part, and all of them wait"
    window.navigator.open_on_top(organizer)
    front = organizer.sections[-1]
    assert front.styleSheet() == sheet
    assert set(organizer.sections[:-1]) == set(parts.stale) & set(organizer.sections), "tabs behind it wait on"
    assert parts._later.isActive(), "and have their turns"
    organizer.open_section(organizer.sections[0])
    assert organizer.sections[0].styleSheet() == sheet
