"""Where a printer is, as the settings say it.

system                    whatever printer this computer's own system prints on; takes PDF
network:HOST[:PORT]       a printer in the network, port 9100 unless it is said (AppSocket)
usb:VENDOR:PRODUCT        by USB, both in hexadecimal digits, as ``lsusb`` shows them
serial:DEVICE             a serial port, such as /dev/ttyUSB0 or COM3
file:PATH                 a device file such as /dev/usb/lp0, or any file
desk[:NAME]               another laptop of the venue, which prints badges for gates without a printer (``badge_desk``)
"""

import re
from dataclasses import dataclass
from typing import Final

from kiosk.domain.errors import SettingsError

RAW_PORT: Final = 9100
_MOST_PORT: Final = 65_535
_USB: Final = re.compile(r"([0-9a-fA-F]{4}):([0-9a-fA-F]{4})")


@dataclass(frozen=True, slots=True)
class PrinterAddress:
    """A printer.

    Attributes:
        way: "system", "network", "usb", "serial", "file" or "desk".
        place: Host, device or path; name of the desk, "" for whichever prints.
        numbers: Port; or vendor and product.
    """

    way: str
    place: str = ""
    numbers: tuple[int, ...] = ()


def parse_address(text: str) -> PrinterAddress | None:
    """Read an address; None for "".

    Raises:
        SettingsError: It is none.
    """
    way, _, rest = text.strip().partition(":")
    if not way:
        return None
    if way == "system" and not rest:
        return PrinterAddress("system")
    if way == "desk":
        return PrinterAddress("desk", rest.strip())
    if way == "network" and rest:
        return _network(text, rest)
    if way == "usb" and (found := _USB.fullmatch(rest)):
        return PrinterAddress("usb", numbers=(int(found[1], 16), int(found[2], 16)))
    if way in {"serial", "file"} and rest:
        return PrinterAddress(way, rest)
    raise _no_address(text)


def _network(text: str, rest: str) -> PrinterAddress:
    host, colon, port = rest.rpartition(":") if rest.count(":") == 1 or rest.startswith("[") else (rest, "", "")
    if rest.startswith("[") and rest.endswith("]"):  # an IPv6 address without a port
        host, colon, port = rest, "", ""
    if colon and not (port.isdecimal() and 0 < int(port) <= _MOST_PORT):
        raise _no_address(text)
    return PrinterAddress("network", host.strip("[]"), (int(port) if colon else RAW_PORT,))


def _no_address(text: str) -> SettingsError:
    forms = "system, network:HOST[:PORT], usb:VENDOR:PRODUCT, serial:DEVICE or file:PATH"
    return SettingsError(f"{text!r} is no printer: say {forms}", key="printer.no_address")
