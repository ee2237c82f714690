"""The first pull of a large roster from each platform's sandbox over loopback, beside a bare loop.

The bare loop sends the very requests that the kiosk's pull has sent, over one connection, decodes each answer as a
program has to that looks for the next cursor in it, and throws it away. It writes nothing and knows no types.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from sync.cli.sandbox import PLATFORMS
from tests.bench.sync import steady_state
from tests.bench.table import Row
from tests.support.platforms.sandbox import Platform

# In a process of its own, so that its memory is its own and the daemon's way of importing is the daemon's.
_PULL = """
import json, resource, sys, time
sys.modules["numpy"] = None
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
import httpx
from kiosk.config import Settings
from sync.daemon.opening import open_store, utc_now
from sync.connectors.registry import ConnectionSettings, open_connector
from sync.connectors.interface.setup_code import read_setup_code
from sync.daemon.request_handler import RequestHandler
from sync.transfer.engine import Engine
from sync.transfer.token_vaults import DeviceTokenVault

asked, send = [], httpx.Client.send
def note(client, request, **how):
    asked.append(request)
    return send(client, request, **how)

store = open_store(Settings(data_dir=Path(sys.argv[1]), use_keyring=False))
handler = RequestHandler(store, connection_settings=ConnectionSettings(), wall=utc_now)
handler.enrol(read_setup_code(json.loads(sys.argv[2])))
device = store.device()
connector = open_connector(device.profile, device.base_url, DeviceTokenVault(store), device_id=device.id)
httpx.Client.send = note
before, cpu = time.perf_counter(), time.process_time()
with ThreadPoolExecutor(1) as prefetch_pool:
    pulled = Engine(store=store, connector=connector, prefetch_pool=prefetch_pool).run_once(push=False).pull
took, used = time.perf_counter() - before, time.process_time() - cpu
assert pulled.failure is None and pulled.failed == 0, pulled
status = Path("/proc/self/status")
if status.exists():  # ru_maxrss would count what the parent had before this program was loaded
    peak = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) / 1024
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
before = time.perf_counter()
while store.make_findable():
    pass
gets = [(str(request.url), dict(request.headers)) for request in asked if request.method == "GET"]
print(json.dumps({"seconds": took, "cpu": used, "rows": pulled.succeeded, "mib": peak, "gets": gets,
                  "findable": time.perf_counter() - before}))
"""


@dataclass(frozen=True, slots=True)
class Pulls:
    """Pulls and bare loops of one platform, measured in turns so that both see the same noise.

    Attributes:
        ours: What the kiosk's process told of each.
        bare: Seconds of each bare loop.
    """

    ours: Sequence[Mapping[str, Any]]
    bare: Sequence[float]

    def rows(self, subject: str, goal: str) -> Iterator[Row]:
        """Compare the best of each: whatever else this computer does can only make one of them slower."""
        best, floor = min(self.ours, key=lambda one: one["seconds"]), min(self.bare)
        took = best["seconds"]
        yield Row(
            subject, f"s, best of {len(self.ours)}", took, f"{took / floor:.2f} × bare loop of {floor:.2f} s", goal
        )
        yield Row(subject, "CPU s of the client", min(one["cpu"] for one in self.ours))
        yield Row(subject, "rows per second", best["rows"] / took)
        yield Row(subject, "peak MiB", max(one["mib"] for one in self.ours), goal="≤ 300 MiB")


def measure(tickets: int = 100_000, rounds: int = 5, platforms: Sequence[str] = PLATFORMS) -> Iterator[Row]:
    """Yield the figures of first pulls, a group of rows for each platform.

    Args:
        tickets: How many each platform has.
        rounds: How often each is measured.
        platforms: Platforms of the sandbox.
    """
    for name in platforms:
        with tempfile.TemporaryDirectory() as folder, sandbox(Path(folder), tickets, name) as platform:
            laptops = [Path(folder) / f"laptop-{number}" for number in range(rounds)]
            pulls = in_turns(laptops, platform)
            yield from pulls.rows(f"first pull of {tickets:,} tickets, {name}", "≤ 1.5 × bare loop")
            yield Row(f"made findable by name behind it, {name}", "s", min(one["findable"] for one in pulls.ours))
            if name == PLATFORMS[0]:
                yield from steady_state.measure(laptops[-1], platform, tickets)


def in_turns(laptops: Sequence[Path], platform: Platform) -> Pulls:
    """Pull into each of these folders, with a bare loop behind each pull."""
    ours, bare = [], []
    for laptop in laptops:
        ours.append(pull_apart(laptop, platform.setup_code()))
        bare.append(_bare_loop(ours[-1]["gets"]))
    return Pulls(ours, bare)


@contextmanager
def sandbox(folder: Path, tickets: int, platform: str = PLATFORMS[0], *, is_nice: bool = False) -> Iterator[Platform]:
    """Run the sandbox as a process.

    Args:
        folder: Where its database lies.
        tickets: How many it has.
        platform: Which platform it plays.
        is_nice: It leaves the processor to everybody else: a platform runs on a machine of its own, and what it costs
            must not count for what runs on the laptop.
    """
    handout = folder / "handout.json"
    command = [
        sys.executable,
        "-m",
        "sync",
        "sandbox",
        "--platform",
        platform,
        "--port",
        "0",
        "--data",
        str(folder / "platform.db"),
    ]
    command += ["--tickets", str(tickets), "--handout", str(handout)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        if is_nice and sys.platform != "win32":
            os.setpriority(os.PRIO_PROCESS, process.pid, 19)
            if sys.platform == "linux":  # where being nice lets a turn come to its end all the same
                os.sched_setscheduler(process.pid, os.SCHED_IDLE, os.sched_param(0))
        assert process.stdout is not None
        try:
            reported = json.loads(process.stdout.readline())
            yield Platform(f"http://127.0.0.1:{reported['port']}", json.loads(handout.read_text(encoding="utf-8")))
        finally:
            process.terminate()


def _bare_loop(gets: Sequence[tuple[str, Mapping[str, str]]]) -> float:
    """Return the seconds that the same requests take without anything else."""
    with httpx.Client(trust_env=False) as client:
        began = time.perf_counter()
        for url, headers in gets:
            json.loads(client.get(url, headers=headers).raise_for_status().content)
        return time.perf_counter() - began


def pull_apart(data_dir: Path, setup_code: Mapping[str, Any]) -> dict[str, Any]:
    """Enrol and pull everything in a process of its own.

    Args:
        data_dir: Where that kiosk's database is made.
        setup_code: The platform's set-up code.

    Returns:
        Its figures: seconds, CPU seconds, rows, MiB, seconds until everything is findable by name, and what it asked.
    """
    command = [sys.executable, "-c", _PULL, str(data_dir), json.dumps(setup_code)]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, check=True, env={**os.environ, "PYTHONPATH": str(Path.cwd())}
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found
