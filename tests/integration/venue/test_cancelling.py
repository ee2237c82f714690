"""A task that is to be ended ends, also where what it waits for comes at that very moment."""

import asyncio

from kiosk.venue.cancelling import heed_cancelling
from tests.support.patience import PATIENCE_S


def test_a_loop_ends_although_what_it_waits_for_comes_with_the_cancellation() -> None:
    async def work() -> int:
        came, rounds = asyncio.Event(), 0

        async def loop() -> None:
            nonlocal rounds
            while True:
                await asyncio.wait_for(came.wait(), 2 * PATIENCE_S)
                came.clear()
                rounds += 1
                heed_cancelling()

        task = asyncio.create_task(loop())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        came.set()
        await asyncio.sleep(0)  # what is waited for is there; the task has not heard of it yet
        task.cancel()
        ended, _ = await asyncio.wait({task}, timeout=PATIENCE_S)
        assert ended
        assert task.cancelled()
        return rounds

    assert asyncio.run(work()) <= 1


def test_whoever_is_not_cancelled_goes_on() -> None:
    async def work() -> str:
        heed_cancelling()
        return "on"

    assert asyncio.run(work()) == "on"
