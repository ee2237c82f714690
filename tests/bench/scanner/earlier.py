"""Lets the reader of another checkout read the same frames: before and after in one table.

The other checkout's ``kiosk`` runs in a process of its own, which gets pixels and answers with texts. It need have
nothing in common with this one but ``Decoder.decode``, ``Decoder.read_still`` and ``Frame``.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np

from kiosk.scanner.frame import Image

ROOT = Path(__file__).resolve().parents[3]
"""This checkout."""

_PROCESS = """
import json, sys, time
sys.path.insert(0, sys.argv[1])
from kiosk.scanner.frame import Frame  # before NumPy: it says in how many threads linear algebra works
import numpy as np
from kiosk.scanner.reading import decoder as module
decoder, clock_of_stills = module.Decoder(), module.monotonic_ms
while line := sys.stdin.buffer.readline():
    ask = json.loads(line)
    pixels = np.frombuffer(sys.stdin.buffer.read(ask["bytes"]), np.uint8).reshape(ask["shape"])
    frame = Frame(image=pixels, index=ask["index"], captured_ms=ask["captured_ms"])
    module.monotonic_ms = clock_of_stills if ask["still"] else lambda: ask["captured_ms"]
    began, clock = time.thread_time(), time.perf_counter()
    found = (decoder.read_still if ask["still"] else decoder.decode)(frame)
    ms, clock_ms = (time.thread_time() - began) * 1000, (time.perf_counter() - clock) * 1000
    followed = any(code.engine in ("tracked", "followed") for code in found)
    answer = {"texts": [code.text for code in found], "followed": followed, "ms": ms, "clock_ms": clock_ms}
    print(json.dumps(answer), flush=True)
"""


@dataclass(frozen=True, slots=True)
class Look:
    """What a reader said of one picture.

    Attributes:
        texts: What it read.
        followed: Whether a code was merely recognised as the one that was read before.
        ms: What its thread worked.
        clock_ms: What it took by the clock: waiting for the processor counts.
    """

    texts: list[str]
    followed: bool
    ms: float
    clock_ms: float


class EarlierReader:
    """The reader of another checkout."""

    def __init__(self, checkout: Path) -> None:
        """Start its process.

        Args:
            checkout: The other checkout's folder.
        """
        command = [sys.executable, "-c", _PROCESS, str(checkout.resolve())]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __enter__(self) -> Self:
        """Use it."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End its process."""
        self._process.communicate()

    def look(self, picture: Image, *, index: int = 0, captured_ms: float = 0.0, still: bool = False) -> Look:
        """Let it read one picture."""
        assert self._process.stdin is not None and self._process.stdout is not None  # noqa: PT018
        pixels = np.ascontiguousarray(picture).tobytes()
        ask = {"bytes": len(pixels), "shape": picture.shape, "index": index, "captured_ms": captured_ms, "still": still}
        self._process.stdin.write(json.dumps(ask).encode() + b"\n" + pixels)
        self._process.stdin.flush()
        return Look(**json.loads(self._process.stdout.readline()))


def timed(read: Callable[[], list[str]], followed: Callable[[], bool] = lambda: False) -> Look:
    """Let one of our own readers read, and take its time.

    Args:
        read: Reads one picture.
        followed: Tells afterwards whether a code was merely recognised.
    """
    began, clock = time.thread_time(), time.perf_counter()
    texts = read()
    ms, clock_ms = (time.thread_time() - began) * 1000, (time.perf_counter() - clock) * 1000
    return Look(texts, followed(), ms, clock_ms)


def beside(name: str, others: dict[str, dict[str, float]]) -> str:
    """Say what other readers did.

    Args:
        name: Of the figure.
        others: Their figures, by the reader's name.
    """
    return ", ".join(f"{reader} {_in_words(figures[name])}" for reader, figures in others.items())


def _in_words(value: float) -> str:
    return "never" if value > 1e6 else f"{value:,.3g}" if value < 1000 else f"{value:,.0f}"
