"""Without any network: each guest belongs to one lane, which every laptop finds out by itself.

Invariants: laptops with the same names of lanes send a guest to the same one, whatever the order of the names; where a
lane is closed, only its own guests go elsewhere, so that nobody is sent to a laptop that does not know of their first
visit. Guests of one booking belong together.
"""

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Lanes:
    """How guests are parted while the gates cannot ask each other.

    Attributes:
        own: This laptop's lane.
        names: All lanes, this one's included; none: nobody is sent anywhere.
    """

    own: str = ""
    names: frozenset[str] = frozenset()

    def other_lane(self, key: str) -> str:
        """Return the name of the lane that a guest is to be sent to, or "" for one who may come in here.

        Args:
            key: What the guest is known by on every laptop: the booking's id, or else the ticket's.
        """
        lane = lane_of(key, self.names)
        return "" if lane == self.own else lane


NO_LANES = Lanes()


def lane_of(key: str, names: Collection[str]) -> str:
    """Return the lane that a guest belongs to, or "" where there are none.

    The one whose name and the guest's key together have the greatest hash: without one lane, the guests of all others
    stay where they are.
    """
    return max(
        names, key=lambda name: (sha256(f"{name}\0{key}".encode("utf-8", "surrogatepass")).digest(), name), default=""
    )
