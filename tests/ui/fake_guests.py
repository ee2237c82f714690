"""Guests with their stories, as the test says."""

import threading

from kiosk.domain.codes.credential import Scan
from kiosk.domain.errors import GatehouseError
from kiosk.domain.reports.entry_log import TicketStory
from kiosk.ui.ports.guest import GuestStory
from tests.ui.fake_records import make_checked_in, make_verdict


class FakeGuestDetails:
    """Tells what it was given, by the scan's text or the ticket's id; keeps what it was asked."""

    def __init__(self) -> None:
        self.known: dict[str, GuestStory] = {}
        self.asked: list[str] = []
        self.flagged: list[tuple[str, str]] = []
        self.removed: list[tuple[str, str]] = []
        self.threads: set[int] = set()
        self.failure: GatehouseError | None = None

    def of_scan(self, scan: Scan) -> GuestStory:
        return self._answer(scan.text)

    def of_ticket(self, ticket_id: str) -> GuestStory:
        return self._answer(ticket_id)

    def flag(self, ticket_id: str, reason: str) -> GuestStory:
        self.flagged.append((ticket_id, reason))
        return self._answer(ticket_id)

    def remove(self, flag_id: str, ticket_id: str) -> GuestStory:
        self.removed.append((flag_id, ticket_id))
        return self._answer(ticket_id)

    def _answer(self, name: str) -> GuestStory:
        self.threads.add(threading.get_ident())
        self.asked.append(name)
        if self.failure:
            raise self.failure
        plain = GuestStory(result=make_checked_in(make_verdict(name=f"Guest {name}")), story=TicketStory())
        return self.known.get(name, plain)
