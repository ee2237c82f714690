"""What a steward may answer: questions, consent, and hand scanners that type into forms."""

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QPushButton

from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.reason_table import Tone
from kiosk.domain.roster.events import Question, QuestionKind
from kiosk.domain.verdicts.details import PartySize
from kiosk.domain.verdicts.questions import clean
from kiosk.ui.questions.answer_fields import AnswerField
from kiosk.ui.questions.questions_panel import QuestionsPanel
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.text.typed_answers import complaint, date_text, plain_digits, time_text
from kiosk.ui.text.verdicts.verdict_actions import Action, actions_for
from tests.ui.conftest import speaking
from tests.ui.fakes import NOW, make_verdict

BORN = Question(id="born", event_id="e1", text="Date of birth", kind=QuestionKind.DATE, required=True, at_check_in=True)
CHILD = Question(id="child", event_id="e1", text="With a child?", kind=QuestionKind.YES_NO, at_check_in=True)
AGE = Question(
    id="age", event_id="e1", text="How old?", kind=QuestionKind.NUMBER, required=True, at_check_in=True,
    depends_on="child", depends_values=frozenset({"true"}), limits={"min": "0", "max": "17"},
)  # fmt: skip
ASKED = make_verdict(Reason.QUESTIONS, questions=(BORN, CHILD), follow_ups=(AGE,))


@pytest.fixture
def language(request, qapp):
    yield from speaking(request.param)


def question(kind: QuestionKind, **changes) -> Question:
    return replace(BORN, kind=kind, **{"required": False, **changes})


def asking(qtbot, world, opened, verdict=ASKED):
    world.check_in.verdicts["A"] = verdict
    window = opened(auto_return_ms=600_000)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    panel = window.page(ScanPage).panels.of(QuestionsPanel)
    steady = count(0.0, 200.0)
    panel.watch.clock_ms = lambda: next(steady)
    return window, panel, {field.question.id: field for field in panel.fields}


def test_questions_are_put_answered_and_given_to_the_desk(qtbot, world, opened):
    window, panel, fields = asking(qtbot, world, opened)
    assert window.page(ScanPage).picture_area.currentWidget() is panel
    assert world.sounds.played == [Tone.ASK]
    assert panel.title.text() == "Ada Lovelace"
    assert not fields["age"].isVisible()
    panel.send()
    assert fields["born"].complaint.text.text() == "Please answer this."
    assert world.check_in.requests == []
    qtbot.keyClicks(fields["born"].editor.lines()[0], "12/31/1990")
    assert fields["born"].complaint.isHidden(), "a complaint goes as soon as it is met"
    yes, no = fields["child"].findChildren(QPushButton)
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert fields["age"].isVisible()
    qtbot.keyClicks(fields["age"].editor.lines()[0], "81")
    qtbot.keyClick(fields["age"].editor.lines()[0], Qt.Key.Key_Return)
    assert fields["age"].complaint.text.text() == "Between 0 and 17, please."
    qtbot.mouseClick(no, Qt.MouseButton.LeftButton)
    assert not fields["age"].isVisible()
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        qtbot.mouseClick(panel.submit, Qt.MouseButton.LeftButton)
    (request,) = world.check_in.requests
    assert request.attempt.answers == {"born": "1990-12-31", "child": "false"}
    assert request.attempt.shown_at == NOW
    assert shown.args[0].verdict.admitted
    assert window.page(ScanPage).panels.open is None


def test_what_was_said_before_is_not_forgotten(qtbot, world, opened):
    world.check_in.again = [ASKED, make_verdict(Reason.PARTY_SIZE, details=PartySize(3, 3))]
    unpaid = make_verdict(Reason.UNPAID, outcome=Outcome.ASK)
    world.check_in.verdicts["A"] = unpaid
    window = opened(auto_return_ms=600_000)
    page = window.page(ScanPage)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    assert page.card.property("tone") == "ask"
    with qtbot.waitSignal(window.session.verdict_shown):
        qtbot.mouseClick(page.card.action_row.buttons[Action.ACCEPT_UNPAID], Qt.MouseButton.LeftButton)
    panel = page.panels.of(QuestionsPanel)
    steady = count(0.0, 200.0)
    panel.watch.clock_ms = lambda: next(steady)
    qtbot.keyClicks(panel.fields[0].editor.lines()[0], "1990-12-31")
    with qtbot.waitSignal(window.session.verdict_shown):
        panel.send()
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        qtbot.mouseClick(page.card.party.buttons[1], Qt.MouseButton.LeftButton)
    last = world.check_in.requests[-1].attempt
    assert (last.accept_unpaid, last.answers["born"], last.guests) == (True, "1990-12-31", 2)
    assert len(shown.args[0].verdict.guests) == 2


def test_not_now_refuses_nobody(qtbot, world, opened):
    window, panel, _ = asking(qtbot, world, opened)
    qtbot.mouseClick(panel.back, Qt.MouseButton.LeftButton)
    assert window.page(ScanPage).picture_area.currentWidget() is window.page(ScanPage).picture
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page(ScanPage).panels.open is None
    assert world.check_in.requests == []


def test_the_next_guest_covers_a_form_and_never_changes_it(qtbot, world, opened):
    window, panel, fields = asking(qtbot, world, opened)
    qtbot.keyClicks(fields["born"].editor.lines()[0], "1990")
    world.check_in.verdicts["B"] = replace(ASKED, questions=(replace(BORN, id="other"),), follow_ups=())
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("B")
    assert window.page(ScanPage).shows_verdict
    assert window.page(ScanPage).card.action_row.buttons[Action.ANSWER].isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page(ScanPage).picture_area.currentWidget() is panel
    assert fields["born"].editor.lines()[0].text() == "1990"
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("B")
    qtbot.mouseClick(window.page(ScanPage).card.action_row.buttons[Action.ANSWER], Qt.MouseButton.LeftButton)
    assert [field.question.id for field in panel.fields] == ["other"]


def test_keys_meant_for_a_form_never_press_the_next_card_s_buttons(qtbot, world, opened):
    window, _, fields = asking(qtbot, world, opened)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    fields["born"].editor.lines()[0].setFocus()
    world.check_in.verdicts["B"] = make_verdict(Reason.UNPAID, outcome=Outcome.ASK)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("B")
    assert window.focusWidget() is window.page(ScanPage).entry.edit
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert world.check_in.requests == []


def test_questions_wait_while_a_code_is_being_typed(qtbot, world, opened):
    world.check_in.verdicts["A"] = ASKED
    window = opened(auto_return_ms=600_000)
    window.page(ScanPage).entry.edit.setText("GH1:")
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    assert window.page(ScanPage).panels.open is None
    assert window.page(ScanPage).card.action_row.buttons[Action.ANSWER].isVisible()


def test_an_answer_that_the_desk_does_not_take_is_said(qtbot, world, opened):
    world.check_in.again = [ASKED]
    window, panel, fields = asking(qtbot, world, opened)
    qtbot.keyClicks(fields["born"].editor.lines()[0], "1990-12-31")
    with qtbot.waitSignal(window.session.verdict_shown):
        panel.send()
    assert panel.fields[0].complaint.text.text() == "This answer is not accepted."


def test_a_hand_scanner_never_fills_in_a_form(qtbot, world, opened):
    window, panel, fields = asking(qtbot, world, opened)
    edit = fields["born"].editor.lines()[0]
    slow, fast = count(0.0, 200.0), count(100_000.0, 5.0)
    panel.watch.clock_ms = lambda: next(slow)
    qtbot.keyClicks(edit, "1990")
    panel.watch.clock_ms = lambda: next(fast)
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        qtbot.keyClicks(edit, "GH1:ABCDEF")
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert (shown.args[0].scan.text, shown.args[0].scan.source) == ("GH1:ABCDEF", ScanSource.HAND_SCANNER)
    assert edit.text() == "1990"
    assert world.check_in.requests == []


def test_signed_tickets_may_be_let_in_on_a_steward_s_word(qtbot, world, opened):
    world.check_in.verdicts["A"] = make_verdict(Reason.UNKNOWN_TICKET, outcome=Outcome.ASK, ticket=None)
    window = opened(auto_return_ms=600_000)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    assert window.page(ScanPage).card.headline.text() == "Not listed yet"
    button = window.page(ScanPage).card.action_row.buttons[Action.ACCEPT_UNKNOWN]
    button.setFocus()
    with qtbot.waitSignal(window.session.verdict_shown):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert world.check_in.requests[0].attempt.accept_unknown


@pytest.mark.parametrize(
    ("verdict", "actions"),
    [
        (make_verdict(), ()),
        (make_verdict(Reason.ALREADY_ENTERED), (Action.OVERRIDE,)),
        (make_verdict(Reason.UNPAID), (Action.TAKE_PAYMENT, Action.OVERRIDE)),
        (make_verdict(Reason.UNPAID, outcome=Outcome.ASK), (Action.TAKE_PAYMENT, Action.ACCEPT_UNPAID)),
        (make_verdict(Reason.UNPAID, ticket=None), ()),
        (make_verdict(Reason.UNAPPROVED), (Action.APPROVE, Action.OVERRIDE)),
        (ASKED, (Action.ANSWER, Action.OVERRIDE)),
        (make_verdict(Reason.BAD_SIGNATURE), ()),
        (make_verdict(Reason.MALFORMED, ticket=None), (Action.LOOK_UP,)),
        (make_verdict(Reason.UNKNOWN_TICKET, ticket=None), (Action.LOOK_UP,)),
        (make_verdict(Reason.AMBIGUOUS, ticket=None), (Action.LOOK_UP,)),
        (make_verdict(Reason.REVOKED, ticket=None), ()),
        (make_verdict(Reason.PARTY_SIZE), ()),
        (make_verdict(Reason.ERROR), ()),
    ],
)
def test_what_may_be_done_about_a_verdict(verdict, actions):
    details = () if verdict.ticket is None else (Action.DETAILS,)
    assert actions_for(verdict) == (*actions, *details)


@pytest.mark.parametrize(
    ("language", "typed", "iso"),
    [
        ("en", "12/31/1990", "1990-12-31"),
        ("en", "12311990", "1990-12-31"),
        ("de", "31.12.1990", "1990-12-31"),
        ("de", "31.12.90", "1990-12-31"),
        ("de", "31121990", "1990-12-31"),
        ("de", "1990-12-31", "1990-12-31"),
        ("de", "31.31.1990", "31.31.1990"),
        ("de", "yesterday", "yesterday"),
        ("ar", "٣١/١٢/١٩٩٠", "1990-12-31"),
    ],
    indirect=["language"],
)
def test_dates_are_typed_as_people_write_them(language, typed, iso):
    assert date_text(typed) == iso


@pytest.mark.parametrize("language", ["en", "de", "ar"], indirect=True)
def test_every_date_that_is_written_is_read(language):
    day = QDate(1953, 2, 1)
    for number in range(40):
        shown = day.addDays(number * 397)
        text = QLocale().toString(shown, QLocale.FormatType.ShortFormat)
        assert date_text(text) == shown.toString("yyyy-MM-dd")


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("18:30", "18:30"), ("1830", "18:30"), ("18.30", "18:30"), ("6:30 pm", "18:30"), ("9", "09:00"),
        ("9:05:07", "09:05:07"), ("noon", "noon"), ("12:15 PM", "12:15"),
    ],
)  # fmt: skip
def test_times_are_typed_as_people_write_them(typed, iso):
    assert time_text(typed) == iso


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("asked", "answer", "said"),
    [
        (question(QuestionKind.NUMBER), "3", ""),
        (question(QuestionKind.NUMBER), "three", "Please type a number."),
        (question(QuestionKind.NUMBER, limits={"min": "3"}), "2", "Not below 3, please."),
        (question(QuestionKind.NUMBER, limits={"max": "3"}), "4", "Not above 3, please."),
        (question(QuestionKind.TEXT, limits={"max": "3"}), "abcd", "Please write 0 to 3 letters."),
        (question(QuestionKind.YES_NO, required=True), "false", "This has to be confirmed with yes."),
        (question(QuestionKind.COUNTRY), "Germany", "Please type two letters, such as DE."),
        (question(QuestionKind.PHONE), "call me", "Please type a phone number."),
        (question(QuestionKind.DATE), "soon", "Please type a date, such as 12/31/1990."),
        (question(QuestionKind.DATE_TIME), "2026-06-05T", "Please type both date and time."),
        (question(QuestionKind.DATE_TIME, limits={"min": "2027-01-01T00:00Z"}), "2026-06-05T18:00", ""),
        (question(QuestionKind.CHOICE, options={"a": "A"}), "b", "This answer is not accepted."),
        (question(QuestionKind.TEXT, required=True), " ", "Please answer this."),
        (question(QuestionKind.TEXT), "", ""),
    ],
)
def test_what_is_wrong_with_an_answer_is_said(asked, answer, said):
    assert complaint(asked, answer) == said


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("kind", list(QuestionKind))
def test_every_kind_of_question_has_a_field(qtbot, kind):
    field = AnswerField(question(kind, options={str(n): f"Option {n}" for n in range(12)}))
    qtbot.addWidget(field)
    assert field.answer() == ""
    assert field.check()
    typed = {
        QuestionKind.NUMBER: "٣", QuestionKind.DATE: "12/31/1990", QuestionKind.TIME: "1830",
        QuestionKind.PHONE: "+49 170 12345", QuestionKind.COUNTRY: "de",
        QuestionKind.FILE: "https://files.example/permit.pdf",
    }  # fmt: skip
    lines = field.editor.lines()
    if kind is QuestionKind.DATE_TIME:
        lines[0].setText("12/31/1990")
        lines[1].setText("18:30")
        assert field.answer() == "1990-12-31T18:30"
    elif lines:
        lines[0].setText(typed.get(kind, "because"))
    assert field.check()
    assert clean(field.question, field.answer()) or not lines


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_dates_and_times(text):
    for read in (date_text, time_text, plain_digits):
        assert isinstance(read(text), str)
