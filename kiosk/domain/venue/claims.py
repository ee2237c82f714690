"""A claim: one gate asks the venue for one use of a ticket before it shows green.

A claim is made for what the database's single-use index holds unique: list, use key, generation, guest number. Exits,
refusals, undone scans' compensations, and admissions to lists with multiple entries spend nothing and claim nothing. A
guest whom a supervisor lets in a second time spends nothing either. What was sold at the door is claimed like any other
ticket, under its id.

Invariant: claims follow from entries alone, so a ledger that was lost can be made again from the gates' logs.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from kiosk.domain.clock.instants import later
from kiosk.domain.entries.entry import ELSEWHERE, Direction, Entry
from kiosk.domain.reason_codes import Assurance, Outcome, Reason

_DIGITS = 40
_NEXT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, order=True)
class UseName:
    """What exactly one scan may have.

    Attributes:
        list_id: Check-in list.
        use_key: What single use is counted by.
        generation: Use number.
        guest_no: Which guest of a party.
    """

    list_id: str
    use_key: str
    generation: int
    guest_no: int

    @property
    def token(self) -> str:
        """The name as the ledger has it: 40 hexadecimal digits (SHA-256, cut), whatever letters ids are made of."""
        # A length before each part: no two names become one text.
        parts = (self.list_id, self.use_key, str(self.generation), str(self.guest_no))
        text = "".join(f"{len(part)}:{part}" for part in parts)
        return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One use, and which scan has it.

    Attributes:
        use: The use.
        scan_id: The scan (the id of its first entry), made before the claim.
        device_id: Device that scanned.
        event_id: Event.
        at: Corrected time of the scan.
        gate_id: Gate, or None.
        staff: Who scanned, or "".
    """

    use: UseName
    scan_id: str
    device_id: str
    event_id: str
    at: datetime
    gate_id: str | None = None
    staff: str = ""


def use_of(entry: Entry) -> UseName:
    """Return the use that an entry spends, if it spends one."""
    return UseName(entry.list_id, entry.use_key, entry.generation, entry.guest_no)


def claim_of(entry: Entry) -> Claim | None:
    """Return what an entry claims, or None for one that spends nothing."""
    if not entry.spends:
        return None
    return Claim(
        use=use_of(entry),
        scan_id=entry.scan_id or entry.entry_id,
        device_id=entry.device_id,
        event_id=entry.event_id,
        at=entry.corrected_at,
        gate_id=entry.gate_id,
        staff=entry.staff,
    )


def claims_of(entries: Iterable[Entry]) -> tuple[Claim, ...]:
    """Return what entries claim."""
    return tuple(claim for entry in entries if (claim := claim_of(entry)) is not None)


def as_entry(claim: Claim, guest_no: int, *, after: datetime | None = None) -> Entry:
    """Return a claim of another gate as the admission that it stands for, to decide by.

    Args:
        claim: The claim.
        guest_no: The guest's number here today.
        after: Latest instant of what is known of the ticket. The claim is for the use that comes next by that, so it is
            younger, whatever the other gate's clock says.
    """
    at = claim.at if after is None else max(claim.at, later(after, _NEXT))
    return Entry(
        entry_id=claim.scan_id,
        device_id=claim.device_id,
        sequence=0,
        event_id=claim.event_id,
        list_id=claim.use.list_id,
        direction=Direction.ENTRY,
        outcome=Outcome.ADMIT,
        reason=Reason.OK,
        raw_at=claim.at,
        corrected_at=at,
        gate_id=claim.gate_id,
        assurance=Assurance.VENUE,
        use_key=claim.use.use_key,
        generation=claim.use.generation,
        guest_no=guest_no,
        spends=True,
        scan_id=claim.scan_id,
        staff=claim.staff,
        is_local=ELSEWHERE,
    )
