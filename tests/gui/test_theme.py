from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QMessageBox, QPushButton, QToolTip

from qadesk.gui.palette import DARK, LIGHT, Palette, contrast, mix
from qadesk.gui.theme import Theme, apply_theme, set_class
from qadesk.gui.words import caption

INKS = (
    "text", "text_muted", "accent_text", "agent_text", "customer_text", "talkover_text",
    "critical", "good_text", "warning_text",
)  # fmt: skip
GROUNDS = ("window", "surface", "surface_alt", "rail", "accent_soft", "critical_soft", "good_soft", "warning_soft")
PAIRS = (
    ("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_accent", "accent_pressed"),
    ("on_critical", "critical"), ("on_critical", "critical_hover"), ("on_tooltip", "tooltip"),
)  # fmt: skip


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = apply_theme(qapp, "light")
    yield made
    qapp.setStyleSheet("")
    made.deleteLater()


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda p: p.name)
def test_every_text_colour_can_be_read_on_every_ground(colours: Palette) -> None:
    pairs = [(ink, ground) for ink in INKS for ground in GROUNDS] + list(PAIRS)
    poor = [(i, g) for i, g in pairs if contrast(getattr(colours, i), getattr(colours, g)) < 4.5]
    assert poor == []


def test_contrast_of_black_on_white_is_the_standards_maximum() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert mix("#ffffff", "#000000", 0.5) == "#808080"


def test_scheme_changes_palette_and_cards_and_tells_once(theme: Theme, qtbot, qapp: QApplication) -> None:
    card = QFrame()
    qtbot.addWidget(card)
    set_class(card, "card")
    card.resize(80, 60)
    assert card.grab().toImage().pixelColor(40, 30).name() == LIGHT.surface
    with qtbot.waitSignal(theme.theme_changed) as told:
        theme.set_scheme("dark")
    assert told.args == [DARK]
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    assert card.grab().toImage().pixelColor(40, 30).name() == DARK.surface
    with qtbot.assertNotEmitted(theme.theme_changed):
        theme.set_scheme("dark")


def test_the_system_scheme_is_followed_only_where_asked(theme: Theme, qapp: QApplication, monkeypatch, qtbot) -> None:
    hints = qapp.styleHints()
    monkeypatch.setattr(type(hints), "colorScheme", lambda _hints: Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.colours is LIGHT
    theme.set_scheme("system")
    assert theme.colours is DARK
    monkeypatch.setattr(type(hints), "colorScheme", lambda _hints: Qt.ColorScheme.Light)
    with qtbot.waitSignal(theme.theme_changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.colours is LIGHT


def test_icons_change_colour_with_the_theme(theme: Theme) -> None:
    icon = theme.icon("mdi6.square", "accent")
    assert icon.pixmap(QSize(24, 24)).toImage().pixelColor(12, 12).name() == LIGHT.accent
    theme.set_scheme("dark")
    assert icon.pixmap(QSize(24, 24)).toImage().pixelColor(12, 12).name() == DARK.accent


def test_a_changed_class_is_seen_at_once(theme: Theme, qtbot) -> None:
    button = QPushButton("        ")
    qtbot.addWidget(button)
    button.resize(120, 32)
    set_class(button, "primary")
    assert button.grab().toImage().pixelColor(20, 16).name() == LIGHT.accent
    set_class(button, "")
    assert button.grab().toImage().pixelColor(20, 16).name() == LIGHT.surface


def test_style_sheet_is_understood_by_qt(theme: Theme, qtbot) -> None:
    label = QLabel("93.00")
    qtbot.addWidget(label)
    set_class(label, "hero")
    label.ensurePolished()
    assert label.font().pixelSize() == 34


def test_markup_in_names_and_comments_is_shown_as_it_was_written(qtbot, theme: Theme) -> None:
    label, box = QLabel("<b>张三</b>"), QMessageBox(QMessageBox.Icon.Warning, "qadesk", "<img src='a.png'>")
    for widget in (label, box):
        qtbot.addWidget(widget)
        widget.show()
    QToolTip.showText(label.pos(), "<b>张三</b>", label)
    tip = next(each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel"))
    assert isinstance(tip, QLabel)
    shown = [label, tip, *(each for each in box.findChildren(QLabel) if each.text())]
    assert [each.textFormat() for each in shown] == [Qt.TextFormat.PlainText] * 3
    QToolTip.hideText()


def test_an_ampersand_in_data_becomes_no_key(qtbot) -> None:
    button = QPushButton(caption("R&D"))
    qtbot.addWidget(button)
    assert button.text() == "R&&D"
    assert button.shortcut().isEmpty()
