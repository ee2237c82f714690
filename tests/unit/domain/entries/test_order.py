"""In which order entries happened: sequences and knowledge first, clocks only where these say nothing."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.entries.entry import Entry
from kiosk.domain.entries.order import guests_inside, in_order, is_inside, people, places_used, standing
from tests.support.gate.decisions import ENTRY, EXIT, NOON, moved


def seen(
    minute: float, device: str, sequence: int, position: int, way: object = ENTRY, *, local: bool = False
) -> Entry:
    at = NOON + timedelta(minutes=minute)
    return moved(
        0,
        way,  # type: ignore[arg-type]
        entry_id=f"{device}-{sequence}-{position}",
        device_id=device,
        sequence=sequence,
        position=position,
        is_local=local,
        corrected_at=at,
        raw_at=at - timedelta(minutes=9),
    )


def ids(entries: Iterable[Entry]) -> list[str]:
    return [placed.entry.entry_id for placed in in_order(entries)]


def test_a_clock_that_was_fast_does_not_turn_the_order_around() -> None:
    came, went = seen(60, "here", 1, 1, local=True), seen(61, "here", 2, 2, EXIT, local=True)
    again = seen(5, "here", 3, 3, local=True)
    assert ids([again, came, went]) == ids([went, again, came]) == ["here-1-1", "here-2-2", "here-3-3"]
    assert is_inside([came, went, again])
    assert not is_inside([came, went])
    assert not is_inside([seen(60, "here", 1, 1, local=True), seen(5, "here", 2, 2, EXIT, local=True)])


def test_what_was_known_before_a_scan_lies_before_it() -> None:
    came, went = seen(-60, "north", 1, 1), seen(90, "north", 2, 2, EXIT)  # north's clock is fast
    again = seen(10, "here", 1, 3, local=True)
    assert is_inside([came, went, again])
    learned_later = replace(went, position=4)
    assert not is_inside([came, learned_later, again])


def test_another_device_s_sequence_counts_although_its_entries_arrive_in_disorder() -> None:
    went, came = seen(-5, "north", 2, 1, EXIT), seen(30, "north", 1, 2)
    assert ids([went, came]) == ["north-1-2", "north-2-1"]
    assert not is_inside([went, came])


def test_what_this_laptop_scanned_before_it_was_restored_keeps_its_place() -> None:
    first = seen(60, "here", 1, 1, local=True)  # by a fast clock
    lost = seen(5, "here", 2, 9, EXIT)  # came back from the platform
    assert ids([lost, first]) == ["here-1-1", "here-2-9"]


def test_a_device_that_does_not_count_goes_by_its_clock() -> None:
    late, early = seen(9, "server", 0, 1), seen(3, "server", 0, 2)
    assert ids([late, early]) == ["server-0-2", "server-0-1"]


def test_the_same_number_twice_goes_by_the_clock() -> None:
    late, early = seen(9, "north", 4, 1), seen(3, "north", 4, 2)
    assert ids([late, early]) == ["north-4-2", "north-4-1"]


def test_a_copy_and_the_laptop_it_was_copied_from_go_on_side_by_side() -> None:
    together = seen(60, "here", 1, 1, local=True)  # by a fast clock
    theirs = [replace(seen(at, "here", number, 5 + number, EXIT), installation=-1) for at, number in ((9, 2), (7, 3))]
    before, after = (
        replace(seen(at, "here", number, number, local=True), installation=2) for at, number in ((3, 2), (8, 3))
    )
    known = [*theirs, after, before, together]
    assert ids(known) == ["here-1-1", "here-2-2", "here-2-7", "here-3-8", "here-3-3"]
    # At one instant, too: both copies followed what they have in common.
    assert ids([replace(theirs[0], corrected_at=together.corrected_at), together]) == ["here-1-1", "here-2-7"]
    nowhere = replace(theirs[0], installation=0)
    assert ids([nowhere, together]) == ["here-2-7", "here-1-1"]


def test_clocks_order_devices_among_each_other() -> None:
    north, here, south = seen(1, "north", 7, 5), seen(2, "here", 1, 1, local=True), seen(3, "south", 2, 6)
    assert ids([south, north, here]) == ["north-7-5", "here-1-1", "south-2-6"]


def test_guests_who_are_inside_by_number() -> None:
    entries = [moved(1, guest_no=1), moved(2, guest_no=3), moved(3, EXIT, guest_no=1), moved(4, guest_no=2)]
    assert guests_inside(entries) == (2, 3)
    assert guests_inside(entries, cleared_at=NOON + timedelta(minutes=3)) == (2,)


def whose(entries: list[Entry], *, may_return: bool) -> list[str]:
    """Return of each of the people when they walked, by the minute."""
    return [
        " ".join(f"{p.at.minute}{'>' if p.entry.direction is EXIT else '<'}" for p in one.moves)
        for one in people(entries, may_return=may_return)
    ]


def used(entries: list[Entry], *, may_return: bool) -> int:
    return sum(places_used(entries, may_return=may_return).values())


def test_two_gates_let_in_two_people_by_one_number() -> None:
    entries = [moved(1), moved(2)]
    assert whose(entries, may_return=True) == whose(entries, may_return=False) == ["1<", "2<"]
    assert used(entries, may_return=True) == used(entries, may_return=False) == 2
    assert guests_inside(entries, party=True) == (1, 1)
    assert guests_inside(entries) == (1,)
    assert guests_inside(entries, party=True, cleared_at=NOON + timedelta(minutes=2)) == (1,)


def test_of_two_people_by_one_number_one_leaves_and_returns() -> None:
    entries = [moved(1), moved(2), moved(3, EXIT), moved(4)]
    assert whose(entries, may_return=True) == ["1<", "2< 3> 4<"]
    assert whose(entries, may_return=False) == ["1<", "2< 3>", "4<"]
    assert (used(entries, may_return=True), used(entries, may_return=False)) == (2, 3)
    assert guests_inside([*entries, moved(5, EXIT), moved(6, EXIT), moved(7, EXIT)], party=True) == ()


def test_whom_a_supervisor_lets_in_again_is_no_further_guest() -> None:
    again = replace(moved(2), forced=True)
    assert whose([moved(1), again], may_return=False) == ["1< 2<"]
    assert whose([moved(0), moved(1, EXIT), again], may_return=False) == ["0< 1> 2<"]
    assert whose([again], may_return=False) == ["2<"]


def test_whoever_was_only_seen_leaving_is_the_one_who_comes() -> None:
    entries = [moved(1, EXIT), moved(2, EXIT), moved(3)]
    assert whose(entries, may_return=False) == ["1> 2> 3<"]
    assert used([moved(1, EXIT)], may_return=False) == 0
    assert people([], may_return=True) == ()


def test_two_gates_let_out_two_people_by_one_number() -> None:
    entries = [moved(1), moved(2, guest_no=2), moved(3, guest_no=3), moved(4, EXIT), moved(5, EXIT)]
    assert whose(entries, may_return=True) == ["1< 4>", "2<", "3< 5>"]
    assert guests_inside(entries, party=True) == guests_inside(entries) == (2,)
    assert places_used(entries, may_return=True) == {2: 1}
    assert places_used(entries, may_return=False) == {1: 1, 2: 1, 3: 1}
    assert guests_inside([*entries, moved(6, EXIT), moved(7, EXIT)]) == ()


def test_two_gates_let_in_again_two_people_by_one_number() -> None:
    gone = [moved(1), moved(2, guest_no=2), moved(3, EXIT), moved(4, EXIT)]
    back = [replace(moved(minute), generation=1) for minute in (5, 6)]
    assert whose([*gone, *back], may_return=True) == ["1< 3> 5<", "2< 4> 6<"]
    # A gate that did not know that anybody had left let in somebody who had not come yet.
    assert whose([*gone, back[0], moved(6)], may_return=True) == ["1< 3> 5<", "2< 4>", "6<"]
    assert whose([*gone, *back], may_return=False) == ["1< 3>", "2< 4>", "5<", "6<"]


def test_where_nobody_is_told_apart_a_number_has_one_guest() -> None:
    entries = [moved(1), moved(2), moved(3, EXIT), moved(4, EXIT), moved(5)]
    alone = people(entries, may_return=False, apart=False)
    assert [(one.number, len(one.moves)) for one in alone] == [(1, 5)]
    assert guests_inside([*entries, moved(6, guest_no=2), moved(7, EXIT), moved(8, EXIT)]) == ()


@given(
    walks=st.lists(st.tuples(st.sampled_from([ENTRY, EXIT]), st.integers(1, 3), st.integers(0, 1)), max_size=12),
    may_return=st.booleans(),
)
def test_people_are_counted_and_numbers_are_only_labels(walks: list[tuple[object, int, int]], may_return: bool) -> None:
    """However gates number them: whoever comes in is inside, and whoever leaves is not."""
    entries, inside = [], 0
    for minute, (way, number, generation) in enumerate(walks):
        entries.append(replace(moved(minute, way, guest_no=number), generation=generation))  # type: ignore[arg-type]
        inside = inside + 1 if way is ENTRY else max(inside - 1, 0)
    assert len(guests_inside(entries, party=True, may_return=may_return)) == inside
    assert used(entries, may_return=True) == inside
    those = people(entries, may_return=may_return)
    assert sorted(p.at for one in those for p in one.moves) == sorted(entry.corrected_at for entry in entries)
    # Nobody comes in who is inside.
    ways = [[p.entry.direction for p in one.moves] for one in those]
    assert all((first, then) != (ENTRY, ENTRY) for one in ways for first, then in pairwise(one))


@st.composite
def nights(draw: st.DrawFn) -> list[Entry]:
    """Return entries as they truly happened, each with what its device's clock said and when this laptop learned."""
    entries: list[Entry] = []
    unlearned: list[Entry] = []
    sequences: dict[str, int] = {}
    position = 0
    for _ in range(draw(st.integers(0, 9))):
        device = draw(st.sampled_from(["here", "north", "south"]))
        sequences[device] = number = sequences.get(device, 0) + 1
        made = seen(draw(st.integers(-90, 90)), device, number, 0, draw(st.sampled_from([ENTRY, EXIT])))
        if device != "here":
            unlearned.append(made)
        else:
            position += 1
            entries.append(replace(made, position=position, is_local=True))
        for _ in range(draw(st.integers(0, len(unlearned)))):
            position += 1
            entries.append(replace(unlearned.pop(draw(st.integers(0, len(unlearned) - 1))), position=position))
    for late in unlearned:
        position += 1
        entries.append(replace(late, position=position))
    return entries


@given(entries=nights(), shuffled=st.randoms(use_true_random=False))
def test_no_clock_contradicts_a_sequence_or_what_was_known(entries: list[Entry], shuffled: object) -> None:
    mixed = list(entries)
    shuffled.shuffle(mixed)  # type: ignore[attr-defined]
    order = in_order(mixed)
    assert order == in_order(entries)
    place = {placed.entry.entry_id: number for number, placed in enumerate(order)}
    for one in entries:
        for other in entries:
            if one.device_id == other.device_id and one.sequence < other.sequence:
                assert place[one.entry_id] < place[other.entry_id]
            if other.is_local and (one.position or 0) < (other.position or 0):
                assert place[one.entry_id] < place[other.entry_id]
    assert all(before.at <= after.at for before, after in pairwise(order))
    assert all(placed.at <= placed.entry.corrected_at for placed in order)
    assert standing(standing(entries)) == standing(entries)
