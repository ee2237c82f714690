"""Whether the printers of the door are there, asked without printing anything."""

from kiosk.app.health.printers import Run, default_printer, run_command
from kiosk.app.kiosk import Kiosk
from kiosk.app.laptop.label_roll import LabelRoll
from kiosk.domain.reports.preflight.judging_printers import PrinterFigures
from kiosk.domain.reports.printing.jobs import PrintKind
from kiosk.domain.venue.ports import VenueState
from kiosk.reports.printing.printer_addresses import PrinterAddress, parse_address
from kiosk.reports.printing.raw_printer import is_there


def printer_figures(
    kiosk: Kiosk, kind: PrintKind, venue: VenueState | None, run: Run = run_command
) -> PrinterFigures | None:
    """Return what can be said of a printer, None where none is set.

    Args:
        kiosk: The kiosk.
        kind: What it prints.
        venue: The other gates, one of which may print for this one; None where nothing is connected.
        run: Runs the commands of the printing system.

    Raises:
        SettingsError: What is set is no printer.
    """
    settings = kiosk.settings
    said = settings.receipt_printer if kind is PrintKind.RECEIPT else settings.badge_printer
    address = parse_address(said)
    if address is None:
        return None
    if address.way == "desk":
        return PrinterFigures(name=address.place or said, answers=_desk_hears(address, venue))
    labels = LabelRoll(kiosk.database).left() if kind is PrintKind.BADGE else None
    if address.way == "system":
        name = default_printer(run)
        return PrinterFigures(name=name or said, answers=bool(name), labels=labels)
    return PrinterFigures(name=said, answers=is_there(address), labels=labels)


def _desk_hears(address: PrinterAddress, venue: VenueState | None) -> bool:
    """Whether the desk is in the venue now; where none is named, any other gate may be it."""
    if venue is None:
        return False
    return any(gate.present for gate in venue.gates if address.place == gate.name) or (
        not address.place and venue.present > 1
    )
