"""Every laptop sends a guest to the same lane, and a lane that is closed moves only its own guests."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.venue.lanes import NO_LANES, Lanes, lane_of

GATES = ("Gate A", "Gate B", "Gate C")


@given(st.text(), st.permutations(GATES))
def test_the_order_of_the_names_does_not_matter(key: str, names: list[str]) -> None:
    assert lane_of(key, names) == lane_of(key, GATES)


@given(st.text())
def test_exactly_one_lane_lets_a_guest_in_and_the_others_name_it(key: str) -> None:
    said = {own: Lanes(own, frozenset(GATES)).other_lane(key) for own in GATES}
    (own,) = (lane for lane, other in said.items() if not other)
    assert {other for other in said.values() if other} == {own}


@given(st.text(), st.sampled_from(GATES))
def test_without_one_lane_the_guests_of_the_others_stay(key: str, closed: str) -> None:
    before = lane_of(key, GATES)
    if before != closed:
        assert lane_of(key, [name for name in GATES if name != closed]) == before


def test_lanes_get_about_as_many_guests_each() -> None:
    counts = Counter(lane_of(f"b{number}", GATES) for number in range(3000))
    assert all(900 < count < 1100 for count in counts.values())


def test_without_lanes_everybody_comes_in_here() -> None:
    assert NO_LANES.other_lane("b1") == ""
