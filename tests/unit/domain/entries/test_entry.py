"""Entries: ids, what stands, generations."""

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.entries.entry import Direction, Entry, GateTime, uuid7
from kiosk.domain.entries.order import is_inside, next_generation, standing
from kiosk.domain.reason_codes import Outcome, Reason

NOW = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)


def entry(
    number: int, *, admitted: bool = True, direction: Direction = Direction.ENTRY, undoes: str | None = None
) -> Entry:
    at = NOW + timedelta(minutes=number)
    return Entry(
        entry_id=f"e{number}",
        device_id="d",
        sequence=number,
        event_id="ev",
        list_id="main",
        direction=direction,
        outcome=Outcome.ADMIT if admitted else Outcome.REFUSE,
        reason=Reason.OK if admitted else Reason.REVOKED,
        raw_at=at + timedelta(minutes=4),
        corrected_at=at,
        undoes=undoes,
    )


def test_standing_leaves_out_refusals_undone_entries_and_undos() -> None:
    known = [entry(3), entry(1), entry(2, admitted=False), entry(4, undoes="e3")]
    assert [e.entry_id for e in standing(known)] == ["e1"]


def generation(entries: list[Entry]) -> int:
    return next_generation(entries, inside=is_inside(entries))


def test_generations_are_closed_by_exits_and_undos() -> None:
    assert generation([]) == 0
    assert generation([entry(1)]) == 0
    assert generation([entry(1), entry(2, direction=Direction.EXIT)]) == 1
    assert generation([entry(1), entry(2, undoes="e1"), entry(3, admitted=False, direction=Direction.EXIT)]) == 1


def test_generations_follow_time_and_not_the_order_of_arrival() -> None:
    late = replace(entry(1), generation=0)
    assert generation([entry(5, direction=Direction.EXIT), late]) == 1
    assert generation([late, entry(2, direction=Direction.EXIT), replace(entry(3), generation=1)]) == 1


def test_whoever_was_inside_at_closing_time_has_gone() -> None:
    assert is_inside([entry(1)])
    assert not is_inside([entry(1)], cleared_at=NOW + timedelta(minutes=2))
    assert is_inside([entry(1)], cleared_at=NOW + timedelta(minutes=1))


@given(
    at=st.datetimes(datetime(1970, 1, 2), datetime(9999, 1, 1), timezones=st.just(UTC)),
    raw=st.binary(min_size=10, max_size=20),
)
def test_uuid7_is_a_version_7_uuid_that_sorts_by_time(at: datetime, raw: bytes) -> None:
    made = uuid.UUID(uuid7(at, raw))
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert made.int >> 80 == int(at.timestamp() * 1000)
    assert str(made) == uuid7(at, raw)


def test_uuid7_needs_enough_randomness() -> None:
    with pytest.raises(ValueError, match="random"):
        uuid7(NOW, b"short")


@given(at=st.datetimes(timezones=st.just(UTC)), raw=st.binary(min_size=10, max_size=10))
def test_there_is_an_id_for_any_instant(at: datetime, raw: bytes) -> None:
    assert uuid.UUID(uuid7(at, raw)).version == 7


def test_before_1970_is_1970() -> None:
    assert uuid7(datetime(1, 1, 1, tzinfo=UTC), bytes(10)) == uuid7(datetime(1970, 1, 1, tzinfo=UTC), bytes(10))


def test_corrected_time_adds_the_offset() -> None:
    assert GateTime(NOW, timedelta(seconds=-90)).corrected == NOW - timedelta(seconds=90)


def test_a_gate_s_time_gives_its_error_in_whole_milliseconds() -> None:
    at = GateTime(NOW, timedelta(microseconds=-180_000_600), timedelta(microseconds=12_400))
    assert (at.offset_ms, at.uncertainty_ms) == (-180_001, 12)
    assert GateTime(NOW).uncertainty_ms is None
