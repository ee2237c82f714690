"""What checking in needs of a venue. Tests have fakes that implement it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, Protocol

from kiosk.domain.venue.agreement import Disagreement, GateReport
from kiosk.domain.venue.breaker import CLAIM_LIMIT_MS
from kiosk.domain.venue.claims import Claim


class Connection(StrEnum):
    """How this laptop stands with its venue."""

    NONE = "none"  # no venue is set up here
    CONNECTING = "connecting"
    CATCHING_UP = "catching_up"  # reading what the other gates did meanwhile
    CONNECTED = "connected"
    LOST = "lost"
    DIFFERS = "differs"  # reached, but it counts otherwise
    OLDER_HOST = "older_host"  # another laptop has taken over from this host
    REFUSED = "refused"  # this laptop's certificate is not welcome any more


@dataclass(frozen=True, slots=True, kw_only=True)
class GateState:
    """What is known of one gate of the venue.

    Attributes:
        member: Its name in the ledger.
        name: Name for people.
        report: What it said last, or None before it said anything.
        heard_at: When that was, by our corrected time.
        present: It was heard lately.
        differs: What it differs in.
    """

    member: str
    name: str
    report: GateReport | None = None
    heard_at: datetime | None = None
    present: bool = False
    differs: tuple[Disagreement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueState:
    """How this laptop stands with its venue, for the screen and for ``kiosk venue status``.

    Attributes:
        connection: See ``Connection``.
        since: Corrected time since when.
        epoch: Epoch of the ledger.
        gates: All gates of the venue, this one included.
        differs: What this laptop and the host differ in.
        told: Everything in this laptop's log is in the venue's stream.
        last_error: Key of what went wrong last, or "".
    """

    connection: Connection = Connection.NONE
    since: datetime | None = None
    epoch: int = 0
    gates: tuple[GateState, ...] = ()
    differs: tuple[Disagreement, ...] = ()
    told: bool = False
    last_error: str = ""

    @property
    def present(self) -> int:
        """How many gates are heard, this one included."""
        return sum(1 for gate in self.gates if gate.present)

    @property
    def whole(self) -> bool:
        """Whether every gate is heard, and all agree."""
        all_well = all(gate.present and not gate.differs for gate in self.gates)
        return self.connection is Connection.CONNECTED and all_well


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimAnswer:
    """What the venue says to claims.

    Attributes:
        answered: It answered all of them in time. If not, this laptop decides alone.
        granted: Those that this scan has now.
        taken: Those that others had before, each as its holder made it.
    """

    answered: bool
    granted: tuple[Claim, ...] = ()
    taken: tuple[Claim, ...] = ()


NO_ANSWER: Final = ClaimAnswer(answered=False)


class Venue(Protocol):
    """The other gates, as checking in sees them. Nothing here raises or waits for longer than ``CLAIM_LIMIT_MS``."""

    def claim(self, claims: Sequence[Claim], *, within_ms: float = CLAIM_LIMIT_MS) -> ClaimAnswer:
        """Ask for uses; a use that the same scan has already is granted again.

        Args:
            claims: What is asked for; the answer to nothing says whether the venue is heard at all.
            within_ms: The answer is wanted within so many milliseconds; no longer than ``CLAIM_LIMIT_MS``.
        """
        ...

    def release(self, claims: Sequence[Claim], *, written: bool) -> None:
        """Give granted claims back of which nothing came; in the background.

        Args:
            claims: Of one scan.
            written: That scan is written, and used none of them. Without it nobody knows whether it was: then the log
                says so.
        """
        ...

    def committed(self) -> None:
        """Take note that this laptop's log has grown: the other gates are told at once."""
        ...

    def state(self) -> VenueState:
        """Return how this laptop stands with the venue."""
        ...
