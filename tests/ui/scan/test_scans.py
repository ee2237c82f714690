"""What the scan page does with scans: order, threads, returning, staying, replacing."""

import threading

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.reason_table import Tone
from kiosk.domain.verdicts.decision import Attempt
from kiosk.domain.verdicts.details import PartyGuest, PartySize
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.status import FurtherList
from kiosk.ui.scan.party_row import PartyRow
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.text.text_direction import dotted, isolated
from kiosk.ui.workers.presenter import Decision
from tests.ui.fakes import BUSY, NOW, make_checked_in, make_entry, make_verdict

LONG = 600_000


def shown_texts(window) -> list[str]:
    shown: list[str] = []
    window.session.verdict_shown.connect(lambda checked_in: shown.append(checked_in.scan.text))
    return shown


def test_scans_are_decided_in_order_and_none_is_dropped(qtbot, world, opened):
    window = opened()
    shown = shown_texts(window)
    texts = [f"code {number}" for number in range(200)]
    world.scan_input.scan(*texts)
    qtbot.waitUntil(lambda: len(shown) == len(texts))
    assert world.check_in.asked == texts
    assert shown == texts


def test_the_window_thread_never_decides_and_never_reads_the_status(qtbot, world, opened):
    window = opened()
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    with qtbot.waitSignal(window.session.verdict_shown):
        window.page(ScanPage).entry.entered.emit("B")
    assert threading.get_ident() not in world.check_in.threads | world.status.threads
    assert len(world.check_in.threads) == 1


def test_the_window_stays_alive_while_the_desk_is_slow(qtbot, world, opened):
    window = opened()
    world.check_in.gate.clear()
    world.scan_input.scan("A", "B")
    reads = world.status.reads
    qtbot.waitUntil(window.page(ScanPage).picture_area.checking.isVisible)
    qtbot.waitUntil(lambda: world.status.reads > reads + 2)
    assert not window.page(ScanPage).shows_verdict
    shown = shown_texts(window)
    world.check_in.gate.set()
    qtbot.waitUntil(lambda: shown == ["A", "B"])
    assert not window.page(ScanPage).picture_area.checking.isVisible()


def test_an_admission_gives_way_to_the_picture(qtbot, world, opened):
    window = opened(auto_return_ms=LONG)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    assert window.page(ScanPage).shows_verdict
    assert window.page(ScanPage).card.headline.text() == "Admit"
    assert window.page(ScanPage).card.guest.text() == "Guest A"
    assert window.page(ScanPage)._return.isActive()
    window.page(ScanPage)._return.timeout.emit()
    assert not window.page(ScanPage).shows_verdict
    assert window.page(ScanPage).picture_area.currentWidget() is window.page(ScanPage).picture


@pytest.mark.parametrize("changes", [{"attention": True}, {"texts": ("Hand out a wristband.",)}])
def test_an_admission_with_something_to_read_stays(qtbot, world, opened, changes):
    world.check_in.verdicts["A"] = make_verdict(**changes)
    window = opened(auto_return_ms=0)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    assert not window.page(ScanPage)._return.isActive()
    reads = world.status.reads
    qtbot.waitUntil(lambda: world.status.reads > reads + 3)
    assert window.page(ScanPage).shows_verdict
    assert not window.page(ScanPage).card.attention.isHidden()


@pytest.mark.parametrize("reason", [reason for reason in Reason if reason is not Reason.OK])
def test_everything_but_an_admission_stays(qtbot, world, opened, reason):
    world.check_in.verdicts["A"] = make_verdict(reason)
    window = opened(auto_return_ms=0)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    assert window.page(ScanPage).shows_verdict
    assert not window.page(ScanPage)._return.isActive()


def test_the_next_scan_replaces_a_refusal_where_people_want_that(qtbot, world, opened):
    world.check_in.verdicts["bad"] = make_verdict(Reason.BAD_SIGNATURE, ticket=None, ticket_type=None)
    window = opened(auto_return_ms=LONG, refusals_stay=False)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("bad")
    assert window.page(ScanPage).card.property("tone") == "stop"
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("good")
    assert window.page(ScanPage).card.property("tone") == "admit"
    assert window.page(ScanPage).card.guest.text() == "Guest good"


def test_the_next_guest_does_not_wait_for_an_admission_to_return(qtbot, world, opened):
    window = opened(auto_return_ms=LONG)
    shown = shown_texts(window)
    world.scan_input.scan("A", "B")
    qtbot.waitUntil(lambda: shown == ["A", "B"])
    assert window.page(ScanPage).card.guest.text() == "Guest B"


def test_a_refusal_after_an_admission_is_not_sent_away_by_its_timer(qtbot, world, opened):
    world.check_in.verdicts["bad"] = make_verdict(Reason.UNPAID)
    window = opened(auto_return_ms=200)
    with qtbot.waitSignals([window.session.verdict_shown] * 2):
        world.scan_input.scan("A", "bad")
    assert not window.page(ScanPage)._return.isActive()
    assert window.page(ScanPage).shows_verdict


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape])
def test_keys_dismiss_a_refusal(qtbot, world, opened, key):
    world.check_in.verdicts["A"] = make_verdict(Reason.UNPAID)
    window = opened()
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    qtbot.keyClick(window, key)
    assert not window.page(ScanPage).shows_verdict


def test_a_click_dismisses_a_refusal(qtbot, world, opened):
    world.check_in.verdicts["A"] = make_verdict(Reason.UNPAID)
    window = opened()
    for target in (window.page(ScanPage).card, window.page(ScanPage).card.dismiss):
        with qtbot.waitSignal(window.session.verdict_shown):
            world.scan_input.scan("A")
        qtbot.mouseClick(target, Qt.MouseButton.LeftButton)
        assert not window.page(ScanPage).shows_verdict


def test_a_finger_that_moves_on_dismisses_nothing(qtbot, world, opened):
    world.check_in.verdicts["A"] = make_verdict(Reason.UNPAID)
    window = opened()
    page = window.page(ScanPage)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    start = page.card.rect().center()
    qtbot.mousePress(page.card, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseRelease(page.card, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 90))
    assert page.shows_verdict, "it scrolled"
    qtbot.mousePress(page.card, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseRelease(page.card, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 12))
    assert not page.shows_verdict, "a glove is never quite still"


@pytest.mark.parametrize("failure", [BUSY, RuntimeError("a defect")])
def test_a_scan_that_cannot_be_decided_blames_nobody(qtbot, world, opened, failure, caplog):
    world.check_in.failures["A"] = failure
    window = opened()
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        world.scan_input.scan("A")
    verdict = shown.args[0].verdict
    assert verdict.reason is Reason.ERROR
    assert verdict.outcome is not Outcome.ADMIT
    assert window.page(ScanPage).card.property("tone") == "fault"
    assert world.sounds.played == [Tone.FAULT]
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("B")
    assert window.page(ScanPage).card.headline.text() == "Admit"


def test_a_party_is_asked_how_many_and_walks_in(qtbot, world, opened):
    world.check_in.verdicts["A"] = make_verdict(Reason.PARTY_SIZE, details=PartySize(3, 5))
    window = opened()
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    asking = window.page(ScanPage).card
    assert [button.text() for button in asking.party.buttons if button.isVisible()] == ["1", "2", "All 3"]
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        qtbot.mouseClick(asking.party.buttons[1], Qt.MouseButton.LeftButton)
    assert [request.attempt for request in world.check_in.requests] == [Attempt(guests=2, shown_at=NOW)]
    assert world.check_in.asked == ["A", "A"]
    assert shown.args[0].verdict.admitted
    assert window.page(ScanPage).card is not asking
    assert window.page(ScanPage).card.kind.text().startswith("2 guests")
    assert window.page(ScanPage).card.party.isHidden()


NAMED = (
    PartyGuest(1, "Ada & Co", may_walk=True),
    PartyGuest(2, "Grace", may_walk=False),
    PartyGuest(3, "", may_walk=True),
)


def test_the_names_of_a_party_are_ticked_and_they_walk_in(qtbot, world, opened):
    world.check_in.verdicts["A"] = make_verdict(Reason.PARTY_SIZE, details=PartySize(2, 3, NAMED))
    window = opened()
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    row = window.page(ScanPage).card.names
    assert window.page(ScanPage).card.party.isHidden()
    visible = [button for button in row.names if button.isVisible()]
    assert [button.text() for button in visible] == ["Ada && Co", dotted(isolated("Grace"), "In"), "3"]
    assert [(button.isEnabled(), button.isChecked()) for button in visible] == [
        (True, False),
        (False, True),
        (True, False),
    ]
    assert not row.admit.isEnabled()
    for button in (visible[0], visible[2]):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert row.admit.text() == "Let 2 guests in"
    qtbot.mouseClick(visible[0], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.session.verdict_shown):
        qtbot.mouseClick(row.admit, Qt.MouseButton.LeftButton)
    assert [request.attempt.who for request in world.check_in.requests] == [frozenset({3})]
    assert window.page(ScanPage).card.names.isHidden()


@pytest.mark.parametrize(
    ("remaining", "texts"),
    [
        (0, []),
        (1, ["1"]),
        (2, ["1", "All 2"]),
        (10, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "All 10"]),
        (12, ["1", "2", "3", "4", "5", "6", "7", "8", "9–11", "All 12"]),
        (250, ["1", "2", "3", "4", "5", "6", "7", "8", "9–249", "All 250"]),
    ],
)
@pytest.mark.usefixtures("english")
def test_parties_of_every_size_can_be_chosen(qtbot, remaining, texts):
    row = PartyRow()
    qtbot.addWidget(row)
    row.offer(remaining)
    assert [button.text() for button in row.buttons if not button.isHidden()] == texts
    assert row.isHidden() is not bool(texts)


@pytest.mark.usefixtures("english")
def test_ten_of_a_party_of_twelve_walk_in_at_once(qtbot):
    row = PartyRow()
    qtbot.addWidget(row)
    row.show()
    row.offer(12)
    chosen: list[int] = []
    row.chosen.connect(chosen.append)
    qtbot.mouseClick(row.buttons[8], Qt.MouseButton.LeftButton)
    assert chosen == [], "a range is opened, and lets nobody in"
    assert [button.text() for button in row.buttons if button.isVisible()] == ["1–8", "9", "10", "11", "All 12"]
    assert row.buttons[2].accessibleName() == "Let 10 guests in"
    qtbot.mouseClick(row.buttons[2], Qt.MouseButton.LeftButton)
    assert chosen == [10]
    row.offer(3)
    assert [button.text() for button in row.buttons if button.isVisible()] == ["1", "2", "All 3"]


def test_verdicts_sound_by_their_tone(qtbot, world, opened):
    world.check_in.verdicts |= {"no": make_verdict(Reason.REVOKED), "in": make_verdict(Reason.ALREADY_ENTERED)}
    window = opened(auto_return_ms=LONG, refusals_stay=False)
    with qtbot.waitSignals([window.session.verdict_shown] * 3):
        world.scan_input.scan("A", "no", "in")
    assert world.sounds.played == [Tone.ADMIT, Tone.STOP, Tone.CAUTION]
    window.switches.toggle_sounds()
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("B")
    assert len(world.sounds.played) == 3
    assert world.preferences.kept == {"sounds": False}


def test_the_painted_instant_closes_the_timeline(qtbot, world, opened):
    window = opened()
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        window.page(ScanPage).entry.entered.emit("A")
    timeline = shown.args[0].scan.timeline
    assert timeline.decoded is not None
    assert timeline.painted >= timeline.decoded
    figures = window.latency.percentiles()
    assert figures["read_to_painted"].count == 1
    assert figures["read_to_painted"].p50 == timeline.painted - timeline.decoded
    assert "frame_to_painted" not in figures


def test_what_was_taken_is_decided_before_the_window_is_gone(qtbot, world, opened):
    window = opened()
    world.check_in.gate.clear()
    texts = [f"code {number}" for number in range(50)]
    world.scan_input.scan(*texts)
    world.scan_input.elsewhere(world.check_in.gate.set)
    window.shut()
    assert world.check_in.asked == texts
    assert not world.scan_input.running
    assert not window.session.running


def test_a_scanner_for_several_lists_says_which_one_a_ticket_went_by(qtbot, world, opened):
    further = (FurtherList("l2", "Matinee, Hall", 7),)
    world.status.change(further=further)
    page = opened(auto_return_ms=LONG).page(ScanPage)
    qtbot.waitUntil(lambda: page.side.further.text() == "Matinee, Hall: 7")
    session = page.context.session
    for list_id, name in (("l2", "Matinee, Hall"), ("main", "All tickets")):
        result = make_checked_in(make_verdict(), entries=(make_entry(list_id=list_id),))
        page.show_decision(Decision(result=result, request=CheckInRequest(scan=result.scan), at=NOW))
        assert page.card.kind.text() == f"0042-1  ·  {name}"
    assert session.presenter.status.further == further
