"""A venue whose gates come and go: the ledger and the stream in memory, the gates' databases real.

What a line that is cut means is written down once, here: no claim is answered, nothing is heard; when it stands again,
a gate reads what it missed, tells what it did, and asserts its claims.
"""

import random
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta

from kiosk.checkin.check_in import CheckInResult
from kiosk.checkin.undo import Undo
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.errors import UndoError
from kiosk.domain.reason_codes import Assurance, Reason
from kiosk.domain.venue.claims import UseName, claim_of, use_of
from kiosk.domain.venue.ledger import UseLedger
from kiosk.domain.venue.membership import Membership
from kiosk.domain.venue.storage_ports import Received
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.conflicts.conflict_records import conflicts
from kiosk.store.venue.membership import save_membership
from kiosk.store.venue.venue_log import StoredVenueLog
from tests.support.venue.gates import Gate
from tests.support.venue.memory_venue import MemoryLedger


@dataclass
class Stream:
    """The venue's entries, each once, in the order in which they were told."""

    entries: list[Entry] = field(default_factory=list)
    known: set[str] = field(default_factory=set)

    def tell(self, entry: Entry) -> None:
        """Add an entry."""
        if entry.entry_id not in self.known:
            self.known.add(entry.entry_id)
            self.entries.append(entry)


@dataclass
class PartitionedVenue:
    """Gates by number.

    Attributes:
        gates: The gates.
        stream: What was told.
        refused: (gate, ticket) of every refusal for a use that is spent.
        ledgers: How many ledgers there have been.
        agreed_in: By which of them each scan was agreed to.
    """

    gates: list[Gate]
    stream: Stream = field(default_factory=Stream)
    refused: list[tuple[int, str]] = field(default_factory=list)
    ledgers: int = 1
    agreed_in: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for number, gate in enumerate(self.gates):
            device = gate.station.device_id
            save_self_device(gate.database, Device(id=device, name=device, platform="", profile="", base_url=""))
            save_membership(gate.database, member_of(number))

    @property
    def ledger(self) -> MemoryLedger:
        """The ledger."""
        return self.gates[0].venue.ledger

    def log(self, gate: Gate) -> StoredVenueLog:
        """Return a gate's log as the venue sees it."""
        return StoredVenueLog(gate.database, gate.station.device_id, gate.clock)

    def exchange(self) -> None:
        """Let all gates that hear each other tell and hear, until nobody has anything new."""
        connected = [gate for gate in self.gates if gate.venue.reachable]
        for gate in connected:
            self._give_out(gate)
        for gate in connected:
            self._take_in(gate)

    def connect(self, number: int) -> None:
        """Let a gate hear the others again."""
        gate = self.gates[number]
        gate.venue.reachable = True
        self._take_in(gate)
        self._give_out(gate)

    def cut(self, number: int) -> None:
        """Keep a gate from the others."""
        self.gates[number].venue.reachable = False

    def lose_ledger(self) -> None:
        """Have another host take over: the ledger and the stream are gone, and made again of the logs."""
        self.ledgers += 1
        self.stream = Stream()
        self.ledger.held.clear()
        for gate in self.gates:
            log = self.log(gate)
            log.begin_epoch(log.progress().epoch + 1)
        # A gate hears the new host when it has found it; then it tells what it has, before it claims anything there.
        for number, gate in enumerate(self.gates):
            if gate.venue.reachable:
                self.connect(number)

    def _give_out(self, gate: Gate) -> None:
        log = self.log(gate)
        for one in log.unpublished(log.progress().published, 10_000):
            self.stream.tell(one.entry)
            if (claim := claim_of(one.entry)) is not None:
                self.ledger.claim(claim)
            log.note_published(one.position)

    def _take_in(self, gate: Gate) -> None:
        log = self.log(gate)
        after = log.progress().received
        news = [Received(number=n, entry=e) for n, e in enumerate(self.stream.entries, 1) if n > after]
        log.take(news, up_to=len(self.stream.entries))


def member_of(number: int) -> Membership:
    """Return what makes a laptop a gate, without any keys."""
    return Membership(
        venue_id="v",
        venue_name="Hall",
        member=f"m{number}",
        name=f"Gate {number}",
        addresses=(),
        authority="",
        certificate="",
        key="",
        epoch=1,
    )


class Crowd:
    """Guests and stewards, by one seed."""

    def __init__(self, venue: PartitionedVenue, seed: int, codes: list[str]) -> None:
        self.venue = venue
        self.said: Counter[str] = Counter()
        self._chance = random.Random(seed)
        self._codes = codes
        self._undoable: list[tuple[int, str]] = []

    def step(self) -> str:
        """Do something; return what."""
        what = self._chance.choices(
            ["scan", "leave", "undo", "override", "exchange", "cut", "connect", "lose ledger"],
            [30, 6, 4, 3, 12, 4, 6, 1],
        )[0]
        number = self._chance.randrange(len(self.venue.gates))
        # Seconds pass, at all gates alike: each laptop's clock is wrong by minutes, but each knows by how much.
        passed = timedelta(seconds=self._chance.uniform(5, 40))
        for gate in self.venue.gates:
            gate.clock.advance(passed)
        if what == "cut":
            self.venue.cut(number)
        elif what == "connect":
            self.venue.connect(number)
        elif what == "exchange":
            self.venue.exchange()
        elif what == "lose ledger":
            self.venue.lose_ledger()
        else:
            self._at_gate(what, number)
        return f"{what} {number}"

    def _at_gate(self, what: str, number: int) -> None:
        gate, code = self.venue.gates[number], self._chance.choice(self._codes)
        if what == "undo" and self._undoable:
            at, entry_id = self._undoable.pop(self._chance.randrange(len(self._undoable)))
            gate = self.venue.gates[at]
            try:
                Undo(gate.database, gate.clock, gate.check_in._new_id).take_back(entry_id, gate.station)
            except UndoError:
                return
        elif what == "leave":
            gate.scan_out(code)
        elif what == "override":
            self._note(gate.override(code))
        elif what == "scan":
            self._scan(number, code)

    def _note(self, result: CheckInResult) -> None:
        for entry in result.entries:
            self.venue.agreed_in[entry.scan_id] = self.venue.ledgers

    def _scan(self, number: int, code: str) -> None:
        gate = self.venue.gates[number]
        result = gate.scan(code, guests=self._chance.randint(1, 2) if code == "code-9" else None)
        self._note(result)
        self.said[result.verdict.reason.value] += 1
        if result.verdict.reason is Reason.ALREADY_ENTERED:
            assert result.verdict.ticket is not None
            self.venue.refused.append((number, result.verdict.ticket.id))
        if result.verdict.admitted and result.entries:
            self._undoable.append((number, result.entries[0].entry_id))


def all_entries(venue: PartitionedVenue) -> dict[str, Entry]:
    """Return every entry that any gate has."""
    return {entry.entry_id: entry for gate in venue.gates for entry in gate.entries()}


def doubles_while_connected(venue: PartitionedVenue) -> list[UseName]:
    """Return the uses that two scans have although every one of them says that all gates agreed.

    A ledger that takes the place of a lost one does not know of a gate that has not been heard since: so one double for
    each ledger is none of these.
    """
    by_scan: dict[tuple[UseName, str], Entry] = {
        (use_of(entry), entry.scan_id): entry for entry in all_entries(venue).values() if entry.spends
    }
    doubles = UseLedger.of(all_entries(venue).values()).doubles()
    return [
        use
        for use, holders in doubles.items()
        if all(by_scan[use, holder.scan_id].assurance is Assurance.VENUE for holder in holders)
        and len({venue.agreed_in[holder.scan_id] for holder in holders}) < len(holders)
    ]


def refused_without_cause(venue: PartitionedVenue) -> list[tuple[int, str]]:
    """Return the refusals of tickets by which nobody was ever admitted anywhere."""
    came = {
        entry.ticket_id
        for entry in all_entries(venue).values()
        if entry.admitted and entry.direction is Direction.ENTRY and not entry.undoes
    }
    return [(gate, ticket) for gate, ticket in venue.refused if ticket not in came]


def conflicts_at(gate: Gate) -> set[frozenset[str]]:
    """Return a gate's conflicts as pairs of entries."""
    return {frozenset((conflict.entry_id, conflict.other)) for conflict in conflicts(gate.database, settled=True)}


def same_log(venue: PartitionedVenue) -> bool:
    """Return whether every gate has every entry."""
    logs = [{replace(entry, installation=1).entry_id for entry in gate.entries()} for gate in venue.gates]
    return all(log == logs[0] for log in logs)
