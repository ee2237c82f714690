"""Everything that takes part, and how a person makes use of it."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.checkin.check_in import CheckInResult
from kiosk.checkin.door_terms import Sale
from kiosk.checkin.recording import Override
from kiosk.domain.door_sales.actions import DoorAction
from kiosk.domain.entries.entry import Direction
from kiosk.domain.errors import GatehouseError
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.verdicts.decision import Attempt
from kiosk.store.roster.doubted_changes import DoubtedChange, doubts
from sync.transfer.engine import RunOutcome
from tests.simulation.clocks import TrueTime
from tests.simulation.codes import Code, Shown
from tests.simulation.disks import CrashError
from tests.simulation.laptop import Laptop
from tests.simulation.model.known import CLOCK_IS_KNOWN, Known
from tests.simulation.model.question import Expected, Question
from tests.simulation.model.reported import Reported
from tests.simulation.moves import Ledger, Move
from tests.simulation.places import FRONT, ScanPoint
from tests.simulation.platform import EVENT, TYPE, Platform, Seat
from tests.simulation.setting import Setting


@dataclass(slots=True)
class Happened:
    """What a step came to, for the statements to look at.

    Attributes:
        laptop: Where.
        question: What was scanned; None for everything else.
        expected: What it may come to.
        result: What it came to; None after a crash or an error.
        rows: Entries that are new on the disk.
        error: What was raised that must not be.
        crashed: The process was killed on the way.
    """

    laptop: Laptop
    question: Question | None = None
    expected: Expected = Expected.EITHER
    result: CheckInResult | None = None
    rows: list[tuple[Any, ...]] = field(default_factory=list)
    error: Exception | None = None
    crashed: bool = False


class World:
    """Everything.

    Args:
        setting: The circumstances.
        folder: Where disks lie; it must not exist yet.

    Attributes:
        platform: The platform.
        ledger: Who truly walked.
        laptops: Every laptop.
        happened: What the latest step came to.
        copied_unsent: Entries that waited for delivery when their database was copied: the copy may deliver one that
            its maker, put back meanwhile, cannot know of.
    """

    def __init__(self, setting: Setting, folder: Path) -> None:
        self.setting = setting
        self.folder = folder
        self.truth = TrueTime()
        self.platform = Platform(setting, self.truth)
        self.ledger = Ledger()
        self.laptops: list[Laptop] = []
        self.happened: list[Happened] = []
        self.copied_unsent: set[str] = set()
        self._order = 0
        for number in range(setting.laptops):
            laptop = self.add_laptop(f"kiosk-{number}")
            laptop.disk.format()
            laptop.start()
            laptop.enrol()
            if setting.fresh:
                laptop.line.mishaps = [""] * setting.answers + ["cut"] * 3
            for _ in range(1 if setting.fresh else CLOCK_IS_KNOWN):
                self.exchange(laptop)
            laptop.line.mishaps = []
            laptop.remember()

    def add_laptop(self, device_id: str) -> Laptop:
        """Return one more laptop, with an empty folder."""
        number = len(self.laptops)
        error_s = self.setting.errors_s[number % len(self.setting.errors_s)]
        laptop = Laptop(number, device_id, self.folder / str(number), self.truth, self.platform, error_s)
        self.laptops.append(laptop)
        return laptop

    def close(self) -> None:
        """Close everything."""
        for laptop in self.laptops:
            laptop.stop()

    # -- what people do

    def scan(
        self,
        laptop: Laptop,
        seat: Seat | None,
        code: Code,
        shown: Shown,
        *,
        guests: int = 1,
        inward: bool = True,
        before_loaded: bool = False,
        place: ScanPoint = FRONT,
        also: tuple[str, ...] = (),
    ) -> None:
        """Hold a code to a gate; before the guest list is whole, where a supervisor wants that.

        Args:
            laptop: The gate's laptop.
            seat: Whose right it is.
            code: The code.
            shown: As it is held up.
            guests: How many want to walk.
            inward: In or out.
            before_loaded: A supervisor wants it, before the guest list is whole.
            place: Where.
            also: Further lists that are scanned for.
        """
        direction = Direction.ENTRY if inward else Direction.EXIT
        question = self._question(
            laptop,
            seat,
            guests,
            code=code,
            shown=shown,
            inward=inward,
            before_loaded=before_loaded,
            place=place,
            also=also,
        )
        station = replace(laptop.station(direction, place, also), before_loaded=before_loaded)
        attempt = Attempt(guests=guests)
        self._checked(laptop, question, lambda: laptop.check_in.scan(shown.scan, station, attempt=attempt))

    def look_up(
        self,
        laptop: Laptop,
        seat: Seat,
        ticket_id: str,
        *,
        guests: int = 1,
        inward: bool = True,
        place: ScanPoint = FRONT,
    ) -> None:
        """Check somebody in by the ticket that was looked up."""
        station = laptop.station(Direction.ENTRY if inward else Direction.EXIT, place)
        question = self._question(laptop, seat, guests, ticket_id=ticket_id, inward=inward, place=place)
        attempt = Attempt(guests=guests)
        self._checked(laptop, question, lambda: laptop.check_in.ticket(ticket_id, station, attempt=attempt))

    def override(self, laptop: Laptop, seat: Seat, code: Code, shown: Shown, *, guests: int = 1) -> None:
        """Let somebody pass on a supervisor's word."""
        before = laptop.last_position()
        word = Override(supervisor="Kim", note="known")
        happened = self._carried_out(
            laptop,
            lambda: laptop.check_in.override(shown.scan, laptop.station(), word, attempt=Attempt(guests=guests)),
        )
        happened.rows = laptop.rows(before)
        self._record(laptop, seat, happened.rows, forced=True, inward=True)

    def sell(self, laptop: Laptop, guests: int) -> Seat | None:
        """Sell somebody a ticket at the door; returns the right to enter that this gives, None where it failed."""
        sale = Sale(ticket_type_id=TYPE, guests=guests, name="Walk-in")
        made: list[DoorAction] = []
        self._carried_out(laptop, lambda: made.append(laptop.door.sell(sale, laptop.station(), supervisor="Kim")))
        if not made:
            return None
        ref = made[0].id
        seat = Seat(number=self.platform.number(), ticket_id=ref, size=guests, most=guests)
        self.platform.door_seats[ref] = seat
        ticket = Ticket(id=ref, event_id=EVENT, ticket_type_id=TYPE, booking_id=ref, party_size=guests)
        laptop.known.tickets[ref] = Reported(ticket, seat)
        return seat

    def take_back(self, laptop: Laptop, entry_id: str) -> None:
        """Undo a scan."""
        before = laptop.last_position()
        happened = self._carried_out(laptop, lambda: laptop.undo.take_back(entry_id, laptop.station()))
        happened.rows = laptop.rows(before)
        for row in happened.rows:
            self.ledger.undos[row[1]] = row[5]
            laptop.known.entries.add(row[1])

    def exchange(self, laptop: Laptop) -> RunOutcome | None:
        """Let a laptop's daemon run once."""
        outcome: list[RunOutcome] = []
        self._carried_out(laptop, lambda: outcome.append(laptop.exchange()))
        return outcome[0] if outcome else None

    def accept(self, laptop: Laptop) -> None:
        """Believe whatever a laptop doubts."""
        for doubt in doubts(laptop.database):
            if doubt.kind != "clock":
                laptop.store.accept_doubted_change(doubt.subject)
            elif self._is_true(laptop, doubt):
                laptop.store.accept_doubted_change(doubt.subject)
                laptop.known.misled = False

    def _is_true(self, laptop: Laptop, doubt: DoubtedChange) -> bool:
        """Return whether a doubted time is the true one: people look at a clock before they say so."""
        reported, now = doubt.details, laptop.clock.boot_time()
        if reported["boot"] != now.boot:
            return False
        then = datetime.fromisoformat(reported["measured_at"]) + timedelta(milliseconds=reported["offset_ms"])
        passed = now.ticks - timedelta(microseconds=reported["ticks_us"])
        return abs(then + passed - self.truth.now) < timedelta(seconds=5)

    # -- what happens to disks

    def back_up(self, laptop: Laptop) -> None:
        """Copy a laptop's data folder."""
        folder = self.folder / f"backup-{laptop.number}"
        laptop.disk.copy_to(folder)
        laptop.backup = folder, laptop.known.copied()

    def restore(self, laptop: Laptop) -> None:
        """Put the copy in its place again."""
        if laptop.backup is not None:
            folder, known = laptop.backup
            self._replace(laptop, folder, known)

    def forget(self, laptop: Laptop, back: int) -> None:
        """Lose the latest writes, where they are still in the log alone."""
        if len(laptop.history) <= back:
            return
        before = laptop.history[-1 - back]
        aside = self.folder / f"aside-{laptop.number}"
        laptop.disk.copy_to(aside)
        if laptop.disk.forget_since(before.mark, aside):
            self._replace(laptop, aside, before.known)

    def clone(self, laptop: Laptop) -> None:
        """Set another laptop up with a copy of a data folder."""
        waiting = laptop.database.db.conn.execute("SELECT ref_id FROM outbox WHERE kind = 'entry'")
        self.copied_unsent |= {str(row[0]) for row in waiting}
        twin = self.add_laptop(laptop.device_id)
        laptop.disk.copy_to(twin.disk.folder)
        twin.known = laptop.known.copied()
        twin.line.gave_less = laptop.line.gave_less  # what that one was not given is not in the copy either
        twin.start()
        twin.remember()

    def _replace(self, laptop: Laptop, folder: Path, known: Known) -> None:
        laptop.stop()
        laptop.disk.restore(folder)
        laptop.known = known.copied()
        laptop.lives += 1
        laptop.history.clear()
        laptop.start()

    # -- parts

    def _question(self, laptop: Laptop, seat: Seat | None, guests: int, **given: Any) -> Question:
        return Question(
            seat=seat,
            list_kind=self.setting.list_kind,
            guests=guests,
            at=self.truth.now,
            on_time=laptop.knows_the_time,
            areas=self.setting.areas,
            zoned=self.setting.areas or self.setting.narrow,
            room=None if self.setting.capacity is None else False,
            **given,
        )

    def _checked(self, laptop: Laptop, question: Question, scan: Any) -> None:
        expected = laptop.known.expect(question, self.ledger)
        before = laptop.last_position()
        happened = self._carried_out(laptop, scan)
        happened.question, happened.expected = question, expected
        happened.rows = laptop.rows(before)
        self._record(laptop, question.seat, happened.rows, forced=False, inward=question.inward, place=question.place)

    def _carried_out(self, laptop: Laptop, act: Any) -> Happened:
        """Do something that may end in a crash; the laptop is started again then."""
        happened = Happened(laptop)
        self.happened.append(happened)
        laptop.look_at_the_clock()
        try:
            result = act()
            happened.result = result if isinstance(result, CheckInResult) else None
        except CrashError:
            happened.crashed = True
            laptop.restart()
        except GatehouseError:
            pass  # a sentence for people; what it left behind is looked at
        except Exception as error:  # noqa: BLE001  # the statements say that there must be none
            happened.error = error
            laptop.restart()
        laptop.disk.plan.transactions = 0
        return happened

    def _record(
        self,
        laptop: Laptop,
        seat: Seat | None,
        rows: list[tuple[Any, ...]],
        *,
        forced: bool,
        inward: bool,
        place: ScanPoint = FRONT,
    ) -> None:
        """Take note of who truly walked."""
        self._order += 1
        sizes = [laptop.known.party_of(reported) for reported in laptop.known.tickets.values() if reported.seat is seat]
        together = next((sold.seats for sold in self.platform.sold if seat in sold.seats), [seat])
        counted = together if self.setting.counts_by_booking else [seat]
        came = sum(move.inward and move.seat in counted for move in laptop.known.standing(self.ledger))
        for _, entry_id, outcome, _, _, _, ticket_id, *_, list_id in rows:
            if outcome != "admit" or seat is None:
                continue
            self.ledger.moves[entry_id] = Move(
                entry_id,
                (laptop.number, laptop.lives),
                seat,
                inward=inward,
                order=self._order,
                name=ticket_id or "",
                on_time=laptop.knows_the_time,
                forced=forced,
                alone=sizes == [1],
                again=forced and came >= max(sizes, default=1),
                list_id=list_id,
                zone=place.zone if self.setting.areas else "",
            )
            laptop.known.entries.add(entry_id)
