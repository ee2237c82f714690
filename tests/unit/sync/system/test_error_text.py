"""Words about what a platform said hold nothing of it."""

import enum
from datetime import datetime
from typing import Annotated, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import TransientDeliveryError
from sync.system.error_text import decode_error_text, unexpected_error_text
from sync.transfer.run_result import Failure


class Colour(enum.Enum):
    """One of two."""

    RED = "red"


class Item(msgspec.Struct, forbid_unknown_fields=True):
    """Everything that can be wrong with an item."""

    number: int = 0
    colour: Colour = Colour.RED
    word: Literal["a", "b"] = "a"
    at: datetime | None = None
    short: Annotated[str, msgspec.Meta(max_length=3)] = ""
    table: dict[str, int] = {}


CANARY = "GUEST NAME"


@pytest.mark.parametrize(
    "body",
    [
        f'{{"number": "{CANARY}"}}',
        f'{{"colour": "{CANARY}"}}',
        f'{{"word": "{CANARY}"}}',
        f'{{"at": "{CANARY}"}}',
        f'{{"short": "{CANARY}"}}',
        f'{{"table": {{"{CANARY}": "{CANARY}"}}}}',
        f'{{"{CANARY}": 1}}',
        f'{{"number": {CANARY}}}',
        CANARY,
    ],
)
def test_what_cannot_be_decoded_is_not_quoted(body: str) -> None:
    with pytest.raises(msgspec.DecodeError) as caught:
        msgspec.json.decode(body, type=Item)
    assert "GUEST" not in decode_error_text(caught.value)


def test_type_and_place_are_told() -> None:
    with pytest.raises(msgspec.ValidationError) as caught:
        msgspec.json.decode(b'{"number": "x"}', type=Item)
    assert decode_error_text(caught.value) == "Expected `int`, got `str` - at `$.number`"


@given(st.text(max_size=80))
def test_no_text_of_an_exception_is_told(text: str) -> None:
    assert unexpected_error_text(ValueError(text)) == "unexpected ValueError"
    assert Failure.of(KeyError(text)).message == "unexpected KeyError"


def test_the_line_of_ours_is_told() -> None:
    with pytest.raises(AttributeError) as caught:
        Failure.of(TransientDeliveryError("x")).retry_after_s.hex()  # type: ignore[union-attr]
    assert unexpected_error_text(caught.value).startswith("unexpected AttributeError in system/test_error_text.py:")
