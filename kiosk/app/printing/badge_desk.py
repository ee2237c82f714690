"""A gate without a label printer, and the desk that prints for it: at the same venue, or not at all.

Invariants: what was asked for is in the database before the caller goes on, and reaches the desk once both have been
connected, within the hours in which it is still wanted; a request that arrives again is printed once, and by one desk;
the desk takes name and code from its own guest list.
"""

import secrets
from dataclasses import replace
from datetime import datetime

from kiosk.app.kiosk import Kiosk, new_id
from kiosk.domain.codes.credential import hash_code
from kiosk.domain.errors import DoorError
from kiosk.domain.reports.printing.jobs import PrintJob, PrintKind
from kiosk.domain.venue.badge_requests import BadgeCode, BadgeRequest
from kiosk.store.gate.badge_codes import add_badge_code
from kiosk.store.laptop.print_jobs import add_print_job, waiting_print_jobs
from kiosk.store.venue.badge_requests import ask_for_badge, offer_to_print, open_badge_requests
from kiosk.store.venue.membership import membership


def ask_desk(kiosk: Kiosk, ticket_id: str, desk: str, staff: str) -> None:
    """Ask a desk for a guest's badge.

    Args:
        kiosk: The kiosk.
        ticket_id: Whose badge.
        desk: Name of the gate that is to print, "" for whichever does.
        staff: Who asks.

    Raises:
        DoorError: There is no such ticket, or this laptop belongs to no venue whose desk could print it.
        StoreError: It could not be written.
    """
    if membership(kiosk.database) is None:
        raise DoorError("no desk hears this laptop: it belongs to no venue", key="printer.no_desk")
    with kiosk.database.reading() as view:
        ticket = view.ticket(ticket_id)
    if ticket is None:
        raise DoorError("there is no such ticket", key="door.no_ticket")
    now = kiosk.clock.now().corrected
    request = BadgeRequest(
        id=new_id(now),
        ticket_id=ticket_id,
        event_id=ticket.event_id,
        desk=desk,
        staff=staff,
        device_id=kiosk.device_id,
        made_at=now,
    )
    ask_for_badge(kiosk.database, request)


def with_own_code(kiosk: Kiosk, job: PrintJob) -> PrintJob:
    """Return a badge's job with a code of the badge's own, where badges have such; it voids the guest's one before.

    Raises:
        StoreError: It could not be written.
    """
    if kiosk.settings.badge_codes != "own" or job.kind is not PrintKind.BADGE:
        return job
    with kiosk.database.reading() as view:
        ticket = view.ticket(job.about)
    if ticket is None:
        return job  # it is told when it is to be printed
    # Of letters and digits that a code holds most densely; nobody guesses 80 bits.
    text = f"BADGE-{secrets.token_hex(10).upper()}"
    code = BadgeCode(
        id=job.id, ticket_id=ticket.id, event_id=ticket.event_id, code_hash=hash_code(text), made_at=job.made_at
    )
    with kiosk.database.transaction() as db:
        add_badge_code(db.conn, code)
    kiosk.database.roster_written()  # the very next scan must know it
    return replace(job, code=text)


def take_up(kiosk: Kiosk, since: datetime) -> int:
    """Make jobs of what other gates asked this desk for, and offer to print what they ask of any; return how many jobs.

    Args:
        kiosk: The desk.
        since: Older ones are wanted no more.

    Raises:
        StoreError: The database cannot be read or written.
    """
    made = membership(kiosk.database)
    if made is None:
        return 0
    # A desk whose printer is away or that has a queue leaves what anybody may print to the others.
    is_free = not waiting_print_jobs(kiosk.database, PrintKind.BADGE, since=since)
    waiting = open_badge_requests(kiosk.database, since=since, device_id=kiosk.device_id, desk=made.name)
    for request in waiting:
        job = PrintJob(
            id=request.id,
            kind=PrintKind.BADGE,
            about=request.ticket_id,
            staff=request.staff,
            device_id=request.device_id,
            made_at=request.made_at,
        )
        add_print_job(kiosk.database, with_own_code(kiosk, job))
    if is_free:
        offer_to_print(kiosk.database, since=since, device_id=kiosk.device_id)
    return len(waiting)
