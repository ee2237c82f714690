"""Which attempts a frame gets last."""

import pytest

from kiosk.scanner.reading.attempts import IN_TURN, in_turn


@pytest.mark.parametrize("turn", range(6))
def test_two_frames_have_every_attempt_though_others_are_looked_for(turn: int) -> None:
    """A code of a hard kind waits for one frame more at most."""
    first, second = in_turn(turn, halved=True), in_turn(turn + 1, halved=True)
    assert len(first) == len(second) == len(IN_TURN) // 2
    assert {attempt.name for attempt in first + second} == {attempt.name for attempt in IN_TURN}
    assert {attempt.name for attempt in in_turn(turn, halved=False)} == {attempt.name for attempt in IN_TURN}


@pytest.mark.parametrize("halved", [False, True])
def test_every_attempt_is_the_first_one_once(*, halved: bool) -> None:
    """The budget cuts off the end of a frame's attempts, and would cut off the same ones for ever."""
    assert {in_turn(turn, halved=halved)[0].name for turn in range(len(IN_TURN))} == {one.name for one in IN_TURN}
