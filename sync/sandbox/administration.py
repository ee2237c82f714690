"""What demos, tests and integrators may do to a sandbox platform from outside, below ``/_``.

``GET /_state`` (what the platform holds), ``GET|POST|DELETE /_faults``, ``POST /_setup`` (another set-up code),
``POST /_deeds {deed, ticket_id}`` (what an office does to a ticket: cancel, refund, transfer, remove, change …).
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec

from sync.sandbox.faults import Fault
from sync.sandbox.routing import RefusalError, Reply

if TYPE_CHECKING:
    from sync.sandbox.server import Sandbox


class Deed(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """Something that happens to a ticket at the office."""

    deed: str
    ticket_id: str


def administer(sandbox: "Sandbox", method: str, path: str, body: bytes) -> Reply:
    """Answer a request below ``/_``."""

    def set_fault() -> Any:
        sandbox.set_fault(msgspec.json.decode(body, type=Fault))
        return sandbox.faults.report()

    def clear() -> Any:
        sandbox.faults.clear()
        return sandbox.faults.report()

    def do() -> Any:
        wanted = msgspec.json.decode(body, type=Deed)
        return sandbox.dialect.do(wanted.deed, wanted.ticket_id)

    offers: dict[tuple[str, str], Callable[[], Any]] = {
        ("GET", "/_state"): sandbox.state,
        ("GET", "/_faults"): sandbox.faults.report,
        ("POST", "/_faults"): set_fault,
        ("DELETE", "/_faults"): clear,
        ("POST", "/_setup"): sandbox.setup_code,
        ("POST", "/_deeds"): do,
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
