"""Whose colour and logo the kiosk wears.

By the settings file, else as it was chosen in the window, else as the platform tells of the event's organizer.

Invariants: what is worn was looked at first; a logo that cannot be used is told in the log and by ``kiosk doctor``, and
the kiosk works without one. A platform's style sheet is never read.
"""

import logging
from collections.abc import Mapping
from pathlib import Path

from kiosk.app.kiosk import Kiosk
from kiosk.domain.errors import SettingsError, StoreError
from kiosk.domain.reports.logo import MOST_BYTES, harmless_logo
from kiosk.domain.roster.events import Event
from kiosk.named_files import open_named, why_unread
from kiosk.store.laptop.organizer_logos import chosen_logo, kept_logo

_log = logging.getLogger(__name__)


class Branding:
    """What the kiosk wears; what a file sets is read once."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._by_hand: bytes | None = None

    def colour(self, event: Event | None) -> str:
        """Return the colour, "#rrggbb", as it was said; "" for none."""
        return self._kiosk.settings.brand_color or _said(event, "primary_color")

    def logo(self, event: Event | None) -> bytes:
        """Return the logo as a small PNG, b"" for none.

        Args:
            event: Whose organizer's.

        Raises:
            StoreError: The database cannot be read.
        """
        if self._by_hand is None:
            self._by_hand = self._set_by_hand()
        if self._by_hand:
            return self._by_hand
        chosen = chosen_logo(self._kiosk.database)
        if chosen:
            return _usable(chosen, "the logo that was chosen")
        address = _said(event, "logo_url")
        if not address:
            return b""
        kept = kept_logo(self._kiosk.database, address)
        return _usable(kept.content, "the platform's logo") if kept is not None and kept.content else b""

    def _set_by_hand(self) -> bytes:
        path = self._kiosk.settings.brand_logo
        if path is None:
            return b""
        try:
            return as_png(read_logo(path))
        except SettingsError as error:
            _log.warning("%s: %s", path.name, error)
            return b""


def logo_of(kiosk: Kiosk, event: Event | None) -> bytes:
    """Return the logo for what is printed, as a small PNG, b"" for none; a page is printed without it if need be."""
    try:
        return Branding(kiosk).logo(event)
    except StoreError as error:
        _log.warning("printed without a logo: %s", error)
        return b""


def read_logo(path: Path) -> bytes:
    """Return a logo's file, never more of it than a logo may have.

    Raises:
        SettingsError: It cannot be read.
    """
    try:
        with open_named(path) as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise SettingsError(f"the logo cannot be read: {why_unread(error)}", key="settings.bad_logo") from None


def as_png(content: bytes) -> bytes:
    """Return a logo as a small PNG.

    Raises:
        SettingsError: It may not be drawn, or cannot be.
    """
    from kiosk.reports.pdf.logo_picture import logo_png  # noqa: PLC0415  # Qt loads only where there is a logo

    return logo_png(harmless_logo(content))


def _usable(content: bytes, what: str) -> bytes:
    try:
        return as_png(content)
    except SettingsError as error:
        _log.warning("%s: %s", what, error)
        return b""


def _said(event: Event | None, name: str) -> str:
    branding = event.settings.others.get("branding") if event is not None else None
    said = branding.get(name) if isinstance(branding, Mapping) else None
    return said if isinstance(said, str) else ""
