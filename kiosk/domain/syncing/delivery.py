"""How a queued item gets to the platform: the delivery state machine, as pure functions.

    QUEUED ──accepted, duplicate──▶ DELIVERED
      │  ▲ └──────rejected────────▶ DEAD ──retry asked──▶ QUEUED
      │  │ later (backoff, full jitter, at least Retry-After); after MAX_ITEM_ATTEMPTS failures of its own: DEAD
      └──┘ held (the same backoff, for as long as it takes; never DEAD)

An item is held while the platform refuses its kind of request: a permission is missing, a list is gone, one route asks
to wait. That says nothing about the item, so it waits alone, and what comes behind it goes on.

Sending is not a state: a process killed between send and acknowledgement simply sends again, and the idempotency key
makes that harmless. An outage of the whole platform is no failure of any item and never makes one DEAD.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

BACKOFF_BASE_S = 2.0
BACKOFF_CAP_S = 300.0
MAX_ITEM_ATTEMPTS = 12

MAX_RETRY_AFTER_S = 3600.0
"""A platform that asks for more than an hour is asked again after an hour."""

LONGEST_WAIT = timedelta(seconds=MAX_RETRY_AFTER_S + BACKOFF_BASE_S)
"""No pause is longer. What is planned for later than that was planned by a clock that was wrong, and is due."""


class DeliveryState(StrEnum):
    """Where an item is on its way."""

    QUEUED = "queued"
    DELIVERED = "delivered"
    DEAD = "dead"


class Acknowledgement(StrEnum):
    """What the platform said about one item."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"  # it already had this idempotency key: delivered before
    REJECTED = "rejected"  # it will never take it
    LATER = "later"  # this item could not be taken now
    HELD = "held"  # nothing of its kind is taken now, which is no fault of the item


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxItem:
    """One thing to be delivered.

    Attributes:
        id: Place in the queue: of an entry its position in the log, of something done at the door -1, -2, …
        kind: "entry" or "booking".
        ref_id: Entry id or client-made booking id: the idempotency key.
        state: Where it is.
        attempts: Failures of its own so far.
        holds: How often in a row it was held back because nothing of its kind is taken.
        next_attempt_at: Not to be sent before this instant.
        last_error: Technical words on the last failure, without names or secrets.
        delivered_at: When the platform had it.
    """

    id: int
    kind: str
    ref_id: str
    state: DeliveryState = DeliveryState.QUEUED
    attempts: int = 0
    holds: int = 0
    next_attempt_at: datetime | None = None
    last_error: str = ""
    delivered_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The platform's answer to one item of a batch.

    Attributes:
        ref_id: Idempotency key of the item.
        acknowledgement: What became of it.
        message: Technical words of the platform, without names or secrets.
        retry_after_s: Seconds the platform asked for, with LATER or HELD.
        conflict_with: The platform's id of another admission that used the same ticket up, or "".
        platform_id: What the platform calls a booking from the door, or "".
        ticket_ids: The platform's tickets of a walk-in: one for each guest in their order, or one for all of them.
        number: What people call the booking there, or "".
    """

    ref_id: str
    acknowledgement: Acknowledgement
    message: str = ""
    retry_after_s: float | None = None
    conflict_with: str = ""
    platform_id: str = ""
    ticket_ids: tuple[str, ...] = ()
    number: str = ""


def backoff_s(attempt: int, jitter: float, *, retry_after_s: float | None = None) -> float:
    """Return how long to wait before the next attempt: exponential with full jitter, never before Retry-After.

    Args:
        attempt: Failures so far, from 1.
        jitter: Uniform random number in [0, 1).
        retry_after_s: Seconds that the platform asked for.

    Returns:
        Seconds, at most BACKOFF_CAP_S unless the platform asked for more.
    """
    # The exponent is bounded: an item that was held for weeks must not make a number that no float holds.
    ceiling = min(BACKOFF_CAP_S, BACKOFF_BASE_S * 2.0 ** min(max(attempt, 1) - 1, 32))
    wait = jitter * ceiling
    if retry_after_s is not None and retry_after_s > 0:
        # Everybody was told the same instant: spread out behind it, never before it.
        return retry_after_s + jitter * BACKOFF_BASE_S
    return wait


def settle(item: OutboxItem, receipt: Receipt, *, now: datetime, jitter: float) -> OutboxItem:
    """Return the item as it stands after the platform's answer.

    Args:
        item: A queued item; one that is not queued any more is returned unchanged (a late, second answer).
        receipt: The answer, for the same ``ref_id``.
        now: Current instant.
        jitter: Uniform random number in [0, 1).

    Raises:
        ValueError: The receipt is for another item.
    """
    if receipt.ref_id != item.ref_id:
        raise ValueError("the receipt belongs to another item")
    # A second answer to the same item is no news: an item that arrived never goes back, whatever a repeated request is
    # told.
    if item.state is not DeliveryState.QUEUED:
        return item
    if receipt.acknowledgement in (Acknowledgement.ACCEPTED, Acknowledgement.DUPLICATE):
        return replace(
            item, state=DeliveryState.DELIVERED, delivered_at=now, holds=0, last_error="", next_attempt_at=None
        )
    if receipt.acknowledgement is Acknowledgement.HELD:
        wait = backoff_s(item.holds + 1, jitter, retry_after_s=receipt.retry_after_s)
        at = now + timedelta(seconds=wait)
        return replace(item, holds=item.holds + 1, last_error=receipt.message, next_attempt_at=at)
    attempts = item.attempts + 1
    if receipt.acknowledgement is Acknowledgement.REJECTED or attempts >= MAX_ITEM_ATTEMPTS:
        return replace(
            item,
            state=DeliveryState.DEAD,
            attempts=attempts,
            holds=0,
            last_error=receipt.message,
            next_attempt_at=None,
        )
    at = now + timedelta(seconds=backoff_s(attempts, jitter, retry_after_s=receipt.retry_after_s))
    return replace(item, attempts=attempts, holds=0, last_error=receipt.message, next_attempt_at=at)


def revive(item: OutboxItem) -> OutboxItem:
    """Return a dead letter put back into the queue with a clean count; other items are returned unchanged."""
    if item.state is not DeliveryState.DEAD:
        return item
    # A clean count: with the old one, the next single failure would set it aside at once.
    return replace(item, state=DeliveryState.QUEUED, attempts=0, holds=0, next_attempt_at=None)
