"""Which outputs there are now, asked in another process: PortAudio looks once, and again only while nothing plays."""

import dataclasses
import json
import logging
import subprocess
import sys

from qadesk.audio.devices import list_outputs
from qadesk.audio.probe import default_command
from qadesk.domain.audio_devices import OutputDevice
from qadesk.domain.errors import UserError

LISTING = "--list-outputs"
_PATIENCE_SECONDS = 4.0

_log = logging.getLogger(__name__)


def listing_main() -> int:
    """The other process: its outputs on stdout, as JSON in the last line; the exit status."""
    try:
        found = [OutputDevice(entry.name, entry.default) for entry in list_outputs()]
    except UserError:
        return 1
    sys.stdout.write("\n" + json.dumps([dataclasses.asdict(each) for each in found]) + "\n")
    return 0


def list_afresh() -> list[OutputDevice]:
    """The outputs that another process finds, in some 0.5 s; empty where it does not answer."""
    command = [*default_command()[:-1], LISTING]
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # only Windows has it
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE_SECONDS,
            check=True,
            creationflags=flags,
        )
        entries = json.loads(done.stdout.splitlines()[-1])
    except (OSError, subprocess.SubprocessError, ValueError, IndexError) as error:
        _log.warning("outputs could not be listed by another process: %r", error)
        return []
    return [OutputDevice(**entry) for entry in entries]
