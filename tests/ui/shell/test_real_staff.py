"""Staff at the window over a real database: who is removed elsewhere, and who takes over, while it is open."""

import threading
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, cast

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.app.staff.staff_list import StaffList
from kiosk.app.station.current_station import CurrentStation
from kiosk.app.station.station_choices import RosterStationChoices
from kiosk.app.window import plug
from kiosk.config import Settings
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.members import Role
from kiosk.store.base.database_key import find_or_make_key
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.database import open_database
from kiosk.store.staff.audit_log import audit_log
from kiosk.store.staff.members import remove_member
from kiosk.ui.ports.station_choices import StationChoice
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.staff.sign_in_page import SignInPage
from kiosk.ui.workers.session import Session
from tests.support.gate.small_event import furnish, guest
from tests.support.gate.staff import hire
from tests.ui.fakes import FakeSounds
from tests.ui.shell.test_real_parts import QuietFeed

DEVICE = Device(id="laptop-1", name="Gate laptop", platform="eventify", profile="eventify", base_url="http://x")


@pytest.fixture
def kiosk(tmp_path):
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as opened:
        furnish(opened.database, *guest(1), *guest(2))
        save_self_device(opened.database, DEVICE)
        RosterStationChoices(opened, CurrentStation(opened)).choose(
            StationChoice(event_id="ev", list_id="main", gate_id="a")
        )
        yield opened


def test_whoever_is_removed_by_another_program_scans_nobody_from_then_on(qtbot, kiosk, english):
    people = hire(kiosk, Role.STEWARD)
    listing, feed = StaffList(kiosk, "Olga"), QuietFeed()
    badges = {role: listing.make_badge(person) for role, person in people.items()}
    ports = replace(plug(kiosk, cast("Any", feed)), scan_input=feed, sounds=FakeSounds())
    window = MainWindow(Session(ports, WindowSettings(auto_return_ms=600_000, poll_ms=50)))
    window.open()
    try:
        qtbot.waitUntil(lambda: window.navigator.current is window.page(SignInPage))
        feed.scan(badges[Role.STEWARD])
        qtbot.waitUntil(lambda: window.navigator.current is window.page(ScanPage))
        with qtbot.waitSignal(window.session.verdict_shown) as shown:
            feed.scan("code-1")
        assert shown.args[0].entries[0].staff == "Stew"

        def remove() -> None:
            # As the terminal does, or another gate of the venue: by a connection of its own.
            other = open_database(kiosk.settings.database, find_or_make_key(kiosk.settings.database, use_keyring=False))
            remove_member(other, people[Role.STEWARD].id, datetime.now(UTC))
            other.close()

        program = threading.Thread(target=remove)
        program.start()
        program.join()
        qtbot.waitUntil(lambda: window.navigator.current is window.page(SignInPage))
        feed.scan("code-2")
        feed.scan(badges[Role.STEWARD])
        page = window.page(SignInPage)
        qtbot.waitUntil(lambda: page.complaint.text.text() == "This code is no badge that counts here.")
        feed.scan(badges[Role.ORGANIZER])
        qtbot.waitUntil(lambda: window.presenter.status.staff == "Olga")
        with kiosk.database.reading() as view:
            assert view.inside("main") == 1, "nobody came in while nobody was there"
        kinds = [line.kind for line in audit_log(kiosk.database) if line.who == "Olga"]
        assert kinds[-1] is AuditKind.SIGN_IN
    finally:
        window.shut()
        window.deleteLater()
