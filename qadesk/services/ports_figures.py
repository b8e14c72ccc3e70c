"""What reports and the insight page need from the database, as a Protocol."""

from typing import Protocol

from qadesk.domain.insight.agent import ItemEarned
from qadesk.domain.insight.facts import EvaluationFact, FactFilter, ItemLoss
from qadesk.domain.insight.groups import FactGroup, GroupedBy, ItemTotal
from qadesk.domain.insight.overview import Offered
from qadesk.domain.insight.views import NamedView
from qadesk.domain.report.kept_words import KeptWords


class FigureQueries(Protocol):
    """The facts that figures are counted from, latest submitted revisions only."""

    def facts(self, wanted: FactFilter) -> list[EvaluationFact]:
        """One an evaluation, by day and uid."""

    def lowest(self, wanted: FactFilter, most: int) -> list[EvaluationFact]:
        """At most so many, lowest scores first, then the latest; those without a score last."""

    def count(self, wanted: FactFilter) -> int:
        """How many evaluations there are."""

    def losses(self, wanted: FactFilter) -> list[ItemLoss]:
        """Every item that fell short in these evaluations, in their order, then by item."""

    def losses_by_item(self, wanted: FactFilter) -> list[ItemTotal]:
        """The same summed up: most points lost first, then most often, then by card and item."""

    def earned(self, wanted: FactFilter) -> list[ItemEarned]:
        """What was earned of what was possible, by card and item."""

    def by(self, wanted: FactFilter, what: GroupedBy) -> list[FactGroup]:
        """The figures of groups, by key; the unknown one last."""

    def offered(self) -> Offered:
        """Everything that evaluations are of, by name."""


class ReportWordsStore(Protocol):
    """The lead's words for periods' reports."""

    def all(self) -> list[KeptWords]:
        """Of all periods, in the order in which they were begun."""

    def put(self, kept: KeptWords, at_ms: int, who: str) -> None:
        """Keep the words of a period, in place of older ones."""


class ViewStore(Protocol):
    """Views that have a name, of the insight page."""

    def all(self) -> list[NamedView]:
        """By name."""

    def put(self, named: NamedView) -> None:
        """Keep one, in place of an older one of that name."""

    def drop(self, name: str) -> bool:
        """Whether there was one of that name."""
