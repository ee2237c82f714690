"""The venue as the window sees it and sets it up. Called from one worker thread beside the window's."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from kiosk.domain.venue.ports import VenueState


class Ledger(StrEnum):
    """What this window has to do with the venue's ledger."""

    NONE = "none"  # another laptop's, or another program's
    STARTING = "starting"
    RUNNING = "running"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueView:
    """What is known of the venue.

    Attributes:
        name: Its name, "" where this laptop belongs to none.
        member: This laptop's name in the ledger.
        state: How this laptop stands with it.
        is_host: This laptop is the venue's host.
        can_take_over: It can become host in another one's place.
        ledger: Whether this window runs the ledger.
        error_key: Name of the sentence why it does not, or "".
        suggested: A name for a venue that would be made here.
    """

    name: str = ""
    member: str = ""
    state: VenueState = field(default_factory=VenueState)
    is_host: bool = False
    can_take_over: bool = False
    ledger: Ledger = Ledger.NONE
    error_key: str = ""
    suggested: str = ""


class VenuePort(Protocol):
    """Sets the venue up. Everything but ``view`` may raise ``GatehouseError``, and waits for other laptops."""

    def view(self) -> VenueView:
        """Return what is known of the venue."""
        ...

    def found(self, name: str) -> None:
        """Make a venue with this laptop as its host, and run its ledger for as long as the window is open."""
        ...

    def join(self, invitation: str) -> None:
        """Make this laptop a gate of the venue that an invitation names."""
        ...

    def invite(self, *, standby: bool) -> str:
        """Return an invitation that works once.

        Args:
            standby: Whoever joins by it can become host later.
        """
        ...

    def take_over(self) -> None:
        """Make this laptop host in the place of one that is gone."""
        ...

    def shut_out(self, member: str) -> None:
        """Take a gate's right to speak."""
        ...

    def leave(self) -> None:
        """Forget the venue and its keys on this laptop; entries stay."""
        ...
