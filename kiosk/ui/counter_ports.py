"""What the window needs where a steward does more than scan: finding guests, a supervisor's PIN, and the door.

All are called from worker threads, never from the thread of the window.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from kiosk.checkin.door_terms import Account, Offer, Sale
from kiosk.domain.door_sales.actions import DoorAction, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.reason_codes import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestRow:
    """A ticket that a search found.

    Attributes:
        ticket_id: Its id.
        name: Guest's name, or "".
        kind: Name of its type, or "".
        booking: Number of its booking, or "".
        obstacle: Why it would be refused whatever the list says (not paid, cancelled …), or None.
        entered_at: When the guest came, in the event's time zone, where the ticket is used up by that; else None.
    """

    ticket_id: str
    name: str = ""
    kind: str = ""
    booking: str = ""
    obstacle: Reason | None = None
    entered_at: datetime | None = None


class LookUp(Protocol):
    """Finds guests of the present event."""

    def find(self, text: str) -> Sequence[GuestRow]:
        """Return the guests whom a text may mean, the closest first.

        Raises:
            GatehouseError: The search did not work.
        """
        ...


class DoorCounter(Protocol):
    """What can be done at the door besides checking in. Called from one worker thread."""

    def offers(self) -> Sequence[Offer]:
        """Return what can be sold here.

        Raises:
            GatehouseError: It could not be read.
        """
        ...

    def account(self, ticket_id: str) -> Account | None:
        """Return how a ticket stands with its booking."""
        ...

    def sell(self, sale: Sale, *, supervisor: str = "") -> DoorAction:
        """Make a booking; its id is the ticket's.

        Raises:
            GatehouseError: It cannot be sold; the key says why.
        """
        ...

    def pay(self, ticket_id: str, paid: Money, method: PayMethod) -> DoorAction:
        """Take the payment for a booking."""
        ...

    def decide(self, ticket_id: str, *, approve: bool, supervisor: str = "", note: str = "") -> DoorAction:
        """Approve or refuse a booking."""
        ...

    def take_back(self, action_id: str) -> DoorAction:
        """Cancel a sale by which nobody came in."""
        ...


class PinState(StrEnum):
    """What became of a PIN."""

    RIGHT = "right"
    WRONG = "wrong"
    WAIT = "wait"  # not even looked at: too soon after wrong ones
    NOT_CHOSEN = "not_chosen"
    SET_UP_ONLY = "set_up_only"  # a first PIN, by somebody who did not set this kiosk up


class PinChoice(StrEnum):
    """Which PIN can be chosen in the window now."""

    FIRST = "first"  # by whoever has just set this kiosk up
    CHANGE = "change"  # by whoever knows the one before
    NONE = "none"  # there is none, and whoever passes by must not choose it


@dataclass(frozen=True, slots=True, kw_only=True)
class PinAnswer:
    """What became of a PIN.

    Attributes:
        state: Whether it is right.
        wait_s: Seconds before the next one is looked at.
    """

    state: PinState
    wait_s: float = 0.0


class Supervision(Protocol):
    """Keeps the supervisor's PIN of this kiosk, never in clear."""

    def choice(self) -> PinChoice:
        """Return which PIN can be chosen now."""
        ...

    def check(self, pin: str) -> PinAnswer:
        """Compare a PIN. Wrong ones are logged and make the next ones wait."""
        ...

    def choose(self, pin: str, current: str) -> PinAnswer:
        """Choose a PIN.

        Args:
            pin: The new one.
            current: The one before; "" where there is none.

        Returns:
            RIGHT when it is kept from now on, else why ``current`` was not accepted.

        Raises:
            GatehouseError: The new PIN is too short, or it could not be kept.
        """
        ...
