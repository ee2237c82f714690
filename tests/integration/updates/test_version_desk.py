"""The window's way to a new version: a stick through the real ``kiosk-sync``, and an installer that a right starts."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.new_versions import UpdateWay, system_command, update_way
from kiosk.app.service.install import ServiceError
from kiosk.app.staff.guard import Guard
from kiosk.app.updates.after_installing import resume_sync
from kiosk.app.updates.version_desk import VersionDesk
from kiosk.config import Settings
from kiosk.domain.errors import RightError, UpdateError
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.members import Role, StaffMember
from kiosk.store.channel.sync_state import NO_DAEMON, Heartbeat, save_heartbeat
from kiosk.store.laptop.new_versions import installer_started, note_installer_started, release_keys
from kiosk.store.staff.audit_log import audit_log
from kiosk.store.staff.members import add_member
from kiosk.ui.ports.new_versions import VersionReport, VersionWay
from sync.daemon.new_versions import make_way
from tests.integration.updates.test_updates import NOW, Keeper, enrolled_for, look


@pytest.fixture
def keeper(tmp_path: Path) -> Keeper:
    return Keeper(tmp_path / "keeper")


@pytest.fixture
def kiosk(tmp_path: Path, keeper: Keeper) -> Iterator[Kiosk]:
    with open_kiosk(Settings(data_dir=tmp_path / "data", use_keyring=False, update_root=keeper.root)) as opened:
        yield opened


def desk_of(kiosk: Kiosk, guard: Guard | None = None, **more: Any) -> VersionDesk:
    given: dict[str, Any] = {"running": "0.1.0", "system": "win32", "packaged": True} | more
    return VersionDesk(kiosk, guard or Guard(kiosk), **given)


def signed_in(kiosk: Kiosk, role: Role) -> Guard:
    member = StaffMember(id=role.value, name=role.value.title(), role=role)
    add_member(kiosk.database, member, NOW)
    guard = Guard(kiosk)
    guard.let_in(member)
    return guard


def test_a_stick_goes_through_the_real_program(
    kiosk: Kiosk, keeper: Keeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_UPDATE_ROOT", str(keeper.root))
    keeper.releases("999.0")
    # Without an installer for this system it is told only; which one is taken is the concern of test_updates.
    desk = desk_of(kiosk)
    assert desk.look_in(keeper.public).waiting == "999.0"
    with pytest.raises(UpdateError) as nothing:
        desk.look_in(tmp_path)
    assert nothing.value.key == "update.incomplete"
    assert (desk.read().waiting, desk.read().way) == ("999.0", VersionWay.SYSTEM)


@pytest.mark.parametrize(
    ("said", "key"),
    [
        (
            "the installer is longer than signed (update.refused)\n  Look at the clock (of this computer).\n",
            "update.refused",
        ),
        ("something new (tomorrow.too)\n", "update.failed"),
        ("Traceback (most recent call last)\n", "update.failed"),
        ("", "update.failed"),
    ],
)
def test_what_the_program_complains_of_becomes_a_sentence(kiosk: Kiosk, tmp_path: Path, said: str, key: str) -> None:
    with pytest.raises(UpdateError) as refused:
        desk_of(kiosk, ask=lambda _command, _environment: (1, said)).look_in(tmp_path)
    assert refused.value.key == key


def test_a_program_that_is_missing_is_told(kiosk: Kiosk, tmp_path: Path) -> None:
    def missing(command: Sequence[str], environment: Mapping[str, str]) -> tuple[int, str]:
        raise FileNotFoundError

    with pytest.raises(UpdateError) as refused:
        desk_of(kiosk, ask=missing).look_in(tmp_path)
    assert refused.value.key == "update.failed"


def test_a_supervisor_installs_and_it_is_on_record(kiosk: Kiosk, keeper: Keeper) -> None:
    keeper.releases("0.2.0")
    look(kiosk.database, kiosk.settings, keeper.public)
    started: list[Sequence[str]] = []
    desk = desk_of(kiosk, signed_in(kiosk, Role.SUPERVISOR), start=started.append)
    assert desk.read() == VersionReport(running="0.1.0", waiting="0.2.0")
    desk.install()
    assert [command[0] for command in started] == ["msiexec"]
    last = audit_log(kiosk.database)[-1]
    assert (last.kind, last.who, last.what) == (AuditKind.SETTINGS, "Supervisor", "installation of version 0.2.0")


def test_a_steward_neither_looks_nor_installs(kiosk: Kiosk, keeper: Keeper, tmp_path: Path) -> None:
    keeper.releases("0.2.0")
    look(kiosk.database, kiosk.settings, keeper.public)
    touched: list[Any] = []

    def asked(command: Sequence[str], environment: Mapping[str, str]) -> tuple[int, str]:
        touched.append(command)
        return 0, ""

    desk = desk_of(kiosk, signed_in(kiosk, Role.STEWARD), start=touched.append, ask=asked)
    for forbidden in (desk.install, lambda: desk.look_in(tmp_path)):
        with pytest.raises(RightError) as refused:
            forbidden()
        assert refused.value.key == "right.no_steward"
    assert touched == []


def test_an_event_is_told_before_anybody_presses(kiosk: Kiosk, keeper: Keeper) -> None:
    keeper.releases("0.2.0")
    look(kiosk.database, kiosk.settings, keeper.public)
    desk = desk_of(kiosk, start=lambda _: pytest.fail("installed while guests come"))
    assert not desk.read().event_on
    enrolled_for(kiosk.database, kiosk.clock.now().corrected)
    assert desk.read().event_on
    with pytest.raises(UpdateError) as refused:
        desk.install()
    assert refused.value.key == "update.event_on"


def test_how_a_version_comes_here(kiosk: Kiosk, tmp_path: Path) -> None:
    root = kiosk.settings.update_root
    assert desk_of(kiosk, system="linux").read().way is VersionWay.SYSTEM
    assert desk_of(kiosk, system="darwin").read().way is VersionWay.INSTALLER
    # A source tree is replaced by no installer, and a build without keys believes nobody.
    assert update_way(root, packaged=False, system="win32") is UpdateWay.NONE
    assert release_keys(None) is None
    assert update_way(None, packaged=True, system="win32") is UpdateWay.NONE
    with pytest.raises(UpdateError) as refused:
        desk_of(kiosk, packaged=False).install()
    assert refused.value.key == "update.none"


@pytest.mark.parametrize(
    ("has", "command"),
    [
        ("apt", "sudo apt update && sudo apt install gatehouse"),
        ("dnf", "sudo dnf upgrade gatehouse"),
        ("zypper", "sudo zypper update gatehouse"),
        ("pacman", ""),
    ],
)
def test_what_to_type_goes_by_what_the_system_has(has: str, command: str) -> None:
    assert system_command(lambda program: f"/usr/bin/{program}" if program == has else None) == command


def service_at_work(kiosk: Kiosk, pid: int) -> None:
    now = datetime.now(UTC)
    save_heartbeat(kiosk.database, Heartbeat(pid=pid, started_at=now, beat_at=now))


def test_the_sync_service_makes_way_and_comes_back_once(kiosk: Kiosk, keeper: Keeper) -> None:
    keeper.releases("0.2.0")
    look(kiosk.database, kiosk.settings, keeper.public)
    service_at_work(kiosk, 4711)
    ended: list[str] = []
    for pid in (4711, 4712):
        make_way(kiosk.database, lambda: ended.append("too early"), pid)
    desk_of(kiosk, start=lambda _: None).install()
    # The next one, which the system may have started since, is not meant.
    for pid in (4712, 4711):
        make_way(kiosk.database, partial(ended.append, str(pid)), pid)
    assert ended == ["4711"]
    service_at_work(kiosk, NO_DAEMON)
    for _ in range(2):
        resume_sync(kiosk, lambda: ended.append("started"))
    assert ended == ["4711", "started"]


def test_a_service_that_did_not_run_before_is_not_started(kiosk: Kiosk, keeper: Keeper) -> None:
    keeper.releases("0.2.0")
    look(kiosk.database, kiosk.settings, keeper.public)
    desk_of(kiosk, start=lambda _: None).install()
    resume_sync(kiosk, lambda: pytest.fail("nobody had it running"))


def test_a_service_that_does_not_start_again_keeps_no_window_shut(
    kiosk: Kiosk, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise ServiceError("the system did not take it")

    note_installer_started(kiosk.database, 4711)
    resume_sync(kiosk, fail)
    assert "was not started again" in caplog.text
    assert installer_started(kiosk.database) is None
