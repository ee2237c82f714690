"""``kiosk run`` and ``kiosk demo``: the verbs that open the window."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.laptop.quick_imports import quick_imports
from kiosk.cli.program import make_app, run_app
from kiosk.config import Settings


def run(
    context: typer.Context,
    camera: Annotated[
        str | None, typer.Option("--camera", help="Camera number, http or rtsp address, or a video file.")
    ] = None,
    fullscreen: Annotated[bool, typer.Option("--fullscreen", help="Fill the whole screen.")] = False,
    self_service: Annotated[
        bool, typer.Option("--self-service", help="Leave guests alone with it: their own ticket and nothing else.")
    ] = False,
) -> int:
    """Open the kiosk's window."""
    with quick_imports():
        from kiosk.app.window import run_kiosk  # noqa: PLC0415  # Qt loads only where a window is wanted

    settings: Settings = context.obj
    if camera is not None:
        # For this start only: what is chosen here is not kept as the laptop's camera.
        settings = settings.model_copy(update={"camera": camera})
    if self_service:
        settings = settings.model_copy(update={"self_service": True})
    return run_kiosk(settings, fullscreen=fullscreen)


def run_with_window(arguments: list[str] | None = None) -> int:
    """Run the command line with the window's verb alone: to load all the others would make each start of a gate wait.

    Args:
        arguments: As ``run_app`` takes them.

    Returns:
        Exit code of the process.
    """
    app = make_app()
    app.command("run")(run)
    return run_app(app, arguments)


def demo(
    headless: Annotated[
        bool | None,
        typer.Option(
            "--headless/--window", help="Without a screen; by default where there is none.", show_default=False
        ),
    ] = None,
    output: Annotated[Path, typer.Option("--output", help="Folder for screenshots and the video.")] = Path(
        "demo-output"
    ),
    seed: Annotated[int, typer.Option("--seed", help="Another seed brings other guests.")] = 7,
    guests: Annotated[int | None, typer.Option("--guests", min=1, help="Only so many guests: a shorter video.")] = None,
    venue: Annotated[
        bool, typer.Option("--venue", help="Instead: three gates of one venue, whose network splits and heals.")
    ] = False,
) -> int:
    """Show the main job end to end: a platform, a gate video, an outage, every entry delivered."""
    if venue:
        from kiosk.demo.run_venue_demo import run_venue_demo  # noqa: PLC0415  # it needs the parts of a venue

        return run_venue_demo(output=output, seed=seed)
    from kiosk.demo.run_demo import run_demo  # noqa: PLC0415  # Qt loads only where a window is wanted

    return run_demo(headless=headless, output=output, seed=seed, guests=guests)
