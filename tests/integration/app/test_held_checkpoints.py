"""A gate that tells its evening anew is found out by any other gate of the venue."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.app.evidence.checkpoints import make_checkpoints
from kiosk.app.evidence.cosigning import Cosigning, told_checkpoint
from kiosk.app.evidence.held_checkpoints import held_notes, hold_checkpoints, holding_checkpoints
from kiosk.app.kiosk import open_kiosk
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.domain.venue.agreement import GateReport
from kiosk.domain.venue.ports import GateState
from kiosk.domain.venue.wire import read_report, write_report
from kiosk.store.evidence.held_checkpoints import held_logs
from tests.support.evidence.signed_log import SignedLog, changed_line
from tests.support.gate.evening import Evening

NOW = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)


def gate(note: str, key: str) -> GateState:
    report = GateReport(member="m", device_id="d1", name="Gate", corrected_at=NOW, checkpoint=note, log_key=key)
    # As it comes over the network.
    return GateState(member="m", name="Gate", report=read_report(write_report(report)))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return Settings(data_dir=tmp_path / "data", use_keyring=False)


def test_an_evening_that_is_told_anew_shows_at_another_gate(here: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    log = SignedLog(20)
    with open_kiosk(here) as kiosk:
        cosigning = Cosigning(kiosk.database, kiosk.clock)
        assert hold_checkpoints(cosigning, [gate(log.sign(8), str(log.key))]) == 1
        assert hold_checkpoints(cosigning, [gate(log.sign(15), str(log.key))]) == 1
        assert hold_checkpoints(cosigning, [gate(log.sign(15), str(log.key)), gate("", "")]) == 0
        assert held_notes(kiosk.database, [log.key.name, "other"]) == [log.sign(15)]
    log.notes = [log.sign(20)]
    write(log)
    assert run(["verify-log", "e.txt"]) == 0
    told = capsys.readouterr().out
    assert "held elsewhere: 15" in told
    assert "proves nothing against" not in told
    # The laptop's owner writes the evening anew and signs it anew, with the genuine key.
    log.lines[3] = changed_line(4)
    log.notes = [log.sign(20)]
    write(log)
    assert run(["verify-log", "e.txt"]) == 1
    assert "two different histories" in capsys.readouterr().out


def write(log: SignedLog) -> None:
    Path("e.txt").write_text("".join(f"{line}\n" for line in log.file()), encoding="ascii")


def test_our_own_is_told_and_not_held(here: Settings) -> None:
    with open_kiosk(here) as kiosk:
        assert told_checkpoint(kiosk.database) == ("", "")
        Evening(guests=20, seed=1).fill(kiosk.database)
        make_checkpoints(kiosk.database, kiosk.clock)
        note, key = told_checkpoint(kiosk.database)
        assert note.startswith(key.partition("+")[0])
        cosigning = Cosigning(kiosk.database, kiosk.clock)
        assert hold_checkpoints(cosigning, [gate(note, key)]) == 0
        assert hold_checkpoints(cosigning, [gate(note, "no key"), GateState(member="x", name="x")]) == 0


def test_what_came_last_is_kept_at_the_end(here: Settings, caplog: pytest.LogCaptureFixture) -> None:
    log = SignedLog(5)
    with open_kiosk(here) as kiosk:
        cosigning = Cosigning(kiosk.database, kiosk.clock)
        with holding_checkpoints(cosigning, lambda: [gate(log.sign(), str(log.key))]):
            pass
        assert set(held_logs(kiosk.database)) == {log.key.name}

        def broken() -> list[GateState]:
            raise RuntimeError

        with holding_checkpoints(cosigning, broken):
            pass
        assert "could not be kept" in caplog.text
