"""The signed secrets of pretix's own tests: which verify, under which key, and what they say."""

import base64
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key

from kiosk.credentials import Reader
from kiosk.domain.codes.credential import Scan, Trust, hash_code
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey

ROOT = Path(__file__).resolve().parents[2]
VECTORS = Path(os.environ.get("GATEHOUSE_VECTORS", ROOT.parent / "shared" / "vectors")) / "pretix_sig1_vectors.json"
CASES: list[dict[str, Any]] = json.loads(VECTORS.read_text(encoding="utf-8"))["cases"] if VECTORS.is_file() else []

pytestmark = pytest.mark.skipif(not CASES, reason=f"no vectors at {VECTORS}")
NOW = datetime(2026, 7, 23, 12, 0, tzinfo=UTC)


def keys_of(case: dict[str, Any]) -> list[SigningKey]:
    return [
        SigningKey(
            id=str(index),
            key_id="",
            algorithm=KeyAlgorithm.ED25519,
            material=load_pem_public_key(base64.b64decode(pem)).public_bytes(Encoding.Raw, PublicFormat.Raw),
            event_id=case["event"],
        )
        for index, pem in enumerate(case["valid_keys_base64_pem"])
    ]


def number(text: str | None) -> int:
    return int(text) if text else 0


def unix(instant: datetime | None) -> int:
    return int(instant.timestamp()) if instant else 0


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_secret(case: dict[str, Any]):
    credential = Reader().read(Scan(text=case["secret"]), keys_of(case), NOW)
    assert credential.code_hash == hash_code(case["secret"])
    if not case["valid"]:
        assert (credential.trust, credential.scheme, credential.claims) == (Trust.UNSIGNED, "opaque", None)
        return
    assert (credential.trust, credential.scheme) == (Trust.SIGNED, "pretix_sig1")
    claims = credential.claims
    assert claims is not None
    assert claims.event_id == case["event"]
    said = case["decoded"]
    assert number(claims.ticket_type_id) == said["item"]
    assert number(claims.variation_id) == said["variation"]
    assert number(claims.date_id) == said["subevent"]
    assert unix(claims.valid_from) == said["validFromUnixTime"]
    assert unix(claims.valid_until) == said["validUntilUnixTime"]


def test_there_are_as_many_as_promised():
    assert len(CASES) == 12
    assert sum(case["valid"] for case in CASES) == 5
