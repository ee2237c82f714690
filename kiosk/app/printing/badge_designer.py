"""How badges look, changed in the window: drawn at once as the printer will draw them, and tried on paper."""

from dataclasses import replace
from pathlib import Path

from kiosk.app.kiosk import Kiosk
from kiosk.app.laptop.branding import logo_of
from kiosk.app.printing.contents import read_template, write_template
from kiosk.app.printing.layouts import keep_layout, layout_for, left_out
from kiosk.app.printing.print_queue import PrintQueue
from kiosk.app.staff.guard import Guard
from kiosk.domain.reports.printing.badges import BadgeFacts, BadgeTemplate, has_back
from kiosk.domain.reports.printing.jobs import PrintKind
from kiosk.domain.staff.rights import Right

_SCREEN_DPI = 150
EXAMPLE = BadgeFacts(
    name="Maximiliane von Hohenberg",
    kind="VIP",
    colour="#7a3cff",
    code="GATEHOUSE-EXAMPLE",
    texts={"organization": "Open Air Weissensee", "seat": "A 12", "number": "0042", "event": "Gatehouse"},
)
"""Nobody: a long name shows what a template makes of one."""


class BadgeDesigner:
    """Implements the window's ``BadgeDesignPort``."""

    def __init__(self, kiosk: Kiosk, queue: PrintQueue, guard: Guard) -> None:
        self._kiosk = kiosk
        self._queue = queue
        self._guard = guard

    def available(self) -> bool:
        """Whether badges are printed here at all."""
        settings = self._kiosk.settings
        return bool(settings.badge_printer) or settings.badges != "never"

    def template(self) -> BadgeTemplate:
        """Return how badges look now.

        Raises:
            SettingsError: The file is no template.
        """
        return read_template(self._kiosk.settings.data_dir)

    def preview(self, template: BadgeTemplate) -> tuple[bytes, ...]:
        """Return the sides of a badge of nobody, as PNG."""
        from kiosk.reports.printing.badge_files import badge_png  # noqa: PLC0415  # Qt's part for pages loads here

        nobody = self._example(template)
        sides = [badge_png(template, nobody, _SCREEN_DPI)]
        if has_back(template, nobody):
            sides.append(badge_png(template, nobody, _SCREEN_DPI, back=True))
        return tuple(sides)

    def save(self, template: BadgeTemplate) -> None:
        """Keep how badges look from now on.

        Raises:
            GatehouseError: It cannot be written, or whoever is signed in may not.
        """
        self._guard.demand(Right.SETTINGS)
        write_template(self._kiosk.settings.data_dir, template)

    def try_out(self, template: BadgeTemplate) -> None:
        """Print a badge of nobody.

        Raises:
            GatehouseError: There is no printer, or it did not take it.
        """
        self._guard.demand(Right.SETTINGS)
        self._queue.print_facts(self._example(template), template)

    def left_out(self, template: BadgeTemplate) -> tuple[str, ...]:
        """Return what of a layout badges go without, in the platform's words."""
        return left_out(template, self._example(template).layout)

    def take_layout(self, path: Path) -> None:
        """Keep a layout that somebody carries in as a file.

        Raises:
            GatehouseError: It is none, it cannot be kept, or whoever is signed in may not.
        """
        self._guard.change_setting("badge layout")
        keep_layout(self._kiosk.settings.data_dir, path)

    def _example(self, template: BadgeTemplate) -> BadgeFacts:
        """Return nobody, of the event that is checked in here."""
        station = self._kiosk.saved_station()
        with self._kiosk.database.reading() as view:
            event = view.event(station.event_id) if station is not None else None
        layout = layout_for(self._kiosk.settings.data_dir, template, event, "")
        return replace(EXAMPLE, logo=logo_of(self._kiosk, event), layout=layout)

    def labels_left(self) -> int | None:
        """Return how many labels are left on the roll, None where nobody counts them."""
        return self._queue.labels.left()

    def put_labels_in(self, labels: int | None) -> None:
        """Begin counting labels down from so many; None: count no more.

        Raises:
            GatehouseError: It cannot be written, or whoever is signed in may not.
        """
        self._guard.change_setting(f"labels left: {'not counted' if labels is None else labels}")
        self._queue.labels.put_in(labels)

    def has_printer(self) -> bool:
        """Whether a badge can be tried on paper."""
        return self._queue.address(PrintKind.BADGE) is not None
