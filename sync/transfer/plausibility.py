"""What of a page, or of a full reading, is believed at once, and what is asked about (docs/adr/0016).

Everything here runs inside the transaction that writes the page, save the count of what a full reading would take away.
Invariants: a doubt takes nothing away and moves
nothing; what the platform withdraws by name (a tombstone, a status) is no doubt and holds at once.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from kiosk.domain.roster.events import Event, EventDate
from kiosk.domain.roster.records import RosterRecord, Tombstone
from kiosk.domain.syncing.sudden_changes import Loss, Times, is_due_again, is_far
from kiosk.store.base.tables import ROSTER
from kiosk.store.roster.doubted_changes import DoubtedChange
from kiosk.store.roster.losses import losses
from kiosk.store.roster.roster_rows import RosterRows, TableRows, as_rows
from kiosk.store.roster.roster_writer import RosterTransaction
from sync.connectors.interface.connector import CompleteCollection, Stream

_TIMED = (Event, EventDate)
_FIELDS = ("starts_at", "admission_at", "ends_at")


@dataclass(frozen=True, slots=True)
class PlausibilityCheck:
    """What is believed of one stream.

    Attributes:
        stream: The stream.
        now: Current instant.
        open: Everything that is not believed yet, by subject.
        trusting: What is read now is another platform's than before, as a person wanted: less is no question then.
    """

    stream: Stream
    now: datetime
    open: Mapping[str, DoubtedChange]
    trusting: bool = False

    def times(self, tx: RosterTransaction, records: Sequence[RosterRecord]) -> Sequence[RosterRecord]:
        """Return the records with the times that events had before, where new ones are not believed yet."""
        if not set(_TIMED) & set(self.stream.kinds) or self.trusting:
            return records
        tables: list[TableRows] = []
        for table in as_rows(records).tables:
            if table.mapping.record in _TIMED:
                tables += self._plausible_rows(tx, table.mapping.record, list(table.records())).tables
            else:
                tables.append(table)
        return RosterRows(tables)

    def _plausible_rows(
        self, tx: RosterTransaction, kind: type[Event] | type[EventDate], reported: Sequence[Any]
    ) -> RosterRows:
        known: Mapping[str, Any] = tx.known(kind, [record.id for record in reported])
        return as_rows([self._plausible_record(tx, known.get(record.id), record) for record in reported])

    def _plausible_record(self, tx: RosterTransaction, before: Any, reported: Any) -> Any:
        subject = f"{'event' if isinstance(reported, Event) else 'date'}:{reported.id}"
        doubt = self.open.get(subject)
        # A series spans a season, and each new date moves its begin or end.
        is_series = isinstance(before, Event) and before.has_dates
        if before is None or is_series or not is_far(times_of(before), times_of(reported), self.now):
            if doubt is not None:
                tx.drop_doubt(subject)
            return reported
        said = {name: None if (at := getattr(reported, name)) is None else at.isoformat() for name in _FIELDS}
        is_same = doubt is not None and doubt.details.get("times") == said
        if is_same and doubt is not None and (doubt.accepted or is_due_again(doubt.said_at, self.now)):
            tx.drop_doubt(subject)
            return reported
        # Ten minutes count from when exactly this was first said; something else begins anew.
        since = doubt.said_at if is_same and doubt is not None else self.now
        details = {"times": said, "event": getattr(reported, "event_id", reported.id)}
        tx.save_doubt(
            DoubtedChange(subject=subject, kind="times", stream=self.stream.name, details=details, said_at=since)
        )
        return replace(reported, **{name: getattr(before, name) for name in _FIELDS})

    def complete_collections(
        self, tx: RosterTransaction, complete_collections: Sequence[CompleteCollection]
    ) -> list[Tombstone]:
        """Return what is gone by collections that were read in full; what would be much less is asked about."""
        gone: list[Tombstone] = []
        asked: list[Loss] = []
        for whole in complete_collections:
            known, absent = tx.absent(whole.kind, whole.event_id, frozenset(whole.ids))
            name = ROSTER[whole.kind].table
            # An event is always asked about, be it only one: with it all its guests would go.
            if whole.kind is Event:
                over = [one for one in absent if tx.is_over(one, self.now)]
                asked += [Loss(kind=name, event_id=one, known=1, gone=1) for one in absent if one not in over]
                gone += [Tombstone(kind=whole.kind, id=one) for one in over]
                continue
            if whole.kind is EventDate:
                past = self._past(tx, absent)
                gone += [Tombstone(kind=whole.kind, id=one) for one in past]
                known, absent = known - len(past), [one for one in absent if one not in past]
            if absent:
                loss = Loss(kind=name, event_id=whole.event_id or "", known=known, gone=len(absent))
                is_asked = loss.is_much and not (whole.event_id and tx.is_over(whole.event_id, self.now))
                asked += [loss] if is_asked else []
                absent = [] if is_asked else absent
            gone += [Tombstone(kind=whole.kind, id=one) for one in absent]
        if asked:
            earlier = [] if self._doubt is None else _losses(self._doubt)
            # What was asked about other events of the same stream stays open.
            kept = [one for one in earlier if not any(_about(one) == _about(new) for new in asked)]
            tx.save_doubt(self._question([*kept, *asked], self.now if self._doubt is None else self._doubt.said_at))
        return gone

    def _past(self, tx: RosterTransaction, ids: Sequence[str]) -> set[str]:
        """Return which dates of a series are over: they go by themselves."""
        found = tx.known(EventDate, ids).items()
        return {one for one, date in found if (over := times_of(date).over_at) is not None and over <= self.now}

    def doubt_of_sweep(self, conn: Any) -> DoubtedChange | None:
        """Return what is to be asked before what a full reading no longer gives may go; None lets it go at once.

        Every row of the roster is looked at: not for the write lock. What is asked is kept, or no more asked, with the
        end of the reading (``note_doubt_of_sweep``).

        Args:
            conn: A connection outside a transaction.
        """
        much = [] if self.trusting else self._much(conn)
        if not much:
            return None
        doubt = self._doubt
        earlier = [] if doubt is None else _losses(doubt)
        is_same = all(any(loss.says_the_same(one) for one in earlier) for loss in much)
        if doubt is not None and is_same and (doubt.accepted or is_due_again(doubt.said_at, self.now)):
            return None
        return self._question(much, doubt.said_at if doubt is not None and is_same else self.now)

    def note_doubt_of_sweep(self, tx: RosterTransaction, doubt: DoubtedChange | None) -> None:
        """Keep what is asked about a full reading, or that nothing is."""
        if doubt is None:
            tx.drop_doubt(self.stream.name)
        else:
            tx.save_doubt(doubt)

    def _much(self, conn: Any) -> list[Loss]:
        stream = self.stream
        found = losses(conn, stream.kinds, self.now, valid_only=stream.missing_is_revoked, ranges=stream.ranges)
        return [loss for loss in found if loss.is_much]

    @property
    def _doubt(self) -> DoubtedChange | None:
        return self.open.get(self.stream.name)

    def _question(self, much: Iterable[Loss], since: datetime) -> DoubtedChange:
        name = self.stream.name
        details = {"losses": [asdict(loss) for loss in much]}
        return DoubtedChange(subject=name, kind="less", stream=name, details=details, said_at=since)


def times_of(record: Event | EventDate) -> Times:
    """Return when an event, or a date of a series, is."""
    return Times(starts_at=record.starts_at, admission_at=record.admission_at, ends_at=record.ends_at)


def _losses(doubt: DoubtedChange) -> list[Loss]:
    return [Loss(**loss) for loss in doubt.details.get("losses", ())]


def _about(loss: Loss) -> tuple[str, str]:
    return loss.kind, loss.event_id
