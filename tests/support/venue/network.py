"""Laptops in network namespaces of their own, on one switch: lines that can be cut, slowed and made to lose packets.

Where that is not allowed, they are programs on loopback, each with a line to the host that can be cut or slowed.
"""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Protocol

from kiosk.demo.places import free_port
from tests.support.venue.slow_line import SlowLine, Weather


class NoNamespacesError(Exception):
    """This machine does not allow it; the message says what failed."""


class Network(Protocol):
    """What laptops hear each other by; number 0 is the host's."""

    @property
    def listens_at(self) -> tuple[str, int]:
        """Where the host listens."""
        ...

    def way_to_host(self, number: int) -> str:
        """Return where a laptop finds the host."""
        ...

    def inside(self, number: int) -> Sequence[str]:
        """Return what to put before a command that is to run on a laptop."""
        ...

    def cut(self, number: int) -> None:
        """Pull a laptop's plug."""
        ...

    def plug(self, number: int) -> None:
        """Put it in again."""
        ...

    def disturb(self, number: int, words: str) -> bool:
        """Delay, lose or reorder what goes to a laptop; "" for nothing of that. Returns whether that can be done."""
        ...


def ip(*words: str) -> None:
    """Run ``ip``.

    Raises:
        NoNamespacesError: It failed.
    """
    _run("ip", *words)


def _run(*words: str) -> None:
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=False)
    except OSError as error:
        raise NoNamespacesError(f"{words[0]}: {error.strerror}") from error
    if done.returncode != 0:
        raise NoNamespacesError(f"{' '.join(words)}: {done.stderr.strip()}")


_PORT = 4222


@dataclass(frozen=True)
class Switch:
    """A switch with a namespace of its own, to which laptops are plugged.

    Attributes:
        name: Begins the names of all namespaces.
        count: How many laptops.
    """

    name: str
    count: int

    @property
    def listens_at(self) -> tuple[str, int]:
        """Where the host listens."""
        return self.address(0), _PORT

    def way_to_host(self, number: int) -> str:  # on a switch it is the same for everybody
        """Return where a laptop finds the host."""
        return f"{self.address(0)}:{_PORT}"

    def address(self, number: int) -> str:
        """Return a laptop's address."""
        return f"10.77.0.{number + 1}"

    def inside(self, number: int) -> Sequence[str]:
        """Return what to put before a command that is to run on a laptop."""
        return ("ip", "netns", "exec", f"{self.name}-{number}")

    def cut(self, number: int) -> None:
        """Pull a laptop's plug."""
        ip("-n", f"{self.name}-sw", "link", "set", f"port{number}", "down")

    def plug(self, number: int) -> None:
        """Put it in again."""
        ip("-n", f"{self.name}-sw", "link", "set", f"port{number}", "up")

    def disturb(self, number: int, words: str) -> bool:
        """Delay, lose or reorder what goes to a laptop (``tc`` netem's words); "" for nothing of that.

        Returns:
            Whether this machine's kernel can do it.
        """
        inside = ("ip", "netns", "exec", f"{self.name}-sw", "tc", "qdisc")
        at = ("dev", f"port{number}", "root")
        if not words:
            subprocess.run([*inside, "del", *at], capture_output=True, check=False)
            return True
        done = subprocess.run([*inside, "replace", *at, "netem", *words.split()], capture_output=True, check=False)
        return done.returncode == 0


@contextmanager
def open_switch(count: int) -> Iterator[Switch]:
    """Make a switch and laptops' namespaces; everything goes at the end.

    Raises:
        NoNamespacesError: This machine does not allow it.
    """
    switch = Switch(f"gh{os.getpid()}", count)
    middle = f"{switch.name}-sw"
    made: list[str] = []
    try:
        for name in (middle, *(f"{switch.name}-{number}" for number in range(count))):
            ip("netns", "add", name)
            made.append(name)
            ip("-n", name, "link", "set", "lo", "up")
        ip("-n", middle, "link", "add", "br0", "type", "bridge")
        ip("-n", middle, "link", "set", "br0", "up")
        for number in range(count):
            laptop, port = f"{switch.name}-{number}", f"port{number}"
            ip("-n", middle, "link", "add", port, "type", "veth", "peer", "name", "eth0", "netns", laptop)
            ip("-n", middle, "link", "set", port, "master", "br0", "up")
            ip("-n", laptop, "addr", "add", f"{switch.address(number)}/24", "dev", "eth0")
            ip("-n", laptop, "link", "set", "eth0", "up")
        yield switch
    finally:
        for name in made:
            subprocess.run(["ip", "netns", "del", name], capture_output=True, check=False)


@dataclass(frozen=True)
class Lines:
    """Lines on loopback, one from each laptop to the host. What is cut ends at once.

    Attributes:
        port: The host's.
        lines: By laptop.
    """

    port: int
    lines: Sequence[SlowLine]

    @property
    def listens_at(self) -> tuple[str, int]:
        """Where the host listens."""
        return "127.0.0.1", self.port

    def way_to_host(self, number: int) -> str:
        """Return where a laptop finds the host."""
        return f"127.0.0.1:{self.lines[number].port if number else self.port}"

    def inside(self, number: int) -> Sequence[str]:  # all of them are this machine
        """Return what to put before a command that is to run on a laptop."""
        return ()

    def cut(self, number: int) -> None:
        """Pull a laptop's plug; the host's parts everybody."""
        for line in self._of(number):
            line.cut()

    def plug(self, number: int) -> None:
        """Put it in again."""
        for line in self._of(number):
            line.mend()

    def disturb(self, number: int, words: str) -> bool:
        """Delay what goes from and to a laptop as that would; see ``Weather``. Returns whether that can be done."""
        for line in self._of(number):
            line.weather = Weather.of(words)
        return True

    def _of(self, number: int) -> Sequence[SlowLine]:
        return [self.lines[number]] if number else self.lines


@contextmanager
def open_lines(count: int) -> Iterator[Lines]:
    """Lay lines for laptops; everything goes at the end."""
    with ExitStack() as stack:
        port = free_port()
        lines = [SlowLine(port) for _ in range(count)]
        for line in lines:
            stack.callback(line.close)
        yield Lines(port, lines)
