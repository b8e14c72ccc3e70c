"""What an import has done so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qadesk.domain.errors import UserError
from qadesk.domain.raw_audio import RawFormat, raw_of
from qadesk.domain.recordings import AudioState, ImportIssue, ImportReport, Recording


@dataclass(frozen=True, slots=True)
class Fresh:
    """A recording to be analysed; whether it is new in the catalogue, and how to read it where it has no header."""

    recording: Recording
    new: bool
    raw: RawFormat | None = None


class ReportInTheMaking:
    """Counts and lists, filled in as the import goes on."""

    def __init__(self, most_fresh: int | None = None) -> None:
        self._most_fresh = most_fresh
        self.imported = 0
        self.unchanged = 0
        self.waiting = 0
        """Recordings whose sound has not been analysed."""
        self.updated = 0
        self.refused: list[ImportIssue] = []
        self.warnings: list[ImportIssue] = []
        self.recordings: dict[str, None] = {}
        self.fresh: list[Fresh] = []
        """What is to be analysed, unless it is ``too_many``: then only what does not wait for it in the catalogue."""
        self.too_many = False
        self.copies: dict[Path, Path] = {}
        """File -> its copy in the workspace, for recordings that have not been written down yet."""
        self.originals: dict[str, str] = {}
        """The path of a copy that has been written down -> the file it was made of, as people know it."""

    def add(self, recording: Recording, warnings: Sequence[ImportIssue] = (), raw: RawFormat | None = None) -> None:
        """A recording that is new in the catalogue; ``raw`` says how to read it."""
        self.imported += 1
        self.recordings[recording.uid] = None
        self._note(Fresh(recording, new=True, raw=raw))
        self.warnings.extend(warnings)

    def drop(self, recording: Recording) -> None:
        """A new recording that has turned out to be none."""
        self.imported -= 1
        self.recordings.pop(recording.uid, None)

    def keep(
        self,
        recording: Recording,
        updated: bool,
        warnings: Sequence[ImportIssue] = (),
        raw: RawFormat | None = None,
    ) -> None:
        """A recording known before; one that waits, was broken or is to be read otherwise is analysed again."""
        self.updated += updated
        self.unchanged += not updated
        self.recordings[recording.uid] = None
        self.warnings.extend(warnings)
        read = recording.audio and raw_of(recording.audio)
        if recording.state in (AudioState.WAITING, AudioState.BROKEN) or (raw and read and raw != read):
            self._note(Fresh(recording, new=False, raw=raw))

    def _note(self, fresh: Fresh) -> None:
        self.waiting += 1
        self.fresh.append(fresh)
        if not self.too_many and self._most_fresh is not None and len(self.fresh) > self._most_fresh:
            self.too_many = True
            self.fresh = [each for each in self.fresh if _cannot_wait(each)]
        elif self.too_many and not _cannot_wait(fresh):
            self.fresh.pop()

    def refuse(self, path: Path, why: UserError) -> None:
        """A file that does not go in."""
        self.refused.append(ImportIssue(str(path), why.packed()))

    def frozen(self, intake: str = "") -> ImportReport:
        """The finished report, and the import's uid in the journal."""
        return ImportReport(
            imported=self.imported,
            unchanged=self.unchanged,
            updated=self.updated,
            refused=tuple(self.refused),
            warnings=tuple(self.warnings),
            recordings=tuple(self.recordings),
            intake=intake,
            waiting=self.waiting,
        )


def _cannot_wait(fresh: Fresh) -> bool:
    """Whether the catalogue does not say that it waits; or only this import knows how a copy is to be read."""
    return fresh.recording.state is not AudioState.WAITING or (fresh.raw is not None and fresh.recording.copied)
