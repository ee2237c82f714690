"""Who hears whom, and which hosts run. Laptops on the same side hear each other; a laptop always hears itself."""

from collections.abc import Callable
from datetime import datetime

from kiosk.domain.venue.epochs import next_epoch
from tests.simulation.clocks import BEGIN
from tests.simulation.venue.hosts import Host

_TELL_EVERY_S = 5
"""As kiosk/venue/host.py tells older hosts."""


class Network:
    """The venue's network.

    Attributes:
        sides: On which side each laptop stands; absent for the first one.
        hosts: Every host that there ever was; the first is the venue's founder.
        offline: Laptops that have no internet.
        laptops: Numbers of all laptops.
    """

    def __init__(self, now: Callable[[], datetime], corrected: Callable[[int], datetime]) -> None:
        self._now = now
        self.corrected = corrected
        self.sides: dict[int, int] = {}
        self.hosts: list[Host] = []
        self.offline: set[int] = set()
        self.laptops: list[int] = []
        self._chance = 0

    @property
    def seconds(self) -> float:
        """Seconds of true time since the beginning."""
        return (self._now() - BEGIN).total_seconds()

    def hears(self, number: int, host: Host) -> bool:
        """Return whether a laptop hears a host."""
        return host.running and self._together(number, host.laptop)

    def heard_by(self, number: int) -> list[Host]:
        """Return the hosts that a laptop hears, in the order in which it knows of them."""
        return [host for host in self.hosts if self.hears(number, host)]

    def running(self) -> list[Host]:
        """Return the hosts that run."""
        return [host for host in self.hosts if host.running]

    def begin_ledger(self, laptop: int, known: int) -> Host:
        """Run a host with a new, empty ledger on a laptop, in the place of one that it ran before."""
        self._chance += 1
        for host in self.hosts:
            if host.laptop == laptop:
                host.running = False
        host = Host(laptop, next_epoch(known, self._chance))
        self.hosts.append(host)
        return host

    def restart(self, host: Host) -> None:
        """Start a host with the ledger that it has."""
        host.running = True
        host.starts += 1

    def step_down(self, host: Host) -> None:
        """Stop a host for good: another one has a higher epoch."""
        host.running = False

    def look_at_hosts(self) -> None:
        """Have hosts that hear each other find out which of them counts."""
        if int(self.seconds) % _TELL_EVERY_S:
            return
        for host in self.running():
            for other in self.running():
                if other.epoch > host.epoch and self._together(host.laptop, other.laptop):
                    self.step_down(host)

    def _together(self, one: int, other: int) -> bool:
        return one == other or self.sides.get(one, 0) == self.sides.get(other, 0)
