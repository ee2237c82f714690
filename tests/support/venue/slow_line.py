"""A line that can be slow and lossy, where the kernel has nothing for that: what programs see of it through TCP.

Within one connection nothing is missing or out of order whatever the network does; it comes late, and all that was said
after it waits for it. Between connections, and between both directions of one, anything may overtake anything.
"""

import contextlib
import random
import socket
import threading
import time
from dataclasses import dataclass
from queue import SimpleQueue

from kiosk.demo.cut_line import CutLine

_SENT_AGAIN_S = 0.2
"""After which a sender notices that nobody has confirmed (Linux's shortest time)."""


@dataclass(frozen=True, slots=True)
class Weather:
    """What a line does to each part that is sent.

    Attributes:
        delay_s: How long it is under way.
        jitter_s: By how much that differs, either way.
        lost: Share of parts that get lost and are sent again.
        early: Share of parts that are not delayed.
    """

    delay_s: float = 0.0
    jitter_s: float = 0.0
    lost: float = 0.0
    early: float = 0.0

    @classmethod
    def of(cls, words: str) -> "Weather":
        """Return what ``tc`` netem's words mean: ``delay 40ms 20ms loss 10% reorder 10%``."""
        said: dict[str, list[float]] = {}
        for word in words.split():
            if word[0].isdigit():
                scale = 1000 if word.endswith("ms") else 100
                said[[*said][-1]].append(float(word.rstrip("ms%")) / scale)
            else:
                said[word] = []
        if unknown := said.keys() - {"delay", "loss", "reorder"}:
            raise ValueError(f"no such weather: {', '.join(sorted(unknown))}")
        delay = [*said.get("delay", []), 0.0, 0.0]
        [lost], [early] = said.get("loss", [0.0]), said.get("reorder", [0.0])
        return cls(delay_s=delay[0], jitter_s=delay[1], lost=lost, early=early)

    def under_way_s(self, chance: random.Random) -> float:
        """Return how long one part is under way."""
        took = 0.0 if chance.random() < self.early else self.delay_s + chance.uniform(-1, 1) * self.jitter_s
        while chance.random() < self.lost:
            took += _SENT_AGAIN_S
        return max(0.0, took)


class SlowLine(CutLine):
    """Passes connections on, each part after its time.

    Attributes:
        weather: What it does to what is sent from now on.
    """

    def __init__(self, to_port: int, seed: int = 0) -> None:
        """Listen; the seed says which parts get lost."""
        self.weather = Weather()
        self._chance = random.Random(seed)
        super().__init__(to_port)

    def _copy(self, source: socket.socket, target: socket.socket) -> None:
        on_its_way: SimpleQueue[tuple[float, bytes]] = SimpleQueue()
        arriving = threading.Thread(target=_deliver, args=(on_its_way, target), daemon=True)
        arriving.start()
        due = 0.0
        try:
            while part := source.recv(65536):
                due = max(due, time.monotonic() + self.weather.under_way_s(self._chance))
                on_its_way.put((due, part))
        finally:
            on_its_way.put((due, b""))
            arriving.join()


def _deliver(on_its_way: SimpleQueue[tuple[float, bytes]], target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while True:
            due, part = on_its_way.get()
            if not part:
                return
            time.sleep(max(0.0, due - time.monotonic()))
            target.sendall(part)
