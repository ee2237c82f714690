"""``kiosk-sync sandbox --platform NAME`` as a process of its own."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sync.sandbox.platforms.catalogue import PLATFORM_KINDS
from tests.support.patience import PATIENCE_S
from tests.support.platforms.sandbox import Platform

ROOT = Path(__file__).parents[4]


@pytest.mark.parametrize("name", sorted(PLATFORM_KINDS))
def test_it_serves_every_platform_and_ends_cleanly(name: str, tmp_path: Path):
    handout = tmp_path / "handout.json"
    arguments = ["--platform", name, "--port", "0", "--data", str(tmp_path / "p.db"), "--tickets", "40"]
    program = subprocess.Popen(
        [sys.executable, "-m", "sync", "sandbox", *arguments, "--handout", str(handout)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    try:
        assert program.stdout is not None
        reported = json.loads(program.stdout.readline())
        assert reported["setup_code"]["platform"] == name
        assert reported["setup_code"]["url"] == reported["url"]
        platform = Platform(f"http://127.0.0.1:{reported['port']}", json.loads(handout.read_text()))
        assert platform.guests("good")
        assert isinstance(platform.state()["entries"], list)
        assert platform.talk("GET", "/openapi.json")["servers"] == [{"url": reported["url"]}]
    finally:
        program.send_signal(signal.SIGTERM)
        _, errors = program.communicate(timeout=PATIENCE_S)
    assert program.returncode == 0, errors.decode()


def test_a_platform_that_nobody_knows(tmp_path: Path):
    done = subprocess.run(
        [sys.executable, "-m", "sync", "sandbox", "--platform", "nobody", "--data", str(tmp_path / "p.db")],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 2
    assert "tickettoken" in done.stderr


@pytest.mark.parametrize("name", sorted(PLATFORM_KINDS))
def test_the_same_seed_gives_the_same_world(name: str, tmp_path: Path):
    reported = []
    for number in range(2):
        handout = tmp_path / f"{number}.json"
        arguments = ["sandbox", "seed", "--platform", name, "--data", str(tmp_path / f"{number}.db"), "--tickets", "30"]
        subprocess.run([sys.executable, "-m", "sync", *arguments, "--handout", str(handout)], check=True, cwd=ROOT,
                       capture_output=True)  # fmt: skip
        reported.append({slip: [g["ticket_id"] for g in found["guests"]]
                     for slip, found in json.loads(handout.read_text())["categories"].items()})  # fmt: skip
    assert reported[0] == reported[1]
