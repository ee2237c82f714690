"""Tickets that were exchanged for a wristband or card at a gate, before the platform has told of it.

Invariants: what the platform says of a wristband counts from the moment on at which it changed it: a link that it took
away does not come back by an older exchange, and one that it withdrew admits nobody. An exchange that was taken back
with its admission is none.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from kiosk.domain.codes.chip_numbers import chip_number
from kiosk.domain.codes.credential import Scan, ScanSource, hash_code
from kiosk.domain.roster.codes import ReusableMedium
from kiosk.domain.roster.settings import TicketTypeSettings

BARCODE: Final = "barcode"
CHIP: Final = "nfc_uid"
READ_HERE: Final = frozenset({BARCODE, CHIP})
"""Kinds that a gate can read by itself; chips with keys of their own (``nfc_mf0aes``) want a reader that knows them."""

_SEVERAL: Final = frozenset({"append", "append_or_new"})
_KNOWN_ONLY: Final = frozenset({"reuse", "append"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A ticket was exchanged for a wristband or card at a gate.

    Attributes:
        ticket_id: The ticket.
        medium: What it was exchanged for, as an entry has it: kind, colon, code.
        medium_hash: SHA-256 of the code.
        at: When, corrected time.
    """

    ticket_id: str
    medium: str
    medium_hash: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMedium:
    """What a guest is to get for a ticket.

    Attributes:
        kind: Kind that the ticket's type asks for.
        code: What was read from it, as platforms write it.
        read_rightly: It was read in the way of its kind: chips are touched, codes are scanned; either may be typed.
        known: What is known of it.
        is_ticket: It is a ticket's own code: somebody held up the next ticket.
        stands_for_others: It stands for other tickets of this event.
    """

    kind: str
    code: str
    read_rightly: bool
    known: tuple[ReusableMedium, ...] = ()
    is_ticket: bool = False
    stands_for_others: bool = False

    @property
    def code_hash(self) -> str:
        """SHA-256 of the code, 64 hex digits."""
        return hash_code(self.code)

    @property
    def text(self) -> str:
        """What an entry says of it."""
        return f"{self.kind}:{self.code}"


def is_keyed(settings: TicketTypeSettings) -> bool:
    """Return whether a type is exchanged for a kind of wristband or card that no gate can hand out."""
    return bool(settings.media_policy and settings.media_type) and settings.media_type not in READ_HERE


def new_medium(scan: Scan, settings: TicketTypeSettings) -> NewMedium:
    """Return what was read of a wristband or card, before anybody asks what is known of it.

    Args:
        scan: How it was read.
        settings: Of the ticket's type.
    """
    kind, typed = settings.media_type, scan.source is ScanSource.MANUAL
    touched = scan.source is ScanSource.NFC
    code = scan.text.strip() if kind == BARCODE else chip_number(scan.text)
    rightly = bool(code) and kind in READ_HERE and (typed or touched is (kind != BARCODE))
    return NewMedium(kind=kind, code=code, read_rightly=rightly)


def can_be_given(medium: NewMedium, policy: str, now: datetime) -> bool:
    """Return whether a ticket may be exchanged for this.

    Stricter than the platform in one thing: what stands for another ticket of the event is on somebody's wrist, and
    must not be taken from them because a steward read the wrong one.

    Args:
        medium: What is to be given.
        policy: The type's: "new", "reuse", "reuse_or_new", "append" or "append_or_new".
        now: Corrected time.
    """
    known = [one for one in medium.known if one.kind == medium.kind]
    if not medium.read_rightly or medium.is_ticket:
        return False
    if any(not one.active or (one.expires_at is not None and one.expires_at <= now) for one in known):
        return False
    if medium.stands_for_others and policy not in _SEVERAL:
        return False
    # "new" wants one that nobody has used yet.
    return not known if policy == "new" else bool(known) or policy not in _KNOWN_ONLY


def with_exchanges(known: Sequence[ReusableMedium], made: Iterable[Exchange]) -> list[ReusableMedium]:
    """Return what is known of wristbands and cards, with what gates exchanged since the platform last changed them.

    Args:
        known: As the platform has them.
        made: Exchanges, oldest first.
    """
    found = list(known)
    for exchange in made:
        kind, _, code = exchange.medium.partition(":")
        place = next(
            (n for n, one in enumerate(found) if (one.kind, one.code_hash) == (kind, exchange.medium_hash)), -1
        )
        if place < 0:
            found.append(
                ReusableMedium(
                    id=f"exchange:{exchange.medium_hash}",
                    kind=kind,
                    code=code,
                    code_hash=exchange.medium_hash,
                    ticket_ids=frozenset({exchange.ticket_id}),
                )
            )
            continue
        medium = found[place]
        if medium.updated_at is None or medium.updated_at <= exchange.at:
            found[place] = replace(medium, ticket_ids=medium.ticket_ids | {exchange.ticket_id})
    return found
