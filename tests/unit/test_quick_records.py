"""Records whose rarer methods are made at their first call are records like all others."""

import copy
import dataclasses
import pickle
import sys
from typing import Any

import pytest

from kiosk.app.laptop.quick_records import LATE, quick_records

MAKER = getattr(dataclasses, "_create_fn", None)

with quick_records():

    @dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
    class Late:
        name: str
        number: int = 1
        within: object = None

    @dataclasses.dataclass(frozen=True)
    class Base:
        name: str

    class Named(Base):
        pass

    @dataclasses.dataclass
    class Open:
        name: str
        count: int = 0


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class AtOnce:
    name: str
    number: int = 1
    within: object = None


@pytest.mark.skipif(MAKER is None, reason="this Python makes records in another way")
def test_the_rarer_methods_are_made_at_the_first_call_and_then_they_are_the_usual_ones():
    with quick_records():

        @dataclasses.dataclass(frozen=True)
        class Fresh:
            name: str

    assert Fresh.__init__.__code__.co_filename == "<string>"
    assert Fresh.__eq__.__code__.co_filename != "<string>"
    assert Fresh("Ada") == Fresh("Ada")
    assert Fresh.__eq__.__code__.co_filename == "<string>"
    assert Fresh.__eq__.__qualname__ == f"{Fresh.__qualname__}.__eq__"
    assert Fresh.__hash__.__code__.co_filename != "<string>"
    assert hash(Fresh("Ada")) == hash(("Ada",))
    assert Fresh.__hash__.__code__.co_filename == "<string>"
    assert dataclasses.__dict__["_create_fn"] is MAKER


def test_they_compare_hash_and_read_as_records_that_were_made_at_once():
    late: Any = Late(name="Ada", number=2)
    at_once: Any = AtOnce(name="Ada", number=2)
    assert late == Late(name="Ada", number=2)
    assert late != Late(name="Bob", number=2)
    assert late != at_once
    assert hash(late) == hash(at_once)
    assert repr(late) == repr(at_once).replace("AtOnce", "Late")
    assert len({late, Late(name="Ada", number=2)}) == 1
    holding: list[object] = []
    holding.append(Late(name="Ada", within=holding))
    assert "..." in repr(holding[0])
    assert repr(holding[0]) == repr(holding[0])


def test_they_are_as_frozen_as_others_and_go_through_copies_and_files():
    late: Any = Late(name="Ada")
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'name'"):
        late.name = "Bob"
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'name'"):
        del late.name
    assert copy.deepcopy(late) == pickle.loads(pickle.dumps(late)) == late
    assert dataclasses.replace(late, number=3) == Late(name="Ada", number=3)
    opened = Open("Ada")
    opened.count = 4
    assert opened == Open("Ada", 4)
    with pytest.raises(TypeError):
        hash(opened)


def test_who_inherits_from_one_compares_by_its_method():
    assert Named("Ada") == Named("Ada")
    assert Named("Ada") != Base("Ada")
    assert "__eq__" not in Named.__dict__
    named: Any = Named("Ada")
    with pytest.raises(dataclasses.FrozenInstanceError):
        named.name = "Bob"


def test_only_methods_that_nobody_looks_at_are_late():
    assert "__init__" not in LATE
    assert sys.version_info < (3, 13) or MAKER is None
