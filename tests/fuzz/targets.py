"""Fuzz targets for everything that reads what others wrote: each takes any input, or refuses it with its own error.

``python -m tests.fuzz.targets --seconds 60`` bends genuine inputs of every target in turn and fails on the first error
of another kind, with the seed and the input. Coverage-guided fuzzers that hand over bytes call a target's ``take``.
"""

import argparse
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import resources
from typing import Any

from kiosk.credentials.note_keys import sign_note, verify_note
from kiosk.credentials.staff_badge import make_badge, serial_of
from kiosk.domain.entries.flags import Flag
from kiosk.domain.errors import GatehouseError, SettingsError, TransientDeliveryError, VenueError
from kiosk.domain.evidence.checkpoints import parse_checkpoint
from kiosk.domain.evidence.code_parts import read_part, split
from kiosk.domain.evidence.cosigning import proof_text, read_proof
from kiosk.domain.evidence.entry_text import entry_line, read_entry_line
from kiosk.domain.evidence.evidence_file import read_evidence
from kiosk.domain.evidence.growth import HashTree
from kiosk.domain.evidence.merkle import leaf_hash
from kiosk.domain.evidence.notes import cosigned, parse_key, parse_note
from kiosk.domain.evidence.removal import Removal, parse_removal
from kiosk.domain.roster.staffing import Role
from kiosk.domain.staff.members import Shift
from kiosk.domain.text.searching import parse as parse_search
from kiosk.domain.venue.agreement import GateReport
from kiosk.domain.venue.claims import Claim, UseName
from kiosk.domain.venue.invitation import InvitationText, read_invitation
from kiosk.domain.venue.membership import Member
from kiosk.domain.venue.notes import Settlement, read_note, write_note
from kiosk.domain.venue.passing_on import RosterChange, RosterNews, SignedNews, read_news, write_news
from kiosk.domain.venue.staff_notes import StaffNote, shift_row
from kiosk.domain.venue.wire import (
    read_claim,
    read_entry,
    read_report,
    write_claim,
    write_entry,
    write_report,
)
from kiosk.venue.members import read_members, write_members
from sync.connectors.interface.setup_code import read_setup_code
from sync.connectors.pretix.bodies import PositionBody
from sync.connectors.pretix.listings import read_listing
from sync.connectors.rest.profile.loading import parse_profile
from sync.http.client import Answer
from tests.support.evidence.signed_log import SignedLog, entry_number

AT = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
PIECES = (
    b"\x00", b"\xff", b"{", b"[" * 3000, b"null", b"-1", b"1e999", b"9" * 40, b'"', b"\\u0000", b"\\ud800",
    b"=", b"+", b"\n\n", b"\xe2\x80\x94 ", b"true", b"0001-01-01T00:00:00Z", b"NaN", b"%", b"::", b"[[", b"x = 1\n",
)  # fmt: skip


@dataclass(frozen=True)
class Target:
    """One reader of what others wrote.

    Attributes:
        take: Reads bytes.
        refuses: The errors by which it refuses; any other is a mistake of ours.
        genuine: Inputs that it takes.
    """

    take: Callable[[bytes], Any]
    refuses: tuple[type[Exception], ...]
    genuine: tuple[bytes, ...]


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _log() -> SignedLog:
    log = SignedLog(3)
    log.notes = [log.sign(1), log.sign(3)]
    return log


_LOG = _log()


def _cosigned() -> str:
    return cosigned(_LOG.notes[1], _LOG.key.cosigner, AT, lambda message: sign_note(_LOG.private, message))


def _take_cosignature(raw: bytes) -> Any:
    note = parse_note(_text(raw))
    if note.cosigned_at(_LOG.key.cosigner, verify_note) is None:
        raise ValueError
    return note


def _growth() -> str:
    tree = HashTree()
    for line in _LOG.lines:
        tree.append(leaf_hash(line.encode()))
    return proof_text(tree.proof(1, 3))


_CLAIM = Claim(use=UseName("l", "t", 1, 1), scan_id="s", device_id="d", event_id="e", at=AT)
_REPORT = GateReport(
    member="m", device_id="d", name="Gate", corrected_at=AT, version="1", lists={"l": "x"}, growth={"1": _growth()},
    cosigned_by=("aabbccdd",), wants={"gatehouse/d2/1-bb": "7"}, cosignatures={_LOG.key.name: _cosigned()},
)  # fmt: skip
_PAGE = (
    b'{"count": 1, "next": null, "results": [{"id": 7, "order": "ABC12", "positionid": 1, "secret": "s", "item": 3,'
    b' "variation": null, "attendee_name": "Ann", "checkins": [], "blocked": null, "valid_from": null}]}'
)

_FLAG = Flag(id="f", ticket_id="t", event_id="e", reason="lost child", staff="Ann", device_id="d", made_at=AT)
_SETTLEMENT = Settlement(id="s", kind="double", first="a", second="b", turn=1, at=AT, settled=True, note="two of one")
_SHIFT = shift_row(Shift(staff_id="p", starts_at=AT, ends_at=AT, place="North"))
_STAFF = StaffNote(id="n", person_id="p", turn=1, name="Ann", role=Role.STEWARD, shifts=(_SHIFT,))
_NEWS = RosterNews(
    member="m", platform="https://a.example", made_at=AT,
    changes=(RosterChange(kind="tickets", id="t", at=AT, row={"name": "Ann", "price": 1.5, "seat": None}),),
)  # fmt: skip
_REMOVAL = Removal("gatehouse/d1/1-aa", "e", 3, b"h" * 32, AT)


def _gather(raw: bytes) -> Any:
    part = read_part(_text(raw))
    if part is None:
        raise ValueError
    return part


def _badge(raw: bytes) -> Any:
    serial = serial_of(_text(raw), b"k" * 32)
    if serial is None:
        raise ValueError
    return serial


def _profile(raw: bytes) -> Any:
    return parse_profile(_text(raw), source="fuzzed.toml")


def _listing(raw: bytes) -> Any:
    return read_listing("/positions/", PositionBody, Answer(status=200, headers={}, body=raw), 1)


TARGETS: Mapping[str, Target] = {
    "set-up code": Target(
        lambda raw: read_setup_code({"setup_code": _text(raw)}),
        (SettingsError,),
        (
            b'{"handshake_version": 1, "url": "https://pretix.example", "token": "abc"}',
            b'{"url": "https://a.example", "email": "a@b", "password": "p", "platform": "eventify"}',
        ),
    ),
    "profile": Target(
        _profile,
        (SettingsError,),
        tuple(
            item.read_bytes()
            for item in sorted(resources.files("sync.connectors.profiles").iterdir(), key=lambda one: one.name)
            if item.name.endswith(".toml")
        ),
    ),
    "roster page": Target(_listing, (TransientDeliveryError,), (_PAGE,)),
    "invitation": Target(
        lambda raw: read_invitation(_text(raw)),
        (VenueError,),
        (str(InvitationText(("10.0.0.1:4222", "[::1]:4222"), "ab" * 32, "secret")).encode(),),
    ),
    "venue entry": Target(read_entry, (VenueError,), (write_entry(entry_number(1)),)),
    "venue claim": Target(read_claim, (VenueError,), (write_claim(_CLAIM),)),
    "venue report": Target(read_report, (VenueError,), (write_report(_REPORT),)),
    "evidence file": Target(
        lambda raw: read_evidence(_text(raw).split("\n")), (ValueError,), ("\n".join(_LOG.file()).encode(),)
    ),
    "entry line": Target(
        lambda raw: read_entry_line(_text(raw)), (ValueError,), (entry_line(entry_number(1)).encode(),)
    ),
    "signed note": Target(lambda raw: parse_note(_text(raw)), (ValueError,), (_LOG.notes[0].encode(),)),
    "cosignature": Target(_take_cosignature, (ValueError,), (_cosigned().encode(),)),
    "growth of a log": Target(lambda raw: read_proof(_text(raw)), (ValueError,), (_growth().encode(),)),
    "removal": Target(lambda raw: parse_removal(_text(raw)), (ValueError,), (_REMOVAL.text.encode(),)),
    "part of a log": Target(_gather, (ValueError,), tuple(part.encode() for part in split(b"a log" * 200, 40))),
    "staff badge": Target(_badge, (ValueError,), (make_badge("0123456789abcdef", b"k" * 32).encode(),)),
    "venue note": Target(read_note, (VenueError,), tuple(write_note(note) for note in (_FLAG, _SETTLEMENT, _STAFF))),
    "roster news": Target(
        lambda raw: read_news(SignedNews(body=_text(raw), signature="", certificate="")),
        (VenueError,),
        (write_news(_NEWS).encode(),),
    ),
    "gates of a venue": Target(
        read_members, (VenueError,), (write_members([Member(member="m", device_id="d", name="Gate", joined_at=AT)]),)
    ),
    "checkpoint": Target(
        lambda raw: parse_checkpoint(_text(raw)), (ValueError,), (parse_note(_LOG.notes[0]).text.encode(),)
    ),
    "log key": Target(lambda raw: parse_key(_text(raw)), (ValueError,), (str(_LOG.key).encode(),)),
    "search": Target(lambda raw: parse_search(_text(raw)), (GatehouseError,), (b"ann mue 4711 +49 170", b"a-12")),
}


def bend(raw: bytes, chance: random.Random) -> bytes:
    """Return an input with one random change."""
    at = chance.randrange(len(raw) + 1)
    length = chance.choice((0, 1, 1, 2, 8, 40))
    match chance.randrange(5):
        case 0:
            new = chance.choice(PIECES)
        case 1:
            new = bytes([chance.randrange(256)])
        case 2:
            new = bytes(byte ^ 1 << chance.randrange(8) for byte in raw[at : at + 1])
        case 3:
            new = raw[at : at + length] * chance.choice((2, 3, 50))
        case _:
            new = b""
    return (raw[:at] + new + raw[at + length :])[:60_000]


def check(name: str, raw: bytes) -> bool:
    """Hold an input to a target; returns whether it was taken.

    Raises:
        AssertionError: It was refused by an error of another kind.
    """
    target = TARGETS[name]
    try:
        target.take(raw)
    except target.refuses:
        return False
    except Exception as error:
        raise AssertionError(f"{name}: {type(error).__name__} at {raw[:2000]!r}") from error
    return True


def bent(name: str, chance: random.Random) -> bytes:
    """Return a genuine input of a target after a few random changes."""
    raw = chance.choice(TARGETS[name].genuine)
    for _ in range(chance.randrange(1, 6)):
        raw = bend(raw, chance)
    return raw


def main() -> None:
    """Bend until the time is over."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=10.0)
    options.add_argument("--seed", type=int, default=None)
    chosen = options.parse_args()
    seed = random.randrange(1 << 32) if chosen.seed is None else chosen.seed
    print(f"seed {seed}")
    chance = random.Random(seed)
    for name in TARGETS:
        tried, end = 0, time.monotonic() + chosen.seconds / len(TARGETS)
        while time.monotonic() < end:
            check(name, bent(name, chance))
            tried += 1
        print(f"{name}: {tried} inputs")


if __name__ == "__main__":
    main()
