"""What goes to Eventify: entries, their acknowledgements, and tokens that end meanwhile."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from kiosk.domain.entries.entry import Direction
from kiosk.domain.errors import PermanentDeliveryError, TransientDeliveryError
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.syncing.delivery import Acknowledgement, OutboxItem
from sync.connectors.registry import open_connector
from tests.support.gate.entries import admission, refusal
from tests.support.platforms.eventify_calls import Vault, enrol, pull_all


@pytest.fixture
def vault():
    return Vault()


@pytest.fixture
def connector(platform, vault):
    enrolment = enrol(platform, vault)
    opened = open_connector("eventify", platform.url, vault, device_id=enrolment.device_id)
    yield opened
    opened.close()


def push(connector, *entries):
    outbox_entries = [(OutboxItem(id=n, kind="entry", ref_id=e.entry_id), e) for n, e in enumerate(entries)]
    receipts = connector.push(outbox_entries)
    assert [receipt.ref_id for receipt in receipts] == [entry.entry_id for entry in entries]
    return [receipt.acknowledgement for receipt in receipts]


# -- entries


def test_an_admission(connector, platform):
    guest = platform.guests("good")[0]
    entry = admission(guest["ticket_id"], gate_id="north", staff="steward-7")
    assert push(connector, entry) == [Acknowledgement.ACCEPTED]
    (log,) = [log for log in platform.state()["entryLogs"] if log["entryId"] == entry.entry_id]
    assert log["result"] == "SUCCESS"
    assert log["bookingId"] == guest["ticket_id"]
    assert log["scannedBy"] == "steward-7"
    assert datetime.fromisoformat(log["scannedAt"]) == entry.corrected_at
    assert log["qrId"]
    assert log["undoneBy"] is None


def test_a_second_delivery_changes_nothing(connector, platform):
    entry = admission(platform.guests("good")[0]["ticket_id"])
    assert push(connector, entry) == [Acknowledgement.ACCEPTED]
    assert push(connector, entry) == [Acknowledgement.DUPLICATE]
    assert [log["entryId"] for log in platform.state()["entryLogs"]].count(entry.entry_id) == 1


def test_refusals_are_never_faked(connector, platform):
    guest = platform.guests("good")[0]
    again = refusal(Reason.ALREADY_ENTERED, ticket_id=guest["ticket_id"], booking_id=guest["ticket_id"])
    forged = refusal(Reason.BAD_SIGNATURE, code="GH1:FORGED", code_hash="ab" * 32)
    assert push(connector, again, forged) == [Acknowledgement.ACCEPTED] * 2
    state = platform.state()
    (log,) = [log for log in state["entryLogs"] if log["entryId"] == again.entry_id]
    assert log["result"] == "DUPLICATE_ENTRY"
    (other,) = state["otherScans"]
    assert (other["entryId"], other["kind"], other["reason"]) == (forged.entry_id, "REFUSAL", "bad_signature")


def test_an_exit_and_an_undo(connector, platform):
    guest = platform.guests("good")[0]
    entry = admission(guest["ticket_id"])
    leaving = admission(guest["ticket_id"], direction=Direction.EXIT, spends=False)
    undo = admission(guest["ticket_id"], undoes=entry.entry_id, spends=False)
    assert push(connector, entry, leaving, undo) == [Acknowledgement.ACCEPTED] * 3
    state = platform.state()
    assert {scan["kind"] for scan in state["otherScans"]} == {"EXIT", "UNDO"}
    (log,) = [log for log in state["entryLogs"] if log["entryId"] == entry.entry_id]
    assert log["undoneBy"] == undo.entry_id


def test_an_undo_whose_entry_did_not_arrive_yet_waits(connector, platform):
    entry = admission(platform.guests("good")[0]["ticket_id"])
    undo = admission(entry.ticket_id or "", undoes=entry.entry_id, spends=False)
    assert push(connector, undo) == [Acknowledgement.LATER]
    assert push(connector, entry, undo) == [Acknowledgement.ACCEPTED] * 2


def test_one_bad_item_does_not_spoil_the_batch(connector, platform):
    good = [admission(guest["ticket_id"]) for guest in platform.guests("good")[:3]]
    bad = admission("no-such-booking")
    receipts = push(connector, good[0], bad, *good[1:])
    assert receipts == [Acknowledgement.ACCEPTED, Acknowledgement.REJECTED, *[Acknowledgement.ACCEPTED] * 2]


def test_what_all_devices_did_comes_back(connector, platform, vault):
    guest, other_guest = platform.guests("good")[:2]
    entry = admission(guest["ticket_id"], gate_id="north")
    gone = admission(guest["ticket_id"], direction=Direction.EXIT, spends=False)
    kept = admission(other_guest["ticket_id"], entry_id="x", sequence=99)
    undo = admission(other_guest["ticket_id"], undoes="x", spends=False)
    push(connector, entry, gone, kept, undo)
    own = {e.entry_id: e for e in pull_all(connector)[0] if hasattr(e, "outcome")}
    assert own[entry.entry_id].sequence == entry.sequence

    second = enrol(platform, Vault(), **platform.setup_code())
    theirs = Vault()
    theirs.secrets = dict(second.secrets)
    other = open_connector("eventify", platform.url, theirs, device_id=second.device_id)
    seen = {e.entry_id: e for e in pull_all(other)[0] if hasattr(e, "outcome")}
    other.close()
    came = seen[entry.entry_id]
    assert (came.gate_id, came.list_id, came.raw_at, came.spends) == ("north", "demo", entry.raw_at, True)
    assert (came.sequence, came.corrected_at) == (entry.sequence, entry.corrected_at)
    assert came.raw_at != came.corrected_at
    assert seen[gone.entry_id].direction is Direction.EXIT
    assert not seen[gone.entry_id].spends
    assert seen[undo.entry_id].undoes == "x"
    assert seen[undo.entry_id].outcome is Outcome.ADMIT


def test_acknowledgements_that_come_twice(connector, platform):
    platform.fault("repeat_ack", times=1)
    entries = [admission(guest["ticket_id"]) for guest in platform.guests("good")[:3]]
    assert push(connector, *entries) == [Acknowledgement.ACCEPTED] * 3


def test_an_acknowledgement_that_nobody_understands_is_asked_again(connector, platform):
    platform.fault("lie", times=1)
    entry = admission(platform.guests("good")[0]["ticket_id"])
    assert push(connector, entry) == [Acknowledgement.LATER]
    assert push(connector, entry) == [Acknowledgement.DUPLICATE]


def test_a_batch_that_is_refused_as_a_whole_is_halved(connector, platform):
    entries = [admission(guest["ticket_id"]) for guest in platform.guests("good")[:5]]
    platform.fault("status", path="/entry-logs/batch", status=413, times=2)
    assert push(connector, *entries) == [Acknowledgement.ACCEPTED] * 5
    platform.fault("status", path="/entry-logs/batch", status=422, times=1)
    assert push(connector, admission(platform.guests("good")[6]["ticket_id"])) == [Acknowledgement.REJECTED]


def test_a_missing_endpoint_blames_no_item(connector, platform):
    platform.fault("status", path="/entry-logs/batch", status=404, times=1)
    with pytest.raises(PermanentDeliveryError):
        push(connector, admission(platform.guests("good")[0]["ticket_id"]))


# -- tokens


def test_a_token_that_ended_is_renewed_once(connector, platform, vault):
    platform.fault("revoke_tokens")
    before = dict(vault.secrets)
    pull_all(connector)
    assert vault.saved == 1
    assert vault.secrets["token"] != before["token"]
    assert vault.secrets["refresh_token"] != before["refresh_token"]


def test_a_token_is_renewed_before_it_ends(connector, platform, vault):
    vault.secrets["expires_at"] = datetime.now(UTC).isoformat()
    pull_all(connector)
    assert vault.saved == 1


@pytest.mark.parametrize("ended", ["refused", "by the clock"])
def test_threads_that_find_the_token_ended_renew_it_once(connector, platform, vault, ended):
    if ended == "refused":
        platform.fault("revoke_tokens")
    else:
        vault.secrets["expires_at"] = datetime.now(UTC).isoformat()
    stream, threads = connector.streams[0], 6
    together = threading.Barrier(threads)

    def read(_number):
        together.wait()
        return list(connector.pull(stream, None).records)

    with ThreadPoolExecutor(threads) as pool:
        read_by_each = list(pool.map(read, range(threads)))
    assert read_by_each[0]
    assert all(records == read_by_each[0] for records in read_by_each)
    assert vault.saved == 1, "one renews, the others take its result"


def test_an_answer_lost_while_renewing_locks_nobody_out(connector, platform, vault):
    platform.fault("revoke_tokens")
    platform.fault("drop", path="/auth/refresh", times=1)
    with pytest.raises(TransientDeliveryError):
        pull_all(connector)
    assert vault.saved == 0
    pull_all(connector)
    assert vault.saved == 1


def test_a_device_that_was_struck_off_is_told_so(connector, platform, vault):
    platform.fault("revoke_devices")
    with pytest.raises(PermanentDeliveryError) as caught:
        pull_all(connector)
    assert caught.value.key == "delivery.unauthorised"


def test_refused_by_refresh_as_well(connector, platform, vault):
    platform.fault("revoke_tokens", refresh=True)
    with pytest.raises(PermanentDeliveryError) as caught:
        pull_all(connector)
    assert caught.value.key == "delivery.unauthorised"
    assert vault.saved == 0
