"""The names of symbologies, as settings, entries and logs write them, and the decoder's own names for them.

Invariant: "QR" means QR Code Model 2 alone. The decoder's wider family would read Micro QR codes out of the corner
marks of a QR code that it could not read. Model 1, the form of before 1997, is read on request.
"""

from collections.abc import Iterable

import zxingcpp
from zxingcpp import BarcodeFormat

from kiosk.domain.errors import ScannerError

QR = "QR"
QR_MODEL_1 = "QRModel1"
AZTEC = "Aztec"
DATA_MATRIX = "DataMatrix"

FORMATS = {
    QR: BarcodeFormat.QRCodeModel2,
    QR_MODEL_1: BarcodeFormat.QRCodeModel1,
    "MicroQR": BarcodeFormat.MicroQRCode,
    AZTEC: BarcodeFormat.Aztec,
    DATA_MATRIX: BarcodeFormat.DataMatrix,
    "PDF417": BarcodeFormat.PDF417,
    "Code128": BarcodeFormat.Code128,
}

CHECKED_WEAKLY = frozenset({"Code128", "PDF417", "MicroQR"})
"""Symbologies whose own check lets a wrong text through now and then: two frames must agree on them."""

_NAMES = {
    BarcodeFormat.QRCode: QR,
    BarcodeFormat.QRCodeModel2: QR,
    BarcodeFormat.AztecCode: AZTEC,
    BarcodeFormat.CompactPDF417: "PDF417",
    **{code: name for name, code in FORMATS.items()},
}


def symbology_names(wanted: Iterable[str]) -> tuple[str, ...]:
    """Return the known symbologies among names that people wrote, spelled our way, without repetitions.

    Args:
        wanted: Names in any case, with or without blanks, "-" and "_" ("data matrix", "code-128", "QRCode").

    Raises:
        ScannerError: A name is not a symbology that can be read.
    """
    known = {_folded(name): name for name in FORMATS} | {"qrcode": QR, "microqrcode": "MicroQR", "azteccode": AZTEC}
    names: dict[str, None] = {}
    for name in wanted:
        if _folded(name) not in known:
            choice = ", ".join(FORMATS)
            raise ScannerError(f"unknown symbology {name!r}; choose from {choice}", key="scanner.unknown_symbology")
        names[known[_folded(name)]] = None
    return tuple(names)


def zxing_formats(names: Iterable[str]) -> zxingcpp.BarcodeFormats:
    """Return the decoder's own set for these names."""
    return zxingcpp.BarcodeFormats([FORMATS[name] for name in names])


def symbology_of(code: zxingcpp.Barcode) -> str:
    """Return our name of what the decoder found."""
    # The decoder calls both models by one name; the identifier of ISO/IEC 15424 tells them apart.
    is_model_1 = code.format == BarcodeFormat.QRCode and code.symbology_identifier == "]Q0"
    return QR_MODEL_1 if is_model_1 else _NAMES.get(code.format, str(code.format))


def _folded(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter not in " -_")
