"""The top of the period report: whose, of what, and the five figures."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable, HRFlowable, Image, Table, TableStyle

from qadesk.domain.report.content import Headline
from qadesk.reports import style
from qadesk.reports.period import notes, words
from qadesk.reports.period.pdf_parts import Job, change_look, tight
from qadesk.reports.period.words import difference, percent, points, share_span, signed, whole
from qadesk.reports.style import Look

TITLE = Look(19, 25, bold=True, after=2)
NUMBER = Look(16, 21, bold=True)
NOTE = Look(7.5, 10.5, style.MUTED)
BESIDE_LOGO = 130.0
LOGO_HEIGHT = 34.0

Parts = list[tuple[str, Look]]


def head(job: Job, logo: Path | None) -> Iterator[Flowable]:
    """Title and logo, a line of facts, the figures, and what is to be known about them."""
    title = [job.setter.paragraph(job.say(words.TITLE), TITLE), job.setter.paragraph(subtitle(job), style.SUBTITLE)]
    if logo is None:
        yield from title
    else:
        widths = [style.WIDTH - BESIDE_LOGO, BESIDE_LOGO]
        commands = [*tight(job.fonts), ("ALIGN", (1, 0), (1, 0), "RIGHT"), ("RIGHTPADDING", (1, 0), (1, 0), 0)]
        yield Table([[title, _logo(logo)]], widths, style=TableStyle(commands))
    yield HRFlowable("100%", 0.9, color=style.TEXT, spaceBefore=0, spaceAfter=10)
    if not job.content.headline.inspected:
        yield job.setter.paragraph(job.say(words.NOTHING))
        return
    yield _figures(job)
    for sentence in notes.reading(job.content, job.say):
        yield job.note(sentence)


def subtitle(job: Job) -> str:
    """Number, period, centre and part of it, when it was issued."""
    return (words.HARD_SPACE * 3 + " ").join(notes.facts(job.content, job.say))


def _logo(path: Path) -> Image:
    """As high as two lines of the title, or as wide as its place."""
    wide, high = ImageReader(str(path)).getSize()
    scale = min(LOGO_HEIGHT / high, BESIDE_LOGO / wide)
    return Image(str(path), wide * scale, high * scale, hAlign="RIGHT")


def _figures(job: Job) -> Table:
    now, setter, say = job.content.headline, job.setter, job.say
    figures: list[tuple[str, str, list[Parts]]] = [
        (words.RECORDINGS_INSPECTED, whole(now.inspected), _inspected(job)),
        (words.AVERAGE, points(now.average), _average(job)),
        (words.PASS_RATE, percent(now.pass_rate), _pass_rate(job)),
        (words.ERROR_RATE, percent(now.error_rate, 2), _error_rate(job)),
        (words.CRITICAL, whole(now.critical.total), _critical(job)),
    ]
    cells = [
        [
            setter.paragraph(say(label), style.LABEL),
            setter.paragraph(value, NUMBER),
            *(setter.rich(parts, NOTE) for parts in notes),
        ]
        for label, value, notes in figures
    ]
    rules = ("LINEBEFORE", (1, 0), (-1, -1), style.HAIRLINE, style.STRONG_RULE)
    indent = ("LEFTPADDING", (1, 0), (-1, -1), 9)
    return Table([cells], [style.WIDTH / 5] * 5, style=TableStyle([*tight(job.fonts), rules, indent]), spaceAfter=6)


def _before(job: Job) -> Headline:
    return job.content.previous or Headline()


def _inspected(job: Job) -> list[Parts]:
    rate = job.content.sampling_rate
    return [[(job.say(words.SAMPLING_RATE, rate=percent(rate)), NOTE)]] if rate is not None else []


def _average(job: Job) -> list[Parts]:
    now = job.content.headline
    half = (now.interval[1] - now.interval[0]) / 2 if now.interval else None
    change = difference(now.average, _before(job).average)
    notes: list[Parts] = [[(f"±{points(half)}", NOTE)]] if half is not None else []
    if change is not None:
        look = change_look(change, change > 0, NOTE)
        notes.append([(f"{job.say.against(job.content.period.kind)} ", NOTE), (signed(change), look)])
    return notes


def _pass_rate(job: Job) -> list[Parts]:
    now = job.content.headline
    change = difference(now.pass_rate, _before(job).pass_rate)
    notes: list[Parts] = [[(share_span(now.pass_interval), NOTE)]] if now.pass_interval else []
    if change is not None:
        text = job.say(words.POINTS_OF_SHARE, change=signed(change * 100, 1))
        look = change_look(change, change > 0, NOTE)
        notes.append([(f"{job.say.against(job.content.period.kind)} ", NOTE), (text, look)])
    return notes


def _error_rate(job: Job) -> list[Parts]:
    now, notes = job.content.headline, []
    if now.error_interval:
        notes.append([(share_span(now.error_interval, 2), NOTE)])
    target = job.content.months[-1].error_target if job.content.months else None
    if target is not None and now.error_rate is not None:
        met = now.error_rate <= target
        standard = job.say(words.STANDARD, target=percent(target, 2))
        look = replace(NOTE, colour=style.GOOD if met else style.CRITICAL, bold=not met)
        notes.append(
            [
                (f"{standard} · ", NOTE),
                (job.say(words.MET if met else words.NOT_MET).replace(" ", words.HARD_SPACE), look),
            ]
        )
    return notes


def _critical(job: Job) -> list[Parts]:
    each = job.content.headline.critical
    text = job.say(words.BY_FAMILY, customer=each.customer, business=each.business, compliance=each.compliance)
    return [[(text, NOTE)]]
