"""Claims of this laptop of which nobody knows yet whether an entry came of them. Used by several threads.

under way   a scan is being decided at this moment: its claims are nobody's to give back
doubtful    the answer to a claim did not come, or that to its commit: the log is looked at once there is a connection
unused      its scan is written, and used another one or nothing: it is given back whatever the log says
"""

import threading
import time
from collections.abc import Sequence
from typing import Final

from kiosk.domain.venue.claims import Claim

_UNDER_WAY_S: Final = 10.0
"""Deciding takes milliseconds, and at most as long as a database keeps a writer waiting."""


class UnsettledClaims:
    """What is to be looked after."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._under_way: dict[str, float] = {}
        self._doubtful: list[Claim] = []
        self._unused: list[Claim] = []

    def begin(self, scan_id: str) -> None:
        """Take note that a scan is being decided."""
        now = time.monotonic()
        with self._guard:
            # Old ones are dropped here: nobody says of every scan that it is over.
            self._under_way = {scan: at for scan, at in self._under_way.items() if now - at < _UNDER_WAY_S}
            self._under_way[scan_id] = now

    def is_under_way(self, scan_id: str) -> bool:
        """Return whether a scan is being decided."""
        with self._guard:
            return time.monotonic() - self._under_way.get(scan_id, -_UNDER_WAY_S) < _UNDER_WAY_S

    def doubt(self, claims: Sequence[Claim]) -> None:
        """Take note of claims whose answer did not come."""
        with self._guard:
            self._doubtful += claims

    def give_up(self, claims: Sequence[Claim], *, written: bool) -> None:
        """Take note of claims that nobody will use any more; see ``Venue.release``."""
        with self._guard:
            for claim in claims:
                self._under_way.pop(claim.scan_id, None)
            # A scan that is written stands in the log, where it would look as if it had used all that it asked for.
            if written:
                self._unused += claims
            else:
                self._doubtful += claims

    def unused(self) -> list[Claim]:
        """Return the claims that are to be given back, and forget them."""
        with self._guard:
            found, self._unused = self._unused, []
        return found

    def settled(self) -> list[Claim]:
        """Return the doubtful claims whose scan is decided, and forget them."""
        with self._guard:
            now = time.monotonic()
            # A scan that is being decided has no entry yet, and would look like one that came to nothing.
            waiting = {scan for scan, at in self._under_way.items() if now - at < _UNDER_WAY_S}
            found = [claim for claim in self._doubtful if claim.scan_id not in waiting]
            self._doubtful = [claim for claim in self._doubtful if claim.scan_id in waiting]
        return found
