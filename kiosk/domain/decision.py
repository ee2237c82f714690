"""The decision: from everything that is known about a scan to the gate's answer.

``decide`` walks a declared order of small checks; the first one that finds something wrong gives the verdict, and a
scan that none of them objects to is admitted. The order is data (``CHECKS``) and is documented in docs/verdicts.md.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from kiosk.domain.credential import Claims, Credential, Trust
from kiosk.domain.entry import Direction, Entry, GateTime, standing
from kiosk.domain.reasons import Outcome, Reason
from kiosk.domain.roster import (
    Booking,
    BookingStatus,
    CheckInList,
    CredentialStatus,
    Event,
    EventStatus,
    Gate,
    Revocation,
    Ticket,
    TicketCode,
    TicketStatus,
    TicketType,
    UnknownSigned,
)
from kiosk.domain.station import Station
from kiosk.domain.verdict import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything the decision may know about one scan, read in one transaction.

    Attributes:
        station: Where the scan happens.
        at: When.
        credential: What was presented.
        event: The station's event.
        check_in_list: The station's list.
        gate: The station's gate, or None.
        codes: Codes of the roster with the presented text, in the station's event.
        foreign: The presented text stands for a ticket of another event that this roster knows.
        ticket: The ticket, if it was found.
        ticket_type: Its type.
        booking: Its booking.
        revocations: Revocations that name the ticket or the code.
        prior: Earlier admitted entries of the ticket on this list with undos, oldest first.
    """

    station: Station
    at: GateTime
    credential: Credential
    event: Event | None
    check_in_list: CheckInList | None
    gate: Gate | None = None
    codes: tuple[TicketCode, ...] = ()
    foreign: bool = False
    ticket: Ticket | None = None
    ticket_type: TicketType | None = None
    booking: Booking | None = None
    revocations: tuple[Revocation, ...] = ()
    prior: tuple[Entry, ...] = ()

    @property
    def claims(self) -> Claims | None:
        """What a signed credential says; None for opaque ones."""
        return self.credential.claims if self.credential.trust is Trust.SIGNED else None

    @property
    def inward(self) -> bool:
        """Whether the guest walks in."""
        return self.station.direction is Direction.ENTRY


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a check objects to."""

    reason: Reason
    outcome: Outcome = Outcome.REFUSE
    details: Mapping[str, str] = field(default_factory=dict)


Check = Callable[[Facts], Finding | None]


def _station(facts: Facts) -> Finding | None:
    """Without an event and a list there is nothing to decide by: our fault, not the guest's."""
    if facts.event is None or facts.check_in_list is None:
        return Finding(reason=Reason.ERROR, outcome=Outcome.ASK, details={"error": "station"})
    return None


def _credential(facts: Facts) -> Finding | None:
    """A code that cannot be trusted is refused, unless the roster holds this very text."""
    refusal = facts.credential.refusal
    if refusal is None or (facts.codes and refusal is not Reason.REVOKED):
        return None
    return Finding(reason=refusal)


def _event(facts: Facts) -> Finding | None:
    if facts.codes or facts.event is None:
        return None
    claimed = facts.claims.event_id if facts.claims else None
    if facts.foreign or (claimed is not None and claimed != facts.event.id):
        return Finding(reason=Reason.WRONG_EVENT)
    return None


def _known(facts: Facts) -> Finding | None:
    """Signed tickets that the roster does not hold yet are admitted, asked or refused, as the event says."""
    if facts.ticket is not None:
        return None
    if len({code.ticket_id for code in facts.codes}) > 1:
        return Finding(reason=Reason.AMBIGUOUS, outcome=Outcome.ASK)
    if facts.claims is None or facts.event is None:
        return Finding(reason=Reason.UNKNOWN_TICKET)
    if facts.event.unknown_signed is UnknownSigned.REFUSE:
        return Finding(reason=Reason.UNKNOWN_TICKET)
    if facts.event.unknown_signed is UnknownSigned.ASK:
        return Finding(reason=Reason.UNKNOWN_TICKET, outcome=Outcome.ASK)
    return None


_BY_CODE_STATUS = {
    CredentialStatus.REVOKED: Reason.REVOKED,
    CredentialStatus.INVALID: Reason.REVOKED,
    CredentialStatus.BLOCKED: Reason.BLOCKED,
    CredentialStatus.TRANSFERRED: Reason.TRANSFERRED,
}


def _revoked(facts: Facts) -> Finding | None:
    statuses = [code.status for code in facts.codes] + [revocation.status for revocation in facts.revocations]
    found = next((_BY_CODE_STATUS[status] for status in statuses if status in _BY_CODE_STATUS), None)
    return Finding(reason=found) if found else None


_BY_TICKET_STATUS = {
    TicketStatus.CANCELLED: Reason.CANCELLED,
    TicketStatus.REFUNDED: Reason.REFUNDED,
    TicketStatus.TRANSFERRED: Reason.TRANSFERRED,
    TicketStatus.BLOCKED: Reason.BLOCKED,
    TicketStatus.REVOKED: Reason.REVOKED,
    TicketStatus.RESERVED: Reason.UNPAID,
}


def _ticket_status(facts: Facts) -> Finding | None:
    if facts.event is not None and facts.event.status is EventStatus.CANCELLED:
        return Finding(reason=Reason.CANCELLED)
    reason = _BY_TICKET_STATUS.get(facts.ticket.status) if facts.ticket else None
    return Finding(reason=reason) if reason else None


_BY_BOOKING_STATUS = {
    BookingStatus.CANCELLED: Reason.CANCELLED,
    BookingStatus.REJECTED: Reason.CANCELLED,
    BookingStatus.REFUNDED: Reason.REFUNDED,
    BookingStatus.PENDING_APPROVAL: Reason.UNAPPROVED,
    BookingStatus.WAITLISTED: Reason.UNAPPROVED,
}


def _booking_status(facts: Facts) -> Finding | None:
    reason = _BY_BOOKING_STATUS.get(facts.booking.status) if facts.booking else None
    return Finding(reason=reason) if reason else None


def _validity(facts: Facts) -> Finding | None:
    """The roster's validity is newer than what was signed, so it counts where the ticket is known."""
    if not facts.inward:
        return None
    source = facts.ticket or facts.claims
    now = facts.at.corrected
    valid_from = source.valid_from if source else None
    valid_until = source.valid_until if source else None
    if facts.ticket is not None and facts.claims is not None:
        valid_from = valid_from or facts.claims.valid_from
        valid_until = valid_until or facts.claims.valid_until
    if valid_from is not None and now < valid_from:
        return Finding(reason=Reason.NOT_YET_VALID, details={"from": valid_from.isoformat()})
    if valid_until is not None and now >= valid_until:
        return Finding(reason=Reason.EXPIRED, details={"until": valid_until.isoformat()})
    return None


def _ticket_type(facts: Facts) -> Finding | None:
    allowed = facts.check_in_list.ticket_type_ids if facts.check_in_list else None
    if allowed is None:
        return None
    type_id = facts.ticket.ticket_type_id if facts.ticket else facts.claims and facts.claims.ticket_type_id
    if type_id is None or type_id in allowed:
        return None
    return Finding(
        reason=Reason.WRONG_TICKET_TYPE, details={"type": facts.ticket_type.name if facts.ticket_type else ""}
    )


def _date(facts: Facts) -> Finding | None:
    wanted = facts.check_in_list.date_id if facts.check_in_list else None
    if wanted is None:
        return None
    has = facts.ticket.date_id if facts.ticket else facts.claims and facts.claims.date_id
    return None if has in (None, wanted) else Finding(reason=Reason.WRONG_DATE, details={"date": has or ""})


def _paid(facts: Facts) -> Finding | None:
    booking = facts.booking
    if booking is None or booking.status is not BookingStatus.PENDING_PAYMENT:
        return None
    if booking.valid_if_pending or (facts.check_in_list is not None and facts.check_in_list.include_pending):
        return None
    return Finding(reason=Reason.UNPAID)


def _single_use(facts: Facts) -> Finding | None:
    """A spent ticket admits nobody, whoever spent it and wherever it was learned."""
    rules = facts.check_in_list
    if not facts.inward or rules is None or rules.allow_multiple_entries:
        return None
    walked = standing(facts.prior)
    if not walked:
        used_at = facts.ticket.platform_used_at if facts.ticket and not facts.prior else None
        if used_at is None:
            return None
        return Finding(reason=Reason.ALREADY_ENTERED, details={"time": used_at.isoformat(), "gate": ""})
    if all(entry.direction is Direction.EXIT for entry in walked):
        return None
    if rules.allow_entry_after_exit and walked[-1].direction is Direction.EXIT:
        return None
    first = next(entry for entry in walked if entry.direction is Direction.ENTRY)
    return Finding(
        reason=Reason.ALREADY_ENTERED,
        details={"time": first.corrected_at.isoformat(), "gate": first.gate_id or "", "device": first.device_id},
    )


CHECKS: tuple[tuple[str, Check], ...] = (
    ("station", _station),
    ("credential", _credential),
    ("event", _event),
    ("known", _known),
    ("revoked", _revoked),
    ("ticket_status", _ticket_status),
    ("booking_status", _booking_status),
    ("validity", _validity),
    ("ticket_type", _ticket_type),
    ("date", _date),
    ("paid", _paid),
    ("single_use", _single_use),
)


def decide(facts: Facts) -> Verdict:
    """Answer a scan.

    Args:
        facts: Everything known about it.

    Returns:
        The verdict of the first check that objects, or an admission.
    """
    finding = next((found for _, check in CHECKS if (found := check(facts))), None)
    texts: tuple[str, ...] = ()
    attention = False
    for source in (facts.booking, facts.ticket, facts.ticket_type):
        if source is not None:
            attention = attention or source.attention
            texts += source.texts
    return Verdict(
        outcome=finding.outcome if finding else Outcome.ADMIT,
        reason=finding.reason if finding else Reason.OK,
        ticket=facts.ticket,
        ticket_type=facts.ticket_type,
        prior_entries=facts.prior,
        attention=attention,
        texts=tuple(dict.fromkeys(texts)),
        details=finding.details if finding else {},
    )
