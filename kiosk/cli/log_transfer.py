"""``kiosk log``: entries of a gate that has no network at all go to another by a file on a stick."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.evidence.evidence_file import read_key
from kiosk.app.kiosk import open_kiosk
from kiosk.app.organizer.carried_entries import take_in
from kiosk.app.staff.audit import audit
from kiosk.cli.evidence import export_evidence
from kiosk.cli.staff.authority import AsOption, authorise
from kiosk.cli.terminal import OK, cell, err, out
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.rights import Right

app = typer.Typer(name="log", help="Carry entries from gate to gate by a file.", no_args_is_help=True)


@app.command("export")
def export_log(
    context: typer.Context,
    output: Annotated[Path, typer.Option("--output", "-o", help="Where to.")] = Path("entries.txt"),
    as_name: AsOption = None,
) -> int:
    """Write everything that this laptop scanned into a signed file, for another gate to take in."""
    with open_kiosk(context.obj, working=False) as kiosk:
        audit(kiosk, AuditKind.EXPORT, authorise(kiosk, Right.EXPORT, as_name), "entries for another gate")
    export_evidence(context.obj, output)
    return OK


@app.command("import")
def import_log(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(help="Files of other gates.")],
    key: Annotated[
        list[str] | None, typer.Option("--key", help="The log's key, known from elsewhere: name+id+base64.")
    ] = None,
    as_name: AsOption = None,
) -> int:
    """Take in what other gates scanned. Taken in twice, nothing changes."""
    keys = [read_key(text) for text in key or ()]
    with open_kiosk(context.obj) as kiosk:
        authorise(kiosk, Right.SETTLE, as_name)
        for path in files:
            carried = take_in(kiosk, path, keys)
            out.print(cell(f"{path}: {carried.new} of {carried.entries} scans are new here."))
            if carried.elsewhere:
                err.print(f"  {carried.elsewhere} are of events that this laptop does not know, and were left out.")
            if carried.unsigned:
                err.print(f"  {carried.unsigned} are under no signature, and were left out.")
            if carried.unproved and not keys:
                err.print(f"  {carried.unproved} rest on the file's own signature alone; --key names whose.")
    return OK
