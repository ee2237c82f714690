"""What is noticed of the pages of one stream on their way into the database, whichever connector brought them."""

from dataclasses import dataclass, field, replace

from kiosk.domain.codes.key_material import why_unfit
from kiosk.domain.errors import TransientDeliveryError, UnreadableAnswerError
from kiosk.domain.roster.codes import SigningKey
from kiosk.store.roster.roster_rows import RosterRows
from sync.connectors.interface.connector import Page
from sync.transfer.run_result import Failure, RunResult


@dataclass(slots=True)
class PageWatcher:
    """Watches the pages of one stream on their way into the database.

    Attributes:
        name: The stream's name.
        cursor: Where the next page begins.
        result: Counts them.
        taken: So many records there were.
        more: Whether the last page had one behind it.
        is_circle: A page came again that leads where it led before.
    """

    name: str
    cursor: str | None
    result: RunResult
    taken: int = 0
    more: bool = True
    is_circle: bool = False
    _seen: set[tuple[str, int]] = field(default_factory=set)

    def note(self, page: Page) -> Page:
        """Take note of a page, and leave out of it what must not get into the roster.

        Raises:
            TransientDeliveryError: It promises more, gives nothing and leads nowhere: it would be asked for ever.
        """
        if page.more and page.next_cursor == self.cursor and not (page.records or page.entries or page.tombstones):
            raise UnreadableAnswerError("the cursor does not move on")
        # Both: where a cursor stays the same for a whole reading, what comes is another page each time.
        place = (page.next_cursor, page.checksum)
        self.is_circle |= page.more and page.checksum != 0 and place in self._seen
        self._seen.add(place)
        page = _without_unfit_keys(page)
        self.cursor, self.more = page.next_cursor, page.more
        self.taken += len(page.records) + len(page.entries)
        self.result.taken[self.name] = self.result.taken.get(self.name, 0) + page.size
        self.result.count(page)
        self.result.is_incomplete = self.result.is_incomplete or bool(page.lacking)
        for part, error_text in page.broken.items():
            self.result.broken[f"{self.name}/{part}"] = Failure(
                message=error_text, key=TransientDeliveryError.default_key
            )
        return page


def _without_unfit_keys(page: Page) -> Page:
    """Return a page without keys that would let anybody sign, each of them named: whichever connector brought them."""
    reasons = {key.id: why for key in _keys(page) if (why := why_unfit(key)) is not None}
    if not reasons:
        return page
    kept = [record for record in page.records if not (isinstance(record, SigningKey) and record.id in reasons)]
    return replace(page, records=kept, unreadable=[*page.unreadable, *(f"a key: {why}" for why in reasons.values())])


def _keys(page: Page) -> list[SigningKey]:
    """Return a page's keys; records that came as rows of other tables are not made for that."""
    if isinstance(page.records, RosterRows):
        tables = [table for table in page.records.tables if table.mapping.record is SigningKey]
        return [key for table in tables for key in table.records() if isinstance(key, SigningKey)]
    return [record for record in page.records if isinstance(record, SigningKey)]
