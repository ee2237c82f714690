"""From a presented code to the ticket it means, at one of the lists that the station scans for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol, TypeVar

from kiosk.domain.codes.credential import Claims, Credential, ScanSource, code_names, same_event
from kiosk.domain.codes.separators import may_be_grouped
from kiosk.domain.entries.entry import GateTime
from kiosk.domain.entries.station import ScannedList, Station
from kiosk.domain.ports import EntryView, RosterView
from kiosk.domain.records import quickly_made
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.codes import CredentialStatus, ReusableMedium, TicketCode
from kiosk.domain.roster.events import CheckInList
from kiosk.domain.roster.ticket_choice import choose, in_turn, usable

R = TypeVar("R", TicketCode, ReusableMedium)

MOST_BENT: Final = 3
"""Characters of a ticket id that can be bent: what is left of a block of 16 bytes behind ``{"ticketId":"``."""


class GateView(RosterView, EntryView, Protocol):
    """The roster and the entries in one view."""


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedCode:
    """What a code led to.

    Attributes:
        station: The station, narrowed to the list that the ticket belongs to (else to the first one).
        codes: Codes of the roster with this text, in that list's event.
        ticket: The ticket that is meant.
        ambiguous: Several are meant, and nothing tells them apart.
        by_medium: A reusable medium was presented.
        foreign: It stands for a ticket of an event that is not scanned for.
        foreign_event: Id of that event, or None.
        known_as: The name (hash) by which the roster knows what was presented, where that is another one.
        known_text: The text of that name, where the scan itself has no such reading: the roster has it in groups.
        others: The station at further lists of the event that take the ticket, too: asked about whoever goes out, who
            may have come in by any of them.
    """

    station: Station
    codes: tuple[TicketCode, ...] = ()
    ticket: Ticket | None = None
    ambiguous: bool = False
    foreign: bool = False
    foreign_event: str | None = None
    by_medium: bool = False
    known_as: str = ""
    known_text: str = ""
    others: tuple[Station, ...] = ()


ListsByEvent = Mapping[str, Sequence[CheckInList]]
"""The lists that are scanned for by event id, in the order in which they are asked."""


def lists_of(view: RosterView, station: Station) -> ListsByEvent:
    """Return the lists that are scanned for; lists that are not of their event are left out."""
    lists: dict[str, list[CheckInList]] = {}
    for scanned in station.scanned_lists:
        found = view.check_in_list(scanned.list_id)
        if found is not None and found.event_id == scanned.event_id:
            lists.setdefault(scanned.event_id, []).append(found)
    return lists


def places_for(
    station: Station, lists: ListsByEvent, event_id: str, bearer: Ticket | Claims | None
) -> tuple[Station, ...]:
    """Return the station at each list that a ticket is for, in turn; where none takes it, at the event's first one.

    Args:
        station: Where, with every list that is scanned for.
        lists: Those lists.
        event_id: The event.
        bearer: What says of which type and date the ticket is; None: nothing does.
    """
    if bearer is None:
        return (_narrowed(station, event_id),)
    taking = in_turn(lists.get(event_id, ()), bearer.ticket_type_id, bearer.date_id)
    found = tuple(station.at(ScannedList(event_id, one.id)) for one in taking)
    return found or (_narrowed(station, event_id),)


def resolve(view: GateView, credential: Credential, station: Station, at: GateTime, source: ScanSource) -> ResolvedCode:
    """Find the ticket that a code means.

    Args:
        view: A snapshot or a write transaction.
        credential: What was presented.
        station: Where, with every list that is scanned for.
        at: When.
        source: How it was read: media that are touched and media that are scanned are told apart.
    """
    events = {scanned.event_id for scanned in station.scanned_lists}
    known = known_codes(view, credential)
    here = tuple(code for code in known if code.event_id in events)
    # A code goes before a medium of the same text: media are handed out again, a ticket's code is its guest's alone.
    if here:
        found = _by_code(view, here, station, at)
        return _known_as(found, credential, here)
    # Only what is usable now: a wristband that ended must not hide what a signature says of the same text.
    media = _media(view, credential, at, source)
    linked = _linked(view, media)
    mine = [ticket for ticket in linked if ticket.event_id in events]
    if mine:
        found = _chosen(view, mine, station, at)
        return _known_as(replace(found, by_medium=True), credential, media)
    if credential.claims is not None:
        return _by_claims(view, credential, credential.claims, station)
    withdrawn = (r.event_id for r in view.revocations(ticket_id=None, code_hashes=credential.names))
    home = next((event_id for event_id in withdrawn if event_id in events), None)
    elsewhere = next(iter([*(code.event_id for code in known), *(ticket.event_id for ticket in linked)]), None)
    return ResolvedCode(station=_narrowed(station, home), foreign=elsewhere is not None, foreign_event=elsewhere)


def looked_up(view: RosterView, ticket_id: str, station: Station) -> ResolvedCode:
    """Return what a ticket that was looked up leads to: the list of its event, where that is scanned for here."""
    found = view.ticket(ticket_id)
    if found is None:
        return ResolvedCode(station=station.at(station.scanned_lists[0]))
    if found.event_id not in {place.event_id for place in station.scanned_lists}:
        first = station.at(station.scanned_lists[0])
        return ResolvedCode(station=first, foreign=True, foreign_event=found.event_id)
    first, *others = places_for(station, lists_of(view, station), found.event_id, found)
    return ResolvedCode(station=first, ticket=found, others=tuple(others))


def as_far_as_known(view: RosterView, credential: Credential) -> Credential:
    """Return a credential with its last readings among the others, where the roster knows none of those before them.

    What stands beside a name or a number may be a piece of another guest's code. So a code that the roster knows, had,
    or has withdrawn is never asked about by a piece of it, neither to admit nor to refuse (docs/adr/0059).
    """
    if not credential.last_codes or known_codes(view, credential) or known_media(view, credential):
        return credential
    names = credential.names
    if view.revocations(ticket_id=None, code_hashes=names) or view.was_code(names):
        return credential
    return credential.widened


def known_codes(view: RosterView, credential: Credential) -> Sequence[TicketCode]:
    """Return the roster's codes for what was presented; where it knows none, for every other reading of it.

    The very text that was read goes first, then the code that cleaning makes of it, then what else may be meant.
    Several readings may be codes of different tickets (a code typed half in capitals, where both cases exist): nothing
    tells which was meant, so all of them are returned. What the roster has in groups (AB 12 CD), and what was presented
    without them, goes last: it is asked for only where nothing else is known.
    """
    return _first(view.codes, credential) or view.grouped_codes(*may_be_grouped(credential.texts))


def known_media(view: RosterView, credential: Credential) -> Sequence[ReusableMedium]:
    """Return the roster's media for what was presented; where it knows none, for every other reading of it."""
    return _first(view.media, credential) or view.grouped_media(*may_be_grouped(credential.texts))


def _first(ask: Callable[..., Sequence[R]], credential: Credential) -> Sequence[R]:
    found = ask(*credential.names)  # all of them in one question: most scans are known by the first
    if len(found) <= 1:
        return found
    exact = frozenset(credential.exact_names)
    as_read = [one for one in found if one.code_hash == credential.untouched]
    return as_read or [one for one in found if one.code_hash in exact] or found


def _known_as(
    found: ResolvedCode, credential: Credential, known: Sequence[TicketCode | ReusableMedium]
) -> ResolvedCode:
    """Add the name by which a ticket was found, where it is not the credential's own one."""
    if found.ticket is None or any(one.code_hash == credential.code_hash for one in known):
        return found
    first = known[0]
    return replace(
        found,
        known_as=first.code_hash,
        known_text="" if first.code_hash in credential.names else first.code,
    )


def withdrawn_codes(view: RosterView, ticket: Ticket) -> CredentialStatus | None:
    """Return why none of a ticket's codes admits any more; None while one of them does, or none is known.

    BLOCKED where one of them is blocked, as that is meant for the guest and not for the text.
    """
    codes = view.codes_of_ticket(ticket.id)
    # A platform that withdraws by hash alone may have made it of the code without its groups.
    names = [name for code in codes for name in code_names(code)]
    named = view.revocations(ticket_id=None, code_hashes=names) if codes else ()
    found: list[CredentialStatus] = []
    for code in codes:
        by_list = [r.status for r in named if r.code_hash in code_names(code) and r.event_id == ticket.event_id]
        ended = [status for status in (code.status, *by_list) if status is not CredentialStatus.ACTIVE]
        if not ended:
            return None
        found += ended
    return CredentialStatus.BLOCKED if CredentialStatus.BLOCKED in found else next(iter(found), None)


def status_by_codes(view: RosterView, credential: Credential, found: ResolvedCode) -> CredentialStatus | None:
    """Return what a ticket's codes say against it, where it was found without any of them.

    A guest who is looked up is blocked as the code is; that a code was replaced says nothing against its ticket. A
    token that can be wrapped anew is not known by its text: it admits while some code of its ticket does. A signed code
    that the roster had once, and has no more, was replaced; one that it never had may be newer than the roster.
    """
    if found.ticket is None or found.codes:
        return None
    if not credential.by_hand and view.was_code(credential.exact_names):
        return CredentialStatus.REVOKED
    if not (credential.by_hand or credential.rewrappable):
        return None
    status = withdrawn_codes(view, found.ticket)
    return status if credential.rewrappable or status is CredentialStatus.BLOCKED else None


def _by_code(view: GateView, codes: tuple[TicketCode, ...], station: Station, at: GateTime) -> ResolvedCode:
    first = _narrowed(station, codes[0].event_id)
    ticket_ids = {code.ticket_id for code in codes}
    if len(ticket_ids) > 1:
        return ResolvedCode(station=first, codes=codes, ambiguous=True)
    ticket = view.ticket(ticket_ids.pop())
    if ticket is None:
        return ResolvedCode(station=first, codes=codes)
    return _chosen(view, [ticket], station, at, codes)


def _with_addons(view: GateView, tickets: Sequence[Ticket], lists: Mapping[str, CheckInList]) -> list[Ticket]:
    found = list(tickets)
    for ticket in tickets:
        if ticket.event_id in lists and lists[ticket.event_id].addon_match:
            found += view.addons(ticket.id)
    return found


def _asked(view: GateView, tickets: Sequence[Ticket], lists: Sequence[CheckInList]) -> CheckInList:
    """Return the first of an event's lists that takes one of its tickets, or an add-on that the list takes for it."""
    if len(lists) == 1:
        return lists[0]
    for one in lists:
        # Add-ons only where this very list takes them: another one's setting must not draw a ticket to it.
        for ticket in _with_addons(view, tickets, {one.event_id: one}):
            if in_turn((one,), ticket.ticket_type_id, ticket.date_id):
                return one
    return lists[0]


def _chosen(
    view: GateView, tickets: Sequence[Ticket], station: Station, at: GateTime, codes: tuple[TicketCode, ...] = ()
) -> ResolvedCode:
    scanned = lists_of(view, station)
    asked = {
        event_id: _asked(view, [ticket for ticket in tickets if ticket.event_id == event_id], scanned[event_id])
        for event_id in dict.fromkeys(ticket.event_id for ticket in tickets)
        if event_id in scanned
    }
    candidates = _with_addons(view, tickets, asked)
    choice = choose(candidates, asked, at.corrected)
    meant = choice.ticket or candidates[0]
    first = asked.get(meant.event_id)
    place = station.at(ScannedList(first.event_id, first.id)) if first else _narrowed(station, meant.event_id)
    several = len(scanned.get(meant.event_id, ())) > 1 and choice.ticket is not None
    others = places_for(station, scanned, meant.event_id, choice.ticket) if several else ()
    return ResolvedCode(
        station=place,
        codes=codes,
        ticket=choice.ticket,
        ambiguous=choice.ambiguous,
        others=tuple(one for one in others if one != place),
    )


def _media(view: GateView, credential: Credential, at: GateTime, source: ScanSource) -> list[ReusableMedium]:
    """Return the media that may have been presented and may be used, read in their own way."""
    touched = source is ScanSource.NFC
    return [
        medium
        for medium in known_media(view, credential)
        if usable(medium, at.corrected) and (medium.kind != "barcode") is touched
    ]


def _linked(view: GateView, media: Sequence[ReusableMedium]) -> list[Ticket]:
    # By length first: ids that are numbers come in the order of the numbers, on every laptop alike.
    ids = [ticket_id for medium in media for ticket_id in sorted(medium.ticket_ids, key=lambda i: (len(i), i))]
    return [ticket for ticket_id in dict.fromkeys(ids) if (ticket := view.ticket(ticket_id)) is not None]


def _by_claims(view: GateView, credential: Credential, claims: Claims, station: Station) -> ResolvedCode:
    """Find the ticket that claims name. Whether they can vouch for one that is not known, the decision says."""
    called = _called(view, claims.ticket_id) if claims.ticket_id else ()
    if len(called) > 1:
        return ResolvedCode(station=_narrowed(station, claims.event_id or called[0].event_id), ambiguous=True)
    ticket = called[0] if called else None
    if ticket is not None and claims.event_id is not None and not same_event(claims.event_id, ticket.event_id):
        ticket = None
    here = _narrowed(station, claims.event_id or (ticket.event_id if ticket else None))
    if ticket is not None and ticket.event_id != here.event_id:
        return ResolvedCode(station=here, foreign=True, foreign_event=ticket.event_id)
    if ticket is not None and credential.ending is not None and _may_be_another(view, ticket, credential.ending):
        return ResolvedCode(station=here, ambiguous=True)
    if not station.also:
        return ResolvedCode(station=here, ticket=ticket)
    here, *others = places_for(station, lists_of(view, station), here.event_id, ticket or claims)
    return ResolvedCode(station=here, ticket=ticket, others=tuple(others))


def _called(view: GateView, ticket_id: str) -> Sequence[Ticket]:
    """Return the ticket with an id; where the platform made it anew under another one, that."""
    ticket = view.ticket(ticket_id)
    return (ticket,) if ticket is not None else view.tickets_called(ticket_id)


def _may_be_another(view: GateView, ticket: Ticket, ending: str) -> bool:
    """Return whether a code with a bent beginning may have been made of another ticket's of the same event."""
    # One that is named and not stored may be of any event, so it is asked about, too.
    others = (other for other in view.tickets_ending(ending, MOST_BENT) if other != ticket.id)
    return any((other := view.ticket(one)) is None or other.event_id == ticket.event_id for one in others)


def _narrowed(station: Station, event_id: str | None) -> Station:
    scanned_lists = station.scanned_lists
    meant = (scanned for scanned in scanned_lists if event_id is not None and same_event(event_id, scanned.event_id))
    return station.at(next(meant, scanned_lists[0]))
