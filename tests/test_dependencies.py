"""What is installed is what is pinned."""

import runpy

from tests.conftest import ROOT


def test_all_that_is_installed_is_pinned():
    known = runpy.run_path(str(ROOT / "packaging" / "constraints.py"))
    pins = dict(line.split("==") for line in known["FILE"].read_text("utf-8").split())
    installed = known["needed"]()
    assert len(installed) > 20
    # python packaging/constraints.py mends it
    assert {name: pins.get(name) for name in installed} == installed
