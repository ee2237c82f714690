"""The platforms that come with the program, as people choose them, and a set-up code that is typed by hand.

The sync service knows how to talk with each; here stands only what is asked of people. A test compares both lists.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class KnownBy(StrEnum):
    """By what a platform knows a new kiosk; the names are those of a set-up code's fields."""

    TOKEN = "token"  # noqa: S105  # a field's name
    LOGIN = "email"
    CLIENT = "client_id"


_SECRETS: Final[Mapping[KnownBy, str]] = {KnownBy.LOGIN: "password", KnownBy.CLIENT: "client_secret"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """A platform to choose.

    Attributes:
        name: Name of its connector or profile.
        title: What people call it.
        known_by: What it gives to people who set a kiosk up.
    """

    name: str
    title: str
    known_by: KnownBy = KnownBy.TOKEN


PLATFORMS: Final = (
    Platform(name="bilten", title="Bilten", known_by=KnownBy.LOGIN),
    Platform(name="events_activities", title="Events & Activities"),
    Platform(name="eventfulhq", title="EventfulHQ", known_by=KnownBy.CLIENT),
    Platform(name="eventify", title="Eventify"),
    Platform(name="pretix", title="pretix"),
    Platform(name="tickettoken", title="TicketToken", known_by=KnownBy.LOGIN),
)


def whole_address(typed: str) -> str:
    """Return an address as it is used: people leave out what every browser adds."""
    address = typed.strip().rstrip("/")
    return address if "://" in address or not address else f"https://{address}"


def typed_setup_code(platform: Platform, address: str, first: str, secret: str) -> str:
    """Return the set-up code that was typed by hand, as a platform would have shown it.

    Args:
        platform: The platform.
        address: Its address.
        first: Token, e-mail address or client id.
        secret: What belongs to an e-mail address or a client id.
    """
    fields = {"platform": platform.name, "url": whole_address(address), platform.known_by.value: first.strip()}
    if platform.known_by in _SECRETS:
        # Not stripped: a password may end in a space.
        fields[_SECRETS[platform.known_by]] = secret
    return json.dumps(fields)
