"""The KPIs of a centre: what each one is, what it is to reach from which day on, and a figure with its source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from fractions import Fraction
from typing import Literal

from qadesk.domain.errors import UserError
from qadesk.domain.scores import round_half_up
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate, untranslated

SHARE, SECONDS = "share", "s"
INTERVAL_MINUTES = 30
By = Literal["all", "day", "group", "interval"]
"""What figures are put together by; an interval is half an hour of the day, known by its first minute."""


class Aim(StrEnum):
    """Where a figure is to go."""

    MIN = "min"
    """The target or more."""
    MAX = "max"
    """The target or less."""
    RANGE = "range"
    NONE = "none"
    """No target: a trend."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kpi:
    """What a figure is; ``title`` is an English source of the context "kpi"."""

    key: str
    title: str
    unit: str
    """SHARE (0 to 1) or SECONDS."""
    aim: Aim
    """Of a target that somebody sets without saying more."""
    low: Decimal | None = None
    """The default target, as ``Target`` has it."""
    high: Decimal | None = None
    on_board: bool = True
    """False: a rate of inspected calls, whose target alone is kept here."""


KPIS = (
    Kpi(
        key="answer_rate",
        title=QT_TRANSLATE_NOOP("kpi", "Answer rate"),
        unit=SHARE,
        aim=Aim.MIN,
        low=Decimal("0.90"),
    ),
    Kpi(
        key="first_contact_resolution",
        title=QT_TRANSLATE_NOOP("kpi", "First-contact resolution"),
        unit=SHARE,
        aim=Aim.MIN,
        low=Decimal("0.95"),
    ),
    Kpi(
        key="satisfaction",
        title=QT_TRANSLATE_NOOP("kpi", "Customer satisfaction"),
        unit=SHARE,
        aim=Aim.MIN,
        low=Decimal("0.97"),
    ),
    Kpi(
        key="after_call_work_s",
        title=QT_TRANSLATE_NOOP("kpi", "After-call work"),
        unit=SECONDS,
        aim=Aim.RANGE,
        low=Decimal(30),
        high=Decimal(60),
    ),
    Kpi(
        key="average_handle_time_s",
        title=QT_TRANSLATE_NOOP("kpi", "Average handle time"),
        unit=SECONDS,
        aim=Aim.MAX,
    ),
    Kpi(key="average_queue_time_s", title=QT_TRANSLATE_NOOP("kpi", "Average queue time"), unit=SECONDS, aim=Aim.MAX),
    Kpi(
        key="service_level",
        title=QT_TRANSLATE_NOOP("kpi", "Service level"),
        unit=SHARE,
        aim=Aim.MIN,
        low=Decimal("0.80"),
    ),
    Kpi(key="completion_rate", title=QT_TRANSLATE_NOOP("kpi", "Completion rate"), unit=SHARE, aim=Aim.MIN),
    Kpi(
        key="immediate_completion_rate",
        title=QT_TRANSLATE_NOOP("kpi", "Immediate completion rate"),
        unit=SHARE,
        aim=Aim.MIN,
    ),
    Kpi(key="pass_rate", title=QT_TRANSLATE_NOOP("kpi", "Pass rate"), unit=SHARE, aim=Aim.MIN, on_board=False),
    Kpi(
        key="error_rate",
        title=QT_TRANSLATE_NOOP("kpi", "Information error rate"),
        unit=SHARE,
        aim=Aim.MAX,
        high=Decimal("0.007"),
        on_board=False,
    ),
)
BOARD = tuple(each for each in KPIS if each.on_board)
_BY_KEY = {each.key: each for each in KPIS}
_SHORT = {"after_call_work": "after_call_work_s", "handle_time": "average_handle_time_s",
          "queue_time": "average_queue_time_s", "customer_satisfaction": "satisfaction"}  # fmt: skip

NO_SUCH = QT_TRANSLATE_NOOP("errors", "There is no KPI called {name}.")
CHOOSE = QT_TRANSLATE_NOOP("errors", "Choose among: {known}.")
NO_TARGET = QT_TRANSLATE_NOOP("errors", "“{value}” is no target.")
TARGETS_LOOK = QT_TRANSLATE_NOOP("errors", "Targets look like 90%, 0.9, >=0.9, <=240, 30-60, or none.")
NO_SHARE = QT_TRANSLATE_NOOP("errors", "A share lies between 0 and 1; “{value}” does not.")


def kpi_of(name: str) -> Kpi:
    """By its key, or the key without what is plain (``queue_time``). Raises ``UserError``."""
    key = name.strip().lower().replace("-", "_")
    found = _BY_KEY.get(_SHORT.get(key, key))
    if found is None:
        raise UserError(NO_SUCH, CHOOSE, name=name, known=tuple(_BY_KEY))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a KPI is to reach from a day on, until another one holds."""

    kpi: str
    holds_from: date | None = None
    """``None``: since always, a default."""
    aim: Aim
    low: Decimal | None = None
    """Of MIN and RANGE."""
    high: Decimal | None = None
    """Of MAX and RANGE."""

    @property
    def bound(self) -> Decimal | None:
        """The one number of a MIN or MAX; of a RANGE its lower end."""
        return self.high if self.low is None else self.low

    @property
    def text(self) -> str:
        """As it is kept and read: 0.90, 30-60, or nothing."""
        return "-".join(f"{each:f}" for each in (self.low, self.high) if each is not None)

    def met_by(self, value: Fraction | Decimal | None) -> bool | None:
        """Whether a figure reaches it; ``None`` where there is no figure, or nothing to reach."""
        if value is None or self.aim is Aim.NONE:
            return None
        enough = self.low is None or value >= self.low
        return enough and (self.high is None or value <= self.high)


def default_target(kpi: Kpi) -> Target:
    """What holds before anybody has set anything."""
    aim = Aim.NONE if kpi.low is None and kpi.high is None else kpi.aim
    return Target(kpi=kpi.key, aim=aim, low=kpi.low, high=kpi.high)


def target_of(kpi: Kpi, text: str, holds_from: date | None = None) -> Target:
    """What somebody has set: ``90%``, ``0.9``, ``>=0.9``, ``<=240``, ``30-60``, ``none``. Raises ``UserError``."""
    bare = text.strip().lower().replace("≥", ">=").replace("≤", "<=").replace("–", "-")
    if bare in ("none", ""):
        return Target(kpi=kpi.key, holds_from=holds_from, aim=Aim.NONE)
    low, dash, high = bare.partition("-")
    if dash:
        ends = _amount(kpi, low, text), _amount(kpi, high, text)
        if ends[0] > ends[1]:
            raise UserError(NO_TARGET, TARGETS_LOOK, value=text)
        return Target(kpi=kpi.key, holds_from=holds_from, aim=Aim.RANGE, low=ends[0], high=ends[1])
    aim = {">=": Aim.MIN, "<=": Aim.MAX}.get(bare[:2])
    amount = _amount(kpi, bare[2:] if aim else bare, text)
    if (aim or kpi.aim) is Aim.MIN:
        return Target(kpi=kpi.key, holds_from=holds_from, aim=Aim.MIN, low=amount)
    return Target(kpi=kpi.key, holds_from=holds_from, aim=Aim.MAX, high=amount)


def _amount(kpi: Kpi, part: str, text: str) -> Decimal:
    part = part.strip()
    percent = part.endswith("%")
    try:
        amount = Decimal(part.rstrip("%").strip())
    except InvalidOperation:
        raise UserError(NO_TARGET, TARGETS_LOOK, value=text) from None
    if not amount.is_finite() or amount < 0:
        raise UserError(NO_TARGET, TARGETS_LOOK, value=text)
    amount = amount.scaleb(-2) if percent else amount
    if kpi.unit == SHARE and amount > 1:
        raise UserError(NO_SHARE, TARGETS_LOOK, value=text)
    return amount


def target_on(kpi: Kpi, day: date, known: Iterable[Target], default: Target | None = None) -> Target:
    """The target that holds on a day: the latest that began by then, else the default."""
    begun = [each for each in known if each.kpi == kpi.key and each.holds_from is not None and each.holds_from <= day]
    if begun:
        return max(begun, key=lambda each: each.holds_from or date.min)
    return default or default_target(kpi)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A sentence or half of one: English source of the context "kpi", and what fills its places."""

    text: str
    facts: Mapping[str, str] = field(default_factory=dict)

    def said(self, translate: Translate = untranslated) -> str:
        """In the reader's language."""
        return translate("kpi", self.text).format(**self.facts)


def said(phrases: Iterable[Phrase], translate: Translate = untranslated) -> str:
    """Phrases one after the other."""
    return translate("kpi", QT_TRANSLATE_NOOP("kpi", "; ")).join(each.said(translate) for each in phrases)


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiFigure:
    """A figure as it was counted: the exact number, of what, and where from; without one, why."""

    exact: Fraction | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    """``None`` as the numerator, where an imported value comes without counts."""
    sources: tuple[str, ...] = ()
    """call log, ratings, surveys, cases, imported; empty without a figure."""
    phrases: tuple[Phrase, ...] = ()
    """How it was come by; without a figure why there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiValue:
    """A KPI of some calls beside its target and the same of the period before."""

    kpi: Kpi
    figure: KpiFigure
    target: Target
    before: KpiFigure | None = None

    @property
    def value(self) -> Decimal | None:
        """Half up: shares with four places, seconds with two."""
        return rounded(self.kpi, self.figure)

    @property
    def value_before(self) -> Decimal | None:
        """The same of the period before."""
        return None if self.before is None else rounded(self.kpi, self.before)

    @property
    def met(self) -> bool | None:
        """Whether the target is reached; ``None`` without a figure or a target."""
        return self.target.met_by(self.figure.exact)

    @property
    def trend(self) -> str:
        """up, down or same against the period before; '' where one of the two is not known."""
        now, before = self.value, self.value_before
        if now is None or before is None:
            return ""
        return "same" if now == before else "up" if now > before else "down"


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiRow:
    """The board of a day, a team, an interval of the day, or of everything."""

    key: date | str | int | None
    """The day, the team, the interval's first minute; ``None`` of everything, and of calls of no known team."""
    values: tuple[KpiValue, ...]


def rounded(kpi: Kpi, figure: KpiFigure) -> Decimal | None:
    """A figure as it is shown."""
    return None if figure.exact is None else round_half_up(figure.exact, 4 if kpi.unit == SHARE else 2)
