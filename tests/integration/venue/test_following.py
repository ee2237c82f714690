"""A stream is read to its end whatever becomes of the consumer that reads it."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, TypeVar, cast

import pytest
from nats.errors import TimeoutError as NothingCameError

from kiosk.venue import following
from kiosk.venue.following import Follow
from kiosk.venue.ledger_client import LedgerClient

T = TypeVar("T")


@dataclass
class Reading:
    """A consumer; one that is dead says nothing, whatever the stream has."""

    messages: list[Any]
    ended: bool = False

    @property
    def pending_msgs(self) -> int:
        return len(self.messages)

    async def next_msg(self, timeout: float) -> Any:  # noqa: ASYNC109  # as the library has it
        assert timeout > 0
        if not self.messages:
            raise NothingCameError
        return self.messages.pop(0)

    async def unsubscribe(self) -> None:
        self.ended = True


@dataclass
class Server:
    """A stream with so many messages, and consumers of which the first ones die at their birth."""

    last: int
    dead: int = 0
    readings: list[Reading] = field(default_factory=list)
    asked_from: list[int] = field(default_factory=list)

    async def follow(self, stream: str, subject: str, after: int) -> Reading:
        assert (stream, subject) == ("ENTRIES", "entries.>")
        self.asked_from.append(after)
        alive = len(self.readings) >= self.dead
        self.readings.append(Reading([message(number) for number in range(after + 1, self.last + 1)] if alive else []))
        return self.readings[-1]

    async def last_of(self, stream: str) -> int:
        assert stream == "ENTRIES"
        return self.last


def message(number: int) -> Any:
    return SimpleNamespace(metadata=SimpleNamespace(sequence=SimpleNamespace(stream=number)))


def numbers(messages: list[Any]) -> list[int]:
    return [one.metadata.sequence.stream for one in messages]


def follow(server: Server, after: int = 0) -> Follow:
    return Follow(cast("LedgerClient", server), "ENTRIES", "entries.>", after)


def run(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    return asyncio.run(work())


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "SILENT_S", 0.0)


def test_what_a_dead_consumer_does_not_tell_is_read_by_another_one() -> None:
    server = Server(last=5, dead=2)

    async def read() -> list[list[int]]:
        reading = follow(server, 3)
        return [numbers(await reading.next(10)) for _ in range(3)]

    assert run(read) == [[], [], [4, 5]]
    assert server.asked_from == [3, 3, 3]
    assert [one.ended for one in server.readings] == [True, True, False]


def test_it_goes_on_from_where_it_was() -> None:
    server = Server(last=3)

    async def read() -> list[list[int]]:
        reading = follow(server)
        found = [numbers(await reading.next(2)), numbers(await reading.next(2))]
        server.last = 4  # and the consumer that stands says nothing of it
        return [*found, numbers(await reading.next(2)), numbers(await reading.next(2))]

    assert run(read) == [[1, 2], [3], [], [4]]
    assert server.asked_from == [0, 3]


def test_a_stream_that_has_nothing_new_is_left_alone() -> None:
    server = Server(last=0)

    async def read() -> None:
        reading = follow(server)
        for _ in range(3):
            assert await reading.next(10) == []

    run(read)
    assert server.asked_from == [0]
