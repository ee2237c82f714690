"""What stands on a receipt or a badge, as the database has it at the moment of printing."""

import json
import re
import tomllib
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from kiosk.app.kiosk import Kiosk
from kiosk.app.laptop.branding import logo_of
from kiosk.app.printing.layouts import layout_for
from kiosk.domain.clock.instants import in_zone, zone_of
from kiosk.domain.door_sales.receipts import SalesReceipt
from kiosk.domain.errors import DoorError, SettingsError
from kiosk.domain.reports.printing.badges import SIZES, BadgeFacts, BadgeTemplate
from kiosk.domain.reports.printing.jobs import PrintJob
from kiosk.domain.reports.printing.receipt_rows import PaperRow, ReceiptFacts, ReceiptWords, receipt_rows
from kiosk.domain.roster.codes import CredentialStatus
from kiosk.named_files import read_named
from kiosk.reports.errors import ReportError
from kiosk.reports.replacing import replacing

TEMPLATE_FILE: Final = "badge.toml"
_RATE: Final = re.compile(r"\d{1,2}(\.\d{1,2})?")


def rows_of_receipt(kiosk: Kiosk, job: PrintJob, words: ReceiptWords) -> list[PaperRow]:
    """Return the rows of the receipt that a job is about.

    Raises:
        DoorError: There is no such receipt.
        StoreError: The database cannot be read.
    """
    with kiosk.database.reading() as view:
        receipt = view.receipt_of(job.about)
        if receipt is None:
            raise DoorError("there is no such receipt", key="door.no_receipt")
        first = receipt.actions[0]
        event = view.event(first.event_id)
        kinds = [kind for one in receipt.actions if (kind := view.ticket_type(one.ticket_type_id)) is not None]
    facts = ReceiptFacts(
        organizer=event.name if event is not None else "",
        time=_local(first.made_at, event.timezone if event is not None else ""),
        type_names={kind.id: kind.name for kind in kinds},
        # What is no plain number is no rate that anybody could reckon with.
        tax_rates={kind.id: kind.settings.tax_rate for kind in kinds if _RATE.fullmatch(kind.settings.tax_rate)},
        is_copy=job.copies_before > 0,
    )
    return receipt_rows(receipt, facts, words)


def receipt_by_label(kiosk: Kiosk, text: str) -> SalesReceipt | None:
    """Return the receipt that people call by a number such as ``R-0A7F-00012``, or ``12``; None where there is none."""
    digits = text.rpartition("-")[2]
    if not digits.isdecimal():
        return None
    with kiosk.database.reading() as view:
        found = view.receipt_numbered(int(digits))
    return found if found is not None and text.upper() in {digits, found.label} else None


def facts_of_badge(kiosk: Kiosk, job: PrintJob, template: BadgeTemplate, *, colour: str = "") -> BadgeFacts:
    """Return what is known of the guest whom a job is about.

    Args:
        kiosk: The kiosk.
        job: The job.
        template: How badges look; says whose layout is followed.
        colour: The type's own colour, "#rrggbb".

    Raises:
        DoorError: There is no such ticket.
        StoreError: The database cannot be read.
    """
    with kiosk.database.reading() as view:
        ticket = view.ticket(job.about)
        if ticket is None:
            raise DoorError("there is no such ticket", key="door.no_ticket")
        event, kind = view.event(ticket.event_id), view.ticket_type(ticket.ticket_type_id)
        booking = view.booking(ticket.booking_id) if ticket.booking_id else None
        codes = [code.code for code in view.codes_of_ticket(ticket.id) if code.status is CredentialStatus.ACTIVE]
    said: dict[str, Any] = {**(booking.settings.others if booking is not None else {}), **ticket.settings.others}
    texts = {name: value for name, value in said.items() if isinstance(value, str)}
    company = texts.get("company") or (said.get("organization") if isinstance(said.get("organization"), str) else "")
    return BadgeFacts(
        name=ticket.holder_name or (booking.name if booking is not None else ""),
        kind=kind.name if kind is not None else "",
        colour=colour,
        # A guest who was looked up showed no code, and a desk that prints for a gate has not seen it: the list has it.
        code=job.code or next(filter(None, codes), ticket.number),
        texts=texts
        | {
            "organization": company or "",
            "seat": ticket.seat,
            "number": ticket.number,
            "event": event.name if event is not None else "",
        },
        is_copy=job.copies_before > 0,
        logo=logo_of(kiosk, event),
        layout=layout_for(kiosk.settings.data_dir, template, event, ticket.ticket_type_id),
    )


def read_template(data_dir: Path) -> BadgeTemplate:
    """Return how badges look: ``badge.toml`` in the data folder, or the usual template where there is none.

    Raises:
        SettingsError: The file is no template.
    """
    path = data_dir / TEMPLATE_FILE
    try:
        said = tomllib.loads(read_named(path).decode("utf-8"))
    except FileNotFoundError:
        return BadgeTemplate()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{TEMPLATE_FILE} cannot be read: {error}", key="printer.template") from error
    return _template(said)


def write_template(data_dir: Path, template: BadgeTemplate) -> None:
    """Keep how badges look, in the file that ``read_template`` reads.

    Raises:
        SettingsError: The file cannot be written; the one before stands.
    """
    # JSON's texts, lists and switches are TOML's, too.
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in asdict(template).items()]
    try:
        with replacing(data_dir / TEMPLATE_FILE) as beside:
            beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except (OSError, ReportError) as error:
        raise SettingsError(f"{TEMPLATE_FILE} cannot be written: {error}", key="printer.template") from error


def _template(said: dict[str, Any]) -> BadgeTemplate:
    usual = BadgeTemplate()
    unknown = said.keys() - {"size", "front", "back", "bar", "code", "logo", "layout"}
    if unknown:
        raise SettingsError(f"{TEMPLATE_FILE}: there is no {min(unknown)!r}", key="printer.template")
    size = said.get("size", usual.size)
    if size not in SIZES:
        raise SettingsError(f"{TEMPLATE_FILE}: size is one of {', '.join(SIZES)}", key="printer.template")
    layout = said.get("layout", usual.layout)
    if layout not in {"", "platform", "file"}:
        raise SettingsError(f'{TEMPLATE_FILE}: layout is "platform" or "file"', key="printer.template")
    return BadgeTemplate(
        size=size,
        front=_lines(said, "front", usual.front),
        back=_lines(said, "back", usual.back),
        bar=_switch(said, "bar"),
        code=_switch(said, "code"),
        logo=_switch(said, "logo"),
        layout=layout,
    )


def _lines(said: dict[str, Any], name: str, usual: tuple[str, ...]) -> tuple[str, ...]:
    lines = said.get(name, usual)
    if not isinstance(lines, list | tuple) or not all(isinstance(line, str) for line in lines):
        raise SettingsError(f"{TEMPLATE_FILE}: {name} is a list of texts", key="printer.template")
    return tuple(lines)


def _switch(said: dict[str, Any], name: str) -> bool:
    value = said.get(name, True)
    if not isinstance(value, bool):
        raise SettingsError(f"{TEMPLATE_FILE}: {name} is true or false", key="printer.template")
    return value


def _local(at: datetime, timezone: str) -> str:
    zone = zone_of(timezone) if timezone else None
    return f"{in_zone(at, zone or UTC):%Y-%m-%d %H:%M}"
