"""Notes about removed entries, and files in which entries were removed."""

from datetime import UTC, datetime

import pytest

from kiosk.credentials.note_keys import verify_note
from kiosk.domain.evidence.evidence_file import HEADING, RemovedEntry, log_lines, read_evidence
from kiosk.domain.evidence.merkle import leaf_hash
from kiosk.domain.evidence.removal import Removal, hash_of_leaves, parse_removal
from kiosk.domain.evidence.verification import ProblemKind, verify_logs
from tests.support.evidence.signed_log import SignedLog

AT = datetime(2027, 2, 28, 12, 0, 1, tzinfo=UTC)


def removal(origin: str, leaves: list[bytes], event_id: str = "fest: Überall") -> Removal:
    return Removal(origin, event_id, len(leaves), hash_of_leaves(leaves), AT)


def test_a_note_is_read_as_it_was_written():
    made = removal("gatehouse/d1/1-aa", [b"x" * 32])
    assert parse_removal(made.text) == made


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("gatehouse-removal 1", "gatehouse-removal 2"),
        ("\n1\n", "\n+1\n"),
        ("\n1\n", "\none\n"),
        ("time ", "at "),
        ("time 1", "time 99999999999999"),
        ("time", "\ntime"),
        ("ZmVzdD", "!"),
    ],
)
def test_what_is_none_is_not_read(old, new):
    text = removal("o", [b"x" * 32]).text
    assert old in text
    with pytest.raises(ValueError, match="note of a removal"):
        parse_removal(text.replace(old, new, 1))


def removed_log(events: str) -> tuple[SignedLog, list[str | RemovedEntry], dict[str, list[bytes]]]:
    """A signed log of which entries were removed: a letter for each entry is its event, "." one that is still there."""
    log = SignedLog(len(events))
    log.notes = [log.sign()]
    entries: list[str | RemovedEntry] = []
    leaves: dict[str, list[bytes]] = {}
    for number, (line, event) in enumerate(zip(log.lines, events, strict=True), start=1):
        leaf = leaf_hash(line.encode())
        entries.append(line if event == "." else RemovedEntry("d1", 1, number, event, leaf))
        if event != ".":
            leaves.setdefault(event, []).append(leaf)
    return log, entries, leaves


def problems(log: SignedLog, entries: list[str | RemovedEntry], notes: list[str]) -> tuple[list[ProblemKind], int]:
    lines = [HEADING, *log_lines(log.key.name, log.key, entries, log.notes, notes)]
    (finding,) = verify_logs(read_evidence(lines), verify_note)
    assert finding.entries == len(log.lines)
    return [one.kind for one in finding.problems], finding.removed


def test_hashes_with_a_note_for_each_event_stand_for_the_entries():
    log, entries, leaves = removed_log("..aab.a")
    notes = [log.signed_text(removal(log.key.name, found, event).text) for event, found in leaves.items()]
    assert problems(log, entries, notes) == ([], 4)
    assert problems(log, entries, notes[:1]) == ([ProblemKind.REMOVED], 4)
    assert problems(log, entries, ["x", *notes]) == ([ProblemKind.UNREADABLE], 4)


def test_a_note_of_others_or_about_others_explains_nothing():
    log, entries, leaves = removed_log(".aa")
    other = SignedLog(1, origin=log.key.name)
    wrong = [ProblemKind.BAD_SIGNATURE, ProblemKind.REMOVED]
    assert problems(log, entries, [other.signed_text(removal(log.key.name, leaves["a"], "a").text)]) == (wrong, 2)
    assert problems(log, entries, [log.signed_text(removal("another", leaves["a"], "a").text)]) == (wrong, 2)
    fewer = log.signed_text(removal(log.key.name, leaves["a"][:1], "a").text)
    assert problems(log, entries, [fewer]) == ([ProblemKind.REMOVED], 2)


def test_a_hash_that_is_another_ones_is_a_change():
    log, entries, leaves = removed_log(".aa")
    note = log.signed_text(removal(log.key.name, [leaves["a"][0], b"y" * 32], "a").text)
    changed = [*entries[:2], RemovedEntry("d1", 1, 3, "a", b"y" * 32)]
    assert problems(log, changed, [note]) == ([ProblemKind.CHANGED], 2)


@pytest.mark.parametrize(
    "left", ["{}", '{"device_id":"d","installation":1,"sequence":1,"event_id":"e","leaf":"eA=="}', "3"]
)
def test_what_is_left_of_an_entry_has_a_place_and_a_hash(left):
    with pytest.raises(ValueError, match="line 3"):
        read_evidence([HEADING, "log o", f"removed {left}"])
