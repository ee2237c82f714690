"""``kiosk export evidence`` and ``kiosk verify-log`` on a real database, beside the program without our code."""

import io
import re
import subprocess
import sys
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app.evidence.checkpoints import keeping_checkpoints, make_checkpoints
from kiosk.app.evidence.evidence_file import evidence_lines, verify_database
from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.domain.evidence.evidence_file import read_evidence
from kiosk.domain.staff.members import Role
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.evidence.entry_logs import entry_logs, last_notes, notes_of
from kiosk.store.staff.audit_log import audit_log
from tests.support.evidence.signed_log import SignedLog, changed_line
from tests.support.gate.evening import Evening
from tests.support.gate.staff import NAMES, PINS, hire

PROGRAM = Path(__file__).parents[3] / "docs" / "verify" / "verify_evidence.py"


@pytest.fixture
def kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    with open_kiosk(Settings(data_dir=tmp_path / "data", use_keyring=False)) as opened:
        yield opened


def program(*arguments: str) -> tuple[int, str]:
    """Run the program as whoever does not trust us would: isolated, without our packages."""
    command = [sys.executable, "-I", "-S", str(PROGRAM), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert not done.stderr
    return done.returncode, done.stdout


def own_entries(kiosk: Kiosk) -> int:
    return int(kiosk.database.db.conn.execute("SELECT count(*) FROM entries WHERE is_local = 1").fetchone()[0])


def test_an_evening_is_exported_and_verified_by_both(kiosk: Kiosk, capsys: pytest.CaptureFixture[str]) -> None:
    Evening(guests=60, seed=3).fill(kiosk.database)
    make_checkpoints(kiosk.database, kiosk.clock)
    assert run(["export", "evidence", "-o", "e.txt"]) == 0
    assert Path("e.txt").stat().st_mode & 0o077 == 0
    (note,) = last_notes(kiosk.database)
    Path("paper.txt").write_text(note, encoding="utf-8")
    key = re.findall(r"^key (.*)$", Path("e.txt").read_text("ascii"), re.MULTILINE)
    assert run(["verify-log", "e.txt"]) == 0
    assert "proves nothing against" in capsys.readouterr().out
    keys = [word for one in key for word in ("--key", one)]
    assert run(["verify-log", "e.txt", "--checkpoint", "paper.txt", *keys]) == 0
    told = capsys.readouterr().out
    assert "proves nothing against" not in told
    assert "WRONG" not in told
    assert sum(map(int, re.findall(r"  entries: (\d+)", told))) == own_entries(kiosk) > 0
    code, said = program("e.txt", "paper.txt", *key)
    assert (code, "WRONG" in said) == (0, False)
    assert sum(map(int, re.findall(r"(\d+) entries", said))) == own_entries(kiosk)


def test_a_change_in_the_database_itself_is_found(kiosk: Kiosk) -> None:
    Evening(guests=60, seed=3).fill(kiosk.database)
    make_checkpoints(kiosk.database, kiosk.clock)
    assert run(["verify-log"]) == 0
    with kiosk.database.transaction() as db:
        # Whoever wants to change an entry takes the guard away first.
        db.conn.execute("DROP TRIGGER entries_never_change")
        db.conn.execute(
            "UPDATE entries SET note = 'it was not me' WHERE entry_id ="
            " (SELECT entry_id FROM entries WHERE is_local = 1 ORDER BY position LIMIT 1)"
        )
    assert run(["verify-log"]) == 1
    assert run(["export", "evidence", "-o", "e.txt"]) == 0
    code, said = program("e.txt")
    assert (code, "WRONG" in said) == (1, True)


@pytest.mark.parametrize("tamper", ["change", "leave out", "swap", "cut", "sign anew"])
def test_both_find_the_same(tamper: str, tmp_path: Path) -> None:
    log = SignedLog(20)
    log.notes = [log.sign(8), log.sign(15)]
    brought = tmp_path / "brought.txt"
    brought.write_text(log.sign(15), encoding="utf-8")
    if tamper == "change":
        log.lines[9] = changed_line(10)
    elif tamper == "leave out":
        del log.lines[9]
    elif tamper == "swap":
        log.lines[2], log.lines[3] = log.lines[3], log.lines[2]
    elif tamper == "cut":
        del log.lines[12:]
    else:
        log.lines[9] = changed_line(10)
        log.notes = [log.sign(8), log.sign(15)]
    file = tmp_path / "e.txt"
    file.write_text("".join(f"{line}\n" for line in log.file()), encoding="ascii")
    assert run(["verify-log", str(file), "--checkpoint", str(brought)]) == 1
    code, said = program(str(file), str(brought))
    assert (code, "WRONG" in said) == (1, True)


def test_files_that_are_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other.txt"
    other.write_text("something\n", encoding="ascii")
    assert run(["verify-log", str(other)]) == 3
    assert "line 1" in capsys.readouterr().err
    assert run(["verify-log", str(other), "--checkpoint", str(other)]) == 3
    assert run(["verify-log", str(tmp_path / "none.txt")]) == 3
    assert run(["verify-log", str(other), "--key", "x"]) == 3
    assert program(str(other))[0] == 2


def test_the_program_stays_short() -> None:
    lines = PROGRAM.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 200
    assert not any(re.match(r"(from|import) (kiosk|sync)", line) for line in lines)


def test_the_key_is_made_as_soon_as_the_laptop_is_enrolled(kiosk: Kiosk) -> None:
    assert make_checkpoints(kiosk.database, kiosk.clock) == []
    assert run(["verify-log"]) == 0
    enrol(kiosk, "gate 1/ä")
    (note,) = make_checkpoints(kiosk.database, kiosk.clock)
    assert note.startswith("gatehouse/gate-1-/1-")
    assert make_checkpoints(kiosk.database, kiosk.clock) == []
    # Another name is another device, and another log.
    enrol(kiosk, "gate 2")
    assert len(make_checkpoints(kiosk.database, kiosk.clock)) == 1
    assert len(entry_logs(kiosk.database)) == 2
    assert all(not one.problems for one in verify_database(kiosk.database))


def test_logs_grow_where_they_were_left(kiosk: Kiosk) -> None:
    entries = Evening(guests=40, seed=5).fill(kiosk.database)
    device = next(e.device_id for e in entries if e.is_local == 1)
    make_checkpoints(kiosk.database, kiosk.clock)
    before = {log.origin: log.size for log in entry_logs(kiosk.database)}
    with kiosk.database.writing() as ledger:
        last = next(e for e in reversed(entries) if e.device_id == device and not e.spends)
        ledger.append(
            replace(
                last, entry_id="new", scan_id="new", undoes=None, sequence=ledger.next_sequence(device),
                corrected_at=last.corrected_at + timedelta(seconds=1),
            )
        )  # fmt: skip
    make_checkpoints(kiosk.database, kiosk.clock)
    after = {log.origin: log.size for log in entry_logs(kiosk.database)}
    assert sum(after.values()) == sum(before.values()) + 1
    assert all(not one.problems and one.signed == one.entries for one in verify_database(kiosk.database))
    assert read_evidence(evidence_lines(kiosk.database))


def test_a_gate_at_work_makes_them_by_itself(kiosk: Kiosk) -> None:
    with keeping_checkpoints(kiosk.database, kiosk.clock, every_s=0.01):
        Evening(guests=10, seed=1).fill(kiosk.database)
        while not (logs := entry_logs(kiosk.database)):
            time.sleep(0.01)
    # The last one is made at the end, whatever the clock says.
    assert sum(log.size for log in entry_logs(kiosk.database)) == own_entries(kiosk)
    assert notes_of(kiosk.database, logs[0].origin)


def test_a_gate_at_work_goes_on_where_none_can_be_made(kiosk: Kiosk, caplog: pytest.LogCaptureFixture) -> None:
    with kiosk.database.transaction() as db:
        db.conn.execute("ALTER TABLE checkpoints RENAME TO gone")
    enrol(kiosk, "d1")
    with keeping_checkpoints(kiosk.database, kiosk.clock):
        pass
    assert "no checkpoint could be made" in caplog.text


def enrol(kiosk: Kiosk, device_id: str) -> None:
    save_self_device(
        kiosk.database,
        Device(id=device_id, name=device_id, platform="pretix", profile="", base_url="https://example.org"),
    )


def test_with_staff_only_some_take_scans_back(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Evening(guests=20, seed=3).fill(kiosk.database)
    assert run(["export", "evidence", "-o", "e.txt"]) == 0
    hire(kiosk, Role.STEWARD, Role.TECHNICIAN)
    monkeypatch.setattr("kiosk.cli.staff.authority.is_administrator", lambda: False)
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PINS[Role.STEWARD]}\n"))
    assert run(["take-back", "e.txt", "--as", NAMES[Role.STEWARD]]) == 3
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PINS[Role.TECHNICIAN]}\n"))
    assert run(["take-back", "e.txt", "--as", NAMES[Role.TECHNICIAN]]) == 0
    assert "0 of" in capsys.readouterr().out
    assert any("evidence file" in line.what for line in audit_log(kiosk.database))
