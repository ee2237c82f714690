"""Runs every measurement and prints one table: ``python -m tests.bench [--quick] [NAME …]``."""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench import (
    after_sleep,
    decide,
    evidence,
    lock_holds,
    organizer,
    search,
    venue,
    venue_crowd,
    window,
    window_beside,
    window_flows,
)
from tests.bench.codes import codes_bench
from tests.bench.scanner import photograph_bench, reader_bench, symbologies_bench
from tests.bench.sync import first_pull, live_pull, outbox_drain
from tests.bench.table import Row


def _measurements(*, quick: bool, before: Path | None) -> dict[str, Callable[[], Iterable[Row]]]:
    return {
        "decide": partial(decide.measure, *((20_000, 300, 2_000) if quick else ())),
        "search": partial(search.measure, *((5_000, 2_000, 1) if quick else (200_000, 50_000, 5))),
        "organizer": partial(organizer.measure, *((20_000, 2_000, 2_000, 3) if quick else ())),
        "lock_holds": partial(lock_holds.measure, 2_000 if quick else 20_000),
        "codes": partial(codes_bench.measure, 200 if quick else 5_000),
        "scanner": partial(reader_bench.measure, 4 if quick else 30, before=before),
        "symbologies": partial(symbologies_bench.measure, 10 if quick else 90),
        "photographs": partial(photograph_bench.measure, 1 if quick else 6, before=before),
        "evidence": partial(evidence.measure, 5_000 if quick else 100_000),
        "live_pull": partial(live_pull.measure, 1_000 if quick else 5_000),
        "sync_pull": partial(first_pull.measure, *((5_000, 1) if quick else (100_000, 5))),
        "sync_drain": partial(outbox_drain.measure, 1_000 if quick else 10_000),
        "venue": partial(venue.measure, *((200, 5_000) if quick else ())),
        "venue_crowd": partial(venue_crowd.measure, *((6, 20) if quick else ())),
        "after_sleep": partial(after_sleep.measure, *((20.0,) if quick else ())),
        "window_flows": partial(window_flows.measure, *((5_000, 20_000) if quick else ())),
        "window_beside": partial(window_beside.measure, *((2_000, 5_000, 4, 1) if quick else ())),
        "window": partial(window.measure, 5_000 if quick else 200_000, 8 if quick else 40),
    }


def main() -> int:
    """Measure what was asked for and print the table."""
    parser = argparse.ArgumentParser(description="Measure Gatehouse.")
    parser.add_argument("names", nargs="*", help="only these measurements")
    parser.add_argument("--quick", action="store_true", help="smaller sizes: to see that it works, not to quote")
    parser.add_argument("--before", type=Path, help="another checkout, whose reader reads the same frames")
    options = parser.parse_args()
    known = _measurements(quick=options.quick, before=options.before)
    unknown = set(options.names) - set(known)
    if unknown:
        parser.error(f"no such measurement: {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    console = Console()
    title = f"Gatehouse on {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    table = Table("Subject", "Figure", "Value", "Beside", "Goal", title=title)
    for name, measure in known.items():
        if options.names and name not in options.names:
            continue
        with console.status(f"measuring {name} …"):
            rows = list(measure())
        for row in rows:
            table.add_row(
                row.subject,
                row.figure,
                f"{row.value:,.3g}" if row.value < 1000 else f"{row.value:,.0f}",
                row.beside,
                row.goal,
            )
        table.add_section()
    console.print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
