"""What has to be written for one file of an import: a new recording, a moved one, a changed one, a repeated one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.raw_audio import RawFormat
from qadesk.domain.recordings import (
    SAID_BY_SIDES,
    Fingerprint,
    ImportIssue,
    RecordedSide,
    Recording,
    RecordingDraft,
)
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.better_known import merged
from qadesk.services.find_files import back_again, is_same
from qadesk.services.import_report import ReportInTheMaking
from qadesk.services.ports import Analyser, Clock, Files, Stores

SAME_AS = QT_TRANSLATE_NOOP("errors", "The same recording is in the catalogue already, at {path}.")
MOVED = QT_TRANSLATE_NOOP("errors", "The recording was known at {path} and has moved; its evaluations stay with it.")
CHANGED = QT_TRANSLATE_NOOP("errors", "The file has changed since it was imported; it is analysed again.")
TAKEN_ID = QT_TRANSLATE_NOOP("errors", "Another call already has the identifier {unique_id}; it is left out here.")


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


Settle = Callable[[Stores], None]
"""What an import writes for one file; run in the writer thread."""


@dataclass(frozen=True, slots=True)
class Alike:
    """What the catalogue knows at a file's path, and of its bytes."""

    at_path: Recording | None
    bytes: tuple[Recording, ...]


def alike_to(stores: Stores, found: Mapping[Found, Fingerprint]) -> dict[Found, Alike]:
    """What the catalogue knows that is like these files."""
    store = stores.recordings
    return {
        one: Alike(store.by_path(mark.path), tuple(store.by_content(mark.size, mark.head_tail)))
        for one, mark in found.items()
    }


class ImportSteps:
    """Decides, looking at files, what is to be written; what the report says happens in the same step."""

    def __init__(self, files: Files, analyser: Analyser, clock: Clock, report: ReportInTheMaking) -> None:
        self._files = files
        self._analyser = analyser
        self._clock = clock
        self._report = report

    def step(self, one: Found, fingerprint: Fingerprint, alike: Alike, *, copy: bool) -> Settle:
        """What has to be written for a file that is not in the catalogue as it is. Raises ``UserError``."""
        if alike.at_path is not None:
            return self._changing(alike.at_path, one, fingerprint)
        same = [twin for twin in alike.bytes if is_same(twin, one.path, self._files)]
        gone = [twin for twin in same if not self._files.exists(Path(twin.fingerprint.path))]
        if gone:
            return self._moving(gone[0], one, fingerprint)
        if same:
            return self._repeating(same[0], one)
        return self._adding(one, fingerprint, copy=copy)

    def _moving(self, twin: Recording, one: Found, fingerprint: Fingerprint) -> Settle:
        """The same bytes, and their old place is empty: the recording lies here now; its copy is made anew."""
        old = twin.fingerprint.path
        place = self._analyser.fingerprint(self._copy(one.path)) if twin.copied else fingerprint
        moved = ImportIssue(str(one.path), UserError(MOVED, path=old).packed())

        def settle(stores: Stores) -> None:
            stores.recordings.relocate(twin.uid, place)
            now = back_again(stores, stores.recordings.get(twin.uid) or twin)
            updated, warnings = learn(stores, now, one)
            self._report.keep(now, updated, [moved, *warnings], one.raw)

        return settle

    def _adding(self, one: Found, fingerprint: Fingerprint, *, copy: bool) -> Settle:
        copied = self._copy(one.path) if copy else None
        final = self._analyser.fingerprint(copied) if copied else fingerprint
        draft = RecordingDraft(
            fingerprint=final,
            facts=one.facts,
            provenance=one.sources,
            agent_channel=0 if one.side else one.agent_channel,
            side=one.side,
            copied=copy,
        )

        def settle(stores: Stores) -> None:
            recording = self._added(stores, draft)
            # Without an identifier the call is a new one and knows what the draft has said.
            _, warnings = learn(stores, recording, one) if one.facts.unique_id else (False, [])
            self._report.add(recording, warnings, one.raw)

        return settle

    def _added(self, stores: Stores, draft: RecordingDraft) -> Recording:
        """A recording of its own call, where only names said that it belongs to one, and that has this side already."""
        recording = stores.recordings.add(draft, self._clock())
        if draft.provenance.get("unique_id") != SAID_BY_SIDES or _is_missing_side(stores, recording):
            return recording
        stores.recordings.discard(recording.uid)
        alone = replace(draft.facts, unique_id=None)
        return stores.recordings.add(replace(draft, facts=alone), self._clock())

    def _copy(self, path: Path) -> Path:
        copied = self._report.copies[path] = self._files.copy_in(path)
        return copied

    def _changing(self, known: Recording, one: Found, fingerprint: Fingerprint) -> Settle:
        """Another size or mtime: only touched, or other bytes under the same name."""
        same = (fingerprint.size, fingerprint.head_tail) == (known.fingerprint.size, known.fingerprint.head_tail)
        changed = [] if same else [ImportIssue(fingerprint.path, UserError(CHANGED).packed())]

        def settle(stores: Stores) -> None:
            stores.recordings.relocate(known.uid, fingerprint)
            now = back_again(stores, stores.recordings.get(known.uid) or known)
            updated, warnings = learn(stores, now, one)
            self._report.keep(now, updated, [*changed, *warnings], one.raw)

        return settle

    def _repeating(self, twin: Recording, one: Found) -> Settle:
        """The same bytes twice: the original of a copy in the workspace, or one file too many."""
        same = ImportIssue(str(one.path), UserError(SAME_AS, path=twin.fingerprint.path).packed())

        def settle(stores: Stores) -> None:
            if twin.copied:
                self._report.keep(twin, *learn(stores, twin, one), one.raw)
            else:
                self._report.keep(twin, False, [same])

        return settle


def _is_missing_side(stores: Stores, recording: Recording) -> bool:
    """Whether the call has had nothing of this side; files in different folders are of different calls."""
    others = [other for other in stores.recordings.of_call(recording.call_uid) if other.uid != recording.uid]
    folder = Path(recording.fingerprint.path).parent
    return all(other.side != recording.side and Path(other.fingerprint.path).parent == folder for other in others)


def learn(stores: Stores, recording: Recording, one: Found) -> tuple[bool, list[ImportIssue]]:
    """Add to the recording's call what this import knows better. Whether its facts have changed, and warnings."""
    call = stores.recordings.call(recording.call_uid)
    if call is None:
        return False, []
    speaks = call.facts.unique_id is None or _is_first(stores, recording)
    facts, sources = merged(call, one.facts, one.sources, speaks=speaks)
    if (facts, sources) == (call.facts, call.provenance):
        return False, []
    try:
        stores.recordings.update_call(call.uid, facts, sources)
    except UserError:
        if one.facts.unique_id is None:
            raise
        return _learn_without_id(stores, recording, one)
    return facts != call.facts, []


def _learn_without_id(stores: Stores, recording: Recording, one: Found) -> tuple[bool, list[ImportIssue]]:
    taken = UserError(TAKEN_ID, unique_id=one.facts.unique_id)
    updated, warnings = learn(stores, recording, replace(one, facts=replace(one.facts, unique_id=None)))
    return updated, [ImportIssue(str(one.path), taken.packed()), *warnings]


def _is_first(stores: Stores, recording: Recording) -> bool:
    return stores.recordings.of_call(recording.call_uid)[0].uid == recording.uid
