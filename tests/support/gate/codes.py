"""Genuine codes of every scheme, and the keys that vouch for them."""

import base64
import json

from kiosk.credentials.claims import pack_ticket_id
from kiosk.credentials.keys import public_bytes, sign
from kiosk.credentials.schemes import eddsa_jwt, eventify_jwe, gatepass, live_pass, rotating_cbc, rotating_hmac, totp
from kiosk.domain.codes.credential import Claims, Medium
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey
from tests.support.platforms.issuer import NOW

PRIVATE = bytes(range(32))
SECRET = b"s" * 32
TICKET = "22b5f8ac-2292-4b4a-9c2b-349db2ae24d9"
CLAIMS = Claims(ticket_id=TICKET, event_id="demo", ticket_type_id="42", party_size=3)
_LIVE = Claims(ticket_id=TICKET, event_id="demo", medium=Medium.LIVE)
_NONCE = "00112233445566ff"

KEYS = (
    SigningKey(id="1", key_id="26a", algorithm=KeyAlgorithm.ED25519, material=public_bytes(PRIVATE)),
    SigningKey(id="2", key_id="", algorithm=KeyAlgorithm.ED25519, material=public_bytes(PRIVATE), event_id="demo"),
    SigningKey(id="3", key_id="", algorithm=KeyAlgorithm.HMAC_SHA256, material=SECRET),
    SigningKey(id="4", key_id="enc", algorithm=KeyAlgorithm.A256GCM, material=SECRET),
    SigningKey(id="5", key_id="", algorithm=KeyAlgorithm.A256CBC, material=SECRET),
    SigningKey(id="6", key_id="", algorithm=KeyAlgorithm.TOTP, material=SECRET),
)


def _pretix_secret() -> str:
    payload = b"\x0a\x09ABCDEFGHI\x10\x2a\x20\x0e"
    raw = b"\x01" + len(payload).to_bytes(2, "big") + b"\x00\x40" + payload + sign(PRIVATE, payload)
    return base64.b64encode(raw).decode("ascii")[::-1]


def _hidden() -> str:
    made = round(NOW.timestamp() * 1000)
    content = {"ticketId": TICKET, "eventId": "demo", "timestamp": made, "nonce": _NONCE}
    return rotating_cbc.show(json.dumps(content).encode("utf-8"), SECRET, bytes(16))


GENUINE = {
    "gatepass": gatepass.issue(CLAIMS, PRIVATE, "26a"),
    "live_pass": live_pass.show(
        gatepass.issue(_LIVE, PRIVATE, "26a"), totp.ticket_secret(SECRET, pack_ticket_id(TICKET)), NOW
    ),
    "jwt": eddsa_jwt.issue(CLAIMS, PRIVATE, "26a"),
    "eventify_jwe": eventify_jwe.wrap(eddsa_jwt.issue(CLAIMS, PRIVATE, "26a"), SECRET, bytes(12), "enc"),
    "rotating_hmac": rotating_hmac.show(TICKET, _NONCE, SECRET, NOW),
    "rotating_cbc": _hidden(),
    "pretix_sig1": _pretix_secret(),
    "opaque": "kfndgffgyw4tdgcacx6bb3bgemq69cxj",
}
