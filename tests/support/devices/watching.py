"""A log of what cameras and the pipeline tell, and a way to let them run."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from kiosk.scanner.cameras.camera import Camera, CameraPhase
from kiosk.scanner.pipeline import ScanPipeline
from tests.support.patience import PATIENCE_S


class Log:
    """Keeps what callbacks tell, and waits for something to be told."""

    def __init__(self) -> None:
        self.received: list[Any] = []
        self._changed = threading.Condition()

    def __call__(self, *received: object) -> None:
        with self._changed:
            self.received.append(received[0] if len(received) == 1 else received)
            self._changed.notify_all()

    def wait_for(self, condition: Callable[[list[Any]], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: condition(self.received), PATIENCE_S)

    @property
    def phases(self) -> list[CameraPhase]:
        return [state.phase for state in self.received]


@contextmanager
def running(thing: Camera | ScanPipeline) -> Iterator[None]:
    thing.start()
    try:
        yield
    finally:
        thing.stop()
