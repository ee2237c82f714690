"""``kiosk export evidence`` and ``kiosk verify-log``: whether entries are what was signed."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
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
from kiosk.app.evidence.held_checkpoints import held_notes, known_cosigners
from kiosk.app.kiosk import open_kiosk
from kiosk.app.staff.audit import audit
from kiosk.cli.staff.audit import write_audit
from kiosk.cli.staff.authority import AsOption, authorise
from kiosk.cli.terminal import NEGATIVE, OK, cell, err, out
from kiosk.config import Settings
from kiosk.domain.errors import GatehouseError, SettingsError
from kiosk.domain.evidence.notes import NoteKey
from kiosk.domain.evidence.verification import LogFinding
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.rights import Right
from kiosk.store.database import Database
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
        list[str] | None,
        typer.Option("--key", help="Key of the log, or of a cosigner, known from elsewhere: name+id+base64."),
    ] = None,
) -> int:
    """Find entries that were changed, left out, put in, moved or told in two ways; 1 when there are any."""
    brought = [read_checkpoint(path) for path in checkpoint or ()]
    if file is not None:
        here = _Here(context.obj)
        keys = [*(read_key(text) for text in key or ()), *here.cosigners]
        found = verify_file(file, brought=brought, keys=keys, held=here.held_of)
        if here.held:
            out.print(f"This laptop holds checkpoints of these logs from the venue: {len(here.held)}")
        brought += here.held
    else:
        if key:
            raise SettingsError("--key goes with an evidence file")
        with open_kiosk(context.obj, working=False) as kiosk:
            found = verify_database(kiosk.database, brought, known_cosigners(kiosk.database))
    for one in found:
        _tell(one)
    if not found:
        out.print("There is no log yet.")
    elif not brought and not any(one.cosigned for one in found):
        out.print(
            "Without a checkpoint that was held elsewhere (on the closing report, say) this proves nothing against"
            " somebody who had the laptop: bring one with --checkpoint."
        )
    return NEGATIVE if any(one.problems for one in found) else OK


class _Here:
    """What this laptop's database knows of other logs, where there is one.

    Attributes:
        cosigners: Keys under which gates of the venue cosign.
        held: Checkpoints of the logs that were asked for.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.held: list[str] = []
        self.cosigners: list[NoteKey] = []
        with self._database() as database:
            if database is not None:
                self.cosigners = known_cosigners(database)

    def held_of(self, origins: Iterable[str]) -> Sequence[str]:
        """Return the checkpoints that are held of some logs."""
        with self._database() as database:
            if database is not None:
                self.held = held_notes(database, origins)
        return self.held

    @contextmanager
    def _database(self) -> Iterator[Database | None]:
        # Whoever verifies a file need have neither a database nor its key.
        with ExitStack() as stack:
            kiosk = None
            if self._settings.database.is_file():
                with suppress(GatehouseError):
                    kiosk = stack.enter_context(open_kiosk(self._settings, working=False))
            yield None if kiosk is None else kiosk.database


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
        behind = finding.entries - max(finding.signed, finding.brought, finding.cosigned)
        at = f", of {finding.signed_at:%Y-%m-%d %H:%M:%S} UTC" if finding.signed_at else ""
        out.print(f"  entries: {finding.entries}")
        out.print(f"  proved by a checkpoint that was held elsewhere: {finding.brought}")
        if finding.cosigned:
            names = ", ".join(finding.cosigners)
            out.print(
                cell(f"  cosigned by {names}, known here, to which the log was shown as it grew: {finding.cosigned}")
            )
        if finding.named:
            out.print(f"  cosigned by keys that only the file names, so compare them first: {finding.named}")
        out.print(f"  under the log's own last checkpoint{at}: {finding.signed}")
        out.print(f"  under none, so that nothing can be said of them: {behind}")
    for problem in finding.problems:
        out.print(cell(f"  WRONG: {problem.text}", style="bold red"))
