"""Everything that ships may be passed on with an Apache-2.0 program; a new dependency that may not is told here."""

import importlib.util
from email.message import Message
from importlib import metadata
from types import ModuleType

import pytest

from tests.unit.test_house import ROOT


@pytest.fixture(scope="module")
def audit() -> ModuleType:
    spec = importlib.util.spec_from_file_location("audit", ROOT / "packaging" / "audit.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Made(metadata.Distribution):
    """A distribution with metadata of our own."""

    def __init__(self, **fields: str) -> None:
        self._message = Message()
        for name, value in fields.items():
            self._message[name.replace("_", "-")] = value

    @property
    def metadata(self) -> Message:  # type: ignore[override]
        return self._message

    def read_text(self, filename: str) -> str | None:
        return None

    def locate_file(self, path: object) -> None:  # type: ignore[override]
        return None


def test_everything_that_ships_may_be_passed_on(audit: ModuleType) -> None:
    parts = audit.shipped()
    assert {"cryptography", "sqlcipher3", "shiboken6", "click"} <= set(parts)
    assert "pytest" not in parts
    assert audit.unfree(parts) == []


def test_what_was_read_by_hand_still_says_nothing(audit: ModuleType) -> None:
    parts = audit.shipped()
    assert [name for name in audit.READ_BY_HAND if name in parts and audit.licence_of(parts[name])] == []


@pytest.mark.parametrize(
    ("fields", "free"),
    [
        ({"License_Expression": "MIT"}, True),
        ({"License": "BSD\nlong text"}, True),
        ({"Classifier": "License :: OSI Approved :: MIT License"}, True),
        ({"License_Expression": "GPL-3.0-only"}, False),
        ({"License_Expression": "AGPL-3.0-or-later"}, False),
        ({"License": "Proprietary"}, False),
        ({"Classifier": "Topic :: Security"}, False),
    ],
)
def test_what_may_and_what_may_not(audit: ModuleType, fields: dict[str, str], free: bool) -> None:
    assert audit.unfree({"x": Made(**fields)}) == (
        [] if free else [f"x: {audit.licence_of(Made(**fields)) or 'says nothing'}"]
    )
