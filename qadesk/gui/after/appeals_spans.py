"""Stretches of a call as buttons to hear them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.flow import FlowLayout
from qadesk.gui.parts import styled
from qadesk.gui.scoring_form import figures
from qadesk.gui.theme import Theme

Play = Callable[[int, int], None]
"""Plays from there to there, ms."""


def span_buttons(spans: Sequence[tuple[int, int]], theme: Theme, play: Play) -> QWidget:
    """A button a stretch, over as many lines as they need."""
    host = QWidget()
    flow = FlowLayout(host)
    for start, end in spans:
        words = figures.span(start, end)
        button = styled(QPushButton(words), "quiet small")
        button.setAutoDefault(False)
        button.setIcon(theme.icon("mdi6.play"))
        name = QCoreApplication.translate("Appeals", QT_TRANSLATE_NOOP("Appeals", "Play {span}"))
        button.setAccessibleName(name.format(span=words))
        button.clicked.connect(lambda _=False, start=start, end=end: play(start, end))
        flow.addWidget(button)
    return host
