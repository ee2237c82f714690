"""A roster of any size with gate passes that it knows, for measurements."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.credentials.schemes.gatepass import issue
from kiosk.domain.codes.credential import Claims
from kiosk.domain.entries.entry import Direction, Entry, uuid7
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey
from kiosk.domain.roster.records import RosterRecord
from kiosk.scanner.synthetic.gate_video import HeldItem, make_video
from kiosk.store.database import Database
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.small_event import EVENT, GATE, GENERAL, MAIN_LIST, NOW, code_for

_STEP = 10_000


class LargeRoster:
    """Signs passes and fills rosters with their tickets."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._private = Ed25519PrivateKey.generate()

    def gate_pass(self, number: int) -> str:
        """Return the code of one ticket."""
        claims = Claims(ticket_id=_ticket_id(number), event_id="ev", ticket_type_id="ga")
        return issue(claims, self._private.private_bytes_raw(), "k1")

    def fill(self, database: Database) -> None:
        """Write the event, the key, and every booking, ticket and code."""
        key = SigningKey(
            id="k1",
            key_id="k1",
            algorithm=KeyAlgorithm.ED25519,
            material=self._private.public_key().public_bytes_raw(),
            event_id="ev",
        )
        with roster_transaction(database) as tx:
            tx.upsert([EVENT, MAIN_LIST, GATE, GENERAL, key])
        for start in range(0, self.size, _STEP):
            numbers = range(start, min(start + _STEP, self.size))
            with roster_transaction(database) as tx:
                tx.upsert(_bookings(numbers))
                tx.upsert(_tickets(numbers))
                tx.upsert([code_for(_ticket_id(n), f"code-{n}") for n in numbers])

    def remember(self, database: Database, entries: int) -> None:
        """Write so many earlier admissions, of the tickets with the highest numbers."""
        with database.writing() as ledger:
            for sequence in range(1, entries + 1):
                number = self.size - sequence
                ledger.append(_admission(number, sequence))


def _admission(number: int, sequence: int) -> Entry:
    at = NOW + timedelta(milliseconds=sequence)
    return Entry(
        entry_id=uuid7(at, number.to_bytes(10, "big")),
        device_id="bench",
        sequence=sequence,
        event_id="ev",
        list_id="main",
        direction=Direction.ENTRY,
        outcome=Outcome.ADMIT,
        reason=Reason.OK,
        raw_at=at,
        corrected_at=at,
        ticket_id=_ticket_id(number),
        use_key=_ticket_id(number),
        spends=True,
    )


def _ticket_id(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012x}"


def _bookings(numbers: range) -> list[RosterRecord]:
    return [Booking(id=f"b{n}", event_id="ev", number=f"N{n}", status=BookingStatus.CONFIRMED) for n in numbers]


def _tickets(numbers: range) -> list[RosterRecord]:
    return [
        Ticket(id=_ticket_id(n), event_id="ev", ticket_type_id="ga", booking_id=f"b{n}", holder_name="A Guest")
        for n in numbers
    ]


def video_of(codes: Sequence[str], path: Path, *, seconds: float = 1.0) -> Path:
    """Make an easy video in which these codes are held up one after another."""
    make_video(path, [HeldItem(text=code, seconds=seconds) for code in codes], seed=1)
    return path


def blank_video(path: Path, *, seconds: float) -> Path:
    """Make a video in which nobody comes."""
    make_video(path, [], seed=1, gap_s=seconds)
    return path
