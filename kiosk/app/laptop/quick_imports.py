"""Loads modules without looking for garbage among them, and without what their records may never need.

Invariant: collection is as it was afterwards, and what was loaded is never looked at again.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.app.laptop.quick_records import quick_records


@contextmanager
def quick_imports() -> Iterator[None]:
    """Collect nothing meanwhile: modules live until the end, and looking through all of them costs 0.15 s of a start.

    What was made by then is left out for good. A full collection in a running window would else stand still for as
    long as the hundred thousand objects of its modules take, a tenth of a second on a slow laptop.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        with quick_records():
            yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
