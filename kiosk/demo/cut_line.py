"""A line between laptops of the demo that can be cut: what a pulled plug does to connections, on one machine."""

import contextlib
import socket
import threading


class CutLine:
    """Passes connections on to a port of this machine, until it is cut.

    Attributes:
        port: Where it listens.
    """

    def __init__(self, to_port: int) -> None:
        self._to_port = to_port
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._is_cut = False
        self._guard = threading.Lock()
        self._ends: set[socket.socket] = set()
        threading.Thread(target=self._serve, name="line", daemon=True).start()

    def cut(self) -> None:
        """End every connection, and let none through."""
        with self._guard:
            self._is_cut = True
            for end in self._ends:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
            self._ends.clear()

    def mend(self) -> None:
        """Let connections through again."""
        self._is_cut = False

    def close(self) -> None:
        """End for good."""
        self.cut()
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)  # wakes whoever waits for a connection
        self._listening.close()

    def _serve(self) -> None:
        while True:
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            try:
                # While cut, connections are taken and closed at once: a refused port would look like a host that
                # ended.
                far = None if self._is_cut else socket.create_connection(("127.0.0.1", self._to_port), 2)
            except OSError:
                far = None
            if far is None:
                near.close()
                continue
            with self._guard:
                self._ends |= {near, far}
            for source, target in ((near, far), (far, near)):
                threading.Thread(target=self._pass_on, args=(source, target), daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket) -> None:
        # Two threads for each connection, one a direction: TLS may send either way at any moment.
        with contextlib.suppress(OSError):
            self._copy(source, target)
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        with self._guard:
            self._ends -= {source, target}
        source.close()

    def _copy(self, source: socket.socket, target: socket.socket) -> None:
        """Pass on what one end says until it ends."""
        while part := source.recv(65536):
            target.sendall(part)
