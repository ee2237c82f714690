"""Finding guests in a real database, and counting who came."""

from dataclasses import replace

import pytest

from kiosk.domain.credential import Scan
from kiosk.domain.roster import Booking, BookingStatus, CheckInList, Ticket, TicketCode, TicketType, Tombstone
from kiosk.domain.station import Place
from kiosk.store.attendance import Share, attendance
from kiosk.store.database import Database
from kiosk.store.roster_writer import roster_transaction
from kiosk.store.search import BACKFILL, find_guests
from kiosk.store.settings import save_setting
from tests.support.world import GENERAL, MAIN_LIST, STATION, code_for, furnish, guest, plain_check_in

HERE = [Place("ev", "main")]


def named(number: int, holder: str, **booking: str) -> list[Booking | Ticket | TicketCode]:
    booked, ticket, code = guest(number)
    assert isinstance(booked, Booking)
    assert isinstance(ticket, Ticket)
    assert isinstance(code, TicketCode)
    return [replace(booked, **booking), replace(ticket, holder_name=holder, number=f"N{number}-1"), code]  # type: ignore[arg-type]


def found(database: Database, text: str) -> list[str]:
    return [guest.ticket.id for guest in find_guests(database, text, HERE)]


@pytest.fixture
def people(database: Database) -> Database:
    furnish(
        database,
        *named(1, "Zoë O'Neil", email="zoe@example.org", phone="+49 170 123456"),
        *named(2, "José Müller-Łukasz", name="Anna Smith"),
        *named(3, "Ann Zoeller"),
    )
    return database


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("zoe", ["t1", "t3"]),
        ("ZOË", ["t1", "t3"]),
        ("neil zo", ["t1"]),
        ("muller jose", ["t2"]),
        ("lukasz", ["t2"]),
        ("ann", ["t3", "t2"]),
        ("smith", ["t2"]),
        ("zoe@example", ["t1"]),
        ("0170 123456", ["t1"]),
        ("123456", ["t1"]),
        ("N2", ["t2"]),
        ("code-3", ["t3"]),
        ("z", []),
        ("nobody", []),
        ('"; DROP', []),
    ],
)
def test_guests_are_found(people: Database, text: str, ids: list[str]) -> None:
    assert found(people, text) == ids


def test_what_is_found_follows_the_roster(people: Database) -> None:
    furnish(people, *named(1, "Chloé Moreau"))
    assert found(people, "neil") == []
    assert found(people, "chloe") == ["t1"]
    booking, *_ = named(2, "", name="Peter Pan")
    with roster_transaction(people) as tx:
        tx.upsert([booking])
    assert found(people, "peter pan") == ["t2"]
    with roster_transaction(people) as tx:
        tx.upsert([code_for("t2", "wristband-7")])
        tx.remove([Tombstone(kind=Ticket, id="t3")])
    assert found(people, "wristband") == ["t2"]
    assert found(people, "zoeller") == []


def test_tickets_from_before_the_index_are_found_after_the_next_page(people: Database) -> None:
    conn = people.db.conn
    conn.execute("DELETE FROM ticket_words")
    save_setting(people, BACKFILL, True)
    assert found(people, "zoe") == []
    furnish(people)
    assert found(people, "zoe") == ["t1", "t3"]
    furnish(people)
    assert conn.execute("SELECT count(*) FROM settings WHERE name = ?", (BACKFILL,)).fetchone()[0] == 0


def test_only_guests_of_the_events_that_are_scanned_for_are_found(people: Database) -> None:
    assert find_guests(people, "zoe", [Place("other", "main")]) == []
    assert find_guests(people, "zoe", []) == []


def test_what_is_found_says_who_came(people: Database) -> None:
    plain_check_in(people).scan(Scan(text="code-1"), STATION)
    first, second = find_guests(people, "zoe", HERE)
    assert [entry.ticket_id for entry in first.entries] == ["t1"]
    assert second.entries == ()
    assert first.ticket_type == GENERAL
    assert first.booking is not None


def test_attendance_counts_what_a_list_lets_in(database: Database) -> None:
    vip = TicketType(id="vip", event_id="ev", name="VIP", variations={"gold": "Gold", "silver": "Silver"})
    pending = Booking(id="b4", event_id="ev", number="N4", status=BookingStatus.PENDING_PAYMENT)
    furnish(
        database,
        vip,
        *guest(1),
        *guest(2),
        *[replace(r, ticket_type_id="vip", variation_id="gold") if isinstance(r, Ticket) else r for r in guest(3)],
        pending,
        *guest(4)[1:],
        Ticket(id="free", event_id="ev", ticket_type_id="ga"),
    )
    desk = plain_check_in(database)
    for code in ("code-1", "code-3", "code-3"):
        desk.scan(Scan(text=code), STATION)
    counted = attendance(database, MAIN_LIST)
    assert (counted.name, counted.share) == ("Main entrance", Share(4, 2))
    by_type = {kind.type_id: kind for kind in counted.types}
    assert by_type["ga"].share == Share(3, 1)
    assert by_type["vip"].variations == {"gold": Share(1, 1), "silver": Share(0, 0)}
    assert attendance(database, replace(MAIN_LIST, include_pending=True)).share == Share(5, 2)
    assert attendance(database, replace(MAIN_LIST, date_id="friday")).share == Share(0, 0)
    vip_only = CheckInList(id="main", event_id="ev", name="VIP", ticket_type_ids=frozenset({"vip"}))
    assert attendance(database, vip_only).share == Share(1, 1)
