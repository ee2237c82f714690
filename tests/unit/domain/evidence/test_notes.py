"""Signed notes and checkpoints: the published example, and whatever else somebody may write."""

import base64
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.credentials.note_keys import new_note_key, sign_note, verify_note
from kiosk.domain.evidence.checkpoints import Checkpoint, parse_checkpoint
from kiosk.domain.evidence.notes import NoteKey, is_name, parse_key, parse_note, signed

# The key and the note of golang.org/x/mod/sumdb/note, by which C2SP describes the format.
PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
NOTE = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n\n"
    "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
ROOT = bytes(range(32))
AT = datetime(2026, 11, 20, 21, 14, 3, tzinfo=UTC)


def make_key(name: str = "gate/1") -> tuple[NoteKey, bytes]:
    private, public = new_note_key()
    return NoteKey(name, public), private


def test_published_example() -> None:
    key = parse_key(PETER)
    assert str(key) == PETER
    assert parse_note(NOTE).signed_by(key, verify_note)
    assert not parse_note(NOTE.replace("answer", "question")).signed_by(key, verify_note)


def test_a_note_is_read_as_it_was_signed() -> None:
    key, private = make_key()
    text = Checkpoint("gate/1", 7, ROOT, AT).text
    note = parse_note(signed(text, key, lambda message: sign_note(private, message)))
    assert note.text == text
    assert note.signed_by(key, verify_note)
    assert not note.signed_by(make_key()[0], verify_note)
    assert not note.signed_by(NoteKey("gate/2", key.public), verify_note)


def test_signatures_of_others_and_of_other_lengths_do_not_matter() -> None:
    key, private = make_key()
    note = signed("a\n", key, lambda message: sign_note(private, message))
    longer = base64.b64encode(key.key_id + b"x" * 72).decode()
    both = note + f"\u2014 gate/1 {longer}\n"
    assert parse_note(both).signed_by(key, verify_note)
    assert not parse_note(f"a\n\n\u2014 gate/1 {longer}\n").signed_by(key, verify_note)


@pytest.mark.parametrize(
    "text",
    ["", "a", "a\n\n", "\n\n\u2014 n eHg=\n", "a\n\n\u2014 n\n", "a\n\nn eHh4eHh4\n", "a\n\n\u2014 n+m eHh4eHh4\n",
     "a\n\n\u2014 n ....\n", "a\n\n\u2014 n eHh4\n", "a\n\n\u2014 n eHh4eHh4"],
)  # fmt: skip
def test_what_is_no_note(text: str) -> None:
    with pytest.raises(ValueError, match=r"signed note|signatures|base64|short"):
        parse_note(text)


@pytest.mark.parametrize(
    "text",
    ["", "name", "a b+c74f20a3+AA==", PETER.replace("c74f", "c74e"), PETER[:-4], PETER.replace("+AR", "+BR"), "a+b+*"],
)
def test_what_is_no_key(text: str) -> None:
    with pytest.raises(ValueError, match=r"key|base64"):
        parse_key(text)


def test_names() -> None:
    assert is_name("gatehouse/a.b/1-ff")
    assert not any(is_name(name) for name in ("", "a b", "a+b", "a\n", "a\u2003b"))


@given(st.integers(0, 10**14), st.datetimes(datetime(1970, 1, 1), datetime(9999, 1, 1)) | st.none())
def test_a_checkpoint_is_read_as_it_was_written(size: int, at: datetime | None) -> None:
    made_at = at.replace(microsecond=0, tzinfo=UTC) if at else None
    checkpoint = Checkpoint("gate/1", size, ROOT, made_at)
    assert parse_checkpoint(checkpoint.text) == checkpoint


def test_lines_of_others_below_are_passed_over() -> None:
    assert parse_checkpoint(Checkpoint("a", 3, ROOT).text + "more of it\n") == Checkpoint("a", 3, ROOT)


GOOD_ROOT = base64.b64encode(ROOT).decode()


@pytest.mark.parametrize(
    "text",
    ["", "a\n1\n", f"a\n1\n{GOOD_ROOT}", f"\n1\n{GOOD_ROOT}\n", f"a\n01\n{GOOD_ROOT}\n", f"a\n-1\n{GOOD_ROOT}\n",
     f"a\n1_0\n{GOOD_ROOT}\n", f"a\n\u0661\n{GOOD_ROOT}\n", f"a\n\n{GOOD_ROOT}\n", f"a\n{'9' * 16}\n{GOOD_ROOT}\n",
     "a\n1\neHg=\n", "a\n1\n...\n", f"a\n1\n{GOOD_ROOT}\ntime x\n", f"a\n1\n{GOOD_ROOT}\ntime {'9' * 15}\n"],
)  # fmt: skip
def test_what_is_no_checkpoint(text: str) -> None:
    with pytest.raises(ValueError, match="checkpoint"):
        parse_checkpoint(text)


@given(st.text(max_size=60))
def test_whatever_comes_is_read_or_refused(text: str) -> None:
    for parse in (parse_note, parse_checkpoint, parse_key):
        try:
            parse(text)
        except ValueError:
            continue
