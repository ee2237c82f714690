"""One file per credential scheme; the only room that knows cryptography."""

from kiosk.credentials.reader import Reader

__all__ = ["Reader"]
