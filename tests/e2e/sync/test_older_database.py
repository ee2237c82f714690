"""Real processes over a data folder that was put back from a backup, or copied, while the platform went on."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.store.base.database_key import find_or_make_key
from kiosk.store.conflicts.conflict_records import open_conflicts
from kiosk.store.database import open_database
from tests.e2e.sync.conftest import ROOT, Laptop
from tests.support.patience import PATIENCE_S
from tests.support.platforms.sandbox import Platform


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A folder of high-water marks of its own."""
    return tmp_path / "state"


class Gate:
    """A laptop whose database only programs touch: ``kiosk check`` at the gate, ``kiosk-sync once`` beside it."""

    def __init__(self, folder: Path, state: Path) -> None:
        self.folder = folder
        self.state = state

    def call(self, module: str, *arguments: str, given: str = "") -> "subprocess.CompletedProcess[str]":
        """Run a verb to its end."""
        environment = {
            **os.environ,
            "GATEHOUSE_DATA_DIR": str(self.folder),
            "GATEHOUSE_STATE_DIR": str(self.state),
            "GATEHOUSE_USE_KEYRING": "false",
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
        }
        return subprocess.run(
            [sys.executable, "-m", module, *arguments],
            input=given,
            capture_output=True,
            text=True,
            env=environment,
            cwd=self.folder,
            timeout=PATIENCE_S,
            check=False,
        )

    def check(self, *codes: str) -> list[str]:
        """Scan codes at the gate; returns the reasons."""
        done = self.call("kiosk", "check", "--event", "demo", "-", given="\n".join(codes))
        assert len(done.stdout.splitlines()) == len(codes), done.stderr
        return [json.loads(line)["reason"] for line in done.stdout.splitlines()]

    def sync(self) -> None:
        """Exchange once."""
        done = self.call("sync", "once")
        assert done.returncode == 0, done.stderr

    def status(self) -> dict[str, Any]:
        """Return what ``kiosk-sync status`` knows of the database."""
        found: dict[str, Any] = json.loads(self.call("sync", "status", "--json").stdout)["database"]
        return found

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Read from the database, when no program runs."""
        path = self.folder / "gatehouse.db"
        database = open_database(path, find_or_make_key(path, use_keyring=False))
        try:
            return list(database.db.conn.execute(query))
        finally:
            database.close()

    def conflicts(self) -> int:
        """Return how many conflicts are open."""
        path = self.folder / "gatehouse.db"
        database = open_database(path, find_or_make_key(path, use_keyring=False))
        try:
            return open_conflicts(database)
        finally:
            database.close()


@pytest.fixture
def gate(laptop: Laptop, platform: Platform, state: Path) -> Gate:
    """An enrolled laptop with the whole roster."""
    made = Gate(laptop.data_dir, state)
    laptop.ask("enrol", {"setup_code": json.dumps(platform.setup_code())})
    laptop.database.close()
    made.sync()
    return made


def put_back(gate: Gate, backup: Path) -> None:
    """Put an older data folder in the place of the present one."""
    gate.folder.rename(gate.folder.with_name("aside"))
    shutil.copytree(backup, gate.folder)


def finding(gate: Gate) -> dict[str, str]:
    """Return what ``kiosk doctor`` says of the database's copies."""
    done = gate.call("kiosk", "doctor", "--json")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return next(line for line in lines if line["subject"] == "copies")


def test_a_backup_that_was_put_back(gate: Gate, platform: Platform, tmp_path: Path):
    first, second, third, fourth = (guest["code"] for guest in platform.fresh_guests(4))
    assert gate.check(first) == ["ok"]
    gate.sync()
    assert finding(gate)["health"] == "good"
    shutil.copytree(gate.folder, tmp_path / "backup")
    assert gate.check(second, third) == ["ok", "ok"]
    gate.sync()
    put_back(gate, tmp_path / "backup")

    assert gate.check(second) == ["ok"], "nothing here knows better before the platform was reached"
    assert gate.status()["cause"] == "older"
    assert gate.status()["noticed"] is True
    words = finding(gate)
    assert words["health"] == "warning"
    assert "older than it was" in words["words"]
    assert "older than it was" in gate.call("sync", "status").stdout

    gate.sync()
    assert gate.check(second, third, fourth) == ["already_entered", "already_entered", "ok"]
    gate.sync()
    known = gate.status()
    assert (known["noticed"], known["taken_in"]) == (False, 2)
    assert finding(gate)["health"] == "good"
    assert gate.conflicts() == 1, "the second guest came in twice, and people have to know"
    numbers = gate.rows("SELECT installation, sequence FROM entries WHERE is_local > 0")
    assert len(set(numbers)) == len(numbers)
    here = [row[0] for row in gate.rows("SELECT sequence FROM entries WHERE is_local = 1 ORDER BY position")]
    assert here == sorted(here)
    assert len(set(here)) == len(here)
    held = [log["entryId"] for log in platform.state()["entryLogs"]]
    assert len(held) == len(set(held))


def test_a_copied_folder_on_two_laptops(gate: Gate, platform: Platform, tmp_path: Path):
    first, second, third = (guest["code"] for guest in platform.fresh_guests(3))
    assert gate.check(first) == ["ok"]
    gate.sync()
    other = Gate(tmp_path / "other", tmp_path / "state-of-the-other")
    shutil.copytree(gate.folder, other.folder)
    assert other.check(second) == ["ok"]
    assert other.status()["noticed"] is True
    assert gate.status()["noticed"] is False
    other.sync()
    assert gate.check(third) == ["ok"]
    gate.sync()
    assert gate.check(second) == ["already_entered"]
    assert gate.status()["cause"] in ("older", "shared")
    other.sync()
    assert other.check(third) == ["already_entered"]
    assert other.status()["cause"] == "shared", "the other one worked on after this one had begun"
    assert "another laptop works" in finding(other)["words"]
    assert "another laptop works" in other.call("sync", "status").stdout

    assert other.call("kiosk", "moved").returncode == 0
    assert other.status()["noticed"] is False
    assert other.call("kiosk", "moved").returncode == 1


def test_a_laptop_that_is_enrolled_anew_is_another_device(gate: Gate, platform: Platform, tmp_path: Path):
    (code,) = (guest["code"] for guest in platform.fresh_guests(1))
    assert gate.check(code) == ["ok"]
    gate.sync()
    before = gate.rows("SELECT id FROM devices WHERE is_self = 1")
    path = gate.folder / "gatehouse.db"
    with_cause = open_database(path, find_or_make_key(path, use_keyring=False))
    with with_cause.transaction() as db:
        db.conn.execute("UPDATE installations SET machine = 'another machine'")
    with_cause.close()
    assert gate.check(code) == ["already_entered"]
    assert gate.status()["cause"] == "copied"
    gate.sync()
    assert gate.status()["noticed"] is True
    done = gate.call("kiosk", "enrol", json.dumps(platform.setup_code()))
    assert done.returncode == 0, done.stderr
    assert gate.status()["noticed"] is False
    assert gate.rows("SELECT id FROM devices WHERE is_self = 1") != before
    assert gate.check(code) == ["already_entered"]
