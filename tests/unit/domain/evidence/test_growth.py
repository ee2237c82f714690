"""Proofs of consistency against RFC 6962's own examples, and against every way to tell a log otherwise."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.evidence.growth import HashTree, is_growth
from kiosk.domain.evidence.merkle import EMPTY_ROOT, leaf_hash, node_hash, root_of

LEAVES = [str(number).encode() for number in range(70)]


def tree_of(leaves: list[bytes]) -> HashTree:
    tree = HashTree()
    for leaf in leaves:
        tree.append(leaf_hash(leaf))
    return tree


TREE = tree_of(LEAVES)


def test_the_examples_of_the_rfc() -> None:
    # RFC 6962, section 2.1.3: seven leaves; the nodes are named as they are there.
    a, b, c, d, _, _, j = (leaf_hash(leaf) for leaf in LEAVES[:7])
    g, h, i = node_hash(a, b), node_hash(c, d), node_hash(leaf_hash(LEAVES[4]), leaf_hash(LEAVES[5]))
    k, ell = node_hash(g, h), node_hash(i, j)
    assert TREE.proof(3, 7) == [c, d, g, ell]
    assert TREE.proof(4, 7) == [ell]
    assert TREE.proof(6, 7) == [i, j, k]
    assert TREE.proof(7, 7) == []


@given(st.integers(1, 70), st.integers(1, 70))
def test_a_log_that_grew_is_known_as_one_and_another_is_not(one: int, other: int) -> None:
    old, new = sorted((one, other))
    proof = TREE.proof(old, new)
    before, after = TREE.root(old), TREE.root(new)
    assert (before, after) == (root_of(LEAVES[:old]), root_of(LEAVES[:new]))
    assert is_growth(old, before, new, after, proof)
    if old < new:
        assert not is_growth(old, before, new, after, [])
        assert not is_growth(old, before, new, after, [*proof, before])
        assert not is_growth(old, before, new, after, proof[:-1])
        assert not is_growth(new, after, old, before, proof)
    wrong = hashlib.sha256(b"another history").digest()
    assert not is_growth(old, wrong, new, after, proof)
    assert not is_growth(old, before, new, wrong, proof)


@given(st.integers(2, 70), st.data())
def test_a_changed_entry_has_no_proof(new: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(1, new - 1))
    at = data.draw(st.integers(0, old - 1))
    changed = [*LEAVES[:at], b"somebody else", *LEAVES[at + 1 : new]]
    other = tree_of(changed)
    assert not is_growth(old, TREE.root(old), new, other.root(new), other.proof(old, new))
    assert not is_growth(old, TREE.root(old), new, other.root(new), TREE.proof(old, new))


def test_the_empty_log() -> None:
    assert TREE.root(0) == EMPTY_ROOT
    assert is_growth(0, EMPTY_ROOT, 5, TREE.root(5), [])
    assert not is_growth(0, TREE.root(1), 5, TREE.root(5), [])
    assert not is_growth(0, EMPTY_ROOT, 5, TREE.root(5), [EMPTY_ROOT])


def test_what_there_is_no_proof_of() -> None:
    for old, new in ((0, 5), (6, 5), (5, 71)):
        with pytest.raises(ValueError, match="no proof"):
            TREE.proof(old, new)
    with pytest.raises(ValueError, match="70 leaves"):
        TREE.root(71)
    # However long a proof is, it is not followed for longer than any log could need.
    assert not is_growth(3, TREE.root(3), 7, TREE.root(7), [EMPTY_ROOT] * 1000)
