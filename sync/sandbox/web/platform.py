"""What every sandbox platform has in common: a name, a base path, routes, actions, and a state to look at."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sync.sandbox.tables import Tables
from sync.sandbox.web.routing import RefusalError, Reply, Request, Route, Router
from sync.sandbox.web.tokens import TokenStore


class SandboxPlatform(ABC):
    """One platform.

    Attributes:
        name: What set-up codes call it.
        title: What people call it.
        base: Path below which everything published lies.
        error: Type of a refusal.
        security: How callers are known, as OpenAPI says it.
        max_page: No page has more items, however many are asked for.
        tables: Its database.
        tokens: Its tokens.
    """

    name: str
    title: str
    base: str
    error: Any
    security: Mapping[str, Any] = MappingProxyType({"bearer": {"type": "http", "scheme": "bearer"}})

    max_page: int = 2000

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.tokens = TokenStore(tables)
        self.router = Router(self.routes(), self.refusal)

    @abstractmethod
    def routes(self) -> Sequence[Route]:
        """Return all operations."""

    @abstractmethod
    def refusal(self, error: RefusalError) -> Reply:
        """Write a refusal in the platform's own way."""

    @abstractmethod
    def setup_code(self, url: str) -> dict[str, str]:
        """Return a fresh set-up code, as the platform would show it."""

    @abstractmethod
    def entries(self) -> list[dict[str, Any]]:
        """Return every scan that the platform holds, in one form for all platforms.

        Each has ``kind`` (admission, refusal, exit, undo), ``ticket_id``, ``entry_id`` ("" where the platform has no
        place for it), ``standing`` (an admission that was not taken back) and ``at``.
        """

    @abstractmethod
    def sales(self) -> list[dict[str, Any]]:
        """Return every ticket that was sold at a door, and every payment and decision, in one form for all platforms.

        Each has ``kind`` (walk_in, payment, approval, rejection, cancellation), ``booking`` or "", ``ticket`` or "",
        ``amount`` in cents (0 for none) and ``method`` ("" for none).
        """

    @abstractmethod
    def office_actions(self) -> Mapping[str, Callable[[str], dict[str, Any]]]:
        """Return what may happen to a ticket at the office, by name; each takes the ticket's id."""

    @abstractmethod
    def strike_off_devices(self) -> None:
        """Let no device in any more."""

    def answer(self, request: Request) -> Reply:
        """Answer a request."""
        return self.router.answer(request)

    def state(self) -> dict[str, Any]:
        """Return what the platform holds, for comparing it with what gates decided."""
        return {"entries": self.entries(), "sales": self.sales()}

    def end_tokens(self, *, also_refresh: bool) -> None:
        """Make access tokens worthless, and refresh tokens too where wanted."""
        self.tokens.end_all(also_refresh=also_refresh)

    def expire_cursors(self) -> None:
        """Make every cursor worthless, as after a restored backup."""
        with self.tables.writing():
            self.tables.count_up("epoch")

    def do(self, action: str, ticket_id: str) -> dict[str, Any]:
        """Do something to a ticket at the office.

        Raises:
            RefusalError: There is no such action here, or no such ticket.
        """
        found = self.office_actions().get(action)
        if found is None:
            raise RefusalError(404, "NO_SUCH_ACTION", known=sorted(self.office_actions()))
        with self.tables.writing():
            return found(ticket_id)
