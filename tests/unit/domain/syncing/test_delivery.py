"""The delivery state machine, by example and by property."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.syncing.delivery import (
    BACKOFF_BASE_S,
    BACKOFF_CAP_S,
    MAX_ITEM_ATTEMPTS,
    Acknowledgement,
    DeliveryState,
    OutboxItem,
    Receipt,
    backoff_s,
    revive,
    settle,
)

NOW = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)
ITEM = OutboxItem(id=1, kind="entry", ref_id="e1")
JITTER = st.floats(0, 1, exclude_max=True)


def receipt(kind: Acknowledgement, **fields: object) -> Receipt:
    return Receipt(ref_id="e1", acknowledgement=kind, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [Acknowledgement.ACCEPTED, Acknowledgement.DUPLICATE])
def test_accepted_and_known_items_are_delivered(kind: Acknowledgement) -> None:
    settled = settle(replace(ITEM, attempts=3, last_error="x"), receipt(kind), now=NOW, jitter=0.5)
    assert (settled.state, settled.delivered_at, settled.last_error) == (DeliveryState.DELIVERED, NOW, "")


def test_a_rejected_item_goes_aside_with_its_reason() -> None:
    settled = settle(ITEM, receipt(Acknowledgement.REJECTED, message="no such code"), now=NOW, jitter=0.5)
    assert (settled.state, settled.last_error, settled.attempts) == (DeliveryState.DEAD, "no such code", 1)


def test_an_item_that_keeps_failing_goes_aside_in_the_end() -> None:
    item = ITEM
    for _ in range(MAX_ITEM_ATTEMPTS):
        assert item.state is DeliveryState.QUEUED
        item = settle(item, receipt(Acknowledgement.LATER), now=NOW, jitter=0.0)
    assert item.state is DeliveryState.DEAD


def test_a_late_second_answer_changes_nothing() -> None:
    delivered = settle(ITEM, receipt(Acknowledgement.ACCEPTED), now=NOW, jitter=0.5)
    assert settle(delivered, receipt(Acknowledgement.REJECTED), now=NOW, jitter=0.5) is delivered


def test_an_answer_to_another_item_is_an_error() -> None:
    with pytest.raises(ValueError, match="another"):
        settle(replace(ITEM, ref_id="e2"), receipt(Acknowledgement.ACCEPTED), now=NOW, jitter=0.5)


def test_only_dead_letters_are_revived() -> None:
    dead = settle(ITEM, receipt(Acknowledgement.REJECTED), now=NOW, jitter=0.5)
    assert revive(dead).state is DeliveryState.QUEUED
    assert revive(dead).attempts == 0
    assert revive(ITEM) is ITEM


@given(attempt=st.integers(-3, 10_000), jitter=JITTER)
def test_backoff_stays_between_nothing_and_its_cap(attempt: int, jitter: float) -> None:
    assert 0 <= backoff_s(attempt, jitter) <= BACKOFF_CAP_S


@given(attempt=st.integers(1, 40), jitter=JITTER, asked=st.floats(0.01, 1e6))
def test_backoff_is_never_shorter_than_the_platform_asked(attempt: int, jitter: float, asked: float) -> None:
    wait = backoff_s(attempt, jitter, retry_after_s=asked)
    assert asked <= wait <= asked + BACKOFF_BASE_S


@given(answers=st.lists(st.tuples(st.sampled_from(Acknowledgement), JITTER, st.booleans()), max_size=60))
def test_no_way_leads_back_from_delivered_and_attempts_are_counted(
    answers: list[tuple[Acknowledgement, float, bool]],
) -> None:
    item, now = ITEM, NOW
    for kind, jitter, revived in answers:
        before = item
        item = settle(item, receipt(kind), now=now, jitter=jitter)
        if before.state is not DeliveryState.QUEUED:
            assert item == before
        if item.state is DeliveryState.QUEUED and item.next_attempt_at:
            assert now <= item.next_attempt_at <= now + timedelta(seconds=BACKOFF_CAP_S)
        assert 0 <= item.attempts <= MAX_ITEM_ATTEMPTS
        if before.state is DeliveryState.DELIVERED:
            assert item.state is DeliveryState.DELIVERED
        if revived:
            item = revive(item)
        now += timedelta(seconds=1)


def test_what_is_held_waits_longer_each_time_and_is_never_given_up() -> None:
    item, waits = OutboxItem(id=1, kind="entry", ref_id="e"), []
    held = Receipt(ref_id="e", acknowledgement=Acknowledgement.HELD, message="HTTP 403")
    for _ in range(5 * MAX_ITEM_ATTEMPTS):
        item = settle(item, held, now=NOW, jitter=0.5)
        assert item.next_attempt_at is not None
        waits.append((item.next_attempt_at - NOW).total_seconds())
    assert (item.state, item.attempts, item.last_error) == (DeliveryState.QUEUED, 0, "HTTP 403")
    assert waits == sorted(waits)
    assert waits[-1] == 0.5 * BACKOFF_CAP_S
    later = Receipt(ref_id="e", acknowledgement=Acknowledgement.LATER)
    assert (settle(item, later, now=NOW, jitter=0.5).holds, settle(item, later, now=NOW, jitter=0.5).attempts) == (0, 1)


def test_a_kind_that_was_asked_to_wait_waits_as_long() -> None:
    item = OutboxItem(id=1, kind="entry", ref_id="e")
    held = Receipt(ref_id="e", acknowledgement=Acknowledgement.HELD, retry_after_s=60.0)
    after = settle(item, held, now=NOW, jitter=0.0)
    assert after.next_attempt_at == NOW + timedelta(seconds=60)
