"""The window plugged into a real database, check-in, search and PIN; only the camera is played."""

from dataclasses import replace
from itertools import count
from typing import Any, cast

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel

from kiosk.app.kiosk import open_kiosk
from kiosk.app.scanning.scan_input import ScanInput
from kiosk.app.staff.supervision import StaffSupervision
from kiosk.app.station.current_station import CurrentStation
from kiosk.app.station.station_choices import RosterStationChoices
from kiosk.app.window import plug
from kiosk.config import Settings
from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.events import Question, QuestionKind
from kiosk.scanner.debounce import Debounce
from kiosk.scanner.hand.calibration_session import TEST_CODE
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.ui.devices.devices_page import DevicesPage
from kiosk.ui.kit.row_delegate import RowRole
from kiosk.ui.look_up.look_up_panel import LookUpPanel
from kiosk.ui.override.override_panel import OverridePanel
from kiosk.ui.ports.station_choices import StationChoice
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.ports.supervision import PinState
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.questions.questions_panel import QuestionsPanel
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.workers.session import Session
from tests.support.devices.keyboards import AZERTY, typed
from tests.support.gate.small_event import furnish, guest
from tests.ui.conftest import page_button
from tests.ui.fakes import FakeScanInput, FakeSounds

DEVICE = Device(id="laptop-1", name="Gate laptop", platform="eventify", profile="eventify", base_url="http://x")
LEFT = Qt.MouseButton.LeftButton


class QuietFeed(FakeScanInput):
    """The camera's scan input also forgets what it saw when the kiosk moves, and hears what was judged."""

    def __init__(self) -> None:
        super().__init__()
        self.debounce = Debounce()

    def reset(self) -> None: ...


@pytest.fixture
def kiosk(tmp_path):
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as opened:
        furnish(opened.database, *guest(1), *guest(2), *guest(3, party_size=3))
        save_self_device(opened.database, DEVICE)
        RosterStationChoices(opened, CurrentStation(opened)).choose(
            StationChoice(event_id="ev", list_id="main", gate_id="a")
        )
        yield opened


@pytest.fixture
def gate(qtbot, kiosk, english):
    scan_input = QuietFeed()
    ports = replace(plug(kiosk, cast("Any", scan_input)), scan_input=scan_input, sounds=FakeSounds())
    window = MainWindow(Session(ports, WindowSettings(auto_return_ms=600_000, poll_ms=50)))
    window.open()
    qtbot.waitUntil(lambda: window.presenter.status.set_up_step is SetUpStep.SCANNING)

    def scan(text: str):
        with qtbot.waitSignal(window.session.verdict_shown) as shown:
            scan_input.scan(text)
        return shown.args[0]

    yield window, scan
    window.shut()
    window.deleteLater()


def test_a_guest_is_scanned_taken_back_and_found_by_name(qtbot, gate):
    window, scan = gate
    assert scan("code-1").verdict.admitted
    side, panel = window.page(ScanPage).side, window.page(ScanPage).panels.of(LookUpPanel)
    side.recent_view.setCurrentIndex(side.recent.index(0))
    qtbot.mouseClick(side.recent_view.undo, LEFT)
    qtbot.waitUntil(lambda: side.recent.index(0).data(RowRole.SIGN) == "history")
    window.page(ScanPage).panels.start(window.page(ScanPage).panels.of(LookUpPanel))
    panel.edit.setText("gue 1")
    qtbot.waitUntil(panel.submit.isEnabled)
    assert panel.guests.guest(0).entered_at is None
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        qtbot.keyClick(panel.edit, Qt.Key.Key_Return)
    assert shown.args[0].verdict.admitted
    assert scan("code-1").verdict.reason is Reason.ALREADY_ENTERED


def test_the_last_scans_are_there_after_a_restart_and_can_be_taken_back(qtbot, kiosk, gate):
    window, scan = gate
    first = scan("code-1").entries[0].entry_id
    scan("code-1")
    window.page(ScanPage).dismiss()  # a refusal stays, and the next one waits behind it
    scan("code-9")
    window.page(ScanPage).dismiss()
    window.presenter.take_back(first)
    qtbot.waitUntil(lambda: first in window.presenter.undone)
    scan("code-2")
    ports = replace(plug(kiosk, cast("Any", QuietFeed())), sounds=FakeSounds())
    again = MainWindow(Session(ports, WindowSettings(poll_ms=50)))
    again.open()
    side = again.page(ScanPage).side
    qtbot.waitUntil(lambda: side.recent.rowCount() == 4)
    before = window.page(ScanPage).side.recent
    for role in (RowRole.TITLE, RowRole.SIGN, RowRole.DETAIL):
        assert [side.recent.index(n).data(role) for n in range(4)] == [before.index(n).data(role) for n in range(4)]
    assert not side.empty.isVisible()
    assert not again.page(ScanPage).shows_verdict
    side.recent_view.setCurrentIndex(side.recent.index(0))
    qtbot.mouseClick(side.recent_view.undo, LEFT)
    qtbot.waitUntil(lambda: side.recent.index(0).data(RowRole.SIGN) == "history")
    again.shut()
    again.deleteLater()


def test_a_supervisor_overrides_with_the_pin_of_this_kiosk(qtbot, gate):
    window, scan = gate
    supervision = cast("StaffSupervision", window.session.ports.supervision)
    supervision.one_pin.set_up_here()
    assert supervision.choose("2468", "").state is PinState.RIGHT
    scan("code-2")
    assert scan("code-2").verdict.reason is Reason.ALREADY_ENTERED
    qtbot.mouseClick(window.page(ScanPage).card.action_row.buttons[Action.OVERRIDE], LEFT)
    panel = window.page(ScanPage).panels.of(OverridePanel)
    panel.reason.setText("wheelchair")
    panel.supervisor.setText("Kim")
    panel.pin.setText("2468")
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        panel.send()
    assert shown.args[0].verdict.admitted
    assert shown.args[0].entries[0].supervisor == "Kim"


def test_questions_and_a_party_in_one_go(qtbot, kiosk, gate):
    window, scan = gate
    born = Question(id="q", event_id="ev", text="Born?", kind=QuestionKind.DATE, required=True, at_check_in=True)
    child = Question(id="c", event_id="ev", text="Child?", kind=QuestionKind.YES_NO, at_check_in=True)
    age = Question(
        id="a", event_id="ev", text="Age?", kind=QuestionKind.NUMBER, required=True, at_check_in=True,
        depends_on="c", depends_values=frozenset({"true"}),
    )  # fmt: skip
    with roster_transaction(kiosk.database) as tx:
        tx.upsert([born, child, age])
    assert scan("code-3").verdict.reason is Reason.QUESTIONS
    panel = window.page(ScanPage).panels.of(QuestionsPanel)
    fields = {field.question.id: field for field in panel.fields}
    assert set(fields) == {"q", "c", "a"}
    fields["q"].editor.lines()[0].setText("12/31/1990")
    fields["c"].editor.focusProxy().click()
    fields["a"].editor.lines()[0].setText("7")
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        panel.send()
    assert shown.args[0].verdict.reason is Reason.PARTY_SIZE
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        qtbot.mouseClick(window.page(ScanPage).card.party.buttons[1], LEFT)
    entries = shown.args[0].entries
    assert len(entries) == 2
    assert entries[0].answers == {"q": "1990-12-31", "c": "true", "a": "7"}


@pytest.fixture
def hands_on(qtbot, kiosk, english):
    """A window over the real scan input, with nothing before its camera."""
    scan_input = ScanInput(kiosk.settings.model_copy(update={"camera": str(kiosk.settings.data_dir / "none.mp4")}))
    window = MainWindow(Session(replace(plug(kiosk, scan_input), sounds=FakeSounds()), WindowSettings(poll_ms=50)))
    window.open()
    qtbot.waitUntil(lambda: window.presenter.status.set_up_step is SetUpStep.SCANNING)
    yield window
    window.shut()
    window.deleteLater()


def type_like_a_scanner(qtbot, window, edit, text: str) -> None:
    """Type as a French computer writes what an American scanner means, five milliseconds a key."""
    instants = count(0.0, 5.0)
    window.watch.clock_ms = edit.clock_ms = lambda: next(instants)
    for letter in typed(text, AZERTY):
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(edit, key)


def test_a_garbling_scanner_is_set_up_and_its_guest_let_in(qtbot, hands_on):
    window, page = hands_on, hands_on.page(DevicesPage)
    qtbot.waitUntil(lambda: window.page(ScanPage).message.title.text() == "No camera found")
    assert window.page(ScanPage).message.text.text() == "There is no such video."
    qtbot.mouseClick(page_button(window, DevicesPage), LEFT)
    qtbot.mouseClick(page.set_up, LEFT)
    qtbot.waitUntil(lambda: page.calibration_session.edit.calibration_session is not None)
    page.calibration_session._settled.setInterval(20)
    page.calibration_session.name.setText("Pult")
    type_like_a_scanner(qtbot, window, page.calibration_session.edit, "~" + TEST_CODE)
    qtbot.waitUntil(lambda: "AZERTY" in page.calibration_session.result.text())
    assert "no Enter" in page.calibration_session.result.text()
    assert "“~”" in page.calibration_session.result.text()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(page.scanners._lines) == 1 and "AZERTY" in notes_of(page))
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert typed("code-1", AZERTY) == "code)&"
    edit = window.page(ScanPage).entry.edit
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        type_like_a_scanner(qtbot, window, edit, "~code-1")
    (entry,) = shown.args[0].entries
    assert shown.args[0].verdict.admitted
    assert (entry.scanner, entry.source) == ("Pult", ScanSource.HAND_SCANNER)


def notes_of(page) -> str:
    return " ".join(label.text() for label in page.scanners._lines[0].findChildren(QLabel))
