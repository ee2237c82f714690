"""Ending tasks that are to be ended, also where ``asyncio.wait_for`` kept it to itself.

Up to Python 3.11 ``asyncio.wait_for`` returns a result that comes at the very moment at which its task is cancelled,
and the cancellation is gone (python/cpython#86296). A loop that waits that way would go on for good: a gate that left
its venue went on hearing it, and asked it about guests. Waits of our own use ``asyncio.timeout``, which keeps nothing
to itself; the client library's, for the next message, does not.
"""

import asyncio


def heed_cancelling() -> None:
    """End this task where it was cancelled and did not notice; to be called in each round of a loop that waits.

    Raises:
        asyncio.CancelledError: It was cancelled.
    """
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError
