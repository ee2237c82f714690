"""The shortest plan that still breaks the same statement: parts of it are left out for as long as it does."""

from collections.abc import Callable
from dataclasses import replace

from tests.simulation.plan import Plan, Step
from tests.simulation.run import Failure, run


def shrink(
    plan: Plan, failure: Failure, *, carry_out: Callable[[Plan, str], Failure | None] = run
) -> tuple[Plan, Failure]:
    """Leave out what is not needed (delta debugging), then make the numbers small.

    Args:
        plan: A plan that fails.
        failure: How.
        carry_out: Runs a plan with one statement alone.

    Returns:
        The shortest plan found, and how it fails.
    """
    best = replace(plan, steps=plan.steps[: len(plan.steps) if failure.step is None else failure.step + 1]), failure

    def fails(steps: tuple[Step, ...]) -> bool:
        nonlocal best
        tried = replace(plan, steps=steps)
        found = carry_out(tried, failure.statement)
        if found is None or found.statement != failure.statement:
            return False
        best = tried, found
        return True

    size = len(best[0].steps) // 2
    while size:
        start = 0
        while start < len(best[0].steps):
            steps = best[0].steps
            if not fails(steps[:start] + steps[start + size :]):
                start += size
        size //= 2
    for place in range(len(best[0].steps)):
        for number in range(len(best[0].steps[place].numbers)):
            for smaller in (0, 1, 2):
                steps = best[0].steps
                if steps[place].numbers[number][1] <= smaller:
                    break
                if fails((*steps[:place], _with(steps[place], number, smaller), *steps[place + 1 :])):
                    break
    return best


def _with(step: Step, number: int, value: int) -> Step:
    numbers = list(step.numbers)
    numbers[number] = (numbers[number][0], value)
    return replace(step, numbers=tuple(numbers))
