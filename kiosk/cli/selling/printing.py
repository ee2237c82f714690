"""``kiosk receipt`` and ``kiosk badge``: printing, printing again, and trying the printer."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.label_roll import LabelRoll
from kiosk.app.printing.contents import facts_of_badge, read_template, receipt_by_label
from kiosk.app.printing.print_queue import PrintQueue
from kiosk.cli.staff.authority import AsOption, authorise
from kiosk.cli.terminal import NEGATIVE, OK, cell, err, out
from kiosk.domain.errors import DoorError
from kiosk.domain.reports.printing.badges import BadgeFacts
from kiosk.domain.reports.printing.jobs import PrintJob, PrintKind
from kiosk.domain.sentences import SENTENCES
from kiosk.domain.staff.rights import Right
from kiosk.reports.replacing import replacing

badge = typer.Typer(help="Print badges, and try the label printer.", no_args_is_help=True)
Output = Annotated[Path | None, typer.Option("--output", "-o", help="Write a file instead: .pdf or .zpl.")]


def receipt(
    context: typer.Context,
    number: Annotated[str, typer.Argument(help="The receipt's number, as it is printed: R-0A7F-00012, or 12.")],
    as_name: AsOption = None,
) -> int:
    """Print a receipt, again if need be: a further one says "copy". Exit code 1: it waits for the printer."""
    with open_kiosk(context.obj) as kiosk:
        by = authorise(kiosk, Right.SELL, as_name)
        found = receipt_by_label(kiosk, number)
        if found is None:
            raise DoorError("there is no such receipt", key="door.no_receipt")
        queue = PrintQueue(kiosk)
        queue.add(PrintKind.RECEIPT, found.actions[0].id, staff=by)
        return _print(queue)


@badge.command("print")
def print_badge(
    context: typer.Context,
    ticket: Annotated[str, typer.Argument(help="Id of a ticket, as `kiosk find --json` names it.")],
    output: Output = None,
    as_name: AsOption = None,
) -> int:
    """Print a guest's badge, again if need be. Exit code 1: it waits for the printer."""
    with open_kiosk(context.obj) as kiosk:
        by = authorise(kiosk, Right.LOOK_UP, as_name)
        if output is not None:
            job = PrintJob(id="", kind=PrintKind.BADGE, about=ticket, made_at=kiosk.clock.now().corrected)
            template = read_template(kiosk.settings.data_dir)
            return _write(kiosk, facts_of_badge(kiosk, job, template), output)
        with kiosk.database.reading() as view:
            if view.ticket(ticket) is None:
                raise DoorError("there is no such ticket", key="door.no_ticket")
        queue = PrintQueue(kiosk)
        if queue.add(PrintKind.BADGE, ticket, staff=by) is None:
            out.print("The desk was asked for it.")
            return OK
        return _print(queue)


@badge.command("test")
def try_badge(context: typer.Context, output: Output = None) -> int:
    """Print a badge of nobody, to try paper, template and printer."""
    with open_kiosk(context.obj) as kiosk:
        texts = {"organization": "Gatehouse", "seat": "A 12", "number": "0042", "event": "Test"}
        facts = BadgeFacts(name="Ada Lovelace", kind="Test", code="GATEHOUSE TEST", texts=texts)
        if output is not None:
            return _write(kiosk, facts, output)
        PrintQueue(kiosk).print_facts(facts)
        out.print("The printer took it.")
        return OK


@badge.command("labels")
def count_labels(
    context: typer.Context,
    left: Annotated[int | None, typer.Argument(min=0, help="How many are on the roll now.")] = None,
    stop: Annotated[bool, typer.Option("--stop", help="Count them no more.")] = False,
    as_name: AsOption = None,
) -> int:
    """Tell how many labels are left, or begin to count down from so many. Exit code 1: few are left."""
    with open_kiosk(context.obj) as kiosk:
        roll = LabelRoll(kiosk.database)
        if left is not None or stop:
            authorise(kiosk, Right.SETTINGS, as_name)
            roll.put_in(None if stop else left)
        counted = roll.left()
        out.print("Labels are not counted." if counted is None else f"Labels left: {counted}.")
        return NEGATIVE if roll.trouble() else OK


def _write(kiosk: Kiosk, facts: BadgeFacts, path: Path) -> int:
    # Qt and the label printer's language load where a badge is drawn.
    from kiosk.reports.printing.badge_files import badge_zpl, write_badge_pdf  # noqa: PLC0415

    template = read_template(kiosk.settings.data_dir)
    if path.suffix.lower() == ".zpl":
        with replacing(path) as beside:
            beside.write_bytes(badge_zpl(template, facts, kiosk.settings.badge_dpi))
    else:
        write_badge_pdf(template, facts, path)
    out.print(cell(str(path)))
    return OK


def _print(queue: PrintQueue) -> int:
    done = queue.print_waiting()
    if done.trouble:
        err.print(cell(SENTENCES[done.trouble]))
        return NEGATIVE
    out.print(cell(f"Printed: {done.printed}."))
    return OK
