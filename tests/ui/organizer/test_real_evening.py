"""The organizers' half over a real database with a whole small evening in it; only the camera is played."""

from dataclasses import replace
from typing import Any, cast

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.app.scanning.scan_input import ScanInput
from kiosk.app.window import plug
from kiosk.config import Settings
from kiosk.domain.reports.inbox import Decision
from kiosk.store.conflicts.conflict_records import open_conflicts
from kiosk.store.outbox.inbox_records import inbox_records
from kiosk.ui.attendance.attendance_page import AttendancePage
from kiosk.ui.conflicts.inbox_page import InboxPage
from kiosk.ui.log.log_page import LogBrowser
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.sync.sync_page import SyncPage
from kiosk.ui.take_home.take_home_page import TakeHomePage
from kiosk.ui.workers.session import Session
from tests.support.gate.evening import Evening
from tests.ui.fakes import FakeSounds
from tests.ui.shell.test_real_parts import QuietFeed


@pytest.fixture
def evening(qtbot, tmp_path, english):
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as kiosk:
        entries = Evening(guests=250, seed=4).fill(kiosk.database)
        ports = plug(kiosk, cast("ScanInput", cast("Any", QuietFeed())))
        window = MainWindow(Session(replace(ports, sounds=FakeSounds()), WindowSettings(poll_ms=50, opens="organizer")))
        window.open()
        yield kiosk, entries, window
        window.shut()
        window.deleteLater()


def test_an_evening_is_read_settled_and_taken_home(qtbot, tmp_path, evening):
    kiosk, entries, window = evening
    page = window.page(OrganizerPage)
    qtbot.waitUntil(lambda: window.presenter.status.set_up_step is SetUpStep.CHOOSING)
    qtbot.waitUntil(lambda: window.navigator.current is page)  # no gate is chosen, and none is asked for

    log = page.current
    assert isinstance(log, LogBrowser)
    qtbot.waitUntil(lambda: log.count.text() == f"{len(entries):,} entries")
    row = next(row for row in map(log.model.row, range(log.model.rowCount())) if row and row.entry.ticket_id)
    log.table.opened.emit(next(n for n in range(log.model.rowCount()) if log.model.row(n) == row))
    qtbot.waitUntil(lambda: log.pages.currentWidget() is log.story)
    assert log.story.guest.text() == row.guest_name

    attendance = next(section for section in page.sections if isinstance(section, AttendancePage))
    page.open_section(attendance)
    qtbot.waitUntil(lambda: attendance.plot is not None and attendance.model.rowCount() > 0)

    inbox = next(section for section in page.sections if isinstance(section, InboxPage))
    page.open_section(inbox)
    waiting = open_conflicts(kiosk.database)
    qtbot.waitUntil(lambda: inbox.model.rowCount() == waiting > 0)
    number = inbox.chosen[0].number
    inbox.decision.setCurrentIndex(inbox.decision.findData(Decision.LET_STAND))
    inbox.settle.click()
    qtbot.waitUntil(lambda: inbox.model.rowCount() == waiting - 1)
    assert inbox_records(kiosk.database)[number][0].decision is Decision.LET_STAND

    sync = next(section for section in page.sections if isinstance(section, SyncPage))
    page.open_section(sync)
    qtbot.waitUntil(lambda: sync.platform.figure.text() == "Not syncing")

    home = next(section for section in page.sections if isinstance(section, TakeHomePage))
    page.open_section(home)
    qtbot.waitUntil(lambda: home.event_choice.currentText() == "Monsoon Nights")
    home.write(str(tmp_path / "evening.pdf"))
    qtbot.waitUntil(lambda: not home.busy, timeout=60_000)
    assert (tmp_path / "evening.pdf").read_bytes().startswith(b"%PDF")
