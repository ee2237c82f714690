"""Setting the sandbox up and keeping it running, for its verbs. Loaded only when the sandbox is really wanted."""

import json
import signal
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn

from kiosk.named_files import why_unread, write_named
from sync.sandbox.platforms.catalogue import open_platform, open_tables, seed_world
from sync.sandbox.seeding.plan import SeedPlan
from sync.sandbox.tables import Tables
from sync.sandbox.web.server import Sandbox


def seed_database(platform: str, data: Path, *, tickets: int, seed: int, handout: Path | None) -> bool:
    """Make a new world in a database that is empty.

    Args:
        platform: Which one.
        data: The platform's own database file.
        tickets: Bookings of the demo event.
        seed: The same seed gives the same world.
        handout: Where to write what was handed to the guests, or None.

    Returns:
        False when the database was not empty; nothing was changed then.
    """
    tables = open_tables(platform, data)
    try:
        # A world that somebody has worked with is not mixed with another one.
        if not tables.is_empty():
            return False
        _seed(platform, tables, SeedPlan(tickets=tickets, seed=seed, now=_this_hour()), handout)
        return True
    finally:
        tables.close()


def serve_platform(platform: str, data: Path, port: int) -> None:
    """Serve a platform until a signal comes.

    Args:
        platform: Which one.
        data: The platform's own database file, seeded.
        port: Port on the loopback address; 0 takes a free one.

    Raises:
        OSError: The port cannot be used.
    """
    tables = open_tables(platform, data)
    try:
        _run(Sandbox(open_platform(platform, tables), port))
    finally:
        tables.close()


def _this_hour() -> datetime:
    # By the hour: two worlds that are made within it by one seed are the same to the byte.
    return datetime.now(UTC).replace(minute=0, second=0, microsecond=0)


def _seed(platform: str, tables: Tables, plan: SeedPlan, handout: Path | None) -> None:
    bar = Progress("Seeding", BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), console=Console(stderr=True))
    with bar:
        task = bar.add_task("tickets", total=plan.tickets)
        guests = seed_world(platform, tables, plan, lambda done: bar.update(task, completed=min(done, plan.tickets)))
    if handout is not None:
        try:
            handout.parent.mkdir(parents=True, exist_ok=True)
            write_named(handout, json.dumps(guests, ensure_ascii=False, indent=1).encode())
        except OSError as error:
            words = f"{handout} cannot be written: {why_unread(error)}"
            raise typer.BadParameter(words, param_hint="--handout") from error


def _run(sandbox: Sandbox) -> None:
    for number in _ending_signals():
        signal.signal(number, lambda *_: sandbox.stop())
    # A freshly made set-up code: the seeded one may have been used in an earlier life of this file.
    typer.echo(json.dumps({"url": sandbox.url, "port": sandbox.port, "setup_code": sandbox.setup_code()}))
    sys.stdout.flush()
    serving = threading.Thread(target=sandbox.serve, name="sandbox")
    serving.start()
    while serving.is_alive():
        serving.join(0.2)  # with a time limit, or signals would not come through on Windows


def _ending_signals() -> tuple[signal.Signals, ...]:
    if sys.platform == "win32":
        return (signal.SIGINT, signal.SIGTERM, signal.SIGBREAK)
    return (signal.SIGINT, signal.SIGTERM)
