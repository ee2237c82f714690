"""A steward reads names, never ids of people."""

import pytest

from kiosk.domain.staff.people import spoken_name


@pytest.mark.parametrize(
    "person",
    [
        "Robin",
        "María-José Carreño Quiñones",
        "محمد بن عبد الله",
        "anna.4711.2026@example.org",
        "steward-12",
        "steward-at-the-north-gate",
        "Crew 2026 12 31 North",
    ],
)
def test_names_are_said(person: str) -> None:
    assert spoken_name(person) == person


@pytest.mark.parametrize(
    "person",
    [
        "269e0d37f2a74de452e6b438",
        "0f8fad5b-d9cb-469f-a165-70867728950e",
        "01ARZ3NDEKTSV4RRFFQ69G5FAV",
        "auth0|5f7c8ec7c33c6c004bbafe82",
        "4711",
        "",
    ],
)
def test_ids_are_not(person: str) -> None:
    assert spoken_name(person) == ""
