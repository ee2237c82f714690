"""Logos come beside the exchange: asked seldom, kept only if they may be drawn, and the last good one stays."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.roster.settings import EventSettings
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.laptop.organizer_logos import KeptLogo, keep_logo, kept_logo
from sync.daemon.logo_fetcher import AGAIN, FRESH, LogoFetcher
from tests.support.gate.small_event import EVENT, furnish
from tests.support.logos import WORD_MARK
from tests.support.platforms.scripted_server import ScriptedServer, answer

NOW = datetime(2027, 6, 21, 18, 0, tzinfo=UTC)
SOON = timedelta(minutes=1)


def wearing(database, url: str, *addresses: str) -> None:
    device = Device(id="kiosk-1", name="Gate A", platform="bilten", profile="bilten", base_url=url)
    save_self_device(database, device)
    for number, address in enumerate(addresses):
        settings = EventSettings(others={"branding": {"logo_url": address}})
        furnish(database, replace(EVENT, id=f"e{number}", settings=settings))


def test_a_logo_is_fetched_once_a_day(database):
    with ScriptedServer([answer(200, WORD_MARK)]) as wire:
        wearing(database, wire.url, "/logo.svg")
        fetcher = LogoFetcher(database=database)
        asked = [fetcher.fetch_due(at) for at in (NOW, NOW + SOON, NOW + FRESH, NOW + FRESH + SOON)]
    assert asked == [1, 0, 1, 0]
    assert kept_logo(database, "/logo.svg") == KeptLogo(WORD_MARK, NOW + FRESH)


@pytest.mark.parametrize("said", [answer(404), answer(200, b"<script/>"), answer(500), None])
def test_what_is_none_is_asked_again_within_the_hour_and_the_last_good_one_stays(database, said):
    with ScriptedServer([said]) as wire:
        wearing(database, wire.url, "/logo.svg")
        keep_logo(database, "/logo.svg", KeptLogo(WORD_MARK, NOW - 2 * FRESH))
        fetcher = LogoFetcher(database=database)
        asked = [fetcher.fetch_due(at) for at in (NOW, NOW + AGAIN - SOON, NOW + AGAIN)]
    assert asked == [1, 0, 1]
    kept = kept_logo(database, "/logo.svg")
    assert kept is not None
    assert kept.content == WORD_MARK


def test_each_address_once_and_none_after_the_end_was_asked_for(database):
    with ScriptedServer([answer(200, WORD_MARK)]) as wire:
        wearing(database, wire.url, "/a.svg", "/b.svg", "/a.svg")
        LogoFetcher(database=database, stopping=lambda: len(wire.requests) > 0).fetch_due(NOW)
        assert len(wire.requests) == 1
        LogoFetcher(database=database).fetch_due(NOW)
        assert len(wire.requests) == 2


def test_a_kiosk_that_is_not_enrolled_asks_nobody(database):
    assert LogoFetcher(database=database).fetch_due(NOW) == 0


def test_a_clock_that_was_set_back_does_not_keep_a_logo_for_years(database):
    with ScriptedServer([answer(200, WORD_MARK)]) as wire:
        wearing(database, wire.url, "/logo.svg")
        keep_logo(database, "/logo.svg", KeptLogo(b"", NOW + 400 * FRESH))
        assert LogoFetcher(database=database).fetch_due(NOW) == 1
