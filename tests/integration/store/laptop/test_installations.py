"""An older or copied database is noticed when somebody begins to work with it, and numbers are never used twice."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.database import Database, open_database
from kiosk.store.laptop.database_location import (
    DatabaseLocation,
    HighWaterFile,
    HighWaterMark,
    locate_database,
    machine_mark,
)
from kiosk.store.laptop.installations import (
    HighWaterKeeper,
    note_complete,
    note_new_device,
    present_installation,
    recognise,
    settle_installation,
)
from kiosk.store.log.entry_numbering import Installation, InstallationCause
from tests.conftest import TEST_KEY
from tests.support.gate.entries import admission, write

NOW = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)
ME = "kiosk-1"


class Laptop:
    """A data folder, a state folder beside it, and programs that start and end."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"
        self.state = folder / "state"
        self.data.mkdir(parents=True)
        self.machine = "machine-1"
        self.database: Database | None = None
        self.minutes = 0

    @property
    def path(self) -> Path:
        return self.data / "gatehouse.db"

    def where(self) -> DatabaseLocation:
        return replace(locate_database(self.path, self.state), machine=self.machine)

    def start(self, *, working: bool = True) -> Installation:
        """Start a program."""
        self.stop()
        self.minutes += 1
        self.database = open_database(self.path, TEST_KEY)
        return recognise(self.database, self.where(), NOW + timedelta(minutes=self.minutes), working=working)

    def stop(self) -> None:
        """End it, without a word to the high-water mark, as when it is killed."""
        if self.database is not None:
            self.database.close()
            self.database = None

    @property
    def opened(self) -> Database:
        assert self.database is not None
        return self.database

    def enrol(self) -> None:
        save_self_device(self.opened, Device(id=ME, name="Gate", platform="x", profile="x", base_url="http://x"))

    def scan(self, *tickets: str) -> list[int]:
        """Admit tickets as the gate does; returns the numbers."""
        found = []
        for ticket in tickets:
            with self.opened.writing() as ledger:
                number = ledger.next_sequence(ME)
            write(self.opened, admission(ticket, device_id=ME, sequence=number))
            found.append(number)
        return found

    def beat(self) -> None:
        """The daemon's beat."""
        HighWaterKeeper(self.opened, self.where()).note()


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Laptop]:
    made = Laptop(tmp_path / "a")
    made.start()
    made.enrol()
    yield made
    made.stop()


def back_up(laptop: Laptop, target: Path) -> Path:
    laptop.stop()
    shutil.copytree(laptop.data, target)
    return target


def put_back(laptop: Laptop, source: Path) -> None:
    laptop.stop()
    shutil.rmtree(laptop.data)
    shutil.copytree(source, laptop.data)


def test_what_is_left_alone_is_never_suspected(laptop: Laptop) -> None:
    laptop.scan("a", "b")
    for _ in range(3):
        found = laptop.start()
        assert (found.number, found.cause, found.is_open) == (1, InstallationCause.NEW, False)
        laptop.scan("c" + str(found.starts))
    assert laptop.scan("z") == [6]


def test_a_mere_look_writes_nothing(laptop: Laptop) -> None:
    laptop.stop()
    before = laptop.path.read_bytes()
    assert laptop.start(working=False).cause is InstallationCause.NEW
    laptop.stop()
    assert laptop.path.read_bytes() == before


def test_a_backup_of_the_whole_folder_put_back(laptop: Laptop, tmp_path: Path) -> None:
    laptop.scan("a", "b")
    backup = back_up(laptop, tmp_path / "backup")
    laptop.start()
    assert laptop.scan("c", "d") == [3, 4]
    laptop.beat()
    put_back(laptop, backup)
    found = laptop.start()
    assert (found.number, found.cause, found.is_open) == (2, InstallationCause.OLDER, True)
    assert found.missing_since is not None
    assert laptop.scan("e") == [5], "behind what the high-water mark knows"
    assert laptop.start().number == 2, "noticed once"


def test_a_look_is_enough_to_notice(laptop: Laptop, tmp_path: Path) -> None:
    backup = back_up(laptop, tmp_path / "backup")
    laptop.start()
    laptop.scan("a")
    put_back(laptop, backup)
    assert laptop.start(working=False).cause is InstallationCause.OLDER


def test_the_database_file_alone_written_over_the_other_one(laptop: Laptop, tmp_path: Path) -> None:
    laptop.scan("a")
    backup = back_up(laptop, tmp_path / "backup")
    laptop.start()
    laptop.scan("b")
    laptop.stop()
    number = laptop.path.stat().st_ino
    shutil.copyfile(backup / "gatehouse.db", laptop.path)
    assert laptop.path.stat().st_ino == number, "the very same file, as far as the system can tell"
    assert laptop.start().cause is InstallationCause.OLDER


def test_a_file_replaced_within_one_start(laptop: Laptop, tmp_path: Path) -> None:
    laptop.scan("a")
    backup = back_up(laptop, tmp_path / "backup")
    put_back(laptop, backup)
    assert laptop.start().cause is InstallationCause.OLDER


def test_a_tail_of_the_log_lost_in_a_power_cut(laptop: Laptop, tmp_path: Path) -> None:
    laptop.scan("a")
    backup = back_up(laptop, tmp_path / "backup")
    laptop.database = open_database(laptop.path, TEST_KEY)  # the same program goes on
    laptop.scan("b", "c")
    laptop.beat()
    laptop.stop()
    shutil.copyfile(backup / "gatehouse.db", laptop.path)
    found = laptop.start()
    assert found.cause is InstallationCause.OLDER
    assert laptop.scan("d") == [4]


def test_an_older_one_from_before_another_restore(laptop: Laptop, tmp_path: Path) -> None:
    first = back_up(laptop, tmp_path / "first")
    laptop.start()
    put_back(laptop, first)
    assert laptop.start().number == 2
    put_back(laptop, first)
    assert laptop.start().cause is InstallationCause.OLDER


def test_another_laptop(laptop: Laptop, tmp_path: Path) -> None:
    laptop.scan("a")
    laptop.stop()
    other = Laptop(tmp_path / "b")
    shutil.copytree(laptop.data, other.data, dirs_exist_ok=True)
    other.machine = "machine-2"
    found = other.start()
    assert (found.number, found.cause, found.is_open) == (2, InstallationCause.COPIED, True)
    mine = laptop.start()
    assert (mine.number, mine.cause) == (1, InstallationCause.NEW)
    assert mine.mark != found.mark
    assert note_complete(other.opened, NOW)
    again = present_installation(other.opened)
    assert again is not None
    assert again.is_open, "a full roster does not tell that the other laptop is out of use"
    assert settle_installation(other.opened, NOW)
    assert not settle_installation(other.opened, NOW)
    assert other.start().is_open is False
    other.stop()


def test_a_machine_that_cannot_be_told_is_no_reason(laptop: Laptop) -> None:
    laptop.machine = ""
    assert laptop.start().cause is InstallationCause.NEW
    laptop.machine = "machine-1"
    assert laptop.start().cause is InstallationCause.NEW


def test_a_folder_that_was_moved_on_the_same_disk_is_the_same(laptop: Laptop, tmp_path: Path) -> None:
    laptop.scan("a")
    laptop.stop()
    laptop.data = laptop.data.rename(tmp_path / "elsewhere")
    assert laptop.start().cause is InstallationCause.NEW


def test_without_a_high_water_mark_nothing_is_claimed(laptop: Laptop) -> None:
    laptop.stop()
    shutil.rmtree(laptop.state)
    assert laptop.start().cause is InstallationCause.NEW


def test_the_high_water_mark_of_a_former_database_says_nothing_about_a_new_one(laptop: Laptop) -> None:
    laptop.start()
    laptop.stop()
    shutil.rmtree(laptop.data)
    laptop.data.mkdir()
    assert laptop.start().cause is InstallationCause.NEW


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"marks": 1}', b"\xff\xfe", b'{"marks":[],"starts":"x"}'])
def test_a_damaged_high_water_mark_is_as_good_as_none(laptop: Laptop, content: bytes) -> None:
    laptop.stop()
    laptop.where().high_water.path.write_bytes(content)
    assert laptop.start().cause is InstallationCause.NEW
    assert laptop.where().high_water.load() is not None


def test_a_state_folder_that_cannot_be_written_stops_nobody(laptop: Laptop, tmp_path: Path) -> None:
    laptop.stop()
    laptop.state = tmp_path / "file"
    laptop.state.write_text("in the way")
    assert laptop.start().cause is InstallationCause.NEW
    assert laptop.scan("a") == [1]


def test_a_high_water_mark_is_private_and_says_nothing_of_guests(laptop: Laptop) -> None:
    laptop.scan("ticket-of-ana")
    laptop.beat()
    file = laptop.where().high_water.path
    assert file.stat().st_mode & 0o077 == 0
    assert "ticket-of-ana" not in file.read_text()
    assert list(file.parent.iterdir()) == [file], "no drafts are left"


def test_older_is_over_when_everything_was_read(laptop: Laptop, tmp_path: Path) -> None:
    backup = back_up(laptop, tmp_path / "backup")
    laptop.start()
    put_back(laptop, backup)
    assert laptop.start().is_open
    assert note_complete(laptop.opened, NOW)
    assert not note_complete(laptop.opened, NOW)
    found = present_installation(laptop.opened)
    assert found is not None
    assert not found.is_open
    note_new_device(laptop.opened, NOW)
    assert present_installation(laptop.opened) == found


def test_a_new_id_ends_what_was_shared(laptop: Laptop, tmp_path: Path) -> None:
    laptop.machine = "machine-2"
    assert laptop.start().cause is InstallationCause.COPIED
    note_new_device(laptop.opened, NOW)
    found = present_installation(laptop.opened)
    assert found is not None
    assert found.settled_at == NOW


def test_a_machine_has_a_mark_that_does_not_give_its_id_away() -> None:
    mark = machine_mark()
    assert mark == machine_mark()
    if Path("/etc/machine-id").exists() and Path("/etc/machine-id").read_text().strip():
        assert len(mark) == 32
        assert Path("/etc/machine-id").read_text().strip() not in mark


def test_a_high_water_mark_keeps_what_it_is_told(tmp_path: Path) -> None:
    high_water = HighWaterFile(tmp_path / "deep" / "w.json")
    assert high_water.load() is None
    note = HighWaterMark(marks=("a", "b"), starts=3, sequences={"d": 7})
    high_water.save(note)
    assert high_water.load() == note
    assert [file.name for file in (tmp_path / "deep").iterdir()] == ["w.json"]
