"""From a verdict to durable entries: one for a plain scan, one for each guest of a party who walks.

The database's single-use index is the last judge: what it refuses becomes a refusal, whatever the checks thought.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.codes.credential import Scan, text_names
from kiosk.domain.codes.plain_readings import told_by_text
from kiosk.domain.entries.entry import Entry
from kiosk.domain.entries.order import next_generation
from kiosk.domain.ports import Ledger
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.verdicts.checks.media import exchanged_for
from kiosk.domain.verdicts.checks.moving import is_moving
from kiosk.domain.verdicts.checks.use import free_guests, history, inside_by
from kiosk.domain.verdicts.decision import Facts
from kiosk.domain.verdicts.details import Unconfirmed
from kiosk.domain.verdicts.verdict import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A supervisor's decision to let somebody pass in spite of a refusal.

    Attributes:
        supervisor: Who decided.
        note: Why, in a few words.
        reasons: For which refusals that person's word counts; None: for every one that can be overridden.
    """

    supervisor: str
    note: str = ""
    reasons: frozenset[Reason] | None = None

    def counts_for(self, reason: Reason) -> bool:
        """Return whether this person may override a reason."""
        return self.reasons is None or reason in self.reasons


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """How an entry uses its ticket; a refusal uses nothing.

    Attributes:
        key: What single use is counted by.
        generation: Use number on the list.
        guest_no: Which guest of a party.
        spends: Whether the index holds the ticket to this use.
    """

    key: str = ""
    generation: int = 0
    guest_no: int = 1
    spends: bool = False


NO_USE = Use()


class Recorder:
    """Writes the entries of one scan into an open transaction."""

    def __init__(self, ledger: Ledger, new_id: Callable[[datetime], str], override: Override | None = None) -> None:
        """Take where to write.

        Args:
            ledger: The open write transaction.
            new_id: Makes a UUIDv7 of an instant.
            override: Set when a supervisor overrides the refusal.
        """
        self._ledger = ledger
        self._new_id = new_id
        self._override = override

    def record(self, facts: Facts, verdict: Verdict, scan: Scan) -> tuple[Verdict, tuple[Entry, ...]]:
        """Write what was decided.

        Returns:
            The verdict as the database let it stand, and the entries.
        """
        if not verdict.admitted:
            return verdict, (self._refusal(facts, verdict, scan),)
        scan_id = facts.attempt.entry_id or self._new_id(facts.at.corrected)
        written: list[Entry] = []
        walked: list[int] = []
        for guest, use in uses(facts, verdict, self._override):
            entry_id = scan_id if not written else self._new_id(facts.at.corrected)
            entry = self._entry(facts, verdict, scan, entry_id=entry_id, scan_id=scan_id, use=use)
            if not self._ledger.append(entry):
                break
            written.append(entry)
            walked.append(guest)
        if not written:
            refusal = replace(verdict, outcome=Outcome.REFUSE, reason=Reason.ALREADY_ENTERED)
            return refusal, (self._refusal(facts, refusal, scan),)
        self._note_names(facts, written)
        said = verdict if len(walked) == len(verdict.guests) else replace(verdict, guests=tuple(walked))
        return said, tuple(written)

    def _note_names(self, facts: Facts, written: Sequence[Entry]) -> None:
        """Keep the further names of what was presented, for what the platform and other gates say of it later.

        Of a code whose ticket nobody knows yet, these are its other spellings: whoever withdraws it names it as it was
        issued. Of a pass whose ticket was made anew it is the id that the pass gives itself. What becomes of a known
        ticket is said by its own names; a withdrawal by hash alone may mean any reading.
        """
        if facts.signed_id is not None:
            self._ledger.note_former_ticket([code.code_hash for code in facts.codes], facts.signed_id)
        own, *others = facts.credential.exact_names or ("",)
        # Only these: a line here costs a guest more than the entry itself.
        if others and not facts.codes and facts.ticket is None:
            self._ledger.note_spellings(facts.known_as or own, others)
        if not facts.inward:
            return
        first = written[0]
        found_by = {"", first.code_hash, *(code.code_hash for code in facts.codes), *text_names(first.code)}
        asked = [name for name in facts.asked_names if name not in found_by]
        if not asked:
            return
        # What the entry tells is not written beside it: most guests wait for no line but the entry's.
        told = frozenset(told_by_text(first.code, first.source, first.scheme))
        if beside := [name for name in asked if name not in told]:
            for entry in written:
                self._ledger.note_presented(entry.entry_id, beside)

    def _refusal(self, facts: Facts, verdict: Verdict, scan: Scan) -> Entry:
        entry_id = facts.attempt.entry_id or self._new_id(facts.at.corrected)
        entry = self._entry(facts, verdict, scan, entry_id=entry_id, scan_id=entry_id, use=NO_USE)
        self._ledger.append(entry)
        return entry

    def _entry(self, facts: Facts, verdict: Verdict, scan: Scan, *, entry_id: str, scan_id: str, use: Use) -> Entry:
        at, station, credential = facts.at, facts.station, facts.credential
        # A party gets one for its ticket, with the first of its guests.
        medium = exchanged_for(facts) if verdict.admitted and entry_id == scan_id else None
        return Entry(
            entry_id=entry_id,
            scan_id=scan_id,
            use_key=use.key,
            generation=use.generation,
            guest_no=use.guest_no,
            spends=use.spends,
            device_id=station.device_id,
            sequence=self._ledger.next_sequence(station.device_id),
            event_id=station.event_id,
            list_id=station.list_id,
            gate_id=station.gate_id,
            direction=station.direction,
            outcome=verdict.outcome,
            reason=verdict.reason,
            ticket_id=_ticket_id(facts),
            credential_id=facts.codes[0].id if len(facts.codes) == 1 else None,
            booking_id=facts.booking.id if facts.booking else None,
            code=facts.known_text or credential.text_of(facts.known_as),  # the platform asks for its own spelling
            code_hash=facts.known_as or credential.code_hash,
            scheme=credential.scheme,
            symbology=scan.symbology,
            source=scan.source,
            scanner=scan.scanner,
            raw_at=at.raw,
            corrected_at=at.corrected,
            offset_ms=at.offset_ms,
            uncertainty_ms=at.uncertainty_ms,
            assurance=verdict.assurance,
            forced=self._override is not None,
            supervisor=self._override.supervisor if self._override else "",
            staff=station.staff,
            note=self._override.note if self._override else facts.attempt.note or _point_of(verdict),
            answers=verdict.answers if verdict.admitted else {},
            nonce=facts.nonce,
            medium=medium.text if medium else "",
            medium_hash=medium.code_hash if medium else "",
            boot=at.boot,
            boot_ms=at.boot_ms,
        )


def uses(facts: Facts, verdict: Verdict, override: Override | None = None) -> list[tuple[int, Use]]:
    """Return how each guest who walks by a verdict uses the ticket.

    Args:
        facts: What was decided by.
        verdict: An admission.
        override: Set when a supervisor overrides the refusal.

    Returns:
        Today's number of each guest, with the use.
    """
    # A guest who is let in twice by a supervisor spends nothing twice: the index must keep the first use.
    spending = frozenset(free_guests(facts) if override is not None else verdict.guests)
    inside = frozenset(inside_by(facts))
    return [
        (guest, _use(facts, guest, inside=guest in inside, again=guest not in spending)) for guest in verdict.guests
    ]


def _use(facts: Facts, guest: int, *, inside: bool, again: bool) -> Use:
    """Return how a guest uses the ticket, under the name and number by which the guest's first use was written."""
    rules = facts.check_in_list
    single_use = facts.inward and rules is not None and not rules.allow_multiple_entries
    guest_number = facts.guest_number(guest)
    return Use(
        key=guest_number.key,
        # Whoever walks on into another zone is still inside: the index has to see a use of its own all the same.
        generation=next_generation(history(facts, guest), inside=inside) + is_moving(facts),
        guest_no=guest_number.number,
        spends=single_use and not again,
    )


def _point_of(verdict: Verdict) -> str:
    """Return what could not be confirmed: the reason alone would not say what the guest was turned away for."""
    return verdict.details.point.in_english if isinstance(verdict.details, Unconfirmed) else ""


def _ticket_id(facts: Facts) -> str | None:
    if facts.ticket is not None:
        return facts.ticket.id
    return facts.claims.ticket_id if facts.claims else None
