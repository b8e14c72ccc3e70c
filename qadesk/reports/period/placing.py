"""A finished document goes to its place whole or not at all."""

import os
from pathlib import Path


def place(data: bytes, target: Path) -> None:
    """Writes beside ``target`` under a temporary name, then renames. Raises ``OSError`` as the system says it."""
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
