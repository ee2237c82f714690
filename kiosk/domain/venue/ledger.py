"""Which scans claim which uses, by the logs of any gates: what the venue's ledger is rebuilt from and compared with.

Invariants: merging is commutative, associative and idempotent, so the order in which gates meet, and how often, does
not matter. Nothing is ever taken out: a use that two scans claim stays claimed twice, for people to see.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.entries.entry import Entry
from kiosk.domain.venue.claims import UseName, claims_of


@dataclass(frozen=True, slots=True, order=True)
class Holder:
    """A scan that has a use.

    Attributes:
        at: Corrected time of the scan; the earlier one comes first.
        scan_id: The scan.
        device_id: Device that scanned.
    """

    at: datetime
    scan_id: str
    device_id: str


@dataclass(frozen=True, slots=True)
class UseLedger:
    """Uses, each with all the scans that claim it.

    Attributes:
        holders: The scans by use.
    """

    holders: Mapping[UseName, frozenset[Holder]] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "UseLedger":
        """Return what a log claims; entries that come twice count once."""
        found: dict[UseName, frozenset[Holder]] = {}
        for claim in claims_of(entries):
            holder = Holder(claim.at, claim.scan_id, claim.device_id)
            found[claim.use] = found.get(claim.use, frozenset()) | {holder}
        return cls(found)

    def merged(self, other: "UseLedger") -> "UseLedger":
        """Return what both claim together."""
        uses = {*self.holders, *other.holders}
        none: frozenset[Holder] = frozenset()
        return UseLedger({use: self.holders.get(use, none) | other.holders.get(use, none) for use in uses})

    def first(self, use: UseName) -> Holder | None:
        """Return the scan that had a use first, or None; every gate names the same one."""
        return min(self.holders.get(use, ()), default=None)

    def doubles(self) -> Mapping[UseName, tuple[Holder, ...]]:
        """Return the uses that more than one scan has, each with its scans, the earliest first."""
        return {use: tuple(sorted(found)) for use, found in self.holders.items() if len(found) > 1}
