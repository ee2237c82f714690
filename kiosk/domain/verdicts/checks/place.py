"""Is this the right time and place? Validity, the event's doors, type, date, gate and zone."""

from datetime import datetime

from kiosk.domain.clock.instants import dated, earlier, later
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.events import Event, EventDate
from kiosk.domain.roster.policy import opened_zones, opens
from kiosk.domain.verdicts.details import OpenFrom, OpenUntil, OtherDate, OtherGate, OtherType, OtherZone
from kiosk.domain.verdicts.scan_facts import Facts, Objection


def validity(facts: Facts) -> Objection | None:
    """A ticket's own validity: the roster's, which is newer, where it has any; else what was signed."""
    if not facts.inward:
        return None
    valid_from, valid_until = _validity(facts)
    now, grace = facts.at.corrected, facts.policy.grace
    if valid_from is not None and now < earlier(valid_from, grace):
        return Objection(reason=Reason.NOT_YET_VALID, details=OpenFrom(valid_from))
    if valid_until is not None and now >= later(valid_until, grace):
        return Objection(reason=Reason.EXPIRED, details=OpenUntil(valid_until))
    return None


def _validity(facts: Facts) -> tuple[datetime | None, datetime | None]:
    for holder in (facts.ticket, facts.claims):
        span = (dated(holder.valid_from), dated(holder.valid_until)) if holder is not None else (None, None)
        if span != (None, None):
            return span
    return None, None


def doors(facts: Facts) -> Objection | None:
    """The event's own time, where the policy holds guests to it."""
    if not facts.inward or facts.event is None:
        return None
    # In a series each date has doors of its own; the event's span is the whole season.
    occasion = facts.date or facts.event
    opening, closing = dated(occasion.admission_at) or dated(occasion.starts_at), dated(occasion.ends_at)
    before, after = facts.policy.opens_before, facts.policy.closes_after
    now = facts.at.corrected
    if before is not None and opening is not None and now < earlier(opening, before):
        return Objection(reason=Reason.EVENT_NOT_STARTED, details=OpenFrom(earlier(opening, before)))
    if after is not None and closing is not None and now >= later(closing, after):
        return Objection(reason=Reason.EVENT_ENDED, details=OpenUntil(closing))
    return None


def ticket_type(facts: Facts) -> Objection | None:
    """The list takes certain types only."""
    allowed = facts.check_in_list.ticket_type_ids if facts.check_in_list else None
    if allowed is None or facts.type_id is None or facts.type_id in allowed:
        return None
    name = facts.ticket_type.name if facts.ticket_type else ""
    return Objection(reason=Reason.WRONG_TICKET_TYPE, details=OtherType(name))


def date(facts: Facts) -> Objection | None:
    """The list is for one date of a series."""
    wanted = facts.check_in_list.date_id if facts.check_in_list else None
    if wanted is None or facts.date_id == wanted:
        return None
    return Objection(reason=Reason.WRONG_DATE, details=OtherDate(named_with_time(facts.date)))


def named_with_time(occasion: Event | EventDate | None) -> tuple[str | datetime, ...]:
    """Return what an event or a date is called, and when it begins, as far as both are known."""
    if occasion is None:
        return ()
    return tuple(part for part in (occasion.name, dated(occasion.starts_at)) if part)


def gate(facts: Facts) -> Objection | None:
    """The ticket is for certain gates only. Nobody is kept in, whichever gate they leave by."""
    here, right = facts.gate, facts.right_gates
    # By the id that was chosen: a gate that the platform deleted since is not on that account every gate.
    if not facts.inward or not right or facts.station.gate_id in {None, *(gate.id for gate in right)}:
        return None
    # One door, several events on one scanner: each event has a gate of its own for it, under the same name.
    of_another = here is not None and here.event_id != facts.station.event_id
    if of_another and here is not None and here.name.casefold() in {gate.name.casefold() for gate in right}:
        return None
    return Objection(reason=Reason.WRONG_GATE, details=OtherGate(tuple(gate.name for gate in facts.right_gates)))


def zone(facts: Facts) -> Objection | None:
    """The gate leads into a zone that the ticket does not open. Nobody is kept in."""
    zone_name = facts.gate.zone if facts.gate else None
    opened = opened_zones(facts.ticket, facts.ticket_type)
    if not facts.inward or zone_name is None or opens(zone_name, opened, facts.policy):
        return None
    return Objection(reason=Reason.WRONG_ZONE, details=OtherZone(zone_name, tuple(sorted(opened))))
