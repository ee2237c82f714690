"""Codes that change all the time: TicketToken's two forms and the live gate pass."""

import hashlib
import hmac
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.credentials import Reader
from kiosk.credentials.claims import pack_ticket_id
from kiosk.credentials.keys import public_bytes
from kiosk.credentials.schemes import gatepass, live_pass, rotating_cbc, rotating_hmac, totp
from kiosk.domain.codes.credential import Claims, Medium, Scan, Trust, hash_code
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey
from tests.support.platforms.issuer import NOW, Issuer, Read

TICKET = "22b5f8ac-2292-4b4a-9c2b-349db2ae24d9"
NONCE = "00112233445566ff"
SECRET = b"a shared secret of some length"
HMAC = SigningKey(id="h", key_id="", algorithm=KeyAlgorithm.HMAC_SHA256, material=SECRET)
AES = SigningKey(id="a", key_id="", algorithm=KeyAlgorithm.A256CBC, material=bytes(range(32)))
SECOND = timedelta(seconds=1)


class TestHmac:
    code = rotating_hmac.show(TICKET, NONCE, SECRET, NOW)

    def test_it_is_written_as_the_platform_writes_it(self):
        """MAC computed with ``openssl dgst -sha256 -hmac``."""
        shown = rotating_hmac.show("T1", NONCE, b"key", datetime.fromtimestamp(1700000000, UTC))
        assert shown == (
            "T1:1700000000000:00112233445566ff:269975e6838ffb946e0a004421840c28ecd83015b7e4d3a7e2693f24c7749953"
        )

    def test_it_names_a_ticket_for_the_roster_to_know(self, read: Read):
        credential = read(self.code, HMAC)
        assert (credential.trust, credential.scheme) == (Trust.UNSIGNED, "rotating_hmac")
        assert credential.claims == Claims(ticket_id=TICKET, issued_at=NOW, nonce=NONCE)

    @pytest.mark.parametrize("late", [-10, 0, 30, 40])
    def test_it_is_good_for_30_seconds_and_the_tolerance(self, read: Read, late: int):
        assert read(self.code, HMAC, now=NOW + late * SECOND).claims is not None

    @pytest.mark.parametrize("late", [-10.001, 40.001, 3600, -3600])
    def test_it_is_stale_outside_of_that(self, read: Read, late: float):
        refused = read(self.code, HMAC, now=NOW + late * SECOND)
        assert (refused.trust, refused.refusal, refused.claims) == (Trust.REFUSED, Reason.STALE_CODE, None)

    def test_the_tolerance_is_given(self):
        strict = Reader(tolerance=timedelta(0))
        scan = Scan(text=self.code)
        assert strict.read(scan, [HMAC], NOW + 30 * SECOND).refusal is None
        assert strict.read(scan, [HMAC], NOW + 30.001 * SECOND).refusal is Reason.STALE_CODE
        assert strict.read(scan, [HMAC], NOW - 0.001 * SECOND).refusal is Reason.STALE_CODE

    def test_an_old_forgery_is_a_forgery(self, read: Read):
        forged = self.code[:-1] + ("0" if self.code[-1] != "0" else "1")
        assert read(forged, HMAC, now=NOW + timedelta(days=1)).refusal is Reason.BAD_SIGNATURE

    def test_changing_any_character_is_refused(self, read: Read):
        for at, old in enumerate(self.code):
            for new in "0aF:":
                if new != old:
                    assert read(self.code[:at] + new + self.code[at + 1 :], HMAC).claims is None

    def test_keys_may_change(self, read: Read):
        newer = replace(HMAC, id="h2", material=b"newer")
        assert read(self.code, newer, HMAC).claims is not None
        assert read(self.code, newer).refusal is Reason.BAD_SIGNATURE
        assert read(self.code, newer, replace(HMAC, revoked_at=NOW)).refusal is Reason.REVOKED

    def test_it_is_left_to_the_roster_where_there_is_no_key(self, read: Read):
        credential = read(self.code)
        assert (credential.trust, credential.scheme, credential.claims) == (Trust.UNSIGNED, "opaque", None)

    def test_an_instant_beyond_all_time_is_stale(self, read: Read):
        far = rotating_hmac.show(TICKET, NONCE, SECRET, datetime(5000, 1, 1, tzinfo=UTC))
        assert read(far, HMAC).refusal is Reason.STALE_CODE


class TestCbc:
    content = {  # noqa: RUF012
        "ticketId": TICKET,
        "eventId": "demo",
        "timestamp": int(NOW.timestamp() * 1000),
        "nonce": NONCE,
    }

    def code(self, **changes: Any) -> str:
        return rotating_cbc.show(json.dumps(self.content | changes).encode(), AES.material, bytes(16))

    def test_it_names_a_ticket_for_the_roster_to_know(self, read: Read):
        credential = read(self.code(), AES)
        assert (credential.trust, credential.scheme) == (Trust.UNSIGNED, "rotating_cbc")
        assert credential.claims == Claims(ticket_id=TICKET, event_id="demo", issued_at=NOW, nonce=NONCE)

    def test_it_is_written_as_the_platform_writes_it(self, read: Read):
        """Ciphertext made with ``openssl enc -aes-256-cbc``."""
        text = (
            "TKT:000102030405060708090a0b0c0d0e0f:"
            "662818df49e192cf1cd9aa49b699f5fd3dfbcddb926dc7787695b00e8f3de9368850d7f950db0d98171f794098787af1"
            "82c91e78a88831442fb0cd6ac89bf57c24601cc2be7fedb348b19705913401fcf21ea6f61c662c7b8e6630dd44d4de3d"
        )
        credential = read(text, AES, now=datetime.fromtimestamp(1700000000, UTC))
        assert credential.claims is not None
        assert (credential.claims.ticket_id, credential.claims.nonce) == ("T1", NONCE)

    def test_it_is_good_for_30_seconds_and_the_tolerance(self, read: Read):
        assert read(self.code(), AES, now=NOW + 40 * SECOND).refusal is None
        assert read(self.code(), AES, now=NOW + 41 * SECOND).refusal is Reason.STALE_CODE
        assert read(self.code(), AES, now=NOW - 11 * SECOND).refusal is Reason.STALE_CODE

    def test_no_change_makes_it_signed(self, read: Read):
        code = self.code()
        for at in range(4, len(code)):
            changed = read(code[:at] + ("0" if code[at] != "0" else "1") + code[at + 1 :], AES)
            assert changed.trust is not Trust.SIGNED

    @pytest.mark.parametrize(
        "changes",
        [
            {"ticketId": ""},
            {"ticketId": "a b"},
            {"ticketId": 7},
            {"eventId": None},
            {"timestamp": "soon"},
            {"timestamp": 1.5},
            {"timestamp": True},
            {"timestamp": 10**40},
            {"timestamp": -1},
            {"nonce": ["x"]},
            {"more": 1},
        ],
    )
    def test_other_contents_are_refused(self, read: Read, changes: dict[str, Any]):
        assert read(self.code(**changes), AES).refusal is Reason.BAD_SIGNATURE

    def test_other_keys_do_not_open_it(self, read: Read):
        assert read(self.code(), replace(AES, material=bytes(32))).refusal is Reason.BAD_SIGNATURE
        assert read(self.code(), replace(AES, material=b"short")).refusal is Reason.BAD_SIGNATURE
        assert read(self.code(), replace(AES, event_id="other")).refusal is Reason.BAD_SIGNATURE
        assert read(self.code(), replace(AES, revoked_at=NOW)).refusal is Reason.REVOKED
        assert read(self.code()).scheme == "opaque"


class TestTotp:
    @pytest.mark.parametrize(
        ("seconds", "code"),
        [
            (59, "46119246"),
            (1111111109, "68084774"),
            (1111111111, "67062674"),
            (1234567890, "91819424"),
            (2000000000, "90698825"),
            (20000000000, "77737706"),
        ],
    )
    def test_vectors_of_rfc_6238(self, seconds: int, code: str):
        secret = b"12345678901234567890123456789012"
        instant = datetime.fromtimestamp(seconds, UTC)
        assert totp.code_at(secret, totp.step_of(instant)) == code
        assert totp.shown_at(secret, code, instant, timedelta(0)) == instant.replace(second=instant.second // 30 * 30)

    @pytest.mark.parametrize(
        ("seconds", "code"),
        [
            (59, "94287082"),
            (1111111109, "07081804"),
            (1111111111, "14050471"),
            (1234567890, "89005924"),
            (2000000000, "69279037"),
            (20000000000, "65353130"),
        ],
    )
    def test_vectors_of_rfc_6238_with_sha_1(self, seconds: int, code: str):
        secret = b"12345678901234567890"
        instant = datetime.fromtimestamp(seconds, UTC)
        assert totp.code_at(secret, totp.step_of(instant), totp.Digest.SHA_1) == code
        assert totp.shown_at(secret, code, instant, timedelta(0)) == instant.replace(second=instant.second // 30 * 30)

    def test_no_code_is_made_of_a_secret_that_could_be_guessed(self):
        with pytest.raises(ValueError, match="128 bits"):
            totp.code_at(bytes(15), 1)

    def test_each_ticket_has_its_own_secret(self):
        secrets = {totp.ticket_secret(key, ticket) for key in (bytes(16), b"k" * 32) for ticket in (b"a", b"b")}
        assert len(secrets) == 4
        assert {len(secret) for secret in secrets} == {32}

    def test_the_derivation_of_rfc_5869_by_hand(self):
        """HKDF with no salt and one block, written out."""
        pseudo_random_key = hmac.new(bytes(32), b"e" * 32, hashlib.sha256).digest()
        block = hmac.new(pseudo_random_key, b"gatehouse live pass 1\x00" + b"T-1" + b"\x01", hashlib.sha256).digest()
        assert totp.ticket_secret(b"e" * 32, b"T-1") == block


TOTP = SigningKey(id="t", key_id="", algorithm=KeyAlgorithm.TOTP, material=b"e" * 32)


class TestLivePass:
    @pytest.fixture
    def plain(self, issuer: Issuer) -> str:
        return gatepass.issue(
            Claims(ticket_id=TICKET, event_id="demo", ticket_type_id="42", medium=Medium.LIVE), issuer.private, "26a"
        )

    @pytest.fixture
    def shown(self, plain: str) -> str:
        return live_pass.show(plain, totp.ticket_secret(TOTP.material, pack_ticket_id(TICKET)), NOW)

    def test_it_is_a_pass_that_was_shown_live(self, shown: str, plain: str, issuer: Issuer, read: Read):
        credential = read(shown, issuer.key, TOTP)
        assert (credential.trust, credential.scheme) == (Trust.SIGNED, "live_pass")
        assert credential.claims is not None
        assert credential.claims.medium is Medium.LIVE
        assert credential.claims.issued_at == NOW  # noon is the beginning of a step
        assert (credential.code, credential.code_hash) == (plain, hash_code(plain))
        assert read(shown.lower(), issuer.key, TOTP) == credential

    @pytest.mark.parametrize("late", [-10, 0, 29, 39])
    def test_it_is_good_in_its_step_and_the_tolerance(self, shown: str, issuer: Issuer, read: Read, late: int):
        assert read(shown, issuer.key, TOTP, now=NOW + late * SECOND).trust is Trust.SIGNED

    @pytest.mark.parametrize(("late", "good"), [(-11, False), (-10, True), (0, True), (39, True), (40, False)])
    def test_a_wallet_that_can_do_sha_1_only_shows_it_too(
        self, plain: str, issuer: Issuer, read: Read, late: int, good: bool
    ):
        secret = totp.ticket_secret(TOTP.material, pack_ticket_id(TICKET))
        pattern = "GH1R:{totp_value_0}" + plain.removeprefix("GH1:")  # as Google's wallet is told
        shown = pattern.replace("{totp_value_0}", totp.code_at(secret, totp.step_of(NOW), totp.Digest.SHA_1))
        assert shown == live_pass.show(plain, secret, NOW, totp.Digest.SHA_1)
        credential = read(shown, issuer.key, TOTP, now=NOW + late * SECOND)
        assert (credential.trust is Trust.SIGNED, credential.code_hash) == (good, hash_code(plain))

    @pytest.mark.parametrize("late", [-11, 40, 3600])
    def test_a_picture_of_it_is_stale(self, shown: str, issuer: Issuer, read: Read, late: int):
        assert read(shown, issuer.key, TOTP, now=NOW + late * SECOND).refusal is Reason.STALE_CODE

    def test_without_digits_or_their_key_it_is_stale(self, shown: str, plain: str, issuer: Issuer, read: Read):
        assert read(plain, issuer.key, TOTP).refusal is Reason.STALE_CODE
        assert read(shown, issuer.key).refusal is Reason.STALE_CODE
        assert read(shown, issuer.key, replace(TOTP, event_id="other")).refusal is Reason.STALE_CODE
        assert read(shown, issuer.key, replace(TOTP, material=b"short")).refusal is Reason.STALE_CODE
        assert read(shown, issuer.key, replace(TOTP, event_id="demo")).trust is Trust.SIGNED

    def test_a_withdrawn_key_makes_no_live_passes(self, shown: str, issuer: Issuer, read: Read):
        assert read(shown, issuer.key, replace(TOTP, revoked_at=NOW)).refusal is Reason.REVOKED

    def test_a_forged_pass_is_forged_whatever_the_digits(self, shown: str, issuer: Issuer, read: Read):
        assert read(shown, replace(issuer.key, material=bytes(32)), TOTP).refusal is Reason.BAD_SIGNATURE

    @pytest.mark.parametrize("code", ["GH1R:", "GH1R:1234567", "GH1R:12345678", "GH1R:1234567A:", "gh1r:٣٣٣٣٣٣٣٣AB"])
    def test_other_shapes_are_malformed(self, issuer: Issuer, read: Read, code: str):
        assert read(code, issuer.key, TOTP).refusal is Reason.MALFORMED

    def test_a_pass_for_paper_needs_no_digits(self, issuer: Issuer, read: Read):
        printed = Claims(ticket_id=TICKET, event_id="demo", medium=Medium.PRINTED)
        credential = read(gatepass.issue(printed, issuer.private, "26a"), issuer.key, TOTP)
        assert credential.claims == replace(printed, key_id="26a")


@given(st.integers(0, 10**8 - 1))
def test_guessed_digits_are_stale(guess: int):
    private = bytes(range(32))
    code = gatepass.issue(Claims(ticket_id="T", event_id="e", medium=Medium.LIVE), private, "k")
    secret = totp.ticket_secret(TOTP.material, b"T")
    right = {totp.code_at(secret, totp.step_of(NOW + late * SECOND), d) for late in (-10, 0, 10) for d in totp.Digest}
    shown = f"GH1R:{guess:08}{code.removeprefix('GH1:')}"
    key = SigningKey(id="k", key_id="k", algorithm=KeyAlgorithm.ED25519, material=public_bytes(private))
    credential = Reader().read(Scan(text=shown), [key, TOTP], NOW)
    assert (credential.trust is Trust.SIGNED) == (f"{guess:08}" in right)


@pytest.mark.parametrize("year", [1, 1969, 9999])
def test_no_clock_makes_a_live_pass_raise(year: int) -> None:
    for instant in (datetime(year, 1, 1, tzinfo=UTC), datetime(year, 12, 31, 23, 59, 59, tzinfo=UTC)):
        assert totp.shown_at(b"s" * 32, "12345678", instant, timedelta(minutes=2)) is None
