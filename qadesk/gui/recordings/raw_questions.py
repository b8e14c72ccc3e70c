"""The question how files without a header are to be read, one line for each folder and extension."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QWidget

from qadesk.domain.raw_audio import MONO_ONLY, RAW_CODECS, RawFormat
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.sources import RawQuestion

CODECS = {
    "alaw": QT_TRANSLATE_NOOP("RawQuestions", "G.711 A-law"),
    "ulaw": QT_TRANSLATE_NOOP("RawQuestions", "G.711 µ-law"),
    "pcm16": QT_TRANSLATE_NOOP("RawQuestions", "PCM, 16 bit"),
    "vox": QT_TRANSLATE_NOOP("RawQuestions", "VOX ADPCM (Dialogic)"),
    "g726": QT_TRANSLATE_NOOP("RawQuestions", "G.726, 32 kbit/s"),
}
"""The codecs that can be chosen, in the reader's words."""

USUAL_RATES = (6000, 8000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000)


class RawQuestions(QWidget):
    """Holds the answers; nothing is asked twice while the window is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[tuple[Path, str], _Line] = {}
        self._given: dict[tuple[Path, str], RawFormat] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setColumnStretch(0, 1)

    def ask(self, questions: Sequence[RawQuestion]) -> None:
        """Show these questions, each with what was chosen before, what was said of its source, or what is likely."""
        self._given |= self.answers()
        for line in self._lines.values():
            line.remove()
        self._lines = {}
        for row, question in enumerate(questions):
            key = question.folder, question.suffix
            line = _Line(question, self._given.get(key, question.likely), self)
            self._lines[key] = line
            for column, widget in enumerate(line.widgets):
                self._grid.addWidget(widget, row, column)

    def answers(self) -> dict[tuple[Path, str], RawFormat]:
        """What is chosen, by folder and extension."""
        return {key: line.form() for key, line in self._lines.items()}


class _Line:
    """A folder's files of one extension, and three choices."""

    def __init__(self, question: RawQuestion, chosen: RawFormat, parent: QWidget) -> None:
        what = QCoreApplication.translate("RawQuestions", "*{suffix} in {folder}: {count}")
        text = what.format(count=question.files, suffix=question.suffix, folder=question.folder.name or question.folder)
        self.label = QLabel(text, parent)
        self.label.setToolTip(str(question.folder))
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.codec = _combo(QCoreApplication.translate("RawQuestions", "Codec of {what}").format(what=text), parent)
        for codec in RAW_CODECS:
            self.codec.addItem(QCoreApplication.translate("RawQuestions", CODECS[codec]), codec)
        self.rate = _combo(
            QCoreApplication.translate("RawQuestions", "Sampling rate of {what}").format(what=text), parent
        )
        for rate in sorted({*USUAL_RATES, chosen.rate}):
            self.rate.addItem(f"{rate} Hz", rate)
        self.channels = _combo(
            QCoreApplication.translate("RawQuestions", "Channels of {what}").format(what=text), parent
        )
        self.channels.addItem(QCoreApplication.translate("RawQuestions", "Mono"), 1)
        self.channels.addItem(QCoreApplication.translate("RawQuestions", "Two channels"), 2)
        self.widgets = (self.label, self.codec, self.rate, self.channels)
        self.codec.currentIndexChanged.connect(self._limit)
        self.codec.setCurrentIndex(self.codec.findData(chosen.codec))
        self.rate.setCurrentIndex(self.rate.findData(chosen.rate))
        self.channels.setCurrentIndex(self.channels.findData(chosen.channels))
        self._limit()

    def form(self) -> RawFormat:
        return RawFormat(self.codec.currentData(), self.rate.currentData(), self.channels.currentData())

    def remove(self) -> None:
        for widget in self.widgets:
            widget.setParent(None)
            widget.deleteLater()

    def _limit(self) -> None:
        mono = self.codec.currentData() in MONO_ONLY
        self.channels.setEnabled(not mono)
        if mono:
            self.channels.setCurrentIndex(self.channels.findData(1))


def _combo(name: str, parent: QWidget) -> QComboBox:
    combo = QComboBox(parent)
    combo.setAccessibleName(name)
    return combo
