"""The first pull of a large event from a real pretix, beside a bare loop that throws the same pages away.

Runs only where the live tests have installed pretix already (``make live``).
"""

import json
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sync.connectors.pretix.orders import FIELDS
from sync.connectors.pretix.session import PAGE_SIZE
from tests.bench.sync.first_pull import pull_apart
from tests.bench.table import Row
from tests.live.venue import NoVenueError, Venue, open_venue

_SMALL = (
    "/device/info",
    "/organizers/venue/events/?ends_after=2020-01-01T00:00:00Z&ordering=date_from",
    "/organizers/venue/events/?has_subevents=true&ordering=date_from",
    "/organizers/venue/events/crowd/",
    *(
        f"/organizers/venue/events/crowd/{name}/"
        for name in ("revokedsecrets", "blockedsecrets", "checkinlists", "items", "questions", "subevents")
    ),
    "/organizers/venue/reusablemedia/",
)
"""What every client has to read besides orders."""


def measure(positions: int = 5_000, rounds: int = 3) -> Iterator[Row]:
    """Yield the figures of first pulls; nothing where pretix is not installed.

    Args:
        positions: Tickets of the event.
        rounds: How often both are measured, in turns, so that both see the same noise.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "pretix").mkdir()
        try:
            with open_venue(folder / "pretix", crowd=positions, install=False) as venue:
                turns = [(_bare_loop(venue, n), _pull(venue, folder, n + rounds)) for n in range(rounds)]
        except NoVenueError as error:
            yield Row(f"pretix live: not measured ({error})", "", 0)
            return
    yield from _rows(positions, [bare for bare, _ in turns], [ours for _, ours in turns])


def _rows(positions: int, bare: list[float], ours: list[dict[str, Any]]) -> Iterator[Row]:
    """Compare the best of each: whatever else this machine does can only make one of them slower."""
    subject = f"first pull of {positions:,} positions, pretix live"
    floor, took = min(bare), min(mine["seconds"] for mine in ours)
    yield Row("bare loop over the same pages, pretix live", f"s, best of {len(bare)}", floor)
    yield Row(subject, f"s, best of {len(ours)}", took, f"{took / floor:.2f} × bare loop", "≤ 1.15 × bare loop")
    yield Row(subject, "CPU s of the client", min(mine["cpu"] for mine in ours))
    yield Row(subject, "peak MiB", max(mine["mib"] for mine in ours))


def _bare_loop(venue: Venue, number: int) -> float:
    root = f"{venue.url}/api/v1"
    with venue.other_device(f"crowd-{number}") as client:
        began = time.perf_counter()
        for path in _SMALL:
            json.loads(client.get(root + path).content)
        page: int | None = 1
        while page is not None:
            query = {**FIELDS, "ordering": "datetime", "page_size": str(PAGE_SIZE), "page": str(page)}
            answer = json.loads(client.get(f"{root}/organizers/venue/events/crowd/orders/", params=query).content)
            page = page + 1 if answer["next"] else None
        return time.perf_counter() - began


def _pull(venue: Venue, folder: Path, number: int) -> dict[str, Any]:
    setup = json.loads(venue.setup_code(f"crowd-{number}"))
    return pull_apart(folder / f"laptop-{number}", setup)
