"""Passes that are shown live, codes of blanks, and codes that somebody bends without a key."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest

from kiosk.checkin.check_in import CheckIn
from kiosk.checkin.recording import Override
from kiosk.credentials import Reader
from kiosk.credentials.claims import pack_ticket_id
from kiosk.credentials.schemes import gatepass, live_pass, rotating_cbc, totp
from kiosk.domain.codes.credential import Claims, Medium, Scan, ScanSource, hash_code
from kiosk.domain.entries.entry import GateTime
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.codes import KeyAlgorithm, ReusableMedium, Revocation, SigningKey, TicketCode
from kiosk.domain.roster.records import Tombstone
from kiosk.store.database import Database
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.small_event import NOW, STATION, StillClock, code_for, counting_ids, furnish, guest
from tests.support.gate.withdrawn import KEY, PRIVATE, SECRET, as_stored, issued, reason, revoked, scan, spellings

TOTP = SigningKey(id="t", key_id="", algorithm=KeyAlgorithm.TOTP, material=SECRET)


CBC = SigningKey(id="c", key_id="", algorithm=KeyAlgorithm.A256CBC, material=SECRET)


SKEWED = GateTime(NOW - timedelta(minutes=7), timedelta(minutes=7))


@pytest.fixture
def desk(database: Database) -> CheckIn:
    return CheckIn(database, Reader(), StillClock(SKEWED), counting_ids())


@pytest.fixture
def plain(database: Database) -> str:
    """A pass that must be shown live; the roster holds its plain text."""
    text = issued(medium=Medium.LIVE)
    furnish(database, KEY, TOTP, *guest(1)[:2], code_for("t1", text))
    return text


def shown(plain: str, at: Any = NOW) -> str:
    return live_pass.show(plain, totp.ticket_secret(SECRET, pack_ticket_id("t1")), at)


# -- live passes


def test_a_live_pass_is_live_in_every_form(desk: CheckIn, plain: str) -> None:
    old = shown(plain, NOW - timedelta(hours=1))
    without = "GH1:" + old[13:]
    for text in (without, without.lower(), old, f"https://tickets.example/?code={quote(plain)}", *spellings(plain)):
        refused = scan(desk, text)
        assert (refused.verdict.outcome, refused.verdict.reason) == (Outcome.REFUSE, Reason.STALE_CODE)
        assert refused.verdict.ticket is not None
    assert scan(desk, shown(plain)).verdict.admitted
    assert reason(desk, shown(plain)) is Reason.ALREADY_ENTERED


def test_it_is_live_where_the_key_is_not_there_yet(database: Database, desk: CheckIn, plain: str) -> None:
    with roster_transaction(database) as tx:
        tx._conn.execute("DELETE FROM signing_keys")
    for text in (*spellings(plain)[:3], shown(plain), shown(plain, NOW - timedelta(days=1))):
        assert not scan(desk, text).verdict.admitted


def test_a_supervisor_may_let_its_guest_in(desk: CheckIn, plain: str) -> None:
    overridden = desk.override(Scan(text=plain), STATION, Override(supervisor="Sam", note="phone broken"))
    assert overridden.verdict.admitted
    (entry,) = overridden.entries
    assert (entry.forced, entry.ticket_id, entry.use_key) == (True, "t1", "t1")
    assert reason(desk, shown(plain)) is Reason.ALREADY_ENTERED


def test_a_guest_with_a_live_pass_can_be_checked_in_by_name(desk: CheckIn, plain: str) -> None:
    assert desk.ticket("t1", STATION).verdict.admitted
    assert reason(desk, shown(plain)) is Reason.ALREADY_ENTERED


def test_a_print_of_the_same_ticket_counts_plain_and_once(database: Database, desk: CheckIn, plain: str) -> None:
    printed = issued(medium=Medium.PRINTED)
    assert scan(desk, printed).verdict.admitted
    assert reason(desk, shown(plain)) is Reason.ALREADY_ENTERED
    assert reason(desk, printed) is Reason.ALREADY_ENTERED


BLANKS = ["", " ", "\t\r\n", "\u200b\ufeff", "\u3164", "\u00a0", "\u2800\u0301"]


# -- blanks


@pytest.mark.parametrize("stored", BLANKS)
def test_a_blank_is_nobodys_code(database: Database, desk: CheckIn, stored: str) -> None:
    """Also where an earlier version let the hash of nothing into the roster."""
    code = code_for("t1", stored)
    band = ReusableMedium(id="m", kind="barcode", code=stored, code_hash=code.code_hash, ticket_ids=frozenset({"t2"}))
    nothing = replace(code, id="before", code_hash=as_stored(stored))
    furnish(database, *guest(1)[:2], *guest(2)[:2], code, nothing, band, revoked(code.code_hash))
    for text in [*BLANKS, "https://tickets.example/t/%20", "]Q1 ", "\\000026"]:
        for source in ScanSource:
            refused = scan(desk, text, source)
            assert not refused.verdict.admitted
            assert refused.verdict.ticket is None
    assert desk.ticket("t1", STATION).verdict.admitted
    assert desk.ticket("t2", STATION).verdict.admitted


def hidden(ticket_id: str, nonce: str = "n1") -> str:
    content = {"ticketId": ticket_id, "eventId": "ev", "timestamp": round(NOW.timestamp() * 1000), "nonce": nonce}
    return rotating_cbc.show(json.dumps(content, separators=(",", ":")).encode(), SECRET, bytes(16))


def bent(code: str, old: str, new: str) -> str:
    """Return a code with the first characters of its ticket id changed, by its vector alone."""
    first = bytearray.fromhex(code[4:36])
    for at, (was, now) in enumerate(zip(old, new, strict=True)):
        first[13 + at] ^= ord(was) ^ ord(now)
    return f"TKT:{first.hex()}{code[36:]}"


def tickets(*ids: str, event_id: str = "ev") -> Iterator[Ticket]:
    return (Ticket(id=one, event_id=event_id, ticket_type_id="ga") for one in ids)


MINE, YOURS = "aaa5f8ac-2292", "bbb5f8ac-2292"


# -- codes that can be bent


def test_a_bent_id_admits_nobody_else(database: Database, desk: CheckIn) -> None:
    furnish(database, CBC, *tickets(MINE, YOURS, "ccc-other"))
    for code in (bent(hidden(MINE), "aaa", "bbb"), hidden(MINE), hidden(YOURS)):
        asked = scan(desk, code)
        assert (asked.verdict.outcome, asked.verdict.reason, asked.verdict.ticket) == (
            Outcome.ASK,
            Reason.AMBIGUOUS,
            None,
        )
    assert scan(desk, hidden("ccc-other")).verdict.admitted
    assert reason(desk, hidden("ccc-other", "n2")) is Reason.ALREADY_ENTERED


def test_an_id_that_only_a_withdrawal_knows_can_be_bent_too(database: Database, desk: CheckIn) -> None:
    furnish(database, CBC, *tickets(YOURS), Revocation(id="r", event_id="ev", ticket_id=MINE))
    assert reason(desk, bent(hidden(MINE), "aaa", "bbb")) is Reason.AMBIGUOUS


def test_ids_of_other_events_and_other_endings_do_not_matter(database: Database, desk: CheckIn) -> None:
    furnish(database, CBC, *tickets(YOURS, "bbb5f8ac-2293", "aaaa" + YOURS[3:]), *tickets(MINE, event_id="other"))
    assert scan(desk, hidden(YOURS)).verdict.admitted


def test_short_ids_can_be_bent_as_a_whole(database: Database, desk: CheckIn) -> None:
    furnish(database, CBC, *tickets("t7", "long-enough"))
    assert scan(desk, hidden("t7")).verdict.admitted
    furnish(database, *tickets("t8"))
    assert reason(desk, bent(hidden("t7"), "t7", "t8")) is Reason.AMBIGUOUS


@pytest.mark.parametrize("with_booking", [False, True])
def test_a_signature_does_not_vouch_for_a_ticket_that_the_platform_took_out_of_the_list(
    desk: CheckIn, database: Database, with_booking: bool
) -> None:
    """It speaks for tickets that are too new for the list; one that the list had, and has no more, is a question."""
    furnish(database, KEY)
    assert scan(desk, issued(valid_until=NOW + timedelta(hours=1))).verdict.admitted, "too new for the list"
    there = Ticket(id="t2", event_id="ev", ticket_type_id="ga", booking_id=guest(1)[0].id if with_booking else None)
    code = TicketCode(id="c2", event_id="ev", ticket_id="t2", code="ELSE", code_hash=hash_code("ELSE"))
    furnish(database, there, code)
    with roster_transaction(database) as tx:
        tx.remove([Tombstone(kind=TicketCode, id="c2"), Tombstone(kind=Ticket, id="t2")])
    of_gone = gatepass.issue(Claims(ticket_id="t2", event_id="ev"), PRIVATE, "a1")
    verdict = scan(desk, of_gone).verdict
    assert (verdict.outcome, verdict.reason) == (Outcome.ASK, Reason.UNKNOWN_TICKET)


def test_a_signed_code_that_was_replaced_admits_no_more_also_where_nobody_says_withdrawn(
    desk: CheckIn, database: Database
) -> None:
    """Its ticket stands under a newer code. One that the list never had may be the newest of all."""
    old, new, newest = (
        gatepass.issue(Claims(ticket_id="t3", event_id="ev", party_size=size), PRIVATE, "a1") for size in (None, 1, 2)
    )
    there = Ticket(id="t3", event_id="ev", ticket_type_id="ga", booking_id=guest(1)[0].id)
    furnish(database, KEY, there, code_for("t3", old))
    with roster_transaction(database) as tx:
        tx.upsert([replace(code_for("t3", new), id="newer")])
        tx.remove([Tombstone(kind=TicketCode, id=code_for("t3", old).id)])
    assert reason(desk, old) is Reason.REVOKED
    assert reason(desk, old.lower()) is Reason.REVOKED
    assert scan(desk, newest).verdict.admitted
    assert reason(desk, new) is Reason.ALREADY_ENTERED
    furnish(database, code_for("t3", old))
    assert reason(desk, old) is Reason.ALREADY_ENTERED, "it stands again"
