"""What is to be printed waits in the database until a printer takes it, whatever becomes of the laptop meanwhile.

Invariants: a job is on the disk before anything is sent; it is taken off only after the printer took all of it, so that
a laptop that dies in between prints it twice rather than never. Receipts and badges do not hold each other up.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from kiosk.app.health.printers import PrintingError, Run, print_file, run_command
from kiosk.app.kiosk import Kiosk, new_id
from kiosk.app.laptop.label_roll import LabelRoll
from kiosk.app.printing.badge_desk import ask_desk, take_up, with_own_code
from kiosk.app.printing.contents import facts_of_badge, read_template, rows_of_receipt
from kiosk.app.printing.layouts import has_badge
from kiosk.app.staff.audit import audit
from kiosk.domain.errors import GatehouseError, SettingsError
from kiosk.domain.reports.printing.badges import BadgeFacts, BadgeTemplate, has_back
from kiosk.domain.reports.printing.jobs import PrintJob, PrintKind
from kiosk.domain.reports.printing.receipt_rows import ReceiptWords
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.staff.audit import AuditKind
from kiosk.reports.printing.escpos_receipt import receipt_bytes
from kiosk.reports.printing.printer_addresses import PrinterAddress, parse_address
from kiosk.reports.printing.raw_printer import PrinterAwayError, send_raw
from kiosk.store.laptop.print_jobs import (
    add_print_job,
    last_without_badge,
    note_not_printed,
    note_printed,
    waiting_print_jobs,
)

STALE: Final = timedelta(hours=12)
"""What waited for longer is printed no more: yesterday's badges must not come out at today's doors."""

MISSED: Final = timedelta(minutes=10)
"""So lately somebody was let in who still stands there and waits for the badge while the laptop starts again."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PrintRound:
    """What became of the jobs that waited.

    Attributes:
        printed: How many a printer took.
        waiting: How many wait still.
        trouble: Key of the sentence why, "" for none.
    """

    printed: int = 0
    waiting: int = 0
    trouble: str = ""


class PrintQueue:
    """Takes jobs, and brings them to their printers.

    Attributes:
        labels: The roll in the label printer.
    """

    def __init__(
        self,
        kiosk: Kiosk,
        *,
        words: Callable[[], ReceiptWords] = ReceiptWords,
        colours: Callable[[str], str] = lambda _type_id: "",
        run: Run = run_command,
        send: Callable[[bytes, PrinterAddress], None] = send_raw,
    ) -> None:
        """Print for a kiosk.

        Args:
            kiosk: The kiosk.
            words: Words of receipts, in the language of the moment.
            colours: The colour of a type by its id.
            run: Runs the commands of the printing system.
            send: Sends bytes to a printer that takes its own language.
        """
        self._kiosk = kiosk
        self._words = words
        self._colours = colours
        self._run = run
        self._send = send
        self.labels = LabelRoll(kiosk.database)

    def address(self, kind: PrintKind) -> PrinterAddress | None:
        """Return the printer of a kind, None where none is set.

        Raises:
            SettingsError: The setting is no printer.
        """
        settings = self._kiosk.settings
        if kind is PrintKind.BADGE:
            return parse_address(settings.badge_printer)
        address = parse_address(settings.receipt_printer)
        # Whoever buys waits for the receipt where the money was taken.
        if address is not None and address.way == "desk":
            raise SettingsError("receipts are printed by this laptop itself", key="printer.no_address")
        return address

    def gets_badge(self, ticket: Ticket) -> bool:
        """Return whether a guest who comes in gets a badge by that: some types have none, by the platform's layouts.

        Raises:
            GatehouseError: The template or the database cannot be read.
        """
        template = read_template(self._kiosk.settings.data_dir)
        with self._kiosk.database.reading() as view:
            return has_badge(template, view.event(ticket.event_id), ticket.ticket_type_id)

    def without_badge(self) -> Ticket | None:
        """Return the ticket of whoever this laptop let in last and asked no badge for; None where all have theirs.

        Raises:
            StoreError: The database cannot be read.
        """
        ticket_id = last_without_badge(self._kiosk.database, since=self._kiosk.clock.now().corrected - MISSED)
        with self._kiosk.database.reading() as view:
            return view.ticket(ticket_id) if ticket_id else None

    @property
    def is_desk(self) -> bool:
        """Whether badges of gates without a printer are printed here."""
        settings = self._kiosk.settings
        # A setting that is no printer is told where badges are asked for; receipts must not wait for that.
        return settings.badge_desk and settings.badge_printer.strip().partition(":")[0] not in {"", "desk"}

    def add(self, kind: PrintKind, about: str, *, code: str = "", staff: str = "") -> PrintJob | None:
        """Let something wait for its printer, here or at the desk that prints for this laptop.

        Args:
            kind: What.
            about: Id of an action on the receipt, or of the badge's ticket.
            code: What was scanned, for the badge's code.
            staff: Who asks.

        Returns:
            The job; None where a desk was asked.

        Raises:
            SettingsError: There is no printer for it.
            DoorError: No desk can be asked.
            StoreError: It could not be written.
        """
        address = self.address(kind)
        if address is None:
            raise SettingsError(f"no printer is set for {kind.value}s", key="printer.not_set")
        if address.way == "desk":
            ask_desk(self._kiosk, about, address.place, staff)
            return None
        now = self._kiosk.clock.now().corrected
        job = PrintJob(
            id=new_id(now), kind=kind, about=about, code=code, staff=staff, device_id=self._kiosk.device_id, made_at=now
        )
        added = add_print_job(self._kiosk.database, with_own_code(self._kiosk, job))
        if added.copies_before:
            # A second badge may let a second person in: who had it made is on record beside other such acts.
            audit(self._kiosk, AuditKind.PRINTED_AGAIN, staff, f"{kind.value} {about}")
        return added

    def print_waiting(self) -> PrintRound:
        """Bring everything that waits to its printer; where one is away, its jobs wait on.

        Raises:
            StoreError: The database cannot be read or written.
        """
        printed, trouble = 0, ""
        since = self._kiosk.clock.now().corrected - STALE
        if self.is_desk:
            take_up(self._kiosk, since)
        for kind in PrintKind:
            for job in waiting_print_jobs(self._kiosk.database, kind, since=since):
                try:
                    self._print(job)
                except GatehouseError as error:
                    _log.warning("a %s waits: %s", kind.value, error)
                    note_not_printed(self._kiosk.database, job.id, error.key)
                    trouble = error.key
                    # The printer is away for all of its kind; what is wrong with one job holds no other up.
                    if isinstance(error, PrinterAwayError | PrintingError | SettingsError):
                        break
                    continue
                note_printed(self._kiosk.database, job.id, self._kiosk.clock.now().corrected)
                printed += 1
        return PrintRound(printed, len(waiting_print_jobs(self._kiosk.database, since=since)), trouble)

    def _print(self, job: PrintJob) -> None:
        address = self.address(job.kind)
        if address is None:
            raise SettingsError(f"no printer is set for {job.kind.value}s", key="printer.not_set")
        if job.kind is PrintKind.RECEIPT:
            self._print_receipt(job, address)
        else:
            self._print_badge(job)

    def _print_receipt(self, job: PrintJob, address: PrinterAddress) -> None:
        rows = rows_of_receipt(self._kiosk, job, self._words())
        if address.way != "system":
            self._send(receipt_bytes(rows, self._kiosk.settings.receipt_columns), address)
            return
        from kiosk.reports.printing.receipt_page import write_receipt_pdf  # noqa: PLC0415  # Qt loads where it is drawn

        path = self._kiosk.settings.data_dir / "receipt.pdf"
        write_receipt_pdf(rows, path)
        print_file(path, self._run)

    def _print_badge(self, job: PrintJob) -> None:
        with self._kiosk.database.reading() as view:
            ticket = view.ticket(job.about)
        colour = self._colours(ticket.ticket_type_id) if ticket is not None else ""
        template = read_template(self._kiosk.settings.data_dir)
        self.print_facts(facts_of_badge(self._kiosk, job, template, colour=colour), template)

    def print_facts(self, facts: BadgeFacts, template: BadgeTemplate | None = None) -> None:
        """Print a badge now, without letting it wait: for trying the printer.

        Args:
            facts: Of the guest, or of nobody.
            template: How it looks; None: as badges do here.

        Raises:
            GatehouseError: There is no printer, or it did not take it.
        """
        address = self.address(PrintKind.BADGE)
        if address is None or address.way == "desk":
            raise SettingsError("no printer is set for badges", key="printer.not_set")
        template = template or read_template(self._kiosk.settings.data_dir)
        self._bring(template, facts, address)
        self.labels.use(2 if has_back(template, facts) else 1)

    def _bring(self, template: BadgeTemplate, facts: BadgeFacts, address: PrinterAddress) -> None:
        # Qt and the label printer's language load where a badge is drawn.
        from kiosk.reports.printing.badge_files import badge_zpl, write_badge_pdf  # noqa: PLC0415

        if address.way != "system":
            self._send(badge_zpl(template, facts, self._kiosk.settings.badge_dpi), address)
            return
        path = self._kiosk.settings.data_dir / "badge.pdf"
        write_badge_pdf(template, facts, path)
        print_file(path, self._run)
