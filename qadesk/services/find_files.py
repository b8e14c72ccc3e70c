"""Recordings whose files moved or vanished: marking them, and finding them again."""

from collections.abc import Callable
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


class FindFiles:
    """Evaluations stay with a recording whatever happens to its file."""

    def __init__(self, executor: Executor, files: Files, analyser: Analyser) -> None:
        self._executor = executor
        self._files = files
        self._analyser = analyser

    def look(self) -> "Future[Looked]":
        """Mark what has vanished since the last look, and take the mark from what is back."""
        return self._executor.file_work(self._look)

    def relocate(self, uid: str, path: Path) -> "Future[None]":
        """Tell where a recording lies now. Raises ``UserError`` when that file is not the same recording."""
        return self._executor.file_work(lambda: self._relocate(uid, path))

    def relocate_folder(self, folder: Path) -> Job[int]:
        """Find every missing recording below a folder by its bytes, whatever it is called; how many were found."""
        title = QT_TRANSLATE_NOOP("jobs", "Looking for missing recordings")
        return self._executor.job(title, lambda job: self._relocate_folder(job, folder))

    def _look(self) -> Looked:
        rows = self._executor.write(lambda stores: stores.recordings.paths()).result()
        there = {uid: self._files.exists(Path(path)) for uid, path, *_ in rows}
        missing = [(uid, path) for uid, path, _, _, state in rows if not there[uid] and state is not AudioState.MISSING]
        back = [uid for uid, _, _, _, state in rows if there[uid] and state is AudioState.MISSING]
        if missing or back:
            self._executor.write(lambda stores: _mark(stores, missing, back)).result()
        return Looked(tuple(uid for uid, _ in missing), tuple(back))

    def _relocate(self, uid: str, path: Path) -> None:
        recording = self._executor.write(lambda stores: stores.recordings.get(uid)).result()
        if recording is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is no recording {uid}."),
                QT_TRANSLATE_NOOP("errors", "See “qadesk recordings” for the ones there are."),
                uid=uid,
            )
        fingerprint = self._analyser.fingerprint(path)
        if _bytes(fingerprint) != _bytes(recording.fingerprint):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The file {name} is another recording: its content differs."),
                QT_TRANSLATE_NOOP("errors", "Choose the file that was moved, or import this one as a new recording."),
                name=path.name,
            )
        self._executor.write(lambda stores: move(stores, recording, fingerprint)).result()

    def _relocate_folder(self, job: Job[int], folder: Path) -> int:
        rows = self._executor.write(lambda stores: stores.recordings.paths()).result()
        sizes = {size for _, _, size, _, state in rows if state is AudioState.MISSING}
        candidates = self._files.recordings_below([folder])
        found = 0
        for place, path in enumerate(candidates):
            job.step(place, len(candidates))
            if self._files.stat(path)[0] in sizes:
                fingerprint = self._analyser.fingerprint(path)
                found += self._executor.write(_adopter(fingerprint)).result()
        job.step(len(candidates), len(candidates))
        return found


def _adopter(fingerprint: Fingerprint) -> Callable[[Stores], int]:
    """A write that gives the file to the missing recording of the same bytes; 1 when there was one."""

    def adopt(stores: Stores) -> int:
        if stores.recordings.by_path(fingerprint.path):
            return 0
        for recording in stores.recordings.by_content(*_bytes(fingerprint)):
            if recording.state is AudioState.MISSING:
                move(stores, recording, fingerprint)
                return 1
        return 0

    return adopt


def move(stores: Stores, recording: Recording, fingerprint: Fingerprint) -> None:
    """The recording lies there now; it can be played again as soon as its analysis has delivered."""
    stores.recordings.relocate(recording.uid, fingerprint)
    stores.recordings.set_state(recording.uid, AudioState.READY if recording.audio else AudioState.WAITING)


def _mark(stores: Stores, missing: list[tuple[str, str]], back: list[str]) -> None:
    for uid, path in missing:
        stores.recordings.set_state(uid, AudioState.MISSING, UserError(GONE, FIND_IT, path=path).packed())
    for uid in back:
        recording = stores.recordings.get(uid)
        if recording is not None:
            stores.recordings.set_state(uid, AudioState.READY if recording.audio else AudioState.WAITING)


def _bytes(fingerprint: Fingerprint) -> tuple[int, str]:
    return fingerprint.size, fingerprint.head_tail
