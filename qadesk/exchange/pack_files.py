"""Work packs and packs of results as files: a zip (sound stored as it is) with a manifest, sealed with a password.

A pack is checked whole before anything of it is used: every piece is authentic, the manifest has the shape that its
version says, the files are just those that it names, each with its size and SHA-256.
"""

import hashlib
import io
import json
import os
import re
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import IO, Any

from qadesk.domain.assignments import AssignmentState
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import EvaluationState
from qadesk.domain.packs import PackedRecording, ResultPack, WorkPack, damaged
from qadesk.domain.raw_audio import parse_raw
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.exchange.sealing import is_sealed, seal, unlock
from qadesk.exchange.typed_json import ShapeError, plain_of, typed

MANIFEST = "manifest.json"
FORMATS: dict[str, type[WorkPack] | type[ResultPack]] = {"qadesk-work-pack": WorkPack, "qadesk-results": ResultPack}
VERSION = 1
LARGEST_MANIFEST = 512 * 1024 * 1024
MOST_FILES = 100_000
_CHUNK = 1 << 20
_UID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SUFFIX = re.compile(r"(\.[0-9A-Za-z]{1,10})?")
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OverflowError,
    EOFError,
    ValueError,
    KeyError,
    RuntimeError,  # a zip that wants a password of its own
    NotImplementedError,
    RecursionError,
    ShapeError,
)
"""What reading a zip and its manifest raises where they are not as written."""

Progress = Callable[[int, int], None]
"""(bytes done, bytes in all); what it raises ends the work."""


class PackFiles:
    """Writing and opening packs."""

    def write(
        self,
        content: WorkPack | ResultPack,
        files: Mapping[str, Path],
        target: Path,
        password: str,
        progress: Progress = lambda done, total: None,
    ) -> None:
        """Write a pack: complete under its name or not at all. ``files`` are the recordings' sources by uid.

        Sizes and hashes are those of what was read. An earlier pack is replaced, anything else is not: it may be a
        recording. Raises ``UserError``.
        """
        partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
        try:
            if target.exists() and not target.is_dir() and not is_sealed(target):
                raise _in_the_way(target)
            try:
                with partial.open("xb") as file:
                    seal(_Zipping(content, files, progress).pieces(), file, password)
                    file.flush()
                    os.fsync(file.fileno())
                partial.replace(target)
            finally:
                with suppress(FileNotFoundError):
                    partial.unlink()
        except OSError as error:
            raise _not_written(target, error) from error

    @contextmanager
    def open(
        self, path: Path, password: str, scratch: Path, progress: Progress = lambda done, total: None
    ) -> Iterator["OpenPack"]:
        """A pack that has been checked whole. What is unsealed lies in a file without a name in ``scratch``.

        Raises ``UserError``: no such file, the wrong password, damaged, incomplete, newer, no pack at all.
        """
        sealed = unlock(path, password)
        with ExitStack() as stack:
            try:
                plain = stack.enter_context(tempfile.TemporaryFile(dir=scratch))
                sealed.pour(_Counted(plain, progress, path.stat().st_size))
                opened = _checked(path, plain)
            except OSError as error:
                raise _no_room(scratch, error) from error
            yield opened


class OpenPack:
    """The content of a pack, and its sound."""

    def __init__(self, name: str, file: zipfile.ZipFile, content: WorkPack | ResultPack) -> None:
        self._name = name
        self._file = file
        self.content = content

    def extract(self, recording: PackedRecording, target: Path) -> None:
        """A recording's file, complete under its name or not at all. Raises ``UserError``."""
        partial = target.with_name(f".{target.name}.partial")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                with self._file.open(recording.file) as source, partial.open("wb") as copy:
                    while chunk := source.read(_CHUNK):
                        copy.write(chunk)
                    copy.flush()
                    os.fsync(copy.fileno())
                partial.replace(target)
            finally:
                with suppress(FileNotFoundError):
                    partial.unlink()
        except OSError as error:
            raise _no_room(target.parent, error) from error


class _Zipping:
    """A zip that is made while it is read."""

    def __init__(self, content: WorkPack | ResultPack, files: Mapping[str, Path], progress: Progress) -> None:
        self._content = content
        self._files = files
        self._progress = progress
        self._sink = _Sink()
        self._done = 0

    def pieces(self) -> Iterator[bytes]:
        """The bytes of the zip in order."""
        with zipfile.ZipFile(self._sink, "w", zipfile.ZIP_STORED) as made:  # type: ignore[call-overload]
            content = self._content
            if isinstance(content, WorkPack):
                total = sum(each.size for each in content.recordings)
                recordings = []
                for each in content.recordings:
                    recordings.append((yield from self._recording(made, each, total)))
                content = replace(content, recordings=tuple(recordings))
            made.writestr(MANIFEST, _manifest(content), zipfile.ZIP_DEFLATED)
            yield self._sink.taken()
        yield self._sink.taken()

    def _recording(
        self, made: zipfile.ZipFile, each: PackedRecording, total: int
    ) -> Generator[bytes, None, PackedRecording]:
        size, digest = 0, hashlib.sha256()
        path = self._files[each.uid]
        try:
            with path.open("rb") as source, made.open(zipfile.ZipInfo(each.file), "w", force_zip64=True) as entry:
                while chunk := source.read(_CHUNK):
                    digest.update(chunk)
                    size += len(chunk)
                    entry.write(chunk)
                    yield self._sink.taken()
                    self._done += len(chunk)
                    self._progress(self._done, max(total, self._done))
        except OSError as error:
            raise _gone(path, error) from error
        return replace(each, size=size, sha256=digest.hexdigest())


class _Sink:
    """Takes what ``zipfile`` writes; cannot be sought, so that nothing has to be kept."""

    def __init__(self) -> None:
        self._kept: list[bytes] = []

    def write(self, data: Any) -> int:
        self._kept.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing waits here."""

    def taken(self) -> bytes:
        """What has been written since this was last asked."""
        kept, self._kept = b"".join(self._kept), []
        return kept


class _Counted:
    """A sink that tells how far it is."""

    def __init__(self, sink: IO[bytes], progress: Progress, total: int) -> None:
        self._sink, self._progress, self._total, self._done = sink, progress, total, 0

    def write(self, data: bytes) -> int:
        self._done += self._sink.write(data)
        self._progress(min(self._done, self._total), self._total)
        return len(data)


def _manifest(content: WorkPack | ResultPack) -> bytes:
    name = next(name for name, kind in FORMATS.items() if isinstance(content, kind))
    document = {"format": f"{name}/{VERSION}", **plain_of(content)}
    return json.dumps(document, ensure_ascii=False, allow_nan=False).encode()


def _checked(path: Path, plain: IO[bytes]) -> OpenPack:
    try:
        size = plain.seek(0, io.SEEK_END)
        file = zipfile.ZipFile(plain)
        entries = file.infolist()
        by_name = {entry.filename: entry for entry in entries}
        _sure(len(by_name) == len(entries) <= MOST_FILES)
        content = _content(path, _read_manifest(file, by_name[MANIFEST]))
        recordings = content.recordings if isinstance(content, WorkPack) else ()
        _sure(by_name.keys() == {MANIFEST, *(each.file for each in recordings)})
        _sure(sum(each.size for each in recordings) <= size)
        for each in recordings:
            _check_file(file, by_name[each.file], each)
    except _BROKEN as error:
        raise damaged(path.name) from error
    return OpenPack(path.name, file, content)


def _read_manifest(file: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    _sure(entry.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
    with file.open(entry) as source:
        found = source.read(LARGEST_MANIFEST + 1)
    _sure(len(found) <= LARGEST_MANIFEST)
    return found


def _content(path: Path, manifest: bytes) -> WorkPack | ResultPack:
    plain = json.loads(manifest.decode())
    _sure(isinstance(plain, dict))
    name, _, version = str(plain.pop("format", "")).partition("/")
    _sure(name in FORMATS and version.isdecimal())
    if int(version) > VERSION:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The pack {name} was made by a newer qadesk."),
            QT_TRANSLATE_NOOP("errors", "Update qadesk on this machine first."),
            name=path.name,
        )
    content = typed(FORMATS[name], plain)
    if isinstance(content, WorkPack):
        _check_work(content)
    else:
        _check_results(content)
    return content


def _check_file(file: zipfile.ZipFile, entry: zipfile.ZipInfo, each: PackedRecording) -> None:
    _sure(entry.compress_type == zipfile.ZIP_STORED and entry.file_size == each.size)
    digest = hashlib.sha256()
    with file.open(entry) as source:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
    _sure(digest.hexdigest() == each.sha256)


def _check_work(pack: WorkPack) -> None:
    calls = [each.uid for each in pack.calls]
    _distinct([pack.head.uid])
    _distinct(calls)
    _distinct([each.uid for each in pack.recordings])
    _distinct([each.uid for each in pack.assignments])
    known = set(calls)
    for each in pack.recordings:
        _sure(each.call_uid in known and each.agent_channel in (0, 1) and 0 <= each.ordinal < MOST_FILES)
        _sure(_SUFFIX.fullmatch(PurePosixPath(each.name).suffix) is not None)
        if each.raw:
            _raw(each.raw)
    _sure(len({(each.call_uid, each.ordinal) for each in pack.recordings}) == len(pack.recordings))
    for work in pack.assignments:
        _sure(work.inspector_no == pack.inspector.no)
        _sure(work.call_uid in known or work.state is not AssignmentState.OPEN)
    _sure(all(each.version >= 1 for each in pack.cards))
    _sure(len({(each.key, each.version) for each in pack.cards}) == len(pack.cards))


def _check_results(pack: ResultPack) -> None:
    _distinct([pack.head.uid])
    _sure(_UID.fullmatch(pack.origin) is not None)
    _sure(all(_UID.fullmatch(each.uid) is not None for each in pack.evaluations))
    _sure(len({(each.uid, each.revision) for each in pack.evaluations}) == len(pack.evaluations))
    for each in pack.evaluations:
        _sure(each.state is not EvaluationState.DRAFT and each.submitted_at_ms is not None and each.revision >= 1)
        _sure(each.started_at_ms >= 0 and each.submitted_at_ms is not None and each.submitted_at_ms >= 0)
    for time in pack.times:
        _sure(min(time.listening_ms, time.scoring_ms, time.idle_ms) >= 0)


def _distinct(uids: Sequence[str]) -> None:
    _sure(len(set(uids)) == len(uids) and all(_UID.fullmatch(uid) for uid in uids))


def _raw(text: str) -> None:
    try:
        parse_raw(text)
    except UserError as error:
        raise ShapeError(text) from error


def _sure(holds: bool) -> None:
    if not holds:
        raise ShapeError("")


def _gone(path: Path, error: OSError) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The recording {path} cannot be read: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Find its file again (qadesk relocate), then make the pack anew."),
        path=path,
        reason=error.strerror or str(error),
    )


def _in_the_way(target: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "{path} is there already and is no pack; it is not written over."),
        QT_TRANSLATE_NOOP("errors", "Choose another name."),
        path=target,
    )


def _not_written(target: Path, error: OSError) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The file {path} could not be written: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Check that there is space and that the folder may be written to."),
        path=target,
        reason=error.strerror or str(error),
    )


def _no_room(folder: Path, error: OSError) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The pack could not be unpacked in {folder}: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Check that there is space for twice the pack's size; nothing was taken in."),
        folder=folder,
        reason=error.strerror or str(error),
    )
