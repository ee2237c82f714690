"""Receipts to the byte: what an ESC/POS printer is sent, and what stands on a page."""

from pathlib import Path

import pypdfium2

from kiosk.domain.reports.printing.receipt_rows import RULE, PaperRow
from kiosk.reports.printing.escpos_receipt import receipt_bytes
from kiosk.reports.printing.receipt_page import write_receipt_pdf

ROWS = [
    PaperRow("Grüße", bold=True, large=True),
    RULE,
    PaperRow("2 × Tageskarte mit einem langen Namen", "49,00 €"),
]


def test_text_goes_in_the_printers_own_code_page() -> None:
    init, page = b"\x1b@", b"\x1bt\x13"  # ESC @, and ESC t 19: CP858
    made = receipt_bytes(ROWS, 32)
    assert made.startswith(init + page)
    text = made.decode("cp858", errors="replace")
    assert "Grüße\n" in text
    assert "-" * 32 + "\n" in text
    assert "2 × Tageskarte mit einem 49,00 €\n" in text, "the amount is whole, the name is cut"
    assert made.endswith(b"\x1dV\x00"), "cut"
    assert b"Gr\x81\xe1e\n" in made
    assert made.index(b"\x1bE\x01") < made.index(b"Gr\x81"), "bold before its text"


def test_what_the_printer_has_no_letters_for_is_drawn() -> None:
    for text in ("تذكرة يومية", "एक दिन का टिकट"):
        made = receipt_bytes([PaperRow(text, "49.00")], 32)
        start = made.index(b"\x1dv0\x00")  # GS v 0: a picture, so many bytes wide, so many dots high
        wide = made[start + 4] + made[start + 5] * 256
        high = made[start + 6] + made[start + 7] * 256
        dots = made[start + 8 : start + 8 + wide * high]
        assert (wide, len(dots)) == (32 * 12 // 8, wide * high)
        assert sum(byte.bit_count() for byte in dots) > 300, "there is ink"
        half = wide // 2
        ink = [sum(byte.bit_count() for row in range(high) for byte in dots[row * wide + a : row * wide + b])
               for a, b in ((0, half), (half, wide))]  # fmt: skip
        assert min(ink) > 0, "text on one side, the amount on the other"
        assert (ink[1] > ink[0]) is (text[0] == "ت"), "Arabic begins at the right"


def test_the_page_is_as_wide_as_the_paper_and_holds_the_text(tmp_path: Path) -> None:
    path = tmp_path / "receipt.pdf"
    write_receipt_pdf([*ROWS, PaperRow("تذكرة يومية", "49.00")], path)
    page = pypdfium2.PdfDocument(path)[0]
    assert round(page.get_width() / 72 * 25.4) == 80
    text = page.get_textpage().get_text_range()
    assert "Grüße" in text
    assert "49,00 €" in text
