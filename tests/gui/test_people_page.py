"""The page of people: teams and whoever is in them, moved and corrected by keys and clicks, imported from a table."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QMessageBox, QPushButton

from qadesk.domain.people import Absence, Days, Person, Role
from qadesk.gui.people.form_dialog import FormDialog
from qadesk.gui.people.inputs import DayField, PersonField, TeamField
from qadesk.gui.people.page import PeoplePage
from qadesk.services.container import Services
from tests.gui import workbench

LEADER = Person(no="2001", name="组长甲", role=Role.LEADER, group="一组")
OTHER = Person(no="2018", name="坐席乙", role=Role.AGENT, group="二组", leader="2001", extension="8018")


@pytest.fixture
def page(services: Services, look, english, own, qtbot) -> PeoplePage:
    for person in (LEADER, OTHER):
        services.people.save(person).result()
    made = PeoplePage(services, workbench.LEAD, workbench.new_shell(services, look, english))
    own(made)
    made.resize(1200, 700)
    made.show()
    qtbot.waitUntil(lambda: made.form.tree.topLevelItemCount() > 0)
    return made


def shown(page: PeoplePage) -> list[tuple[str, str]]:
    tree = page.form.tree
    items = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    return [(item.text(0), item.text(1)) for item in items if item is not None]


def choose(page: PeoplePage, no: str) -> None:
    page.form.tree.choose(no)
    page.form.tree.chosen.emit(no)


def field(dialog: FormDialog, kind, at: int = 0):
    return dialog.findChildren(kind)[at]


def typed(widget: QLineEdit, text: str) -> None:
    """As an input method brings it: Qt's test keys know ASCII only."""
    widget.setFocus()
    widget.selectAll()
    widget.insert(text)


def saved(dialog: FormDialog, page: PeoplePage, qtbot) -> None:
    before = page.records
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.records is not before)


def team_rows(page: PeoplePage) -> list[tuple[str, ...]]:
    table = page.form.personView.teams.table
    items = [table.topLevelItem(at) for at in range(table.topLevelItemCount())]
    return [tuple(item.text(column) for column in (0, 2, 3)) for item in items if item is not None]


def test_teams_stand_with_their_counts_and_those_who_left_apart(page: PeoplePage, services, qtbot) -> None:
    assert shown(page) == [("一组", "2"), ("二组", "1"), ("In no team", "3")]
    services.people.leave("2018", services.people.today() - timedelta(days=1)).result()
    page.refresh()
    qtbot.waitUntil(lambda: ("Left", "1") in shown(page))
    assert shown(page) == [("一组", "2"), ("In no team", "3"), ("Left", "1")]
    assert page.form.countLabel.text() == "5 in 1 teams"


def test_a_team_opens_by_keys_leaders_first_and_shows_whoever_is_chosen(page: PeoplePage) -> None:
    tree = page.form.tree
    tree.setFocus()
    tree.setCurrentItem(tree.topLevelItem(0))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(tree, key)
    assert tree.topLevelItem(0).child(0).text(0) == "组长甲  ·  Team leader"
    assert page.form.personView.name.text() == workbench.AGENT.name
    assert team_rows(page) == [("一组", "always", "open")]


def test_a_search_finds_by_name_number_and_extension(page: PeoplePage, qtbot) -> None:
    agents = [("坐席甲", "2017"), ("坐席乙", "2018")]
    nobody = [("Nobody is called or numbered so.", "")]
    for text, found in (("坐席", agents), ("2018", agents[1:]), ("8018", agents[1:]), ("zzz", nobody)):
        typed(page.form.searchEdit, text)
        qtbot.waitUntil(lambda found=found: shown(page) == found)
    typed(page.form.searchEdit, "8018")
    QTest.keyClick(page.form.searchEdit, Qt.Key.Key_Return)
    assert page.form.personView.name.text() == "坐席乙"


def test_a_move_holds_from_its_day_and_the_rest_stays(page: PeoplePage, services, qtbot) -> None:
    choose(page, "2018")
    page.form.personView.move_button.click()
    dialog = page.findChild(FormDialog)
    typed(field(dialog, TeamField).lineEdit(), "一组")
    day = services.people.today() - timedelta(days=3)
    typed(field(dialog, DayField), day.strftime("%Y/%m/%d"))
    saved(dialog, page, qtbot)
    assert team_rows(page) == [
        ("一组", day.isoformat(), "open"),
        ("二组", "always", (day - timedelta(days=1)).isoformat()),
    ]
    assert shown(page)[0] == ("一组", "3")


def test_what_cannot_be_is_said_in_the_form_which_stays(page: PeoplePage, services, qtbot) -> None:
    choose(page, "2018")
    dialog = page.move_person()
    assert dialog is not None
    typed(field(dialog, DayField), "gestern")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert "“gestern” is no day" in dialog.problem.text()
    typed(field(dialog, DayField), "2026-01-05")
    typed(field(dialog, PersonField), "niemand")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert "“niemand”" in dialog.problem.text()
    dialog.reject()
    page.form.personView.extensions.add_button.click()
    dialog = next(each for each in page.findChildren(FormDialog) if each.isVisible())
    typed(dialog.findChildren(QLineEdit)[0], "8018")
    other = services.people.add(Person(no="2030", name="新人", role=Role.AGENT)).result()
    dialog.reject()
    page.refresh(other.person.no)
    qtbot.waitUntil(lambda: page.form.personView.name.text() == "新人")
    page.form.personView.extensions.add_button.click()
    dialog = next(each for each in page.findChildren(FormDialog) if each.isVisible())
    typed(dialog.findChildren(QLineEdit)[0], "8018")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "8018 belongs to 坐席乙" in dialog.problem.text())
    assert dialog.isVisible()
    dialog.reject()


def test_somebody_new_is_added_to_the_team_that_is_current(page: PeoplePage, services, qtbot) -> None:
    page.form.tree.setCurrentItem(page.form.tree.topLevelItem(1))
    page.form.addButton.click()
    dialog = page.findChild(FormDialog)
    assert field(dialog, TeamField).currentText() == "二组"
    assert field(dialog, PersonField).text() == "组长甲 2001"
    lines = [each for each in dialog.findChildren(QLineEdit) if not isinstance(each.parent(), QComboBox)]
    typed(lines[0], "2018")
    typed(lines[1], "新人")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "2018 belongs to 坐席乙" in dialog.problem.text())
    typed(lines[0], "2019")
    saved(dialog, page, qtbot)
    assert page.form.personView.name.text() == "新人"
    assert services.people.record("2019").result().person.leader == "2001"


def test_absences_are_corrected_with_enter_and_taken_out_with_delete(page: PeoplePage, services, qtbot) -> None:
    today = services.people.today()
    services.people.amend("2018", None, Absence("2018", Days(today, today), "年假")).result()
    page.refresh("2018")
    table = page.form.personView.absences.table
    qtbot.waitUntil(lambda: table.topLevelItemCount() == 1)
    table.setFocus()
    table.setCurrentItem(table.topLevelItem(0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    dialog = page.findChild(FormDialog)
    QTest.keyClick(field(dialog, DayField, 1), Qt.Key.Key_Up)
    saved(dialog, page, qtbot)
    (absence,) = page.records["2018"].absences
    assert absence.days == Days(today, today + timedelta(days=1))
    table.setCurrentItem(table.topLevelItem(0))
    QTest.keyClick(table, Qt.Key.Key_Delete)
    question = page.findChild(QMessageBox)
    next(b for b in question.findChildren(QPushButton) if b.text() == "Take out").click()
    qtbot.waitUntil(lambda: not page.records["2018"].absences)


def test_a_team_is_renamed_with_f2_and_not_as_another(page: PeoplePage, services, qtbot) -> None:
    page.form.tree.setCurrentItem(page.form.tree.topLevelItem(1))
    dialog = page.rename_team()
    assert dialog is not None
    typed(field(dialog, QLineEdit), "一组")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "called 一组 already" in dialog.problem.text())
    typed(field(dialog, QLineEdit), "三组")
    saved(dialog, page, qtbot)
    assert shown(page)[1] == ("三组", "1")
    assert services.people.record("2018").result().memberships[0].group == "三组"


def test_whoever_leaves_is_told_so_and_can_come_back(page: PeoplePage, services, qtbot) -> None:
    choose(page, "2018")
    view = page.form.personView
    view.leave_button.click()
    saved(page.findChild(FormDialog), page, qtbot)
    assert view.left_chip.text() == f"last day {services.people.today().isoformat()}"
    dialog = page.leave()
    assert dialog is not None
    field(dialog, DayField).clear()
    saved(dialog, page, qtbot)
    assert services.people.record("2018").result().person.left_on is None
    assert view.left_chip.isHidden()


def test_a_table_is_shown_before_it_goes_in_and_reported_after(
    page: PeoplePage, services, qtbot, tmp_path: Path
) -> None:
    table = tmp_path / "people.csv"
    table.write_text(
        "工号,姓名,班组,角色\n2018,坐席乙,一组,坐席\n2031,新人,一组,坐席\n2032,错,一组,飞行员\n", encoding="utf-8"
    )
    dialog = page.import_table(table)
    qtbot.waitUntil(dialog.run_button.isEnabled)
    rows = dialog.preview.table
    texts = [[rows.topLevelItem(at).text(c) for c in range(4)] for at in range(rows.topLevelItemCount())]
    assert [(row[0], row[1]) for row in texts] == [("4", "left out"), ("3", "new"), ("2", "changed")]
    assert "team: 二组 → 一组" in texts[2][3]
    assert "2031" not in services.people.records().result()
    dialog.run_button.click()
    qtbot.waitUntil(lambda: dialog.run_button.isHidden())
    assert dialog.preview.chips["new"].text() == "1 new"
    assert not dialog.save_button.isHidden()
    qtbot.waitUntil(lambda: shown(page)[0] == ("一组", "4"))
    dialog.close_button.click()


def test_a_table_that_is_none_is_said_in_the_dialog(page: PeoplePage, qtbot, tmp_path: Path) -> None:
    table = tmp_path / "calls.csv"
    table.write_text("time,queue\n1,2\n", encoding="utf-8")
    dialog = page.import_table(table)
    qtbot.waitUntil(lambda: "no column for the numbers" in dialog.problem.text())
    assert not dialog.run_button.isEnabled()
    dialog.reject()


def test_without_agents_the_page_says_what_to_do_first(services, look, english, own, qtbot) -> None:
    agent = services.people.record(workbench.AGENT.no).result().person
    services.people.save(replace(agent, role=Role.TRAINER)).result()
    made = PeoplePage(services, workbench.LEAD, workbench.new_shell(services, look, english))
    own(made)
    made.show()
    qtbot.waitUntil(lambda: made.form.stack.currentWidget() is made.form.emptyPage)
    made.form.emptyAdd.click()
    dialog = made.findChild(FormDialog)
    assert dialog is not None
    dialog.reject()


def test_days_are_typed_in_many_ways(look, own) -> None:
    day = DayField(None, date(2026, 11, 23))
    own(day)
    for text in ("2026-01-05", "2026/1/5", "20260105", "2026年1月5日", "1-5", "1月5日"):
        day.setText(text)
        assert day.day() == date(2026, 1, 5), text
    day.setText("")
    assert day.day() is None
    QTest.keyClick(day, Qt.Key.Key_Down)
    QTest.keyClick(day, Qt.Key.Key_Down)
    assert day.day() == date(2026, 11, 22)
