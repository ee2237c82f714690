"""Which entries of the log are asked for.

Invariant: what is not said does not narrow. An empty set means every value, "" in a set means "has none".
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Assurance, Outcome, Reason

_NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFilter:
    """Conditions that all have to hold.

    Attributes:
        since: Corrected time of the first entry that is wanted, or None.
        until: Corrected time of the first entry that is not wanted any more, or None.
        event_ids: Events.
        list_ids: Check-in lists.
        gate_ids: Gates; "" stands for entries without a gate.
        device_ids: Devices.
        staff: Who scanned; "" stands for nobody.
        ticket_type_ids: Types that the entries' tickets have today; "" stands for entries whose ticket is not known.
        directions: In or out.
        outcomes: What was answered.
        reasons: Why.
        assurances: Who agreed.
        sources: How the code came in.
        forced: Only what a supervisor overrode (True), only the rest (False), or both (None).
        undone: Only what was taken back later (True), only the rest (False), or both (None).
        text: Words of a guest's name, address, numbers or seat in any order, or a whole code; "" for everybody.
        code_hashes: Names of the codes that ``text`` may mean; where nobody made them out, it means itself.
    """

    since: datetime | None = None
    until: datetime | None = None
    event_ids: AbstractSet[str] = _NOBODY
    list_ids: AbstractSet[str] = _NOBODY
    gate_ids: AbstractSet[str] = _NOBODY
    device_ids: AbstractSet[str] = _NOBODY
    staff: AbstractSet[str] = _NOBODY
    ticket_type_ids: AbstractSet[str] = _NOBODY
    directions: AbstractSet[Direction] = field(default_factory=frozenset)
    outcomes: AbstractSet[Outcome] = field(default_factory=frozenset)
    reasons: AbstractSet[Reason] = field(default_factory=frozenset)
    assurances: AbstractSet[Assurance] = field(default_factory=frozenset)
    sources: AbstractSet[ScanSource] = field(default_factory=frozenset)
    forced: bool | None = None
    undone: bool | None = None
    text: str = ""
    code_hashes: AbstractSet[str] = _NOBODY


EVERYTHING = LogFilter()
"""The whole log."""
