"""``kiosk-sync``: the daemon's verbs for people and scripts."""

import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from kiosk.config import Settings
from kiosk.domain.errors import GatehouseError, SettingsError
from kiosk.domain.reports.inbox import Decision
from kiosk.domain.roster.event_zones import EventZones
from kiosk.domain.staff.rights import Right
from kiosk.store.base.standard_streams import drop_output, flush_output, prepare_streams
from kiosk.store.channel.sync_state import NEVER, NO_DAEMON, Heartbeat, make_sync_request
from kiosk.store.conflicts.conflict_records import conflicts
from kiosk.store.laptop.boot_clock import boot_time
from kiosk.store.laptop.process_priority import run_behind_gate
from kiosk.store.outbox.refused_door_actions import refused_door_actions
from kiosk.store.outbox.undelivered_entries import undelivered_entries
from kiosk.store.reports.inbox import StoredInbox
from kiosk.store.roster.doubted_changes import doubts
from kiosk.store.views.station_choices import display_names, events
from sync.cli.contract import contract
from sync.cli.exit_codes import (
    ALREADY_RUNNING,
    FAILED,
    NOT_ENROLLED,
    STORE_FAILED,
    USAGE,
    errors_as_sentences,
    print_error,
)
from sync.cli.local_data import existing_store, read_settings
from sync.cli.profile import app as profile_app
from sync.cli.refused_door_items import show_refused_door_items
from sync.cli.sandbox import app as sandbox_app
from sync.cli.staff import AsName, WithName, proved_name
from sync.cli.status import conflict_values, item_values, read_status
from sync.cli.status_text import ids_of, show_conflicts, show_status
from sync.cli.undelivered_entries import ALL, retry_item, show_undelivered, undelivered_values
from sync.cli.update import update
from sync.daemon.daemon import Daemon, connection_settings
from sync.daemon.instance_lock import InstanceLock
from sync.daemon.logs import set_up_logging
from sync.daemon.opening import open_store, utc_now, wait_until_unlocked
from sync.daemon.worker import SyncWorker
from sync.daemon.worker_environment import WorkerEnvironment
from sync.system.terminal import print_line
from sync.transfer.engine import RunOutcome
from sync.transfer.local_store import LocalStore
from sync.transfer.run_result import Failure, RunResult

app = typer.Typer(
    help="Gatehouse's sync daemon: brings the roster to this laptop and its entries to the platform.\n\n"
    f"Exit codes: 0 done, {FAILED} the platform or a setting failed, {USAGE} wrong usage, {NOT_ENROLLED} not enrolled,"
    f" {ALREADY_RUNNING} a daemon is running already, {STORE_FAILED} the local database failed.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},  # as the other program takes them
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(sandbox_app, name="sandbox")
app.add_typer(profile_app, name="profile")
app.command("contract")(contract)
app.command("update")(update)

DataDir = Annotated[Path | None, typer.Option("--data-dir", help="Folder of the database instead of the usual one.")]
Interval = Annotated[float | None, typer.Option("--interval", min=0.05, help="Seconds between two pulls.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Log more, as JSON lines on standard error.")]


@app.callback()
def _shared(context: typer.Context, *, data_dir: DataDir = None, verbose: Verbose = False) -> None:
    if context.invoked_subcommand in {"sandbox", "profile", "contract"} and (data_dir or verbose):
        raise typer.BadParameter(f"{context.invoked_subcommand} has no use for it", param_hint="--data-dir, --verbose")
    # What stands before the verb counts for it, as if it stood behind.
    given: dict[str, Any] = {"data_dir": str(data_dir)} if data_dir else {}
    chatty = {**given, "verbose": True} if verbose else given
    quiet = dict.fromkeys(("status", "conflicts", "settle", "retry", "accept", "update"), given)
    context.default_map = {"run": chatty, "once": chatty, **quiet}


def main() -> None:
    """Run the program; the console script and ``python -m sync`` call this."""
    prepare_streams()
    try:
        try:
            app(prog_name="kiosk-sync")
        finally:
            flush_output()  # here, where its failure can be told; Python's own at the end is a traceback
    except BrokenPipeError:
        drop_output()
    except OSError as error:
        # The disk under a file that our output goes to is full, say. What was exchanged before stands.
        drop_output()
        print_error(f"The system refused it: {error.strerror or type(error).__name__}.")
        sys.exit(FAILED)


@app.command()
def run(*, data_dir: DataDir = None, interval: Interval = None, verbose: Verbose = False) -> None:
    """Exchange with the platform until interrupted. One daemon per data folder."""
    with errors_as_sentences():
        settings = read_settings(data_dir, interval)
        set_up_logging("DEBUG" if verbose else settings.log_level)
        run_behind_gate()
        # A unit that starts at log-in comes before anybody has typed the passphrase; failing then would only start it
        # again.
        wait_until_unlocked(settings)
        Daemon(settings).run()


@app.command()
def once(*, data_dir: DataDir = None, verbose: Verbose = False) -> None:
    """Answer the kiosk's requests, push what waits, pull what is new, and end."""
    with errors_as_sentences():
        settings = read_settings(data_dir, None)
        set_up_logging("DEBUG" if verbose else "WARNING")
        # Two runs at once would send the same entries, and write each other's cursors.
        lock = InstanceLock(settings.data_dir / "sync.lock")
        try:
            outcome = _run_once(settings)
        finally:
            lock.release()
    _finish(outcome)


@app.command()
def status(
    *,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tell how the daemon, the queue and the roster are. Needs no running daemon."""
    with errors_as_sentences(), existing_store(data_dir) as store:
        now = utc_now()
        found = read_status(store.database, now)
        zones = EventZones(events(store.database))
    if as_json:
        typer.echo(json.dumps(found.values))
    else:
        show_status(found, Console(), zones.at_house(now))


@app.command("conflicts")
def list_conflicts(
    *,
    data_dir: DataDir = None,
    as_json: AsJson = False,
    settled: Annotated[bool, typer.Option("--all", help="Also those that were settled.")] = False,
) -> None:
    """List what waits for the desk, until somebody settles it.

    Conflicts: what gates and platform decided without knowing of each other. Numbers with D: what was sold, paid or
    approved at the door and the platform refused. Numbers with E: entries that the platform did not take.
    """
    with errors_as_sentences(), existing_store(data_dir) as store:
        found, items = conflicts(store.database, settled=settled), refused_door_actions(store.database, settled=settled)
        undelivered = undelivered_entries(store.database, settled=settled)
        names = display_names(store.database, ids_of(found))
        zones = EventZones(events(store.database))
    if as_json:
        typer.echo(
            json.dumps([*map(conflict_values, found), *map(item_values, items), *map(undelivered_values, undelivered)])
        )
        return
    if not found and not items and not undelivered:
        typer.echo("There are no open conflicts.")
    if found:
        show_conflicts(found, names, Console(), utc_now(), zones)
    if items:
        show_refused_door_items(items, Console(), utc_now(), zones)
    if undelivered:
        show_undelivered(undelivered, Console(), utc_now(), zones)


@app.command()
def settle(
    numbers: Annotated[list[str], typer.Argument(metavar="ID…", help="A conflict's number, D-… or E-…; or several.")],
    note: Annotated[str, typer.Option("--note", help="What was found out, and by whom.")] = "",
    *,
    decision: Annotated[Decision, typer.Option("--decision", help="What was decided.")] = Decision.NONE,
    as_name: AsName = None,
    data_dir: DataDir = None,
) -> None:
    """Close conflicts, refused bookings (D-…) or entries that were not delivered (E-…) with a note or a decision.

    They stay in the records.
    """
    with errors_as_sentences(), existing_store(data_dir) as store:
        if decision is Decision.NONE and not note.strip():
            # As the window: whoever reads the records must find out why it is closed.
            raise SettingsError("say what was found out with --note, or what was decided with --decision")
        by = proved_name(store.database, data_dir, Right.SETTLE, as_name)
        inbox, now = StoredInbox(store.database), utc_now()
        # One by one: of several, those that stand open are settled whatever the others are.
        open_ones = [number for number in numbers if inbox.settle([number], note, now, decision=decision, staff=by)]
    for number in numbers:
        if number in open_ones:
            print_line(f"Conflict {number} is settled.")
        else:
            print_error(f"There is no open conflict {number}.")
    if len(open_ones) < len(numbers):
        raise typer.Exit(FAILED)


@app.command()
def reopen(
    number: Annotated[str, typer.Argument(metavar="ID", help="The conflict's number, D-… or E-….")],
    note: Annotated[str, typer.Option("--note", help="Why it is open again.")] = "",
    *,
    as_name: AsName = None,
    with_name: WithName = None,
    data_dir: DataDir = None,
) -> None:
    """Open again what was settled."""
    with errors_as_sentences(), existing_store(data_dir) as store:
        by = proved_name(store.database, data_dir, Right.REOPEN, as_name, with_name)
        done = StoredInbox(store.database).reopen([number], note, utc_now(), staff=by)
    if not done:
        print_error(f"There is no settled conflict {number}.")
        raise typer.Exit(FAILED)
    print_line(f"Conflict {number} is open again.")


@app.command()
def retry(
    number: Annotated[str, typer.Argument(metavar="ID", help="D-… of a refused booking, E-… of an entry, or: all.")],
    *,
    as_name: AsName = None,
    data_dir: DataDir = None,
) -> None:
    """Tell the platform once more of what it did not take: a booking from the door with its entries, or an entry."""
    with errors_as_sentences(), existing_store(data_dir) as store:
        by = proved_name(store.database, data_dir, Right.SETTLE, as_name)
        done = retry_item(store, number, utc_now(), staff=by)
    if number == ALL:
        typer.echo(f"{done} are sent again.")
        return
    if not done:
        print_error(f"There is no open item {number}. See: kiosk-sync conflicts")
        raise typer.Exit(FAILED)
    print_line(f"{number} is sent again.")


@app.command()
def accept(
    subject: Annotated[str, typer.Argument(metavar="SUBJECT", help="As kiosk-sync status names it.")],
    *,
    data_dir: DataDir = None,
) -> None:
    """Believe what the platform says: that there is much less, that an event is at another time, or what time it is.

    Nobody has to: what the platform says again after ten minutes is believed as well, save what time it is.
    """
    with errors_as_sentences(), existing_store(data_dir) as store:
        done = store.accept_doubted_change(subject)
        if done:  # a daemon that runs asks for it at once
            # By the database: that is the only way in which two of our programs talk.
            make_sync_request(store.database, "sync_now", {}, utc_now())
    if not done:
        print_error(f"Nothing named {subject!r} is in doubt.")
        raise typer.Exit(FAILED)
    typer.echo("Accepted. It takes effect with the next pull.")


def _run_once(settings: Settings) -> RunOutcome | None:
    store = open_store(settings)
    with _pull_progress() as progress:
        worker = SyncWorker(
            store,
            connection_settings=connection_settings(settings),
            interval_s=settings.sync_interval_s,
            environment=WorkerEnvironment(
                wall=utc_now, steady=time.monotonic, jitter=random.random, progress=progress, boot=boot_time
            ),
        )
        try:
            outcome = _run_visibly(worker)
            # Also after a failed run: why it failed is what status is asked for.
            _keep_platform_state(store, worker)
            for doubt in doubts(store.database):
                print_error(f"In doubt: {doubt.subject}. See kiosk-sync status.")
            return outcome
        finally:
            worker.close()
            store.database.close()


def _run_visibly(worker: SyncWorker) -> RunOutcome | None:
    """Run once; whatever nobody foresaw is a failed run, too."""
    try:
        return worker.run()
    except GatehouseError:
        raise
    except Exception as error:  # noqa: BLE001  # it is kept, shown, and the exit code tells it
        worker.note_broken_run(error)
        return RunOutcome(pull=RunResult(failure=Failure.of(error)))


def _keep_platform_state(store: LocalStore, worker: SyncWorker) -> None:
    """Keep what is known of the platform now, without the claim that a daemon is alive."""
    # Nobody's process: this run must not be taken for a daemon that is alive.
    gone = Heartbeat(pid=NO_DAEMON, started_at=NEVER, beat_at=NEVER)
    store.save_heartbeat(worker.heartbeat(store.heartbeat() or gone))


@contextmanager
def _pull_progress() -> Iterator[Callable[[str, int], None]]:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bars:
        # Streams turn up as they are read: which there are is the connector's own matter.
        tasks: dict[str, Any] = {}

        def progress(stream: str, taken: int) -> None:
            if stream not in tasks:
                tasks[stream] = bars.add_task(stream.replace("_", " "), total=None)
            bars.update(tasks[stream], completed=taken)

        yield progress


def _finish(outcome: RunOutcome | None) -> None:
    if outcome is None:
        print_error("This kiosk is not enrolled yet. Enrol it with: kiosk enrol")
        raise typer.Exit(NOT_ENROLLED)
    for label, result in (("Pushed", outcome.push), ("Pulled", outcome.pull)):
        if result is not None:
            typer.echo(f"{label}: {result.succeeded} done, {result.failed} failed.")
            for problem in result.problems:
                print_error(problem)
    for failure in outcome.failures:
        print_error(f"{failure.message} ({failure.key})")
    if outcome.failures or any(result is not None and result.failed for result in (outcome.push, outcome.pull)):
        raise typer.Exit(FAILED)
