"""The gates of a venue as their host tells of them, as text."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from kiosk.domain.errors import VenueError
from kiosk.domain.venue.membership import Member


def write_members(members: Sequence[Member]) -> bytes:
    """Return what the host tells of the gates."""
    return json.dumps(
        [
            {
                "member": member.member,
                "device_id": member.device_id,
                "name": member.name,
                "joined_at": member.joined_at.isoformat(),
                "revoked": member.revoked,
                "standby": member.standby,
                "addresses": list(member.addresses),
            }
            for member in members
        ]
    ).encode()


def read_members(payload: bytes) -> tuple[Member, ...]:
    """Return the gates.

    Raises:
        VenueError: It is no such text.
    """
    try:
        # Fields that this version does not know are skipped, so a newer host can tell more.
        return tuple(_member(given) for given in json.loads(payload))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise VenueError("the list of gates cannot be read", key="venue.unreadable") from error


def _member(given: Any) -> Member:
    return Member(
        member=str(given["member"]),
        device_id=str(given["device_id"]),
        name=str(given["name"]),
        joined_at=datetime.fromisoformat(given["joined_at"]),
        revoked=bool(given["revoked"]),
        standby=bool(given["standby"]),
        addresses=tuple(map(str, given["addresses"])),
    )
