"""The organizers' half behind the table of rights: each right by each role, and what is on record."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.app.organizer.ports import organizer_ports
from kiosk.app.staff.guard import Guard
from kiosk.config import Settings
from kiosk.domain.errors import RightError, SettingsError
from kiosk.domain.reports.log_filter import EVERYTHING, LogFilter
from kiosk.domain.reports.paper import PaperTrouble
from kiosk.domain.staff.members import Role, StaffMember
from kiosk.store.staff.audit_log import audit_log
from kiosk.store.staff.members import add_member
from kiosk.ui.ports.organizer.take_home import ExportWatch, ExportWish, FileKind, TakeHome
from tests.support.gate.evening import MAIN, Evening
from tests.support.gate.small_event import STATION

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
REFUSED = {
    Role.STEWARD: {"read", "settle", "export", "print", "show", "carry in"},
    Role.SUPERVISOR: {"export", "print", "show"},
    Role.ORGANIZER: set(),
    Role.TECHNICIAN: {"read", "settle", "export", "print", "enter", "show", "carry in"},
}


@pytest.fixture
def kiosk(tmp_path):
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as kiosk:
        Evening(guests=60, seed=4).fill(kiosk.database)
        yield kiosk


def log_of_nobody(folder: Path) -> Path:
    path = folder / "log.txt"
    path.write_text("gatehouse-evidence 1\n", "ascii")
    return path


def refused(ports, folder) -> set[str]:
    wish = ExportWish(subject=TakeHome.CONFLICTS, kind=FileKind.CSV, path=folder / "x.csv", event_id="fest")
    calls = {
        "read": lambda: (ports.log.page(EVERYTHING), ports.inbox.items(), ports.attendance.read(anyway=True)),
        "settle": lambda: ports.inbox.settle(["C-1"], "x", NOW),
        "export": lambda: ports.exporter.export(wish, ExportWatch(is_wanted=lambda: True)),
        "print": lambda: ports.paper.print_into(folder),
        "enter": lambda: ports.paper.enter(["nobody"]),
        "show": ports.transfer.codes,
        "carry in": lambda: ports.transfer.take_file(log_of_nobody(folder)),
    }
    found = set()
    for name, call in calls.items():
        try:
            call()
        except RightError:
            found.add(name)
    return found


def station():
    return replace(STATION, device_id="laptop-1", event_id="fest", list_id=MAIN.id)


@pytest.mark.parametrize("role", list(Role))
def test_each_role_may_do_what_the_table_says(kiosk, tmp_path, role):
    guard = Guard(kiosk)
    member = StaffMember(id="m", name="Noor", role=role)
    add_member(kiosk.database, member, NOW)
    guard.let_in(member)
    assert refused(organizer_ports(kiosk, guard, station), tmp_path) == REFUSED[role]


def test_with_staff_and_nobody_signed_in_nothing_is_open(kiosk, tmp_path):
    add_member(kiosk.database, StaffMember(id="m", name="Noor", role=Role.ORGANIZER), NOW)
    everything = {"read", "settle", "export", "print", "enter", "show", "carry in"}
    assert refused(organizer_ports(kiosk, Guard(kiosk), station), tmp_path) == everything


def test_without_staff_everything_is_open_as_it_was(kiosk, tmp_path):
    assert refused(organizer_ports(kiosk, Guard(kiosk), station), tmp_path) == set()


def test_files_are_in_the_audit_log_under_a_name(kiosk, tmp_path):
    guard = Guard(kiosk)
    member = StaffMember(id="m", name="Noor", role=Role.ORGANIZER)
    add_member(kiosk.database, member, NOW)
    guard.let_in(member)
    ports = organizer_ports(kiosk, guard, station)
    wish = ExportWish(subject=TakeHome.REPORT, kind=FileKind.CSV, path=tmp_path / "x.csv", event_id="fest")
    ports.exporter.export(wish, ExportWatch(is_wanted=lambda: True))
    ports.exporter.export(replace(wish, anonymous=True), ExportWatch(is_wanted=lambda: True))
    ports.paper.keep_in(tmp_path)
    ports.paper.print_into(tmp_path)
    guard.let_in(None)
    ports.paper.print_into(tmp_path)
    with pytest.raises(RightError):
        ports.paper.print_into(tmp_path / "another")
    with pytest.raises(RightError):
        ports.paper.keep_in(None)
    noted = [(record.who, record.what) for record in audit_log(kiosk.database) if record.kind.value == "export"]
    assert sorted(noted) == [("Noor", "guest list"), ("Noor", "report"), ("Noor", "report (anonymous)")]


def test_ticks_need_a_station_and_say_what_is_wrong_with_a_number(kiosk):
    (tick,) = organizer_ports(kiosk, Guard(kiosk), station).paper.enter(["nobody"])
    assert tick.trouble is PaperTrouble.UNKNOWN
    (tick,) = organizer_ports(kiosk, Guard(kiosk), station).paper.enter(["780-036-160"])
    assert tick.trouble is PaperTrouble.WRONG_DIGIT
    (tick,) = organizer_ports(kiosk, Guard(kiosk), station).paper.enter(["T000003"])
    assert tick.result is not None
    with pytest.raises(SettingsError):
        organizer_ports(kiosk, Guard(kiosk), lambda: None).paper.enter(["T000003"])


def test_the_log_is_searched_for_a_link_as_the_gate_reads_it(kiosk):
    """A guest's link stands there under the code that the roster knows."""
    log = organizer_ports(kiosk, Guard(kiosk), station).log
    by_code = log.count(LogFilter(text="code-12"))
    assert by_code
    assert log.count(LogFilter(text="https://tickets.example/t/code-12?lang=de")) == by_code
    assert log.count(LogFilter(text="https://tickets.example/t/code-12000")) == 0
