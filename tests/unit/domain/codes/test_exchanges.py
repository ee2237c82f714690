"""What may be given out for a ticket, and what an exchange at the gate means beside what the platform says."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.codes.credential import Scan, ScanSource, hash_code
from kiosk.domain.codes.exchanges import Exchange, can_be_given, is_keyed, new_medium, with_exchanges
from kiosk.domain.roster.codes import ReusableMedium
from kiosk.domain.roster.settings import TicketTypeSettings
from tests.support.gate.decisions import NOON

CHIP = "04A22B1C5D6E80"
BAND = ReusableMedium(id="m", kind="nfc_uid", code=CHIP, code_hash=hash_code(CHIP), updated_at=NOON)
MADE = Exchange(ticket_id="t1", medium=f"nfc_uid:{CHIP}", medium_hash=hash_code(CHIP), at=NOON + timedelta(minutes=1))
TOUCHED = Scan(text="04:a2:2b:1c:5d:6e:80", source=ScanSource.NFC)
CHIPS = TicketTypeSettings(media_policy="new", media_type="nfc_uid")
CODES = TicketTypeSettings(media_policy="new", media_type="barcode")


@pytest.mark.parametrize(
    ("source", "settings", "rightly"),
    [
        (ScanSource.NFC, CHIPS, True),
        (ScanSource.MANUAL, CHIPS, True),
        (ScanSource.HAND_SCANNER, CHIPS, False),
        (ScanSource.CAMERA, CODES, True),
        (ScanSource.MANUAL, CODES, True),
        (ScanSource.NFC, CODES, False),
        (ScanSource.NFC, TicketTypeSettings(media_policy="new", media_type="nfc_mf0aes"), False),
    ],
)
def test_chips_are_touched_and_codes_are_scanned(
    source: ScanSource, settings: TicketTypeSettings, rightly: bool
) -> None:
    assert new_medium(replace(TOUCHED, source=source), settings).read_rightly is rightly


def test_a_chips_number_is_written_as_platforms_write_it() -> None:
    medium = new_medium(TOUCHED, CHIPS)
    assert (medium.code, medium.code_hash, medium.text) == (CHIP, BAND.code_hash, MADE.medium)
    assert new_medium(Scan(text=" WB-7 "), CODES).text == "barcode:WB-7"
    assert not new_medium(Scan(text="  "), CODES).read_rightly


@pytest.mark.parametrize(
    ("policy", "known", "can"),
    [
        ("new", (), True),
        ("new", (BAND,), False),
        ("new", (replace(BAND, kind="barcode"),), True),
        ("reuse", (), False),
        ("reuse", (BAND,), True),
        ("reuse_or_new", (), True),
        ("reuse_or_new", (BAND,), True),
        ("append", (), False),
        ("append", (BAND,), True),
        ("append_or_new", (), True),
        ("reuse", (replace(BAND, active=False),), False),
        ("reuse", (replace(BAND, expires_at=NOON),), False),
        ("reuse", (replace(BAND, expires_at=NOON + timedelta(hours=1)),), True),
    ],
)
def test_what_may_be_given_out_by_the_types_policy(policy: str, known: tuple[ReusableMedium, ...], can: bool) -> None:
    medium = replace(new_medium(TOUCHED, CHIPS), known=known)
    assert can_be_given(medium, policy, NOON) is can


def test_nobodys_wristband_is_taken_from_them_and_no_ticket_is_one() -> None:
    worn = replace(new_medium(TOUCHED, CHIPS), known=(BAND,), stands_for_others=True)
    assert [can_be_given(worn, policy, NOON) for policy in ("reuse", "reuse_or_new")] == [False, False]
    assert [can_be_given(worn, policy, NOON) for policy in ("append", "append_or_new")] == [True, True]
    assert not can_be_given(replace(worn, is_ticket=True), "append", NOON)
    assert not can_be_given(replace(worn, read_rightly=False), "append", NOON)


def test_an_exchange_counts_until_the_platform_says_otherwise() -> None:
    assert [one.ticket_ids for one in with_exchanges([], [MADE])] == [{"t1"}]
    assert [one.ticket_ids for one in with_exchanges([BAND], [MADE])] == [{"t1"}]
    assert with_exchanges([replace(BAND, updated_at=None)], [MADE])[0].ticket_ids == {"t1"}
    later = replace(BAND, updated_at=MADE.at + timedelta(seconds=1), ticket_ids=frozenset({"t9"}))
    assert with_exchanges([later], [MADE]) == [later], "it was given to somebody else since"
    withdrawn = replace(BAND, active=False)
    assert not with_exchanges([withdrawn], [MADE])[0].active
    second = replace(MADE, ticket_id="t2")
    assert [one.ticket_ids for one in with_exchanges([], [MADE, second])] == [{"t1", "t2"}]
    other_kind = replace(BAND, kind="barcode")
    assert len(with_exchanges([other_kind], [MADE])) == 2


def test_chips_with_keys_are_what_no_gate_can_hand_out():
    assert is_keyed(TicketTypeSettings(media_policy="new", media_type="nfc_mf0aes"))
    assert not any(is_keyed(one) for one in (CHIPS, CODES, TicketTypeSettings(), TicketTypeSettings(media_type="x")))
