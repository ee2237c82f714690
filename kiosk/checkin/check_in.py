"""The main use case: a scan becomes a verdict and durable entries, in one write transaction.

When ``CheckIn.scan`` returns an admission, the commit is on the disk. When the database cannot take the entry, the
answer is ERROR, never an admission and never a refusal of the guest. When anything else goes wrong (a parser, a check,
the organizer's rules, arithmetic), the answer is ERROR, too, and the scan is recorded with it: no fault of ours loses a
scan, whatever it is. That is why everything is caught here and in ``committing``, and nowhere else.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from kiosk.checkin.claiming import ALONE, Claiming
from kiosk.checkin.code_resolution import looked_up
from kiosk.checkin.committing import CheckInRequest, CheckInResult, Committing
from kiosk.checkin.fact_gathering import GateView, gather, gather_resolved
from kiosk.checkin.faults import fault_verdict, note_fault, unread_credential
from kiosk.checkin.judging import judged
from kiosk.checkin.lanes import other_lane
from kiosk.checkin.recording import Override
from kiosk.domain.codes.credential import BY_HAND, Scan, ScanSource
from kiosk.domain.entries.entry import GateTime
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import StoreError
from kiosk.domain.ports import Clock, CredentialReader, GateStore
from kiosk.domain.venue.lanes import NO_LANES, Lanes
from kiosk.domain.venue.ports import Venue
from kiosk.domain.verdicts.confirm_points import ConfirmByList
from kiosk.domain.verdicts.decision import Attempt, Facts, decide

__all__ = ["CheckIn", "CheckInResult"]


class CheckIn:
    """Checks scans in at a station."""

    def __init__(
        self,
        store: GateStore,
        reader: CredentialReader,
        clock: Clock,
        new_id: Callable[[datetime], str],
        *,
        admit_tests: bool = False,
        venue: Venue | None = None,
        confirm: ConfirmByList = MappingProxyType({}),
        lanes: Lanes = NO_LANES,
    ) -> None:
        """Take what the use case talks to.

        Args:
            store: The local database.
            reader: Makes credentials of scans.
            clock: The laptop's time.
            new_id: Makes a UUIDv7 of an instant.
            admit_tests: Let tickets of test orders in, as in a rehearsal.
            venue: The other gates, which are asked before anybody is admitted; None where this laptop is alone.
            confirm: What a steward confirms before anybody is admitted, besides what the platform says.
            lanes: By which gate each guest comes in while not every gate of the venue is heard.
        """
        self._store = store
        self._reader = reader
        self._clock = clock
        self._new_id = new_id
        self._committing = Committing(store, clock, new_id)
        self._admit_tests = admit_tests
        self._confirm = confirm
        self._lanes = lanes
        self.use_venue(venue)

    def use_venue(self, venue: Venue | None) -> None:
        """Ask these gates from the next scan on; None: this laptop is alone."""
        self._venue = venue
        self._claiming = Claiming(self._store, venue, self._clock) if venue is not None else None

    def use_confirm(self, confirm: ConfirmByList) -> None:
        """Have other things confirmed from the next scan on."""
        self._confirm = confirm

    def scan(
        self, scan: Scan, station: Station, *, at: GateTime | None = None, attempt: Attempt | None = None
    ) -> CheckInResult:
        """Decide and record one scan.

        Args:
            scan: What was read.
            station: Where.
            at: When; None means now.
            attempt: What the steward added: answers, how many of a party, consent.
        """
        moment = at or self._clock.now()
        return self._settle(scan, station, moment, self._named(attempt, moment), None)

    def override(
        self,
        scan: Scan,
        station: Station,
        override: Override,
        *,
        at: GateTime | None = None,
        attempt: Attempt | None = None,
    ) -> CheckInResult:
        """Record one scan as admitted although the checks refuse it, on a supervisor's word.

        Codes that belong to no ticket stay refused. A scan that would have been admitted anyway is a plain admission.

        Args:
            scan: What was read.
            station: Where.
            override: Who decided, and why.
            at: When; None means now.
            attempt: What the steward added.
        """
        moment = at or self._clock.now()
        return self._settle(scan, station, moment, self._named(attempt, moment), override)

    def ticket(
        self,
        ticket_id: str,
        station: Station,
        *,
        at: GateTime | None = None,
        attempt: Attempt | None = None,
        override: Override | None = None,
        source: ScanSource = ScanSource.MANUAL,
    ) -> CheckInResult:
        """Check a guest in by hand, by the ticket that was looked up instead of a code.

        Args:
            ticket_id: The ticket.
            station: Where; the ticket's event decides for which of its lists.
            at: When; None means now.
            attempt: What the steward added.
            override: Set when a supervisor overrides a refusal.
            source: How it was found: at the gate, or on a list on paper.
        """
        began_ms = self._clock.monotonic_ms()
        moment = at or self._clock.now()
        said = self._named(attempt, moment)

        def read(view: GateView) -> Facts:
            return gather_resolved(
                view, BY_HAND, looked_up(view, ticket_id, station), moment, said, confirm=self._confirm
            )

        request = CheckInRequest(Scan(text="", source=source), BY_HAND, station, moment, said)
        return self._write(request, read, override, began_ms)

    def preview(
        self,
        scan: Scan,
        station: Station,
        *,
        at: GateTime | None = None,
        attempt: Attempt | None = None,
        ticket_id: str = "",
    ) -> CheckInResult:
        """Decide without recording anything: what the gate would answer.

        Args:
            scan: What was read.
            station: Where.
            at: When; None means now.
            attempt: What the steward added.
            ticket_id: A ticket that was looked up, which is judged instead of the scan; "" for none.

        Raises:
            StoreError: The database cannot be read.
        """
        began_ms = self._clock.monotonic_ms()
        moment = at or self._clock.now()
        with self._store.reading() as view:
            if ticket_id:
                credential = BY_HAND
                found = looked_up(view, ticket_id, station)
                facts = gather_resolved(view, BY_HAND, found, moment, attempt, confirm=self._confirm)
            else:
                credential = self._reader.read(scan, view.signing_keys(station.event_id), moment.corrected)
                facts = gather(view, credential, station, moment, attempt, source=scan.source, confirm=self._confirm)
            verdict = decide(self._as_set(facts))
        decided_ms = self._clock.monotonic_ms()
        return CheckInResult(
            verdict=verdict,
            scan=scan.settled(decided=decided_ms),
            credential=credential,
            took_ms=decided_ms - began_ms,
        )

    def _settle(
        self, scan: Scan, station: Station, moment: GateTime, attempt: Attempt, override: Override | None
    ) -> CheckInResult:
        began_ms = self._clock.monotonic_ms()
        try:
            shown_at = attempt.shown_at or moment.corrected
            # Signatures are checked before the write lock is taken, with the keys that were seen last.
            keys = self._store.last_signing_keys(station.event_id)
            credential = self._reader.read(scan, keys, shown_at)
        except StoreError as error:
            return CheckInResult(verdict=fault_verdict(error), scan=scan, error=error)
        except Exception as error:  # noqa: BLE001  # see the module: no fault of ours loses a scan
            note_fault(error)
            return self._committing.record_fault(
                CheckInRequest(scan, unread_credential(scan), station, moment, attempt)
            )

        def read(view: GateView) -> Facts:
            now_valid = view.signing_keys(station.event_id)
            believed = credential if now_valid == keys else self._reader.read(scan, now_valid, shown_at)
            return gather(view, believed, station, moment, attempt, source=scan.source, confirm=self._confirm)

        return self._write(CheckInRequest(scan, credential, station, moment, attempt), read, override, began_ms)

    def _write(
        self, request: CheckInRequest, read: Callable[[GateView], Facts], override: Override | None, began_ms: float
    ) -> CheckInResult:
        """Commit the answer to a scan; where there are other gates, once they agreed or did not answer in time."""

        def as_set(view: GateView) -> Facts:
            return self._as_set(read(view))

        if self._claiming is None:
            return self._committing.commit(request, as_set, override, began_ms, ALONE)
        return self._claiming.agree(
            request.attempt.entry_id or "",
            as_set,
            lambda facts: judged(facts, override),
            lambda agreed: self._committing.commit(request, as_set, override, began_ms, agreed),
        )

    def _named(self, attempt: Attempt | None, at: GateTime) -> Attempt:
        """Return an attempt with an id for its entry, where other gates are told of it before it is written."""
        given = attempt or Attempt()
        if self._claiming is None or given.entry_id:
            return given
        return replace(given, entry_id=self._new_id(at.corrected))

    def _as_set(self, facts: Facts) -> Facts:
        lane = other_lane(facts, self._lanes, self._venue)
        return replace(facts, admit_tests=self._admit_tests, other_lane=lane) if lane or self._admit_tests else facts
