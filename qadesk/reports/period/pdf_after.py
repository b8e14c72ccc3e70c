"""What follows the figures: months against the standard, why they moved, KPIs, coaching, appeals, sampling."""

from collections.abc import Iterator
from decimal import Decimal

from reportlab.platypus import CondPageBreak, Flowable, Table

from qadesk.domain.report.content import KpiLine, MeasureLine, MonthLine, Part, StratumLine, Why
from qadesk.domain.texts import run_on
from qadesk.reports.period import words
from qadesk.reports.period.charts import error_months_chart, pass_months_chart
from qadesk.reports.period.pdf_figures import HALF
from qadesk.reports.period.pdf_parts import BAD, CELL, SAID, Cell, Column, Job, beside, charted
from qadesk.reports.period.words import kpi_figure, kpi_source, kpi_target, kpi_title, percent, points, signed, whole
from qadesk.reports.text import one_line

MOST_PARTS = 6
ROOM_FOR_WHY = 110
MONTHS = (
    Column(words.MONTH_HEAD, 1.2),
    Column(words.INSPECTED, 1.0, right=True),
    Column(words.AVERAGE, 1.1, right=True),
    Column(words.PASS_RATE, 1.1, right=True),
    Column(words.PASS_TARGET, 1.2, right=True),
    Column(words.ERROR_RATE, 1.4, right=True),
    Column(words.ERROR_TARGET, 1.2, right=True),
)
PARTS = (
    Column(words.PART, 2.4),
    Column(words.INSPECTED, 1.0, right=True),
    Column(words.BEFORE, 1.0, right=True),
    Column(words.MIX, 1.0, right=True),
    Column(words.RATE, 1.0, right=True),
)
MEASURES = (
    Column(words.MEASURE, 2.2),
    Column(words.OWNER, 1.0),
    Column(words.BEGUN, 1.4),
    Column(words.STATE, 0.9),
    Column(words.EFFECT, 3.8),
)
KPIS = (
    Column(words.KPI, 2.3),
    Column(words.VALUE, 1.1, right=True),
    Column(words.TARGET, 1.3, right=True),
    Column(words.STATE, 1.15),
    Column(words.BEFORE, 1.1, right=True),
    Column(words.OF, 1.7, right=True),
    Column(words.SOURCE, 2.7),
)
STRATA = (
    Column(words.PLAN, 1.8),
    Column(words.STRATUM, 2.6),
    Column(words.SIZE, 0.9, right=True),
    Column(words.QUOTA, 0.8, right=True),
    Column(words.DRAWN, 0.8, right=True),
    Column(words.SHORTFALL, 0.9, right=True),
    Column(words.REASON, 2.0),
)


def months(job: Job) -> Iterator[Flowable]:
    """Charts and table of the months, the split of changes, the measures; left out where no month is known."""
    content = job.content
    if not (content.months or content.whys or content.measures):
        return
    yield from job.part(words.MONTHS, "months")
    if content.months:
        drawn = pass_months_chart(content.months, job.say, job.fonts, HALF)
        left = [job.title(0, words.PASS_RATE), *charted(drawn)]
        drawn = error_months_chart(content.months, job.say, job.fonts, HALF)
        yield beside(left, [job.title(0, words.ERROR_RATE), *charted(drawn)], job.fonts)
        yield job.table(MONTHS, [_month(each, job) for each in content.months])
    if content.whys:
        yield from job.sub(0, words.WHY_MOVED)
        for each in words.whys_on_page(content):
            yield from _why(each, job)
    if content.measures:
        yield from job.sub(0, words.MEASURES)
        yield job.table(MEASURES, [_measure(each, job) for each in content.measures])


def _month(each: MonthLine, job: Job) -> list[Cell]:
    now = each.figures
    failed = now.pass_rate is not None and each.pass_target is not None and now.pass_rate < each.pass_target
    wrong = now.error_rate is not None and each.error_target is not None and now.error_rate > each.error_target
    return [
        job.say.month(each.month),
        whole(now.inspected),
        points(now.average),
        (percent(now.pass_rate), BAD if failed else CELL),
        f"≥ {percent(each.pass_target)}" if each.pass_target is not None else words.DASH,
        (percent(now.error_rate, 2), BAD if wrong else CELL),
        f"≤ {percent(each.error_target, 2)}" if each.error_target is not None else words.DASH,
    ]


def _why(each: Why, job: Job) -> Iterator[Flowable]:
    shares = each.figure != "average"
    facts = {
        "figure": job.say(words.FIGURE_NAMES[each.figure]),
        "by": job.say(words.BY_WHAT[each.by]),
        "before": percent(each.before, 2) if shares else points(each.before),
        "after": percent(each.after, 2) if shares else points(each.after),
        "change": _moved(each.change, shares, job),
        "mix": _moved(each.mix, shares, job),
        "rate": _moved(each.rate, shares, job),
    }
    text = job.say(words.WHY_SENTENCE, **facts)
    detailed = each.parts and not shares
    yield CondPageBreak(ROOM_FOR_WHY if detailed else 30)
    yield job.setter.paragraph(run_on((text, job.say(words.WHY_CHANCE))) if each.by_chance else text, SAID)
    if detailed:
        yield _why_parts(each, shares, job)


def _why_parts(each: Why, shares: bool, job: Job) -> Table:
    """The cells that moved it most."""
    strongest = sorted(each.parts, key=lambda part: -abs(part.mix + part.rate))[:MOST_PARTS]
    return job.table(PARTS, [_why_part(part, shares, job) for part in strongest])


def _why_part(part: Part, shares: bool, job: Job) -> list[Cell]:
    moved = [_moved(part.mix, shares, job), _moved(part.rate, shares, job)]
    return [part.name or job.say(words.OTHERS), whole(part.inspected), whole(part.inspected_before), *moved]


def _moved(change: Decimal, shares: bool, job: Job) -> str:
    return job.say(words.POINTS_OF_SHARE, change=signed(change * 100)) if shares else signed(change)


def _measure(each: MeasureLine, job: Job) -> list[Cell]:
    effect = each.effect or job.say(words.NO_EFFECT)
    return [each.title, each.owner, job.say.day(each.begun), job.say.measure_state(each.state), effect]


def kpi_board(job: Job) -> Iterator[Flowable]:
    """KPIs with what each was computed from; without a source the reason."""
    yield from job.part(words.KPI_BOARD, "kpi")
    if job.content.kpis:
        yield job.table(KPIS, [_kpi(each, job) for each in job.content.kpis])
    else:
        yield job.note(job.say(words.NO_KPI))


def _kpi(each: KpiLine, job: Job) -> list[Cell]:
    state: Cell = words.DASH
    if each.met is not None:
        state = (job.say(words.MET if each.met else words.NOT_MET), CELL if each.met else BAD)
    figures = [kpi_figure(each.value, each.unit), kpi_target(each), state]
    return [
        kpi_title(each, job.say),
        *figures,
        kpi_figure(each.before, each.unit),
        words.kpi_parts(each),
        kpi_source(each, job.say),
    ]


def coaching(job: Job) -> Iterator[Flowable]:
    """Coaching of the period in sentences."""
    yield from job.part(words.COACHING, "coaching")
    each, say = job.content.coaching, job.say
    if not each.sessions and not each.actions_agreed:
        yield job.note(say(words.NO_COACHING))
        return
    facts = {"sessions": whole(each.sessions), "agents": whole(each.agents), "minutes": whole(each.minutes)}
    yield job.setter.paragraph(say(words.COACHING_SAID, **facts), SAID)
    counts = {"agreed": each.actions_agreed, "done": each.actions_done, "overdue": each.actions_overdue}
    yield job.setter.paragraph(say(words.ACTIONS_SAID, **counts), SAID)


def appeals(job: Job) -> Iterator[Flowable]:
    """Appeals of the period in sentences."""
    yield from job.part(words.APPEALS, "appeals")
    each, say = job.content.appeals, job.say
    if not each.filed:
        yield job.note(say(words.NO_APPEALS))
        return
    yield job.setter.paragraph(say(words.APPEALS_SAID, filed=whole(each.filed), rate=percent(each.rate, 2)), SAID)
    if each.decided:
        days = kpi_figure(each.median_days, "")
        share = percent(each.upheld_share)
        decided = say(words.DECIDED_SAID, decided=each.decided, upheld=each.upheld, share=share, days=days)
        yield job.setter.paragraph(decided, SAID)


def sampling(job: Job) -> Iterator[Flowable]:
    """The strata as they were drawn."""
    yield from job.part(words.SAMPLING, "sampling")
    if job.content.strata:
        yield job.table(STRATA, [_stratum(each) for each in job.content.strata])
    else:
        yield job.note(job.say(words.NO_SAMPLING))


def _stratum(each: StratumLine) -> list[Cell]:
    short: Cell = (whole(each.shortfall), BAD) if each.shortfall else whole(each.shortfall)
    counts = [whole(each.size), whole(each.quota), whole(each.drawn), short]
    return [one_line(each.plan), one_line(each.title), *counts, each.why]
