"""Gates count together only when they agree on what they count. Each thing that they may differ in has a name."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import Final

from kiosk.domain.evidence.cosigning import ToldLog
from kiosk.domain.roster.events import CheckInList

PROTOCOL: Final = 1
"""Raised whenever an older program would misunderstand a newer one's claims or entries."""

CLOCK_TOLERANCE: Final = timedelta(minutes=2)
"""From so far apart on, clocks of two gates are told to people. Nothing is refused for it."""


class Disagreement(StrEnum):
    """Why two gates do not count together."""

    PROTOCOL = "venue.differs.protocol"
    PLATFORM = "venue.differs.platform"
    EVENT = "venue.differs.event"
    LIST = "venue.differs.list"
    ROSTER = "venue.differs.roster"
    COPY = "venue.differs.copy"
    LOG = "venue.differs.log"


SENTENCES: Final[Mapping[Disagreement, str]] = {
    Disagreement.PROTOCOL: "It runs a version of Gatehouse that does not fit: install the same one everywhere.",
    Disagreement.PLATFORM: "It is enrolled at another platform: enrol it anew.",
    Disagreement.EVENT: "It works for another event: choose the same one.",
    Disagreement.LIST: "It knows other rules of the same check-in list: let both fetch from the platform.",
    Disagreement.ROSTER: "Its guest list is not complete yet: let it finish loading.",
    Disagreement.COPY: "Another laptop works with a copy of this one's data: enrol that one anew, then let it join.",
    # Nobody is turned away for it: the laptop counts on, and what it did is judged later, by its evidence file.
    Disagreement.LOG: "Its log of scans was changed or cut short: keep this laptop for whoever checks the evening.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GateReport(ToldLog):
    """What a gate says of itself to the others, every few seconds; what it tells of its log among it.

    Attributes:
        member: Its name in the venue's ledger.
        device_id: Its device.
        name: Name for people.
        version: Version of Gatehouse, for people.
        protocol: See ``PROTOCOL``.
        platform: Address of its platform, or "".
        event_ids: Events that it scans for now; empty where none was chosen.
        lists: Digest of the rules of each list that it scans for, by list.
        roster_complete: Its guest lists are whole.
        roster_at: When its guest list was last up to date, corrected time; None where it never was.
        gate_id: Gate, or None.
        epoch: The highest epoch of a ledger that it has met.
        corrected_at: Its corrected time as it wrote this.
        uncertainty_ms: Uncertainty of that, ms, or None.
        waiting: Entries that wait for the platform.
        online: It reaches the platform.
        battery: Charge in percent, or None on mains or where nobody can tell.
        is_host: It runs the ledger.
        addresses: Where it can be reached as a host, "HOST:PORT"; empty for one that cannot become host.
        asks: Ids of its entries that another gate may deliver, because it does not reach the platform itself.
        delivered: Ids of others' entries that the platform has, of those that were asked for.
        mark: Its database's mark and the start of its operating system, which no copy on another laptop has, not of its
            whole disk either; "" from an earlier version.
        troubles: What somebody has to see to at it: names of lines of the preflight, each with a figure or "".
    """

    member: str
    device_id: str
    name: str
    corrected_at: datetime
    version: str = ""
    protocol: int = PROTOCOL
    platform: str = ""
    event_ids: tuple[str, ...] = ()
    lists: Mapping[str, str] = field(default_factory=dict)
    roster_complete: bool = True
    roster_at: datetime | None = None
    gate_id: str | None = None
    epoch: int = 0
    uncertainty_ms: int | None = None
    waiting: int = 0
    online: bool = False
    battery: int | None = None
    is_host: bool = False
    addresses: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    delivered: tuple[str, ...] = ()
    mark: str = ""
    troubles: Mapping[str, str] = field(default_factory=dict)


def list_digest(rules: CheckInList) -> str:
    """Return a short text that differs where two gates would count uses of a list otherwise."""
    identity = (
        rules.id,
        rules.allow_multiple_entries,
        rules.allow_entry_after_exit,
        rules.exit_all_at,
        sorted(rules.ticket_type_ids) if rules.ticket_type_ids is not None else None,
        rules.date_id,
        rules.capacity,
        json.dumps(dict(rules.rules), sort_keys=True, default=str),
    )
    return sha256(repr(identity).encode()).hexdigest()[:16]


def disagreements(ours: GateReport, theirs: GateReport) -> tuple[Disagreement, ...]:
    """Return what two gates differ in; empty when they count together.

    Where one of them has chosen no event yet, there is nothing that it could count otherwise.
    """
    found: list[Disagreement] = []
    if ours.protocol != theirs.protocol:
        found.append(Disagreement.PROTOCOL)
    if ours.platform and theirs.platform and ours.platform != theirs.platform:
        found.append(Disagreement.PLATFORM)
    if ours.event_ids and theirs.event_ids and not {*ours.event_ids} & {*theirs.event_ids}:
        found.append(Disagreement.EVENT)
    if any(theirs.lists.get(list_id, digest) != digest for list_id, digest in ours.lists.items()):
        found.append(Disagreement.LIST)
    if not theirs.roster_complete:
        found.append(Disagreement.ROSTER)
    return tuple(found)


def is_copy(ours: GateReport, theirs: GateReport) -> bool:
    """Return whether a report under our own name is another laptop's, which works with a copy of our database.

    It would take this laptop's claims for its own, so neither of them may count on the venue's word. Other programs of
    this laptop speak under its name as well, with the same database.
    """
    is_ours = theirs.member == ours.member and not theirs.is_host
    return is_ours and bool(ours.mark) and bool(theirs.mark) and ours.mark != theirs.mark


def clock_difference(theirs: GateReport, received_at: datetime) -> timedelta | None:
    """Return how far another gate's clock is ahead of ours, or None where that is within what both know.

    Args:
        theirs: Its report.
        received_at: Our corrected time on receiving it.
    """
    ahead = theirs.corrected_at - received_at
    return ahead if abs(ahead) > CLOCK_TOLERANCE else None
