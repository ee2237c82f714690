"""What guests hold: codes of every scheme, in the spellings that count for the same code, and in some that nobody needs
a key for and that must not count for more.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import base45
import cbor2

from kiosk.credentials.claims import pack_ticket_id
from kiosk.credentials.keys import public_bytes
from kiosk.credentials.schemes import eddsa_jwt, eventify_jwe, gatepass, live_pass, totp
from kiosk.domain.codes.credential import Claims, Medium, Scan, ScanSource, hash_code
from kiosk.domain.roster.codes import CredentialStatus, KeyAlgorithm, SigningKey
from tests.simulation.places import GENERAL

_PRIVATE = bytes(range(32))
_SECRET = b"the event's secret of 32 bytes.."
KEYS = (
    SigningKey(id="key-1", key_id="26a", algorithm=KeyAlgorithm.ED25519, material=public_bytes(_PRIVATE)),
    SigningKey(id="key-2", key_id="enc", algorithm=KeyAlgorithm.A256GCM, material=_SECRET),
    SigningKey(id="key-3", key_id="", algorithm=KeyAlgorithm.TOTP, material=_SECRET),
)

SCHEMES = ("opaque", "opaque", "gatepass", "gatepass", "live", "jwt", "jwe")
"""How codes are made; opaque ones are the most common."""


@dataclass(slots=True, eq=False)
class Code:
    """One code that was handed out.

    Attributes:
        row: The platform's id of it.
        text: Its lasting text, as the roster knows it.
        scheme: How it was made.
        ticket_id: The ticket's id at that time.
        status: Whether the platform still lets it stand.
        listed: Whether the platform gives it with the ticket.
    """

    row: str
    text: str
    scheme: str
    ticket_id: str
    status: CredentialStatus = CredentialStatus.ACTIVE
    listed: bool = True
    hash: str = field(init=False)

    def __post_init__(self) -> None:
        self.hash = hash_code(self.text)

    @property
    def is_signed(self) -> bool:
        """Whether a gate can trust it without the roster."""
        return self.scheme not in {"opaque", "grouped"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A code as it is held to a gate.

    Attributes:
        scan: What the gate reads.
        genuine: It counts as this code; otherwise it must not count for anything that the code itself does not.
        hopeless: It must never admit, whatever the roster says.
        is_old: It was good some minutes ago: whoever knows the time does not admit it.
    """

    scan: Scan
    genuine: bool = True
    hopeless: bool = False
    is_old: bool = False


def issue(scheme: str, number: int, ticket_id: str, event_id: str, type_id: str = GENERAL) -> Code:
    """Make a code for a ticket.

    Args:
        scheme: One of ``SCHEMES``, "grouped" for one that is printed in groups, or "blank" for a ticket whose code is
            empty.
        number: Makes it differ from all others.
        ticket_id: The ticket.
        event_id: Its event.
        type_id: The ticket's type.
    """
    valid_until = datetime.fromtimestamp(1_800_000_000 + number, tz=UTC)  # no two tokens are alike
    claims = Claims(ticket_id=ticket_id, event_id=event_id, ticket_type_id=type_id, valid_until=valid_until)
    if scheme == "blank":
        text = ""
    elif scheme == "grouped":
        text = f"KX {number:05d} QZ {(number * 7919) % 997:03d}"
    elif scheme == "opaque":
        text = f"KX{number:05d}QZ{(number * 7919) % 997:03d}"
    elif scheme == "gatepass":
        text = gatepass.issue(claims, _PRIVATE, "26a")
    elif scheme == "live":
        text = gatepass.issue(replace(claims, ticket_type_id=None, medium=Medium.LIVE), _PRIVATE, "26a")
    else:
        token = eddsa_jwt.issue(claims, _PRIVATE, "26a")
        vector = number.to_bytes(12, "big")
        text = token if scheme == "jwt" else eventify_jwe.wrap(token, _SECRET, vector, "enc")
    return Code(row=f"c-{number}", text=text, scheme=scheme, ticket_id=ticket_id)


def show(code: Code, way: int, now: datetime) -> Shown:
    """Hold a code to a gate.

    Args:
        code: The code.
        way: Chooses the spelling; 0 is the plain one.
        now: True time, for passes that must be shown live.
    """
    ways = {"opaque": _OPAQUE_WAYS, "grouped": _GROUPED_WAYS, "gatepass": _PASS_WAYS, "live": _LIVE_WAYS}.get(
        code.scheme, _PLAIN_WAYS
    )
    if code.scheme == "live":
        secret = totp.ticket_secret(_SECRET, pack_ticket_id(code.ticket_id))
        return ways[way % len(ways)](live_pass.show(code.text, secret, now))
    return ways[way % len(ways)](code.text)


def show_old_picture(code: Code, now: datetime) -> Shown:
    """Hold the picture of a live pass to a gate that somebody made ten minutes ago."""
    secret = totp.ticket_secret(_SECRET, pack_ticket_id(code.ticket_id))
    return Shown(_camera(live_pass.show(code.text, secret, now - timedelta(minutes=10))), is_old=True)


def _camera(text: str) -> Scan:
    return Scan(text=text, symbology="QR", source=ScanSource.CAMERA)


def _typed(text: str) -> Scan:
    return Scan(text=text)


def _plain(text: str) -> Shown:
    return Shown(_camera(text))


_OPAQUE_WAYS = (
    _plain,
    lambda text: Shown(_typed(text.lower())),
    lambda text: Shown(_typed(f"{text[:4]} {text[4:]}")),
    lambda text: Shown(_camera(f"https://tickets.example/t/{text}")),
    lambda text: Shown(Scan(text=text.swapcase(), source=ScanSource.HAND_SCANNER)),
    lambda text: Shown(_camera(f" ]Q1{text}\r\n")),
)
_GROUPED_WAYS = (
    _plain,
    lambda text: Shown(_camera(text.replace(" ", ""))),
    lambda text: Shown(_typed(text.replace(" ", "").lower())),
    lambda text: Shown(_typed(text.replace(" ", "-"))),
    lambda text: Shown(_camera(f"https://tickets.example/t/{text.replace(' ', '')}")),
)
_PLAIN_WAYS = (_plain, lambda text: Shown(_camera(f"  {text}\n")))


def _bent(text: str, bend: int) -> str:
    """Return a gate pass with the same signature, written otherwise."""
    prefix, _, body = text.partition(":")
    raw = base45.b45decode(body)
    if bend == 0:
        raw = raw[1:] if raw[:1] == b"\xd2" else b"\xd2" + raw
    elif bend == 1:
        protected, _, payload, signature = cbor2.loads(raw)
        raw = cbor2.dumps([protected, {4: b"x"}, payload, signature])
    else:
        raw = raw[:1] + b"\x59" + len(cbor2.loads(raw)[0]).to_bytes(2, "big") + raw[2:] if raw[1] < 0x58 else raw
    return f"{prefix}:{base45.b45encode(raw).decode()}"


_PASS_WAYS = (
    _plain,
    lambda text: Shown(_typed(text.lower())),
    lambda text: Shown(_camera(_bent(text, 0)), genuine=False),
    lambda text: Shown(_camera(_bent(text, 1)), genuine=False),
    lambda text: Shown(_camera(_bent(text, 2)), genuine=False),
)
_LIVE_WAYS = (
    _plain,
    lambda text: Shown(_camera("GH1:" + text[13:]), hopeless=True),
    lambda text: Shown(_typed("gh1:" + text[13:].lower()), hopeless=True),
)
