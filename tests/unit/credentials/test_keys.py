from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.credentials.keys import public_bytes
from kiosk.credentials.schemes import eddsa_jwt, gatepass
from kiosk.domain.codes.credential import Claims, Trust
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.codes import KeyAlgorithm
from tests.support.platforms.issuer import NOW, Issuer, Read

SECOND = timedelta(seconds=1)

pytestmark = pytest.mark.parametrize("issue", [gatepass.issue, eddsa_jwt.issue], ids=["gatepass", "jwt"])
Issue = Callable[[Claims, bytes, str], str]


def test_an_unknown_key_id_is_a_bad_signature(issue: Issue, issuer: Issuer, claims: Claims, read: Read):
    refused = read(issue(claims, issuer.private, "zz"), issuer.key)
    assert (refused.refusal, refused.note) == (Reason.BAD_SIGNATURE, "no ed25519 key with this id in the roster")


def test_keys_of_other_algorithms_never_verify(issue: Issue, issuer: Issuer, claims: Claims, read: Read):
    code = issue(claims, issuer.private, "26a")
    other = replace(issuer.key, key_id="other")
    hmac = replace(issuer.key, algorithm=KeyAlgorithm.HMAC_SHA256)
    assert read(code, other, hmac).refusal is Reason.BAD_SIGNATURE


def test_several_keys_may_share_an_id(issue: Issue, issuer: Issuer, claims: Claims, read: Read):
    twin = replace(issuer.key, id="k2", material=public_bytes(bytes(32)))
    code = issue(claims, issuer.private, "26a")
    assert read(code, twin, issuer.key).trust is Trust.SIGNED
    assert read(code, issuer.key, twin).trust is Trust.SIGNED
    assert read(code, twin).refusal is Reason.BAD_SIGNATURE


def test_a_withdrawn_key_takes_its_passes_along(issue: Issue, issuer: Issuer, claims: Claims, read: Read):
    code = issue(claims, issuer.private, "26a")
    assert read(code, replace(issuer.key, revoked_at=NOW + SECOND)).trust is Trust.SIGNED
    refused = read(code, replace(issuer.key, revoked_at=NOW))
    assert (refused.trust, refused.refusal, refused.claims) == (Trust.REFUSED, Reason.REVOKED, None)


def test_a_key_in_use_wins_over_its_withdrawn_row(issue: Issue, issuer: Issuer, claims: Claims, read: Read):
    withdrawn = replace(issuer.key, id="old", revoked_at=NOW - SECOND)
    assert read(issue(claims, issuer.private, "26a"), withdrawn, issuer.key).trust is Trust.SIGNED


def test_a_forged_pass_under_a_withdrawn_key_is_forged(issue: Issue, issuer: Issuer, claims: Claims, read: Read):
    withdrawn = replace(issuer.key, revoked_at=NOW - SECOND)
    assert read(issue(claims, bytes(32), "26a"), withdrawn).refusal is Reason.BAD_SIGNATURE


def test_a_key_signs_in_its_time_only(issue: Issue, issuer: Issuer, claims: Claims, read: Read):
    code = issue(claims, issuer.private, "26a")
    assert read(code, replace(issuer.key, not_before=NOW, not_after=NOW + SECOND)).trust is Trust.SIGNED
    assert read(code, replace(issuer.key, not_before=NOW + SECOND)).refusal is Reason.BAD_SIGNATURE
    assert read(code, replace(issuer.key, not_after=NOW)).refusal is Reason.BAD_SIGNATURE


def test_a_pass_of_another_event_is_signed_and_left_to_the_decision(
    issue: Issue, issuer: Issuer, claims: Claims, read: Read
):
    short = replace(claims, event_id="other")
    credential = read(issue(short, issuer.private, "26a"), replace(issuer.key, event_id="other"))
    assert credential.trust is Trust.SIGNED
    assert credential.claims is not None
    assert credential.claims.event_id == "other"


def test_a_key_of_one_event_cannot_sign_for_another(issue: Issue, issuer: Issuer, claims: Claims, read: Read):
    code = issue(claims, issuer.private, "26a")
    assert claims.event_id is not None
    assert read(code, replace(issuer.key, event_id=claims.event_id)).trust is Trust.SIGNED
    assert read(code, replace(issuer.key, event_id="other")).refusal is Reason.BAD_SIGNATURE


def test_unusable_material_is_passed_over(issue: Issue, issuer: Issuer, claims: Claims, read: Read):
    broken = replace(issuer.key, id="k0", material=b"short")
    assert read(issue(claims, issuer.private, "26a"), broken, issuer.key).trust is Trust.SIGNED
    assert read(issue(claims, issuer.private, "26a"), broken).refusal is Reason.BAD_SIGNATURE
