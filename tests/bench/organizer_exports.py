"""Files of a long log: how long each takes, and that memory does not grow with it.

Each file is written by a process of its own, by the code of ``kiosk export``; what counts is what that process ever
had at most, for a tenth of the rows and for all of them.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.app.kiosk import open_kiosk
from kiosk.app.reports.export import ExportRequest, FileFormat, Subject, export
from kiosk.config import Settings
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.store.reports.entry_log import StoredEntryLog
from tests.bench.table import Row

if sys.platform != "win32":
    import resource

_FLAT_MIB = 40
_KIB = 1024


def measure(data_dir: Path, since: datetime, rows: int) -> Iterator[Row]:
    """Yield the figures.

    Args:
        data_dir: Folder of a kiosk with a log.
        since: Where its log begins.
        rows: How many rows the longer file has, nearly.
    """
    spans = [_span_of(data_dir, since, wanted) for wanted in (rows // 10, rows)]
    for kind in FileFormat:
        few, many = (_apart(data_dir, kind, until) for until in spans)
        subject = f"export {many['rows']:,.0f} rows, {kind.value.upper()}"
        goal = f"≤ {15 * rows / 200_000:.3g} s" if kind is FileFormat.XLSX else ""
        yield Row(subject, "s", many["seconds"], f"{many['cpu']:.1f} s of the processor", goal)
        beside = f"{many['mib']:.0f} MiB, {few['mib']:.0f} with {few['rows']:,.0f} rows"
        yield Row(subject, "memory more than a tenth of it, MiB", many["mib"] - few["mib"], beside, f"≤ {_FLAT_MIB}")


def _span_of(data_dir: Path, since: datetime, rows: int) -> datetime:
    """Return where a span ends that holds so many entries, to an hour."""
    with open_kiosk(Settings(data_dir=data_dir, use_keyring=False)) as kiosk:
        log = StoredEntryLog(kiosk.database)
        low, high = 0, 24 * 400
        while low < high:
            middle = (low + high) // 2
            if log.count(LogFilter(until=since + timedelta(hours=middle))) < rows:
                low = middle + 1
            else:
                high = middle
    return since + timedelta(hours=low)


def _apart(data_dir: Path, kind: FileFormat, until: datetime) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.organizer_exports", str(data_dir), kind.value, until.isoformat()]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _peak_mib() -> float:
    """Return the most memory that this process ever had."""
    status = Path("/proc/self/status")
    if status.exists():  # ru_maxrss would count what the parent had before this program was loaded
        line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / _KIB
    if sys.platform == "win32":
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (_KIB * _KIB if sys.platform == "darwin" else _KIB)


def main(data_dir: str, kind: str, until: str) -> None:
    """Write one file of the log's beginning, and print what it took."""
    path = Path(data_dir) / f"taken-home.{kind}"
    wanted = LogFilter(until=datetime.fromisoformat(until))
    with open_kiosk(Settings(data_dir=Path(data_dir), use_keyring=False)) as kiosk:
        rows = StoredEntryLog(kiosk.database).count(wanted)
        began, spent = time.perf_counter(), time.process_time()
        export(
            kiosk,
            ExportRequest(subject=Subject.LOG, file_format=FileFormat(kind), path=path, event="fest", wanted=wanted),
        )
        took, cpu = time.perf_counter() - began, time.process_time() - spent
    path.unlink()
    sys.stdout.write(json.dumps({"rows": rows, "seconds": took, "cpu": cpu, "mib": _peak_mib()}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
