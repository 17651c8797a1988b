"""The windows beside the review: decisions, words, orders and filters, find and replace."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor.core.message import Message
from editor.core.outbox import Verdict
from editor.core.suggestion import SERIES, Kind, Suggestion
from editor.core.text import Span
from editor.ui import theme
from editor.ui.table import Column, Rows
from tests.ui.conftest import answer

TEXT = "Une chose étonante.\nUn laminnoir est là.\nEt une chose étonante encor.\n"


def beside(driver, key, name):
    """The window that a key opens, once it has the keyboard."""
    driver.press(key)
    dialog = driver.window.dialogs.beside[name]
    driver.qtbot.waitUntil(lambda: dialog.isActiveWindow())
    return dialog


@pytest.fixture
def words(driver):
    driver.open_text(TEXT)
    return beside(driver, "F4", "words")


@pytest.fixture
def outbox(driver):
    driver.open_text(TEXT)
    driver.press("F7 Shift+Enter Backspace")
    return beside(driver, "F6", "decisions")


def test_the_word_table_decides_all_places_of_the_selected(driver, words):
    shown = {(w.text, len(w.places)) for w in words.table.shown()}
    assert ("étonante", 2) in shown
    words.table.line.setText("étonante")
    driver.press("Ctrl+Enter")
    assert driver.session.current.count("étonnante") == 2
    words.refresh()
    assert "étonante" not in {w.text for w in words.table.model.rows}
    driver.control.undo()
    assert driver.session.current == TEXT


def test_the_word_table_goes_to_a_word_and_ignores_one(driver, words):
    words.table.line.setText("laminnoir")
    driver.press("Enter")
    assert driver.control.card.head.text == "laminnoir"
    driver.press("Ctrl+I")
    assert "laminnoir" not in {s.text for s in driver.session.open()}


def test_the_word_table_sorts_by_any_column(driver, words):
    words.table.view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    texts = [w.text.casefold() for w in words.table.shown()]
    assert texts == sorted(texts)
    words.table.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    counts = [len(w.places) for w in words.table.shown()]
    assert counts == sorted(counts, reverse=True)


def test_the_outbox_lists_reopens_and_goes_there(driver, outbox):
    assert [d.verdict for d in outbox.table.shown()] == [Verdict.REPAIRED, Verdict.KEPT]
    assert all(d.when > 0 for d in outbox.table.shown())
    outbox.table.view.setFocus()
    driver.press("Del")
    assert driver.session.current == TEXT
    assert next(s.text for s in driver.session.open()) == "étonante"
    outbox.refresh()
    assert [d.verdict for d in outbox.table.shown()] == [Verdict.KEPT]
    driver.press("Enter")
    assert driver.window.view.source_position() == outbox.table.shown()[0].span.start


def test_the_outbox_reopens_all_of_a_rule(driver, outbox):
    outbox.table.view.setFocus()
    driver.press("Ctrl+Del")
    assert not driver.session.review.edits.items
    assert not driver.session.review.rejected
    driver.control.undo()
    assert driver.session.review.rejected


def test_the_outbox_filters(driver, outbox):
    outbox.verdicts.setCurrentIndex(outbox.verdicts.findData(Verdict.KEPT))
    assert [d.verdict for d in outbox.table.shown()] == [Verdict.KEPT]
    outbox.verdicts.setCurrentIndex(0)
    outbox.table.line.setText("étonante")
    assert all(d.wrong == "étonante" for d in outbox.table.shown())


def test_ignoring_always_reaches_the_next_file_and_is_reversible(driver):
    driver.open_text(TEXT, "one.txt")
    driver.press("F7 Shift+I")
    assert "étonante" not in {s.text for s in driver.session.open()}
    driver.open_text("Une chose étonante.\n", "two.txt")
    assert not driver.session.open()
    outbox = beside(driver, "F6", "decisions")
    assert [(d.verdict, d.wrong) for d in outbox.table.shown()] == [(Verdict.ALWAYS, "étonante")]
    outbox.table.view.setFocus()
    driver.press("Del")
    driver.settle()
    assert [s.text for s in driver.session.open()] == ["étonante"]


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_every_order_walks_through_all_and_back(driver, turns):
    driver.open_text(TEXT)
    for _ in range(turns):
        driver.press("Ctrl+Shift+O")
    heads = [s.span for s in driver.control.heads()]
    assert len(heads) == len(driver.session.open())
    driver.control.show(driver.control.heads()[0])
    walked = []
    for _ in heads:
        walked.append(driver.control.card.head.span)
        driver.press("F8")
    assert walked == heads
    assert driver.control.card.head.span == heads[0]
    driver.press("Shift+F8")
    assert driver.control.card.head.span == heads[-1]


def test_after_a_decision_the_order_goes_on_where_it_was(driver):
    driver.open_text(TEXT)
    driver.press("Ctrl+Shift+O Ctrl+Shift+O")
    heads = driver.control.heads()
    assert heads[0].text == heads[1].text == "étonante"
    driver.control.show(heads[0])
    driver.press("Ctrl+K Backspace")
    assert driver.control.card.head.span == heads[1].span


def test_only_this_page(driver):
    page = "Une chose étonante numéro {} est là.\nEt voilà la suite de la page.\n\f"
    driver.open_text("".join(page.format(i) for i in "abcdef"))
    everything = [s for s in driver.session.open() if s.kind not in SERIES]
    driver.control.show(everything[2])
    driver.press("Ctrl+Shift+J")
    only = [s for s in driver.control.open_suggestions() if s.kind not in SERIES]
    assert len(only) < len(everything)
    assert {driver.control.page(s.span.start) for s in only} == {3}
    driver.press("Ctrl+Shift+J")
    assert len(driver.control.open_suggestions()) == len(driver.session.open())


@pytest.mark.parametrize(
    ("text", "wanted", "put", "keys", "expected"),
    [
        ("un deux un\nun\n", "un", "1", "Ctrl+Alt+Enter", "1 deux 1\n1\n"),
        ("un deux un\nun\n", "un", "1", "Ctrl+Enter", "1 deux un\nun\n"),
        ("a\u00a0b\r\nA B\r\n", "a b", "x", "Ctrl+Alt+Enter", "x\r\nx\r\n"),
        ("l’été", "l'été", "l’hiver", "Ctrl+Alt+Enter", "l’hiver"),
    ],
)
def test_find_and_replace_is_one_step(driver, text, wanted, put, keys, expected):
    driver.open_text(text)
    driver.press("Ctrl+F")
    bar = driver.window.finding
    driver.type(wanted)
    bar.put.setFocus()
    driver.type(put)
    bar.search()
    driver.press(keys)
    assert driver.session.current == expected
    driver.press("Esc Ctrl+Z")
    assert driver.session.current == text
    assert not bar.isVisible()


def test_find_leaves_out_what_is_unticked_and_walks(driver):
    driver.open_text("un, un, un")
    driver.press("Ctrl+F")
    bar = driver.window.finding
    driver.type("un")
    bar.put.setText("1")
    bar.search()
    driver.press("Enter Enter")
    assert driver.window.view.selected_text() == "un"
    bar.places.item(1).setCheckState(Qt.CheckState.Unchecked)
    driver.press("Ctrl+Alt+Enter")
    assert driver.session.current == "1, un, 1"


def test_find_in_the_selection_with_a_pattern(driver):
    driver.open_text("a1\nb2\nc3\n")
    view = driver.window.view
    view.setFocus()
    driver.press("Ctrl+Home Shift+Down Shift+Down Ctrl+F")
    bar = driver.window.finding
    assert bar.selection.isChecked()
    bar.pattern.setChecked(True)
    bar.wanted.setText(r"([a-z])\d")
    bar.put.setText(r"\1")
    bar.search()
    bar.replace_all()  # before the answer is there: done when it comes
    driver.qtbot.waitUntil(lambda: driver.session.current == "a\nb\nc3\n")
    bar.wanted.setText("(")
    driver.qtbot.waitUntil(lambda: "character 1" in bar.count.text())


def test_a_pattern_without_end_holds_neither_the_window_nor_what_one_does(driver):
    driver.open_text("a" * 60 + "!\nfin\n")
    driver.press("Ctrl+F")
    bar = driver.window.finding
    bar.pattern.setChecked(True)
    bar.wanted.setText("(a|aa)+$")
    bar.put.setText("x")
    bar.search()
    bar.replace_all()
    driver.window.view.setFocus()
    driver.press("Ctrl+End")
    driver.type("bis")  # the text changes: what is found is looked for anew
    assert driver.session.current.endswith("fin\nbis")
    driver.qtbot.waitUntil(lambda: "come to an end" in bar.count.text(), timeout=30_000)
    assert driver.session.current.endswith("!\nfin\nbis")
    bar.wanted.setText(r"^\w{3}$")
    driver.qtbot.waitUntil(lambda: len(bar.found) == 2, timeout=10_000)


def test_the_tables_are_proper_models(driver, words, qtmodeltester):
    qtmodeltester.check(words.table.model)
    qtmodeltester.check(words.table.proxy)
    qtmodeltester.check(driver.window.suspects.model)


def test_two_windows_on_one_glossary_keep_the_entries_of_both(qtbot, tmp_path):
    from tests.ui.conftest import Driver

    one, two = Driver(qtbot, tmp_path), Driver(qtbot, tmp_path)
    one.open_text("Avec Grunemval.\nMerci Grenemval.\n", "one.txt")
    two.open_text("Chez Tramazzoli.\nMerci Tramazoli.\n", "two.txt")
    for driver, right in ((one, "Grunemwald"), (two, "Tramazoli")):
        driver.window.activateWindow()
        driver.control.start_review()
        driver.window.card.setFocus()
        driver.control.teach(right, driver.control.card.places)
        driver.settle()
    one.window.close()
    two.window.close()
    three = Driver(qtbot, tmp_path)
    three.open_text("Rien.\n", "three.txt")
    terms = {t.right: t for t in three.session.glossary.terms}
    assert {"Grunemwald", "Tramazoli"} <= set(terms)
    assert terms["Grunemwald"].uses == 2
    assert terms["Grunemwald"].last == "one.txt"
    three.window.close()
    QApplication.processEvents()


def test_the_glossary_editor_undoes_merges_filters_and_copies_a_prompt(driver):
    from editor.core.glossary import Glossary, Term
    from editor.ui.glossary_dialog import GlossaryDialog

    start = Glossary((Term("Benoît", ("Benoit",), uses=2), Term("Benoit"), Term("EZ", leave=True)))
    dialog = GlossaryDialog(start, driver.window)
    model = dialog.model
    dialog.merge()
    assert [t.right for t in dialog.glossary().terms] == ["Benoît", "EZ"]
    dialog.undo()
    assert dialog.glossary() == start
    tick = model.index(1, 8)
    assert model.setData(tick, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert dialog.glossary().terms[1].here
    dialog.line.setText("EZ")
    assert dialog.proxy.rowCount() == 1
    dialog.line.clear()
    dialog.copy_prompt()
    assert QApplication.clipboard().text() == "Benoît, Benoit."
    dialog.table.selectRow(0)
    dialog.remove()
    assert [t.right for t in dialog.glossary().terms] == ["Benoit", "EZ"]


def test_a_term_that_stays_here_is_not_given_to_the_show(driver):
    from editor.core.glossary import Glossary, Term

    driver.open_text("Avec Vizibrain et Grunemval.\n", "one.txt")
    driver.control.edit_glossary(Glossary((Term("Visibrain", here=True), Term("Grunemwald"))))
    driver.settle()
    driver.open_text("Rien.\n", "two.txt")
    assert [t.right for t in driver.session.glossary.terms] == ["Grunemwald"]


def test_words_to_ask_for_are_asked_for(driver):
    from editor.core.glossary import Glossary, Term

    driver.open_text("Un climat aride et arides.\n")
    driver.control.edit_glossary(Glossary((Term("aride", suspect=True),)))
    driver.settle()
    assert [s.text for s in driver.session.open()] == ["aride"]


@pytest.mark.parametrize(
    ("text", "keys", "expected"),
    [
        ("un\ndeux\n", "Ctrl+Home Ctrl+J", "un deux\n"),
        ("un\r\ndeux\r\ntrois", "Ctrl+Home Shift+Down Shift+Down Ctrl+J", "un deux trois"),
        ("un deux", "Ctrl+Home Ctrl+Right Ctrl+M", "un\n\ndeux"),
        ("un deux", "Ctrl+Home Ctrl+U", "Un deux"),
        ("un deux", "Ctrl+A Ctrl+U Ctrl+U", "UN DEUX"),
    ],
)
def test_work_on_the_text_by_key_is_one_step_each(driver, text, keys, expected):
    driver.open_text(text)
    driver.press("Esc")
    driver.window.view.setFocus()
    driver.press(keys)
    assert driver.session.current == expected
    while driver.session.undo_label():
        driver.control.undo()
    assert driver.session.current == text


def test_speakers_are_renamed_everywhere(driver):
    text = "Ana: oui\nBob: non\nAna: si\nBob: ah\n"
    driver.open_text(text)

    def rename(dialog):
        dialog.table.item(0, 2).setText("Anna")
        dialog.accept()

    answer(rename)
    driver.press("Ctrl+Shift+N")
    assert driver.session.current == text.replace("Ana", "Anna")
    driver.press("Ctrl+Z")
    assert driver.session.current == text


def test_quotes_and_french_spaces_are_one_series(driver):
    text = 'Il dit "oui" !\nEt alors ?\n'
    driver.open_text(text)
    driver.control.offer("typography")
    driver.settle()
    driver.press("F7 Enter")
    right = "Il dit «\u00a0oui\u00a0»\u202f!\nEt alors\u202f?\n"
    assert driver.session.current == right
    driver.press("Ctrl+Z")
    assert driver.session.current == text


def test_go_to_page_and_line(driver):
    driver.open_text("un\n\fdeux\n\ftrois\n")
    answer(lambda d: (d.setIntValue(3), d.accept()))
    driver.press("Ctrl+Shift+F")
    assert driver.control.page(driver.window.view.source_position()) == 3
    driver.open_text("un\ndeux\ntrois\n")
    answer(lambda d: (d.setIntValue(2), d.accept()))
    driver.press("Ctrl+Shift+F")
    assert driver.control.document.line(driver.window.view.source_position()) == 2


def test_marks_can_be_hidden_and_the_width_is_kept(driver):
    driver.open_text(TEXT)
    view = driver.window.view
    view.redraw_marks()
    assert view.extraSelections()
    driver.press("Ctrl+Shift+M")
    view.redraw_marks()
    assert not view.extraSelections()
    driver.window.text.set_width(60)
    assert view.viewportMargins().left() > 0
    assert str(driver.window.settings.value("width")) == "60"


def test_a_series_shows_progress_opens_and_teaches(driver):
    for name, text in (
        ("1.txt", "Avec Grunemval et Erikson.\nUne chose étonante.\n"),
        ("2.txt", "Chez Ericsson.\nMerci Ericsson.\n"),
        ("3.txt", "\x00\x01"),
    ):
        (driver.tmp_path / name).write_text(text, "utf-8")
    driver.open(driver.tmp_path / "1.txt")
    window = beside(driver, "Ctrl+Shift+E", "series")
    driver.qtbot.waitUntil(lambda: not window.is_looking, timeout=30_000)
    rows = dict(window.table.shown())
    assert list(rows) == ["1.txt", "2.txt", "3.txt"]
    assert rows["1.txt"].still_open == rows["1.txt"].suspects > 0
    assert rows["3.txt"].problem
    assert [{f for f, _ in n.forms} for n in window.names.shown()] == [{"Ericsson", "Erikson"}]
    answer(lambda d: d.accept())
    window.teach(window.names.shown()[0])
    driver.settle()
    erikson = [s for s in driver.session.open() if s.text == "Erikson"]
    assert [s.replacements[0] for s in erikson] == ["Ericsson"]
    window.table.go(1)
    window.open_chosen()
    driver.settle()
    assert driver.control.path.name == "2.txt"
    driver.window.activateWindow()
    driver.press("Ctrl+PgUp")
    driver.settle()
    assert driver.control.path.name == "1.txt"


@pytest.mark.parametrize(
    ("text", "right"),
    [("7", True), ("4\u202f974", True), ("4,974", True), ("14\u00a0%", True), ("p. 7", False)],
)
def test_numbers_stand_to_the_right_as_they_are_printed(text, right):
    rows = Rows([Column(Message("Progress"), lambda row: row)])
    rows.reset([text])
    told = rows.data(rows.index(0, 0), Qt.ItemDataRole.TextAlignmentRole)
    assert (told is not None and bool(told & Qt.AlignmentFlag.AlignRight)) is right


def test_looking_at_a_series_can_be_stopped(driver):
    for number in range(12):
        (driver.tmp_path / f"{number}.txt").write_text("Une chose étonante.\n" * 300, "utf-8")
    driver.open(driver.tmp_path / "0.txt")
    window = beside(driver, "Ctrl+Shift+E", "series")
    driver.qtbot.waitUntil(lambda: any(window.episodes.values()), timeout=30_000)
    window.cancel()
    assert not window.is_looking
    assert not all(window.episodes.values())
    window.wait()


@pytest.mark.parametrize(
    ("wrong", "right", "shown"),
    [
        ("aime", "aiment", ""),
        ("de de la", "de la", "<s>de</s> de la"),
        ("étages unis", "États-Unis", "<s>étages unis</s> <u><b>États-Unis</b></u>"),
        ("ils <b> voit", "ils voient", "ils <s>&lt;b&gt; voit</s> <u><b>voient</b></u>"),
    ],
)
def test_repairs_of_several_words_show_what_they_change(wrong, right, shown):
    from editor.ui.card_text import word_difference

    assert word_difference(wrong, right) == shown


def test_the_decision_stands_large_at_the_top_of_the_card(driver):
    driver.open_text("Une chose étonante.")
    driver.press("F7")
    words = driver.window.card.words
    assert words.decision.text() == "étonante → <b>étonnante</b>"
    assert words.decision.isVisible()
    assert words.decision.y() < words.context.y()
    assert words.decision.font().pointSizeF() > words.context.font().pointSizeF()


@pytest.mark.parametrize(
    ("wrong", "rights", "expected"),
    [
        ("a < b", ("ab",), "<s>a &lt; b</s> <u><b>ab</b></u>"),
        ("Liza", (), "Liza → ?"),
        ("<i>", ("&",), "&lt;i&gt; → <b>&amp;</b>"),
        ("hum", ("",), "hum → <b>—</b>"),
    ],
)
def test_what_is_decided_is_told_in_one_line(wrong, rights, expected):
    from editor.ui.card_text import decision

    head = Suggestion("x", Kind.NAME, Span(0, len(wrong)), wrong, rights, Message("why"), 0.5)
    assert decision(head) == expected


def test_a_document_with_tracked_changes_can_be_read_as_it_was(driver):
    from editor.core.changes import changes_of
    from editor.core.session import Session
    from editor.core.text import Span
    from editor.core.transcript import Transcript
    from editor.formats import docx

    session = Session(Transcript("Un mot de trop.\n"))
    session.replace(Span(3, 6), "gros mot")
    path = driver.tmp_path / "tracked.docx"
    path.write_bytes(docx.write_redline(session.source, changes_of(session), lambda c: "", 0.0))
    driver.open(path)
    assert driver.session.source == "Un gros mot de trop.\n"
    assert driver.window.notice.isVisible()
    driver.window.notice.button.click()
    driver.settle()
    assert driver.session.source == "Un mot de trop.\n"


def test_the_first_place_found_is_shown_while_one_types_and_enter_begins_with_it(driver):
    lines = [f"ligne {n}" for n in range(300)]
    lines[100] = lines[200] = lines[250] = "un phare rouge"
    driver.open_text("\n".join(lines) + "\n")
    view, bar = driver.window.view, driver.window.finding
    driver.press("Ctrl+F")
    driver.type("phare")
    driver.qtbot.waitUntil(lambda: len(bar.found) == 3)
    QApplication.processEvents()
    assert view.selected_text() == "phare"
    top = view.textCursor().blockNumber()
    assert top == 100
    tinted = [s for s in view.extraSelections() if s.format == theme.hit()]
    assert [s.cursor.selectedText() for s in tinted] == ["phare"]
    for row, block in ((1, 100), (2, 200), (3, 250), (1, 100)):
        driver.press("Enter")
        assert bar.count.text() == f"{row} of 3"
        assert view.textCursor().blockNumber() == block
    driver.press("Shift+Enter")
    assert bar.count.text() == "3 of 3"
    driver.press("Esc")
    QApplication.processEvents()
    assert not [s for s in view.extraSelections() if s.format == theme.hit()]


def test_the_search_begins_where_one_stands(driver):
    driver.open_text("un\ndeux\nun\ntrois\nun\n")
    driver.window.view.setFocus()
    driver.press("Ctrl+Home Down Ctrl+F")
    driver.type("un")
    driver.press("Enter")
    assert driver.window.finding.count.text() == "2 of 3"
