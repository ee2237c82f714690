"""Guests of a real venue, and what its ledger holds of them."""

import asyncio

import pytest

from kiosk.checkin import claiming
from kiosk.domain.venue.claims import Claim, UseName
from kiosk.venue import link, subjects
from kiosk.venue.ledger_client import connected
from tests.support.venue.real_venue import RealGate, RealHost


def wait_at_most(patch: pytest.MonkeyPatch, limit_ms: float) -> None:
    """Let guests wait for so long."""
    patch.setattr(claiming, "CLAIM_LIMIT_MS", limit_ms)
    patch.setattr(link, "CLAIM_LIMIT_MS", limit_ms)


def claim_for(gate: RealGate, number: int, scan_id: str = "scan") -> Claim:
    return Claim(
        use=UseName("main", f"t{number}", 0, 1),
        scan_id=scan_id,
        device_id=gate.station.device_id,
        event_id="ev",
        at=gate.clock.now().corrected,
    )


def held(host: RealHost) -> dict[str, str]:
    """Return which scan has each use, as the ledger says."""
    return asyncio.run(_held(host))


async def _held(host: RealHost) -> dict[str, str]:
    assert host.host is not None
    found: dict[str, str] = {}
    async with connected(host.address, host.host._context, "host", lambda: None) as client:
        info = await client.js.stream_info(subjects.CLAIMS, subjects_filter="claims.>")
        for subject in info.state.subjects or {}:
            token = subject.split(".")[1]
            now = await client.holder(token)
            if now is not None and now.claim is not None:
                found[token] = now.claim.scan_id
    return found
