"""What stands on a verdict's card, and how large."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint

from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Reason
from kiosk.domain.reason_table import Tone
from kiosk.domain.roster.events import TicketType
from kiosk.domain.verdicts.details import InLine, Moved
from kiosk.ui.kit.look import Look
from kiosk.ui.kit.theme import TYPE_COLOURS
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.scan.type_line import type_colour
from kiosk.ui.scan.verdict_card import VerdictCard
from kiosk.ui.text.verdicts.verdict_text import verdict_text
from tests.ui.fakes import NOW, make_checked_in, make_entry, make_verdict

ISOLATES = str.maketrans("", "", "\u2068\u2069")


@pytest.fixture
def admitted(qtbot, world, opened):
    world.check_in.verdicts["vip"] = make_verdict(attention=True)
    page = opened(auto_return_ms=600_000).page(ScanPage)

    def scan(text: str):
        with qtbot.waitSignal(page.context.session.verdict_shown):
            world.scan_input.scan(text)
        return page.card

    return scan


def test_the_ticket_type_is_as_large_as_the_name(admitted):
    card = admitted("A")
    assert card.type_line.name.text() == "Day ticket"
    assert card.type_line.name.font().pixelSize() == card.guest.font().pixelSize()
    assert card.kind.text() == "0042-1"


def test_everything_on_a_card_begins_and_ends_at_the_same_edges(world, admitted):
    world.check_in.verdicts["bad"] = make_verdict(Reason.UNPAID)
    card = admitted("bad")

    def edges(part):
        left = part.mapTo(card, QPoint(0, 0)).x()
        return left, left + part.width()

    assert edges(card.hint)[0] == edges(card.guest)[0] == edges(card.assurance_sign)[0]
    assert edges(card.hint)[1] == edges(card.dismiss)[1]


def test_a_plain_admission_says_it_once(admitted):
    card = admitted("A")
    assert card.headline.text() == "Admit"
    assert not card.sentence.isVisible()
    assert not card.hint.isVisible()


def test_who_is_to_be_looked_at_has_a_tone_of_its_own(world, admitted):
    card = admitted("vip")
    assert card.property("tone") == "attention"
    assert card.headline.text() == "Look, then admit"
    assert world.sounds.played == [Tone.ATTENTION]


@pytest.mark.usefixtures("english")
def test_on_the_way_out_nobody_is_looked_at():
    leaving = make_checked_in(make_verdict(attention=True), entries=(make_entry(direction=Direction.EXIT),))
    assert verdict_text(leaving, NOW).tone is Tone.ADMIT
    refused = make_checked_in(make_verdict(Reason.UNPAID, attention=True))
    assert verdict_text(refused, NOW).tone is Tone.CAUTION, "a refusal stays one"


def test_types_keep_their_colours_and_most_differ():
    colours = {type_colour(f"type-{number}") for number in range(40)}
    assert colours == set(TYPE_COLOURS)
    assert type_colour("type-1") == type_colour("type-1")


@pytest.mark.usefixtures("english")
def test_a_variation_stands_with_its_type():
    kind = TicketType(id="ty1", event_id="e1", name="Day ticket", variations={"v": "Child"})
    verdict = make_verdict()
    assert verdict.ticket is not None
    ticket = replace(verdict.ticket, variation_id="v", seat="12")
    text = verdict_text(make_checked_in(replace(verdict, ticket=ticket, ticket_type=kind, guests=(1, 2))), NOW)
    assert text.type_name == "Day ticket (Child)"
    assert text.place.startswith("2 guests")
    assert text.kind.startswith("2 guests  ·  Day ticket (Child)  ·  Seat")


@pytest.mark.usefixtures("english")
def test_whoever_walks_on_into_another_zone_is_admitted_with_both_zones_names():
    text = verdict_text(make_checked_in(make_verdict(details=Moved("GA", "VIP"))), NOW)
    assert text.sentence.translate(ISOLATES) == "From GA to VIP"
    assert "From" in text.spoken
    assert (text.texts, text.hint) == ((), ""), "the card moves on by itself"


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("details", "said"),
    [
        (InLine(7, 0), "Waiting list: next in line"),
        (InLine(1200, 2), "Waiting list: place 1,200, 2 before"),
    ],
)
def test_who_waits_for_a_place_is_told_how_many_are_before(details, said):
    text = verdict_text(make_checked_in(make_verdict(Reason.UNAPPROVED, details=details)), NOW)
    assert said in text.texts


def test_a_card_without_words_tries_no_densities_though_nothing_would_fit_on_it(qtbot):
    card = VerdictCard(Tone.STOP)
    qtbot.addWidget(card)
    card.take_look(Look(theme="dark", unit=16))
    card.resize(40, 40)
    assert card.property("density") == "roomy"
    card.show_text(verdict_text(make_checked_in(make_verdict(Reason.ALREADY_ENTERED)), NOW), "")
    assert card.property("density") == "tight"
