"""Asking the other gates before anybody is admitted: read, decide, claim, and write with a second look.

The claim happens between two looks at the database, never while its write lock is held: a venue that answers slowly
must not stop the daemon or a second scanner. So what the first look decided may be wrong by the second one. The second
look judges by what it finds itself, and admits on the venue's word only what the venue was asked for. Where nobody has
written in between, which is nearly always so, it finds what the first one found, and need not read it again.

Invariants: the id of a scan is made before its claim; a claim that no entry came of is given back; where the venue does
not answer, the verdict says that this laptop decided alone; nobody waits for longer than the venue's limit for all
rounds of one look together.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Protocol, TypeVar

from kiosk.checkin.fact_gathering import GateView
from kiosk.checkin.recording import Override, uses
from kiosk.domain.entries.entry import Entry
from kiosk.domain.errors import GatehouseError
from kiosk.domain.ports import Clock, GateStore
from kiosk.domain.reason_codes import Assurance
from kiosk.domain.venue.breaker import CLAIM_LIMIT_MS
from kiosk.domain.venue.claims import Claim, UseName, as_entry, use_of
from kiosk.domain.venue.ports import Venue
from kiosk.domain.verdicts.decision import Facts
from kiosk.domain.verdicts.verdict import Verdict

_MOST_ROUNDS: Final = 5
"""Each round loses a claim to another gate, which is then known here: more than a few are no accident."""


class Recorded(Protocol):
    """What became of a scan."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What was written."""
        ...


R = TypeVar("R", bound=Recorded)
Read = Callable[[GateView], Facts]
Judge = Callable[[Facts], tuple[Verdict, Override | None]]


class OvertakenError(GatehouseError):
    """Between both looks something came that the venue was not asked about. Nothing was written; ask again."""

    default_key = "venue.overtaken"


@dataclass(frozen=True, slots=True)
class Agreed:
    """What the other gates said before the write.

    Attributes:
        scan_id: The scan.
        alone: They could not be asked, or did not answer: this laptop decides by itself.
        asked: They were asked, because the first look admitted.
        granted: Claims that the scan has.
        entry_uses: Under which use the entry of each claimed use is written.
        taken: Admissions by other gates that this laptop has not been told of otherwise yet.
        seen: What the first look read, and the state of the database then; None where nothing was read.
    """

    scan_id: str = ""
    alone: bool = False
    asked: bool = False
    granted: tuple[Claim, ...] = ()
    entry_uses: Mapping[UseName, UseName] = field(default_factory=dict)
    taken: tuple[Entry, ...] = ()
    seen: tuple[Facts, tuple[int, int]] | None = None

    def look_again(self, view: GateView, read: Read) -> Facts:
        """Return the facts by which the scan is decided, inside the transaction that writes it.

        Args:
            view: That transaction.
            read: Reads what is known of the scan.
        """
        # Alone means that the venue is not heard any more: then lanes may part the guests, of which the first look
        # knew nothing.
        if self.seen is not None and not self.alone and self.seen[1] == view.state():
            return with_taken(self.seen[0], self)
        return with_taken(read(view), self)

    def confirm(self, facts: Facts, verdict: Verdict, override: Override | None) -> Verdict:
        """Return the verdict of the second look with who agreed to it.

        Raises:
            OvertakenError: It admits somebody for whom the venue was not asked.
        """
        if self.alone:
            return verdict
        if verdict.admitted:
            had = {claim.use for claim in self.granted}
            needed = (wanted.claim.use for wanted in _wanted(facts, verdict, override, self.scan_id))
            if not self.asked or not had.issuperset(needed):
                raise OvertakenError("another use is needed than the venue was asked for")
        agreed = verdict.admitted or bool(self.taken)
        return replace(verdict, assurance=Assurance.VENUE) if agreed else verdict


ALONE: Final = Agreed(alone=True)


def with_taken(facts: Facts, agreed: Agreed) -> Facts:
    """Return facts with the admissions that the venue told of, save those that the log has meanwhile."""
    known = {(entry.scan_id or entry.entry_id, entry.guest_no) for entry in facts.prior}
    new = tuple(entry for entry in agreed.taken if (entry.scan_id, entry.guest_no) not in known)
    if not new:
        return facts
    together = (*facts.together, *new) if facts.together_size else facts.together
    return replace(facts, prior=(*facts.prior, *new), together=together)


class Claiming:
    """Has the other gates agree to what this one is about to admit."""

    def __init__(self, store: GateStore, venue: Venue, clock: Clock) -> None:
        """Take the local database, the other gates, and the clock that guests' waiting is measured by."""
        self._store = store
        self._venue = venue
        self._clock = clock

    def agree(self, scan_id: str, read: Read, judge: Judge, commit: Callable[[Agreed], R]) -> R:
        """Ask the venue, commit, and give back what was not used.

        Args:
            scan_id: Id of the scan.
            read: Reads what is known of the scan.
            judge: Decides.
            commit: Decides again and writes; may raise ``OvertakenError``.
        """
        until_ms = self._clock.monotonic_ms() + CLAIM_LIMIT_MS
        agreed = Agreed(scan_id)
        entries: tuple[Entry, ...] = ()
        try:
            for _ in range(_MOST_ROUNDS):
                agreed = self._ask(agreed, read, judge, until_ms)
                try:
                    result = commit(agreed)
                except OvertakenError:
                    continue
                entries = result.entries
                return result
            # Whoever stands at the door must get an answer: what this laptop knows judges alone.
            agreed = replace(agreed, alone=True)
            result = commit(agreed)
            entries = result.entries
            return result
        finally:
            self._settle(agreed, entries)

    def _ask(self, agreed: Agreed, read: Read, judge: Judge, until_ms: float) -> Agreed:
        for _ in range(_MOST_ROUNDS):
            try:
                with self._store.reading() as view:
                    found = read(view)
                    agreed = replace(agreed, seen=(found, view.state()))
                facts = with_taken(found, agreed)
                verdict, override = judge(facts)
            except Exception:  # noqa: BLE001  # the second look meets the same fault, and records the scan with it
                return replace(agreed, alone=True)
            if not verdict.admitted:
                return agreed
            wanted = list(_wanted(facts, verdict, override, agreed.scan_id))
            agreed, done = self._claimed(agreed, facts, wanted, until_ms)
            if done:
                return agreed
        return replace(agreed, alone=True)

    def _claimed(
        self, agreed: Agreed, facts: Facts, wanted: Sequence["_Wanted"], until_ms: float
    ) -> tuple[Agreed, bool]:
        """Return what was agreed after one round, and whether that is all that is to be asked."""
        had = {claim.use for claim in agreed.granted}
        missing = [one.claim for one in wanted if one.claim.use not in had]
        left_ms = until_ms - self._clock.monotonic_ms()
        answer = self._venue.claim(missing, within_ms=left_ms)
        by_use = {one.claim.use: one for one in wanted}
        latest = max((entry.corrected_at for entry in facts.prior), default=None)
        taken = tuple(as_entry(claim, by_use[claim.use].guest, after=latest) for claim in answer.taken)
        agreed = replace(
            agreed,
            asked=True,
            alone=not answer.answered,
            granted=(*agreed.granted, *answer.granted),
            entry_uses={**agreed.entry_uses, **{use: one.entry_use for use, one in by_use.items()}},
            taken=(*agreed.taken, *taken),
        )
        return agreed, not answer.answered or not answer.taken

    def _settle(self, agreed: Agreed, entries: Sequence[Entry]) -> None:
        if entries:
            self._venue.committed()
        spent = {use_of(entry) for entry in entries if entry.spends}
        unused = [claim for claim in agreed.granted if agreed.entry_uses[claim.use] not in spent]
        if unused:
            self._venue.release(unused, written=bool(entries))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A claim that an admission needs.

    Attributes:
        guest: Today's number of the guest.
        claim: The claim.
        entry_use: Under which use the entry is written.
    """

    guest: int
    claim: Claim
    entry_use: UseName


def _wanted(facts: Facts, verdict: Verdict, override: Override | None, scan_id: str) -> Iterator[_Wanted]:
    """Yield what an admission needs to have: each use under the name that its entry gets, and under today's name.

    A seat goes on being written under the name by which it was first used here (docs/adr/0012). Another gate, which
    never wrote it, calls it by today's name; so both are claimed where they differ.
    """
    station = facts.station
    for guest, use in uses(facts, verdict, override):
        if not use.spends:
            continue
        entry_use = UseName(station.list_id, use.key, use.generation, use.guest_no)
        present = UseName(station.list_id, facts.identity.key, use.generation, facts.numbers_above + guest)
        for name in dict.fromkeys((entry_use, present)):
            claim = Claim(
                use=name,
                scan_id=scan_id,
                device_id=station.device_id,
                event_id=station.event_id,
                at=facts.at.corrected,
                gate_id=station.gate_id,
                staff=station.staff,
            )
            yield _Wanted(guest, claim, entry_use)
