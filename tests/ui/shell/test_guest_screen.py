"""The guests' window: a sign, a colour, a word; never a person. And names that the stewards' window keeps to itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen, QShortcut
from PySide6.QtWidgets import QWidget

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Reason
from kiosk.domain.reason_table import Tone
from kiosk.ui.kit.labels import FitLabel
from kiosk.ui.kit.row_delegate import RowRole
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.shell.guest_screen.guest_screen import GuestScreen, guest_word
from kiosk.ui.shell.guest_screen.second_screen import SecondScreen
from kiosk.ui.text.hidden_names import initials
from kiosk.ui.workers.session import Session
from tests.support.logos import plain_png
from tests.ui.conftest import speaking
from tests.ui.fakes import make_entry, make_verdict

NAME, CODE, NUMBER = "Ada Lovelace", "SECRET-CODE", "0042-1"
WORDS = {"Your ticket, please", "Welcome", "Goodbye", "One moment, please", "Please speak to our staff"}


class Elsewhere(QWidget):
    """A stewards' window on a screen of its own."""

    def screen(self):
        return None


@pytest.fixture
def session(qapp, world, english):
    return Session(world.ports(), WindowSettings(guest_screen=True))


@pytest.fixture
def second(qtbot, session):
    window = Elsewhere()
    qtbot.addWidget(window)
    made = SecondScreen(window, session)
    made.follow()
    yield made
    made.stop()


def shown(second: SecondScreen) -> GuestScreen | None:
    return second.shown


def everything_on(window: QWidget) -> str:
    """Return every text that a window holds, seen or told to screen readers."""
    parts = [window, *window.findChildren(QWidget)]
    texts = [part.windowTitle() + part.accessibleName() + part.accessibleDescription() for part in parts]
    texts += [part.toolTip() + part.whatsThis() + part.objectName() for part in parts]
    texts += [part.text() for part in parts if isinstance(part, FitLabel)]
    texts += [str(part.property(name)) for part in parts for name in ("role", "tone")]
    return " ".join(texts)


def result(reason: Reason, **changes) -> CheckInResult:
    verdict = make_verdict(reason, name=NAME, texts=("Allergic to nuts",), **changes)
    entries = (make_entry(note="Came with a doctor"),) if verdict.admitted else ()
    return CheckInResult(verdict=verdict, scan=Scan(text=CODE), entries=entries)


def test_nothing_about_a_person_can_be_on_it(session, second):
    for reason in Reason:
        session.verdict_shown.emit(result(reason, attention=reason is Reason.OK))
        assert second.shown.word.text() in WORDS
        told = everything_on(second.shown)
        assert not [secret for secret in (NAME, "Ada", CODE, NUMBER, "Day ticket", "nuts", "doctor") if secret in told]
    kept = [value for value in vars(second.shown).values() if isinstance(value, CheckInResult | str)]
    assert kept == [], "what it does not know, it cannot show"


def test_it_wears_the_organizers_logo_and_nothing_in_its_place(qtbot, world, session, second):
    assert second.shown.logo.isHidden()
    world.status.change(logo=plain_png(60, 10, (170, 0, 0, 255)))
    session.start()
    try:
        qtbot.waitUntil(lambda: second.shown.logo.has_logo)
        assert not second.shown.logo.isHidden()
    finally:
        session.stop()


def test_it_says_what_the_card_means_and_forgets_it_with_the_card(session, second):
    shown = second.shown
    session.verdict_shown.emit(result(Reason.OK))
    assert (shown.word.text(), shown.area.property("tone")) == ("Welcome", "admit")
    session.verdict_shown.emit(result(Reason.OK, attention=True))
    assert (shown.word.text(), shown.area.property("tone")) == ("One moment, please", "ask")
    out = (make_entry(direction=Direction.EXIT),)
    session.verdict_shown.emit(CheckInResult(verdict=make_verdict(attention=True), scan=Scan(text="A"), entries=out))
    assert (shown.word.text(), shown.area.property("tone")) == ("Goodbye", "admit")
    session.verdict_shown.emit(result(Reason.REVOKED))
    assert (shown.word.text(), shown.area.property("tone")) == ("Please speak to our staff", "stop")
    session.verdict_gone.emit()
    assert (shown.word.text(), shown.area.property("tone")) == ("Your ticket, please", "none")


def test_it_comes_and_goes_with_the_wish_and_with_the_screen(qtbot, session):
    screens: list[QScreen] = []
    window = Elsewhere()
    qtbot.addWidget(window)
    second = SecondScreen(window, session, lambda: screens)
    second.follow()
    assert shown(second) is None, "it would cover the stewards' window"
    screens.append(QGuiApplication.primaryScreen())
    second.follow()
    there = shown(second)
    assert there is not None
    assert there.isVisible()
    assert there.geometry() == screens[0].geometry()
    session.switches.toggle_guest_screen()
    assert shown(second) is None
    session.switches.toggle_guest_screen()
    assert shown(second) is not None
    second.stop()
    second.follow()
    assert shown(second) is None


def test_it_comes_in_the_middle_of_a_guest(qtbot, session):
    window = Elsewhere()
    qtbot.addWidget(window)
    session.note_painted(result(Reason.REVOKED), 0.0)
    for word in ("Please speak to our staff", "Your ticket, please"):
        second = SecondScreen(window, session)
        second.follow()
        there = shown(second)
        assert there is not None
        assert there.word.text() == word
        second.stop()
        session.verdict_gone.emit()


def test_it_takes_no_keys_and_keeps_no_program_from_ending(second):
    assert second.shown.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert not second.shown.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_it_follows_the_card_of_the_scan_page_and_one_screen_is_the_stewards(qtbot, world, opened):
    window = opened(auto_return_ms=600_000, guest_screen=True)
    assert window.second_screen.shown is None
    page, told = window.page(ScanPage), []
    window.session.verdict_gone.connect(lambda: told.append("gone"))
    window.session.verdict_shown.connect(lambda _: told.append("shown"))
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    told.clear()
    page.dismiss()
    assert told == ["gone"]


@pytest.mark.parametrize("language", ["de", "ar"])
def test_its_words_are_of_the_windows_language(qapp, session, language):
    for _ in speaking(language):
        screen = GuestScreen(session.switches)
        screen.show_tone(Tone.ADMIT)
        assert screen.word.text() == guest_word(Tone.ADMIT)
        screen.deleteLater()


def test_names_are_initials_while_a_queue_reads_along(qtbot, world, opened):
    world.check_in.verdicts["A"] = make_verdict(Reason.REVOKED, name=NAME)
    window = opened(auto_return_ms=600_000)
    page = window.page(ScanPage)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    assert page.card.guest.text() == NAME
    (key,) = [one for one in page.findChildren(QShortcut) if one.key().toString() == "F8"]
    key.activated.emit()
    assert page.card.guest.text() == "A. L."
    assert page.side.recent.index(0).data(RowRole.TITLE) == "A. L."
    assert NAME not in everything_on(page)
    assert world.preferences.kept["hide_names"] is True
    key.activated.emit()
    assert page.card.guest.text() == NAME
    assert page.side.recent.rowCount() == 1


@pytest.mark.parametrize(
    ("name", "short"),
    [(NAME, "A. L."), ("", ""), ("  Müller-Lüdenscheidt ", "M."), ("عبد الرحمن", "ع. ا."), ("(Ada) Lovelace", "A. L.")],
)
def test_initials(name, short):
    assert initials(name) == short
