"""What the table of rules says of each line, on a transcript with labels of our own."""

from editor.language.pattern import compile_rule
from tools.measure import rules
from tools.measure.shows import Show

TEXT = "Il et rentré du port. La barque et vide, mes le chat et là. Un chat et un chien."
LABELS = "start\tend\tkind\tmachine\tcorrected\tleft\n3\t5\treplace\tet\test\tIl\n"


def test_each_place_is_a_hit_an_alarm_or_clean(tmp_path, monkeypatch):
    monkeypatch.setattr(rules, "DATA", tmp_path)
    for name in ("mine", "right"):
        (tmp_path / f"{name}.txt").write_text(TEXT, "utf-8")
    (tmp_path / "mine.gold.tsv").write_text(LABELS, "utf-8")
    lines = ("il {et→est}", "chat {et→est}", "cheval {et→est}", "barque {et→Et}")
    by_line = {line: list(compile_rule(line, "homophone", "A reason", 0.7)) for line in lines}
    found = list(rules.places(Show("mine", "fr", "mine.gold.tsv"), by_line))
    assert [(p.line, p.outcome) for p in found] == [
        ("barque {et→Et}", "unlabelled"),  # labels of words say nothing of capitals
        ("chat {et→est}", "alarm"),
        ("chat {et→est}", "alarm"),
        ("il {et→est}", "hit"),
    ]
    assert found[-1].text.startswith("Il [et→est] rentré du port. ")
    clean = list(rules.places(Show("right", "fr", ""), by_line))
    assert {p.outcome for p in clean} == {"clean"}
    assert len(clean) == 4
