from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import USED_SOMETIME, Ticket, TicketStatus
from kiosk.domain.roster.codes import KeyAlgorithm
from kiosk.domain.roster.events import EventStatus, TicketType
from kiosk.domain.roster.policy import policy_of
from sync.connectors.tickettoken import mapping
from sync.connectors.tickettoken.bodies import (
    EventRow,
    Key,
    Manifest,
    ManifestTicket,
    Policy,
    RevokedTicket,
    ScanRow,
)
from sync.connectors.tickettoken.manifest_collector import RENEW_AFTER, ManifestCollector

NOW = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)
ROW = EventRow(id="e", name="Night")


def policies(**configs):
    return [Policy(policy_type=kind, config=config) for kind, config in configs.items()]


def manifest(hours=4.0, made_at=NOW, **tickets):
    return Manifest(
        event_id="e",
        generated_at=made_at,
        expires_at=made_at + timedelta(hours=hours),
        tickets={name: ManifestTicket(ticket_number=name, **fields) for name, fields in tickets.items()},
    )


@pytest.mark.parametrize(
    ("level", "zones"),
    [
        *(("GA", {"GA"}), ("VIP", {"VIP", "GA"}), ("BACKSTAGE", {"BACKSTAGE"}), ("ALL", set()), ("CREW", {"CREW"})),
        *(("vip", {"VIP", "GA"}), ("All", set()), ("crew", {"crew"})),
    ],
)
def test_an_access_level_opens_its_zones(level, zones):
    (kind,) = mapping.types_of("e", [level])
    assert kind.zones == zones
    assert kind.id == mapping.type_id("e", level)


def test_without_reentry_a_ticket_is_good_once_whatever_the_window_says():
    made = mapping.list_of(ROW, policies(DUPLICATE_WINDOW={"window_minutes": 10}, REENTRY={"enabled": False}))
    assert not made.allow_multiple_entries
    assert policy_of(None, made).max_entries is None


def test_reentry_admits_again_after_its_cooldown_and_as_often_as_it_says():
    again = {"enabled": True, "cooldown_minutes": 20, "max_reentries": 3}
    made = mapping.list_of(ROW, policies(REENTRY=again))
    assert made.allow_multiple_entries
    policy = policy_of(None, made)
    assert policy.cooldown == timedelta(minutes=20)
    assert policy.max_entries == 4


def test_reentry_has_the_platforms_defaults_and_never_undercuts_the_duplicate_window():
    made = mapping.list_of(ROW, policies(REENTRY={"enabled": True}, DUPLICATE_WINDOW={"window_minutes": 30}))
    policy = policy_of(None, made)
    assert (policy.cooldown, policy.max_entries) == (timedelta(minutes=30), 3)


def test_a_policy_that_is_off_counts_for_nothing():
    off = Policy(policy_type="REENTRY", config={"enabled": True}, is_active=False)
    assert not mapping.list_of(ROW, [off]).allow_multiple_entries


@pytest.mark.parametrize(("strict", "zones"), [(True, True), (False, False)])
def test_zones(strict, zones):
    made = mapping.list_of(ROW, policies(ZONE_ENFORCEMENT={"strict": strict, "vip_all_access": True}))
    policy = policy_of(None, made)
    assert policy.zones is zones
    assert policy.vip_everywhere


def test_a_manifests_ticket():
    fresh = in_manifest(ManifestTicket(ticket_number="N", access_level="VIP"))
    assert (fresh.status, fresh.number, fresh.platform_used_at) == (TicketStatus.VALID, "N", None)
    used = in_manifest(ManifestTicket(scan_count=1, last_scanned_at=NOW))
    assert used.platform_used_at == NOW
    sometime = in_manifest(ManifestTicket(scan_count=1))
    assert sometime.platform_used_at == USED_SOMETIME
    undone = in_manifest(ManifestTicket(scan_count=0, last_scanned_at=NOW))
    assert undone.platform_used_at is None


@pytest.mark.parametrize(
    ("status", "ours"),
    [
        ("REFUNDED", TicketStatus.REFUNDED),
        ("CANCELLED", TicketStatus.CANCELLED),
        ("TRANSFERRED", TicketStatus.TRANSFERRED),
        ("REVOKED", TicketStatus.REVOKED),
        ("SOMETHING_NEW", TicketStatus.REVOKED),
        ("MINTED", TicketStatus.VALID),
        ("minted", TicketStatus.VALID),
        (" Refunded ", TicketStatus.REFUNDED),
    ],
)
def test_a_ticket_that_ended(status, ours):
    revoked = RevokedTicket(
        ticket_id="t", event_id="e", status=status, changed_at=NOW, ticket_number="7", access_level="VIP"
    )
    assert mapping.TICKETS.from_row(mapping.ended_row(revoked)) == Ticket(
        id="t", event_id="e", ticket_type_id="e:VIP", number="7", status=ours, updated_at=NOW
    )


def test_a_key_shows_no_secret():
    key = Key(id="k", algorithm="HMAC-SHA256", secret=b"very-secret")
    assert mapping.key_of(key).algorithm is KeyAlgorithm.HMAC_SHA256
    assert mapping.key_of(key).material == b"very-secret"
    assert "very-secret" not in repr(key)


def test_what_another_device_let_in_spends_the_ticket():
    scan = ScanRow(id="s", device_id="d", event_id="e", scanned_at=NOW, ticket_id="t")
    entry = mapping.entry_of(scan)
    assert (entry.outcome, entry.reason, entry.spends) == (Outcome.ADMIT, Reason.OK, True)


def test_what_another_device_refused_spends_nothing():
    scan = ScanRow(
        id="s", device_id="d", event_id="e", scanned_at=NOW, ticket_id="t", result="DENY", reason="DUPLICATE"
    )
    entry = mapping.entry_of(scan)
    assert (entry.outcome, entry.reason, entry.spends) == (Outcome.REFUSE, Reason.ALREADY_ENTERED, False)


def in_manifest(known):
    return mapping.TICKETS.from_row(mapping.ticket_row("e", "t", known))


@pytest.fixture
def beside():
    with ThreadPoolExecutor(1) as executor:
        yield executor


def test_a_manifest_is_renewed_long_before_it_ends(beside):
    gathering = ManifestCollector(NOW, beside)
    gathering.add("e", manifest(hours=4), 1)
    assert gathering.whole().renew_at == NOW + RENEW_AFTER
    gathering.add("f", manifest(hours=0.1), 1)
    assert gathering.whole().renew_at == NOW + timedelta(minutes=3)


def test_a_wrong_clock_of_ours_does_not_move_the_renewal(beside):
    gathering = ManifestCollector(NOW, beside)
    gathering.add("e", manifest(hours=4, made_at=NOW - timedelta(days=3)), 1)
    assert gathering.whole().renew_at == NOW + RENEW_AFTER


def test_what_was_revoked_after_the_manifest_wins(beside):
    gathering = ManifestCollector(NOW, beside)
    gathering.add("e", manifest(a={}, b={}, c={"access_level": "VIP"}), 1)
    later, earlier = NOW + timedelta(seconds=1), NOW - timedelta(seconds=1)
    gathering.revoke(
        [
            RevokedTicket(ticket_id="a", event_id="e", status="REFUNDED", changed_at=later),
            RevokedTicket(ticket_id="b", event_id="e", status="REFUNDED", changed_at=earlier),
            RevokedTicket(ticket_id="z", event_id="e", status="CANCELLED", changed_at=earlier),
        ]
    )
    records = gathering.whole().records
    status = {record.id: record.status for record in records if isinstance(record, Ticket)}
    assert status == {
        "a": TicketStatus.REFUNDED,
        "b": TicketStatus.VALID,
        "c": TicketStatus.VALID,
        "z": TicketStatus.CANCELLED,
    }
    assert {record.name for record in records if isinstance(record, TicketType)} == {"GA", "VIP"}


def test_a_ticket_that_moved_between_two_manifests_is_where_it_was_seen_last(beside):
    gathering = ManifestCollector(NOW, beside)
    gathering.add("f", manifest(a={}, b={}), 1)
    gathering.add("e", manifest(b={}, c={}), 1)
    records = gathering.whole().records
    assert [(r.id, r.event_id) for r in records if isinstance(r, Ticket)] == [("b", "e"), ("c", "e"), ("a", "f")]


def test_the_order_of_answers_does_not_matter(beside):
    revoked = [RevokedTicket(ticket_id=i, event_id="e", status="REFUNDED", changed_at=NOW) for i in "yz"]
    complete_collections = []
    for turn in (1, -1):
        gathering = ManifestCollector(NOW, beside)
        for event_id in "ef"[::turn]:
            names = [f"{event_id}{letter}" for letter in "abc"[::turn]]
            gathering.add(event_id, manifest(**{name: {} for name in names}), 1)
        gathering.revoke(revoked[::turn])
        complete_collections.append(gathering.whole().digest())
    assert complete_collections[0] == complete_collections[1]


@pytest.mark.parametrize(
    ("said", "status"), [("CANCELLED", EventStatus.CANCELLED), ("cancelled", EventStatus.CANCELLED)]
)
def test_an_event_is_cancelled_in_every_case(said, status):
    assert mapping.event_of(EventRow(id="e", name="Night", status=said)).status is status
