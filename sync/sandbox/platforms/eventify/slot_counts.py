"""How many bookings each slot of an event has, as Eventify keeps it in the event itself (``slots[].bookedCount``)."""

import msgspec

from sync.sandbox.tables import Tables

_BOOKED = """
SELECT slotId, count(*) AS booked FROM bookings
WHERE eventId = ? AND cancelledAt IS NULL AND status <> 'REJECTED' GROUP BY slotId
"""


def count_slots(tables: Tables, event_id: str) -> None:
    """Bring the counts of an event's slots up to date; devices that follow revisions hear of it."""
    event = tables.row("SELECT slots FROM events WHERE _id = ?", event_id)
    if event is None:
        return
    booked = {row["slotId"]: row["booked"] for row in tables.rows(_BOOKED, event_id)}
    slots = [{**slot, "bookedCount": booked.get(slot["_id"], 0)} for slot in msgspec.json.decode(event["slots"])]
    text, rev = msgspec.json.encode(slots).decode(), tables.count_up("rev")
    tables.run("UPDATE events SET slots = ?, rev = ? WHERE _id = ?", text, rev, event_id)
