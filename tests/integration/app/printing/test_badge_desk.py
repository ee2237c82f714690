"""A gate without a label printer asks for a badge, and the desk of its venue prints it: two databases, a real file."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.printing.print_queue import PrintQueue
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.domain.errors import DoorError, SettingsError
from kiosk.domain.reports.printing.jobs import PrintKind
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.venue.membership import Membership
from kiosk.domain.venue.notes import Note, note_name
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.laptop.print_jobs import waiting_print_jobs
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.staff.audit_log import audit_log
from kiosk.store.venue.membership import save_membership
from kiosk.store.venue.venue_notes import StoredVenueNotes
from tests.support.gate.guests import named
from tests.support.gate.small_event import GENERAL, furnish

ADA = named(1, "Ada Lovelace")
AWAY = "the printer is away"
MEMBER = Membership(
    venue_id="v", venue_name="Hall", member="", name="", addresses=(), authority="", certificate="", key="", epoch=1
)


class Laptop:
    """One of the venue's, with what it prints lying in a file."""

    def __init__(self, kiosk: Kiosk, name: str) -> None:
        furnish(kiosk.database, GENERAL, *ADA)
        save_self_device(
            kiosk.database, Device(id=f"laptop {name}", name=name, platform="", profile="", base_url="http://x")
        )
        save_membership(kiosk.database, replace(MEMBER, member=name, name=name))
        self.kiosk = kiosk
        self.queue = PrintQueue(kiosk)
        self.notes = StoredVenueNotes(kiosk.database, kiosk.clock)

    @property
    def printed(self) -> int:
        """How many labels lie there."""
        file = self.kiosk.settings.data_dir / "labels"
        return file.read_bytes().count(b"^XA") if file.exists() else 0

    def hears(self, other: "Laptop") -> None:
        """Take in all that another one noted."""
        self.notes.take(other.notes.unpublished(100), up_to=1)

    def prints(self) -> int:
        """Print what waits here: once to offer it and once more as the only desk, which the stream agrees with."""
        before = self.queue.print_waiting().printed
        self.hears(self)
        return before + self.queue.print_waiting().printed


class Stream:
    """What the venue's host keeps: of one name, the first note alone."""

    def __init__(self) -> None:
        self.notes: dict[str, Note] = {}

    def is_told_by(self, *laptops: Laptop) -> None:
        for laptop in laptops:
            told = laptop.notes.unpublished(100)
            for note in told:
                self.notes.setdefault(note_name(note), note)
            laptop.notes.note_published(told)

    def is_heard_by(self, *laptops: Laptop) -> None:
        for laptop in laptops:
            laptop.notes.take(list(self.notes.values()), up_to=len(self.notes))


def settings_of(folder: Path, **more: object) -> Settings:
    return Settings(data_dir=folder, use_keyring=False, badges="asked", **more)  # type: ignore[arg-type]


@pytest.fixture
def gate(tmp_path: Path) -> Iterator[Laptop]:
    with open_kiosk(settings_of(tmp_path / "gate", badge_printer="desk")) as kiosk:
        yield Laptop(kiosk, "North gate")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Laptop]:
    folder = tmp_path / "desk"
    with open_kiosk(settings_of(folder, badge_printer=f"file:{folder / 'labels'}", badge_desk=True)) as kiosk:
        yield Laptop(kiosk, "Desk")


def test_the_desk_prints_once_what_a_gate_asks_for(gate: Laptop, desk: Laptop) -> None:
    assert gate.queue.add(PrintKind.BADGE, "t1", code="code-1", staff="Kim") is None
    assert waiting_print_jobs(gate.kiosk.database) == [], "nothing waits for a printer that this laptop does not have"
    desk.hears(gate)
    desk.hears(gate)
    assert desk.prints() == 1
    assert desk.prints() == 0
    assert desk.printed == 1
    (job,) = desk.kiosk.database.db.conn.execute("SELECT about, staff, device_id FROM print_jobs").fetchall()
    assert job == ("t1", "Kim", "laptop North gate")


def test_no_code_travels_and_the_desk_has_it_from_its_own_list(gate: Laptop, desk: Laptop, tmp_path: Path) -> None:
    gate.queue.add(PrintKind.BADGE, "t1", code="a secret that was scanned")
    (note,) = gate.notes.unpublished(9)
    assert "secret" not in repr(note)
    desk.hears(gate)
    desk.prints()
    asked_there = (desk.kiosk.settings.data_dir / "labels").read_bytes()
    (desk.kiosk.settings.data_dir / "labels").unlink()
    desk.queue.add(PrintKind.BADGE, "t1", code=f"Secret0001x{'q' * 20}")
    desk.kiosk.database.db.conn.execute("UPDATE print_jobs SET copies_before = 0")
    desk.queue.print_waiting()
    assert (desk.kiosk.settings.data_dir / "labels").read_bytes() == asked_there, "dot by dot"


def test_a_desk_prints_what_is_meant_for_it_and_whom_it_knows(gate: Laptop, desk: Laptop) -> None:
    for wanted in ("desk:Other desk", "desk:Desk"):
        gate.kiosk.settings = gate.kiosk.settings.model_copy(update={"badge_printer": wanted})
        gate.queue.add(PrintKind.BADGE, "t1")
    with roster_transaction(gate.kiosk.database) as tx:
        tx.upsert(named(2, "Grace Hopper"))
    gate.queue.add(PrintKind.BADGE, "t2")
    desk.hears(gate)
    assert desk.prints() == 1
    with roster_transaction(desk.kiosk.database) as tx:
        tx.upsert(named(2, "Grace Hopper"))
    assert desk.prints() == 1, "the guest list was on its way"


@pytest.fixture
def other_desk(tmp_path: Path) -> Iterator[Laptop]:
    folder = tmp_path / "other desk"
    with open_kiosk(settings_of(folder, badge_printer=f"file:{folder / 'labels'}", badge_desk=True)) as kiosk:
        yield Laptop(kiosk, "Other desk")


def test_of_several_desks_one_prints_what_is_asked_of_any(gate: Laptop, desk: Laptop, other_desk: Laptop) -> None:
    stream, desks = Stream(), (desk, other_desk)
    gate.queue.add(PrintKind.BADGE, "t1")
    stream.is_told_by(gate)
    stream.is_heard_by(*desks)
    for one in desks:
        assert one.queue.print_waiting().printed == 0, "nobody prints before it is agreed who does"
    # Both would print it; the other one's word was first.
    stream.is_told_by(other_desk, desk)
    stream.is_heard_by(*desks, gate)
    for one in (*desks, *desks):
        one.queue.print_waiting()
    assert (desk.printed, other_desk.printed) == (0, 1)


def test_a_desk_that_joins_later_prints_nothing_again(gate: Laptop, desk: Laptop, other_desk: Laptop) -> None:
    gate.queue.add(PrintKind.BADGE, "t1")
    first = Stream()
    first.is_told_by(gate)
    first.is_heard_by(desk)
    desk.queue.print_waiting()
    first.is_told_by(desk)
    first.is_heard_by(desk, gate)
    assert desk.queue.print_waiting().printed == 1
    for laptop in (gate, desk, other_desk):  # another host, with an empty stream
        save_membership(laptop.kiosk.database, replace(MEMBER, member="m", name="n", epoch=2))
    later = Stream()
    later.is_told_by(gate)
    later.is_heard_by(other_desk)
    assert other_desk.prints() == 0
    assert other_desk.printed == 0


def test_a_desk_without_paper_leaves_to_others_what_any_may_print(
    gate: Laptop, desk: Laptop, other_desk: Laptop
) -> None:
    desk.kiosk.settings = desk.kiosk.settings.model_copy(update={"badge_printer": "file:/nowhere/labels"})
    desk.queue.add(PrintKind.BADGE, "t1")
    assert desk.queue.print_waiting().waiting == 1
    stream = Stream()
    gate.queue.add(PrintKind.BADGE, "t1")
    stream.is_told_by(gate)
    stream.is_heard_by(desk, other_desk)
    for one in (desk, other_desk):
        one.queue.print_waiting()
    stream.is_told_by(desk, other_desk)
    stream.is_heard_by(desk, other_desk)
    assert other_desk.queue.print_waiting().printed == 1


def test_a_laptop_that_is_no_desk_prints_nothing_for_others(gate: Laptop, desk: Laptop) -> None:
    gate.queue.add(PrintKind.BADGE, "t1")
    desk.hears(gate)
    for said in ({"badge_desk": False}, {"badge_printer": "desk"}, {"badge_printer": ""}):
        desk.kiosk.settings = desk.kiosk.settings.model_copy(update=said)
        assert desk.queue.print_waiting().printed == 0
    assert desk.printed == 0


def test_what_no_desk_could_hear_is_told_at_once(gate: Laptop) -> None:
    with pytest.raises(DoorError, match="no such ticket"):
        gate.queue.add(PrintKind.BADGE, "nobody")
    gate.kiosk.database.db.conn.execute("DELETE FROM venue")
    with pytest.raises(DoorError) as refused:
        gate.queue.add(PrintKind.BADGE, "t1")
    assert refused.value.key == "printer.no_desk"
    gate.kiosk.settings = gate.kiosk.settings.model_copy(update={"receipt_printer": "desk"})
    with pytest.raises(SettingsError):
        gate.queue.add(PrintKind.RECEIPT, "x")


def test_a_badge_that_is_printed_again_is_on_record(desk: Laptop) -> None:
    for name in ("Kim", "Lee"):
        desk.queue.add(PrintKind.BADGE, "t1", staff=name)
    again = [(one.who, one.what) for one in audit_log(desk.kiosk.database) if one.kind is AuditKind.PRINTED_AGAIN]
    assert again == [("Lee", "badge t1")]


def test_labels_are_counted_down_once_somebody_said_how_many(
    desk: Laptop, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    labels = desk.queue.labels
    for name, value in {"USE_KEYRING": "0", "DATA_DIR": str(desk.kiosk.settings.data_dir)}.items():
        monkeypatch.setenv(f"GATEHOUSE_{name}", value)
    desk.queue.add(PrintKind.BADGE, "t1")
    desk.queue.print_waiting()
    assert (labels.left(), labels.trouble()) == (None, "")
    assert run(["badge", "labels", "22"]) == 0
    desk.queue.add(PrintKind.BADGE, "t1")
    desk.queue.print_waiting()
    assert (labels.left(), labels.trouble()) == (21, "")
    (desk.kiosk.settings.data_dir / "badge.toml").write_text('back = ["{event}"]\n', encoding="utf-8")
    desk.queue.add(PrintKind.BADGE, "t1")
    desk.queue.print_waiting()
    assert (labels.left(), labels.trouble()) == (19, "printer.few_labels"), "front and back are two"
    assert run(["badge", "labels"]) == 1
    assert "Labels left: 19." in capsys.readouterr().out
    assert run(["badge", "labels", "--stop"]) == 0
    assert labels.left() is None


def test_the_verb_says_that_the_desk_was_asked(
    gate: Laptop, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = {"USE_KEYRING": "0", "DATA_DIR": str(gate.kiosk.settings.data_dir), "BADGE_PRINTER": "desk"}
    for name, value in settings.items():
        monkeypatch.setenv(f"GATEHOUSE_{name}", value)
    assert run(["badge", "print", "t1"]) == 0
    assert "The desk was asked for it." in capsys.readouterr().out
