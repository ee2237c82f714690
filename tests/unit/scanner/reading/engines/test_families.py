"""What was not asked for is not read, whatever family it belongs to."""

import numpy as np
import pytest
import zxingcpp

from kiosk.scanner.reading.engines.zxing import ZxingEngine


@pytest.mark.parametrize(
    ("written", "read"), [("MicroPDF417", []), ("PDF417", ["PDF417"]), ("CompactPDF417", ["PDF417"])]
)
def test_pdf417_is_not_its_small_sister(written: str, read: list[str]) -> None:
    """The small one has a check of its own that is weaker still, and nobody prints tickets in it."""
    code = zxingcpp.create_barcode("AB12CD", zxingcpp.barcode_format_from_str(written))
    found = ZxingEngine(("PDF417",)).read(np.array(code.to_image(scale=5)))
    assert [reading.symbology for reading in found.readings] == read
