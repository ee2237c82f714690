"""The main use case: a scan becomes a verdict and a durable entry, in one write transaction.

When ``CheckIn.scan`` returns an admission, the commit is on the disk. When the database cannot take the entry, the
answer is ERROR, never an admission and never a refusal of the guest.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk.checkin.facts import gather, use_key
from kiosk.domain.credential import Credential, Scan
from kiosk.domain.decision import Facts, decide
from kiosk.domain.entry import Direction, Entry, GateTime, next_generation
from kiosk.domain.errors import StoreError
from kiosk.domain.ports import Clock, CredentialReader, GateStore, Ledger
from kiosk.domain.reasons import Outcome, Reason
from kiosk.domain.station import Station
from kiosk.domain.verdict import Verdict

MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedIn:
    """What became of a scan.

    Attributes:
        verdict: The answer.
        scan: The scan, its timeline filled up to the commit.
        credential: What was presented.
        entries: What was written; empty for a preview and for a failure of our own.
        error: What went wrong on our side, with ``Reason.ERROR``; its key names the sentence for people.
    """

    verdict: Verdict
    scan: Scan
    credential: Credential | None = None
    entries: tuple[Entry, ...] = ()
    error: StoreError | None = None


class CheckIn:
    """Checks scans in at a station."""

    def __init__(
        self, store: GateStore, reader: CredentialReader, clock: Clock, new_id: Callable[[datetime], str]
    ) -> None:
        """Take what the use case talks to.

        Args:
            store: The local database.
            reader: Makes credentials of scans.
            clock: The laptop's time.
            new_id: Makes a UUIDv7 of an instant.
        """
        self._store = store
        self._reader = reader
        self._clock = clock
        self._new_id = new_id

    def scan(self, scan: Scan, station: Station, *, at: GateTime | None = None) -> CheckedIn:
        """Decide and record one scan.

        Args:
            scan: What was read.
            station: Where.
            at: When; None means now.
        """
        moment = at or self._clock.now()
        credential: Credential | None = None
        try:
            credential = self._reader.read(scan, self._store.signing_keys(station.event_id), moment.corrected)
            with self._store.writing() as ledger:
                facts = gather(ledger, credential, station, moment)
                verdict = decide(facts)
                decided_ms = self._clock.monotonic_ms()
                verdict, entry = self._record(ledger, facts, verdict, scan)
        except StoreError as error:
            return CheckedIn(verdict=_fault(error), scan=scan, credential=credential, error=error)
        timeline = replace(scan.timeline, decided=decided_ms, committed=self._clock.monotonic_ms())
        return CheckedIn(
            verdict=verdict, scan=replace(scan, timeline=timeline), credential=credential, entries=(entry,)
        )

    def preview(self, scan: Scan, station: Station, *, at: GateTime | None = None) -> CheckedIn:
        """Decide without recording anything: what the gate would answer.

        Args:
            scan: What was read.
            station: Where.
            at: When; None means now.

        Raises:
            StoreError: The database cannot be read.
        """
        moment = at or self._clock.now()
        credential = self._reader.read(scan, self._store.signing_keys(station.event_id), moment.corrected)
        with self._store.reading() as view:
            verdict = decide(gather(view, credential, station, moment))
        timeline = replace(scan.timeline, decided=self._clock.monotonic_ms())
        return CheckedIn(verdict=verdict, scan=replace(scan, timeline=timeline), credential=credential)

    def _record(self, ledger: Ledger, facts: Facts, verdict: Verdict, scan: Scan) -> tuple[Verdict, Entry]:
        entry = self._entry(ledger, facts, verdict, scan)
        if ledger.append(entry):
            return verdict, entry
        # The index is the last judge: whatever the checks thought, this use is spent.
        refusal = replace(verdict, outcome=Outcome.REFUSE, reason=Reason.ALREADY_ENTERED)
        entry = self._entry(ledger, facts, refusal, scan)
        ledger.append(entry)
        return refusal, entry

    def _entry(self, ledger: Ledger, facts: Facts, verdict: Verdict, scan: Scan) -> Entry:
        at, station, credential = facts.at, facts.station, facts.credential
        entry_id = self._new_id(at.corrected)
        rules = facts.check_in_list
        single_use = rules is not None and not rules.allow_multiple_entries
        key = use_key(facts) if verdict.admitted else ""
        return Entry(
            entry_id=entry_id,
            scan_id=entry_id,
            device_id=station.device_id,
            sequence=ledger.next_sequence(station.device_id),
            event_id=station.event_id,
            list_id=station.list_id,
            gate_id=station.gate_id,
            direction=station.direction,
            outcome=verdict.outcome,
            reason=verdict.reason,
            ticket_id=_ticket_id(facts),
            credential_id=facts.codes[0].id if len(facts.codes) == 1 else None,
            booking_id=facts.booking.id if facts.booking else None,
            code=credential.code,
            code_hash=credential.code_hash,
            scheme=credential.scheme,
            symbology=scan.symbology,
            source=scan.source,
            scanner=scan.scanner,
            raw_at=at.raw,
            corrected_at=at.corrected,
            offset_ms=round(at.offset / MILLISECOND),
            uncertainty_ms=None if at.uncertainty is None else round(at.uncertainty / MILLISECOND),
            assurance=verdict.assurance,
            use_key=key,
            generation=next_generation(facts.prior) if verdict.admitted else 0,
            spends=verdict.admitted and single_use and station.direction is Direction.ENTRY,
            staff=station.staff,
        )


def _ticket_id(facts: Facts) -> str | None:
    if facts.ticket is not None:
        return facts.ticket.id
    return facts.claims.ticket_id if facts.claims else None


def _fault(error: StoreError) -> Verdict:
    return Verdict(outcome=Outcome.ASK, reason=Reason.ERROR, details={"error": error.key})
