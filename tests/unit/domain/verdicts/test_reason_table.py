"""Closed sets, the wording table, errors, small records."""

import string

import pytest

from kiosk.domain import errors
from kiosk.domain.codes.credential import hash_code
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.reason_table import REASONS, Tone
from kiosk.domain.verdicts.verdict import Verdict


def test_every_reason_has_its_words() -> None:
    assert set(REASONS) == set(Reason)
    for wording in REASONS.values():
        assert wording.word
        assert wording.sentence.endswith((".", "?"))
        assert wording.hint
        for text in (wording.sentence, wording.hint):
            list(string.Formatter().parse(text))


def test_only_an_admission_is_green() -> None:
    assert [reason for reason, wording in REASONS.items() if wording.tone is Tone.ADMIT] == [Reason.OK]


def test_a_verdict_knows_whether_it_admits() -> None:
    assert Verdict(outcome=Outcome.ADMIT, reason=Reason.OK).admitted
    assert not Verdict(outcome=Outcome.ASK, reason=Reason.QUESTIONS).admitted


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (errors.GatehouseError("x"), "error.unexpected"),
        (errors.GatehouseError("x", key="own"), "own"),
        (errors.StoreBusyError("x"), "store.busy"),
        (errors.CredentialError("x", reason=Reason.MALFORMED), "credential.refused"),
        (errors.TransientDeliveryError("x", retry_after_s=3), "delivery.later"),
        (errors.PermanentDeliveryError("x"), "delivery.refused"),
    ],
)
def test_errors_carry_the_key_of_a_sentence(error: errors.GatehouseError, key: str) -> None:
    assert error.key == key
    assert isinstance(error, errors.GatehouseError)


def test_hashes_name_any_text_even_a_broken_one() -> None:
    assert hash_code("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert len(hash_code("\ud800")) == 64
