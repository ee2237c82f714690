"""A host's ledger and stream in memory, by the rules that the product's server is given (kiosk/venue/subjects.py)."""

from dataclasses import dataclass, field

from kiosk.domain.entries.entry import Entry
from kiosk.domain.errors import VenueUnreachableError
from kiosk.domain.venue import wire
from kiosk.domain.venue.agreement import GateReport
from kiosk.domain.venue.claims import Claim
from kiosk.domain.venue.ports import GateState
from kiosk.venue import subjects
from kiosk.venue.exchange import Told
from kiosk.venue.ledger_client import Held
from kiosk.venue.peers import ABSENT_AFTER_S


@dataclass(slots=True)
class Host:
    """A server with its files.

    Attributes:
        laptop: Number of the laptop on which it runs.
        epoch: Epoch of its ledger.
        running: It answers.
        starts: How often it was started: connections do not outlive it.
        claims: Last word on each use: its place, whose it is, and the word.
        stream: Everything that was told, each entry once.
        told: Ids of these entries.
        notes: Every note that was told, each once.
        noted: Names of these notes.
        reports: What each gate said of itself last, and at which second.
    """

    laptop: int
    epoch: int
    running: bool = True
    starts: int = 1
    claims: dict[str, tuple[int, str, bytes]] = field(default_factory=dict)
    stream: list[Told] = field(default_factory=list)
    told: set[str] = field(default_factory=set)
    notes: list[bytes] = field(default_factory=list)
    noted: set[str] = field(default_factory=set)
    reports: dict[str, tuple[GateReport, float]] = field(default_factory=dict)
    _last: int = 0

    def say(self, token: str, member: str, payload: bytes, expected: int) -> bool:
        """Take a word on a use if the last one stands at the expected place (0: there is none)."""
        if self.claims.get(token, (0, "", b""))[0] != expected:
            return False
        self._last += 1
        self.claims[token] = self._last, member, payload
        return True

    def tell(self, entry_id: str, member: str, payload: bytes) -> bool:
        """Take an entry, unless it was told before."""
        if entry_id in self.told:
            return False
        self.told.add(entry_id)
        self.stream.append(Told(len(self.stream) + 1, subjects.entry_subject(entry_id, member), payload))
        return True

    def note(self, name: str, payload: bytes) -> bool:
        """Take a note, unless it was told before."""
        if name in self.noted:
            return False
        self.noted.add(name)
        self.notes.append(payload)
        return True

    def gates(self, seconds: float) -> list[GateState]:
        """Return the gates as they are heard at a second."""
        return [
            GateState(member=member, name=member, report=report, present=seconds - at < ABSENT_AFTER_S)
            for member, (report, at) in self.reports.items()
        ]

    def held(self) -> dict[str, Claim]:
        """Return who has which use."""
        words = {token: wire.read_claim(payload) for token, (_, _, payload) in self.claims.items()}
        return {token: claim for token, claim in words.items() if claim is not None}

    def held_by(self, member: str) -> list[Claim]:
        """Return what a member said last of uses that it has."""
        words = [wire.read_claim(payload) for _, whose, payload in self.claims.values() if whose == member]
        return [claim for claim in words if claim is not None]


class HostClient:
    """What a gate asks a host, as ``kiosk.venue.ledger_client.LedgerClient`` does.

    Attributes:
        fates: What becomes of the next questions: "cut" (it never arrives), "lost" (its answer does not), or "".
    """

    def __init__(self, host: Host, member: str) -> None:
        self._host = host
        self._member = member
        self.fates: list[str] = []

    async def claim(self, claim: Claim, *, expected: int = 0) -> bool:
        """Take a use."""
        return self._say(claim.use.token, wire.write_claim(claim), expected)

    async def give_back(self, token: str, sequence: int) -> bool:
        """Give a use back."""
        return self._say(token, wire.RELEASED, sequence)

    async def holder(self, token: str) -> Held | None:
        """Return what is held."""
        found = self._host.claims.get(token)
        return None if found is None else Held(wire.read_claim(found[2]), found[0])

    async def said_of(self, token: str) -> list[Held]:
        """Return the last word of each gate on a use; here every gate keeps to the rules, and the last one counts."""
        found = await self.holder(token)
        return [] if found is None else [found]

    async def tell(self, entry: Entry) -> bool:
        """Tell of an entry."""
        return self._host.tell(entry.entry_id, self._member, wire.write_entry(entry))

    async def tell_note(self, name: str, payload: bytes) -> bool:
        """Tell of a note."""
        return self._host.note(name, payload)

    def _say(self, token: str, payload: bytes, expected: int) -> bool:
        fate = self.fates.pop(0) if self.fates else ""
        if fate == "cut":
            raise VenueUnreachableError("the question is lost")
        taken = self._host.say(token, self._member, payload, expected)
        if fate == "lost":
            raise VenueUnreachableError("the answer is lost")
        return taken
