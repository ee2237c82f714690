"""Whose logo the kiosk wears: by hand before the platform's, and none rather than one that may not be drawn."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.app.health.doctor import examine
from kiosk.app.health.findings import Health
from kiosk.app.kiosk import open_kiosk
from kiosk.app.laptop.branding import Branding, logo_of
from kiosk.app.laptop.chosen_logo import ChosenLogo
from kiosk.config import Settings
from kiosk.domain.errors import SettingsError
from kiosk.domain.roster.settings import EventSettings
from kiosk.store.laptop.organizer_logos import KeptLogo, forget_other_logos, keep_logo, kept_logo, named_logos
from tests.support.gate.small_event import EVENT, furnish, guest
from tests.support.logos import WORD_MARK, plain_png

ADDRESS = "https://tickets.example/logo.svg"
WEARING = replace(EVENT, settings=EventSettings(others={"branding": {"logo_url": ADDRESS}}))
NOW = datetime(2027, 6, 21, 18, 0, tzinfo=UTC)
PNG = b"\x89PNG"
DARK = plain_png(30, 10, (27, 77, 62, 255))


def settings(tmp_path: Path, logo: Path | None = None) -> Settings:
    return Settings(data_dir=tmp_path / "data", use_keyring=False, brand_logo=logo)


def test_the_platforms_logo_is_worn_once_the_service_has_fetched_it(qapp, tmp_path):
    with open_kiosk(settings(tmp_path)) as kiosk:
        furnish(kiosk.database, *guest(1), WEARING)
        branding = Branding(kiosk)
        assert branding.logo(None) == branding.logo(EVENT) == branding.logo(WEARING) == b""
        keep_logo(kiosk.database, ADDRESS, KeptLogo(WORD_MARK, NOW))
        assert branding.logo(WEARING).startswith(PNG)
        assert branding.logo(EVENT) == b""
        assert logo_of(kiosk, WEARING) == branding.logo(WEARING)


def test_a_logo_by_hand_goes_before_it(qapp, tmp_path):
    by_hand = tmp_path / "logo.png"
    by_hand.write_bytes(DARK)
    with open_kiosk(settings(tmp_path, by_hand)) as kiosk:
        keep_logo(kiosk.database, ADDRESS, KeptLogo(WORD_MARK, NOW))
        worn = Branding(kiosk).logo(WEARING)
        assert worn == Branding(kiosk).logo(None)
        assert worn.startswith(PNG)


def test_a_logo_chosen_in_the_window_goes_between(qapp, tmp_path):
    stick = tmp_path / "logo.png"
    stick.write_bytes(DARK)
    asked: list[str] = []
    with open_kiosk(settings(tmp_path)) as kiosk:
        keep_logo(kiosk.database, ADDRESS, KeptLogo(WORD_MARK, NOW))
        branding, choice = Branding(kiosk), ChosenLogo(kiosk, before=asked.append)
        platforms = branding.logo(WEARING)
        assert not choice.is_chosen()
        choice.choose(stick)
        stick.write_bytes(b"GIF89a")  # it may be pulled out, or change
        worn = branding.logo(WEARING)
        assert worn not in (platforms, b"")
        with pytest.raises(SettingsError):
            choice.choose(stick)
        assert choice.is_chosen()
        assert branding.logo(WEARING) == worn
        choice.forget()
        assert branding.logo(WEARING) == platforms
        assert asked == ["brand_logo"] * 3


@pytest.mark.parametrize("content", [b"GIF89a", b"<svg/>", None])
def test_one_that_cannot_be_used_is_told_and_not_worn(qapp, tmp_path, caplog, content):
    path = tmp_path / "logo.gif"
    if content is not None:
        path.write_bytes(content)
    with open_kiosk(settings(tmp_path, path)) as kiosk:
        assert Branding(kiosk).logo(EVENT) == b""
    assert "logo.gif: the logo" in caplog.text
    found = next(one for one in examine(settings(tmp_path, path)) if one.subject == "settings")
    assert found.health is Health.WARNING
    assert "the logo" in found.words
    assert "brand_logo" in found.hint


def test_what_was_kept_and_cannot_be_drawn_any_more_is_not_worn(qapp, tmp_path, caplog):
    with open_kiosk(settings(tmp_path)) as kiosk:
        keep_logo(kiosk.database, ADDRESS, KeptLogo(b"GIF89a", NOW))
        assert Branding(kiosk).logo(WEARING) == b""
    assert "the platform's logo" in caplog.text


def test_what_no_event_names_any_more_is_forgotten(database):
    furnish(database, EVENT)
    assert named_logos(database, 5) == []
    furnish(database, WEARING)
    for address in (ADDRESS, "https://tickets.example/old.svg"):
        keep_logo(database, address, KeptLogo(WORD_MARK, NOW))
    assert named_logos(database, 5) == [ADDRESS]
    assert named_logos(database, 0) == []
    forget_other_logos(database, [ADDRESS])
    assert kept_logo(database, ADDRESS) == KeptLogo(WORD_MARK, NOW)
    assert kept_logo(database, "https://tickets.example/old.svg") is None
    version = database.data_version()
    forget_other_logos(database, [ADDRESS])
    assert database.data_version() == version
