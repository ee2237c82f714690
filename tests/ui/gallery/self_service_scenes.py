"""What guests see who are alone with a kiosk."""

from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.events import Question, QuestionKind
from kiosk.domain.verdicts.details import OtherGate, PartySize
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.self_service.guest_page import SelfServicePage
from kiosk.ui.self_service.leave_dialog import LeaveDialog
from tests.ui.fakes import make_checked_in, make_entry, make_picture, make_verdict
from tests.ui.gallery.studio import Studio

_DIET = Question(id="q", event_id="e1", text="Do you eat meat?", kind=QuestionKind.YES_NO, at_check_in=True)


def _alone(studio: Studio) -> SelfServicePage:
    page = studio.window.page(SelfServicePage)
    studio.window.switches.self_service = True
    studio.window.appearance.apply()
    studio.settle()
    page.begin_anew()
    page.show_picture(make_picture())
    return page


def _shown(studio: Studio, verdict: Verdict) -> SelfServicePage:
    page = _alone(studio)
    entries = (make_entry(),) if verdict.admitted else ()
    page.show_decision(studio.decision(make_checked_in(verdict, entries=entries)))
    return page


def alone_attract(studio: Studio) -> None:
    _alone(studio)


def alone_welcome(studio: Studio) -> None:
    _shown(studio, make_verdict())


def alone_refused(studio: Studio) -> None:
    _shown(studio, make_verdict(Reason.UNPAID)).time_out.warn()


def alone_other_gate(studio: Studio) -> None:
    _shown(studio, make_verdict(Reason.WRONG_GATE, details=OtherGate(("South gate",))))


def alone_party(studio: Studio) -> None:
    _shown(studio, make_verdict(Reason.PARTY_SIZE, details=PartySize(3, 5)))


def alone_large_party(studio: Studio) -> None:
    page = _shown(studio, make_verdict(Reason.PARTY_SIZE, details=PartySize(12, 12)))
    page.view.buttons[8].click()


def alone_questions(studio: Studio) -> None:
    _shown(studio, make_verdict(Reason.QUESTIONS, questions=(_DIET,)))


def alone_help(studio: Studio) -> None:
    _alone(studio).help.click()


def alone_leave(studio: Studio) -> LeaveDialog:
    page = _alone(studio)
    page.asked_to_leave()
    return page.leave_dialog
