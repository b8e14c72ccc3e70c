"""Figures: the facts that they are counted from, and what is counted in the database."""

from sqlalchemy import Engine

from qadesk.domain.insight.agent import ItemEarned
from qadesk.domain.insight.facts import EvaluationFact, FactFilter, ItemLoss
from qadesk.domain.insight.groups import FactGroup, GroupedBy, ItemTotal
from qadesk.domain.insight.overview import Offered
from qadesk.storage.failures import told_plainly
from qadesk.storage.queries.figures import facts, groups, losses, offered

__all__ = ["SqlFigureQueries"]


class SqlFigureQueries:
    """Latest submitted revisions only."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def facts(self, wanted: FactFilter) -> list[EvaluationFact]:
        """One an evaluation, by day and uid."""
        with told_plainly(), self._engine.connect() as connection:
            return facts.facts(connection, wanted)

    def lowest(self, wanted: FactFilter, most: int) -> list[EvaluationFact]:
        """At most so many, lowest scores first, then the latest; those without a score last."""
        with told_plainly(), self._engine.connect() as connection:
            return facts.lowest(connection, wanted, most)

    def count(self, wanted: FactFilter) -> int:
        """How many evaluations there are."""
        with told_plainly(), self._engine.connect() as connection:
            return facts.count(connection, wanted)

    def losses(self, wanted: FactFilter) -> list[ItemLoss]:
        """Every item that fell short in these evaluations, in their order, then by item."""
        with told_plainly(), self._engine.connect() as connection:
            return losses.losses(connection, wanted)

    def losses_by_item(self, wanted: FactFilter) -> list[ItemTotal]:
        """The same summed up: most points lost first, then most often, then by card and item."""
        with told_plainly(), self._engine.connect() as connection:
            return losses.by_item(connection, wanted)

    def earned(self, wanted: FactFilter) -> list[ItemEarned]:
        """What was earned of what was possible, by card and item."""
        with told_plainly(), self._engine.connect() as connection:
            return losses.earned(connection, wanted)

    def by(self, wanted: FactFilter, what: GroupedBy) -> list[FactGroup]:
        """The figures of groups, by key; the unknown one last. ``day`` and ``month`` are those of ``wanted.by``."""
        with told_plainly(), self._engine.connect() as connection:
            return groups.by(connection, wanted, what)

    def offered(self) -> Offered:
        """Everything that evaluations are of, by name."""
        with told_plainly(), self._engine.connect() as connection:
            return offered.offered(connection)
