"""Finding the host where its address has changed: a gate asks everybody in its network, and the host says where it is.

Invariants: an answer is a hint and nothing else, because whoever is found has to prove itself by the venue's
certificates as at any other address; the host answers only who names its venue by its id, which is drawn at random and
stands on no screen; where a network lets no such questions through, all is as it was without.
"""

import contextlib
import json
import logging
import socket
import threading
import time
from collections.abc import Collection, Sequence
from typing import Any, Final

_log = logging.getLogger(__name__)

_MOST_BYTES: Final = 512
_MOST_FOUND: Final = 8
"""Anybody may answer. Each address that leads nowhere costs a gate a time-out."""
_LOOK_EVERY_S: Final = 0.5


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
    found_here: list[str] = []
    # Addresses for documentation (RFC 5737): connecting a datagram socket only asks which way it would go.
    for there in ("192.0.2.1", "10.255.255.254", "192.168.255.254", "172.31.255.254"):
        try:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
                probe.connect((there, 9))
                found_here.append(str(probe.getsockname()[0]))
        except OSError:
            continue
    return [one for one in dict.fromkeys(found_here) if not one.startswith("0.")] or ["127.0.0.1"]


def _record(payload: bytes) -> dict[str, Any]:
    try:
        said = json.loads(payload)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
