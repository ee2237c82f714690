"""Each role tries, in the window over a real database, what cannot be undone and what changes the staff.

Whoever may not reads who may, at the button that was pressed; whoever may needs a second one where the table says so.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.scanning.scan_input import ScanInput
from kiosk.app.staff.pins import StaffPins
from kiosk.app.staff.staff_list import StaffList
from kiosk.app.window import plug
from kiosk.config import Settings
from kiosk.domain.staff.members import Role
from kiosk.domain.staff.rights import RIGHTS, Right, may, refusal_key
from kiosk.store.conflicts.conflict_records import open_conflicts
from kiosk.store.reports.inbox import StoredInbox
from kiosk.store.retention.agreement import wipe_order
from kiosk.store.retention.records import removed_events
from kiosk.store.staff.members import member_named
from kiosk.ui.conflicts.inbox_page import InboxPage
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.ports.sign_in import SignInAttempt, SignInState
from kiosk.ui.ports.supervision import PinAnswer, PinState
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.retention.retention_page import RetentionPage
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.staff.staff_page import StaffPage
from kiosk.ui.take_home.take_home_page import TakeHomePage
from kiosk.ui.text.sentences import sentence
from kiosk.ui.workers.session import Session
from tests.support.gate.evening import Evening
from tests.support.gate.old_event import add_next_event, compare_clock, end_all_events
from tests.support.gate.staff import NAMES, PINS
from tests.ui.conftest import page_button
from tests.ui.fakes import FakeSounds
from tests.ui.shell.test_real_parts import QuietFeed

LEFT = Qt.MouseButton.LeftButton


class OrganizersWindow:
    """The window, and whoever stands at it."""

    def __init__(self, qtbot: Any, kiosk: Kiosk, window: MainWindow) -> None:
        self.qtbot, self.kiosk, self.window = qtbot, kiosk, window
        self.ended: list[bool] = []
        listing = StaffList(kiosk, "tests")
        # One PIN, which the first organizer must have: each takes half a second, by intention.
        people = {
            role: listing.add(NAMES[role], role, PINS[role] if role is Role.ORGANIZER else None) for role in NAMES
        }
        self.badges = {role: listing.make_badge(member) for role, member in people.items()}
        old_events = self.section(RetentionPage)
        old_events.complete()
        old_events.finish = lambda: self.ended.append(True)

    def section(self, kind: Any) -> Any:
        return next(one for one in self.window.page(OrganizerPage).sections if isinstance(one, kind))

    def enter(self, role: Role) -> None:
        port = self.window.session.ports.sign_in
        assert port is not None
        assert port.sign_in(SignInAttempt(badge=self.badges[role])).state is SignInState.DONE
        self.window.presenter.look_again()
        self.qtbot.waitUntil(lambda: self.window.presenter.status.staff == NAMES[role])

    def at(self, kind: Any) -> Any:
        """Open a page of the organizers' half by the button in the header."""
        organizer, page = self.window.page(OrganizerPage), self.section(kind)
        if self.window.navigator.current is not organizer:
            self.qtbot.mouseClick(page_button(self.window, OrganizerPage), LEFT)
            assert self.window.navigator.current is organizer
        organizer.open_section(page)
        return page

    def agree(self, dialog: Any, name: str) -> None:
        self.qtbot.waitUntil(dialog.isVisible)
        assert dialog.lead.text() == sentence("right.two")
        dialog.lines.name.setText(name)
        dialog.lines.pin.setText("0000")
        self.qtbot.keyClick(dialog.lines.pin, Qt.Key.Key_Return)


def reopen(desk: OrganizersWindow) -> Any:
    page = desk.at(InboxPage)
    page.settled_too.setChecked(True)
    desk.qtbot.waitUntil(lambda: any(one.settled_at is not None for one in page.model.items))
    page.table.selectRow(next(row for row, one in enumerate(page.model.items) if one.settled_at is not None))
    desk.qtbot.mouseClick(page.reopen, LEFT)
    return page


def add_somebody(desk: OrganizersWindow) -> Any:
    page = desk.at(StaffPage)
    desk.qtbot.waitUntil(lambda: len(page.rows.rows) == len(NAMES))
    page.form.show_person(None)
    page.form.name.setText("Nora")
    desk.qtbot.mouseClick(page.form.save, LEFT)
    return page


def remove_old_events(desk: OrganizersWindow) -> Any:
    page = desk.at(RetentionPage)
    desk.qtbot.waitUntil(page.remove.isEnabled)
    desk.qtbot.mouseClick(page.remove, LEFT)
    return page


def delete_everything(desk: OrganizersWindow) -> Any:
    page = desk.at(RetentionPage)
    desk.qtbot.waitUntil(page.wipe.isEnabled)
    desk.qtbot.mouseClick(page.wipe, LEFT)
    page.question.save_into(str(desk.kiosk.settings.data_dir.parent / "entries.txt"))
    desk.qtbot.mouseClick(page.question.delete, LEFT)
    return page


PRESSED: dict[Right, Callable[[OrganizersWindow], Any]] = {
    Right.REOPEN: reopen,
    Right.STAFF: add_somebody,
    Right.EXPORT: lambda desk: desk.at(TakeHomePage),
    Right.RETENTION: remove_old_events,
    Right.WIPE: delete_everything,
}


def is_done(desk: OrganizersWindow, right: Right) -> bool:
    """Whether it was done, or can be: by what the database says, and for files by what is offered."""
    if right is Right.EXPORT:
        return bool(desk.section(TakeHomePage).event_choice.count())
    database = desk.kiosk.database
    if right is Right.REOPEN:
        return not any(one.settled_at is not None for one in StoredInbox(database).items(settled=True))
    if right is Right.STAFF:
        return member_named(database, "Nora") is not None
    return bool(removed_events(database)) if right is Right.RETENTION else wipe_order(database) is not None


@pytest.fixture
def desk(qtbot, tmp_path, english, monkeypatch):
    # PINs take half a second each, by intention; that the right one is asked for is tested where they are.
    monkeypatch.setattr(StaffPins, "check", lambda *_: PinAnswer(state=PinState.RIGHT))
    with open_kiosk(Settings(data_dir=tmp_path / "data", use_keyring=False, retention_days=3)) as kiosk:
        Evening(guests=120, seed=4).fill(kiosk.database)
        add_next_event(kiosk)
        end_all_events(kiosk)
        compare_clock(kiosk)
        inbox = StoredInbox(kiosk.database)
        assert open_conflicts(kiosk.database)
        inbox.settle([inbox.items()[0].number], "twins", datetime(2026, 11, 22, tzinfo=UTC))
        ports = plug(kiosk, cast("ScanInput", cast("Any", QuietFeed())))
        window = MainWindow(Session(replace(ports, sounds=FakeSounds()), WindowSettings(poll_ms=50)))
        window.open()
        qtbot.waitUntil(lambda: window.presenter.status_known)
        yield OrganizersWindow(qtbot, kiosk, window)
        window.shut()
        window.deleteLater()


def test_each_role_does_in_the_window_what_the_table_says(qtbot, desk):
    for role in (Role.STEWARD, Role.TECHNICIAN, Role.SUPERVISOR, Role.ORGANIZER):
        desk.enter(role)
        if not may(role, Right.PERSONAL_DATA):
            qtbot.mouseClick(page_button(desk.window, OrganizerPage), LEFT)
            assert desk.window.lock.refusal == sentence(refusal_key(Right.PERSONAL_DATA)), role
            assert desk.window.navigator.current is not desk.window.page(OrganizerPage)
            continue
        for right, press in PRESSED.items():
            page = press(desk)
            if not may(role, right):
                said = page.complaint.text
                qtbot.waitUntil(partial(lambda text, key: text.text() == sentence(key), said, refusal_key(right)))
                assert not is_done(desk, right), (role, right)
                continue
            if RIGHTS[right].two:
                desk.agree(page.second, NAMES[Role.ORGANIZER if role is Role.SUPERVISOR else Role.SUPERVISOR])
            qtbot.waitUntil(partial(is_done, desk, right))
        if role is Role.SUPERVISOR:  # settled again, for the organizer to reopen
            inbox = StoredInbox(desk.kiosk.database)
            inbox.settle([inbox.items()[0].number], "twins", datetime(2026, 11, 22, tzinfo=UTC))
    qtbot.waitUntil(lambda: desk.ended == [True])
