"""A ticket that was exchanged for a wristband, told to a pretix of paper that keeps wristbands."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from kiosk.domain.syncing.delivery import Acknowledgement
from sync.connectors.pretix.media_push import NOT_EXCHANGED, STILL_EXCHANGED
from tests.support.platforms.fake_pretix import Asked, FakePretix, Reply
from tests.unit.sync.connectors.pretix.conftest import Connect
from tests.unit.sync.connectors.pretix.test_entry_push import admission, outbox_entries, push, undo_of

ACCEPTED, REJECTED, HELD = Acknowledgement.ACCEPTED, Acknowledgement.REJECTED, Acknowledgement.HELD
BAND = {"type": "nfc_uid", "identifier": "04A2"}
CAME = admission(1, medium="nfc_uid:04A2", medium_hash="h")
LOOKED_UP = admission(2, medium="nfc_uid:04A2", medium_hash="h", code="")


@dataclass
class Media:
    """Answers instead of the server where a wristband is meant, as pretix' ``perform_media_exchange`` does."""

    linked: list[int] = field(default_factory=list)
    exists: bool = True
    refuses: str = ""
    patched: list[Any] = field(default_factory=list)

    def __call__(self, asked: Asked) -> Reply | None:
        if asked.path.endswith("/reusablemedia/lookup/"):
            assert asked.body == BAND
            return Reply(200, {"result": {"id": 5, "linked_orderpositions": self.linked} if self.exists else None})
        if asked.method == "PATCH":
            self.patched.append((asked.path, asked.body))
            self.linked = asked.body["linked_orderpositions"]
            return (
                Reply(400, {"linked_orderpositions": ["no"]})
                if self.refuses == "patch"
                else Reply(200, {"id": 5, "linked_orderpositions": self.linked})
            )
        if asked.path.endswith("/redeem/") and "exchange_medium_type" in asked.body:
            if self.refuses or self.linked:
                return Reply(400, {"status": "error", "reason": self.refuses or "already_exchanged"})
            self.linked = [101]
        return None


@pytest.fixture
def media(pretix: FakePretix) -> Media:
    pretix.fault = Media()
    return pretix.fault


def test_admission_and_exchange_are_one_request(pretix: FakePretix, media: Media, connect: Connect) -> None:
    assert push(connect(), CAME) == {"entry-1": ACCEPTED}
    (scan,) = pretix.scans
    assert (scan["exchange_medium_type"], scan["exchange_medium_identifier"]) == ("nfc_uid", "04A2")
    assert media.linked == [101]


def test_a_repeated_request_is_known_by_its_own_wristband(pretix: FakePretix, media: Media, connect: Connect) -> None:
    push(connect(), CAME)
    assert push(connect(), CAME) == {"entry-1": ACCEPTED}
    assert len(pretix.scans) == 1


def test_what_was_not_exchanged_is_set_aside_and_the_guest_is_told_of(
    pretix: FakePretix, media: Media, connect: Connect
) -> None:
    media.refuses = "medium_invalid"
    (receipt,) = connect().push(outbox_entries([CAME]))
    assert (receipt.acknowledgement, receipt.message) == (REJECTED, NOT_EXCHANGED)
    assert [scan["nonce"] for scan in pretix.scans] == ["entry-1"]
    media.exists = False
    assert push(connect(), CAME) == {"entry-1": REJECTED}, "a wristband that the server does not know"


def test_whoever_was_looked_up_is_put_onto_the_wristband(pretix: FakePretix, media: Media, connect: Connect) -> None:
    media.linked = [7]
    assert push(connect(), LOOKED_UP) == {"entry-2": ACCEPTED}
    assert media.patched == [("/api/v1/organizers/venue/reusablemedia/5/", {"linked_orderpositions": [7, 102]})]
    assert push(connect(), LOOKED_UP) == {"entry-2": ACCEPTED}
    assert len(media.patched) == 1
    media.linked, media.refuses = [], "patch"
    assert push(connect(), LOOKED_UP) == {"entry-2": REJECTED}


def test_an_undo_takes_the_position_off_the_wristband(pretix: FakePretix, media: Media, connect: Connect) -> None:
    push(connect(), CAME)
    media.linked = [101, 7]
    assert push(connect(), undo_of(CAME, 3)) == {"entry-3": ACCEPTED}
    assert media.linked == [7]
    assert push(connect(), undo_of(CAME, 3)) == {"entry-3": Acknowledgement.DUPLICATE}
    media.linked, media.refuses = [101], "patch"
    (receipt,) = connect().push(outbox_entries([undo_of(CAME, 3)]))
    assert receipt.message == STILL_EXCHANGED


def test_a_profile_that_may_not_look_is_told_and_tried_again(
    pretix: FakePretix, media: Media, connect: Connect
) -> None:
    media.refuses = "already_exchanged"

    def closed(asked: Asked) -> Reply | None:
        if "reusablemedia" in asked.path:
            return Reply(403, {"detail": "You do not have permission to perform this action."})
        return media(asked)

    pretix.fault = closed
    assert push(connect(), CAME) == {"entry-1": HELD}
    assert len(pretix.scans) == 1
