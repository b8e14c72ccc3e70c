"""What the files of an import tell of calls that are known already: taken over where it is better known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qadesk.domain.calls import Call, CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.intake import CALL, call_change
from qadesk.domain.raw_audio import RawFormat
from qadesk.domain.recordings import ImportIssue, RecordedSide, Recording
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.better_known import merged
from qadesk.services.ports import Stores

TAKEN_ID = QT_TRANSLATE_NOOP("errors", "Another call already has the identifier {unique_id}; it is left out here.")

Learnt = tuple[bool, list[ImportIssue]]
"""Whether the facts of a call have changed, and warnings."""


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A file of the import: how it looks from outside, and what is known of its call with the source of each fact."""

    path: Path
    size: int
    mtime_ns: int
    facts: CallFacts
    sources: Mapping[str, str]
    side: RecordedSide = ""
    agent_channel: int = 0
    raw: RawFormat | None = None
    """What was said of its source, where its name is one of a file without a header."""


def learn(
    stores: Stores, pairs: Sequence[tuple[Recording, Found]], intake: str = "", *, speaks: bool = True
) -> list[Learnt]:
    """Add to the recordings' calls what this import knows better, in this order; for each what ``Learnt`` says.

    What was known before is kept in the journal of the import, where one is named. Files that do not ``speak`` for
    the calls (they are further copies) overrule nobody of their rank.
    """
    lesson = _Lesson(stores, pairs, speaks=speaks)
    outcomes = [lesson.take(recording, one) for recording, one in pairs]
    lesson.write(stores, intake)
    return outcomes


def learn_one(stores: Stores, recording: Recording, one: Found, intake: str = "", *, speaks: bool = True) -> Learnt:
    """As ``learn``, for one recording."""
    return learn(stores, [(recording, one)], intake, speaks=speaks)[0]


class _Lesson:
    """The calls of some recordings, as they were and as they are after each file has told what it knows."""

    def __init__(self, stores: Stores, pairs: Sequence[tuple[Recording, Found]], *, speaks: bool) -> None:
        many = stores.recordings.many
        self._speaks = speaks
        self._before = many.calls({recording.call_uid for recording, _ in pairs})
        self._changed: dict[str, Call] = {}
        """In the order in which identifiers passed from one to another."""
        self._firsts = many.first_of(self._before)
        named = {one.facts.unique_id for _, one in pairs if one.facts.unique_id}
        own = {call.facts.unique_id: uid for uid, call in self._before.items() if call.facts.unique_id}
        self._owners = many.owners(named - own.keys()) | own

    def take(self, recording: Recording, one: Found) -> Learnt:
        """What one file tells."""
        uid = recording.call_uid
        call = self._changed.get(uid) or self._before.get(uid)
        if call is None:
            return False, []
        unique_id = one.facts.unique_id
        owner = self._owners.get(unique_id) if unique_id and unique_id != call.facts.unique_id else None
        warnings = []
        if owner is not None:
            # Another call's; or another name of this very call, which keeps the one it has.
            one = replace(one, facts=replace(one.facts, unique_id=None))
            if owner != call.uid:
                taken = UserError(TAKEN_ID, unique_id=unique_id)
                warnings.append(ImportIssue(str(one.path), taken.packed()))
        return self._merge(call, recording, one), warnings

    def write(self, stores: Stores, intake: str) -> None:
        """Keep what has changed, and what was there before."""
        if not self._changed:
            return
        stores.recordings.many.update_calls(self._changed.values())
        if intake:
            changes = [(uid, *call_change(self._before[uid], call)) for uid, call in self._changed.items()]
            stores.intakes.changed_many(intake, CALL, changes)

    def _merge(self, call: Call, recording: Recording, one: Found) -> bool:
        first = call.facts.unique_id is None or self._firsts.get(call.uid) == recording.uid
        facts, sources = merged(call, one.facts, one.sources, speaks=first and self._speaks)
        if (facts, sources) == (call.facts, call.provenance):
            return False
        if facts.unique_id and facts.unique_id != call.facts.unique_id:
            self._changed.pop(call.uid, None)
            self._owners.pop(call.facts.unique_id or "", None)
            self._owners[facts.unique_id] = call.uid
        self._changed[call.uid] = Call(uid=call.uid, facts=facts, provenance=sources)
        return facts != call.facts
