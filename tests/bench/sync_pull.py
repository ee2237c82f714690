"""The pull of a large roster from the sandbox over loopback, beside a bare loop that throws the same pages away."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from tests.bench import sync_steady
from tests.bench.table import Row
from tests.support.sandbox import Platform

_PAGE = "1000"
_COLLECTIONS = (
    "/revocations",
    "/qr/keys",
    "/entry-logs",
    "/entry-logs/other-scans",
    "/events",
    "/bookings",
    "/qr/codes",
)

# In a process of its own, so that its memory is its own and the daemon's way of importing is the daemon's.
_PULL = """
import json, resource, sys, time
sys.modules["numpy"] = None
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from kiosk.config import Settings
from sync.app import open_store, utc_now
from sync.connectors.registry import Premises, open_connector
from sync.connectors.setup import read_setup_code
from sync.desk import Desk
from sync.engine import Engine
from sync.storage import DeviceVault

store = open_store(Settings(data_dir=Path(sys.argv[1]), use_keyring=False))
Desk(store, premises=Premises(), wall=utc_now).enrol(read_setup_code(json.loads(sys.argv[2])))
device = store.device()
connector = open_connector(device.profile, device.base_url, DeviceVault(store), device_id=device.id)
before, cpu = time.perf_counter(), time.process_time()
with ThreadPoolExecutor(1) as fetcher:
    pulled = Engine(store=store, connector=connector, fetcher=fetcher).run_once(push=False).pull
took, used = time.perf_counter() - before, time.process_time() - cpu
assert pulled.failure is None and pulled.failed == 0
before = time.perf_counter()
while store.make_findable(utc_now()):
    pass
status = Path("/proc/self/status")
if status.exists():  # ru_maxrss would count what the parent had before this program was loaded
    peak = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) / 1024
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
print(json.dumps({"seconds": took, "cpu": used, "rows": pulled.succeeded, "mib": peak,
                  "findable": time.perf_counter() - before}))
"""


def measure(tickets: int = 100_000) -> Iterator[Row]:
    """Yield the figures of one first pull."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with sandbox(folder, tickets) as platform:
            bare = _bare_loop(platform)
            ours = pull_apart(folder / "laptop", platform.setup_code())
            steady = list(sync_steady.measure(folder / "laptop", platform, tickets))
    subject = f"first pull of {tickets:,} tickets, loopback"
    ratio = ours["seconds"] / bare
    yield Row("bare loop over the same pages", "s", bare)
    yield Row(subject, "s", ours["seconds"], f"{ratio:.2f} × bare loop", goal="≤ 1.5 ×")
    yield Row(subject, "CPU s of the client", ours["cpu"])
    yield Row(subject, "rows per second", ours["rows"] / ours["seconds"])
    yield Row(subject, "peak MiB", ours["mib"], goal="≤ 300 MiB")
    yield Row("made findable by name behind it", "s", ours["findable"])
    yield from steady


@contextmanager
def sandbox(folder: Path, tickets: int) -> Iterator[Platform]:
    """Run the sandbox platform as a process."""
    handout = folder / "handout.json"
    command = [sys.executable, "-m", "sync", "sandbox", "--port", "0", "--data", str(folder / "platform.db")]
    command += ["--tickets", str(tickets), "--handout", str(handout)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        try:
            told = json.loads(process.stdout.readline())
            yield Platform(f"http://127.0.0.1:{told['port']}", json.loads(handout.read_text(encoding="utf-8")))
        finally:
            process.terminate()


def _bare_loop(platform: Platform) -> float:
    headers = {"Authorization": f"Bearer {platform.organizer_token()}"}
    with httpx.Client(base_url=platform.url, headers=headers, trust_env=False) as client:
        began = time.perf_counter()
        for path in _COLLECTIONS:
            query = {"limit": _PAGE}
            while True:
                page = json.loads(client.get(path, params=query).content)
                query["updatedSince"] = page["nextUpdatedSince"]
                if not page["hasMore"]:
                    break
        return time.perf_counter() - began


def pull_apart(data_dir: Path, setup_code: Mapping[str, Any]) -> dict[str, Any]:
    """Enrol and pull everything in a process of its own.

    Args:
        data_dir: Where that kiosk's database is made.
        setup_code: The platform's set-up code.

    Returns:
        Its figures: seconds, CPU seconds, rows, MiB, seconds until everything is findable by name.
    """
    command = [sys.executable, "-c", _PULL, str(data_dir), json.dumps(setup_code)]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, check=True, env={**os.environ, "PYTHONPATH": str(Path.cwd())}
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found
