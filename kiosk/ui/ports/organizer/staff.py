"""The staff of this laptop as organizers see and change them. Asked in a thread beside the window's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.domain.staff.members import Role, Shift


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRow:
    """Somebody of the staff.

    Attributes:
        name: Name.
        role: What they may do follows from it.
        here: Whether they may sign in at this laptop; else only the platform names them.
        has_pin: Whether they have a PIN.
        has_badge: Whether a badge of theirs counts.
        shifts: When and where they work, in order.
    """

    name: str
    role: Role
    here: bool = True
    has_pin: bool = False
    has_badge: bool = False
    shifts: Sequence[Shift] = ()


class StaffBoard(Protocol):
    """Reads and changes the staff.

    Every method raises ``StoreError``; those that change something raise ``RightError`` where whoever is signed in may
    not, and ``SettingsError`` where what is wanted is not possible, each with the sentence that says why.
    """

    def read(self) -> Sequence[StaffRow]:
        """Return everybody, by name."""
        ...

    def add(self, name: str, role: Role, pin: str) -> None:
        """Add somebody; "" for a PIN: they sign in by a badge only."""
        ...

    def change(self, name: str, role: Role, pin: str) -> None:
        """Give somebody another role or PIN; "" leaves the PIN as it is."""
        ...

    def remove(self, name: str) -> None:
        """Let somebody sign in no more."""
        ...

    def make_badge(self, name: str) -> str:
        """Return the text of a new badge's code; the badges before it count no more."""
        ...

    def add_shift(self, name: str, starts_at: datetime, ends_at: datetime, place: str) -> None:
        """Write down when somebody works; another end for the same beginning takes the place of the one before."""
        ...

    def remove_shift(self, name: str, starts_at: datetime) -> None:
        """Forget a shift."""
        ...

    def add_of_platform(self) -> Sequence[str]:
        """Let everybody sign in whom the platform names; returns names that somebody else has here already."""
        ...
