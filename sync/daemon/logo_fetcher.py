"""Fetches the logos that the guest list's events name, beside the exchange and never in its way.

Invariants: a logo is kept only if it may be drawn; whatever goes wrong with it, the last good one stays, nothing else
is held up by it, and it is not asked for again before an hour has passed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import structlog

from kiosk.domain.errors import DeliveryError, SettingsError, StoreError
from kiosk.domain.reports.logo import MOST_BYTES, harmless_logo
from kiosk.store.channel.sync_state import self_device
from kiosk.store.database import Database
from kiosk.store.laptop.organizer_logos import KeptLogo, forget_other_logos, keep_logo, kept_logo, named_logos
from sync.http.file_fetch import FileBounds, FileTrust, fetch_file

FRESH: Final = timedelta(days=1)
AGAIN: Final = timedelta(hours=1)
MOST_LOGOS: Final = 20
"""A platform for many organizers may name one for each event; a laptop works for a few of them."""

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class LogoFetcher:
    """Fetches logos.

    Attributes:
        database: The database.
        ca_file: PEM bundle of further authorities, or None.
        pinned_sha256: Fingerprint of the platform's certificate, or "".
        stopping: Whether to end before the next one.
    """

    database: Database
    ca_file: Path | None = None
    pinned_sha256: str = ""
    stopping: Callable[[], bool] = lambda: False

    def fetch_due(self, now: datetime) -> int:
        """Fetch what is due.

        Args:
            now: Current instant.

        Returns:
            How many addresses were asked.
        """
        try:
            device = self_device(self.database)
            if device is None:
                return 0
            addresses = named_logos(self.database, MOST_LOGOS)
            forget_other_logos(self.database, addresses)
            due = [(one, kept) for one in addresses if _is_due(kept := kept_logo(self.database, one), now)]
            for address, kept in due:
                if self.stopping():
                    break
                self._fetch(address, kept, device.base_url, now)
        except StoreError as error:
            # The next turn goes on where this one ended.
            _log.warning("logos could not be kept", error=str(error), error_key=error.key)
            return 0
        return len(due)

    def _fetch(self, address: str, kept: KeptLogo | None, platform: str, now: datetime) -> None:
        trust = FileTrust(platform=platform, ca_file=self.ca_file, pinned_sha256=self.pinned_sha256)
        try:
            content = harmless_logo(fetch_file(address, FileBounds(most_bytes=MOST_BYTES), trust)).content
        except (DeliveryError, SettingsError) as error:
            # Without the address: it may hold a token.
            _log.warning("a logo was not fetched", error=str(error))
            # Dated so that it is due again within the hour, and a day is not waited for.
            keep_logo(self.database, address, KeptLogo(kept.content if kept else b"", now - FRESH + AGAIN))
            return
        keep_logo(self.database, address, KeptLogo(content, now))


def _is_due(kept: KeptLogo | None, now: datetime) -> bool:
    # A clock that was set back must not keep an old logo for years.
    return kept is None or not now - FRESH < kept.fetched_at <= now + FRESH
