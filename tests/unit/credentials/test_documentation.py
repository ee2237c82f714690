"""The worked examples of docs/credentials.md are true."""

import re
from datetime import UTC, datetime
from pathlib import Path

import base45
import pytest

from kiosk.credentials.claims import pack_ticket_id
from kiosk.credentials.keys import public_bytes, sign, verifies
from kiosk.credentials.schemes import gatepass, totp
from kiosk.domain.codes.credential import Claims, Medium, Trust
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey
from tests.support.platforms.issuer import NOW, Read

TEXT = (Path(__file__).resolve().parents[3] / "docs" / "credentials.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\n(.*?)\n```$", TEXT, re.MULTILINE | re.DOTALL)
PUBLIC, PROTECTED, PAYLOAD, SIGNED, MESSAGE, PASS, TOKEN, SECRET, LIVE = BLOCKS
RFC_8032 = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
KEY = SigningKey(id="1", key_id="a1", algorithm=KeyAlgorithm.ED25519, material=bytes.fromhex(PUBLIC))
TOTP = SigningKey(id="2", key_id="", algorithm=KeyAlgorithm.TOTP, material=bytes(range(32)))
CLAIMS = Claims(
    ticket_id="22b5f8ac-2292-4b4a-9c2b-349db2ae24d9",
    event_id="0190a2b0-7f3c-7cc0-8e1a-5b1f0c3d2e4f",
    valid_from=datetime(2026, 7, 1, tzinfo=UTC),
    valid_until=datetime(2026, 8, 1, tzinfo=UTC),
    ticket_type_id="42",
    party_size=3,
    key_id="a1",
)


def test_the_steps_of_the_worked_example():
    protected, payload, signed, message = (bytes.fromhex(text) for text in (PROTECTED, PAYLOAD, SIGNED, MESSAGE))
    signature = message[-64:]
    assert public_bytes(RFC_8032) == KEY.material
    assert signed.startswith(b"\x84\x6aSignature1\x47" + protected + b"\x40")
    assert signed.endswith(payload)
    assert message == b"\x84\x47" + protected + b"\xa0\x58\x41" + payload + b"\x58\x40" + signature
    assert sign(RFC_8032, signed) == signature
    assert verifies(KEY, signed, signature)
    assert "GH1:" + str(base45.b45encode(message), "ascii") == PASS
    assert gatepass.issue(CLAIMS, RFC_8032, "a1") == PASS


@pytest.mark.parametrize("code", [PASS, TOKEN], ids=["gatepass", "jwt"])
def test_pass_and_token_say_what_is_written(read: Read, code: str):
    credential = read(code, KEY)
    assert (credential.trust, credential.claims) == (Trust.SIGNED, CLAIMS)


def test_the_live_pass_is_good_when_it_says(read: Read):
    assert CLAIMS.ticket_id is not None
    assert totp.ticket_secret(TOTP.material, pack_ticket_id(CLAIMS.ticket_id)).hex() == SECRET
    assert totp.step_of(NOW) == 59493600
    credential = read(LIVE, KEY, TOTP)
    assert credential.trust is Trust.SIGNED
    assert credential.claims is not None
    assert (credential.claims.medium, credential.claims.issued_at) == (Medium.LIVE, NOW)


def test_the_digits_of_a_wallet_are_as_written(read: Read):
    digits = totp.code_at(bytes.fromhex(SECRET), 59493600, totp.Digest.SHA_1)
    assert f"With SHA-1 the same step gives `{digits}`" in TEXT
    assert read("GH1R:" + digits + LIVE.removeprefix("GH1R:")[8:], KEY, TOTP).trust is Trust.SIGNED


@pytest.mark.parametrize(
    ("claims", "size"),
    [
        (Claims(ticket_id="T-1001", event_id="summer"), 94),
        (Claims(ticket_id=CLAIMS.ticket_id, event_id=CLAIMS.event_id), 122),
        (Claims(ticket_id=CLAIMS.ticket_id, event_id=CLAIMS.event_id, valid_until=CLAIMS.valid_until), 128),
        (CLAIMS, 143),
    ],
)
def test_the_sizes_in_the_table(claims: Claims, size: int):
    code = gatepass.issue(claims, RFC_8032, "a1")
    assert len(base45.b45decode(code.removeprefix("GH1:"))) == size
    assert f"| {size} | {len(code)} |" in TEXT
