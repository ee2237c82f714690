"""``kiosk-sync sandbox``: a stand-in platform for demos, tests and integrators.

The platform itself is imported inside of the verbs: the daemon, which shares this program, has no use for it.
"""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="A stand-in central platform over real HTTP, on this computer only. Everything in it is invented.",
    invoke_without_command=True,
    no_args_is_help=False,
)

PLATFORMS = ("eventify",)
_PORT_TAKEN = 4

DataFile = Annotated[Path, typer.Option("--data", help="The platform's own database file.")]
Tickets = Annotated[int, typer.Option("--tickets", min=1, max=2_000_000, help="Bookings of the demo event.")]
Seed = Annotated[int, typer.Option("--seed", help="The same seed gives the same world.")]
Handout = Annotated[Path | None, typer.Option("--handout", help="Write what was handed to the guests, as JSON.")]


@app.callback()
def serve(  # noqa: PLR0917  # typer makes options of them
    context: typer.Context,
    platform: Annotated[str, typer.Option(help=f"Dialect to speak: {', '.join(PLATFORMS)}.")] = "eventify",
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
    if platform not in PLATFORMS:
        raise typer.BadParameter(f"the sandbox speaks {', '.join(PLATFORMS)} only", param_hint="--platform")
    from sync.sandbox.stage import seed_world, serve_world  # noqa: PLC0415  # see the module's docstring

    seed_world(data, tickets=tickets, seed=seed, handout=handout)
    try:
        serve_world(data, port)
    except OSError as error:
        typer.echo(f"Port {port} cannot be used: {error.strerror}.", err=True)
        raise typer.Exit(_PORT_TAKEN) from error


@app.command("seed")
def seed_command(
    data: DataFile = Path("sandbox.db"), tickets: Tickets = 2000, seed: Seed = 1, handout: Handout = None
) -> None:
    """Make a new world in an empty database: events, guests in every state, codes, keys."""
    from sync.sandbox.stage import SETUP_TOKEN, seed_world  # noqa: PLC0415  # see the module's docstring

    if not seed_world(data, tickets=tickets, seed=seed, handout=handout):
        raise typer.BadParameter(f"{data} is not empty", param_hint="--data")
    typer.echo(f"Seeded {tickets} bookings. Set-up token: {SETUP_TOKEN}")
