"""Buttons by which every number is reached."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.kit.sections.number_ranges import NumberRange, number_ranges


def reached(total: int, most: int) -> int:
    """Return how many presses the number that is furthest away takes; each is reached, whatever is opened."""
    longest, waiting = 0, [(1, opened) for opened in number_ranges(total, most)]
    found: set[int] = set()
    while waiting:
        presses, opened = waiting.pop()
        if opened.is_one:
            found.add(opened.first)
            longest = max(longest, presses)
            continue
        inside = [one for one in number_ranges(total, most, opened) if opened.first <= one.first <= opened.last]
        assert all(one != opened for one in inside), "a range that opens itself leads nowhere"
        waiting += [(presses + 1, one) for one in inside]
    assert found == set(range(1, total + 1))
    return longest


@given(st.integers(1, 500), st.integers(6, 12))
def test_every_number_is_reached_by_few_presses(total: int, most: int):
    assert reached(total, most) <= 6


@given(st.integers(1, 500), st.integers(6, 12), st.data())
def test_whatever_is_open_each_number_is_in_one_button(total: int, most: int, data: st.DataObject):
    shown = number_ranges(total, most)
    for _press in range(3):
        numbers = [number for one in shown for number in range(one.first, one.last + 1)]
        assert numbers == list(range(1, total + 1))
        assert len(shown) <= most
        ranges = [one for one in shown if not one.is_one]
        if ranges:
            shown = number_ranges(total, most, data.draw(st.sampled_from(ranges)))


def test_twelve_are_eleven_or_all_by_two_presses():
    shown = number_ranges(12, 10)
    assert [one.text() for one in shown] == ["1", "2", "3", "4", "5", "6", "7", "8", "9–11", "12"]
    assert [one.text() for one in number_ranges(12, 10, NumberRange(9, 11))] == ["1–8", "9", "10", "11", "12"]
