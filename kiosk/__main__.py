"""Start of the program ``kiosk``."""

import multiprocessing
import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    # A frozen program starts itself again for helper processes; those must not parse a command line.
    multiprocessing.freeze_support()
    from kiosk.cli.main import run  # noqa: PLC0415  # helper processes must start without all of this

    sys.exit(run())


if __name__ == "__main__":
    main()
