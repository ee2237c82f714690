"""Gathers what the decision may know about a scan, all from one view of the database."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from kiosk.checkin.code_resolution import GateView, ResolvedCode, as_far_as_known, resolve, status_by_codes
from kiosk.domain.bounds import bounded_party
from kiosk.domain.codes.credential import Credential, ScanSource, Trust, same_event
from kiosk.domain.codes.exchanges import new_medium
from kiosk.domain.entries.entry import Direction, Entry, GateTime
from kiosk.domain.entries.flags import Flag, standing_flags
from kiosk.domain.entries.guest_numbers import BOOKING_KEY, number_guests
from kiosk.domain.entries.station import Station
from kiosk.domain.roster.bookings import BookingStatus, Ticket, TicketStatus
from kiosk.domain.roster.events import CheckInList, Event, Gate, TicketType
from kiosk.domain.roster.policy import gate_ids, policy_of
from kiosk.domain.verdicts.checks.confirming import asked_for
from kiosk.domain.verdicts.checks.moving import cleared_at
from kiosk.domain.verdicts.checks.use import inside_by
from kiosk.domain.verdicts.confirm_points import ConfirmByList, PointKind, on_list
from kiosk.domain.verdicts.decision import Attempt, Facts
from kiosk.domain.verdicts.ticked import told_once

__all__ = ["GateView", "gather", "with_prior"]


def gather(
    view: GateView,
    credential: Credential,
    station: Station,
    at: GateTime,
    attempt: Attempt | None = None,
    *,
    source: ScanSource = ScanSource.CAMERA,
    confirm: ConfirmByList = MappingProxyType({}),
) -> Facts:
    """Read everything that bears on one scan.

    Args:
        view: A snapshot or a write transaction.
        credential: What was presented.
        station: Where.
        at: When.
        attempt: What the steward added.
        source: How the code was read.
        confirm: What this kiosk wants confirmed on which list.
    """
    meant = as_far_as_known(view, credential)
    found = resolve(view, meant, station, at, source)
    return gather_resolved(view, meant, found, at, attempt, confirm=confirm)


def gather_resolved(
    view: GateView,
    credential: Credential,
    found: ResolvedCode,
    at: GateTime,
    attempt: Attempt | None = None,
    *,
    confirm: ConfirmByList = MappingProxyType({}),
) -> Facts:
    """Read everything that bears on a ticket that was found.

    Args:
        view: A snapshot or a write transaction.
        credential: What was presented, or stands for it.
        found: The ticket, and the list it is scanned for.
        at: When.
        attempt: What the steward added.
        confirm: What this kiosk wants confirmed on which list.
    """
    if found.others and found.station.direction is Direction.EXIT:
        return _going_out(found, lambda one: gather_resolved(view, credential, one, at, attempt, confirm=confirm))
    station, ticket = found.station, found.ticket
    event = view.event(station.event_id)
    rules = view.check_in_list(station.list_id)
    # A list of another event has rules that say nothing about this one: better none, and a person is asked.
    if rules is not None and rules.event_id != station.event_id:
        rules = None
    booking = view.booking(ticket.booking_id) if ticket and ticket.booking_id else None
    known: dict[str, Any] = {
        "station": station,
        "at": at,
        "credential": credential,
        "attempt": attempt or Attempt(),
        "event": event,
        "check_in_list": rules,
        "gate": view.gate(station.gate_id) if station.gate_id else None,
        "policy": policy_of(event, rules),
        "codes": found.codes,
        "signed_id": _signed_id(view, credential, found),
        "foreign": found.foreign,
        "right_event": _right_event(view, credential, found),
        "ambiguous": found.ambiguous,
        "by_medium": found.by_medium,
        "known_as": found.known_as,
        "known_text": found.known_text,
        "code_status": status_by_codes(view, credential, found),
        "ticket": ticket,
        "booking": booking,
        "questions": tuple(view.questions(station.event_id)),
        "confirm_here": on_list(confirm, rules.id, rules.name) if confirm and rules else (),
        "roster": view.roster_state(station.event_id),
    }
    # Made twice rather than copied: ``replace`` asks for each of its forty fields, at every scan.
    facts = Facts(**known, **_following(view, Facts(**known), rules))
    return told_once(facts) if facts.attempt.told_once else facts


def _going_out(found: ResolvedCode, gathered: Callable[[ResolvedCode], Facts]) -> Facts:
    """Return what bears on a guest who leaves, at the list that he came in by: the first one, if he did by none."""
    places = (found.station, *found.others)
    at_each = [gathered(replace(found, station=place, others=())) for place in places]
    return next((facts for facts in at_each if inside_by(facts)), at_each[0])


def _right_event(view: GateView, credential: Credential, found: ResolvedCode) -> Event | None:
    """Return the event of a ticket that is for another one; asked for such tickets alone."""
    claimed = credential.claims.event_id if credential.claims and credential.trust is Trust.SIGNED else None
    meant = found.foreign_event or claimed
    if found.ticket is not None or meant is None or same_event(meant, found.station.event_id):
        return None
    return view.event(meant)


def _signed_id(view: GateView, credential: Credential, found: ResolvedCode) -> str | None:
    """Return the id that a pass gives itself, where its code is another ticket's by now."""
    claimed = credential.claims.ticket_id if credential.claims and credential.trust is Trust.SIGNED else None
    ticket = found.ticket
    if claimed is None or ticket is None or claimed == ticket.id or not found.codes:
        return None
    # The code of a main ticket stands for its add-ons as well, and says nothing of their names.
    is_own = any(code.ticket_id == ticket.id for code in found.codes)
    return claimed if is_own and view.ticket(claimed) is None else None


def _following(view: GateView, facts: Facts, rules: CheckInList | None) -> dict[str, Any]:
    """Return what depends on the ticket's type, on its date and on what was signed."""
    credential, ticket = facts.credential, facts.ticket
    claimed = credential.claims.ticket_id if credential.claims else None
    ticket_type = view.ticket_type(facts.type_id) if facts.type_id else None
    named = [*view.revocations(ticket_id=ticket.id if ticket else claimed, code_hashes=facts.asked_names)]
    if ticket is not None and claimed not in {None, ticket.id} and not facts.codes:
        named += view.revocations(ticket_id=claimed, code_hashes=())  # withdrawn by the id that it names itself
    # Another event may have withdrawn a text of its own that happens to be the same.
    revocations = [revocation for revocation in named if revocation.event_id == facts.station.event_id]
    return _prior(view, facts) | {
        "flags": flags_on(view, facts),
        "ticket_type": ticket_type,
        "was_listed": ticket is None and claimed is not None and view.was_listed(claimed),
        **_media(view, facts, ticket_type),
        "date": view.event_date(facts.date_id) if facts.date_id else None,
        "addons": _addons(view, facts, ticket_type),
        "right_gates": right_gates(view, facts.ticket, ticket_type),
        "revocations": tuple(revocations),
        "before_in_line": _before_in_line(view, facts),
        # Counted only where there is a limit: a first count reads all entries of the list.
        "inside": view.inside(rules.id, since=cleared_at(facts)) if rules and rules.capacity is not None else 0,
    }


def with_prior(view: GateView, facts: Facts) -> Facts:
    """Add what was scanned before on the station's list, under every name that the ticket ever had.

    Where guests of the ticket's booking were counted by booking, and the ticket is counted by itself today, what the
    whole booking used is added beside it: together they admit no more than all of its tickets do.
    """
    return replace(facts, **_prior(view, facts))


def _prior(view: GateView, facts: Facts) -> dict[str, Any]:
    """Return the facts of ``with_prior`` alone: a scan copies its facts once, not for each thing that is learned."""
    identity, list_id = facts.identity, facts.station.list_id
    numbered = number_guests(view.sightings(identity, list_id=list_id), identity.key)
    found: dict[str, Any] = {
        "prior": numbered.entries,
        "guest_numbers": numbered.guest_numbers,
        "numbers_above": numbered.above,
    }
    found["zones"] = _zones(view, facts, numbered.entries)
    ticket, booking = facts.ticket, facts.booking
    if ticket is None or booking is None or identity.booking_id is not None:
        return found
    key = f"{BOOKING_KEY}{booking.id}"
    if not view.was_counted_as(key, list_id=list_id):
        return found
    whole = replace(identity, key=key, booking_id=booking.id)
    size = max(booking.party_size, ticket.party_size, view.places_of_booking(booking.id))
    together = number_guests(view.sightings(whole, list_id=list_id), key).entries
    return found | {"together": together, "together_size": bounded_party(size)}


def _zones(view: GateView, facts: Facts, prior: Iterable[Entry]) -> dict[str, str]:
    """Return the zones of this gate and of those by which the guest came; read only where guests move between them."""
    here, policy = facts.gate, facts.policy
    if here is None or here.zone is None or not (policy.zone_moves and policy.zones):
        return {}
    gates = (view.gate(gate_id) for gate_id in {entry.gate_id for entry in prior} - {here.id} if gate_id)
    return {here.id: here.zone} | {gate.id: gate.zone for gate in gates if gate is not None and gate.zone}


def _before_in_line(view: GateView, facts: Facts) -> int:
    booking = facts.booking
    waits = booking is not None and booking.status is BookingStatus.WAITLISTED
    return view.before_in_line(booking) if waits and booking is not None else 0


def flags_on(view: GateView, facts: Facts) -> tuple[Flag, ...]:
    """Return the marks on a guest that stand, under each id that the ticket is known by here."""
    claimed = facts.claims.ticket_id if facts.claims else None
    names = dict.fromkeys(one for one in (facts.ticket.id if facts.ticket else None, claimed, facts.signed_id) if one)
    return standing_flags(view.flags(*names)) if names else ()


def _addons(view: GateView, facts: Facts, ticket_type: TicketType | None) -> tuple[str, ...]:
    """Return what a ticket's add-ons are called; read only where somebody is to look for them."""
    if facts.ticket is None or PointKind.ADDONS not in asked_for(facts, ticket_type):
        return ()
    # One that was cancelled or sent back is nothing that the guest is to have.
    here = (addon for addon in view.addons(facts.ticket.id) if addon.status is TicketStatus.VALID)
    types = (view.ticket_type(addon.ticket_type_id) for addon in here)
    counted = Counter(found.name for found in types if found is not None)
    return tuple(name if count == 1 else f"{count} × {name}" for name, count in counted.items())


def _media(view: GateView, facts: Facts, ticket_type: TicketType | None) -> dict[str, Any]:
    """Return what bears on a type that is exchanged for a wristband or card; for others nothing is read."""
    ticket, scan = facts.ticket, facts.attempt.medium
    if ticket is None or ticket_type is None or not ticket_type.settings.media_policy:
        return {}
    found: dict[str, Any] = {"has_medium": view.has_medium(ticket.id)}
    if scan is None:
        return found
    medium = new_medium(scan, ticket_type.settings)
    known = tuple(view.media(medium.code_hash))
    linked = {one for other in known for one in other.ticket_ids} - {ticket.id}
    tickets = (view.ticket(one) for one in linked)
    others = any(other is not None and other.event_id == ticket.event_id for other in tickets)
    is_ticket = bool(view.codes(medium.code_hash))
    return found | {"new_medium": replace(medium, known=known, is_ticket=is_ticket, stands_for_others=others)}


def right_gates(view: GateView, ticket: Ticket | None, ticket_type: TicketType | None) -> tuple[Gate, ...]:
    """Return the gates that a ticket is for, by itself or by its type; none where it is for all."""
    found = [(gate_id, view.gate(gate_id)) for gate_id in gate_ids(ticket, ticket_type)]
    # A gate that the roster does not hold still keeps the ticket away from the others.
    return tuple(gate or Gate(id=gate_id, event_id="", name=gate_id) for gate_id, gate in found)
