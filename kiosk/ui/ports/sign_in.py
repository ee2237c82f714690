"""Who stands at this kiosk: signing in, taking over, locking.

Called from a worker thread, never from the window's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class SignInState(StrEnum):
    """What became of a try to sign in."""

    DONE = "done"
    WRONG = "wrong"
    WAIT = "wait"  # not even looked at: too soon after wrong ones
    NO_PIN = "no_pin"  # whoever it is has a badge only, or nothing yet
    BADGE = "badge"  # this badge counts for nobody here
    OFF_SHIFT = "off_shift"  # right, and outside of the shift: a supervisor has to agree
    SUPERVISOR = "supervisor"  # what the supervisor gave was not accepted


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInAnswer:
    """What became of a try to sign in.

    Attributes:
        state: What became of it.
        name: Who is signed in now, or who would be.
        wait_s: Seconds before the next PIN is looked at.
        key: Name of a sentence that says more, or "".
    """

    state: SignInState
    name: str = ""
    wait_s: float = 0.0
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInAttempt:
    """What somebody shows in order to sign in: a name with a PIN, or a badge.

    Attributes:
        name: Who.
        pin: The PIN.
        badge: Text of a badge's code; "" for name and PIN.
        supervisor: Who agrees although it is not their shift; "" for nobody.
        supervisor_pin: That person's PIN.
    """

    name: str = ""
    pin: str = ""
    badge: str = ""
    supervisor: str = ""
    supervisor_pin: str = ""


class SignIn(Protocol):
    """Knows the staff of this kiosk and who of them stands here."""

    def people(self) -> Sequence[str]:
        """Return the names of those who may sign in, in order."""
        ...

    def is_badge(self, text: str) -> bool:
        """Return whether a code wants to be a badge of staff. Called from any thread, for every code."""
        ...

    def sign_in(self, attempt: SignInAttempt) -> SignInAnswer:
        """Let somebody take over, in the place of whoever was signed in."""
        ...

    def sign_out(self) -> None:
        """Lock: nobody stands here until somebody signs in."""
        ...
