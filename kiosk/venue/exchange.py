"""Entries between this laptop's log and the venue's stream, over one connection.

In: others' entries are collected for some hundredths of a second and written together, because each write waits for the
disk and keeps this gate's own guests waiting meanwhile. Out: whatever the log has and the venue does not, in the log's
order, own entries and what is known of absent gates alike; each entry that spends a ticket asserts its claim, if nobody
did. Where somebody has it of whom no entry is known, that may be a claim that comes to nothing: it is tried again until
it is ours, or until the other one's entry is here and it is a double. How far both know each other is kept now and then
only: repeating a part of it changes nothing.
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from kiosk.domain.errors import UnreadableVenueError, VenueError
from kiosk.domain.venue import wire
from kiosk.domain.venue.claims import Claim, claim_of
from kiosk.domain.venue.storage_ports import Received, Unpublished, VenueLog
from kiosk.venue import subjects
from kiosk.venue.claiming import Claimant
from kiosk.venue.following import Follow
from kiosk.venue.ledger_client import LedgerClient

_GATHER_S: Final = 0.04
_MOST_AT_ONCE: Final = 500
_LOOK_AGAIN_S: Final = 2.0
"""Other programs on this laptop write to the log, too (the daemon, ``kiosk check``)."""
_KEEP_EVERY_S: Final = 5.0
_COMMITTED_WITHIN_S: Final = 0.03
_LOOKS: Final = 10
"""So often it is looked whether what was granted is committed; a disk that takes longer is not waited for."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the venue's stream holds at one place.

    Attributes:
        number: The place.
        subject: By whom of what; see ``subjects``.
        payload: The entry.
    """

    number: int
    subject: str
    payload: bytes


class Exchange:
    """Both directions of one connection.

    Attributes:
        received: Place in the venue's stream up to which everything was looked at.
        published: Position in the log up to which everything was told.
        told: Everything in the log was told when it was last looked at.
        unreadable: How many messages could not be understood.
    """

    def __init__(
        self, client: LedgerClient, log: VenueLog, member: str, claimant: Claimant, contested: dict[int, Claim]
    ) -> None:
        """Take the connection.

        Args:
            client: Asks the host.
            log: This laptop's log.
            member: This gate.
            claimant: Asserts claims.
            contested: Claims of admissions, by their position in the log, that somebody else seems to have; what is
                left of them when the connection ends is looked at by the next one.
        """
        progress = log.progress()
        self.received = progress.received
        self.published = progress.published
        self.told = False
        self.unreadable = 0
        self._client = client
        self._log = log
        self._member = member
        self._claimant = claimant
        self._grown = asyncio.Event()
        self._expects = False
        self._has_grown = False
        self._told: set[str] = set()
        self._contested = contested
        self._kept_at = time.monotonic()

    def grown(self) -> None:
        """Take note that the log has grown; in the loop's thread."""
        self._grown.set()

    def expect(self) -> None:
        """Look at the log soon, for what was granted just now is about to be committed; in the loop's thread."""
        if not self._expects:
            self._expects = True
            self._look_soon(_LOOKS)

    def note_commit(self) -> bool:
        """Take note that the log has grown; in any thread. Returns whether it will be looked at anyway.

        Waking the loop's thread at this very moment would have it compete with the one that has a guest to answer.
        """
        # In this order: whoever looks for the last time reads the log after it has said that it expects nothing more.
        self._has_grown = True
        return self._expects

    def _look_soon(self, left: int) -> None:
        asyncio.get_running_loop().call_later(_COMMITTED_WITHIN_S, self._look, left)

    def _look(self, left: int) -> None:
        if not self._has_grown and left:
            self._look_soon(left - 1)
            return
        self._expects = self._has_grown = False
        self._grown.set()

    async def begin(self) -> None:
        """Look whether the ledger is the one that this gate knows, before anything is taken in or given out.

        Raises:
            VenueError: The connection failed.
            StoreError: The log could not be written.
        """
        # The host's files were put back from a copy: they lack what this gate has read there, and told it.
        if self.received > await self._client.last_of(subjects.ENTRIES):
            await asyncio.to_thread(self._log.forget_ledger)
            self.received = self.published = 0

    async def take_in(self, caught_up: Callable[[], None]) -> None:
        """Take others' entries in until the connection ends.

        Args:
            caught_up: Called once, when everything is here that was there at the beginning.

        Raises:
            VenueError: The connection failed.
            StoreError: The log could not be written.
        """
        until = await self._client.last_of(subjects.ENTRIES)
        # What this laptop published itself comes back, too. Of old it may be what a database lost that is older now.
        follow = Follow(self._client, subjects.ENTRIES, "entries.>", self.received)
        behind = self.received < until
        if not behind:
            caught_up()
        while True:
            # While catching up, messages are there in hundreds anyway.
            messages = await follow.next(_MOST_AT_ONCE, gather_s=0.0 if behind else _GATHER_S)
            await self.write(
                [Told(one.metadata.sequence.stream, one.subject, one.data) for one in messages], live=not behind
            )
            if behind and self.received >= until:
                behind = False
                caught_up()

    async def write(self, messages: Sequence[Told], *, live: bool) -> None:
        """Write what others told.

        Args:
            messages: The stream, on from where it was read to.
            live: It was told while this connection stood.

        Raises:
            StoreError: The log could not be written.
        """
        news: list[Received] = []
        for message in messages:
            self.received = max(self.received, message.number)
            if live and message.subject in self._told:
                self._told.discard(message.subject)  # our own words
                continue
            told_by = message.subject.rpartition(".")[2]
            try:
                news.append(Received(number=message.number, entry=wire.read_entry(message.payload), told_by=told_by))
            except VenueError:
                self.unreadable += 1  # a newer gate's; the others must not wait for it
        if news or (time.monotonic() - self._kept_at > _KEEP_EVERY_S and messages):
            # Also without news: after a restart nobody should read the whole stream again.
            await asyncio.to_thread(self._log.take, news, up_to=self.received)
            self._kept_at = time.monotonic()

    async def give_out(self) -> None:
        """Tell the venue what the log has, until the connection ends.

        Raises:
            VenueError: The connection failed.
            StoreError: The log could not be read.
        """
        kept_at, kept = time.monotonic(), self.published
        while True:
            # Before the log is read: what is written in between wakes the wait below once more, instead of being
            # missed.
            self._grown.clear()
            count = await self.tell_more()
            await self.settle_contested()
            idle = count < _MOST_AT_ONCE
            if self.published > kept and (not idle or time.monotonic() - kept_at > _KEEP_EVERY_S):
                await asyncio.to_thread(self._log.note_published, self.published)
                kept_at, kept = time.monotonic(), self.published
            if not count:
                await self._wait_for_more()

    async def tell_more(self) -> int:
        """Tell the venue some of what the log has and the venue does not; return how many entries these were.

        Raises:
            VenueError: The connection failed.
            StoreError: The log could not be read.
        """
        batch = await asyncio.to_thread(self._log.unpublished, self.published, _MOST_AT_ONCE)
        if batch:
            await asyncio.gather(*(self._tell(one) for one in batch))
            self.published = batch[-1].position
        self.told = not batch
        return len(batch)

    async def settle_contested(self) -> None:
        """Look again after uses that somebody has of whom no entry is known.

        Raises:
            VenueError: The connection failed.
            StoreError: The log could not be read.
        """
        for position, claim in list(self._contested.items()):
            await self._assert(position, claim)

    async def _assert(self, position: int, claim: Claim) -> None:
        self._contested.pop(position, None)
        try:
            holder = await self._claimant.settle(claim)
        except UnreadableVenueError:
            # Nobody can tell who has it. That must not keep back what else this gate has to tell.
            self._contested[position] = claim
            return
        if holder is not None and not await asyncio.to_thread(self._log.has_spent, holder.scan_id):
            self._contested[position] = claim

    async def _wait_for_more(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(_LOOK_AGAIN_S):
                await self._grown.wait()

    async def _tell(self, one: Unpublished) -> None:
        entry = one.entry
        subject = subjects.entry_subject(entry.entry_id, self._member)
        # Before it is said: our own words may come back sooner than the answer to them.
        self._told.add(subject)
        if not await self._client.tell(entry):
            self._told.discard(subject)  # it was told before, by whomever
        claim = claim_of(entry)
        # What this very connection was granted stands already. Everything else is asserted, though an earlier one may
        # have been granted it: this may be another ledger than that one's.
        if claim is not None and not self._claimant.was_granted(claim):
            # Where somebody else has it who let a guest in, that is a double, and is found by both entries.
            await self._assert(one.position, claim)
