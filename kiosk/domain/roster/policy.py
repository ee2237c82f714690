"""The policies of a list beyond what its own fields say: re-entry, windows, zones.

Connectors put them into the settings of an event or of a list (``PolicySettings``); the list wins, field by field:

| field | value | meaning |
|---|---|---|
| cooldown_minutes | number | after a movement, the next entry has to wait so long |
| max_entries | number | a guest may come in so often in all |
| opens_minutes_before | number | no entry earlier than so long before admission (else begin) of the event or its date |
| closes_minutes_after | number | no entry later than so long after its end |
| grace_minutes | number | a ticket's own validity is stretched by so long on both sides |
| zones | "strict" or "off" | whether a gate's zone is looked at; strict if not said |
| vip_everywhere | true or false | tickets that open the zone VIP open every zone |
| zone_moves | true or false | a scan at another zone's gate moves a guest there, out of the zone before |
| confirm | list of texts | what is confirmed before green (``kiosk.domain.verdicts.confirm_points``); "none": nothing |

A value of the wrong kind counts as not said.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from kiosk.domain.clock.instants import dated, in_zone, later, zone_of
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.events import CheckInList, Event, TicketType
from kiosk.domain.roster.settings import PolicySettings

LEVELS: Final[Mapping[str, frozenset[str]]] = {
    "BACKSTAGE": frozenset({"BACKSTAGE"}),
    "VIP": frozenset({"VIP", "GA"}),
    "GA": frozenset({"GA"}),
    "ALL": frozenset(),
}
"""Zones that a ticket of an access level opens, as TicketToken has it; an empty set opens all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A list's policy, read and typed. None means no limit.

    Attributes:
        cooldown: Wait between a movement and the next entry.
        max_entries: How often a guest may come in, in all.
        opens_before: Earliest entry before admission time.
        closes_after: Latest entry after the end.
        grace: Stretch of a ticket's own validity, on both sides.
        zones: Whether zones are looked at.
        vip_everywhere: VIP tickets open every zone.
        zone_moves: Guests walk on from one zone into another.
        confirm: What a steward confirms before anybody is admitted.
    """

    cooldown: timedelta = timedelta()
    max_entries: int | None = None
    opens_before: timedelta | None = None
    closes_after: timedelta | None = None
    grace: timedelta = timedelta()
    zones: bool = True
    vip_everywhere: bool = False
    zone_moves: bool = False
    confirm: tuple[str, ...] = ()


NO_POLICY: Final = Policy()
_NOTHING_SAID: Final = PolicySettings()


def policy_of(event: Event | None, check_in_list: CheckInList | None) -> Policy:
    """Read the policy of a list."""
    said = event.settings.policy if event else _NOTHING_SAID
    above = check_in_list.settings.policy if check_in_list else _NOTHING_SAID
    if said == above == _NOTHING_SAID:  # as of most events: every scan asks
        return NO_POLICY
    said = said.under(above)
    return Policy(
        cooldown=_minutes(said.cooldown_minutes) or timedelta(),
        max_entries=None if said.max_entries is None else int(said.max_entries),
        opens_before=_minutes(said.opens_minutes_before),
        closes_after=_minutes(said.closes_minutes_after),
        grace=_minutes(said.grace_minutes) or timedelta(),
        zones=said.zones != "off",
        vip_everywhere=said.vip_everywhere is True,
        zone_moves=said.zone_moves is True,
        confirm=said.confirm,
    )


def _minutes(number: float | None) -> timedelta | None:
    return None if number is None else timedelta(minutes=number)


def opened_zones(ticket: Ticket | None, ticket_type: TicketType | None) -> frozenset[str]:
    """Return the zones that a ticket opens; an empty set opens all."""
    own = ticket.zones if ticket else frozenset[str]()
    return own | (ticket_type.zones if ticket_type else frozenset[str]())


def opens(zone: str, opened: frozenset[str], policy: Policy) -> bool:
    """Return whether a zone is among those that a ticket opens; upper and lower case do not matter."""
    # No zones named means none are used: the gate's zone then keeps nobody out.
    if not opened or not policy.zones:
        return True
    known = {name.casefold() for name in opened}
    return zone.casefold() in known or (policy.vip_everywhere and "vip" in known)


def gate_ids(ticket: Ticket | None, ticket_type: TicketType | None) -> tuple[str, ...]:
    """Return the gates that a ticket is for: its own, else its type's; none means all."""
    for holder in (ticket, ticket_type):
        if holder is not None and holder.settings.gates:
            return holder.settings.gates
    return ()


def last_clearing(exit_all_at: datetime | None, now: datetime, timezone: str) -> datetime | None:
    """Return when everybody inside last counted as gone.

    The platform moves its daily closing time on each day; while it cannot be reached, the day is counted here, by the
    clock on the event's wall.

    Args:
        exit_all_at: The next closing time as last heard, or None where there is none.
        now: Corrected instant.
        timezone: IANA name of the event's time zone; an unknown one counts days of 24 hours.
    """
    exit_all_at = dated(exit_all_at)
    if exit_all_at is None or now < exit_all_at:
        return None
    local = in_zone(exit_all_at, zone_of(timezone) or UTC)
    days = (now - exit_all_at).days
    # A change of the clocks may put the sum an hour off on either side: of three days around, the last one passed.
    candidates = [in_zone(later(local, timedelta(days=days + more)), UTC) for more in (-1, 0, 1)]
    return max(instant for instant in candidates if exit_all_at <= instant <= now)
