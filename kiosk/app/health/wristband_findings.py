"""What ``kiosk doctor`` says of wristbands and cards: what the guest list asks for, and what this gate can do."""

from collections.abc import Callable

from kiosk.app.health.findings import DoctorFinding, Health
from kiosk.config import Settings
from kiosk.domain.codes.exchanges import CHIP, is_keyed
from kiosk.scanner.hand.card_readers import CardPort, card_port
from kiosk.store.database import Database
from kiosk.store.roster.media_kinds import given_kinds, types_exchanged

_KEYED_HINT = (
    "Hand these out at a desk with the platform's own reader. Gates read their number alone, which proves no key;"
    " chips that hide it are unknown codes."
)


def wristbands(
    database: Database, settings: Settings, find_cards: Callable[[], CardPort | None] = card_port
) -> DoctorFinding:
    """Tell whether this gate can read and hand out what the guest list asks for.

    Args:
        database: The database.
        settings: Which hand scanners are NFC readers.
        find_cards: Finds the system's PC/SC service.
    """
    types = types_exchanged(database)
    given = given_kinds(database)
    asked = {one.settings.media_type for one in types}
    if not asked and not given:
        return DoctorFinding("wristbands", Health.GOOD, "none: the guest list asks for no wristbands or cards")
    keyed = sorted({one.name for one in types if is_keyed(one.settings)})
    kinds = ", ".join(sorted(asked | given))
    if keyed:
        words = f"{kinds}; {', '.join(keyed)}: exchanged for chips with keys, which this gate cannot hand out"
        return DoctorFinding("wristbands", Health.WARNING, words, _KEYED_HINT)
    chips = sorted(kind for kind in asked | given if kind.startswith("nfc"))
    if chips and not settings.nfc_readers and not _laid_on(find_cards()):
        hint = "Name the reader that types in nfc_readers, or plug in one of the PC/SC kind; numbers can be typed."
        return DoctorFinding("wristbands", Health.WARNING, f"{kinds}; there is no reader for chips", hint)
    if any(kind != CHIP for kind in chips):
        return DoctorFinding("wristbands", Health.WARNING, f"{kinds}; chips with keys are in use", _KEYED_HINT)
    return DoctorFinding("wristbands", Health.GOOD, f"{kinds}; read and handed out here")


def _laid_on(port: CardPort | None) -> bool:
    """Return whether a reader of the PC/SC kind is plugged in."""
    try:
        return port is not None and bool(port.numbers())
    except OSError:  # installed, and its service does not run
        return False
