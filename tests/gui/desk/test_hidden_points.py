"""A scorecard that hides its points tells neither points nor total while somebody scores, and all of it afterwards."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItemIterator,
    QWidget,
)

from tests.gui.desk.conftest import Bench
from tests.gui.desk.parts import CARD, House

TELLS = re.compile(r"\d / \d|−\d+(?! s)|points? lost|= 0\b|≤ ?\d|pass \d|\b\d+\.\d\d\b|合格|优秀")


@pytest.fixture
def hiding(tmp_path: Path, make_bench) -> Iterator[Bench]:
    house = House(tmp_path / "workspace", card=CARD.replace("total: 60", "total: 60\nhide_points: true"))
    bench = make_bench(house)
    yield bench
    bench.page.close_call()
    house.close()


def words(page: QWidget) -> list[str]:
    """All that the page says to eyes and ears, shown now or later; titles of items and of the call are left out."""
    found: list[str] = []
    for part in page.findChildren(QWidget):
        found += [part.toolTip(), part.accessibleName(), part.accessibleDescription(), part.statusTip()]
        if isinstance(part, QLabel | QAbstractButton | QLineEdit):
            found.append(part.text())
        elif isinstance(part, QComboBox):
            found += [part.itemText(at) for at in range(part.count())]
        elif isinstance(part, QTreeWidget):
            rows = QTreeWidgetItemIterator(part)
            while (row := rows.value()) is not None:
                found += [row.text(column) for column in range(part.columnCount())]
                rows += 1
    return [text for text in found if text]


def score(bench: Bench) -> None:
    """Lose points with evidence, let a critical happen, and answer the rest."""
    scoring, listening = bench.page.scoring, bench.page.listening
    bench.qtbot.waitUntil(lambda: listening.ready)
    for key, value in (
        ("opening", "no"), ("polite", 2), ("interrupt", "no"), ("tone", 2), ("match", "yes"), ("wording", ("jargon",)),
        ("closing", "part"), ("privacy", "yes"), ("extra", "yes"),
    ):  # fmt: skip
        scoring.focus(key)
        scoring._answer(scoring.item(key), value)
        if scoring.states[key].loses:
            bench.heard(10_000)
            scoring.focus(key)
            bench.page.hand.take_evidence()
        if scoring.states[key].lacks:
            scoring.comment(key, "见录音")


def test_nothing_tells_points_or_total_while_scoring(hiding: Bench) -> None:
    hiding.open(hiding.house.call())
    score(hiding)
    page = hiding.page
    assert any(place.item == "privacy" for place in page.evidence.places)
    hiding.qtbot.wait(10)
    telling = [text for text in words(page) if TELLS.search(text) and not re.fullmatch(r"[\d:–\-. /×]+", text)]
    assert telling == []
    assert hiding.total == "—"
    assert [mark.label for mark in page.evidence._drawn if TELLS.search(mark.label)] == []
    page.show_why(True)
    assert page.form.whyArea.isHidden()
    assert not list(page.why.texts())


def test_everything_is_shown_once_it_is_submitted(hiding: Bench) -> None:
    call = hiding.house.call()
    hiding.open(call)
    score(hiding)
    page = hiding.page
    assert page.scoring.session.missing == ()
    uid = page.desk.evaluation.uid
    with hiding.qtbot.waitSignal(page.submitted):
        page.submit()
    page.open_revision(uid, 1)
    hiding.qtbot.waitUntil(lambda: page.scoring.open and page.scoring.read_only and page.rows.complete)
    assert hiding.total == "0.00"
    said = " | ".join(words(page))
    assert "call = 0" in said and "0 / 5" in said and "5 points lost" in said and "−5" in said
    page.show_why(True)
    assert list(page.why.texts())
