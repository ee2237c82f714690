"""``kiosk export evidence`` and ``kiosk verify-log``: whether entries are what was signed."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.evidence.checkpoints import make_checkpoints
from kiosk.app.evidence.evidence_file import (
    read_checkpoint,
    read_entries,
    read_key,
    verify_database,
    verify_file,
    write_evidence,
)
from kiosk.app.evidence.held_checkpoints import held_notes
from kiosk.app.kiosk import open_kiosk
from kiosk.app.staff.audit import audit
from kiosk.cli.staff.audit import write_audit
from kiosk.cli.staff.authority import AsOption, authorise
from kiosk.cli.terminal import NEGATIVE, OK, cell, err, out
from kiosk.config import Settings
from kiosk.domain.errors import GatehouseError, SettingsError
from kiosk.domain.evidence.verification import LogFinding
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.rights import Right
from kiosk.store.recovery.saved_entries import take_back as take_entries_back


def export_evidence(settings: Settings, path: Path) -> None:
    """Sign what is not signed yet, and write the evidence file."""
    with open_kiosk(settings, working=False) as kiosk:
        make_checkpoints(kiosk.database, kiosk.clock)
        write_evidence(kiosk.database, path)
        # What was done beside the scans belongs to it: who was there, who overrode, who exported before.
        audited = write_audit(kiosk.database, path.with_name(f"{path.stem}-audit.jsonl"))
    out.print(cell(str(path)))
    out.print(cell(str(audited)))
    err.print("The file holds ticket codes and answers of guests: give it to nobody who may not have them.")


def verify_log(
    context: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(help="An evidence file; without one, what lies in the database.")
    ] = None,
    checkpoint: Annotated[
        list[Path] | None,
        typer.Option(
            "--checkpoint", help="File with a checkpoint that was held elsewhere. Can be given several times."
        ),
    ] = None,
    key: Annotated[
        list[str] | None, typer.Option("--key", help="The log's key, known from elsewhere: name+id+base64.")
    ] = None,
) -> int:
    """Find entries that were changed, left out, put in, moved or told in two ways; 1 when there are any."""
    brought = [read_checkpoint(path) for path in checkpoint or ()]
    if file is not None:
        held: list[str] = []
        found = verify_file(
            file, brought=brought, keys=[read_key(text) for text in key or ()], held=_held_here(context.obj, held)
        )
        if held:
            out.print(f"This laptop holds checkpoints of these logs from the venue: {len(held)}")
        brought += held
    else:
        if key:
            raise SettingsError("--key goes with an evidence file")
        with open_kiosk(context.obj, working=False) as kiosk:
            found = verify_database(kiosk.database, brought)
    for one in found:
        _tell(one)
    if not found:
        out.print("There is no log yet.")
    elif not brought:
        out.print(
            "Without a checkpoint that was held elsewhere (on the closing report, say) this proves nothing against"
            " somebody who had the laptop: bring one with --checkpoint."
        )
    return NEGATIVE if any(one.problems for one in found) else OK


def _held_here(settings: Settings, held: list[str]) -> Callable[[Iterable[str]], Sequence[str]]:
    """Return what looks for checkpoints in this laptop's database, where there is one, and notes what it found."""

    def look(origins: Iterable[str]) -> Sequence[str]:
        # Whoever verifies a file need have neither a database nor its key.
        if settings.database.is_file():
            with suppress(GatehouseError), open_kiosk(settings, working=False) as kiosk:
                held.extend(held_notes(kiosk.database, origins))
        return held

    return look


def take_back(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="An evidence file of this laptop.")],
    as_name: AsOption = None,
) -> int:
    """Take scans of this laptop back in from its evidence file, after its database was lost; they go up once more."""
    entries = read_entries(file)
    with open_kiosk(context.obj) as kiosk:
        by = authorise(kiosk, Right.SETTINGS, as_name)
        taken = take_entries_back(kiosk.database, entries, kiosk.clock.now().raw)
        audit(kiosk, AuditKind.SETTINGS, by, f"{taken} scans taken back from an evidence file")
    out.print(f"{taken} of {len(entries)} scans were missing and are back.")
    return OK


def _tell(finding: LogFinding) -> None:
    out.print(cell(finding.origin or "Checkpoints"))
    if finding.entries or not finding.problems:
        behind = finding.entries - max(finding.signed, finding.brought)
        at = f", of {finding.signed_at:%Y-%m-%d %H:%M:%S} UTC" if finding.signed_at else ""
        out.print(f"  entries: {finding.entries}")
        out.print(f"  proved by a checkpoint that was held elsewhere: {finding.brought}")
        out.print(f"  under the log's own last checkpoint{at}: {finding.signed}")
        out.print(f"  under none, so that nothing can be said of them: {behind}")
    for problem in finding.problems:
        out.print(cell(f"  WRONG: {problem.text}", style="bold red"))
