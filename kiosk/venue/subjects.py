"""The names of what passes through the venue's server, and who may say and hear what.

    claims.USE.MEMBER      a claim, by whoever made it; the last one under ``claims.USE.*`` counts. Under a use that
                           no ticket has stands the mark of whoever speaks as a member
    entries.ENTRY.MEMBER   an entry, by whoever told of it; the first one under ``entries.ENTRY.*`` counts
    notes.NOTE.MEMBER      what people noted, by whoever told of it; the first one under ``notes.NOTE.*`` counts
    gates.MEMBER           what a gate says of itself; not kept
    venue.members          the gates; the host's alone

Invariant: a member's own name ends everything that it may publish, so nobody speaks for others. Nobody but the host may
delete anything.
"""

from collections.abc import Mapping
from hashlib import sha256
from secrets import token_hex
from typing import Final

CLAIMS: Final = "CLAIMS"
ENTRIES: Final = "ENTRIES"
NOTES: Final = "NOTES"
VENUE: Final = "VENUE"
MEMBERS: Final = "venue.members"
EPOCH: Final = "gatehouse-epoch"
"""In the claims' metadata: which ledger this is."""

EXPECTED: Final = "Nats-Expected-Last-Subject-Sequence"
EXPECTED_OVER: Final = "Nats-Expected-Last-Subject-Sequence-Subject"
WRONG_SEQUENCE: Final = 10071
"""The server's error code: somebody was first. https://docs.nats.io/reference/reference-protocols/nats_api_reference"""

_PER_SUBJECT: Final = 10077
"""Likewise: the very same subject has its one message already."""

WAS_FIRST: Final = frozenset({WRONG_SEQUENCE, _PER_SUBJECT})


def new_member_name() -> str:
    """Return a name for a gate in the ledger, which nobody else ever had."""
    return f"g{token_hex(8)}"


def claim_subject(token: str, member: str) -> str:
    """Return where a member claims a use."""
    return f"claims.{token}.{member}"


def claims_of_use(token: str) -> str:
    """Return what names all claims of a use."""
    return f"claims.{token}.*"


def place_token(member: str) -> str:
    """Return the name of the use that no ticket has, under which the ledger keeps who speaks as a member."""
    return sha256(f"place of {member}".encode()).hexdigest()[:40]


def place_subject(member: str) -> str:
    """Return where a member leaves the mark of whoever speaks under its name."""
    return claim_subject(place_token(member), member)


def entry_token(entry_id: str) -> str:
    """Return an entry's id as a part of a subject; platforms' ids hold what subjects must not."""
    # 160 bits, and no dots, stars or blanks, which mean something in a subject.
    return sha256(entry_id.encode("utf-8", "surrogatepass")).hexdigest()[:40]


def entry_subject(entry_id: str, member: str) -> str:
    """Return where a member tells of an entry."""
    return f"entries.{entry_token(entry_id)}.{member}"


def entries_under(entry_id: str) -> str:
    """Return what names whatever was told of an entry."""
    return f"entries.{entry_token(entry_id)}.*"


def note_subject(name: str, member: str) -> str:
    """Return where a member tells of a note; "*" for the name says any."""
    return f"notes.{name if name == '*' else entry_token(name)}.{member}"


def report_subject(member: str) -> str:
    """Return where a member speaks of itself."""
    return f"gates.{member}"


def inbox(member: str) -> str:
    """Return where a member gets its answers: another member's are none of its business."""
    return f"_INBOX_{member}"


def first_of(subject: str, sequence: int = 0) -> Mapping[str, str]:
    """Return headers by which a message is taken only if the last one under a name is this one (0: there is none)."""
    return {EXPECTED: str(sequence), EXPECTED_OVER: subject}


def permissions(member: str) -> Mapping[str, tuple[str, ...]]:
    """Return what a gate may publish and hear."""
    return {
        "publish": (
            claim_subject("*", member),
            entry_subject_of_any(member),
            note_subject("*", member),
            report_subject(member),
            f"$JS.API.STREAM.MSG.GET.{CLAIMS}",
            f"$JS.API.STREAM.MSG.GET.{VENUE}",
            f"$JS.API.STREAM.INFO.{CLAIMS}",
            f"$JS.API.STREAM.INFO.{ENTRIES}",
            f"$JS.API.STREAM.INFO.{NOTES}",
            f"$JS.API.CONSUMER.CREATE.{NOTES}",
            # Reading streams takes consumers of one's own; none of these subjects writes or deletes what others said.
            f"$JS.API.CONSUMER.CREATE.{ENTRIES}",
            f"$JS.API.CONSUMER.CREATE.{CLAIMS}",
            # Flow control: a consumer that does not answer it is stopped by the server.
            "$JS.FC.>",
        ),
        "subscribe": (f"{inbox(member)}.>", "gates.*", "venue.>"),
    }


def entry_subject_of_any(member: str) -> str:
    """Return what names everything that a member tells."""
    return f"entries.*.{member}"
