"""The review as an editor does it: text, keys, expected text."""

import pytest

from editor.assets import asset
from editor.core.suggestion import SERIES, Kind
from editor.formats import glossary_csv
from editor.ui.card_text import key_cap
from editor.ui.export_dialog import ExportDialog
from tests.conftest import real
from tests.ui.conftest import answer

TEXT = (
    "Il faut que que vous veniez. On regarde une chose étonante, je crois.\n"
    "Ce sont nos collègue de Paris, et il y a quarante boîte sur la table.\n"
    "Il faut que on parte, car il commence a parler.\n"
)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("F7 Enter", TEXT.replace("que que", "que")),
        ("F7 Backspace Enter", TEXT.replace("étonante", "étonnante")),
        ("F7 Right Enter", TEXT.replace("étonante", "étonnante")),
        ("F7 S S Left Enter", TEXT.replace("étonante", "étonnante")),
        ("F8 F8 Enter", TEXT.replace("étonante", "étonnante")),
        ("F8 Shift+F8 Enter", TEXT.replace("a parler", "à parler")),
        ("F7 Enter U", TEXT),
        ("F7 Enter Enter Ctrl+Z", TEXT.replace("que que", "que")),
        ("F7 Enter Ctrl+Z Ctrl+Shift+Z", TEXT.replace("que que", "que")),
        ("F7 S I Enter", TEXT.replace("collègue", "collègues")),
        ("F7 Ctrl+Enter", TEXT.replace("que que", "que")),
        ("F7 1", TEXT.replace("que que", "que")),
        ("F7 S Ctrl+1", TEXT.replace("étonante", "étonnante")),
        ("F7 E X Enter", TEXT.replace("que que", "x")),
        ("F7 E X Esc Enter", TEXT.replace("que que", "que")),
        ("F7 E Backspace Enter Esc Enter", TEXT.replace("que que", "que")),
        ("F7 E Enter Enter", TEXT.replace("étonante", "étonnante")),
        ("F7 F2 X Enter", TEXT.replace("que que", "x")),
        ("F7 Del Backspace Enter", TEXT.replace("collègue", "collègues")),
    ],
)
def test_keys(driver, keys, expected):
    driver.open_text(TEXT)
    driver.press(keys)
    assert driver.session.current == expected
    assert driver.screen() == expected


def test_digit_row_of_azerty_takes_repairs(driver):
    driver.open_text("Il padrait cent euros.\n")
    driver.press("F7")
    repairs = driver.control.card.head.replacements
    driver.type("é")
    assert driver.session.current == f"Il {repairs[1]} cent euros.\n"


def test_all_places_are_one_step_and_can_be_unticked(driver):
    text = "Une chose étonante. Une idée étonante. Une fin étonante.\n"
    driver.open_text(text)
    driver.press("F7 Down Space Enter")
    assert driver.session.current.count("étonnante") == 2
    assert driver.session.current.startswith("Une chose étonante.")
    driver.press("Ctrl+Z")
    assert driver.session.current == text


def test_glossary_and_fix_mends_every_place_and_is_undone_as_one(driver):
    text = "Avec Benoît Grunemval.\nMerci à Grenemval, monsieur Grunemval répond.\n"
    driver.open_text(text)
    driver.press("F7 G")
    driver.window.card.line.setText("Grunemwald")
    driver.press("Enter")
    driver.settle()
    assert driver.session.current.count("Grunemwald") == 3
    term = driver.session.glossary.get("Grunemwald")
    assert set(term.wrong) == {"Grunemval", "Grenemval"}
    driver.press("Ctrl+Z")
    driver.settle()
    assert driver.session.current == text
    assert not driver.session.glossary.terms


def test_the_next_file_of_the_folder_knows_the_names(driver):
    driver.open_text("Avec Grunemval.\nMerci Grenemval.\n", "one.txt")
    driver.press("F7 G")
    driver.window.card.line.setText("Grunemwald")
    driver.press("Enter")
    driver.settle()
    driver.open_text("Bonjour à Grunemval, dit-il.\n", "two.txt")
    assert [s.replacements for s in driver.session.open()] == [("Grunemwald",)]
    assert driver.session.open()[0].kind is Kind.TERM


def test_typing_in_the_text_is_undone_with_the_decisions(driver):
    driver.open_text(TEXT)
    driver.press("F7 Enter Esc Ctrl+End")
    driver.type("Fin\u00a0!")
    assert driver.session.current.endswith("parler.\nFin\u00a0!")
    assert driver.screen().replace("\u00a0", " ").endswith("Fin !")
    driver.press("Ctrl+Z Ctrl+Z")
    assert driver.session.current == TEXT
    assert driver.screen() == TEXT


def test_no_break_spaces_and_astral_letters_survive_typing(driver):
    text = "Un 😀 et\u00a0deux\u202f!\r\nTrois\u00a0: 😀😀 étonante.\r\n"
    driver.open_text(text)
    driver.press("Esc End")
    driver.type("xyz")
    assert driver.session.current == text.replace("!\r", "!xyz\r", 1)
    driver.press("F7 Enter")
    assert driver.session.current == text.replace("!\r", "!xyz\r").replace("étonante", "étonnante")


def test_deleting_lines_and_pasting_keep_text_and_screen_together(driver):
    driver.open_text("un\ndeux\ntrois\nquatre\n")
    driver.window.view.setFocus()
    driver.press("Down Backspace Down Del Enter")
    from PySide6.QtWidgets import QApplication

    QApplication.clipboard().setText("a\nb\u00a0c\n")
    driver.press("Ctrl+V")
    assert driver.screen().replace("\u00a0", " ") == driver.session.current.replace("\u00a0", " ")
    assert "a\nb\u00a0c\n" in driver.session.current
    undo_all(driver)
    assert driver.session.current == "un\ndeux\ntrois\nquatre\n" == driver.screen()


def test_a_long_line_can_be_edited_anywhere(driver):
    text = "mot et puis encore un autre mot, " * 300 + "fin."
    driver.open_text(text)
    driver.window.view.setFocus()
    driver.press("Ctrl+End")
    driver.type("X")
    driver.press("Ctrl+Home")
    driver.type("Y")
    assert driver.session.current == f"Y{text}X"
    assert driver.screen().replace("\n", "") == f"Y{text}X"


def test_the_filter_shows_one_kind(driver):
    driver.open_text(TEXT)
    list_ = driver.window.suspects
    chip = list_._chips[Kind.AGREEMENT]
    chip.click()
    shown = driver.control.open_suggestions()
    assert shown
    assert {s.kind for s in shown} == {Kind.AGREEMENT}
    assert list_.model.rowCount() == len(shown)


def test_suspect_list_model(driver, qtmodeltester):
    driver.open_text(TEXT)
    qtmodeltester.check(driver.window.suspects.model)


def test_headers_and_joins_come_first_and_go_with_one_key_each(driver, tmp_path):
    source = asset("sample", "episode.txt").read_text("utf-8")
    driver.open_text(source)
    driver.press("F7")
    assert driver.control.card.head.kind is Kind.HEADER
    assert len(driver.control.card.places) == 5
    driver.press("Enter")
    assert "[Transcription]" not in driver.session.current
    assert driver.control.card.head.kind is Kind.JOIN
    driver.press("Enter")
    assert "ne dépasse presque jamais dix degrés." in driver.session.current
    assert driver.control.card.head.kind not in SERIES
    driver.press("Ctrl+Z Ctrl+Z")
    assert driver.session.current == source


def one_line(text):
    """Without line ends: the view shows long lines in several blocks."""
    return text.replace("\n", "").replace("\u00a0", " ")


def undo_all(driver):
    for _ in range(500):
        if driver.session.undo_label() is None:
            return
        driver.press("Ctrl+Z")
    raise AssertionError("Ctrl+Z does not undo")


def walk(driver, source):
    """Decide thirty suspects by keys alone, then undo everything."""
    driver.press("F7")
    keys = ("Enter", "Backspace", "Enter", "S", "I", "A", "E")
    decided = 0
    for turn in range(200):
        if driver.control.card is None or decided >= 30:
            break
        key = keys[turn % len(keys)]
        before = driver.session.review
        driver.press(key)
        if driver.window.card.line.isVisible():
            driver.type("réparé")
            driver.press("Enter")
        decided += driver.session.review is not before
    assert decided >= 30
    assert driver.session.current != source
    assert one_line(driver.screen()) == one_line(driver.session.current)
    undo_all(driver)
    assert driver.session.current == source
    assert one_line(driver.screen()) == one_line(source)


def test_thirty_suspects_by_keys_and_back_on_the_sample(driver):
    source = asset("sample", "episode.txt").read_text("utf-8") + TEXT * 3
    driver.open_text(source)
    walk(driver, source)


def test_thirty_suspects_by_keys_and_back_on_a_real_episode(driver, tmp_path):
    data = real("hebdo-1.txt").read_bytes()
    path = tmp_path / "hebdo.txt"
    path.write_bytes(data)
    driver.open(path)
    walk(driver, data.decode())
    assert path.read_bytes() == data


def test_closing_in_the_middle_and_coming_back(driver, qtbot, tmp_path):
    from tests.ui.conftest import Driver

    source = asset("sample", "episode.txt").read_text("utf-8")
    path = driver.open_text(source)
    driver.press("F7 Enter Enter Enter Backspace S Enter")
    review, current = driver.session.review, driver.session.current
    place = driver.control.position
    driver.window.close()
    second = Driver(qtbot, tmp_path)
    second.open(path)
    assert second.session.review == review
    assert second.session.current == current == second.screen()
    second.press("F7")
    assert second.control.card.head.span.start >= place
    second.window.close()


def test_export_writes_what_was_said_and_never_the_source(driver, tmp_path):

    source = asset("sample", "episode.txt").read_text("utf-8")
    path = driver.open_text(source)
    driver.press("F7 S S Enter")
    dialog = ExportDialog(driver.control, driver.window)
    dialog.series[Kind.HEADER].setChecked(True)
    assert "[Transcription]" not in dialog.text()
    assert "[Transcription]" not in dialog.preview.toPlainText()
    for target in ("docx", "redline", "html"):
        dialog.targets[target].setChecked(True)
    dialog.folder.setText(str(tmp_path))
    dialog.remember()
    written = driver.window.files.export(dialog.paths(), dialog.job())
    assert [p.name for p in written] == [
        "text-clean.txt", "text-clean.docx", "text.redline.docx", "text.changes.html",
    ]  # fmt: skip
    assert written[0].read_text("utf-8") == dialog.text()
    assert not driver.window.files.export({"txt": path}, dialog.job())
    assert path.read_text("utf-8") == source
    again = ExportDialog(driver.control, driver.window, driver.window.settings)
    assert "text-clean.txt" in again.summary.text()


def test_export_sets_quotes_and_unwraps_lines_without_a_review(driver):
    driver.open_text('Il dit "oui" à la\nfoule qui est là !\n')
    dialog = ExportDialog(driver.control, driver.window)
    dialog.wraps.setChecked(True)
    assert dialog.text() == 'Il dit "oui" à la foule qui est là !\n'
    dialog.quotes.setChecked(True)
    right = "Il dit «\u00a0oui\u00a0» à la foule qui est là\u202f!\n"
    assert dialog.text() == right
    written = driver.window.files.export(dialog.paths(), dialog.job())
    assert written[0].read_text("utf-8") == right
    assert not driver.session.edits.items


def test_export_offers_wishes_where_their_targets_are(driver):
    driver.open_text("Anne: bonjour\nLéo: oui\nAnne: bien\nLéo: non\n")
    dialog = ExportDialog(driver.control, driver.window, driver.window.settings)
    assert set(dialog.wishes) == {"newsroom", "record"}
    assert all(box.accessibleDescription() for box in dialog.wishes.values())
    dialog.wishes["record"].setChecked(True)
    assert dialog.job().wishes == {"record"}
    dialog.remember()
    again = ExportDialog(driver.control, driver.window, driver.window.settings)
    assert [wish for wish, box in again.wishes.items() if box.isChecked()] == ["record"]


def test_export_choices_are_remembered_for_the_folder(driver):
    driver.open_text("Une chose étonante.\n")

    def choose(dialog):
        dialog.targets["csv"].setChecked(True)
        dialog.targets["txt"].setChecked(False)
        dialog.accept()

    answer(choose)
    driver.press("Ctrl+E")
    assert (driver.tmp_path / "text.changes.csv").exists()
    assert not (driver.tmp_path / "text-clean.txt").exists()
    dialog = ExportDialog(driver.control, driver.window, driver.window.settings)
    assert dialog.chosen() == ["csv"]


def test_subtitles_are_reviewed_and_keep_their_times(driver):
    srt = (
        "1\n00:00:01,000 --> 00:00:02,000\n<i>Une chose étonante</i>\n\n"
        "2\n00:00:02,000 --> 00:00:03,000\nest là.\n"
    )
    driver.open_text(srt, "film.srt")
    assert driver.screen() == "Une chose étonante\nest là."
    driver.press("F7 Enter")
    assert "0:01" in driver.window.card.where.text() or driver.control.card is None
    dialog = ExportDialog(driver.control, driver.window, driver.window.settings)
    dialog.targets["srt"].setChecked(True)
    written = driver.window.files.export(dialog.paths(), dialog.job())
    out = next(p for p in written if p.suffix == ".srt").read_text("utf-8")
    assert out == srt.replace("étonante", "étonnante")


def test_glossary_dialog_edits_imports_and_exports(driver, tmp_path):
    from editor.core.glossary import Glossary, Term
    from editor.ui.glossary_dialog import GlossaryDialog

    dialog = GlossaryDialog(Glossary((Term("ESET"),)), driver.window)
    model = dialog.model
    model.setData(model.index(1, 0), "Grunemwald")
    model.setData(model.index(1, 1), "Grunemval | Grenemval")
    csv = tmp_path / "in.csv"
    csv.write_text("right,wrong forms\nEricsson,Erikson|Derexon\n", "utf-8")
    answer(lambda asked: asked.accept())
    dialog.import_from(csv)
    out = tmp_path / "out.csv"
    dialog.export_to(out)
    assert glossary_csv.read(out.read_bytes(), "out.csv") == dialog.glossary()
    assert [t.right for t in dialog.glossary().terms] == ["ESET", "Grunemwald", "Ericsson"]
    assert dialog.glossary().get("Grunemwald").wrong == ("Grunemval", "Grenemval")
    csv.write_text('right\n"broken', "utf-8")
    dialog.import_from(csv)
    assert "in.csv" in dialog.message.text()
    assert len(dialog.glossary().terms) == 3


def test_glossary_model(driver, qtmodeltester):
    from editor.core.glossary import Glossary, Term
    from editor.ui.term_model import TermModel

    qtmodeltester.check(TermModel(Glossary((Term("ESET", ("EZ",)), Term("Aleia")))))


def test_a_glossary_edit_is_undone(driver):
    driver.open_text("Avec Grenemval et Vizibrain.\n")
    from editor.core.glossary import Glossary, Term

    driver.control.edit_glossary(Glossary((Term("Visibrain"),)))
    driver.settle()
    assert any(s.replacements == ("Visibrain",) for s in driver.session.open())
    driver.press("Ctrl+Z")
    driver.settle()
    assert not any(s.replacements == ("Visibrain",) for s in driver.session.open())


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\n"),
        ("binary.txt", bytes(range(256)) * 50),
        ("missing.txt", None),
        ("folder", "folder"),
    ],
)
def test_bad_input_is_told_and_the_open_work_stays(driver, tmp_path, name, data):
    driver.open_text(TEXT)
    driver.press("F7 Enter")
    path = tmp_path / name
    if data == "folder":
        path.mkdir()
    elif data is not None:
        path.write_bytes(data)
    assert not driver.window.open(path)
    assert name in driver.window.notice.text()
    assert driver.window.notice.isVisible()
    assert driver.session.current == TEXT.replace("que que", "que")


def test_a_damaged_sidecar_is_set_aside_and_told(driver, tmp_path):
    sidecar = tmp_path / "text.txt.relecture.json"
    sidecar.write_text('{"program": "relecture", "format": 1, "edits": [[', "utf-8")
    driver.open_text(TEXT)
    assert "text.txt.relecture.json" in driver.window.notice.text()
    aside = tmp_path / "text.txt.relecture.json.1.bak"
    assert aside.read_text("utf-8").endswith("[[")


def test_work_goes_to_the_own_folder_where_the_folder_is_read_only(driver, tmp_path, monkeypatch):
    from editor.keeping import workfile

    monkeypatch.setattr(workfile.os, "access", lambda path, mode: False)
    driver.open_text(TEXT)
    driver.press("F7 Enter")
    driver.control.desk.autosave.flush()
    assert driver.control.desk.work.exists()
    assert driver.control.desk.work.parent != tmp_path
    assert not (tmp_path / "text.txt.relecture.json").exists()
    assert driver.window.notice.isVisible()


def test_every_button_of_the_card_shows_its_key(driver):
    driver.open_text(TEXT)
    driver.press("F7")
    for action, button in driver.window.card.keys.decisions.values():
        assert button.text().endswith("  " + key_cap(action.shortcuts()[0]))
        assert action.shortcuts()[0].toString() in button.toolTip()


def test_the_cheat_sheet_names_every_key(driver):
    from editor.ui.dialogs import CheatSheet

    named = [a for a in driver.window.actions_by_id.values() if a.shortcuts()]
    sheet = CheatSheet([("x", named), ("y", driver.window.card.actions())])
    text = sheet.browser.toPlainText()
    for action in named:
        assert action.text().replace("&", "") in text


def test_no_two_commands_share_a_key(driver):
    keys = [
        (key.toString(), action.objectName())
        for action in driver.window.actions_by_id.values()
        for key in action.shortcuts()
    ]
    names = [key for key, _ in keys]
    assert sorted(set(names)) == sorted(names)


def test_the_dial_hides_what_is_less_sure(driver):
    from editor.core.glossary import Glossary, Term

    driver.open_text("Avec Cyprien, une chose étonante arrive chez Vizibrain.\n")
    driver.control.edit_glossary(Glossary((Term("Visibrain", ("Vizibrain",)),)))
    driver.settle()
    everything = len(driver.control.open_suggestions())
    driver.press("Ctrl+D Ctrl+D")
    shown = driver.control.open_suggestions()
    assert 0 < len(shown) < everything
    assert all(s.tier == "sure" for s in shown)
    driver.press("Ctrl+D")
    assert len(driver.control.open_suggestions()) == everything


def test_a_rule_wrong_five_times_offers_to_be_muted_and_undo_brings_it_back(driver):
    words = ("le", "la", "que", "de", "dans", "avec", "pour")
    text = "".join(f"Il dit {w} {w} mot bleu.\n" for w in words)
    driver.open_text(text)
    driver.press("F7" + " Backspace" * 5)
    assert driver.window.notice.button.isVisible()
    left = len(driver.control.open_suggestions())
    driver.window.notice.button.click()
    assert len(driver.control.open_suggestions()) < left
    driver.press("Ctrl+Z")
    assert len(driver.control.open_suggestions()) == left


def test_one_command_silences_matters_of_norm_and_asks_again(driver):
    driver.open_text("Il connait le port.\nIl faut que que tu viennes.\n")
    norm = driver.window.actions_by_id["norm"]
    kinds = lambda: [str(s.kind) for s in driver.control.open_suggestions()]  # noqa: E731
    assert kinds() == ["norm", "repeat"]
    norm.trigger()
    assert kinds() == ["repeat"]
    driver.press("F5")
    driver.settle()
    assert kinds() == ["repeat"]
    norm.trigger()
    assert kinds() == ["norm", "repeat"]
    driver.press("Ctrl+Z")
    assert kinds() == ["repeat"]


def test_a_typed_name_is_looked_for_elsewhere_by_sound(driver):
    text = "Avec Grunemval ce soir.\nEt puis monsieur Grunembald revient.\nFin.\n"
    driver.open_text(text)
    driver.press("F7 E")
    driver.window.card.line.setText("Grunemwald")
    driver.press("Enter")
    driver.settle()
    found = [s for s in driver.session.open() if s.text == "Grunembald"]
    assert [s.replacements[0] for s in found] == ["Grunemwald"]
    driver.press("Ctrl+Z")
    driver.settle()
    assert not any("Grunemwald" in s.replacements for s in driver.session.open())


def test_dropped_ne_is_one_series_that_can_be_kept_as_a_whole(driver):
    text = "Il y a pas de honte. C'est pas vrai. On sait pas trop.\n"
    driver.open_text(text)
    assert not driver.session.open()  # a matter of style: only when asked for
    driver.window.actions_by_id["negation"].trigger()
    driver.settle()
    driver.press("F7")
    assert driver.control.card.head.kind is Kind.NEGATION
    driver.press("Enter")
    assert (
        driver.session.current == "Il n'y a pas de honte. Ce n'est pas vrai. On ne sait pas trop.\n"
    )
    driver.press("Ctrl+Z Backspace")
    assert driver.session.current == text
    assert not driver.session.open()


def test_names_that_stand_once_are_offered_only_when_asked(driver):
    driver.open_text("Il faut en parler, dit Hercule, et le dire vite.\n")
    assert not driver.session.open()
    driver.window.actions_by_id["rare_name"].trigger()
    driver.settle()
    assert [s.text for s in driver.session.open()] == ["Hercule"]


def test_what_the_file_teaches_is_offered_once_and_added_only_when_asked(driver, qtbot, tmp_path):
    from tests.ui.conftest import Driver

    path = driver.open_text(asset("sample", "episode.txt").read_text("utf-8"))
    assert "Ondes Courtes" in driver.window.notice.text()
    assert driver.window.notice.button.isVisible()
    assert not driver.session.glossary.terms
    driver.press("F7 Enter")
    driver.window.close()
    second = Driver(qtbot, tmp_path)
    second.open(path)
    assert not second.window.notice.isVisible()
    second.window.close()


def test_the_first_header_can_stay_as_title(driver):
    source = asset("sample", "episode.txt").read_text("utf-8")
    driver.open_text(source)
    driver.press("F7 T Enter")
    assert driver.session.current.count("[Transcription]") == 1
    assert driver.session.current.startswith("## [Transcription] Ondes Courtes")


def test_wrapped_lines_are_offered_only_when_asked(driver):
    text = "pour payer sur Internet,\neh bien, pas besoin\nde carte bancaire.\n"
    driver.open_text(text)
    assert not any(s.kind is Kind.WRAP for s in driver.session.suggestions)
    driver.window.actions_by_id["wrapped_lines"].trigger()
    driver.settle()
    driver.press("F7 Enter")
    assert (
        driver.session.current
        == "pour payer sur Internet, eh bien, pas besoin de carte bancaire.\n"
    )


@pytest.mark.parametrize("waits", [False, True])
def test_undo_of_a_glossary_decision_gives_its_card_back(driver, waits):
    text = "Avec Benoît Grunemval.\nUne chose étonante.\nMerci à Grenemval, Grunemval répond.\n"
    driver.open_text(text)
    driver.press("F7")
    head = driver.control.card.head
    driver.press("G")
    driver.window.card.line.setText("Grunemwald")
    driver.press("Enter")
    if waits:
        driver.settle()  # what the glossary knows now is no suspect any more
    driver.press("U")
    assert driver.session.current == text
    driver.settle()
    assert driver.control.card is not None
    assert driver.control.card.head.span == head.span
    driver.press("Backspace")
    assert head.span in driver.session.review.rejected
