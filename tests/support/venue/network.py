"""Laptops in network namespaces of their own, on one switch: lines that can be cut, slowed and made to lose packets."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass


class NoNamespacesError(Exception):
    """This machine does not allow it; the message says what failed."""


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


@dataclass(frozen=True)
class Switch:
    """A switch with a namespace of its own, to which laptops are plugged.

    Attributes:
        name: Begins the names of all namespaces.
        count: How many laptops.
    """

    name: str
    count: int

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
