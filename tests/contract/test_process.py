"""The daemon as a process of its own: killed wherever it is, and telling nobody what is nobody's business."""

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from kiosk.store.channel.sync_state import make_sync_request, sync_request
from tests.conftest import TEST_KEY
from tests.contract.site import Gate, Site
from tests.contract.test_entries import assert_held, happenings
from tests.support.patience import PATIENCE_S, wait_for

SEVERAL_PAGES = True
ROOT = Path(__file__).parents[2]


@contextmanager
def daemon(gate: Gate, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run ``kiosk-sync run`` for a laptop; it is killed in the end."""
    key = gate.folder / "gatehouse.key"
    key.touch(0o600)
    key.write_text(TEST_KEY.hex_digits)
    with (gate.folder / "daemon.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "sync", "run", "--interval", "0.3", *arguments, "--data-dir", str(gate.folder)],
            env={**os.environ, "GATEHOUSE_USE_KEYRING": "0", "PYTHONPATH": str(ROOT)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def has_more(site: Site, before: Counter[Any], came: int) -> bool:
    return sum((site.held() - before).values()) != came


def has_moved(site: Site, gate: Gate, before: Counter[Any], came: int) -> bool:
    """Where one batch brought everything before the first kill, only receipts are left to come."""
    return has_more(site, before, came) or not gate.waiting().queued


def test_killed_in_the_middle_of_its_first_pull(site: Site):
    whole = site.enrolled("whole").roster()
    gate = site.gate()
    gate.enrol()
    if site.row.has_pages:
        site.line.fault("latency", path=site.collection, seconds=0.01, times=1)
    # What comes then takes longer than any machine needs to notice that the pull has begun, and to kill.
    site.line.fault("latency", path=site.collection, seconds=30)
    began = site.line.met().get("latency", 0)
    with daemon(gate):
        wait_for(lambda: site.line.met().get("latency", 0) >= began + 2 - (not site.row.has_pages), "the pull to begin")
    assert gate.store.pulled_at() is None
    site.line.heal()
    with daemon(gate):
        wait_for(lambda: gate.store.pulled_at() is not None, "the whole roster")
    assert gate.roster() == whole


def test_killed_in_the_middle_of_an_upload(site: Site, gate: Gate):
    """Between sending and receipt: the platform has it, and this laptop does not know that."""
    before = site.held()
    expected = happenings(site, gate)
    site.line.fault("latency", seconds=0.2)
    for _ in range(3):
        came = sum((site.held() - before).values())
        with daemon(gate):
            wait_for(partial(has_moved, site, gate, before, came), "something to arrive")
        if not gate.waiting().queued:
            break
    site.line.heal()
    with daemon(gate):
        wait_for(lambda: not gate.waiting().queued, "the queue to drain")
    assert gate.waiting().dead == 0
    assert_held(site, before, expected)


def canaries(gate: Gate) -> set[bytes]:
    """Return what must not be seen outside of the encrypted database: tokens, codes, names, addresses."""
    device = gate.store.device()
    assert device is not None
    found = set(device.secrets.values())
    for query in (
        "SELECT holder_name FROM tickets UNION SELECT holder_email FROM tickets",
        "SELECT name FROM bookings UNION SELECT email FROM bookings UNION SELECT phone FROM bookings",
        "SELECT code FROM entries",
    ):
        found |= {row[0] for row in gate.database.db.conn.execute(query) if row[0]}
    found |= {guest["code"] for slip in gate.site.handout["categories"].values() for guest in slip["guests"]}
    return {words.encode() for words in found if words and len(words) > 5}


def test_nothing_that_is_nobodys_business_leaves_the_database(site: Site, gate: Gate):
    """Not in logs at their most talkative, not in files, not in what other users see of the process."""
    happenings(site, gate)
    code = site.setup_code()
    given = {
        str(value).encode() for name, value in code.items() if name not in {"platform", "url", "handshake_version"}
    }
    secrets = canaries(gate) | given
    assert len(secrets) > 10
    for kind in ({"kind": "status", "status": 500}, {"kind": "truncate", "clean": True}, {"kind": "drop"}):
        site.line.fault(times=2, **kind)
    site.line.fault("status", status=422, times=2)
    with daemon(gate, "--verbose") as process:
        wait_for(lambda: gate.waiting().delivered >= 3, "uploads")
        asked = make_sync_request(gate.database, "enrol", {"setup_code": json.dumps(code)}, datetime.now(UTC))
        wait_for(lambda: (found := sync_request(gate.database, asked)) and found.state == "done", "the enrolment")
        secrets |= canaries(gate)
        public = [Path(f"/proc/{process.pid}/{what}") for what in ("cmdline", "environ")]  # Linux alone has them
        seen = [path.read_bytes() for path in public if path.exists()]
        site.line.fault("revoke_devices")
        wait_for(lambda: device_state(gate) == "revoked", "the device to learn that it is revoked")
        process.send_signal(signal.SIGTERM)
        process.wait(PATIENCE_S)
    files = {path.name: path.read_bytes() for path in gate.folder.iterdir()}
    lines = files["daemon.log"].splitlines()
    assert {"push done", "pull failed"} <= {json.loads(line)["event"] for line in lines}
    for name, content in [*files.items(), *(("process", text) for text in seen)]:
        assert not [words for words in secrets if words in content], name


def device_state(gate: Gate) -> str:
    device = gate.store.device()
    return device.state if device else ""
