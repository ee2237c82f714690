"""How an event's badges are laid out, as the organizer drew them in pretix (its plugin ``badges``, pretix 2026.8).

Layouts are taken as they are: what of them can be printed is judged where badges are printed. Invariant: badges never
keep anything else from being read; while they cannot be had, what was known of them stays.
"""

import logging
from collections.abc import Callable
from typing import Any, Final, TypeVar

import msgspec

from kiosk.domain.errors import DeliveryError
from sync.connectors.pretix.session import ForbiddenError, InvalidPageError, Session
from sync.http.http_errors import RefusedError

_EVERY_S: Final = 300.0
"""Layouts are drawn before an evening: asking with every look at the event would be a request more for each."""
_MOST: Final = 200
_LONGEST: Final = 60_000
"""Bytes of JSON of all layouts of an event: they travel with it to gates without internet, in one message."""

_log = logging.getLogger(__name__)
B = TypeVar("B")


class _Item(msgspec.Struct):
    item: int


class _LayoutBody(msgspec.Struct):
    """``/badgelayouts/``; ``background`` is a PDF, which is not read."""

    id: int
    name: str = ""
    default: bool = False
    layout: Any = None
    item_assignments: list[_Item] = msgspec.field(default_factory=list)


class _AssignmentBody(msgspec.Struct):
    """``/badgeitems/``: a product's layout, None where it has no badge."""

    id: int
    item: int
    layout: int | None = None


class BadgeLayouts:
    """Reads layouts, and remembers them for a while.

    Args:
        session: The talk with the server.
        steady: A clock that never jumps, seconds.
    """

    def __init__(self, session: Session, steady: Callable[[], float]) -> None:
        self._session = session
        self._steady = steady
        self._known: dict[str, tuple[float, dict[str, Any]]] = {}

    def of(self, slug: str) -> dict[str, Any]:
        """Return an event's layouts and the products without a badge, ``{}`` where it has none or may not tell.

        Raises:
            DeliveryError: The platform as a whole cannot be had.
        """
        due, known = self._known.get(slug, (float("-inf"), {}))
        if self._steady() < due:
            return known
        try:
            known = self._read(slug)
        except (ForbiddenError, RefusedError):
            known = {}  # the plugin is not in use, or this device's security profile leaves it out
        except DeliveryError as error:
            if self._session.concerns_all(error):
                raise
            _log.info("badge layouts of an event: %s", error)
            return known
        self._known[slug] = (self._steady() + _EVERY_S, known)
        return known

    def _read(self, slug: str) -> dict[str, Any]:
        layouts = self._list(f"{self._session.event_path(slug)}/badgelayouts/", _LayoutBody)
        if not layouts:
            return {}
        assigned = self._list(f"{self._session.event_path(slug)}/badgeitems/", _AssignmentBody)
        kept: list[dict[str, Any]] = []
        room = _LONGEST
        # The usual one first: it stands for all that have no room.
        for one in sorted(layouts, key=lambda one: not one.default):
            said = {
                "name": one.name,
                "default": one.default,
                "items": sorted(str(each.item) for each in one.item_assignments),
                "layout": one.layout,
            }
            room -= len(msgspec.json.encode(said))
            if room < 0:
                _log.warning("the event has more badge layouts than travel with it: %d", len(layouts))
                break
            kept.append(said)
        return {"layouts": kept, "none": sorted(str(one.item) for one in assigned if one.layout is None)}

    def _list(self, path: str, kind: type[B]) -> list[B]:
        found: list[B] = []
        more, number = True, 0
        while more and len(found) < _MOST:
            number += 1
            try:
                listing = self._session.page(path, kind, number=number)
            except InvalidPageError:
                break
            found += listing.items
            more = listing.more
        return found
