"""How a gate gets its claims over one connection, and what becomes of those whose answer never came.

taken by the same scan              ours: the answer was lost
taken by this device, no such scan  a claim of ours that no entry came of (a crash before the commit): taken over
given back                          free
taken by anybody else               theirs
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from kiosk.domain.errors import UnreadableVenueError, VenueUnreachableError
from kiosk.domain.venue.claims import Claim
from kiosk.domain.venue.ports import ClaimAnswer
from kiosk.venue.ledger_client import Held, LedgerClient

_MOST_TRIES: Final = 4
"""A use that changes hands so often while one gate asks is nobody's accident."""


@dataclass(frozen=True, slots=True)
class Claimant:
    """Asks for uses.

    Attributes:
        client: The connection.
        device_id: This device.
        has_spent: Whether a scan used something up by this laptop's log; called in another thread.
        under_way: Whether a scan is being decided in this program at this moment.
    """

    client: LedgerClient
    device_id: str
    has_spent: Callable[[str], bool]
    under_way: Callable[[str], bool]
    _granted: set[Claim] = field(default_factory=set)

    async def claim(self, claims: Sequence[Claim]) -> ClaimAnswer:
        """Ask for several uses of one scan.

        The first is asked for alone. Two gates that let the guests of one party in at the same moment would otherwise
        each get some of what the other one wants; so whoever has the first guest goes on.

        Raises:
            VenueError: No answer.
        """
        if not claims:
            return ClaimAnswer(answered=True)
        first, *rest = claims
        holders = [await self.settle(first), *await asyncio.gather(*(self.settle(claim) for claim in rest))]
        granted = tuple(claim for claim, holder in zip(claims, holders, strict=True) if holder is None)
        # So that telling the entry need not assert the claim once more: one question less for each guest.
        self._granted.update(granted)
        return ClaimAnswer(
            answered=True,
            granted=granted,
            taken=tuple(holder for holder in holders if holder is not None),
        )

    def was_granted(self, claim: Claim) -> bool:
        """Return whether a claim was granted by this connection; asked once, when its entry is told."""
        if claim not in self._granted:
            return False
        self._granted.discard(claim)
        return True

    async def settle(self, claim: Claim) -> Claim | None:
        """Return who else has a use, or None when it is this claim's now.

        Raises:
            VenueError: No answer.
        """
        expected = 0
        for _ in range(_MOST_TRIES):
            if await self.client.claim(claim, expected=expected):
                return None
            held = await self.client.holder(claim.use.token)
            if held is None:
                expected = 0
                continue
            holder = await self._holder(claim.use.token, held)
            if holder is not None:
                return None if holder.scan_id == claim.scan_id else holder
            # Over exactly what was seen: who is quicker moves the sequence on, and this claim is then not taken.
            expected = held.sequence
        raise VenueUnreachableError("a use changes hands all the time")

    async def _holder(self, token: str, last: Held) -> Claim | None:
        """Return who has a use, or None where it is free.

        Raises:
            VenueError: No answer, or one that this version cannot read.
        """
        if last.claim is not None and not await self._came_to_nothing(last.claim):
            return last.claim
        # A gate gives back what it has itself. One that says "free" over another gate's claim, because it is broken or
        # in wrong hands, frees nothing: that claim still stands under the name of whoever made it.
        for said in await self.client.said_of(token):
            claim = said.claim
            if said.sequence != last.sequence and claim is not None and not await self._came_to_nothing(claim):
                return claim
        return None

    async def release(self, claim: Claim) -> None:
        """Give a use back if it is still this scan's.

        Raises:
            VenueError: No answer.
        """
        self._granted.discard(claim)
        try:
            held = await self.client.holder(claim.use.token)
        except UnreadableVenueError:
            return  # what this gate cannot read, it did not write
        if held is not None and held.claim is not None and held.claim.scan_id == claim.scan_id:
            await self.client.give_back(claim.use.token, held.sequence)

    async def _came_to_nothing(self, held: Claim) -> bool:
        # Others' claims are theirs to judge: only this laptop's log says whether a scan of its own was committed.
        if held.device_id != self.device_id or self.under_way(held.scan_id):
            return False
        # In a thread: the log is a file, and the loop has other gates' entries to take in.
        return not await asyncio.to_thread(self.has_spent, held.scan_id)
