"""In the middle of whatever somebody does, another language can be chosen, and it goes on there."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QPushButton

from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.door_sales.actions import DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.reason_codes import Reason
from kiosk.domain.reports.entry_log import TicketStory
from kiosk.domain.reports.preflight.lines import Observation, Subject
from kiosk.ui.confirm.confirm_panel import ConfirmPanel
from kiosk.ui.devices.devices_page import DevicesPage
from kiosk.ui.door.pay_panel import PayPanel
from kiosk.ui.door.sell_panel import SellPanel
from kiosk.ui.guest.guest_panel import GuestPanel
from kiosk.ui.look_up.look_up_panel import LookUpPanel
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.override.override_panel import OverridePanel
from kiosk.ui.paper.paper_page import PaperPage
from kiosk.ui.ports.enrolment import EnrolmentOutcome, EnrolmentState
from kiosk.ui.ports.guest import GuestStory
from kiosk.ui.ports.look_up import GuestRow
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.preflight.preflight_page import PreflightPage
from kiosk.ui.questions.questions_panel import QuestionsPanel
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.setup.choose_page import ChoosePage
from kiosk.ui.setup.enrol_page import EnrolPage
from kiosk.ui.setup.loading_page import LoadingPage
from kiosk.ui.shell.run import make_application
from kiosk.ui.shell.window_host import WindowHost
from kiosk.ui.takings.takings_page import TakingsPage
from kiosk.ui.text.amounts import amount_text
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.workers.session import Session
from tests.ui.confirm.test_confirm_panel import ASKED as TO_CONFIRM
from tests.ui.fakes import make_checked_in, make_verdict
from tests.ui.questions.test_questions import ASKED as TO_ANSWER
from tests.ui.takings.test_takings_page import sold

FAMILY = tuple(GuestRow(ticket_id=f"t{number}", name=name, booking="N1") for number, name in enumerate(("Ada", "Bo")))


@pytest.fixture
def hosted(qtbot, world):
    """Opens a window that is built anew for another language."""
    application = make_application()
    before = QLocale()
    made: list[WindowHost] = []

    def open_at(**status) -> WindowHost:
        world.status.change(**status)
        settings = WindowSettings(language="en", poll_ms=20, auto_return_ms=600_000)
        host = WindowHost(application, Session(world.ports(), settings))
        made.append(host)
        host.window.open()
        qtbot.waitUntil(lambda: host.window.navigator.current is not None)
        return host

    yield open_at
    for host in made:
        host.end()
    QLocale.setDefault(before)
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def page_of(host: WindowHost) -> ScanPage:
    return host.window.page(ScanPage)


def scan(qtbot, world, host: WindowHost, *texts: str) -> None:
    decided: list[str] = []
    host.session.presenter.decided.connect(lambda decision: decided.append(decision.request.scan.text))
    world.scan_input.scan(*texts)
    qtbot.waitUntil(lambda: decided == list(texts))


def open_panel(host: WindowHost, kind):
    panel = page_of(host).panels.of(kind)
    page_of(host).panels.start(panel)
    assert page_of(host).panels.open is panel
    return panel


def again(host: WindowHost, kind, language: str = "de"):
    """Choose another language; return the panel of a kind, which is open there."""
    before = host.window
    host.session.switches.choose_language(language)
    assert host.window is not before
    panel = page_of(host).panels.of(kind)
    assert page_of(host).panels.open is panel
    assert page_of(host).picture_area.currentWidget() is panel
    return panel


def test_an_override_goes_on_with_what_was_typed_and_no_pin(qtbot, world, hosted):
    world.check_in.verdicts["A"] = make_verdict(Reason.UNPAID)
    host = hosted()
    scan(qtbot, world, host, "A")
    page_of(host).card.action_row.chosen.emit(Action.OVERRIDE)
    panel = page_of(host).panels.of(OverridePanel)
    panel.reason.setText("Knows the band")
    panel.supervisor.setText("Kim")
    panel.pin.setText("2468")
    panel = again(host, OverridePanel)
    assert "Nicht bezahlt" in panel.title.text(), "in the words of now"
    assert (panel.reason.text(), panel.supervisor.text(), panel.pin.text()) == ("Knows the band", "Kim", "")
    panel.pin.setText("2468")
    with qtbot.waitSignal(host.session.verdict_shown) as shown:
        panel.send()
    assert shown.args[0].verdict.admitted


def test_who_waits_behind_what_is_confirmed_comes_after_it(qtbot, world, hosted):
    world.check_in.verdicts["A"] = TO_CONFIRM
    host = hosted()
    scan(qtbot, world, host, "A")
    scan(qtbot, world, host, "B")
    page_of(host).panels.of(ConfirmPanel).points[1].yes.click()
    panel = again(host, ConfirmPanel)
    assert [line.yes.isChecked() for line in panel.points] == [False, True, False]
    scan(qtbot, world, host, "A")
    assert page_of(host).picture_area.currentWidget() == panel, "the code that is still held up is no news"
    panel.read_from_ms = 0.0
    with qtbot.waitSignal(host.session.verdict_shown):
        panel.send()
    page_of(host).dismiss()
    assert page_of(host).card.guest.text() == "Guest B"


def test_answers_are_kept_with_the_questions_that_follow_from_them(qtbot, world, hosted):
    world.check_in.verdicts["A"] = TO_ANSWER
    host = hosted()
    scan(qtbot, world, host, "A")
    fields = page_of(host).panels.of(QuestionsPanel).fields
    fields[0].editor.lines()[0].setText("3/4/1990")
    fields[1].editor.findChildren(QPushButton)[0].click()
    fields[2].editor.lines()[0].setText("8")
    panel = again(host, QuestionsPanel)
    assert panel.answers() == {"born": "1990-03-04", "child": "true", "age": "8"}, "the third of April it is not"


def test_a_sale_goes_on(qtbot, world, hosted):
    host = hosted(door=frozenset(DoorActionKind))
    panel = page_of(host).panels.of(SellPanel)
    qtbot.waitUntil(panel.available)
    open_panel(host, SellPanel)
    qtbot.waitUntil(lambda: bool(panel.offers.rows))
    row = next(row for row in panel.offers.rows if row.offer.ticket_type_id == "day")
    row.set_number(3)
    panel.methods.buttons[PayMethod.CASH].click()
    panel.cash.edit.setText("200")
    panel.name.setText("Wanda")
    panel.cash.edit.setFocus()
    panel = again(host, SellPanel)
    qtbot.waitUntil(panel.cash.edit.hasFocus)
    assert panel.total.text() == amount_text(Money(14700, "EUR"))
    assert [line.guests for line in panel.offers.lines] == [3]
    assert panel.methods.method is PayMethod.CASH
    assert panel.cash.given == Money(20000, "EUR")
    assert panel.name.text() == "Wanda"
    with qtbot.waitSignal(host.session.verdict_shown):
        panel.send()
    ((sale, _),) = world.door.sales
    assert (sale.guests, sale.name, sale.method) == (3, "Wanda", PayMethod.CASH)


def test_a_payment_goes_on(qtbot, world, hosted):
    world.check_in.verdicts["A"] = make_verdict(Reason.UNPAID)
    host = hosted(door=frozenset(DoorActionKind))
    qtbot.waitUntil(page_of(host).panels.of(PayPanel).available)
    scan(qtbot, world, host, "A")
    page_of(host).card.action_row.chosen.emit(Action.TAKE_PAYMENT)
    page_of(host).panels.of(PayPanel).methods.buttons[PayMethod.CASH].click()
    panel = again(host, PayPanel)
    qtbot.waitUntil(panel.submit.isEnabled)
    assert panel.methods.method is PayMethod.CASH
    assert panel.cash.isVisible(), "what is handed over can be typed"


def test_ticks_in_a_booking_and_the_reason_for_a_mark_are_kept(qtbot, world, hosted):
    told = GuestStory(result=make_checked_in(make_verdict()), story=TicketStory(rows=()), booking=FAMILY)
    world.guest_details.known |= {"family": told, "t1": told}
    host = hosted()
    panel = open_panel(host, GuestPanel)
    world.scan_input.scan("family")
    qtbot.waitUntil(lambda: not panel.story.isHidden())
    panel.booking.everybody.click()
    panel.flags.reason.setText("Left a coat")
    ticked = panel.booking.ticked
    panel = again(host, GuestPanel)
    qtbot.waitUntil(lambda: not panel.story.isHidden())
    assert panel.booking.ticked == ticked != ()
    assert panel.flags.reason.text() == "Left a coat"


def test_a_search_goes_on(qtbot, world, hosted):
    world.look_up.rows = list(FAMILY)
    host = hosted()
    open_panel(host, LookUpPanel).edit.setText("ada")
    panel = again(host, LookUpPanel, "ar")
    assert panel.edit.text() == "ada"
    qtbot.waitUntil(lambda: panel.guests.rowCount() == 1)


def test_connecting_goes_on_and_its_answer_comes_to_the_new_window(qtbot, world, hosted):
    host = hosted(set_up_step=SetUpStep.NOT_ENROLLED)
    page = host.window.page(EnrolPage)
    page.by_hand_button.click()
    page.by_hand.platform.setCurrentIndex(0)
    page.by_hand.address.setText("tickets.example")
    page.by_hand.first.setText("secret-1")
    page.by_hand.secret.setText("secret-2")
    page.by_hand.connect_button.click()
    qtbot.waitUntil(lambda: len(world.enrolment.requests) == 1)
    for language in ("de", "ar"):
        host.session.switches.choose_language(language)
        page = host.window.page(EnrolPage)
        assert page.by_code.isHidden()
        assert page.by_hand.typed == (0, "tickets.example", "secret-1", "secret-2")
        assert page.answer.text(), "that the platform is being asked"
        assert not page.by_hand.connect_button.isEnabled(), "one request at a time"
    asking = page.answer.text()
    world.enrolment.outcome = EnrolmentOutcome(state=EnrolmentState.FAILED, key="enrol.failed")
    qtbot.waitUntil(lambda: page.answer.text() != asking)
    refused = page.answer.text()
    host.session.switches.choose_language("en")
    page = host.window.page(EnrolPage)
    assert "Make a new one" in page.answer.text() != refused, "why it failed is still said, in the words of now"
    assert page.by_hand.connect_button.isEnabled()


def test_a_choice_that_is_not_finished_is_kept(qtbot, world, hosted):
    host = hosted(set_up_step=SetUpStep.CHOOSING)
    page = host.window.page(ChoosePage)
    qtbot.waitUntil(lambda: page.events.options.rowCount() == 2)
    page.filter.setText("open")
    page.events.view.setCurrentIndex(page.events.options.index(0))
    page.lists.view.setCurrentIndex(page.lists.options.index(1))
    page.exit.click()
    event, entries = page.events.current, page.lists.picked
    host.session.switches.choose_language("de")
    page = host.window.page(ChoosePage)
    qtbot.waitUntil(lambda: page.events.options.rowCount() == 1)
    assert page.filter.text() == "open"
    # Whether the event counts as chosen by its list, or as the only one that fits, depends on what was read first.
    assert (page.events.current.id, page.lists.picked) == (event.id, entries)
    assert page.gates.picked is None, "nothing is chosen that nobody chose"
    assert page.exit.isChecked()


def test_the_list_on_paper_is_written_on(qtbot, world, hosted, tmp_path):
    host = hosted()
    organizer = host.window.page(OrganizerPage)
    host.window.navigator.open(organizer)
    paper = next(section for section in organizer.sections if isinstance(section, PaperPage))
    organizer.open_section(paper)
    paper.lines.setPlainText("780-036-168")
    paper.keep_in(str(tmp_path))
    qtbot.waitUntil(lambda: world.organizer.paper.printed == 1)
    host.session.switches.choose_language("de")
    paper = host.window.page(OrganizerPage).current
    assert isinstance(paper, PaperPage)
    assert paper.lines.toPlainText() == "780-036-168"
    qtbot.waitUntil(lambda: world.organizer.paper.printed == 2)
    assert paper.stop.isVisible()


def test_what_was_tried_out_before_the_evening_is_known_still(qtbot, hosted):
    host = hosted()
    page = host.window.page(PreflightPage)
    host.window.navigator.open(page)
    page.checked_by.setText("Kim")
    page.take_scan(Scan(text="A", source=ScanSource.HAND_SCANNER))
    host.session.switches.choose_language("de")
    page = host.window.page(PreflightPage)
    qtbot.waitUntil(lambda: len(page.found) == len(page.rows))
    assert page.checked_by.text() == "Kim"
    (line,) = [line for line in page.found if line.subject is Subject.HAND_SCANNER]
    assert line.observed is Observation.SCANNER_READ


def test_money_that_was_counted_is_kept(qtbot, world, hosted):
    world.takings.actions = [sold(1, 4900), sold(2, 4900, PayMethod.CARD)]
    host = hosted(door=frozenset(DoorActionKind))
    page = host.window.page(TakingsPage)
    host.window.navigator.open(page)
    qtbot.waitUntil(lambda: len(page.rows) == 2)
    page.rows[0].opening.setText("80")
    page.rows[0].counted.setText("129")
    page.note.setText("quiet")
    host.session.switches.choose_language("de")
    page = host.window.page(TakingsPage)
    qtbot.waitUntil(lambda: len(page.rows) == 2)
    typed = (page.rows[0].opening.text(), page.rows[0].counted.text(), page.note.text())
    assert typed == ("80", "129", "quiet")


def test_a_set_up_that_is_under_way_is_not_left_by_it(qtbot, world, hosted):
    host = hosted(set_up_step=SetUpStep.LOADING)
    host.session.switches.first_run = "list"
    host.window.first_run.follow()
    assert host.window.navigator.current is host.window.page(LoadingPage)
    world.status.change(set_up_step=SetUpStep.SCANNING)
    qtbot.waitUntil(lambda: host.window.navigator.current is host.window.page(DevicesPage))
    host.session.switches.choose_language("de")
    bar = host.window.first_run.bar
    assert host.window.navigator.current is host.window.page(DevicesPage)
    assert bar.isVisible()
    bar.leave.click()
    assert host.window.navigator.current is page_of(host), "left for now"
    host.session.switches.choose_language("en")
    assert host.window.navigator.current is page_of(host), "and not taken up by another language"
    assert bar is not host.window.first_run.bar
    assert host.window.first_run.bar.on.text() == "Go on"
