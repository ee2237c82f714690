"""New versions from a folder and over HTTP, of a repository that is signed here; what is not genuine is refused."""

import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kiosk.app.kiosk import open_kiosk
from kiosk.app.laptop.new_versions import install, version_notice, waiting_version
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.domain.errors import PlatformAwayError, UpdateError
from kiosk.domain.roster.events import Event
from kiosk.domain.staff.members import Role, Shift, StaffMember
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.database import Database
from kiosk.store.laptop.new_versions import NewVersion, new_version
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.staff.members import add_member, add_shift
from sync.cli.main import app as sync_app
from sync.daemon.new_versions import look_for_new_version
from sync.updates.checking import look_for_update
from tests.support.packaging_scripts import load

NOW = datetime.now(UTC)
MSI = b"an installer" * 1000
keeping: Any = load("updates/repository.py")


class Keeper:
    """Whoever keeps the releases."""

    def __init__(self, folder: Path) -> None:
        self.public = folder / "public"
        self.keys = keeping.Keys(folder / "keys", b"secret")
        self.keys.make()
        self.root = folder / "root.json"
        self.root.write_bytes(self.at(NOW).init().read_bytes())
        self._files = folder

    def at(self, now: datetime) -> Any:
        return keeping.Repository(self.public, self.keys, now)

    def releases(self, version: str, raw: bytes = MSI, now: datetime = NOW) -> None:
        file = self._files / f"gatehouse-{version}-x64.msi"
        file.write_bytes(raw)
        self.at(now).add(version, {"windows": file})

    def target(self) -> Path:
        (found,) = self.public.glob("targets/*.msi")
        return found


@pytest.fixture
def keeper(tmp_path: Path) -> Keeper:
    return Keeper(tmp_path / "keeper")


@pytest.fixture
def settings(tmp_path: Path, keeper: Keeper) -> Settings:
    return Settings(data_dir=tmp_path / "data", use_keyring=False, update_root=keeper.root)


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    with open_kiosk(settings) as kiosk:
        yield kiosk.database


def look(database: Database, settings: Settings, source: Path | str, **more: Any) -> NewVersion | None:
    return look_for_update(database, settings, str(source), **{"running": "0.1.0", "system": "windows"} | more)


def test_a_version_on_a_stick_is_fetched_proved_and_installed_once_nobody_comes(
    keeper: Keeper, settings: Settings, database: Database
) -> None:
    assert look(database, settings, keeper.public) is None
    keeper.releases("0.2.0")
    found = look(database, settings, keeper.public)
    assert found is not None
    assert found.file is not None
    assert found.file.read_bytes() == MSI
    assert waiting_version(database, "0.1.0") == found
    assert waiting_version(database, "0.2.0") is None
    started: list[Any] = []
    assert install(database, NOW, running="0.1.0", system="win32", packaged=True, start=started.append) == found
    assert started == [["msiexec", "/i", str(found.file), "/passive"]]
    # The stick is read again: nothing is fetched twice, and nothing is lost without it.
    keeper.target().unlink()
    assert look(database, settings, keeper.public) == found


def test_the_newest_is_taken_and_older_installers_go(keeper: Keeper, settings: Settings, database: Database) -> None:
    keeper.releases("0.9.0")
    first = look(database, settings, keeper.public)
    keeper.releases("0.10.0")
    second = look(database, settings, keeper.public)
    assert first is not None
    assert second is not None
    assert second.version == "0.10.0"
    assert first.file is not None
    assert not first.file.exists()


def test_where_the_system_brings_it_people_are_only_told(
    keeper: Keeper, settings: Settings, database: Database
) -> None:
    keeper.releases("0.2.0")
    assert look(database, settings, keeper.public, system="linux") == NewVersion("0.2.0")
    with pytest.raises(UpdateError) as refused:
        install(database, NOW, running="0.1.0", system="linux", packaged=True)
    assert refused.value.key == "update.by_system"


def test_the_same_over_http(keeper: Keeper, settings: Settings, database: Database) -> None:
    keeper.releases("0.2.0")
    with Served(keeper.public) as address:
        found = look(database, settings, address)
        assert found is not None
        assert found.file is not None
        assert found.file.read_bytes() == MSI
        # Whoever ends the sync service need not wait for the rest.
        with pytest.raises(PlatformAwayError):
            look(database, settings, address, stopping=lambda: True)
    with pytest.raises(PlatformAwayError):
        look(database, settings, address)
    assert new_version(database) == found


class Served:
    """A folder on a web server."""

    def __init__(self, folder: Path) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))

    def __enter__(self) -> str:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def refused(database: Database, settings: Settings, source: Path, **more: Any) -> str:
    """Return why a source is refused; what was known before stays."""
    before = new_version(database)
    with pytest.raises(UpdateError) as error:
        look(database, settings, source, **more)
    assert new_version(database) == before
    assert not list((settings.data_dir / "updates").glob("files/*.msi")) or before is not None
    return error.value.key


def test_what_another_key_signed_is_refused(
    keeper: Keeper, settings: Settings, database: Database, tmp_path: Path
) -> None:
    other = Keeper(tmp_path / "other")
    other.releases("9.0.0")
    assert refused(database, settings, other.public) == "update.refused"


def test_a_changed_list_and_a_changed_installer_are_refused(
    keeper: Keeper, settings: Settings, database: Database
) -> None:
    keeper.releases("0.2.0")
    keeper.target().write_bytes(MSI.replace(b"an", b"no"))
    assert refused(database, settings, keeper.public) == "update.refused"
    path = max(keeper.public.glob("metadata/*.targets.json"))
    told = json.loads(path.read_text())
    told["signed"]["targets"]["gatehouse-0.2.0-x64.msi"]["length"] += 1
    path.write_text(json.dumps(told))
    assert refused(database, settings, keeper.public) == "update.refused"


def test_half_an_installer_is_refused(keeper: Keeper, settings: Settings, database: Database) -> None:
    keeper.releases("0.2.0")
    keeper.target().write_bytes(MSI[:5000])
    assert refused(database, settings, keeper.public) == "update.refused"
    keeper.target().unlink()
    assert refused(database, settings, keeper.public) == "update.incomplete"


def test_an_older_repository_is_refused_after_a_newer_one(
    keeper: Keeper, settings: Settings, database: Database
) -> None:
    keeper.releases("0.2.0")
    path = keeper.public / "metadata" / "timestamp.json"
    before = path.read_bytes()
    keeper.releases("0.3.0")
    assert look(database, settings, keeper.public) is not None
    path.write_bytes(before)
    assert refused(database, settings, keeper.public) == "update.refused"


def test_a_repository_that_nobody_renewed_is_refused(keeper: Keeper, settings: Settings, database: Database) -> None:
    long_ago = NOW - timedelta(days=500)
    keeper.releases("0.2.0", now=long_ago)
    assert refused(database, settings, keeper.public) == "update.refused"
    keeper.at(NOW).renew()
    assert look(database, settings, keeper.public) is not None


def test_an_older_version_is_none(keeper: Keeper, settings: Settings, database: Database) -> None:
    keeper.releases("0.2.0")
    for running in ("0.2.0", "0.2.0.0", "1.0"):
        assert look(database, settings, keeper.public, running=running) is None


def test_a_folder_that_is_none_or_has_nothing(
    keeper: Keeper, settings: Settings, database: Database, tmp_path: Path
) -> None:
    assert refused(database, settings, tmp_path / "nothing") == "update.unreachable"
    assert refused(database, settings, tmp_path) == "update.incomplete"


def test_a_link_on_a_stick_leads_nowhere_else(
    keeper: Keeper, settings: Settings, database: Database, tmp_path: Path
) -> None:
    keeper.releases("0.2.0")
    elsewhere = tmp_path / "elsewhere.msi"
    elsewhere.write_bytes(MSI)
    target = keeper.target()
    target.unlink()
    target.symlink_to(elsewhere)
    assert refused(database, settings, keeper.public) == "update.incomplete"


def test_a_program_without_keys_takes_nothing(keeper: Keeper, settings: Settings, database: Database) -> None:
    assert refused(database, settings.model_copy(update={"update_root": None}), keeper.public) == "update.no_keys"


def enrolled_for(database: Database, begins: datetime) -> None:
    save_self_device(database, Device(id="d", name="d", platform="p", profile="p", base_url=""))
    event = Event(id="e", name="Tonight", timezone="UTC", starts_at=begins, ends_at=begins + timedelta(hours=3))
    with roster_transaction(database) as tx:
        tx.upsert([event])


@pytest.fixture
def found(keeper: Keeper, settings: Settings, database: Database) -> NewVersion:
    keeper.releases("0.2.0")
    known = look(database, settings, keeper.public)
    assert known is not None
    return known


def why_not(database: Database, now: datetime = NOW) -> str:
    def never(command: object) -> None:
        raise AssertionError(command)

    with pytest.raises(UpdateError) as error:
        install(database, now, running="0.1.0", system="win32", packaged=True, start=never)
    return error.value.key


def test_nothing_is_installed_while_doors_are_open(database: Database, found: NewVersion) -> None:
    begins = NOW + timedelta(hours=2)
    enrolled_for(database, begins)
    assert why_not(database) == "update.event_on"
    started: list[Any] = []
    install(database, NOW + timedelta(days=1), running="0.1.0", system="win32", packaged=True, start=started.append)
    assert len(started) == 1


def test_nothing_is_installed_while_somebody_is_on_shift(database: Database, found: NewVersion) -> None:
    member = StaffMember(id="s1", name="Ann", role=Role.STEWARD)
    add_member(database, member, NOW)
    install(database, NOW, running="0.1.0", system="win32", packaged=True, start=lambda _: None)
    add_shift(database, Shift(staff_id=member.id, starts_at=NOW - timedelta(hours=1), ends_at=NOW + timedelta(hours=1)))
    assert why_not(database) == "update.event_on"


def test_an_installer_that_was_changed_on_the_disk_is_not_started(database: Database, found: NewVersion) -> None:
    assert found.file is not None
    found.file.write_bytes(b"somebody else's")
    assert why_not(database) == "update.refused"
    found.file.unlink()
    assert why_not(database) == "update.incomplete"


def test_there_may_be_none(database: Database) -> None:
    assert why_not(database) == "update.none"


def test_the_daemon_looks_by_itself_but_not_while_guests_come(
    keeper: Keeper, settings: Settings, database: Database
) -> None:
    # By the number of our own version: the daemon has no other.
    keeper.releases("999.0")
    assert not look_for_new_version(database, settings, NOW)  # nobody said where
    there = settings.model_copy(update={"updates": str(keeper.public)})
    enrolled_for(database, NOW)
    assert not look_for_new_version(database, there, NOW)
    assert version_notice(database) is None
    assert look_for_new_version(database, there, NOW + timedelta(days=1))
    assert version_notice(database) == "update.waits"
    (keeper.public / "metadata" / "timestamp.json").unlink()
    assert not look_for_new_version(database, there, NOW + timedelta(days=2))
    assert version_notice(database) == "update.waits"


def test_both_commands(
    keeper: Keeper, settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    keeper.releases("999.0")
    for name, value in (("DATA_DIR", settings.data_dir), ("USE_KEYRING", 0), ("UPDATE_ROOT", keeper.root)):
        monkeypatch.setenv(f"GATEHOUSE_{name}", str(value))
    assert run(["update"]) == 0
    assert "no newer one is known" in capsys.readouterr().out
    told = CliRunner().invoke(sync_app, ["update"])
    assert told.exit_code == 1
    told = CliRunner().invoke(sync_app, ["update", "--from", str(keeper.public)])
    assert (told.exit_code, "999.0" in told.output) == (0, True), (told.output, told.stderr, told.exception)
    assert run(["update"]) == 0
    assert "999.0 waits" in capsys.readouterr().out
    # Here the system's own packages bring it, so nothing is started.
    assert run(["update", "--install"]) == 3
    assert "update" in capsys.readouterr().err
