"""What has to be written for one file of an import: a new recording, a moved one, a changed one, a repeated one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qadesk.domain.errors import UserError
from qadesk.domain.recordings import (
    SAID_BY_SIDES,
    Fingerprint,
    ImportIssue,
    Recording,
    RecordingDraft,
)
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.find_files import back_again, is_same
from qadesk.services.import_learning import Found, learn, learn_one
from qadesk.services.import_report import ReportInTheMaking
from qadesk.services.import_twins import Twins
from qadesk.services.ports import Analyser, Clock, Files, Stores

SAME_AS = QT_TRANSLATE_NOOP("errors", "The same recording is in the catalogue already, at {path}.")
MOVED = QT_TRANSLATE_NOOP("errors", "The recording was known at {path} and has moved; its evaluations stay with it.")
CHANGED = QT_TRANSLATE_NOOP("errors", "The file has changed since it was imported; it is analysed again.")


Settle = Callable[[Stores], None]
"""What an import writes for one file; run in the writer thread."""


@dataclass(frozen=True, slots=True)
class Adding:
    """A file that is new in the catalogue: written together with others."""

    one: Found
    draft: RecordingDraft


@dataclass(frozen=True, slots=True)
class Alike:
    """What the catalogue knows at a file's path, and of its bytes, as far as that may be of the same call."""

    at_path: Recording | None
    bytes: tuple[Recording, ...]


def alike_to(stores: Stores, found: Mapping[Found, Fingerprint]) -> dict[Found, Alike]:
    """What the catalogue knows that is like these files."""
    many = stores.recordings.many
    paths, alike = many.by_paths(mark.path for mark in found.values()), many.alike(found.values())
    calls = many.calls({twin.call_uid for some in alike.values() for twin in some})
    twins = {bytes_: Twins(some, calls) for bytes_, some in alike.items()}
    of_known = {one: twins.get((mark.size, mark.head_tail)) for one, mark in found.items()}
    owners = many.owners(one.facts.unique_id for one, some in of_known.items() if some and one.facts.unique_id)
    return {
        one: Alike(paths.get(found[one].path), some.of(one, owners.get(one.facts.unique_id or "")) if some else ())
        for one, some in of_known.items()
    }


class ImportSteps:
    """Decides, looking at files, what is to be written; what the report says happens in the same step."""

    def __init__(
        self, files: Files, analyser: Analyser, clock: Clock, report: ReportInTheMaking, intake: str = ""
    ) -> None:
        self._files = files
        self._analyser = analyser
        self._clock = clock
        self._report = report
        self._intake = intake

    def step(self, one: Found, fingerprint: Fingerprint, alike: Alike, *, copy: bool) -> Settle | Adding:
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
            updated, warnings = learn_one(stores, now, one, self._intake)
            self._report.keep(now, updated, [moved, *warnings], one.raw)

        return settle

    def _adding(self, one: Found, fingerprint: Fingerprint, *, copy: bool) -> Settle | Adding:
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
        adding = Adding(one, draft)
        if draft.provenance.get("unique_id") == SAID_BY_SIDES:
            return lambda stores: self._add_side(stores, adding)
        return adding

    def add(self, stores: Stores, adding: Sequence[Adding]) -> None:
        """Write new recordings, all of them or, with a ``UserError``, none."""
        many = stores.recordings.many
        with stores.savepoint():
            added = many.add([each.draft for each in adding], self._clock(), self._intake)
            known = [(new.recording, each.one) for new, each in zip(added, adding, strict=True) if new.joined]
            learnt = dict(zip((one for _, one in known), learn(stores, known, self._intake), strict=True))
        for new, each in zip(added, adding, strict=True):
            _, warnings = learnt.get(each.one, (False, []))
            self._report.add(new.recording, warnings, each.one.raw)

    def _add_side(self, stores: Stores, adding: Adding) -> None:
        recording = self._added(stores, adding.draft)
        _, warnings = learn_one(stores, recording, adding.one, self._intake)
        self._report.add(recording, warnings, adding.one.raw)

    def _added(self, stores: Stores, draft: RecordingDraft) -> Recording:
        """A recording of its own call, where only names said that it belongs to one, and that has this side already."""
        recording = stores.recordings.add(draft, self._clock(), self._intake)
        if _is_missing_side(stores, recording):
            return recording
        stores.recordings.discard(recording.uid)
        alone = replace(draft.facts, unique_id=None)
        return stores.recordings.add(replace(draft, facts=alone), self._clock(), self._intake)

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
            updated, warnings = learn_one(stores, now, one, self._intake)
            self._report.keep(now, updated, [*changed, *warnings], one.raw)

        return settle

    def _repeating(self, twin: Recording, one: Found) -> Settle:
        """The same bytes twice: the original of a copy in the workspace, or one file too many.

        What the latter's name and sidecar know and nobody has said before is learnt nevertheless.
        """
        same = ImportIssue(str(one.path), UserError(SAME_AS, path=twin.fingerprint.path).packed())

        def settle(stores: Stores) -> None:
            if twin.copied:
                self._report.keep(twin, *learn_one(stores, twin, one, self._intake), one.raw)
            else:
                updated, warnings = learn_one(stores, twin, one, self._intake, speaks=False)
                self._report.keep(twin, updated, [same, *warnings])

        return settle


def _is_missing_side(stores: Stores, recording: Recording) -> bool:
    """Whether the call has had nothing of this side; files in different folders are of different calls."""
    others = [other for other in stores.recordings.of_call(recording.call_uid) if other.uid != recording.uid]
    folder = Path(recording.fingerprint.path).parent
    return all(other.side != recording.side and Path(other.fingerprint.path).parent == folder for other in others)
