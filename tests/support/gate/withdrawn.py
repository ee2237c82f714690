"""Passes in all their spellings, and words on their withdrawal."""

import hashlib
from typing import Any

from kiosk.checkin.check_in import CheckIn, CheckInResult
from kiosk.credentials.keys import public_bytes
from kiosk.credentials.schemes import gatepass
from kiosk.domain.codes import base45, envelope
from kiosk.domain.codes.credential import Claims, Scan, ScanSource
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.codes import CredentialStatus, KeyAlgorithm, Revocation, SigningKey
from tests.support.gate.small_event import STATION

PRIVATE, SECRET = bytes(range(32)), b"s" * 32


KEY = SigningKey(id="k", key_id="a1", algorithm=KeyAlgorithm.ED25519, material=public_bytes(PRIVATE))


def scan(desk: CheckIn, text: str, source: ScanSource = ScanSource.CAMERA, **arguments: Any) -> CheckInResult:
    return desk.scan(Scan(text=text, source=source), STATION, **arguments)


def reason(desk: CheckIn, text: str, source: ScanSource = ScanSource.CAMERA) -> Reason:
    return scan(desk, text, source).verdict.reason


def issued(**claims: Any) -> str:
    return gatepass.issue(Claims(ticket_id="t1", event_id="ev", **claims), PRIVATE, "a1")


def wrapped(code: str, before: bytes = b"", unprotected: bytes = b"\xa0") -> str:
    """Return the same pass with another envelope."""
    protected, payload, signature = envelope.read(base45.decode(code.removeprefix("GH1:")))
    raw = before + b"\x84\x58" + bytes([len(protected)]) + protected + unprotected
    return "GH1:" + base45.encode(raw + b"\x58" + bytes([len(payload)]) + payload + b"\x58\x40" + signature)


def spellings(code: str) -> list[str]:
    """Return a pass as it was issued, and in other spellings that are accepted."""
    tagged = "GH1:" + base45.encode(b"\xd2" + base45.decode(code.removeprefix("GH1:")))
    return [
        code,
        tagged,
        wrapped(code),
        wrapped(code, b"\xd2"),
        wrapped(code, unprotected=b"\xa1\x04\x41z"),
        code.lower(),
    ]


def revoked(name: str | None, status: CredentialStatus = CredentialStatus.REVOKED, **fields: Any) -> Revocation:
    return Revocation(id=f"r-{name}", event_id="ev", code_hash=name, status=status, **fields)


def as_stored(text: str) -> str:
    """Return the hash as earlier versions, and platforms that give hashes alone, have it: of the text as it is."""
    return hashlib.sha256(text.encode()).hexdigest()
