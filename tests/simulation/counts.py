"""How many are inside, as each part of the product tells it: the one place that knows whom to ask."""

from kiosk.store.views.list_status import list_status
from tests.simulation.laptop import Laptop


def read_counts(laptop: Laptop, list_id: str) -> dict[str, int]:
    """Return the guests inside by a list, by who says so.

    Args:
        laptop: The laptop.
        list_id: The list.
    """
    with laptop.database.reading() as view:
        found = view.check_in_list(list_id)
        if found is None:
            return {}
        rules = view.inside(list_id)
    status = list_status(laptop.database, list_id, laptop.truth.now)
    return {"rules": rules, "report": status.guests_inside if status is not None else 0}
