"""Verdicts and the live picture."""

from dataclasses import replace
from datetime import timedelta

from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.reports.logo import Logo
from kiosk.domain.roster.events import Question, QuestionKind, TicketType
from kiosk.domain.roster.settings import TicketTypeSettings
from kiosk.domain.verdicts.details import EnteredBefore, Moved, OtherGate, PartyGuest, PartySize, UsedBefore
from kiosk.domain.verdicts.wording import GateId
from kiosk.reports.pdf.logo_picture import logo_png
from kiosk.ui.ports.camera import CameraReport, CameraState, CodeOutline
from kiosk.ui.ports.status import FurtherList
from kiosk.ui.redirect.redirect_panel import RedirectPanel
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.text.verdicts.verdict_actions import Action
from tests.support.logos import WORD_MARK
from tests.ui.fakes import (
    BUSY,
    NOW,
    make_checked_in,
    make_entry,
    make_picture,
    make_verdict,
)
from tests.ui.gallery.studio import Studio

VIP = TicketType(id="v", event_id="e1", name="Weekend VIP")


def live(studio: Studio) -> None:
    studio.window._on_picture(make_picture(outlined=True))


def waiting(studio: Studio) -> None:
    studio.window._on_picture(make_picture())


def branded(studio: Studio) -> None:
    """The organizer chose a yellow that nobody could read on white, and a wide logo as dark as the header."""
    waiting(studio)
    studio.settle(brand_color="#ffd400", logo=logo_png(Logo("svg", WORD_MARK)))


def admit(studio: Studio) -> None:
    studio.verdict(make_verdict())


def admit_moved(studio: Studio) -> None:
    studio.verdict(make_verdict(details=Moved("General admission", "VIP balcony")))


def admit_long(studio: Studio) -> None:
    ticket = make_verdict().ticket
    assert ticket
    long_name = "Dr. Maximiliane Friederike von Hohenberg-Lichtenstein zu Sayn-Wittgenstein"
    ticket = replace(ticket, holder_name=long_name, seat="Block C, row 12, seat 144", number="WEISSENSEE-2026-004211")
    studio.verdict(
        make_verdict(
            ticket=ticket,
            ticket_type=VIP,
            attention=True,
            texts=("Reduced price: ask for the student card.", "Hand out a blue wristband."),
            assurance=Assurance.PLATFORM,
        )
    )


def answers(studio: Studio) -> None:
    shown = (
        Question(id="a", event_id="e1", text="Date of birth", kind=QuestionKind.DATE),
        Question(id="b", event_id="e1", text="Meal:", kind=QuestionKind.CHOICE, options={"1": "Fish & chips"}),
        Question(id="c", event_id="e1", text="اللغة", kind=QuestionKind.TEXT),
    )
    given = {"a": "1990-12-31", "b": "1", "c": "العربية"}
    studio.verdict(make_verdict(shown_questions=shown, shown_answers=given))


def admit_arabic(studio: Studio) -> None:
    studio.verdict(make_verdict(name="عبد الرحمن بن محمد بن عبد العزيز الأنصاري"))


def goodbye(studio: Studio) -> None:
    studio.settle(direction=Direction.EXIT)
    studio.verdict(make_verdict(), entries=(make_entry(direction=Direction.EXIT),))


def already(studio: Studio) -> None:
    waiting(studio)
    first = NOW - timedelta(minutes=16)
    studio.verdict(
        make_verdict(
            Reason.ALREADY_ENTERED,
            details=EnteredBefore(first, GateId("g1"), device="d2", staff="Sam"),
            prior_entries=(make_entry(at=first, staff="Sam"),),
        )
    )


def already_everything(studio: Studio) -> None:
    waiting(studio)
    first, last = NOW - timedelta(days=1, minutes=16), NOW - timedelta(minutes=4)
    ticket = make_verdict().ticket
    assert ticket
    long_name = "Dr. Maximiliane Friederike von Hohenberg-Lichtenstein zu Sayn-Wittgenstein"
    studio.settle(online=False, pending=12, clock_warning="clock.behind")
    studio.verdict(
        make_verdict(
            Reason.ALREADY_ENTERED,
            details=UsedBefore(first, GateId("North gate")),
            ticket=replace(ticket, holder_name=long_name),
            attention=True,
            texts=("Reduced price: ask for the student card.", "Hand out a blue wristband.", "Third text"),
            prior_entries=(make_entry(at=first, staff="Sam"), make_entry(at=last, staff="Alexandra")),
        )
    )


def refusal_stays(studio: Studio) -> None:
    already(studio)
    for code in ("B", "C"):
        studio.decided(make_checked_in(make_verdict(), scan=Scan(text=code)))


def forged(studio: Studio) -> None:
    waiting(studio)
    studio.verdict(make_verdict(Reason.BAD_SIGNATURE, ticket=None, ticket_type=None))


def unpaid(studio: Studio) -> None:
    waiting(studio)
    studio.verdict(make_verdict(Reason.UNPAID))


def wrong_gate(studio: Studio) -> None:
    waiting(studio)
    studio.verdict(make_verdict(Reason.WRONG_GATE, details=OtherGate(("South gate",))))


def redirect(studio: Studio) -> None:
    page = studio.window.page(ScanPage)
    page.panels.of(RedirectPanel).said = {"south gate": "← Along the fence, past the fountain: 3 minutes"}
    studio.verdict(make_verdict(Reason.WRONG_GATE, details=OtherGate(("South Gate",))))
    page.card.action_row.buttons[Action.REDIRECT].click()


def exchange(studio: Studio) -> None:
    settings = TicketTypeSettings(media_policy="new", media_type="nfc_uid")
    vip = TicketType(id="vip", event_id="e1", name="VIP", settings=settings)
    waiting(studio)
    studio.verdict(make_verdict(Reason.MEDIUM_NEEDED, ticket_type=vip))


def further_lists(studio: Studio) -> None:
    further = (FurtherList("l2", "Morning After, Brunch", 1_204), FurtherList("l3", "Workshop", 7))
    studio.settle(further=further)
    studio.verdict(make_verdict(), entries=(make_entry(list_id="l2"),))


def question(studio: Studio) -> None:
    waiting(studio)
    studio.verdict(make_verdict(Reason.PARTY_SIZE, details=PartySize(3, 5)))


def unpaid_asked(studio: Studio) -> None:
    waiting(studio)
    studio.verdict(make_verdict(Reason.UNPAID, outcome=Outcome.ASK))


def party_by_name(studio: Studio) -> None:
    waiting(studio)
    names = ("Ada Lovelace", "Maximiliane von Hohenberg-Lichtenstein", "عبد الرحمن محمد", "", "Grace Hopper")
    guests = tuple(PartyGuest(number, name, may_walk=number != 2) for number, name in enumerate(names, start=1))
    studio.verdict(make_verdict(Reason.PARTY_SIZE, details=PartySize(4, 5, guests)))
    row = studio.window.page(ScanPage).card.names
    for place in (0, 4):
        row.names[place].setChecked(True)


def unknown_asked(studio: Studio) -> None:
    waiting(studio)
    studio.verdict(make_verdict(Reason.UNKNOWN_TICKET, outcome=Outcome.ASK, ticket=None))


def unknown(studio: Studio) -> None:
    studio.window._on_picture(make_picture())
    studio.verdict(make_verdict(Reason.UNKNOWN_TICKET, ticket=None, ticket_type=None))


def undo(studio: Studio) -> None:
    page = studio.window.page(ScanPage)
    waiting(studio)
    for name in ("Ada Lovelace", "Grace Hopper", "Hedy Lamarr"):
        studio.verdict(make_verdict(name=name), entries=(make_entry(entry_id=name),))
    page.dismiss()
    studio.application.processEvents()
    page.show_taken_back("Grace Hopper", "")
    page.show_taken_back("Grace Hopper", "undo.too_late")
    page.side.recent_view.setCurrentIndex(page.side.recent.index(0))


def error(studio: Studio) -> None:
    failed = make_verdict(Reason.ERROR, ticket=None, ticket_type=None)
    studio.decided(replace(make_checked_in(failed), error=BUSY))


def camera_missing(studio: Studio) -> None:
    studio.window.presenter._on_camera(CameraReport(state=CameraState.MISSING))


def several_codes(studio: Studio) -> None:
    picture = make_picture(outlined=True)
    aside = CodeOutline(polygon=((150, 300), (330, 290), (340, 470), (160, 480)), meant=False)
    unread = CodeOutline(polygon=((950, 200), (1130, 210), (1120, 390), (940, 380)), readable=False)
    studio.window._on_picture(replace(picture, outlines=(*picture.outlines, aside, unread)))
