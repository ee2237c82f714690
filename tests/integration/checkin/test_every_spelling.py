"""Codes of every scheme, in every spelling and by every way of reading: what is withdrawn admits in none of them.

The other half is held beside it: what stands admits in each spelling that people and scanners make of it. Everything is
only previewed, so that one database serves all spellings.
"""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from urllib.parse import quote

import pytest

from kiosk.checkin.check_in import CheckIn
from kiosk.credentials import Reader
from kiosk.credentials.schemes import gatepass
from kiosk.domain.codes.credential import Claims, Medium, Scan, ScanSource, hash_code
from kiosk.domain.entries.entry import GateTime
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket, TicketStatus
from kiosk.domain.roster.codes import CredentialStatus, ReusableMedium, Revocation, TicketCode
from kiosk.domain.roster.records import RosterRecord
from kiosk.store.database import Database
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.codes import GENUINE, KEYS, PRIVATE, TICKET
from tests.support.gate.small_event import EVENT, GATE, GENERAL, MAIN_LIST, STATION, StillClock, counting_ids
from tests.support.platforms.issuer import NOW

HERE = replace(STATION, event_id="demo")
AT = GateTime(NOW - timedelta(minutes=7), timedelta(minutes=7))

NAMES_A_TICKET = ("rotating_hmac", "rotating_cbc")
"""These change all the time: no list of codes can name them, only a ticket."""

SHOWN = {**GENUINE, "letters": "Straße-Ünal-7", "medium": "wrist-04A1B2"}
LASTING = SHOWN | {
    "live_pass": gatepass.issue(Claims(ticket_id=TICKET, event_id="demo", medium=Medium.LIVE), PRIVATE, "26a")
}

PLAIN: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "carriage return": lambda text: text + "\r",
    "line ends": lambda text: "\r\n" + text + "\r\n",
    "byte order mark": lambda text: "\ufeff" + text,
    "zero width": lambda text: "\u200b" + text + "\u2060",
    "scanner's mark": lambda text: "]Q1" + text,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "link": lambda text: "https://tickets.example/t/" + quote(text, safe=""),
    "query": lambda text: "HTTPS://Tickets.Example/?lang=de&code=" + quote(text, safe=""),
    "hidden inside": lambda text: text[:5] + "\u200b" + text[5:],
    "soft hyphen": lambda text: text[:5] + "\u00ad" + text[5:],
    "full width": lambda text: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text),
    "percent twice": lambda text: "https://tickets.example/t/" + quote(quote(text, safe=""), safe=""),
    "every letter by its number": lambda text: "https://t.example/" + "".join(f"%{b:02x}" for b in text.encode()),
    "link in a link": lambda text: (
        "https://a.example/?u=" + quote("https://b.example/t/" + quote(text, safe=""), safe="")
    ),
    "fragment": lambda text: "https://t.example/#" + text,
    "without a scheme": lambda text: "tickets.example/t/" + text,
    "quoted": lambda text: f'"{text}"',
    "named": lambda text: f"Ticket: {text}",
    "twice": lambda text: f"{text}\n{text}",
    "null": lambda text: text + "\x00",
    "bidi": lambda text: "\u202e" + text + "\u202c",
    "composed": lambda text: unicodedata.normalize("NFKC", text),
}
"""What scanners, links and copying make of any code: it stays this code."""

FURTHER: dict[str, Callable[[str], str]] = {
    "lower": str.lower,
    "upper": str.upper,
    "swapped": str.swapcase,
    "gaps": lambda text: " ".join(text[at : at + 4] for at in range(0, len(text), 4)),
    "gap": lambda text: text[:3] + "\u00a0" + text[3:],
    "last of a path": lambda text: f"https://t.example/{text}/?utm=x#top",
    "padded": lambda text: text + "==",
}
"""What may be accepted or not; it must not count for more than the code itself."""

WAYS = PLAIN | FURTHER


def roster(scheme: str, **changed: object) -> list[RosterRecord]:
    """Return a guest with a code, or with a wristband."""
    text = LASTING[scheme]
    code = TicketCode(
        id=f"c-{scheme}",
        event_id="demo",
        ticket_id=TICKET,
        code=text if scheme != "medium" else "another",
        code_hash=hash_code(text if scheme != "medium" else "another"),
        status=changed.get("code", CredentialStatus.ACTIVE),  # type: ignore[arg-type]
    )
    band = ReusableMedium(
        id="m", kind="barcode", code=text, code_hash=hash_code(text), ticket_ids=frozenset({TICKET}),
        active=bool(changed.get("active", True)),
    )  # fmt: skip
    return [
        Booking(id="b", event_id="demo", number="N", status=changed.get("booking", BookingStatus.CONFIRMED)),  # type: ignore[arg-type]
        Ticket(
            id=TICKET, event_id="demo", ticket_type_id="42", booking_id="b", party_size=1,
            status=changed.get("ticket_status", TicketStatus.VALID),  # type: ignore[arg-type]
        ),
        *([] if scheme in NAMES_A_TICKET else [code]),
        *([band] if scheme == "medium" else []),
    ]  # fmt: skip


def revoked(status: CredentialStatus, scheme: str = "") -> Revocation:
    """Return the withdrawal of a code by its hash, or of the ticket."""
    name = hash_code(LASTING[scheme]) if scheme else None
    return Revocation(id="r", event_id="demo", ticket_id=None if scheme else TICKET, code_hash=name, status=status)


CODE_WITHDRAWN: dict[str, Callable[[str], list[RosterRecord]]] = {
    "revoked": lambda scheme: roster(scheme, code=CredentialStatus.REVOKED, active=False),
    "blocked by its hash": lambda scheme: [*roster(scheme), revoked(CredentialStatus.BLOCKED, scheme)],
    "revoked by its hash": lambda scheme: [*roster(scheme), revoked(CredentialStatus.REVOKED, scheme)],
    "revoked, its ticket gone": lambda scheme: [revoked(CredentialStatus.REVOKED, scheme)],
}
TICKET_WITHDRAWN: dict[str, Callable[[str], list[RosterRecord]]] = {
    "revoked": lambda scheme: [*roster(scheme), revoked(CredentialStatus.REVOKED)],
    "blocked": lambda scheme: roster(scheme, ticket_status=TicketStatus.BLOCKED),
    "transferred": lambda scheme: roster(scheme, ticket_status=TicketStatus.TRANSFERRED),
    "cancelled": lambda scheme: roster(scheme, ticket_status=TicketStatus.CANCELLED),
    "its booking cancelled": lambda scheme: roster(scheme, booking=BookingStatus.CANCELLED),
    "unpaid": lambda scheme: roster(scheme, booking=BookingStatus.PENDING_PAYMENT),
}


def gate(database: Database, records: Sequence[RosterRecord]) -> CheckIn:
    """Return a gate of the event with this roster."""
    event: list[RosterRecord] = [
        replace(EVENT, id="demo"),
        replace(MAIN_LIST, event_id="demo"),
        replace(GATE, event_id="demo"),
        replace(GENERAL, id="42", event_id="demo"),
    ]
    with roster_transaction(database) as tx:
        tx.upsert([*event, *KEYS, *records])
    return CheckIn(database, Reader(), StillClock(AT), counting_ids())


def presented(scheme: str, ways: Iterable[str]) -> list[tuple[str, str, Scan]]:
    """Return a code in all of these ways, by each way of reading."""
    sources = (ScanSource.CAMERA, ScanSource.HAND_SCANNER, ScanSource.MANUAL)
    return [(scheme, way, Scan(text=WAYS[way](SHOWN[scheme]), source=source)) for way in ways for source in sources]


def admitted(desk: CheckIn, scans: Iterable[tuple[str, str, Scan]], *, wanted: bool) -> list[tuple[str, str, str]]:
    """Return which of these scans are admitted, or not."""
    return [
        (scheme, way, scan.source.value)
        for scheme, way, scan in scans
        if desk.preview(scan, HERE).verdict.admitted is wanted
    ]


@pytest.mark.parametrize("scheme", [scheme for scheme in SHOWN if scheme not in NAMES_A_TICKET])
@pytest.mark.parametrize("how", CODE_WITHDRAWN)
def test_a_withdrawn_code_admits_in_no_spelling(database: Database, scheme: str, how: str) -> None:
    desk = gate(database, CODE_WITHDRAWN[how](scheme))
    assert admitted(desk, presented(scheme, WAYS), wanted=True) == []


@pytest.mark.parametrize("how", TICKET_WITHDRAWN)
def test_a_ticket_that_does_not_stand_admits_by_no_spelling_of_no_code(database: Database, how: str) -> None:
    desk = gate(database, [record for scheme in SHOWN for record in TICKET_WITHDRAWN[how](scheme)])
    assert admitted(desk, [one for scheme in SHOWN for one in presented(scheme, WAYS)], wanted=True) == []


def test_what_stands_admits_in_every_spelling_that_people_make(database: Database) -> None:
    desk = gate(database, [record for scheme in SHOWN for record in roster(scheme)])
    assert admitted(desk, [one for scheme in SHOWN for one in presented(scheme, PLAIN)], wanted=False) == []
