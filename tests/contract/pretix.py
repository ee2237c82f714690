"""A real pretix under the contract: an event of its own for each test, behind a line that can be broken at will."""

from collections import Counter
from collections.abc import Mapping
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from typing import Any

from tests.contract.platforms import PlatformRow
from tests.contract.site import Line, Site
from tests.live.bad_line import BadLine
from tests.live.venue import Scanned, Venue

API = "/api/v1"
PAGE = 50
FEW, MANY = 12, PAGE + 8
"""Guests without any flaw: making them takes time, and only some tests want more than one page."""
MET = {
    "good": "ok",
    "unpaid": "unpaid",
    "unapproved": "unapproved",
    "cancelled": "cancelled",
    "lapsed": "cancelled",
    "elsewhere": "wrong_ticket_type",
    "tomorrow": "not_yet_valid",
    "blocked": "blocked",
    "banded": "medium_needed",
}
"""What each kind of guest meets with at the doors."""

_events = count(1)


class PretixSite(Site):
    """One event of the live tests' pretix.

    Args:
        row: pretix.
        folder: Where the laptops' databases lie.
        stack: Closes what was opened.
        venue: The running server.
        guests: How many of them have a ticket without any flaw.
    """

    page = PAGE

    def __init__(self, row: PlatformRow, folder: Path, stack: ExitStack, venue: Venue, *, guests: int = FEW) -> None:
        super().__init__(row, folder, stack)
        self._venue = venue
        self._slug = f"contract-{next(_events)}"
        made = venue.back_office("open_event", slug=self._slug, guests=guests)
        categories = {kind: {"reason": MET[kind], "guests": guests} for kind, guests in made["guests"].items()}
        self._list_id = int(made["list_id"])
        self.items: dict[str, str] = made["items"]
        self._handout = {"event_id": self._slug, "list_id": str(self._list_id), "categories": categories}
        self._line = BadLineThatRevokes(venue, self._slug)
        stack.callback(self._line.close)

    @property
    def handout(self) -> Mapping[str, Any]:
        """Return what was handed to guests."""
        return self._handout

    @property
    def collection(self) -> str:
        """Return where the orders come from."""
        return f"/organizers/venue/events/{self._slug}/orders/"

    @property
    def line(self) -> Line:
        """Return what can be wrong on the way."""
        return self._line

    def setup_code(self) -> dict[str, Any]:
        """Return the set-up code of a new device."""
        token = self._venue.back_office("add_device", slug=self._slug)["token"]
        return {"handshake_version": 1, "url": self._line.url, "token": token}

    def do(self, action: str, ticket_id: str) -> dict[str, Any]:
        """Let the office do something. pretix deletes no ticket that was sold: to remove is to cancel."""
        if action == "sell_out":
            return self._venue.back_office("sell_out", slug=self._slug)
        held = self._venue.back_office("of_ticket", ticket=ticket_id)
        if action == "reissue":
            fresh = self._venue.back_office("reissue", secret=held["secret"])["secret"]
            return {"old_code": held["secret"], "code": fresh}
        if action == "change":
            return self._venue.back_office("rename_guest", ticket=ticket_id)
        if action == "block":
            return self._venue.back_office("block", secret=held["secret"])
        assert action in {"cancel", "remove"}, action
        return self._venue.back_office("cancel_order", code=held["order"])

    def held(self) -> "Counter[tuple[str, str | None]]":
        """Return how often the server holds each kind of scan; one that was taken back is kept there as one row."""
        found: Counter[tuple[str, str | None]] = Counter()
        for scan in self._scans():
            ticket = None if scan.ticket is None else str(scan.ticket)
            if scan.reason == "annulled":
                found["undo", ticket] += 1
            kind = "exit" if scan.kind == "exit" else "admission"
            found[kind if scan.successful or scan.reason == "annulled" else "refusal", ticket] += 1
        return found

    def sales(self, kind: str) -> list[dict[str, Any]]:
        """Return what the server holds of one kind of action at doors."""
        found: list[dict[str, Any]] = self._venue.back_office("door_sales", slug=self._slug)["sales"]
        return [sale for sale in found if sale["kind"] == kind]

    def standing(self, ticket_id: str) -> int:
        """Return how many admissions of a ticket stand."""
        return sum(s.ticket == int(ticket_id) and s.kind == "entry" and s.successful for s in self._scans())

    def _scans(self) -> list[Scanned]:
        return self._venue.scans("c.list_id = ?", self._list_id)


class BadLineThatRevokes(BadLine):
    """A line whose faults at the server's end are done there.

    Args:
        venue: The server.
        slug: The event whose devices are revoked.
    """

    def __init__(self, venue: Venue, slug: str) -> None:
        super().__init__(venue.url, API)
        self._venue = venue
        self._slug = slug

    def fault(self, kind: str, **how: Any) -> None:
        """Set a fault, or do the action: a device's token ends with the device, and cursors never do."""
        if kind in {"revoke_tokens", "revoke_devices"}:
            self._venue.back_office("revoke_devices", slug=self._slug)
        elif kind != "expire_cursors":
            super().fault(kind, **how)
