"""What sync costs once the roster is there: nothing new, a small delta, and a daemon that has nothing to do."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from kiosk.config import Settings
from sync.connectors.registry import open_connector
from sync.daemon.opening import open_store
from sync.transfer.engine import Engine
from sync.transfer.token_vaults import DeviceTokenVault
from tests.bench.table import Row
from tests.support.platforms.sandbox import Platform

_CHANGES = 100
_SETTLING_S = 8.0
_WATCHED_S = 20.0


def measure(data_dir: Path, platform: Platform, tickets: int) -> Iterator[Row]:
    """Yield the figures of a laptop that is up to date.

    Args:
        data_dir: Where its database lies.
        platform: Its platform.
        tickets: How many tickets both have.
    """
    yield from _deltas(data_dir, platform, tickets)
    if Path("/proc/self/stat").exists():
        yield from _idle(data_dir, tickets)


def _deltas(data_dir: Path, platform: Platform, tickets: int) -> Iterator[Row]:
    store = open_store(Settings(data_dir=data_dir, use_keyring=False))
    device = store.device()
    assert device is not None
    connector = open_connector(device.profile, device.base_url, DeviceTokenVault(store), device_id=device.id)
    with ThreadPoolExecutor(1) as prefetch_pool:
        engine = Engine(store=store, connector=connector, prefetch_pool=prefetch_pool)
        engine.run_once(push=False)
        began = time.perf_counter()
        engine.run_once(push=False)
        yield Row(f"a look when nothing is new, {tickets:,} tickets", "ms", 1000 * (time.perf_counter() - began))
        token = platform.organizer_token()
        for guest in platform.guests("good")[:_CHANGES]:
            platform.talk("POST", "/v1/qr/scan", {"qrData": guest["code"]}, token)
        began = time.perf_counter()
        pulled = engine.run_once(push=False).pull
        took = time.perf_counter() - began
    assert pulled is not None
    assert pulled.succeeded >= _CHANGES
    yield Row(f"{_CHANGES} guests scanned elsewhere, {pulled.succeeded} changes of records", "ms", 1000 * took)
    connector.close()
    store.database.close()


def _idle(data_dir: Path, tickets: int) -> Iterator[Row]:
    environment = {**os.environ, "GATEHOUSE_DATA_DIR": str(data_dir), "GATEHOUSE_USE_KEYRING": "false"}
    environment["PYTHONPATH"] = str(Path.cwd())
    command = [sys.executable, "-m", "sync", "run"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, env=environment) as daemon:
        try:
            time.sleep(_SETTLING_S)
            before = _cpu_s(daemon.pid)
            time.sleep(_WATCHED_S)
            used = _cpu_s(daemon.pid) - before
            subject = f"daemon with {tickets:,} tickets, doors open, nothing to do"
            yield Row(subject, "% of one core", 100 * used / _WATCHED_S)
            yield Row(subject, "MiB resident", _resident_mib(daemon.pid), goal="≤ 80 MiB")
        finally:
            daemon.terminate()


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _resident_mib(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024
