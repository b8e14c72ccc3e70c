"""How KPIs are said on the screen: figures with their units, targets, states, what a figure was counted from."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from qadesk.domain.insight.kpis import SHARE, Aim, Kpi, KpiRow, KpiValue, Target, said
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.lines import Cell
from qadesk.gui.parts import DASH, number, percent

MET = QT_TRANSLATE_NOOP("Kpis", "Met")
NOT_MET = QT_TRANSLATE_NOOP("Kpis", "Not met")
NO_TARGET = QT_TRANSLATE_NOOP("Kpis", "A trend")
NO_FIGURE = QT_TRANSLATE_NOOP("Kpis", "No figure")
UP = QT_TRANSLATE_NOOP("Kpis", "▲ from {before}")
DOWN = QT_TRANSLATE_NOOP("Kpis", "▼ from {before}")
SAME = QT_TRANSLATE_NOOP("Kpis", "as before")
SINCE = QT_TRANSLATE_NOOP("Kpis", "{target}, from {day} on")
OF = QT_TRANSLATE_NOOP("Kpis", "{over} of {under}")
UNKNOWN_TEAM = QT_TRANSLATE_NOOP("Kpis", "Team not known")
SECONDS = QT_TRANSLATE_NOOP("Kpis", "{number} s")

SHORT = {
    "answer_rate": QT_TRANSLATE_NOOP("Kpis", "Answered"),
    "first_contact_resolution": QT_TRANSLATE_NOOP("Kpis", "Solved at once"),
    "satisfaction": QT_TRANSLATE_NOOP("Kpis", "Satisfied"),
    "after_call_work_s": QT_TRANSLATE_NOOP("Kpis", "After call"),
    "average_handle_time_s": QT_TRANSLATE_NOOP("Kpis", "Handle time"),
    "average_queue_time_s": QT_TRANSLATE_NOOP("Kpis", "Queue time"),
    "service_level": QT_TRANSLATE_NOOP("Kpis", "Service level"),
    "completion_rate": QT_TRANSLATE_NOOP("Kpis", "Cases closed"),
    "immediate_completion_rate": QT_TRANSLATE_NOOP("Kpis", "On the spot"),
}
"""What heads a narrow column."""


def say(text: str) -> str:
    """A text of this module in the reader's language."""
    return QCoreApplication.translate("Kpis", text)


def title(kpi: Kpi) -> str:
    """What a KPI is called."""
    return QCoreApplication.translate("kpi", kpi.title)


def figure(kpi: Kpi, value: Decimal | None, places: int = 1) -> str:
    """A figure with its unit; a dash where there is none."""
    if value is None:
        return DASH
    return percent(value, places) if kpi.unit == SHARE else say(SECONDS).format(number=number(value, places))


def target(kpi: Kpi, aimed: Target) -> str:
    """What is to be reached; a dash for a trend."""
    if aimed.aim is Aim.NONE:
        return DASH
    if aimed.low is not None and aimed.high is not None:
        bounds = f"{figure(kpi, aimed.low, 0)} – {figure(kpi, aimed.high, 0)}"
    else:
        sign = "≥" if aimed.aim is Aim.MIN else "≤"
        bounds = f"{sign} {figure(kpi, aimed.bound, _places(kpi, aimed.bound))}"
    return bounds


def target_since(each: KpiValue) -> str:
    """The target with the day from which it holds."""
    words = target(each.kpi, each.target)
    since = each.target.holds_from
    return words if since is None else say(SINCE).format(target=words, day=day_text(since))


def state(each: KpiValue) -> Cell:
    """Whether the target is met: a word with a sign in a colour."""
    if each.value is None:
        return Cell(say(NO_FIGURE), muted=True)
    if each.met is None:
        return Cell(say(NO_TARGET), muted=True)
    return Cell(f"✓ {say(MET)}", "good") if each.met else Cell(f"✕ {say(NOT_MET)}", "critical")


def change(each: KpiValue) -> str:
    """Against the period before; '' where that is not known."""
    words = {"up": UP, "down": DOWN, "same": SAME}.get(each.trend, "")
    return say(words).format(before=figure(each.kpi, each.value_before)) if words else ""


def source(each: KpiValue) -> str:
    """What a figure was counted from and of how much; of one that is not there why."""
    words = said(each.figure.phrases, QCoreApplication.translate)
    over, under = each.figure.numerator, each.figure.denominator
    if each.kpi.unit != SHARE or over is None or under is None:
        return words
    return f"{words} ({say(OF).format(over=number(over), under=number(under))})"


def key_of(row: KpiRow) -> str:
    """A day, a team, or a half hour."""
    if isinstance(row.key, date):
        return day_text(row.key)
    if isinstance(row.key, int):
        end = row.key + 30
        return f"{row.key // 60:02}:{row.key % 60:02}–{end // 60 % 24:02}:{end % 60:02}"
    return row.key or say(UNKNOWN_TEAM)


def part_cell(key: str) -> Callable[[KpiRow], Cell]:
    """The cell of a KPI in a row of parts; a target that is not met is marked by a sign and a colour."""

    def cell(row: KpiRow) -> Cell:
        each = next(value for value in row.values if value.kpi.key == key)
        if each.value is None:
            return Cell(DASH, muted=True)
        words = figure(each.kpi, each.value)
        return Cell(f"✕ {words}", "critical") if each.met is False else Cell(words)

    return cell


def day_text(day: date) -> str:
    """A date as it is written here."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def _places(kpi: Kpi, bound: Decimal | None) -> int:
    """As many as the bound needs."""
    exact = (bound or Decimal(0)) * (100 if kpi.unit == SHARE else 1)
    return 0 if exact == exact.to_integral_value() else 1
