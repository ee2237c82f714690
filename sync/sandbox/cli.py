"""``kiosk-sync sandbox``: a stand-in platform for demos, tests and integrators."""

import json
import signal
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, NamedTuple

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn

from sync.sandbox.dialects import KINDS, open_dialect, open_tables, seed_world
from sync.sandbox.server import Sandbox
from sync.sandbox.tables import Tables
from sync.sandbox.world import Plan

app = typer.Typer(
    help="A stand-in central platform over real HTTP, on this computer only. Everything in it is invented.",
    invoke_without_command=True,
    no_args_is_help=False,
)

PLATFORMS = tuple(KINDS)
_PORT_TAKEN = 4

DataFile = Annotated[Path, typer.Option("--data", help="The platform's own database file.")]
Tickets = Annotated[int, typer.Option("--tickets", min=1, max=2_000_000, help="Bookings of the demo event.")]
Seed = Annotated[int, typer.Option("--seed", help="The same seed gives the same world.")]
Platform = Annotated[str, typer.Option("--platform", help=f"Dialect to speak: {', '.join(PLATFORMS)}.")]
Handout = Annotated[Path | None, typer.Option("--handout", help="Write what was handed to the guests, as JSON.")]


@app.callback()
def serve(  # noqa: PLR0917  # typer makes options of them
    context: typer.Context,
    platform: Platform = "eventify",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port on 127.0.0.1; 0 takes a free one.")] = 8765,
    data: DataFile = Path("sandbox.db"),
    tickets: Tickets = 2000,
    seed: Seed = 1,
    handout: Handout = None,
) -> None:
    """Serve the platform until it is interrupted. An empty database is seeded first.

    The first line on standard output is JSON with the address and a set-up code; it appears when the platform is ready.
    """
    if context.invoked_subcommand is not None:
        return
    tables = _open(platform, data)
    if tables.is_empty():
        _seed(platform, tables, Seeds(tickets, seed, handout))
    try:
        sandbox = Sandbox(open_dialect(platform, tables), port)
    except OSError as error:
        Console(stderr=True).print(f"Port {port} cannot be used: {error.strerror}.")
        raise typer.Exit(_PORT_TAKEN) from error
    _run(sandbox)
    tables.close()


@app.command("seed")
def seed_command(
    platform: Platform = "eventify",
    data: DataFile = Path("sandbox.db"),
    tickets: Tickets = 2000,
    seed: Seed = 1,
    handout: Handout = None,
) -> None:
    """Make a new world in an empty database: events, guests in every state, codes, keys."""
    tables = _open(platform, data)
    if not tables.is_empty():
        raise typer.BadParameter(f"{data} is not empty", param_hint="--data")
    _seed(platform, tables, Seeds(tickets, seed, handout))
    tables.close()
    typer.echo(f"Seeded {tickets} tickets.")


class Seeds(NamedTuple):
    """What to seed, and where to write the hand-out."""

    tickets: int
    seed: int
    handout: Path | None


def _open(platform: str, data: Path) -> Tables:
    if platform not in PLATFORMS:
        raise typer.BadParameter(f"the sandbox speaks {', '.join(PLATFORMS)} only", param_hint="--platform")
    return open_tables(platform, data)


def _seed(platform: str, tables: Tables, seeds: Seeds) -> None:
    now = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    plan = Plan(tickets=seeds.tickets, seed=seeds.seed, now=now)
    bar = Progress("Seeding", BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), console=Console(stderr=True))
    with bar:
        task = bar.add_task("tickets", total=plan.tickets)
        guests = seed_world(platform, tables, plan, lambda done: bar.update(task, completed=min(done, plan.tickets)))
    if seeds.handout is not None:
        seeds.handout.parent.mkdir(parents=True, exist_ok=True)
        seeds.handout.write_text(json.dumps(guests, ensure_ascii=False, indent=1), encoding="utf-8")


def _run(sandbox: Sandbox) -> None:
    for number in _ending_signals():
        signal.signal(number, lambda *_: sandbox.stop())
    # A freshly made set-up code: the seeded one may have been used in an earlier life of this file.
    typer.echo(json.dumps({"url": sandbox.url, "port": sandbox.port, "setup_code": sandbox.setup_code()}))
    sys.stdout.flush()
    serving = threading.Thread(target=sandbox.serve, name="sandbox")
    serving.start()
    # Joining with a time limit keeps signals flowing on Windows as well.
    _join(serving.is_alive, lambda: serving.join(0.2))


def _join(is_alive: Callable[[], bool], wait: Callable[[], None]) -> None:
    while is_alive():
        wait()


def _ending_signals() -> tuple[signal.Signals, ...]:
    if sys.platform == "win32":
        return (signal.SIGINT, signal.SIGTERM, signal.SIGBREAK)
    return (signal.SIGINT, signal.SIGTERM)
