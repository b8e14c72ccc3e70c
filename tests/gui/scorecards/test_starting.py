"""Starting a scorecard: from a starter, a copy, a table, a document, or empty; and exporting it again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from qadesk.gui.scorecards.export_card import ExportCardDialog
from qadesk.gui.scorecards.import_table import ImportTableDialog
from qadesk.gui.scorecards.start_from import StartFromDialog
from qadesk.gui.shell import Shell
from qadesk.services.container import Services
from tests.gui import workbench
from tests.gui.scorecards import shelf
from tests.gui.scorecards.hands import click, retype
from tests.gui.workbench import LEAD

KEY = shelf.KEY


@pytest.fixture
def shell(services: Services, look, english, own: Callable[[QWidget], None]) -> Shell:
    made = workbench.new_shell(services, look, english)
    own(made.notices)
    return made


@pytest.fixture
def host(own: Callable[[QWidget], None], shell: Shell) -> QWidget:
    made = QWidget()
    own(made)
    return made


@pytest.fixture
def start(qtbot, services: Services, shell: Shell, host: QWidget) -> Callable[..., StartFromDialog]:
    def open_dialog(copy_key: str = "") -> StartFromDialog:
        dialog = StartFromDialog(services, LEAD, shell, host, copy_key)
        dialog.show()
        form = dialog.form
        qtbot.waitUntil(lambda: form.starterList.count() > 0 and form.copyList.count() > 0)
        return dialog

    return open_dialog


@pytest.fixture
def importing(qtbot, services: Services, shell: Shell, host: QWidget) -> Callable[[Path], ImportTableDialog]:
    def open_dialog(path: Path) -> ImportTableDialog:
        dialog = ImportTableDialog(services, LEAD, shell, path, host)
        dialog.show()
        qtbot.waitUntil(lambda: not dialog.form.waitLabel.text())
        return dialog

    return open_dialog


def test_an_empty_scorecard_is_begun_under_a_name_of_its_own(qtbot, services: Services, start) -> None:
    dialog = start()
    form = dialog.form
    click(form.emptyChoice)
    assert form.keyEdit.text() == "scorecard_1"
    retype(form.titleEdit, "夜班质检方案")
    retype(form.keyEdit, "Night shift")
    assert not form.startButton.isEnabled()
    assert "lower-case word" in form.keyHint.text()
    retype(form.keyEdit, "night_shift")
    with qtbot.waitSignal(dialog.started) as started:
        click(form.startButton)
    assert started.args == ["night_shift"]
    card = shelf.card_of(services, "night_shift")
    assert (card.title, len(card.sections), len(card.bands)) == ("夜班质检方案", 1, 3)


def test_a_starter_becomes_a_scorecard_under_another_key(qtbot, services: Services, start) -> None:
    dialog = start()
    form = dialog.form
    rows = [form.starterList.item(row).text() for row in range(form.starterList.count())]
    form.starterList.setCurrentRow(next(at for at, text in enumerate(rows) if text.startswith(shelf.TITLE)))
    assert form.keyEdit.text() == KEY
    assert "draft of version 2" in form.keyHint.text()
    retype(form.keyEdit, "second_line")
    assert not form.keyHint.isVisible()
    with qtbot.waitSignal(dialog.started):
        click(form.startButton)
    card = shelf.card_of(services, "second_line")
    assert [item.key for item in card.items()] == [item.key for item in shelf.card_of(services, KEY, 1).items()]
    assert [each.version for each in shelf.versions(services, KEY)] == [1]


def test_any_version_can_be_copied(qtbot, services: Services, start) -> None:
    shelf.publish(services, None)
    dialog = start(KEY)
    form = dialog.form
    click(form.copyChoice)
    assert shelf.TITLE in form.copyList.currentItem().text()
    rows = [form.copyList.item(row).text() for row in range(form.copyList.count())]
    form.copyList.setCurrentRow(next(at for at, text in enumerate(rows) if "电话" in text and "Version 1" in text))
    assert (form.titleEdit.text(), form.keyEdit.text()) == (f"{shelf.TITLE} (copy)", f"{KEY}_2")
    with qtbot.waitSignal(dialog.started):
        click(form.startButton)
    copy, old = shelf.card_of(services, f"{KEY}_2"), shelf.card_of(services, KEY, 1)
    assert copy.pass_mark == old.pass_mark
    assert copy.sections == old.sections


def test_a_draft_that_is_there_is_opened_or_replaced(qtbot, services: Services, start) -> None:
    shelf.draft(services)
    dialog = start()
    form = dialog.form
    rows = [form.starterList.item(row).text() for row in range(form.starterList.count())]
    form.starterList.setCurrentRow(next(at for at, text in enumerate(rows) if text.startswith(shelf.TITLE)))
    assert form.draftHost.isVisible()
    assert form.startButton.text() == "Open"
    with qtbot.waitSignal(dialog.started):
        click(form.startButton)
    assert shelf.card_of(services, KEY).item("closing").title == "结束语标准"

    dialog = start()
    form = dialog.form
    form.starterList.setCurrentRow(next(at for at, text in enumerate(rows) if text.startswith(shelf.TITLE)))
    form.replaceRadio.click()
    assert form.startButton.text() == "Start"
    with qtbot.waitSignal(dialog.started):
        click(form.startButton)
    assert shelf.card_of(services, KEY).item("closing").title == "结束语规范"


def test_a_table_shows_what_comes_out_of_it_before_anything_is_kept(
    qtbot, services: Services, importing, tmp_path: Path
) -> None:
    dialog = importing(shelf.csv_file(tmp_path / "质检评分表.csv"))
    form = dialog.form
    used = {heading: column for heading, column in dialog.mapping().items() if column}
    assert {used[heading] for heading in ("考核类别", "考核项目", "分值", "是否致命")} == {
        "section", "title", "points", "critical",
    }  # fmt: skip
    sections = [form.cardTree.topLevelItem(at) for at in range(form.cardTree.topLevelItemCount())]
    assert [(each.text(0), each.text(2)) for each in sections] == [
        ("服务规范", "30"),
        ("业务能力", "70"),
        ("红线", "0"),
    ]
    first, critical = sections[0].child(0), sections[2].child(0)
    assert [first.text(column) for column in range(3)] == ["开头语", "Yes or no", "10"]
    assert critical.text(1) == "Critical error"
    assert form.totalLabel.text() == "Items: 5 · sections: 3 · points: 100 of 100"
    numbered = [form.issuesTree.topLevelItem(at).text(0) for at in range(form.issuesTree.topLevelItemCount())]
    assert "3" in numbered, "guesses name the row as the spreadsheet numbers it"
    assert [each.version for each in shelf.versions(services, "night")] == []
    retype(form.keyEdit, "night")
    with qtbot.waitSignal(dialog.started) as started:
        click(form.keepButton)
    assert started.args == ["night"]
    card = shelf.card_of(services, "night")
    assert [item.title for item in card.items()] == ["开头语", "礼貌用语", "解答准确", "工单填写", "辱骂客户"]


def test_another_meaning_of_a_column_is_seen_at_once(qtbot, importing, tmp_path: Path) -> None:
    dialog = importing(shelf.csv_file(tmp_path / "table.csv"))
    form = dialog.form
    combo = dialog.combos["服务要求"]
    at = combo.findData("title")
    combo.setCurrentIndex(at)
    combo.activated.emit(at)
    assert dialog.combos["考核项目"].currentData() == "", "a column has one meaning"
    qtbot.waitUntil(lambda: not form.waitLabel.text())
    head = form.cardTree.topLevelItem(0)
    assert [head.child(at).text(0) for at in range(head.childCount())] == ["问候、报工号", "请、您、对不起"]
    none = combo.findData("")
    combo.setCurrentIndex(none)
    combo.activated.emit(none)
    qtbot.waitUntil(form.problemLabel.isVisible)
    assert "holds the items" in form.problemLabel.text()
    assert not form.keepButton.isEnabled()
    assert form.tableCard.isVisible(), "the columns can still be mended"


def test_points_that_do_not_add_up_are_told(qtbot, importing, tmp_path: Path) -> None:
    rows = (*shelf.ROWS[:3], ("2", "服务规范", "礼貌用语", "请、您", "25", "", ""), ("", "", "合计", "", "100", "", ""))
    dialog = importing(shelf.csv_file(tmp_path / "table.csv", rows))
    tree = dialog.form.issuesTree
    told = [tree.topLevelItem(at).text(1) for at in range(tree.topLevelItemCount())]
    assert any("add up to 35" in text for text in told)


def test_a_document_is_imported_without_columns(qtbot, services: Services, importing, tmp_path: Path) -> None:
    document = services.executor.write(lambda stores: stores.scorecards.get(KEY)).result().document
    path = tmp_path / "card.yaml"
    path.write_text(document.replace("key: telephone-service", "key: other"), "utf-8")
    dialog = importing(path)
    assert not dialog.form.tableCard.isVisible()
    with qtbot.waitSignal(dialog.started):
        click(dialog.form.keepButton)
    assert shelf.card_of(services, "other").title == shelf.TITLE


def test_a_table_without_a_key_never_hits_upon_another_scorecard(
    qtbot, services: Services, importing, tmp_path: Path
) -> None:
    path = shelf.csv_file(tmp_path / "table.csv")
    for wanted in ("table", "table_2"):
        dialog = importing(path)
        qtbot.waitUntil(lambda shown=dialog.form.keyEdit, key=wanted: shown.text() == key)
        assert not dialog.form.draftHost.isVisible()
        with qtbot.waitSignal(dialog.started) as started:
            click(dialog.form.keepButton)
        assert started.args == [wanted]


def test_a_file_that_is_no_scorecard_is_told_in_a_sentence(qtbot, importing, tmp_path: Path) -> None:
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"PK nonsense")
    dialog = importing(path)
    assert "broken.xlsx" in dialog.form.problemLabel.text()
    assert not dialog.form.keepButton.isEnabled()


def test_a_file_goes_from_the_start_dialog_on_to_its_preview(
    qtbot, services: Services, start, host: QWidget, tmp_path: Path
) -> None:
    dialog = start()
    click(dialog.form.fileChoice)
    assert dialog.form.startButton.text() == "Continue…"
    assert not dialog.form.startButton.isEnabled()
    dialog.form.pathEdit.setText(str(shelf.csv_file(tmp_path / "table.csv")))
    click(dialog.form.startButton)
    (preview,) = host.findChildren(ImportTableDialog)
    qtbot.waitUntil(preview.form.keepButton.isEnabled)
    with qtbot.waitSignal(dialog.started):
        click(preview.form.keepButton)


@pytest.mark.parametrize("name", ["xlsx", "yaml", "json"])
def test_an_exported_scorecard_comes_in_again_as_it_was(
    qtbot, services: Services, importing, host: QWidget, tmp_path: Path, name: str
) -> None:
    dialog = ExportCardDialog(services, KEY, host)
    form = dialog.form
    dialog.show()
    qtbot.waitUntil(lambda: form.versionCombo.count() == 1)
    getattr(form, f"{name}Radio").click()
    retype(form.folderEdit, str(tmp_path / "out"))
    with qtbot.waitSignal(dialog.exported) as exported:
        click(form.exportButton)
    (path,) = exported.args
    assert path == tmp_path / "out" / f"{KEY}-v1.{name}"
    again = importing(path)
    assert again.form.totalLabel.text().endswith("100 of 100")
    with qtbot.waitSignal(again.started):
        click(again.form.keepButton)
    assert shelf.card_of(services, KEY).sections == shelf.card_of(services, KEY, 1).sections


def test_a_folder_that_cannot_be_made_is_told(qtbot, services: Services, host: QWidget, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    dialog = ExportCardDialog(services, KEY, host)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.form.versionCombo.count() == 1)
    retype(dialog.form.folderEdit, str(tmp_path / "file" / "below"))
    click(dialog.form.exportButton)
    qtbot.waitUntil(dialog.form.problemLabel.isVisible)
    assert "cannot be made" in dialog.form.problemLabel.text()
    assert dialog.isVisible()
