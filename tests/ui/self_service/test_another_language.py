"""A guest chooses a language in the middle of anything: nothing is lost by it, and all of it goes with the guest."""

import pytest

from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.events import Question, QuestionKind
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.questions.questions_panel import QuestionsPanel
from kiosk.ui.self_service.guest_page import SelfServicePage
from kiosk.ui.shell.run import make_application
from kiosk.ui.shell.window_host import WindowHost
from kiosk.ui.workers.session import Session
from tests.ui.fakes import make_verdict
from tests.ui.self_service.steps import on_screen, scan, wait_out
from tests.ui.self_service.test_guest_page import DIET

STAY = Question(id="d", event_id="e1", text="Until when do you stay?", kind=QuestionKind.DATE, at_check_in=True)


@pytest.fixture
def host(qtbot, world):
    made = WindowHost(make_application(), Session(world.ports(), WindowSettings(self_service=True, language="en")))
    made.window.open()
    qtbot.waitUntil(lambda: isinstance(made.window.navigator.current, SelfServicePage))
    yield made
    made.end()


def page_of(host: WindowHost) -> SelfServicePage:
    return host.window.page(SelfServicePage)


def questions_of(host: WindowHost) -> QuestionsPanel:
    panel = page_of(host).questions
    assert isinstance(panel, QuestionsPanel)
    return panel


def test_a_language_is_one_touch_away_and_gone_with_the_guest(qtbot, world, host):
    scan(qtbot, world, host.window, make_verdict(Reason.UNPAID))
    before = page_of(host)
    before.languages["de"].click()
    page = page_of(host)
    assert page is not before
    assert page.view.sentence.text() == "Diese Buchung ist nicht bezahlt."
    assert page.languages["de"].isChecked()
    assert "language" not in world.preferences.kept
    wait_out(page)
    assert host.session.switches.language == "en"
    assert page_of(host).views.currentWidget() is page_of(host).attract


def test_what_a_guest_answered_so_far_stays_and_is_gone_with_the_guest(qtbot, world, host):
    scan(qtbot, world, host.window, make_verdict(Reason.QUESTIONS, questions=(DIET, STAY)))
    diet, stay = (field.editor.lines()[0] for field in questions_of(host).fields)
    diet.setText("peanuts")
    stay.setText("3/4/2026")
    page_of(host).languages["de"].click()
    page = page_of(host)
    assert page.views.currentWidget() is page.asking
    assert questions_of(host).answers() == {"q": "peanuts", "d": "2026-03-04"}, "the day that was meant"
    assert page.time_out.running
    wait_out(page)
    assert host.session.switches.language == "en"
    assert "peanuts" not in on_screen(host.window, page_of(host))


def test_who_called_for_help_is_still_heard_in_the_next_language(qtbot, world, host):
    scan(qtbot, world, host.window, make_verdict(Reason.UNPAID))
    page_of(host).help.click()
    page_of(host).languages["de"].click()
    page = page_of(host)
    assert page_of(host).help.calling
    assert page.view.headline.text() == "Hier wird Hilfe gewünscht"
    page.help.click()
    assert not page.help.calling
    assert page_of(host).views.currentWidget() is page_of(host).attract
