"""Parts that are made when somebody first uses them: what they load costs time and memory at every start.

A gate opens its window, scans, and never asks for reports, a preflight or a badge's design. Their modules are a tenth
of what a start would load.

Invariants: a part is made once, whichever threads ask for it at the same time; until then nothing of it is loaded.
"""

from collections.abc import Callable
from threading import Lock
from typing import Any, Generic, TypeVar, cast

_Part = TypeVar("_Part")


class Once(Generic[_Part]):
    """Makes something at the first call, and returns the same from then on."""

    def __init__(self, make: Callable[[], _Part]) -> None:
        self._make = make
        self._made: list[_Part] = []
        self._lock = Lock()

    def __call__(self) -> _Part:
        """Return it; raises what making it raises, and tries again at the next call."""
        if not self._made:
            with self._lock:
                if not self._made:
                    self._made.append(self._make())
        return self._made[0]


class _Late:
    """Stands for a part until it is there: whatever is asked of it is asked of the part."""

    def __init__(self, part: Callable[[], Any]) -> None:
        self._part = part

    def __getattr__(self, name: str) -> Any:
        return getattr(self._part(), name)


def late(make: Callable[[], _Part]) -> _Part:
    """Return what can be used like a part that is not made yet.

    Args:
        make: Makes it, at the first use. A port that may be absent is asked for by its presence: this one is present.
    """
    return cast("_Part", _Late(make if isinstance(make, Once) else Once(make)))
