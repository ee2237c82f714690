"""Withdrawn, blocked, live or blank: what was presented is judged under every name that it has, over a database."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest

from kiosk.app.scanning.code_provenance import CodeProvenance
from kiosk.checkin.check_in import CheckIn, CheckInResult
from kiosk.checkin.guest_search import GuestSearch
from kiosk.checkin.recording import Override
from kiosk.credentials import Reader
from kiosk.credentials.claims import pack_ticket_id
from kiosk.credentials.keys import public_bytes
from kiosk.credentials.schemes import eddsa_jwt, eventify_jwe, gatepass, live_pass, rotating_cbc, totp
from kiosk.domain.codes import base45, envelope
from kiosk.domain.codes.credential import Claims, Medium, Scan, ScanSource, hash_code
from kiosk.domain.entries.entry import GateTime
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.codes import CredentialStatus, KeyAlgorithm, ReusableMedium, Revocation, SigningKey, TicketCode
from kiosk.domain.roster.records import RosterRecord, Tombstone
from kiosk.store.database import Database
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.small_event import NOW, STATION, StillClock, code_for, counting_ids, furnish, guest

PRIVATE, SECRET = bytes(range(32)), b"s" * 32
KEY = SigningKey(id="k", key_id="a1", algorithm=KeyAlgorithm.ED25519, material=public_bytes(PRIVATE))
TOTP = SigningKey(id="t", key_id="", algorithm=KeyAlgorithm.TOTP, material=SECRET)
GCM = SigningKey(id="g", key_id="enc", algorithm=KeyAlgorithm.A256GCM, material=SECRET)
CBC = SigningKey(id="c", key_id="", algorithm=KeyAlgorithm.A256CBC, material=SECRET)
SKEWED = GateTime(NOW - timedelta(minutes=7), timedelta(minutes=7))


@pytest.fixture
def desk(database: Database) -> CheckIn:
    return CheckIn(database, Reader(), StillClock(SKEWED), counting_ids())


def scan(desk: CheckIn, text: str, source: ScanSource = ScanSource.CAMERA, **arguments: Any) -> CheckInResult:
    return desk.scan(Scan(text=text, source=source), STATION, **arguments)


def reason(desk: CheckIn, text: str, source: ScanSource = ScanSource.CAMERA) -> Reason:
    return scan(desk, text, source).verdict.reason


def issued(**claims: Any) -> str:
    return gatepass.issue(Claims(ticket_id="t1", event_id="ev", **claims), PRIVATE, "a1")


def wrapped(code: str, before: bytes = b"", unprotected: bytes = b"\xa0") -> str:
    """Return the same pass with another envelope."""
    protected, payload, signature = envelope.read(base45.decode(code.removeprefix("GH1:")))
    raw = before + b"\x84\x58" + bytes([len(protected)]) + protected + unprotected
    return "GH1:" + base45.encode(raw + b"\x58" + bytes([len(payload)]) + payload + b"\x58\x40" + signature)


def spellings(code: str) -> list[str]:
    """Return a pass as it was issued, and in other spellings that are accepted."""
    tagged = "GH1:" + base45.encode(b"\xd2" + base45.decode(code.removeprefix("GH1:")))
    return [
        code,
        tagged,
        wrapped(code),
        wrapped(code, b"\xd2"),
        wrapped(code, unprotected=b"\xa1\x04\x41z"),
        code.lower(),
    ]


def revoked(name: str | None, status: CredentialStatus = CredentialStatus.REVOKED, **fields: Any) -> Revocation:
    return Revocation(id=f"r-{name}", event_id="ev", code_hash=name, status=status, **fields)


def as_stored(text: str) -> str:
    """Return the hash as earlier versions, and platforms that give hashes alone, have it: of the text as it is."""
    return hashlib.sha256(text.encode()).hexdigest()


STATUSES = {
    CredentialStatus.REVOKED: Reason.REVOKED,
    CredentialStatus.TRANSFERRED: Reason.TRANSFERRED,
    CredentialStatus.BLOCKED: Reason.BLOCKED,
}


# -- one pass in many envelopes


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("number", range(6))
def test_a_withdrawn_pass_is_withdrawn_in_every_spelling(
    database: Database, desk: CheckIn, status: CredentialStatus, number: int
) -> None:
    """However it was issued, and whether the roster knows the ticket by now or not."""
    texts = spellings(issued())
    furnish(database, KEY, revoked(hash_code(texts[number]), status))
    assert {reason(desk, text) for text in texts} == {STATUSES[status]}
    furnish(database, *guest(1))
    assert {reason(desk, text) for text in texts} == {STATUSES[status]}


@pytest.mark.parametrize("number", [0, 1])
def test_a_withdrawal_that_is_known_by_the_hash_of_the_issued_text_holds(
    database: Database, desk: CheckIn, number: int
) -> None:
    texts = spellings(issued())
    furnish(database, KEY, *guest(1), revoked(as_stored(texts[number])))
    assert {reason(desk, text) for text in texts} == {Reason.REVOKED}


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("name", [hash_code, as_stored])
def test_a_code_that_was_replaced_is_dead_in_every_spelling(
    database: Database, desk: CheckIn, status: CredentialStatus, name: Any
) -> None:
    texts = spellings(issued())
    old = TicketCode(id="old", event_id="ev", ticket_id="t1", code="", code_hash=name(texts[1]), status=status)
    furnish(database, KEY, *guest(1), old)
    assert {reason(desk, text) for text in texts} == {STATUSES[status]}
    newer = issued(ticket_type_id="ga")
    assert reason(desk, newer) is Reason.OK


def test_one_pass_in_two_spellings_is_one_use(database: Database, desk: CheckIn) -> None:
    furnish(database, KEY)
    first = scan(desk, spellings(issued())[0])
    assert first.verdict.admitted
    for text in spellings(issued()):
        again = scan(desk, text)
        assert again.verdict.reason is Reason.ALREADY_ENTERED
        assert again.entries[0].code_hash == first.entries[0].code_hash


def test_a_withdrawal_that_comes_later_finds_the_entry_of_another_spelling(database: Database, desk: CheckIn) -> None:
    furnish(database, KEY, *guest(1))
    assert scan(desk, spellings(issued())[4]).verdict.admitted
    assert (
        conflicts_after(database, revoked(hash_code(spellings(issued())[1]), updated_at=NOW - timedelta(hours=1))) == 1
    )


@pytest.mark.parametrize("number", [0, 1])
def test_it_does_so_where_the_platform_gives_hashes_alone(database: Database, desk: CheckIn, number: int) -> None:
    texts = spellings(issued())
    name = as_stored(texts[number])
    furnish(database, KEY, *guest(1)[:2], TicketCode(id="c", event_id="ev", ticket_id="t1", code="", code_hash=name))
    assert scan(desk, texts[4]).verdict.admitted
    assert conflicts_after(database, revoked(name, updated_at=NOW - timedelta(hours=1))) == 1


def conflicts_after(database: Database, record: RosterRecord) -> int:
    with roster_transaction(database) as tx:
        tx.upsert([record])
        return tx.note_conflicts([record], [], NOW)


# -- codes that nobody signed, in other readings

READINGS = [
    ("abc-def-1", ScanSource.MANUAL),
    ("ABC-DEF-1", ScanSource.MANUAL),
    (" abc- DEF -1 ", ScanSource.MANUAL),
    ("abc-def-1", ScanSource.HAND_SCANNER),
    ("https://tickets.example/t/ABC-DEF-1", ScanSource.CAMERA),
    ("https://tickets.example/ABC-DEF-1", ScanSource.CAMERA),
    ("\ufeffABC-\u200bDEF-1\r\n", ScanSource.CAMERA),
]


@pytest.mark.parametrize(("text", "source"), READINGS)
@pytest.mark.parametrize("status", STATUSES)
def test_a_withdrawal_by_hash_holds_for_every_reading(
    database: Database, desk: CheckIn, text: str, source: ScanSource, status: CredentialStatus
) -> None:
    code = code_for("t1", "ABC-DEF-1")
    furnish(database, *guest(1)[:2], code)
    assert scan(desk, text, source).verdict.admitted  # otherwise this would prove nothing
    furnish(database, *guest(2)[:2], replace(code, ticket_id="t2"), revoked(code.code_hash, status))
    assert reason(desk, text, source) is STATUSES[status]
    with roster_transaction(database) as tx:  # the ticket is gone, its withdrawal is not
        tx._conn.execute("DELETE FROM credentials")
    assert reason(desk, text, source) is STATUSES[status]


def test_a_withdrawn_link_is_withdrawn_though_its_end_is_known(database: Database, desk: CheckIn) -> None:
    link = "https://tickets.example/t/ABC-DEF-1"
    furnish(database, *guest(1)[:2], code_for("t1", "ABC-DEF-1"), revoked(hash_code(link)))
    assert reason(desk, link) is Reason.REVOKED
    assert reason(desk, "ABC-DEF-1") is Reason.OK


@pytest.mark.parametrize(("text", "source"), READINGS)
def test_a_medium_is_found_in_every_reading(database: Database, desk: CheckIn, text: str, source: ScanSource) -> None:
    name = hash_code("ABC-DEF-1")
    band = ReusableMedium(id="m", kind="barcode", code="ABC-DEF-1", code_hash=name, ticket_ids=frozenset({"t1"}))
    furnish(database, *guest(1), band)
    if source is ScanSource.CAMERA:
        assert CodeProvenance(database)(text)
    admitted = scan(desk, text, source)
    assert admitted.verdict.ticket is not None
    assert admitted.verdict.admitted
    assert (admitted.entries[0].code, admitted.entries[0].code_hash) == ("ABC-DEF-1", name)
    furnish(database, revoked(name))
    assert reason(desk, text, source) is Reason.REVOKED


def test_an_entry_names_the_code_as_its_platform_does(database: Database, desk: CheckIn) -> None:
    """So that it is taken there, and a later withdrawal finds it."""
    code = code_for("t1", "ABC-DEF-1")
    furnish(database, *guest(1)[:2], code)
    (entry,) = scan(desk, "abc-def-1", ScanSource.MANUAL).entries
    assert (entry.code, entry.code_hash) == ("ABC-DEF-1", code.code_hash)
    assert conflicts_after(database, revoked(code.code_hash, updated_at=NOW - timedelta(hours=1))) == 1


def test_a_code_half_in_capitals_is_not_guessed(database: Database, desk: CheckIn) -> None:
    furnish(database, *guest(1)[:2], *guest(2)[:2], code_for("t1", "ABC-1"), code_for("t2", "abc-1"))
    unclear = scan(desk, "Abc-1", ScanSource.MANUAL)
    assert (unclear.verdict.outcome, unclear.verdict.reason) == (Outcome.ASK, Reason.AMBIGUOUS)
    exact = scan(desk, "abc-1", ScanSource.MANUAL)
    assert exact.verdict.ticket is not None
    assert exact.verdict.ticket.id == "t2"


# -- without a code


def test_a_guest_whose_code_is_blocked_is_blocked_without_it(database: Database, desk: CheckIn) -> None:
    furnish(database, *guest(1), revoked(hash_code("code-1"), CredentialStatus.BLOCKED))
    assert desk.ticket("t1", STATION).verdict.reason is Reason.BLOCKED
    (found,) = GuestSearch(database, StillClock(SKEWED)).find("Guest 1", STATION).guests
    assert found.objection is Reason.BLOCKED
    furnish(database, code_for("t1", "another"))
    (found,) = GuestSearch(database, StillClock(SKEWED)).find("Guest 1", STATION).guests
    assert found.objection is None
    assert desk.ticket("t1", STATION).verdict.admitted


def test_a_code_that_was_replaced_says_nothing_against_a_guest_without_it(database: Database, desk: CheckIn) -> None:
    furnish(database, *guest(1), revoked(hash_code("code-1")))
    assert desk.ticket("t1", STATION).verdict.admitted


# -- tokens that can be wrapped anew


@pytest.mark.parametrize("status", STATUSES)
def test_a_token_that_is_wrapped_anew_is_as_dead_as_its_code(
    database: Database, desk: CheckIn, status: CredentialStatus
) -> None:
    token = eddsa_jwt.issue(Claims(ticket_id="t1", event_id="ev"), PRIVATE, "a1")
    issued_as, anew = (eventify_jwe.wrap(token, SECRET, bytes([n]) * 12, "enc") for n in (1, 2))
    code = code_for("t1", issued_as)
    furnish(database, KEY, GCM, *guest(1)[:2], code)
    assert {desk.preview(Scan(text=text), STATION).verdict.reason for text in (issued_as, anew, token)} == {Reason.OK}
    furnish(database, replace(code, status=status))
    assert {reason(desk, text) for text in (issued_as, anew, token)} == {STATUSES[status]}
    furnish(database, code, revoked(hash_code(issued_as), status))
    assert {reason(desk, text) for text in (issued_as, anew, token)} == {STATUSES[status]}
    furnish(database, code_for("t1", "another"))  # handed out since
    assert reason(desk, issued_as) is STATUSES[status]
    assert reason(desk, anew) is Reason.OK
    assert reason(desk, token) is Reason.ALREADY_ENTERED


# -- live passes


@pytest.fixture
def plain(database: Database) -> str:
    """A pass that must be shown live; the roster holds its plain text."""
    text = issued(medium=Medium.LIVE)
    furnish(database, KEY, TOTP, *guest(1)[:2], code_for("t1", text))
    return text


def shown(plain: str, at: Any = NOW) -> str:
    return live_pass.show(plain, totp.ticket_secret(SECRET, pack_ticket_id("t1")), at)


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


# -- blanks

BLANKS = ["", " ", "\t\r\n", "\u200b\ufeff", "\u3164", "\u00a0", "\u2800\u0301"]


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


# -- codes that can be bent


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
