"""Start of the program ``kiosk``."""

import multiprocessing
import sys

from kiosk import __version__
from kiosk.app.health.screen_probe_command import PROBE_SCREEN, PROBE_SOUND
from kiosk.app.laptop.quick_imports import quick_imports


def main() -> None:
    """Run the command line and end the process with its exit code."""
    # A frozen program starts itself again for helper processes; those must not parse a command line.
    multiprocessing.freeze_support()
    if sys.argv[1:] == ["--version"]:  # asked for by installers and monitors: not worth the second that the verbs take
        _say(f"gatehouse {__version__}")
        return
    if sys.argv[1:] == [PROBE_SCREEN]:
        from kiosk.app.health.screen_probe import describe_screen  # noqa: PLC0415  # without a screen this ends the process

        _say(describe_screen())
        return
    if sys.argv[1:] == [PROBE_SOUND]:
        from kiosk.app.health.sound_probe import describe_sound  # noqa: PLC0415  # as above

        _say(describe_sound())
        return
    with quick_imports():
        # Helper processes must start without all of this, and a gate without the other verbs.
        if wants_window(sys.argv[1:]):
            from kiosk.cli.window import run_with_window as run  # noqa: PLC0415
        else:
            from kiosk.cli.main import run  # noqa: PLC0415

    sys.exit(run())


def _say(line: str) -> None:
    """Write a line; an answer that nobody can read is no success, here as with the verbs."""
    from kiosk.store.base.standard_streams import drop_output, flush_output, prepare_streams  # noqa: PLC0415  # as above

    prepare_streams()
    try:
        sys.stdout.write(f"{line}\n")
        flush_output()
    except OSError as error:
        drop_output()
        sys.stderr.write(f"Error: the system refused it: {error.strerror or type(error).__name__}.\n")
        sys.exit(3)  # as the verbs do: see kiosk/cli/terminal.py, which is not worth its second here


def wants_window(arguments: list[str]) -> bool:
    """Return whether the first verb is "run"; where that cannot be told for certain, it is not."""
    if arguments[:1] == ["--data-dir"]:
        return arguments[2:3] == ["run"]
    return arguments[:1] == ["run"]


if __name__ == "__main__":
    main()
