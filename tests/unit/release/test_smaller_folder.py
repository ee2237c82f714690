"""What makes the folder smaller leaves nothing out that somebody asks for."""

import importlib
import sys
from collections.abc import Iterator

import pytest

from tests.support.packaging_scripts import load

ABSENT = ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "pypdfium2")


@pytest.fixture
def left_out() -> Iterator[None]:
    before = {name: sys.modules.get(name) for name in ABSENT}
    load("pyinstaller/leave_out_unused.py")
    yield
    for name, module in before.items():
        if module is None:
            del sys.modules[name]
        else:
            sys.modules[name] = module


@pytest.mark.usefixtures("left_out")
def test_classes_can_be_derived_from_what_is_left_out() -> None:
    widgets = importlib.import_module("PySide6.QtOpenGLWidgets")
    from PySide6.QtWidgets import QWidget  # noqa: PLC0415  # behind the modules that stand in

    assert issubclass(type("Drawn", (widgets.QOpenGLWidget,), {}), QWidget)
    assert isinstance(importlib.import_module("pypdfium2").PdfDocument, type)
    # What asks whether a module is a package, or has a version, is told the truth.
    with pytest.raises(AttributeError):
        _ = importlib.import_module("pypdfium2").__path__


def test_each_name_of_numpy_leads_to_the_function_that_it_means() -> None:
    told = load("pyinstaller/plain_blas.py")._jumps(
        {"scipy_dgesv_64_", "scipy_cblas_zdotu_sub64_", "scipy_cblas_dgemm64_"}
    )
    jumps = [line for line in told.splitlines() if "jmp" in line]
    assert jumps == [
        "scipy_cblas_dgemm64_: jmp cblas_dgemm@PLT",
        "scipy_cblas_zdotu_sub64_: jmp cblas_zdotu_sub@PLT",
        "scipy_dgesv_64_: jmp dgesv_@PLT",
    ]
