"""Which layout a badge follows: the platform's for the guest's ticket type, one of a file, or none.

Invariants: a layout that cannot be used never keeps a badge from being printed: it then looks as the template says. A
file is kept only once it was read as a layout.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from kiosk.domain.errors import SettingsError
from kiosk.domain.reports.printing.badge_layouts import BadgeLayout, outside, read_layout
from kiosk.domain.reports.printing.badges import SIZES, BadgeTemplate
from kiosk.domain.roster.events import Event
from kiosk.named_files import read_named
from kiosk.reports.errors import ReportError
from kiosk.reports.replacing import replacing

LAYOUT_FILE: Final = "badge_layout.json"
_MOST_BYTES: Final = 1_000_000
"""A layout is a few thousand characters: what is much longer is some other file that somebody chose by mistake."""


def layout_for(data_dir: Path, template: BadgeTemplate, event: Event | None, type_id: str) -> BadgeLayout | None:
    """Return how a guest's badge is laid out, None where it looks as the template says.

    Args:
        data_dir: Where a layout of a file is kept.
        template: Says whose layout is followed.
        event: The guest's event.
        type_id: The guest's ticket type; "" for nobody's.
    """
    if template.layout == "file":
        try:
            return _readable(_of_file(data_dir / LAYOUT_FILE))
        except SettingsError:
            return None
    return _readable(_of_platform(event, type_id)) if template.layout == "platform" else None


def has_badge(template: BadgeTemplate, event: Event | None, type_id: str) -> bool:
    """Return whether guests of a type get a badge by themselves: some types have none by the platform's layouts."""
    return template.layout != "platform" or type_id not in _listed(_said(event).get("none"))


def left_out(template: BadgeTemplate, layout: BadgeLayout | None) -> tuple[str, ...]:
    """Return what of a layout cannot be read, filled in, or printed on the paper; in the platform's words."""
    if layout is None:
        return ()
    size = SIZES[template.size]
    return (*layout.unread, *outside(layout, size.width, size.height))


def keep_layout(data_dir: Path, path: Path) -> BadgeLayout:
    """Keep a layout that somebody carries in.

    Raises:
        SettingsError: The file is no layout, or cannot be kept; the one before stands.
    """
    found = _of_file(path)
    if not (found.front or found.back):
        raise SettingsError(f"{path.name} has nothing that a badge could show", key="printer.layout")
    try:
        with replacing(data_dir / LAYOUT_FILE) as beside:
            beside.write_bytes(read_named(path))
    except (OSError, ReportError) as error:
        raise SettingsError(f"{LAYOUT_FILE} cannot be written: {error}", key="printer.layout") from error
    return found


def _of_file(path: Path) -> BadgeLayout:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise SettingsError(f"{path.name} is too long for a layout", key="printer.layout")
        return read_layout(json.loads(read_named(path).decode("utf-8")), path.stem)
    except (OSError, ValueError, RecursionError) as error:
        raise SettingsError(f"{path.name} cannot be read: {error}", key="printer.layout") from error


def _of_platform(event: Event | None, type_id: str) -> BadgeLayout | None:
    layouts = _said(event).get("layouts")
    known = [one for one in layouts if isinstance(one, Mapping)] if isinstance(layouts, Sequence) else []
    own = (one for one in known if type_id in _listed(one.get("items")))
    usual = (one for one in known if one.get("default") is True)
    chosen = next(iter((*own, *usual, *known)), None)
    return read_layout(chosen) if chosen is not None else None


def _readable(layout: BadgeLayout | None) -> BadgeLayout | None:
    return layout if layout is not None and (layout.front or layout.back) else None


def _said(event: Event | None) -> Mapping[str, Any]:
    said = event.settings.others.get("badges") if event is not None else None
    return said if isinstance(said, Mapping) else {}


def _listed(said: Any) -> frozenset[str]:
    return frozenset(map(str, said)) if isinstance(said, Sequence) and not isinstance(said, str) else frozenset()
