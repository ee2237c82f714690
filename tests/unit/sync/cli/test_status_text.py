"""What people read of the daemon: sentences, local times, ages."""

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from rich.console import Console

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.roster.event_zones import EventZones
from kiosk.domain.roster.events import Event
from kiosk.domain.sentences import SENTENCES, explained
from kiosk.store.conflicts.conflict_records import Conflict, ConflictKind
from kiosk.store.outbox.refused_door_actions import RefusedDoorAction
from kiosk.store.outbox.undelivered_entries import UndeliveredEntry
from sync.cli.refused_door_items import show_refused_door_items
from sync.cli.status import Status
from sync.cli.status_text import KINDS, age, ids_of, local_time, show_conflicts, show_status
from sync.cli.undelivered_entries import show_undelivered
from tests.support.gate.entries import admission

NOW = datetime(2026, 11, 20, 19, 30, tzinfo=UTC)


def ago(**how: float) -> str:
    return (NOW - timedelta(**how)).isoformat()


def values(**changes: Any) -> dict[str, Any]:
    daemon = {"running": True, "pid": 77, "started_at": ago(hours=2), "beat_at": ago(seconds=1), "online": False}
    daemon |= {"last_pull_at": ago(minutes=5), "last_push_at": None, "last_error": "", "last_error_key": ""}
    found: dict[str, Any] = {"daemon": daemon, "device": None, "roster_complete_at": None, "clock": None, "runs": []}
    found |= {"outbox": {"queued": 0, "held": 0, "dead": 0, "closed": 0, "delivered": 0, "oldest_queued_at": None}}
    found |= {"dead_letters": [], "waiting_because": [], "key": "keyring", "roster_loading": []}
    found |= {"conflicts": {"open": 0, "oldest": []}, "roster": {"tickets": 3}, "refused_at_door": []}
    found |= {"unread": [], "doubts": [], "streams": [], "platform_counts": []}
    for name, change in changes.items():
        found[name] = {**found[name], **change} if isinstance(found[name], dict) else change
    return found


def shown(**changes: Any) -> str:
    console = Console(file=io.StringIO(), width=200)
    show_status(Status(values(**changes)), console, NOW)
    text = console.file.getvalue()  # type: ignore[attr-defined]
    return " ".join(text.split())


@pytest.mark.parametrize(
    "key", [*sorted(key for key in SENTENCES if key.startswith("delivery.")), "settings.pinned", "delivery.unheard_of"]
)
def test_what_is_wrong_is_a_sentence_with_the_technical_words_behind_it(key):
    said = shown(daemon={"last_error": "GET /tickets was answered with 503", "last_error_key": key})
    assert f"offline. {explained(key)} (GET /tickets was answered with 503)" in said


def test_what_was_refused_of_the_door_is_counted():
    assert "nothing refused" in shown()
    assert "2 refused by the platform: kiosk-sync conflicts" in shown(refused_at_door=[{}, {}])


def test_an_item_of_the_desk_tells_everything():
    sold = DoorAction(
        id="01890000-0000-7000-8000-0000000000aa", kind=DoorActionKind.WALK_IN, event_id="e", made_at=NOW, party_size=2,
        holder_name="Wanda [bold]", paid_minor=9800, currency="EUR", method=PayMethod.CASH,
    )  # fmt: skip
    paid = replace(sold, kind=DoorActionKind.PAYMENT, booking_id="b", holder_name="", paid_minor=0, party_size=1)
    items = [
        RefusedDoorAction(action=sold, number="D-1", booking_number="",
                          why="HTTP 409 SOLD_OUT", attempts=1, held=2),
        RefusedDoorAction(action=paid, number="D-2", booking_number="N-7", why="gone", attempts=1, held=0,
                 settled_at=NOW, settled_note="given back"),
    ]  # fmt: skip
    console = Console(file=io.StringIO(), width=80)
    show_refused_door_items(items, console, NOW, EventZones())
    text = " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]
    for words in ("D-1", "sold at the door, 2", "Wanda [bold]", "98.00 EUR, cash", "SOLD_OUT", "2 open", "retry ID"):
        assert words in text
    for words in ("D-2", "paid at the door", "(N-7)", "no name", "nothing paid", "given back"):
        assert words in text


def test_a_daemon_that_ended_does_not_run():
    assert "not running since" in shown(daemon={"running": False})
    assert "never ran" in shown(daemon={"running": False, "started_at": None})


def test_what_is_in_doubt_says_how_to_answer() -> None:
    losses = [{"kind": "tickets", "event_id": "night", "known": 30, "gone": 27}]
    less = {"subject": "orders", "kind": "less", "said_at": ago(minutes=3), "accepted": False, "losses": losses}
    times = {
        "subject": "event:night",
        "kind": "times",
        "said_at": ago(minutes=3),
        "accepted": True,
        "times": {"starts_at": "2026-12-01T19:00:00+00:00"},
    }
    clock = {"subject": "clock", "kind": "clock", "said_at": ago(minutes=3), "accepted": False, "offset_ms": -172800000}
    said = shown(doubts=[less, times, clock])
    assert "does not give 27 of 30 tickets any more, which are kept" in said
    assert "kiosk-sync accept orders" in said
    assert "accepted, with the next pull" in said
    assert "off by -172800 s: kiosk-sync accept clock" in said


def test_a_clock_that_was_measured_before_the_laptop_was_started_says_so() -> None:
    clock = {"offset_ms": 5, "uncertainty_ms": 9, "of_this_start": True}
    assert "off by 5 ms ± 9 ms" in shown(clock=clock)
    assert "before the laptop was started" in shown(clock={**clock, "of_this_start": False})


def test_ages_and_what_waits():
    said = shown(outbox={"queued": 4, "oldest_queued_at": ago(hours=3)})
    assert "5 min ago" in said
    assert "Last push never" in said
    assert "4 waiting, the oldest from" in said
    assert "3 h ago" in said
    assert "not enrolled: kiosk enrol CODE" in said


def test_dead_letters_say_why():
    letters: list[dict[str, Any]] = [
        {"id": "E-7", "kind": "entry", "ref_id": "x", "ticket": "ABC-1", "attempts": 3, "error": "USED [see]"}
    ]
    assert "Set aside E-7, ticket ABC-1: USED [see] (entry)" in shown(dead_letters=letters)


def test_runs_say_what_came_of_them():
    run: dict[str, Any] = {
        "operation": "pull",
        "status": "failed",
        "started_at": ago(seconds=9),
        "completed_at": ago(seconds=8),
    }
    run |= {"records_processed": 3, "success_count": 3, "error_count": 0, "error_details": "GET /x: ReadTimeout"}
    assert "pull failed 3 0 GET /x: ReadTimeout" in shown(runs=[run])


def test_streams_say_what_came_last_and_when_they_run_next():
    stream = {"stream": "tickets", "ran_at": ago(seconds=9), "records": 51, "error": "", "complete": True}
    later = {**stream, "next_at": ago(seconds=-40)}
    assert "tickets 9 s ago 51 in 40 s complete" in shown(streams=[later])
    assert "tickets 9 s ago 51 in 10 min complete" in shown(streams=[{**stream, "next_at": ago(minutes=-10)}])
    assert "tickets 9 s ago 51 now not to its end" in shown(streams=[{**stream, "next_at": None, "complete": False}])
    assert "tickets 9 s ago 51 complete" in shown(streams=[later], daemon={"running": False})
    assert "51 in 40 s GET /x: 500" in shown(streams=[{**later, "error": "GET /x: 500"}])
    # What is sent waits for something to send, and not for a time.
    push = {**stream, "stream": "push", "next_at": None}
    assert "push 9 s ago 51 complete" in shown(streams=[push])
    assert "push 9 s ago 51 now complete" in shown(streams=[push], outbox={"queued": 4})


def test_the_platforms_counts_stand_beside_ours():
    counts = [{"what": "on_list", "event": "Night [x]", "name": "Main", "platform": 70, "here": 69}]
    assert "Night [x] Main: on list 70 69" in shown(platform_counts=counts)


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ({"seconds": 0}, "0 s ago"),
        ({"seconds": 119}, "119 s ago"),
        ({"minutes": 2}, "2 min ago"),
        ({"hours": 2}, "2 h ago"),
        ({"days": 40}, "40 days ago"),
        ({"seconds": -5}, "in the future: look at this laptop's clock"),
    ],
)
def test_age(before, words):
    assert age(ago(**before), NOW) == words


def test_another_day_is_told_with_its_date():
    assert local_time(ago(seconds=1), NOW) == "19:29:59 UTC"
    assert local_time(ago(days=3), NOW) == "2026-11-17 19:30:00 UTC"
    assert local_time(None, NOW) == "at an unknown time"


def test_times_are_those_of_the_event_and_say_so():
    india, berlin, nowhere = (
        Event(id=zone, name="", timezone=zone) for zone in ("Asia/Kolkata", "Europe/Berlin", "no such zone")
    )
    laptop = local_time(ago(), NOW.astimezone())

    def told(at: datetime) -> str:
        return local_time(ago(), at)

    assert told(EventZones([india]).at_house(NOW)) == "01:00:00 IST"
    assert told(EventZones([india, nowhere]).at_event(NOW, nowhere.id)) == "01:00:00 IST"
    assert told(EventZones([india, berlin]).at_event(NOW, berlin.id)) == "20:30:00 CET"
    assert told(EventZones([india, berlin]).at_house(NOW)) == laptop
    assert told(EventZones([nowhere]).at_event(NOW, nowhere.id)) == laptop
    assert told(EventZones().at_event(NOW, None)) == laptop


def test_conflicts_are_told_in_names():
    ours = {"what": "entry", "id": "e1", "at": ago(minutes=9), "gate_id": "g1", "device_id": "d1", "staff": "Robin"}
    ours |= {"ticket_id": "t1", "event_id": "ev"}
    theirs = {"what": "booking", "id": "b1", "status": "cancelled", "at": ago(hours=1)}
    found = [
        Conflict(id=7, entry_id="e1", kind=kind, other="b1", details={"ours": ours, "theirs": theirs}, found_at=NOW)
        for kind in ConflictKind
    ]
    assert ids_of(found) == {"t1", "g1", "d1"}
    console = Console(file=io.StringIO(), width=220)
    zones = EventZones([Event(id="ev", name="Night of Lights", timezone="Asia/Kolkata")])
    show_conflicts(found, {"t1": "T-0012", "g1": "North"}, console, NOW, zones)
    said = " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]
    for words in (
        "T-0012",
        "gate North",
        "device d1",
        "Robin",
        "booking cancelled, last changed 00:00:00 IST",
        *KINDS.values(),
    ):
        assert words in said
    assert "e1" not in said


def test_no_word_of_a_platform_commands_the_terminal() -> None:
    """What the platform said of an entry, the number that it gave a ticket, and what was noted stand in one table."""
    hostile = "no\x1b[2J\u202e\x9b31m\x85\u2028"
    letter = UndeliveredEntry(
        number="E-1", entry=admission("t"), ticket_number=hostile, why=f"[red]{hostile}", attempts=1, held=False
    )
    written = io.StringIO()
    both = [letter, replace(letter, settled_at=NOW, settled_note=hostile)]
    show_undelivered(both, Console(file=written, width=300), NOW, EventZones([]))
    assert not set(written.getvalue()) & set("\x1b\u202e\x85\u2028\x9b")
    assert "[red]" in written.getvalue()
