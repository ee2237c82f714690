"""Parts that are made at their first use."""

import threading

import pytest

from kiosk.app.late import Once, late
from kiosk.domain.errors import StoreError


class Part:
    def __init__(self, made: list[str]) -> None:
        made.append("made")
        self.colour = "red"

    def add(self, one: int, *, other: int) -> int:
        return one + other


def test_nothing_is_made_before_it_is_used_and_then_once():
    made: list[str] = []
    part = late(lambda: Part(made))
    assert made == []
    assert part.add(1, other=2) == 3
    assert part.colour == "red"
    assert made == ["made"]


def test_several_threads_share_one():
    made: list[str] = []
    go = threading.Event()
    once = Once(lambda: Part(made))
    parts: list[Part] = []

    def use() -> None:
        go.wait()
        parts.append(once())

    threads = [threading.Thread(target=use) for _ in range(8)]
    for thread in threads:
        thread.start()
    go.set()
    for thread in threads:
        thread.join()
    assert made == ["made"]
    assert len({id(part) for part in parts}) == 1


def test_what_could_not_be_made_is_tried_again():
    tries: list[int] = []

    def make() -> Part:
        tries.append(1)
        if len(tries) == 1:
            raise StoreError("locked")
        return Part([])

    part = late(make)
    with pytest.raises(StoreError):
        part.add(1, other=1)
    assert part.add(1, other=1) == 2
