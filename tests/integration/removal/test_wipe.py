"""Everything goes, keys first; what the platform does not have is saved before, or nothing goes."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from kiosk.app.evidence.evidence_file import read_entries
from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.organizer.retention_desk import GuardedRetentionDesk
from kiosk.app.removal.wipe import order_wipe, wipe_as_ordered
from kiosk.app.staff.guard import Guard
from kiosk.app.station.current_station import CurrentStation
from kiosk.app.station.status_board import StatusBoard
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.domain.errors import SettingsError
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.members import Role
from kiosk.store.base.private_files import private_folder
from kiosk.store.channel.sync_state import Device, save_self_device, self_device
from kiosk.store.database import Database
from kiosk.store.recovery.backups import back_up
from kiosk.store.retention.agreement import WipeOrder, save_wipe_agreement, wipe_agreement, wipe_order
from kiosk.store.retention.held_wipe import withdraw_void_order
from kiosk.store.staff.audit_log import audit_log
from sync.daemon.daemon import Daemon
from sync.daemon.retention import is_to_be_wiped
from tests.support.gate.evening import HERE, Evening
from tests.support.gate.staff import NAMES, PINS, hire

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
BOTH = ["--as", NAMES[Role.ORGANIZER], "--with", NAMES[Role.SUPERVISOR]]


class Keyring(KeyringBackend):
    """Keeps what it is given."""

    priority = 9.0

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.held[service, username]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("GATEHOUSE_STATE_DIR", str(tmp_path / "state"))
    with opened(tmp_path / "data") as kiosk:
        Evening(guests=40, seed=3).fill(kiosk.database)
        back_up(kiosk.database, NOW)
    ours = tmp_path / "data"
    private_folder(ours / "venue")
    (ours / "venue" / "ledger").write_text("x")
    (ours / "guest-list.pdf").write_text("x")
    (ours / "gatehouse.damaged.20261121T000000Z.db").write_text("x")
    (ours / "profiles").mkdir()
    return ours


def opened(data: Path):
    return open_kiosk(Settings(data_dir=data, state_dir=data.parent / "state", use_keyring=False))


def add_unsent(database: Database) -> None:
    database.db.conn.execute(
        "INSERT INTO outbox (id, kind, ref_id, event_id, created_at)"
        " SELECT position, 'entry', entry_id, event_id, 0 FROM entries WHERE is_local = 1 LIMIT 1"
    )


def test_everything_goes_and_what_is_not_ours_stays(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    remembered = list((data.parent / "state").rglob("*.json"))
    assert len(remembered) == 1
    assert run(["wipe", "--yes"]) == 0
    assert sorted(path.name for path in data.iterdir()) == ["gatehouse.use", "profiles"]
    assert not remembered[0].exists()
    told = capsys.readouterr()
    assert "gatehouse.key" in told.out.splitlines()[0]
    assert "profiles" in told.err
    assert run(["wipe", "--yes"]) == 3
    # The laptop is as good as new.
    with opened(data) as kiosk:
        assert kiosk.database.db.conn.execute("SELECT count(*) FROM entries").fetchone()[0] == 0


def test_what_is_not_sent_keeps_everything_until_it_is_saved(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened(data) as kiosk:
        add_unsent(kiosk.database)
        own = kiosk.database.db.conn.execute("SELECT count(*) FROM entries WHERE is_local = 1").fetchone()[0]
    assert run(["wipe", "--yes"]) == 3
    assert "--export" in capsys.readouterr().err
    assert run(["wipe", "--yes", "--export", str(data / "saved.txt")]) == 3
    assert (data / "gatehouse.db").exists()
    saved = tmp_path / "saved.txt"
    assert run(["wipe", "--yes", "--export", str(saved)]) == 0
    assert not (data / "gatehouse.db").exists()
    assert len(read_entries(saved)) == own > 0


def test_nothing_goes_while_another_program_works_with_it(data: Path) -> None:
    with opened(data):
        assert run(["wipe", "--yes"]) == 3
    assert (data / "gatehouse.db").exists()
    assert (data / "gatehouse.key").exists()


def test_nobody_is_asked_where_nobody_sits(data: Path) -> None:
    assert run(["wipe"]) == 3
    assert (data / "gatehouse.db").exists()


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyring]:
    before, made = keyring.get_keyring(), Keyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_the_keyring_forgets_the_key(tmp_path: Path, held: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "1")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(tmp_path))
    with open_kiosk(Settings(data_dir=tmp_path)) as kiosk:
        assert kiosk.database.key_place == "keyring"
    assert len(held.held) == 1
    assert run(["wipe", "--yes"]) == 0
    assert held.held == {}


def typed(monkeypatch: pytest.MonkeyPatch, *roles: Role) -> None:
    pins = iter([PINS[role] for role in roles])
    monkeypatch.setattr("kiosk.cli.staff.authority.secret_line", lambda *_a, **_k: next(pins))


def test_it_takes_two_people(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(data) as kiosk:
        hire(kiosk, Role.ORGANIZER, Role.SUPERVISOR)
    typed(monkeypatch, Role.ORGANIZER)
    assert run(["wipe", "--yes", *BOTH[:2]]) == 3
    assert (data / "gatehouse.db").exists()
    typed(monkeypatch, Role.ORGANIZER, Role.SUPERVISOR)
    assert run(["wipe", "--when-revoked", *BOTH]) == 0
    with opened(data) as kiosk:
        assert wipe_agreement(kiosk.database) == f"{NAMES[Role.ORGANIZER]}, {NAMES[Role.SUPERVISOR]}"
    typed(monkeypatch, Role.ORGANIZER, Role.SUPERVISOR)
    assert run(["wipe", "--yes", *BOTH]) == 0
    assert not (data / "gatehouse.db").exists()


def revoke(kiosk: Kiosk, state: str = "revoked") -> None:
    save_self_device(
        kiosk.database, Device(id=HERE, name="Gate", platform="pretix", profile="", base_url="", state=state)
    )


def test_a_device_that_the_platform_refuses_for_a_day_is_wiped_where_that_was_agreed(data: Path) -> None:
    later = NOW + timedelta(hours=25)
    with opened(data) as kiosk:
        database = kiosk.database
        database.db.conn.execute("UPDATE events SET status = 'completed'")
        revoke(kiosk)
        save_wipe_agreement(database, "Noor, Kim")
        assert not is_to_be_wiped(database, NOW)
        assert not is_to_be_wiped(database, NOW + timedelta(hours=23))
        assert is_to_be_wiped(database, later)
        # It was out of order, and knows the device again: the day begins anew.
        revoke(kiosk, "enrolled")
        assert not is_to_be_wiped(database, later)
        revoke(kiosk)
        assert not is_to_be_wiped(database, later)
        assert is_to_be_wiped(database, later + timedelta(days=1))
        save_wipe_agreement(database, "")
        assert not is_to_be_wiped(database, later + timedelta(days=2))
        save_wipe_agreement(database, "Noor, Kim")
        add_unsent(database)
        assert not is_to_be_wiped(database, later + timedelta(days=2))


@pytest.mark.parametrize("window_open", [False, True])
def test_the_sync_service_wipes_at_its_end_unless_a_window_is_open(data: Path, *, window_open: bool) -> None:
    settings = Settings(data_dir=data, state_dir=data.parent / "state", use_keyring=False)
    daemon = Daemon(settings)
    daemon._wiping = True
    daemon.stop()
    daemon._scheduler.start(paused=True)
    if window_open:
        with opened(data) as kiosk:
            daemon._end()
            assert self_device(kiosk.database) is not None
    else:
        daemon._end()
    assert (data / "gatehouse.db").exists() is window_open


def test_an_order_is_followed_by_whoever_ends_last(data: Path, tmp_path: Path) -> None:
    settings = Settings(data_dir=data, state_dir=tmp_path / "state", use_keyring=False)
    daemon = Daemon(settings)
    with opened(data) as kiosk:
        order_wipe(kiosk, None, "Olga, Sara")
        # Its next sign of life sees the order; the window is open still, so nothing goes yet.
        daemon._scheduler.start(paused=True)
        daemon._beat_once()
        daemon._end()
        assert (data / "gatehouse.db").exists()
    assert wipe_as_ordered(settings)
    assert not (data / "gatehouse.db").exists()
    assert wipe_as_ordered(settings), "it is gone already"


def test_an_order_holds_for_what_was_saved_and_not_for_what_came_since(data: Path, tmp_path: Path) -> None:
    with opened(data) as kiosk:
        add_unsent(kiosk.database)
        with pytest.raises(SettingsError, match="not sent"):
            order_wipe(kiosk, None, "Olga, Sara")
        assert wipe_order(kiosk.database) is None
        order_wipe(kiosk, tmp_path / "saved.txt", "Olga, Sara")
        assert wipe_order(kiosk.database) == WipeOrder(by="Olga, Sara", unsent=1)
        kiosk.database.db.conn.execute(
            "INSERT INTO outbox (id, kind, ref_id, event_id, created_at)"
            " SELECT position, 'entry', entry_id, event_id, 0 FROM entries WHERE is_local = 1 LIMIT 1 OFFSET 1"
        )
        assert wipe_order(kiosk.database) is None


def test_an_order_that_no_longer_holds_is_withdrawn_told_and_on_record(data: Path, tmp_path: Path) -> None:
    daemon = Daemon(Settings(data_dir=data, state_dir=tmp_path / "state", use_keyring=False))
    daemon._scheduler.start(paused=True)
    with opened(data) as kiosk:
        database, board = kiosk.database, StatusBoard(kiosk, CurrentStation(kiosk))
        add_unsent(database)
        order_wipe(kiosk, tmp_path / "saved.txt", "Olga, Sara")
        assert not withdraw_void_order(database, NOW)
        assert board.status().wipe_key == ""
        database.db.conn.execute(
            "INSERT INTO outbox (id, kind, ref_id, event_id, created_at)"
            " SELECT position, 'entry', entry_id, event_id, 0 FROM entries WHERE is_local = 1 LIMIT 1 OFFSET 1"
        )
        for _ in range(2):
            daemon._beat_once()
        assert not daemon._wiping
        assert board.status().wipe_key == "wipe.void"
        (line,) = [one for one in audit_log(database) if one.kind is AuditKind.NOT_WIPED]
        assert (line.who, line.what) == ("Olga, Sara", "2 items are not sent")
        # All of it is sent by now: two people's word was about another state of this laptop.
        database.db.conn.execute("DELETE FROM outbox")
        assert wipe_order(database) is None
        assert board.status().wipe_key == "wipe.void"
        order_wipe(kiosk, None, "Olga, Sara")
        assert board.status().wipe_key == ""
        assert wipe_order(database) is not None
    daemon._end()


def test_what_keeps_a_lost_laptop_from_being_emptied_is_told_and_on_record(data: Path) -> None:
    with opened(data) as kiosk:
        database, desk = kiosk.database, GuardedRetentionDesk(kiosk, Guard(kiosk))
        database.db.conn.execute("UPDATE events SET status = 'completed'")
        revoke(kiosk)
        save_wipe_agreement(database, "Noor, Kim")
        add_unsent(database)
        assert not is_to_be_wiped(database, NOW)
        assert desk.read().wipe_key == ""
        for hours in (25, 26):
            assert not is_to_be_wiped(database, NOW + timedelta(hours=hours))
        desk.wipe_read()
        assert desk.read().wipe_key == "wipe.unsent", "it stands for as long as it lasts"
        assert [one.who for one in audit_log(database) if one.kind is AuditKind.NOT_WIPED] == ["Noor, Kim"]
        database.db.conn.execute("DELETE FROM outbox")
        assert is_to_be_wiped(database, NOW + timedelta(hours=27))
        assert desk.read().wipe_key == ""


def test_another_window_keeps_everything(data: Path, tmp_path: Path) -> None:
    with opened(data) as kiosk:
        order_wipe(kiosk, None, "Olga, Sara")
        settings = Settings(data_dir=data, state_dir=tmp_path / "state", use_keyring=False)
        assert not wipe_as_ordered(settings, patience_s=0)
    assert (data / "gatehouse.db").exists()
