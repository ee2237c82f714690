"""From a presented code to the ticket it means, at one of the lists that the station scans for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from kiosk.domain.candidates import choose, usable
from kiosk.domain.credential import Claims, Credential, ScanSource, Trust, same_event
from kiosk.domain.entry import GateTime
from kiosk.domain.ports import EntryView, RosterView
from kiosk.domain.roster import CheckInList, Ticket, TicketCode
from kiosk.domain.station import Station


class View(RosterView, EntryView, Protocol):
    """The roster and the entries in one view."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a code led to.

    Attributes:
        station: The station, narrowed to the list that the ticket belongs to (else to the first one).
        codes: Codes of the roster with this text, in that list's event.
        ticket: The ticket that is meant.
        ambiguous: Several are meant, and nothing tells them apart.
        by_medium: A reusable medium was presented.
        foreign: It stands for a ticket of an event that is not scanned for.
    """

    station: Station
    codes: tuple[TicketCode, ...] = ()
    ticket: Ticket | None = None
    ambiguous: bool = False
    foreign: bool = False
    by_medium: bool = False


def lists_of(view: RosterView, station: Station) -> dict[str, CheckInList]:
    """Return the lists that are scanned for, by event id; lists that are not of their event are left out."""
    lists: dict[str, CheckInList] = {}
    for place in station.places:
        found = view.check_in_list(place.list_id)
        if found is not None and found.event_id == place.event_id:
            lists[place.event_id] = found
    return lists


def find(view: View, credential: Credential, station: Station, at: GateTime, source: ScanSource) -> Found:
    """Find the ticket that a code means.

    Args:
        view: A snapshot or a write transaction.
        credential: What was presented.
        station: Where, with every list that is scanned for.
        at: When.
        source: How it was read: media that are touched and media that are scanned are told apart.
    """
    events = {place.event_id for place in station.places}
    known = _known_codes(view, credential)
    here = tuple(code for code in known if code.event_id in events)
    if here:
        return _by_code(view, here, station, at)
    linked = _linked(view, credential, at, source)
    mine = [ticket for ticket in linked if ticket.event_id in events]
    if mine:
        found = _chosen(view, _with_addons(view, mine, lists_of(view, station)), station, at)
        return replace(found, by_medium=True)
    if credential.trust is not Trust.REFUSED and credential.claims is not None:
        return _by_claims(view, credential.claims, station)
    withdrawn = (r.event_id for r in view.revocations(ticket_id=None, code_hash=credential.code_hash))
    home = next((event_id for event_id in withdrawn if event_id in events), None)
    return Found(station=_narrowed(station, home), foreign=bool(known or linked))


def _known_codes(view: View, credential: Credential) -> Sequence[TicketCode]:
    """Return the roster's codes for what was read, or for the likeliest other reading of it that the roster knows."""
    readings = (credential.code_hash, *credential.other_hashes)
    return next((found for reading in readings if (found := view.codes(reading))), ())


def _by_code(view: View, codes: tuple[TicketCode, ...], station: Station, at: GateTime) -> Found:
    first = _narrowed(station, codes[0].event_id)
    ticket_ids = {code.ticket_id for code in codes}
    if len(ticket_ids) > 1:
        return Found(station=first, codes=codes, ambiguous=True)
    ticket = view.ticket(ticket_ids.pop())
    if ticket is None:
        return Found(station=first, codes=codes)
    return _chosen(view, _with_addons(view, [ticket], lists_of(view, first)), first, at, codes)


def _with_addons(view: View, tickets: Sequence[Ticket], lists: dict[str, CheckInList]) -> list[Ticket]:
    found = list(tickets)
    for ticket in tickets:
        if ticket.event_id in lists and lists[ticket.event_id].addon_match:
            found += view.addons(ticket.id)
    return found


def _chosen(
    view: View, candidates: Sequence[Ticket], station: Station, at: GateTime, codes: tuple[TicketCode, ...] = ()
) -> Found:
    choice = choose(candidates, lists_of(view, station), at.corrected)
    meant = choice.ticket or candidates[0]
    return Found(
        station=_narrowed(station, meant.event_id), codes=codes, ticket=choice.ticket, ambiguous=choice.ambiguous
    )


def _linked(view: View, credential: Credential, at: GateTime, source: ScanSource) -> list[Ticket]:
    touched = source is ScanSource.NFC
    ids = [
        ticket_id
        for medium in view.media(credential.code_hash)
        if usable(medium, at.corrected) and (medium.kind != "barcode") is touched
        for ticket_id in sorted(medium.ticket_ids, key=lambda i: (len(i), i))
    ]
    return [ticket for ticket_id in dict.fromkeys(ids) if (ticket := view.ticket(ticket_id)) is not None]


def _by_claims(view: View, claims: Claims, station: Station) -> Found:
    """Find the ticket that claims name. Whether they can vouch for one that is not known, the decision says."""
    ticket = view.ticket(claims.ticket_id) if claims.ticket_id else None
    if ticket is not None and claims.event_id is not None and not same_event(claims.event_id, ticket.event_id):
        ticket = None
    here = _narrowed(station, claims.event_id or (ticket.event_id if ticket else None))
    if ticket is not None and ticket.event_id != here.event_id:
        return Found(station=here, foreign=True)
    return Found(station=here, ticket=ticket)


def _narrowed(station: Station, event_id: str | None) -> Station:
    places = station.places
    meant = (place for place in places if event_id is not None and same_event(event_id, place.event_id))
    return station.at(next(meant, places[0]))
