"""Scans and guests for the use case of the gate."""

from dataclasses import replace
from typing import Any

from kiosk.checkin.check_in import CheckIn, CheckInResult
from kiosk.domain.codes.credential import Claims, Credential, Scan, Trust, hash_code
from kiosk.domain.roster.bookings import Ticket
from tests.support.gate.small_event import (
    NOW,
    STATION,
    code_for,
    counting_ids,
)


def scan(desk: CheckIn, code: str = "code-1", **arguments: Any) -> CheckInResult:
    return desk.scan(Scan(text=code), arguments.pop("station", STATION), **arguments)


def other_guest(number: int, code: str) -> list[Any]:
    ticket = Ticket(id=f"o{number}", event_id="other", ticket_type_id="ga")
    return [ticket, replace(code_for(ticket.id, code), event_id="other", id=f"oc{number}")]


def signed(code: str, **claims: Any) -> Credential:
    return Credential(
        scheme="gatepass", code=code, code_hash=hash_code(code), trust=Trust.SIGNED, claims=Claims(**claims)
    )


def counting_ids_from(start: int) -> Any:
    ids = counting_ids()
    for _ in range(start):
        ids(NOW)
    return ids
