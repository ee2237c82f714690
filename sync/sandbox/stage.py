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

from sync.sandbox.api import Api
from sync.sandbox.handout import SETUP_TOKEN, Plan
from sync.sandbox.seed import Seeder
from sync.sandbox.server import Sandbox
from sync.sandbox.tables import Tables

__all__ = ["SETUP_TOKEN", "seed_world", "serve_world"]


def seed_world(data: Path, *, tickets: int, seed: int, handout: Path | None) -> bool:
    """Make a new world in a database that is empty.

    Args:
        data: The platform's own database file.
        tickets: Bookings of the demo event.
        seed: The same seed gives the same world.
        handout: Where to write what was handed to the guests, or None.

    Returns:
        False when the database was not empty; nothing was changed then.
    """
    tables = Tables(data)
    try:
        if not tables.is_empty():
            return False
        _seed(tables, tickets, seed, handout)
        return True
    finally:
        tables.close()


def serve_world(data: Path, port: int) -> None:
    """Serve a platform until a signal comes.

    Args:
        data: The platform's own database file, seeded.
        port: Port on the loopback address; 0 takes a free one.

    Raises:
        OSError: The port cannot be used.
    """
    tables = Tables(data)
    try:
        _run(Sandbox(Api(tables), port))
    finally:
        tables.close()


def _seed(tables: Tables, tickets: int, seed: int, handout: Path | None) -> None:
    now = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    seeder = Seeder(tables, Plan(tickets=tickets, seed=seed, now=now))
    bar = Progress("Seeding", BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), console=Console(stderr=True))
    with bar:
        task = bar.add_task("bookings", total=tickets)
        guests = seeder.run(lambda done: bar.update(task, completed=min(done, tickets)))
    if handout is not None:
        handout.parent.mkdir(parents=True, exist_ok=True)
        handout.write_text(json.dumps(guests, ensure_ascii=False, indent=1), encoding="utf-8")


def _run(sandbox: Sandbox) -> None:
    for number in _ending_signals():
        signal.signal(number, lambda *_: sandbox.stop())
    # A freshly made token besides the seeded one: that one may have been used in an earlier life of this file.
    setup_code = sandbox.setup_code(sandbox.api.accounts.new_setup_token())
    typer.echo(json.dumps({"url": sandbox.url, "port": sandbox.port, "setup_code": setup_code}))
    sys.stdout.flush()
    serving = threading.Thread(target=sandbox.serve, name="sandbox")
    serving.start()
    while serving.is_alive():
        serving.join(0.2)  # with a time limit, or signals would not come through on Windows


def _ending_signals() -> tuple[signal.Signals, ...]:
    if sys.platform == "win32":
        return (signal.SIGINT, signal.SIGTERM, signal.SIGBREAK)
    return (signal.SIGINT, signal.SIGTERM)
