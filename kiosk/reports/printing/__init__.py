"""Receipts and badges as printers take them: ESC/POS, ZPL, PDF; and the way to the printer."""
