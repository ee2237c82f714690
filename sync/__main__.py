"""``python -m sync`` is ``kiosk-sync``."""

import sys


def main() -> None:
    """Run the program; the console script calls this."""
    # WORKAROUND: sqlite-utils imports numpy wherever it is installed, to know its types in rows. The daemon has no such
    # rows, and without numpy it starts in half the time and with 25 MiB less.
    sys.modules.setdefault("numpy", None)  # type: ignore[arg-type]  # the documented way to make an import fail
    from sync.cli.main import main as run  # noqa: PLC0415  # behind the line above on purpose

    run()


if __name__ == "__main__":
    main()
