"""What a code is for that is no ticket, where people should be told."""

import pytest

from kiosk.domain.reason_codes import Reason
from kiosk.domain.verdicts.details import NO_DETAILS, OtherUse
from kiosk.ui.text.verdicts.verdict_text import verdict_text
from tests.ui.fakes import NOW, make_checked_in, make_verdict


@pytest.mark.usefixtures("english")
def test_an_authenticators_code_is_called_one_and_others_are_not():
    shown = [
        verdict_text(make_checked_in(make_verdict(Reason.MALFORMED, details=details)), NOW)
        for details in (OtherUse("authenticator"), NO_DETAILS)
    ]
    authenticator, other = ((text.headline, text.sentence) for text in shown)
    assert authenticator == ("Not a ticket", "This is a code for an authenticator app.")
    assert other[0] == "Not a ticket"
    assert "authenticator" not in other[1]
