"""A sampling plan under a lead's hand: every change is undoable and saved behind the hand."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from qadesk.domain.sampling import SamplingPlan
from qadesk.services.autosave import Autosave, Failed
from qadesk.services.executor import Executor
from qadesk.services.history import History
from qadesk.services.ports import Clock, Stores

Saved = Callable[[SamplingPlan], None]


class PlanSession:
    """A plan being edited. Used from one thread."""

    def __init__(self, plan: SamplingPlan, autosave: Autosave[SamplingPlan]) -> None:
        self._plan = plan
        self._autosave = autosave
        self._history: History[SamplingPlan] = History()
        self._listeners: list[Callable[[], None]] = []

    @property
    def plan(self) -> SamplingPlan:
        """The present plan, saved or about to be."""
        return self._plan

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether a taken-back change can be brought again."""
        return self._history.can_redo

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after every change."""
        self._listeners.append(listener)

    def apply(self, after: SamplingPlan, subject: str, *, typing: bool = False) -> None:
        """Put another plan in place: one undo step; keystrokes on the same ``subject`` in a row are one step."""
        if after != self._plan:
            self._history.record(self._plan, subject, typing=typing)
            self._put(after)

    def undo(self) -> None:
        """Take the last change back."""
        self._travel(self._history.undo(self._plan))

    def redo(self) -> None:
        """Bring the last taken-back change again."""
        self._travel(self._history.redo(self._plan))

    def save(self) -> None:
        """Hand the present plan to the writer once more, after a failure."""
        self._autosave.put(self._plan)

    def _travel(self, plan: SamplingPlan | None) -> None:
        if plan is not None:
            self._put(plan)

    def _put(self, plan: SamplingPlan) -> None:
        self._plan = replace(plan, key=self._plan.key)
        self._autosave.put(self._plan)
        for listener in tuple(self._listeners):
            listener()


class PlanDrafts:
    """Begins sessions; ``write`` gives the document of a plan."""

    def __init__(self, executor: Executor, write: Callable[[SamplingPlan], str], clock: Clock) -> None:
        self._executor = executor
        self._write = write
        self._clock = clock

    def open(self, plan: SamplingPlan, who: str, saved: Saved, failed: Failed) -> PlanSession:
        """Edit a plan; ``saved`` and ``failed`` are called in the writer thread."""
        return PlanSession(plan, Autosave(self._executor.write, partial(self._keep, who), saved, failed))

    def _keep(self, who: str, stores: Stores, plan: SamplingPlan) -> None:
        stores.sampling.save_plan(plan.key, plan.title, self._write(plan), self._clock(), who)
