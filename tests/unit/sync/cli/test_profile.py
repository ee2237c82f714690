"""``kiosk-sync profile``: what an integrator sees."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sync.cli.main import app
from sync.sandbox.platforms.catalogue import open_platform, open_tables, seed_world
from sync.sandbox.seeding.plan import SeedPlan
from sync.sandbox.web.server import Sandbox

HOUR = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)


@pytest.fixture
def sandbox(tmp_path: Path) -> Iterator[Sandbox]:
    tables = open_tables("events_activities", tmp_path / "platform.db")
    seed_world("events_activities", tables, SeedPlan(tickets=30, seed=3, now=HOUR))
    made = Sandbox(open_platform("events_activities", tables))
    serving = threading.Thread(target=made.serve)
    serving.start()
    yield made
    made.stop()
    serving.join()
    tables.close()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An integrator's copy of a profile."""
    path = tmp_path / "own.toml"
    path.write_text(
        resources.files("sync.connectors.profiles").joinpath("events_activities.toml").read_text(encoding="utf-8"),
        encoding="utf-8",
    )
    return path


def run(*arguments: str):
    return CliRunner().invoke(app, ["profile", *arguments])


ALL_SIX = ["bilten", "eventfulhq", "eventify", "events_activities", "pretix", "tickettoken"]


def test_list():
    assert [line.split()[0] for line in run("list").output.splitlines()] == ALL_SIX


@pytest.mark.parametrize("name", ALL_SIX)
def test_check_knows_every_platform(name):
    done = run("check", name)
    assert done.exit_code == 0
    assert "nothing wrong" in done.output
    assert ("connector of its own" in done.output) == (name in {"pretix", "tickettoken"})


def test_an_unknown_name_is_answered_with_those_that_are_known():
    done = run("check", "eventfy")
    assert done.exit_code == 1
    assert "no platform 'eventfy'" in done.output
    assert all(name in done.output for name in ALL_SIX)


def test_check_says_that_nothing_is_wrong(own):
    done = run("check", str(own))
    assert done.exit_code == 0
    assert "nothing wrong" in done.output


def test_check_says_what_is_wrong(own):
    own.write_text(own.read_text().replace('record = "booking"', 'record = "boking"'))
    done = run("check", str(own))
    assert done.exit_code == 1
    assert "boking" in done.output


def test_try_shows_a_few_records(sandbox, own):
    token = sandbox.setup_code()["token"]
    done = run("try", str(own), "--url", sandbox.url, "--token", token, "--samples", "1")
    assert done.exit_code == 0, done.output
    assert "bookings: " in done.output
    assert "Booking" in done.output
    assert "party_size" in done.output
    assert "CHK-" not in done.output, "a code that admits somebody is not shown"
    assert token not in done.output


def test_try_says_what_the_platform_did_not_give(sandbox, own):
    done = run("try", str(own), "--url", sandbox.url, "--token", "wrong")
    assert done.exit_code == 1
    assert "delivery.unauthorised" in done.output
    assert "wrong" not in done.output


def test_try_names_what_could_not_be_understood(sandbox, own):
    own.write_text(
        own.read_text().replace('fields.party_size = "numberOfGuests"', 'fields.party_size = "paymentStatus"')
    )
    done = run("try", str(own), "--url", sandbox.url, "--token", sandbox.setup_code()["token"])
    assert done.exit_code == 1
    assert "not understood" in done.output
