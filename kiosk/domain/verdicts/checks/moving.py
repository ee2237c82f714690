"""Guests who walk on from one zone into another, where the zones of a list are areas that lie beside each other.

A guest is in the zone of the gate of the last entry that stands. A scan at another zone's gate is an entry there and
thereby the way out of the first one: one entry says both, so that taking it back puts the guest where he was. It is no
further visit: limits on entries, waiting times and the list's capacity do not count it.

Nothing is guessed: whoever is inside and nobody knows where (a scan without a gate, the platform's mark alone) does
not move, and single use holds as ever. Nor does a party: its entries do not say which of its guests walked on.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import pairwise

from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.entries.order import Placed, walked
from kiosk.domain.roster.policy import last_clearing
from kiosk.domain.verdicts.details import NO_DETAILS, Details, Moved
from kiosk.domain.verdicts.scan_facts import Facts


def cleared_at(facts: Facts) -> datetime | None:
    """Return when everybody inside by the station's list last counted as gone."""
    closing = facts.check_in_list.exit_all_at if facts.check_in_list else None
    return last_clearing(closing, facts.at.corrected, facts.event.timezone if facts.event else "UTC")


def is_moving(facts: Facts) -> bool:
    """Return whether the guest is inside already and walks on into another zone."""
    return moving_guest(facts, cleared_at(facts)) is not None


def moved(facts: Facts) -> Details:
    """Return from which zone into which a guest walks who is admitted now; nothing of one who comes from outside."""
    # Most venues have no zones: then nobody's entries are walked through once more for a sentence.
    if not facts.zones or not is_moving(facts):
        return NO_DETAILS
    last = walked(facts.prior)[-1].entry
    return Moved(facts.zones[last.gate_id or ""], facts.zones[facts.station.gate_id or ""])


def moving_guest(facts: Facts, cleared_at: datetime | None) -> int | None:
    """Return the number of the guest who moves into the gate's zone from another one; None where nobody does.

    Args:
        facts: What is known of the scan.
        cleared_at: When everybody inside last counted as gone, or None.
    """
    if not facts.inward or not facts.zones or facts.party_size > 1:
        return None
    moves = walked(facts.prior)
    # A party that became smaller has several numbers: which of them stands here, nobody knows.
    if len({placed.entry.guest_no for placed in moves}) != 1:
        return None
    last = moves[-1]
    if cleared_at is not None and last.at < cleared_at:
        return None
    here = facts.station.gate_id
    return last.entry.guest_no if here and _leads_on(last.entry, here, facts.zones) else None


def visits(entries: Iterable[Entry], zones: Mapping[str, str]) -> int:
    """Return how often somebody came in from outside: entries, without moves between zones.

    Args:
        entries: All entries of one ticket on one list, in any order.
        zones: Zones of gates by their ids; empty where guests do not move.
    """
    moves = walked(entries)
    came = sum(1 for placed in moves if placed.entry.direction is Direction.ENTRY)
    return came - sum(1 for first, last in pairwise(moves) if is_move(first, last, zones))


def is_move(first: Placed, last: Placed, zones: Mapping[str, str]) -> bool:
    """Return whether the second of two movements, one right after the other, leads on from the first one's zone."""
    into = last.entry.gate_id
    return last.entry.direction is Direction.ENTRY and bool(into) and _leads_on(first.entry, into or "", zones)


def _leads_on(last: Entry, gate_id: str, zones: Mapping[str, str]) -> bool:
    there, here = zones.get(last.gate_id or ""), zones.get(gate_id)
    if last.direction is not Direction.ENTRY or there is None or here is None:
        return False
    return there.casefold() != here.casefold()
