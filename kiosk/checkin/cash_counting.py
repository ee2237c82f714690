"""Counting the till at the end of a shift, against what was sold, paid and given back since the last count.

Invariants: a count and the actions that it covers are one write transaction; what is counted is what lies there, right
or wrong: the difference is written down, and nothing is made to fit.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.ports import DoorStore, DoorView
from kiosk.domain.door_sales.shift_takings import CashCount, CountedMoney, ShiftTakings, TakingsLine, shift_takings
from kiosk.domain.entries.entry import GateTime
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import DoorError
from kiosk.domain.ports import Clock


class CashCounting:
    """The till of this laptop."""

    def __init__(self, store: DoorStore, clock: Clock, new_id: Callable[[datetime], str]) -> None:
        """Take what the use case talks to.

        Args:
            store: The local database.
            clock: The laptop's time.
            new_id: Makes a UUIDv7 of an instant.
        """
        self._store = store
        self._clock = clock
        self._new_id = new_id

    def state(self) -> ShiftTakings:
        """Return how the till stands since it was last counted.

        Raises:
            StoreError: The database cannot be read.
        """
        with self._store.reading() as view:
            return _state(view)

    def count(
        self,
        counted: Sequence[CountedMoney],
        station: Station,
        *,
        note: str = "",
        seen: int | None = None,
        at: GateTime | None = None,
    ) -> Sequence[CashCount]:
        """Write down what was counted.

        Args:
            counted: For each way of paying and currency in which money moved; others may be added.
            station: Who counts, at which laptop.
            note: Free words, such as why it differs.
            seen: How many actions whoever counts was shown; None asks for nothing.
            at: When; None means now.

        Raises:
            DoorError: There is nothing to count, part of it was not counted, or something was sold meanwhile; nothing
                was changed.
            StoreError: It could not be written; nothing was changed.
        """
        moment = (at or self._clock.now()).corrected
        with self._store.writing() as ledger:
            state = _state(ledger)
            if seen is not None and seen != len(state.actions):
                raise DoorError("money moved while it was counted", key="door.till_moved")
            lines = {(line.method, line.currency): line for line in state.lines}
            given = {(one.method, one.counted.currency): one for one in counted}
            if lines.keys() - given.keys():
                raise DoorError("a way of paying was not counted", key="door.till_missing")
            if not given:
                raise DoorError("nothing was sold or paid", key="door.till_empty")
            count_id = self._new_id(moment)
            made = [
                _line(
                    one, lines.get(place) or TakingsLine(method=one.method, currency=place[1]),
                    CashCount(
                        id=count_id, method=one.method, currency=place[1], staff=station.staff,
                        device_id=station.device_id, note=note.strip(), made_at=moment,
                    ),
                )
                for place, one in given.items()
            ]  # fmt: skip
            ledger.count_cash(made, state.actions)
        return made


def _line(counted: CountedMoney, line: TakingsLine, empty: CashCount) -> CashCount:
    if counted.kept_minor > counted.counted.minor:
        raise DoorError("more stays in the box than there is", key="door.till_kept")
    opening = counted.opening if counted.opening is not None else Money(line.opening_minor)
    return replace(
        empty,
        opening_minor=opening.minor,
        taken_minor=line.taken_minor,
        returned_minor=line.returned_minor,
        counted_minor=counted.counted.minor,
        kept_minor=counted.kept_minor,
    )


def _state(view: DoorView) -> ShiftTakings:
    return shift_takings(view.uncounted(), view.last_cash_count())
