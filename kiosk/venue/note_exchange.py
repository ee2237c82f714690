"""Notes between this laptop and the venue's stream of them, over one connection.

Invariants: whatever the others noted is written here within seconds; whatever is known here and the stream does not
hold is told, also for gates that are absent. Notes hold nobody up: a host of an earlier version has no stream for them,
and then claims and entries go on without.
"""

import asyncio
from collections.abc import Sequence
from typing import Final

from kiosk.domain.errors import VenueError
from kiosk.domain.venue.delivering import deliverer
from kiosk.domain.venue.notes import Note, note_name, read_note, write_note
from kiosk.domain.venue.passing_on import SignedNews
from kiosk.domain.venue.storage_ports import VenueNotes
from kiosk.venue import subjects
from kiosk.venue.following import Follow
from kiosk.venue.ledger_client import LedgerClient
from kiosk.venue.passing_on import PassingOn
from kiosk.venue.peers import Peers

_MOST_AT_ONCE: Final = 200
_LOOK_EVERY_S: Final = 1.0
"""Marks are made on pages that know of no venue; looking for new ones costs less than a millisecond."""


class NoteExchange:
    """Both directions of one connection."""

    def __init__(self, client: LedgerClient, notes: VenueNotes, passing: PassingOn, peers: Peers) -> None:
        """Take the connection.

        Args:
            client: Asks the host.
            notes: This laptop's notes.
            passing: Passes the roster on.
            peers: The gates: which of them passes the roster on, and who is to be believed.
        """
        self._client = client
        self._notes = notes
        self._passing = passing
        self._peers = peers

    async def work(self) -> None:
        """Exchange notes until the connection ends; return at once where the host has no room for them.

        Raises:
            ExceptionGroup: With ``VenueError`` when it ended, ``StoreError`` when the database cannot be used.
        """
        try:
            last = await self._client.last_of(subjects.NOTES)
        except VenueError:
            # No stream, or no answer because this gate may not ask: both say an earlier version. Where the line has
            # broken instead, whatever else this connection does tells of it.
            return
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._take_in(last))
            tasks.create_task(self._give_out())

    async def _take_in(self, last: int) -> None:
        received = await asyncio.to_thread(self._notes.received)
        # A host whose disk was put back from a copy counts from less: what it has is then read again.
        follow = Follow(self._client, subjects.NOTES, "notes.>", received if received <= last else 0)
        while True:
            if messages := await follow.next(_MOST_AT_ONCE):
                await self.write([one.data for one in messages], up_to=messages[-1].metadata.sequence.stream)

    async def write(self, payloads: Sequence[bytes], *, up_to: int) -> None:
        """Write what others noted.

        Args:
            payloads: The stream, on from where it was read to.
            up_to: Its place up to which it is read with these.

        Raises:
            StoreError: The database could not be written.
        """
        notes = [note for note in map(_read, payloads) if note is not None]
        await asyncio.to_thread(self._take, notes, up_to)

    def _take(self, notes: Sequence[Note], up_to: int) -> None:
        welcome = {member.member for member in self._peers.members if not member.revoked}
        believed = [
            note for note in notes if not isinstance(note, SignedNews) or self._passing.is_believed(note, welcome)
        ]
        self._notes.take(believed, up_to=up_to)

    async def _give_out(self) -> None:
        while True:
            if await self.tell_more() < _MOST_AT_ONCE:
                await asyncio.sleep(_LOOK_EVERY_S)

    async def tell_more(self) -> int:
        """Tell the venue some of what is known here and not in its stream; return how many notes these were.

        Raises:
            VenueError: The connection failed.
            StoreError: The database could not be read.
        """
        ours = self._peers.ours
        if deliverer(ours, gates := self._peers.gates()) == ours.member:
            is_wanted = any(gate.report is not None and gate.present and not gate.report.online for gate in gates)
            while await asyncio.to_thread(self._passing.pass_on, ours, is_wanted=is_wanted):
                pass
        notes = await asyncio.to_thread(self._notes.unpublished, _MOST_AT_ONCE)
        if notes:
            # Those that were told before, by whomever, are in the stream as well.
            await asyncio.gather(*(self._client.tell_note(note_name(one), write_note(one)) for one in notes))
            await asyncio.to_thread(self._notes.note_published, notes)
        return len(notes)


def _read(payload: bytes) -> Note | None:
    try:
        return read_note(payload)
    except VenueError:
        return None  # a newer gate's; the others must not wait for it
