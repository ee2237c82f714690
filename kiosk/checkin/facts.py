"""Gathers what the decision may know about a scan, all from one view of the database."""

from collections.abc import Sequence
from dataclasses import replace

from kiosk.checkin.finding import Found, View, find, status_by_codes
from kiosk.domain.checks.use import cleared_at
from kiosk.domain.credential import Credential, ScanSource
from kiosk.domain.decision import Attempt, Facts
from kiosk.domain.entry import Entry, GateTime
from kiosk.domain.policy import gate_ids, policy_of
from kiosk.domain.roster import CheckInList, Gate, Ticket, TicketType
from kiosk.domain.station import Station

__all__ = ["View", "gather", "prior_entries", "use_key"]


def gather(
    view: View,
    credential: Credential,
    station: Station,
    at: GateTime,
    attempt: Attempt | None = None,
    *,
    source: ScanSource = ScanSource.CAMERA,
) -> Facts:
    """Read everything that bears on one scan.

    Args:
        view: A snapshot or a write transaction.
        credential: What was presented.
        station: Where.
        at: When.
        attempt: What the steward added.
        source: How the code was read.
    """
    return gather_found(view, credential, find(view, credential, station, at, source), at, attempt)


def gather_found(
    view: View, credential: Credential, found: Found, at: GateTime, attempt: Attempt | None = None
) -> Facts:
    """Read everything that bears on a ticket that was found.

    Args:
        view: A snapshot or a write transaction.
        credential: What was presented, or stands for it.
        found: The ticket, and the list it is scanned for.
        at: When.
        attempt: What the steward added.
    """
    station, ticket = found.station, found.ticket
    event = view.event(station.event_id)
    rules = view.check_in_list(station.list_id)
    if rules is not None and rules.event_id != station.event_id:
        rules = None
    booking = view.booking(ticket.booking_id) if ticket and ticket.booking_id else None
    facts = Facts(
        station=station,
        at=at,
        credential=credential,
        attempt=attempt or Attempt(),
        event=event,
        check_in_list=rules,
        gate=view.gate(station.gate_id) if station.gate_id else None,
        policy=policy_of(event, rules),
        codes=found.codes,
        foreign=found.foreign,
        ambiguous=found.ambiguous,
        by_medium=found.by_medium,
        known_as=found.known_as,
        code_status=status_by_codes(view, credential, found),
        ticket=ticket,
        booking=booking,
        questions=tuple(view.questions(station.event_id)),
        roster=view.roster_state(station.event_id),
    )
    return _completed(view, facts, rules)


def _completed(view: View, facts: Facts, rules: CheckInList | None) -> Facts:
    """Add what depends on the ticket's type, on its date and on what was signed."""
    credential, ticket = facts.credential, facts.ticket
    claimed = credential.claims.ticket_id if credential.claims else None
    ticket_type = view.ticket_type(facts.type_id) if facts.type_id else None
    names = dict.fromkeys((*credential.names, *(code.code_hash for code in facts.codes)))
    named = view.revocations(ticket_id=ticket.id if ticket else claimed, code_hashes=tuple(names))
    revocations = [revocation for revocation in named if revocation.event_id == facts.station.event_id]
    return replace(
        facts,
        ticket_type=ticket_type,
        has_medium=_has_medium(view, facts, ticket_type),
        date=view.event_date(facts.date_id) if facts.date_id else None,
        right_gates=_gates(view, facts.ticket, ticket_type),
        revocations=tuple(revocations),
        prior=prior_entries(view, facts),
        inside=view.inside(rules.id, since=cleared_at(facts)) if rules and rules.capacity is not None else 0,
    )


def prior_entries(view: View, facts: Facts) -> tuple[Entry, ...]:
    """Return the entries of a ticket on the station's list, under every key that they may stand under, oldest first."""
    return tuple(view.entries_for(_use_keys(view, facts), list_id=facts.station.list_id))


def _has_medium(view: View, facts: Facts, ticket_type: TicketType | None) -> bool:
    needed = ticket_type is not None and bool(ticket_type.settings.get("media_policy"))
    return needed and facts.ticket is not None and view.has_medium(facts.ticket.id)


def _gates(view: View, ticket: Ticket | None, ticket_type: TicketType | None) -> tuple[Gate, ...]:
    found = [(gate_id, view.gate(gate_id)) for gate_id in gate_ids(ticket, ticket_type)]
    # A gate that the roster does not hold still keeps the ticket away from the others.
    return tuple(gate or Gate(id=gate_id, event_id="", name=gate_id) for gate_id, gate in found)


def use_key(facts: Facts) -> str:
    """Return what single use of this scan is counted by: the ticket, or the code while the ticket is not known.

    A party that was booked under several codes is counted by its booking.
    """
    ticket, booking = facts.ticket, facts.booking
    if ticket is not None:
        by_booking = booking is not None and booking.party_size > 1 and ticket.party_size == 1
        return f"booking:{booking.id}" if booking is not None and by_booking else ticket.id
    if facts.claims is not None and facts.claims.ticket_id:
        return facts.claims.ticket_id
    return facts.credential.code_hash


def _use_keys(view: View, facts: Facts) -> Sequence[str]:
    """Return every key that uses of this ticket may stand under, from before it was known or from an older code."""
    keys = [use_key(facts), *facts.credential.exact_names, *(code.code_hash for code in facts.codes)]
    if facts.claims is not None and facts.claims.ticket_id:
        keys.append(facts.claims.ticket_id)
    if facts.ticket is not None:
        keys.append(facts.ticket.id)
        keys += [code.code_hash for code in view.codes_of_ticket(facts.ticket.id)]
    return [key for key in dict.fromkeys(keys) if key]
