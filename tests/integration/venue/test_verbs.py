"""``kiosk venue``, as people type it: real processes, a real server, three laptops on loopback."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from kiosk.config import Settings
from kiosk.demo.places import free_port
from kiosk.store.base.database_key import find_or_make_key
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.database import open_database
from tests.support.gate.small_event import furnish, guest
from tests.support.patience import PATIENCE_S, wait_for

ROOT = Path(__file__).resolve().parents[3]

PATIENT = "tests.support.venue.patient_kiosk"


@dataclass
class Laptop:
    """A laptop with a data folder of its own."""

    folder: Path
    number: int
    running: list[subprocess.Popen[str]] = field(default_factory=list)

    def prepare(self) -> None:
        """Enrol it, and give it a roster."""
        settings = Settings(data_dir=self.folder, use_keyring=False)
        database = open_database(settings.database, find_or_make_key(settings.database, use_keyring=False))
        furnish(database, *[record for number in range(30) for record in guest(number)])
        name = f"Laptop {self.number}"
        device = Device(id=f"laptop-{self.number}", name=name, platform="", profile="", base_url="")
        save_self_device(database, device)
        database.close()

    def run(self, *words: str, code: int = 0, given: str | None = None) -> str:
        """Run a verb to its end and return what it printed."""
        done = subprocess.run(
            self.command(*words),
            cwd=ROOT,
            env=self.environment(),
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, f"{words}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def start(self, *words: str) -> subprocess.Popen[str]:
        """Start a verb that goes on, and wait for its first line."""
        process = subprocess.Popen(
            self.command(*words), cwd=ROOT, env=self.environment(), stdout=subprocess.PIPE, text=True
        )
        self.running.append(process)
        assert process.stdout is not None
        assert "is the host" in process.stdout.readline()
        return process

    def check(self, *codes: str, program: str = PATIENT) -> list[dict[str, Any]]:
        """Check codes in and return the verdicts."""
        done = subprocess.run(
            self.command("check", *codes, "--event", "ev", "--list", "main", program=program),
            cwd=ROOT,
            env=self.environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode in (0, 1), done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    def command(self, *words: str, program: str = "kiosk") -> list[str]:
        return [sys.executable, "-m", program, "--data-dir", str(self.folder), *words]

    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "GATEHOUSE_USE_KEYRING": "false",
            "GATEHOUSE_STATE_DIR": str(self.folder.parent / f"state-{self.number}"),
            "QT_QPA_PLATFORM": "offscreen",
        }

    def end(self) -> None:
        for process in self.running:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
            process.wait(PATIENCE_S)
            assert process.stdout is not None
            process.stdout.close()


@pytest.fixture
def laptops(tmp_path: Path) -> Iterator[list[Laptop]]:
    made = [Laptop(tmp_path / f"laptop-{number}", number) for number in range(3)]
    for laptop in made:
        laptop.prepare()
    yield made
    for laptop in made:
        laptop.end()


def connection_of(laptop: Laptop) -> str:
    return str(json.loads(laptop.run("venue", "status", "--json", code=1))["connection"])


@pytest.mark.timeout(900)  # some forty programs are started, one after the other
def test_a_venue_from_its_making_to_its_end(laptops: list[Laptop]) -> None:
    first, second, third = laptops
    port = str(free_port())
    where = ("--address", "127.0.0.1", "--listen", "127.0.0.1", "--port", port)
    host = first.start("venue", "host", "--name", "Hall", *where)

    invitation = first.run("venue", "invite", "--standby").strip()
    assert invitation.startswith("gatehouse-venue:1?")
    assert "gate of Hall" in second.run("venue", "join", "-", given=invitation)
    third.run("venue", "join", invitation, code=3)  # it was used
    third.run("venue", "join", first.run("venue", "invite").strip(), "--name", "North")

    for laptop in (second, third):
        wait_for(lambda laptop=laptop: connection_of(laptop) == "connected", "it is let in")  # type: ignore[misc]
    (admitted,) = first.check("code-1")
    (refused,) = second.check("code-1")
    assert (admitted["outcome"], admitted["assurance"]) == ("admit", "venue")
    assert refused["reason"] == "already_entered"
    assert third.check("code-1")[0]["reason"] == "already_entered"

    said = json.loads(third.run("venue", "status", "--json", code=1))
    assert (said["venue"], said["connection"], said["ledger"]) == ("Hall", "connected", 1)
    assert [gate["name"] for gate in said["gates"]].count("North") == 1
    assert len(said["gates"]) == 3
    wait_for(lambda: "2 of 3 gates" in third.run("venue", "status", code=1), "the host is heard")

    first.run("venue", "revoke", "North")
    wait_for(lambda: connection_of(third) != "connected", "it is shut out")
    assert third.check("code-2", program="kiosk")[0]["assurance"] == "local"
    assert third.run("venue", "leave").startswith("This laptop is alone")
    third.run("venue", "leave", code=1)

    host.send_signal(signal.SIGINT)
    assert host.wait(PATIENCE_S) == 0
    assert second.check("code-3", program="kiosk")[0]["assurance"] == "local"
    third.run("venue", "take-over", "--yes", *where, code=3)
    second.start("venue", "take-over", "--yes", *where)
    assert first.check("code-3")[0]["reason"] == "already_entered"
    (agreed,) = first.check("code-4")
    assert (agreed["outcome"], agreed["assurance"]) == ("admit", "venue")


def test_verbs_say_what_is_missing(laptops: list[Laptop]) -> None:
    first = laptops[0]
    first.run("venue", "status", code=3)
    first.run("venue", "invite", code=3)
    first.run("venue", "join", "nonsense", code=3)
    first.run("venue", "take-over", "--yes", code=3)


@pytest.mark.skipif(sys.platform != "linux", reason="the other systems' plans are looked at in tests/integration/app")
def test_the_ledger_runs_as_a_service_with_the_port_that_was_said(
    laptops: list[Laptop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "systemctl").write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\n')
    (tools / "systemctl").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("HOME", str(tmp_path))
    first, second, _ = laptops
    first.run("venue", "host", "--address", "127.0.0.1", "--port", "4711", "--install")
    unit = (tmp_path / ".config/systemd/user/gatehouse-venue.service").read_text()
    assert '"venue" "host" "--listen" "0.0.0.0" "--port" "4711"' in unit
    assert "--user enable --now gatehouse-venue.service" in (tmp_path / "asked").read_text()
    first.run("venue", "status", "--json", code=1)  # it is the host: the venue was made before
    first.run("install-service", "--remove")
    assert not (tmp_path / ".config/systemd/user/gatehouse-venue.service").exists()
    second.run("venue", "status", code=3)
