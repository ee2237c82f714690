"""What people read of a failure, at the window and in a terminal, whatever its key."""

import pytest

from kiosk.domain.error_hints import ERROR_HINTS
from kiosk.domain.errors import GatehouseError
from kiosk.domain.sentences import SENTENCES, explained, sentence_of


@pytest.mark.parametrize("key", sorted({*SENTENCES, *ERROR_HINTS}))
def test_a_terminal_says_what_the_window_says_and_what_to_do(key: str) -> None:
    said = explained(key)
    assert said.startswith(sentence_of(key))
    assert said.endswith(ERROR_HINTS.get(key, sentence_of(key)))


@pytest.mark.parametrize(
    ("key", "like"),
    [
        ("store.of_tomorrow", "store.failed"),
        ("delivery.of_tomorrow", "delivery.failed"),
        ("tomorrow.too", GatehouseError.default_key),
        ("", GatehouseError.default_key),
    ],
)
def test_no_key_leaves_anybody_without_words(key: str, like: str) -> None:
    assert sentence_of(key) == SENTENCES[like]
