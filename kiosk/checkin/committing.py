"""Committing the answer to one scan: the second look, the entries, and what is left where something of ours fails.

Everything that is written for a scan is written here, in one write transaction: a scan that comes again with the id of
one that was committed gets the first one's answer, and writes nothing. Where judging or writing fails, whatever it is
that fails, the scan is recorded by what was read, where and when; only where the database itself takes nothing, there
is no entry, and the answer says so.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from kiosk.checkin.claiming import Agreed, OvertakenError, Read
from kiosk.checkin.faults import fault_verdict, note_fault
from kiosk.checkin.judging import judged
from kiosk.checkin.recording import Override, Recorder
from kiosk.domain.codes.credential import Credential, Scan
from kiosk.domain.entries.entry import Entry, GateTime
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import GatehouseError, StoreError
from kiosk.domain.ports import Clock, GateStore, Ledger
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.records import quickly_made
from kiosk.domain.verdicts.decision import Attempt, Facts
from kiosk.domain.verdicts.details import Fault
from kiosk.domain.verdicts.verdict import Verdict


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInResult:
    """What became of a scan.

    Attributes:
        verdict: The answer.
        scan: The scan, its timeline filled up to the commit.
        credential: What was presented.
        entries: What was written, one for each guest who walks; empty for a preview and for a failure of our own.
        error: What went wrong on our side, with ``Reason.ERROR``; its key names the sentence for people.
        took_ms: How long reading the credential, deciding and committing took, in milliseconds.
    """

    verdict: Verdict
    scan: Scan
    credential: Credential | None = None
    entries: tuple[Entry, ...] = ()
    error: GatehouseError | None = None
    took_ms: float | None = None


@dataclass(frozen=True, slots=True)
class CheckInRequest:
    """What is known about a scan before anything is judged.

    Attributes:
        scan: What was read.
        credential: What was presented.
        station: Where.
        at: When.
        attempt: What the steward added; its id is the entry's, where a repeated scan must find the first one's.
    """

    scan: Scan
    credential: Credential
    station: Station
    at: GateTime
    attempt: Attempt


class Committing:
    """Writes the answers to scans."""

    def __init__(self, store: GateStore, clock: Clock, new_id: Callable[[datetime], str]) -> None:
        """Take the local database, the clock that guests' waiting is measured by, and what makes a UUIDv7."""
        self._store = store
        self._clock = clock
        self._new_id = new_id

    def commit(
        self, request: CheckInRequest, read: Read, override: Override | None, began_ms: float, agreed: Agreed
    ) -> CheckInResult:
        """Decide a scan by what the database holds now, and write its entries.

        Args:
            request: The scan.
            read: Reads what is known of it.
            override: Set when a supervisor overrides a refusal.
            began_ms: When the scan began to be dealt with, on the monotonic clock.
            agreed: What the other gates said.

        Raises:
            OvertakenError: The other gates have to be asked again. Nothing was written.
        """
        scan, credential = request.scan, request.credential
        try:
            # Where there is a limit: a first count reads the whole log, for which nobody else shall wait.
            self._store.count_ahead(place.list_id for place in request.station.scanned_lists)
            with self._store.writing() as ledger:
                facts = agreed.look_again(ledger, read)
                credential = facts.credential
                # Asked inside the write lock: a scan that comes twice waits for the first one's commit, and finds it.
                before = _recorded(ledger, facts.attempt.entry_id)
                if before:
                    return CheckInResult(
                        verdict=_again(facts, before), scan=scan, credential=credential, entries=before
                    )
                verdict, granted = judged(facts, override)
                verdict = agreed.confirm(facts, verdict, granted)
                decided_ms = self._clock.monotonic_ms()
                verdict, entries = Recorder(ledger, self._new_id, granted).record(facts, verdict, scan)
        except StoreError as error:
            return CheckInResult(verdict=fault_verdict(error), scan=scan, credential=credential, error=error)
        except OvertakenError:  # no fault: ``Claiming`` asks the other gates once more
            raise
        except Exception as error:  # noqa: BLE001  # see the module: no fault of ours loses a scan
            note_fault(error)
            return self.record_fault(request)
        committed_ms = self._clock.monotonic_ms()
        return CheckInResult(
            verdict=verdict,
            scan=scan.settled(decided=decided_ms, committed=committed_ms),
            credential=credential,
            entries=entries,
            took_ms=committed_ms - began_ms,
        )

    def record_fault(self, request: CheckInRequest) -> CheckInResult:
        """Record a scan that nobody could judge, by nothing but what was read, where and when."""
        # No event and no ticket: what failed may be the reading of just these.
        station = request.station.at(request.station.scanned_lists[0])
        facts = Facts(
            station=station,
            at=request.at,
            credential=request.credential,
            attempt=request.attempt,
            event=None,
            check_in_list=None,
        )
        verdict = Verdict(outcome=Outcome.ASK, reason=Reason.ERROR, details=Fault("decision"))
        try:
            with self._store.writing() as ledger:
                entries = _recorded(ledger, request.attempt.entry_id)
                if not entries:
                    verdict, entries = Recorder(ledger, self._new_id).record(facts, verdict, request.scan)
        except StoreError as error:
            return CheckInResult(
                verdict=fault_verdict(error), scan=request.scan, credential=request.credential, error=error
            )
        return CheckInResult(verdict=verdict, scan=request.scan, credential=request.credential, entries=entries)


def _recorded(ledger: Ledger, entry_id: str | None) -> tuple[Entry, ...]:
    """Return the entries that a repeated scan made the first time."""
    return tuple(ledger.scan_entries(entry_id)) if entry_id else ()


def _again(facts: Facts, entries: tuple[Entry, ...]) -> Verdict:
    first = entries[0]
    return Verdict(
        outcome=first.outcome,
        reason=first.reason,
        ticket=facts.ticket,
        ticket_type=facts.ticket_type,
        assurance=first.assurance,
        guests=tuple(entry.guest_no for entry in entries),
    )
