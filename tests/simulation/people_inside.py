"""How many guests are inside by what one laptop has learned."""

from tests.simulation.model.known import Known
from tests.simulation.moves import Ledger, by_seat, inside
from tests.simulation.setting import ListKind


def count_inside(known: Known, ledger: Ledger, kind: ListKind) -> int | None:
    """Return how many guests are inside as far as it knows, or None where only the product can say.

    That is where clocks have to order ways out and in on two disks, where guests of a party cannot be told apart (a
    way of one of them was taken back after others went by their numbers), and where two names may be one guest's.
    """
    count = 0
    taken_back = {ledger.moves[ref].seat for ref in ledger.undos.values() if ref in ledger.moves}
    for moves in by_seat(known.standing(ledger)):
        seat = moves[0].seat
        here = [reported for reported in known.tickets.values() if reported.seat is seat]
        reported = min(here, key=lambda one: one.unsure, default=None)
        names = {move.name for move in moves}
        if len(names & set(known.tickets)) > 1 and not any(map(known.linked.get, names)):
            return None  # a walk-in and the ticket made of it, and the platform's answer that says so was lost
        is_single_now = reported is not None and reported.ticket.party_size == 1
        if seat.most > 1 and any(move.zone for move in moves):
            return None  # who of a party that became smaller walked on, its entries do not say
        if seat.most > 1 and is_single_now and (len({move.disk for move in moves}) > 1 or len(names) > 1):
            # Of a ticket for one, gates that knew nothing of each other let the same guest in, as far as anybody
            # can say, and so did one gate that did not know yet that both tickets are one. That it was for two when
            # they did, its entries do not tell.
            return None
        if (
            seat.most > 1
            and kind is ListKind.SINGLE
            and seat not in taken_back
            and reported is not None
            and all(move.inward and not move.forced and known.is_linked(move, reported) for move in moves)
        ):
            # Nobody left, so no clock has a say: gates that knew nothing of each other let in one each.
            count += len(moves)
            continue
        if len({move.disk for move in moves}) > 1 or (len(names) > 1 and reported is None):
            return None
        if reported is not None and not all(known.is_linked(move, reported) for move in moves):
            return None
        if seat.most > 1 and (kind is ListKind.MULTIPLE or seat in taken_back or any(move.forced for move in moves)):
            return None
        count += inside(moves) if seat.most > 1 else int(moves[-1].inward)
    return count
