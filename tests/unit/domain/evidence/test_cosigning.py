"""What is cosigned and what never, the cosignature as C2SP has it, and how far a log was cosigned."""

import base64
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.credentials.note_keys import new_note_key, sign_note, verify_note
from kiosk.domain.evidence.checkpoints import parse_checkpoint
from kiosk.domain.evidence.cosigning import (
    MOST_PROOFS,
    Cosigned,
    Judgement,
    checkpoint_in,
    cosigned_by,
    judge,
    proof_text,
    read_proof,
    sizes_to_prove,
)
from kiosk.domain.evidence.growth import MOST_HASHES, HashTree
from kiosk.domain.evidence.holding import HeldLog, cosigned_with
from kiosk.domain.evidence.merkle import leaf_hash
from kiosk.domain.evidence.notes import (
    COSIGNER_KIND,
    NoteKey,
    cosigned,
    parse_key,
    parse_note,
    with_lines_of,
)
from tests.support.evidence.signed_log import SignedLog, changed_line

AT = datetime(2026, 11, 20, 20, 0, 7, tzinfo=UTC)


class Cosigner:
    """Somebody who cosigns whatever it is given."""

    def __init__(self, name: str = "gatehouse/other/1-bb") -> None:
        self.private, public = new_note_key()
        self.key = NoteKey(name, public).cosigner

    def sign(self, note: str, at: datetime = AT) -> str:
        return cosigned(note, self.key, at, lambda message: sign_note(self.private, message))


def growth(log: SignedLog, *olds: int, to: int) -> dict[str, str]:
    tree = HashTree()
    for line in log.lines:
        tree.append(leaf_hash(line.encode()))
    return {str(old): proof_text(tree.proof(old, to)) for old in olds}


def test_the_line_is_what_c2sp_says() -> None:
    log, cosigner = SignedLog(3), Cosigner()
    note = cosigner.sign(log.sign())
    text, _, lines = note.rpartition("\n\n")
    own, line = lines.splitlines()
    assert own in log.sign()
    dash, name, encoded = line.split(" ")
    raw = base64.b64decode(encoded)
    assert (dash, name, raw[:4]) == ("\u2014", cosigner.key.name, cosigner.key.key_id)
    assert int.from_bytes(raw[4:12], "big") == int(AT.timestamp())
    message = f"cosignature/v1\ntime {int(AT.timestamp())}\n{text}\n"
    assert verify_note(cosigner.key.public, message.encode(), raw[12:])
    assert parse_note(note).cosigned_at(cosigner.key, verify_note) == AT
    assert parse_note(note).signed_by(log.key, verify_note)


def test_who_did_not_cosign() -> None:
    log, cosigner = SignedLog(3), Cosigner()
    note = cosigner.sign(log.sign())
    assert parse_note(note).cosigned_at(Cosigner(cosigner.key.name).key, verify_note) is None
    # The signature of the log itself is no cosignature, and a cosignature none of the log.
    assert parse_note(note).cosigned_at(log.key.cosigner, verify_note) is None
    assert not parse_note(note).signed_by(replace(cosigner.key, kind=b"\x01"), verify_note)
    # The time is signed as well.
    raw = base64.b64decode(note.split(" ")[-1])
    later = base64.b64encode(raw[:4] + (int(AT.timestamp()) + 60).to_bytes(8, "big") + raw[12:]).decode()
    bent = note.replace(base64.b64encode(raw).decode(), later)
    assert bent != note
    assert parse_note(bent).cosigned_at(cosigner.key, verify_note) is None


def test_a_time_that_there_is_not() -> None:
    log, cosigner = SignedLog(1), Cosigner()
    text = parse_note(log.sign()).text
    seconds = 1 << 62
    signature = sign_note(cosigner.private, f"cosignature/v1\ntime {seconds}\n{text}".encode())
    line = base64.b64encode(cosigner.key.key_id + seconds.to_bytes(8, "big") + signature).decode()
    note = parse_note(f"{log.sign()}\u2014 {cosigner.key.name} {line}\n")
    assert note.cosigned_at(cosigner.key, verify_note) is None


def test_keys_of_one_kind_are_none_of_the_other() -> None:
    key = Cosigner().key
    assert parse_key(str(key), (COSIGNER_KIND,)) == key
    with pytest.raises(ValueError, match="of this kind"):
        parse_key(str(key))
    assert key.cosigner == key


def test_lines_of_several_come_together_once() -> None:
    log, one, other = SignedLog(3), Cosigner("one"), Cosigner("other")
    first, second = one.sign(log.sign()), other.sign(log.sign())
    both = with_lines_of(with_lines_of(first, second), second)
    assert both == other.sign(first)
    assert cosigned_by([both], [checkpoint_in(both)], {one.key, other.key}, verify_note) == Cosigned(
        3, ("one", "other")
    )


def test_a_log_that_grows_is_cosigned() -> None:
    log = SignedLog(9)
    told = checkpoint_in(log.sign(9))
    assert judge(None, told, {}) is Judgement.GROWN
    assert judge(checkpoint_in(log.sign(0)), told, {}) is Judgement.GROWN
    assert judge(checkpoint_in(log.sign(4)), told, growth(log, 4, to=9)) is Judgement.GROWN
    assert judge(told, told, {}) is Judgement.KNOWN
    assert judge(told, replace(told, made_at=AT + timedelta(minutes=1)), {}) is Judgement.GROWN


def test_without_a_proof_nothing_is_signed_and_nobody_accused() -> None:
    log = SignedLog(9)
    old, told = checkpoint_in(log.sign(4)), checkpoint_in(log.sign(9))
    assert judge(old, told, {}) is Judgement.UNPROVED
    assert judge(old, told, growth(log, 3, to=9)) is Judgement.UNPROVED
    assert judge(old, told, {"4": "no base64"}) is Judgement.UNPROVED
    assert judge(old, told, {"4": "AAAA"}) is Judgement.UNPROVED


def test_a_log_that_is_told_anew_or_cut_short_is_never_cosigned() -> None:
    log, other = SignedLog(9), SignedLog(9)
    other.lines[1] = changed_line(2)
    old = checkpoint_in(log.sign(4))
    assert judge(old, checkpoint_in(other.sign(9)), growth(other, 4, to=9)) is Judgement.FORKED
    assert judge(old, checkpoint_in(other.sign(9)), growth(log, 4, to=9)) is Judgement.FORKED
    assert judge(old, checkpoint_in(other.sign(4)), {}) is Judgement.FORKED
    assert judge(old, checkpoint_in(log.sign(3)), {}) is Judgement.SHRUNKEN


def test_who_was_doubted_once_is_cosigned_no_more() -> None:
    log, cosigner = SignedLog(9), Cosigner()
    held = cosigned_with(HeldLog(str(log.key), (log.sign(4),)), log.sign(4), {}, cosigner.sign)
    assert held.cosigned == cosigner.sign(log.sign(4))
    assert cosigned_with(held, log.sign(9), {}, cosigner.sign) == held
    doubted = cosigned_with(held, log.sign(2), {}, cosigner.sign)
    assert doubted == replace(held, doubt="shrunken")
    assert cosigned_with(doubted, log.sign(9), growth(log, 4, to=9), cosigner.sign) == doubted
    assert cosigned_with(held, log.sign(9), growth(log, 4, to=9), cosigner.sign).cosigned == cosigner.sign(log.sign(9))


def test_how_far_a_log_was_cosigned() -> None:
    log, cosigner = SignedLog(9), Cosigner()
    notes = ["no note", cosigner.sign(log.sign(4)), cosigner.sign(log.sign(8)), log.sign(9)]
    fitting = [parse_checkpoint(parse_note(note).text) for note in (log.sign(4), log.sign(9))]
    # What does not fit the entries proves nothing, whoever cosigned it.
    assert cosigned_by(notes, fitting, {cosigner.key}, verify_note) == Cosigned(4, (cosigner.key.name,))
    assert cosigned_by(notes, fitting, {Cosigner().key}, verify_note) == Cosigned()


def test_proofs_as_text() -> None:
    assert read_proof(proof_text([b"a" * 32, b"b" * 32])) == [b"a" * 32, b"b" * 32]
    assert read_proof("") == []
    for wrong in ("*", "AAAA", proof_text([b"a" * 32] * (MOST_HASHES + 1))):
        with pytest.raises(ValueError, match="a proof is"):
            read_proof(wrong)
    assert sizes_to_prove([5, 5, 0, 9, 3, 12], 9) == [3, 5]
    assert len(sizes_to_prove(range(1, 100), 100)) == MOST_PROOFS
