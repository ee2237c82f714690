"""Everything that somebody can do to a log shows, and says what it is."""

from collections.abc import Callable, Sequence

import pytest

from kiosk.credentials.note_keys import sign_note, verify_note
from kiosk.domain.evidence.checkpoints import Checkpoint
from kiosk.domain.evidence.evidence_file import HEADING, EvidenceLog, log_lines, read_evidence
from kiosk.domain.evidence.merkle import EMPTY_ROOT
from kiosk.domain.evidence.notes import NoteKey, cosigned
from kiosk.domain.evidence.verification import LogFinding, ProblemKind, verify_logs
from tests.support.evidence.signed_log import AT, SignedLog, changed_line


@pytest.fixture
def log() -> SignedLog:
    """Twenty entries, with checkpoints after none, 8 and 15 of them."""
    made = SignedLog(20)
    made.notes = [made.sign(0), made.sign(8), made.sign(15)]
    return made


def verify(log: SignedLog, brought: Sequence[str] = (), keys: Sequence[NoteKey] = ()) -> LogFinding:
    (found,) = verify_logs(read_evidence(log.file()), verify_note, brought=brought, keys=keys)
    return found


def kinds(found: LogFinding) -> list[ProblemKind]:
    return [problem.kind for problem in found.problems]


def test_an_honest_log(log: SignedLog) -> None:
    assert verify(log) == LogFinding(log.key.name, 20, 15, AT, 0)
    assert verify(log, brought=[log.sign(8)]) == LogFinding(log.key.name, 20, 15, AT, 8)
    assert verify(log, brought=[log.sign(18)], keys=[log.key]) == LogFinding(log.key.name, 20, 15, AT, 18)


def test_a_log_without_checkpoints_proves_nothing() -> None:
    assert verify(SignedLog(3)) == LogFinding("gatehouse/d1/1-aa", 3)


def change(lines: list[str]) -> None:
    lines[9] = changed_line(10)


def leave_out(lines: list[str]) -> None:
    del lines[9]


def put_in(lines: list[str]) -> None:
    lines.insert(9, changed_line(10).replace("id-10", "id-9b").replace('"sequence":10', '"sequence":9'))


def swap(lines: list[str]) -> None:
    lines[9], lines[10] = lines[10], lines[9]


@pytest.mark.parametrize("tamper", [change, leave_out, put_in, swap])
def test_what_lies_between_two_checkpoints_is_found_there(log: SignedLog, tamper: Callable[[list[str]], None]) -> None:
    tamper(log.lines)
    found = verify(log)
    problem = next(problem for problem in found.problems if problem.kind is ProblemKind.CHANGED)
    assert (problem.first, problem.last) == (9, 15)
    assert found.signed == 8
    assert (ProblemKind.OUT_OF_ORDER in kinds(found)) == (tamper in {put_in, swap})


def test_missing_at_the_end(log: SignedLog) -> None:
    del log.lines[12:]
    (problem,) = verify(log).problems
    assert (problem.kind, problem.first, problem.last) == (ProblemKind.MISSING, 13, 15)


def test_missing_with_its_checkpoints_shows_by_one_that_was_brought(log: SignedLog) -> None:
    brought = log.sign(15)
    del log.lines[8:]
    del log.notes[2:]
    assert verify(log).problems == ()
    assert kinds(verify(log, brought=[brought])) == [ProblemKind.MISSING]


def test_written_and_signed_anew_shows_by_a_checkpoint_that_was_brought(log: SignedLog) -> None:
    brought = log.sign(15)
    change(log.lines)
    log.notes = [log.sign(8), log.sign(15), log.sign(20)]
    assert verify(log).problems == ()
    assert kinds(verify(log, brought=[brought])) == [ProblemKind.FORKED]


def test_two_histories_beyond_what_is_there(log: SignedLog) -> None:
    long, other = log.sign(20), SignedLog(20)
    other.private, other.key = log.private, log.key
    change(other.lines)
    del log.lines[17:]
    found = verify(log, brought=[long, other.sign(20)])
    assert kinds(found) == [ProblemKind.MISSING, ProblemKind.FORKED]


def test_another_key(log: SignedLog) -> None:
    other = SignedLog(20)
    assert kinds(verify(log, keys=[other.key]))[0] is ProblemKind.OTHER_KEY
    assert kinds(verify(log, keys=[NoteKey("elsewhere", log.key.public)]))[0] is ProblemKind.OTHER_KEY
    assert kinds(verify(log, brought=[other.sign(5)])) == [ProblemKind.BAD_SIGNATURE]


def test_a_log_without_a_key_or_with_one_of_another_name(log: SignedLog) -> None:
    hashed = read_evidence(log.file())[0]
    hashed.key = None
    (found,) = verify_logs([hashed], verify_note)
    assert set(kinds(found)) == {ProblemKind.OTHER_KEY, ProblemKind.BAD_SIGNATURE}
    # The right key can be given by whoever knows it.
    assert verify_logs([hashed], verify_note, keys=[log.key])[0].problems == ()
    hashed.key = NoteKey("elsewhere", log.key.public)
    assert ProblemKind.OTHER_KEY in kinds(verify_logs([hashed], verify_note)[0])


def test_notes_that_are_none_or_are_of_another_log(log: SignedLog) -> None:
    log.notes.append(log.signed_text(Checkpoint("gatehouse/d2/1-bb", 0, EMPTY_ROOT).text))
    log.notes.append(log.signed_text("no checkpoint\n"))
    log.notes.append("no note")
    found = verify(log)
    assert kinds(found) == [ProblemKind.BAD_SIGNATURE, ProblemKind.UNREADABLE, ProblemKind.UNREADABLE]
    assert found.signed == 15


def test_what_was_brought_of_no_log_that_is_there(log: SignedLog) -> None:
    other = SignedLog(5, "gatehouse/d2/1-bb")
    found = verify_logs(read_evidence(log.file()), verify_note, brought=[other.sign(3), other.sign(5), "nothing"])
    assert [one.origin for one in found] == [log.key.name, other.key.name, ""]
    assert kinds(found[1]) == [ProblemKind.MISSING]
    assert found[1].problems[0].last == 5
    assert kinds(found[2]) == [ProblemKind.UNREADABLE]


def test_what_known_keys_cosigned_and_what_only_the_file_names(log: SignedLog) -> None:
    other = SignedLog(1, "gatehouse/d2/1-bb")

    def sign(note: str, by: SignedLog) -> str:
        return cosigned(note, by.key.cosigner, AT, lambda message: sign_note(by.private, message))

    # Its own key cosigns as well: that says no more than its signature.
    log.notes = [sign(log.sign(8), other), sign(log.sign(15), log), log.sign(20)]
    lines = [HEADING, *log_lines(log.key.name, log.key, log.lines, log.notes, cosigners=[str(other.key.cosigner)])]
    (unknown,) = verify_logs(read_evidence(lines), verify_note, cosigners=[log.key.cosigner])
    assert (unknown.cosigned, unknown.cosigners, unknown.named) == (0, (), 8)
    (known,) = verify_logs(read_evidence(lines), verify_note, cosigners=[other.key.cosigner, log.key.cosigner])
    assert (known.cosigned, known.cosigners, known.named) == (8, (other.key.name,), 0)
    assert not known.problems


def test_one_log_twice(log: SignedLog) -> None:
    lines = [*log.file(), *log.log()]
    found = verify_logs(read_evidence(lines), verify_note)
    assert [kinds(one) for one in found] == [[ProblemKind.FORKED], [ProblemKind.FORKED]]


def test_an_id_that_is_there_twice(log: SignedLog) -> None:
    log.lines[19] = log.lines[19].replace("id-20", "id-3")
    assert kinds(verify(log)) == [ProblemKind.OUT_OF_ORDER]


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        ([], 0), ([""], 1), (["something"], 1), ([HEADING, "log"], 2), ([HEADING, "entry {}"], 2),
        ([HEADING, "log a", "key b"], 3), ([HEADING, "log a", "entry ["], 3), ([HEADING, "log a", "entry []"], 3),
        ([HEADING, "log a", 'entry {"entry_id":"i"}'], 3), ([HEADING, "log a", "checkpoint *"], 3),
        ([HEADING, "log a", 'entry {"entry_id":"i","device_id":"d","sequence":"1"}'], 3),
        ([HEADING, "log a", "checkpoint /w=="], 3), ([HEADING, "log a", "more b"], 3),
        ([HEADING, "log a", "entry " + "[" * 100_000], 3),
    ],
)  # fmt: skip
def test_what_is_no_evidence_file(lines: list[str], number: int) -> None:
    with pytest.raises(ValueError, match=f"line {number}: " if number else "no evidence"):
        read_evidence(lines)


def test_a_file_of_another_version_is_no_forgery() -> None:
    with pytest.raises(ValueError, match="line 1: another version of Gatehouse wrote it"):
        read_evidence(["gatehouse-evidence 2", "log a"])


def test_a_file_with_line_feeds_of_windows(log: SignedLog) -> None:
    read: list[EvidenceLog] = read_evidence([line + "\r\n" for line in log.file()])
    assert verify_logs(read, verify_note)[0].problems == ()
