"""Rich text that LibreOffice wrote."""

import docx

from editor.formats import transcripts


def test_what_libreoffice_writes_is_read(tmp_path, office):
    made = docx.Document()
    made.add_heading("Réunion", 1)
    made.add_paragraph("Bonsoir, « été » — l’œuvre… 😀 Ωμέγα Привет 日本")
    made.add_table(1, 2).cell(0, 0).text = "case"
    made.add_paragraph("Puce", style="List Bullet")
    made.sections[0].header.paragraphs[0].text = "EN-TETE"
    last = made.add_paragraph("avant")
    last.add_run("caché").font.hidden = True
    last.add_run("après").add_break()
    last.add_run("ligne\ttab")
    made.save(tmp_path / "a.docx")
    written = office.convert(tmp_path / "a.docx", "rtf")
    read = transcripts.read(written.read_bytes(), "a.rtf")
    assert [span.of(read.text).strip() for span in read.headers] == ["EN-TETE"]
    assert [line for line in read.text.splitlines() if line and line != "EN-TETE"] == [
        "Réunion", "Bonsoir, « été » — l’œuvre… 😀 Ωμέγα Привет 日本", "case", "Puce",
        "avantaprès", "ligne\ttab",
    ]  # fmt: skip
