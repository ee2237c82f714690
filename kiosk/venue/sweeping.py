"""Claims of this laptop that no entry came of, because the program or the laptop ended between claim and commit.

The next scan here takes such a claim over by itself. But the guest may have gone to another gate, where the claim looks
like an admission. So whoever connects for the first time since the program began gives back what came to nothing.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

from nats.errors import TimeoutError as NothingCameError

from kiosk.domain.errors import VenueError
from kiosk.domain.venue import wire
from kiosk.domain.venue.claims import Claim
from kiosk.domain.venue.ports import VenueLog
from kiosk.venue import subjects
from kiosk.venue.ledger_client import LedgerClient

_YOUNG: Final = timedelta(seconds=30)
"""Another program on this laptop (``kiosk check``) may be about to commit what it was granted just now."""


async def claims_of_member(client: LedgerClient, member: str) -> list[Claim]:
    """Return what a member has claimed and not given back, others' scans that it passed on included.

    Raises:
        VenueError: The connection failed.
    """
    follow = await client.follow(subjects.CLAIMS, subjects.claim_subject("*", member), 0)
    found: dict[str, Claim | None] = {}
    try:
        while True:
            message = await follow.next_msg(timeout=1.0)
            try:
                found[message.subject] = wire.read_claim(message.data)
            except VenueError:
                found.pop(message.subject, None)
            if message.metadata.num_pending == 0:
                break
    except NothingCameError:
        pass  # there was none, or the last one came a second ago
    await client.forget(follow)
    return [claim for claim in found.values() if claim is not None]


def came_to_nothing(claims: Iterable[Claim], device_id: str, log: VenueLog, now: datetime) -> Sequence[Claim]:
    """Return this device's claims whose scan does not stand in its log, save the youngest.

    Args:
        claims: Claims.
        device_id: This device; what it passed on for others is theirs.
        log: Its log.
        now: Its corrected time, by which its claims are dated.
    """
    return [
        claim
        for claim in claims
        if claim.device_id == device_id and now - claim.at > _YOUNG and not log.has_scan(claim.scan_id)
    ]
