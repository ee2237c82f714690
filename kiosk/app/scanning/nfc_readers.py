"""NFC readers that type or send what they read, as hand scanners do: whose readings are touches and no codes.

No system tells what a keyboard read. So the settings name the readers (``nfc_readers``), by the names that the page of
devices shows. What such a reader gives is the number of a chip: it stands for a wristband or card, never for a ticket's
printed code, and goes up as NFC.

Invariant: nothing but the numbers of chips is changed; one number, however a reader writes it, is one text.
"""

from collections.abc import Collection
from dataclasses import replace

from kiosk.domain.codes.chip_numbers import chip_number
from kiosk.domain.codes.credential import Scan, ScanSource


def as_touched(scan: Scan, readers: Collection[str]) -> Scan:
    """Return a scan as what it was: a touch, where an NFC reader made it.

    Args:
        scan: As it came.
        readers: Names of the NFC readers.
    """
    if scan.source is not ScanSource.HAND_SCANNER or scan.scanner not in readers:
        return scan
    return replace(scan, source=ScanSource.NFC, text=chip_number(scan.text))
