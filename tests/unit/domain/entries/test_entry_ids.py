"""Ids of entries: those that a gate makes are told from a platform's own."""

from datetime import UTC, datetime

import pytest

from kiosk.domain.entries.entry import is_made_at_gate, uuid7


def test_a_gate_s_id_is_known_as_such() -> None:
    assert is_made_at_gate(uuid7(datetime(2026, 11, 20, 18, 0, tzinfo=UTC), bytes(range(10))))


@pytest.mark.parametrize("theirs", ["", "4711", "9f1c2f3e-8a55-4c6d-9d2a-0123456789ab", "scan:7"])
def test_a_platform_s_id_is_none(theirs: str) -> None:
    assert not is_made_at_gate(theirs)
