"""``kiosk export``: the log, attendance, conflicts, door sales and the closing report as files; without a window."""

import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.language import chosen_language
from kiosk.app.reports.export import ExportRequest, FileFormat, Subject, chosen_ids
from kiosk.app.reports.export import export as write_export
from kiosk.app.staff.audit import audit
from kiosk.cli.evidence import export_evidence
from kiosk.cli.instants import at_event, typed_instant
from kiosk.cli.staff.authority import AsOption, authorise
from kiosk.cli.terminal import OK, cell, err, out, progress
from kiosk.domain.clock.instants import zone_of
from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.entries.entry import Direction
from kiosk.domain.errors import SettingsError
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.rights import Right
from kiosk.domain.text.languages import LANGUAGES
from kiosk.reports.progress import Progress
from kiosk.store.reports.entry_log import StoredEntryLog

STANDARD_OUTPUT = Path("-")
_Names = list[str]
_OTHER_PROGRAMS = frozenset({"doc", "docx", "htm", "html", "json", "ods", "odt", "rtf", "tsv", "txt", "xls", "xml"})
"""Ends of names that stand for formats which are not written here; other ends ("evening.v2") mean nothing."""


_AT = "Instant such as 2026-11-20T19:30, without an offset by the event's clocks; or a day, which is meant as a whole."


def export(
    context: typer.Context,
    subject: Annotated[Subject, typer.Argument(help="What to write.")],
    file_format: Annotated[
        FileFormat | None, typer.Option("--format", help="By default what the file's name says, else xlsx.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file; - is standard output, for one file alone.")
    ] = None,
    event: Annotated[str | None, typer.Option("--event", help="Event by id or name.")] = None,
    since: Annotated[str | None, typer.Option("--since", help=_AT)] = None,
    until: Annotated[str | None, typer.Option("--until", help=_AT)] = None,
    gate: Annotated[_Names | None, typer.Option("--gate", help="Only this gate; can be given several times.")] = None,
    list_name: Annotated[_Names | None, typer.Option("--list", help="Only this check-in list.")] = None,
    device: Annotated[_Names | None, typer.Option("--device", help="Only this device.")] = None,
    staff: Annotated[_Names | None, typer.Option("--staff", help="Only this steward.")] = None,
    ticket_type: Annotated[_Names | None, typer.Option("--type", help="Only this ticket type.")] = None,
    outcome: Annotated[list[Outcome] | None, typer.Option("--outcome", help="Only this answer.")] = None,
    reason: Annotated[list[Reason] | None, typer.Option("--reason", help="Only this reason.")] = None,
    direction: Annotated[list[Direction] | None, typer.Option("--direction", help="Only this way.")] = None,
    assurance: Annotated[list[Assurance] | None, typer.Option("--assurance", help="Only what these agreed to.")] = None,
    source: Annotated[list[ScanSource] | None, typer.Option("--source", help="Only what was read by this.")] = None,
    undone: Annotated[
        bool | None, typer.Option("--undone/--not-undone", help="Only what was taken back; or without it.")
    ] = None,
    forced: Annotated[bool, typer.Option("--forced", help="Only what a supervisor overrode.")] = False,
    text: Annotated[str, typer.Option("--text", help="Only this guest: words of names and numbers.")] = "",
    columns: Annotated[
        str, typer.Option("--columns", help='Columns of the log, with commas between them, or "all".')
    ] = "",
    anonymous: Annotated[
        bool, typer.Option("--anonymous", help="Pseudonyms in place of names, numbers and seats.")
    ] = False,
    language: Annotated[
        str | None,
        typer.Option("--language", help="Such as de; by default the window's, and English for CSV."),
    ] = None,
    as_name: AsOption = None,
) -> int:
    """Write the entry log, attendance, conflicts, door sales, the closing report or the evidence into a file."""
    if subject is Subject.EVIDENCE:
        # All of the log or nothing: a part of it proves nothing.
        with open_kiosk(context.obj, working=False) as kiosk:
            audit(kiosk, AuditKind.EXPORT, authorise(kiosk, Right.EXPORT, as_name), subject.value)
        if output == STANDARD_OUTPUT:
            raise SettingsError("the evidence is two files: name one with --output")
        export_evidence(context.obj, output or Path("evidence.txt"))
        return OK
    chosen = file_format or _format_of(output)
    # Writes a line of the audit log and nothing else, so it can run beside a gate at work.
    with open_kiosk(context.obj, working=False) as kiosk:
        by = authorise(kiosk, Right.EXPORT, as_name)
        wanted = LogFilter(
            since=_instant(kiosk, event, since, "--since"),
            until=_instant(kiosk, event, until, "--until", ends=True),
            outcomes=frozenset(outcome or ()),
            reasons=frozenset(reason or ()),
            directions=frozenset(direction or ()),
            assurances=frozenset(assurance or ()),
            sources=frozenset(source or ()),
            forced=True if forced else None,
            undone=undone,
            text=text,
        )
        if wanted.since is not None and wanted.until is not None and wanted.since >= wanted.until:
            # A report of nothing looks like an evening on which nobody came.
            raise SettingsError("--since is not before --until: nothing would be in the file")
        wanted = _at(kiosk, wanted, gate=gate, list_=list_name, device=device, staff=staff, type_=ticket_type)
        request = ExportRequest(
            subject=subject,
            file_format=chosen,
            path=output or Path(f"{subject.value}.{chosen.value}"),
            event=event,
            wanted=wanted,
            anonymous=anonymous,
            columns=[name for name in columns.split(",") if name.strip()],
            language=_language(kiosk, language, chosen),
        )
        # Before the file is there: what left the laptop is in the log, or it did not leave.
        audit(kiosk, AuditKind.EXPORT, by, f"{subject.value}{' (anonymous)' if anonymous else ''}")
        if output == STANDARD_OUTPUT:
            _tell(kiosk, request)
        else:
            _write(kiosk, request)
    return OK


def _language(kiosk: Kiosk, named: str | None, chosen: FileFormat) -> str:
    """Return in which language a file is written."""
    if named is not None:
        if named.casefold() not in LANGUAGES:
            raise SettingsError(f"there is no language {named!r}; there are {', '.join(LANGUAGES)}")
        return named.casefold()
    # A script that reads CSV must not break because somebody at the gate chose another language.
    return "en" if chosen is FileFormat.CSV else chosen_language(kiosk)


def _tell(kiosk: Kiosk, request: ExportRequest) -> None:
    """Write a report to standard output, once it is whole: whoever reads it must not take half of one for all."""
    if request.file_format is not FileFormat.CSV and sys.stdout.isatty():
        raise SettingsError(f"a terminal shows no {request.file_format.value}: name a file with --output")
    # The folder is private: what lies in it holds names in the clear, for as long as it takes to copy.
    with tempfile.TemporaryDirectory() as folder:
        whole = write_export(kiosk, replace(request, path=Path(folder) / f"report.{request.file_format.value}"))
        if len(whole.paths) > 1:
            raise SettingsError(f"that is {len(whole.paths)} tables as csv: name a file with --output")
        sys.stdout.flush()
        with whole.paths[0].open("rb") as file:
            shutil.copyfileobj(file, sys.stdout.buffer)


def _write(kiosk: Kiosk, request: ExportRequest) -> None:
    with progress() as bar:
        task = bar.add_task("Rows", total=None)
        written = write_export(kiosk, request, Progress(lambda rows: bar.update(task, completed=rows)))
    for path in written.paths:
        out.print(cell(str(path)))
    if written.undrawn:
        err.print(f"{len(written.undrawn)} characters have no font on this computer: boxes stand for them.")


def _format_of(output: Path | None) -> FileFormat:
    if output == STANDARD_OUTPUT:
        return FileFormat.CSV  # what other programs read line by line
    suffix = output.suffix.lower().removeprefix(".") if output is not None else ""
    if suffix in set(FileFormat):
        return FileFormat(suffix)
    if suffix in _OTHER_PROGRAMS:
        # A workbook by the name of a document opens in no program; whoever sees that calls the file broken.
        known = ", ".join(one.value for one in FileFormat)
        raise SettingsError(f"there is no {suffix} here: name the file {known}, or say --format")
    return FileFormat.XLSX


def _instant(kiosk: Kiosk, event: str | None, text: str | None, option: str, *, ends: bool = False) -> datetime | None:
    """Read an instant; without an offset it is what the clocks at the event show.

    Args:
        kiosk: The kiosk.
        event: The event of which the clocks are meant.
        text: What somebody wrote.
        option: As what.
        ends: A span ends there: of a day, or of an hour that the clocks show twice, it holds all.
    """
    if text is None:
        return None
    instant = typed_instant(text, option)
    zone = UTC if instant.tzinfo is not None else zone_of(kiosk.find_event(event).timezone) or UTC
    if not ends:
        return at_event(instant, zone)
    if _is_day(text.strip()) and instant.date() < date.max:
        # "Until the 21st" is said of all that day; a file that ends as it begins would look like an evening without
        # guests.
        return at_event(instant + timedelta(days=1), zone)
    return at_event(instant, zone, fold=1)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _at(
    kiosk: Kiosk,
    wanted: LogFilter,
    *,
    gate: Sequence[str] | None,
    list_: Sequence[str] | None,
    device: Sequence[str] | None,
    staff: Sequence[str] | None,
    type_: Sequence[str] | None,
) -> LogFilter:
    """Return a filter narrowed to what was named; the log is looked through only where something was."""
    # Names are known from the log itself, and reading a million entries for them takes seconds.
    if not any((gate, list_, device, staff, type_)):
        return wanted
    known = StoredEntryLog(kiosk.database).choices()
    return replace(
        wanted,
        gate_ids=chosen_ids("gate", gate or (), known.gates),
        list_ids=chosen_ids("check-in list", list_ or (), known.lists),
        device_ids=chosen_ids("device", device or (), known.devices),
        staff=chosen_ids("steward", staff or (), known.staff),
        ticket_type_ids=chosen_ids("ticket type", type_ or (), known.ticket_types),
    )
