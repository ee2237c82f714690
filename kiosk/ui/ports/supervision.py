"""The supervisor's PIN: whether it is right, and who may choose another.

Called from a worker thread, never from the window's.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kiosk.domain.reason_codes import Reason
from kiosk.domain.staff.rights import Right


class PinState(StrEnum):
    """What became of a PIN."""

    RIGHT = "right"
    WRONG = "wrong"
    WAIT = "wait"  # not even looked at: too soon after wrong ones
    NOT_CHOSEN = "not_chosen"
    NOT_ALLOWED = "not_allowed"  # right, but whoever it belongs to may not do this
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
        key: With NOT_ALLOWED, name of the sentence that says who may.
    """

    state: PinState
    wait_s: float = 0.0
    key: str = ""


class Supervision(Protocol):
    """Keeps the supervisor's PIN of this kiosk, never in clear."""

    def choice(self) -> PinChoice:
        """Return which PIN can be chosen now."""
        ...

    def ready(self) -> bool:
        """Return whether there is anybody whose PIN could be right: somebody of the staff, or the kiosk's one PIN."""
        ...

    def check(
        self, pin: str, *, name: str = "", right: Right = Right.OVERRIDE, reason: Reason | None = None
    ) -> PinAnswer:
        """Compare a PIN. Wrong ones are logged and make the next ones wait.

        Args:
            pin: What was typed.
            name: Who decides; a kiosk without staff has one PIN for everybody who may.
            right: What is to be done.
            reason: For an override: of what.
        """
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


class SecondPerson(Protocol):
    """Lets somebody agree to what takes two people."""

    def agree(self, right: Right, name: str, pin: str) -> PinAnswer:
        """Let somebody agree; what was refused for want of that can be asked for again at once, and once.

        Args:
            right: What whoever is signed in is about to do.
            name: Who agrees; "" at a kiosk without staff, which has one PIN.
            pin: That person's PIN.
        """
        ...
