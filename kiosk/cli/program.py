"""What all verbs of ``kiosk`` share: settings, exit codes, errors as sentences."""

import logging
import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk import __version__
from kiosk.cli.terminal import CANCELLED, FAILED, USAGE, cell, err, out, say_error, say_failure
from kiosk.config import load_settings, unknown_settings
from kiosk.domain.errors import GatehouseError
from kiosk.ending_signals import cancelled_by_signals
from kiosk.store.base.key_passphrase import PassphraseNeededError
from kiosk.store.base.standard_streams import drop_output, flush_output, prepare_streams


def make_app() -> typer.Typer:
    """Return the program without any verb."""
    made = typer.Typer(
        name="kiosk",
        help="Offline-first check-in: scan ticket codes, decide on this laptop, admit once, deliver every entry.",
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
        # Such tracebacks can print local variables, and these hold names and codes.
        pretty_exceptions_enable=False,
    )
    made.callback()(_shared)
    return made


def _version(wanted: bool) -> None:
    if wanted:
        out.print(f"gatehouse {__version__}")
        raise typer.Exit


def _shared(
    context: typer.Context,
    data_dir: Annotated[
        Path | None, typer.Option("--data-dir", help="Folder of the database.", envvar="GATEHOUSE_DATA_DIR")
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Tell what happens on standard error.")] = False,
    _show_version: Annotated[
        bool, typer.Option("--version", help="Show the version and end.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    source = context.get_parameter_source("data_dir")
    # From the environment it may be set for the kiosk that works here, and the demo leaves that one alone.
    if context.invoked_subcommand == "demo" and source is not None and source.name == "COMMANDLINE":
        raise typer.BadParameter("the demo makes a folder of its own: see --output", param_hint="--data-dir")
    settings = load_settings() if data_dir is None else load_settings(data_dir=data_dir)
    for unknown in unknown_settings():
        err.print(cell(f"There is no setting {unknown}."))
    logging.basicConfig(
        level=settings.log_level.upper() if verbose else logging.WARNING, format="%(levelname)s %(name)s: %(message)s"
    )
    # It logs each address with its query, and queries may hold what logs must not.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    context.obj = settings


def _run(app: typer.Typer, arguments: list[str] | None) -> object:
    """Run a verb; where a passphrase closes the key and somebody sits at the terminal, ask for it and run it again."""
    try:
        return app(args=arguments, standalone_mode=False)
    except PassphraseNeededError as error:
        # A script's standard input is not for the passphrase: a set-up code or numbers may stand there.
        if not sys.stdin.isatty():
            raise
        from kiosk.cli.passphrase import ask_until_open  # noqa: PLC0415  # few laptops have one

        ask_until_open(error.key_file)
        return app(args=arguments, standalone_mode=False)


def run_app(app: typer.Typer, arguments: list[str] | None = None) -> int:
    """Run the command line.

    Args:
        app: The program with its verbs.
        arguments: Arguments without the program's name; None means the process's own.

    Returns:
        Exit code: 0 done, 1 the answer is no, 2 wrong use, 3 failed, 130 cancelled, also by a signal.
    """
    prepare_streams()
    with cancelled_by_signals() as cancelled:
        try:
            code = _told_code(app, arguments)
        except Exception:
            if not cancelled.by_signal:
                raise
            code = CANCELLED
    if code == CANCELLED:
        err.print("Cancelled.")
    return code


def _told_code(app: typer.Typer, arguments: list[str] | None) -> int:
    try:
        code = _run(app, arguments)
        flush_output()  # here, where its failure can be told; Python's own at the end is a traceback
    except (typer.Abort, KeyboardInterrupt):
        return CANCELLED
    except GatehouseError as error:
        say_error(error)
        return FAILED
    except BrokenPipeError:
        drop_output()
        return 0
    except OSError as error:
        # The disk under a file that our output goes to is full, say. What was recorded before is recorded.
        drop_output()
        say_failure(f"the system refused it: {error.strerror or type(error).__name__}.")
        return FAILED
    except Exception as error:
        # Wrong use. The exceptions for it come from click, or from typer's private copy of it: told by what they can.
        show = getattr(error, "show", None)
        if not callable(show):
            raise
        show()
        return USAGE
    return code if isinstance(code, int) else 0
