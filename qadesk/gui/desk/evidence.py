"""Evidence and marks: the span offered to the focused item, marks on the waveform, going from one to the next."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from qadesk.domain.answers import Evidence
from qadesk.domain.evaluations import Mark as Note
from qadesk.domain.items import Critical
from qadesk.gui.desk import figures
from qadesk.gui.desk.listening import Listening
from qadesk.gui.desk.row_state import RowState
from qadesk.gui.desk.scoring import Scoring
from qadesk.gui.desk.wave_card import WaveCard
from qadesk.gui.plots.marks import Mark, MarkKind

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
        item = card.item(key)
        critical = isinstance(item, Critical) and state.loses
        lost = state.points if critical else figures.lost(state.lost) if state.lost and not card.hide_points else ""
        for at, each in enumerate(state.evidence):
            kind: MarkKind = "critical" if critical else "lost" if state.loses else "evidence"
            title = f"{item.title} · {each.note}" if each.note else item.title
            yield Place(f"{key}|{at}", key, each.start_ms, each.end_ms, title, lost, kind, evidence=each)


def _notes(scoring: Scoring) -> Iterator[Place]:
    for at, note in enumerate(scoring.session.evaluation.marks):
        title = note.note or QCoreApplication.translate("desk", "Mark")
        yield Place(f"|{at}", "", note.start_ms, note.end_ms, title, "", "note", note=note)


class Evidencing(QObject):
    """Offers spans to the focused item and shows what was taken."""

    offered = Signal(str, str)
    """(item key, the span in words; '' for none)."""
    shown = Signal(list)
    """All ``Place`` values, after a change."""

    def __init__(self, scoring: Scoring, listening: Listening, wave: WaveCard, parent: QObject) -> None:
        super().__init__(parent)
        self._scoring, self._listening, self._wave = scoring, listening, wave
        self._places: list[Place] = []
        self._stamped: tuple[str, Evidence] | None = None
        self._before: RowState | None = None
        self._live = QTimer(self)
        self._live.setInterval(LIVE_MS)
        self._live.timeout.connect(self.offer)
        scoring.changed.connect(self._changed)
        scoring.moved.connect(self._moved)
        wave.span_selected.connect(lambda _: self.offer())
        wave.mark_chosen.connect(self.choose)
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

    def mark(self) -> None:
        """Mark this moment (or the selection), for no item."""
        selected = self._wave.selection()
        if selected is not None:
            self._scoring.mark(Note(round(selected[0]), round(selected[1])))
            self._wave.clear_selection()
        elif self._listening.ready:
            now = self._listening.moment_ms()
            self._scoring.mark(Note(now, now))

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
        place = next((place for place in self._places if place.key == key), None)
        if place is None:
            return
        self._wave.view.set_selected_mark(key)
        if place.item:
            self._scoring.focus(place.item)
        self._listening.play_span(place.start_ms, place.end_ms)

    def remove(self, place: Place) -> None:
        """Take a place away."""
        if place.evidence is not None:
            self._scoring.detach(place.item, place.evidence)
        elif place.note is not None:
            self._scoring.unmark(place.note)

    def remove_last(self) -> None:
        """Take away the focused item's last span."""
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
            self._wave.set_marks([Mark(p.key, p.start_ms, p.end_ms, p.kind, p.label) for p in found])
            self.shown.emit(found)
        self._stamp()
        self.offer()

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
