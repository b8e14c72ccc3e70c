"""Packages of appeals (``.qdappeals``): a zip of a manifest with sizes and SHA-256, and one JSON document.

A package is checked whole before anything of it is used. The hashes find damage; they prove nobody's identity.
"""

import hashlib
import io
import json
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Any

from qadesk.domain.after.appeal_packs import AppealPack
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.exchange.typed_json import ShapeError, plain_of, typed

SUFFIX = ".qdappeals"
FORMAT = "qadesk-appeals"
VERSION = 1
MANIFEST, CONTENT = "manifest.json", "appeals.json"
LARGEST_FILE = 64 * 1024 * 1024
LARGEST_MANIFEST = 64 * 1024
LARGEST_CONTENT = 256 * 1024 * 1024
_KINDS = frozenset(("filed", "filed again", "withdrawn", "decided"))
_STAMP = (2000, 1, 1, 0, 0, 0)
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OverflowError,
    EOFError,
    ValueError,
    KeyError,
    RuntimeError,  # a zip that wants a password
    NotImplementedError,
    RecursionError,
    ShapeError,
)
"""What reading a zip and its documents raises where they are not as written."""


class AppealFiles:
    """Writing and reading packages of appeals."""

    def write(self, pack: AppealPack) -> bytes:
        """The package; the same content gives the same bytes."""
        content = json.dumps(plain_of(pack), ensure_ascii=False, allow_nan=False).encode()
        part = {"name": CONTENT, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        manifest = json.dumps({"format": f"{FORMAT}/{VERSION}", "files": [part]}, ensure_ascii=False).encode()
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
            for name, data in ((MANIFEST, manifest), (CONTENT, content)):
                made.writestr(zipfile.ZipInfo(name, _STAMP), data, zipfile.ZIP_DEFLATED)
        return target.getvalue()

    def read(self, path: Path) -> AppealPack:
        """A package, checked whole. Raises ``UserError``: unreadable, no package, damaged, newer, too large."""
        try:
            if not path.is_file() and path.exists():
                raise _foreign(path)
            if path.stat().st_size > LARGEST_FILE:
                raise _foreign(path)
            data = path.read_bytes()
        except OSError as error:
            raise _unreadable(path, error) from error
        if not data.startswith(b"PK\x03\x04"):
            raise _foreign(path)
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as packed:
                return _checked(path, packed)
        except _BROKEN as error:
            raise _damaged(path) from error


def _checked(path: Path, packed: zipfile.ZipFile) -> AppealPack:
    names = [entry.filename for entry in packed.infolist()]
    if MANIFEST not in names:
        raise _foreign(path)
    manifest = json.loads(_part(packed, MANIFEST, LARGEST_MANIFEST).decode())
    _sure(isinstance(manifest, dict))
    name, _, version = str(manifest.get("format", "")).partition("/")
    if name != FORMAT:
        raise _foreign(path)
    _sure(version.isdecimal())
    if int(version) > VERSION:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The package {name} was made by a newer qadesk."),
            QT_TRANSLATE_NOOP("errors", "Update qadesk on this machine first."),
            name=path.name,
        )
    _sure(sorted(names) == sorted((MANIFEST, CONTENT)) and manifest.keys() == {"format", "files"})
    content = _part(packed, CONTENT, LARGEST_CONTENT)
    found = {"name": CONTENT, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    _sure(manifest["files"] == [found])
    pack = typed(AppealPack, json.loads(content.decode()))
    _check(pack)
    return pack


def _part(packed: zipfile.ZipFile, name: str, most: int) -> bytes:
    """A part of the zip, whatever size it claims to have: never more than ``most`` is unpacked."""
    entry = packed.getinfo(name)
    _sure(entry.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) and entry.file_size <= most)
    with packed.open(entry) as source:
        data = source.read(most + 1)
    _sure(len(data) == entry.file_size)
    return data


def _check(pack: AppealPack) -> None:
    _sure(len({each.uid for each in pack.appeals}) == len(pack.appeals))
    for appeal in pack.appeals:
        _sure(0 < len(appeal.uid) <= 36 and 0 < len(appeal.evaluation_uid) <= 36 and appeal.revision >= 1)
        _sure(bool(appeal.events) and appeal.events[0].kind == "filed")
        for event in appeal.events:
            _sure(event.kind in _KINDS and event.at_ms >= 0)
            _sure(all(0 <= start <= end for claim in event.claims for start, end in claim.evidence))


def _sure(holds: Any) -> None:
    if not holds:
        raise ShapeError("")


def _foreign(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "{name} is not a package of appeals."),
        QT_TRANSLATE_NOOP("errors", "Choose the file that “appeal pack” wrote, with the ending .qdappeals."),
        name=path.name,
    )


def _damaged(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The package {name} is damaged; nothing of it was taken in."),
        QT_TRANSLATE_NOOP("errors", "Copy it again, or have it made anew."),
        name=path.name,
    )


def _unreadable(path: Path, error: OSError) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The file {name} cannot be read: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Check that it is there and that you may read it."),
        name=path,
        reason=error.strerror or str(error),
    )
