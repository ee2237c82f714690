"""A later ledger outranks all earlier ones, and two of one moment are told apart."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.venue.epochs import count_of, next_epoch

EPOCHS = st.integers(0, 1 << 40)
CHANCES = st.integers(0, 1 << 64)


@given(EPOCHS, CHANCES)
def test_a_later_ledger_outranks_all_that_were_met(known, chance):
    made = next_epoch(known, chance)
    assert made > known
    assert count_of(made) == count_of(known) + 1


def test_two_that_begin_at_one_moment_are_told_apart():
    assert next_epoch(0, 1) != next_epoch(0, 2)
    assert count_of(next_epoch(0, 1)) == count_of(next_epoch(0, 2)) == 1
