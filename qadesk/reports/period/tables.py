"""The tables of the period report as values with a kind, for the formats that can be edited: DOCX and XLSX."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from qadesk.domain.report.content import GroupLine, Interval, ReportContent
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.reports.period import words
from qadesk.reports.period.words import (
    FEW_SCORED,
    Speaker,
    kpi_figure,
    kpi_source,
    kpi_target,
    kpi_title,
    lost_points,
    named,
    percent,
    points,
    whole,
)
from qadesk.reports.period.words import signed as with_sign
from qadesk.reports.text import clean, one_line, span_code, time_code

Value = str | int | Decimal | date | None

LOW = QT_TRANSLATE_NOOP("period report", "Interval from")
HIGH = QT_TRANSLATE_NOOP("period report", "Interval to")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head in the source language, what its values are, and its width in characters."""

    head: str
    kind: str = "text"
    """text, count, lost, points, share, change, share_change, day, month, or figure (a number without a form)."""
    width: int = 11
    spread: bool = False
    """In the workbook alone: too much for a page."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the report."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    def at(self, head: str) -> int:
        """Where the column of that head stands."""
        return next(at for at, column in enumerate(self.columns) if column.head == head)

    def on_page(self) -> "Table":
        """Without the columns that only a workbook has room for."""
        kept = [at for at, column in enumerate(self.columns) if not column.spread]
        columns = tuple(self.columns[at] for at in kept)
        return Table(self.title, columns, tuple(tuple(row[at] for at in kept) for row in self.rows))


def shown(value: Value, kind: str, say: Speaker) -> str:
    """A value as a text of the page."""
    if value is None:
        return words.DASH if kind != "text" else ""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, date):
        return say.month(value) if kind == "month" else say.day(value)
    number = Decimal(value)
    match kind:
        case "count":
            return whole(int(number))
        case "lost":
            return lost_points(number)
        case "share":
            return percent(number, 2)
        case "change":
            return with_sign(number)
        case "share_change":
            return with_sign(number * 100)
        case "points":
            return points(number)
    return kpi_figure(number, "")


def _low(interval: Interval | None) -> Decimal | None:
    return interval[0] if interval else None


def _high(interval: Interval | None) -> Decimal | None:
    return interval[1] if interval else None


def groups(content: ReportContent, say: Speaker) -> Table:
    """Teams with their figures; not in an order of rank where several scorecards are behind them."""
    columns = (
        Column(words.GROUP, width=18),
        Column(words.INSPECTED, "count"),
        Column(words.AVERAGE, "points"),
        Column(LOW, "points"),
        Column(HIGH, "points"),
        Column(words.BEFORE, "points"),
        Column(words.PASS_RATE, "share"),
        Column(words.ERROR_RATE, "share", spread=True),
        Column(words.CRITICAL_SHORT, "count"),
        *(Column(title, "count", spread=True) for title in words.FAMILIES.values()),
        Column(words.REMARK, width=34),
    )
    return Table(words.BY_GROUP, columns, tuple(_group(line, content, say) for line in content.groups))


def _group(line: GroupLine, content: ReportContent, say: Speaker) -> tuple[Value, ...]:
    figures, critical = line.figures, line.figures.critical
    return (
        line.group,
        figures.inspected,
        figures.average,
        _low(figures.interval),
        _high(figures.interval),
        line.before.average if line.before else None,
        figures.pass_rate,
        figures.error_rate,
        critical.total,
        critical.customer,
        critical.business,
        critical.compliance,
        say.listed(_remarks(line, content, say)),
    )


def _remarks(line: GroupLine, content: ReportContent, say: Speaker) -> Iterator[str]:
    ranked = len(content.cards) < 2
    if line.figures.scored < FEW_SCORED:
        yield say(words.FEW_SHORT)
    if line.below_centre and ranked:
        yield say(words.BELOW)
    elif line.tied_with and ranked:
        yield words.tied([one_line(group) for group in line.tied_with], len(content.groups) - 1, say)


def cards(content: ReportContent, _say: Speaker) -> Table:
    """Scorecards with their own figures, such as those of mystery shopping; they are not compared."""
    columns = (
        Column(words.CARD, width=34),
        Column(words.INSPECTED, "count"),
        Column(words.AVERAGE, "points"),
        Column(LOW, "points"),
        Column(HIGH, "points"),
        Column(words.PASS_RATE, "share"),
        Column(words.CRITICAL_SHORT, "count"),
    )
    rows = (
        (
            line.title,
            line.figures.inspected,
            line.figures.average,
            _low(line.figures.interval),
            _high(line.figures.interval),
            line.figures.pass_rate,
            line.figures.critical.total,
        )
        for line in content.by_card
    )
    return Table(words.BY_CARD, columns, tuple(rows))


def days(content: ReportContent, _say: Speaker) -> Table:
    """Days on which something was inspected."""
    columns = (
        Column(words.DATE, "day", 13),
        Column(words.INSPECTED, "count"),
        Column(words.AVERAGE, "points"),
        Column(LOW, "points"),
        Column(HIGH, "points"),
    )
    rows = ((day.day, day.inspected, day.average, _low(day.interval), _high(day.interval)) for day in content.days)
    return Table(words.BY_DAY, columns, tuple(rows))


def bands(content: ReportContent, _say: Speaker) -> Table:
    """Recordings by score band."""
    columns = (Column(words.BAND, width=18), Column(words.FROM_SCORE, "figure"), Column(words.COUNT, "count"))
    rows = tuple((band.title, band.from_score, band.count) for band in content.bands)
    return Table(words.BY_BAND, columns, rows)


def lost(content: ReportContent, say: Speaker) -> Table:
    """Where points were lost, the most first."""
    columns = (
        Column(words.SECTION, width=16, spread=True),
        Column(words.ITEM, width=34),
        Column(words.POINTS_LOST, "lost"),
        Column(words.TIMES, "count", 9),
        Column(words.AGENTS, "count", 9),
        Column(words.SHARE, "share"),
        Column(words.CUMULATIVE, "share"),
        Column(words.BEFORE, "lost"),
        Column(words.DENSEST, width=28),
    )
    rows = (
        (
            line.section,
            line.title,
            line.lost,
            line.times,
            line.agents,
            line.share,
            line.cumulative,
            line.lost_before,
            say.listed(one_line(word) for word in line.densest),
        )
        for line in content.lost
    )
    return Table(words.LOST, columns, tuple(rows))


def common(content: ReportContent, _say: Speaker) -> Table:
    """Common problems in the lead's wording."""
    columns = (
        Column(words.PROBLEM, width=70),
        Column(words.TIMES, "count", 9),
        Column(words.AGENTS, "count", 9),
        Column(words.SHARE, "share"),
    )
    own: Iterator[tuple[Value, ...]] = ((text, None, None, None) for text in content.words.added)
    found = ((each.text, each.times or None, each.agents or None, each.share) for each in content.problems)
    told = {each.text for each in content.problems}
    return Table(words.COMMON, columns, (*found, *(row for row in own if row[0] not in told)))


def tracked(content: ReportContent, say: Speaker) -> Table:
    """Problems that somebody has to report back on."""
    columns = (
        Column(words.NO, width=11),
        Column(words.AGENT, width=16),
        Column(words.GROUP, width=14, spread=True),
        Column(words.CALL_TIME, width=17),
        Column(words.PROBLEM, width=42),
        Column(words.HANDLER, width=12),
        Column(words.DUE, width=17),
        Column(words.STATE, width=14),
    )
    rows = (
        (
            each.number,
            named(each.agent, each.agent_no),
            each.group,
            say.moment(each.call_at_ms),
            each.what,
            each.handler,
            say.moment(each.due_at_ms) if each.due_at_ms is not None else say.day(each.due),
            say.listed([say.follow_up_state(each.state), *([say(words.OVERDUE)] if each.overdue else [])]),
        )
        for each in content.tracked
    )
    return Table(words.TRACKED, columns, tuple(rows))


def care(content: ReportContent, say: Speaker) -> Table:
    """What the cards ask, with its weight; a critical error has a family instead."""
    columns = (
        Column(words.CARD, width=20),
        Column(words.SECTION, width=16),
        Column(words.ITEM, width=42),
        Column(words.WEIGHT, "figure"),
        Column(words.CRITICAL_SHORT, width=18),
    )
    rows = (
        (line.card, line.section, line.item, line.weight, say.family(line.critical) if line.critical else "")
        for line in content.care
    )
    return Table(words.CARE, columns, tuple(rows))


def recordings(content: ReportContent, say: Speaker) -> Table:
    """Problem recordings, a finding a line."""
    columns = (
        Column(words.NO, "count", 6),
        Column(words.RECORDING, width=18),
        Column(words.AGENT, width=16),
        Column(words.GROUP, width=14),
        Column(words.CALL_TIME, width=17),
        Column(words.BUSINESS_TYPE, width=14),
        Column(words.SCORE_HEAD, "points", 9),
        Column(words.POSITION, width=13),
        Column(words.ITEM, width=24),
        Column(words.CRITICAL_SHORT, width=16),
        Column(words.POINTS_LOST, "lost", 9),
        Column(words.WHAT_HAPPENED, width=40),
        Column(words.NORM_HEAD, width=34),
        Column(words.ADVICE_HEAD, width=34),
        Column(words.TRACKED, width=14),
    )
    rows = (
        (
            number,
            each.unique_id,
            named(each.agent, each.agent_no),
            each.group,
            say.moment(each.at_ms),
            each.business_type,
            each.score,
            position(finding.start_ms, finding.end_ms),
            finding.title,
            say.family(finding.critical) if finding.critical else "",
            finding.lost,
            finding.what,
            finding.norm,
            each.advice,
            each.follow_up,
        )
        for number, each in enumerate(content.recordings, 1)
        for finding in each.findings
    )
    return Table(words.RECORDINGS, columns, tuple(rows))


def position(start_ms: int | None, end_ms: int | None) -> str:
    """Where in a recording; a dash for the whole of it."""
    if start_ms is None:
        return words.DASH
    return time_code(start_ms) if end_ms is None else span_code(start_ms, end_ms)


def months(content: ReportContent, _say: Speaker) -> Table:
    """Months with their rates and the standard of the time."""
    columns = (
        Column(words.MONTH_HEAD, "month", 11),
        Column(words.INSPECTED, "count"),
        Column(words.AVERAGE, "points"),
        Column(words.PASS_RATE, "share"),
        Column(words.PASS_TARGET, "share", 13),
        Column(words.ERROR_RATE, "share", 13),
        Column(words.ERROR_TARGET, "share", 13),
    )
    rows = (
        (
            each.month,
            each.figures.inspected,
            each.figures.average,
            each.figures.pass_rate,
            each.pass_target,
            each.figures.error_rate,
            each.error_target,
        )
        for each in content.months
    )
    return Table(words.MONTHS, columns, tuple(rows))


def whys(content: ReportContent, say: Speaker) -> Table:
    """Each change in its parts; points for the average, percentage points for the rates."""
    columns = (
        Column(words.FIGURE, width=20),
        Column(words.PART, width=22),
        Column(words.BEFORE, "figure"),
        Column(words.AFTER, "figure"),
        Column(words.CHANGE, "change"),
        Column(words.MIX, "change"),
        Column(words.RATE, "change"),
        Column(words.INSPECTED, "count"),
    )
    return Table(words.WHY_MOVED, columns, tuple(_whys(content, say)))


def _whys(content: ReportContent, say: Speaker) -> Iterator[tuple[Value, ...]]:
    for why in content.whys:
        scale = 1 if why.figure == "average" else 100
        figure = say(words.FIGURE_NAMES[why.figure]) + ("" if scale == 1 else " (%)")
        by = say(words.BY_WHAT[why.by])
        whole_change = (why.before, why.after, why.change, why.mix, why.rate)
        yield figure, by, *(value * scale for value in whole_change), None
        for part in why.parts:
            mix, rate = part.mix * scale, part.rate * scale
            yield figure, part.name or say(words.OTHERS), None, None, mix + rate, mix, rate, part.inspected


def measures(content: ReportContent, say: Speaker) -> Table:
    """Improvement measures beside the figures."""
    columns = (
        Column(words.MEASURE, width=34),
        Column(words.OWNER, width=14),
        Column(words.BEGUN, "day", 13),
        Column(words.STATE, width=14),
        Column(words.EFFECT, width=50),
    )
    rows = (
        (each.title, each.owner, each.begun, say.measure_state(each.state), each.effect or say(words.NO_EFFECT))
        for each in content.measures
    )
    return Table(words.MEASURES, columns, tuple(rows))


def kpis(content: ReportContent, say: Speaker) -> Table:
    """The KPI board; a figure without a source says why."""
    columns = (
        Column(words.KPI, width=22),
        Column(words.VALUE, "right"),
        Column(words.TARGET, "right"),
        Column(words.STATE, width=12),
        Column(words.BEFORE, "right"),
        Column(words.OF, width=18),
        Column(words.SOURCE, width=42),
    )
    rows = (
        (
            kpi_title(each, say),
            kpi_figure(each.value, each.unit),
            kpi_target(each),
            "" if each.met is None else say(words.MET if each.met else words.NOT_MET),
            kpi_figure(each.before, each.unit),
            _of(each.numerator, each.denominator),
            kpi_source(each, say),
        )
        for each in content.kpis
    )
    return Table(words.KPI_BOARD, columns, tuple(rows))


def _of(numerator: Decimal | None, denominator: Decimal | None) -> str:
    if numerator is None or denominator is None:
        return ""
    return f"{kpi_figure(numerator, '')} / {kpi_figure(denominator, '')}"


def strata(content: ReportContent, _say: Speaker) -> Table:
    """Strata as drawn."""
    columns = (
        Column(words.PLAN, width=16),
        Column(words.STRATUM, width=28),
        Column(words.SIZE, "count"),
        Column(words.QUOTA, "count"),
        Column(words.DRAWN, "count"),
        Column(words.SHORTFALL, "count"),
        Column(words.REASON, width=28),
    )
    rows = (
        (each.plan, each.title, each.size, each.quota, each.drawn, each.shortfall, each.why) for each in content.strata
    )
    return Table(words.SAMPLING, columns, tuple(rows))


def coaching(content: ReportContent, say: Speaker) -> list[str]:
    """What coaching there was, in sentences."""
    each = content.coaching
    if not (each.sessions or each.actions_agreed):
        return [say(words.NO_COACHING)]
    held = {"sessions": whole(each.sessions), "agents": whole(each.agents), "minutes": whole(each.minutes)}
    actions = {
        "agreed": whole(each.actions_agreed),
        "done": whole(each.actions_done),
        "overdue": whole(each.actions_overdue),
    }
    return [say(words.COACHING_SAID, **held), say(words.ACTIONS_SAID, **actions)]


def appeals(content: ReportContent, say: Speaker) -> list[str]:
    """What appeals there were, in sentences."""
    each = content.appeals
    if not each.filed:
        return [say(words.NO_APPEALS)]
    said = [say(words.APPEALS_SAID, filed=whole(each.filed), rate=percent(each.rate, 2))]
    if each.decided:
        decided = {"decided": whole(each.decided), "upheld": whole(each.upheld), "days": points(each.median_days, 1)}
        said.append(say(words.DECIDED_SAID, share=percent(each.upheld_share), **decided))
    return said


def overview(content: ReportContent, say: Speaker) -> Iterator[tuple[str, Value, str, Value]]:
    """The headline: label, figure, its kind, the figure of the period before."""
    now, before = content.headline, content.previous
    yield say(words.INSPECTED), now.inspected, "count", before.inspected if before else None
    if content.sampling_rate is not None:
        yield say(words.SAMPLED), content.sampling_rate, "share", None
    yield say(words.AVERAGE), now.average, "points", before.average if before else None
    yield say(LOW), _low(now.interval), "points", None
    yield say(HIGH), _high(now.interval), "points", None
    yield say(words.PASS_RATE), now.pass_rate, "share", before.pass_rate if before else None
    yield say(words.ERROR_RATE), now.error_rate, "share", before.error_rate if before else None
    yield say(words.CRITICAL), now.critical.total, "count", before.critical.total if before else None
    for key, title in words.FAMILIES.items():
        earlier = getattr(before.critical, key) if before else None
        yield say(title), getattr(now.critical, key), "count", earlier
    for key, title in words.ACCURACIES.items():
        if now.accuracies.get(key) is not None:
            yield say(title), now.accuracies[key], "share", before.accuracies.get(key) if before else None
