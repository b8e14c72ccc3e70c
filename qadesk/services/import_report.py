"""What an import has done so far."""

from collections.abc import Sequence
from pathlib import Path

from qadesk.domain.errors import UserError
from qadesk.domain.recordings import AudioState, ImportIssue, ImportReport, Recording


class ReportInTheMaking:
    """Counts and lists, filled in as the import goes on."""

    def __init__(self) -> None:
        self.imported = 0
        self.unchanged = 0
        self.updated = 0
        self.refused: list[ImportIssue] = []
        self.warnings: list[ImportIssue] = []
        self.recordings: dict[str, None] = {}
        self.fresh: list[tuple[Recording, bool]] = []
        """To be analysed, and whether it is new in the catalogue."""
        self.copies: dict[Path, Path] = {}
        """File -> its copy in the workspace, for recordings that have not been written down yet."""

    def add(self, recording: Recording, warnings: Sequence[ImportIssue] = ()) -> None:
        """A recording that is new in the catalogue."""
        self.imported += 1
        self.recordings[recording.uid] = None
        self.fresh.append((recording, True))
        self.warnings.extend(warnings)

    def drop(self, recording: Recording) -> None:
        """A new recording that has turned out to be none."""
        self.imported -= 1
        self.recordings.pop(recording.uid, None)

    def keep(self, recording: Recording, updated: bool, warnings: Sequence[ImportIssue] = ()) -> None:
        """A recording that was known before; one that waits or was broken is analysed again."""
        self.updated += updated
        self.unchanged += not updated
        self.recordings[recording.uid] = None
        self.warnings.extend(warnings)
        if recording.state in (AudioState.WAITING, AudioState.BROKEN):
            self.fresh.append((recording, False))

    def refuse(self, path: Path, why: UserError) -> None:
        """A file that does not go in."""
        self.refused.append(ImportIssue(str(path), why.packed()))

    def frozen(self) -> ImportReport:
        """The finished report."""
        return ImportReport(
            imported=self.imported,
            unchanged=self.unchanged,
            updated=self.updated,
            refused=tuple(self.refused),
            warnings=tuple(self.warnings),
            recordings=tuple(self.recordings),
        )
