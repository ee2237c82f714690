"""That a log only grew: proofs of consistency as in RFC 6962, section 2.1.2, made and verified.

A proof names a few hashes of which both roots follow: the one of before, and the one of now. Whoever knows the one of
before then knows that none of its entries was changed, left out or moved, without having seen a single entry.
"""

from collections.abc import Sequence
from typing import Final

from kiosk.domain.evidence.merkle import EMPTY_ROOT, node_hash

MOST_HASHES: Final = 128
"""So many hashes of a proof are looked at: one of a log with 2^60 entries has fewer."""


class HashTree:
    """A tree that keeps the hash of every complete subtree, so that roots and proofs of any size cost next to nothing.

    It takes 64 bytes and some for each leaf: six megabytes for a gate that saw a hundred thousand guests.
    """

    def __init__(self) -> None:
        # Of level n, subtrees of 2^n leaves; the frontier (merkle.py) is what stands last on some of them.
        self._levels: list[list[bytes]] = [[]]

    @property
    def size(self) -> int:
        """How many leaves there are."""
        return len(self._levels[0])

    def append(self, leaf: bytes) -> None:
        """Add the hash of a leaf."""
        level, node = 0, leaf
        while True:
            if level == len(self._levels):
                self._levels.append([])
            row = self._levels[level]
            row.append(node)
            if len(row) % 2:
                return
            node, level = node_hash(row[-2], row[-1]), level + 1

    def root(self, size: int) -> bytes:
        """Return the root over the first leaves.

        Raises:
            ValueError: There are not so many.
        """
        if not 0 <= size <= self.size:
            raise ValueError(f"the tree has {self.size} leaves")
        return self._over(0, size) if size else EMPTY_ROOT

    def proof(self, old: int, new: int) -> list[bytes]:
        """Return the proof that the tree of the first ``new`` leaves holds that of the first ``old``.

        Raises:
            ValueError: There are no such trees.
        """
        if not 0 < old <= new <= self.size:
            raise ValueError(f"there is no proof from {old} to {new} leaves")
        return self._proof(old, 0, new, is_known=True)

    def _proof(self, old: int, start: int, end: int, *, is_known: bool) -> list[bytes]:
        # SUBPROOF of RFC 6962; ``is_known``: the subtree is the old tree itself, whose root the other side has.
        if old == end - start:
            return [] if is_known else [self._over(start, end)]
        split = _split(end - start)
        if old <= split:
            return [*self._proof(old, start, start + split, is_known=is_known), self._over(start + split, end)]
        right = self._proof(old - split, start + split, end, is_known=False)
        return [*right, self._over(start, start + split)]

    def _over(self, start: int, end: int) -> bytes:
        count = end - start
        if not count & (count - 1):
            return self._levels[count.bit_length() - 1][start // count]
        split = start + _split(count)
        return node_hash(self._over(start, split), self._over(split, end))


def _split(count: int) -> int:
    """Return the largest power of two below a number."""
    return 1 << ((count - 1).bit_length() - 1)


def is_growth(old: int, old_root: bytes, new: int, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Return whether a proof shows that a log only grew (RFC 9162, section 2.1.4.2, which says how to verify).

    Args:
        old: How many entries it had.
        old_root: The root over them.
        new: How many it has.
        new_root: The root over them.
        proof: The hashes.
    """
    if old == new:
        return old_root == new_root and not proof
    if not old:
        return old_root == EMPTY_ROOT and not proof
    if old > new or not proof or len(proof) > MOST_HASHES:
        return False
    # Where the old tree is complete, its root is the first node itself and does not stand in the proof.
    nodes = [old_root, *proof] if not old & (old - 1) else list(proof)
    at, last = old - 1, new - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    before = after = nodes[0]
    for node in nodes[1:]:
        if not last:
            return False
        if at & 1 or at == last:
            before, after = node_hash(node, before), node_hash(node, after)
            while at and not at & 1:
                at, last = at >> 1, last >> 1
        else:
            after = node_hash(after, node)
        at, last = at >> 1, last >> 1
    return not last and before == old_root and after == new_root
