"""Prints in a thread of its own: neither a scan nor a sale ever waits for a printer.

Invariants: what was asked for is in the database before the caller goes on; a printer that is away is tried again every
few seconds while something waits, and no longer than the window is open. What waits then is printed at the next start;
so is the badge of the last guest, where the laptop went dark between admission and badge.
"""

import logging
import threading
from collections.abc import Callable
from typing import Final, Literal

from kiosk.app.printing.print_queue import PrintQueue
from kiosk.app.staff.guard import Guard
from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.door_sales.receipts import SalesReceipt
from kiosk.domain.entries.entry import Direction
from kiosk.domain.errors import GatehouseError
from kiosk.domain.reports.printing.jobs import PrintKind
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.staff.rights import Right
from kiosk.ui.ports.door import OwnBadge

_AGAIN_S: Final = 5.0
_END_WITHIN_S: Final = 30.0
"""So long the window's end waits for a job that is under way; no driver of the system keeps the window for ever."""

_LISTENING_S: Final = 2.0
"""So often a desk looks for what gates ask of it: a guest waits, and desks agree on who prints between two looks."""

_log = logging.getLogger(__name__)


class PrintWorker:
    """Implements the window's ``PrintPort``."""

    def __init__(
        self,
        queue: PrintQueue,
        guard: Guard,
        *,
        receipts: Literal["asked", "every"] = "asked",
        badges: Literal["never", "asked", "admission"] = "never",
    ) -> None:
        """Print by a queue.

        Args:
            queue: The queue.
            guard: Who is signed in.
            receipts: Of which sales a receipt is printed.
            badges: Of which guests a badge is printed.
        """
        self._queue = queue
        self._guard = guard
        self._receipts, self._badges = receipts, badges
        self._due, self._ending = threading.Event(), threading.Event()
        self._trouble = ""
        # Entries whose guests had a badge by themselves: another language at the stand is no second badge.
        self._given: set[str] = set()
        self._thread = threading.Thread(target=self._run, name="printing", daemon=True)

    def start(self) -> None:
        """Begin, with what waits since before."""
        if self._badges == "admission":
            self._try(self._give_missed)
        self._due.set()
        self._thread.start()

    def close(self) -> None:
        """End; what is under way is finished, or waits for the next start where that takes too long."""
        self._ending.set()
        self._due.set()
        if self._thread.is_alive():
            self._thread.join(_END_WITHIN_S)

    # -- what the window asks

    def offers_receipts(self) -> bool:
        """Whether there is a printer for receipts."""
        return self._has(PrintKind.RECEIPT)

    def offers_badges(self) -> bool:
        """Whether badges are printed here, and there is a printer for them."""
        return self._badges != "never" and self._has(PrintKind.BADGE)

    def print_receipt(self, action_id: str) -> None:
        """Print a receipt, again if need be.

        Raises:
            GatehouseError: There is no printer, or whoever is signed in may not.
        """
        self._guard.demand(Right.SELL)
        self._add(PrintKind.RECEIPT, action_id)

    def print_badge(self, ticket_id: str) -> None:
        """Print a badge, again if need be; nobody is admitted by it.

        Raises:
            GatehouseError: There is no printer, or whoever is signed in may not.
        """
        self._guard.demand(Right.LOOK_UP)
        self._add(PrintKind.BADGE, ticket_id)

    def own_badge(self, entry_id: str) -> OwnBadge:
        """Return whether a guest who came in by an entry may have their badge printed by themselves."""
        if not self.offers_badges():
            return OwnBadge.NONE
        given = self._badges == "admission" or entry_id in self._given
        return OwnBadge.PRINTED if given else OwnBadge.OFFERED

    def print_own_badge(self, entry_id: str, ticket_id: str) -> None:
        """Print the badge of a guest who is alone here, once for each entry.

        Raises:
            GatehouseError: There is no printer, or whoever is signed in may not.
        """
        if self.own_badge(entry_id) is OwnBadge.OFFERED:
            self.print_badge(ticket_id)
            self._given.add(entry_id)

    # -- what follows from sales and admissions

    def sold(self, receipt: SalesReceipt) -> None:
        """Print the receipt of a sale, where each one is printed. Never fails: the sale stands."""
        if self._receipts == "every" and receipt.total.minor:
            self._try(lambda: self._add(PrintKind.RECEIPT, receipt.actions[0].id))

    def admitted(self, result: CheckInResult) -> None:
        """Print the badge of a guest who was admitted, where each one's is. Never fails: the admission stands."""
        ticket = result.verdict.ticket
        came = any(entry.admitted and entry.direction is Direction.ENTRY for entry in result.entries)
        if self._badges == "admission" and came and ticket is not None:
            code = result.scan.text
            self._try(lambda: self._add_badge(ticket, code))

    def _give_missed(self) -> None:
        ticket = self._queue.without_badge()
        if ticket is not None:
            self._add_badge(ticket, "")

    def _add_badge(self, ticket: Ticket, code: str) -> None:
        if self._queue.gets_badge(ticket):
            self._add(PrintKind.BADGE, ticket.id, code)

    def _try(self, ask: Callable[[], None]) -> None:
        try:
            ask()
        except GatehouseError as error:
            _log.warning("nothing is printed: %s", error)

    def _add(self, kind: PrintKind, about: str, code: str = "") -> None:
        present = self._guard.present
        self._queue.add(kind, about, code=code, staff=present.name if present is not None else "")
        self._due.set()

    def _has(self, kind: PrintKind) -> bool:
        try:
            return self._queue.address(kind) is not None
        except GatehouseError:
            return False

    def trouble(self) -> str:
        """Return the key of the sentence why something waits for its printer, or will soon; "" while all is well."""
        return self._trouble or (self._queue.labels.trouble() if self._has(PrintKind.BADGE) else "")

    def _run(self) -> None:
        waiting = 0
        while not self._ending.is_set():
            # A desk hears of other gates' badges from the database alone.
            again = _LISTENING_S if self._queue.is_desk else _AGAIN_S if waiting else None
            self._due.wait(again)
            self._due.clear()
            if self._ending.is_set():
                return
            try:
                done = self._queue.print_waiting()
                waiting, self._trouble = done.waiting, done.trouble if done.waiting else ""
            except GatehouseError as error:
                _log.warning("printing is tried again: %s", error)
                waiting = 1
