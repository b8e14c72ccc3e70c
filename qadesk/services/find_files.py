"""Recordings whose files moved, changed or vanished: marking them, and finding them again."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from qadesk.domain.errors import UserError
from qadesk.domain.recordings import AudioState, Fingerprint, Recording
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.executor import Executor, Job
from qadesk.services.ports import Analyser, Files, Stores

GONE = QT_TRANSLATE_NOOP("errors", "The file is no longer at {path}.")
FIND_IT = QT_TRANSLATE_NOOP("errors", "Connect the drive it lies on, or tell where it is now.")


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at the files found: uids of recordings newly missing and of those that are back."""

    missing: tuple[str, ...]
    back: tuple[str, ...]
    changed: tuple[str, ...] = ()
    """Other bytes under the same name: they wait for a new analysis."""


class FindFiles:
    """Evaluations stay with a recording whatever happens to its file."""

    def __init__(self, executor: Executor, files: Files, analyser: Analyser) -> None:
        self._executor = executor
        self._files = files
        self._analyser = analyser

    def look(self) -> "Future[Looked]":
        """Mark what has vanished since the last look, take the mark from what is back, note what has changed."""
        return self._executor.look(self._look)

    def relocate(self, uid: str, path: Path) -> "Future[None]":
        """Tell where a recording lies now. Raises ``UserError`` when that file is not the same recording."""
        return self._executor.look(lambda: self._relocate(uid, path.absolute()))

    def relocate_folder(self, folder: Path) -> Job[int]:
        """Find every missing recording below a folder by its bytes, whatever it is called; how many were found."""
        title = QT_TRANSLATE_NOOP("jobs", "Looking for missing recordings")
        return self._executor.job(title, lambda job: self._relocate_folder(job, folder))

    def _look(self) -> Looked:
        rows = self._executor.write(lambda stores: stores.recordings.paths()).result()
        now = {uid: self._seen(Path(path)) for uid, path, *_ in rows}
        missing = [(uid, path) for uid, path, _, _, state in rows if not now[uid] and state is not AudioState.MISSING]
        back = [uid for uid, _, _, _, state in rows if now[uid] and state is AudioState.MISSING]
        touched = [(uid, path) for uid, path, size, mtime_ns, _ in rows if now[uid] not in (None, (size, mtime_ns))]
        marks = list(self._marks(touched))
        if not (missing or back or marks):
            return Looked((), ())
        changed = self._executor.write(lambda stores: _note(stores, missing, back, marks)).result()
        return Looked(tuple(uid for uid, _ in missing), tuple(back), tuple(changed))

    def _seen(self, path: Path) -> tuple[int, int] | None:
        """Size and mtime of what lies there now."""
        try:
            return self._files.stat(path) if self._files.exists(path) else None
        except UserError:
            return None

    def _marks(self, touched: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Fingerprint]]:
        for uid, path in touched:
            try:
                yield uid, self._analyser.fingerprint(Path(path))
            except UserError:
                continue  # it vanished just now: the next look sees that

    def _relocate(self, uid: str, path: Path) -> None:
        recording = self._executor.write(lambda stores: stores.recordings.get(uid)).result()
        if recording is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is no recording {uid}."),
                QT_TRANSLATE_NOOP("errors", "See “qadesk recordings” for the ones there are."),
                uid=uid,
            )
        self._files.stat(path)
        fingerprint = self._analyser.fingerprint(path)
        if _bytes(fingerprint) != _bytes(recording.fingerprint) or not is_same(recording, path, self._files):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The file {name} is another recording: its content differs."),
                QT_TRANSLATE_NOOP("errors", "Choose the file that was moved, or import this one as a new recording."),
                name=path.name,
            )
        self._executor.write(lambda stores: _move(stores, recording, fingerprint)).result()

    def _relocate_folder(self, job: Job[int], folder: Path) -> int:
        rows = self._executor.write(lambda stores: stores.recordings.paths()).result()
        sizes = {size for _, _, size, _, state in rows if state is AudioState.MISSING}
        candidates = self._files.recordings_below([folder])
        found = 0
        for place, path in enumerate(candidates):
            job.step(place, len(candidates))
            found += self._adopted(path, sizes)
        job.step(len(candidates), len(candidates))
        return found

    def _adopted(self, path: Path, sizes: set[int]) -> int:
        """Give the file to the missing recording of the same bytes; 1 when there was one, 0 for unreadable files."""
        try:
            if self._files.stat(path)[0] not in sizes:
                return 0
            fingerprint = self._analyser.fingerprint(path)
            lost = self._executor.write(lambda stores: _lost(stores, fingerprint)).result()
            same = [recording for recording in lost if is_same(recording, path, self._files)]
        except UserError:
            return 0
        return self._executor.write(_adopting(same, fingerprint)).result()


def is_same(recording: Recording, path: Path, files: Files) -> bool:
    """Whether a file that looks like a recording is it, byte by byte as far as that can still be told.

    Two calls that begin and end in silence can be equally long and look the same at head and tail. Raises ``UserError``
    when a file cannot be read.
    """
    if recording.audio is not None:
        return files.sha256(path) == recording.audio.sha256
    known = Path(recording.fingerprint.path)
    return not files.exists(known) or files.sha256(known) == files.sha256(path)


def back_again(stores: Stores, recording: Recording) -> Recording:
    """The recording without the mark of a missing file, which lies there again."""
    if recording.state is not AudioState.MISSING:
        return recording
    stores.recordings.set_state(recording.uid, AudioState.READY if recording.audio else AudioState.WAITING)
    return stores.recordings.get(recording.uid) or recording


def _lost(stores: Stores, fingerprint: Fingerprint) -> list[Recording]:
    """Missing recordings that looked like this file, unless it is in the catalogue already."""
    if stores.recordings.by_path(fingerprint.path):
        return []
    alike = stores.recordings.by_content(*_bytes(fingerprint))
    return [recording for recording in alike if recording.state is AudioState.MISSING]


def _adopting(lost: list[Recording], fingerprint: Fingerprint) -> Callable[[Stores], int]:
    def adopt(stores: Stores) -> int:
        if not lost:
            return 0
        _move(stores, lost[0], fingerprint)
        return 1

    return adopt


def _move(stores: Stores, recording: Recording, fingerprint: Fingerprint) -> None:
    """The recording lies there now; it can be played again as soon as its analysis has delivered."""
    stores.recordings.relocate(recording.uid, fingerprint)
    now = stores.recordings.get(recording.uid)
    if now is not None:
        back_again(stores, now)


def _note(
    stores: Stores, missing: list[tuple[str, str]], back: list[str], marks: list[tuple[str, Fingerprint]]
) -> list[str]:
    """Write down what a look has found; uids of those whose bytes have changed."""
    for uid, path in missing:
        stores.recordings.set_state(uid, AudioState.MISSING, UserError(GONE, FIND_IT, path=path).packed())
    for uid in back:
        recording = stores.recordings.get(uid)
        if recording is not None:
            back_again(stores, recording)
    changed = []
    for uid, fingerprint in marks:
        recording = stores.recordings.get(uid)
        if recording is not None:
            stores.recordings.relocate(uid, fingerprint)
            changed.extend([uid] if _bytes(recording.fingerprint) != _bytes(fingerprint) else [])
    return changed


def _bytes(fingerprint: Fingerprint) -> tuple[int, str]:
    return fingerprint.size, fingerprint.head_tail
