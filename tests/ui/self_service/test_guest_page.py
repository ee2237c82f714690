"""Guests alone with a kiosk: what they read and touch, and what is gone after them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from kiosk.domain.reason_codes import Reason
from kiosk.domain.reason_table import Tone
from kiosk.domain.reports.logo import Logo
from kiosk.domain.roster.events import Question, QuestionKind
from kiosk.domain.verdicts.details import OtherGate, PartySize
from kiosk.reports.pdf.logo_picture import logo_png
from kiosk.ui.ports.door import OwnBadge
from kiosk.ui.ports.typed_keys import KeyScan
from kiosk.ui.self_service.guest_page import SelfServicePage
from kiosk.ui.self_service.time_out import WARNING_S
from kiosk.ui.shell.main_window import MainWindow
from tests.support.logos import WORD_MARK
from tests.ui.fakes import make_verdict
from tests.ui.self_service.steps import on_screen, scan, wait_out
from tests.ui.shell.test_spoken_verdicts import HeardVoice

LEFT = Qt.MouseButton.LeftButton
DIET = Question(id="q", event_id="e1", text="Anything you cannot eat?", kind=QuestionKind.TEXT, at_check_in=True)
PERSONAL = ("Ada", "Lovelace", "0042", "Day ticket", "peanuts", "VIP of the mayor")


def test_a_guest_is_welcomed_and_then_forgotten(qtbot, world, alone, page):
    assert page.views.currentWidget() is page.attract
    assert not alone.header.isVisible()
    scan(qtbot, world, alone, make_verdict())
    assert page.view.headline.text() == "Welcome"
    assert "Ada Lovelace" in on_screen(alone, page)
    assert world.sounds.played == [Tone.ADMIT]
    page._welcome.timeout.emit()
    assert page.views.currentWidget() is page.attract
    assert not any(word in on_screen(alone, page) for word in PERSONAL)


WALKS = {
    "refused": make_verdict(Reason.UNPAID, texts=("VIP of the mayor",)),
    "flagged": make_verdict(attention=True, texts=("VIP of the mayor",)),
    "other gate": make_verdict(Reason.WRONG_GATE, details=OtherGate(("Gate B",))),
    "used": make_verdict(Reason.ALREADY_ENTERED),
    "party": make_verdict(Reason.PARTY_SIZE, details=PartySize(3, 5)),
    "questions": make_verdict(Reason.QUESTIONS, questions=(DIET,)),
    "confirm": make_verdict(Reason.CONFIRM),
    "unknown": make_verdict(Reason.UNKNOWN_TICKET),
    "withdrawn": make_verdict(Reason.REVOKED, texts=("VIP of the mayor",)),
    "wristband": make_verdict(Reason.MEDIUM_NEEDED),
    "our fault": make_verdict(Reason.ERROR),
}


def personal(window: MainWindow, page: SelfServicePage) -> list[str]:
    said = on_screen(window, page)
    return [word for word in PERSONAL if word in said]


def test_nothing_personal_is_there_before_somebody_is_let_in_nor_after_the_time_out(qtbot, world, alone, page):
    for name, verdict in WALKS.items():
        assert personal(alone, page) == [], name
        scan(qtbot, world, alone, verdict)
        assert personal(alone, page) == [], name
        if name == "questions":
            page.questions.fields[0].editor.lines()[0].setText("peanuts")
            assert personal(alone, page) == ["peanuts"], "the walk finds what is there"
        page.help.click()
        page.asked_to_leave()
        page.leave_dialog.lines.name.setText("Ada")
        wait_out(page)
        assert page.views.currentWidget() is page.attract
        assert not page.leave_dialog.isVisible()
        assert not page.time_out.running
        assert personal(alone, page) == [], name


def test_nothing_personal_is_there_after_a_guest_who_may_have_a_badge(qtbot, world, alone, page):
    for own in OwnBadge:
        world.printing.own = own
        scan(qtbot, world, alone, make_verdict(texts=("VIP of the mayor",)))
        assert "Ada" in on_screen(alone, page)
        if own is OwnBadge.OFFERED:
            qtbot.mouseClick(page.view.badge.button, LEFT)
            qtbot.waitUntil(lambda: page.view.badge.said.text() == "Your badge is being printed.")
        wait_out(page)
        assert page.views.currentWidget() is page.attract
        assert personal(alone, page) == [], own


def test_the_stand_wears_the_organizers_logo_while_nobody_is_there(qtbot, world, alone, page):
    assert not page.attract.logo.isVisible()
    world.status.change(logo=logo_png(Logo("svg", WORD_MARK)))
    qtbot.waitUntil(page.attract.logo.isVisible)
    assert page.attract.logo.has_logo
    scan(qtbot, world, alone, make_verdict())
    assert not page.attract.logo.isVisible(), "the guest's own answer has the whole page"


def test_the_warning_stands_twenty_seconds_and_more_time_is_one_touch(qtbot, world, alone, page):
    scan(qtbot, world, alone, make_verdict(Reason.UNPAID))
    page.time_out.warn()
    assert page.more_time.isVisible()
    assert "20 seconds" in page.warning.text()
    for _second in range(WARNING_S - 1):
        page.time_out.count()
    assert "1 second" in page.warning.text()
    qtbot.mouseClick(page.more_time, LEFT)
    assert not page.more_time.isVisible()
    assert page.views.currentWidget() is page.view
    page.time_out.warn()
    qtbot.mouseClick(page.view, LEFT)
    assert not page.more_time.isVisible(), "a touch anywhere will do"


def test_words_are_the_guests_and_not_the_stewards(qtbot, world, alone, page):
    scan(qtbot, world, alone, make_verdict(Reason.WRONG_GATE, details=OtherGate(("Gate B",))))
    assert "Gate B" in page.view.headline.text()
    scan(qtbot, world, alone, make_verdict(Reason.UNPAID))
    assert page.view.headline.text() == "Please ask our staff."
    assert page.view.sentence.text() == "This booking is not paid."
    scan(qtbot, world, alone, make_verdict(attention=True))
    assert page.view.headline.text() == "Please show this ticket to our staff."
    scan(qtbot, world, alone, make_verdict(Reason.CONFIRM))
    assert page.view.sentence.text() == ""


def test_a_party_says_how_many_and_questions_are_answered(qtbot, world, alone, page):
    scan(qtbot, world, alone, make_verdict(Reason.PARTY_SIZE, details=PartySize(3, 5)))
    assert [button.text() for button in page.view.buttons if button.isVisible()] == ["1", "2", "3"]
    with qtbot.waitSignal(alone.session.verdict_shown):
        qtbot.mouseClick(page.view.buttons[1], LEFT)
    assert world.check_in.requests[-1].attempt.guests == 2
    assert page.view.headline.text() == "Welcome"
    scan(qtbot, world, alone, make_verdict(Reason.QUESTIONS, questions=(DIET,)))
    assert page.views.currentWidget() is page.asking
    asked = len(world.check_in.asked)
    alone._on_keys(KeyScan(text="B", scanner=""))
    assert len(world.check_in.asked) == asked, "nobody else is let in meanwhile"
    page.questions.fields[0].editor.lines()[0].setText("none")
    with qtbot.waitSignal(alone.session.verdict_shown):
        qtbot.mouseClick(page.questions.submit, LEFT)
    assert world.check_in.requests[-1].attempt.answers == {"q": "none"}
    assert page.view.headline.text() == "Welcome"


def test_ten_of_a_party_of_twelve_say_so(qtbot, world, alone, page):
    scan(qtbot, world, alone, make_verdict(Reason.PARTY_SIZE, details=PartySize(12, 12)))
    qtbot.mouseClick(page.view.buttons[8], LEFT)
    assert [button.text() for button in page.view.buttons if button.isVisible()] == ["1–8", "9", "10", "11", "12"]
    with qtbot.waitSignal(alone.session.verdict_shown):
        qtbot.mouseClick(page.view.buttons[2], LEFT)
    assert world.check_in.requests[-1].attempt.guests == 10


def test_a_hand_scanner_that_types_is_read_and_never_shown(qtbot, world, alone, page):
    world.check_in.verdicts["code-7"] = make_verdict()
    with qtbot.waitSignal(alone.session.verdict_shown):
        qtbot.keyClicks(alone, "code-7")
        assert "code-7" not in on_screen(alone, page)
        qtbot.keyClick(alone, Qt.Key.Key_Return)
    assert world.check_in.asked == ["code-7"]


def test_what_is_to_be_done_is_spoken_and_a_name_never(qtbot, world, alone, page):
    page.voice = HeardVoice()
    alone.spoken.voice = HeardVoice()
    scan(qtbot, world, alone, make_verdict())
    assert page.voice.said == [], "only where people want it"
    alone.switches.toggle_speech()
    for verdict in (make_verdict(), make_verdict(Reason.UNPAID), make_verdict(Reason.QUESTIONS, questions=(DIET,))):
        scan(qtbot, world, alone, verdict)
    page.time_out.warn()
    page.time_out.count()
    said = [text for text, _volume in page.voice.said]
    assert said[:3] == [
        "Welcome",
        "Please ask our staff. This booking is not paid",
        "Please answer. Anything you cannot eat?",
    ]
    assert len(said) == 4, "the warning once, and not each second"
    assert said[3].endswith("More time")
    assert alone.spoken.voice.said == [], "the words of stewards are not for guests"


def test_what_is_touched_lies_in_the_lower_two_thirds(qtbot, world, alone, page):
    for verdict in (None, *WALKS.values()):
        page.begin_anew()
        if verdict is not None:
            scan(qtbot, world, alone, verdict)
        qtbot.waitUntil(lambda: page.help.isVisible() and page.help.height() > 0)
        for button in page.findChildren(QAbstractButton):
            if button.isVisible() and button.window() is alone:
                top = button.mapTo(alone, button.rect().topLeft()).y()
                assert top >= alone.height() / 3 - 1, button.text()
