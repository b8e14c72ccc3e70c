"""Evidence and marks: the span offered to the focused item, marks on the waveform, going from one to the next."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from qadesk.domain.answers import Evidence
from qadesk.domain.evaluations import Mark as Note
from qadesk.domain.evaluations import MarkKind as NoteKind
from qadesk.domain.items import Critical
from qadesk.domain.spans import Span
from qadesk.gui.desk.listening import Listening
from qadesk.gui.desk.wave_card import WaveCard
from qadesk.gui.plots.marks import Mark, MarkKind
from qadesk.gui.scoring_form import figures
from qadesk.gui.scoring_form.row_state import RowState
from qadesk.gui.scoring_form.scoring import Scoring

LIVE_MS = 250
"""How often an offer that follows the sound is renewed."""


@dataclass(frozen=True, slots=True)
class Place:
    """A span of the call that something was said about: evidence of an item, or (item '') a mark of its own."""

    key: str
    item: str
    start_ms: int
    end_ms: int
    title: str
    lost: str
    """``−2``, a critical error's effect, or ''."""
    kind: MarkKind
    evidence: Evidence | None = None
    note: Note | None = None

    @property
    def label(self) -> str:
        """What stands beside the span on the waveform."""
        return f"{self.title} {self.lost}".strip()


def places(scoring: Scoring) -> list[Place]:
    """Everything that points to a span, in the order of time."""
    if not scoring.open:
        return []
    found = [*_evidence(scoring), *_notes(scoring)]
    return sorted(found, key=lambda place: (place.start_ms, place.end_ms, place.key))


def _evidence(scoring: Scoring) -> Iterator[Place]:
    card = scoring.session.card
    for key, state in scoring.states.items():
        if not state.evidence:
            continue
        item = card.item(key)
        critical = isinstance(item, Critical) and state.loses
        lost = state.points if critical else figures.lost(state.lost) if state.lost else ""
        for at, each in enumerate(state.evidence):
            kind: MarkKind = "critical" if critical else "lost" if state.loses else "evidence"
            title = f"{item.title} · {each.note}" if each.note else item.title
            yield Place(f"{key}|{at}", key, each.start_ms, each.end_ms, title, lost, kind, evidence=each)


def _notes(scoring: Scoring) -> Iterator[Place]:
    for at, note in enumerate(scoring.session.evaluation.marks):
        yield Place(
            f"|{at}", "", note.start_ms, note.end_ms, note.note or kind_word(note.kind), "", note.kind, note=note
        )


def _proposals(scoring: Scoring) -> Iterator[Mark]:
    """Where the proposal for the focused item comes from, for the waveform."""
    state = scoring.states.get(scoring.current)
    if state is None or state.suggestion is None or not state.undecided:
        return
    for at, (start_ms, end_ms) in enumerate(state.suggestion.places):
        label = QCoreApplication.translate("desk", "Suggested")
        yield Mark(f"?{at}", start_ms, end_ms, "suggestion", label, fixed=True)


def kind_word(kind: NoteKind) -> str:
    """What kind of mark it is."""
    words: dict[NoteKind, str] = {
        "note": QCoreApplication.translate("desk", "Mark"),
        "bookmark": QCoreApplication.translate("desk", "Bookmark"),
        "redact": QCoreApplication.translate("desk", "To be redacted"),
    }
    return words[kind]


class Evidencing(QObject):
    """Offers spans to the focused item and shows what was taken."""

    offered = Signal(str, str)
    """(item key, the span in words; '' for none)."""
    shown = Signal(list)
    """All ``Place`` values, after a change."""
    selected = Signal(str)
    """Key of the place that is meant now: just made, or chosen; '' for none."""
    scored = Signal(list, list)
    """Evidence, and where an undecided proposal comes from: these spans are heard even where they are silent."""

    def __init__(self, scoring: Scoring, listening: Listening, wave: WaveCard, parent: QObject) -> None:
        super().__init__(parent)
        self._scoring, self._listening, self._wave = scoring, listening, wave
        self._places: list[Place] = []
        self._stamped: tuple[str, Evidence] | None = None
        self._before: RowState | None = None
        self._selected = ""
        self._drawn: list[Mark] = []
        self._live = QTimer(self)
        self._live.setInterval(LIVE_MS)
        self._live.timeout.connect(self.offer)
        scoring.changed.connect(self._changed)
        scoring.moved.connect(self._moved)
        wave.span_selected.connect(lambda _: self.offer())
        wave.mark_chosen.connect(self.choose)
        wave.mark_moved.connect(self.move)
        listening.playing_changed.connect(self._follow)
        listening.ticked.connect(self._jumped)

    @property
    def places(self) -> list[Place]:
        """Everything that points to a span."""
        return self._places

    def span(self) -> Evidence | None:
        """What would be taken now: the selection, else the moment of the answer, else what was just heard."""
        selected = self._wave.selection()
        if selected is not None:
            return Evidence(round(selected[0]), round(selected[1]))
        if self._stamped is not None and self._stamped[0] == self._scoring.current:
            return self._stamped[1]
        return self._listening.heard_span()

    def offer(self) -> None:
        """Show the span at the focused item where it has a use for one."""
        span = self.span() if self._wants() else None
        text = figures.span(span.start_ms, span.end_ms) if span else ""
        self.offered.emit(self._scoring.current, text)

    def take(self) -> bool:
        """The offered span becomes evidence of the focused item; returns whether there was one."""
        span = self.span() if self._wants() else None
        if span is None:
            return False
        self._scoring.attach(self._scoring.current, span)
        self._stamped = None
        self._wave.clear_selection()
        return True

    def mark(self, kind: NoteKind = "note") -> bool:
        """Mark this moment (or the selection), for no item; returns whether that could be done."""
        if self._scoring.read_only or not self._scoring.open:
            return False
        selected = self._wave.selection()
        if selected is not None:
            note = Note(round(selected[0]), round(selected[1]), kind=kind)
            self._wave.clear_selection()
        elif self._listening.ready:
            now = self._listening.moment_ms()
            note = Note(now, now, kind=kind)
        else:
            return False
        self._scoring.mark(note)
        self._select_note(note)
        return True

    def mark_span(self, start_ms: int, end_ms: int) -> None:
        """Mark a span, for no item."""
        if not self._scoring.read_only and self._scoring.open:
            note = Note(start_ms, end_ms)
            self._scoring.mark(note)
            self._select_note(note)

    def redact(self) -> bool:
        """Mark the selection, or what was just heard, to be covered when the call is handed on."""
        heard = self._listening.heard_span()
        if self._wave.selection() is None and heard is not None:
            self._wave.view.set_selection((heard.start_ms, heard.end_ms))
        return self.mark("redact")

    @property
    def chosen(self) -> Place | None:
        """The place that was made or chosen last, while it is there."""
        return self._place(self._selected)

    def loop_span(self) -> tuple[float, float] | None:
        """What can be repeated: the selection, else the chosen place."""
        place = self.chosen
        if self._wave.selection() is None and place is not None and place.end_ms > place.start_ms:
            return place.start_ms, place.end_ms
        return self._wave.selection()

    def select(self, key: str) -> None:
        """Let a place stand out."""
        self._selected = key
        self._wave.view.set_selected_mark(key or None)
        self.selected.emit(key)

    def move(self, key: str, start_ms: int, end_ms: int) -> None:
        """Another span for a place."""
        place = self._place(key)
        if place is None:
            return
        if place.evidence is not None:
            after = replace(place.evidence, start_ms=start_ms, end_ms=end_ms)
            self._scoring.edit_evidence(place.item, place.evidence, after)
            self.select(self._key_of(place.item, after))
        elif place.note is not None:
            self._change_note(place.note, replace(place.note, start_ms=start_ms, end_ms=end_ms))

    def annotate(self, key: str, text: str) -> None:
        """Another note for a place."""
        place = self._place(key)
        if place is None:
            return
        if place.evidence is not None:
            after = replace(place.evidence, note=text)
            self._scoring.edit_evidence(place.item, place.evidence, after)
            self.select(self._key_of(place.item, after))
        elif place.note is not None:
            self._change_note(place.note, replace(place.note, note=text))

    def turn_into(self, key: str, kind: NoteKind) -> None:
        """Another kind for a mark."""
        place = self._place(key)
        if place is not None and place.note is not None:
            self._change_note(place.note, replace(place.note, kind=kind))

    def next(self, by: int) -> None:
        """To the start of the next (or with -1 previous) evidence or mark; around at the end."""
        starts = sorted({place.start_ms for place in self._places})
        if not starts:
            return
        now = self._listening.position_ms
        if by > 0:
            target = next((start for start in starts if start > now + 1), starts[0])
        else:
            target = next((start for start in reversed(starts) if start < now - 1000), starts[-1])
        self._listening.seek(target)

    def choose(self, key: str) -> None:
        """Hear a place, focus its item and let its mark stand out."""
        place = self._place(key)
        if place is None:
            mark = next((mark for mark in self._drawn if mark.key == key), None)
            if mark is not None:
                self._listening.play_span(mark.start_ms, mark.end_ms)
            return
        self.select(key)
        if place.item:
            self._scoring.focus(place.item)
        self._listening.play_span(place.start_ms, place.end_ms)

    def remove(self, place: Place) -> None:
        """Take a place away."""
        if place.evidence is not None:
            self._scoring.detach(place.item, place.evidence)
        elif place.note is not None:
            self._scoring.unmark(place.note)

    def remove_chosen(self) -> None:
        """Take away the mark that is meant, else the focused item's last span."""
        place = self.chosen
        if place is not None and place.note is not None:
            self.remove(place)
            return
        state = self._scoring.states.get(self._scoring.current)
        if state is not None and state.evidence:
            self._scoring.detach(self._scoring.current, state.evidence[-1])

    def _wants(self) -> bool:
        state = self._scoring.states.get(self._scoring.current)
        if state is None or self._scoring.read_only or state.out or state.waits:
            return False
        return self._wave.selection() is not None or (not state.evidence and (state.loses or _demands(state)))

    def _changed(self) -> None:
        found = places(self._scoring)
        if found != self._places:
            self._places = found
            self.shown.emit(found)
            if self._selected and self._place(self._selected) is None:
                self.select("")
        self._draw()
        self._stamp()
        self.offer()

    def _draw(self) -> None:
        """Places and proposals on the waveform, and what of the call is being scored."""
        fixed = self._scoring.read_only
        proposals = list(_proposals(self._scoring))
        marks = [Mark(p.key, p.start_ms, p.end_ms, p.kind, p.label, fixed=fixed) for p in self._places] + proposals
        if marks != self._drawn:
            self._drawn = marks
            self._wave.set_marks(marks)
            if self._selected:
                self._wave.view.set_selected_mark(self._selected)
        spans: list[Span] = [(p.start_ms, p.end_ms) for p in self._places if p.item]
        state = self._scoring.states.get(self._scoring.current)
        waiting = state.suggestion if state is not None and state.undecided else None
        self.scored.emit(spans, list(waiting.places) if waiting is not None else [])

    def _place(self, key: str) -> Place | None:
        return next((place for place in self._places if place.key == key), None)

    def _key_of(self, item: str, content: Evidence | Note) -> str:
        found = (p.key for p in self._places if p.item == item and content in (p.evidence, p.note))
        return next(found, "")

    def _select_note(self, note: Note) -> None:
        self.select(self._key_of("", note))

    def _change_note(self, before: Note, after: Note) -> None:
        self._scoring.edit_mark(before, after)
        self._select_note(after)

    def _stamp(self) -> None:
        """An answer that loses points remembers the moment it was given."""
        key = self._scoring.current
        state, before = self._scoring.states.get(key), self._before
        self._before = state
        if state is None or not state.loses or (before is not None and before.value == state.value):
            return
        span = self._listening.heard_span()
        if span is not None:
            self._stamped = (key, span)

    def _moved(self, before: str, after: str) -> None:
        self._stamped = None
        self._before = self._scoring.states.get(after)
        self._draw()
        self.offered.emit(before, "")
        self.offer()

    def _follow(self, playing: bool) -> None:
        self._live.start() if playing else self._live.stop()
        self.offer()

    def _jumped(self) -> None:
        if not self._listening.playing:
            self._stamped = None
            self.offer()


def _demands(state: RowState) -> bool:
    return any(missing == "evidence" for missing in state.lacks)
