"""A window with three people of three roles, nobody of whom is signed in."""

from dataclasses import replace

import pytest

from kiosk.domain.staff.members import Role
from kiosk.domain.staff.rights import Right, may
from kiosk.ui.ports.status import SetUpStep
from tests.ui.fake_staff import FakeSignIn
from tests.ui.fakes import World

ROLES = {"Olga": Role.ORGANIZER, "Sara": Role.SUPERVISOR, "Stew": Role.STEWARD}


@pytest.fixture
def staff(world: World) -> FakeSignIn:
    def change(name: str) -> None:
        rights = frozenset(right for right in Right if name and may(ROLES[name], right))
        step = SetUpStep.SCANNING if name else SetUpStep.SIGN_IN
        world.status.now = replace(world.status.now, staff=name, rights=rights, set_up_step=step)

    made = world.sign_in = FakeSignIn(change)
    change("")
    return made
