"""Claims of this laptop that no entry came of, because the program or the laptop ended between claim and commit.

The next scan here takes such a claim over by itself. But the guest may have gone to another gate, where the claim looks
like an admission. So whoever connects for the first time since the program began gives back what came to nothing.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from kiosk.domain.errors import VenueError
from kiosk.domain.venue import wire
from kiosk.domain.venue.claims import Claim
from kiosk.domain.venue.storage_ports import VenueLog
from kiosk.venue import subjects
from kiosk.venue.following import Follow
from kiosk.venue.ledger_client import LedgerClient

_MOST_AT_ONCE: Final = 500
YOUNG: Final = timedelta(seconds=15)
"""Another program on this laptop (``kiosk check``) may be about to commit what it was granted just now."""


async def claims_of_member(client: LedgerClient, member: str) -> list[Claim]:
    """Return what a member has claimed and not given back, others' scans that it passed on included.

    Raises:
        VenueError: The connection failed.
    """
    under = subjects.claim_subject("*", member)
    # Counted first: however slow the machine is, it is known when all are here.
    count = await client.count_under(subjects.CLAIMS, under)
    follow = Follow(client, subjects.CLAIMS, under, 0)
    found: dict[str, Claim | None] = {}
    while len(found) < count:
        for message in await follow.next(_MOST_AT_ONCE):
            try:
                found[message.subject] = wire.read_claim(message.data)
            except VenueError:
                found[message.subject] = None
    await follow.close()
    return [claim for claim in found.values() if claim is not None]


def without_scan(claims: Iterable[Claim], device_id: str, log: VenueLog) -> list[Claim]:
    """Return this device's claims whose scan does not stand in its log.

    Args:
        claims: Claims.
        device_id: This device; what it passed on for others is theirs.
        log: Its log.
    """
    ours = (claim for claim in claims if claim.device_id == device_id)
    # An event that was removed took its scans along: what they claimed was used all the same.
    return [claim for claim in ours if not log.has_spent(claim.scan_id) and log.is_kept(claim.event_id)]


def decided(claims: Iterable[Claim], now: datetime) -> tuple[list[Claim], list[Claim]]:
    """Return the claims whose scan must be over by now, and those whose scan may still be written.

    Args:
        claims: Claims of this device.
        now: Its corrected time, by which its claims are dated.
    """
    old, young = list[Claim](), list[Claim]()
    for claim in claims:
        # Both ways: a clock that was set back makes claims of the future, which would stay young for ever.
        (old if abs(now - claim.at) > YOUNG else young).append(claim)
    return old, young
