"""What reports and the insight page need from the database, as a Protocol."""

from typing import Protocol

from qadesk.domain.insight.facts import EvaluationFact, FactFilter, ItemLoss
from qadesk.domain.insight.groups import FactGroup, GroupedBy, ItemTotal


class FigureQueries(Protocol):
    """The facts that figures are counted from, latest submitted revisions only."""

    def facts(self, wanted: FactFilter) -> list[EvaluationFact]:
        """One an evaluation, by day and uid."""

    def losses(self, wanted: FactFilter) -> list[ItemLoss]:
        """Every item that fell short in these evaluations, in their order, then by item."""

    def losses_by_item(self, wanted: FactFilter) -> list[ItemTotal]:
        """The same summed up: most points lost first, then most often, then by card and item."""

    def by(self, wanted: FactFilter, what: GroupedBy) -> list[FactGroup]:
        """The figures of groups, by key; the unknown one last."""
