"""``kiosk log``: what one gate scanned is known at another after its file was carried there."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
import segno

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.organizer.carried_entries import take_text_in
from kiosk.app.organizer.log_transfer import GuardedTransfer
from kiosk.app.scanning.code_provenance import CodeProvenance
from kiosk.app.staff.guard import Guard
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.domain.codes.credential import Scan
from kiosk.domain.errors import SettingsError
from kiosk.domain.evidence.code_parts import Gathered, PartGathering, split
from kiosk.domain.reason_codes import Outcome
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.domain.roster.bookings import Ticket
from kiosk.scanner.frame import Frame
from kiosk.scanner.pipeline import ScanPipeline
from kiosk.scanner.reading.decoder import Decoder
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.conflicts.conflict_records import ConflictKind, conflicts
from kiosk.store.reports.entry_log import StoredEntryLog
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.evening import HERE, MAIN, Evening
from tests.support.gate.small_event import STATION


@pytest.fixture
def carried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a gate that scanned a whole evening without a network."""
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(tmp_path / "there"))
    with open_kiosk(Settings(data_dir=tmp_path / "there", use_keyring=False)) as there:
        Evening(guests=80, seed=3).fill(there.database)
    path = tmp_path / "stick.txt"
    assert run(["log", "export", "-o", str(path)]) == 0
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(tmp_path / "here"))
    return path


@pytest.fixture
def here(tmp_path: Path, carried: Path):
    with open_kiosk(Settings(data_dir=tmp_path / "here", use_keyring=False)) as kiosk:
        save_self_device(
            kiosk.database, Device(id="laptop-9", name="Gate 9", platform="pretix", profile="", base_url="")
        )
        made = Evening(guests=80, seed=3)
        with roster_transaction(kiosk.database) as tx:
            tx.upsert(made.event())
            for page in made.roster():
                tx.upsert(page)
        yield kiosk


def known(kiosk: Kiosk) -> int:
    return StoredEntryLog(kiosk.database).count(LogFilter(device_ids=frozenset({HERE})))


def scanned_there() -> int:
    return sum(entry.device_id == HERE for entry in Evening(guests=80, seed=3).entries())


def test_what_was_scanned_there_is_known_here_and_twice_changes_nothing(
    here: Kiosk, carried: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["log", "import", str(carried)]) == 0
    assert known(here) == scanned_there() > 10
    assert f"{scanned_there()} of {scanned_there()} scans are new here" in capsys.readouterr().out
    rows = list(StoredEntryLog(here.database).rows(LogFilter()))
    assert run(["log", "import", str(carried)]) == 0
    assert f"0 of {scanned_there()} scans are new here" in capsys.readouterr().out
    assert list(StoredEntryLog(here.database).rows(LogFilter())) == rows


def test_a_guest_who_came_in_there_does_not_come_in_here(here: Kiosk, carried: Path) -> None:
    run(["log", "import", str(carried)])
    rows = StoredEntryLog(here.database).rows(LogFilter(outcomes=frozenset({Outcome.ADMIT}), undone=False))
    inside = next(row.entry.ticket_id for row in rows if row.entry.spends and row.entry.list_id == MAIN.id)
    station = replace(STATION, device_id="laptop-9", event_id="fest", list_id=MAIN.id)
    assert inside is not None
    assert not here.check_in.ticket(inside, station).verdict.admitted


def test_whoever_was_let_in_at_both_is_a_conflict(here: Kiosk, carried: Path) -> None:
    station = replace(STATION, device_id="laptop-9", event_id="fest", list_id=MAIN.id)
    for page in Evening(guests=80, seed=3).roster():
        for record in page:
            if isinstance(record, Ticket):
                here.check_in.ticket(record.id, station)
    assert conflicts(here.database) == []
    assert run(["log", "import", str(carried)]) == 0
    found = conflicts(here.database)
    assert {one.kind for one in found} == {ConflictKind.TWICE}
    count = len(found)
    assert run(["log", "import", str(carried)]) == 0
    assert len(conflicts(here.database)) == count


def test_a_file_in_which_anything_was_changed_is_refused_whole(here: Kiosk, carried: Path) -> None:
    lines = carried.read_text("ascii").splitlines(keepends=True)
    place = next(number for number, line in enumerate(lines) if line.startswith("entry "))
    del lines[place]
    carried.write_text("".join(lines), "ascii")
    assert run(["log", "import", str(carried)]) != 0
    assert known(here) == 0


def test_a_file_that_was_cut_short_anywhere_is_no_evening(here: Kiosk, carried: Path) -> None:
    lines = carried.read_text("ascii").splitlines(keepends=True)
    entries = [number for number, line in enumerate(lines) if line.startswith("entry ")]
    first_note = next(number for number, line in enumerate(lines) if line.startswith("checkpoint "))
    # Between any two lines up to the first checkpoint; within a line; nothing at all.
    cuts = [*("".join(lines[:end]) for end in (1, 3, entries[0] + 1, entries[-1], first_note)), ""]
    cuts += ["".join(lines)[:-7], "".join(lines[: entries[2]]) + lines[entries[2]][:40]]
    for cut in cuts:
        if "entry " in cut or "\n" not in cut:
            with pytest.raises(SettingsError) as told:
                take_text_in(here, cut, "stick.txt")
            assert told.value.key in {"log.changed", "log.unreadable"}
        else:
            assert take_text_in(here, cut, "stick.txt").entries == 0
        assert known(here) == 0


def test_a_file_of_a_newer_version_is_told_and_changes_nothing(
    here: Kiosk, carried: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    carried.write_text(carried.read_text("ascii").replace("gatehouse-evidence 1", "gatehouse-evidence 2", 1), "ascii")
    assert run(["log", "import", str(carried)]) != 0
    assert "line 1: another version of Gatehouse wrote it" in capsys.readouterr().err
    assert known(here) == 0


def test_what_somebody_put_behind_the_last_signature_is_left_out(
    here: Kiosk, carried: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = carried.read_text("ascii").splitlines(keepends=True)
    last = max(number for number, line in enumerate(lines) if line.startswith("entry "))
    made_up = json.loads(lines[last].removeprefix("entry "))
    made_up |= {"entry_id": "01938f00-0000-7000-8000-00000000ffff", "sequence": made_up["sequence"] + 1}
    lines.insert(last + 1, f"entry {json.dumps(made_up, separators=(',', ':'))}\n")
    carried.write_text("".join(lines), "ascii")
    assert run(["log", "import", str(carried)]) == 0
    assert "1 are under no signature, and were left out" in capsys.readouterr().err
    assert known(here) == scanned_there()


def test_a_log_of_another_event_brings_nothing_and_is_told(
    tmp_path: Path, carried: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_kiosk(Settings(data_dir=tmp_path / "here", use_keyring=False)) as stranger:
        save_self_device(
            stranger.database, Device(id="laptop-9", name="Gate 9", platform="pretix", profile="", base_url="")
        )
    assert run(["log", "import", str(carried)]) == 0
    assert f"{scanned_there()} are of events that this laptop does not know" in capsys.readouterr().err
    with open_kiosk(Settings(data_dir=tmp_path / "here", use_keyring=False)) as stranger:
        assert known(stranger) == 0


def shown(texts: Sequence[str]) -> list[Frame]:
    """Frames of a camera before a screen that shows codes: each is seen by two, a third is smeared by the next one."""
    chance = np.random.default_rng(4)
    frames: list[Frame] = []
    for text in texts:
        matrix = segno.make_qr(text, error="l", boost_error=False).matrix
        modules = np.pad(np.array([list(row) for row in matrix], np.uint8), 4)
        code = cv2.resize(255 - 255 * modules, (600, 600), interpolation=cv2.INTER_AREA)
        scene = np.full((720, 1280), 90, np.uint8)
        scene[60:660, 340:940] = code
        if frames:
            smeared = cv2.addWeighted(frames[-1].image, 0.5, scene, 0.5, 0)
            frames.append(Frame(image=np.asarray(smeared, np.uint8), captured_ms=40.0 * len(frames)))
        for _ in range(2):
            noisy = cv2.GaussianBlur(scene, (0, 0), 0.8) + chance.normal(0, 4, scene.shape)
            frames.append(Frame(image=np.clip(noisy, 0, 255).astype(np.uint8), captured_ms=40.0 * len(frames)))
    return frames


class Screen:
    """Gives frames, each when the one before was looked at. Implements ``FrameSource``."""

    def __init__(self, frames: Sequence[Frame]) -> None:
        self._frames = list(frames)
        self.seen, self.dropped, self.waiting = len(frames), 0, False

    @property
    def ended(self) -> bool:
        return not self._frames

    def start(self) -> None:
        pass

    def stop(self) -> None:
        self._frames.clear()

    def note(self, *, blurred: bool | None, light: float) -> None:
        pass

    def take(self, timeout_s: float) -> Frame | None:
        return self._frames.pop(0) if self._frames else None


def test_codes_on_a_screen_carry_the_same_log_as_the_file(here: Kiosk, carried: Path, tmp_path: Path) -> None:
    with open_kiosk(Settings(data_dir=tmp_path / "there", use_keyring=False)) as there:
        texts = GuardedTransfer(there, Guard(there)).codes()
    gathering, scans = PartGathering(), list[Scan]()
    pipeline = ScanPipeline(
        Screen(shown(texts)),
        Decoder(("QR",)),
        on_scan=scans.append,
        self_proving=CodeProvenance(here.database),
    )
    pipeline.start()
    pipeline.wait_until_done()
    pipeline.stop()
    assert [gathering.take(scan.text) for scan in scans] == [Gathered.NEW] * len(texts)
    assert gathering.file() == carried.read_bytes()
    transfer = GuardedTransfer(here, Guard(here))
    assert transfer.take_gathered(gathering).new == known(here) == scanned_there()
    assert transfer.take_gathered(gathering).new == 0
    assert transfer.take_file(carried).new == 0


def test_codes_of_a_log_that_was_changed_are_refused_whole(here: Kiosk, carried: Path) -> None:
    transfer = GuardedTransfer(here, Guard(here))
    for text in (carried.read_text("ascii").replace("admit", "refuse", 1), "gatehouse-evidence 2\n", "\u00e9"):
        gathering = PartGathering()
        for part in split(text.encode()):
            gathering.take(part)
        with pytest.raises(SettingsError) as raised:
            transfer.take_gathered(gathering)
        assert raised.value.key in {"log.changed", "log.unreadable"}
    assert known(here) == 0
