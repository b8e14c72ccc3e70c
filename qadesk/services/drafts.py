"""The draft that an inspector works on: every change is undoable, scored at once, and saved behind the hand.

Nothing here waits: a change is applied in memory, the total is recomputed, and a save is handed to the writer thread.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace

from qadesk.domain.answers import Answer, Evidence
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation, Mark
from qadesk.domain.listening import HeardSpan, heard_again
from qadesk.domain.scorecards import Scorecard, Value
from qadesk.domain.scoring import Blocker, Result, blocking, check_answer, falls_short, score
from qadesk.domain.suggestions import Decision
from qadesk.services.autosave import Autosave, Failed, Write
from qadesk.services.history import History
from qadesk.services.ports import Clock

Saved = Callable[[Evaluation], None]
_OF_LISTENING = ("position_ms", "speed", "focused_item", "heard")
"""Where the listener is and what was heard: no undo takes these back."""


def autosaving(write: Write, saved: Saved, failed: Failed) -> Autosave[Evaluation]:
    """Saves the drafts of evaluations."""
    return Autosave(write, lambda stores, evaluation: stores.evaluations.save(evaluation), saved, failed)


def trial(card: Scorecard, call: Mapping[str, str], answers: Mapping[str, Answer], focused: str = "") -> "DraftSession":
    """A draft that belongs to no call and is kept nowhere: a card is tried with it.

    Answers that the card does not ask for, or cannot have, are left out.
    """
    fitting = {key: answer for key, answer in answers.items() if _fits(card, key, answer)}
    evaluation = Evaluation(
        uid="",
        revision=1,
        call_uid="",
        card_key=card.key,
        card_version=0,
        inspector_no="",
        answers=fitting,
        focused_item=focused or None,
    )
    nowhere: Autosave[Evaluation] = Autosave(lambda _: Future(), lambda *_: None, lambda _: None, lambda _: None)
    return DraftSession(evaluation, card, call, nowhere, lambda: 0)


def _fits(card: Scorecard, key: str, answer: Answer) -> bool:
    try:
        item = card.item(key)
        return answer.value is None or check_answer(item, answer.value) == answer.value
    except (KeyError, UserError):
        return False


class DraftSession:
    """An evaluation being given. Used from one thread; ``result`` and ``missing`` always fit the present answers."""

    def __init__(
        self,
        evaluation: Evaluation,
        card: Scorecard,
        call: Mapping[str, str],
        autosave: Autosave[Evaluation],
        clock: Clock,
    ) -> None:
        self.card = card
        self.call = dict(call)
        self._evaluation = evaluation
        self._autosave = autosave
        self._clock = clock
        self._history: History[Evaluation] = History()
        self.result: Result
        self.missing: tuple[Blocker, ...]
        self._rescore()

    @property
    def evaluation(self) -> Evaluation:
        """The present state, saved or about to be."""
        return self._evaluation

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether a taken-back change can be brought again."""
        return self._history.can_redo

    def answer_of(self, item: str) -> Answer:
        """The item's answer; an empty one where nothing was given."""
        return self._evaluation.answers.get(item, Answer(None))

    def answer(self, item: str, value: Value | None) -> None:
        """Give (or with ``None`` take back) the value of an item. Raises ``UserError`` for a value it cannot have."""
        if value is not None:
            value = check_answer(self.card.item(item), value)
        self._set_answer(item, replace(self.answer_of(item), value=value), "answer")

    def comment(self, item: str, text: str) -> None:
        """The comment on one item; keystrokes in a row are one undo step."""
        self._set_answer(item, replace(self.answer_of(item), comment=text), "comment", typing=True)

    def add_evidence(self, item: str, evidence: Evidence) -> None:
        """Attach a span to an item, kept in the order of time."""
        self._set_evidence(item, {*self.answer_of(item).evidence, evidence})

    def remove_evidence(self, item: str, evidence: Evidence) -> None:
        """Take a span away."""
        self._set_evidence(item, (e for e in self.answer_of(item).evidence if e != evidence))

    def edit_evidence(self, item: str, before: Evidence, after: Evidence) -> None:
        """Put ``after`` in the place of ``before``: call it once a drag of its edges, so that a drag is one undo step.

        Keystrokes in its note in a row are one step. Raises ``LookupError`` where ``before`` is not there.
        """
        known = self.answer_of(item).evidence
        if before not in known:
            raise LookupError(before)
        typing = after == replace(before, note=after.note)
        place = f"evidence {after.start_ms} {after.end_ms}" if typing else "evidence"
        self._set_evidence(item, {*(e for e in known if e != before), after}, place, typing=typing)

    def add_mark(self, mark: Mark) -> None:
        """A mark on the timeline that belongs to no item."""
        self._set_marks({*self._evaluation.marks, mark})

    def remove_mark(self, mark: Mark) -> None:
        """Take a mark away."""
        self._set_marks(m for m in self._evaluation.marks if m != mark)

    def edit_mark(self, before: Mark, after: Mark) -> None:
        """Put ``after`` in the place of ``before``: edges, note or kind; undo steps and errors as ``edit_evidence``."""
        if before not in self._evaluation.marks:
            raise LookupError(before)
        typing = after == replace(before, note=after.note)
        place = f"mark {after.kind} {after.start_ms} {after.end_ms}" if typing else "marks"
        self._set_marks({*(m for m in self._evaluation.marks if m != before), after}, place, typing=typing)

    def decide(self, item: str, decision: Decision | None) -> None:
        """What becomes of the suggestion for an item; ``None`` leaves it open again, with the answer as it is.

        Accepting gives the suggested answer in the same undo step, with the suggestion's places as evidence where that
        answer loses points; rejecting leaves the answer alone. Raises ``UserError`` for a value the item cannot have.
        """
        others = {key: each for key, each in self._evaluation.decisions.items() if key != item}
        decisions = others if decision is None else {**others, item: decision}
        answers = dict(self._evaluation.answers)
        if decision is not None and decision.verdict == "accepted":
            answers[item] = self._accepted(item, decision)
        self._change(replace(self._evaluation, decisions=decisions, answers=answers), f"decision {item}")

    def set_comment(self, text: str) -> None:
        """The comment on the whole call."""
        self._change(replace(self._evaluation, comment=text), "call comment", typing=True)

    def set_coaching_note(self, text: str) -> None:
        """The coaching note; it goes onto the sheet and is found again later."""
        self._change(replace(self._evaluation, coaching_note=text), "coaching note", typing=True)

    def listening(self, position_ms: int, speed: float, focused_item: str | None) -> None:
        """Where the listener is; saved with the draft, not undoable."""
        at = {"position_ms": position_ms, "speed": speed, "focused_item": focused_item}
        if any(getattr(self._evaluation, name) != value for name, value in at.items()):
            self._store(replace(self._evaluation, **at))  # type: ignore[arg-type]

    def listened(self, spans: Sequence[HeardSpan]) -> None:
        """What the listener has heard meanwhile; saved with the draft, not undoable, and no undo takes it back."""
        heard = heard_again(self._evaluation.heard, spans)
        if heard != self._evaluation.heard:
            self._store(replace(self._evaluation, heard=heard))

    def set_call(self, call: Mapping[str, str]) -> None:
        """The call's fields have become known: conditions are looked at again."""
        self.call = dict(call)
        self._rescore()

    def save(self) -> None:
        """Hand the present state to the writer once more, after a failure."""
        self._autosave.put(self._evaluation)

    def freeze(self) -> None:
        """No state is saved any more: ``evaluation`` is about to be submitted or given up as it is."""
        self._autosave.freeze(True)

    def thaw(self) -> None:
        """The submission was refused: go on saving, with the present state first."""
        self._autosave.freeze(False)
        self.save()

    def undo(self) -> None:
        """Take the last change back."""
        self._travel(self._history.undo(self._evaluation))

    def redo(self) -> None:
        """Bring the last taken-back change again."""
        self._travel(self._history.redo(self._evaluation))

    def _accepted(self, item: str, decision: Decision) -> Answer:
        value = check_answer(self.card.item(item), decision.suggested)
        answer = replace(self.answer_of(item), value=value)
        if not falls_short(self.card.item(item), value):
            return answer
        known = {(e.start_ms, e.end_ms) for e in answer.evidence}
        fresh = (Evidence(start, end) for start, end in decision.places if (start, end) not in known)
        return replace(answer, evidence=_in_order((*answer.evidence, *fresh)))

    def _set_evidence(
        self, item: str, spans: Iterable[Evidence], part: str = "evidence", *, typing: bool = False
    ) -> None:
        self._set_answer(item, replace(self.answer_of(item), evidence=_in_order(spans)), part, typing=typing)

    def _set_marks(self, marks: Iterable[Mark], part: str = "marks", *, typing: bool = False) -> None:
        ordered = tuple(sorted(marks, key=lambda m: (m.start_ms, m.end_ms, m.kind, m.note)))
        self._change(replace(self._evaluation, marks=ordered), part, typing=typing)

    def _set_answer(self, item: str, answer: Answer, part: str, *, typing: bool = False) -> None:
        answers = dict(self._evaluation.answers)
        if answer == Answer(None):
            answers.pop(item, None)
        else:
            answers[item] = answer
        self._change(replace(self._evaluation, answers=answers), f"{part} {item}", typing=typing)

    def _change(self, after: Evaluation, subject: str, *, typing: bool = False) -> None:
        if after == self._evaluation:
            return
        self._history.record(self._evaluation, subject, typing=typing)
        self._store(after)
        self._rescore()

    def _travel(self, before: Evaluation | None) -> None:
        if before is None:
            return
        self._store(replace(before, **{name: getattr(self._evaluation, name) for name in _OF_LISTENING}))
        self._rescore()

    def _store(self, evaluation: Evaluation) -> None:
        saves = self._evaluation.saves + 1
        self._evaluation = replace(evaluation, saves=saves, updated_at_ms=self._clock())
        self._autosave.put(self._evaluation)

    def _rescore(self) -> None:
        answers = self._evaluation.answers
        values = {key: answer.value for key, answer in answers.items() if answer.value is not None}
        self.result = score(self.card, self.call, values)
        self.missing = blocking(self.card, self.call, answers)


def _in_order(spans: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(spans, key=lambda e: (e.start_ms, e.end_ms, e.note)))
