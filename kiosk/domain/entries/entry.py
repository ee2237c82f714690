"""One scan's immutable record, and the single-use arithmetic over many of them.

Entries are never changed and never deleted: an undo is another entry. A ticket's uses on one list are counted in
*generations*: an exit (where re-entry is allowed) or an undo closes the generation, so the next admission belongs to
the next one. (list, use key, generation, guest number) is unique among spending entries: the database's last judge.

In which order entries happened, and who is inside by them, is asked of ``order`` alone.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from kiosk.domain.clock.instants import later, to_ms
from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.records import quickly_made


class Direction(StrEnum):
    """Which way a guest walks."""

    ENTRY = "entry"
    EXIT = "exit"


ELSEWHERE: Final = 0
HERE: Final = 1
CAME_BACK: Final = 2


@dataclass(frozen=True, slots=True)
class GateTime:
    """The laptop's time, and what is known about its error.

    Attributes:
        raw: What the laptop's clock says.
        offset: Best known (true time - raw).
        uncertainty: How far off the corrected time may still be; None when it was never measured.
        boot: Names the run of the operating system, "" where nothing does.
        boot_ms: Milliseconds since that run began, sleep included, by a clock that nobody can set; None without it.
    """

    raw: datetime
    offset: timedelta = timedelta()
    uncertainty: timedelta | None = None
    boot: str = ""
    boot_ms: int | None = None

    @property
    def corrected(self) -> datetime:
        """Best known true time; rules and validity use this one."""
        return later(self.raw, self.offset)

    @property
    def offset_ms(self) -> int:
        """The offset as an entry keeps it, ms."""
        return to_ms(self.offset)

    @property
    def uncertainty_ms(self) -> int | None:
        """The uncertainty as an entry keeps it, ms, or None when it was never measured."""
        return None if self.uncertainty is None else to_ms(self.uncertainty)


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One scan's record, admitted or refused.

    Attributes:
        entry_id: UUIDv7 made at the gate; idempotency key and nonce everywhere.
        device_id: Device that scanned.
        sequence: Counts this device's entries from 1; a gap is where an older database was put back.
        event_id: Event.
        list_id: Check-in list.
        gate_id: Gate, or None.
        direction: In or out.
        outcome: What was answered.
        reason: Why.
        ticket_id: Ticket, when it is known.
        credential_id: Platform's id of the code, when it is known.
        booking_id: Booking, when it is known.
        code: Text of the code as cleaned; "" for manual check-in by ticket.
        code_hash: SHA-256 of the code, or "".
        scheme: Credential scheme.
        symbology: What kind of code it was.
        source: Camera, hand scanner, typed.
        scanner: Name of the device that read it.
        raw_at: Laptop's clock.
        corrected_at: Best known true time.
        offset_ms: Offset used (corrected - raw), ms.
        uncertainty_ms: Uncertainty of the corrected time, ms, or None.
        assurance: Who agreed.
        use_key: What single use is counted by: ticket id, or the code's hash for tickets not in the roster.
        generation: Use number of the ticket on this list (see module).
        guest_no: Which guest of a party, from 1.
        spends: Whether this entry uses the ticket up (admitted, inward, single use).
        scan_id: Shared by the entries of one scan (a party); the first entry's id.
        undoes: Entry that this one takes back, or None.
        forced: A supervisor overrode the refusal.
        supervisor: Who overrode, or "".
        staff: Who scanned, or "".
        note: Free words of staff.
        answers: Answers given at check-in by question id.
        nonce: Single-use number of a rotating code, or "".
        medium: Wristband or card for which the ticket was exchanged at this scan (kind, colon, code), or "".
        medium_hash: SHA-256 of its code, or "".
        installation: Which stretch of the database's life numbered it: after an older or copied database was noticed,
            the next one. Sequences order entries of one device and installation, and installations follow each other;
            0 is for entries that only clocks order among the others: another laptop under this device's id made them,
            or their number was used twice. Below zero: the laptop that this database was copied from made it, behind
            all that both have in common, which is up to that installation. 1 for all other devices.
        boot: Run of the operating system in which it was made, or "".
        boot_ms: Milliseconds since that run began, or None.
        position: Counts what this laptop learned, its own scans and those of others, as it learned them; None before
            the database has given one.
        is_local: Whose it is: ``HERE``, this database wrote it itself, knowing all that it knew then; ``CAME_BACK``,
            this device's, lost with an older database and taken back in; ``ELSEWHERE``, another device's.
    """

    entry_id: str
    device_id: str
    sequence: int
    event_id: str
    list_id: str
    direction: Direction
    outcome: Outcome
    reason: Reason
    raw_at: datetime
    corrected_at: datetime
    gate_id: str | None = None
    ticket_id: str | None = None
    credential_id: str | None = None
    booking_id: str | None = None
    code: str = ""
    code_hash: str = ""
    scheme: str = ""
    symbology: str = ""
    source: ScanSource = ScanSource.MANUAL
    scanner: str = ""
    offset_ms: int = 0
    uncertainty_ms: int | None = None
    assurance: Assurance = Assurance.LOCAL
    use_key: str = ""
    generation: int = 0
    guest_no: int = 1
    spends: bool = False
    scan_id: str = ""
    undoes: str | None = None
    forced: bool = False
    supervisor: str = ""
    staff: str = ""
    note: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    nonce: str = ""
    medium: str = ""
    medium_hash: str = ""
    installation: int = 1
    boot: str = ""
    boot_ms: int | None = None
    position: int | None = field(default=None, compare=False)
    is_local: int = field(default=HERE, compare=False)

    @property
    def made_here(self) -> bool:
        """Whether this database wrote it itself: then whatever it had learned before came before it."""
        return self.is_local == HERE

    @property
    def admitted(self) -> bool:
        """Whether a guest walked (in or out) by this entry."""
        return self.outcome is Outcome.ADMIT


_GATE_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def is_made_at_gate(entry_id: str) -> bool:
    """Return whether an id is one that a gate made (a UUIDv7), and not what a platform calls a scan."""
    return _GATE_ID.fullmatch(entry_id) is not None


def uuid7(at: datetime, randomness: bytes) -> str:
    """Make a UUIDv7 (RFC 9562, section 5.7), sortable by its instant.

    Args:
        at: Instant; milliseconds since the Unix epoch go into the first 48 bits. One before 1970 counts as 1970: a
            laptop whose clock is so wrong still needs an id, and what makes it unique is the randomness.
        randomness: At least 10 random bytes.

    Returns:
        Canonical lower-case text of 36 characters.

    Raises:
        ValueError: Too little randomness.
    """
    if len(randomness) < 10:
        raise ValueError("a UUIDv7 needs 10 random bytes")
    millis = max(0, int(at.timestamp() * 1000))
    number = (millis << 80) | int.from_bytes(randomness[:10], "big")
    # Version 7 and variant 10, where RFC 9562 wants them.
    number = (number & ~(0xF << 76)) | (0x7 << 76)
    number = (number & ~(0x3 << 62)) | (0x2 << 62)
    digits = f"{number:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
