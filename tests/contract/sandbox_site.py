"""A platform of the sandbox over real HTTP, with what only some of them can do."""

import threading
from collections import Counter
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from sync.sandbox.platforms.catalogue import open_platform, open_tables, seed_world
from sync.sandbox.seeding.plan import SeedPlan
from sync.sandbox.web.server import Sandbox
from tests.contract.platforms import PlatformRow
from tests.contract.site import Line, Site, utc_now
from tests.support.platforms.sandbox import Platform

TICKETS = 90
PAGE = 17


class SandboxSite(Site):
    """A sandbox in a thread of its own.

    Attributes:
        platform: Its administration and its hand-out.
    """

    page = PAGE

    def __init__(self, row: PlatformRow, folder: Path, stack: ExitStack) -> None:
        super().__init__(row, folder, stack)
        self._tables = open_tables(row.name, folder / "platform.db")
        hour = utc_now().replace(minute=0, second=0, microsecond=0)
        handout = seed_world(row.name, self._tables, SeedPlan(tickets=TICKETS, seed=11, now=hour))
        sandbox_platform = open_platform(row.name, self._tables)
        sandbox_platform.max_page = PAGE
        self.sandbox = Sandbox(sandbox_platform)
        self.platform = Platform(self.sandbox.url.removesuffix(sandbox_platform.base), handout)
        serving = threading.Thread(target=self.sandbox.serve)
        serving.start()
        stack.callback(self._tables.close)
        stack.callback(serving.join)
        stack.callback(self.sandbox.stop)

    @property
    def handout(self) -> Mapping[str, Any]:
        """Return what was handed to guests."""
        return self.platform.handout

    @property
    def collection(self) -> str:
        """Return a path whose first page is full of tickets."""
        return self.row.collection

    @property
    def line(self) -> Line:
        """Return the faults of the sandbox itself."""
        return self.platform

    def setup_code(self) -> dict[str, Any]:
        """Return a fresh set-up code."""
        return self.platform.setup_code()

    def do(self, action: str, ticket_id: str) -> dict[str, Any]:
        """Let the office do something."""
        return self.platform.talk("POST", "/_actions", {"action": action, "ticket_id": ticket_id})

    def held(self) -> "Counter[tuple[str, str | None]]":
        """Return how often the platform holds each kind of scan of each ticket."""
        return Counter((scan["kind"], scan["ticket_id"]) for scan in self.platform.state()["entries"])

    def standing(self, ticket_id: str) -> int:
        """Return how many admissions of a ticket stand."""
        scans = self.platform.state()["entries"]
        return sum(s["ticket_id"] == ticket_id and s["kind"] == "admission" and bool(s["standing"]) for s in scans)

    # -- what only some platforms can do

    def check_in_by_hand(self, guest: Mapping[str, Any], number: str) -> None:
        """Let somebody else check one guest of a booking in, without a kiosk."""
        now = utc_now().isoformat()
        booking = self._tables.row("SELECT * FROM Booking WHERE id = ?", guest["ticket_id"]) or {}
        record = {"id": number, "eventId": booking["eventId"], "userId": booking["userId"], "bookingId": booking["id"]}
        record |= {"checkInCode": booking["checkInCode"], "checkInMethod": "MANUAL", "checkInAt": now, "createdAt": now}
        self._tables.insert("EventCheckIn", record)

    def forget_ticket(self, ticket_id: str) -> None:
        """Let a ticket vanish without a word."""
        self._tables.run("UPDATE tickets SET status = 'AVAILABLE' WHERE id = ?", ticket_id)

    def sell(self, ticket_id: str) -> None:
        """Sell a ticket."""
        self._tables.run("UPDATE tickets SET status = 'SOLD' WHERE id = ?", ticket_id)

    def sales(self, kind: str) -> list[dict[str, Any]]:
        """Return what the platform holds of one kind of action at doors."""
        return [sale for sale in self.platform.state()["sales"] if sale["kind"] == kind]
