"""Writes vectors.json: passes and tokens made by libraries that share no code with the room under test.

pycose writes the COSE messages, PyJWT the tokens, python-base45 the texts; the private key is the first test key of
RFC 8032 §7.1. Run from the project's root: ``python tests/unit/credentials/make_vectors.py``.
"""

import json
from pathlib import Path
from typing import Any

import base45
import cbor2
import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pycose.algorithms import EdDSA
from pycose.headers import KID, Algorithm
from pycose.keys.curves import Ed25519
from pycose.keys.okp import OKPKey
from pycose.messages.sign1message import Sign1Message

PRIVATE = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
KEY_ID = "a1"
TICKET = "22b5f8ac-2292-4b4a-9c2b-349db2ae24d9"
EVENT = "0190a2b0-7f3c-7cc0-8e1a-5b1f0c3d2e4f"

Members = dict[int, Any]

PASSES: dict[str, tuple[Members, dict[str, Any]]] = {
    "uuid_ids_full": (
        {7: b"\x01" + bytes.fromhex(TICKET.replace("-", "")), 3: "AZCisH88fMCOGlsfDD0uTw", 4: 1800000000, 5: 1790000000,
         -65537: [42, 3]},
        {"ticket_id": TICKET, "event_id": EVENT, "valid_until": 1800000000, "valid_from": 1790000000,
         "ticket_type_id": "42", "party_size": 3},
    ),
    "uuid_event_as_text": (
        {7: b"\x01" + bytes.fromhex(TICKET.replace("-", "")), 3: EVENT},
        {"ticket_id": TICKET, "event_id": EVENT},
    ),
    "object_ids": (
        {7: b"\x02" + bytes.fromhex("65f0c0ffee65f0c0ffee1234"), 3: "65f0c0ffee65f0c0ffee0001", -65537: ["vip"]},
        {"ticket_id": "65f0c0ffee65f0c0ffee1234", "event_id": "65f0c0ffee65f0c0ffee0001", "ticket_type_id": "vip"},
    ),
    "text_ids": (
        {7: "Fête-17".encode(), 3: "fête-2026", -65537: [None, 12]},
        {"ticket_id": "Fête-17", "event_id": "fête-2026", "party_size": 12},
    ),
    "printed": (
        {7: b"T-1", 3: "demo", -65537: [7, None, 2]},
        {"ticket_id": "T-1", "event_id": "demo", "ticket_type_id": "7", "medium": "printed"},
    ),
}  # fmt: skip


def gate_pass(members: Members, *, tagged: bool) -> str:
    message = Sign1Message(phdr={Algorithm: EdDSA, KID: KEY_ID.encode()}, payload=cbor2.dumps(members))
    message.key = OKPKey(crv=Ed25519, d=PRIVATE)
    return "GH1:" + str(base45.b45encode(message.encode(tag=tagged)), "ascii")


def token(members: dict[str, Any]) -> str:
    key = Ed25519PrivateKey.from_private_bytes(PRIVATE)
    return jwt.encode(members, key, algorithm="EdDSA", headers={"kid": KEY_ID})


def main() -> None:
    cases = [
        {"id": f"{name}{'_tagged' if tagged else ''}", "scheme": "gatepass", "code": gate_pass(members, tagged=tagged),
         "claims": claims}
        for name, (members, claims) in PASSES.items()
        for tagged in (False, True)
    ]  # fmt: skip
    names = {
        "ticket_id": "jti",
        "event_id": "aud",
        "valid_from": "nbf",
        "valid_until": "exp",
        "ticket_type_id": "gh_type",
        "party_size": "gh_party",
    }
    for name, (_, claims) in PASSES.items():
        reported = {key: value for key, value in claims.items() if key in names}
        code = token({names[key]: value for key, value in reported.items()})
        cases.append({"id": f"jwt_{name}", "scheme": "jwt", "code": code, "claims": reported})
    public = Ed25519PrivateKey.from_private_bytes(PRIVATE).public_key().public_bytes_raw()
    document = {"public_key": public.hex(), "private_key": PRIVATE.hex(), "key_id": KEY_ID, "cases": cases}
    target = Path(__file__).with_name("vectors.json")
    target.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
