"""Part three of the period report: the figures by group, day and band, and where points were lost."""

from collections.abc import Iterator

from reportlab.platypus import Flowable, KeepTogether

from qadesk.domain.report.content import CardLine, GroupLine, LostLine
from qadesk.reports import style
from qadesk.reports.period import words
from qadesk.reports.period.charts import bands_chart, days_chart, pareto_chart
from qadesk.reports.period.pdf_parts import BAD, CELL, GUTTER, Cell, Column, Job, beside, change_look, charted
from qadesk.reports.period.words import difference, lost_points, percent, points, signed, span, whole
from qadesk.reports.style import shortened
from qadesk.reports.text import one_line

MOST_BESIDE = 45
"""Days up to which their chart has half of the width."""
MOST_LOST = 15
"""Items in the table; all of them are in the workbook."""
HALF = (style.WIDTH - GUTTER) / 2


def figures(job: Job) -> Iterator[Flowable]:
    """By group, by day, by band, and the Pareto; one sentence where nothing was inspected."""
    yield from job.part(words.FIGURES, "figures")
    if not job.content.headline.inspected:
        yield job.note(job.say(words.NOTHING))
        return
    yield from job.sub(1, words.BY_GROUP)
    yield job.table(_group_columns(job), [_group(each, job) for each in job.content.groups])
    if job.content.by_card:
        yield from job.sub(0, words.BY_CARD)
        yield job.table(CARDS, [_card(each) for each in job.content.by_card])
    yield from _days_and_bands(job)
    yield from _lost(job)


CARDS = (
    Column(words.CARD, 3.4),
    Column(words.INSPECTED, 1.0, right=True),
    Column(words.AVERAGE, 1.1, right=True),
    Column(words.INTERVAL, 1.4, right=True),
    Column(words.PASS_RATE, 1.1, right=True),
    Column(words.CRITICAL_SHORT, 0.8, right=True),
)


def _card(each: CardLine) -> list[Cell]:
    now, critical = each.figures, each.figures.critical.total
    figures: list[Cell] = [whole(now.inspected), points(now.average), span(now.interval), percent(now.pass_rate)]
    return [shortened(one_line(each.title)), *figures, (whole(critical), BAD if critical else CELL)]


def _group_columns(job: Job) -> tuple[Column, ...]:
    return (
        Column(words.GROUP, 1.6),
        Column(words.INSPECTED, 1.05, right=True),
        Column(words.AVERAGE, 1.1, right=True),
        Column(words.INTERVAL, 1.3, right=True),
        Column(words.AGAINST.get(job.content.period.kind, words.AGAINST_FREE), 1.1, right=True),
        Column(words.PASS_RATE, 1.0, right=True),
        Column(words.CRITICAL_SHORT, 0.8, right=True),
        Column(words.REMARK, 2.65),
    )


def _group(each: GroupLine, job: Job) -> list[Cell]:
    now = each.figures
    change = difference(now.average, each.before.average if each.before else None)
    return [
        each.group,
        whole(now.inspected),
        points(now.average),
        span(now.interval),
        (signed(change), change_look(change, bool(change and change > 0))),
        percent(now.pass_rate),
        (whole(now.critical.total), BAD if now.critical.total else CELL),
        _remark(each, job),
    ]


def _remark(each: GroupLine, job: Job) -> str:
    say = job.say
    parts = [say(words.FEW_SHORT)] if each.figures.scored < words.FEW_SCORED else []
    if len(job.content.cards) > 1:
        return say.listed(parts)
    if each.below_centre:
        parts.append(say(words.BELOW))
    elif each.tied_with:
        parts.append(words.tied(each.tied_with, len(job.content.groups) - 1, say))
    return say.listed(parts)


def _days_and_bands(job: Job) -> Iterator[Flowable]:
    """Side by side; a long period's days get the whole width."""
    content, say = job.content, job.say
    wide = len(content.days) > MOST_BESIDE
    width = style.WIDTH if wide else HALF
    days = [job.title(2, words.BY_DAY), *charted(days_chart(content.days, content.pass_mark, say, job.fonts, width))]
    drawn = bands_chart(content.bands, content.pass_mark, say, job.fonts, HALF)
    said = charted(drawn) if content.bands else [job.note(say(words.NO_BANDS))]
    bands = [job.title(3, words.BY_BAND), *said]
    if wide:
        yield KeepTogether(days)
        yield KeepTogether(bands)
    else:
        yield beside(days, bands, job.fonts)


def _lost(job: Job) -> Iterator[Flowable]:
    lost = job.content.lost
    if not lost:
        yield from job.sub(4, words.LOST)
        yield job.note(job.say(words.NO_LOST))
        return
    chart = pareto_chart(lost, job.say, job.fonts, style.WIDTH)
    yield KeepTogether([job.title(4, words.LOST), *charted(chart)])
    columns = (
        Column(words.ITEM, 2.4),
        Column(words.POINTS_LOST, 1.0, right=True),
        Column(words.TIMES, 0.7, right=True),
        Column(words.AGENTS, 1.0, right=True),
        Column(words.SHARE, 0.8, right=True),
        Column(words.CUMULATIVE, 1.2, right=True),
        Column(words.AGAINST.get(job.content.period.kind, words.AGAINST_FREE), 1.0, right=True),
        Column(words.DENSEST, 2.7),
    )
    yield job.table(columns, [_lost_row(each) for each in lost[:MOST_LOST]])


def _lost_row(each: LostLine) -> list[Cell]:
    change = (each.lost - each.lost_before) / each.lost_before if each.lost_before else None
    text = f"{signed(change * 100, 0)}{words.HARD_SPACE}%" if change is not None else words.DASH
    return [
        each.title,
        lost_points(each.lost),
        whole(each.times),
        whole(each.agents),
        percent(each.share),
        percent(each.cumulative),
        (text, change_look(change, bool(change and change < 0))),
        " · ".join(each.densest),
    ]
