"""Versions are compared by their parts; what is no version is never newer."""

import pytest

from kiosk.domain.text.versions import is_newer


@pytest.mark.parametrize(
    ("version", "running", "newer"),
    [
        ("0.10.0", "0.9.2", True), ("0.9.2", "0.10.0", False), ("1.0", "1.0.0", False), ("1.0.1", "1.0", True),
        ("1.0.0.1", "1.0.0", True), ("1.0rc1", "0.1", False), ("", "0.1", False), ("2", "1.0", False),
        ("1.0.0.0.1", "0.1", False), ("٢.0", "1.0", False), ("1.0", "development", True),
    ],
)  # fmt: skip
def test_newer(version: str, running: str, *, newer: bool) -> None:
    assert is_newer(version, running) is newer
