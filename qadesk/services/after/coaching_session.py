"""A coaching session under a coach's hand: every change is undoable and saved behind the hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from qadesk.domain.after.coaching import ActionItem, Clip, Session
from qadesk.domain.after.coaching_steps import require_changing
from qadesk.services.autosave import Autosave, Failed
from qadesk.services.history import History
from qadesk.services.ports import Stores

Saved = Callable[[Session], None]


class SessionEditor:
    """A session being held. Used from one thread; what is typed is on disk within a moment, whatever then happens."""

    def __init__(self, session: Session, autosave: Autosave[Session], new_uid: Callable[[], str]) -> None:
        self._session, self._autosave, self._new_uid = session, autosave, new_uid
        self._history: History[Session] = History()
        self._listeners: list[Callable[[], None]] = []

    @property
    def session(self) -> Session:
        """The present state, saved or about to be."""
        return self._session

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether a taken-back change can be brought again."""
        return self._history.can_redo

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after every change; not for the time that goes by."""
        self._listeners.append(listener)

    def type_notes(self, text: str) -> None:
        """The notes, as they are being typed."""
        self._apply(replace(self._session, notes=text), "notes", typing=True)

    def type_topic(self, text: str) -> None:
        """The topic, as it is being typed."""
        self._apply(replace(self._session, topic=text), "topic", typing=True)

    def set_evaluations(self, uids: tuple[str, ...]) -> None:
        """The evaluations that are talked about, in that order; each once."""
        self._apply(replace(self._session, evaluations=tuple(dict.fromkeys(uids))), "evaluations")

    def add_clip(self, clip: Clip, at: int | None = None) -> None:
        """Put a clip into the playlist, at its end by default; the same stretch for the same item only once."""
        clips = list(self._session.clips)
        if not any(_place(each) == _place(clip) for each in clips):
            clips.insert(len(clips) if at is None else at, clip)
            self._apply(replace(self._session, clips=tuple(clips)), "clips")

    def move_clip(self, from_: int, to: int) -> None:
        """Another place in the playlist. Raises ``IndexError``."""
        clips = list(self._session.clips)
        clips.insert(to, clips.pop(from_))
        self._apply(replace(self._session, clips=tuple(clips)), "clips")

    def remove_clip(self, at: int) -> None:
        """Take a clip out of the playlist. Raises ``IndexError``."""
        clips = list(self._session.clips)
        del clips[at]
        self._apply(replace(self._session, clips=tuple(clips)), "clips")

    def arrange_clips(self, clips: tuple[Clip, ...]) -> None:
        """The playlist in another order, or with some taken out: one step, however many moved."""
        self._apply(replace(self._session, clips=clips), "clips")

    def set_clips(self, clips: tuple[Clip, ...], evaluations: tuple[str, ...]) -> None:
        """What lies ready as the session begins: nobody did that by hand, so it is no step of undoing."""
        require_changing(self._session)
        self._put(replace(self._session, clips=clips, evaluations=tuple(dict.fromkeys(evaluations))))
        self._tell()

    def type_clip_note(self, at: int, text: str) -> None:
        """What is said to a clip, as it is being typed. Raises ``IndexError``."""
        clips = list(self._session.clips)
        clips[at] = replace(clips[at], note=text)
        self._apply(replace(self._session, clips=tuple(clips)), f"clip {at}", typing=True)

    def add_action(self, what: str = "", due_on: date | None = None, card_key: str = "", item_key: str = "") -> str:
        """A new action item; its uid."""
        made = ActionItem(uid=self._new_uid(), what=what, due_on=due_on, card_key=card_key, item_key=item_key)
        self._apply(replace(self._session, actions=(*self._session.actions, made)), "actions")
        return made.uid

    def type_action(self, uid: str, what: str) -> None:
        """What is to be done, as it is being typed. Raises ``KeyError``."""
        self._change_action(replace(self._action(uid), what=what), typing=True)

    def set_action_due(self, uid: str, due_on: date | None) -> None:
        """By when. Raises ``KeyError``."""
        self._change_action(replace(self._action(uid), due_on=due_on))

    def set_action_measure(self, uid: str, card_key: str, item_key: str) -> None:
        """By which item of which card it is measured; both empty: by none. Raises ``KeyError``."""
        self._change_action(replace(self._action(uid), card_key=card_key, item_key=item_key))

    def remove_action(self, uid: str) -> None:
        """Take an action item out. Raises ``KeyError``."""
        gone = self._action(uid)
        self._apply(replace(self._session, actions=tuple(a for a in self._session.actions if a != gone)), "actions")

    def tick(self, ms: int) -> None:
        """So much time was spent: the page was in front and somebody was at it. No step of undoing."""
        if ms > 0:
            self._put(replace(self._session, spent_ms=self._session.spent_ms + ms))

    def undo(self) -> None:
        """Take the last change back."""
        self._travel(self._history.undo(self._session))

    def redo(self) -> None:
        """Bring the last taken-back change again."""
        self._travel(self._history.redo(self._session))

    def save(self) -> None:
        """Hand the present state to the writer once more, after a failure."""
        self._autosave.put(self._session)

    def _action(self, uid: str) -> ActionItem:
        for each in self._session.actions:
            if each.uid == uid:
                return each
        raise KeyError(uid)

    def _change_action(self, action: ActionItem, *, typing: bool = False) -> None:
        actions = tuple(action if each.uid == action.uid else each for each in self._session.actions)
        self._apply(replace(self._session, actions=actions), f"action {action.uid}", typing=typing)

    def _apply(self, after: Session, subject: str, *, typing: bool = False) -> None:
        if after != self._session:
            require_changing(self._session)
            self._history.record(self._session, subject, typing=typing)
            self._put(after)
            self._tell()

    def _travel(self, state: Session | None) -> None:
        if state is not None:
            self._put(replace(state, spent_ms=self._session.spent_ms))
            self._tell()

    def _put(self, after: Session) -> None:
        self._session = replace(after, saves=self._session.saves + 1)
        self._autosave.put(self._session)

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()


def keep(stores: Stores, session: Session) -> None:
    """Write a state of the editor. Raises ``UserError`` where the session has ended meanwhile: then nothing changes.

    Where it stands, and when it was planned, is told by the row alone, not by the editor.
    """
    there = stores.coaching.get(session.uid)
    if there is None:
        raise KeyError(session.uid)
    require_changing(there)
    growing = replace(
        there,
        topic=session.topic,
        notes=session.notes,
        evaluations=session.evaluations,
        clips=session.clips,
        actions=session.actions,
        spent_ms=session.spent_ms,
        saves=session.saves,
    )
    stores.coaching.put(growing)


def _place(clip: Clip) -> tuple[str, int, int, str]:
    return clip.call_uid, clip.start_ms, clip.end_ms, clip.item_key


__all__ = ["Failed", "Saved", "SessionEditor", "keep"]
