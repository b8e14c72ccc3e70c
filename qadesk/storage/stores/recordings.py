"""Recordings: the file, its state, what the analysis measured; and the way to their calls."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Select, delete, func, select, update

from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.calls import Call, CallFacts, CallPlace
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import AudioState, Fingerprint, RecordedSide, Recording, RecordingDraft
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.voice import VoiceFacts
from qadesk.storage import catalogue, keys
from qadesk.storage import tables as t
from qadesk.storage.codec import dumps
from qadesk.storage.sitetime import SiteTime
from qadesk.storage.stores import transcripts, voices
from qadesk.storage.stores.calls import Calls
from qadesk.storage.stores.recording_batches import RecordingBatches
from qadesk.storage.stores.recording_rows import AUDIO, LISTS, recording_of, recordings


class SqlRecordingStore:
    """Recordings and the calls they belong to."""

    def __init__(self, connection: Connection, new_uid: Callable[[], str], site: Callable[[], SiteTime]) -> None:
        self._connection = connection
        self._new_uid = new_uid
        self._calls = Calls(connection, new_uid, site)
        self._many_at_once = RecordingBatches(connection, new_uid, self._calls)

    @property
    def many(self) -> RecordingBatches:
        """The same for many recordings at once."""
        return self._many_at_once

    def add(self, draft: RecordingDraft, at_ms: int, intake: str = "") -> Recording:
        """A new recording; a call of the same unique_id takes it as a further one, else a new call is made.

        Raises ``UserError`` when that path is in the catalogue already.
        """
        return self.many.add([draft], at_ms, intake)[0].recording

    def get(self, uid: str) -> Recording | None:
        """By its own uid."""
        return self._one(recordings().where(t.recording.c.uid == uid))

    def of_call(self, call_uid: str) -> list[Recording]:
        """The call's recordings in order."""
        return self._many(recordings().where(t.call.c.uid == call_uid).order_by(t.recording.c.ordinal))

    def by_path(self, path: str) -> Recording | None:
        """The one at that absolute path."""
        return self._one(recordings().where(t.recording.c.path == path))

    def by_content(self, size: int, head_tail: str) -> list[Recording]:
        """Those whose bytes look the same, wherever they lie."""
        r = t.recording.c
        return self._many(recordings().where(r.size == size, r.head_tail == head_tail).order_by(r.id))

    def set_audio(self, uid: str, audio: AudioFacts, reason: str = "") -> None:
        """The analysis has delivered: state becomes ready; ``reason`` is a warning."""
        values = asdict(audio) | {name: dumps(getattr(audio, name)) for name in LISTS}
        self._change(uid, state=AudioState.READY.value, reason="", warning=reason, **values)

    def set_state(self, uid: str, state: AudioState, reason: str = "") -> None:
        """Broken, missing, or waiting again; back to ready where a missing file is there again."""
        self._change(uid, state=state.value, reason=reason)

    def relocate(self, uid: str, fingerprint: Fingerprint) -> None:
        """The same recording, found at another path (or with new bytes at its own).

        The same bytes keep their analysis; other ones wait for a new one.
        """
        old = self._existing(uid)
        if fingerprint.path != old.fingerprint.path:
            self._refuse_known_path(fingerprint.path)
        change = _state_after_move(old, fingerprint)
        self._change(uid, **asdict(fingerprint), **change)
        if change.get("state") == AudioState.WAITING:
            voices.drop(self._connection, self._id(uid))

    def discard(self, uid: str) -> None:
        """Take a recording out again, with its call where nothing else belongs to that.

        Raises ``UserError`` when its call has been evaluated.
        """
        r, e = t.recording.c, t.evaluation.c
        found = self._connection.execute(select(r.id, r.call_id).where(r.uid == uid)).one()
        if self._connection.scalar(select(func.count()).select_from(t.evaluation).where(e.call_id == found.call_id)):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The call of this recording has been evaluated."),
                QT_TRANSLATE_NOOP("errors", "It stays in the catalogue; its file may be relocated."),
            )
        transcripts.forget(self._connection, found.id)
        voices.drop(self._connection, found.id)
        for table in (t.catalogue, t.catalogue_text):
            self._connection.execute(delete(table).where(table.c.recording_id == found.id))
        self._connection.execute(delete(t.recording).where(r.id == found.id))
        if not self._connection.scalar(select(func.count()).select_from(t.recording).where(r.call_id == found.call_id)):
            self._connection.execute(delete(t.redacted_copy).where(t.redacted_copy.c.call_id == found.call_id))
            self._connection.execute(delete(t.call).where(t.call.c.id == found.call_id))

    def set_agent_channel(self, uid: str, channel: int) -> None:
        """Which channel the agent is on."""
        self._change(uid, agent_channel=channel)

    def set_side(self, uid: str, side: RecordedSide) -> None:
        """Which party a mono file holds, where the two sides are files of their own; '' for both."""
        self._change(uid, side=side)

    def set_voice(self, uid: str, voice: VoiceFacts, at_ms: int) -> None:
        """Keep the figures of a recording's voices, in place of older ones."""
        voices.put(self._connection, self._id(uid), voice, at_ms)

    def call(self, call_uid: str) -> Call | None:
        """The call of that uid."""
        return self._calls.get(call_uid)

    def place(self, call_uid: str) -> CallPlace | None:
        """Whose call it is, by whatever extension, in which team, on which day; ``None`` without such a call."""
        c, p = t.call.c, t.person.c
        query = select(func.coalesce(p.no, c.agent_no).label("no"), c.group_on_day, c.local_date)
        query = query.select_from(t.call).outerjoin(t.person, c.agent_id == p.id).where(c.uid == call_uid)
        row = self._connection.execute(query).one_or_none()
        return CallPlace(row.no or "", row.group_on_day, row.local_date) if row else None

    def call_by_unique_id(self, unique_id: str) -> Call | None:
        """The call that the telephone system knows by that name."""
        return self._calls.by_unique_id(unique_id)

    def add_call(self, call: Call) -> None:
        """A call that has no recording here; one that comes later finds it by its unique_id."""
        self._calls.add(call)

    def update_call(self, call_uid: str, facts: CallFacts, provenance: Mapping[str, str]) -> None:
        """Replace what is known about a call."""
        catalogue.refresh(self._connection, [self._calls.replace(call_uid, facts, provenance)])

    def waiting(self) -> list[Recording]:
        """Those whose analysis has not delivered, oldest first."""
        r = t.recording.c
        return self._many(recordings().where(r.state == AudioState.WAITING).order_by(r.imported_at_ms, r.id))

    def paths(self) -> list[tuple[str, str, int, int, AudioState]]:
        """(uid, path, size, mtime_ns, state) of every recording, for looking whether files are still there."""
        r = t.recording.c
        rows = self._connection.execute(select(r.uid, r.path, r.size, r.mtime_ns, r.state).order_by(r.id))
        return [(uid, path, size, mtime_ns, AudioState(state)) for uid, path, size, mtime_ns, state in rows]

    def _refuse_known_path(self, path: str) -> None:
        if self.by_path(path):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "{path} is in the catalogue already."),
                QT_TRANSLATE_NOOP("errors", "Choose another file."),
                path=path,
            )

    def _id(self, uid: str) -> int:
        found = keys.found(self._connection, select(t.recording.c.id).where(t.recording.c.uid == uid))
        if found is None:
            raise KeyError(uid)
        return found

    def _change(self, uid: str, **values: Any) -> None:
        r = t.recording.c
        call_id = self._connection.scalar(select(r.call_id).where(r.uid == uid))
        if call_id is None:
            raise KeyError(uid)
        self._connection.execute(update(t.recording).where(r.uid == uid).values(values))
        catalogue.refresh(self._connection, [call_id])

    def _existing(self, uid: str) -> Recording:
        recording = self.get(uid)
        if recording is None:
            raise KeyError(uid)
        return recording

    def _one(self, query: Select[Any]) -> Recording | None:
        row = self._connection.execute(query).one_or_none()
        return recording_of(row) if row else None

    def _many(self, query: Select[Any]) -> list[Recording]:
        return [recording_of(row) for row in self._connection.execute(query)]


def _state_after_move(old: Recording, new: Fingerprint) -> dict[str, Any]:
    same = (old.fingerprint.size, old.fingerprint.head_tail) == (new.size, new.head_tail)
    if not same:
        return dict.fromkeys(AUDIO) | {"state": AudioState.WAITING.value, "reason": "", "warning": ""}
    if old.state is AudioState.BROKEN:
        return {}
    return {"state": (AudioState.READY if old.audio else AudioState.WAITING).value, "reason": ""}
