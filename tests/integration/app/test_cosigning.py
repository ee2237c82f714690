"""Two gates cosign each other's logs, by reports as they go over the network; then one tells its evening anew."""

import logging
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.app.evidence.checkpoints import make_checkpoints
from kiosk.app.evidence.cosigning import Cosigning
from kiosk.app.evidence.evidence_file import verify_database, verify_file, write_evidence
from kiosk.app.evidence.held_checkpoints import held_notes, hold_checkpoints, known_cosigners
from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.domain.evidence.cosigning import ToldLog, checkpoint_in
from kiosk.domain.evidence.verification import ProblemKind
from kiosk.domain.venue.agreement import Disagreement, GateReport
from kiosk.domain.venue.ports import GateState
from kiosk.domain.venue.wire import read_report, write_report
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.evidence.held_checkpoints import cosignatures, held_logs
from kiosk.venue.peers import Peers
from tests.integration.cli.test_evidence import program
from tests.support.evidence.signed_log import SignedLog, changed_line, entry_number

NOW = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)


class Gate:
    """One laptop; what it tells goes through the same bytes as in a venue."""

    def __init__(self, name: str, kiosk: Kiosk) -> None:
        self.name = name
        self.kiosk = kiosk
        self.cosigning = Cosigning(kiosk.database, kiosk.clock)

    def tells(self) -> GateState:
        return state(self.name, self.cosigning.told())

    def hears(self, *others: "Gate") -> None:
        hold_checkpoints(self.cosigning, [other.tells() for other in others])

    def scans(self, guests: int) -> str:
        """Admit some, sign what was recorded, and return the newest checkpoint."""
        with self.kiosk.database.writing() as ledger:
            for _ in range(guests):
                number = ledger.next_sequence(self.name)
                entry = entry_number(number)
                assert ledger.append(replace(entry, entry_id=f"{self.name}-{number}", device_id=self.name))
        make_checkpoints(self.kiosk.database, self.kiosk.clock)
        return self.cosigning.told().checkpoint

    def cosigned(self) -> set[int]:
        """Return how many entries stand under the checkpoints that others cosigned."""
        kept = cosignatures(self.kiosk.database)
        return {checkpoint_in(note).size for under in kept.values() for note in under.values()}


def state(name: str, told: ToldLog) -> GateState:
    said = {field.name: getattr(told, field.name) for field in fields(told)}
    report = GateReport(member=name, device_id=name, name=name, corrected_at=NOW, **said)
    return GateState(member=name, name=name, report=read_report(write_report(report)), present=True)


@pytest.fixture
def gates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Gate, Gate]]:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(tmp_path / "south"))
    monkeypatch.chdir(tmp_path)
    with ExitStack() as stack:
        found = [
            Gate(name, stack.enter_context(open_kiosk(Settings(data_dir=tmp_path / name, use_keyring=False))))
            for name in ("north", "south")
        ]
        for gate in found:
            save_self_device(
                gate.kiosk.database, Device(id=gate.name, name=gate.name, platform="p", profile="p", base_url="")
            )
            make_checkpoints(gate.kiosk.database, gate.kiosk.clock)
        yield found[0], found[1]


def meet(one: Gate, other: Gate, times: int = 3) -> None:
    for _ in range(times):
        one.hears(other)
        other.hears(one)


def test_each_has_the_others_cosignature_under_its_newest_checkpoint(gates: tuple[Gate, Gate]) -> None:
    north, south = gates
    meet(north, south)
    for _ in range(2):
        size = checkpoint_in(north.scans(20)).size
        meet(north, south)
        assert north.cosigned() == {size}
        # Nothing is left to say: reports are small while nothing happens.
        told = north.tells().report
        assert told is not None
        assert len(told.cosigned_by) == 1
        assert south.tells().report == replace(south.tells().report, wants={}, cosignatures={})  # type: ignore[type-var]


def test_a_gate_that_was_away_catches_up(gates: tuple[Gate, Gate]) -> None:
    north, south = gates
    north.scans(10)
    meet(north, south)
    for _ in range(3):
        size = checkpoint_in(north.scans(10)).size
    south.hears(north)
    told = south.tells().report
    assert told is not None
    assert list(told.wants.values()) == [str(min(north.cosigned()))]
    meet(north, south)
    assert north.cosigned() == {size}
    # The same after both were started anew.
    north.cosigning, south.cosigning = (Cosigning(gate.kiosk.database, gate.kiosk.clock) for gate in gates)
    size = checkpoint_in(north.scans(10)).size
    meet(north, south)
    assert north.cosigned() == {size}


def test_the_file_says_who_cosigned_and_both_programs_count_it(
    gates: tuple[Gate, Gate], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    north, south = gates
    size = checkpoint_in(north.scans(20)).size
    meet(north, south)
    north.scans(1)
    file = tmp_path / "e.txt"
    write_evidence(north.kiosk.database, file)
    known = known_cosigners(south.kiosk.database)
    (unknown,) = verify_file(file)
    assert (unknown.cosigned, unknown.named, unknown.problems) == (0, size, ())
    (found,) = verify_file(file, keys=known)
    assert (found.cosigned, found.named) == (size, 0)
    # A log's own key proves nothing about it.
    assert [name.startswith("gatehouse/south/") for name in found.cosigners] == [True]
    key = next(str(key) for key in known if key.name.startswith("gatehouse/south/"))
    assert f"{size} proved" in program("e.txt", key)[1]
    assert "0 proved" in program("e.txt")[1]
    assert run(["verify-log", "e.txt"]) == 0  # at the south gate
    assert f"shown as it grew: {size}" in capsys.readouterr().out
    assert verify_database(north.kiosk.database, cosigners=known_cosigners(north.kiosk.database))[0].cosigned == size


def test_a_log_that_is_told_anew_is_cosigned_no_more_and_people_are_told(
    gates: tuple[Gate, Gate], caplog: pytest.LogCaptureFixture
) -> None:
    _, south = gates
    log, other = SignedLog(9), SignedLog(9)
    other.private, other.key = log.private, log.key
    other.lines[1] = changed_line(2)

    def tell(note: str) -> GateState:
        return state("north", ToldLog(checkpoint=note, log_key=str(log.key)))

    hold_checkpoints(south.cosigning, [tell(log.sign(7))])
    first = held_logs(south.kiosk.database)[log.key.name].cosigned
    assert first.startswith(log.sign(7))
    with caplog.at_level(logging.ERROR):
        hold_checkpoints(south.cosigning, [tell(other.sign(7))])
    assert "contradicts what was told before: forked" in caplog.text
    caplog.clear()
    assert held_logs(south.kiosk.database)[log.key.name].cosigned == first
    peers = Peers(GateReport(member="south", device_id="d", name="South", corrected_at=NOW), lambda: NOW,
                  south.cosigning.doubted)  # fmt: skip
    report = tell(other.sign(7)).report
    assert report is not None
    peers.hear(_Message(report))  # type: ignore[arg-type]
    (seen,) = peers.gates()
    assert seen.differs == (Disagreement.LOG,)
    # After a start it is still known.
    assert Cosigning(south.kiosk.database, south.kiosk.clock).doubted() == {log.key.name}
    assert len(held_notes(south.kiosk.database, [log.key.name])) == 2


class _Message:
    def __init__(self, report: GateReport) -> None:
        self.data = write_report(report)
        self.subject = f"gates.{report.member}"


def test_nobody_cosigns_for_a_database_that_was_changed(
    gates: tuple[Gate, Gate], caplog: pytest.LogCaptureFixture
) -> None:
    north, south = gates
    north.scans(10)
    meet(north, south)
    before = north.cosigned()
    with north.kiosk.database.transaction() as db:
        db.conn.execute("DROP TRIGGER entries_never_change")
        db.conn.execute("UPDATE entries SET note = 'it was not me' WHERE position = 1")
    north.cosigning = Cosigning(north.kiosk.database, north.kiosk.clock)
    north.scans(10)
    with caplog.at_level(logging.ERROR):
        meet(north, south)
    assert "are not those that were signed" in caplog.text
    caplog.clear()
    assert north.cosigned() == before


@pytest.mark.parametrize("tamper", ["change", "leave out", "swap", "cut", "sign anew"])
def test_among_cosigned_entries_everything_is_found(gates: tuple[Gate, Gate], tamper: str, tmp_path: Path) -> None:
    north, south = gates
    north.scans(10)
    meet(north, south)
    file = tmp_path / "e.txt"
    write_evidence(north.kiosk.database, file)
    lines = file.read_text("ascii").splitlines()
    entries = [number for number, line in enumerate(lines) if line.startswith("entry ")]
    one, two = entries[2:4]
    match tamper:
        case "change":
            lines[one] = lines[one].replace('"reason":"', '"reason":"x')
        case "leave out":
            del lines[one]
        case "swap":
            lines[one], lines[two] = lines[two], lines[one]
        case "cut":
            del lines[entries[-1]]
        case _:
            # The whole log written anew, by whoever has its key: what was cosigned is out of reach.
            lines = [line for line in lines if not line.startswith("checkpoint ")]
            lines[one] = lines[one].replace('"reason":"', '"reason":"x')
    file.write_text("".join(f"{line}\n" for line in lines), encoding="ascii")
    held = lambda origins: held_notes(south.kiosk.database, origins)  # noqa: E731
    (found,) = verify_file(file, keys=known_cosigners(south.kiosk.database), held=held)
    assert {problem.kind for problem in found.problems} & {
        ProblemKind.CHANGED, ProblemKind.MISSING, ProblemKind.FORKED,
    }  # fmt: skip
    (tmp_path / "held.txt").write_text(held([found.origin])[0], encoding="utf-8")
    assert program("e.txt", "held.txt")[0] == 1


def test_what_is_no_cosignature_is_not_taken(gates: tuple[Gate, Gate]) -> None:
    north, south = gates
    north.scans(5)
    meet(north, south)
    before = cosignatures(north.kiosk.database)
    (under,) = before.values()
    (note,) = under.values()
    told = south.cosigning.told()
    origin = checkpoint_in(note).origin
    log = SignedLog(4, origin)
    for given in ("no note", log.sign(4), north.cosigning.told().checkpoint, note):
        hold_checkpoints(north.cosigning, [state("south", replace(told, cosignatures={origin: given}))])
    assert cosignatures(north.kiosk.database) == before
