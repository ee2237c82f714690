"""Looking guests up by parts of names on a large roster, and what keeping the index costs a pull."""

import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from kiosk.app.clock import SystemClock
from kiosk.checkin.guest_search import GuestSearch
from kiosk.domain.entries.station import Station
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.events import CheckInList
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.text.folding import fold
from kiosk.store.base.database_key import DatabaseKey
from kiosk.store.database import Database, open_database
from kiosk.store.roster.roster_writer import RosterTransaction
from tests.bench.table import Row, percentile
from tests.support.gate.small_event import EVENT, GATE, GENERAL, MAIN_LIST, STATION, code_for

KEY = DatabaseKey("cd" * 32, "file")
FEW = CheckInList(id="few", event_id="ev", name="VIP entrance", ticket_type_ids=frozenset({"vip"}))
PAGE = 1000
"""Records are written so many bookings at a time, as a pull does."""

_BEGIN = [
    "Al",
    "Ber",
    "Chri",
    "Da",
    "Ed",
    "Fra",
    "Ge",
    "Han",
    "Is",
    "Jür",
    "Ka",
    "Łu",
    "Mar",
    "Na",
    "Ol",
    "Pé",
    "Ra",
    "Søl",
    "Tho",
    "Ur",
    "Vi",
    "Wil",
    "Xa",
    "Yi",
    "Zo",
]
_MIDDLE = ["a", "e", "i", "o", "u", "an", "er", "in", "ol", "ri", "st", "ar", "en", "ul", "ü"]
_END = ["n", "na", "no", "ld", "rt", "s", "ta", "us", "el", "ine", "ić", "ski", "sson", "er", "y"]


class Guests:
    """Names, addresses and numbers for any number of guests, many of them shared as in life."""

    def __init__(self, seed: int = 1) -> None:
        self._rng = random.Random(seed)
        self.first = self._names(900)
        self.last = self._names(9000)

    def _names(self, count: int) -> list[str]:
        rng = self._rng
        made: dict[str, None] = {}
        while len(made) < count:
            middle = "".join(rng.choice(_MIDDLE) + rng.choice("bdfklmnprtvz") for _ in range(rng.randrange(3)))
            made[rng.choice(_BEGIN) + middle + rng.choice(_END)] = None
        return list(made)

    def records(self, numbers: range) -> tuple[list[RosterRecord], list[RosterRecord], list[RosterRecord]]:
        """Return bookings, tickets and codes."""
        bookings: list[RosterRecord] = []
        tickets: list[RosterRecord] = []
        codes: list[RosterRecord] = []
        for number in numbers:
            name, booking, ticket = self._guest(number)
            bookings.append(booking)
            tickets.append(ticket)
            codes.append(code_for(ticket.id, f"{number * 2654435761 % 2**32:08x}{len(name):02x}{number:022x}"))
        return bookings, tickets, codes

    def _guest(self, number: int) -> tuple[str, Booking, Ticket]:
        rng = self._rng
        first, last = rng.choice(self.first), rng.choice(self.last)
        email = f"{fold(first)}.{fold(last)}{rng.randrange(99)}@{rng.choice(('gmail.com', 'web.de', 'example.org'))}"
        booking = Booking(
            id=f"b{number}",
            event_id="ev",
            number=f"BK-{rng.randrange(16**6):06X}",
            status=BookingStatus.CONFIRMED,
            name=f"{first} {last}",
            email=email,
            phone=f"+49 17{rng.randrange(10)} {rng.randrange(10**7):07d}",
        )
        ticket = Ticket(
            id=f"{rng.getrandbits(128):032x}",
            event_id="ev",
            ticket_type_id="ga" if number % 200 else "vip",
            booking_id=booking.id,
            number=f"T-{number:07d}",
            holder_name=f"{first} {last}",
            holder_email=email,
            seat=f"Block {rng.choice('ABCD')} {rng.randrange(40)}-{rng.randrange(60)}",
        )
        return f"{first} {last}", booking, ticket


def measure(guests: int = 200_000, pulled: int = 20_000, rounds: int = 3) -> Iterator[Row]:
    """Yield the figures of looking up, and of the index's share in writing a roster.

    Args:
        guests: Guests on the roster that is searched.
        pulled: Guests on the rosters that are written with and without the index.
        rounds: Pairs of rosters written.
    """
    yield from _pull(pulled, rounds)
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(Path(folder) / "search.db", KEY)
        crowd = Guests()
        fill(database, crowd, guests)
        look_up = GuestSearch(database, SystemClock(database))
        subject = f"look up among {guests:,} guests"
        for kind, texts in _questions(crowd).items():
            yield from _figures(look_up, STATION, subject, kind, texts)
        few = replace(STATION, list_id="few")
        subject = f"… for a list that takes {guests // 200:,} of them"
        yield from _figures(
            look_up, few, subject, "all of these", [*chain.from_iterable(_questions(crowd, 20).values())]
        )
        database.close()


def fill(database: Database, crowd: Guests, size: int) -> None:
    """Write a roster page by page."""
    with database.transaction() as db:
        tx = RosterTransaction(db)
        tx.upsert([EVENT, MAIN_LIST, FEW, GATE, GENERAL])
    for start in range(0, size, PAGE):
        bookings, tickets, codes = crowd.records(range(start, min(start + PAGE, size)))
        with database.transaction() as db:
            tx = RosterTransaction(db)
            tx.upsert([*bookings, *tickets, *codes])
            tx.index()


def _figures(look_up: GuestSearch, station: Station, subject: str, kind: str, texts: Sequence[str]) -> Iterator[Row]:
    took = [_timed(partial(look_up.find, text, station)) for text in texts]
    beside = f"p50 {percentile(took, 0.5) * 1e3:.3g} ms"
    yield Row(subject, f"{kind}, p95 ms", percentile(took, 0.95) * 1e3, beside, "≤ 50 ms")


def _questions(crowd: Guests, each: int = 150) -> dict[str, list[str]]:
    rng = random.Random(2)
    full = [(rng.choice(crowd.first), rng.choice(crowd.last)) for _ in range(each)]
    return {
        "1 letter": [first[:1] for first, _ in full],
        "2 letters": [last[:2] for _, last in full],
        "3 letters": [last[:3] for _, last in full],
        "two beginnings": [f"{last[:3]} {first[:2]}" for first, last in full],
        "full name": [f"{first} {last}" for first, last in full],
        "address": [f"{first}.{last}@gmail.com" for first, last in full],
        "phone's end": [f"{rng.randrange(10**5):05d}" for _ in full],
        "booking's beginning": [f"bk{rng.randrange(16**3):03x}" for _ in full],
        "words of many": ["com", "web", "bk", "gmail com", "gmail w 1", "block a 1"],
    }


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _pull(size: int, rounds: int) -> Iterator[Row]:
    with_index: list[float] = []
    without: list[float] = []
    for number in range(rounds):  # in pairs, so that both see the same noise
        for kept, figures in ((False, without), (True, with_index)):
            with _writing(kept=kept) as write:
                figures.append(write(Guests(number), size))
    ratio = sum(with_index) / sum(without)
    subject = f"write a roster of {size:,} tickets"
    yield Row(subject, "s", sum(without) / rounds)
    yield Row(f"… with its index, {rounds} pairs", "s", sum(with_index) / rounds, f"{ratio:.2f} × without")


@contextmanager
def _writing(*, kept: bool) -> Iterator[Callable[[Guests, int], float]]:
    """Yield what writes a roster into a fresh database and returns the seconds."""
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(Path(folder) / "pull.db", KEY)

        def write(crowd: Guests, size: int) -> float:
            took = 0.0
            for start in range(0, size, PAGE):
                bookings, tickets, codes = crowd.records(range(start, min(start + PAGE, size)))
                began = time.perf_counter()
                with database.transaction() as db:
                    tx = RosterTransaction(db)
                    tx.upsert([*bookings, *tickets, *codes])
                    if kept:
                        tx.index()
                took += time.perf_counter() - began
            return took

        yield write
        database.close()
