"""What keys do to the draft: answering the focused item, moving on, taking evidence, undo."""

from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from qadesk.domain.answers import Evidence
from qadesk.domain.conditions import call_fields
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Mark
from qadesk.domain.scorecards import NA, Item, Value
from qadesk.domain.scoring import Missing
from qadesk.domain.suggestions import Decision, Suggestion, Verdict
from qadesk.gui.scoring_form import figures
from qadesk.gui.scoring_form.row_state import RowReader, RowState
from qadesk.services.drafts import DraftSession

TYPING_MS = 1500
"""Digits that follow each other within this time are one number."""


class Scoring(QObject):
    """The draft under the hand and the item that keys score. One object for the page, a session for each call."""

    changed = Signal()
    """Answers, marks or notes have changed: whoever shows them looks again."""
    moved = Signal(str, str)
    """The focus went from one item ('' for none) to another."""
    refused = Signal(object)
    """A ``UserError``: a value that the item cannot have."""
    comment_wanted = Signal(str)
    """Everything but the item's comment is there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: DraftSession | None = None
        self._read_only = True
        self._current = ""
        self._states: dict[str, RowState] = {}
        self._reader: RowReader | None = None
        self._suggestions: dict[str, Suggestion] = {}
        self._typed = ""
        self._since_typed = QElapsedTimer()

    @property
    def session(self) -> DraftSession:
        """The draft on the desk. Raises ``LookupError`` when there is none."""
        if self._session is None:
            raise LookupError("no call lies on the desk")
        return self._session

    @property
    def open(self) -> bool:
        """Whether a call lies on the desk."""
        return self._session is not None

    @property
    def read_only(self) -> bool:
        """Whether the evaluation can only be read."""
        return self._read_only

    @property
    def current(self) -> str:
        """Key of the item that keys score; '' for none."""
        return self._current

    @property
    def states(self) -> dict[str, RowState]:
        """What every row shows, in the order of the form."""
        return self._states

    def take(self, session: DraftSession | None, *, read_only: bool) -> None:
        """Work on this draft from now on, at the item where its inspector was."""
        self._session, self._read_only = session, read_only
        self._suggestions = {}
        before, self._current = self._current, ""
        self._read()
        if session is None and before:
            self.moved.emit(before, "")
        self.changed.emit()
        if session is not None:
            focused = session.evaluation.focused_item
            asked = next((key for key, state in self._states.items() if not (state.out or state.waits)), "")
            self._move_to(focused if focused in self._states else asked, before)

    def item(self, key: str | None = None) -> Item | None:
        """The focused item, or the one of that key."""
        wanted = key or self._current
        return self.session.card.item(wanted) if self.open and wanted else None

    def focus(self, key: str) -> None:
        """Let keys score that item."""
        if key in self._states and key != self._current:
            self._move_to(key, self._current)

    def step(self, by: int) -> None:
        """To the next or previous item that is asked."""
        keys = [key for key, state in self._states.items() if not (state.out or state.waits)]
        if not keys:
            return
        at = keys.index(self._current) + by if self._current in keys else 0
        self.focus(keys[min(max(at, 0), len(keys) - 1)])

    def next_open(self, by: int = 1, *, around: bool = True) -> bool:
        """To the next (-1: previous) item that lacks something; returns whether there is another."""
        keys = list(self._states)
        if not keys:
            return False
        at = keys.index(self._current) if self._current in keys else -1
        order = keys[at + 1 :] + (keys[:at] if around else []) if by > 0 else keys[:at][::-1] + keys[at + 1 :][::-1]
        key = next((key for key in order if self._is_open(key)), None)
        if key is not None:
            self.focus(key)
        return key is not None

    def press(self, key: str) -> None:
        """A digit or ``N`` for the focused item."""
        item = self.item()
        if item is None or self._read_only:
            return
        state = self._states[item.key]
        if state.out or state.waits:
            return
        if key != "N" and figures.takes_number(item):
            self._type(item, key)
            return
        offer = next((each for each in figures.offers(item) if each.key == key or each.text == key), None)
        if offer is not None:
            self._give(item, offer)

    def number(self, key: str, text: str) -> None:
        """A number written into an item's field; an empty or unfinished one is no answer."""
        item = self.item(key)
        if item is not None and not self._read_only:
            self._answer(item, parse_number(text))

    def text(self, key: str, text: str) -> None:
        """What was written into a note."""
        item = self.item(key)
        if item is not None and not self._read_only:
            self._answer(item, text or None)

    def comment(self, key: str, text: str) -> None:
        """The comment on an item."""
        self._edit(lambda session: session.comment(key, text))

    def clear(self) -> None:
        """Take the focused item's answer back."""
        item = self.item()
        if item is not None and not self._read_only:
            self._typed = ""
            self._answer(item, None)

    def attach(self, key: str, evidence: Evidence) -> None:
        """A span becomes evidence of an item; then on to what is missing."""
        self._edit(lambda session: session.add_evidence(key, evidence))

    def detach(self, key: str, evidence: Evidence) -> None:
        """Take a span away."""
        self._edit(lambda session: session.remove_evidence(key, evidence))

    def mark(self, mark: Mark) -> None:
        """A mark that belongs to no item."""
        self._edit(lambda session: session.add_mark(mark))

    def unmark(self, mark: Mark) -> None:
        """Take a mark away."""
        self._edit(lambda session: session.remove_mark(mark))

    def edit_mark(self, before: Mark, after: Mark) -> None:
        """Another span, note or kind of a mark."""
        self._edit(lambda session: session.edit_mark(before, after))

    def edit_evidence(self, key: str, before: Evidence, after: Evidence) -> None:
        """Another span or note of an item's evidence."""
        self._edit(lambda session: session.edit_evidence(key, before, after))

    def suggest(self, suggestions: Iterable[Suggestion]) -> None:
        """What the card's rules propose for this call; nothing is answered by it."""
        self._suggestions = {each.item: each for each in suggestions}
        if self.open:
            self.refresh()

    def decide(self, verdict: Verdict, key: str = "") -> None:
        """Accept or reject the proposal for the focused item; the same verdict again takes it back."""
        key = key or self._current
        state = self._states.get(key)
        if self._read_only or state is None or state.suggestion is None or state.out or state.waits:
            return
        proposed = state.suggestion
        if state.decision is not None and state.decision.verdict == verdict:
            self._edit(lambda session: session.decide(key, None))
            return
        decision = Decision(proposed.rule, proposed.value, verdict, proposed.places)
        try:
            self._edit(lambda session: session.decide(key, decision))
        except UserError as error:
            self.refused.emit(error)
            return
        if verdict == "accepted" and key == self._current:
            self.go_on()

    def call_comment(self, text: str) -> None:
        """The comment on the whole call."""
        self._edit(lambda session: session.set_comment(text))

    def coaching_note(self, text: str) -> None:
        """The coaching note."""
        self._edit(lambda session: session.set_coaching_note(text))

    def go_on(self) -> None:
        """The focused item is done: to its comment where one is missing, else to the next open item."""
        state = self._states.get(self._current)
        if state is not None and Missing.COMMENT in state.lacks:
            self.comment_wanted.emit(self._current)
        else:
            self.next_open()

    def undo(self) -> None:
        """Take the last change back and go to where it was."""
        self._travel(DraftSession.undo)

    def redo(self) -> None:
        """Bring a taken-back change again and go to where it was."""
        self._travel(DraftSession.redo)

    def refresh(self) -> None:
        """The call's fields have become known: look again."""
        self._read()
        self.changed.emit()

    def first_missing(self) -> str | None:
        """The first item that keeps the evaluation from being submitted, and focus it."""
        key = next((blocker.item for blocker in self.session.missing if blocker.item), None)
        if key is not None:
            self.focus(key)
        return key

    def open_count(self) -> int:
        """How many items in play still lack an answer, bonus and notes aside."""
        return sum(blocker.missing is Missing.ANSWER for blocker in self.session.missing)

    def _is_open(self, key: str) -> bool:
        state = self._states[key]
        return (bool(state.lacks) or state.undecided) and not (state.waits or state.out)

    def _type(self, item: Item, key: str) -> None:
        fresh = not self._since_typed.isValid() or self._since_typed.elapsed() > TYPING_MS
        self._typed = key if fresh else self._typed + key
        self._since_typed.start()
        self._answer(item, parse_number(self._typed))

    def _give(self, item: Item, offer: figures.Offer) -> None:
        if item.widget == "checks" and offer.value not in ((), NA):
            self._answer(item, toggled(self._states[item.key].value, str(offer.value)))
            return
        if not self._answer(item, offer.value):
            return
        state = self._states[item.key]
        if not state.loses or (state.evidence and not state.lacks):
            self.next_open()

    def _answer(self, item: Item, value: Value | None) -> bool:
        try:
            self._edit(lambda session: session.answer(item.key, value))
        except UserError as error:
            self.refused.emit(error)
            return False
        return True

    def _edit(self, change: Callable[[DraftSession], None]) -> None:
        if self._read_only or not self.open:
            return
        change(self.session)
        self._read()
        self.changed.emit()

    def _travel(self, go: Callable[[DraftSession], None]) -> None:
        if self._read_only or not self.open:
            return
        before = dict(self.session.evaluation.answers)
        go(self.session)
        after = self.session.evaluation.answers
        self._read()
        self.changed.emit()
        touched = next((key for key in self._states if before.get(key) != after.get(key)), None)
        if touched is not None:
            self.focus(touched)

    def _move_to(self, key: str, before: str) -> None:
        self._current = key
        self._typed = ""
        self._since_typed.invalidate()
        self.moved.emit(before, key)

    def _read(self) -> None:
        if not self.open:
            self._states = {}
            return
        session = self.session
        # What nobody knew when it was submitted is not asked any more.
        known = dict.fromkeys(call_fields(session.card), "") if self._read_only else session.call
        if self._reader is None or not self._reader.fits(session.card, known):
            self._reader = RowReader(session.card, known, self._reader)
        given = session.evaluation
        self._states = self._reader.read(
            given.answers, session.result, session.missing, self._suggestions, given.decisions
        )


def toggled(value: Value | None, fault: str) -> tuple[str, ...]:
    """The faults found, with one more or one less."""
    found = value if isinstance(value, tuple) else ()
    return tuple(key for key in found if key != fault) if fault in found else (*found, fault)


def parse_number(text: str) -> Value | None:
    """A number as typed, ``None`` where it is none; full-width digits and comma decimals are understood."""
    try:
        number = Decimal(text.strip().replace(",", ".").replace("。", "."))
    except InvalidOperation:
        return None
    if not number.is_finite():
        return None
    return int(number) if number == number.to_integral_value() and "." not in text else number
