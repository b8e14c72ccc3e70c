"""Files placed whole or not at all: a temporary name beside the target, fsync, rename."""

import os
from contextlib import suppress
from pathlib import Path


def sync_file(path: Path) -> None:
    """Wait until the file's bytes are on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the folder's names are on the disk; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def place(temporary: Path, target: Path) -> None:
    """Give a finished file its name, durably, replacing what bears it."""
    sync_file(temporary)
    temporary.replace(target)
    sync_folder(target.parent)


def write_whole(target: Path, text: str) -> None:
    """Write UTF-8 text so that a reader sees the old or the new content, never a part."""
    temporary = target.with_name(f".{target.name}.{os.getpid()}.partial")
    try:
        temporary.write_text(text, encoding="utf-8", newline="\n")
        place(temporary, target)
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()
