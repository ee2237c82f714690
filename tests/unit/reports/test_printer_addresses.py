"""Where a printer is, as settings say it."""

import pytest

from kiosk.domain.errors import SettingsError
from kiosk.reports.printing.printer_addresses import PrinterAddress, parse_address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("", None),
        ("system", PrinterAddress("system")),
        ("network:10.0.0.7", PrinterAddress("network", "10.0.0.7", (9100,))),
        ("network:printer.local:9101", PrinterAddress("network", "printer.local", (9101,))),
        ("network:[fe80::1]:9101", PrinterAddress("network", "fe80::1", (9101,))),
        ("network:[fe80::1]", PrinterAddress("network", "fe80::1", (9100,))),
        ("network:fe80::1", PrinterAddress("network", "fe80::1", (9100,))),
        ("usb:04b8:0E15", PrinterAddress("usb", numbers=(0x04B8, 0x0E15))),
        ("serial:/dev/ttyUSB0", PrinterAddress("serial", "/dev/ttyUSB0")),
        ("file:/dev/usb/lp0", PrinterAddress("file", "/dev/usb/lp0")),
    ],
)
def test_addresses(text: str, address: PrinterAddress | None) -> None:
    assert parse_address(text) == address


@pytest.mark.parametrize(
    "text", ["system:x", "network:", "network:host:port", "network:host:0", "usb:1:2", "serial:", "pigeon:home", "file"]
)
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(SettingsError):
        parse_address(text)
