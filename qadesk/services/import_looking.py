"""What a file of an import is from outside, and all that is known of its call before anything is written."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.raw_audio import is_raw_name
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.better_known import joined, layered
from qadesk.services.import_learning import Found
from qadesk.services.metadata_rows import MetadataRows
from qadesk.services.ports import Files, Metadata
from qadesk.services.sources import Sources, scheme_in


class Looking:
    """For one import: sidecar before table, that before the file's name, that before its folder and its source."""

    def __init__(self, files: Files, metadata: Metadata, sources: Sources, rows: MetadataRows, zone: ZoneInfo) -> None:
        self._files = files
        self._metadata = metadata
        self._sources = sources
        self._rows = rows
        self._zone = zone
        self._sidecars = metadata.sidecars()
        self._channels: dict[tuple[Path, str], int] = {}

    def look(self, path: Path) -> Found:
        """The file and what is known of it. Raises ``UserError`` where it cannot be read, or is empty."""
        size, mtime_ns = self._files.stat(path)
        if size == 0:
            raise _empty(path)
        facts, said, scheme = self._known(path)
        return Found(
            path,
            size,
            mtime_ns,
            facts,
            said,
            self._metadata.side_from_name(path, facts.direction),
            self._channel(path, scheme),
            self._sources.raw_of(path) if is_raw_name(path.name) else None,
        )

    def known(self, path: Path) -> tuple[CallFacts, Mapping[str, str]]:
        """Everything that is known of a file's call, and the source of each fact."""
        facts, said, _ = self._known(path)
        return facts, said

    def agent_channel(self, path: Path) -> int:
        """The channel that the agents of a file's source are on."""
        return self._channel(path, self._known(path)[2])

    def issues(self) -> Iterator[ImportIssue]:
        """What could not be read beside the recordings and in the table, and rows that no file belonged to."""
        yield from self._sidecars.issues
        yield from self._rows.issues
        yield from self._rows.unused()

    def _known(self, path: Path) -> tuple[CallFacts, Mapping[str, str], str]:
        named, sources = self._metadata.from_name(path, self._zone)
        beside = self._sidecars.of(path, self._zone)
        facts, said = layered(beside, (named, sources)) if beside[1] else (named, sources)
        row = self._rows.facts_of(path, facts.unique_id)
        if row is not None:
            facts, said = joined(facts, said, row, self._rows.name)
        return facts, said, scheme_in(sources)

    def _channel(self, path: Path, scheme: str) -> int:
        """The same for all files of a folder and scheme: asked for once."""
        key = path.parent, scheme
        if key not in self._channels:
            self._channels[key] = self._sources.agent_channel(path, scheme)
        return self._channels[key]


def _empty(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The file {name} is empty."),
        QT_TRANSLATE_NOOP("errors", "Ask for the recording again from the recorder."),
        name=path.name,
    )
