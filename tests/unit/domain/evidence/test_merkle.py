"""The tree against RFC 6962's own definition, and the vectors of Certificate Transparency."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.evidence.merkle import EMPTY_ROOT, Frontier, leaf_hash, node_hash, root_of

# From the reference implementation of Certificate Transparency (merkle tree tests).
CT_LEAVES = [
    bytes.fromhex(text)
    for text in (
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    )
]  # fmt: skip
CT_ROOTS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)


def defined(leaves: list[bytes]) -> bytes:
    """MTH of RFC 6962, section 2.1, as it is written there."""
    if not leaves:
        return hashlib.sha256().digest()
    if len(leaves) == 1:
        return leaf_hash(leaves[0])
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return node_hash(defined(leaves[:split]), defined(leaves[split:]))


@pytest.mark.parametrize("count", range(1, 9))
def test_roots_of_certificate_transparency(count: int) -> None:
    assert root_of(CT_LEAVES[:count]).hex() == CT_ROOTS[count - 1]


def test_no_leaves() -> None:
    assert root_of([]) == EMPTY_ROOT == hashlib.sha256(b"").digest()


@given(st.lists(st.binary(max_size=8), max_size=70), st.integers(0, 70))
def test_root_is_the_defined_one_wherever_the_tree_was_put_down(leaves: list[bytes], at: int) -> None:
    tree = Frontier()
    for number, leaf in enumerate(leaves):
        if number == at:
            tree = Frontier(tree.size, tree.state)
        tree.append(leaf_hash(leaf))
    assert tree.size == len(leaves)
    assert tree.root() == defined(leaves)


@pytest.mark.parametrize(("size", "state"), [(-1, b""), (1, b""), (3, b"x" * 32), (0, b"x" * 32), (1, b"x" * 31)])
def test_state_of_another_size_is_refused(size: int, state: bytes) -> None:
    with pytest.raises(ValueError, match="another frontier"):
        Frontier(size, state)
