"""The kiosk looks after its database: backups while it is sound, a note when it is not, recovery at the start."""

import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.app.database_checks import EVERY, keeping_sound, look_after
from kiosk.app.health import database_findings
from kiosk.app.health.doctor import examine
from kiosk.app.kiosk import open_kiosk
from kiosk.app.station.current_station import CurrentStation
from kiosk.app.station.status_board import StatusBoard
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.domain.errors import CorruptStoreError
from kiosk.domain.sentences import SENTENCES
from kiosk.store.database import Database
from kiosk.store.log.entry_numbering import InstallationCause, begin_installation
from kiosk.store.recovery.backups import backups
from kiosk.store.recovery.damage import is_noted, note_damage
from sync.daemon.daemon import Daemon
from tests.support.gate.lost_entries import enrol, looks, scan
from tests.support.gate.small_event import furnish, guest

PAGE = 4096


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("GATEHOUSE_STATE_DIR", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    made = Settings(data_dir=tmp_path / "data", state_dir=tmp_path / "state", use_keyring=False)
    with open_kiosk(made) as kiosk:
        enrol(kiosk.database)
        furnish(kiosk.database, *(record for number in range(1, 200) for record in guest(number)))
        scan(kiosk.database, 1)
    return made


def damage(settings: Settings) -> None:
    """Write over a page that nobody reads here, while nobody has the database open."""
    with open_kiosk(settings, working=False) as kiosk:
        found = kiosk.database.db.conn.execute("SELECT rootpage FROM sqlite_master WHERE name = 'venue_invitations'")
        at = (int(found.fetchone()[0]) - 1) * PAGE
    raw = bytearray(settings.database.read_bytes())
    raw[at : at + 64] = b"\xff" * 64
    settings.database.write_bytes(raw)


def test_a_sound_one_is_backed_up_every_hour(settings: Settings) -> None:
    now = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)
    with open_kiosk(settings) as kiosk:
        assert look_after(kiosk.database, now)
        assert look_after(kiosk.database, now + timedelta(minutes=10))
        assert [at for at, _ in backups(settings.database)] == [now]
        assert look_after(kiosk.database, now + EVERY)
        # A clock that was set back.
        assert look_after(kiosk.database, now - timedelta(days=1))
    assert len(backups(settings.database)) == 3


def test_damage_is_noted_said_and_mended_at_the_next_start(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    now = datetime.now(UTC)
    with open_kiosk(settings) as kiosk:
        assert look_after(kiosk.database, now)
        scan(kiosk.database, 2, 1)
        assert run(["export", "evidence", "-o", "e.txt"]) == 0
    damage(settings)
    with open_kiosk(settings) as kiosk:
        board = StatusBoard(kiosk, CurrentStation(kiosk))
        assert not look_after(kiosk.database.beside(), now)
        assert is_noted(settings.database)
        assert board.status().database_warning == "database.damaged"
    with open_kiosk(settings) as kiosk:
        assert not kiosk.database.check()
        assert looks(kiosk.database, 1) == "already_entered"
        status = StatusBoard(kiosk, CurrentStation(kiosk)).status()
        assert status.database_warning == "database.restored"
        assert {"database.damaged", "database.restored"} <= set(SENTENCES)
        (found,) = [one for one in examine(settings) if one.subject == "backups"]
        assert "took its place" in found.words
        # Whatever could be read of the damaged file is here; the evidence file has the rest.
        known = looks(kiosk.database, 2) == "already_entered"
    capsys.readouterr()
    assert run(["take-back", "e.txt"]) == 0
    assert f"{0 if known else 1} of 2 scans were missing" in capsys.readouterr().out
    with open_kiosk(settings) as kiosk:
        assert looks(kiosk.database, 2) == "already_entered"


def test_scans_come_back_from_the_evidence_file_and_go_up_once_more(settings: Settings, tmp_path: Path) -> None:
    with open_kiosk(settings) as kiosk:
        look_after(kiosk.database, datetime.now(UTC))
        for number in range(2, 6):
            scan(kiosk.database, number, number)
        assert run(["export", "evidence", "-o", "e.txt"]) == 0
    # Nothing of the damaged file can be read.
    settings.database.write_bytes(b"\xff" * PAGE * 20)
    with open_kiosk(settings) as kiosk:
        assert looks(kiosk.database, 5) == "ok"
        assert waiting(kiosk.database) == 1
    assert run(["take-back", "e.txt"]) == 0
    with open_kiosk(settings) as kiosk:
        assert looks(kiosk.database, 5) == "already_entered"
        assert waiting(kiosk.database) == 5
    text = Path("e.txt").read_text("ascii")
    Path("e.txt").write_text(text.replace('"ticket_id":"t5"', '"ticket_id":"t6"'), encoding="ascii")
    assert run(["take-back", "e.txt"]) == 3


def waiting(database: Database) -> int:
    return int(database.db.conn.execute("SELECT count(*) FROM outbox").fetchone()[0])


def test_it_is_looked_after_while_the_kiosk_works(settings: Settings) -> None:
    with open_kiosk(settings) as kiosk, keeping_sound(kiosk.database, after=timedelta()):
        while not backups(settings.database):
            time.sleep(0.01)


def test_nobody_waits_for_a_look_that_is_under_way(settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    looking = threading.Event()

    class Slow(Database):
        def beside(self) -> Database:
            return self

        def check(self) -> list[str]:
            looking.set()
            # Longer than any test, unless somebody interrupts it.
            endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
            from kiosk.store.base.sqlcipher_errors import store_errors  # noqa: PLC0415

            with store_errors():
                self.db.conn.execute(endless).fetchone()
            return []

    with open_kiosk(settings) as kiosk:
        database = Slow(settings.database, kiosk.key)
        with keeping_sound(database, after=timedelta()):
            assert looking.wait()
        assert "could not be looked after" in caplog.text
        assert not is_noted(settings.database)
        database.close()


def test_the_daemon_ends_so_that_a_backup_can_be_put_back(settings: Settings) -> None:
    daemon = Daemon(settings)
    note_damage(settings.database, "a page", datetime.now(UTC))
    with pytest.raises(CorruptStoreError):
        daemon._watch()
    daemon._store.database.close()
    daemon._lock.release()


def test_the_daemon_waits_while_the_window_works_with_a_damaged_one(settings: Settings) -> None:
    with open_kiosk(settings) as kiosk:
        look_after(kiosk.database, datetime.now(UTC))
    damage(settings)
    opened: list[Daemon] = []
    with open_kiosk(settings) as kiosk:
        assert not look_after(kiosk.database.beside(), datetime.now(UTC))
        starting = threading.Thread(target=lambda: opened.append(Daemon(settings)))
        starting.start()
        time.sleep(0.2)
        assert not opened
    starting.join()
    assert not opened[0]._store.database.check()
    opened[0]._store.database.close()
    opened[0]._lock.release()


def test_the_doctor_tells_times_of_the_event(settings: Settings) -> None:
    """People compare them with their evening, whose zone the laptop's may not be."""
    with open_kiosk(settings) as kiosk:
        assert look_after(kiosk.database, datetime(2027, 6, 21, 20, 0, tzinfo=UTC))
        with kiosk.database.transaction() as db:
            began = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
            begin_installation(db.conn, InstallationCause.OLDER, began, missing_since=began)
        found = database_findings.copies(kiosk.database, settings).words
        assert database_findings.backups(kiosk.database).words == "the newest one is of 2027-06-21 22:00 CEST"
    assert "scans since 2026-11-21 00:30 CET may be missing" in found
