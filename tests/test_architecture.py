"""Imports run one way; the core and all without a window load without PySide6."""

import ast
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
EDITOR = ROOT / "editor"
MAY = {  # what a package or module imports, beside itself
    "core": set(),
    "language": {"core"},
    "structure": {"core", "language"},
    "detectors": {"core", "language", "structure"},
    "formats": {"core", "language"},
    "assets": set(),
    "collection": set(),
    "catalog": {"assets", "core"},
    "keeping": {"core", "formats"},
    "engines": {"assets", "core", "keeping", "language"},
    "search_process": {"core"},
    "export": {"core", "formats"},
    "weighing": {"core", "detectors", "language"},
    "opening": {"core", "engines", "keeping"},
    "series": {"core", "detectors", "engines", "formats", "keeping", "language", "opening"},
    "trial": {"core", "detectors", "language"},
    "scanning": {
        "catalog", "core", "detectors", "engines", "keeping", "language", "opening", "series",
    },
    "writing_commands": {
        "catalog", "core", "detectors", "export", "formats", "keeping", "opening", "scanning",
        "series",
    },
    "commands": {
        "catalog", "collection", "core", "engines", "formats", "scanning", "writing_commands",
    },
    "ui": {
        "assets", "catalog", "collection", "core", "detectors", "engines", "export", "formats",
            "keeping", "language", "opening", "search_process", "series", "trial", "weighing",
    },
}  # fmt: skip
TOGETHER = {"__init__", "__main__", "app", "self_test"}  # they put everything together
OUTSIDE = {  # libraries that pure code stands on
    "core": {"rapidfuzz", "regex"},
    "language": {"rapidfuzz"},
    "structure": {"rapidfuzz"},
    "detectors": {"rapidfuzz"},
}
LIMIT = 400  # lines of a file, beyond which it needs a reason


def modules():
    return sorted(EDITOR.rglob("*.py"))


def modules_of(layer):
    return sorted((EDITOR / layer).glob("*.py"))


def imports(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: relative import"
            if node.module == "editor":
                yield from (f"editor.{alias.name}" for alias in node.names)
            else:
                yield node.module
                if (ROOT / node.module.replace(".", "/")).is_dir():
                    yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer(path):
    parts = path.relative_to(EDITOR).with_suffix("").parts
    return parts[0]


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(EDITOR)))
def test_imports_run_one_way(path):
    own = layer(path)
    if own in TOGETHER:
        return
    for name in imports(path):
        top, _, rest = name.partition(".")
        if top == "editor":
            target = rest.split(".")[0]
            assert target in MAY[own] | {own, "__version__", "HOMEPAGE"}, f"{own} imports {name}"
        elif top == "PySide6":
            assert own == "ui", f"{own} imports {name}"
        elif own in OUTSIDE and top not in sys.stdlib_module_names:
            assert top in OUTSIDE[own], f"{own} imports {name}"


def test_no_module_imports_itself_by_way_of_others():
    graph = {}
    for path in modules():
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        graph[name] = set(imports(path)) - {name}
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the circle


def test_detectors_never_import_each_other():
    for path in (EDITOR / "detectors").glob("*.py"):
        if path.name != "__init__.py":
            assert not [n for n in imports(path) if n.startswith("editor.detectors")], path.name


PURE = [p for layer in ("core", "language", "structure", "detectors") for p in modules_of(layer)]


@pytest.mark.parametrize("path", PURE, ids=lambda p: str(p.relative_to(EDITOR)))
def test_pure_code_touches_no_files_and_no_clock(path):
    names = set(imports(path))
    assert not names & {"os", "pathlib", "time", "datetime", "io", "threading"}, path.name
    calls = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not calls & {"open", "print", "input", "eval", "exec"}, path.name


def test_commands_load_without_qt():
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "import editor.commands, editor.detectors, editor.formats, editor.core.session\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=EDITOR.parent)


LATER = (  # what costs a start milliseconds and a page of plain text does without
    "PySide6", "rapidfuzz", "numpy", "lxml", "docx", "enchant", "charset_normalizer", "tomllib",
    "zipfile", "csv", "html", "xml", "logging", "hashlib", "tempfile", "platform", "statistics",
    "editor.export", "editor.writing_commands", "editor.keeping.workfile", "editor.engines.llama",
    "editor.formats.glossaries", "editor.formats.subtitles",
)  # fmt: skip


def test_commands_load_what_a_page_needs_and_no_more():
    code = f"import sys, editor.commands; print(*sys.modules.keys() & {set(LATER)!r})"
    found = subprocess.run(
        [sys.executable, "-c", code], check=True, cwd=EDITOR.parent, capture_output=True, text=True
    )
    assert found.stdout.split() == []


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(EDITOR)))
def test_files_stay_small(path):
    lines = len(path.read_text("utf-8").splitlines())
    reason = "# long:" in path.read_text("utf-8")
    assert lines <= LIMIT or reason, f"{path.name} has {lines} lines"


def test_labels_of_files_are_plain():
    # Qt takes what looks like HTML for HTML; these show their own, escaped texts.
    own = {"plain.py", "card_words.py", "about_dialog.py", "welcome_dialog.py"}
    for path in (EDITOR / "ui").glob("*.py"):
        if path.name not in own:
            assert "QLabel(" not in path.read_text("utf-8"), path.name


def test_nothing_in_a_file_can_be_executed():
    for path in modules():
        tree = ast.parse(path.read_text("utf-8"))
        names = set(imports(path))
        if path.name == "search_process.py":  # it starts this very program, and nothing else
            names.remove("subprocess")
            calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call)]
            starts = [n for n in calls if ast.unparse(n.func).startswith("subprocess.")]
            assert [ast.unparse(n.args[0]) for n in starts] == ["[sys.executable, *module, FLAG]"]
        assert not {n.partition(".")[0] for n in names} & {
            "pickle", "marshal", "shelve", "subprocess", "socket", "ssl", "urllib", "http",
        }, path.name  # fmt: skip
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                assert name not in {"eval", "popen", "__import__"}, path.name
                assert ast.unparse(node.func) != "os.system", path.name
                assert not (name == "exec" and isinstance(node.func, ast.Name)), path.name
