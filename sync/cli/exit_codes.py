"""How ``kiosk-sync`` ends: exit codes, and errors as sentences on standard error."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from kiosk.domain.error_hints import ERROR_HINTS
from kiosk.domain.errors import GatehouseError, StoreError
from kiosk.domain.text.printing import begun
from sync.daemon.instance_lock import AlreadyRunningError
from sync.system.terminal import print_line

FAILED, USAGE, NOT_ENROLLED, ALREADY_RUNNING, STORE_FAILED = 1, 2, 3, 4, 5


@contextmanager
def errors_as_sentences() -> Iterator[None]:
    """Turn errors into a sentence and an exit code."""
    try:
        yield
    # Before its parent: a script that starts the daemon has to tell "it runs already" from "it cannot run".
    except AlreadyRunningError as error:
        print_error(f"{begun(str(error))}.")
        raise typer.Exit(ALREADY_RUNNING) from error
    except StoreError as error:
        print_error(f"The local database failed: {error} ({error.key})")
        _print_hint(error.key)
        raise typer.Exit(STORE_FAILED) from error
    except GatehouseError as error:
        print_error(f"{error} ({error.key})")
        _print_hint(error.key)
        raise typer.Exit(FAILED) from error


def _print_hint(key: str) -> None:
    hint = ERROR_HINTS.get(key)
    if hint:
        print_error(f"  {hint}")  # a line of its own: within one, line ends are written out


def print_error(sentence: str) -> None:
    """Write a sentence to standard error."""
    print_line(sentence, err=True)
