"""``kiosk doctor``: what works here, and what does not."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from kiosk.app.health.doctor import examine
from kiosk.app.health.findings import DoctorFinding, Health
from kiosk.app.health.support_report import write_support_report
from kiosk.cli.terminal import NEGATIVE, OK, cell, err, out, print_json
from kiosk.config import Settings

_MARKS = {
    Health.GOOD: "[green]✓ works[/]",
    Health.WARNING: "[yellow]! look[/]",
    Health.BAD: "[red]✗ fails[/]",
}


def doctor(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON line per finding.")] = False,
    report: Annotated[
        Path | None,
        typer.Option("--report", help="Also write a file for whoever helps: no names, codes or secrets in it."),
    ] = None,
) -> int:
    """Examine this laptop: camera, readers, screen, keyring, database, clock, platform. Exit code 1: a failure."""
    settings: Settings = context.obj
    findings: list[DoctorFinding] = []
    with err.status("Looking …") as status:
        for finding in examine(settings):
            status.update(f"Looking at: {finding.subject}")
            findings.append(finding)
            # At once, as each check ends: one that hangs must not keep the others' answers back.
            if as_json:
                print_json(
                    {
                        "subject": finding.subject,
                        "health": finding.health.value,
                        "words": finding.words,
                        "hint": finding.hint,
                    }
                )
    if not as_json:
        table = Table("", "Subject", "What was found", box=None, pad_edge=False)
        for finding in findings:
            words = cell(finding.words)
            if finding.hint:
                words.append_text(cell(f"\n{finding.hint}", style="dim"))
            table.add_row(_MARKS[finding.health], finding.subject, words)
        out.print(table)
    if report is not None:
        write_support_report(settings, findings, report, datetime.now(UTC))
        err.print(cell(f"Written: {report}"))
    return NEGATIVE if any(finding.health is Health.BAD for finding in findings) else OK
