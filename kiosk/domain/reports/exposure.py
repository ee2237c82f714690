"""The exposure of an evening: admissions that one laptop decided alone, and how many of them turned out double.

Transit measures its first-ride risk like this: what was accepted without asking anybody, and what that cost.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GateExposure:
    """One gate.

    Attributes:
        gate_id: Gate, "" for none.
        admitted: Admissions inward that were not taken back.
        alone: Those of them that one laptop decided alone.
        doubles: Those of ``alone`` of which a conflict was found: the guest was let in somewhere else as well.
    """

    gate_id: str
    admitted: int = 0
    alone: int = 0
    doubles: int = 0


@dataclass(frozen=True, slots=True)
class Exposure:
    """All gates.

    Attributes:
        gates: Each gate, by its id.
    """

    gates: tuple[GateExposure, ...] = ()

    @property
    def admitted(self) -> int:
        """Admissions of all gates."""
        return sum(gate.admitted for gate in self.gates)

    @property
    def alone(self) -> int:
        """Admissions that one laptop decided alone."""
        return sum(gate.alone for gate in self.gates)

    @property
    def doubles(self) -> int:
        """Those of them that turned out double."""
        return sum(gate.doubles for gate in self.gates)

    @property
    def share(self) -> float | None:
        """Share of the admissions alone that turned out double; None where there were none."""
        return self.doubles / self.alone if self.alone else None
