"""Places in a call as people write them: minutes and seconds, or seconds."""

import re

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

_CLOCK = re.compile(r"(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d{1,3})?)")


def moment_ms(text: str) -> int:
    """``2:58.5``, ``1:02:03`` or ``178.5`` (seconds) as milliseconds. Raises ``UserError``."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "“{text}” is no place in a call."),
            QT_TRANSLATE_NOOP("errors", "Write minutes and seconds, as 2:58.5, or seconds, as 178.5."),
            text=text,
        )
    hours, minutes, seconds = found.groups()
    return round((int(hours or 0) * 3600 + int(minutes or 0) * 60 + float(seconds)) * 1000)


def moment_text(ms: int) -> str:
    """The same place again, exactly: ``2:58.5``, ``1:02:03``."""
    hours, rest = divmod(ms, 3_600_000)
    minutes, rest = divmod(rest, 60_000)
    seconds = f"{rest // 1000:02}.{rest % 1000:03}".rstrip("0").rstrip(".") if rest % 1000 else f"{rest // 1000:02}"
    return f"{hours}:{minutes:02}:{seconds}" if hours else f"{minutes}:{seconds}"
