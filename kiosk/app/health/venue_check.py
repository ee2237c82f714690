"""What ``kiosk doctor`` says of the venue: whether its host can be reached from here, and what stands in the way."""

import socket
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final

from kiosk.app.health.findings import DoctorFinding, Health
from kiosk.domain.venue.invitation import split_address
from kiosk.store.database import Database
from kiosk.store.venue.membership import membership
from kiosk.venue.server.binary import server_binary

_SUBJECT: Final = "venue"
_LIMIT_S: Final = 2.0
_REFUSED: Final = "refused"
_SILENT: Final = "silent"


def venue(database: Database) -> DoctorFinding:
    """Say how this laptop stands with its venue.

    Args:
        database: The open database.

    Raises:
        VenueError: This laptop is the host, and the server's program is missing or another one.
    """
    made = membership(database)
    if made is None:
        return DoctorFinding(_SUBJECT, Health.GOOD, "none is set up, so nothing listens")
    if made.is_host:
        program: Path = server_binary()  # compared with its hash, before somebody needs it at the doors
        if _answer_at(_own(made.addresses)) == "":
            return DoctorFinding(_SUBJECT, Health.GOOD, f"{made.venue_name}: host, the ledger runs ({program.name})")
        return DoctorFinding(
            _SUBJECT,
            Health.WARNING,
            f"{made.venue_name}: this laptop is the host, and the ledger does not run",
            "Open the window, or run kiosk venue host: until then each gate decides alone.",
        )
    answers = {address: _answer_at(address) for address in made.addresses}
    reached = next((address for address, answer in answers.items() if answer == ""), None)
    if reached is not None:
        return DoctorFinding(_SUBJECT, Health.GOOD, f"{made.venue_name}: a host answers at {reached}")
    asked = ", ".join(f"{address} {answer}" for address, answer in answers.items()) or "no address is known"
    return DoctorFinding(
        _SUBJECT, Health.WARNING, f"{made.venue_name}: no host answers ({asked})", _hint(answers.values())
    )


def _hint(answers: Collection[str]) -> str:
    if _REFUSED in answers:
        return "The laptop is there, and no ledger runs on it: open its window, or run kiosk venue host there."
    return (
        "Is the host's laptop on, awake and in this network? Guest networks keep devices apart (client isolation): take"
        " another one. Its firewall has to let TCP 4222 and 4223 and UDP 4222 in."
    )


def _own(addresses: Sequence[str]) -> str:
    port = split_address(addresses[0])[1] if addresses else 4222
    return f"127.0.0.1:{port}"


def _answer_at(address: str) -> str:
    """Return "" where something answers, else what happened."""
    host, port = split_address(address)
    try:
        socket.create_connection((host, port), _LIMIT_S).close()
    except ConnectionRefusedError:
        return _REFUSED
    except OSError:
        return _SILENT
    return ""
