"""What is newer wins, by the platform's clock where it says so; what keeps somebody out goes first."""

import contextlib
import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import VenueError
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket, TicketStatus
from kiosk.domain.roster.codes import (
    CredentialStatus,
    KeyAlgorithm,
    ReusableMedium,
    Revocation,
    SigningKey,
    TicketCode,
)
from kiosk.domain.roster.events import Gate
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.venue.passing_on import (
    CLOCK_MARGIN,
    KnownVersion,
    RosterChange,
    RosterNews,
    SignedNews,
    fresh_until,
    is_newer,
    read_news,
    withdraws,
    write_news,
)
from tests.support.gate.decisions import NOON
from tests.unit.domain.venue.test_wire import INSTANTS, JSON, NUMBERS, TEXT

SECOND = timedelta(seconds=1)
CHANGE = RosterChange(kind="tickets", id="t1", at=NOON)
VALUES = st.none() | TEXT | NUMBERS | st.floats(allow_nan=False, allow_infinity=False)
CHANGES = st.builds(
    RosterChange, kind=TEXT, id=TEXT, at=INSTANTS, gone=st.booleans(), row=st.dictionaries(TEXT, VALUES, max_size=3)
)


@given(st.lists(CHANGES, max_size=3))
def test_news_arrive_as_they_were(changes: list[RosterChange]) -> None:
    news = RosterNews(member="g1", platform="https://p", made_at=NOON, changes=tuple(changes), until=NOON)
    assert read_news(SignedNews(body=write_news(news), signature="", certificate="")) == news


@given(JSON)
def test_anything_else_is_only_not_understood(given: object) -> None:
    told = {"member": "g", "platform": "", "made_at": NOON.isoformat(), "changes": given}
    for body in (json.dumps(given), json.dumps(told), json.dumps({**told, "changes": [given]})):
        with contextlib.suppress(VenueError):
            read_news(SignedNews(body=body, signature="", certificate=""))


def test_news_are_known_by_what_they_say() -> None:
    one = SignedNews(body="a", signature="x", certificate="c")
    assert one.id == replace(one, signature="y").id != replace(one, body="b").id


@pytest.mark.parametrize(
    ("pulled", "changed", "known", "ours_changed", "whole", "expected"),
    [
        (0, None, None, None, None, True),  # nothing is known here
        (0, 2, 9, 1, 9, True),  # the platform's own clock comes first
        (0, 1, None, 2, None, False),
        (5, 1, 4, 1, None, True),  # the same instant there: who pulled later
        (4, 1, 4, 1, None, False),
        (5, None, 4, 3, None, True),
        (0, None, None, None, CLOCK_MARGIN.seconds, False),  # older than this laptop's own last pull
        (1, None, None, None, CLOCK_MARGIN.seconds, True),  # within what clocks may differ: rather twice than never
        (1, None, 2, None, CLOCK_MARGIN.seconds, False),  # but what was itself pulled later stays
    ],
)
def test_what_is_newer_here_is_never_replaced(
    pulled: int, changed: int | None, known: int | None, ours_changed: int | None, whole: int | None, *, expected: bool
) -> None:
    at = {n: None if n is None else NOON + n * SECOND for n in (pulled, changed, known, ours_changed, whole)}
    ours = KnownVersion(known_at=at[known], changed_at=at[ours_changed])
    assert is_newer(replace(CHANGE, at=NOON + pulled * SECOND), at[changed], ours, at[whole]) is expected


TICKET = Ticket(id="t", event_id="ev", ticket_type_id="ga")
CODE = TicketCode(id="c", event_id="ev", ticket_id="t", code="x", code_hash="h")
BOOKING = Booking(id="b", event_id="ev", number="B", status=BookingStatus.CONFIRMED)
KEY = SigningKey(id="k", key_id="1", algorithm=KeyAlgorithm.ED25519, material=b"")
BAND = ReusableMedium(id="m", kind="barcode", code="", code_hash="h")


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (Revocation(id="r", event_id="ev"), True),
        (TICKET, False),
        (replace(TICKET, status=TicketStatus.BLOCKED), True),
        (CODE, False),
        (replace(CODE, status=CredentialStatus.TRANSFERRED), True),
        (BOOKING, False),
        (replace(BOOKING, status=BookingStatus.REFUNDED), True),
        (KEY, False),
        (replace(KEY, revoked_at=NOON), True),
        (BAND, False),
        (replace(BAND, active=False), True),
        (Gate(id="a", event_id="ev", name="A"), False),
    ],
)
def test_what_keeps_somebody_out_goes_before_the_rest(record: RosterRecord, *, expected: bool) -> None:
    assert withdraws(record) is expected


@pytest.mark.parametrize(
    ("whole", "since", "until", "expected"),
    [
        (10, 0, 20, 20),
        (2, 0, 20, 20),
        (1, 0, 20, None),  # what changed between both is told by nobody
        (None, 0, 20, None),  # its own guest list was never whole
        (10, 0, 10, None),  # no news
        (10, 0, 5, None),
        (10, None, 20, None),
        (10, 0, None, None),
    ],
)
def test_a_guest_list_is_as_fresh_as_the_one_that_is_passed_on_where_nothing_is_missing_between_both(
    whole: int | None, since: int | None, until: int | None, expected: int | None
) -> None:
    at = {n: None if n is None else NOON + timedelta(minutes=n) for n in (whole, since, until, expected)}
    news = RosterNews(member="g", platform="", made_at=NOON, changes=(), since=at[since], until=at[until])
    assert fresh_until(news, at[whole]) == at[expected]
