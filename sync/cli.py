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
from pydantic import ValidationError
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from kiosk.config import Settings
from kiosk.domain.errors import GatehouseError, SettingsError, StoreError
from kiosk.store.conflicts import conflicts, settle_conflict
from kiosk.store.sync_state import Heartbeat
from sync.app import Daemon, open_store, premises, utc_now
from sync.connectors.registry import connect
from sync.connectors.rest.loading import load_profile, profile_names, read_profile
from sync.connectors.rest.trial import HeldVault, Sight, look
from sync.engine import RunOutcome
from sync.exchange import Exchange, Surroundings
from sync.lock import AlreadyRunningError, InstanceLock
from sync.logs import set_up_logging
from sync.sandbox.cli import app as sandbox_app
from sync.status import LONG_AGO, NOBODY, conflict_values, gather, show, show_conflicts
from sync.storage import LocalStore, NoVault

FAILED, USAGE, NOT_ENROLLED, ALREADY_RUNNING, STORE_FAILED = 1, 2, 3, 4, 5

app = typer.Typer(
    help="Gatehouse's sync daemon: brings the roster to this laptop and its entries to the platform.\n\n"
    f"Exit codes: 0 done, {FAILED} the platform or a setting failed, {USAGE} wrong usage, {NOT_ENROLLED} not enrolled,"
    f" {ALREADY_RUNNING} a daemon is running already, {STORE_FAILED} the local database failed.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
profile_app = typer.Typer(help="Profiles: what the connector knows of a platform.", no_args_is_help=True)
app.add_typer(sandbox_app, name="sandbox")
app.add_typer(profile_app, name="profile")

DataDir = Annotated[Path | None, typer.Option("--data-dir", help="Folder of the database instead of the usual one.")]
Interval = Annotated[float | None, typer.Option("--interval", min=0.05, help="Seconds between two pulls.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Log more, as JSON lines on standard error.")]


@app.callback()
def _shared(context: typer.Context, *, data_dir: DataDir = None, verbose: Verbose = False) -> None:
    # What stands before the verb counts for it, as if it stood behind.
    given: dict[str, Any] = {"data_dir": str(data_dir)} if data_dir else {}
    chatty = {**given, "verbose": True} if verbose else given
    context.default_map = {"run": chatty, "once": chatty, "status": given, "conflicts": given, "settle": given}


def main() -> None:
    """Run the program; the console script and ``python -m sync`` call this."""
    app(prog_name="kiosk-sync")


@app.command()
def run(*, data_dir: DataDir = None, interval: Interval = None, verbose: Verbose = False) -> None:
    """Exchange with the platform until interrupted. One daemon per data folder."""
    with _sentences():
        settings = _settings(data_dir, interval)
        set_up_logging("DEBUG" if verbose else settings.log_level)
        Daemon(settings).run()


@app.command()
def once(*, data_dir: DataDir = None, verbose: Verbose = False) -> None:
    """Answer the kiosk's requests, push what waits, pull what is new, and end."""
    with _sentences():
        settings = _settings(data_dir, None)
        set_up_logging("DEBUG" if verbose else "WARNING")
        lock = InstanceLock(settings.data_dir / "sync.lock")
        try:
            outcome = _exchange_once(settings)
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
    with _sentences(), _existing_store(data_dir) as store:
        found = gather(store.database, utc_now())
    if as_json:
        typer.echo(json.dumps(found.values))
    else:
        show(found, Console())


@app.command("conflicts")
def list_conflicts(
    *,
    data_dir: DataDir = None,
    as_json: AsJson = False,
    settled: Annotated[bool, typer.Option("--all", help="Also those that were settled.")] = False,
) -> None:
    """List what gates and platform decided without knowing of each other, until somebody settles it."""
    with _sentences(), _existing_store(data_dir) as store:
        found = conflicts(store.database, settled=settled)
    if as_json:
        typer.echo(json.dumps([conflict_values(conflict) for conflict in found]))
    elif not found:
        typer.echo("There are no open conflicts.")
    else:
        show_conflicts(found, Console())


@app.command()
def settle(
    number: Annotated[int, typer.Argument(metavar="ID", help="The conflict's number.")],
    note: Annotated[str, typer.Option("--note", help="What was found out, and by whom.")],
    *,
    data_dir: DataDir = None,
) -> None:
    """Close a conflict with a note. It stays in the records."""
    with _sentences(), _existing_store(data_dir) as store:
        done = settle_conflict(store.database, number, note, utc_now())
    if not done:
        _complain(f"There is no open conflict {number}.")
        raise typer.Exit(FAILED)
    typer.echo(f"Conflict {number} is settled.")


@profile_app.command("check")
def profile_check(
    name: Annotated[str, typer.Argument(help="A .toml file, or the name of a built-in profile.")],
) -> None:
    """Check a profile and say what is wrong with it."""
    with _sentences():
        found = read_profile(Path(name)) if name.endswith(".toml") else load_profile(name)
        connect(found, "http://localhost", NoVault()).close()  # its mappings are compiled there
    typer.echo(f"{found.title}: {len(found.streams)} streams, {len(found.push.forms)} push forms, nothing wrong.")


@profile_app.command("try")
def profile_try(
    name: Annotated[str, typer.Argument(help="A .toml file, or the name of a built-in profile.")],
    *,
    url: Annotated[str, typer.Option("--url", help="The platform's address.")],
    token: Annotated[str, typer.Option("--token", envvar="GATEHOUSE_TRY_TOKEN", help="Access token or API key.")] = "",
    device_id: Annotated[str, typer.Option("--device-id", help="Device to ask as, where requests name one.")] = "",
    samples: Annotated[int, typer.Option("--samples", min=0, max=20, help="Records of each kind to show.")] = 2,
) -> None:
    """Read the first page of each stream and show what the profile makes of it. Nothing is kept."""
    with _sentences():
        found = read_profile(Path(name)) if name.endswith(".toml") else load_profile(name)
        connector = connect(found, url, HeldVault({"token": token} if token else {}), device_id=device_id)
        try:
            sights = list(look(connector, samples))
        finally:
            connector.close()
    for sight in sights:
        _show_sight(sight)
    if any(sight.error or sight.spoiled for sight in sights):
        raise typer.Exit(FAILED)


def _show_sight(sight: Sight) -> None:
    counts = ", ".join(f"{count} {kind}" for kind, count in sight.counts.items()) or "nothing"
    typer.echo(f"{sight.stream}: {sight.error or counts}")
    for words in sight.spoiled:
        typer.echo(f"  not understood: {words}")
    for kind, fields in sight.samples:
        typer.echo(f"  {kind}")
        for field, words in fields.items():
            typer.echo(f"    {field}: {words}")


@profile_app.command("list")
def profile_list() -> None:
    """List the profiles that come with the program."""
    for name in profile_names():
        typer.echo(name)


def _exchange_once(settings: Settings) -> RunOutcome | None:
    store = open_store(settings)
    with _pull_progress() as progress:
        exchange = Exchange(
            store,
            premises=premises(settings),
            interval_s=settings.sync_interval_s,
            around=Surroundings(wall=utc_now, steady=time.monotonic, jitter=random.random, progress=progress),
        )
        try:
            outcome = exchange.run()
            _keep_news(store, exchange)
            return outcome
        finally:
            exchange.close()
            store.database.close()


def _keep_news(store: LocalStore, exchange: Exchange) -> None:
    """Keep what is known of the platform now, without the claim that a daemon is alive."""
    gone = Heartbeat(pid=NOBODY, started_at=LONG_AGO, beat_at=LONG_AGO)
    store.save_heartbeat(exchange.heartbeat(store.heartbeat() or gone))


@contextmanager
def _existing_store(data_dir: Path | None) -> Iterator[LocalStore]:
    settings = _settings(data_dir, None)
    if not settings.database.exists():
        _complain("There is no database yet: the kiosk was never started here.")
        raise typer.Exit(NOT_ENROLLED)
    store = open_store(settings)
    try:
        yield store
    finally:
        store.database.close()


@contextmanager
def _pull_progress() -> Iterator[Callable[[str, int], None]]:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bars:
        tasks: dict[str, Any] = {}

        def progress(stream: str, taken: int) -> None:
            if stream not in tasks:
                tasks[stream] = bars.add_task(stream.replace("_", " "), total=None)
            bars.update(tasks[stream], completed=taken)

        yield progress


def _finish(outcome: RunOutcome | None) -> None:
    if outcome is None:
        _complain("This kiosk is not enrolled yet. Enrol it with: kiosk enrol")
        raise typer.Exit(NOT_ENROLLED)
    for label, tally in (("Pushed", outcome.push), ("Pulled", outcome.pull)):
        if tally is not None:
            typer.echo(f"{label}: {tally.succeeded} done, {tally.failed} failed.")
    for failure in outcome.failures:
        _complain(f"{failure.message} ({failure.key})")
    if outcome.failures:
        raise typer.Exit(FAILED)


def _settings(data_dir: Path | None, interval: float | None) -> Settings:
    given: dict[str, Any] = {"data_dir": data_dir, "sync_interval_s": interval}
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except (ValidationError, ValueError) as error:
        raise SettingsError(f"a setting cannot be used: {error}") from error


@contextmanager
def _sentences() -> Iterator[None]:
    """Turn errors into a sentence and an exit code."""
    try:
        yield
    except AlreadyRunningError as error:
        _complain(f"{str(error)[0].upper()}{str(error)[1:]}.")
        raise typer.Exit(ALREADY_RUNNING) from error
    except StoreError as error:
        _complain(f"The local database failed: {error} ({error.key})")
        raise typer.Exit(STORE_FAILED) from error
    except GatehouseError as error:
        _complain(f"{error} ({error.key})")
        raise typer.Exit(FAILED) from error


def _complain(sentence: str) -> None:
    print(sentence, file=sys.stderr)  # noqa: T201  # this is what a terminal is for
