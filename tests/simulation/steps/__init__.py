"""Everything that can happen. One function is one step; its numbers are drawn beforehand and mean something in any
world, so that a list of steps still runs when some of them are taken out.

To add a step, write one more function and mark it with ``@step(weight)``. Its arguments behind ``world`` are whole
numbers below 1000, drawn anew for each step; ``of`` chooses by them.
"""

# In this order: what a seed draws depends on the order in which the kinds were made.
from tests.simulation.steps import at_the_gate  # isort: skip
from tests.simulation.steps import around_the_laptop  # isort: skip
from tests.simulation.steps import box_office  # isort: skip
from tests.simulation.steps import elsewhere
from tests.simulation.steps.elsewhere import WIDER
from tests.simulation.steps.kinds import KINDS, Kind, of, step
from tests.simulation.steps.sorted_out import MIXED
from tests.simulation.steps.while_written import SLICED

__all__ = [
    "KINDS",
    "MIXED",
    "SLICED",
    "WIDER",
    "Kind",
    "around_the_laptop",
    "at_the_gate",
    "box_office",
    "elsewhere",
    "of",
    "step",
]
