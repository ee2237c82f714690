"""Platforms to choose from, and set-up codes that are typed by hand: the sync service reads them as its own."""

import json

import pytest

from kiosk.domain.syncing.platforms import PLATFORMS, KnownBy, Platform, typed_setup_code, whole_address
from sync.connectors.interface.setup_code import read_setup_code
from sync.connectors.registry import platform_names


def test_everything_that_the_sync_service_speaks_can_be_chosen() -> None:
    assert {platform.name for platform in PLATFORMS} == set(platform_names())


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda platform: platform.name)
def test_what_is_typed_is_a_set_up_code(platform: Platform) -> None:
    text = typed_setup_code(platform, " tickets.example/ ", " me ", "pass ")
    code = read_setup_code({"setup_code": text})
    assert (code.profile, code.base_url) == (platform.name, "https://tickets.example")
    known = {
        KnownBy.TOKEN: (code.token, ""),
        KnownBy.LOGIN: (code.email, code.password),
        KnownBy.CLIENT: (code.client_id, code.client_secret),
    }[platform.known_by]
    assert known == ("me", "" if platform.known_by is KnownBy.TOKEN else "pass ")
    assert "pass" not in text or json.loads(text)


@pytest.mark.parametrize(
    ("typed", "used"), [("", ""), ("a.example", "https://a.example"), ("http://localhost:8/", "http://localhost:8")]
)
def test_addresses(typed: str, used: str) -> None:
    assert whole_address(typed) == used
