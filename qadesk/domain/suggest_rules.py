"""Suggestion rules of a scorecard's item as values: what is listened for, and which answer is proposed then.

A rule proposes ``then`` where what it describes is found and ``otherwise`` where it surely is not; either may be
absent (``None``), and then nothing is proposed in that case. docs/suggestions.md tells how files write them.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from qadesk.domain.scorecards import Value

By = Literal["agent", "customer", "anyone"]
"""Whose words or interruptions a rule is about."""

FOUND = "count"
"""As ``then`` of an item that counts: the number found is proposed."""

BEFORE_S = Decimal(15)
"""How long before a silence its announcement may end, unless the rule says otherwise."""


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the call in which phrases are looked for: its first or its last seconds; one of them is given."""

    first_s: Decimal | None = None
    last_s: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseRule:
    """Somebody says any (or all) of the phrases within the window; ``None`` is anywhere in the call."""

    phrases: tuple[str, ...]
    by: By = "agent"
    within: Window | None = None
    match: Literal["any", "all"] = "any"
    then: "Value | None" = None
    otherwise: "Value | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceLimit:
    """At least ``at_least`` times nobody speaks for longer than ``over_s``.

    With ``unless_said`` only silences count that ``by`` did not announce by one of these phrases in the ``before_s``
    seconds before.
    """

    over_s: Decimal
    at_least: int = 1
    unless_said: tuple[str, ...] = ()
    by: By | None = None
    before_s: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceRule:
    """Silences beyond a limit."""

    silence: SilenceLimit
    then: "Value | None" = None
    otherwise: "Value | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkOverLimit:
    """At least ``at_least`` times somebody starts to speak over the other one, for ``over_s`` or longer."""

    started_by: By = "anyone"
    over_s: Decimal = Decimal(0)
    at_least: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkOverRule:
    """Talk-over beyond a limit."""

    talkover: TalkOverLimit
    then: "Value | None" = None
    otherwise: "Value | None" = None


Rule = PhraseRule | SilenceRule | TalkOverRule
