"""The side panel of the catalogue: what is known about a recording and who said so, and how it was scored."""

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from qadesk.domain.calls import masked
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.recordings import AudioState, RecordingRow
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.file_names import shown_path
from qadesk.gui.models.recording_columns import (
    Formats,
    file_text,
    length,
    remark_text,
    state_text,
    state_tone,
    type_text,
    word,
)
from qadesk.gui.theme import set_class

FIELDS: tuple[tuple[str, str], ...] = (
    ("started_at_ms", QT_TRANSLATE_NOOP("Catalogue", "Time")),
    ("agent_no", QT_TRANSLATE_NOOP("Catalogue", "Agent number")),
    ("agent", QT_TRANSLATE_NOOP("Catalogue", "Agent")),
    ("group", QT_TRANSLATE_NOOP("Catalogue", "Team")),
    ("business_type", QT_TRANSLATE_NOOP("Catalogue", "Business type")),
    ("contact", QT_TRANSLATE_NOOP("Catalogue", "Contact")),
    ("direction", QT_TRANSLATE_NOOP("Catalogue", "Direction")),
    ("queue", QT_TRANSLATE_NOOP("Catalogue", "Queue")),
    ("customer", QT_TRANSLATE_NOOP("Catalogue", "Customer")),
    ("unique_id", QT_TRANSLATE_NOOP("Catalogue", "Unique ID")),
)
"""Fields of a call that the panel shows, with their titles."""

TITLE_PIXELS = 104


class DetailsPanel(QFrame):
    """Shows one row at a time; the evaluation follows when it has been read."""

    open_wanted = Signal()
    revision_wanted = Signal(str, int)
    """(uid, number) of an earlier revision that is to be read."""
    follow_up_wanted = Signal()
    """Somebody is to handle a problem of this recording."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_class(self, "card")
        self._formats: Formats | None = None
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._open = QPushButton(self.tr("Open on the desk"))
        self._open.clicked.connect(self.open_wanted)
        self._follow = QPushButton(self.tr("Follow up …"))
        self._follow.setToolTip(self.tr("Let somebody handle a problem of this recording and report back"))
        self._follow.clicked.connect(self.follow_up_wanted)
        self._evaluation = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 8, 4, 12)
        layout.addWidget(self._scroll, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 12, 0)
        foot.addWidget(self._open)
        foot.addWidget(self._follow)
        layout.addLayout(foot)
        self.show_nothing()

    def set_up(self, formats: Formats) -> None:
        """How instants and numbers are written; called once."""
        self._formats = formats

    def show_nothing(self) -> None:
        """Nothing is selected."""
        body, layout = self._new_body()
        layout.addWidget(_label(self.tr("Choose a recording to see what is known about it."), "muted"))
        layout.addStretch(1)
        self._scroll.setWidget(body)
        self._open.hide()
        self._follow.hide()

    def show_row(self, row: RecordingRow) -> None:
        """Facts with their sources, and the file."""
        if self._formats is None:
            return
        body, layout = self._new_body()
        stem = Path(file_text(row, self._formats)).stem
        layout.addWidget(_label(row.subject or type_text(row, self._formats) or stem, "heading"))
        chip = QLabel(state_text(row, self._formats))
        tone = state_tone(row)
        set_class(chip, "chip" if tone == "accent" else f"chip {tone}")
        layout.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        remark = remark_text(row, self._formats)
        if remark:
            layout.addWidget(_label(remark, "warning"))
        if row.hidden:
            layout.addWidget(_label(self.tr("Whose call it is will be shown after you have submitted."), "muted"))
        self._add_facts(layout, row)
        layout.addWidget(_label(self.tr("File"), "section"))
        layout.addLayout(self._file(row))
        self._evaluation = QVBoxLayout()
        self._evaluation.setSpacing(6)
        layout.addLayout(self._evaluation)
        layout.addStretch(1)
        self._scroll.setWidget(body)
        self._open.setVisible(row.audio_state is AudioState.READY)
        self._follow.setVisible(not row.hidden)

    def show_evaluation(self, evaluations: list[Evaluation], inspector: str) -> None:
        """The revisions of the row's evaluation, the latest first."""
        if self._formats is None or not evaluations:
            return
        latest = evaluations[0]
        while (shown := self._evaluation.takeAt(0)) is not None:
            label = shown.widget()
            if label is not None:
                label.deleteLater()
        self._evaluation.addWidget(_label(self.tr("Evaluation"), "section"))
        for revision in evaluations:
            earlier = revision is not latest
            self._evaluation.addWidget(self._link(revision) if earlier else _label(self._revision(revision), "muted"))
            if revision.reason:
                self._evaluation.addWidget(_label(self.tr("Reason: {reason}").format(reason=revision.reason), ""))
        if inspector:
            self._evaluation.addWidget(_label(self.tr("Inspector: {name}").format(name=inspector), "muted"))
        for title, text in (
            (self.tr("Comment on the call"), latest.comment),
            (self.tr("Coaching note"), latest.coaching_note),
        ):
            if text:
                self._evaluation.addWidget(_label(title, "section"))
                self._evaluation.addWidget(_label(text, ""))

    def _link(self, evaluation: Evaluation) -> QPushButton:
        """An earlier revision: it stays, and can be read and listened to."""
        button = QPushButton(self._revision(evaluation))
        button.setToolTip(self.tr("Read this revision on the desk"))
        set_class(button, "quiet")
        button.clicked.connect(lambda: self.revision_wanted.emit(evaluation.uid, evaluation.revision))
        return button

    def _revision(self, evaluation: Evaluation) -> str:
        assert self._formats is not None
        at = self._formats.instant(evaluation.submitted_at_ms)
        if not at:
            return self.tr("Draft {number}").format(number=evaluation.revision)
        score = "—" if evaluation.score is None else self._formats.number(evaluation.score, 2)
        return self.tr("Revision {number} · {score} · {at}").format(number=evaluation.revision, score=score, at=at)

    def _add_facts(self, layout: QVBoxLayout, row: RecordingRow) -> None:
        """What is known, under the heading of who said it."""
        by_source: dict[str, list[tuple[str, str]]] = {}
        for name, title in FIELDS:
            value = self._value(row, name)
            if value:
                source = row.provenance.get(name.removesuffix("_ms")) or row.provenance.get(name, "")
                by_source.setdefault(source, []).append((QCoreApplication.translate("Catalogue", title), value))
        for source, facts in by_source.items():
            layout.addWidget(_label(source_text(source) or self.tr("Source unknown"), "section"))
            grid = _grid()
            for title, value in facts:
                _line(grid, title, value)
            layout.addLayout(grid)

    def _file(self, row: RecordingRow) -> QGridLayout:
        grid = _grid()
        sound = " · ".join(
            part
            for part in (
                length(row.seconds),
                (row.codec or "").replace("_", " "),
                {1: self.tr("mono"), 2: self.tr("two channels")}.get(row.channels or 0, ""),
            )
            if part
        )
        assert self._formats is not None
        _line(grid, self.tr("Name"), breakable(file_text(row, self._formats)))
        if not row.hidden:
            _line(grid, self.tr("Folder"), breakable(shown_path(str(Path(row.path).parent), row.customer)))
        if sound:
            _line(grid, self.tr("Sound"), sound)
        return grid

    def _value(self, row: RecordingRow, name: str) -> str:
        assert self._formats is not None
        value = getattr(row, name)
        if name == "started_at_ms":
            return self._formats.instant(value)
        if name == "business_type":
            return type_text(row, self._formats)
        return masked(value) if name == "customer" else word(value)

    def _new_body(self) -> tuple[QWidget, QVBoxLayout]:
        body = QWidget()
        set_class(body, "page")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        return body, layout


SOURCES = {
    "table": QT_TRANSLATE_NOOP("Catalogue", "From the table {name}"),
    "file": QT_TRANSLATE_NOOP("Catalogue", "From the file name ({name})"),
    "evaluations": QT_TRANSLATE_NOOP("Catalogue", "From the past evaluations {name}"),
    "sidecar": QT_TRANSLATE_NOOP("Catalogue", "From the file beside the recording {name}"),
    "log": QT_TRANSLATE_NOOP("Catalogue", "From the call log {name}"),
    "folder": QT_TRANSLATE_NOOP("Catalogue", "From the folder {name}"),
    "source": QT_TRANSLATE_NOOP("Catalogue", "Said of the whole source"),
    "id": QT_TRANSLATE_NOOP("Catalogue", "From the recorder's own identifier ({name})"),
    "inspector": QT_TRANSLATE_NOOP("Catalogue", "Said by inspector {name}"),
}
"""First word of a field's source -> sentence."""


def source_text(source: str) -> str:
    """A field's source in the reader's language where its kind is known; else as it was kept."""
    kind, _, name = source.partition(" ")
    known = SOURCES.get(kind)
    return QCoreApplication.translate("Catalogue", known).format(name=name) if known else source


def breakable(path: str) -> str:
    """A name or path that may be broken after its separators (by zero-width spaces)."""
    return re.sub(r"([/\\_.-])", "\\1\u200b", path)


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    return grid


def _line(grid: QGridLayout, title: str, value: str) -> None:
    row = grid.rowCount()
    name = _label(title, "muted")
    name.setFixedWidth(TITLE_PIXELS)
    grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(_label(value, ""), row, 1)


def _label(text: str, classes: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if classes:
        set_class(label, classes)
    return label
