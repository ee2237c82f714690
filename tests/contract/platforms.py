"""The platforms under contract, one row each: what they are called and where they differ in what they can say.

A further platform is one more row (and, if it is not a sandbox, a site that runs it: see ``conftest``).
"""

import base64
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest

from kiosk.credentials.schemes import rotating_hmac
from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.domain.roster.staffing import Role


def as_printed(guest: Mapping[str, Any], _handout: Mapping[str, Any], _now: datetime) -> str:
    """Return a code that is always the same."""
    return str(guest["code"])


def as_shown_live(guest: Mapping[str, Any], handout: Mapping[str, Any], now: datetime) -> str:
    """Return the code of this moment, as the guest's telephone makes it."""
    if guest["code"]:
        return str(guest["code"])
    secret = base64.b64decode(handout["hmac_secret"])
    return rotating_hmac.show(guest["ticket_id"], secrets.token_hex(8), secret, now)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformRow:
    """One platform.

    Attributes:
        name: Profile or connector, and platform of the sandbox.
        actions: What an office can do to a ticket, and what its code (the old one) meets with afterwards.
        removed: What the code of a ticket that was deleted meets with.
        renews: Whether tokens are renewed by the device itself.
        keeps_both: Whether two admissions of one ticket are both kept; else the second one is refused.
        present: What a guest shows at an instant.
        party: Category of guests with a party, "" where there are none.
        collection: A path of the sandbox whose first page is full of tickets.
        has_pages: Whether that comes in pages.
        door: What it takes of door actions.
        unpaid: Category of guests who can pay at the door, "" where there are none.
        unapproved: Category of guests who can be approved at the door, "" where there are none.
        approved: What such a guest meets with then.
        invited: Category of guests who have no ticket but an invitation, "" where there are none.
        banded: Category of guests whose ticket is exchanged for a wristband first, "" where there are none.
        staff: Roles of those whom the platform names as staff of the demo event.
        closes: Whether an event that is off takes no more bookings.
        counts: Whether it tells counts of its own.
        live: A real server instead of a sandbox: its tests are marked ``live``.
    """

    name: str
    actions: Mapping[str, str]
    removed: str = "unknown_ticket"
    renews: bool = True
    keeps_both: bool = True
    present: Callable[[Mapping[str, Any], Mapping[str, Any], datetime], str] = as_printed
    party: str = ""
    collection: str = ""
    has_pages: bool = True
    door: frozenset[DoorActionKind] = frozenset(DoorActionKind)
    unpaid: str = "unpaid"
    unapproved: str = "unapproved"
    approved: str = "ok"
    invited: str = ""
    banded: str = ""
    staff: tuple[Role, ...] = ()
    closes: bool = True
    counts: bool = True
    live: bool = False


PLATFORMS = (
    PlatformRow(
        name="eventify",
        actions={"cancel": "cancelled", "transfer": "transferred"},
        removed="revoked",  # a signed code stands by itself until it is revoked
        collection="/bookings",
        staff=(Role.ORGANIZER,),
    ),
    PlatformRow(
        name="eventfulhq",
        actions={"refund": "refunded", "transfer": "transferred"},
        collection="/tickets",
        door=frozenset({DoorActionKind.WALK_IN, DoorActionKind.CANCELLATION}),
        unpaid="",
        invited="invited",
        staff=(Role.SUPERVISOR,),
    ),
    PlatformRow(
        name="bilten",
        actions={"cancel": "cancelled", "refund": "refunded", "return": "unknown_ticket", "reissue": "unknown_ticket"},
        keeps_both=False,
        collection="/tickets",
        door=frozenset({DoorActionKind.WALK_IN, DoorActionKind.PAYMENT, DoorActionKind.CANCELLATION}),
        unpaid="reserved",
    ),
    PlatformRow(
        name="events_activities",
        actions={"cancel": "cancelled", "no_show": "ok", "refund": "refunded", "waitlist": "unapproved"},
        renews=False,
        party="party",
        staff=(Role.ORGANIZER, Role.SUPERVISOR),
        collection="/bookings",
        counts=False,
    ),
    PlatformRow(
        name="tickettoken",
        actions={"cancel": "cancelled", "refund": "refunded", "transfer": "transferred"},
        removed="revoked",
        present=as_shown_live,
        staff=(Role.ORGANIZER, Role.STEWARD, Role.SUPERVISOR),
        door=frozenset(),
        collection="/offline/manifest",
        has_pages=False,
        counts=False,
    ),
    PlatformRow(
        name="pretix",
        # Codes are signed, so one that was replaced or cancelled is revoked as well: keys alone would still trust it.
        actions={"block": "blocked", "cancel": "revoked", "reissue": "revoked"},
        removed="revoked",
        renews=False,
        approved="unpaid",  # whoever was approved has to pay
        closes=False,
        banded="banded",
        live=True,
    ),
)


def of(name: str) -> pytest.MarkDecorator:
    """Run a test on one platform only."""
    return pytest.mark.parametrize("row", [row for row in PLATFORMS if row.name == name])
