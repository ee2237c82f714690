"""A file as a sequence of codes: any order, again, with gaps, and read wrongly."""

import lzma
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.evidence import code_parts
from kiosk.domain.evidence.code_parts import MOST_PARTS, Gathered, PartGathering, is_part, read_part, split

FILE = random.Random(1).randbytes(2_000)
ALPHANUMERIC = set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


def gathered(texts) -> PartGathering:
    gathering = PartGathering()
    for text in texts:
        gathering.take(text)
    return gathering


@settings(max_examples=30)
@given(st.binary(max_size=400), st.integers(1, 60), st.randoms(use_true_random=False))
def test_any_order_and_repeats_make_the_same_file(file, part_bytes, chance):
    texts = split(file, part_bytes)
    assert all(set(text) <= ALPHANUMERIC for text in texts)
    shown = texts * 2
    chance.shuffle(shown)
    gathering = gathered(shown)
    assert gathering.whole
    assert gathering.file() == file


def test_what_is_missing_is_known_by_its_number():
    texts = split(FILE)
    gathering = PartGathering()
    assert (gathering.missing, gathering.whole) == ((), False)
    assert [gathering.take(text) for text in (texts[3], texts[0], texts[3])] == [
        Gathered.NEW,
        Gathered.NEW,
        Gathered.KNOWN,
    ]
    assert (gathering.count, gathering.total, gathering.missing) == (2, 5, (2, 3, 5))
    with pytest.raises(ValueError, match="3 parts are missing"):
        gathering.file()


def test_codes_of_another_file_do_not_mix():
    mine, others = split(FILE), split(FILE[1:])
    gathering = gathered(mine[:2])
    assert gathering.take(others[2]) is Gathered.OTHER
    assert gathering.missing == (3, 4, 5)


def test_every_change_of_a_letter_is_noticed():
    (text,) = split(b"x", 500)
    chance = random.Random(2)
    for place in range(len(text)):
        other = chance.choice(sorted(ALPHANUMERIC - {text[place]}))
        assert not is_part(text[:place] + other + text[place + 1 :])
    assert is_part(text)


@pytest.mark.parametrize(
    "text",
    ["", "TICKET-1", "GHLOG1:", "GHLOG1:AAAAAAAAAAAAAAAA:1/1:AAAAAAAA:A", "GHLOG1:AAAAAAAAAAAAAAAA:2/1:AAAAAAAA:AAAA"],
)
def test_what_is_no_part_changes_nothing(text):
    gathering = PartGathering()
    assert gathering.take(text) is Gathered.NO_PART
    assert gathering.total == 0


def test_parts_out_of_their_sequence_are_none():
    # Their checks are right: whoever made them is no kiosk.
    assert read_part(code_parts._text("A" * 16, 3, 2, b"x")) is None
    assert read_part(code_parts._text("A" * 16, 1, MOST_PARTS + 1, b"x")) is None


def made_up(packed: bytes, bundle: str | None = None) -> PartGathering:
    return gathered([code_parts._text(bundle or code_parts._name(packed), 1, 1, packed)])


def test_parts_that_were_made_up_make_no_file(monkeypatch):
    for gathering in (
        made_up(lzma.compress(b"x"), "A" * 16),
        made_up(b"this is no archive"),
        made_up(lzma.compress(FILE)[:900]),
    ):
        with pytest.raises(ValueError, match="the parts make"):
            gathering.file()
    monkeypatch.setattr(code_parts, "MOST_BYTES", 100)
    with pytest.raises(ValueError, match="too large"):
        made_up(lzma.compress(bytes(1_000))).file()


def test_what_would_take_too_long_is_no_sequence(monkeypatch):
    monkeypatch.setattr(code_parts, "MOST_PARTS", 4)
    with pytest.raises(ValueError, match="5 codes are too many"):
        split(FILE)
    monkeypatch.setattr(code_parts, "MOST_BYTES", 100)
    with pytest.raises(ValueError, match="too many"):
        split(bytes(101))
