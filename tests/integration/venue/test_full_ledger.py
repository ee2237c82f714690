"""The host's ledger has no room left: gates go on alone, say so, and lose nothing."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.domain.reason_codes import Assurance, Reason
from kiosk.venue.server import process
from tests.support.gate.small_event import guest
from tests.support.patience import wait_for
from tests.support.venue.real_venue import RealGate, open_real_venue
from tests.support.venue.real_venue_steps import wait_at_most

GUESTS = 30


def test_a_ledger_without_room_leaves_gates_alone_and_loses_no_entry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait_at_most(monkeypatch, 15_000)
    monkeypatch.setattr(process, "_MOST_BYTES", 25_000)
    records = [record for number in range(GUESTS) for record in guest(number)]
    with open_real_venue(tmp_path, 2, records) as (_, (first, _)):
        results = [first.scan(f"code-{number}") for number in range(GUESTS)]
        assert all(result.verdict.admitted for result in results)
        said = [result.verdict.assurance for result in results]
        assert (said[0], said[-1]) == (Assurance.VENUE, Assurance.LOCAL)
        assert {result.entries[0].entry_id for result in results} <= {entry.entry_id for entry in first.entries()}
        assert first.scan(f"code-{GUESTS - 1}").verdict.reason is Reason.ALREADY_ENTERED


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 24 MiB for the server's files."""
    place = tmp_path / "small"
    place.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(place)]
    if sys.platform != "linux" or subprocess.run(words, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small disk, on Linux")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def fill(disk: Path) -> Path:
    """Write until nothing more fits."""
    filler = disk / "filler"
    file = os.open(filler, os.O_CREAT | os.O_WRONLY)
    with suppress(OSError):
        while True:
            os.write(file, bytes(4096))
    os.close(file)
    return filler


def test_a_ledger_whose_disk_was_full_works_again_once_there_is_room(
    tmp_path: Path, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait_at_most(monkeypatch, 15_000)
    (tmp_path / "server").symlink_to(small_disk)
    records = [record for number in range(100) for record in guest(number)]
    with open_real_venue(tmp_path, 2, records) as (host, (first, second)):
        filler, codes = fill(small_disk), (f"code-{number}" for number in range(100))
        assert host.host is not None
        server = host.host._server
        wait_for(lambda: first.scan(next(codes)).verdict.admitted and server.lost_writes(), "the disk is full")
        pid = host.host.server_pid
        filler.unlink()
        wait_for(lambda: host.host is not None and host.host.server_pid not in (None, pid), "another server runs")
        for gate in (first, second):
            gate.wait_until_connected()
        wait_for(lambda: ids(second) == ids(first), "nothing is lost")
        # A gate that has not noticed yet that the server was another one decides about one more guest alone.
        wait_for(lambda: second.scan(next(codes)).verdict.assurance is Assurance.VENUE, "the venue agrees again")


def ids(gate: RealGate) -> set[str]:
    return {entry.entry_id for entry in gate.entries()}


def test_what_the_server_says_of_its_disk_has_it_started_again(tmp_path: Path) -> None:
    """As above, where nobody may mount a disk."""
    with open_real_venue(tmp_path, 1, guest(1)) as (host, (gate,)):
        assert host.host is not None
        pid = host.host.server_pid
        with (host.folder / "server.log").open("ab") as log:
            log.write(b"[ERR] JetStream failed to store a msg on stream '$G > ENTRIES': no space left on device\n")
        wait_for(lambda: host.host is not None and host.host.server_pid not in (None, pid), "another server runs")
        gate.wait_until_connected()
