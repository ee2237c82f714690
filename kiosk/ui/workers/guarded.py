"""Telling several parts of the window the same: one that fails must not keep it from the others."""

import sys
from collections.abc import Callable


def guarded(call: Callable[..., object], *arguments: object) -> None:
    """Make a call; where it fails, that is reported as if Qt had made it, and the caller goes on.

    Args:
        call: A method of a page, a panel …
        arguments: What it gets.
    """
    try:
        call(*arguments)
    except Exception as error:  # noqa: BLE001 - a defect of one part; the hook logs it and tells people
        sys.excepthook(type(error), error, error.__traceback__)
