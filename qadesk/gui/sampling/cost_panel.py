"""What a plan costs and buys, beside it while it is edited: hours, what is left for coaching, precision, ranks."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from math import inf
from statistics import median

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qadesk.domain.population import LeftOut
from qadesk.domain.sampling_cost import Cost, Estimate, Precision
from qadesk.domain.sampling_words import LEFT_OUT
from qadesk.gui.parts import DASH, number, styled, wrapped
from qadesk.gui.theme import Theme, set_class
from qadesk.gui.time_bar import TimeBar
from qadesk.gui.words import listing, valued

WIDTH = 316
MOST_TEAMS = 12


class CostPanel(QFrame):
    """Shows an estimate; what is being reckoned anew is greyed meanwhile."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_class(self, "card")
        self.setFixedWidth(WIDTH)
        self.calls, self.hours = styled(QLabel(DASH), "hero"), styled(QLabel(), "muted")
        self.bar = TimeBar()
        self.bar.set_up(theme)
        self.time_lines, self.coaching = wrapped("", "small"), wrapped("", "small")
        self.table = QGridLayout()
        self.ranks, self.more = wrapped("", "small"), wrapped("", "small")
        self.basis, self.left_out = wrapped("", "muted small"), wrapped("", "muted small")
        self._cells: list[QLabel] = []
        self._lay_out()

    def show_estimate(self, estimate: Estimate) -> None:
        """The figures of the present plan."""
        self.setEnabled(True)
        cost = estimate.cost
        self.calls.setText(number(cost.calls))
        population = number(estimate.population)
        self.hours.setText(self.tr("calls of {population} in the population").format(population=population))
        self._show_time(cost, estimate)
        self._show_precision(estimate)
        self._show_ranks(estimate)
        self.basis.setText(self._basis(estimate))
        self.left_out.setText(self._left_out(estimate))
        self.left_out.setVisible(bool(self.left_out.text()))

    def show_waiting(self) -> None:
        """Figures of an older plan are greyed until the present one's are there."""
        self.setEnabled(False)

    def show_refusal(self, what: str) -> None:
        """Why there are no figures."""
        self.setEnabled(True)
        self.calls.setText(DASH)
        self.hours.setText("")
        for label in (self.time_lines, self.coaching, self.ranks, self.more, self.left_out):
            label.setText("")
        self._clear_table()
        self.bar.show_shares((0, 0, 0), "")
        self.basis.setText(what)

    # -- composition --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(styled(QLabel(self.tr("What it costs")), "section"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.calls)
        head.addWidget(self.hours, 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(head)
        for part in (self.bar, self.time_lines, self.coaching):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(styled(QLabel(self.tr("What it buys")), "section"))
        self.table.setHorizontalSpacing(12)
        self.table.setVerticalSpacing(4)
        self.table.setColumnStretch(0, 1)
        column.addLayout(self.table)
        for part in (self.more, self.ranks, self.basis, self.left_out):
            column.addWidget(part)
        column.addStretch(1)

    # -- time ---------------------------------------------------------------------------------------------------------

    def _show_time(self, cost: Cost, estimate: Estimate) -> None:
        left = max(cost.coaching_h, 0)
        told = self.tr("Listening {listening} h, clerical work {overhead} h, left for coaching {coaching} h").format(
            listening=number_of(cost.listening_h), overhead=number_of(cost.overhead_h), coaching=number_of(left)
        )
        self.bar.show_shares((cost.listening_h, cost.overhead_h, left), told)
        rules = estimate.rules
        source = self.tr("measured here") if rules.overhead_measured else self.tr("assumed: nothing measured yet")
        lines = [
            self.tr("Listening {hours} h").format(hours=number_of(cost.listening_h)),
            self.tr("Clerical work {hours} h ({minutes} min a call, {source})").format(
                hours=number_of(cost.overhead_h), minutes=number_of(rules.overhead_s / 60), source=source
            ),
        ]
        self.time_lines.setText("\n".join(lines))
        self._show_coaching(cost, estimate)

    def _show_coaching(self, cost: Cost, estimate: Estimate) -> None:
        if not cost.available_h:
            self.coaching.setText(self.tr("There are no inspectors yet whose hours could be counted."))
            set_class(self.coaching, "warning small")
            return
        share = "" if cost.coaching_share is None else f"{cost.coaching_share * 100:.0f} %"
        facts = {
            "inspectors": cost.inspectors,
            "hours": number_of(cost.available_h),
            "left": number_of(cost.coaching_h),
            "share": share,
            "target": f"{estimate.rules.coaching_share * 100:.0f} %",
        }
        text = self.tr(
            "{inspectors} inspectors have {hours} h. Left for coaching: {left} h ({share}); target {target}."
        )
        if cost.coaching_h < 0:
            text = self.tr("{inspectors} inspectors have {hours} h: that is {short} h too little for this plan.")
            facts["short"] = number_of(-cost.coaching_h)
        self.coaching.setText(text.format(**facts))
        set_class(self.coaching, "small" if cost.leaves_enough else "warning small")

    # -- precision ----------------------------------------------------------------------------------------------------

    def _show_precision(self, estimate: Estimate) -> None:
        self._clear_table()
        heads = ("", self.tr("average"), self.tr("pass rate"))
        for place, text in enumerate(heads):
            self._put(0, place, text, "muted small")
        rows: list[tuple[str, Precision]] = [(self.tr("Centre"), estimate.centre)]
        rows += [(team.name or self.tr("No group"), team) for team in estimate.teams[:MOST_TEAMS]]
        for at, (name, precision) in enumerate(rows, 1):
            self._put(at, 0, name, "")
            self._put_precision(at, precision)
        usual = usual_agent(estimate.agents)
        if usual is not None:
            self._put(len(rows) + 1, 0, self.tr("An agent, usually"), "")
            self._put_precision(len(rows) + 1, usual)
        self.more.setText(self._more(estimate))
        self.more.setVisible(bool(self.more.text()))

    def _put_precision(self, row: int, precision: Precision) -> None:
        """An average of all calls has no chance in it; one of a part of the strata says nothing of the others."""
        if precision.calls and precision.calls >= precision.population:
            self._put(row, 1, self.tr("all calls"), "muted")
            return
        self._put(row, 1, half_width(precision), "")
        self._put(row, 2, share_interval(precision), "")

    def _more(self, estimate: Estimate) -> str:
        wanted = [agent.more for agent in estimate.agents]
        known = [more for more in wanted if more is not None]
        target = number_of(estimate.rules.precision)
        if wanted and not known:
            return self.tr("No agent has calls enough for ±{target} points.").format(target=target)
        needing = [more for more in known if more]
        if not needing:
            return self.tr("Every agent is known within ±{target} points.").format(target=target) if known else ""
        facts = {"more": number(round(median(needing))), "target": target, "agents": number(len(needing))}
        return self.tr("{more} more calls each for ±{target} points ({agents} agents).").format(**facts)

    def _show_ranks(self, estimate: Estimate) -> None:
        ranks = estimate.ranks
        if ranks.spread is not None and ranks.difference is None:
            text, look = (
                self.tr("Agents cannot be ranked by this: hardly one of them has two calls or more."),
                "muted",
            )
        elif ranks.difference is None or ranks.spread is None:
            text, look = (
                self.tr("Whether agents could be ranked cannot be told yet: there are no past scores."),
                "muted",
            )
        elif not ranks.neighbours:
            text, look = "", "muted"
        elif ranks.told_apart:
            facts = {"overlapping": number(ranks.overlapping), "neighbours": number(ranks.neighbours)}
            text = self.tr("Ranks mean something: {overlapping} of {neighbours} neighbours cannot be told apart.")
            text, look = text.format(**facts), "muted"
        else:
            text = self.tr(
                "Do not rank agents by this: two of them differ by chance alone by up to ±{difference} points, "
                "and they truly differ by about {spread}."
            )
            facts = {"difference": number_of(ranks.difference), "spread": number_of(ranks.spread)}
            text, look = text.format(**facts), "warning"
        self.ranks.setText(text)
        self.ranks.setVisible(bool(text))
        set_class(self.ranks, f"{look} small")

    def _basis(self, estimate: Estimate) -> str:
        if not estimate.spread_from:
            text = self.tr("Reckoned with a spread of {spread} points, a default: nothing has been scored yet.")
            return text.format(spread=number_of(estimate.spread))
        text = self.tr("Reckoned with a spread of {spread} points, from {count} past evaluations. 95 % intervals.")
        return text.format(spread=number_of(estimate.spread), count=number(estimate.spread_from))

    def _left_out(self, estimate: Estimate) -> str:
        parts = list(left_out_words(estimate.left_out))
        if estimate.unread:
            parts.append(self.tr("to be named by their recordings: {count}").format(count=number(estimate.unread)))
        return self.tr("Not in the population: {reasons}.").format(reasons=listing(parts)) if parts else ""

    def _put(self, row: int, column: int, text: str, classes: str) -> None:
        label = styled(QLabel(text), classes)
        right = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        self.table.addWidget(label, row, column, right)
        self._cells.append(label)

    def _clear_table(self) -> None:
        for label in self._cells:
            self.table.removeWidget(label)
            label.deleteLater()
        self._cells = []


def left_out_words(left_out: Mapping[str, int]) -> Iterator[str]:
    """``reason: count`` of calls that are not in a population."""
    for reason, count in left_out.items():
        if count:
            words = QCoreApplication.translate("sampling", LEFT_OUT[LeftOut(reason)])
            yield valued(words, number(count))


def number_of(value: float) -> str:
    """One decimal where it is small, none where it is large."""
    places = 1 if abs(value) < 100 else 0
    return number(Decimal(repr(round(value, 3))), places)


def half_width(precision: Precision) -> str:
    """± points; a dash where it cannot be told, as where some strata give no call and the others all of theirs."""
    return DASH if not precision.score else f"±{number_of(precision.score)}"


def share_interval(precision: Precision) -> str:
    """From … to … per cent."""
    if precision.pass_rate is None or not precision.score:
        return DASH
    low, high = precision.pass_rate
    return f"{low * 100:.0f}–{high * 100:.0f} %"


def usual_agent(agents: Sequence[Precision]) -> Precision | None:
    """The agent in the middle, by how well the average would be known; those of whom nothing would be come last."""
    ordered = sorted(agents, key=lambda agent: inf if agent.score is None else agent.score)
    return ordered[len(ordered) // 2] if ordered else None
