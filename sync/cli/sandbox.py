"""``kiosk-sync sandbox``: a stand-in platform for demos, tests and integrators.

The platform itself is imported inside of the verbs: the daemon, which shares this program, has no use for it.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="A stand-in central platform over real HTTP, on this computer only. Everything in it is invented.",
    invoke_without_command=True,
    no_args_is_help=False,
)

PLATFORMS = ("eventify", "eventfulhq", "bilten", "events_activities", "tickettoken")
_PORT_TAKEN = 4

DataFile = Annotated[Path, typer.Option("--data", help="The platform's own database file.")]
Tickets = Annotated[int, typer.Option("--tickets", min=1, max=2_000_000, help="Bookings of the demo event.")]
Seed = Annotated[int, typer.Option("--seed", help="The same seed gives the same world.")]
Platform = Annotated[str, typer.Option("--platform", help=f"Platform to stand in for: {', '.join(PLATFORMS)}.")]
Handout = Annotated[Path | None, typer.Option("--handout", help="Write what was handed to the guests, as JSON.")]


@app.callback()
def serve(
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
        # What stands before the verb counts for it, as if it stood behind.
        given = {name: value for name, value in context.params.items() if _is_given(context, name)}
        if "port" in given:
            raise typer.BadParameter("there is no port where nothing is served", param_hint="--port")
        context.default_map = {context.invoked_subcommand: {name: str(value) for name, value in given.items()}}
        return
    _check(platform)
    from sync.sandbox.run import seed_database, serve_platform  # noqa: PLC0415  # see the module's docstring

    with _usable(data):
        seed_database(platform, data, tickets=tickets, seed=seed, handout=handout)
    try:
        serve_platform(platform, data, port)
    except OSError as error:
        typer.echo(f"Port {port} cannot be used: {error.strerror}.", err=True)
        raise typer.Exit(_PORT_TAKEN) from error


@app.command("seed")
def seed_command(
    platform: Platform = "eventify",
    data: DataFile = Path("sandbox.db"),
    tickets: Tickets = 2000,
    seed: Seed = 1,
    handout: Handout = None,
) -> None:
    """Make a new world in an empty database: events, guests in every state, codes, keys."""
    _check(platform)
    from sync.sandbox.run import seed_database  # noqa: PLC0415  # see the module's docstring

    with _usable(data):
        seeded = seed_database(platform, data, tickets=tickets, seed=seed, handout=handout)
    if not seeded:
        raise typer.BadParameter(f"{data} is not empty", param_hint="--data")
    typer.echo(f"Seeded {tickets} tickets.")


@contextmanager
def _usable(data: Path) -> Iterator[None]:
    """Say in words why the platform's own file cannot be used."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise typer.BadParameter(f"{data} cannot be used: {error}", param_hint="--data") from error


def _is_given(context: typer.Context, name: str) -> bool:
    source = context.get_parameter_source(name)
    # Defaults of the outer verb must not overrule those of the inner one.
    return source is not None and source.name not in {"DEFAULT", "DEFAULT_MAP"}


def _check(platform: str) -> None:
    if platform not in PLATFORMS:
        raise typer.BadParameter(f"the sandbox can be {', '.join(PLATFORMS)} only", param_hint="--platform")
