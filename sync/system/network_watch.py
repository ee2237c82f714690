"""Notices that the network came back, without sending anything.

Connecting a UDP socket only asks the operating system which of its addresses it would send from. When there is no way
out it refuses, and when the laptop joins another network the answer changes. Nothing leaves the computer.
"""

import socket
from collections.abc import Callable

# Documentation addresses (RFC 5737, RFC 3849): they go the default way and belong to nobody.
_PROBE_ADDRESSES = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))
_DISCARD = 9


def outbound_addresses() -> tuple[str, ...]:
    """Return the laptop's addresses on the way out, by family; empty when there is no network."""
    found: list[str] = []
    for family, address in _PROBE_ADDRESSES:
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as probe:
                probe.connect((address, _DISCARD))
                found.append(str(probe.getsockname()[0]))
        except OSError:
            continue  # this family has no way out: that is an answer
    return tuple(found)


class NetworkWatch:
    """Compares the way out from look to look.

    Args:
        look: Returns the addresses on the way out.
    """

    def __init__(self, look: Callable[[], tuple[str, ...]] = outbound_addresses) -> None:
        self._look = look
        self._known = look()

    def is_back(self) -> bool:
        """Return whether there is a way out that was not there at the last look."""
        before, self._known = self._known, self._look()
        # A new address counts even where there was one before: another network may reach what the former one could not.
        return bool(set(self._known) - set(before))
