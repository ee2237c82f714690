"""A venue in memory: one ledger, and a port for each gate whose line can be cut."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kiosk.domain.venue.breaker import CLAIM_LIMIT_MS
from kiosk.domain.venue.claims import Claim
from kiosk.domain.venue.ports import NO_ANSWER, ClaimAnswer, Connection, VenueState


@dataclass
class MemoryLedger:
    """The ledger.

    Attributes:
        held: Claims by the use's token.
    """

    held: dict[str, Claim] = field(default_factory=dict)

    def claim(self, claim: Claim) -> Claim:
        """Take a use if it is free; return who has it."""
        return self.held.setdefault(claim.use.token, claim)

    def release(self, claim: Claim) -> None:
        """Give a use back."""
        if self.held.get(claim.use.token, claim).scan_id == claim.scan_id:
            self.held.pop(claim.use.token, None)


@dataclass
class MemoryVenue:
    """Implements ``venue.ports.Venue`` for one gate.

    Attributes:
        ledger: The ledger.
        reachable: Whether the line holds.
        before_answer: Called before each answer: what happens elsewhere in that moment.
        after_answer: Called behind each answer.
        asked: All claims that were made.
        commits: How often this gate's log has grown.
    """

    ledger: MemoryLedger
    reachable: bool = True
    before_answer: Callable[[], None] = lambda: None
    after_answer: Callable[[], None] = lambda: None
    asked: list[Claim] = field(default_factory=list)
    commits: int = 0

    def claim(self, claims: Sequence[Claim], *, within_ms: float = CLAIM_LIMIT_MS) -> ClaimAnswer:
        """Answer."""
        self.asked += claims
        if not self.reachable or within_ms <= 0:
            return NO_ANSWER
        self.before_answer()
        holders = [(claim, self.ledger.claim(claim)) for claim in claims]
        self.after_answer()
        return ClaimAnswer(
            answered=True,
            granted=tuple(claim for claim, holder in holders if holder.scan_id == claim.scan_id),
            taken=tuple(holder for claim, holder in holders if holder.scan_id != claim.scan_id),
        )

    def release(self, claims: Sequence[Claim], *, written: bool) -> None:
        """Give back."""
        del written
        for claim in claims:
            self.ledger.release(claim)

    def committed(self) -> None:
        """Count."""
        self.commits += 1

    def state(self) -> VenueState:
        """Return whether the line holds."""
        return VenueState(connection=Connection.CONNECTED if self.reachable else Connection.LOST)
