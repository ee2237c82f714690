"""NFC readers that type or send what they read, as hand scanners do: whose readings are touches and no codes.

No system tells what a keyboard read. So the settings name the readers (``nfc_readers``), by the names that the page of
devices shows. What such a reader gives is the number of a chip: it stands for a wristband or card, never for a ticket's
printed code, and goes up as NFC.

Invariant: nothing but the numbers of chips is changed; one number, however a reader writes it, is one text.
"""

import re
from collections.abc import Collection
from dataclasses import replace

from kiosk.domain.codes.credential import Scan, ScanSource

_PARTED = re.compile(r"[\s:.\-]+")
_CHIP = re.compile(r"(?:[0-9A-F]{2}){4,10}")
"""Numbers of chips have 4, 7 or 10 bytes (ISO/IEC 14443-3); some cards have 8 (ISO/IEC 15693)."""


def as_touched(scan: Scan, readers: Collection[str]) -> Scan:
    """Return a scan as what it was: a touch, where an NFC reader made it.

    Args:
        scan: As it came.
        readers: Names of the NFC readers.
    """
    if scan.source is not ScanSource.HAND_SCANNER or scan.scanner not in readers:
        return scan
    return replace(scan, source=ScanSource.NFC, text=chip_number(scan.text))


def chip_number(text: str) -> str:
    """Return the number of a chip as platforms write it: hexadecimal, capital letters, nothing between the bytes.

    ``04:a2:2b:1c`` and ``04 A2 2B 1C`` are ``04A22B1C``. What is no such number is returned as it is: a reader may be
    set to type something else of its own (a decimal number, a text on the card).
    """
    joined = _PARTED.sub("", text.strip()).upper()
    return joined if _CHIP.fullmatch(joined) else text
