"""The shared test cases of JsonLogic, as pretix and its app use them."""

from typing import Any

import pytest

from kiosk.domain.verdicts.rules import apply
from tests.support.vectors import read_vectors, reason_to_skip

FILE = "jsonlogic_core.json"
CASES: list[dict[str, Any]] = read_vectors(FILE).get("cases", [])

pytestmark = pytest.mark.skipif(not CASES, reason=reason_to_skip(FILE))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_case(case: dict[str, Any]):
    result = apply(case["logic"], case["data"])
    assert result == case["expected"]
    assert isinstance(result, bool) == isinstance(case["expected"], bool)
