"""The words of the period report, the same in every format: titles, heads of columns, sentences, figures as shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

from qadesk.domain.after.follow_up_words import STATES as FOLLOW_UP_STATES
from qadesk.domain.after.measures import STATES as MEASURE_STATES
from qadesk.domain.insight.kpis import said
from qadesk.domain.report.content import CommonProblem, Interval, KpiLine, Period, ReportContent, Why
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate, listed
from qadesk.reports.text import clean, date_time, one_line

CONTEXT = "period report"
LONG = 1000
"""Sums from here on are shown without decimals."""

TITLE = QT_TRANSLATE_NOOP("period report", "Service quality report")
NUMBER = QT_TRANSLATE_NOOP("period report", "No. {number}")
AMENDMENT = QT_TRANSLATE_NOOP("period report", "amendment {number}")
WHOLE = QT_TRANSLATE_NOOP("period report", "all business groups")
ISSUED = QT_TRANSLATE_NOOP("period report", "issued {day}")
NOT_ISSUED = QT_TRANSLATE_NOOP("period report", "draft, not issued")
FOOT = QT_TRANSLATE_NOOP(
    "period report", "{house} · figures as of {when} · every figure can be traced to its evaluations"
)
DAY = QT_TRANSLATE_NOOP("period report", "{year}-{month:02}-{day:02}")
SHORT_DAY = QT_TRANSLATE_NOOP("period report", "{month:02}-{day:02}")
MONTH = QT_TRANSLATE_NOOP("period report", "{year}-{month:02}")
NOTHING = QT_TRANSLATE_NOOP("period report", "Nothing was inspected in this period, so there are no figures.")
SEVERAL_CARDS = QT_TRANSLATE_NOOP(
    "period report",
    "These figures are over {count} scorecards ({cards}): what they ask differs, so groups and people are not ranked.",
)
FEW = QT_TRANSLATE_NOOP(
    "period report", "Only {count} recordings were scored: so few say little, and the intervals say how little."
)
ESTIMATE = QT_TRANSLATE_NOOP(
    "period report",
    "Average of all {population} calls of plan {plan}, weighted by its design from {sample} inspected: {average}.",
)
AVERAGE_IS = QT_TRANSLATE_NOOP(
    "period report",
    "Averages are plain means of what was inspected; intervals are 95 % (t for means, Wilson for shares).",
)
YEAR_AGO = QT_TRANSLATE_NOOP(
    "period report", "The same period a year ago: {inspected} inspected, average {average}, pass rate {pass_rate}."
)

INSPECTED = QT_TRANSLATE_NOOP("period report", "Inspected")
RECORDINGS_INSPECTED = QT_TRANSLATE_NOOP("period report", "Recordings inspected")
AVERAGE = QT_TRANSLATE_NOOP("period report", "Average score")
PASS_RATE = QT_TRANSLATE_NOOP("period report", "Pass rate")
ERROR_RATE = QT_TRANSLATE_NOOP("period report", "Information error rate")
CRITICAL = QT_TRANSLATE_NOOP("period report", "Critical errors")
SAMPLING_RATE = QT_TRANSLATE_NOOP("period report", "sampling rate {rate}")
SAMPLED = QT_TRANSLATE_NOOP("period report", "Sampling rate")
BY_FAMILY = QT_TRANSLATE_NOOP("period report", "customer {customer}, business {business}, compliance {compliance}")
AGAINST = {
    "week": QT_TRANSLATE_NOOP("period report", "vs last week"),
    "month": QT_TRANSLATE_NOOP("period report", "vs last month"),
    "quarter": QT_TRANSLATE_NOOP("period report", "vs last quarter"),
    "year": QT_TRANSLATE_NOOP("period report", "vs last year"),
}
AGAINST_FREE = QT_TRANSLATE_NOOP("period report", "vs period before")
POINTS_OF_SHARE = QT_TRANSLATE_NOOP("period report", "{change} pp")
STANDARD = QT_TRANSLATE_NOOP("period report", "standard {target}")
MET = QT_TRANSLATE_NOOP("period report", "met")
NOT_MET = QT_TRANSLATE_NOOP("period report", "not met")
FAMILIES = {
    "customer": QT_TRANSLATE_NOOP("period report", "Customer-critical"),
    "business": QT_TRANSLATE_NOOP("period report", "Business-critical"),
    "compliance": QT_TRANSLATE_NOOP("period report", "Compliance-critical"),
}
ACCURACIES = {
    "customer": QT_TRANSLATE_NOOP("period report", "Customer-critical accuracy"),
    "business": QT_TRANSLATE_NOOP("period report", "Business-critical accuracy"),
    "compliance": QT_TRANSLATE_NOOP("period report", "Compliance-critical accuracy"),
    "non_critical": QT_TRANSLATE_NOOP("period report", "Non-critical accuracy"),
}

PROBLEMS = QT_TRANSLATE_NOOP("period report", "Key problems of the period")
COMMON = QT_TRANSLATE_NOOP("period report", "Common problems")
NO_COMMON = QT_TRANSLATE_NOOP("period report", "No common problem stands out in this period.")
TRACKED = QT_TRANSLATE_NOOP("period report", "Problems to be tracked")
NO_TRACKED = QT_TRANSLATE_NOOP("period report", "No problem of this period is tracked.")
REPORT_BACK = QT_TRANSLATE_NOOP(
    "period report",
    "Please report back on tracked problems and hand in appeals by {when}.",
)
CALLBACKS = QT_TRANSLATE_NOOP(
    "period report", "A callback needs its callback service number; late appeals are not accepted."
)
REPORT_BACK_LATER = QT_TRANSLATE_NOOP(
    "period report", "Until when to report back and to appeal stands here once the report is issued."
)
ADDRESS = QT_TRANSLATE_NOOP("period report", "Write to: {address}")
CARE = QT_TRANSLATE_NOOP("period report", "What was inspected with particular care")
NO_CARE = QT_TRANSLATE_NOOP("period report", "No scorecard stands behind this period.")
FIGURES = QT_TRANSLATE_NOOP("period report", "The figures")
BY_GROUP = QT_TRANSLATE_NOOP("period report", "By business group")
BY_CARD = QT_TRANSLATE_NOOP("period report", "By scorecard")
BY_DAY = QT_TRANSLATE_NOOP("period report", "Average by day (shaded: 95 % interval)")
BY_BAND = QT_TRANSLATE_NOOP("period report", "Recordings by score band")
LOST = QT_TRANSLATE_NOOP("period report", "Where points were lost")
NO_LOST = QT_TRANSLATE_NOOP("period report", "No points were lost.")
RECORDINGS = QT_TRANSLATE_NOOP("period report", "Problem recordings")
FOR_MEETING = QT_TRANSLATE_NOOP(
    "period report", "For the team leaders to bring to the shift meeting. Times are positions in the recording."
)
COMMON_COUNTS = QT_TRANSLATE_NOOP("period report", "{times} calls, {agents} agents, {share} of all points lost")
COMMON_TIMES = QT_TRANSLATE_NOOP("period report", "{times} calls, {agents} agents")
NO_BANDS = QT_TRANSLATE_NOOP("period report", "The scorecards of this period have no bands in common.")
NO_RECORDINGS = QT_TRANSLATE_NOOP("period report", "No recording was put forward as a problem recording.")
MONTHS = QT_TRANSLATE_NOOP("period report", "Months against the standard")
WHY_MOVED = QT_TRANSLATE_NOOP("period report", "Why the figures moved")
MEASURES = QT_TRANSLATE_NOOP("period report", "Measures taken and planned")
KPI_BOARD = QT_TRANSLATE_NOOP("period report", "KPI board")
COACHING = QT_TRANSLATE_NOOP("period report", "Coaching")
APPEALS = QT_TRANSLATE_NOOP("period report", "Appeals")
SAMPLING = QT_TRANSLATE_NOOP("period report", "Sampling as drawn")

NUMERALS = QT_TRANSLATE_NOOP("period report", "1 2 3 4 5 6 7 8 9 10")
"""Of the parts, apart by spaces."""
NUMBERED = QT_TRANSLATE_NOOP("period report", "{number}. {title}")
NO = QT_TRANSLATE_NOOP("period report", "No.")
AGENT = QT_TRANSLATE_NOOP("period report", "Agent")
CALL_TIME = QT_TRANSLATE_NOOP("period report", "Call time")
PROBLEM = QT_TRANSLATE_NOOP("period report", "Problem")
HANDLER = QT_TRANSLATE_NOOP("period report", "Handler")
DUE = QT_TRANSLATE_NOOP("period report", "Due")
STATE = QT_TRANSLATE_NOOP("period report", "State")
OVERDUE = QT_TRANSLATE_NOOP("period report", "overdue")
CARD = QT_TRANSLATE_NOOP("period report", "Scorecard")
SECTION = QT_TRANSLATE_NOOP("period report", "Section")
ITEM = QT_TRANSLATE_NOOP("period report", "Item")
WEIGHT = QT_TRANSLATE_NOOP("period report", "Weight")
GROUP = QT_TRANSLATE_NOOP("period report", "Business group")
INTERVAL = QT_TRANSLATE_NOOP("period report", "95 % interval")
CRITICAL_SHORT = QT_TRANSLATE_NOOP("period report", "Critical")
REMARK = QT_TRANSLATE_NOOP("period report", "Remark")
TIED = QT_TRANSLATE_NOOP("period report", "not to be told from {groups}")
TIED_WITH_ALL = QT_TRANSLATE_NOOP("period report", "not to be told from any other")
BELOW = QT_TRANSLATE_NOOP("period report", "below the rest of the centre")
FEW_SHORT = QT_TRANSLATE_NOOP("period report", "few recordings")
DATE = QT_TRANSLATE_NOOP("period report", "Date")
BAND = QT_TRANSLATE_NOOP("period report", "Score band")
FROM_SCORE = QT_TRANSLATE_NOOP("period report", "From score")
COUNT = QT_TRANSLATE_NOOP("period report", "Recordings")
POINTS_LOST = QT_TRANSLATE_NOOP("period report", "Points lost")
TIMES = QT_TRANSLATE_NOOP("period report", "Times")
AGENTS = QT_TRANSLATE_NOOP("period report", "Agents")
SHARE = QT_TRANSLATE_NOOP("period report", "Share")
CUMULATIVE = QT_TRANSLATE_NOOP("period report", "Cumulative")
CUMULATIVE_AT = QT_TRANSLATE_NOOP("period report", "cumulative {share}")
DENSEST = QT_TRANSLATE_NOOP("period report", "Densest")
OTHERS = QT_TRANSLATE_NOOP("period report", "others")
PASS_LINE = QT_TRANSLATE_NOOP("period report", "pass mark {mark}")
SCORE = QT_TRANSLATE_NOOP("period report", "score {score}")
SCORE_HEAD = QT_TRANSLATE_NOOP("period report", "Score")
NORM = QT_TRANSLATE_NOOP("period report", "Norm: {text}")
ADVICE = QT_TRANSLATE_NOOP("period report", "Advice: {text}")
TRACKED_BY = QT_TRANSLATE_NOOP("period report", "tracked as {number}")
POSITION = QT_TRANSLATE_NOOP("period report", "Position")
WHAT_HAPPENED = QT_TRANSLATE_NOOP("period report", "What happened")
NORM_HEAD = QT_TRANSLATE_NOOP("period report", "Norm")
ADVICE_HEAD = QT_TRANSLATE_NOOP("period report", "Advice")
RECORDING = QT_TRANSLATE_NOOP("period report", "Recording")
BUSINESS_TYPE = QT_TRANSLATE_NOOP("period report", "Business type")
MONTH_HEAD = QT_TRANSLATE_NOOP("period report", "Month")
PASS_TARGET = QT_TRANSLATE_NOOP("period report", "Pass standard")
ERROR_TARGET = QT_TRANSLATE_NOOP("period report", "Error standard")
FIGURE_NAMES = {"average": AVERAGE, "pass_rate": PASS_RATE, "error_rate": ERROR_RATE}
BY_WHAT = {
    "group": QT_TRANSLATE_NOOP("period report", "business group"),
    "agent": QT_TRANSLATE_NOOP("period report", "agent"),
    "business_type": QT_TRANSLATE_NOOP("period report", "business type"),
}
WHY_SENTENCE = QT_TRANSLATE_NOOP(
    "period report",
    "{figure} {before} → {after} ({change}). By {by}: {mix} of other calls (mix), {rate} of better or worse calls.",
)
WHY_CHANCE = QT_TRANSLATE_NOOP("period report", "A change this small can come of chance alone.")
MIX = QT_TRANSLATE_NOOP("period report", "Mix")
RATE = QT_TRANSLATE_NOOP("period report", "Rate")
BEFORE = QT_TRANSLATE_NOOP("period report", "Before")
FIGURE = QT_TRANSLATE_NOOP("period report", "Figure")
AFTER = QT_TRANSLATE_NOOP("period report", "After")
CHANGE = QT_TRANSLATE_NOOP("period report", "Change")
PART = QT_TRANSLATE_NOOP("period report", "Part")
MEASURE = QT_TRANSLATE_NOOP("period report", "Measure")
OWNER = QT_TRANSLATE_NOOP("period report", "Owner")
BEGUN = QT_TRANSLATE_NOOP("period report", "Begun")
EFFECT = QT_TRANSLATE_NOOP("period report", "Effect")
NO_EFFECT = QT_TRANSLATE_NOOP("period report", "too early to say")
KPI = QT_TRANSLATE_NOOP("period report", "KPI")
VALUE = QT_TRANSLATE_NOOP("period report", "Value")
TARGET = QT_TRANSLATE_NOOP("period report", "Target")
OF = QT_TRANSLATE_NOOP("period report", "From")
SOURCE = QT_TRANSLATE_NOOP("period report", "Source or reason")
NO_KPI = QT_TRANSLATE_NOOP("period report", "No KPI is known for this period.")
COACHING_SAID = QT_TRANSLATE_NOOP(
    "period report",
    "{sessions} sessions with {agents} agents, {minutes} minutes in all.",
)
ACTIONS_SAID = QT_TRANSLATE_NOOP("period report", "Action items: {agreed} agreed, {done} done, {overdue} overdue.")
NO_COACHING = QT_TRANSLATE_NOOP("period report", "No coaching was recorded in this period.")
APPEALS_SAID = QT_TRANSLATE_NOOP(
    "period report",
    "{filed} appeals filed ({rate} of the evaluations).",
)
DECIDED_SAID = QT_TRANSLATE_NOOP(
    "period report", "{decided} decided, {upheld} upheld ({share}); median {days} days to a decision."
)
NO_APPEALS = QT_TRANSLATE_NOOP("period report", "No appeal was filed in this period.")
PLAN = QT_TRANSLATE_NOOP("period report", "Sampling plan")
STRATUM = QT_TRANSLATE_NOOP("period report", "Stratum")
SIZE = QT_TRANSLATE_NOOP("period report", "Calls")
QUOTA = QT_TRANSLATE_NOOP("period report", "Quota")
DRAWN = QT_TRANSLATE_NOOP("period report", "Drawn")
SHORTFALL = QT_TRANSLATE_NOOP("period report", "Shortfall")
REASON = QT_TRANSLATE_NOOP("period report", "Reason")
NO_SAMPLING = QT_TRANSLATE_NOOP(
    "period report", "No sampling plan was drawn for this period: the choice was made by hand."
)

DASH = "–"
MINUS = "−"
HARD_SPACE = "\u00a0"
FEW_SCORED = 10
"""Below, a group's remark says that its recordings are few; three times as many for the whole report."""
_STATES = {state.value: ("follow-ups", text) for state, text in FOLLOW_UP_STATES.items()}
_MEASURE_STATES = {state.value: ("measures", text) for state, text in MEASURE_STATES.items()}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says the report's words in the reader's language, times in the site's zone."""

    translate: Translate
    zone: ZoneInfo

    def __call__(self, source: str, **facts: object) -> str:
        """A text of this module, its places filled; no braces in data are read as places."""
        text = self.translate(CONTEXT, source)
        return text.format(**facts) if facts else text

    def listed(self, parts: Iterable[str]) -> str:
        """Words one after the other."""
        return listed(parts, self.translate)

    def day(self, day: date | None) -> str:
        """A whole date; a dash where it is unknown."""
        return self(DAY, year=day.year, month=day.month, day=day.day) if day else DASH

    def short_day(self, day: date) -> str:
        """Month and day."""
        return self(SHORT_DAY, month=day.month, day=day.day)

    def month(self, day: date) -> str:
        """Year and month."""
        return self(MONTH, year=day.year, month=day.month)

    def short_month(self, day: date) -> str:
        """Year and month as narrow as a chart's label."""
        return f"{day.year % 100:02}-{day.month:02}"

    def period(self, period: Period) -> str:
        """From – to; the year once where it is one."""
        to = self.short_day(period.day_to) if period.day_from.year == period.day_to.year else self.day(period.day_to)
        return self.day(period.day_from) if period.day_from == period.day_to else f"{self.day(period.day_from)} – {to}"

    def moment(self, at_ms: int | None) -> str:
        """A local date and time; a dash where it is unknown."""
        return date_time(at_ms, self.zone) or DASH

    def issue_day(self, at_ms: int) -> str:
        """The local date of an instant, as ``day`` says it."""
        return self.day(date.fromisoformat(date_time(at_ms, self.zone)[:10]))

    def against(self, kind: str) -> str:
        """Against the period before, by the report's kind of period."""
        return self(AGAINST.get(kind, AGAINST_FREE))

    def follow_up_state(self, state: str) -> str:
        """A state of a follow-up; an unknown one as it is."""
        return self.translate(*_STATES[state]) if state in _STATES else clean(state)

    def measure_state(self, state: str) -> str:
        """A state of a measure; an unknown one as it is."""
        return self.translate(*_MEASURE_STATES[state]) if state in _MEASURE_STATES else clean(state)

    def family(self, key: str) -> str:
        """A family of critical errors; an unknown one as it is."""
        return self(FAMILIES[key]) if key in FAMILIES else clean(key)


def named(name: str | None, no: str | None) -> str:
    """Number and name of a person, as far as known; else a dash."""
    return one_line(" ".join(part for part in (no, name) if part)) or DASH


def whole(number: int) -> str:
    """A count with thousands set apart."""
    return f"{number:,}".replace(",", HARD_SPACE)


def points(value: Decimal | None, places: int = 2) -> str:
    """An average or points, half up; a dash where there is none."""
    return DASH if value is None else f"{rounded(value, places):f}".replace("-", MINUS)


def lost_points(value: Decimal) -> str:
    """Points lost: whole ones without places."""
    return whole(int(value)) if value == value.to_integral_value() else points(value)


def percent(value: Decimal | None, places: int = 1) -> str:
    """A share of one in per cent."""
    return DASH if value is None else f"{points(value * 100, places)}{HARD_SPACE}%"


def signed(change: Decimal | None, places: int = 2) -> str:
    """A change with its sign; a dash where there is none."""
    if change is None:
        return DASH
    value = rounded(change, places)
    sign = "+" if value > 0 else MINUS if value < 0 else "±"
    return f"{sign}{abs(value):f}"


def span(interval: Interval | None, places: int = 1) -> str:
    """An interval of points; a dash where there is none."""
    return DASH if interval is None else f"{points(interval[0], places)}{DASH}{points(interval[1], places)}"


def share_span(interval: Interval | None, places: int = 1) -> str:
    """An interval of shares in per cent."""
    return DASH if interval is None else span((interval[0] * 100, interval[1] * 100), places) + f"{HARD_SPACE}%"


def difference(now: Decimal | None, before: Decimal | None) -> Decimal | None:
    """now − before; ``None`` where one is unknown."""
    return None if now is None or before is None else now - before


def kpi_figure(value: Decimal | None, unit: str) -> str:
    """A KPI with its unit: shares in per cent, all else with at most two places."""
    if value is None:
        return DASH
    if unit in SHARE_UNITS:
        return percent(value, 2)
    text = f"{rounded(value, 2):f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return f"{text}{HARD_SPACE}{clean(unit)}" if unit else text


def kpi_parts(each: KpiLine) -> str:
    """What a KPI is the quotient of; from a thousand on without decimals."""
    if each.numerator is None or each.denominator is None:
        return DASH
    parts = (
        whole(int(rounded(value, 0))) if abs(value) >= LONG else lost_points(value)
        for value in (each.numerator, each.denominator)
    )
    return " / ".join(parts)


def tied(groups: Sequence[str], others: int, say: Speaker) -> str:
    """Which groups one cannot be told from."""
    if len(groups) == others > 1:
        return say(TIED_WITH_ALL)
    return say(TIED, groups=say.listed(groups))


def whys_on_page(content: ReportContent) -> list[Why]:
    """Changes by team and by business type: single agents have too few calls to be named for them on a page."""
    return [each for each in content.whys if each.by != "agent"]


def common_counts(each: CommonProblem, say: Speaker) -> str:
    """How often a common problem happened; what loses no points has no share of those that were lost."""
    counts = {"times": whole(each.times), "agents": whole(each.agents)}
    if not each.share:
        return say(COMMON_TIMES, **counts)
    return say(COMMON_COUNTS, **counts, share=percent(each.share, 1))


def kpi_target(each: KpiLine) -> str:
    """What a KPI is to reach, with the side on which it is to be; a dash where it is a trend."""
    if each.target is None:
        return DASH
    if each.target_to is not None:
        return f"{kpi_figure(each.target, '')}–{kpi_figure(each.target_to, each.unit)}"
    sign = {"min": f"≥{HARD_SPACE}", "max": f"≤{HARD_SPACE}"}.get(each.direction, "")
    return sign + kpi_figure(each.target, each.unit)


def kpi_source(each: KpiLine, say: Speaker) -> str:
    """What a KPI was counted from; of one without a figure why there is none."""
    return said(each.phrases, say.translate) if each.phrases else each.source or each.why


def kpi_title(each: KpiLine, say: Speaker) -> str:
    """What a KPI is called."""
    return say.translate("kpi", each.title)


SHARE_UNITS = frozenset({"share", "rate", "%"})


def rounded(value: Decimal, places: int) -> Decimal:
    """Half up, as people round."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
