"""Where on an editor a field of a scorecard is held, and the note that says below it what is wrong there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from qadesk.gui.looks import dressed
from qadesk.gui.theme import set_class

LOOKS_ON = "looksOn"
"""Buttons with this property change nothing but what is seen: they work where an item can only be read, too."""
DOUBTFUL = "doubtful"
"""Style class of inputs about which there is a finding."""


class Note(QLabel):
    """Sentences below a field: what the field itself complains of, and what the check of the card finds there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._complaint = ""
        self._found: tuple[str, ...] = ()
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        dressed(self, "warning small")
        self.hide()

    def complain(self, text: str) -> None:
        """What is typed cannot be taken, and why; '' when it can."""
        self._complaint = text
        self._show()

    def show_found(self, sentences: Sequence[str]) -> None:
        """What the check finds."""
        self._found = tuple(sentences)
        self._show()

    def point(self, pointed: bool) -> None:
        """Lay a ground under the sentences: somebody has asked for just this place."""
        set_class(self, "warning small pointed" if pointed else "warning small")

    def _show(self) -> None:
        text = "\n".join(filter(None, (self._complaint, *self._found)))
        self.setText(text)
        self.setVisible(bool(text))


@dataclass(frozen=True, slots=True)
class Spot:
    """The widget that holds the field of this path (as ``options[1].deduct``), and the note below it."""

    path: str
    widget: QWidget
    note: Note
    marked: bool = True
    """Whether the widget itself is marked by a finding; not where it only stands for a whole list."""


class Labelled(QWidget):
    """A field with its title above and its note below."""

    def __init__(self, title: str, field: QWidget, *, note: Note | None = None) -> None:
        super().__init__()
        self.field = field
        self.title = QLabel(title)
        self.title.setBuddy(field)
        dressed(self.title, "muted small")
        if not field.accessibleName():
            field.setAccessibleName(title)
        self.note = note or Note()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.title)
        column.addWidget(field)
        if note is None:
            column.addWidget(self.note)

    def spot(self, path: str) -> Spot:
        """The field as the holder of a path."""
        return Spot(path, self.field, self.note)


def holder(spots: Iterable[Spot], path: str) -> Spot | None:
    """The spot of that path, else of the nearest thing around it; ``None`` where there is none."""
    around = (spot for spot in spots if spot.path == path or path.startswith((f"{spot.path}.", f"{spot.path}[")))
    return max(around, key=lambda spot: len(spot.path), default=None)


def show_found(spots: Sequence[Spot], found: Mapping[str, Sequence[str]]) -> list[str]:
    """Put sentences (path -> sentences) to their spots, and nothing to all others; returns those that have no spot."""
    homeless: list[str] = []
    by_note: dict[Note, list[str]] = {spot.note: [] for spot in spots}
    doubtful: set[QWidget] = set()
    for path, sentences in found.items():
        spot = holder(spots, path)
        if spot is None:
            homeless += sentences
            continue
        by_note[spot.note] += sentences
        if spot.marked:
            doubtful.add(spot.widget)
    for note, sentences in by_note.items():
        note.show_found(sentences)
    for widget in {spot.widget for spot in spots}:
        mark(widget, widget in doubtful)
    return homeless


def mark(widget: QWidget, doubtful: bool) -> None:
    """Give an input the look of one about which there is a finding, or take it off."""
    classes = [name for name in str(widget.property("class") or "").split() if name != DOUBTFUL]
    set_class(widget, " ".join([*classes, DOUBTFUL] if doubtful else classes))


def column_of(host: QWidget, gap: int = 8) -> QVBoxLayout:
    """A column without margins in a widget."""
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    return column


def plain_label(text: str = "", classes: str = "muted small") -> QLabel:
    """A wrapped label whose text is data, never markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    dressed(label, classes)
    return label
