"""What demos, tests and integrators may do to a sandbox platform from outside, below ``/_``.

``GET /_state`` (what the platform holds), ``GET|POST|DELETE /_faults``, ``POST /_setup`` (another set-up code),
``POST /_actions {action, ticket_id}`` (what an office does to a ticket: cancel, refund, transfer, remove, change …).
"""

from collections.abc import Callable
from typing import Any, Protocol

import msgspec

from sync.sandbox.web.faults import Fault, FaultBoard
from sync.sandbox.web.platform import SandboxPlatform
from sync.sandbox.web.routing import RefusalError, Reply


class Administered(Protocol):
    """A sandbox as its administration sees it."""

    @property
    def platform(self) -> SandboxPlatform:
        """The platform's interface."""
        ...

    @property
    def faults(self) -> FaultBoard:
        """Faults that wait to be met."""
        ...

    def set_fault(self, fault: Fault) -> None:
        """Set a fault, or do the action."""
        ...

    def setup_code(self) -> dict[str, str]:
        """Return another set-up code."""
        ...

    def state(self) -> dict[str, Any]:
        """Return what the platform holds."""
        ...


class OfficeAction(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """Something that happens to a ticket at the office."""

    action: str
    ticket_id: str


def administer(sandbox: Administered, method: str, path: str, body: bytes) -> Reply:
    """Answer a request below ``/_``."""

    def set_fault() -> Any:
        sandbox.set_fault(msgspec.json.decode(body, type=Fault))
        return sandbox.faults.report()

    def clear() -> Any:
        sandbox.faults.clear()
        return sandbox.faults.report()

    def do() -> Any:
        wanted = msgspec.json.decode(body, type=OfficeAction)
        return sandbox.platform.do(wanted.action, wanted.ticket_id)

    offers: dict[tuple[str, str], Callable[[], Any]] = {
        ("GET", "/_state"): sandbox.state,
        ("GET", "/_faults"): sandbox.faults.report,
        ("POST", "/_faults"): set_fault,
        ("DELETE", "/_faults"): clear,
        ("POST", "/_setup"): sandbox.setup_code,
        ("POST", "/_actions"): do,
    }
    offer = offers.get((method, path))
    if offer is None:
        return Reply(status=404, content={"error": {"code": "NOT_FOUND"}})
    try:
        return Reply(status=200, content=offer())
    except msgspec.DecodeError as error:
        return Reply(status=400, content={"error": {"code": "BAD_BODY", "message": str(error)}})
    except RefusalError as error:
        return Reply(status=error.status, content={"error": {"code": error.code, **error.details}})
