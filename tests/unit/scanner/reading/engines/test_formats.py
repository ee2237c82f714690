import pytest

from kiosk.domain.errors import ScannerError
from kiosk.scanner.reading.engines.formats import FORMATS, symbology_names


@pytest.mark.parametrize(
    ("written", "name"),
    [("qr", "QR"), ("QR-Code", "QR"), ("data matrix", "DataMatrix"), ("CODE_128", "Code128"), ("pdf417", "PDF417")],
)
def test_names_are_taken_as_people_write_them(written: str, name: str) -> None:
    assert symbology_names([written]) == (name,)


def test_each_name_once_in_the_order_given() -> None:
    assert symbology_names(["Aztec", "qr", "QR", "aztec"]) == ("Aztec", "QR")


def test_own_names_stay() -> None:
    assert symbology_names(FORMATS) == tuple(FORMATS)


def test_an_unknown_name_is_refused_with_the_choice() -> None:
    with pytest.raises(ScannerError, match="choose from QR, QRModel1, MicroQR, Aztec") as caught:
        symbology_names(["EAN13"])
    assert caught.value.key == "scanner.unknown_symbology"
