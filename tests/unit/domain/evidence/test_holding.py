"""Checkpoints of others: the newest is enough, the first key stands, and what does not continue is held beside it."""

from kiosk.credentials.note_keys import verify_note
from kiosk.domain.evidence.holding import MOST, HeldLog, held_with, origin_of
from tests.support.evidence.signed_log import SignedLog, changed_line


def test_the_newest_of_a_log_that_grows_is_enough() -> None:
    log = SignedLog(9)
    key = str(log.key)
    held = held_with(None, key, log.sign(3), verify_note)
    assert held is not None
    assert origin_of(key) == log.key.name
    newer = held_with(held, key, log.sign(7), verify_note)
    assert newer == HeldLog(key, (log.sign(7),))
    assert held_with(newer, key, log.sign(7), verify_note) is None


def test_another_history_is_held_beside_it() -> None:
    log, other = SignedLog(9), SignedLog(9)
    other.private, other.key = log.private, log.key
    other.lines[1] = changed_line(2)
    key = str(log.key)
    held = HeldLog(key, (log.sign(7),))
    both = held_with(held, key, other.sign(7), verify_note)
    assert both == HeldLog(key, (log.sign(7), other.sign(7)))
    # Both go on: the newer one of either takes the first place, and the other history stays.
    grown = held_with(both, key, log.sign(9), verify_note)
    assert grown == HeldLog(key, (log.sign(9), other.sign(7)))


def test_an_equal_one_of_another_minute_is_none_more() -> None:
    log = SignedLog(3)
    key = str(log.key)
    again = log.signed_text("\n".join(log.sign(3).split("\n")[:3]) + "\n")
    assert held_with(HeldLog(key, (log.sign(3),)), key, again, verify_note) is None


def test_there_is_an_end_to_histories() -> None:
    log = SignedLog(MOST + 5)
    key = str(log.key)
    held: HeldLog | None = HeldLog(key, (log.sign(MOST + 5),))
    for size in range(1, MOST + 3):
        held = held_with(held, key, log.sign(size), verify_note) or held
    assert held is not None
    assert len(held.notes) == MOST


def test_what_is_not_genuine_or_has_another_key_changes_nothing() -> None:
    log, other = SignedLog(3), SignedLog(3)
    key, note = str(log.key), log.sign()
    assert held_with(None, "no key", note, verify_note) is None
    assert held_with(None, key, "no note", verify_note) is None
    assert held_with(None, key, log.signed_text("no checkpoint\n"), verify_note) is None
    assert held_with(None, str(other.key), note, verify_note) is None
    assert held_with(None, key, SignedLog(2, "gatehouse/elsewhere").sign(), verify_note) is None
    assert held_with(HeldLog(key, (note,)), str(other.key), other.sign(), verify_note) is None
