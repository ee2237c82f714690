"""``kiosk audit``: who did what at this laptop besides scanning."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from kiosk.app.kiosk import open_kiosk
from kiosk.cli.staff.authority import AsOption, authorise
from kiosk.cli.terminal import NEGATIVE, OK, cell, err, out, print_json
from kiosk.domain.staff.audit import AuditRecord
from kiosk.domain.staff.rights import Right
from kiosk.domain.text.printing import json_line
from kiosk.reports.replacing import replacing
from kiosk.store.database import Database
from kiosk.store.staff.audit_log import ALL, audit_log

_LINES = 50


def write_audit(database: Database, path: Path) -> Path:
    """Write the whole audit log into a file that only its owner can read, one JSON line each."""
    with replacing(path) as beside, beside.open("w", encoding="utf-8") as file:
        file.writelines(f"{json_line(_line(one), 'utf-8')}\n" for one in audit_log(database))
    return path


def _line(one: AuditRecord) -> dict[str, Any]:
    return {
        "position": one.position,
        "at": one.at.isoformat(),
        "kind": one.kind.value,
        "who": one.who,
        "what": one.what,
    }


def audit(
    context: typer.Context,
    lines: Annotated[int, typer.Option("--lines", min=1, help="Show the last so many.")] = _LINES,
    everything: Annotated[bool, typer.Option("--all", help="Show all of them.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON line each.")] = False,
    as_name: AsOption = None,
) -> int:
    """Show the audit log: sign-ins, wrong PINs, refused rights, approvals, staff, PINs, exports. Exit code 1: none."""
    with open_kiosk(context.obj) as kiosk:
        authorise(kiosk, Right.AUDIT, as_name)
        found = audit_log(kiosk.database, limit=ALL if everything else lines)
    table = Table("", "at (UTC)", "what happened", "who", "which")
    for one in found:
        if as_json:
            print_json(_line(one))
        table.add_row(str(one.position), f"{one.at:%Y-%m-%d %H:%M:%S}", one.kind.value, cell(one.who), cell(one.what))
    if not found:
        err.print("Nothing is in the audit log yet.")
    elif not as_json:
        out.print(table)
    return OK if found else NEGATIVE
