"""Golden vectors of independent libraries: what others issue, this room reads."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.credentials import Reader
from kiosk.domain.codes.credential import Scan, Trust
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey

VECTORS = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))
KEY = SigningKey(
    id="v",
    key_id=VECTORS["key_id"],
    algorithm=KeyAlgorithm.ED25519,
    material=bytes.fromhex(VECTORS["public_key"]),
)
NOW = datetime(2026, 7, 23, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["id"])
def test_reads_what_others_issue(case: dict[str, Any]):
    credential = Reader().read(Scan(text=case["code"]), [KEY], NOW)
    assert (credential.trust, credential.scheme, credential.note) == (Trust.SIGNED, case["scheme"], "")
    assert credential.claims is not None
    reported = {
        "ticket_id": credential.claims.ticket_id,
        "event_id": credential.claims.event_id,
        "valid_from": credential.claims.valid_from and int(credential.claims.valid_from.timestamp()),
        "valid_until": credential.claims.valid_until and int(credential.claims.valid_until.timestamp()),
        "ticket_type_id": credential.claims.ticket_type_id,
        "party_size": credential.claims.party_size,
        "medium": credential.claims.medium,
    }
    assert {name: value for name, value in reported.items() if value is not None} == case["claims"]
    assert credential.claims.key_id == VECTORS["key_id"]


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["id"])
def test_refuses_them_under_another_key_of_the_same_name(case: dict[str, Any]):
    other = SigningKey(id="o", key_id=KEY.key_id, algorithm=KeyAlgorithm.ED25519, material=bytes(32))
    credential = Reader().read(Scan(text=case["code"]), [other], NOW)
    assert (credential.trust, credential.refusal) == (Trust.REFUSED, Reason.BAD_SIGNATURE)
    assert credential.claims is None
