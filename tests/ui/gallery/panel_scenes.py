"""Panels in the place of the picture."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QPushButton

from kiosk.checkin.door_terms import BookingStanding, Offer
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.receipts import SalesReceipt
from kiosk.domain.entries.flags import Flag
from kiosk.domain.errors import DoorError
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.reports.entry_log import LogPlace, LogRow, TicketStory
from kiosk.domain.roster.events import Question, QuestionKind
from kiosk.domain.verdicts.confirm_points import ConfirmPoint, PointKind
from kiosk.domain.verdicts.details import EnteredBefore, OtherEvent, ToConfirm, Unconfirmed
from kiosk.domain.verdicts.wording import GateId
from kiosk.ui.confirm.confirm_panel import ConfirmPanel
from kiosk.ui.door.approval_panel import ApprovalPanel
from kiosk.ui.door.pay_panel import PayPanel
from kiosk.ui.door.sell_panel import SellPanel
from kiosk.ui.guest.guest_panel import GuestPanel
from kiosk.ui.look_up.look_up_panel import LookUpPanel
from kiosk.ui.override.override_panel import OverridePanel
from kiosk.ui.ports.guest import GuestStory
from kiosk.ui.ports.look_up import GuestRow
from kiosk.ui.ports.supervision import PinAnswer, PinState
from kiosk.ui.questions.questions_panel import QuestionsPanel
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.workers.background import Answer
from tests.ui.fakes import (
    NOW,
    make_checked_in,
    make_entry,
    make_picture,
    make_verdict,
)
from tests.ui.gallery.studio import Studio
from tests.ui.gallery.verdict_scenes import already, waiting

QUESTIONS = (
    Question(id="q1", event_id="e1", text="Date of birth", kind=QuestionKind.DATE, required=True, at_check_in=True),
    Question(id="q2", event_id="e1", text="Do you bring a child?", kind=QuestionKind.YES_NO, at_check_in=True),
    Question(
        id="q4", event_id="e1", text="Meal", kind=QuestionKind.CHOICE, required=True, at_check_in=True,
        options={"a": "Vegetarian", "b": "Vegan", "c": "Fish & chips"},
    ),
    Question(id="q5", event_id="e1", text="Allergies", kind=QuestionKind.LONG_TEXT, at_check_in=True),
)  # fmt: skip
FOLLOW_UP = Question(
    id="q3", event_id="e1", text="How old is the child?", kind=QuestionKind.NUMBER, required=True, at_check_in=True,
    depends_on="q2", depends_values=frozenset({"true"}), limits={"min": "0", "max": "17"},
)  # fmt: skip


def questions(studio: Studio) -> None:
    studio.window._on_picture(make_picture())
    studio.verdict(make_verdict(Reason.QUESTIONS, questions=QUESTIONS, follow_ups=(FOLLOW_UP,)))


def questions_wrong(studio: Studio) -> None:
    questions(studio)
    panel = studio.window.page(ScanPage).panels.of(QuestionsPanel)
    by_id = {field.question.id: field for field in panel.fields}
    by_id["q1"].editor.lines()[0].setText("31.31.1990")
    by_id["q2"].editor.findChildren(QPushButton)[0].click()
    by_id["q3"].editor.lines()[0].setText("81")
    panel.send()


def confirm(studio: Studio) -> None:
    points = (
        ConfirmPoint(PointKind.PHOTO),
        ConfirmPoint(PointKind.IDENTITY),
        ConfirmPoint(PointKind.TEXTS, "Reduced price: ask for the student card, which must be of this year"),
        ConfirmPoint(PointKind.ANSWERS, "Date of birth", "q1", "2006-03-01"),
        ConfirmPoint(PointKind.ADDONS, "2 × Parking"),
    )
    studio.window._on_picture(make_picture())
    studio.verdict(
        make_verdict(Reason.CONFIRM, details=ToConfirm(points), to_confirm=points, shown_questions=QUESTIONS[:1])
    )
    studio.window.page(ScanPage).panels.of(ConfirmPanel).points[0].yes.click()


def not_confirmed(studio: Studio) -> None:
    point = ConfirmPoint(PointKind.IDENTITY)
    studio.verdict(make_verdict(Reason.NOT_CONFIRMED, details=Unconfirmed(point), to_confirm=(point,)))


def override(studio: Studio) -> None:
    already(studio)
    studio.window.page(ScanPage).card.action_row.buttons[Action.OVERRIDE].click()
    panel = studio.window.page(ScanPage).panels.of(OverridePanel)
    panel.reason.setText("Came out to fetch a wheelchair")
    panel.supervisor.setText("Kim")
    panel.take_answer(Answer(value=PinAnswer(state=PinState.WRONG, wait_s=4)))


FOUND = (
    GuestRow(ticket_id="1", name="Ada Lovelace", kind="Day ticket", booking="WEIS-0042"),
    GuestRow(ticket_id="2", name="Adam Riese", kind="Weekend VIP", booking="WEIS-0043", obstacle=Reason.UNPAID),
    GuestRow(ticket_id="3", name="Adele Goldberg", kind="Day ticket", booking="WEIS-0044", entered_at=NOW),
    GuestRow(ticket_id="4", name="عادل إمام", kind="Day ticket", booking="WEIS-0045", obstacle=Reason.CANCELLED),
    GuestRow(ticket_id="5", name="Adalbert von Hohenberg-Lichtenstein zu Sayn-Wittgenstein", kind="Backstage"),
)


def look_up(studio: Studio) -> None:
    waiting(studio)
    page = studio.window.page(ScanPage)
    page.panels.start(page.panels.of(LookUpPanel))
    page.panels.of(LookUpPanel).edit.setText("ad")
    page.panels.of(LookUpPanel).show_found("ad", Answer(value=FOUND))
    page.panels.of(LookUpPanel).view.setCurrentIndex(page.panels.of(LookUpPanel).guests.index(1))


def look_up_nobody(studio: Studio) -> None:
    page = studio.window.page(ScanPage)
    page.panels.start(page.panels.of(LookUpPanel))
    page.panels.of(LookUpPanel).edit.setText("zzyzx")
    page.panels.of(LookUpPanel).show_found("zzyzx", Answer(value=()))


OFFERS = (
    Offer(ticket_type_id="day", name="Day ticket", price=Money(4900, "EUR"), currency="EUR", left=37),
    Offer(ticket_type_id="vip", name="Weekend VIP · Lakeside terrace", price=Money(14900, "EUR"), currency="EUR"),
    Offer(ticket_type_id="kid", name="Children under twelve", price=Money(0, "EUR"), currency="EUR", left=412),
    Offer(ticket_type_id="give", name="Pay what you want", currency="EUR"),
)
SOLD = DoorAction(
    id="0197-7", kind=DoorActionKind.WALK_IN, event_id="e1", made_at=NOW, holder_name="Katherine Johnson", party_size=2,
    paid_minor=9800, due_minor=9800, currency="EUR", method=PayMethod.CASH,
)  # fmt: skip


def with_door(studio: Studio) -> None:
    waiting(studio)
    studio.settle(door=frozenset(DoorActionKind))


def unpaid_door(studio: Studio) -> None:
    with_door(studio)
    studio.verdict(make_verdict(Reason.UNPAID))


def unapproved_door(studio: Studio) -> None:
    with_door(studio)
    studio.verdict(make_verdict(Reason.UNAPPROVED))


def pay(studio: Studio) -> None:
    unpaid_door(studio)
    studio.window.page(ScanPage).card.action_row.buttons[Action.TAKE_PAYMENT].click()
    account = BookingStanding(
        ticket=make_verdict().ticket, about="b", unpaid=True, unapproved=False, due=Money(9800, "EUR"),  # type: ignore[arg-type]
        currency="EUR", guests=2, name="Ada Lovelace",
    )  # fmt: skip
    panel = studio.window.page(ScanPage).panels.of(PayPanel)
    panel.show_standing("t1", Answer(value=account))
    panel.methods.buttons[PayMethod.CARD].click()


def approve(studio: Studio) -> None:
    unapproved_door(studio)
    studio.window.page(ScanPage).card.action_row.buttons[Action.APPROVE].click()
    panel = studio.window.page(ScanPage).panels.of(ApprovalPanel)
    panel.lines.name.setText("Kim")
    panel.take_done(Answer(error=DoorError("", key="door.not_waiting")))


def sell(studio: Studio) -> None:
    with_door(studio)
    panel = studio.window.page(ScanPage).panels.of(SellPanel)
    panel.last = SalesReceipt(number=41, actions=(SOLD,), given_minor=10000)
    panel.door.offered = OFFERS  # type: ignore[union-attr]  # the fake's: a late answer changes nothing
    studio.window.page(ScanPage).panels.start(panel)
    panel.show_offers(Answer(value=OFFERS))
    panel.offers.rows[0].set_number(2)
    panel.offers.rows[1].set_number(1)
    panel.name.setText("Maximiliane von Hohenberg-Lichtenstein")
    panel.methods.buttons[PayMethod.CASH].click()
    panel.cash.edit.setText("250")
    # Rows that came later find their height when everything has come to rest.
    for _ in range(4):
        studio.application.processEvents()


def sell_sold_out(studio: Studio) -> None:
    sell(studio)
    studio.window.page(ScanPage).panels.of(SellPanel).take_done(
        Answer(error=DoorError("", key="door.sold_out", overridable=True))
    )


def sell_open_price(studio: Studio) -> None:
    sell(studio)
    studio.window.page(ScanPage).panels.of(SellPanel).offers.rows[2].set_number(1)


def guest_info(studio: Studio) -> None:
    waiting(studio)
    page = studio.window.page(ScanPage)
    panel = page.panels.of(GuestPanel)
    page.panels.start(panel)
    entries = (
        make_entry(at=NOW - timedelta(minutes=40), staff="Sam", outcome=Outcome.REFUSE, reason=Reason.UNPAID),
        make_entry(at=NOW - timedelta(minutes=16), forced=True, supervisor="Kim", note="Paid at the desk"),
    )
    rows = tuple(
        LogRow(entry=entry, place=LogPlace(NOW, number), gate_name="North gate") for number, entry in enumerate(entries)
    )
    used = make_verdict(
        Reason.ALREADY_ENTERED, details=EnteredBefore(NOW - timedelta(minutes=16), GateId("g1"), device="d2")
    )
    booking = (replace(FOUND[0], ticket_id="t1", entered_at=NOW), *FOUND[1:3], replace(FOUND[4], booking="WEIS-0042"))
    told = GuestStory(result=make_checked_in(used), story=TicketStory(rows=rows), booking=booking)
    panel.show_guest(panel._asked, Answer(value=told))


def guest_info_waits(studio: Studio) -> None:
    waiting(studio)
    page = studio.window.page(ScanPage)
    page.panels.start(page.panels.of(GuestPanel))


def guest_marked(studio: Studio) -> None:
    waiting(studio)
    flag = Flag(id="f", ticket_id="t1", event_id="e1", reason="Was sent away", staff="Kim", device_id="d", made_at=NOW)
    page = studio.window.page(ScanPage)
    panel = page.panels.of(GuestPanel)
    page.panels.start(panel)
    marked = make_checked_in(make_verdict(flags=(flag,), attention=True))
    panel.show_guest(panel._asked, Answer(value=GuestStory(result=marked, story=TicketStory())))


def which_list(studio: Studio) -> None:
    waiting(studio)
    page = studio.window.page(ScanPage)
    page.places._on_choices(studio.station_choices.choices(), None)
    details = OtherEvent(("Matinee am See", NOW), "e1")
    studio.verdict(make_verdict(Reason.WRONG_EVENT, name="Ada Lovelace", details=details))
    page.card.action_row.buttons[Action.SWITCH].click()
