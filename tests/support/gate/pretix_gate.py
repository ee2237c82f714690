"""A gate that scans for pretix: worlds of raw API bodies, mapped by the connector, in a real store.

Everything goes the way it goes in the product: bodies → connector's mapping → encrypted store → check-in use case →
outbox → connector's bodies for the server.
"""

import copy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from kiosk.checkin.check_in import CheckIn, CheckInResult
from kiosk.credentials import Reader
from kiosk.domain.codes.credential import Scan, ScanSource, hash_code
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.entries.station import ScannedList, Station
from kiosk.domain.reason_codes import Outcome
from kiosk.domain.roster.records import RosterRecord, Tombstone
from kiosk.domain.verdicts.decision import Attempt
from kiosk.store.database import Database, open_database
from kiosk.store.roster.roster_writer import roster_transaction
from sync.connectors.pretix import bodies, mapping, order_mapping, request_bodies
from tests.conftest import TEST_KEY
from tests.support.gate.small_event import StillClock, counting_ids, gate_time

ANY_TIME = datetime(2026, 7, 23, 12, 0, tzinfo=UTC)
FIRST_FREE_ID = 10_000_000


def with_unique_positions(world: Mapping[str, Any]) -> dict[str, Any]:
    """Return a world in which every position has an id of its own, as on every server.

    The bodies were written by hand and use some ids twice, in different orders. The first use of an id keeps it; a
    position's add-ons follow it.
    """
    fixed: dict[str, Any] = copy.deepcopy(dict(world))
    seen: set[int] = set()
    for slug in fixed["events"]:
        for order in fixed["events"][slug].get("orders", []):
            renamed: dict[int, int] = {}
            for position in order["positions"]:
                if position["id"] in seen:
                    renamed[position["id"]] = FIRST_FREE_ID + len(seen)
                    position["id"] = renamed[position["id"]]
                seen.add(position["id"])
            for position in order["positions"]:
                position["addon_to"] = renamed.get(position.get("addon_to"), position.get("addon_to"))
    return fixed


def records_of(world: Mapping[str, Any]) -> tuple[list[RosterRecord], list[Entry]]:
    """Map a whole world."""
    records: list[RosterRecord] = []
    entries: list[Entry] = []
    for raw in world["events"].values():
        found, scans = _event_records(raw)
        records += found
        entries += scans
    media = msgspec.convert(world.get("reusable_media", []), list[bodies.MediumBody])
    records += [mapping.medium(body) for body in media]
    return records, entries


def _event_records(raw: Mapping[str, Any]) -> tuple[list[RosterRecord], list[Entry]]:
    event = msgspec.convert(raw["event"], bodies.EventBody)
    slug = event.slug
    records: list[RosterRecord] = [mapping.event(event), *mapping.signing_keys(event)]
    convert = msgspec.convert
    records += [mapping.event_date(b, slug) for b in convert(raw.get("subevents", []), list[bodies.SubEventBody])]
    records += [mapping.ticket_type(b, slug) for b in convert(raw.get("items", []), list[bodies.ItemBody])]
    records += [mapping.check_in_list(b, slug) for b in convert(raw["checkinlists"], list[bodies.CheckInListBody])]
    records += [mapping.question(b, slug) for b in convert(raw.get("questions", []), list[bodies.QuestionBody])]
    withdrawn = [mapping.revoked(b, slug) for b in convert(raw.get("revoked", []), list[bodies.RevokedSecretBody])]
    blocked = [mapping.blocked(b, slug) for b in convert(raw.get("blocked", []), list[bodies.BlockedSecretBody])]
    records += [*withdrawn, *(b for b in blocked if not isinstance(b, Tombstone))]
    # Through JSON, as it comes from the server: some of an order is kept as it was written.
    written = msgspec.json.encode(raw.get("orders", []))
    orders = [order_mapping.order(b, slug) for b in msgspec.json.decode(written, type=list[bodies.OrderBody])]
    for order in orders:
        records += order.records()
    return records, [entry for order in orders for entry in order.entries]


@dataclass
class PretixGate:
    """A kiosk with a world of its own.

    Attributes:
        world: The raw bodies, changed by the steps of a scenario.
        folder: Where its databases lie.
        database: The present one.
        gate: The device's gate, or None.
        last: What the last scan came to.
        slept: How long the scenario has waited.
    """

    world: dict[str, Any]
    folder: Path
    database: Database = field(init=False)
    gate: str | None = None
    last: CheckInResult | None = None
    slept: timedelta = timedelta()
    generation: int = 0

    def __post_init__(self) -> None:
        self.world = with_unique_positions(self.world)
        self._open()
        self._store(with_scans=True)

    def _open(self) -> None:
        self.generation += 1
        self.database = open_database(self.folder / f"gate-{self.generation}.db", TEST_KEY)
        self.desk = CheckIn(self.database, Reader(), StillClock(), counting_ids())

    def _store(self, *, with_scans: bool = False) -> None:
        records, entries = records_of(self.world)
        with roster_transaction(self.database) as tx:
            tx.upsert(records)
            if with_scans:
                tx.add_remote_entries(entries)

    def close(self) -> None:
        """Close the database."""
        self.database.close()

    # -- steps

    def set_rules(self, event: str, list_id: int, rules: Any) -> None:
        """Give a list other rules."""
        found = next(b for b in self.world["events"][event]["checkinlists"] if b["id"] == list_id)
        found["rules"] = rules
        self._store()

    def add(self, event: str, kind: str, body: Mapping[str, Any]) -> None:
        """Add a body to an event: a question, or a revoked or blocked secret."""
        self.world["events"][event].setdefault(kind, []).append(dict(body))
        self._store()

    def forget_scans(self) -> None:
        """Start with a fresh database that holds the world, but no scan."""
        self.database.close()
        self._open()
        self._store()

    def check(self, step: Mapping[str, Any]) -> CheckInResult:
        """Scan as a step says."""
        at = datetime.fromisoformat(step["now"]) if step.get("now") else ANY_TIME
        places = [ScannedList(event, str(step["lists"][event])) for event in step.get("list_order") or step["lists"]]
        station = Station(
            device_id="kiosk",
            event_id=places[0].event_id,
            list_id=places[0].list_id,
            gate_id=self.gate,
            direction=Direction(step.get("type") or "entry"),
            also=tuple(places[1:]),
        )
        source = ScanSource.CAMERA if step.get("source_type", "barcode") == "barcode" else ScanSource.NFC
        self.last = self.desk.scan(
            Scan(text=step["secret"], symbology="QR", source=source),
            station,
            at=gate_time((at + self.slept).astimezone(UTC)),
            attempt=Attempt(
                answers=self._answers(step.get("answers")),
                ask_questions=step.get("allow_questions", True),
                accept_unpaid=step.get("ignore_unpaid", False),
                entry_id=step.get("nonce"),
            ),
        )
        return self.last

    def _answers(self, given: Iterable[Mapping[str, Any]] | None) -> dict[str, str]:
        answers: dict[str, str] = {}
        for answer in given or ():
            question = answer["question"]
            if isinstance(question, str) and not question.isdigit():
                assert self.last is not None
                question = self.last.verdict.questions[0].id
            answers[str(question)] = str(answer["answer"])
        return answers

    # -- what is to be seen afterwards

    def queue(self) -> list[dict[str, Any]]:
        """Return the bodies of the admissions that wait for the server, oldest first."""
        queued = "SELECT ref_id FROM outbox WHERE kind = 'entry' AND state = 'queued' ORDER BY id"
        refs = [row[0] for row in self.database.db.conn.execute(queued).fetchall()]
        with self.database.reading() as view:
            waiting = [entry for ref in refs if (entry := view.entry(ref)) is not None]
            return [
                request_bodies.redeem(
                    entry, self._secret(view.codes_of_ticket(entry.ticket_id)) if entry.ticket_id else ""
                )
                for entry in waiting
                if entry.outcome is Outcome.ADMIT
            ]

    @staticmethod
    def _secret(codes: Iterable[Any]) -> str:
        return next((code.code for code in codes), "")

    def scans_of(self, secret: str) -> int:
        """Count the admissions of a ticket on all lists."""
        with self.database.reading() as view:
            keys = [code.ticket_id for code in view.codes(hash_code(secret))]
            return len(view.entries_for([*keys, hash_code(secret)]))
