"""Words of follow-ups: how states and ways are called, the form of callback service numbers, the text of a proposal."""

import re
from collections.abc import Iterable

from qadesk.domain.after.followups import DoneBy, FollowUpState, Origin
from qadesk.domain.errors import UserError
from qadesk.domain.name_regexes import checked_regex
from qadesk.domain.said import said
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate

STATES = {
    FollowUpState.OPEN: QT_TRANSLATE_NOOP("follow-ups", "open"),
    FollowUpState.REPORTED: QT_TRANSLATE_NOOP("follow-ups", "to verify"),
    FollowUpState.CLOSED: QT_TRANSLATE_NOOP("follow-ups", "closed"),
    FollowUpState.WITHDRAWN: QT_TRANSLATE_NOOP("follow-ups", "withdrawn"),
}
"""English sources of the context ``follow-ups``."""

WAYS = {
    DoneBy.CALLBACK: QT_TRANSLATE_NOOP("follow-ups", "callback"),
    DoneBy.COACHING: QT_TRANSLATE_NOOP("follow-ups", "coaching"),
    DoneBy.CORRECTION: QT_TRANSLATE_NOOP("follow-ups", "record correction"),
    DoneBy.OTHER: QT_TRANSLATE_NOOP("follow-ups", "other"),
}

ORIGINS = {
    Origin.LOST_POINT: QT_TRANSLATE_NOOP("follow-ups", "lost point"),
    Origin.RECORDING: QT_TRANSLATE_NOOP("follow-ups", "problem recording"),
    Origin.BY_HAND: QT_TRANSLATE_NOOP("follow-ups", "by hand"),
}

_SPOKEN = {
    DoneBy.CALLBACK: ("回呼", "回拨", "电话回呼", "call back", "phone"),
    DoneBy.COACHING: ("辅导", "离线辅导", "在线辅导"),
    DoneBy.CORRECTION: ("记录更正", "更正记录", "修改记录", "记录修改", "correction"),
    DoneBy.OTHER: ("其他", "其它"),
}
"""What people write for a way in whatever language the form came; words, not translations."""

EXAMPLE = "HB########"
"""A form of callback service numbers, as an example: two letters and eight digits."""
_DIGIT = "[0-9]"
_MASK = re.compile(r"[^\[\](){}*+?|\\^$.]*")
_LONGEST_NUMBER = 200


def told_state(state: FollowUpState, translate: Translate) -> str:
    """A state in the reader's language."""
    return translate("follow-ups", STATES[state])


def told_way(way: DoneBy, translate: Translate) -> str:
    """A way in the reader's language."""
    return translate("follow-ups", WAYS[way])


def way_of(text: str, translate: Translate) -> DoneBy | None:
    """The way that a word means, in the reader's language, in English or in Chinese; ``None`` for other words."""
    word = _plain(text)
    for way in DoneBy:
        if word in map(_plain, (way.value, WAYS[way], told_way(way, translate), *_SPOKEN[way])):
            return way
    return None


def checked_form(form: str) -> str:
    """The form of callback service numbers, tidied: a mask with ``#`` for digits, or a regular expression.

    Raises ``UserError`` for an expression that is broken, or whose time could run away.
    """
    tidy = form.strip()
    if not _MASK.fullmatch(tidy):
        checked_regex([tidy])
    return tidy


def callback_fits(number: str, form: str) -> bool:
    """Whether a callback service number has that form; without one ('') it has a digit. White space around goes."""
    text = said(number)
    if not text or len(text) > _LONGEST_NUMBER:
        return False
    if not form.strip():
        return any(letter.isdigit() for letter in text)
    return re.fullmatch(_regex(form.strip()), text) is not None


def proposal_text(title: str, comment: str, evidence: Iterable[tuple[int, int]]) -> str:
    """What a follow-up of a lost point says unless somebody writes it: title, comment, where it is heard."""
    places = ", ".join(f"{_code(start)}–{_code(end)}" if end > start else _code(start) for start, end in evidence)
    gap = "：" if title.strip()[-1:] > "\u2e7f" else ": "  # texts of cards and people are in one language
    said = gap.join(part for part in (title.strip(), comment.strip()) if part)
    return f"{said} ({places})" if places else said


def _regex(form: str) -> str:
    """A mask as an expression; letters of a mask stand for themselves."""
    if not _MASK.fullmatch(form):
        return form
    return "".join(_DIGIT if letter == "#" else re.escape(letter) for letter in form)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _code(at_ms: int) -> str:
    minutes, seconds = divmod(max(0, at_ms) // 1000, 60)
    return f"{minutes:02}:{seconds:02}"


def no_way(text: str, known: Iterable[str]) -> UserError:
    """Nobody knows what way of handling that word means."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "“{text}” is no way in which a follow-up is done."),
        QT_TRANSLATE_NOOP("errors", "Write one of: {known}."),
        text=text,
        known=tuple(known),
    )
