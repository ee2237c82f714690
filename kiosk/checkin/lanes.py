"""By which gate a guest comes in while the gates cannot ask each other."""

from kiosk.domain.venue.lanes import Lanes
from kiosk.domain.venue.ports import Venue
from kiosk.domain.verdicts.decision import Facts


def other_lane(facts: Facts, lanes: Lanes, venue: Venue | None) -> str:
    """Return the gate to which a guest is to be sent, or "" for one who may come in here.

    Args:
        facts: What is known of the scan.
        lanes: How guests are parted.
        venue: The other gates, or None where this laptop is alone.
    """
    # Gates that all hear each other need no lanes. One that is not heard may be letting its own guests in.
    if not lanes.names or (venue is not None and venue.state().whole):
        return ""
    return lanes.other_lane(facts.booking.id if facts.booking is not None else facts.identity.key)
