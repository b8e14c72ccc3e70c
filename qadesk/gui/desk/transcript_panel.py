"""The transcript beside the sound: follows playback, a click goes to the place, finds words in the call."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain import masking
from qadesk.domain.spans import Span
from qadesk.domain.transcripts import Line
from qadesk.domain.voice import TalkOver
from qadesk.gui.desk.transcript_list import TranscriptList
from qadesk.gui.desk.transcript_rows import Row, TranscriptModel, copied, rows_of
from qadesk.gui.theme import Theme, set_class


class TranscriptPanel(QWidget):
    """Shows lines on the call's timeline; it never plays, marks or cuts by itself. Numbers are masked throughout.

    A page with a row of tabs may put ``find_button`` there: the panel shows and hides it wherever it is.
    """

    seek_wanted = Signal(int)
    """A click or Return on a row: its start in ms."""
    mark_wanted = Signal(int, int)
    """(start_ms, end_ms) of a row."""
    clip_wanted = Signal(int, int, str)
    """(start_ms, end_ms, masked text) of a row."""
    cover_wanted = Signal(int, int)
    """(start_ms, end_ms) of a row that is to be covered when the call is handed on."""
    numbers_wanted = Signal(object)
    """The ``Line`` whose numbers are to be marked for redaction."""
    import_wanted = Signal()
    make_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model = TranscriptModel(self)
        self.list = TranscriptList(self.model, theme, self)
        self.find_field = QLineEdit(self)
        self._following = True
        self._lines: tuple[Line, ...] = ()
        self._build()
        self.list.clicked.connect(self._seek)
        self.list.chosen.connect(self._seek)
        self.list.user_moved.connect(self._let_go)
        self.list.resized.connect(self._place_pill)
        self.list.wrapped.connect(lambda: self._keep_in_sight() if self._following else None)
        self.list.menu_wanted.connect(self._open_menu)
        theme.theme_changed.connect(self.list.viewport().update)
        self.set_lines(())

    # -- what is shown ------------------------------------------------------------------------------------------------

    def set_lines(
        self, lines: Sequence[Line], silences: Sequence[Span] = (), talkovers: Sequence[TalkOver] = ()
    ) -> None:
        """A transcript, with silences and talk-overs as muted rows between; without lines, what to do.

        The same lines again (more is known of the sound by now) stay where the user has scrolled to; others begin at
        the top.
        """
        other = tuple(lines) != self._lines
        kept = self._place() if not other and not self._following else None
        self._lines = tuple(lines)
        self.list.lay_out_in_turns()
        self.model.show(rows_of(lines, silences, talkovers) if lines else [])
        self.list.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self.find_button.setVisible(bool(lines))
        if not lines:
            self._end_search()
        if other:
            self.list.scrollToTop()
        self._following = kept is None
        self._show_state()
        if kept is not None:
            self.list.keep_in_sight(max(self.model.row_at(kept), 0))

    def _place(self) -> int | None:
        """Where the first row in sight begins."""
        row = self.list.first_in_sight()
        return self.model.rows[row].start_ms if row < len(self.model.rows) else None

    def set_can_make(self, can: bool) -> None:
        """Whether a recogniser with a model is there, so that a transcript can be made here."""
        self._make_button.setVisible(can)

    def set_position_ms(self, position_ms: float) -> None:
        """Where the playhead is: its row stands out and, while following, stays in sight."""
        if self.model.hear(position_ms) and self._following:
            self._keep_in_sight()

    # -- following ----------------------------------------------------------------------------------------------------

    def is_following(self) -> bool:
        """Whether the list moves with the playhead; scrolling by hand ends it."""
        return self._following

    def resume_following(self) -> None:
        """After a seek or on play."""
        self._following = True
        self._show_state()
        self._keep_in_sight()

    # -- finding ------------------------------------------------------------------------------------------------------

    def open_find(self) -> None:
        """Open the search field and put the cursor into it."""
        if self.model.rows:
            self._find_bar.show()
            self.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.find_field.selectAll()

    def _toggle_find(self) -> None:
        self._end_search() if self._find_bar.isVisible() else self.open_find()

    def set_search(self, text: str) -> None:
        """Highlight what holds ``text`` and show its first hit from the playhead on; '' ends the search."""
        self._find_bar.setVisible(bool(text) or self._find_bar.isVisible())
        if self.find_field.text() != text:
            self.find_field.setText(text)

    def find_next(self, by: int = 1) -> None:
        """Show the next (or with -1 the previous) hit; around at the end."""
        hits, now = self.model.hits, self.list.currentIndex().row()
        if not hits:
            return
        if by > 0:
            row = next((hit for hit in hits if hit > now), hits[0])
        else:
            row = next((hit for hit in reversed(hits) if hit < now), hits[-1])
        self._show_hit(row)

    def changeEvent(self, event: QEvent) -> None:
        """Another language or font: measure anew."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self.list.measure()
        super().changeEvent(event)

    # -- parts --------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 4, 8)
        layout.setSpacing(4)
        self.find_button = self._find_opener()
        self._follow_button = self._follow_pill()
        layout.addWidget(self.find_button, 0, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self._search_bar())
        layout.addWidget(self.list, 1)
        self._empty = self._empty_state()
        layout.addWidget(self._empty, 1)

    def _find_opener(self) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(self._theme.icon("mdi6.magnify"))
        button.setToolTip(self.tr("Find in this call"))
        button.setAccessibleName(self.tr("Find in this call"))
        set_class(button, "quiet")
        button.clicked.connect(self._toggle_find)
        return button

    def _follow_pill(self) -> QPushButton:
        """Lies over the list's foot while it does not follow."""
        pill = QPushButton(self.tr("Follow playback"), self.list)
        pill.setIcon(self._theme.icon("mdi6.arrow-down", "accent"))
        set_class(pill, "small")
        pill.clicked.connect(self.resume_following)
        pill.hide()
        return pill

    def _place_pill(self) -> None:
        pill, area = self._follow_button, self.list.viewport().geometry()
        pill.adjustSize()
        pill.move(area.right() - pill.width() - 8, area.bottom() - pill.height() - 8)

    def _search_bar(self) -> QWidget:
        self._find_bar = QWidget(self)
        row = QHBoxLayout(self._find_bar)
        row.setContentsMargins(0, 0, 0, 4)
        field = self.find_field
        field.setPlaceholderText(self.tr("Find in this call"))
        field.setAccessibleName(self.tr("Find in this call"))
        field.textChanged.connect(self._search)
        field.installEventFilter(self)
        self._hits = QLabel(self._find_bar)
        set_class(self._hits, "muted small")
        row.addWidget(field, 1)
        row.addWidget(self._hits)
        for icon, name, by in (("mdi6.chevron-up", self.tr("Previous hit (Shift+Enter)"), -1),
                               ("mdi6.chevron-down", self.tr("Next hit (Enter)"), 1)):  # fmt: skip
            row.addWidget(self._step_button(icon, name, by))
        self._find_bar.hide()
        return self._find_bar

    def _step_button(self, icon: str, name: str, by: int) -> QToolButton:
        button = QToolButton(self._find_bar)
        button.setIcon(self._theme.icon(icon))
        button.setToolTip(name)
        button.setAccessibleName(name)
        set_class(button, "quiet")
        button.clicked.connect(lambda: self.find_next(by))
        return button

    def _empty_state(self) -> QWidget:
        empty = QWidget(self)
        layout = QVBoxLayout(empty)
        layout.setContentsMargins(0, 0, 0, 0)
        text = QLabel(
            self.tr("No transcript of this call yet. Import one: subtitles, or the file of a speech recogniser."),
            empty,
        )
        text.setWordWrap(True)
        set_class(text, "muted")
        buttons = QHBoxLayout()
        fetch = QPushButton(self.tr("Import a transcript…"), empty)
        fetch.clicked.connect(self.import_wanted)
        self._make_button = QPushButton(self.tr("Make one here"), empty)
        self._make_button.clicked.connect(self.make_wanted)
        self._make_button.hide()
        buttons.addWidget(fetch)
        buttons.addWidget(self._make_button)
        buttons.addStretch(1)
        layout.addWidget(text)
        layout.addLayout(buttons)
        layout.addStretch(1)
        return empty

    # -- what the user does -------------------------------------------------------------------------------------------

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """In the search field: Return goes on, with Shift back; Esc ends the search."""
        if watched is self.find_field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.find_next(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._end_search()
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _seek(self, index: QModelIndex) -> None:
        self.resume_following()
        self.seek_wanted.emit(self.model.rows[index.row()].start_ms)

    def _search(self, text: str) -> None:
        self.model.search(text)
        hits = self.model.hits
        if hits:
            self._show_hit(next((hit for hit in hits if hit >= self.model.heard), hits[0]))
        else:
            self._tell_hits()

    def _end_search(self) -> None:
        self._find_bar.hide()
        self.find_field.clear()

    def _show_hit(self, row: int) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self._let_go()
        self._tell_hits()

    def _tell_hits(self) -> None:
        hits, now = self.model.hits, self.list.currentIndex().row()
        if not self.model.needle:
            self._hits.setText("")
        elif not hits:
            self._hits.setText(self.tr("not found"))
        else:
            number = hits.index(now) + 1 if now in hits else 0
            self._hits.setText(f"{number}/{len(hits)}" if number else str(len(hits)))

    def _let_go(self) -> None:
        self._following = False
        self._show_state()

    def _show_state(self) -> None:
        self._follow_button.setVisible(bool(self.model.rows) and not self._following)
        self._place_pill()

    def _keep_in_sight(self) -> None:
        if self.model.heard >= 0:
            self.list.keep_in_sight(self.model.heard)

    def _open_menu(self, row: Row, at: QPoint) -> None:
        menu = self.menu_for(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def menu_for(self, row: Row) -> QMenu:
        """What can be done with a row."""
        menu = QMenu(self)
        start, end, line = row.start_ms, row.end_ms, row.line
        menu.addAction(self.tr("Copy line"), lambda: QGuiApplication.clipboard().setText(copied(row)))
        menu.addAction(self.tr("Mark this line"), lambda: self.mark_wanted.emit(start, end))
        menu.addAction(self.tr("Export as clip…"), lambda: self.clip_wanted.emit(start, end, row.text))
        menu.addAction(self.tr("Cover this line when handing on"), lambda: self.cover_wanted.emit(start, end))
        numbers = menu.addAction(self.tr("Mark its numbers for redaction"), lambda: self.numbers_wanted.emit(line))
        numbers.setVisible(line is not None)
        numbers.setEnabled(line is not None and bool(masking.numbers(line.text)))
        return menu
