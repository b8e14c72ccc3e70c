"""The evaluation sheet (质检单) as a PDF of one or two pages."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, chain

from reportlab.lib.units import mm
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    HRFlowable,
    KeepTogether,
    Spacer,
    Table,
    TableStyle,
)

from qadesk import __version__
from qadesk.domain.sheets import SheetContent, SheetRevision
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.reports import labels, style
from qadesk.reports.fonts import REPLACEMENT, Fonts
from qadesk.reports.pages import SETTING, Document, build
from qadesk.reports.sheet_items import items_table
from qadesk.reports.sheet_wave import WavePicture, has_picture
from qadesk.reports.style import Look, Setter, shortened
from qadesk.reports.text import clean, date_time, figure, one_line, span_code

TEAM_LEADER = QT_TRANSLATE_NOOP("sheet", "Team leader")
DATE = QT_TRANSLATE_NOOP("sheet", "Date")
FOOT = QT_TRANSLATE_NOOP("sheet", "Evaluation {uid} · revision {revision} · printed with qadesk {version}")
ACKNOWLEDGED = QT_TRANSLATE_NOOP("sheet", "Acknowledgement")
SEEN = QT_TRANSLATE_NOOP(
    "sheet",
    "I have seen this evaluation and its evidence. To acknowledge it is not to agree: an appeal stays possible.",
)
COMMENT = QT_TRANSLATE_NOOP("sheet", "Comment")
SIGNATURE = QT_TRANSLATE_NOOP("sheet", "Signature")
FORMER_NAMELESS = QT_TRANSLATE_NOOP("sheet", "Revision {number}: {score} · {when}")
NOW_NAMELESS = QT_TRANSLATE_NOOP("sheet", "Revision {number}: {score} · {when} (this sheet)")
FORMER = QT_TRANSLATE_NOOP("sheet", "Revision {number}: {score} · {inspector} · {when}")
NOW = QT_TRANSLATE_NOOP("sheet", "Revision {number}: {score} · {inspector} · {when} (this sheet)")
MISSING = QT_TRANSLATE_NOOP(
    "sheet",
    "{sign} stands for a character that the fonts of this sheet lack ({codes}); the XLSX and JSON sheets have it.",
)

FACTS_IN_ROW = 4
ROOM_BELOW_HEADING = 56
NOTE_CODE = replace(style.BODY, bold=True, colour=style.ACCENT)
MOST_IN_COLUMNS = 500
"""Points of both columns together."""


class PdfSheet:
    """A4, A4 again where one page is not enough; Chinese text is text. One sheet at a time is set, whoever asks."""

    name = "pdf"

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts

    def render(self, content: SheetContent, translate: Translate) -> bytes:
        """The document's bytes, the same for the same content."""
        with SETTING:
            setter = Setter(self._fonts, translate)
            story = [*_story(content, setter), *_missing(setter), _end(content, setter)]
            return build(_document(content, setter), self._fonts, story)


def _document(content: SheetContent, setter: Setter) -> Document:
    agent = " ".join(part for part in (content.call.agent_no, content.call.agent) if part)
    parts = (setter.word(labels.TITLE), agent, date_time(content.call.started_at_ms, content.zone))
    foot = setter.word(FOOT).format(uid=one_line(content.uid), revision=content.revision, version=__version__)
    return Document(
        title=" · ".join(part for part in parts if part),
        subject=content.card_title,
        language=setter.word(labels.LANGUAGE),
        foot=foot,
    )


def _story(content: SheetContent, setter: Setter) -> Iterator[Flowable]:
    return chain(
        _head(content, setter),
        _facts(content, setter),
        _picture(content, setter),
        [items_table(content, setter)] if content.sections else [],
        _notes(content, setter),
        _passage(labels.CALL_COMMENT, content.comment, setter),
        _passage(labels.COACHING_NOTE, content.coaching_note, setter),
        _history(content, setter),
        _why(content, setter),
    )


def _head(content: SheetContent, setter: Setter) -> Iterator[Flowable]:
    version = setter.word(labels.VERSION).format(number=content.card_version)
    subject = content.call.custom.get("subject", "")
    parts = (one_line(content.card_title), version, one_line(subject))
    yield setter.paragraph(setter.word(labels.TITLE), style.TITLE)
    yield setter.paragraph(shortened(" · ".join(part for part in parts if part)), style.SUBTITLE)
    yield HRFlowable("100%", 0.8, color=style.TEXT, spaceBefore=0, spaceAfter=8)
    yield _result(content, setter)
    if content.critical:
        look = replace(style.BODY, colour=style.CRITICAL, bold=True, before=4)
        yield setter.paragraph(f"{setter.word(labels.CRITICAL_ERRORS)}: {'; '.join(content.critical)}", look)
    yield Spacer(0, 8)


def _result(content: SheetContent, setter: Setter) -> Table:
    """Score, result, band and critical errors beside each other, parted by thin rules."""
    count = len(content.critical)
    out_of = setter.word(labels.OF_TOTAL).format(total=figure(content.total))
    mark = f"{setter.word(labels.PASS_MARK)} {figure(content.pass_mark)}"
    verdict = labels.verdict(content, setter.word_in)
    band = shortened(one_line(content.band or "–"), 60)
    cells = [
        _cell(labels.SCORE, figure(content.score), out_of, setter, replace(style.SCORE, colour=_verdict_ink(content))),
        _cell(labels.RESULT, verdict, mark, setter, replace(style.FIGURE, colour=_verdict_ink(content))),
        _cell(labels.BAND, band, "", setter, _fitting(band, setter)),
        _cell(
            labels.CRITICAL_ERRORS,
            str(count) if count else setter.word(labels.NONE),
            "",
            setter,
            replace(style.FIGURE, colour=style.CRITICAL if count else style.TEXT),
        ),
    ]
    rules = ("LINEBEFORE", (1, 0), (-1, -1), style.HAIRLINE, style.STRONG_RULE)
    indent = ("LEFTPADDING", (1, 0), (-1, -1), 9)
    return Table([cells], [style.WIDTH / 4] * 4, style=TableStyle([*_tight(setter), rules, indent]))


def _fitting(text: str, setter: Setter) -> Look:
    """A figure's look, or a smaller one where the text would not stay on a line."""
    fits = setter.width(text, style.FIGURE.size) * 1.06 < style.WIDTH / 4 - 9  # bold is a little wider
    return style.FIGURE if fits else style.LONG_FIGURE


def _verdict_ink(content: SheetContent) -> object:
    return style.TEXT if content.passed else style.CRITICAL


def _cell(label: str, value: str, below: str, setter: Setter, look: Look) -> list[Flowable]:
    return [
        setter.paragraph(setter.word(label), style.LABEL),
        setter.paragraph(value, look),
        setter.paragraph(below, style.LABEL),
    ]


def _facts(content: SheetContent, setter: Setter) -> Iterator[Flowable]:
    facts = labels.call_facts(content, setter.word_in)
    *short, file, recording = facts
    inspector = labels.inspector(content)
    if inspector or content.audience == "house":
        short.append(labels.Fact(setter.word(labels.INSPECTOR), inspector))
    short += [
        labels.Fact(setter.word(labels.SUBMITTED), date_time(content.submitted_at_ms, content.zone)),
        labels.Fact(setter.word(labels.REVISION), str(content.revision)),
    ]
    heard = labels.heard(content, setter.word_in)
    rows = [short[at : at + FACTS_IN_ROW] for at in range(0, len(short), FACTS_IN_ROW)]
    yield _fact_table(
        [[_fact(each, setter) for each in row] for row in rows], [style.WIDTH / FACTS_IN_ROW] * FACTS_IN_ROW, setter
    )
    yield _two_facts(file, recording, setter)
    if heard is not None:
        yield _fact_table([[_fact(heard, setter)]], [style.WIDTH], setter)
    redaction = labels.redaction(content, setter.word_in)
    if redaction:
        copy, digest, spans = redaction
        yield _two_facts(copy, spans, setter)
        yield _fact_table([[_fact(digest, setter)]], [style.WIDTH], setter)


def _two_facts(wide: labels.Fact, narrow: labels.Fact, setter: Setter) -> Table:
    return _fact_table([[_fact(wide, setter), _fact(narrow, setter)]], [style.WIDTH * 0.6, style.WIDTH * 0.4], setter)


def _fact(fact: labels.Fact, setter: Setter) -> list[Flowable]:
    value = shortened(one_line(fact.value)) or "–"
    return [setter.paragraph(fact.label, style.LABEL), setter.paragraph(value, style.BODY)]


def _fact_table(rows: list[list[list[Flowable]]], widths: list[float], setter: Setter) -> Table:
    return Table(rows, widths, style=TableStyle([*_tight(setter), ("RIGHTPADDING", (0, 0), (-1, -1), 6)]))


def _tight(setter: Setter) -> list[tuple[object, ...]]:
    """No air but a little above and below; even empty cells name a font, and it shall be one that is embedded."""
    return [
        ("FONTNAME", (0, 0), (-1, -1), setter.fonts.regular),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 1),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]


def _picture(content: SheetContent, setter: Setter) -> Iterator[Flowable]:
    if has_picture(content):
        yield Spacer(0, 8)
        yield WavePicture(content, setter)
        yield Spacer(0, 8)


def _heading(title: str, setter: Setter) -> Iterator[Flowable]:
    """A heading, on the next page where only a line or two would stand below it."""
    yield CondPageBreak(ROOM_BELOW_HEADING)
    yield setter.paragraph(setter.word(title), style.HEADING)


def _passage(title: str, text: str, setter: Setter) -> Iterator[Flowable]:
    if clean(text).strip():
        yield from _heading(title, setter)
        yield setter.paragraph(text)


def _notes(content: SheetContent, setter: Setter) -> Iterator[Flowable]:
    if not content.marks:
        return
    yield from _heading(labels.NOTES, setter)
    for mark in content.marks:
        code = span_code(mark.start_ms, mark.end_ms)
        yield setter.rich([(code, NOTE_CODE), ("  " + clean(mark.note), style.BODY)])


def _history(content: SheetContent, setter: Setter) -> Iterator[Flowable]:
    if not content.history and not clean(content.reason).strip():
        return
    this = SheetRevision(content.revision, content.inspector, content.submitted_at_ms, content.score, content.reason)
    yield from _heading(labels.HISTORY, setter)
    nameless = content.audience == "agent" and not content.inspector
    for former in content.history:
        yield from _revision(FORMER_NAMELESS if nameless else FORMER, former, content, setter)
    yield from _revision(NOW_NAMELESS if nameless else NOW, this, content, setter)


def _revision(text: str, revision: SheetRevision, content: SheetContent, setter: Setter) -> Iterator[Flowable]:
    line = setter.word(text).format(
        number=revision.revision,
        score=figure(revision.score),
        inspector=one_line(revision.inspector),
        when=date_time(revision.submitted_at_ms, content.zone),
    )
    yield setter.paragraph(line)
    if clean(revision.reason).strip():
        yield setter.paragraph(revision.reason, style.SMALL)


def _why(content: SheetContent, setter: Setter) -> Iterator[Flowable]:
    """The steps in small type, read down two columns; down one where they are many, so that pages can part them."""
    if not content.why:
        return
    yield from _heading(labels.WHY, setter)
    steps = [setter.paragraph(step, style.SMALL) for step in content.why]
    gap = 7 * mm
    width = (style.WIDTH - gap) / 2
    heights = [step.wrap(width, style.TALLEST_PIECE)[1] for step in steps]
    if sum(heights) > MOST_IN_COLUMNS:
        yield from steps
        return
    half = next(at for at, top in enumerate(accumulate(heights), 1) if top * 2 >= sum(heights))
    yield Table([[steps[:half], "", steps[half:]]], [width, gap, width], style=TableStyle(_tight(setter)))


def _end(content: SheetContent, setter: Setter) -> Flowable:
    return _acknowledgement(setter) if content.audience == "agent" else _signatures(setter)


def _acknowledgement(setter: Setter) -> Flowable:
    """A field for the agent: that it was seen, a comment, signature and date; never torn apart."""
    label = [setter.paragraph(setter.word(text), style.LABEL) for text in (COMMENT, SIGNATURE, DATE)]
    widths = [style.WIDTH * 0.62, style.WIDTH * 0.38]
    lines = [
        ("BOX", (0, 0), (-1, -1), style.HAIRLINE, style.MUTED),
        ("LINEABOVE", (0, 1), (-1, 1), style.HAIRLINE, style.RULE),
        ("LINEBEFORE", (1, 1), (1, 1), style.HAIRLINE, style.RULE),
        ("SPAN", (0, 0), (-1, 0)),
        ("LEFTPADDING", (0, 0), (-1, -1), 6),
    ]
    table = Table([[label[0], ""], label[1:]], widths, [22 * mm, 16 * mm], style=TableStyle([*_tight(setter), *lines]))
    heading = setter.paragraph(setter.word(ACKNOWLEDGED), style.HEADING)
    return KeepTogether([heading, setter.paragraph(setter.word(SEEN), style.SMALL), Spacer(0, 4), table])


def _signatures(setter: Setter) -> Flowable:
    """Three lines to sign on, never torn apart."""
    gap = 8 * mm
    width = (style.WIDTH - 2 * gap) / 3
    date = setter.word(DATE)
    cells = []
    for label in (labels.AGENT, labels.INSPECTOR, TEAM_LEADER):
        cells += [setter.paragraph(f"{setter.word(label)}", style.LABEL), setter.paragraph(date, style.LABEL), ""]
    del cells[-1]
    columns = [width * 0.62, width * 0.38, gap] * 3
    lines = [("LINEABOVE", (at, 0), (at + 1, 0), style.HAIRLINE, style.MUTED) for at in (0, 3, 6)]
    table = Table([cells], columns[:-1], style=TableStyle([*_tight(setter), *lines]))
    return KeepTogether([Spacer(0, 18 * mm), table])


def _missing(setter: Setter) -> list[Flowable]:
    """What the fonts could not show is said, not swallowed."""
    lost = sorted({letter for letter in setter.missing if clean(letter).strip()})
    if not lost:
        return []
    codes = ", ".join(f"U+{ord(letter):04X}" for letter in lost[:20]) + (" …" if len(lost) > 20 else "")
    return [Spacer(0, 6), setter.paragraph(setter.word(MISSING).format(sign=REPLACEMENT, codes=codes), style.SMALL)]
