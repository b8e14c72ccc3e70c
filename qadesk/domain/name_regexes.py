"""Which regular expressions of users may be tried on names: those whose time cannot run away."""

import re
from collections.abc import Iterable

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

LONGEST = 200
MOST_WIDE = 2
"""Repetitions that may match more than two lengths, in all fields of a pattern together."""
MOST_NARROW = 6
MOST_BRANCHES = 12
MOST_REPEATS = 255
_TOKEN = re.compile(
    r"(?P<escape>\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[^\n]))|(?P<group>\((?:\?:|\?(?=[^:])|))|(?P<close>\))"
    r"|(?P<charset>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<repeat>[*+?]|\{(?P<low>[0-9]*)(?P<comma>,?)(?P<high>[0-9]*)\})"
    r"|(?P<branch>\|)|(?P<other>.)",
    re.DOTALL,
)

_SETS = re.compile(r"(?<!\\)\[|--|&&|\|\||~~")
"""What may come to mean sets within sets; compiling it warns."""

BROKEN = QT_TRANSLATE_NOOP("errors", "“{regex}” is no regular expression: {reason}.")
UNSAFE = QT_TRANSLATE_NOOP("errors", "The regular expression “{regex}” could take very long on some names.")
UNSAFE_TODO = QT_TRANSLATE_NOOP(
    "errors",
    "Use character classes with a length, as [0-9]{{4}} or [^_]{{1,40}}; nothing repeated inside a repetition.",
)
NOT_HERE = QT_TRANSLATE_NOOP("errors", "“{regex}” uses what a field's regular expression may not: groups with names, "
                             "references, looking ahead or behind, anchors.")  # fmt: skip


def checked_regex(regexes: Iterable[str]) -> None:
    """Raise ``UserError`` unless the regular expressions of a pattern's fields are sound and cheap, all together."""
    wide = narrow = branches = 0
    for regex in filter(None, regexes):
        _sound(regex)
        counted = _Counted(regex)
        wide, narrow, branches = wide + counted.wide, narrow + counted.narrow, branches + counted.branches
        if wide > MOST_WIDE or narrow > MOST_NARROW or branches > MOST_BRANCHES:
            raise UserError(UNSAFE, UNSAFE_TODO, regex=regex)


def _sound(regex: str) -> None:
    if len(regex) > LONGEST:
        raise UserError(UNSAFE, UNSAFE_TODO, regex=regex[:40])
    for token in _TOKEN.finditer(regex):
        if token["other"] == "[":
            raise UserError(BROKEN, UNSAFE_TODO, regex=regex, reason="unterminated character set")
        if token["charset"] and _SETS.search(token["charset"][1:]):
            raise UserError(NOT_HERE, UNSAFE_TODO, regex=regex)
    try:
        re.compile(regex)
    except (re.error, OverflowError, RecursionError) as error:
        raise UserError(BROKEN, UNSAFE_TODO, regex=regex, reason=str(error)) from error


class _Counted:
    """What of a regular expression costs time: repetitions and branches; those inside repetitions are refused."""

    def __init__(self, regex: str) -> None:
        self.wide = self.narrow = self.branches = 0
        self._regex = regex
        costly = [False]
        """For each open group, whether something in it may match in several ways."""
        closed = False
        """Whether the token before closed such a group."""
        for token in _TOKEN.finditer(regex):
            kind = token.lastgroup if token.lastgroup in ("escape", "charset", "other") else _kind(token)
            was_closed, closed = closed, False
            if kind == "group":
                self._allow_group(token[0])
                costly.append(False)
            elif kind == "close":
                closed = costly.pop()
                costly[-1] = costly[-1] or closed
            elif kind == "repeat":
                if was_closed and token[0] != "?":
                    raise UserError(UNSAFE, UNSAFE_TODO, regex=regex)
                costly[-1] = self._repeats(token) or costly[-1]
            elif kind == "branch":
                self.branches += 1
                costly[-1] = True
            else:
                self._allow(token[0])

    def _allow_group(self, opening: str) -> None:
        """Groups with ``?:`` alone: others would number, name or look around."""
        if opening != "(?:":
            raise UserError(NOT_HERE, UNSAFE_TODO, regex=self._regex)

    def _allow(self, token: str) -> None:
        if token in "^$" or re.match(r"\\[0-9AbBZ]", token):
            raise UserError(NOT_HERE, UNSAFE_TODO, regex=self._regex)

    def _repeats(self, token: re.Match[str]) -> bool:
        """Count a repetition; whether it may match several lengths."""
        text = token[0]
        if text == "?":
            self.narrow += 1
            return True
        if text in "*+":
            self.wide += 1
            return True
        low, high = (
            int(token["low"] or 0),
            int(token["high"] or (MOST_REPEATS if token["comma"] else token["low"] or 0)),
        )
        if high > MOST_REPEATS or low > MOST_REPEATS:
            raise UserError(UNSAFE, UNSAFE_TODO, regex=self._regex)
        if low == high:
            return False
        if high - low > 1:
            self.wide += 1
        else:
            self.narrow += 1
        return True


def _kind(token: re.Match[str]) -> str:
    return next(kind for kind in ("group", "close", "repeat", "branch") if token[kind] is not None)
