"""Draws every state of the window to PNG files, to be looked at.

``python -m tests.ui.gallery FOLDER [LANGUAGE THEME WIDTHxHEIGHT [SCENE …]]``
"""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QPushButton

from kiosk.checkin.door_terms import Account, Offer
from kiosk.domain.codes.credential import Scan, ScanSource, Timeline
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.roster.events import Question, QuestionKind, TicketType
from kiosk.ui.actions import Action
from kiosk.ui.counter_ports import GuestRow, PinAnswer, PinChoice, PinState
from kiosk.ui.device_ports import DeviceReport, Note, ScannerRow
from kiosk.ui.main_window import MainWindow
from kiosk.ui.ports import CameraReport, CameraState, CodeOutline, EnrolmentState, Stage, Undecided, WindowSettings
from kiosk.ui.run import install_language, make_application
from tests.ui.fakes import (
    BUSY,
    NOW,
    FakeDevices,
    FakeStatus,
    World,
    make_checked_in,
    make_entry,
    make_picture,
    make_verdict,
)

GUESTS = (
    ("Ada Lovelace", Reason.OK),
    ("Grace Hopper", Reason.OK),
    ("Konrad Zuse", Reason.ALREADY_ENTERED),
    ("Hedy Lamarr", Reason.OK),
    ("", Reason.BAD_SIGNATURE),
    ("Maximiliane von Hohenberg-Lichtenstein", Reason.OK),
    ("Alan Turing", Reason.UNPAID),
    ("عبد الرحمن محمد", Reason.OK),
    ("Emmy Noether", Reason.QUESTIONS),
    ("Katherine Johnson", Reason.OK),
)
VIP = TicketType(id="v", event_id="e1", name="Weekend VIP")


class Studio:
    """A window without threads whose presenter is played by hand."""

    def __init__(self, language: str, theme: str, size: tuple[int, int]) -> None:
        self.application = make_application()
        self.translators = install_language(self.application, language)
        world = World()
        self.window = MainWindow(world.ports(), WindowSettings(theme=theme, poll_ms=60_000))
        self.places = world.places
        self.status = FakeStatus().now
        self.window.resize(*size)
        self.window.show()
        self.settle(event_name="Open Air Weissensee 2026", list_name="All tickets", gate_name="North gate")
        self.window.scan_page.gate_names = {"g1": "North gate"}
        self.window.presenter._on_camera(CameraReport(state=CameraState.LIVE))
        for name, reason in GUESTS:
            ticketless = {"ticket": None, "ticket_type": None} if not name else {}
            self.verdict(make_verdict(reason, name=name, **ticketless))
        self.window.scan_page.dismiss()

    def settle(self, **changes) -> None:
        self.status = replace(self.status, **changes)
        self.window.presenter._on_status(self.status)

    def verdict(self, verdict, **more) -> None:
        self.window._on_decided(make_checked_in(verdict, **more))

    def close(self) -> None:
        self.window.shut()
        for translator in self.translators:
            self.application.removeTranslator(translator)


def live(studio: Studio) -> None:
    studio.window._on_picture(make_picture(outlined=True))


def waiting(studio: Studio) -> None:
    studio.window._on_picture(make_picture())


def admit(studio: Studio) -> None:
    studio.verdict(make_verdict())


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
            details={"time": first.isoformat(), "gate": "North gate"},
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
            details={"time": first.isoformat(), "gate": "North gate"},
            ticket=replace(ticket, holder_name=long_name),
            attention=True,
            texts=("Reduced price: ask for the student card.", "Hand out a blue wristband.", "Third text"),
            prior_entries=(make_entry(at=first, staff="Sam"), make_entry(at=last, staff="Alexandra")),
        )
    )


def forged(studio: Studio) -> None:
    waiting(studio)
    studio.verdict(make_verdict(Reason.BAD_SIGNATURE, ticket=None, ticket_type=None))


def unpaid(studio: Studio) -> None:
    waiting(studio)
    studio.verdict(make_verdict(Reason.UNPAID))


def wrong_gate(studio: Studio) -> None:
    waiting(studio)
    studio.verdict(make_verdict(Reason.WRONG_GATE, details={"gate": "South gate"}))


def question(studio: Studio) -> None:
    waiting(studio)
    studio.verdict(make_verdict(Reason.PARTY_SIZE, details={"remaining": "3", "total": "5"}))


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
    panel = studio.window.scan_page.panels.questions
    by_id = {field.question.id: field for field in panel.fields}
    by_id["q1"].editor.lines()[0].setText("31.31.1990")
    by_id["q2"].editor.findChildren(QPushButton)[0].click()
    by_id["q3"].editor.lines()[0].setText("81")
    panel.send()


def unpaid_asked(studio: Studio) -> None:
    waiting(studio)
    studio.verdict(make_verdict(Reason.UNPAID, outcome=Outcome.ASK))


def unknown_asked(studio: Studio) -> None:
    waiting(studio)
    studio.verdict(make_verdict(Reason.UNKNOWN_TICKET, outcome=Outcome.ASK, ticket=None))


def unknown(studio: Studio) -> None:
    studio.window._on_picture(make_picture())
    studio.verdict(make_verdict(Reason.UNKNOWN_TICKET, ticket=None, ticket_type=None))


def override(studio: Studio) -> None:
    already(studio)
    studio.window.scan_page.card.action_row.buttons[Action.OVERRIDE].click()
    panel = studio.window.scan_page.panels.override
    panel.reason.setText("Came out to fetch a wheelchair")
    panel.supervisor.setText("Kim")
    panel.take_answer(PinAnswer(state=PinState.WRONG, wait_s=4), "")


FOUND = (
    GuestRow(ticket_id="1", name="Ada Lovelace", kind="Day ticket", booking="WEIS-0042"),
    GuestRow(ticket_id="2", name="Adam Riese", kind="Weekend VIP", booking="WEIS-0043", obstacle=Reason.UNPAID),
    GuestRow(ticket_id="3", name="Adele Goldberg", kind="Day ticket", booking="WEIS-0044", entered_at=NOW),
    GuestRow(ticket_id="4", name="عادل إمام", kind="Day ticket", booking="WEIS-0045", obstacle=Reason.CANCELLED),
    GuestRow(ticket_id="5", name="Adalbert von Hohenberg-Lichtenstein zu Sayn-Wittgenstein", kind="Backstage"),
)


def look_up(studio: Studio) -> None:
    waiting(studio)
    page = studio.window.scan_page
    page.panels.find_guest()
    page.panels.look_up.edit.setText("ad")
    page.panels.look_up.show_found("ad", FOUND, "")
    page.panels.look_up.view.setCurrentIndex(page.panels.look_up.guests.index(1))


def look_up_nobody(studio: Studio) -> None:
    page = studio.window.scan_page
    page.panels.find_guest()
    page.panels.look_up.edit.setText("zzyzx")
    page.panels.look_up.show_found("zzyzx", (), "")


def undo(studio: Studio) -> None:
    page = studio.window.scan_page
    waiting(studio)
    for name in ("Ada Lovelace", "Grace Hopper", "Hedy Lamarr"):
        studio.verdict(make_verdict(name=name), entries=(make_entry(entry_id=name),))
    page.dismiss()
    studio.application.processEvents()
    page.show_taken_back("Grace Hopper", "")
    page.show_taken_back("Grace Hopper", "undo.too_late")
    page.side.recent_view.setCurrentIndex(page.side.recent.index(0))


def pin(studio: Studio) -> None:
    choose(studio)
    dialog = studio.window.pin_dialog
    dialog.ask(PinChoice.CHANGE)
    dialog.take_answer(PinAnswer(state=PinState.WRONG, wait_s=4), "")
    studio.application.processEvents()
    dialog.grab().save(str(Path(sys.argv[1]) / f"dialog-{'-'.join(sys.argv[2:5])}.png"))
    dialog.reject()


def error(studio: Studio) -> None:
    studio.window._on_decided(Undecided(scan=make_checked_in(make_verdict()).scan, error=BUSY))


def camera_missing(studio: Studio) -> None:
    studio.window.presenter._on_camera(CameraReport(state=CameraState.MISSING))


def offline(studio: Studio) -> None:
    studio.settle(online=False, pending=12, last_pull_at=NOW - timedelta(minutes=48))
    waiting(studio)


def troubles(studio: Studio) -> None:
    studio.settle(daemon_alive=False, pending=1, dead=3, clock_warning="clock.behind")
    waiting(studio)


def enrol(studio: Studio) -> None:
    studio.settle(stage=Stage.NOT_ENROLLED, event_name="", list_name="", gate_name="")
    waiting(studio)


def enrol_failed(studio: Studio) -> None:
    enrol(studio)
    camera_missing(studio)
    studio.window.enrol_page.edit.setText("GHSETUP:abcdef")
    studio.window.enrol_page.show_outcome(EnrolmentState.FAILED, "enrol.expired")


def choose(studio: Studio) -> None:
    studio.settle(stage=Stage.CHOOSING, event_name="", list_name="", gate_name="")
    studio.window.choose_page.show_choices(studio.places.choices(), None)


def choose_nothing(studio: Studio) -> None:
    studio.settle(stage=Stage.CHOOSING, event_name="", list_name="", gate_name="")


def close_question(studio: Studio) -> None:
    waiting(studio)
    studio.settle(pending=12)
    studio.window.close()


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
    studio.window.scan_page.card.action_row.buttons[Action.TAKE_PAYMENT].click()
    account = Account(
        ticket=make_verdict().ticket, about="b", unpaid=True, unapproved=False, due=Money(9800, "EUR"),  # type: ignore[arg-type]
        currency="EUR", guests=2, name="Ada Lovelace",
    )  # fmt: skip
    panel = studio.window.scan_page.panels.pay
    panel.show_account("t1", account, "")
    panel.methods.buttons[PayMethod.CARD].click()


def approve(studio: Studio) -> None:
    unapproved_door(studio)
    studio.window.scan_page.card.action_row.buttons[Action.APPROVE].click()
    panel = studio.window.scan_page.panels.approval
    panel.lines.name.setText("Kim")
    panel.take_done(None, "door.not_waiting", overridable=False)


def sell(studio: Studio) -> None:
    with_door(studio)
    panel = studio.window.scan_page.panels.sell
    panel.last = SOLD
    studio.window.scan_page.panels.sell_ticket()
    panel.show_offers(OFFERS, "")
    panel.guests.set_number(3)
    panel.guests.changed.emit()
    panel.name.setText("Maximiliane von Hohenberg-Lichtenstein")
    panel.methods.buttons[PayMethod.CASH].click()


def sell_sold_out(studio: Studio) -> None:
    sell(studio)
    studio.window.scan_page.panels.sell.take_done(None, "door.sold_out", overridable=True)


def sell_open_price(studio: Studio) -> None:
    sell(studio)
    studio.window.scan_page.panels.sell.offers.setCurrentRow(3)


def several_codes(studio: Studio) -> None:
    picture = make_picture(outlined=True)
    aside = CodeOutline(polygon=((150, 300), (330, 290), (340, 470), (160, 480)), meant=False)
    unread = CodeOutline(polygon=((950, 200), (1130, 210), (1120, 390), (940, 380)), readable=False)
    studio.window._on_picture(replace(picture, outlines=(*picture.outlines, aside, unread)))


def _devices(studio: Studio) -> FakeDevices:
    devices = FakeDevices()
    notes = ((Note.LAYOUT, "AZERTY"), (Note.TWICE, ""), (Note.PREFIX, "L~"))
    devices.scanners += [ScannerRow(name="Left lane", notes=notes)]
    studio.window._on_devices_asked()
    studio.window._on_picture(make_picture(outlined=True))
    return devices


def devices(studio: Studio) -> None:
    page = studio.window.devices_page
    page.show_report(_devices(studio).report())
    for number in range(40):
        start = 1000.0 * number
        line = (start, start + 14 + number % 9, start + 17 + number % 9, start + 21 + number % 9)
        captured, decoded, decided, committed = line
        way = Timeline(captured=captured, decoded=decoded, decided=decided, committed=committed, painted=committed + 6)
        studio.window.latency.add(Scan(text="a", source=ScanSource.CAMERA, timeline=way))
    studio.window._on_refreshed()


def no_scanners(studio: Studio) -> None:
    _devices(studio)
    studio.window.devices_page.show_report(DeviceReport())
    studio.window._on_camera(CameraReport(state=CameraState.MISSING))


def calibration_session(studio: Studio) -> None:
    devices = _devices(studio)
    studio.window.devices_page._on_calibration(devices.calibration_session(), devices.test_code())


def calibration_over(studio: Studio) -> None:
    calibration_session(studio)
    panel = studio.window.devices_page.calibration_session
    notes = ((Note.LAYOUT, "QWERTZ"), (Note.CAPS_LOCK, ""), (Note.NO_ENTER, ""), (Note.LOST, "+ ="))
    panel.show_result(ScannerRow(name="Left lane", notes=notes), "")


def calibration_failed(studio: Studio) -> None:
    calibration_session(studio)
    studio.window.devices_page.calibration_session.show_result(None, "scanner.calibration.letters_lost")


SCENES: tuple[Callable[[Studio], None], ...] = (
    live, waiting, admit, admit_long, admit_arabic, goodbye, already, already_everything, forged, unpaid, wrong_gate,
    question, questions, questions_wrong, unpaid_asked, unknown_asked, unknown,
    override, look_up, look_up_nobody, undo, pin,
    unpaid_door, unapproved_door, pay, approve, sell, sell_sold_out, sell_open_price,
    error, camera_missing, offline, troubles, enrol, enrol_failed, choose, choose_nothing,
    several_codes, devices, no_scanners, calibration_session, calibration_over, calibration_failed,
)  # fmt: skip


def draw(folder: Path, language: str, theme: str, size: tuple[int, int], only: set[str]) -> None:
    for scene in SCENES:
        if only and scene.__name__ not in only:
            continue
        studio = Studio(language, theme, size)
        scene(studio)
        studio.application.processEvents()
        name = f"{scene.__name__}-{language}-{theme}-{size[0]}x{size[1]}.png"
        studio.window.grab().save(str(folder / name))
        studio.close()


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    language, theme, size = sys.argv[2:5] if len(sys.argv) > 4 else ("en", "dark", "1366x768")
    width, height = size.split("x")
    draw(folder, language, theme, (int(width), int(height)), set(sys.argv[5:]))


if __name__ == "__main__":
    main()
