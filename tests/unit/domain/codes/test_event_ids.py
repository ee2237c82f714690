import base64
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.codes.credential import canonical_event, same_event


def short(uuid: UUID) -> str:
    return base64.urlsafe_b64encode(uuid.bytes).rstrip(b"=").decode()


@given(st.uuids(version=4))
def test_the_short_form_of_a_uuid_is_the_same_event(uuid: UUID):
    assert canonical_event(short(uuid)) == str(uuid)
    assert same_event(short(uuid), str(uuid))
    assert same_event(str(uuid), short(uuid))
    assert same_event(short(uuid), short(uuid))


@given(st.text(max_size=30))
def test_every_other_text_stays_as_it_is(text: str):
    assert canonical_event(canonical_event(text)) == canonical_event(text)
    assert same_event(text, text)
    assert not same_event(text, text + "x")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "demo",
        "A" * 22,
        short(UUID(int=0)),
        short(UUID(int=2**128 - 1)),
        "IrX4rCKSS0qcKzSdsq4k2R",
        "IrX4rCKSS0qcKzSdsq4k2Q==",
    ],
)
def test_texts_that_only_look_like_it_are_not_lengthened(text: str):
    assert canonical_event(text) == text
