"""Notices in words: what they are about, whom they go to, and the columns of their list."""

from qadesk.domain.after.notices import Notice, NoticeRow
from qadesk.domain.people import Role
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.lines import RIGHT, Cell, Column
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.notice_words import KINDS, words
from qadesk.gui.parts import number
from qadesk.gui.words import listing

ROLES: dict[Role, str] = {
    Role.LEADER: QT_TRANSLATE_NOOP("Notices", "Team leaders"),
    Role.TRAINER: QT_TRANSLATE_NOOP("Notices", "Trainers"),
    Role.INSPECTOR: QT_TRANSLATE_NOOP("Notices", "Inspectors"),
    Role.LEAD: QT_TRANSLATE_NOOP("Notices", "QA leads"),
    Role.AGENT: QT_TRANSLATE_NOOP("Notices", "Agents"),
}


def audience_text(notice: Notice) -> str:
    """Whom it goes to: roles in teams, then persons by number; everybody where none is named."""
    roles, groups = listing(words(ROLES[role]) for role in notice.roles), listing(notice.groups)
    persons = listing(notice.persons)
    found = [" · ".join(part for part in (roles, groups) if part), persons]
    return "; ".join(part for part in found if part) or words(QT_TRANSLATE_NOOP("Notices", "Everybody"))


def notice_columns(formats: Formats) -> list[Column[NoticeRow]]:
    """What it is about, its title, from whom, when, and how many have read it."""
    return [
        Column("kind", words(QT_TRANSLATE_NOOP("Notices", "About")), 120, _kind),
        Column("title", words(QT_TRANSLATE_NOOP("Notices", "Notice")), 0, _title),
        Column("by", words(QT_TRANSLATE_NOOP("Notices", "From")), 96, lambda r: Cell(r.by, muted=True), gives_way=3),
        Column(
            "at",
            words(QT_TRANSLATE_NOOP("Notices", "Published")),
            136,
            lambda r: Cell(formats.instant(r.notice.at_ms), muted=True),
            gives_way=2,
        ),
        Column("readers", words(QT_TRANSLATE_NOOP("Notices", "Read by")), 88, _readers, RIGHT, gives_way=1),
    ]


def _kind(row: NoticeRow) -> Cell:
    text, tone = KINDS[row.notice.kind]
    return Cell(words(text), tone)


def _title(row: NoticeRow) -> Cell:
    """What was read, or does not hold any more, stands back."""
    gone = row.notice.withdrawn_at_ms is not None
    return Cell(row.notice.title, muted=gone or row.read_at_ms is not None)


def _readers(row: NoticeRow) -> Cell:
    if row.notice.withdrawn_at_ms is not None:
        return Cell(words(QT_TRANSLATE_NOOP("Notices", "withdrawn")), muted=True)
    text = f"{number(row.readers)} / {number(row.addressed)}"
    return Cell(text, muted=True, bar=row.readers / row.addressed if row.addressed else None)
