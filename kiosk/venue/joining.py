"""How a laptop becomes a gate: it shows a secret that can be used once, and gets a certificate for a key of its own.

The host listens for this only while an invitation is open. A laptop first fetches the authority's certificate from
whoever answers and compares it with the invitation; then it connects again, believing that authority alone, and only
then says the secret. Its private key never leaves it. One request, one answer, each a line of JSON.
"""

import contextlib
import json
import logging
import socket
import ssl
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from kiosk.domain.errors import GatehouseError, VenueClosedError, VenueError, VenueUnreachableError
from kiosk.domain.venue.invitation import InvitationText, fingerprint_of, split_address
from kiosk.domain.venue.membership import HOST_NAME
from kiosk.venue.tls import client_context, unproven_context

_log = logging.getLogger(__name__)

_LIMIT_S: Final = 5.0
_MOST_BYTES: Final = 64 * 1024
_WRONG_SECRET_S: Final = 0.5
"""A secret has 128 bits; this keeps a curious laptop from filling the log."""
_DOOR_OPENS_S, _KNOCK_EVERY_S = 3.0, 0.25
"""The host opens its door half a second after somebody is invited, on a busy laptop later."""

Answer = Callable[[Mapping[str, Any]], Mapping[str, Any]]


class JoinListener:
    """The host's side, while somebody is invited."""

    def __init__(self, host: str, port: int, context: ssl.SSLContext, authority: str, answer: Answer) -> None:
        """Take how to listen; nothing listens before ``open``.

        Args:
            host: Address.
            port: Port; 0 for any.
            context: TLS with the host's certificate.
            authority: The authority's certificate, which everybody may see.
            answer: Answers a request; raises ``GatehouseError`` where it is not welcome.
        """
        self._host = host
        self._port = port
        self._context = context
        self._authority = authority
        self._answer = answer
        self._socket: socket.socket | None = None
        self._thread: threading.Thread | None = None

    @property
    def is_open(self) -> bool:
        """Whether it listens."""
        return self._socket is not None

    @property
    def port(self) -> int:
        """The port that it listens at."""
        return self._socket.getsockname()[1] if self._socket is not None else self._port

    def open(self) -> None:
        """Listen.

        Raises:
            VenueError: The port is taken.
        """
        if self._socket is not None:
            return
        try:
            self._socket = socket.create_server((self._host, self._port))
        except OSError as error:
            raise VenueError("the port for invited laptops cannot be opened", key="venue.port_taken") from error
        self._thread = threading.Thread(target=self._serve, args=(self._socket,), name="venue-join", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Listen no more."""
        listening, self._socket = self._socket, None
        if listening is not None:
            with contextlib.suppress(OSError):
                listening.shutdown(socket.SHUT_RDWR)  # wakes whoever waits for a connection
            listening.close()
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.join(2 * _LIMIT_S)

    def _serve(self, listening: socket.socket) -> None:
        # One after the other: nobody joins in a hurry, and a crowd at this port is no crowd of gates.
        while self._socket is listening:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection, contextlib.suppress(OSError, ValueError):
                connection.settimeout(_LIMIT_S)
                with self._context.wrap_socket(connection, server_side=True) as secure:
                    self._talk(secure)

    def _talk(self, secure: ssl.SSLSocket) -> None:
        request = _receive(secure)
        if request.get("ask") == "authority":
            _send(secure, {"authority": self._authority})
            return
        try:
            _send(secure, self._answer(request))
        except GatehouseError as error:
            _log.warning("venue: somebody was not let in (%s)", error.key)
            time.sleep(_WRONG_SECRET_S)
            _send(secure, {"error": error.key})


def fetch_authority(invitation: InvitationText) -> tuple[str, str]:
    """Return the authority's certificate that an invitation names, and the address that gave it.

    Raises:
        VenueError: Nobody answers, or somebody else does.
    """
    until = time.monotonic() + _DOOR_OPENS_S
    while True:
        try:
            return _fetch_authority(invitation)
        except VenueClosedError:
            if time.monotonic() >= until:
                raise
        time.sleep(_KNOCK_EVERY_S)


def _fetch_authority(invitation: InvitationText) -> tuple[str, str]:
    failure: VenueError | None = None
    for address in invitation.addresses:
        try:
            # Nothing secret is said yet: whoever answers is known only once the fingerprint was compared.
            authority = str(_ask(address, unproven_context(), {"ask": "authority"}).get("authority", ""))
        except VenueError as error:
            # The first failure is told: it is that of the address which was given first.
            failure = failure or _why_closed(address) or error
            continue
        if fingerprint_of(authority) != invitation.fingerprint:
            failure = VenueError("somebody else answers in the host's place", key="venue.other_host")
            continue
        return authority, address
    raise failure or VenueError("the invitation names no address", key="venue.bad_invitation")


def _why_closed(door: str) -> VenueError | None:
    """Return why nobody answers at a door, where its host is there all the same: nobody is invited any more."""
    host, port = split_address(door)
    try:
        # The server's own port is the one before; it would answer nobody who has no certificate, but it is there.
        socket.create_connection((host, port - 1), _LIMIT_S).close()
    except OSError:
        return None
    return VenueClosedError("the host listens to nobody who was invited")


def ask_to_join(address: str, authority: str, request: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the host's answer to a request to join.

    Raises:
        VenueError: The host does not answer, or does not want this laptop.
    """
    answer = _ask(address, client_context(authority), request)
    if "error" in answer:
        raise VenueError("the host does not let this laptop in", key=str(answer["error"]))
    return answer


def _ask(address: str, context: ssl.SSLContext, request: Mapping[str, Any]) -> Mapping[str, Any]:
    host, port = split_address(address)
    try:
        with (
            socket.create_connection((host, port), _LIMIT_S) as plain,
            # A name of our own in the certificate: laptops' addresses change with every network.
            context.wrap_socket(plain, server_hostname=HOST_NAME) as secure,
        ):
            _send(secure, request)
            return _receive(secure)
    except ssl.SSLCertVerificationError as error:
        raise VenueError("somebody else answers in the host's place", key="venue.other_host") from error
    except (OSError, ValueError) as error:
        raise VenueUnreachableError("the venue's host does not answer") from error


def _send(secure: ssl.SSLSocket, record: Mapping[str, Any]) -> None:
    secure.sendall(json.dumps(dict(record)).encode() + b"\n")


def _receive(secure: ssl.SSLSocket) -> Mapping[str, Any]:
    """Return one record.

    Raises:
        ValueError: What came is none.
        OSError: The connection ended.
    """
    text = b""
    while not text.endswith(b"\n"):
        part = secure.recv(8192)
        # Whoever found the port may send without end; nothing of it is kept beyond this.
        if not part or len(text) > _MOST_BYTES:
            raise ValueError("no line")
        text += part
    record = json.loads(text)
    if not isinstance(record, dict):
        raise ValueError("no record")  # noqa: TRY004  # a wrong type in others' bytes is a wrong value
    return record


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinRequest:
    """What a laptop says that was invited.

    Attributes:
        token: The secret.
        device_id: Its device.
        name: Its name for people.
        request: The request to sign its key (PEM).
        protocol: See ``agreement.PROTOCOL``.
        addresses: Where it could be reached as a host.
    """

    token: str
    device_id: str
    name: str
    request: str
    protocol: int
    addresses: tuple[str, ...] = ()

    def as_record(self) -> Mapping[str, Any]:
        """Return it for the host."""
        return {
            "ask": "join",
            "token": self.token,
            "device_id": self.device_id,
            "name": self.name,
            "request": self.request,
            "protocol": self.protocol,
            "addresses": list(self.addresses),
        }

    @classmethod
    def of(cls, record: Mapping[str, Any]) -> "JoinRequest":
        """Return what a laptop says.

        Raises:
            VenueError: It says nothing that can be understood.
        """
        try:
            texts = {name: record[name] for name in ("token", "device_id", "name", "request")}
            protocol, addresses = record["protocol"], record["addresses"]
            for address in addresses:
                # Checked here, before every gate is told these addresses.
                split_address(address)
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise VenueError("the request cannot be read", key="venue.bad_request") from error
        if not all(isinstance(text, str) and text for text in texts.values()) or not isinstance(protocol, int):
            raise VenueError("the request cannot be read", key="venue.bad_request")
        return cls(**texts, protocol=protocol, addresses=tuple(addresses))
