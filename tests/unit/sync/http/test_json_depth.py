import json

from hypothesis import given
from hypothesis import strategies as st

from sync.http.json_depth import is_nested_deeper, prune_nesting

JSON = st.recursive(
    st.none() | st.integers() | st.text(alphabet='[]{}"\\a', max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(alphabet='[]{}"\\', max_size=3), inner, max_size=3)
    ),
    max_leaves=20,
)


def depth(value):
    if isinstance(value, dict):
        value = list(value.values())
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0


@given(JSON, st.integers(0, 6))
def test_as_a_decoder_would_find_it(value, limit):
    body = json.dumps(value, separators=(",", ":")).encode()
    assert is_nested_deeper(body, limit) == (depth(value) > limit)


def test_a_deep_one_and_one_that_never_ends():
    assert is_nested_deeper(b"[" * 100_000 + b"]" * 100_000, 64)
    assert is_nested_deeper(b"[" * 100_000, 64)
    assert not is_nested_deeper(b"[" * 64 + b"]" * 64, 64)


def test_brackets_in_texts_hide_nothing():
    assert is_nested_deeper(b'["]",' * 65 + b"0" + b"]" * 65, 64)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(alphabet='a"\\[]{}\u00e9', max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(alphabet='k"[{', max_size=2), inner, max_size=3)
    ),
    max_leaves=12,
)


def cut(value, limit):
    if not isinstance(value, list | dict):
        return value
    if limit == 0:
        return None
    if isinstance(value, list):
        return [cut(part, limit - 1) for part in value]
    return {name: cut(part, limit - 1) for name, part in value.items()}


@given(VALUES, st.integers(1, 4), st.booleans())
def test_what_lies_too_deep_is_cut_off_and_nothing_else_changes(value, limit, ascii_only):
    body = json.dumps(value, ensure_ascii=ascii_only).encode()
    assert json.loads(prune_nesting(body, limit)) == cut(value, limit)


@given(st.binary(max_size=60), st.integers(1, 4))
def test_nothing_makes_cutting_off_raise(body, limit):
    prune_nesting(body, limit)
