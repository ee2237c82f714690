"""A ledger's streams, which the host alone makes and removes."""

from contextlib import suppress

from nats.errors import Error as NatsError
from nats.js.api import DiscardPolicy, StreamConfig

from kiosk.venue import subjects
from kiosk.venue.ledger_client import LedgerClient, as_venue_error


async def make_ledger(client: LedgerClient, epoch: int) -> None:
    """Make an empty ledger."""
    # What a use holds is its last claim, so that one can be given back; an entry is told once and stays.
    claims = StreamConfig(
        name=subjects.CLAIMS,
        subjects=["claims.*.*"],
        max_msgs_per_subject=1,
        deny_delete=True,
        allow_direct=False,  # a direct read may be answered before the last write is seen
        # No claim has a time to live. Measured, not explained: a stream in which messages may have one answers a
        # crowd half as fast again, as key-value buckets do, which are made so; see docs/adr/0040.
        allow_msg_ttl=True,
        metadata={subjects.EPOCH: str(epoch)},
    )
    venue = StreamConfig(name=subjects.VENUE, subjects=["venue.>"], max_msgs_per_subject=1)
    # The epoch last: then the ledger is whole.
    await _add(client, _told_once(subjects.ENTRIES, "entries.*.*"), venue, claims)


async def make_notes(client: LedgerClient) -> None:
    """Make room for notes where a ledger has none yet, as one of an earlier version."""
    await _add(client, _told_once(subjects.NOTES, "notes.*.*"))


async def _add(client: LedgerClient, *streams: StreamConfig) -> None:
    try:
        for stream in streams:
            await client.js.add_stream(stream)
    except (NatsError, OSError, TimeoutError) as error:
        raise as_venue_error(error) from error


async def drop_ledger(client: LedgerClient) -> None:
    """Forget a ledger that another one takes the place of."""
    for stream in (subjects.CLAIMS, subjects.ENTRIES, subjects.NOTES, subjects.VENUE):
        with suppress(NatsError):
            await client.js.delete_stream(stream)


def _told_once(name: str, under: str) -> StreamConfig:
    """Return a stream in which each thing is told once and stays."""
    return StreamConfig(
        name=name,
        subjects=[under],
        max_msgs_per_subject=1,
        discard=DiscardPolicy.NEW,
        discard_new_per_subject=True,
        deny_delete=True,
    )
