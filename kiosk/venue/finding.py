"""Finding the host where its address has changed: a gate asks everybody in its network, and the host says where it is.

Invariants: an answer is a hint and nothing else, because whoever is found has to prove itself by the venue's
certificates as at any other address; the host answers only who names its venue by its id, which is drawn at random and
stands on no screen; where a network lets no such questions through, all is as it was without.
"""

import contextlib
import json
import logging
import socket
import sys
import threading
import time
from collections.abc import Collection, Sequence
from typing import Any, Final

_log = logging.getLogger(__name__)

_MOST_BYTES: Final = 512
_MOST_FOUND: Final = 8
"""Anybody may answer. Each address that leads nowhere costs a gate a time-out."""
_LOOK_EVERY_S: Final = 0.5
# Addresses for documentation and the ends of private networks (RFC 5737, RFC 1918): nobody is asked anything there.
_ELSEWHERE: Final = ("192.0.2.1", "10.255.255.254", "192.168.255.254", "172.31.255.254")
_NOBODY_THERE: Final = ("lo", "docker", "br-", "veth", "virbr", "vmnet", "utun")
"""Cards of containers and virtual machines: no other laptop is in their networks."""


class HostAnswers:
    """The host's side: answers who asks for its venue."""

    def __init__(self, venue_id: str, host: str, port: int) -> None:
        """Take what is answered; nothing listens before ``open``.

        Args:
            venue_id: The venue.
            host: Address at which the server listens.
            port: Its port; questions come to the same one.
        """
        self._venue_id = venue_id
        self._host = host
        self._port = port
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def open(self) -> None:
        """Answer from now on; where the port is taken, gates find the host by its addresses alone."""
        self._ended.clear()
        asked = socket.socket(socket.AF_INET6 if ":" in self._host else socket.AF_INET, socket.SOCK_DGRAM)
        try:
            asked.bind((self._host, self._port))
        except OSError as error:
            asked.close()
            _log.warning("venue: gates cannot ask where this host is (%s)", type(error).__name__)
            return
        asked.settimeout(_LOOK_EVERY_S)
        self._thread = threading.Thread(target=self._answer, args=(asked,), name="venue-answers", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Answer no more."""
        self._ended.set()
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.join(4 * _LOOK_EVERY_S)

    def _answer(self, asked: socket.socket) -> None:
        answer = json.dumps({"venue": self._venue_id, "port": self._port}).encode()
        with asked:
            while not self._ended.is_set():
                # On Windows an answer that did not arrive is an error of the next question.
                with contextlib.suppress(OSError):
                    question, whose = asked.recvfrom(_MOST_BYTES)
                    if _record(question).get("where") == self._venue_id:
                        asked.sendto(answer, whose)


def find_hosts(venue_id: str, ports: Collection[int], own: Sequence[str], limit_s: float) -> tuple[str, ...]:
    """Return where hosts of a venue say they are, "HOST:PORT"; nothing where nobody answers.

    Args:
        venue_id: The venue.
        ports: At which a host may listen.
        own: This laptop's addresses.
        limit_s: So long it is listened for answers.
    """
    question = json.dumps({"where": venue_id}).encode()
    found: dict[str, None] = {}
    until = time.monotonic() + limit_s
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        asking.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
        for place in everybody(own):
            for port in ports:
                # A laptop without a network has nobody to ask.
                with contextlib.suppress(OSError):
                    asking.sendto(question, (place, port))
        while (left := until - time.monotonic()) > 0 and len(found) < _MOST_FOUND:
            asking.settimeout(left)
            answer, whose = asking.recvfrom(_MOST_BYTES)
            said = _record(answer)
            at = said.get("port")
            if said.get("venue") == venue_id and isinstance(at, int) and 0 < at < 1 << 16:
                found[f"{whose[0]}:{at}"] = None
    return tuple(found)


def everybody(own: Sequence[str]) -> tuple[str, ...]:
    """Return addresses that reach everybody in this laptop's networks.

    Args:
        own: Its addresses.
    """
    # The first goes out by one network only, whichever the system takes; small networks have 254 places and end in 255.
    near = (f"{one.rpartition('.')[0]}.255" for one in own if one.count(".") == 3)
    return tuple(dict.fromkeys(("255.255.255.255", *near)))


def own_addresses() -> list[str]:
    """Return the addresses under which other laptops may reach this one; nothing is sent for that."""
    # Where a network leads on, the address by which this laptop uses it comes first. A switch of one's own leads
    # nowhere: what stands there is known by the network cards alone.
    found_here = [*filter(None, map(_routed, _ELSEWHERE)), *_of_cards()]
    return [one for one in dict.fromkeys(found_here) if not one.startswith(("0.", "127."))] or ["127.0.0.1"]


def _routed(there: str) -> str | None:
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            # Connecting a datagram socket only asks which way it would go.
            probe.connect((there, 9))
            return str(probe.getsockname()[0])
    except OSError:
        return None


def _of_cards() -> list[str]:
    if sys.platform == "win32":
        # It knows the addresses of all cards by its own name; elsewhere that is often the loopback's.
        with contextlib.suppress(OSError):
            return [str(one[4][0]) for one in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]
        return []
    names = (name for _, name in socket.if_nameindex() if not name.startswith(_NOBODY_THERE))
    return [address for name in names if (address := _of_card(name))]


def _of_card(name: str) -> str | None:
    if sys.platform == "win32":
        return None
    import fcntl  # noqa: PLC0415  # Windows has none

    asked = 0xC0206921 if sys.platform == "darwin" else 0x8915  # SIOCGIFADDR of both systems
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
            told = fcntl.ioctl(any_socket, asked, name.encode()[:15].ljust(32, b"\0"))
    except OSError:  # a card without an address
        return None
    return socket.inet_ntoa(told[20:24])


def _record(payload: bytes) -> dict[str, Any]:
    try:
        said = json.loads(payload)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
