"""Grounds and rates belong together, and no detector says itself how probable a finding is."""

import ast
import tomllib
from itertools import pairwise

import pytest

from editor.assets import asset
from editor.core.evidence import Finding
from editor.core.suggestion import expit
from editor.detectors import DETECTORS
from tests.conftest import ROOT

EDITOR = ROOT / "editor"
# Two detectors may be one search that is parted by how sure it is.
MODULE_OF = {d.id: d.find.__module__.rpartition(".")[2] for d in DETECTORS}
RATES = tomllib.loads(asset("rates.toml").read_text("utf-8"))
RATES.pop("recogniser")  # is no detector
FIELDS = Finding._fields
MODULES = sorted((EDITOR / "detectors").glob("*.py"))
FINDERS = [p for x in ("language", "structure", "detectors") for p in (EDITOR / x).glob("*.py")]


def calls(tree, name):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == name:
            yield node


def argument(call, field):
    """What a call of Finding gives for a field, or None."""
    for keyword in call.keywords:
        if keyword.arg == field:
            return keyword.value
    at = FIELDS.index(field)
    return call.args[at] if at < len(call.args) else None


def strings(node):
    return {n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and type(n.value) is str}


def values(node, tree):
    """The string literals that an expression may stand for, through names of the module."""
    if isinstance(node, ast.IfExp):
        return values(node.body, tree) | values(node.orelse, tree)
    if not isinstance(node, ast.Name):
        return strings(node)
    return assigned(node.id, tree) | handed_in(node.id, tree)


def assigned(name, tree):
    """The string literals that are given to a name anywhere in the module."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                names = target.elts if isinstance(target, ast.Tuple) else [target]
                given = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
                for one, value in zip(names, given, strict=False):
                    if isinstance(one, ast.Name) and one.id == name:
                        found |= values(value, tree)
    return found


def handed_in(name, tree):
    """The string literals that calls in the module give for a parameter of this name."""
    found = set()
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            names = [a.arg for a in function.args.args]
            for call in calls(tree, function.name) if name in names else ():
                given = dict(zip(names, call.args, strict=False))
                given |= {k.arg: k.value for k in call.keywords}
                if name in given:
                    found |= strings(given[name])
    return found


def sources(path):
    """The module and those of the language that it imports: a match brings its own ground."""
    tree = ast.parse(path.read_text("utf-8"))
    yield tree
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module.startswith("editor.language"):
            for name in (node.module, *(f"{node.module}.{a.name}" for a in node.names)):
                other = ROOT / f"{name.replace('.', '/')}.py"
                if other.exists():
                    yield ast.parse(other.read_text("utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.stem)
def test_each_ground_has_a_rate(path):
    tree = ast.parse(path.read_text("utf-8"))
    for call in calls(tree, "Finding"):
        detector = argument(call, "detector")
        name = path.stem if isinstance(detector, ast.Name) else detector.value.id
        ground = argument(call, "ground")
        assert ground is not None, f"{path.name}:{call.lineno} has no ground"
        if not isinstance(ground, ast.Attribute):  # the match's own: asked below, and when judged
            grounds = values(ground, tree)
            assert grounds, f"{path.name}:{call.lineno}: which grounds?"
            assert grounds <= set(RATES[name]), f"{path.name}:{call.lineno}"


@pytest.mark.parametrize("detector", RATES)
def test_each_rate_has_a_ground(detector):
    path = EDITOR / "detectors" / f"{MODULE_OF[detector]}.py"
    named = set().union(*map(strings, sources(path)))
    named |= strings(ast.parse((EDITOR / "detectors" / "__init__.py").read_text("utf-8")))
    assert set(RATES[detector]) <= named


def test_no_finder_says_how_probable_it_is():
    """They make findings, which have no probability, and no sign that is a number of the code."""
    suggesting, numbers = set(), []
    for path in FINDERS:
        tree = ast.parse(path.read_text("utf-8"))
        if any(calls(tree, "Suggestion")):
            suggesting.add(path.stem)
        signs = (
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.Dict)
            and any(k is not None and ast.unparse(k).startswith("Sign.") for k in node.keys)
        )
        for node in (*calls(tree, "Finding"), *signs):
            parts = node.values if isinstance(node, ast.Dict) else [node]
            numbers += [
                f"{path.name}:{n.lineno}"
                for part in parts
                for n in ast.walk(part)
                if isinstance(n, ast.Constant) and type(n.value) is float
            ]
    assert not suggesting
    assert not numbers


@pytest.mark.parametrize("detector", RATES)
def test_rates_are_probabilities_of_a_detector(detector):
    assert detector in [d.id for d in DETECTORS]
    for ground, row in RATES[detector].items():
        bounds = row if isinstance(row, dict) else {"rate": row}
        rate = expit(bounds["nats"]) if "nats" in bounds else bounds["rate"]
        most = bounds.get("most", 1.0)
        ordered = [0.0, bounds.get("least", 0.0), min(rate, most), most, 1.0]
        assert rate <= most or "nats" in bounds  # without a sign log odds are of no text
        assert all(low <= high for low, high in pairwise(ordered)), ground
