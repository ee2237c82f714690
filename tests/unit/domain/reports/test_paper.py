"""Numbers on paper: the same everywhere, and no digit is mistyped unnoticed."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.reports.paper import list_number, looks_like_list_number, typed_list_number


def test_a_number_does_not_change():
    assert list_number("t1") == list_number("t1")
    assert list_number("t1") != list_number("t2")
    assert len({list_number(f"ticket-{n}") for n in range(2000)}) == 2000


@given(st.text(max_size=40), st.integers(0, 8), st.integers(1, 9), st.sampled_from(["", "-", ".", " "]))
def test_every_wrong_digit_is_found(ticket_id, place, by, mark):
    number = list_number(ticket_id)
    digits = number.replace("-", "")
    typed = mark.join((digits[:3], digits[3:6], digits[6:]))
    assert typed_list_number(f" {typed} ") == number
    wrong = digits[:place] + str((int(digits[place]) + by) % 10) + digits[place + 1 :]
    assert looks_like_list_number(wrong)
    assert typed_list_number(wrong) is None


def test_what_is_no_number():
    for text in ("", "T000123", "12-34", "123-456-78x", "1234567890"):
        assert typed_list_number(text) is None
        assert not looks_like_list_number(text)
