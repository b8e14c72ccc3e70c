"""The list of follow-ups (问题跟踪) that a team leader is handed: a PDF for the shift meeting, to write on."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, HRFlowable, Spacer, Table, TableStyle

from qadesk import __version__
from qadesk.domain.after.follow_up_forms import (
    OVERDUE,
    SENT_BACK,
    TITLE,
    due_text,
    heading,
    heard_at,
    moment,
    named,
    notes,
)
from qadesk.domain.after.follow_up_sheets import FollowUpSheet, ListedFollowUp
from qadesk.domain.after.follow_up_words import told_way
from qadesk.domain.after.followups import DoneBy
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate, listed
from qadesk.reports import labels, style
from qadesk.reports.fonts import Fonts
from qadesk.reports.pages import SETTING, Document, build
from qadesk.reports.style import Look, Setter, shortened
from qadesk.reports.text import one_line

FOOT = QT_TRANSLATE_NOOP("follow-ups", "Follow-ups · {whose} · {when} · printed with qadesk {version}")
COUNT = QT_TRANSLATE_NOOP("follow-ups", "Open")
REPORT = QT_TRANSLATE_NOOP("follow-ups", "Period report")
OVERDUE_COUNT = QT_TRANSLATE_NOOP("follow-ups", "Overdue")
NEXT_DUE = QT_TRANSLATE_NOOP("follow-ups", "Next due")
NO = QT_TRANSLATE_NOOP("follow-ups", "No.")
SIGNED = QT_TRANSLATE_NOOP("follow-ups", "Date, signature")
NONE = QT_TRANSLATE_NOOP("follow-ups", "none")

COLUMNS = (9 * mm, style.WIDTH - 74 * mm, 33 * mm, 32 * mm)
"""Number, problem, handler, due."""
HEAD = Look(8, 11, style.MUTED)
LINE_TITLE = Look(9.5, 13, bold=True)
FILL = Look(8, 12, style.MUTED)
FILL_HEIGHT = 18
"""Points of a line to write on by hand."""
LAST_BLANK = 38 * mm
GAP = 10
LONGEST = 1200


class FollowUpListPdf:
    """A4; one list at a time is set, whoever asks. The fonts are read with the first one."""

    def __init__(self, regular: Path, bold: Path) -> None:
        self._fonts = Fonts(regular, bold)

    def __call__(self, sheet: FollowUpSheet, translate: Translate) -> bytes:
        """The document's bytes, the same for the same content."""
        with SETTING:
            setter = Setter(self._fonts, translate)
            story = [*_head(sheet, setter), _table(sheet, setter)]
            return build(_document(sheet, setter), self._fonts, story)


def _word(setter: Setter, source: str) -> str:
    return setter.word_in("follow-ups", source)


def _whose(sheet: FollowUpSheet) -> str:
    return named(sheet.leader, sheet.leader_no) or named(sheet.handler, sheet.handler_no)


def _document(sheet: FollowUpSheet, setter: Setter) -> Document:
    when = moment(sheet.made_at_ms, sheet.zone)
    foot = _word(setter, FOOT).format(whose=_whose(sheet), when=when, version=__version__)
    return Document(
        title=f"{_word(setter, TITLE)} · {_whose(sheet)} · {when}",
        subject=listed(sheet.groups, setter.word_in),
        language=setter.word(labels.LANGUAGE),
        foot=foot,
    )


def _head(sheet: FollowUpSheet, setter: Setter) -> Iterator[Flowable]:
    said = notes(sheet, setter.word_in)
    whom = len(said) - 2  # the last two tell how it is filled in
    parts = (*said[:whom], listed(sheet.groups, setter.word_in), moment(sheet.made_at_ms, sheet.zone))
    yield setter.paragraph(_word(setter, TITLE), style.TITLE)
    yield setter.paragraph(shortened(" · ".join(part for part in parts if part)), style.SUBTITLE)
    yield HRFlowable("100%", 0.8, color=style.TEXT, spaceBefore=0, spaceAfter=8)
    yield _figures(sheet, setter)
    for note in said[whom:]:
        yield setter.paragraph(note, style.SMALL)
    yield Spacer(0, 8)


def _figures(sheet: FollowUpSheet, setter: Setter) -> Table:
    late = replace(style.FIGURE, colour=style.CRITICAL if sheet.overdue else style.TEXT, before=3)
    calm = replace(style.FIGURE, before=3)
    small = replace(style.LONG_FIGURE, before=6)
    clocks = [line.row.clock for line in sheet.lines if line.row.clock and not line.overdue]
    first = min(clocks, key=lambda clock: clock.ends_at_ms, default=None)
    due = due_text(first, sheet.zone, setter.word_in) if first else "–"
    reports = shortened(listed(sheet.reports, setter.word_in), 40) or "–"
    cells = [
        [setter.paragraph(_word(setter, label), style.LABEL), setter.paragraph(value, look)]
        for label, value, look in (
            (COUNT, str(len(sheet.lines)), calm),
            (OVERDUE_COUNT, str(sheet.overdue) if sheet.overdue else _word(setter, NONE), late),
            (NEXT_DUE, due, small),
            (REPORT, reports, small),
        )
    ]
    rules = ("LINEBEFORE", (1, 0), (-1, -1), style.HAIRLINE, style.STRONG_RULE)
    indent = ("LEFTPADDING", (1, 0), (-1, -1), 9)
    return Table([cells], [style.WIDTH / 4] * 4, style=TableStyle([*_plain(setter), rules, indent]), spaceAfter=6)


def _table(sheet: FollowUpSheet, setter: Setter) -> Table:
    heads = (_word(setter, NO), *(heading(key, setter.word_in) for key in ("what", "handler", "due")))
    cells: list[list[object]] = [[setter.paragraph(text, HEAD) for text in heads]]
    commands: list[tuple[object, ...]] = [("LINEBELOW", (0, 0), (-1, 0), style.HAIRLINE, style.STRONG_RULE)]
    for number, line in enumerate(sheet.lines, 1):
        at = len(cells)
        cells.append(_facts(number, line, sheet, setter))
        cells.append(["", _to_fill(setter), "", ""])
        commands += [
            ("SPAN", (1, at + 1), (-1, at + 1)),
            ("NOSPLIT", (0, at), (-1, at + 1)),
            ("LINEBELOW", (0, at + 1), (-1, at + 1), style.HAIRLINE, style.RULE),
            ("BOTTOMPADDING", (0, at + 1), (-1, at + 1), 7),
        ]
    return Table(cells, COLUMNS, repeatRows=1, style=TableStyle([*_plain(setter), *commands]))


def _facts(number: int, line: ListedFollowUp, sheet: FollowUpSheet, setter: Setter) -> list[object]:
    row = line.row
    heard = heard_at(row.evidence)
    facts = (
        named(row.agent, row.agent_no),
        row.group or "",
        moment(row.call_started_at_ms, sheet.zone),
        f"{heading('heard', setter.word_in)} {heard}" if heard else "",
    )
    problem: list[Flowable] = []
    if row.item and not line.what.startswith(row.item):
        problem.append(setter.paragraph(shortened(one_line(row.item), 120), LINE_TITLE))
    problem.append(setter.paragraph(shortened(line.what, LONGEST), style.BODY))
    problem.append(setter.paragraph(" · ".join(one_line(part) for part in facts if part), style.SMALL))
    if line.why_back:
        back = _word(setter, SENT_BACK).format(why=shortened(line.why_back, 400))
        problem.append(setter.paragraph(back, replace(style.SMALL, colour=style.CUSTOMER_TEXT)))
    due = [setter.paragraph(due_text(row.clock, sheet.zone, setter.word_in), style.BODY)]
    if line.overdue:
        late = replace(style.SMALL, colour=style.CRITICAL, bold=True)
        due.append(setter.paragraph(_word(setter, OVERDUE), late))
    handler = setter.paragraph(shortened(one_line(named(row.handler, row.handler_no)), 60), style.BODY)
    return [setter.paragraph(str(number), style.BODY), problem, handler, due]


def _to_fill(setter: Setter) -> list[Flowable]:
    """Lines to write on: how, the number of the callback, what was done, who and when."""
    ways = "    ".join(f"□\u00a0{told_way(way, setter.word_in)}" for way in DoneBy)
    number, text = (heading(key, setter.word_in) for key in ("callback", "text"))
    return [_blanks((ways, number), (0,), setter), _blanks((text, _word(setter, SIGNED)), (), setter)]


def _blanks(texts: tuple[str, str], plain: tuple[int, ...], setter: Setter) -> Table:
    """Labels with room to write after each but the ``plain`` ones; the last gets a fixed length, the first the rest."""
    own = [setter.width(text, FILL.size) + GAP for text in texts]
    width = style.WIDTH - COLUMNS[0] - 6
    rest = max(0.0, width - sum(own) - LAST_BLANK)
    cells = [setter.paragraph(texts[0], FILL), "", setter.paragraph(texts[1], FILL), ""]
    lines = [
        ("LINEBELOW", (2 * at + 1, 0), (2 * at + 1, 0), style.HAIRLINE, style.DIMMED)
        for at in range(len(texts))
        if at not in plain
    ]
    tight = [*_plain(setter), ("RIGHTPADDING", (0, 0), (-1, -1), 0), ("VALIGN", (0, 0), (-1, -1), "BOTTOM")]
    tight.append(("BOTTOMPADDING", (0, 0), (-1, -1), 0))
    columns = [own[0], rest, own[1], LAST_BLANK]
    return Table([cells], columns, [FILL_HEIGHT], style=TableStyle([*tight, *lines]), hAlign="LEFT")


def _plain(setter: Setter) -> list[tuple[object, ...]]:
    """Air above and below, none at the left edge; even empty cells name a font that is embedded."""
    return [
        ("FONTNAME", (0, 0), (-1, -1), setter.fonts.regular),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 6),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]
