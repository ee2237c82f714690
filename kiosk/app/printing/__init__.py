"""Receipts and badges on their way to a printer."""
