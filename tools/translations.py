"""Collect the user-visible texts into resources/translations/*.ts and make the .qm files.

`python tools/translations.py` adds what is new as unfinished, drops what is gone, keeps
what is translated, and runs Qt's lrelease. Texts are the literals given to tr(), trn(), Message()
and errors in editor/, and the reasons of the rule files.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
EDITOR = RESOURCES.parent / "editor"
FOLDER = RESOURCES / "translations"
CONTEXT = "relecture"
PLURALS = {"fr": 2, "en": 2}
# Keys as they are called on keyboards, where Qt's own translation has other words (« Retour »). No
# name may be that of another key in English: QKeySequence reads keys by both.
KEYS = {"fr": {"Return": "Entrée", "Enter": "Entrée", "Backspace": "Retour arrière"}}
ERRORS = {"UserError", "FormatError", "EncodingError", "SearchError", "ModelError"}
_CALLS = {"tr", "trn", "Message", *ERRORS}


# French sets a no-break space before double marks and inside quotation marks, and apostrophes
# that curl (Imprimerie nationale, Lexique des règles typographiques).
_NARROW = re.compile(r" (?=[:;?!»%])|(?<=«) ")


def printed(text: str, language: str) -> str:
    """A translation as it is printed in a language."""
    if language != "fr":
        return text
    return _NARROW.sub("\u00a0", text.replace("'", "’"))


def _literal(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return _literal(node.body) + _literal(node.orelse)
    return []


def collect() -> dict[str, bool]:
    """All texts in the order of their files, with whether they have plural forms."""
    found: dict[str, bool] = {}
    for path in sorted(EDITOR.rglob("*.py")):
        names: dict[str, list[str]] = {}
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                names.setdefault(node.targets[0].id, []).extend(_literal(node.value))
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in _CALLS:
                first = node.args[0]
                texts = _literal(first)
                if isinstance(first, ast.Name):
                    texts = names.get(first.id, [])
                found.update((text, "%n" in text) for text in texts)
    for path in sorted(RESOURCES.glob("*/rules/*.rules")):
        for line in path.read_text("utf-8").splitlines():
            if match := re.match(r"\[[^|]+\|([^|]+)\|", line):
                found[match[1].strip()] = False
    return found


def read(path: Path) -> dict[str, list[str]]:
    """Translations of a .ts file: source to its forms (one, or one a plural)."""
    if not path.exists():
        return {}
    done: dict[str, list[str]] = {}
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            continue
        forms = [f.text or "" for f in translation.findall("numerusform")]
        done[message.findtext("source") or ""] = forms or [translation.text or ""]
    return done


def _context(root: ElementTree.Element, name: str) -> ElementTree.Element:
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = name
    return context


def write(path: Path, language: str, texts: dict[str, bool], done: dict[str, list[str]]) -> int:
    """Write a .ts file and return how many texts have no translation yet."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    keys = _context(root, "QShortcut") if language in KEYS else root
    for key, name in KEYS.get(language, {}).items():
        message = ElementTree.SubElement(keys, "message")
        ElementTree.SubElement(message, "source").text = key
        ElementTree.SubElement(message, "translation").text = name
    context = _context(root, CONTEXT)
    missing = 0
    for text, plural in texts.items():
        if language == "en" and not plural:
            continue  # the source is English; only plural forms need a file
        attributes = {"numerus": "yes"} if plural else {}
        message = ElementTree.SubElement(context, "message", attributes)
        ElementTree.SubElement(message, "source").text = text
        translation = ElementTree.SubElement(message, "translation")
        forms = [printed(form, language) for form in done.get(text, ())]
        if not forms:
            translation.set("type", "unfinished")
            missing += 1
        if plural:
            for index in range(PLURALS[language]):
                form = ElementTree.SubElement(translation, "numerusform")
                form.text = forms[min(index, len(forms) - 1)] if forms else ""
        elif forms:
            translation.text = forms[0]
    ElementTree.indent(root)
    body = ElementTree.tostring(root, "unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")
    return missing


def main() -> int:
    texts = collect()
    total = 0
    for language in PLURALS:
        path = FOLDER / f"relecture_{language}.ts"
        missing = write(path, language, texts, read(path))
        total += missing
        print(f"{path.name}: {missing} of {len(texts)} texts are not translated")
        release = Path(sys.executable).with_name("pyside6-lrelease")
        qm = path.with_suffix(".qm")
        subprocess.run([str(release), "-silent", str(path), "-qm", str(qm)], check=True)
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
