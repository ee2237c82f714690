"""Gathers what the decision may know about a scan, all from one view of the database."""

from typing import Protocol

from kiosk.domain.credential import Credential, Trust
from kiosk.domain.decision import Facts
from kiosk.domain.entry import GateTime
from kiosk.domain.ports import EntryView, RosterView
from kiosk.domain.roster import CheckInList, Ticket, TicketCode, TicketType
from kiosk.domain.station import Station


class View(RosterView, EntryView, Protocol):
    """The roster and the entries in one view."""


def gather(view: View, credential: Credential, station: Station, at: GateTime) -> Facts:
    """Read everything that bears on one scan.

    Args:
        view: A snapshot or a write transaction.
        credential: What was presented.
        station: Where.
        at: When.
    """
    known = view.codes(credential.code_hash)
    codes = tuple(code for code in known if code.event_id == station.event_id)
    ticket = _ticket(view, credential, codes, station)
    claimed = credential.claims.ticket_id if credential.claims and credential.trust is Trust.SIGNED else None
    prior_keys = [key for key in (ticket.id if ticket else None, claimed, credential.code_hash) if key]
    return Facts(
        station=station,
        at=at,
        credential=credential,
        event=view.event(station.event_id),
        check_in_list=_list(view, station),
        gate=view.gate(station.gate_id) if station.gate_id else None,
        codes=codes,
        foreign=bool(known) and not codes,
        ticket=ticket,
        ticket_type=view.ticket_type(ticket.ticket_type_id) if ticket else _claimed_type(view, credential),
        booking=view.booking(ticket.booking_id) if ticket and ticket.booking_id else None,
        revocations=tuple(view.revocations(ticket_id=ticket.id if ticket else claimed, code_hash=credential.code_hash)),
        prior=tuple(view.entries_for(prior_keys, list_id=station.list_id)),
    )


def _list(view: View, station: Station) -> CheckInList | None:
    found = view.check_in_list(station.list_id)
    return found if found is not None and found.event_id == station.event_id else None


def _ticket(view: View, credential: Credential, codes: tuple[TicketCode, ...], station: Station) -> Ticket | None:
    ticket_ids = {code.ticket_id for code in codes}
    if len(ticket_ids) == 1:
        return view.ticket(ticket_ids.pop())
    if ticket_ids or credential.trust is not Trust.SIGNED or credential.claims is None:
        return None
    claimed = credential.claims.ticket_id
    ticket = view.ticket(claimed) if claimed else None
    return ticket if ticket is not None and ticket.event_id == station.event_id else None


def _claimed_type(view: View, credential: Credential) -> TicketType | None:
    claimed = credential.claims.ticket_type_id if credential.claims and credential.trust is Trust.SIGNED else None
    return view.ticket_type(claimed) if claimed else None


def use_key(facts: Facts) -> str:
    """Return what single use of this scan is counted by: the ticket, or the code while the ticket is not known."""
    if facts.ticket is not None:
        return facts.ticket.id
    if facts.claims is not None and facts.claims.ticket_id:
        return facts.claims.ticket_id
    return facts.credential.code_hash
