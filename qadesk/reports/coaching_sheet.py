"""The sheet of a coaching session (辅导) as a PDF: what was talked about, what was agreed, and who acknowledged it."""

from collections.abc import Iterator
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, KeepTogether, Spacer, Table, TableStyle

from qadesk import __version__
from qadesk.domain.after.coaching_sheet import AgreedAction, CoachingSheet, HeardClip, Signed
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.reports import labels, style
from qadesk.reports.fonts import Fonts
from qadesk.reports.pages import SETTING, Document, build
from qadesk.reports.style import Setter, shortened
from qadesk.reports.text import clean, date_time, figure, one_line, span_code

TITLE = QT_TRANSLATE_NOOP("coaching sheet", "Coaching record")
FOOT = QT_TRANSLATE_NOOP("coaching sheet", "Coaching session {uid} · printed with qadesk {version}")
AGENT = QT_TRANSLATE_NOOP("coaching sheet", "Agent")
COACH = QT_TRANSLATE_NOOP("coaching sheet", "Coach")
GROUP = QT_TRANSLATE_NOOP("coaching sheet", "Business group")
DATE = QT_TRANSLATE_NOOP("coaching sheet", "Date")
SPENT = QT_TRANSLATE_NOOP("coaching sheet", "Minutes")
EVALUATIONS = QT_TRANSLATE_NOOP("coaching sheet", "Evaluations talked about")
CLIPS = QT_TRANSLATE_NOOP("coaching sheet", "Listened to together")
EXAMPLE = QT_TRANSLATE_NOOP("coaching sheet", "Example from the library")
NOTES = QT_TRANSLATE_NOOP("coaching sheet", "Notes")
ACTIONS = QT_TRANSLATE_NOOP("coaching sheet", "Action items")
WHAT = QT_TRANSLATE_NOOP("coaching sheet", "What")
DUE = QT_TRANSLATE_NOOP("coaching sheet", "By when")
MEASURE = QT_TRANSLATE_NOOP("coaching sheet", "Measured by")
ACKNOWLEDGED = QT_TRANSLATE_NOOP("coaching sheet", "Acknowledgement")
SIGN = QT_TRANSLATE_NOOP("coaching sheet", "Signature, date")

ROOM_BELOW_HEADING = 56
COLUMNS = (style.WIDTH - 85 * mm, 30 * mm, 55 * mm)


class CoachingSheetPdf:
    """A4; one sheet at a time is set, whoever asks. The fonts are read with the first one."""

    def __init__(self, regular: Path, bold: Path) -> None:
        self._fonts = Fonts(regular, bold)

    def __call__(self, sheet: CoachingSheet, translate: Translate) -> bytes:
        """The document's bytes, the same for the same content."""
        with SETTING:
            setter = Setter(self._fonts, translate)
            story = [*_head(sheet, setter), *_talked(sheet, setter), *_agreed(sheet, setter), _signed(sheet, setter)]
            return build(_document(sheet, setter), self._fonts, story)


def _word(setter: Setter, source: str) -> str:
    return setter.word_in("coaching sheet", source)


def _when(sheet: CoachingSheet) -> str:
    session = sheet.session
    return date_time(session.started_at_ms or session.planned_at_ms, sheet.zone)


def _document(sheet: CoachingSheet, setter: Setter) -> Document:
    title = " · ".join((_word(setter, TITLE), sheet.agent, _when(sheet)))
    foot = _word(setter, FOOT).format(uid=sheet.session.uid, version=__version__)
    return Document(title=title, subject=sheet.session.topic, language=setter.word(labels.LANGUAGE), foot=foot)


def _head(sheet: CoachingSheet, setter: Setter) -> Iterator[Flowable]:
    session = sheet.session
    yield setter.paragraph(_word(setter, TITLE), style.TITLE)
    yield setter.paragraph(shortened(one_line(session.topic)), style.SUBTITLE)
    yield HRFlowable("100%", 0.8, color=style.TEXT, spaceBefore=0, spaceAfter=8)
    facts = (
        (AGENT, f"{sheet.agent} {session.agent_no}"),
        (GROUP, sheet.group or "–"),
        (COACH, f"{sheet.coach} {session.coach_no}"),
        (DATE, _when(sheet)),
        (SPENT, str(round(session.spent_ms / 60_000))),
    )
    cells = [
        [setter.paragraph(_word(setter, label), style.LABEL), setter.paragraph(one_line(value))]
        for label, value in facts
    ]
    widths = [style.WIDTH * part for part in (0.22, 0.18, 0.22, 0.26, 0.12)]
    yield Table([cells], widths, style=TableStyle(_tight(setter)))


def _talked(sheet: CoachingSheet, setter: Setter) -> Iterator[Flowable]:
    if sheet.evaluations:
        yield from _heading(EVALUATIONS, setter)
    for each in sheet.evaluations:
        parts = (date_time(each.call_at_ms, sheet.zone), one_line(each.card_title), figure(each.score))
        yield setter.paragraph(" · ".join(part for part in parts if part))
    if sheet.clips:
        yield from _heading(CLIPS, setter)
    for clip in sheet.clips:
        yield setter.paragraph(_clip(clip, sheet, setter))
    if clean(sheet.session.notes).strip():
        yield from _heading(NOTES, setter)
        yield setter.paragraph(sheet.session.notes)


def _clip(clip: HeardClip, sheet: CoachingSheet, setter: Setter) -> str:
    if clip.example:
        parts: tuple[str, ...] = (_word(setter, EXAMPLE), one_line(clip.item))
    else:
        span = span_code(clip.start_ms, clip.end_ms)
        parts = (date_time(clip.call_at_ms, sheet.zone), span, one_line(clip.item), one_line(clip.note))
    return " · ".join(part for part in parts if part)


def _agreed(sheet: CoachingSheet, setter: Setter) -> Iterator[Flowable]:
    if not sheet.actions:
        return
    yield from _heading(ACTIONS, setter)
    head = [setter.paragraph(_word(setter, text), style.LABEL) for text in (WHAT, DUE, MEASURE)]
    rows = [line for each in sheet.actions for line in _action(each, setter)]
    rules = ("LINEBELOW", (0, 0), (-1, -1), style.HAIRLINE, style.RULE)
    yield Table([head, *rows], COLUMNS, repeatRows=1, style=TableStyle([*_tight(setter), rules]))


def _action(each: AgreedAction, setter: Setter) -> Iterator[list[object]]:
    """A row; more where what was agreed is taller than a page can part."""
    due = each.action.due_on.isoformat() if each.action.due_on else "–"
    beside: list[object] = [setter.paragraph(due), setter.paragraph(shortened(one_line(each.measure)) or "–")]
    for piece in setter.pieces(setter.paragraph(each.action.what), COLUMNS[0] - 6):
        yield [piece, *beside]
        beside = ["", ""]


def _signed(sheet: CoachingSheet, setter: Setter) -> Flowable:
    """Who acknowledged when, or a line to sign on; never torn apart."""
    gap = 10 * mm
    width = (style.WIDTH - gap) / 2
    cells = [
        _signature(label, each, sheet, setter) for label, each in zip((AGENT, COACH), sheet.signatures, strict=True)
    ]
    lines = [("LINEABOVE", (at, 0), (at, 0), style.HAIRLINE, style.MUTED) for at in (0, 2)]
    table = Table([[cells[0], "", cells[1]]], [width, gap, width], style=TableStyle([*_tight(setter), *lines]))
    heading = setter.paragraph(_word(setter, ACKNOWLEDGED), style.HEADING)
    return KeepTogether([heading, Spacer(0, 14 * mm), table])


def _signature(label: str, signed: Signed, sheet: CoachingSheet, setter: Setter) -> list[Flowable]:
    below = _word(setter, SIGN) if signed.at_ms is None else date_time(signed.at_ms, sheet.zone)
    name = setter.paragraph(f"{_word(setter, label)} · {one_line(signed.name)}")
    found: list[Flowable] = [name, setter.paragraph(below, style.LABEL)]
    return [*found, setter.paragraph(shortened(one_line(signed.comment)), style.SMALL)] if signed.comment else found


def _heading(title: str, setter: Setter) -> Iterator[Flowable]:
    yield CondPageBreak(ROOM_BELOW_HEADING)
    yield setter.paragraph(_word(setter, title), style.HEADING)


def _tight(setter: Setter) -> list[tuple[object, ...]]:
    return [
        ("FONTNAME", (0, 0), (-1, -1), setter.fonts.regular),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 6),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]
