"""Hashes of a Merkle tree as in RFC 6962, section 2.1: what an append-only log of any length comes down to.

A leaf's hash begins with another byte than an inner node's, so that neither can pass for the other. The frontier holds
the hashes of the complete subtrees from the left, one for each bit that is set in the number of leaves: enough to add
leaves and to give the root, without one leaf of before.
"""

import hashlib
from collections.abc import Iterable
from typing import Final

HASH_BYTES: Final = 32
EMPTY_ROOT: Final = hashlib.sha256().digest()


def leaf_hash(leaf: bytes) -> bytes:
    """Return the hash of a leaf."""
    return hashlib.sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of an inner node."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Frontier:
    """A tree that leaves are added to at its right.

    Attributes:
        size: How many leaves there are.
    """

    def __init__(self, size: int = 0, state: bytes = b"") -> None:
        """Begin a tree, or go on with one.

        Args:
            size: How many leaves it has.
            state: What ``state`` gave for it.

        Raises:
            ValueError: These do not belong together.
        """
        if size < 0 or len(state) != size.bit_count() * HASH_BYTES:
            raise ValueError(f"a tree of {size} leaves has another frontier")
        self.size = size
        self._peaks = [state[at : at + HASH_BYTES] for at in range(0, len(state), HASH_BYTES)]

    @property
    def state(self) -> bytes:
        """The hashes of the complete subtrees from the left, one behind the other."""
        return b"".join(self._peaks)

    def append(self, leaf: bytes) -> None:
        """Add the hash of a leaf."""
        full = self.size
        # As adding one to a binary number: each bit that is set carries over into the next subtree.
        while full & 1:
            leaf = node_hash(self._peaks.pop(), leaf)
            full >>= 1
        self._peaks.append(leaf)
        self.size += 1

    def root(self) -> bytes:
        """Return the hash of the whole tree."""
        if not self._peaks:
            return EMPTY_ROOT
        *left, root = self._peaks
        for peak in reversed(left):
            root = node_hash(peak, root)
        return root


def root_of(leaves: Iterable[bytes]) -> bytes:
    """Return the hash of the tree over some leaves."""
    frontier = Frontier()
    for leaf in leaves:
        frontier.append(leaf_hash(leaf))
    return frontier.root()
